/**
 * Saving a card with its rows, all in one step: what other writers did meanwhile to other fields stays, what they did to
 * the same field comes back as a conflict with nothing written; errors in what is being saved block, warnings do not.
 */
import { err, ok, type Result } from '../base/result';
import type { Random } from '../base/ports';
import type { Values } from '../model/change';
import { tables } from '../model/fields';
import type { RowsOfCard } from '../model/readiness';
import { makeId, type RecordId } from '../model/ids';
import { newNoteTypes } from './accept-number';
import type { AppIssue } from './app';
import type { CardEdit, SaveOutcome } from './card-edit';
import { checkCustomer } from './check-register';
import { listValuesOf } from './list-values';
import { nextCode } from './next-code';
import { protectedCompany } from './own-company';
import { newErrors, planEdits, withoutBlanks, type EditPlan } from './plan-edits';
import type { RegisterSession } from './register-session';
import { isFilledRow, saveRows } from './save-rows';
import { meaningOfWord } from './words-of-meaning';

type Saved = Result<SaveOutcome, readonly AppIssue[]>;

export async function saveCard(session: RegisterSession, edit: CardEdit, random: Random): Promise<Saved> {
  const id = edit.id ?? makeId(tables.Customers.idPrefix, random);
  const current = edit.id === undefined ? undefined : session.register.get('Customers', edit.id);
  if (edit.id !== undefined && current === undefined) {
    return err([{ severity: 'error', code: 'card-missing', facts: { key: String(edit.base['code'] ?? id) } }]);
  }
  const edits = withoutBlanks(edit.edits);
  const rowsOf = rowsAfter(session, edit);
  const card = current === undefined ? planNew(session, id, edits, rowsOf) : planExisting(session, id, current, { base: edit.base, edits }, rowsOf);
  const rows = saveRows(session, id, edit.children ?? [], random);

  const conflicts = [...card.conflicts, ...rows.conflicts];
  if (conflicts.length > 0) return ok({ kind: 'conflicts', conflicts, current: { id, values: current ?? {} } });
  const errors = [...card.errors, ...rows.errors];
  if (errors.length > 0) return err(errors);
  const changes = [...newNoteTypes(session, rows.changes, random), ...card.changes, ...rows.changes];
  if (changes.length === 0) return ok({ kind: 'saved', id, added: rows.added });
  const done = await session.commit(changes, 'card');
  return done.ok ? ok({ kind: 'saved', id, added: rows.added }) : err([done.error]);
}

function planNew(session: RegisterSession, id: RecordId, edits: Values, rowsOf: RowsOfCard): EditPlan {
  const { register } = session;
  // A firm may have deleted a column: nothing is given to what is not there.
  const has = (field: string): boolean => session.layout('Customers')?.fields.includes(field) === true;
  const values: Values = {
    ...edits,
    code: edits['code'] ?? (has('code') ? nextCode(register) : null),
    status: edits['status'] ?? (has('status') ? listValuesOf(register)('status')?.[0] ?? null : null),
  };
  // Nobody can be told the id of a card that is not there yet.
  const errors = checkCustomer(register, values, undefined, rowsOf).filter(({ severity }) => severity === 'error');
  return { changes: [{ type: 'add', table: 'Customers', id, values }], conflicts: [], errors };
}

function planExisting({ register }: RegisterSession, id: RecordId, current: Values, { base, edits }: Pick<CardEdit, 'base' | 'edits'>, rowsOf: RowsOfCard): EditPlan {
  const { changes, conflicts } = planEdits('Customers', id, current, { base, edits });
  const errors = newErrors(checkCustomer(register, current, id), checkCustomer(register, { ...current, ...edits }, id, rowsOf), edits);
  if (changes.length === 0) return { changes, conflicts, errors };
  const { status } = edits;
  const isArchived = status !== undefined && meaningOfWord(register, 'status', String(status ?? '')) === 'inactive';
  return { changes, conflicts, errors: isArchived ? [...errors, ...protectedCompany(register, id)] : errors };
}

/** The card's rows as they will be: what is required of them is asked of that. */
function rowsAfter({ register }: RegisterSession, { id, children = [] }: CardEdit): RowsOfCard {
  return (table) => {
    const kept = (id === undefined ? [] : register.childrenOf(id)).flatMap((child) => {
      const values = child.table === table && !children.some((edit) => edit.type === 'remove' && edit.id === child.id) ? register.get(table, child.id) : undefined;
      const edit = children.find((one) => one.type === 'set' && one.id === child.id);
      return values === undefined ? [] : [edit?.type === 'set' ? { ...values, ...edit.edits } : values];
    });
    return [...kept, ...children.flatMap((edit) => (edit.type === 'add' && edit.table === table && isFilledRow(edit) ? [edit.values] : []))];
  };
}
