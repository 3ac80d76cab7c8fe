/** What decisions change: the records, and the conflicts themselves, in one step that takes both back. */
import { err, ok, type Result } from '../base/result';
import type { Change, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { isChildTable } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { AppIssue } from './app';
import { checkCustomer, checkRow } from './check-register';
import type { ConflictDecision, ConflictsDecided, ShownConflict } from './conflict-desk';
import { timeText, type StandingConflict } from './conflict-records';
import { bothOf, isSame, lookAtConflict, removalChanges, theirValues, type LookPorts } from './look-at-conflict';
import { newErrors, withoutBlanks } from './plan-edits';
import type { RegisterSession } from './register-session';

export interface DecidePorts extends LookPorts {
  readonly now: () => number;
}

/** `known` are the conflicts of the register by their ids. */
export async function decideConflicts(session: RegisterSession, known: ReadonlyMap<RecordId, StandingConflict>, decisions: readonly ConflictDecision[], ports: DecidePorts): Promise<Result<ConflictsDecided, AppIssue>> {
  const step = new Step();
  const left: RecordId[] = [];
  let decided = 0;
  let refused: AppIssue | undefined;
  const told = { at: timeText(ports.now()), by: ports.author() };
  // What goes comes first: of what goes with it nothing else is changed.
  for (const decision of [...decisions].sort((a, b) => Number(isWhole(known.get(b.id))) - Number(isWhole(known.get(a.id))))) {
    const conflict = known.get(decision.id);
    const planned = conflict === undefined ? err(decidedAlready) : planDecision(session, conflict, decision, ports);
    if (conflict === undefined || !planned.ok || !step.take(planned.value)) {
      left.push(decision.id);
      if (!planned.ok) refused ??= planned.error;
      continue;
    }
    step.take(stateChanges(session, conflict, decision.how, told));
    decided += 1;
  }
  if (decided === 0) return refused === undefined ? ok({ decided, left }) : err(refused);
  const done = await session.commit(step.changes(), 'decide');
  return done.ok ? ok({ changeSet: done.value.id, decided, left }) : done;
}

const decidedAlready: AppIssue = { severity: 'error', code: 'conflict-decided', facts: {} };

const isWhole = (conflict: StandingConflict | undefined): boolean => conflict !== undefined && conflict.unit === undefined;

function planDecision(session: RegisterSession, conflict: StandingConflict, decision: ConflictDecision, ports: DecidePorts): Result<readonly Change[], AppIssue> {
  if (conflict.state !== 'open') return err(decidedAlready);
  const shown = lookAtConflict(session, conflict, ports);
  const { how, seen } = decision;
  const changed: AppIssue = { severity: 'error', code: 'conflict-changed', facts: { name: shown.name }, where: { table: conflict.table, id: shown.at } };
  if (shown.stands !== undefined && (seen === undefined ? shown.standing === 'other' && shown.place !== 'gone' : !isSame(shown.fields, seen, shown.stands))) return err(changed);
  if (seen !== undefined && shown.stands === undefined) return err(changed);
  if (!shown.ways.includes(how)) return err(shown.hindrance ?? changed);
  if (shown.stands === undefined || conflict.kind === 'merge-merge') return ok([]);
  if (conflict.kind !== 'edit-edit') {
    const goes = conflict.kind === 'delete-edit' ? 'mine' : 'theirs';
    return how === goes ? removalChanges(session, conflict.table, shown.at) : ok([]);
  }
  switch (how) {
    case 'mine': return ok(sets(shown, conflict.mine ?? {}));
    case 'theirs': return ok(sets(shown, theirValues(session, conflict, shown.fields)));
    case 'both': return ok(bothOf(session, shown, ports)?.changes() ?? []);
    case 'edited': return edited(session, shown, decision.values ?? shown.stands);
  }
}

/** What makes the fields hold these values. */
function sets({ conflict: { table }, fields, at, stands = {} }: ShownConflict, values: Values): readonly Change[] {
  return fields.flatMap((field): Change[] => {
    const [before, after] = [stands[field] ?? null, values[field] ?? null];
    return before === after ? [] : [{ type: 'set', table, id: at, field, before, after }];
  });
}

/** Typed like in the card, and refused like there: for what is wrong with it and was not wrong before. */
function edited({ register }: RegisterSession, shown: ShownConflict, typed: Values): Result<readonly Change[], AppIssue> {
  const { conflict: { table }, at, fields } = shown;
  const values = withoutBlanks(Object.fromEntries(fields.map((field) => [field, field in typed ? typed[field] ?? null : shown.stands?.[field] ?? null])));
  const before = register.get(table, at) ?? {};
  const check = (row: Values): readonly AppIssue[] => (table === 'Customers' ? checkCustomer(register, row, at) : isChildTable(table) ? checkRow(register, table, row, at) : []);
  const [wrong] = newErrors(check(before), check({ ...before, ...values }), values);
  return wrong === undefined ? ok(sets(shown, values)) : err(wrong);
}

function stateChanges({ register }: RegisterSession, { id }: StandingConflict, state: string, { at, by }: { readonly at: string; readonly by: string }): readonly Change[] {
  const row = register.get('Conflicts', id) ?? {};
  return Object.entries({ state, decidedAt: at, decidedBy: by === '' ? null : by }).flatMap(([field, after]): Change[] => {
    const before = row[field] ?? null;
    return before === after ? [] : [{ type: 'set', table: 'Conflicts', id, field, before, after }];
  });
}

/** Changes as they come together: of what goes nothing else is changed, and no field is set to two values. */
class Step {
  #changes: Change[] = [];
  readonly #sets = new Map<string, Scalar>();
  readonly #gone = new Set<string>();

  /** False, and nothing is taken, if something else was set there before. */
  take(changes: readonly Change[]): boolean {
    const further = changes.filter((change) => !this.#gone.has(rowOf(change)) && !(change.type === 'add' && this.#gone.has(`Customers ${String(change.values['customer'])}`)));
    if (further.some((change) => change.type === 'set' && this.#sets.has(cellOf(change)) && this.#sets.get(cellOf(change)) !== change.after)) return false;
    for (const change of further) {
      if (change.type === 'set') {
        if (this.#sets.has(cellOf(change))) continue;
        this.#sets.set(cellOf(change), change.after);
      }
      if (change.type === 'remove') {
        this.#gone.add(rowOf(change));
        // Links that were taken away from it go with it.
        this.#changes = this.#changes.filter((earlier) => rowOf(earlier) !== rowOf(change));
      }
      this.#changes.push(change);
    }
    return true;
  }

  changes(): readonly Change[] {
    return this.#changes;
  }
}

const rowOf = ({ table, id }: Change): string => `${table} ${id}`;
const cellOf = (change: Change & { readonly type: 'set' }): string => `${rowOf(change)} ${change.field}`;
