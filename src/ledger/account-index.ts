/**
 * The accounts of all customers beside the register: worked out when first asked for, and again only those whose rows, or
 * whose terms, have changed.
 */
import type { Change, Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { makeAccount, type Account } from './account';
import type { LedgerRules, PostedTable } from './entry';

const postedTables = ['Documents', 'Payments'] as const;
const isPosted = (table: string): table is PostedTable => table === 'Documents' || table === 'Payments';
/** Fields of a card by which its documents are due. */
const termFields: ReadonlySet<string> = new Set(['paymentTerms', 'country']);

export class AccountIndex {
  readonly #register: Register;
  readonly #rules: () => LedgerRules;
  readonly #accounts = new Map<RecordId, Account>();
  #inForce: LedgerRules | undefined;
  /** Customers with rows, and perhaps some that have none any more; undefined until asked for. */
  #holders: Set<RecordId> | undefined;

  /** `rules` is asked again after `forget`. */
  constructor(register: Register, rules: () => LedgerRules) {
    this.#register = register;
    this.#rules = rules;
  }

  of(customer: RecordId): Account {
    let account = this.#accounts.get(customer);
    if (account === undefined) this.#accounts.set(customer, (account = this.#make(customer)));
    return account;
  }

  /** Customers of the register who have documents or payments, in the order in which these came. */
  holders(): RecordId[] {
    this.#holders ??= new Set(postedTables.flatMap((table) => this.#register.rows(table).flatMap(({ customer }) => (typeof customer === 'string' ? [customer] : []))));
    return [...this.#holders].filter((customer) => this.#register.get('Customers', customer) !== undefined
      && this.#register.childrenOf(customer).some(({ table }) => isPosted(table)));
  }

  /** The register has taken these in. */
  note(changes: readonly Change[]): void {
    for (const change of changes) {
      const { table, id } = change;
      if (table === 'Customers') {
        if (change.type !== 'set' || termFields.has(change.field)) this.#accounts.delete(id);
      } else if (isPosted(table)) {
        if (change.type !== 'set') this.#noteCustomer(change.values['customer']);
        else if (change.field === 'customer') for (const customer of [change.before, change.after]) this.#noteCustomer(customer);
        // Gone by now, the removal tells whose it was.
        else this.#noteCustomer(this.#register.get(table, id)?.['customer']);
      }
    }
  }

  /** What all accounts hang on has changed. */
  forget(): void {
    this.#accounts.clear();
    this.#inForce = undefined;
  }

  #noteCustomer(customer: Values[string] | undefined): void {
    if (typeof customer !== 'string') return;
    this.#accounts.delete(customer);
    this.#holders?.add(customer);
  }

  #make(customer: RecordId): Account {
    const rules = (this.#inForce ??= this.#rules());
    const rows: Record<PostedTable, { id: RecordId; values: Values }[]> = { Documents: [], Payments: [] };
    for (const { table, id } of this.#register.childrenOf(customer)) {
      const values = isPosted(table) ? this.#register.get(table, id) : undefined;
      if (isPosted(table) && values !== undefined) rows[table].push({ id, values });
    }
    return makeAccount({ customer: this.#register.get('Customers', customer) ?? {}, documents: rows.Documents, payments: rows.Payments }, rules);
  }
}
