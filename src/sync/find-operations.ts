/** What was done in a workbook since it and the hub agreed: its rows as read now, against its base. Events are no part of it. */
import type { Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { isForgotten, knownVersion, type Base } from './base-record';
import { isSameUnit, unitValues } from './join-unit';
import type { Operation, Version } from './operation';
import { unitNamed, unitsOf, type SyncUnit } from './sync-unit';

export interface ReadRow {
  readonly table: TableKey;
  readonly values: Values;
}

/** Rows with ids of their own (repair-identity.ts comes first). */
export type ReadRows = ReadonlyMap<RecordId, ReadRow>;

/** `seen` is up to where the workbook knows the hub. */
export function findOperations(rows: ReadRows, base: Base, seen: Version): Operation[] {
  const found: Operation[] = [];
  for (const [id, { table, values }] of rows) {
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
    for (const [name, version] of Object.entries(known.versions)) {
      const unit = unitNamed(table, name);
      if (isForgotten(version) && isSameUnit(unit, known.values, values)) found.push({ type: 'set', table, id, unit: name, base: knownVersion(version), after: unitValues(unit, values) });
    }
  }
  for (const [id, { table, versions }] of base) {
    if (!rows.has(id)) found.push({ type: 'remove', table, id, versions: Object.fromEntries(Object.entries(versions).map(([unit, version]) => [unit, knownVersion(version)])) });
  }
  return found;
}

function changedUnits(table: TableKey, before: Values, after: Values): readonly SyncUnit[] {
  if (before === after) return [];
  return [...new Set([...unitsOf(table, before), ...unitsOf(table, after)])].filter((unit) => unit.policy !== 'derived' && !isSameUnit(unit, before, after));
}
