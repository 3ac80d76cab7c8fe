/**
 * What an open register has done for it while nobody waits: look-ups, search and facets learn cards in slices, so that the
 * pane answers meanwhile; then a journal grown long is folded.
 */
import type { Clock, Log, Timer } from '../base/ports';
import type { Result } from '../base/result';
import type { AppIssue } from './app';
import type { RegisterSession } from './register-session';

export interface QuietWorkPorts {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  /** Runs work after everything that was asked for before. */
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
  readonly session: () => RegisterSession | undefined;
  /** What a search could not know yet it knows now: shown answers are asked for again. */
  readonly onLearnt: () => void;
  readonly onFolded: () => void;
  /** What is folded must stand in the base; in the queue. */
  readonly beforeFolding: (open: RegisterSession) => Promise<Result<void, AppIssue>>;
}

export interface QuietWork {
  /** This register was opened, or has much to learn anew. */
  begin(open: RegisterSession): void;
  /** Somebody waits for this: what nobody waits for goes on after it. */
  giveWayTo(work: Promise<unknown>): void;
}

/** Half of what people begin to feel, for machines slower than ours. */
const sliceMs = 25;
/** Cards or rows between two looks at the clock: some milliseconds, also for the first of them, which take many times as long. */
const cardsAtOnce = 50;
/** Opening a register is followed by clicks that should not wait for it. */
const foldAfterMs = 3000;

export function createQuietWork({ clock, timer, log, queued, session, onLearnt, onFolded, beforeFolding }: QuietWorkPorts): QuietWork {
  let learning: RegisterSession | undefined;
  /** So much is waited for by somebody. */
  let before = 0;
  let held: RegisterSession | undefined;

  function begin(open: RegisterSession): void {
    if (learning === open) return;
    learning = open;
    timer.after(0, () => {
      learning = undefined;
      if (session() !== open) return;
      if (before > 0) held = open;
      else if (learnSlice(open)) begin(open);
      else {
        onLearnt();
        foldSoon(open);
      }
    });
  }

  /** Whether anything is left. */
  function learnSlice(open: RegisterSession): boolean {
    const end = clock.now() + sliceMs;
    do {
      if (!open.cards.prepare(cardsAtOnce)) return false;
    } while (clock.now() < end);
    return true;
  }

  function foldSoon(open: RegisterSession): void {
    if (!open.journal.isFoldingDue()) return;
    timer.after(foldAfterMs, () => {
      queued(async () => {
        if (session() !== open || !open.journal.isFoldingDue()) return;
        // Refused (someone types in a cell, others folded it just now): with a later change, or when it is opened next.
        const based = await beforeFolding(open);
        const folded = based.ok ? await open.foldJournal() : based;
        if (!folded.ok) return;
        onFolded();
        foldSoon(open);
      }).catch((cause: unknown) => log.error('Folding the journal failed', cause));
    });
  }

  function giveWayTo(work: Promise<unknown>): void {
    before += 1;
    const goOn = (): void => {
      before -= 1;
      if (before > 0 || held === undefined) return;
      const open = held;
      held = undefined;
      begin(open);
    };
    work.then(goOn, goOn);
  }

  return { begin, giveWayTo };
}
