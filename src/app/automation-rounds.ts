/**
 * When automations run by themselves, if they are switched on: a little after the register is opened, after what they go by was
 * changed, and when a day begins. Never while the person is typing or takes steps back, and never at once: others who have the
 * workbook open would do the same.
 */
import { localDate, nextMidnight } from '../base/calendar-date';
import type { Clock, Log, Random, Timer } from '../base/ports';
import type { Result } from '../base/result';
import type { Change } from '../model/change';
import type { AppIssue, Writer } from './app';
import { automationRules, isSwitchedOn } from './automation-settings';
import { isPassing } from './passing-refusal';
import type { RegisterSession } from './register-session';

export interface AutomationRoundsPorts {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: Random;
  readonly log: Log;
  readonly session: () => RegisterSession | undefined;
  /** Waits its turn, and tells what came of it. */
  readonly run: () => Promise<Result<unknown, AppIssue>>;
}

export interface AutomationRounds {
  /** The register was opened. */
  begin(open: RegisterSession): void;
  /** Something was changed, perhaps what automations go by. */
  note(writer: Writer): void;
  /** The register was let go. */
  forget(): void;
}

/** Nothing runs by itself. */
export const noRounds: AutomationRounds = { begin: () => undefined, note: () => undefined, forget: () => undefined };

/** Opening a register is followed by clicks that should not wait for it. */
const openingMs = 4_000;
/** Who enters ten documents is not to be interrupted after each. */
const quietMs = 3_000;
/** So long a co-author's add-in has to do it. */
const othersMs = 60_000;
/** The day begins for all who have the workbook open: the first of them does it, mostly. */
const dayMs = 60_000;
/** When Excel refuses because the person is typing, or takes steps back. */
const retryMs = 5_000;
/** Timers of browsers hold 24 days at most, and a device that slept is late. */
const longestWaitMs = 3_600_000;

const automatedFields: ReadonlySet<string> = new Set(['status', 'level', 'roles', 'predecessor', 'successor', 'country']);

/** Whether automations may say something else after it. */
const isTold = (change: Change): boolean =>
  change.table === 'Documents' || change.table === 'Lists' || (change.table === 'Customers' && (change.type !== 'set' || automatedFields.has(change.field)));

export function createAutomationRounds({ clock, timer, random, log, session, run }: AutomationRoundsPorts): AutomationRounds {
  let pending: { readonly due: number; readonly cancel: () => void } | undefined;
  let cancelDay: (() => void) | undefined;
  let unwatch: (() => void) | undefined;
  let isDue = false;
  let isRunning = false;

  function runAfter(delay: number): void {
    const due = clock.now() + delay;
    // What comes again puts it off: the person is still at it.
    pending?.cancel();
    pending = { due, cancel: timer.after(delay, () => {
      pending = undefined;
      round().catch((cause: unknown) => log.error('Running the automations failed', cause));
    }) };
  }

  async function round(): Promise<void> {
    const open = session();
    if (open === undefined || isRunning || !isSwitchedOn(automationRules(open.register, clock).rules)) return;
    // What it looks up is being learnt in slices; asked now, the rest of it would be learnt at once.
    if (open.isTakenBack || open.cards.isLearning()) {
      runAfter(retryMs);
      return;
    }
    isRunning = true;
    try {
      const done = await run();
      isDue = false;
      if (session() === open && !done.ok && isPassing(done.error)) runAfter(retryMs);
    } finally {
      isRunning = false;
    }
  }

  function waitForDay(today = localDate(clock.now())): void {
    const left = nextMidnight(clock.now()) - clock.now();
    cancelDay = timer.after(Math.max(0, Math.min(left, longestWaitMs)), () => {
      const now = localDate(clock.now());
      if (now !== today) runAfter(((random.bytes(1)[0] ?? 0) / 256) * dayMs);
      waitForDay(now);
    });
  }

  function forget(): void {
    pending?.cancel();
    pending = undefined;
    cancelDay?.();
    cancelDay = undefined;
    unwatch?.();
    unwatch = undefined;
    isDue = false;
  }

  return {
    begin(open) {
      forget();
      unwatch = open.watch((changes) => {
        isDue ||= !isRunning && changes.some(isTold);
      });
      runAfter(openingMs);
      waitForDay();
    },
    note(writer) {
      if (!isDue || session() === undefined) return;
      isDue = false;
      if (writer === 'me') runAfter(quietMs);
      else if (pending === undefined) runAfter(othersMs);
    },
    forget,
  };
}
