/**
 * Writes what registers have onto cards, as one step: only where the card still holds what it held when the person
 * looked, and never what would be an error. Cards that cannot be filled are left out and told of.
 */
import { err, ok, type Result } from '../base/result';
import { foldText } from '../base/text';
import type { Change, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import { withParts } from '../model/several';
import type { AppIssue } from './app';
import { createCheck } from './check-register';
import { newErrors } from './plan-edits';
import type { FieldProposal, Filled, FillOrder } from './register-inquiry';
import type { RegisterSession } from './register-session';

export async function fillCards(session: RegisterSession, orders: readonly FillOrder[]): Promise<Result<Filled, AppIssue>> {
  // What the values rest on is written first: a value without its evidence would be worth less than none.
  const evidence = await session.evidence.write();
  if (!evidence.ok) return evidence;
  const { register } = session;
  const check = createCheck(register);
  const changes: Change[] = [];
  const leftOut: { id: RecordId; issue: AppIssue }[] = [];
  let cards = 0;
  for (const { id, proposals } of orders) {
    const current = register.get('Customers', id);
    const edits = current === undefined ? undefined : valuesFilledWith(current, proposals);
    const issue = current === undefined || edits === undefined
      ? missing(id)
      : outdated(current, proposals, id) ?? newErrors(check.ofCard(current, id), check.ofCard({ ...current, ...edits }, id), edits)[0];
    if (issue !== undefined) {
      leftOut.push({ id, issue });
      continue;
    }
    const own = Object.entries(edits ?? {}).filter(([field, after]) => (current?.[field] ?? null) !== after);
    changes.push(...own.map(([field, after]): Change => ({ type: 'set', table: 'Customers', id, field, before: current?.[field] ?? null, after })));
    if (own.length > 0) cards += 1;
  }
  if (changes.length === 0) return err(leftOut[0]?.issue ?? { severity: 'error', code: 'bulk-nothing', facts: {} });
  const done = await session.commit(changes, 'fill');
  return done.ok ? ok({ changeSet: done.value, cards, leftOut }) : done;
}

/** The fields of a card once it is filled with these; a name that gives way goes to the other names. */
export function valuesFilledWith(current: Values, proposals: readonly FieldProposal[]): Values {
  const edits: Record<string, Scalar> = Object.fromEntries(proposals.map(({ field, after }) => [field, after]));
  const name = proposals.find(({ field }) => field === 'name');
  const old = String(name?.before ?? '').trim();
  if (name?.keepsOldName === true && old !== '' && foldText(old) !== foldText(name.after)) {
    edits['otherNames'] = withParts(edits['otherNames'] ?? current['otherNames'], [old]);
  }
  return edits;
}

/** Somebody changed a field after the register was asked. */
function outdated(current: Values, proposals: readonly FieldProposal[], id: RecordId): AppIssue | undefined {
  const changed = proposals.find(({ field, before }) => (current[field] ?? null) !== before);
  if (changed === undefined) return undefined;
  return {
    severity: 'error', code: 'fill-outdated', facts: { field: changed.field, name: String(current['name'] ?? '') }, where: { table: 'Customers', id, field: changed.field },
  };
}

const missing = (id: RecordId): AppIssue => ({ severity: 'error', code: 'card-missing', facts: { key: id } });
