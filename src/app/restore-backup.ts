/**
 * A new register made from a backup: the same ids, rows in the same order, the same values, the firm's own columns, settings,
 * and the register's own id. All its sheets are made in one step, or none is.
 */
import { err, ok, type Result } from '../base/result';
import { allTables, tableKeys, type TableKey } from '../model/fields';
import { isDerived } from '../host/derived-columns';
import { rowOfRecord, type TableLayout } from '../host/table-layout';
import type { ColumnSpec, TableSpec, WritableValue } from '../host/workbook';
import { localeOfTag, textsOf } from '../locales/locales';
import { readBackup, type Backup, type BackupColumn } from '../transfer/formats/json';
import type { Texts } from '../locales/texts';
import type { AppIssue } from './app';
import { columnRows, evidenceTable, metaRows, showsCheckKey } from './hidden-tables';
import type { MakePorts } from './make-register';
import { newLayout, tableSpecs, withFreeHeader } from './register-layout';
import { marksOf } from './sheet-check';

/** How a table is made again: its columns with the firm's own among them. */
interface RestoredTable {
  readonly layout: TableLayout;
  readonly columns: readonly ColumnSpec[];
}

/** `text` is the file's. Refused, the workbook stays as it was. */
export async function restoreBackup({ workbook, random }: Omit<MakePorts, 'texts'>, text: string): Promise<Result<void, AppIssue>> {
  const read = readBackup(text);
  if (!read.ok) return read;
  const backup = read.value;
  const texts = textsOf(localeOfTag(backup.locale));
  // A table that came into being later than the backup is there, and empty.
  const names = allTables.filter((name) => backup.tables[name] !== undefined || newTables.has(name));
  const specs = tableSpecs(texts, {}, [], { only: names });
  const restored = new Map(names.map((name) => [name, restoredTable(texts, name, specs, backup)]));
  const made = await workbook.createTables([
    ...specs.map((spec): TableSpec => {
      const table = restored.get(spec.name as TableKey);
      if (spec.name === '_meta') return { ...spec, rows: settings(metaRows(random, texts.tag, []), backup, [...restored.values()]) };
      return table === undefined ? spec : { ...spec, columns: table.columns, rows: rowsOf(table.layout, backup) };
    }),
    ...(backup.evidence.length === 0 ? [] : [{ ...evidenceTable, rows: backup.evidence }]),
  ]);
  if (!made.ok) return err(made.error);
  const customers = restored.get('Customers');
  const marks = customers === undefined || !backup.showsCheck ? undefined : marksOf(customers.layout);
  return marks === undefined ? ok(undefined) : workbook.markCells({ table: 'Customers', ...marks });
}

/** What every register has. */
const newTables: ReadonlySet<TableKey> = new Set(tableKeys);

/** The firm's own columns keep their names; a column of ours that was renamed because of one of them gets a number. */
function restoredTable(texts: Texts, name: TableKey, specs: readonly TableSpec[], { tables }: Backup): RestoredTable {
  const own = tables[name]?.ownColumns ?? [];
  const base = newLayout(texts, name);
  const made = specs.find((spec) => spec.name === name)?.columns ?? [];
  const taken = new Set(own.map(({ header }) => header.toLowerCase()));
  const ours = made.map((spec, at) => ({ field: base.fields[at] ?? '', spec: withFreeHeader(spec, taken) }));
  const isCheck = ({ field }: { readonly field: string }): boolean => isDerived(field);
  const columns = [...ours.filter((column) => !isCheck(column)), ...own.map(ownColumn), ...ours.filter(isCheck)];
  return {
    columns: columns.map(({ spec }) => spec),
    layout: {
      table: name, date1904: false, fields: columns.map(({ field }) => field),
      headers: columns.map(({ spec }) => spec.header), columnIds: columns.map((_, at) => at + 1),
    },
  };
}

const ownColumn = ({ header, numberFormat }: BackupColumn): { readonly field: string; readonly spec: ColumnSpec } =>
  ({ field: `x:${header}`, spec: { header, numberFormat, width: 14 } });

function rowsOf(layout: TableLayout, { tables }: Backup): WritableValue[][] {
  return (tables[layout.table]?.rows ?? []).map(({ id, values }) => rowOfRecord(id, values, layout));
}

function settings(rows: readonly (readonly WritableValue[])[], { registerId, profile, showsCheck }: Backup, tables: readonly RestoredTable[]): WritableValue[][] {
  const said = new Map<WritableValue, WritableValue>([['registerId', registerId], [showsCheckKey, showsCheck ? 'on' : 'off']]);
  return [
    ...rows.map(([key = null, value = null]) => [key, said.get(key) ?? value]),
    ...(profile === undefined ? [] : [['profile', profile]]),
    ...tables.flatMap(({ layout }) => columnRows(layout)),
  ];
}
