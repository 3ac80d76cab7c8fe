/**
 * The page on which cards become one: which are offered, which of them stays, what was decided of fields, what was confirmed,
 * and doing it. Outside React, so that a look at another part of the pane costs nothing of it. The rules by which values are
 * chosen stay on the device.
 */
import type { App, AppIssue } from '../../src/app/app';
import type { Merge, MergeOrder } from '../../src/app/merge-cards';
import type { KeptMergeRules } from '../../src/app/merge-rules-text';
import { addressFields } from '../../src/model/address-for';
import type { RecordId } from '../../src/model/ids';
import { carryOut, type PreparedStep } from './carry-out';
import { createListeners, type Observed } from './listeners';
import type { MergeRuleSetting } from './merge-rule-setting';

/** Where the person came from and is taken back to; the list, if nothing is said. */
export type MergeOrigin = 'duplicates' | 'card';

/** Cells of other sheets that name one of the cards: looked for when the page opens. */
export type OutsideReferences =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly issues: readonly AppIssue[] }
  | { readonly kind: 'unknown'; readonly issue: AppIssue };

export interface OpenMerge extends PreparedStep {
  /** All that are offered, in the order in which they were named; cards that are gone meanwhile stay named. */
  readonly ids: readonly RecordId[];
  readonly from?: MergeOrigin;
  /** The person's choice; without one it is proposed. */
  readonly keep?: RecordId;
  /** Offered, and not to be merged. */
  readonly leftOut: ReadonlySet<RecordId>;
  /** Cards whose value is taken, by field. */
  readonly picks: Readonly<Record<string, RecordId>>;
  readonly rules: KeptMergeRules;
  /** Doubts that the person has seen and wants to go on in spite of, by `doubtKey`. */
  readonly confirmed: ReadonlySet<string>;
  readonly outside: OutsideReferences;
}

/** The cards of the page that are in the register. */
export interface MergeCards {
  readonly all: readonly RecordId[];
  readonly keep: RecordId;
  readonly absorb: readonly RecordId[];
}

export interface MergePage extends Observed<OpenMerge | undefined> {
  /** What was decided about the same cards is still there. */
  begin(ids: readonly RecordId[], from?: MergeOrigin): void;
  /** Undefined if none of the cards is in the register any more. */
  cards(): MergeCards | undefined;
  /** What the page asks the engine for; undefined while there is nothing to merge. */
  order(): MergeOrder | undefined;
  add(id: RecordId): void;
  keep(id: RecordId): void;
  include(id: RecordId, on: boolean): void;
  /** Takes the field's value from the card; without a card, the rules decide again. */
  pick(field: string, card: RecordId | undefined): void;
  /** Remembered by the device; what was picked by hand stays. */
  setRules(rules: KeptMergeRules): void;
  confirm(doubts: readonly AppIssue[], on: boolean): void;
  /** Undefined if it was refused, or something is not confirmed yet; the state says why. */
  merge(): Promise<Merge | undefined>;
  leave(): void;
  close(): void;
}

export interface MergePageDeps {
  readonly app: App;
  readonly rules: MergeRuleSetting;
  /** Runs a task and tells of what it throws. */
  readonly run: (task: () => Promise<void>) => Promise<void>;
}

