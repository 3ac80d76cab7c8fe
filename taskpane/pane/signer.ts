/**
 * Who the history names. Office tells an add-in nothing about the person, so they are asked, once and when it first
 * matters: at the first change that would be journalled without a name. That change is saved all the same, unsigned;
 * the device remembers the answer, also "not now". A host that knows the name is believed and nobody is asked.
 */
import { createDeviceSetting, type SettingKeeping } from './device-setting';
import { createListeners, type Observed } from './listeners';

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

export interface Signer extends Observed<SignerState> {
  /** The name for a change that is about to be journalled. */
  sign(): string;
  /** Reads what the device remembers. */
  recall(): Promise<void>;
  /** From now on changes are signed so; an empty name takes it away. */
  rename(name: string): Promise<void>;
  /** The person would rather not say. */
  decline(): Promise<void>;
}

export interface SignerDeps extends SettingKeeping {
  /** The name that the host knows, or an empty text; asked at each change. */
  readonly given: () => string;
}

export const longestName = 80;

interface KeptName {
  readonly name: string;
  readonly isForgotten: boolean;
}

export function createSigner({ given, ...keeping }: SignerDeps): Signer {
  const known = createDeviceSetting<KeptName>(keeping, {
    key: 'author',
    called: 'the name',
    usual: { name: '', isForgotten: false },
    read: (kept) => ({ name: tidy(kept), isForgotten: false }),
    write: ({ name }) => name,
    unkept: ({ name }) => ({ name, isForgotten: name !== '' }),
  });
  const declined = createDeviceSetting<boolean>(keeping, {
    key: 'author-declined', called: 'that there is to be no name', usual: false, read: () => true, write: (is) => (is ? 'yes' : undefined),
  });
  /** unknown: the device has not answered yet. */
  let answer: 'unknown' | 'none' | 'given' = 'unknown';
  let isWanted = false;
  let state = stateNow();
  const listeners = createListeners();

  function stateNow(): SignerState {
    const host = given();
    const { name, isForgotten } = known.state();
    return { name: host === '' ? name : host, isGiven: host !== '', asks: host === '' && isWanted && answer === 'none', isForgotten: host === '' && isForgotten };
  }

  function changed(): void {
    state = stateNow();
    listeners.tell();
  }

  known.subscribe(changed);

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    sign() {
      const { name } = known.state();
      const signed = given() === '' ? name : given();
      if (signed === '' && !isWanted) {
        isWanted = true;
        changed();
      }
      return signed;
    },
    async recall() {
      await Promise.all([known.recall(), declined.recall()]);
      // Whoever was faster than the device is right.
      if (answer === 'unknown') answer = known.state().name === '' && !declined.state() ? 'none' : 'given';
      changed();
    },
    async rename(typed) {
      answer = 'given';
      await known.choose({ name: tidy(typed), isForgotten: false });
    },
    async decline() {
      answer = 'given';
      changed();
      await declined.choose(true);
    },
  };
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, longestName).trim();
}
