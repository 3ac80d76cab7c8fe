/**
 * The whole register as one JSON file: every table with the firm's own columns and what they are, lists, merges, decisions,
 * settings, and what public registers answered. The history is not in it: a register made of a backup begins a new one.
 */
import { ok, type Result } from '../base/result';
import type { Values } from '../model/change';
import { isTextKind, type Scalar } from '../model/field-kinds';
import { allTables, fieldOf, type TableKey } from '../model/fields';
import type { TableLayout } from '../host/table-layout';
import { isCellError, type CellValue, type Workbook } from '../host/workbook';
import { writeBackup, type Backup, type BackupColumn, type BackupTable } from '../transfer/formats/json';
import type { AppIssue } from './app';
import { evidenceTable } from './hidden-tables';
import { ownFields } from './own-fields';
import type { RegisterSession } from './register-session';

/** Days that lie between serial 0 of the two ways in which Excel counts. */
const from1904 = 1462;

export async function exportBackup(session: RegisterSession, workbook: Workbook): Promise<Result<string, AppIssue>> {
  const { register, meta } = session;
  const tables: Partial<Record<TableKey, BackupTable>> = {};
  for (const name of allTables) {
    const layout = session.layout(name);
    if (layout === undefined) continue;
    const ownColumns = await ownColumnsOf(session, workbook, layout);
    if (!ownColumns.ok) return ownColumns;
    const toValue = valueMaker(session, layout);
    const rows = register.ids(name).map((id) => ({ id, values: toValue(register.get(name, id) ?? {}) }));
    tables[name] = { ownColumns: ownColumns.value, rows };
  }
  const evidence = await evidenceRows(workbook);
  if (!evidence.ok) return evidence;
  const backup: Backup = {
    registerId: meta.registerId, locale: meta.locale, profile: register.profile,
    showsCheck: session.showsCheck, tables, evidence: evidence.value,
  };
  return ok(writeBackup(backup));
}

const isOwn = (field: string): boolean => field.startsWith('x:');

/** With the number format that Excel shows their cells in: a day among them is a number like others, but for that. */
async function ownColumnsOf({ register }: RegisterSession, workbook: Workbook, { table, fields, headers }: TableLayout): Promise<Result<BackupColumn[], AppIssue>> {
  const own = fields.flatMap((field, at) => (isOwn(field) ? [headers[at] ?? ''] : []));
  if (table === 'Customers') {
    const formats = new Map(register.ownColumns.columns.map(({ header, numberFormat }) => [header, numberFormat]));
    return ok(own.map((header) => ({ header, numberFormat: formats.get(header) ?? 'General' })));
  }
  if (own.length === 0) return ok([]);
  const read = await workbook.readFormats(table, own.map((column) => ({ row: 0, column })));
  return read.ok ? ok(own.map((header, at) => ({ header, numberFormat: read.value[at] ?? 'General' }))) : read;
}

/** As the cells give it back: text is text, and the firm's own days count from 1900. */
function valueMaker({ register }: RegisterSession, { table, date1904 }: TableLayout): (values: Values) => Values {
  const days = new Set(date1904 && table === 'Customers' ? ownFields(register).filter(({ kind }) => kind === 'date').map(({ key }) => key) : []);
  const valueOf = (field: string, value: Scalar): Scalar => {
    const kind = fieldOf(table, field)?.kind;
    if (kind !== undefined && (isTextKind(kind) || kind === 'date')) return typeof value === 'boolean' ? String(value).toUpperCase() : value === null ? null : String(value);
    return typeof value === 'number' && days.has(field) ? value + from1904 : value;
  };
  return (values) => Object.fromEntries(Object.entries(values).map(([field, value]) => [field, valueOf(field, value)]));
}

async function evidenceRows(workbook: Workbook): Promise<Result<string[][], AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  if (!outline.value.tables.some(({ name }) => name === evidenceTable.name)) return ok([]);
  const read = await workbook.readTable(evidenceTable.name);
  return read.ok ? ok(read.value.values.map((row) => row.map(cellText))) : read;
}

const cellText = (cell: CellValue): string => (cell === null ? '' : isCellError(cell) ? cell.error : String(cell));
