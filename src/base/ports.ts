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

/**
 * Bytes as text, by the platform's own tables. `encoding` is a label of the WHATWG Encoding Standard. Fatal: undefined where
 * the bytes are no text in it; else what is none becomes U+FFFD. Undefined too for an encoding the platform does not know.
 */
export type DecodeText = (bytes: Uint8Array, encoding: string, options: { readonly fatal: boolean }) => string | undefined;
