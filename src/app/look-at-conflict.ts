/** One conflict as it is now: where its record went, what stands there, and which decisions can be made. */
import { ok, type Result } from '../base/result';
import type { Change, Values } from '../model/change';
import { fieldsOf, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { unitNamed } from '../sync/sync-unit';
import type { AppIssue } from './app';
import { checkCustomer } from './check-register';
import type { ConflictLine, DecisionWay, ShownConflict } from './conflict-desk';
import type { StandingConflict } from './conflict-records';
import { keepBoth, type BothKept, type KeepBothPorts } from './keep-both';
import { removalOf } from './remove-cards';
import type { RegisterSession } from './register-session';

export type LookPorts = Omit<KeepBothPorts, 'register' | 'hasColumn'>;

/** What anything else wrote beside the ids, and follows from them. */
const derived = 'customerName';

export function conflictLine({ register }: RegisterSession, conflict: StandingConflict): ConflictLine {
  const { table, record, customer, base, mine, theirs } = conflict;
  const named = customer ?? (table === 'Customers' ? record : register.get(table, record)?.['customer']);
  const card = typeof named === 'string' ? register.survivorOf(named) : undefined;
  const said = (field: string): unknown => [mine, theirs, base].map((values) => values?.[field]).find((value) => typeof value === 'string');
  const name = card === undefined ? (table === 'Customers' ? said('name') : said(derived)) : register.get('Customers', card)?.['name'];
  return { conflict, ...(card !== undefined && { card }), name: typeof name === 'string' ? name : '' };
}

/** The fields that it is about, in the order of the table; of a whole row, those that either of them has. */
function fieldsOfConflict({ table, unit, base, mine, theirs, kind }: StandingConflict, stands: Values): readonly string[] {
  if (unit !== undefined) return unitNamed(table, unit).fields;
  if (kind === 'merge-merge') return [];
  const had = new Set([base, mine, theirs, stands].flatMap((values) => Object.keys(values ?? {})));
  had.delete(derived);
  const order = fieldsOf(table).map(([field]) => field).filter((field) => had.delete(field));
  return [...order, ...had];
}

export const isSame = (fields: readonly string[], one: Values | undefined, other: Values | undefined): boolean =>
  fields.every((field) => (one?.[field] ?? null) === (other?.[field] ?? null));

/** What stands there; of a conflict that is decided already too. */
export function lookAtConflict(session: RegisterSession, conflict: StandingConflict, ports: LookPorts): ShownConflict {
  const { register } = session;
  const { kind, table, record, mine, theirs, state } = conflict;
  const at = table === 'Customers' ? register.survivorOf(record) ?? record : record;
  const all = register.get(table, at);
  const fields = fieldsOfConflict(conflict, all ?? {});
  const place = all === undefined ? 'gone' : at === record ? 'there' : 'merged';
  // Of two that say the same by now, one holds.
  const standing = isSame(fields, all, mine) ? 'mine' : isSame(fields, all, theirs) ? 'theirs' : 'other';
  const line = { ...conflictLine(session, conflict), fields, place, at, standing, ...(all !== undefined && { stands: Object.fromEntries(fields.map((field) => [field, all[field] ?? null])) }) } as const;
  if (state !== 'open') return { ...line, ways: [] };
  if (kind === 'merge-merge') return { ...line, ways: ['mine'] };
  const stays: DecisionWay = kind === 'delete-edit' ? 'theirs' : 'mine';
  const goes: DecisionWay = kind === 'delete-edit' ? 'mine' : 'theirs';
  if (all === undefined) return { ...line, ways: [kind === 'edit-edit' ? 'mine' : goes] };
  if (kind !== 'edit-edit') {
    // The card that it went into is another's too.
    if (place === 'merged') return { ...line, ways: [stays] };
    const removal = removalChanges(session, table, at);
    return removal.ok ? { ...line, ways: ['mine', 'theirs'] } : { ...line, ways: [stays], hindrance: removal.error };
  }
  const hindrance = whyNotTheirs(session, conflict, at, fields);
  const both = hindrance === undefined ? bothOf(session, { conflict, at, fields, standing }, ports) : undefined;
  return {
    ...line, ...(hindrance !== undefined && { hindrance }), ...(both !== undefined && { both: both.kept }),
    ways: ['mine', ...(hindrance === undefined ? ['theirs' as const] : []), ...(both === undefined ? [] : ['both' as const]), ...(fields.some((field) => isLink(table, field)) ? [] : ['edited' as const])],
  };
}

/** Of what was changed since, nobody knows what to keep beside it. */
export function bothOf(session: RegisterSession, { conflict, at, fields, standing }: Pick<ShownConflict, 'conflict' | 'at' | 'fields' | 'standing'>, ports: LookPorts): BothKept | undefined {
  const { register } = session;
  if (standing === 'other') return undefined;
  const other = (standing === 'mine' ? conflict.theirs : conflict.mine) ?? {};
  return keepBoth(conflict, { at, fields, stands: register.get(conflict.table, at) ?? {}, other }, { ...ports, register, hasColumn: (table, field) => session.layout(table)?.fields.includes(field) === true });
}

export const isLink = (table: TableKey, field: string): boolean => fieldsOf(table).some(([key, { kind }]) => key === field && kind === 'id');

/** What deletes the record; why that cannot be. */
export function removalChanges(session: RegisterSession, table: TableKey, id: RecordId): Result<readonly Change[], AppIssue> {
  if (table === 'Customers') return removalOf(session, [id]);
  return ok([{ type: 'remove', table, id, values: session.register.get(table, id) ?? {} }]);
}

/** What their value names as it is now: a card that was merged since is the one it went into. */
export function theirValues({ register }: RegisterSession, { table, theirs = {} }: StandingConflict, fields: readonly string[]): Values {
  return Object.fromEntries(fields.map((field) => {
    const value = theirs[field] ?? null;
    return [field, isLink(table, field) && typeof value === 'string' ? register.survivorOf(value) ?? value : value];
  }));
}

/** A card that is gone cannot be named, and a code is one card's only. */
function whyNotTheirs(session: RegisterSession, conflict: StandingConflict, at: RecordId, fields: readonly string[]): AppIssue | undefined {
  const { register } = session;
  const values = theirValues(session, conflict, fields);
  for (const field of fields) {
    const card = values[field];
    if (isLink(conflict.table, field) && typeof card === 'string' && register.get('Customers', card) === undefined) return { severity: 'error', code: 'card-missing', facts: { key: card } };
  }
  if (conflict.table !== 'Customers' || !fields.includes('code')) return undefined;
  return checkCustomer(register, { ...register.get('Customers', at), ...values }, at).find(({ severity, code }) => severity === 'error' && code === 'code-taken');
}
