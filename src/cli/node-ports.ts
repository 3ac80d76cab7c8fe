/** The platform as Node gives it to the engine. */
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Clock, Log, Random, Timer } from '../base/ports';

export const nodeClock: Clock = { now: () => Date.now() };

export const nodeRandom: Random = { bytes: (length) => randomBytes(length) };

export const nodeTimer: Timer = {
  after(delay, task) {
    const timeout = setTimeout(task, delay);
    return () => clearTimeout(timeout);
  },
};

export const nodeLog: Log = {
  error(message, cause) {
    process.stderr.write(`kartoteka: ${message}${cause === undefined ? '' : `: ${String(cause)}`}\n`);
  },
};

/** Who the journal names for what the command line does. */
export function nodeAuthor(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list has no name to give.
    return 'command line';
  }
}
