/**
 * The cells that show something of the register, kept up to date. All of them hang on one subscription: a change of the
 * register marks them old, and a short while later they are evaluated again, the oldest first and in slices, so that
 * thousands of cells neither freeze the pane nor send Excel a value it has already.
 */
import type { App, AppIssue } from '../src/app/app';
import type { Clock, Timer } from '../src/base/ports';
import type { Result } from '../src/base/result';
import type { Texts } from '../src/locales/texts';
import { cellError } from './errors';

export type CellResult = string | number | boolean | (string | number)[][];

/** What Excel gives a streaming function. */
export interface Invocation<T> {
  setResult: (value: T | CustomFunctions.Error) => void;
  onCanceled?: () => void;
}

export interface LiveCells {
  /**
   * Gives the cell its value now, or as soon as the register is read, and again whenever it becomes another. Where there is
   * no answer yet, the cell keeps what it shows, or stays busy, until the app announces that more is known.
   */
  show<T extends CellResult>(invocation: Invocation<T>, evaluate: (app: App) => Result<T, AppIssue> | undefined): void;
  /** The same for what takes its time: one cell is asked after the other, and again if the register changed meanwhile. */
  showLater<T extends CellResult>(invocation: Invocation<T>, evaluate: (app: App) => Promise<Result<T, AppIssue>>): void;
}

interface Cell {
  /** The app's `cardsVersion` that the cell has been brought up to; -1 for none yet. */
  version: number;
  readonly bringUpToDate: (app: App) => void;
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
  // In the order of their versions, the oldest first: a cell moves to the end when it is brought up to date.
  const cells = new Set<Cell>();
  let app: App | undefined;
  let awaitsApp = false;
  let unsubscribe: (() => void) | undefined;
  let isScheduled = false;
  /** Ends with the last of the cells that wait for their turn. */
  let turns: Promise<unknown> = Promise.resolve();

  function add(cell: Cell): void {
    cells.add(cell);
    if (app === undefined) awaitApp();
    else startWatching(app, cell);
  }

  function awaitApp(): void {
    if (awaitsApp) return;
    awaitsApp = true;
    void ports.app().then((provided) => {
      app = provided;
      if (cells.size === 0) return;
      startWatching(provided);
      round();
    });
  }

  function startWatching(watched: App, first?: Cell): void {
    unsubscribe ??= watched.subscribe(() => {
      schedule(restMs);
    });
    if (first !== undefined && canAnswer(watched)) evaluate(watched, first);
  }

  function remove(cell: Cell): void {
    cells.delete(cell);
    if (cells.size > 0) return;
    unsubscribe?.();
    unsubscribe = undefined;
  }

  function schedule(delay: number): void {
    if (isScheduled) return;
    isScheduled = true;
    ports.timer.after(delay, () => {
      isScheduled = false;
      round();
    });
  }

  function round(): void {
    if (app === undefined || !canAnswer(app)) return;
    const end = ports.clock.now() + sliceMs;
    for (const cell of cells) {
      if (cell.version === app.cardsVersion()) return;
      if (ports.clock.now() > end) {
        schedule(0);
        return;
      }
      evaluate(app, cell);
    }
  }

  function evaluate(current: App, cell: Cell): void {
    cell.version = current.cardsVersion();
    cells.delete(cell);
    cells.add(cell);
    let isDone = false;
    try {
      cell.bringUpToDate(current);
      isDone = true;
    } finally {
      // A bug in one cell goes on to the runtime, which reports it; the other cells still get their values.
      if (!isDone) schedule(0);
    }
  }

  function addCell<T extends CellResult>(invocation: Invocation<T>, bringUpToDate: Cell['bringUpToDate']): Cell {
    const cell: Cell = { version: -1, bringUpToDate };
    invocation.onCanceled = () => {
      remove(cell);
    };
    add(cell);
    return cell;
  }

  /** Tells Excel what is another value than the last. */
  function teller<T extends CellResult>(invocation: Invocation<T>): (result: Result<T, AppIssue>) => void {
    let sent: CellResult | AppIssue | undefined;
    return (result) => {
      const next = result.ok ? result.value : result.error;
      if (sent !== undefined && isSame(sent, next)) return;
      sent = next;
      invocation.setResult(result.ok ? result.value : cellError(ports.texts(), result.error));
    };
  }

  return {
    show(invocation, evaluateCell) {
      const tell = teller(invocation);
      addCell(invocation, (current) => {
        const result = answer(current, evaluateCell);
        if (result !== undefined) tell(result);
      });
    },
    showLater(invocation, evaluateCell) {
      const tell = teller(invocation);
      let isWaiting = false;
      const ask = async (current: App): Promise<void> => {
        for (let version = -1; cells.has(cell) && version !== current.cardsVersion();) {
          version = current.cardsVersion();
          const result = await answer(current, evaluateCell);
          if (cells.has(cell) && version === current.cardsVersion()) tell(result);
        }
      };
      const cell = addCell(invocation, (current) => {
        if (isWaiting) return;
        isWaiting = true;
        const turn = turns.then(() => ask(current)).finally(() => { isWaiting = false; });
        // A bug goes on to the runtime by `turn`; the cells that wait get their turns all the same.
        turns = turn.catch(() => undefined);
      });
    },
  };
}

/** While the register is being read the cells keep what they show, or stay busy. */
function canAnswer(app: App): boolean {
  return app.state().kind !== 'loading';
}

function answer<R>(app: App, evaluate: (app: App) => R): R | Result<never, AppIssue> {
  const state = app.state();
  switch (state.kind) {
    case 'ready':
    case 'loading':
      return evaluate(app);
    case 'none':
      return { ok: false, error: { severity: 'error', code: 'not-a-register', facts: {} } };
    case 'failed':
      return { ok: false, error: state.issue };
  }
}

/** Answers are small and flat (a value, a block of texts, an issue), so their texts compare them. */
function isSame(a: CellResult | AppIssue, b: CellResult | AppIssue): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
