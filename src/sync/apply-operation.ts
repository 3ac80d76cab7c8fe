/**
 * What the hub does with one operation (facts of the rules: R1 compare and set, R2 losers are kept, R3 an edit is stronger than
 * a deletion). Pure, so that the hub on PostgreSQL, the one in tests and whoever wants to know beforehand do the same.
 */
import type { Values } from '../model/change';
import { isSameUnit, joinUnit, unitValues } from './join-unit';
import type { HubRow, Loser, Operation, Version, Versions } from './operation';
import { unitNamed, unitsOf, type SyncUnit } from './sync-unit';

export interface Applied {
  /** As it stands now; undefined if the hub knows no such row: then the writer has to add it whole. */
  readonly row: HubRow | undefined;
  readonly isChanged: boolean;
  readonly losers: readonly Loser[];
}

/** `version` is the number that a change gets. */
export function applyOperation(row: HubRow | undefined, op: Operation, version: Version): Applied {
  switch (op.type) {
    case 'add': return row === undefined ? added(op, version) : addedAgain(row, op, version);
    case 'remove': return removed(row, op, version);
    case 'set': {
      if (row === undefined) return { row, isChanged: false, losers: [] };
      const set = setUnit(row, unitNamed(op.table, op.unit), { before: undefined, ...op }, version);
      return row.removed === undefined || !set.isChanged ? set : revived(set, op.before);
    }
  }
}

function added({ table, id, values }: Operation & { readonly type: 'add' }, version: Version): Applied {
  return { row: { table, id, values, versions: Object.fromEntries(unitsOf(table, values).map(({ name }) => [name, version])), version }, isChanged: true, losers: [] };
}

/** Somebody has the row who does not know that the hub has it: a copy made before it was first sent, or a deleted row put back. */
function addedAgain(row: HubRow, op: Operation & { readonly type: 'add' }, version: Version): Applied {
  let now: Applied = { row, isChanged: false, losers: [] };
  // Who deleted it, or saw that, puts it back as it is there.
  const isPutBack = row.removed !== undefined && row.removed <= op.seen;
  const units = isPutBack ? new Set([...unitsOf(row.table, row.values), ...unitsOf(row.table, op.values)]) : unitsOf(row.table, op.values);
  for (const unit of units) {
    const next = setUnit(now.row ?? row, unit, { base: isPutBack ? version : 0, before: undefined, after: op.values }, version);
    now = { row: next.row, isChanged: now.isChanged || next.isChanged, losers: [...now.losers, ...next.losers] };
  }
  if (row.removed === undefined) return now;
  return isPutBack ? { ...now, row: withoutRemoval(now.row ?? row, version), isChanged: true } : revived({ ...now, isChanged: true, row: { ...(now.row ?? row), version } }, undefined);
}

function removed(row: HubRow | undefined, { table, id, versions }: Operation & { readonly type: 'remove' }, version: Version): Applied {
  if (row === undefined || row.removed !== undefined) return { row, isChanged: false, losers: [] };
  if (Object.entries(row.versions).every(([unit, known]) => known <= (versions[unit] ?? 0))) return { row: { ...row, version, removed: version }, isChanged: true, losers: [] };
  return { row, isChanged: false, losers: [{ kind: 'delete-edit', table, id, lost: row.values }] };
}

interface UnitEdit {
  readonly base: Version;
  /** Undefined where the writer does not know what it was. */
  readonly before: Values | undefined;
  readonly after: Values;
}

function setUnit(row: HubRow, unit: SyncUnit, { base, before, after }: UnitEdit, version: Version): Applied {
  if (isSameUnit(unit, row.values, after)) return { row, isChanged: false, losers: [] };
  const isSeen = (row.versions[unit.name] ?? 0) <= base;
  const joined = isSeen ? 'theirs' : joinUnit(unit, before, row.values, after);
  if (joined === 'theirs' || (joined === 'both' && unit.policy === 'latest')) {
    const losers = joined === 'both' ? [loser(row, unit, before, row.values)] : [];
    return { row: withUnit(row, unit, unitValues(unit, after), version), isChanged: true, losers };
  }
  if (joined === 'same' || joined === 'mine') return { row, isChanged: false, losers: [] };
  if (joined === 'both') return { row, isChanged: false, losers: [loser(row, unit, before, after)] };
  return isSameUnit(unit, row.values, joined.joined) ? { row, isChanged: false, losers: [] } : { row: withUnit(row, unit, joined.joined, version), isChanged: true, losers: [] };
}

function loser({ table, id }: HubRow, unit: SyncUnit, before: Values | undefined, lost: Values): Loser {
  return {
    kind: 'edit-edit', table, id, unit: unit.name, lost: unitValues(unit, lost), ...(before !== undefined && { base: unitValues(unit, before) }),
    ...(unit.policy === 'latest' && { isSettled: true as const }),
  };
}

function withUnit(row: HubRow, { name }: SyncUnit, set: Values, version: Version): HubRow {
  const values = Object.fromEntries(Object.entries({ ...row.values, ...set }).filter(([, value]) => value !== null));
  const versions: Versions = { ...row.versions, [name]: version };
  return { ...row, values, versions, version };
}

/** An edit of a deleted row: it is there again, and whoever deleted it is told. */
function revived({ row, losers, isChanged }: Applied, base: Values | undefined): Applied {
  if (row === undefined) throw new Error('Bug: what is not there comes back');
  return { row: withoutRemoval(row, row.version), isChanged, losers: [...losers, { kind: 'edit-delete', table: row.table, id: row.id, ...(base !== undefined && { base }) }] };
}

function withoutRemoval({ removed: _, ...row }: HubRow, version: Version): HubRow {
  return { ...row, version };
}
