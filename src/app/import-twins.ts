/** Cards of the register, or other rows of the file, that new customers out of a file may be: what the engine of duplicates thinks of them. */
import type { MatchVerdict } from '../match/explanation';
import { findTwins, matchStages } from '../match/find-twins';
import type { MatchRow } from '../match/match-row';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { matchRecords, matchRecordWith, registerMatchFields, type MatchChildRow } from './match-records';
import type { ImportTwin, PlannedCard } from './import-plan';

const slice = 200;

/** By the id that the new card would have; the likeliest first. A generator that stops often and tells how much is done, 0…1. */
export function* importTwins(register: Register, fresh: readonly PlannedCard[]): Generator<number, ReadonlyMap<RecordId, readonly ImportTwin[]>> {
  const rows: MatchRow[] = [];
  for (const row of matchRecords((table) => register.ids(table).map((id) => [id, register.get(table, id) ?? {}] as const))) {
    rows.push(row);
    if (rows.length % slice === 0) yield 0;
  }
  const from = rows.length;
  for (const { card, changes } of fresh) {
    if (rows.length % slice === 0) yield 0;
    const children = changes.flatMap((change): MatchChildRow[] => (change.type === 'add' && change.table !== 'Customers' ? [{ table: change.table, values: change.values }] : []));
    for (const change of changes) if (change.type === 'add' && change.table === 'Customers') rows.push(matchRecordWith(card, change.values, children));
  }
  const search = findTwins({ rows, fields: registerMatchFields, from });
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
