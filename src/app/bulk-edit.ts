/**
 * One field of many customers at once: planned first, so that people see who changes into what and which cards would get
 * something wrong; then done as one ChangeSet.
 */
import { err, type Result } from '../base/result';
import { foldText } from '../base/text';
import type { ListValues, ModelIssue } from '../model/check-record';
import type { ChangeSet, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { FieldDefinition } from '../model/field-definition';
import { fieldOf } from '../model/fields';
import type { RecordId } from '../model/ids';
import { hasPart, joinSeveral, splitSeveral, withoutParts, withParts } from '../model/several';
import { headerOfField } from '../host/table-layout';
import type { AppIssue, BulkChange, BulkEdit, BulkPlan } from './app';
import { createCheck, type Check } from './check-register';
import { listValuesOf } from './list-values';
import { createOwnCompany, protectedCompany } from './own-company';
import { declaredOwnFields } from './own-fields';
import { wordsOfMeaning } from './words-of-meaning';
import type { RegisterSession } from './register-session';

export function planBulk(session: RegisterSession, ids: readonly RecordId[], edit: BulkEdit): BulkPlan {
  const { register } = session;
  const refused = refusalOf(session, edit);
  if (refused !== undefined) return { changes: [], unchanged: 0, missing: 0, issues: [], refused };
  const known = listValuesOf(register);
  const editOf = valueMaker(edit, definitionOf(session, edit.field), known);
  const check = createCheck(register);
  const company = createOwnCompany(register);
  const inactive = new Set(wordsOfMeaning(register, 'status', 'inactive').map(foldText));
  const changes: BulkChange[] = [];
  const issues: AppIssue[] = [];
  let unchanged = 0;
  let missing = 0;
  for (const id of new Set(ids)) {
    const values = register.get('Customers', id);
    if (values === undefined) {
      missing += 1;
      continue;
    }
    const before = values[edit.field] ?? null;
    const after = editOf(before);
    if (after === before) {
      unchanged += 1;
      continue;
    }
    const name = String(values['name'] ?? '');
    // One firm keeps the register: whose card says so is no matter of many cards at once.
    if (edit.field === 'roles' && company.is({ roles: before }) !== company.is({ roles: after })) {
      const issue: AppIssue = { severity: 'error', code: 'bulk-own-company', facts: { field: edit.field, name }, where: { table: 'Customers', id, field: edit.field } };
      return { changes: [], unchanged: 0, missing: 0, issues: [], refused: issue };
    }
    changes.push({ id, name, before, after });
    if (edit.field === 'status' && inactive.has(foldText(String(after ?? '')))) issues.push(...protectedCompany(register, id, company));
    issues.push(...newIssues(check, id, values, { ...values, [edit.field]: after }));
  }
  return { changes, unchanged, missing, issues };
}

/** An error that the edit brings blocks it, as it does on the card; a warning does not. */
export async function bulkEdit(session: RegisterSession, ids: readonly RecordId[], edit: BulkEdit): Promise<Result<ChangeSet, AppIssue>> {
  const { changes, issues, refused } = planBulk(session, ids, edit);
  const blocking = refused ?? issues.find(({ severity }) => severity === 'error');
  if (blocking !== undefined) return err(blocking);
  if (changes.length === 0) return err({ severity: 'error', code: 'bulk-nothing', facts: {} });
  return session.commit(
    changes.map(({ id, before, after }) => ({ type: 'set', table: 'Customers', id, field: edit.field, before, after })), 'bulk');
}

/** Of a field of the table, or of the firm's own. */
function definitionOf({ register }: RegisterSession, field: string): FieldDefinition | undefined {
  return fieldOf('Customers', field) ?? declaredOwnFields(register).get(field);
}

function refusalOf(session: RegisterSession, { kind, field }: BulkEdit): AppIssue | undefined {
  const layout = session.layout('Customers');
  const definition = definitionOf(session, field);
  const place = { table: 'Customers', field };
  if (definition?.bulk === false || definition?.kind === 'id') {
    return { severity: 'error', code: 'bulk-field-refused', facts: { field }, where: place };
  }
  if (layout === undefined || headerOfField(layout, field) === undefined) {
    return definition === undefined
      ? { severity: 'error', code: 'field-unknown', facts: { name: field } }
      : { severity: 'error', code: 'table-column-lost', facts: { table: 'Customers', column: field }, where: place };
  }
  if (kind !== 'set' && definition?.kind !== 'several') throw new Error(`Bug: ${field} holds one value, so nothing can be added to it`);
  return undefined;
}

/** What the edit makes of what stands there; the same spelling where it changes nothing. */
function valueMaker(edit: BulkEdit, definition: FieldDefinition | undefined, lists: ListValues): (before: Scalar) => Scalar {
  const listed = lists(definition?.list ?? '') ?? [];
  switch (edit.kind) {
    case 'set': {
      const value = typeof edit.value === 'string' && edit.value.trim() === '' ? null : edit.value;
      if (definition?.kind !== 'several') return () => value;
      const after = joinSeveral(splitSeveral(value, listed));
      return (before) => (joinSeveral(splitSeveral(before, listed)) === after ? before : after);
    }
    case 'add':
      return (before) => (foldText(edit.value) === '' || hasPart(before, edit.value, listed) ? before : withParts(before, [edit.value], listed));
    case 'remove':
      return (before) => (hasPart(before, edit.value, listed) ? withoutParts(before, [edit.value], listed) : before);
  }
}

/** What is wrong with the card afterwards and was not before. */
function newIssues(check: Check, id: RecordId, before: Values, after: Values): readonly ModelIssue[] {
  const found = check.ofCard(after, id);
  if (found.length === 0) return found;
  const old = new Set(check.ofCard(before, id).map(signature));
  return found.filter((issue) => !old.has(signature(issue)));
}

const signature = ({ code, severity, where }: ModelIssue): string => `${code} ${severity} ${where?.field ?? ''} ${foldText(where?.value ?? '')}`;
