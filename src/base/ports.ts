/** What the platform owns and the engine is handed: time, randomness, timers, a place to report bugs. */

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

export interface Random {
  /** Fills the array with random bytes and returns it. */
  bytes(length: number): Uint8Array;
}

export interface Timer {
  /** Runs the task once after the delay in milliseconds; the result cancels it. */
  after(delay: number, task: () => void): () => void;
}

export interface Log {
  /** Something a developer must look at; the user has been told in other words. */
  error(message: string, cause?: unknown): void;
}
