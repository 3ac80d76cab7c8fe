/** The engine's ports over what a browser page has. */
import type { Clock, Log, Random, Timer } from '../../base/ports';

export const browserClock: Clock = { now: () => Date.now() };

export const browserRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };

export const browserTimer: Timer = {
  after(delay, task) {
    const id = setTimeout(task, delay);
    return () => clearTimeout(id);
  },
};

export const browserLog: Log = {
  error: (message, cause) => console.error(`Kartoteka: ${message}`, ...(cause === undefined ? [] : [cause])),
};
