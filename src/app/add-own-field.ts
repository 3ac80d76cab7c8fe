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
import type { Workbook } from '../host/workbook';
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
    addRight: [{ header, numberFormat: fieldKinds[kindOfWord[kind]].numberFormat, width: kind === 'note' ? 40 : Math.max(14, Math.min(40, header.length + 4)) }],
  });
  if (!widened.ok) return widened;
  const layouts = await session.readLayouts();
  if (!layouts.ok) return layouts;
  return setOwnFieldKind(session, workbook, `x:${header}`, kind, random);
}

function refusalOf(header: string, headers: readonly string[], fields: readonly string[], headerMatch: HeaderMatch): AppIssue | undefined {
  if (header === '' || header.length > longestHeader) return { severity: 'error', code: 'own-field-name', facts: { most: longestHeader } };
  if (headers.some((other) => other.trim().toLowerCase() === header.toLowerCase())) return { severity: 'error', code: 'own-field-exists', facts: { name: header } };
  // A column of that name would be taken for the field that the workbook lacks.
  const field = headerMatch(header);
  return field === undefined || isDerived(field) || fields.includes(field) ? undefined : { severity: 'error', code: 'own-field-known', facts: { name: header, field } };
}
