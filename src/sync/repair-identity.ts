/**
 * Every row has its own id, whatever the user did: a copied row, a row typed or pasted below, an id damaged by hand.
 * Both contents of a doubled id survive; the row that looks most like the known record keeps the id. A row whose id alone
 * is lost is still the same record: it gets that id back, for rows of other tables name it.
 */
import { isId, type RecordId } from '../model/ids';
import type { Values } from '../model/change';

export interface SheetRow {
  /** Index in the table's body. */
  readonly row: number;
  readonly key: unknown;
  readonly values: Values;
}

export interface IdentityRepair {
  readonly row: number;
  readonly was: unknown;
  readonly id: RecordId;
  /** It is the id of the record that stands in the row all the same: only its id was emptied or typed over. */
  readonly isOwn: boolean;
  /** For a copied row: the id it came with. */
  readonly copiedFrom?: RecordId;
}

export interface KnownRecords {
  /** What the record held when it was last looked at. */
  readonly valuesOf: (id: RecordId) => Values | undefined;
  /** Which record stood in the body row then. */
  readonly idAt: (row: number) => RecordId | undefined;
  /** All records of the table, asked for only if a row came without an id; absent where none of them can be missed. */
  readonly ids?: () => Iterable<RecordId>;
}

/** A row elsewhere than its record stood is that record only if nearly all of what it held stands there. */
const certainShare = 0.8;
/** A value that more missing records share tells none of them; so the search stays quick if every id was emptied. */
const mostSharing = 8;

function likeness(values: Values, known: Values | undefined): number {
  if (known === undefined) return 0;
  let same = 0;
  for (const [field, value] of Object.entries(known)) if ((values[field] ?? null) === value) same += 1;
  return same;
}

/** More of what the record held stands in the row than not. */
const isMostly = (values: Values, known: Values | undefined): boolean =>
  known !== undefined && likeness(values, known) * 2 > Object.keys(known).length;

/** `makeId` gives ids that no record has or had. Rows without any content are not asked about and get none. */
export function repairIdentity(rows: readonly SheetRow[], prefix: string, known: KnownRecords, makeId: () => RecordId): IdentityRepair[] {
  const owners = new Map<RecordId, SheetRow>();
  const losers: SheetRow[] = [];
  for (const row of rows) {
    if (!isId(row.key, prefix)) {
      if (Object.keys(row.values).length > 0 || (row.key !== null && row.key !== '')) losers.push(row);
      continue;
    }
    const owner = owners.get(row.key);
    if (owner === undefined) {
      owners.set(row.key, row);
      continue;
    }
    const record = known.valuesOf(row.key);
    const more = likeness(row.values, record) - likeness(owner.values, record);
    // As like as each other: the one that stands where the record stood. A copy may have been pasted above it.
    const better = more > 0 || (more === 0 && known.idAt(row.row) === row.key && known.idAt(owner.row) !== row.key);
    losers.push(better ? owner : row);
    if (better) owners.set(row.key, row);
  }
  const inPlace = new Map<number, RecordId>();
  for (const { row, values } of losers) {
    const own = known.idAt(row);
    if (own !== undefined && !owners.has(own) && isMostly(values, known.valuesOf(own))) inPlace.set(row, own);
  }
  const taken = new Set(inPlace.values());
  const moved = losers.filter(({ row, key }) => !inPlace.has(row) && !isId(key, prefix));
  const elsewhere = foundAgain(moved, known, (id) => !owners.has(id) && !taken.has(id));
  return losers.sort((a, b) => a.row - b.row).map(({ row, key }) => {
    const own = inPlace.get(row) ?? elsewhere.get(row);
    if (own !== undefined) return { row, was: key, id: own, isOwn: true };
    return { row, was: key, id: makeId(), isOwn: false, ...(isId(key, prefix) ? { copiedFrom: key } : {}) };
  });
}

/** Rows that lost their ids and moved, by a sort or by cutting and inserting: the missing record that each of them is. */
function foundAgain(rows: readonly SheetRow[], known: KnownRecords, isMissing: (id: RecordId) => boolean): ReadonlyMap<number, RecordId> {
  const found = new Map<number, RecordId>();
  if (rows.length === 0 || known.ids === undefined) return found;
  const holders = new Map<string, RecordId[]>();
  const cellOf = (field: string, value: unknown): string => JSON.stringify([field, value]);
  for (const id of known.ids()) {
    if (!isMissing(id)) continue;
    for (const [field, value] of Object.entries(known.valuesOf(id) ?? {})) {
      const same = holders.get(cellOf(field, value));
      if (same === undefined) holders.set(cellOf(field, value), [id]);
      else if (same.length <= mostSharing) same.push(id);
    }
  }
  const taken = new Set<RecordId>();
  for (const { row, values } of rows) {
    let best: RecordId | undefined;
    let bestShare = 0;
    for (const [field, value] of Object.entries(values)) {
      const same = holders.get(cellOf(field, value)) ?? [];
      if (same.length > mostSharing) continue;
      for (const id of same) {
        const held = known.valuesOf(id) ?? {};
        const alike = likeness(values, held) / Object.keys(held).length;
        if (taken.has(id) || alike < certainShare || alike <= bestShare) continue;
        [best, bestShare] = [id, alike];
      }
    }
    if (best === undefined) continue;
    taken.add(best);
    found.set(row, best);
  }
  return found;
}
