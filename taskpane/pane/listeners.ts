/** Those who want to hear of each change of a state outside React, and what such a state shows to the screens. */

/** A state to look at; between two changes it is the same object. */
export interface Observed<State> {
  state(): State;
  /** Called after each change; the result stops it. */
  subscribe(listener: () => void): () => void;
}

export interface Listeners {
  readonly subscribe: Observed<unknown>['subscribe'];
  readonly tell: () => void;
}

export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell() {
      // Who comes or goes while they are told is not of this change.
      for (const listener of [...listeners]) listener();
    },
  };
}
