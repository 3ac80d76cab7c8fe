/**
 * Puts findings right that know how, all in one step. What is done is what the checks propose now, not what they proposed
 * when the findings were listed: a cell that was changed meanwhile, or put right by another of the findings, is left alone.
 */
import { err, type Result } from '../base/result';
import { gates } from '../fiscal/rules/rule';
import type { ModelIssue } from '../model/check-record';
import type { Change, ChangeSet, Values } from '../model/change';
import { tableKeys, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { AppIssue } from './app';
import { createCheck } from './check-register';
import type { RegisterSession } from './register-session';

/** `fixes-outdated` if none of them is found any more. */
export async function fixIssues(session: RegisterSession, issues: readonly AppIssue[]): Promise<Result<ChangeSet, AppIssue>> {
  const changes = changesOf(session, issues);
  if (changes.length === 0) return err({ severity: 'error', code: 'fixes-outdated', facts: {} });
  return session.commit(changes, 'fix');
}

function changesOf({ register }: RegisterSession, issues: readonly AppIssue[]): Change[] {
  // What was found for a gate is looked for at that gate.
  const purposes = new Set(issues.map(({ facts }) => ('purpose' in facts ? facts.purpose : '')));
  const checks = [createCheck(register), ...gates.filter((gate) => purposes.has(gate)).map((gate) => createCheck(register, register.profile, gate))];
  return [...byRecord(issues)].flatMap(([table, records]) => [...records].flatMap(([id, wanted]): Change[] => {
    const values = register.get(table, id);
    if (values === undefined) return [];
    const found = checks.flatMap((check) => (table === 'Customers' ? check.ofCard(values, id) : check.ofRow(table, values, id)));
    const after = new Map<string, Values[string]>();
    for (const issue of found) {
      if (issue.fix === undefined || !wanted.has(kindOf(issue))) continue;
      const fixes = Object.entries(issue.fix);
      // Two findings that want different things of one field: the second is still there next time.
      if (fixes.some(([field]) => after.has(field))) continue;
      for (const [field, value] of fixes) after.set(field, value);
    }
    return [...after].flatMap(([field, value = null]): Change[] => {
      const before = values[field] ?? null;
      return before === value ? [] : [{ type: 'set', table, id, field, before, after: value }];
    });
  }));
}

function byRecord(issues: readonly AppIssue[]): Map<TableKey, Map<RecordId, Set<string>>> {
  const tables = new Map<TableKey, Map<RecordId, Set<string>>>();
  for (const issue of issues) {
    const { id, table } = issue.where ?? {};
    const known = tableKeys.find((key) => key === table);
    if (id === undefined || known === undefined) continue;
    const records = tables.get(known) ?? new Map<RecordId, Set<string>>();
    records.set(id, (records.get(id) ?? new Set()).add(kindOf(issue)));
    tables.set(known, records);
  }
  return tables;
}

const kindOf = ({ code, where }: AppIssue | ModelIssue): string => `${code} ${where?.field ?? ''}`;
