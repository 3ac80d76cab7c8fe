/**
 * A new field of the firm's own: a column at the right of Customers, and the row of Lists that says what it is. The row can
 * be taken back like any step; the column stays until somebody deletes it in the sheet, as with every column we add.
 */
import { err, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { fieldKinds } from '../model/field-kinds';
import { kindOfWord, type OwnKindWord } from '../model/own-fields';
import type { ChangeSet } from '../model/change';
import { isDerived } from '../host/derived-columns';
import type { ColumnSpec, Workbook } from '../host/workbook';
import type { HeaderMatch } from '../transfer/header-match';
import type { AppIssue } from './app';
import type { RegisterSession } from './register-session';
import { setOwnFieldKind } from './set-own-field-kind';

export interface NewOwnField {
  readonly name: string;
  readonly kind: OwnKindWord;
}

/** What Excel takes as the header of a table's column. */
const longestHeader = 255;

export async function addOwnField(
  session: RegisterSession, workbook: Workbook, headerMatch: HeaderMatch, { name, kind }: NewOwnField, random: Random,
): Promise<Result<ChangeSet | undefined, AppIssue>> {
  const header = name.replace(/\s+/g, ' ').trim();
  const layout = session.layout('Customers');
  const refused = refusalOf(header, layout?.headers ?? [], layout?.fields ?? [], headerMatch);
  if (refused !== undefined) return err(refused);
  const widened = await addColumns(session, workbook, [{ header, numberFormat: fieldKinds[kindOfWord[kind]].numberFormat, width: kind === 'note' ? 40 : widthOf(header) }]);
  return widened.ok ? setOwnFieldKind(session, workbook, `x:${header}`, kind, random) : widened;
}

/** For what comes with a file: columns at the right of Customers, of which nothing is said but what stands in them. */
export async function addOwnColumns(session: RegisterSession, workbook: Workbook, columns: readonly { readonly header: string; readonly isText: boolean }[]): Promise<Result<void, AppIssue>> {
  return addColumns(session, workbook, columns.map(({ header, isText }) => ({ header, numberFormat: isText ? fieldKinds.text.numberFormat : 'General', width: widthOf(header) })));
}

const widthOf = (header: string): number => Math.max(14, Math.min(40, header.length + 4));

async function addColumns(session: RegisterSession, workbook: Workbook, addRight: readonly ColumnSpec[]): Promise<Result<void, AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const table = outline.value.tables.find((found) => found.name === 'Customers');
  if (table === undefined) return err({ severity: 'error', code: 'table-missing', facts: { table: 'Customers' } });
  const { sheet, headerRow, firstColumn, rowCount, columns } = table;
  if (outline.value.sheets.some((found) => found.name === sheet && found.protected)) {
    return err({ severity: 'error', code: 'sheet-protected', facts: { sheet }, where: { sheet } });
  }
  const widened = await workbook.adoptTable({
    sheet, existing: 'Customers', name: 'Customers', headerRow, firstColumn, rowCount, columnCount: columns.length, insertLeft: [],
    addRight,
  });
  return widened.ok ? session.readLayouts() : widened;
}

function refusalOf(header: string, headers: readonly string[], fields: readonly string[], headerMatch: HeaderMatch): AppIssue | undefined {
  if (header === '' || header.length > longestHeader) return { severity: 'error', code: 'own-field-name', facts: { most: longestHeader } };
  if (headers.some((other) => other.trim().toLowerCase() === header.toLowerCase())) return { severity: 'error', code: 'own-field-exists', facts: { name: header } };
  // A column of that name would be taken for the field that the workbook lacks.
  const field = headerMatch(header);
  return field === undefined || isDerived(field) || fields.includes(field) ? undefined : { severity: 'error', code: 'own-field-known', facts: { name: header, field } };
}
