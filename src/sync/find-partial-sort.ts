/**
 * The most silent damage in a sheet: somebody sorts or shifts a range that leaves out some columns, the hidden one with the ids
 * among them, and every customer has another one's values. It shows in many rows holding just what other rows held.
 * Nothing of it is an edit: whoever finds it takes nothing in and sends nothing, and offers to put the values back.
 */
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';

export interface PartialSort {
  /** The columns that moved against the ids. */
  readonly fields: ReadonlySet<string>;
  /** By the row: whose values stand in it now. Every moved row, and every record whose values moved, is in it once. */
  readonly standsIn: ReadonlyMap<RecordId, RecordId>;
  /** Each record's own values are known. If not, rows were changed so much besides that only the person's own undo helps. */
  readonly isCertain: boolean;
}

/** Two swapped rows may be a correction; three in a circle are none. */
const fewestRows = 3;
/** A sort moves whole values; this many of the changed rows hold what another one held, the rest was typed over besides. */
const share = 0.8;
/** Rows that hold few different things may be given each other's on purpose: customers change hands among three people. */
const leastDifferent = 0.2;

/** `rows` as they stand now, by the ids beside them; `baseOf` what they held before, undefined for new ones. */
export function findPartialSort(rows: ReadonlyMap<RecordId, Values>, baseOf: (id: RecordId) => Values | undefined): PartialSort | undefined {
  const changed = new Map<string, RecordId[]>();
  for (const [id, values] of rows) {
    const base = baseOf(id);
    if (base === undefined || base === values) continue;
    for (const field of new Set([...Object.keys(base), ...Object.keys(values)])) {
      if ((base[field] ?? null) === (values[field] ?? null)) continue;
      const ids = changed.get(field);
      if (ids === undefined) changed.set(field, [id]);
      else ids.push(id);
    }
  }
  const before = (id: RecordId): Values => baseOf(id) ?? {};
  const now = (id: RecordId): Values => rows.get(id) ?? {};
  const core = [...changed].flatMap(([field, ids]) => (ids.length >= fewestRows && isMostlyMoved(ids, [field], now, before) ? [field] : []));
  if (core.length === 0) return undefined;
  const moved = [...new Set(core.flatMap((field) => changed.get(field) ?? []))];
  const different = new Set(moved.map((id) => textOf(before(id), core))).size;
  if (different < Math.max(fewestRows, leastDifferent * moved.length) || !isMostlyMoved(moved, core, now, before)) return undefined;
  const { standsIn } = matched(moved, core, now, before);
  const fields = [...changed.keys()].filter((field) => core.includes(field) || wentAlong(field, standsIn, now, before));
  return { fields: new Set(fields), ...matched(moved, fields, now, before) };
}

/** A column in which few rows have anything moved with the others if its values fit the other rows better than their own. */
function wentAlong(field: string, standsIn: ReadonlyMap<RecordId, RecordId>, now: ValuesOf, before: ValuesOf): boolean {
  let better = 0;
  for (const [row, record] of standsIn) {
    const held = now(row)[field] ?? null;
    better += Number(held === (before(record)[field] ?? null)) - Number(held === (before(row)[field] ?? null));
  }
  return better > 0;
}

/** The values of the moved columns, as each record had them before: what to write into the rows, by their ids. */
export function realigned({ fields, standsIn }: PartialSort, rows: ReadonlyMap<RecordId, Values>): ReadonlyMap<RecordId, Values> {
  return new Map([...standsIn].map(([row, record]) => [record, valuesOf(rows.get(row) ?? {}, fields)]));
}

type ValuesOf = (id: RecordId) => Values;

const textOf = (values: Values, fields: readonly string[]): string => JSON.stringify(fields.map((field) => values[field] ?? null));
const valuesOf = (values: Values, fields: Iterable<string>): Values => Object.fromEntries([...fields].map((field): [string, Scalar] => [field, values[field] ?? null]));

/** Whether the rows hold among themselves what they held before. */
function isMostlyMoved(ids: readonly RecordId[], fields: readonly string[], now: ValuesOf, before: ValuesOf): boolean {
  const were = new Map<string, number>();
  for (const id of ids) {
    const text = textOf(before(id), fields);
    were.set(text, (were.get(text) ?? 0) + 1);
  }
  let found = 0;
  for (const id of ids) {
    const text = textOf(now(id), fields);
    const left = were.get(text) ?? 0;
    if (left === 0) continue;
    were.set(text, left - 1);
    found += 1;
  }
  return found >= share * ids.length;
}

function matched(ids: readonly RecordId[], fields: readonly string[], now: ValuesOf, before: ValuesOf): Pick<PartialSort, 'standsIn' | 'isCertain'> {
  const waiting = new Map<string, RecordId[]>();
  for (const id of ids) {
    const text = textOf(before(id), fields);
    const same = waiting.get(text);
    if (same === undefined) waiting.set(text, [id]);
    else same.push(id);
  }
  const standsIn = new Map<RecordId, RecordId>();
  const rows: RecordId[] = [];
  for (const id of ids) {
    // Records that held the same are as good as each other.
    const record = waiting.get(textOf(now(id), fields))?.shift();
    if (record === undefined) rows.push(id);
    else standsIn.set(id, record);
  }
  const records = new Set([...waiting.values()].flat());
  let isCertain = true;
  for (const row of rows) {
    const record = records.size === 1 ? [...records][0] : likest(now(row), records, fields, before);
    if (record === undefined) {
      isCertain = false;
      continue;
    }
    standsIn.set(row, record);
    records.delete(record);
  }
  return { standsIn, isCertain };
}

/** The one record most of whose values stand in the row; undefined if there is none, or more than one. */
function likest(values: Values, records: ReadonlySet<RecordId>, fields: readonly string[], before: ValuesOf): RecordId | undefined {
  const alike = [...records].filter((record) => {
    const held = before(record);
    return fields.filter((field) => (held[field] ?? null) === (values[field] ?? null)).length * 2 > fields.length;
  });
  return alike.length === 1 ? alike[0] : undefined;
}
