/**
 * Fields that the register's workbook has no column for: it was made by an earlier version, or a column was deleted.
 * Nothing is added by itself. When the person wants them, columns and sheets come first, then one ChangeSet with what the
 * new columns are to hold (lists that are new, the purposes of addresses), then the new format's number: broken off
 * anywhere, it can be begun again.
 */
import { err, ok, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { foldText } from '../base/text';
import { localeOfTag, locales, textsOf } from '../locales/locales';
import type { AddressPurposeWord } from '../locales/register-texts';
import type { Texts } from '../locales/texts';
import type { Change } from '../model/change';
import { fieldsOf, tableKeys, type TableKey } from '../model/fields';
import type { ColumnSpec, TableOutline, Workbook, WorkbookOutline } from '../host/workbook';
import type { AppIssue } from './app';
import { columnRows, schemaVersion } from './hidden-tables';
import { columnSpec, listRecords, newLayout, tableSpecs, withFreeHeader } from './register-layout';
import type { RegisterSession } from './register-session';

/** A field that the workbook has no column for. */
export interface MissingField {
  readonly table: TableKey;
  readonly field: string;
}

export function missingFields(session: RegisterSession): readonly MissingField[] {
  return tableKeys.flatMap((table) => {
    const there = new Set(session.layout(table)?.fields ?? []);
    return fieldsOf(table).filter(([field]) => !there.has(field)).map(([field]) => ({ table, field }));
  });
}

/** Whether there is anything for `addColumns` and `fillNewFields` to do. */
export function isOfOlderFormat(session: RegisterSession): boolean {
  return session.meta.schema < schemaVersion || missingFields(session).length > 0;
}

/** In the language in which the register was made. */
const textsOfRegister = ({ meta }: RegisterSession): Texts => textsOf(localeOfTag(meta.locale));

/** Columns at the right of the tables that lack some, sheets for the tables that are not there. Cells keep what they hold. */
export async function addColumns(session: RegisterSession, workbook: Workbook): Promise<Result<void, AppIssue>> {
  const texts = textsOfRegister(session);
  const missing = missingFields(session);
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const outlineOf = (table: TableKey): TableOutline | undefined => outline.value.tables.find(({ name }) => name === table);
  const wanted = [...new Set(missing.map(({ table }) => table))];
  const guarded = wanted.map((table) => outlineOf(table)?.sheet)
    .find((name) => outline.value.sheets.some((sheet) => sheet.name === name && sheet.protected));
  // Refused before anything is written.
  if (guarded !== undefined) return err({ severity: 'error', code: 'sheet-protected', facts: { sheet: guarded }, where: { sheet: guarded } });

  const absent = wanted.filter((table) => outlineOf(table) === undefined);
  if (absent.length > 0) {
    const specs = tableSpecs(texts, {}, [], { only: absent }).filter(({ visibility }) => visibility === 'visible');
    const made = await workbook.createTables(specs, { behind: lastSheet(outline.value) });
    if (!made.ok) return made;
  }
  for (const table of wanted) {
    const found = outlineOf(table);
    if (found === undefined) continue;
    const { sheet, headerRow, firstColumn, rowCount, columns } = found;
    const widened = await workbook.adoptTable({
      sheet, existing: table, name: table, headerRow, firstColumn, rowCount, columnCount: columns.length, insertLeft: [],
      addRight: newColumns(texts, table, missing, columns.map(({ header }) => header)),
    });
    if (!widened.ok) return widened;
  }
  return rememberColumns(session, workbook, wanted);
}

/** The last visible sheet of the register among the tabs: new ones come behind it, in the order of the tables. */
function lastSheet({ sheets, tables }: WorkbookOutline): string | undefined {
  const ours = new Set(tables.filter(({ name }) => (tableKeys as readonly string[]).includes(name)).map(({ sheet }) => sheet));
  return sheets.filter(({ name, visibility }) => visibility === 'visible' && ours.has(name)).at(-1)?.name;
}

function newColumns(texts: Texts, table: TableKey, missing: readonly MissingField[], there: readonly string[]): ColumnSpec[] {
  const headers = new Set(there.map((header) => header.toLowerCase()));
  return fieldsOf(table).flatMap(([field, definition]) => {
    if (!missing.some((one) => one.table === table && one.field === field)) return [];
    return [withFreeHeader(columnSpec(texts, table, field, definition), headers)];
  });
}

/** The new columns stand at the right, in the order of the field table. */
async function rememberColumns(session: RegisterSession, workbook: Workbook, wanted: readonly TableKey[]): Promise<Result<void, AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const texts = textsOfRegister(session);
  const rows = wanted.flatMap((table) => {
    const found = outline.value.tables.find(({ name }) => name === table);
    const layout = session.layout(table);
    if (found === undefined) return [];
    if (layout === undefined) return columnRows(newLayout(texts, table));
    const fresh = found.columns.slice(layout.fields.length);
    const fields = missingFields(session).filter((one) => one.table === table).map(({ field }) => field);
    return columnRows({
      table, date1904: false, fields, headers: fresh.map(({ header }) => header), columnIds: fresh.map(({ id }) => id),
    });
  });
  return rows.length === 0 ? ok(undefined) : workbook.apply({ tables: [{ table: '_meta', append: rows }] });
}

