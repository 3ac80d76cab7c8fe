/**
 * Who the history names. Office tells an add-in nothing about the person, so they are asked, once and when it first
 * matters: at the first change that would be journalled without a name. That change is saved all the same, unsigned;
 * the device remembers the answer, also "not now". A host that knows the name is believed and nobody is asked.
 */
import type { Log } from '../../src/base/ports';
import type { DeviceSettings } from '../device-settings';

export interface SignerState {
  /** Empty: changes are not signed. */
  readonly name: string;
  /** The host says who it is; there is nothing to ask or to change. */
  readonly isGiven: boolean;
  /** The question stands. */
  readonly asks: boolean;
  /** The device would not remember the name: it holds until the pane is closed. */
  readonly isForgotten: boolean;
}

export interface Signer {
  state(): SignerState;
  subscribe(listener: () => void): () => void;
  /** The name for a change that is about to be journalled. */
  sign(): string;
  /** Reads what the device remembers. */
  recall(): Promise<void>;
  /** From now on changes are signed so; an empty name takes it away. */
  rename(name: string): Promise<void>;
  /** The person would rather not say. */
  decline(): Promise<void>;
}

export interface SignerDeps {
  /** The name that the host knows, or an empty text; asked at each change. */
  readonly given: () => string;
  readonly device: DeviceSettings;
  readonly log: Log;
}

export const longestName = 80;

const nameKey = 'author';
const declinedKey = 'author-declined';

export function createSigner({ given, device, log }: SignerDeps): Signer {
  let name = '';
  /** unknown: the device has not answered yet. */
  let answer: 'unknown' | 'none' | 'given' = 'unknown';
  let isWanted = false;
  let isForgotten = false;
  let state = stateNow();
  const listeners = new Set<() => void>();

  function stateNow(): SignerState {
    const host = given();
    return {
      name: host === '' ? name : host,
      isGiven: host !== '',
      asks: host === '' && isWanted && answer === 'none',
      isForgotten: host === '' && name !== '' && isForgotten,
    };
  }

  function changed(): void {
    state = stateNow();
    for (const listener of [...listeners]) listener();
  }

  async function keep(key: string, value: string): Promise<void> {
    try {
      await device.write(key, value);
      isForgotten = false;
    } catch (cause) {
      isForgotten = true;
      log.error('The device does not keep the name', cause);
    }
    changed();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sign() {
      const signed = given() === '' ? name : given();
      if (signed === '' && !isWanted) {
        isWanted = true;
        changed();
      }
      return signed;
    },
    async recall() {
      let kept: string | undefined;
      let declined: string | undefined;
      try {
        [kept, declined] = await Promise.all([device.read(nameKey), device.read(declinedKey)]);
      } catch (cause) {
        log.error('The device does not tell the name', cause);
      }
      // Whoever was faster than the device is right.
      if (answer === 'unknown') {
        name = tidy(kept ?? '');
        answer = name === '' && declined === undefined ? 'none' : 'given';
      }
      changed();
    },
    async rename(typed) {
      name = tidy(typed);
      answer = 'given';
      changed();
      await keep(nameKey, name);
    },
    async decline() {
      answer = 'given';
      changed();
      await keep(declinedKey, 'yes');
    },
  };
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, longestName).trim();
}
