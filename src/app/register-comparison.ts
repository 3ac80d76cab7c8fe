/**
 * What is different between two states of a register: cards that came, went, changed or were merged, with their rows, field by
 * field. Fields that say one thing together (an address) are one difference.
 */
import { foldText } from '../base/text';
import type { Values } from '../model/change';
import { fieldsOf, isChildTable, tableKeys, type ChildTable, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Scalar } from '../model/field-kinds';
import { isDerived } from '../host/derived-columns';
import { unitOf } from '../sync/sync-unit';
import type { RecordOf } from './register-at';

/** Fields of one unit that differ, and what they hold on both sides. */
export interface Difference {
  readonly unit: string;
  readonly fields: readonly string[];
  readonly before: readonly Scalar[];
  readonly after: readonly Scalar[];
}

export type RowKind = 'added' | 'removed' | 'changed';
export type CardKind = RowKind | 'merged';
export const cardKinds: readonly CardKind[] = ['added', 'removed', 'changed', 'merged'];

export interface ComparedRow {
  readonly table: ChildTable | 'Lists';
  readonly id: RecordId;
  /** By which a person knows it: the first texts that it holds. */
  readonly label: string;
  readonly kind: RowKind;
  readonly differences: readonly Difference[];
}

export interface ComparedCard {
  readonly id: RecordId;
  readonly kind: CardKind;
  readonly code: string;
  readonly name: string;
  /** The card that stands for it since it was merged. */
  readonly into?: { readonly id: RecordId; readonly name: string };
  /** Of a card that came: what it holds; of one that went: what it held. */
  readonly differences: readonly Difference[];
  readonly rows: readonly ComparedRow[];
}

export interface ComparedRegister {
  /** By name. */
  readonly cards: readonly ComparedCard[];
  /** Rows that are no customer's: values of the lists. */
  readonly others: readonly ComparedRow[];
  readonly counts: Readonly<Record<CardKind, number>>;
  /** Rows of the customers, table by table. */
  readonly rows: readonly (Readonly<Record<RowKind, number>> & { readonly table: ChildTable })[];
}

export interface ComparedSides {
  readonly before: RecordOf;
  readonly after: RecordOf;
  /** Records that may differ. */
  readonly ids: (table: TableKey) => Iterable<RecordId>;
  /** Whether both sides have a column for the field: what one of them cannot say is no difference. */
  readonly isComparable?: (table: TableKey, field: string) => boolean;
}

const noValues: Values = {};
const textOf = (value: Scalar | undefined): string => String(value ?? '');
const held = (value: Scalar | undefined): Scalar => (value === undefined || value === '' ? null : value);

/** A row of another table as a person knows it: its first two texts. */
export function rowLabel(table: TableKey, values: Values): string {
  const texts = fieldsOf(table).flatMap(([field, { kind }]) => (kind === 'id' || field === 'customerName' || typeof values[field] !== 'string' || values[field] === '' ? [] : [values[field]]));
  return texts.slice(0, 2).join(' ');
}

const orders = new Map<TableKey, ReadonlyMap<string, number>>();

function orderOf(table: TableKey): (a: string, b: string) => number {
  let places = orders.get(table);
  if (places === undefined) orders.set(table, (places = new Map(fieldsOf(table).map(([field], at) => [field, at]))));
  // The firm's own fields come last, as they came.
  const place = (field: string): number => places.get(field) ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => place(a) - place(b);
}

/** In the order of the field table; what is worked out from other cells is left out. */
export function differencesOf(table: TableKey, before: Values, after: Values, isComparable?: ComparedSides['isComparable']): Difference[] {
  const units = new Map<string, string[]>();
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => held(before[field]) !== held(after[field]));
  if (differing.length > 1) differing.sort(orderOf(table));
  for (const field of differing) {
    if (isDerived(field) || isComparable?.(table, field) === false) continue;
    const { name, policy } = unitOf(table, field);
    if (policy === 'derived') continue;
    const fields = units.get(name);
    if (fields === undefined) units.set(name, [field]);
    else fields.push(field);
  }
  return [...units].map(([unit, fields]) => ({
    unit, fields, before: fields.map((field) => held(before[field])), after: fields.map((field) => held(after[field])),
  }));
}

