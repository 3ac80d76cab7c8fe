/**
 * The rows of other tables that are saved with a card. A row that one person removed while another changed it is a
 * conflict too: it has the field `id`, and whose value is null, removed the row.
 */
import type { Random } from '../base/ports';
import type { Change, Values } from '../model/change';
import { checkAddress } from '../model/check-address';
import { checkNumbers } from '../model/check-numbers';
import { checkRecord, type ListValues } from '../model/check-record';
import { tables, type ChildTable } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import type { AppIssue } from './app';
import { isTyped, type ChildEdit, type FieldConflict } from './card-edit';
import { listValuesOf } from './list-values';
import { newErrors, planEdits, withoutBlanks, type EditPlan } from './plan-edits';
import type { RegisterSession } from './register-session';

export interface RowsPlan extends EditPlan {
  readonly added: Readonly<Record<string, RecordId>>;
}

export function saveRows(session: RegisterSession, customer: RecordId, edits: readonly ChildEdit[], random: Random): RowsPlan {
  const changes: Change[] = [];
  const conflicts: FieldConflict[] = [];
  const errors: AppIssue[] = [];
  const added: Record<string, RecordId> = {};
  const lists = listValuesOf(session.register);
  for (const edit of edits) {
    if (edit.type === 'add') {
      if (!isFilledRow(edit)) continue;
      const values = typed(edit.values);
      const id = makeId(tables[edit.table].idPrefix, random);
      if (edit.key !== undefined) added[edit.key] = id;
      errors.push(...check(lists, edit.table, values, edit.key).filter(({ severity }) => severity === 'error'));
      changes.push({ type: 'add', table: edit.table, id, values: { customer, ...values } });
      continue;
    }
    const plan = edit.type === 'set' ? planSet(session, customer, edit, lists) : planRemove(session, customer, edit);
    const child = { table: edit.table, id: edit.id };
    changes.push(...plan.changes);
    conflicts.push(...plan.conflicts.map((conflict) => ({ ...conflict, child })));
    errors.push(...plan.errors);
  }
  return { changes, conflicts, errors, added };
}

/** A row that was begun and left empty is nothing to keep. */
export function isFilledRow({ values }: ChildEdit & { type: 'add' }): boolean {
  return Object.values(typed(values)).some((value) => value !== null);
}

/** The values of the row if it is there and still the customer's. */
function rowOf({ register }: RegisterSession, customer: RecordId, { table, id }: { readonly table: ChildTable; readonly id: RecordId }): Values | undefined {
  const values = register.get(table, id);
  return values?.['customer'] === customer ? values : undefined;
}

function planSet(session: RegisterSession, customer: RecordId, edit: ChildEdit & { type: 'set' }, lists: ListValues): EditPlan {
  const { table, id, base } = edit;
  const edits = typed(edit.edits);
  const current = rowOf(session, customer, edit);
  if (current === undefined) return { changes: [], conflicts: [{ field: 'id', base: id, mine: id, theirs: null }], errors: [] };
  const { changes, conflicts } = planEdits(table, id, current, { base, edits });
  if (changes.length === 0) return { changes, conflicts, errors: [] };
  return { changes, conflicts, errors: newErrors(check(lists, table, current, id), check(lists, table, { ...current, ...edits }, id), edits) };
}

function planRemove(session: RegisterSession, customer: RecordId, edit: ChildEdit & { type: 'remove' }): EditPlan {
  const { table, id, base } = edit;
  const current = rowOf(session, customer, edit);
  if (current === undefined) return { changes: [], conflicts: [], errors: [] };
  const fields = new Set([...Object.keys(base), ...Object.keys(current)]);
  const isChanged = [...fields].some((field) => isTyped(field) && (base[field] ?? null) !== (current[field] ?? null));
  return isChanged
    ? { changes: [], conflicts: [{ field: 'id', base: id, mine: null, theirs: id }], errors: [] }
    : { changes: [{ type: 'remove', table, id, values: current }], conflicts: [], errors: [] };
}

function typed(values: Values): Values {
  return Object.fromEntries(Object.entries(withoutBlanks(values)).filter(([field]) => isTyped(field)));
}

function check(lists: ListValues, table: ChildTable, values: Values, id: string | undefined): readonly AppIssue[] {
  return [...checkRecord(table, values, lists, id), ...checkNumbers(table, values, id), ...checkAddress(table, values, id)];
}
