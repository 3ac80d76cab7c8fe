/** Rules of merging with a name, for everyone who opens the register: rows of the Lists table, the rules as JSON in `meaning`. */
import { err, type Result } from '../base/result';
import type { Random } from '../base/ports';
import { foldText } from '../base/text';
import { parseMergeRules, type MergeRules } from '../match/merge-rules';
import type { ChangeSet } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { AppIssue } from './app';
import { longestContent, namedListRows, parseContent, saveNamedRow } from './named-list-rows';
import type { RegisterSession } from './register-session';

/** Rules that the firm keeps under a name. */
export interface SavedMergeRules {
  readonly name: string;
  readonly rules: MergeRules;
}

export const mergeRulesList = 'merge-rules';

/** In the order of the sheet. A row that a hand has made unreadable is left out, and stays in the sheet as it is. */
export function savedMergeRules(register: Register): readonly (SavedMergeRules & { readonly id: RecordId })[] {
  return namedListRows(register, mergeRulesList).flatMap(({ id, name, content }) => {
    const rules = parseMergeRules(parseContent(content));
    return rules === undefined ? [] : [{ id, name, rules }];
  });
}

/** Under a name that is there already, in whatever case, they take the others' place. Undefined if those say the same. */
export async function saveMergeRules(session: RegisterSession, saved: SavedMergeRules, random: Random): Promise<Result<ChangeSet | undefined, AppIssue>> {
  const name = saved.name.trim();
  if (name === '') return err({ severity: 'error', code: 'merge-rules-name', facts: {} });
  const meaning = JSON.stringify(saved.rules);
  if (meaning.length > longestContent) return err({ severity: 'error', code: 'merge-rules-too-long', facts: {} });
  return saveNamedRow(session, { list: mergeRulesList, name, meaning }, 'settings', random);
}

export async function deleteMergeRules(session: RegisterSession, name: string): Promise<Result<ChangeSet, AppIssue>> {
  const { register } = session;
  const row = namedListRows(register, mergeRulesList).find((known) => foldText(known.name) === foldText(name));
  if (row === undefined) return err({ severity: 'error', code: 'merge-rules-missing', facts: { name } });
  return session.commit([{ type: 'remove', table: 'Lists', id: row.id, values: register.get('Lists', row.id) ?? {} }], 'settings');
}
