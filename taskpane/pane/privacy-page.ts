/**
 * The page on which somebody's data is written into a file, for the person who asked for it, or erased: what goes and what stays
 * is worked out by the engine each time it is shown; here is what was typed to confirm it, and what came of it.
 */
import type { App, AppIssue } from '../../src/app/app';
import { personalDataPage } from '../../src/app/personal-data-page';
import type { ErasurePlan } from '../../src/app/personal-data-erasure';
import { foldText } from '../../src/base/text';
import type { RecordId } from '../../src/model/ids';
import { carryOut, type PreparedStep } from './carry-out';
import type { SaveFile } from './export-page';
import { createListeners, type Observed } from './listeners';

export interface OpenPrivacy extends PreparedStep {
  readonly id: RecordId;
  /** What has to be typed before anything is erased: the name, else the code. */
  readonly name: string;
  readonly typed: string;
  /** It is being collected. */
  readonly writing: boolean;
  /** Why the file could not be written. */
  readonly unwritten: readonly AppIssue[];
  /** The file that was written. */
  readonly saved?: string;
}

export interface PrivacyPage extends Observed<OpenPrivacy | undefined> {
  begin(id: RecordId): void;
  type(text: string): void;
  /** `name` without what stands behind the dot. */
  write(as: 'page' | 'json', name: string): Promise<void>;
  /** Whether the name was typed, whatever its capitals and accents. */
  isConfirmed(): boolean;
  /** Undefined if it was not confirmed or refused, and the state says why. */
  erase(): Promise<ErasurePlan | undefined>;
  leave(): void;
}

export function createPrivacyPage(app: App, save: SaveFile): PrivacyPage {
  let state: OpenPrivacy | undefined;
  const listeners = createListeners();

  function set(next: OpenPrivacy | undefined): void {
    state = next;
    listeners.tell();
  }

  function change(part: Partial<OpenPrivacy>): void {
    if (state !== undefined) set({ ...state, ...part });
  }

  const leave = (): void => set(undefined);
  const isConfirmed = (): boolean => state !== undefined && foldText(state.typed) === foldText(state.name);

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin(id) {
      const values = app.card(id)?.values ?? {};
      set({ id, name: String(values['name'] ?? values['code'] ?? id), typed: '', working: false, refused: [], writing: false, unwritten: [] });
    },
    type: (typed) => change({ typed, refused: [] }),
    async write(as, name) {
      if (state === undefined || state.writing) return;
      const { id } = state;
      const { saved: _saved, ...before } = state;
      set({ ...before, writing: true, unwritten: [] });
      try {
        const made = await app.personalData(id);
        if (state.id !== id) return;
        if (!made.ok) {
          change({ unwritten: [made.error] });
          return;
        }
        const file = `${name}.${as === 'page' ? 'html' : 'json'}`;
        if (as === 'page') await save(file, 'text/html', personalDataPage(made.value));
        else await save(file, 'application/json', made.value);
        change({ saved: file });
      } finally {
        change({ writing: false });
      }
    },
    isConfirmed,
    async erase() {
      const asked = state;
      if (asked === undefined || asked.working || !isConfirmed()) return undefined;
      return carryOut({ change, leave }, async () => {
        const done = await app.erasePersonalData(asked.id);
        return done.ok ? done : { ok: false, error: [done.error] };
      });
    },
    leave,
  };
}
