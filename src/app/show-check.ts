/**
 * Whether the sheet Customers shows what the check finds. Shown: its two columns are there (added at the right where they
 * are not), the marks lie over the cells, `_meta` says so, and the cells are filled in the background (sheet-check-writer.ts).
 * Not shown: the marks are gone and the cells empty; the columns stay, for the person to delete. No step of the history:
 * the columns hold nothing that is not known without them.
 */
import { err, ok, type Result } from '../base/result';
import { localeOfTag, textsOf } from '../locales/locales';
import { checkColumn, isDerived, marksColumn } from '../host/derived-columns';
import type { TableOutline, Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { showsCheckKey } from './hidden-tables';
import { derivedColumns, withFreeHeader } from './register-layout';
import type { RegisterSession } from './register-session';
import { marksOf, type DueCells } from './sheet-check';

/** So many rows are written at once: what else is asked of the workbook waits no longer than for these. */
export const rowsAtOnce = 2_000;

export async function showCheck(session: RegisterSession, workbook: Workbook): Promise<Result<void, AppIssue>> {
  const added = await addColumns(session, workbook);
  if (!added.ok) return added;
  const marked = await renewMarks(session, workbook);
  if (!marked.ok) return marked;
  const said = await say(workbook, 'on');
  if (said.ok) session.showCheck(true);
  return said;
}

export async function hideCheck(session: RegisterSession, workbook: Workbook): Promise<Result<void, AppIssue>> {
  const hidden = await emptyColumns(session, workbook);
  // Broken off: it is shown as before, with all that was emptied already.
  session.showCheck(!hidden.ok);
  return hidden;
}

async function emptyColumns(session: RegisterSession, workbook: Workbook): Promise<Result<void, AppIssue>> {
  const marked = await workbook.markCells({ table: 'Customers', by: '', marks: [] });
  if (!marked.ok) return marked;
  for (let rows = session.sheetCheck.filled(rowsAtOnce); rows.rows.length > 0; rows = session.sheetCheck.filled(rowsAtOnce)) {
    const written = await writeRows(session, workbook, rows);
    if (!written.ok) return written;
  }
  return say(workbook, 'off');
}

/** Up to so many rows that are due. */
export function writeDue(session: RegisterSession, workbook: Workbook, count = rowsAtOnce): Promise<Result<void, AppIssue>> {
  return writeRows(session, workbook, session.sheetCheck.due(count));
}

/** Checks every card that is not checked yet and writes all that is due, in one go: for files, where nobody waits for the page. */
export async function fillCheck(session: RegisterSession, workbook: Workbook): Promise<Result<void, AppIssue>> {
  while (session.cards.prepare(rowsAtOnce));
  return session.sheetCheck.isDue() ? writeDue(session, workbook, Infinity) : ok(undefined);
}

/** The marks as they ought to be, written only where they are not so: rows that were pasted tear them apart, and people delete them. */
export async function renewMarks(session: RegisterSession, workbook: Workbook): Promise<Result<void, AppIssue>> {
  const layout = session.layout('Customers');
  const ought = layout === undefined ? undefined : marksOf(layout);
  if (ought === undefined) return ok(undefined);
  const there = await workbook.readMarks('Customers');
  if (!there.ok) return there;
  const { by, marks } = ought;
  const isSame = there.value.length === marks.length && marks.every(({ column, holds, look }, at) => {
    const one = there.value[at];
    return one?.by === by && one.column === column && one.holds === holds && one.look === look;
  });
  return isSame ? ok(undefined) : workbook.markCells({ table: 'Customers', by, marks });
}

async function writeRows(session: RegisterSession, workbook: Workbook, { rows, edits }: DueCells): Promise<Result<void, AppIssue>> {
  if (edits.length > 0) {
    const written = await workbook.apply({ tables: [{ table: 'Customers', cells: edits }] });
    if (!written.ok) return written;
  }
  session.sheetCheck.noteWritten(rows);
  return ok(undefined);
}

async function say(workbook: Workbook, value: 'on' | 'off'): Promise<Result<void, AppIssue>> {
  const meta = await workbook.readTable('_meta');
  if (!meta.ok) return meta;
  const isThere = meta.value.values.some(([key]) => key === showsCheckKey);
  return workbook.apply({
    tables: [isThere ? { table: '_meta', cells: [{ key: showsCheckKey, column: 'value', value }] } : { table: '_meta', append: [[showsCheckKey, value]] }],
  });
}

async function customersOf(workbook: Workbook): Promise<Result<TableOutline, AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const found = outline.value.tables.find(({ name }) => name === 'Customers');
  if (found === undefined) return err({ severity: 'error', code: 'table-missing', facts: { table: 'Customers' } });
  const isLocked = outline.value.sheets.some((sheet) => sheet.name === found.sheet && sheet.protected);
  return isLocked ? err({ severity: 'error', code: 'sheet-protected', facts: { sheet: found.sheet }, where: { sheet: found.sheet } }) : ok(found);
}

/** The columns that the person deleted, or that an older register never had. */
async function addColumns(session: RegisterSession, workbook: Workbook): Promise<Result<void, AppIssue>> {
  const there = session.layout('Customers')?.fields.filter(isDerived) ?? [];
  if (there.includes(checkColumn) && there.includes(marksColumn)) return ok(undefined);
  const table = await customersOf(workbook);
  if (!table.ok) return table;
  const { sheet, headerRow, firstColumn, rowCount, columns } = table.value;
  const headers = new Set(columns.map(({ header }) => header.toLowerCase()));
  const lacking = derivedColumns(textsOf(localeOfTag(session.meta.locale))).filter(({ field }) => !there.includes(field));
  const widened = await workbook.adoptTable({
    sheet, existing: 'Customers', name: 'Customers', headerRow, firstColumn, rowCount, columnCount: columns.length, insertLeft: [],
    addRight: lacking.map(({ spec }) => withFreeHeader(spec, headers)),
  });
  if (!widened.ok) return widened;
  const after = await customersOf(workbook);
  if (!after.ok) return after;
  const fresh = after.value.columns.slice(-lacking.length).map(({ id }, at) => ({ id, field: lacking[at]?.field ?? checkColumn }));
  const written = await workbook.apply({ tables: [{ table: '_meta', append: fresh.map(({ id, field }) => [`column:Customers:${id}`, field]) }] });
  if (!written.ok) return written;
  for (const { id, field } of fresh) session.meta.columns.get('Customers')?.set(id, field);
  return session.readLayouts();
}
