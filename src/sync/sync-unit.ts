/**
 * What comes together as one thing when two copies of a row are brought together: a field, or the fields of one unit (an address,
 * an amount with its currency). Everything about fields is said in the field table; this reads it.
 */
import type { Values } from '../model/change';
import type { FieldDefinition } from '../model/field-definition';
import { fieldsOf, isDecisionTable, type TableKey } from '../model/fields';

/**
 * What happens to a unit that two people changed without seeing each other's change.
 * ask: one stands, the other is kept, a person decides · latest: the later one stands, the other is kept, nobody is asked ·
 * text: what both wrote in different lines is joined, else ask · parts: what each added and took out of a list of values ·
 * earliest: the lower date · derived: it follows from another field, so neither matters · first: what stands stays, nobody is asked.
 */
export type JoinPolicy = 'ask' | 'latest' | 'text' | 'parts' | 'earliest' | 'derived' | 'first';

export interface SyncUnit {
  /** The field's own name, where it is alone. */
  readonly name: string;
  readonly fields: readonly string[];
  readonly policy: JoinPolicy;
}

/** Rows show the name of their customer beside its id (app/follow-changes.ts writes it). */
const nameBesideId = 'customerName';

function policyOf(table: TableKey, key: string, { kind, merge }: FieldDefinition): JoinPolicy {
  if (key === nameBesideId) return 'derived';
  // Of a conflict, whoever found or decided it first: there are no conflicts about conflicts.
  if (table === 'Conflicts') return 'first';
  // Rows that remember decisions are written once, and what they hold is read by programs.
  if (isDecisionTable(table)) return 'ask';
  if (merge === 'earliest') return 'earliest';
  if (merge === 'newest') return 'latest';
  if (kind === 'several') return 'parts';
  return kind === 'note' ? 'text' : 'ask';
}

function unitsOfTable(table: TableKey): ReadonlyMap<string, SyncUnit> {
  const together = new Map<string, string[]>();
  for (const [key, { unit }] of fieldsOf(table)) {
    if (unit === undefined) continue;
    const fields = together.get(unit);
    if (fields === undefined) together.set(unit, [key]);
    else fields.push(key);
  }
  const units = new Map([...together].map(([name, fields]): [string, SyncUnit] => [name, { name, fields, policy: 'ask' }]));
  return new Map(fieldsOf(table).flatMap(([key, definition]): [string, SyncUnit][] => {
    if (definition.kind === 'id' && key === 'id') return [];
    const unit = definition.unit === undefined ? undefined : units.get(definition.unit);
    return [[key, unit ?? { name: key, fields: [key], policy: policyOf(table, key, definition) }]];
  }));
}

// Asked for every cell that differs; the field table never changes.
const known = new Map<TableKey, Map<string, SyncUnit>>();
const named = new Map<TableKey, ReadonlyMap<string, SyncUnit>>();

/** A field that the table does not know is one of the firm's own, and a unit by itself. */
export function unitOf(table: TableKey, field: string): SyncUnit {
  let units = known.get(table);
  if (units === undefined) known.set(table, (units = new Map(unitsOfTable(table))));
  let unit = units.get(field);
  if (unit === undefined) units.set(field, (unit = { name: field, fields: [field], policy: 'ask' }));
  return unit;
}

/** By its own name: that of the unit, or of a field that is alone. */
export function unitNamed(table: TableKey, name: string): SyncUnit {
  let units = named.get(table);
  if (units === undefined) named.set(table, (units = new Map([...unitsOfTable(table).keys()].map((field) => [unitOf(table, field).name, unitOf(table, field)]))));
  return units.get(name) ?? unitOf(table, name);
}

/** The units in which the row has a value. */
export function unitsOf(table: TableKey, values: Values): readonly SyncUnit[] {
  return [...new Set(Object.keys(values).map((field) => unitOf(table, field)))];
}
