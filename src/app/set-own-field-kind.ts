/**
 * What a field of the firm's own is, said from the card: a row of Lists, as one step that can be taken back. The cells keep
 * their values; those of a column without a format are shown as what they are from then on, which no step takes back.
 */
import { err, ok, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { foldText } from '../base/text';
import type { Change, ChangeSet } from '../model/change';
import { fieldKinds } from '../model/field-kinds';
import { tables } from '../model/fields';
import { makeId } from '../model/ids';
import { kindOfWord, type OwnColumn, type OwnKindWord } from '../model/own-fields';
import type { Register } from '../model/register';
import { splitSeveral } from '../model/several';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { addListRow } from './list-rows';
import { listValuesOf } from './list-values';
import { declarationOf, listOfOwn, ownFieldList } from './own-fields';
import type { RegisterSession } from './register-session';

/** A column of more different values than these is nothing to choose from. */
const mostChoices = 50;

/** Undefined as the kind: as its cells are. Gives undefined if it is so already. */
export async function setOwnFieldKind(
  session: RegisterSession, workbook: Workbook, key: string, kind: OwnKindWord | undefined, random: Random,
): Promise<Result<ChangeSet | undefined, AppIssue>> {
  const { register } = session;
  const column = register.ownColumns.columns.find((own) => own.key === key);
  if (column === undefined) return err({ severity: 'error', code: 'field-unknown', facts: { name: key.replace(/^x:/, '') } });
  const formatted = kind === undefined ? ok(undefined) : await formatCells(session, workbook, column, kind);
  if (!formatted.ok) return formatted;
  const changes = [...declaring(register, column, kind, random), ...choices(register, column, kind, random)];
  return changes.length === 0 ? ok(undefined) : session.commit(changes, 'list');
}

/** Says it in the row that is there, or in a new one; nothing to say is no row. */
function declaring(register: Register, column: OwnColumn, kind: OwnKindWord | undefined, random: Random): readonly Change[] {
  const id = declarationOf(register, column);
  const row = id === undefined ? undefined : register.get('Lists', id);
  if (id === undefined || row === undefined) {
    return kind === undefined ? [] : [addListRow(register, makeId(tables.Lists.idPrefix, random), { list: ownFieldList, value: column.header, meaning: kind })];
  }
  if (kind === undefined) return [{ type: 'remove', table: 'Lists', id, values: row }];
  const before = row['meaning'] ?? null;
  return before === kind ? [] : [{ type: 'set', table: 'Lists', id, field: 'meaning', before, after: kind }];
}

/** A list that is empty yet begins with what stands in the column. */
function choices(register: Register, { key, header }: OwnColumn, kind: OwnKindWord | undefined, random: Random): readonly Change[] {
  const list = listOfOwn(header);
  if ((kind !== 'choice' && kind !== 'several') || (listValuesOf(register)(list) ?? []).length > 0) return [];
  const known = new Map<string, string>();
  for (const values of register.rows('Customers')) {
    const value = values[key] ?? null;
    const parts = kind === 'several' ? splitSeveral(value) : [String(value ?? '').trim()];
    for (const part of parts) if (part !== '' && !part.startsWith('#') && !known.has(foldText(part))) known.set(foldText(part), part);
    if (known.size > mostChoices) return [];
  }
  return [...known.values()].sort((a, b) => a.localeCompare(b)).map((value): Change =>
    ({ type: 'add', table: 'Lists', id: makeId(tables.Lists.idPrefix, random), values: { list, value } }));
}

/** Without a format a day would stand there as a number. Text is left as it is: it looks the same in every format. */
async function formatCells(session: RegisterSession, workbook: Workbook, { header, numberFormat }: OwnColumn, kind: OwnKindWord): Promise<Result<void, AppIssue>> {
  if ((kind !== 'date' && kind !== 'amount') || (numberFormat !== undefined && numberFormat !== 'General')) return ok(undefined);
  const formatted = await workbook.formatColumn('Customers', header, fieldKinds[kindOfWord[kind]].numberFormat);
  // Who protects the sheet decides how it looks; what the field is can be said all the same.
  if (!formatted.ok) return formatted.error.code === 'sheet-protected' ? ok(undefined) : formatted;
  return session.readOwnFormats();
}
