/**
 * The backup of a register: everything that stands in it, as JSON. The same register gives the same file, byte for byte: keys
 * are sorted, tables and rows stand in their own order, one row a line, and nothing tells when it was written. Days of the
 * firm's own columns count from 1900.
 * A file is looked through whole before any of it is believed: what is read can be made a register again as it is.
 */
import { err, ok, type Result } from '../../base/result';
import type { Values } from '../../model/change';
import { isTextKind, type Scalar } from '../../model/field-kinds';
import { allTables, fieldOf, tables, type TableKey } from '../../model/fields';
import { isId, type RecordId } from '../../model/ids';
import type { Writing } from '../source';
import type { TransferIssue } from '../transfer-issues';
import { LongText, type TextPieces } from './parts/long-text';

/** Counts up when a file says something in another way than before. */
export const backupVersion = 1;

/** A column that the field table does not know; the field's key is `x:` and the header. */
export interface BackupColumn {
  readonly header: string;
  /** In English notation. */
  readonly numberFormat: string;
}

export interface BackupRow {
  readonly id: RecordId;
  readonly values: Values;
}

export interface BackupTable {
  readonly ownColumns: readonly BackupColumn[];
  readonly rows: readonly BackupRow[];
}

export interface Backup {
  readonly registerId: string;
  /** Language in which its sheets were made. */
  readonly locale: string;
  /** Name of the requiredness profile; absent if none was chosen. */
  readonly profile?: string;
  readonly showsCheck: boolean;
  /** Those that the register has. */
  readonly tables: Partial<Readonly<Record<TableKey, BackupTable>>>;
  /** What public registers answered: rows of `_evidence` as they stand there. */
  readonly evidence: readonly (readonly string[])[];
}

/** On its way into a file; rows are asked for one by one. */
export type OutgoingBackup = Omit<Backup, 'tables'> & {
  readonly tables: Partial<Readonly<Record<TableKey, Omit<BackupTable, 'rows'> & { readonly rows: Iterable<BackupRow> }>>>;
};

export function* writeBackup({ tables: held, evidence, ...register }: OutgoingBackup): Writing<TextPieces> {
  const text = new LongText();
  text.add(`{"about": ${sorted({ format: 'kartoteka-backup', version: backupVersion, ...register })},\n"tables": {`);
  let between = '\n';
  for (const name of allTables) {
    const table = held[name];
    if (table === undefined) continue;
    text.add(`${between}${sorted(name)}: {"ownColumns": ${sorted(table.ownColumns)}, "rows": `);
    let rows = 0;
    for (const { id, values } of table.rows) {
      text.add(`${beforeLine(rows)}${JSON.stringify({ id, values: filled(values) })}`);
      rows += 1;
      yield;
    }
    text.add(`${afterLines(rows)}}`);
    between = ',\n';
  }
  text.add('\n},\n"evidence": ');
  for (const [at, row] of evidence.entries()) text.add(`${beforeLine(at)}${sorted(row)}`);
  text.add(`${afterLines(evidence.length)}}\n`);
  return text.pieces();
}

const beforeLine = (at: number): string => (at === 0 ? '[\n' : ',\n');

const afterLines = (count: number): string => (count === 0 ? '[]' : '\n]');

/** What is filled in, by the names of the fields. */
function filled(values: Values): Values {
  const named: Record<string, Scalar> = {};
  for (const field of Object.keys(values).sort()) {
    const value = values[field];
    if (value !== undefined && value !== null && value !== '') named[field] = value;
  }
  return named;
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
}

type Shape = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

export function readBackup(text: string): Result<Backup, TransferIssue> {
  const content = parsed(text);
  if (content === undefined) return refused({ code: 'export-backup-unreadable', facts: {} });
  const about = isObject(content) ? content['about'] : undefined;
  if (!isObject(content) || !isObject(about) || about['format'] !== 'kartoteka-backup') return refused({ code: 'export-backup-not-ours', facts: {} });
  const version = about['version'];
  if (typeof version === 'number' && version > backupVersion) return refused({ code: 'export-backup-newer', facts: { version } });
  const { registerId, locale, profile, showsCheck } = about;
  if (version !== backupVersion || !isText(registerId) || !isText(locale) || typeof showsCheck !== 'boolean' || (profile !== undefined && !isText(profile))) return broken('about');
  const { tables: given, evidence } = content;
  if (!isObject(given)) return broken('tables');
  if (!isList(evidence) || !evidence.every((row) => isList(row) && row.every((cell) => typeof cell === 'string'))) return broken('evidence');
  const unknown = Object.keys(given).find((name) => !(allTables as readonly string[]).includes(name));
  if (unknown !== undefined) return broken(unknown);
  const held: Partial<Record<TableKey, BackupTable>> = {};
  for (const name of allTables) {
    if (given[name] === undefined) continue;
    const table = readTable(name, given[name]);
    if (!table.ok) return table;
    held[name] = table.value;
  }
  if (held.Customers === undefined || held.Lists === undefined) return broken('tables');
  return ok({
    registerId, locale, ...(profile !== undefined && { profile }), showsCheck, tables: held, evidence,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function readTable(name: TableKey, given: unknown): Result<BackupTable, TransferIssue> {
  if (!isObject(given)) return broken(name);
  const { ownColumns, rows } = given;
  if (!isList(ownColumns) || !ownColumns.every(isColumn) || !isList(rows)) return broken(name);
  const own = new Set(ownColumns.map(({ header }) => `x:${header}`));
  if (new Set(ownColumns.map(({ header }) => header.toLowerCase())).size < ownColumns.length) return broken(name);
  const ids = new Set<string>();
  const read: BackupRow[] = [];
  for (const row of rows) {
    const place = `${name} ${read.length + 1}`;
    // A row with another id would get a new one, and all that refers to it would be lost.
    if (!isObject(row) || !isId(row['id'], tables[name].idPrefix) || ids.has(row['id']) || !isObject(row['values'])) return broken(place);
    const wrong = Object.entries(row['values']).find(([field, value]) => !isValueOf(name, field, value, own));
    if (wrong !== undefined) return broken(`${place} ${wrong[0]}`);
    ids.add(row['id']);
    read.push({ id: row['id'], values: row['values'] as Values });
  }
  return ok({ ownColumns, rows: read });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isColumn = (value: unknown): value is BackupColumn => isObject(value) && isText(value['header']) && isText(value['numberFormat']);

/** Excel's limit. */
const cellLimit = 32_767;

/** Whether a cell of the field can hold it and gives it back. */
function isValueOf(table: TableKey, field: string, value: unknown, own: ReadonlySet<string>): value is Scalar {
  const kind = fieldOf(table, field)?.kind;
  if (field === 'id' || (kind === undefined && !own.has(field))) return false;
  if (typeof value === 'string') return value !== '' && value.length <= cellLimit;
  if (kind !== undefined && (isTextKind(kind) || kind === 'date')) return false;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function broken(part: string): Result<never, TransferIssue> {
  return refused({ code: 'export-backup-broken', facts: { part } });
}

function refused(issue: Omit<Extract<TransferIssue, { readonly code: `export-backup-${string}` }>, 'severity'>): Result<never, TransferIssue> {
  return err({ severity: 'error', ...issue } as TransferIssue);
}
