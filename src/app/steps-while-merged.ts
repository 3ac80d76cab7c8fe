/**
 * What the journal tells of somebody as another card's: while a card was merged into another one, its texts were the other
 * one's, and each step of that time may repeat them, though the card has been given back since.
 */
import type { Change, ChangeSet, Values } from '../model/change';
import { isChildTable } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';

/** By step: records of others that bore what belongs to these cards. `sets` are all that are known, the oldest first. */
export function recordsWhileMerged(register: Register, sets: readonly ChangeSet[], cards: ReadonlySet<RecordId>): ReadonlyMap<RecordId, ReadonlySet<RecordId>> {
  /** Who stands for one of the cards just then, by the row of Merges that says so. */
  const hosts = mergedBefore(sets);
  const owners = new Map<RecordId, RecordId>();
  const found = new Map<RecordId, ReadonlySet<RecordId>>();
  for (const set of sets) {
    const before = bearing(hosts, cards);
    for (const change of set.changes) {
      if (change.table === 'Merges' && change.type !== 'set') noteMerge(hosts, change.type, change.id, change.values);
      noteOwner(owners, change);
    }
    const bearers = new Set([...before, ...bearing(hosts, cards)]);
    if (bearers.size === 0) continue;
    const records = set.changes.filter((change) => isOf(register, owners, change, bearers)).map(({ id }) => id);
    if (records.length > 0) found.set(set.id, new Set(records));
  }
  return found;
}

interface Merge {
  readonly absorbed: RecordId;
  readonly survivor: RecordId;
}

/** Merges that were made before the first step that is known, and are only seen to be taken apart. */
function mergedBefore(sets: readonly ChangeSet[]): Map<RecordId, Merge> {
  const hosts = new Map<RecordId, Merge>();
  const met = new Set<RecordId>();
  for (const { changes } of sets) {
    for (const change of changes) {
      if (change.table !== 'Merges') continue;
      if (change.type === 'remove' && !met.has(change.id)) noteMerge(hosts, 'add', change.id, change.values);
      met.add(change.id);
    }
  }
  return hosts;
}

function noteMerge(hosts: Map<RecordId, Merge>, type: 'add' | 'remove', row: RecordId, { absorbed, survivor }: Values): void {
  if (type === 'remove') hosts.delete(row);
  else if (typeof absorbed === 'string' && typeof survivor === 'string') hosts.set(row, { absorbed, survivor });
}

/** Cards that one of these went into, and the cards that those went into; not these themselves. */
function bearing(hosts: ReadonlyMap<RecordId, Merge>, cards: ReadonlySet<RecordId>): ReadonlySet<RecordId> {
  const bearers = new Set<RecordId>();
  for (let size = -1; size !== bearers.size;) {
    size = bearers.size;
    for (const { absorbed, survivor } of hosts.values()) if (!cards.has(survivor) && (cards.has(absorbed) || bearers.has(absorbed))) bearers.add(survivor);
  }
  return bearers;
}

function noteOwner(owners: Map<RecordId, RecordId>, change: Change): void {
  if (!isChildTable(change.table)) return;
  const owner = change.type === 'set' ? (change.field === 'customer' ? change.after : undefined) : change.values['customer'];
  if (typeof owner === 'string') owners.set(change.id, owner);
}

function isOf(register: Register, owners: ReadonlyMap<RecordId, RecordId>, change: Change, bearers: ReadonlySet<RecordId>): boolean {
  if (change.table === 'Customers') return bearers.has(change.id);
  if (isChildTable(change.table)) return bearers.has(owners.get(change.id) ?? String(register.get(change.table, change.id)?.['customer'] ?? ''));
  const told = change.type === 'set' ? [change.before, change.after] : Object.values(change.values);
  return told.some((text) => typeof text === 'string' && [...bearers].some((card) => text.includes(card)));
}
