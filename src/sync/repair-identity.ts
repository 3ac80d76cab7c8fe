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
}

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
    const better = likeness(row.values, record) > likeness(owner.values, record);
    losers.push(better ? owner : row);
    if (better) owners.set(row.key, row);
  }
  return losers.sort((a, b) => a.row - b.row).map(({ row, key, values }) => {
    const own = known.idAt(row);
    if (own !== undefined && !owners.has(own) && isMostly(values, known.valuesOf(own))) return { row, was: key, id: own, isOwn: true };
    return { row, was: key, id: makeId(), isOwn: false, ...(isId(key, prefix) ? { copiedFrom: key } : {}) };
  });
}