/** What the new columns and lists are to hold, once the register is read with them. */
export async function fillNewFields(session: RegisterSession, workbook: Workbook, random: Random): Promise<Result<void, AppIssue>> {
  const isOlder = session.meta.schema < schemaVersion;
  // A list that the firm emptied stays empty; only a new format brings new ones.
  const changes = isOlder ? [...newLists(session, random), ...purposesAsTicks(session)] : [];
  if (changes.length > 0) {
    const done = await session.commit(changes, 'repair');
    if (!done.ok) return done;
  }
  if (!isOlder) return ok(undefined);
  const written = await workbook.apply({ tables: [{ table: '_meta', cells: [{ key: 'schema', column: 'value', value: String(schemaVersion) }] }] });
  if (written.ok) session.meta.schema = schemaVersion;
  return written;
}

/** Lists that the register has no row of: an older format did not know them. */
function newLists(session: RegisterSession, random: Random): Change[] {
  const { register } = session;
  const known = new Set(register.ids('Lists').map((id) => register.get('Lists', id)?.['list']));
  return listRecords(textsOfRegister(session), random)
    .filter(({ values }) => !known.has(values['list'] ?? null))
    .map(({ id, values }): Change => ({ type: 'add', table: 'Lists', id, values }));
}

const purposes = ['registration', 'correspondence', 'invoicing', 'delivery'] as const satisfies readonly AddressPurposeWord[];

/**
 * Format 1 had one purpose an address, chosen from a list; it becomes a tick. The old column stays, as the firm's own. A
 * purpose that one address can serve goes to the first that names it.
 */
function purposesAsTicks(session: RegisterSession): Change[] {
  const { register } = session;
  const field = purposeField(session);
  if (field === undefined) return [];
  const purposeOf = purposeWords(session);
  const taken = new Set<string>();
  return register.ids('Addresses').flatMap((id): Change[] => {
    const values = register.get('Addresses', id) ?? {};
    if (purposes.some((purpose) => values[purpose] !== undefined)) return [];
    const purpose = purposeOf.get(foldText(String(values[field] ?? '')));
    if (purpose === undefined) return [];
    const share = `${purpose} ${String(values['customer'])}`;
    if (purpose !== 'delivery' && taken.has(share)) return [];
    taken.add(share);
    return [{ type: 'set', table: 'Addresses', id, field: purpose, before: null, after: true }];
  });
}

/** The own field that the column of purposes is now. */
function purposeField(session: RegisterSession): string | undefined {
  const column = [...(session.meta.columns.get('Addresses') ?? [])].find(([, field]) => field === 'purpose')?.[0];
  const layout = session.layout('Addresses');
  return column === undefined ? undefined : layout?.fields[layout.columnIds.indexOf(column)];
}

/** The firm's words for the purposes, then those of every language. */
function purposeWords({ register }: RegisterSession): ReadonlyMap<string, (typeof purposes)[number]> {
  const words = new Map<string, (typeof purposes)[number]>();
  for (const locale of locales) for (const purpose of purposes) words.set(foldText(textsOf(locale).addressPurposes[purpose]), purpose);
  for (const id of register.ids('Lists')) {
    const { list, value, meaning } = register.get('Lists', id) ?? {};
    const purpose = purposes.find((known) => known === meaning);
    if (list === 'addressPurpose' && typeof value === 'string' && purpose !== undefined) words.set(foldText(value), purpose);
  }
  return words;
}
