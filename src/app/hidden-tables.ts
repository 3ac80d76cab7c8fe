/**
 * The very hidden tables: `_base` (last agreed values, for bringing copies together), `_meta` (what the register is),
 * `_journal` (every ChangeSet), `_evidence` (what public registers answered; made with the first answer). Cells, because only cells are co-authored, copied and undone with the rest of the file.
 */
import { z } from 'zod';
import type { Random } from '../base/ports';
import { makeId } from '../model/ids';
import { fieldsOf, allTables, type TableKey } from '../model/fields';
import { isDerived } from '../host/derived-columns';
import type { TableLayout } from '../host/table-layout';
import type { CellValue, TableSpec, WritableValue } from '../host/workbook';

const text = (header: string, width: number): TableSpec['columns'][number] => ({ header, numberFormat: '@', width });

export const baseTable: TableSpec = {
  name: '_base', visibility: 'veryHidden', rows: [],
  columns: [text('key', 24), text('table', 14), text('version', 14), text('values', 60)],
};

export const metaTable: TableSpec = {
  name: '_meta', visibility: 'veryHidden', rows: [],
  columns: [text('key', 30), text('value', 40)],
};

export const journalTable: TableSpec = {
  name: '_journal', visibility: 'veryHidden', rows: [],
  columns: [text('key', 24), text('at', 26), text('author', 20), text('cause', 10), text('undoes', 24), text('changes', 80)],
};

export const evidenceTable: TableSpec = {
  name: '_evidence', visibility: 'veryHidden', rows: [],
  columns: [text('key', 24), text('at', 26), text('asOf', 12), text('service', 14), text('number', 20), text('requestId', 24), text('answer', 10), text('told', 80)],
};

/** Format 2 has ticks for the purposes of an address, and the rest of the card. Format 1 opens and is worked with as it is. */
export const schemaVersion = 2;

export interface RegisterMeta {
  readonly registerId: string;
  /** Follows when an older register gets the new fields. */
  schema: number;
  readonly locale: string;
  /** Name of the requiredness profile that the firm chose; absent if it chose none. */
  readonly profile?: string;
  /** Whether the sheet Customers shows what the check finds. Registers of before it do not say. */
  readonly showsCheck: boolean;
  /** Field by Excel's column id, for each table. */
  readonly columns: ReadonlyMap<TableKey, Map<number, string>>;
}

/** Key of the row of `_meta` that says 'on' or 'off'. */
export const showsCheckKey = 'sheetCheck';

const columnKey = /^column:([^:]+):(\d+)$/;
const metaRow = z.tuple([z.string(), z.union([z.string(), z.number()])]).rest(z.unknown());

/** Undefined if the rows are not those of a register. */
export function readMeta(rows: readonly (readonly CellValue[])[]): RegisterMeta | undefined {
  const values = new Map<string, string>();
  for (const row of rows) {
    const parsed = metaRow.safeParse(row);
    if (parsed.success) values.set(parsed.data[0], String(parsed.data[1]));
  }
  const registerId = values.get('registerId');
  const schema = Number(values.get('schema'));
  if (registerId === undefined || !Number.isInteger(schema)) return undefined;
  const columns = new Map<TableKey, Map<number, string>>(allTables.map((table) => [table, new Map()]));
  for (const [key, field] of values) {
    const match = columnKey.exec(key);
    const map = columns.get(match?.[1] as TableKey);
    if (match !== null && map !== undefined) map.set(Number(match[2]), field);
  }
  const profile = values.get('profile');
  return { registerId, schema, locale: values.get('locale') ?? 'en', ...(profile !== undefined && { profile }), showsCheck: values.get(showsCheckKey) === 'on', columns };
}

export function metaRows(random: Random, locale: string, layouts: readonly TableLayout[]): WritableValue[][] {
  return [
    ['registerId', makeId('rg', random)],
    ['schema', String(schemaVersion)],
    ['locale', locale],
    [showsCheckKey, 'on'],
    ...layouts.flatMap(columnRows),
  ];
}

/** What `_meta` remembers of a table's columns: only those that hold a known field, or what the check says. */
export function columnRows(layout: TableLayout): WritableValue[][] {
  const known = new Set(fieldsOf(layout.table).map(([field]) => field));
  return layout.fields.flatMap((field, c) =>
    known.has(field) || isDerived(field) ? [[`column:${layout.table}:${layout.columnIds[c] ?? 0}`, field]] : []);
}