/** Where cards went that were merged between the two states. */
function mergedBetween({ before, after, ids }: ComparedSides): ReadonlyMap<RecordId, RecordId> {
  const into = new Map<RecordId, RecordId>();
  for (const id of ids('Merges')) {
    const values = before('Merges', id) === undefined ? after('Merges', id) : undefined;
    const absorbed = textOf(values?.['absorbed']);
    const survivor = textOf(values?.['survivor']);
    if (absorbed !== '' && survivor !== '') into.set(absorbed, survivor);
  }
  return into;
}

/** Rows come from sheets that anybody edits, so that chains are not trusted to end. */
function endOf(into: ReadonlyMap<RecordId, RecordId>, id: RecordId): RecordId | undefined {
  let at = into.get(id);
  for (let steps = 0; at !== undefined && steps < into.size; steps += 1) {
    const next = into.get(at);
    if (next === undefined) break;
    at = next;
  }
  return at;
}

/** Runs in slices: yields how much is done, 0…1. */
export function* compareRegisters(sides: ComparedSides): Generator<number, ComparedRegister> {
  const { before, after, isComparable } = sides;
  const into = mergedBetween(sides);
  const rowsOf = new Map<RecordId, ComparedRow[]>();
  const others: ComparedRow[] = [];
  const tableCounts = new Map<ChildTable, Record<RowKind, number>>();
  const cards = new Map<RecordId, { readonly kind: RowKind; readonly differences: readonly Difference[] }>();
  let part = 0;
  for (const table of tableKeys) {
    part += 1;
    for (const id of sides.ids(table)) {
      yield (part - 1) / (tableKeys.length + 1);
      const was = before(table, id);
      const is = after(table, id);
      if (was === undefined && is === undefined) continue;
      const differences = differencesOf(table, was ?? noValues, is ?? noValues, isComparable);
      const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
      if (kind === 'changed' && differences.length === 0) continue;
      if (table === 'Customers') cards.set(id, { kind, differences });
      else if (isChildTable(table)) {
        const customer = textOf((is ?? was)?.['customer']);
        const row: ComparedRow = { table, id, label: rowLabel(table, is ?? was ?? noValues), kind, differences: kind === 'changed' ? differences : differences.filter(({ unit }) => unit !== 'customer') };
        const known = rowsOf.get(customer);
        if (known === undefined) rowsOf.set(customer, [row]);
        else known.push(row);
        const counts = tableCounts.get(table) ?? { added: 0, removed: 0, changed: 0 };
        counts[kind] += 1;
        tableCounts.set(table, counts);
      } else if (table === 'Lists') others.push({ table, id, label: rowLabel(table, is ?? was ?? noValues), kind, differences });
    }
  }
  const counts: Record<CardKind, number> = { added: 0, removed: 0, changed: 0, merged: 0 };
  const found: { readonly by: string; readonly card: ComparedCard }[] = [];
  for (const id of new Set([...cards.keys(), ...rowsOf.keys()])) {
    yield 1 - 1 / (tableKeys.length + 1);
    const values = after('Customers', id) ?? before('Customers', id) ?? noValues;
    const survivor = after('Customers', id) === undefined ? endOf(into, id) : undefined;
    const own = cards.get(id);
    const kind: CardKind = own?.kind === 'removed' && survivor !== undefined ? 'merged' : own?.kind ?? 'changed';
    counts[kind] += 1;
    const name = textOf(values['name']);
    found.push({
      by: foldText(name),
      card: {
        id, kind, code: textOf(values['code']), name, differences: own?.differences ?? [], rows: rowsOf.get(id) ?? [],
        ...(kind === 'merged' && survivor !== undefined && { into: { id: survivor, name: textOf((after('Customers', survivor) ?? before('Customers', survivor))?.['name']) } }),
      },
    });
  }
  found.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.card.code < b.card.code ? -1 : 1));
  return { cards: found.map(({ card }) => card), others, counts, rows: [...tableCounts].map(([table, rows]) => ({ table, ...rows })) };
}
