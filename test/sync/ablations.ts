/** Each rule of the protocol, taken away: a simulation that still ends well without one of them does not test it. */
import { applyOperation } from '../../src/sync/apply-operation';
import type { BaseRecord } from '../../src/sync/base-record';
import { planWriteBack } from '../../src/sync/plan-write-back';
import { syncRules } from '../../src/sync/sync-round';
import { allRules, type SimulatedRules } from './simulation';

/** By the rule that is missing (src/ARCHITECTURE.md names them R1…R9). */
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
    ...allRules, writesBlindly: true, round: { ...syncRules, planWriteBack: (facts) => planWriteBack({ ...facts, now: (id) => facts.read.get(id) }) },
  },
  'R5: what the hub said counts as seen where the person was just typing': {
    ...allRules,
    round: {
      ...syncRules,
      planWriteBack: (facts) => {
        const { writes } = planWriteBack(facts);
        const base = new Map(facts.hub.map(({ id, table, values, versions, removed }): [string, BaseRecord | undefined] => [id, removed === undefined ? { table, values, versions } : undefined]));
        return { writes, base, isPart: false };
      },
    },
  },
  'R6: the base is written before the rows': { ...allRules, writesBaseFirst: true },
  'R7: losers are kept at the hub alone': { ...allRules, keepsLosersOnDevice: false },
  'R8: of several restores only the last one counts': { ...allRules, round: { ...syncRules, floorOf: (restored) => restored.at(-1) ?? 0 } },
  'R9: copied rows keep their ids': { ...allRules, repair: () => [] },
};
