/** The register as sheets: which tables it has, what their columns are called and how they look, in the user's language. */
import type { FieldDefinition } from '../model/field-definition';
import { fieldKinds } from '../model/field-kinds';
import { fieldsOf, isDecisionTable, tableKeys, tables, type TableKey } from '../model/fields';
import type { Values } from '../model/change';
import { makeId, type RecordId } from '../model/ids';
import type { Random } from '../base/ports';
import type { ListKey } from '../locales/register-texts';
import type { Texts } from '../locales/texts';
import { checkColumn, marksColumn, marksHeader, type DerivedColumn } from '../host/derived-columns';
import { layoutOf, rowOfRecord, valuesOfRow, type TableLayout } from '../host/table-layout';
import type { ColumnSpec, TableSpec, WritableValue } from '../host/workbook';
import { baseRows } from './base-rows';
import { metaTable, journalTable, baseTable } from './hidden-tables';

export interface RegisterRecord {
  readonly id: RecordId;
  readonly values: Values;
}

export type RecordsByTable = Partial<Record<TableKey, readonly RegisterRecord[]>>;

export function labelOf(texts: Texts, table: TableKey, field: string): string {
  const labels: Readonly<Record<string, string>> = texts.fields[table];
  return labels[field] ?? field;
}

export function columnSpec(texts: Texts, table: TableKey, field: string, definition: FieldDefinition): ColumnSpec {
  return {
    header: labelOf(texts, table, field),
    numberFormat: fieldKinds[definition.kind].numberFormat,
    width: definition.width ?? 14,
    ...(definition.hidden === true ? { hidden: true } : {}),
    // Excel's list takes one value a cell: several of them would each time be called wrong.
    ...(definition.list === undefined || definition.kind === 'several'
      ? {}
      : {
          listFrom: {
            table: 'Lists',
            header: labelOf(texts, 'Lists', 'value'),
            whereHeader: labelOf(texts, 'Lists', 'list'),
            whereValue: definition.list,
          },
        }),
  };
}

/** As it is, or with a number behind its header, as Excel would do it: the firm's own column of that name stays its own. `taken` gets the header. */
export function withFreeHeader(spec: ColumnSpec, taken: Set<string>): ColumnSpec {
  let { header } = spec;
  for (let n = 2; taken.has(header.toLowerCase()); n += 1) header = `${spec.header}${n}`;
  taken.add(header.toLowerCase());
  return { ...spec, header };
}

/** What the check says in the sheet; behind all fields, so that no column of theirs stands elsewhere for it. */
export function derivedColumns(texts: Texts): readonly { readonly field: DerivedColumn; readonly spec: ColumnSpec }[] {
  return [
    { field: checkColumn, spec: { header: texts.sheetCheck, numberFormat: '@', width: 48 } },
    { field: marksColumn, spec: { header: marksHeader, numberFormat: '@', width: 14, hidden: true } },
  ];
}

/** All columns of a new table. */
function newColumns(texts: Texts, table: TableKey): readonly { readonly field: string; readonly spec: ColumnSpec }[] {
  const ofFields = fieldsOf(table).map(([field, definition]) => ({ field, spec: columnSpec(texts, table, field, definition) }));
  return table === 'Customers' ? [...ofFields, ...derivedColumns(texts)] : ofFields;
}

/** The layout of a table as `tableSpecs` makes it. */
export function newLayout(texts: Texts, table: TableKey): TableLayout {
  const made = newColumns(texts, table);
  const columns = made.map(({ spec }, i) => ({ id: i + 1, header: spec.header }));
  const known = new Map(made.map(({ field }, i) => [i + 1, field]));
  return layoutOf(table, { name: table, sheet: table, headerRow: 0, firstColumn: 0, rowCount: 0, columns }, known, () => undefined, false);
}

/**
 * The rows that the Lists table begins with: every list of the locale, its values in their order. `own` are values of the
 * firm by list; rows of one list stand together, as the validation of cells wants them.
 */
export function listRecords(texts: Texts, random: Random, own: Partial<Record<ListKey, readonly string[]>> = {}): RegisterRecord[] {
  return (Object.keys(texts.lists) as ListKey[]).flatMap((list) => {
    const known = Object.entries<string>(texts.lists[list]).map(([meaning, value]): Values => ({ list, value, meaning }));
    const added = (own[list] ?? []).map((value): Values => ({ list, value }));
    return [...known, ...added].map((values) => ({ id: makeId(tables.Lists.idPrefix, random), values }));
  });
}

/** Rows of `_base` for these records, as they will be read back from their sheets. */
export function newBase(texts: Texts, records: RecordsByTable): WritableValue[][] {
  return tableKeys.flatMap((table) => {
    const layout = newLayout(texts, table);
    return (records[table] ?? []).flatMap(({ id, values }) => baseRows(table, id, valuesOfRow(rowOfRecord(id, values, layout), layout)));
  });
}

/** Every sheet of a new register, in tab order, very hidden ones last. `meta` are the rows of the `_meta` table, `base` those of `_base`. */
export function tableSpecs(
  texts: Texts,
  records: RecordsByTable,
  meta: readonly (readonly WritableValue[])[],
  { only = tableKeys, base = [] }: { readonly only?: readonly TableKey[]; readonly base?: readonly (readonly WritableValue[])[] } = {},
): TableSpec[] {
  const shown = only.map((table): TableSpec => {
    const layout = newLayout(texts, table);
    return {
      name: table,
      visibility: isDecisionTable(table) ? 'hidden' : 'visible',
      columns: newColumns(texts, table).map(({ spec }) => spec),
      rows: (records[table] ?? []).map(({ id, values }) => rowOfRecord(id, values, layout)),
    };
  });
  return [...shown, { ...baseTable, rows: base }, { ...metaTable, rows: meta }, { ...journalTable, rows: [] }];
}
