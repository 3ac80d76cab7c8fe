/**
 * Saving a card: what other writers did meanwhile to other fields stays, what they did to the same field comes back as a
 * conflict with nothing written; errors in what is being saved block, warnings do not.
 */
import { err, ok, type Result } from '../base/result';
import type { Random } from '../base/ports';
import type { Change, Values } from '../model/change';
import { tables } from '../model/fields';
import { makeId, type RecordId } from '../model/ids';
import type { AppIssue, CardEdit, FieldConflict, SaveOutcome } from './app';
import { checkCustomer, listValuesOf } from './check-register';
import { nextCode } from './next-code';
import type { RegisterSession } from './register-session';

type Saved = Result<SaveOutcome, readonly AppIssue[]>;

export async function saveCard(session: RegisterSession, edit: CardEdit, random: Random): Promise<Saved> {
  const edits = Object.fromEntries(Object.entries(edit.edits)
    .map(([field, value]) => [field, typeof value === 'string' && value.trim() === '' ? null : value]));
  return edit.id === undefined ? saveNew(session, edits, random) : saveExisting(session, edit.id, edit.base, edits);
}

async function saveNew(session: RegisterSession, edits: Values, random: Random): Promise<Saved> {
  const { register } = session;
  const lists = listValuesOf(register);
  const values: Values = { ...edits, code: edits['code'] ?? nextCode(register), status: edits['status'] ?? lists('status')?.[0] ?? null };
  const errors = checkCustomer(register, values, undefined).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return err(errors);
  const id = makeId(tables.Customers.idPrefix, random);
  const done = await session.commit([{ type: 'add', table: 'Customers', id, values }], 'card');
  return done.ok ? ok({ kind: 'saved', id }) : err([done.error]);
}

async function saveExisting(session: RegisterSession, id: RecordId, base: Values, edits: Values): Promise<Saved> {
  const { register } = session;
  const current = register.get('Customers', id);
  if (current === undefined) return err([{ severity: 'error', code: 'card-missing', facts: { key: String(base['code'] ?? id) } }]);
  const conflicts: FieldConflict[] = [];
  const changes: Change[] = [];
  for (const [field, mine] of Object.entries(edits)) {
    const theirs = current[field] ?? null;
    const was = base[field] ?? null;
    if (theirs === mine) continue;
    if (theirs !== was) conflicts.push({ field, base: was, mine, theirs });
    else changes.push({ type: 'set', table: 'Customers', id, field, before: was, after: mine });
  }
  if (conflicts.length > 0) return ok({ kind: 'conflicts', conflicts, current: { id, values: current } });
  if (changes.length === 0) return ok({ kind: 'saved', id });
  // A fault that was there before and is not being touched does not keep the rest from being saved.
  const errors = checkCustomer(register, { ...current, ...edits }, id)
    .filter(({ severity, where }) => severity === 'error' && edits[where?.field ?? ''] !== undefined);
  if (errors.length > 0) return err(errors);
  const done = await session.commit(changes, 'card');
  return done.ok ? ok({ kind: 'saved', id }) : err([done.error]);
}
