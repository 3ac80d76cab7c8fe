/**
 * What copies took from each other since they were one: a value that one of them brought in, and that the other one has or once
 * had, is known to both. Who brings a copy in a second time is then asked only about what was done since.
 */
import type { Change, ChangeSet, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { BaseOf } from '../sync/register-copy';
import type { Ancestor, CopyHistory } from './common-ancestor';
import { undoneSets } from './undo';

/** Stands for a value of which nobody knows what it was: no cell holds it, so both sides differ from it. */
export const unknownValue = '\u0000';

type RowKey = `${TableKey} ${RecordId}`;

export function withBroughtBefore({ baseOf, mineSince, theirsSince }: Ancestor, mine: CopyHistory, theirs: CopyHistory): BaseOf | undefined {
  if (baseOf === undefined) return undefined;
  const moves = [...movesOf(mineSince, saidBy(theirs, theirsSince)), ...movesOf(theirsSince, saidBy(mine, mineSince))].sort((one, other) => one.at - other.at);
  if (moves.length === 0) return baseOf;
  const rows = new Map<RowKey, Move[]>();
  for (const move of moves) {
    const list = rows.get(move.row);
    if (list === undefined) rows.set(move.row, [move]);
    else list.push(move);
  }
  return (table, id) => (rows.get(`${table} ${id}`) ?? []).reduce<Values | undefined>(moved, baseOf(table, id));
}

interface Move {
  readonly at: number;
  readonly row: RowKey;
  readonly change: Change;
}

const moved = (values: Values | undefined, { change }: Move): Values | undefined => {
  if (change.type === 'remove') return undefined;
  // Known from before, it is not new.
  if (change.type === 'add') return values ?? change.values;
  return values === undefined ? undefined : { ...values, [change.field]: change.after };
};

type SaidBy = (table: TableKey, id: RecordId, field: string, value: Scalar) => boolean;

/** What was brought in and not taken back since, as far as the other copy said so itself. */
function movesOf(since: readonly ChangeSet[], isSaid: SaidBy): Move[] {
  const undone = undoneSets(since);
  return since.filter(({ id, cause }) => cause === 'reconcile' && !undone.has(id)).flatMap(({ at, changes }) => changes.flatMap((change): Move[] => {
    const { table, id } = change;
    const row: RowKey = `${table} ${id}`;
    if (change.type === 'set') return isSaid(table, id, change.field, change.after) ? [{ at, row, change }] : [];
    if (change.type === 'remove') return isSaid(table, id, 'id', null) ? [{ at, row, change }] : [];
    if (!isSaid(table, id, 'id', id)) return [];
    const values = Object.fromEntries(Object.entries(change.values).map(([field, value]) => [field, isSaid(table, id, field, value) ? value : unknownValue]));
    return [{ at, row, change: { ...change, values } }];
  }));
}

/** Whether the copy has the value, or its journal tells that it had. The id is the row's being there: null for its being gone. */
function saidBy({ rowOf }: CopyHistory, since: readonly ChangeSet[]): SaidBy {
  let known: ReadonlyMap<string, ReadonlySet<Scalar>> | undefined;
  return (table, id, field, value) => {
    const row = rowOf(table, id);
    const now = field === 'id' ? (row === undefined ? null : id) : row?.[field] ?? null;
    if (now === value) return true;
    known ??= valuesIn(since);
    return known.get(`${table} ${id} ${field}`)?.has(value) === true;
  };
}

function valuesIn(steps: readonly ChangeSet[]): ReadonlyMap<string, ReadonlySet<Scalar>> {
  const known = new Map<string, Set<Scalar>>();
  const note = ({ table, id }: Change, field: string, ...values: readonly Scalar[]): void => {
    const key = `${table} ${id} ${field}`;
    const set = known.get(key) ?? new Set();
    known.set(key, set);
    for (const value of values) set.add(value);
  };
  for (const { changes } of steps) {
    for (const change of changes) {
      if (change.type === 'set') note(change, change.field, change.before, change.after);
      else {
        note(change, 'id', change.id, null);
        for (const [field, value] of Object.entries(change.values)) note(change, field, value);
      }
    }
  }
  return known;
}
