/**
 * The page on which a card gets the card that follows it: what was typed so far, and making it. Outside React, so that a
 * look at another part of the pane costs nothing that was typed.
 */
import type { App } from '../../src/app/app';
import type { Succession } from '../../src/app/succession';
import type { Scalar } from '../../src/model/field-kinds';
import type { Values } from '../../src/model/change';
import type { RecordId } from '../../src/model/ids';
import { carryOut, type PreparedStep } from './carry-out';
import { createListeners, type Observed } from './listeners';

/** Once an attempt was refused, everything wrong is said. */
export interface OpenSuccession extends PreparedStep {
  readonly from: RecordId;
  /** As typed: YYYY-MM-DD once it is a day. */
  readonly date: string;
  /** What the person has typed over what the new card begins with. */
  readonly edits: Values;
  /** Rows of the old card that go along, where the person has decided otherwise than proposed. */
  readonly decided: ReadonlyMap<RecordId, boolean>;
}

export interface SuccessionPage extends Observed<OpenSuccession | undefined> {
  /** What was typed for the same card is still there. */
  begin(from: RecordId): void;
  setDate(date: string): void;
  edit(field: string, value: Scalar): void;
  take(row: RecordId, goes: boolean): void;
  /** Makes the new card; undefined if that was refused, and the state says why. */
  make(): Promise<Succession | undefined>;
  leave(): void;
}

export function createSuccessionPage(app: App): SuccessionPage {
  let state: OpenSuccession | undefined;
  const listeners = createListeners();

  function set(next: OpenSuccession | undefined): void {
    state = next;
    listeners.tell();
  }

  function change(part: Partial<OpenSuccession>): void {
    if (state !== undefined) set({ ...state, ...part });
  }

  const leave = (): void => set(undefined);

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin(from) {
      if (state?.from !== from) set({ from, date: '', edits: {}, decided: new Map(), working: false, refused: [] });
    },
    setDate: (date) => change({ date }),
    edit: (field, value) => change({ edits: { ...state?.edits, [field]: value } }),
    take: (row, goes) => change({ decided: new Map([...(state?.decided ?? []), [row, goes]]) }),
    async make() {
      const asked = state;
      if (asked === undefined || asked.working) return undefined;
      const plan = app.planSuccession(asked.from);
      return carryOut({ change, leave }, () => app.succeed({
        from: asked.from, date: asked.date.trim(), values: { ...plan?.values, ...asked.edits },
        children: (plan?.children ?? []).filter(({ row, goes }) => asked.decided.get(row.id) ?? goes).map(({ row }) => row.id),
      }));
    },
    leave,
  };
}
