/**
 * Every row has its own id, whatever the user did: a copied row, a row typed or pasted below, an id damaged by hand.
 * Both contents of a doubled id survive; the row that looks most like the known record keeps the id.
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
  /** For a copied row: the id it came with. */
  readonly copiedFrom?: RecordId;
}

function likeness(values: Values, known: Values | undefined): number {
  if (known === undefined) return 0;
  let same = 0;
  for (const [field, value] of Object.entries(known)) if ((values[field] ?? null) === value) same += 1;
  return same;
}

/** `makeId` gives ids that no record has or had. Rows without any content are not asked about and get none. */
export function repairIdentity(
  rows: readonly SheetRow[],
  prefix: string,
  known: (id: RecordId) => Values | undefined,
  makeId: () => RecordId,
): IdentityRepair[] {
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
    const record = known(row.key);
    const better = likeness(row.values, record) > likeness(owner.values, record);
    losers.push(better ? owner : row);
    if (better) owners.set(row.key, row);
  }
  return losers
    .sort((a, b) => a.row - b.row)
    .map(({ row, key }) => ({ row, was: key, id: makeId(), ...(isId(key, prefix) ? { copiedFrom: key } : {}) }));
}
