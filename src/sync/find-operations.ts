/** What was done in a workbook since it and the hub agreed: its rows as read now, against its base. Events are no part of it. */
import type { Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { isForgotten, knownVersion, type Base } from './base-record';
import { isSameUnit, unitValues } from './join-unit';
import type { Operation, Version } from './operation';
import { unitNamed, unitOf, type SyncUnit } from './sync-unit';

export interface ReadRow {
  readonly table: TableKey;
  readonly values: Values;
}

/** Rows with ids of their own (repair-identity.ts comes first). */
export type ReadRows = ReadonlyMap<RecordId, ReadRow>;

/** So many rows are looked at between two steps. */
const rowsBetween = 1000;

/** In steps, for the rows of a whole register are many. `seen` is up to where the workbook knows the hub. */
export function* findOperations(rows: ReadRows, base: Base, seen: Version): Generator<void, Operation[]> {
  const found: Operation[] = [];
  let count = 0;
  for (const [id, { table, values }] of rows) {
    if ((count += 1) % rowsBetween === 0) yield;
    const known = base.get(id);
    if (known === undefined) {
      found.push({ type: 'add', table, id, values, seen });
      continue;
    }
    for (const unit of changedUnits(table, known.values, values)) {
      const version = known.versions[unit.name] ?? 0;
      found.push({
        // Of what the hub may have lost, nobody can say what was made of it there.
        type: 'set', table, id, unit: unit.name, base: knownVersion(version), ...(!isForgotten(version) && { before: unitValues(unit, known.values) }), after: unitValues(unit, values),
      });
    }
    for (const name in known.versions) {
      const version = known.versions[name] ?? 0;
      if (!isForgotten(version)) continue;
      const unit = unitNamed(table, name);
      if (isSameUnit(unit, known.values, values)) found.push({ type: 'set', table, id, unit: name, base: knownVersion(version), after: unitValues(unit, values) });
    }
  }
  for (const [id, { table, versions }] of base) {
    if ((count += 1) % rowsBetween === 0) yield;
    if (!rows.has(id)) found.push({ type: 'remove', table, id, versions: Object.fromEntries(Object.entries(versions).map(([unit, version]) => [unit, knownVersion(version)])) });
  }
  return found;
}

const none: ReadonlySet<SyncUnit> = new Set();

function changedUnits(table: TableKey, before: Values, after: Values): ReadonlySet<SyncUnit> {
  if (before === after || isSameContent(before, after)) return none;
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differing = [...fields].filter((field) => (before[field] ?? null) !== (after[field] ?? null));
  return new Set(differing.map((field) => unitOf(table, field)).filter(({ policy }) => policy !== 'derived'));
}

/** Of nearly every row, in every round: without making anything. An empty value counts as none, and sends to a closer look only. */
function isSameContent(before: Values, after: Values): boolean {
  let count = 0;
  for (const field in before) {
    if (before[field] !== after[field]) return false;
    count += 1;
  }
  for (const _ in after) count -= 1;
  return count === 0;
}
