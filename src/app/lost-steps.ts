/**
 * Two people's steps that were written into one row of the journal at once: the last one stands, the other is written again.
 * Looked at a while after others wrote there, when what was under way has arrived.
 */
import type { Log, Timer } from '../base/ports';
import { isPassing } from './passing-refusal';
import type { RegisterSession } from './register-session';

export interface LostStepsPorts {
  readonly timer: Timer;
  readonly log: Log;
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
  readonly session: () => RegisterSession | undefined;
  /** The history may be another one. */
  readonly onWritten: () => void;
}

export interface LostSteps {
  lookSoon(): void;
  /** The register was let go. */
  forget(): void;
}

/** One read for all that comes together. */
const quietMs = 2_000;

export function createLostSteps({ timer, log, queued, session, onWritten }: LostStepsPorts): LostSteps {
  let cancel: (() => void) | undefined;

  async function look(): Promise<void> {
    const open = session();
    if (open === undefined) return;
    const history = open.history();
    const written = await open.writeLostSteps();
    if (session() !== open) return;
    if (!written.ok && isPassing(written.error)) lookSoon();
    if (open.history() !== history) onWritten();
  }

  function lookSoon(): void {
    cancel?.();
    cancel = timer.after(quietMs, () => {
      cancel = undefined;
      queued(look).catch((cause: unknown) => log.error('Looking for lost steps failed', cause));
    });
  }

  return {
    lookSoon,
    forget() {
      cancel?.();
      cancel = undefined;
    },
  };
}
