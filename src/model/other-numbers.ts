/** The numbers of the Identifiers table: whose they are, so that a customer is found by a former or foreign number too. */
import type { Values } from './change';
import type { RecordId } from './ids';
import { compactIdentifier } from './identifiers';

interface OwnedNumber {
  readonly customer: RecordId;
  readonly number: string;
  readonly compact: string;
}

/** Asked for every number of a register, and seldom anybody. */
const nobody: readonly RecordId[] = [];

export class OtherNumbers {
  readonly #rows = new Map<RecordId, OwnedNumber>();
  readonly #byCustomer = new Map<RecordId, Set<RecordId>>();
  readonly #byNumber = new Map<string, Set<RecordId>>();

  set(row: RecordId, { customer, number }: Values): void {
    this.remove(row);
    if (typeof customer !== 'string' || typeof number !== 'string') return;
    const compact = compactIdentifier(number);
    if (compact === '') return;
    this.#rows.set(row, { customer, number, compact });
    note(this.#byCustomer, customer, row);
    note(this.#byNumber, compact, row);
  }

  remove(row: RecordId): void {
    const owned = this.#rows.get(row);
    if (owned === undefined) return;
    this.#rows.delete(row);
    forget(this.#byCustomer, owned.customer, row);
    forget(this.#byNumber, owned.compact, row);
  }

  /** As they are written. */
  ofCustomer(customer: RecordId): readonly string[] {
    const rows = this.#byCustomer.get(customer);
    return rows === undefined ? nobody : this.#owned(rows).map(({ number }) => number);
  }

  /** Who has this number; `compact` as `compactIdentifier` makes it. */
  customersWith(compact: string): readonly RecordId[] {
    const rows = this.#byNumber.get(compact);
    return rows === undefined ? nobody : [...new Set(this.#owned(rows).map(({ customer }) => customer))];
  }

  #owned(rows: ReadonlySet<RecordId>): OwnedNumber[] {
    return [...rows].flatMap((row) => this.#rows.get(row) ?? []);
  }
}

function note(rowsOf: Map<string, Set<RecordId>>, key: string, row: RecordId): void {
  const rows = rowsOf.get(key);
  if (rows === undefined) rowsOf.set(key, new Set([row]));
  else rows.add(row);
}

function forget(rowsOf: Map<string, Set<RecordId>>, key: string, row: RecordId): void {
  const rows = rowsOf.get(key);
  rows?.delete(row);
  if (rows?.size === 0) rowsOf.delete(key);
}
