/** Each rule of the protocol, taken away: a simulation that still ends well without one of them does not test it. */
import { applyOperation } from '../../src/sync/apply-operation';
import type { BaseRecord } from '../../src/sync/base-record';
import type { ReadRow } from '../../src/sync/find-operations';
import { HiddenFields, type ShownWorkbook } from '../../src/sync/hidden-fields';
import { planWriteBack, type RowWrite } from '../../src/sync/plan-write-back';
import { allRules, type SimulatedRules } from './simulation';

class NoneHidden extends HiddenFields {
  override whole(_: string, row: ReadRow): ReadRow {
    return row;
  }

  override inCells(write: RowWrite): RowWrite {
    return write;
  }
}

class NoneUnfilled extends HiddenFields {
  constructor(read: ShownWorkbook) {
    super({ ...read, filled: read.fields });
  }
}

/** By the rule that is missing (src/ARCHITECTURE.md names them R1…R11). */
export const ablations: Readonly<Record<string, SimulatedRules>> = {
  'R1: a value is written over one that the writer did not see': {
    ...allRules, apply: (row, op, version) => applyOperation(row, op.type === 'set' ? { ...op, base: Number.MAX_SAFE_INTEGER } : op, version),
  },
  'R2: what is not current is not kept': { ...allRules, apply: (row, op, version) => ({ ...applyOperation(row, op, version), losers: [] }) },
  'R3: a deletion is stronger than an edit': {
    ...allRules,
    apply: (row, op, version) => (row?.removed !== undefined && op.type === 'set' ? { row, isChanged: false, losers: [] } : applyOperation(row, op, version)),
  },
  'R4: cells are written whatever stands in them by then': {
    ...allRules, writesBlindly: true, round: { ...allRules.round, planWriteBack: (facts) => planWriteBack({ ...facts, now: (id) => facts.read.get(id) }) },
  },
  'R5: what the hub said counts as seen where the person was just typing': {
    ...allRules,
    round: {
      ...allRules.round,
      * planWriteBack(facts) {
        const { writes } = yield* planWriteBack(facts);
        const base = new Map(facts.hub.map(({ id, table, values, versions, removed }): [string, BaseRecord | undefined] => [id, removed === undefined ? { table, values, versions } : undefined]));
        return { writes, base, isPart: false };
      },
    },
  },
  'R6: the base is written before the rows': { ...allRules, writesBaseFirst: true },
  'R7: what lost is kept at the hub alone': { ...allRules, tellsLosers: false },
  'R7: what lost is written after the value that won': {
    ...allRules,
    round: {
      ...allRules.round,
      * planWriteBack(facts) {
        const back = yield* planWriteBack(facts);
        return { ...back, writes: [...back.writes].reverse() };
      },
    },
  },
  'R8: of several restores only the last one counts': { ...allRules, round: { ...allRules.round, floorOf: (restored) => restored.at(-1) ?? 0 } },
  'R9: copied rows keep their ids': { ...allRules, repair: () => [] },
  'R9: every add-in gives ids to rows that have none': { ...allRules, givesAllIds: true },
  'R10: an add-in writes although another one did since it read': { ...allRules, ignoresTurns: true },
  'R11: what has no column counts as emptied': { ...allRules, round: { ...allRules.round, HiddenFields: NoneHidden } },
  'R11: a column that comes back counts as emptied': { ...allRules, round: { ...allRules.round, HiddenFields: NoneUnfilled } },
};

/** Few stories show that these are missing: one that does. */
export const tellingSeeds: Readonly<Partial<Record<string, number>>> = {
  'R7: what lost is written after the value that won': 16,
  'R8: of several restores only the last one counts': 958,
  'R10: an add-in writes although another one did since it read': 354,
  'R11: a column that comes back counts as emptied': 28,
};
