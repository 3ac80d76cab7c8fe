/** What the firm keeps under names, for everyone who opens the register: rows of a list of the Lists table, the content as JSON in `meaning`. */
import { ok, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { foldText } from '../base/text';
import type { Cause, Change, ChangeSet } from '../model/change';
import { tables } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { AppIssue } from './app';
import { addListRow } from './list-rows';
import type { RegisterSession } from './register-session';

/** Excel's limit of a cell is 32,767 characters. */
export const longestContent = 32_000;

export interface NamedListRow {
  readonly id: RecordId;
  readonly name: string;
  readonly content: unknown;
}

/** In the order of the sheet, those too that a hand has made unreadable. */
export function namedListRows(register: Register, list: string): readonly NamedListRow[] {
  return register.ids('Lists').flatMap((id) => {
    const row = register.get('Lists', id) ?? {};
    return row['list'] === list && typeof row['value'] === 'string' ? [{ id, name: row['value'], content: row['meaning'] }] : [];
  });
}

/** The JSON that stands in a cell; undefined if it is none. */
export function parseContent(content: unknown): unknown {
  if (typeof content !== 'string') return undefined;
  try {
    return JSON.parse(content);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** Under a name that is there already, in whatever case, it takes the other's place. Undefined if that one says the same. */
export async function saveNamedRow(
  session: RegisterSession, row: { readonly list: string; readonly name: string; readonly meaning: string }, cause: Cause, random: Random,
): Promise<Result<ChangeSet | undefined, AppIssue>> {
  const { register } = session;
  const { list, name, meaning } = row;
  // A row by that name that could not be read is meant too: two of one name would be a riddle.
  const id = namedListRows(register, list).find((known) => foldText(known.name) === foldText(name))?.id;
  if (id === undefined) return session.commit([addListRow(register, makeId(tables.Lists.idPrefix, random), { list, value: name, meaning })], cause);
  const before = register.get('Lists', id) ?? {};
  const changes = ([['value', name], ['meaning', meaning]] as const).flatMap(([field, after]): Change[] =>
    (before[field] === after ? [] : [{ type: 'set', table: 'Lists', id, field, before: before[field] ?? null, after }]));
  return changes.length === 0 ? ok(undefined) : session.commit(changes, cause);
}
