/** A value that somebody needs and the list does not have: one more row of Lists, with the others of its list. */
import { err, ok, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { foldText } from '../base/text';
import type { ChangeSet } from '../model/change';
import { tables } from '../model/fields';
import { makeId } from '../model/ids';
import type { AppIssue } from './app';
import { addListRow } from './list-rows';
import { listValuesOf } from './list-values';
import type { RegisterSession } from './register-session';

/** Undefined if the list has the value already, however it is spelled: nothing is to be done then. */
export async function extendList(
  session: RegisterSession, list: string, value: string, random: Random,
): Promise<Result<ChangeSet | undefined, AppIssue>> {
  const text = value.trim();
  if (text === '') return err({ severity: 'error', code: 'required-missing', facts: { field: 'value' }, where: { table: 'Lists', field: 'value' } });
  const known = listValuesOf(session.register)(list) ?? [];
  if (known.some((other) => foldText(other) === foldText(text))) return ok(undefined);
  return session.commit([addListRow(session.register, makeId(tables.Lists.idPrefix, random), { list, value: text })], 'list');
}
