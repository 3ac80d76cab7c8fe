/** The requiredness profiles of a register: the shipped ones, and the firm's own, written as rows of the Lists table. */
import type { ModelIssue } from '../model/check-record';
import type { Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { parseRule, shippedProfile, shippedProfiles, withEInvoice, type ProfileRule } from '../model/requiredness-profiles';

/** Name of the list whose rows are rules: the value is the profile's name, the meaning the rule. */
export const profileList = 'profile';

const isRule = (row: Values | undefined): row is Values => row?.['list'] === profileList;
const nameOf = (row: Values): string => String(row['value'] ?? '').trim();

/** The shipped ones first. A profile of the firm's with a shipped one's name stands in for it. */
export function profileNames(register: Register): readonly string[] {
  const own = register.ids('Lists').flatMap((id) => {
    const row = register.get('Lists', id);
    return isRule(row) && nameOf(row) !== '' ? [nameOf(row)] : [];
  });
  return [...new Set([...shippedProfiles, ...own])];
}

/** Undefined if there is no such profile. Rules that cannot be read are left out; the check tells of them. */
export function profileRules(register: Register, name: string): readonly ProfileRule[] | undefined {
  const own = register.ids('Lists').flatMap((id) => {
    const row = register.get('Lists', id);
    return isRule(row) && nameOf(row) === name ? [String(row['meaning'] ?? '')] : [];
  });
  if (own.length === 0) return shippedProfile(name);
  return withEInvoice(own.flatMap((text) => {
    const rule = parseRule(text);
    return rule.ok ? [rule.value] : [];
  }));
}

/** What is wrong with a row of the Lists table that should be a rule. */
export function checkProfileRow(row: Values, id: RecordId): ModelIssue[] {
  if (!isRule(row)) return [];
  const text = String(row['meaning'] ?? '');
  const rule = parseRule(text);
  if (rule.ok) return [];
  const where = { table: 'Lists', id, field: 'meaning', value: text };
  return [rule.error.problem === 'shape'
    ? { severity: 'error', code: 'profile-rule-shape', facts: { rule: text }, where }
    : { severity: 'error', code: 'profile-rule-word', facts: { rule: text, word: rule.error.word }, where }];
}
