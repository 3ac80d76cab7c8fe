/** Cards of the register, or other rows of the file, that new customers out of a file may be: what the engine of duplicates thinks of them. */
import type { MatchVerdict } from '../match/explanation';
import { findTwins, matchStages, type MatchRows } from '../match/find-twins';
import type { Change, Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { comparedWith } from '../match/match-fields';
import { hasMatchFields, matchRecordWith, registerMatchFields, type MatchChildRow } from './match-records';
import type { ImportTwin, PlannedCard } from './import-plan';

const slice = 200;

/** By the id that the new card would have; the likeliest first. A generator that stops often and tells how much is done, 0…1. */
export function* importTwins(register: Register, fresh: readonly PlannedCard[]): Generator<number, ReadonlyMap<RecordId, readonly ImportTwin[]>> {
  if (fresh.length === 0) return new Map();
  const known = [...register.ids('Customers')];
  const rows: MatchRows = {
    length: known.length + fresh.length,
    * [Symbol.iterator]() {
      for (const id of known) yield matchRecordWith(id, register.get('Customers', id) ?? {}, childrenOf(register, id));
      for (const { card, changes } of fresh) yield matchRecordWith(card, valuesOfNew(changes), addedRows(changes));
    },
  };
  const filled = new Set<string>();
  for (const [at, { card, changes }] of fresh.entries()) {
    for (const field of Object.keys(matchRecordWith(card, valuesOfNew(changes), addedRows(changes)).values)) filled.add(field);
    if (at % slice === 0) yield 0;
  }
  const search = findTwins({ rows, fields: comparedWith(filled, registerMatchFields), from: known.length, isForgetful: true });
  let step = search.next();
  for (; step.done !== true; step = search.next()) {
    const { stage, done, of } = step.value;
    yield (matchStages.indexOf(stage) + (of === 0 ? 0 : done / of)) / matchStages.length;
  }
  const isFresh = new Set(fresh.map(({ card }) => card));
  const twins = new Map<RecordId, ImportTwin[]>();
  const note = (of: RecordId, card: RecordId, probability: number, verdict: MatchVerdict): void => {
    if (!isFresh.has(of)) return;
    const known = twins.get(of);
    if (known === undefined) twins.set(of, [{ card, probability, verdict }]);
    else known.push({ card, probability, verdict });
  };
  for (const { ids: [one, other], probability, verdict } of step.value.pairs) {
    note(one, other, probability, verdict);
    note(other, one, probability, verdict);
  }
  for (const list of twins.values()) list.sort((a, b) => b.probability - a.probability || (a.card < b.card ? -1 : 1));
  return twins;
}

function childrenOf(register: Register, card: RecordId): readonly MatchChildRow[] {
  return register.childrenOf(card).flatMap(({ table, id }) => (hasMatchFields(table) ? [{ table, values: register.get(table, id) ?? {} }] : []));
}

const valuesOfNew = (changes: readonly Change[]): Values => changes.flatMap((change) => (change.type === 'add' && change.table === 'Customers' ? [change.values] : []))[0] ?? {};

const addedRows = (changes: readonly Change[]): readonly MatchChildRow[] =>
  changes.flatMap((change) => (change.type === 'add' && change.table !== 'Customers' ? [{ table: change.table, values: change.values }] : []));
