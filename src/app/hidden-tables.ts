/**
 * The very hidden tables: `_base` (last agreed values, for bringing copies together), `_meta` (what the register is),
 * `_journal` (every ChangeSet), `_evidence` (what public registers answered; made with the first answer). Cells, because only cells are co-authored, copied and undone with the rest of the file.
 */
import { z } from 'zod';
import type { Random } from '../base/ports';
import { makeId, type RecordId } from '../model/ids';
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

/** A moment of the register, known to all copies that were made later. */
export interface BaseName {
  readonly id: string;
  /** The last step of the journal that was done then; absent if there was none. */
  readonly step?: RecordId;
}

export interface BaseMark extends BaseName {
  /** Bases that stood here before this one, the last first. */
  readonly earlier: readonly BaseName[];
}

export interface RegisterMeta {
  readonly registerId: string;
  /** Follows when an older register gets the new fields. */
  schema: number;
  readonly locale: string;
  /** Name of the requiredness profile that the firm chose; absent if it chose none. */
  readonly profile?: string;
  /** What of the register stands in `_base`; absent until it was written. Follows when it is written anew. */
  base?: BaseMark;
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
  const base = readMark(values);
  return { registerId, schema, locale: values.get('locale') ?? 'en', ...(profile !== undefined && { profile }), ...(base !== undefined && { base }), showsCheck: values.get(showsCheckKey) === 'on', columns };
}

/** Enough for copies of many years; what is older is no ancestor of anything that anybody still has. */
const lineageLimit = 50;

const names = z.array(z.object({ id: z.string(), step: z.string().optional() }));

function readMark(values: ReadonlyMap<string, string>): BaseMark | undefined {
  const [id, step, lineage] = ['baseId', 'baseStep', 'lineage'].map((key) => values.get(key));
  if (id === undefined || id === '') return undefined;
  return { ...baseName(id, step === '' ? undefined : step), earlier: readLineage(lineage ?? '') };
}

const baseName = (id: string, step: string | undefined): BaseName => ({ id, ...(step !== undefined && { step }) });

/** Edited by hand, it says nothing. */
function readLineage(json: string): readonly BaseName[] {
  try {
    return names.parse(JSON.parse(json === '' ? '[]' : json)).map(({ id, step }) => baseName(id, step));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) return [];
    throw cause;
  }
}

/** The mark of a base that is written now, after this step. */
export function nextBase(before: BaseMark | undefined, step: RecordId | undefined, random: Random): BaseMark {
  const earlier = before === undefined ? [] : [baseName(before.id, before.step), ...before.earlier].slice(0, lineageLimit);
  return { ...baseName(makeId('bs', random), step), earlier };
}

/** As rows of `_meta`. */
export function markRows({ id, step, earlier }: BaseMark): readonly (readonly [string, string])[] {
  return [['baseId', id], ['baseStep', step ?? ''], ['lineage', JSON.stringify(earlier)]];
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