export function createMergePage({ app, rules: remembered, run }: MergePageDeps): MergePage {
  let state: OpenMerge | undefined;
  const listeners = createListeners();

  function set(next: OpenMerge | undefined): void {
    state = next;
    listeners.tell();
  }

  function change(part: Partial<OpenMerge>): void {
    if (state !== undefined) set({ ...state, ...part });
  }

  const leave = (): void => set(undefined);

  const unsubscribe = remembered.subscribe(() => change({ rules: remembered.state() }));

  /** For all cards of the page, so that another choice among them asks nothing anew. */
  function lookOutside(): void {
    const asked = state?.ids;
    if (asked === undefined) return;
    change({ outside: { kind: 'looking' } });
    void run(async () => {
      const found = await app.referencesOutside(asked);
      if (state?.ids === asked) change({ outside: found.ok ? { kind: 'found', issues: found.value } : { kind: 'unknown', issue: found.error } });
    });
  }

  function cards(): MergeCards | undefined {
    if (state === undefined) return undefined;
    const all = state.ids.filter((id) => app.card(id) !== undefined);
    const { keep: chosen, leftOut, rules } = state;
    const wanted = all.filter((id) => !leftOut.has(id));
    const keep = chosen !== undefined && all.includes(chosen) ? chosen : app.cardToKeep(wanted.length > 0 ? wanted : all, rules.stays);
    return keep === undefined ? undefined : { all, keep, absorb: wanted.filter((id) => id !== keep) };
  }

  function order(): MergeOrder | undefined {
    const among = cards();
    if (state === undefined || among === undefined || among.absorb.length === 0) return undefined;
    const { keep, absorb } = among;
    const taking = new Set([keep, ...absorb]);
    const picks = Object.fromEntries(Object.entries(state.picks).filter(([, card]) => taking.has(card)));
    return { keep, absorb, picks, rules: state.rules };
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin(ids, from) {
      const offered = [...new Set(ids)];
      const isSame = state !== undefined && state.ids.length === offered.length && offered.every((id) => state?.ids.includes(id) === true);
      if (isSame && state !== undefined) {
        const { from: _before, ...rest } = state;
        set({ ...rest, ...(from !== undefined && { from }), refused: [] });
      } else {
        set({
          ids: offered, leftOut: new Set(), picks: {}, rules: remembered.state(), confirmed: new Set(), outside: { kind: 'looking' }, working: false, refused: [],
          ...(from !== undefined && { from }),
        });
      }
      lookOutside();
    },
    cards,
    order,
    add(id) {
      if (state === undefined) return;
      const leftOut = new Set(state.leftOut);
      leftOut.delete(id);
      if (state.ids.includes(id)) change({ leftOut, refused: [] });
      else {
        change({ ids: [...state.ids, id], refused: [] });
        lookOutside();
      }
    },
    keep(id) {
      const leftOut = new Set(state?.leftOut);
      leftOut.delete(id);
      change({ keep: id, leftOut, refused: [] });
    },
    include(id, on) {
      const leftOut = new Set(state?.leftOut);
      if (on) leftOut.delete(id);
      else leftOut.add(id);
      // Which card stays does not change under the hand that leaves another one out.
      const kept = cards()?.keep;
      change({ leftOut, refused: [], ...(kept !== undefined && { keep: kept }) });
    },
    pick(field, card) {
      const together: readonly string[] = (addressFields as readonly string[]).includes(field) ? addressFields : [field];
      const picks = Object.fromEntries(Object.entries(state?.picks ?? {}).filter(([other]) => !together.includes(other)));
      change({ picks: card === undefined ? picks : { ...picks, [field]: card }, refused: [] });
    },
    setRules(rules) {
      change({ refused: [] });
      void remembered.choose(rules);
    },
    confirm(doubts, on) {
      const confirmed = new Set(state?.confirmed);
      for (const doubt of doubts) {
        if (on) confirmed.add(doubtKey(doubt));
        else confirmed.delete(doubtKey(doubt));
      }
      change({ confirmed, refused: [] });
    },
    async merge() {
      const asked = order();
      if (asked === undefined || state === undefined || state.working) return undefined;
      const { doubts } = app.planMerge(asked);
      if (!isConfirmed(state, doubts)) return undefined;
      return carryOut({ change, leave }, () => app.merge({ ...asked, confirmed: doubts.length > 0 }));
    },
    leave,
    close: unsubscribe,
  };
}

export function isConfirmed({ confirmed }: OpenMerge, doubts: readonly AppIssue[]): boolean {
  return doubts.every((doubt) => confirmed.has(doubtKey(doubt)));
}

/** The same doubt about the same cards, however often the plan is made. */
function doubtKey({ code, facts, where }: AppIssue): string {
  return JSON.stringify([code, where?.id, facts]);
}
