/**
 * What two copies of a register were when they were one: the base of one of them, with the steps of its journal done or taken
 * back up to the last one that both know. A copy that was folded further than the fork cannot tell; then the other one is asked.
 */
import { invertChange, type Change, type ChangeSet, type Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { BaseOf } from '../sync/register-copy';
import type { BaseRecords } from './base-rows';
import type { BaseMark, BaseName } from './hidden-tables';
import { afterSteps } from './known-state';

/** What a copy says of its past. */
export interface CopyHistory {
  /** Absent in registers of before there were bases. */
  readonly mark: BaseMark | undefined;
  readonly base: BaseRecords;
  /** All that its journal still holds, oldest first. */
  readonly steps: readonly ChangeSet[];
  /** The journal begins with lines of folded steps. */
  readonly isFolded: boolean;
  /** What stands there now. */
  readonly rowOf: (table: TableKey, id: RecordId) => Values | undefined;
}

export interface Ancestor {
  /** Undefined if nothing is known of when they were one. */
  readonly baseOf: BaseOf | undefined;
  /** Steps that only one of them knows, oldest first. */
  readonly mineSince: readonly ChangeSet[];
  readonly theirsSince: readonly ChangeSet[];
}

export function commonAncestor(mine: CopyHistory, theirs: CopyHistory): Ancestor {
  const [mineUntil, theirsUntil] = [knownUntil(mine, theirs), knownUntil(theirs, mine)];
  const [mineSince, theirsSince] = [mine.steps.slice(mineUntil), theirs.steps.slice(theirsUntil)];
  const baseOf = stateAt(mine, mineUntil, theirs) ?? stateAt(theirs, theirsUntil, mine)
    ?? (mineUntil + theirsUntil > 0 ? whereBothAgree(mine, mineSince, theirs, theirsSince) : undefined);
  return { baseOf, mineSince, theirsSince };
}

const namesOf = ({ mark }: CopyHistory): readonly BaseName[] => (mark === undefined ? [] : [mark, ...mark.earlier]);

/** So many steps of the copy, from its journal's beginning, the other one has too. */
function knownUntil(copy: CopyHistory, other: CopyHistory): number {
  const known = new Set([...other.steps.map(({ id }) => id), ...namesOf(other).flatMap(({ step }) => step ?? [])]);
  let until = copy.steps.length;
  while (until > 0 && !known.has(copy.steps[until - 1]?.id ?? '')) until -= 1;
  return until;
}

/** The copy after so many of its steps; undefined if it cannot tell. */
function stateAt({ mark, base, steps, isFolded }: CopyHistory, until: number, other: CopyHistory): BaseOf | undefined {
  if (mark === undefined) return undefined;
  /** Steps that the base holds already; of one whose step is folded, those of the journal came later. */
  const held = placeAfter(steps, mark.step);
  const shared = new Set(namesOf(other).map(({ id }) => id));
  // A step that both know: what was folded is older than it, so both know that too.
  const from = until > 0 ? until : shared.has(mark.id) ? held : sharedPlace(steps, mark.earlier.filter(({ id }) => shared.has(id)), isFolded);
  if (from === undefined) return undefined;
  const back = steps.slice(from, held).reverse().flatMap(({ changes }) => [...changes].reverse().map(invertChange));
  const on = steps.slice(held, from).flatMap(({ changes }) => changes);
  const moves = byRecord(back.length > 0 ? back : on);
  return (table, id) => afterSteps(base.get(table, id), moves.get(`${table} ${id}`) ?? none);
}

const none: readonly Change[] = [];

const placeAfter = (steps: readonly ChangeSet[], step: RecordId | undefined): number => (step === undefined ? 0 : steps.findIndex(({ id }) => id === step) + 1);

/** Where the last of these bases was, if the journal reaches back to it. */
function sharedPlace(steps: readonly ChangeSet[], names: readonly BaseName[], isFolded: boolean): number | undefined {
  for (const { step } of names) {
    const place = placeAfter(steps, step);
    if (place > 0 || (step === undefined && !isFolded)) return place;
  }
  return undefined;
}

/** Without a base: a row is known where both, with their own steps taken back, say the same of it. */
function whereBothAgree(mine: CopyHistory, mineSince: readonly ChangeSet[], theirs: CopyHistory, theirsSince: readonly ChangeSet[]): BaseOf {
  const [mineBack, theirsBack] = [takenBack(mine, mineSince), takenBack(theirs, theirsSince)];
  return (table, id) => {
    const [one, other] = [mineBack(table, id), theirsBack(table, id)];
    return one !== undefined && other !== undefined && isSame(one, other) ? one : undefined;
  };
}

function takenBack({ rowOf }: CopyHistory, since: readonly ChangeSet[]): BaseOf {
  const back = byRecord([...since].reverse().flatMap(({ changes }) => [...changes].reverse().map(invertChange)));
  return (table, id) => afterSteps(rowOf(table, id), back.get(`${table} ${id}`) ?? none);
}

function byRecord(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const records = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.table} ${change.id}`;
    const list = records.get(key);
    if (list === undefined) records.set(key, [change]);
    else list.push(change);
  }
  return records;
}

const isSame = (one: Values, other: Values): boolean => [...Object.keys(one), ...Object.keys(other)].every((field) => (one[field] ?? null) === (other[field] ?? null));
