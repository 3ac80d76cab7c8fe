/**
 * The cells that show something of the register, kept up to date. What several cells ask alike is one question, answered once for
 * all of them. A change makes those questions old whose answers it may change, and a short while later they are asked again, the
 * oldest first and in slices, so that thousands of cells neither freeze the pane nor send Excel a value it has already.
 */
import type { App, AppIssue } from '../src/app/app';
import { localDate, nextMidnight, type CalendarDate } from '../src/base/calendar-date';
import type { Clock, Timer } from '../src/base/ports';
import type { Result } from '../src/base/result';
import type { Texts } from '../src/locales/texts';
import { cellError } from './errors';
import { noteReads, type NotedReads, type Reads } from './noted-reads';

export type CellResult = string | number | boolean | (string | number)[][];

/** What Excel gives a streaming function. */
export interface Invocation<T> {
  setResult: (value: T | CustomFunctions.Error) => void;
  onCanceled?: () => void;
}

/** The function's name and what it is given: equal ones have one answer. */
export type Asked = readonly [name: string, ...given: readonly unknown[]];

export interface LiveCells {
  /**
   * Gives the cell its value now, or as soon as the register is read, and again whenever it becomes another. Where there is
   * no answer yet, the cell keeps what it shows, or stays busy, until the app announces that more is known.
   */
  show<T extends CellResult>(invocation: Invocation<T>, asked: Asked, evaluate: (app: App, today: () => CalendarDate) => Result<T, AppIssue> | undefined): void;
  /** The same for what takes its time: one question is asked after the other, and again if the register changed meanwhile. */
  showLater<T extends CellResult>(invocation: Invocation<T>, asked: Asked, evaluate: (app: App) => Promise<Result<T, AppIssue>>): void;
}

type Answer = Result<CellResult, AppIssue>;

interface Question {
  /** Each tells a cell. */
  readonly cells: Set<(answer: Answer) => void>;
  /** What the cells show. */
  answer: Answer | undefined;
  /** What the last answer was made of. */
  reads: Reads;
  readonly ask: (question: Question, reading: Reading) => void;
}

interface Reading extends NotedReads {
  readonly itself: App;
}

/** Long enough to gather a burst of events into one round, short beside the half second between Excel's own updates. */
const restMs = 50;
const sliceMs = 40;

