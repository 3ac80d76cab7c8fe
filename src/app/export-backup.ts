/**
 * The whole register as one JSON file: every table with the firm's own columns and what they are, lists, merges, decisions,
 * settings, and what public registers answered. The history is not in it: a register made of a backup begins a new one.
 */
import { ok, type Result } from '../base/result';
import type { Values } from '../model/change';
import { isTextKind, type Scalar } from '../model/field-kinds';
import { allTables, fieldOf, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { TableLayout } from '../host/table-layout';
import { isCellError, type CellValue, type Workbook } from '../host/workbook';
import { writeBackup, type BackupColumn, type BackupRow, type OutgoingBackup } from '../transfer/formats/json';
import type { TextPieces } from '../transfer/formats/parts/long-text';
import type { AppIssue } from './app';
import { evidenceTable } from './hidden-tables';
import { inParts } from './in-parts';
import type { Pace } from './long-run';
import { ownFields } from './own-fields';
import type { RegisterSession } from './register-session';
import { runInSlices } from './run-in-slices';

/** Days that lie between serial 0 of the two ways in which Excel counts. */
const from1904 = 1462;

/** `only`: these cards with all that is theirs, and not what registers answered about others. Undefined if it was stopped. */
export async function exportBackup(session: RegisterSession, workbook: Workbook, only: ReadonlySet<RecordId> | undefined, pace: Pace): Promise<Result<TextPieces | undefined, AppIssue>> {
  const { register, meta } = session;
  const tables: { -readonly [Table in keyof OutgoingBackup['tables']]: OutgoingBackup['tables'][Table] } = {};
  let rows = 0;
  for (const name of allTables) {
    const layout = session.layout(name);
    if (layout === undefined) continue;
    const ownColumns = await ownColumnsOf(session, workbook, layout);
    if (!ownColumns.ok) return ownColumns;
    tables[name] = { ownColumns: ownColumns.value, rows: rowsOf(session, layout, only) };
    rows += register.count(name);
  }
  const evidence = only === undefined ? await evidenceRows(workbook) : ok([]);
  if (!evidence.ok) return evidence;
  const backup: OutgoingBackup = {
    registerId: meta.registerId, locale: meta.locale, profile: register.profile,
    showsCheck: session.showsCheck, tables, evidence: evidence.value,
  };
  return ok(await runInSlices(inParts(writeBackup(backup), rows), pace));
}

function* rowsOf(session: RegisterSession, layout: TableLayout, only: ReadonlySet<RecordId> | undefined): Generator<BackupRow> {
  const { register } = session;
  const { table } = layout;
  const toValue = valueMaker(session, layout);
  const isWanted = only === undefined ? () => true : rowChoice(register, table, only);
  for (const id of register.ids(table)) {
    const values = register.get(table, id) ?? {};
    if (isWanted(id, values)) yield { id, values: toValue(only === undefined ? values : withoutLinks(table, values, only)) };
  }
}

/** Whether a row goes along with the cards: lists do, what was merged or decided of them does. */
function rowChoice(register: Register, table: TableKey, only: ReadonlySet<RecordId>): (id: RecordId, values: Values) => boolean {
  const has = (id: Scalar | undefined): boolean => only.has(register.survivorOf(String(id ?? '')) ?? '');
  switch (table) {
    case 'Customers': return (id) => only.has(id);
    case 'Lists': return () => true;
    case 'Merges': return (_, { survivor, continues }) => has(survivor ?? register.get('Merges', String(continues ?? ''))?.['survivor']);
    case 'Judgements': return (_, { first, second }) => has(first) && has(second);
    case 'Automations': return (_, { customer }) => has(customer);
    case 'Conflicts': return (_, { card, continues }) => has(card ?? register.get('Conflicts', String(continues ?? ''))?.['card']);
    default: return (_, { customer }) => only.has(String(customer ?? ''));
  }
}

/** Without links to cards that stay behind. */
function withoutLinks(table: TableKey, values: Values, only: ReadonlySet<RecordId>): Values {
  if (table !== 'Customers') return values;
  return Object.fromEntries(Object.entries(values).filter(([field, value]) => fieldOf(table, field)?.refers === undefined || only.has(String(value))));
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