export function createLiveCells(ports: {
  readonly app: () => Promise<App>;
  /** What messages are said in at the moment. */
  readonly texts: () => Texts;
  readonly clock: Clock;
  readonly timer: Timer;
}): LiveCells {
  const questions = new Map<string, Question>();
  /** Those to be asked, the oldest first. */
  const old = new Set<Question>();
  let reading: Reading | undefined;
  let awaitsApp = false;
  let unsubscribe: (() => void) | undefined;
  let isScheduled = false;
  /** What all other questions are up to. */
  let version = -1;
  let day: CalendarDate = '';
  let forgetMidnight: (() => void) | undefined;
  /** Until then what is asked for the first time is answered at once; after that it waits for its slice. */
  let burstEnd: number | undefined;
  /** Ends with the last of the questions that wait for their turn. */
  let turns: Promise<unknown> = Promise.resolve();

  const today = (): CalendarDate => localDate(ports.clock.now());

  function awaitApp(): void {
    if (awaitsApp) return;
    awaitsApp = true;
    void ports.app().then((app) => {
      reading = { itself: app, ...noteReads(app, today) };
      if (questions.size === 0) return;
      startWatching(app);
      round();
    });
  }

  function startWatching(app: App): void {
    unsubscribe ??= app.subscribe(() => {
      schedule(restMs);
    });
  }

  function schedule(delay: number): void {
    if (isScheduled) return;
    isScheduled = true;
    ports.timer.after(delay, () => {
      isScheduled = false;
      round();
    });
  }

  /** Makes old what a change since the last look, or another day, may have changed. */
  function takeNews(app: App): void {
    const [now, nowDay] = [app.cardsVersion(), today()];
    if (now === version && nowDay === day) return;
    const changed = now === version ? new Set<string>() : app.changedSince(version);
    for (const question of questions.values()) {
      const { isOfAll, isOfToday, cards } = question.reads;
      if (changed === undefined || (isOfAll && now !== version) || (isOfToday && nowDay !== day) || cards.some((card) => changed.has(card))) old.add(question);
    }
    version = now;
    day = nowDay;
  }

  function round(): void {
    if (reading === undefined || !canAnswer(reading.itself)) return;
    takeNews(reading.itself);
    const end = ports.clock.now() + sliceMs;
    for (const question of old) {
      if (ports.clock.now() > end) {
        schedule(0);
        return;
      }
      ask(question, reading);
    }
  }

  function ask(question: Question, by: Reading): void {
    old.delete(question);
    let isDone = false;
    try {
      question.ask(question, by);
      isDone = true;
    } finally {
      // A bug in one question goes on to the runtime, which reports it; the other cells still get their values.
      if (!isDone) schedule(0);
    }
    if (question.reads.isOfToday) awaitMidnight();
  }

  function awaitMidnight(): void {
    if (forgetMidnight !== undefined) return;
    const now = ports.clock.now();
    forgetMidnight = ports.timer.after(nextMidnight(now) - now, () => {
      forgetMidnight = undefined;
      if (reading !== undefined && canAnswer(reading.itself)) takeNews(reading.itself);
      // It may ring a little early, or after a sleep; then the day is looked at again.
      for (const { reads } of questions.values()) {
        if (!reads.isOfToday) continue;
        awaitMidnight();
        break;
      }
      round();
    });
  }

  /** Whoever asks first is answered at once, but thousands that come in one calculation are not all answered before it ends. */
  function askFirst(question: Question, by: Reading): void {
    if (!canAnswer(by.itself)) return;
    takeNews(by.itself);
    if (burstEnd === undefined) {
      burstEnd = ports.clock.now() + sliceMs;
      ports.timer.after(0, () => { burstEnd = undefined; });
    }
    if (ports.clock.now() > burstEnd) schedule(0);
    else ask(question, by);
  }

  function remove(key: string, question: Question, tell: (answer: Answer) => void): void {
    question.cells.delete(tell);
    if (question.cells.size > 0) return;
    old.delete(question);
    if (questions.get(key) === question) questions.delete(key);
    if (questions.size > 0) return;
    unsubscribe?.();
    unsubscribe = undefined;
    forgetMidnight?.();
    forgetMidnight = undefined;
  }

  function add<T extends CellResult>(invocation: Invocation<T>, asked: Asked, makeAsk: () => Question['ask']): void {
    const key = JSON.stringify(asked);
    const known = questions.get(key);
    const question = known ?? { cells: new Set(), answer: undefined, reads: { isOfAll: true, isOfToday: false, cards: [] }, ask: makeAsk() };
    // Equal questions have answers of one kind.
    const tell = (answer: Answer): void => { invocation.setResult(answer.ok ? answer.value as T : cellError(ports.texts(), answer.error)); };
    question.cells.add(tell);
    invocation.onCanceled = () => {
      remove(key, question, tell);
    };
    if (known === undefined) {
      questions.set(key, question);
      old.add(question);
    }
    if (reading === undefined) {
      awaitApp();
      return;
    }
    startWatching(reading.itself);
    if (question.answer !== undefined) tell(question.answer);
    else if (old.has(question)) askFirst(question, reading);
  }

  /** Tells the cells of the question what is another value than the last. */
  function tellAll(question: Question, answer: Answer): void {
    if (question.answer !== undefined && isSame(question.answer, answer)) return;
    question.answer = answer;
    for (const tell of question.cells) tell(answer);
  }

  return {
    show(invocation, asked, evaluate) {
      add(invocation, asked, () => (question, { app, during, today: day }) => {
        const { value, reads } = during(() => answer(app, () => evaluate(app, day)));
        question.reads = reads;
        if (value !== undefined) tellAll(question, value);
      });
    },
    showLater(invocation, asked, evaluate) {
      add(invocation, asked, () => {
        let isWaiting = false;
        const inTurn = async (question: Question, app: App): Promise<void> => {
          for (let asOf = -1; question.cells.size > 0 && asOf !== app.cardsVersion();) {
            asOf = app.cardsVersion();
            const found = await answer(app, () => evaluate(app));
            if (question.cells.size > 0 && asOf === app.cardsVersion()) tellAll(question, found);
          }
        };
        return (question, { itself }) => {
          if (isWaiting) return;
          isWaiting = true;
          const turn = turns.then(() => inTurn(question, itself)).finally(() => { isWaiting = false; });
          // A bug goes on to the runtime by `turn`; the questions that wait get their turns all the same.
          turns = turn.catch(() => undefined);
        };
      });
    },
  };
}

/** While the register is being read the cells keep what they show, or stay busy. */
function canAnswer(app: App): boolean {
  return app.state().kind !== 'loading';
}

function answer<R>(app: App, evaluate: () => R): R | Result<never, AppIssue> {
  const state = app.state();
  switch (state.kind) {
    case 'ready':
    case 'loading':
      return evaluate();
    case 'none':
      return { ok: false, error: { severity: 'error', code: 'not-a-register', facts: {} } };
    case 'failed':
      return { ok: false, error: state.issue };
  }
}

/** Answers are small and flat (a value, a block of texts, an issue), so their texts compare them. */
function isSame(a: Answer, b: Answer): boolean {
  const [one, other] = [a.ok ? a.value : a.error, b.ok ? b.value : b.error];
  return one === other || (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
