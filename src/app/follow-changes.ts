/**
 * What follows from a change, wherever it was made: rows carry their customer's name; what only one row of a customer, or
 * one card of the register, can have goes over to the one that got it last; an account is noted with the day on which it
 * was first seen. Used by the gate for every commit and for what people do in the sheets.
 */
import { foldText } from '../base/text';
import type { CalendarDate } from '../base/calendar-date';
import type { Change, Values } from '../model/change';
import { flagLosers, flagsOf } from '../model/exactly-one';
import type { Scalar } from '../model/field-kinds';
import { childTables, isChildTable, type ChildTable, type TableKey } from '../model/fields';
import { compactIdentifier } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { AfterChanges } from './after-changes';
import { createMeanings } from './meanings';
import { createOwnCompany, type OwnCompany } from './own-company';

export interface FollowOptions {
  readonly register: Register;
  /** What the sheet already shows is in the register already; what is to be committed is not. */
  readonly isTaken: boolean;
  /** Whether the sheet has a column for the field: a change that follows must not be what cannot be written. */
  readonly hasColumn: (table: TableKey, field: string) => boolean;
  readonly today: CalendarDate;
  /** An undo, a merge and what takes it apart bring the dates of their rows along. */
  readonly hasDates?: boolean;
  /** Typed by a person who sees the customer's name and not the id. */
  readonly isTyped?: boolean;
  /** Copies of rows: what only one can have, stays with the row they were copied from. */
  readonly copies?: ReadonlySet<RecordId>;
}

/** The changes that follow; they stand on the given ones. */
export function followChanges(changes: readonly Change[], options: FollowOptions): Change[] {
  if (changes.length === 0) return [];
  const follow = new Following(changes, options);
  if (options.isTyped === true) follow.customersByName();
  follow.mergedCustomers();
  follow.names();
  follow.deliveries();
  follow.flags();
  follow.ownCompany();
  if (options.hasDates !== true) follow.firstSeen();
  return follow.found;
}

/** One list of changes instead of two: what follows for a record that is added, or set, in the same step, is part of that. */
export function mergeFollowing(changes: readonly Change[], following: readonly Change[]): Change[] {
  const merged = [...changes];
  const places = new Map<string, number>();
  changes.forEach((change, at) => places.set(placeOf(change), at));
  for (const change of following) {
    if (change.type !== 'set') throw new Error(`Bug: a ${change.type} of ${change.table} ${change.id} follows from another change`);
    // What a step took back is an add with sets after it.
    const at = places.get(placeOf(change)) ?? places.get(`${change.table} ${change.id}`);
    const known = at === undefined ? undefined : merged[at];
    if (at === undefined || known === undefined || known.type === 'remove') {
      places.set(placeOf(change), merged.length);
      merged.push(change);
    }
    else if (known.type === 'add') merged[at] = { ...known, values: { ...known.values, [change.field]: change.after } };
    else merged[at] = { ...known, after: change.after };
  }
  // A value written anew as it is was asked for: a number in the cell becomes its digits as text.
  return merged.filter((change, at) => change.type !== 'set' || change.before !== change.after || change === changes[at]);
}

const placeOf = (change: Change): string =>
  (change.type === 'set' ? `${change.table} ${change.id} ${change.field}` : `${change.table} ${change.id}`);

class Following {
  readonly found: Change[] = [];
  readonly #changes: readonly Change[];
  readonly #options: FollowOptions;
  readonly #after: AfterChanges;
  /** Fields that the changes themselves set, and records they add. */
  readonly #told = new Set<string>();
  #company: OwnCompany | undefined;
  #meaningOf: ((list: string, word: string) => string | undefined) | undefined;

  constructor(changes: readonly Change[], options: FollowOptions) {
    this.#changes = changes;
    this.#options = options;
    this.#after = new AfterChanges(options.register);
    for (const change of changes) {
      if (!options.isTaken) this.#after.make(change);
      this.#told.add(placeOf(change));
    }
  }

  /** A row that names its customer without the id, or names another one than before, belongs to who bears that name. */
  customersByName(): void {
    // A thousand rows pasted for one customer name them a thousand times, and a name that thousands bear is found with all of them.
    const bearers = new Map<string, RecordId | undefined>();
    for (const change of this.#changes) {
      const { table, id } = change;
      if (!isChildTable(table) || change.type === 'remove' || (change.type === 'set' && change.field !== 'customerName')) continue;
      const values = this.#after.get(table, id);
      const typed = values?.['customerName'];
      if (typeof typed !== 'string' || this.#told.has(`${table} ${id} customer`)) continue;
      const { customer } = values ?? {};
      const name = typeof customer === 'string' ? this.#after.get('Customers', customer)?.['name'] : undefined;
      if (typeof name === 'string' && foldText(name) === foldText(typed)) continue;
      if (!bearers.has(typed)) {
        const [found, another] = this.#options.register.find(typed);
        bearers.set(typed, another === undefined ? found : undefined);
      }
      const bearer = bearers.get(typed);
      if (bearer !== undefined) this.#set(table, id, 'customer', bearer);
    }
  }

  /** A row that comes for a card which was merged (from a file, another copy, an old step) belongs to the card that stands for it. */
  mergedCustomers(): void {
    for (const change of this.#changes) {
      const { table, id } = change;
      if (!isChildTable(table) || change.type === 'remove' || (change.type === 'set' && change.field !== 'customer')) continue;
      const customer = this.#after.get(table, id)?.['customer'];
      if (typeof customer !== 'string' || this.#after.get('Customers', customer) !== undefined) continue;
      const survivor = this.#options.register.survivorOf(customer);
      if (survivor !== undefined && this.#after.get('Customers', survivor) !== undefined) this.#set(table, id, 'customer', survivor);
    }
  }

  names(): void {
    const rows = new Map<string, { readonly table: TableKey; readonly id: RecordId }>();
    const note = (table: TableKey, id: RecordId): void => { rows.set(`${table} ${id}`, { table, id }); };
    for (const change of [...this.#changes, ...this.found]) {
      const { table, id } = change;
      if (change.type === 'remove') continue;
      if (isChildTable(table) && (change.type === 'add' || change.field === 'customer' || change.field === 'customerName') && !this.#keepsName(change)) note(table, id);
      if (table === 'Customers' && (change.type === 'add' || change.field === 'name')) {
        const called = change.type === 'set' ? change.before : undefined;
        for (const child of this.#after.childrenOf(id)) {
          if (this.#isPrinted(child.table, child.id)) continue;
          // Of what is not issued yet, and of payments: a name that was never this card's came with a merge.
          if (!isPosted(child.table) || called === undefined || isCalled(this.#after.get(child.table, child.id), called)) note(child.table, child.id);
        }
      }
    }
    for (const { table, id } of rows.values()) {
      const customer = this.#after.get(table, id)?.['customer'];
      const owner = typeof customer === 'string' ? this.#after.get('Customers', customer) : undefined;
      if (owner !== undefined) this.#set(table, id, 'customerName', owner['name'] ?? null);
    }
  }

  /** Posted documents keep the name they were issued under, when they go over to another card or come back from an undo. */
  #keepsName({ table, id }: Change): boolean {
    return this.#options.isTyped !== true && isPosted(table) && isFilled(this.#after.get(table, id)?.['customerName']);
  }

  /** A document that was issued says whom it was issued to, whatever the customer is called later; cancelling it changes nothing of that. */
  #isPrinted(table: TableKey, id: RecordId): boolean {
    if (table !== 'Documents') return false;
    const { status, customerName } = this.#after.get(table, id) ?? {};
    if (typeof status !== 'string' || !isFilled(customerName)) return false;
    const meaning = (this.#meaningOf ??= createMeanings(this.#options.register))('documentStatus', status);
    return meaning === 'issued' || meaning === 'cancelled';
  }

  /** The default delivery address is delivered to. */
  deliveries(): void {
    for (const change of this.#changes) {
      const { table, id } = change;
      if (table !== 'Addresses' || change.type === 'remove') continue;
      const values = this.#after.get(table, id);
      if (values?.['defaultDelivery'] !== true || values['delivery'] === true) continue;
      if (change.type === 'add' || change.field === 'defaultDelivery') this.#set(table, id, 'delivery', true);
      else if (change.field === 'delivery' && !this.#told.has(`${table} ${id} defaultDelivery`)) this.#set(table, id, 'defaultDelivery', null);
    }
  }

  flags(): void {
    // A row may have come to its customer by its name.
    const changes = [...this.#changes, ...this.found];
    for (const table of childTables) {
      for (const { field, within } of flagsOf(table)) {
        const claims = changes.filter((change) => change.table === table && this.#isClaim(change, field, within));
        const ids = [...new Set(claims.map(({ id }) => id))];
        for (const id of this.#copiesLast(this.#after.inOrder(table, ids))) this.#settleFlag(table, field, id);
      }
    }
  }

  /** The row gets the flag, or comes with it to where another row may have it. */
  #isClaim(change: Change, field: string, within: string | undefined): boolean {
    if (change.type === 'remove' || this.#after.get(change.table, change.id)?.[field] !== true) return false;
    return change.type === 'add' || change.field === field || change.field === within || change.field === 'customer';
  }

  #settleFlag(table: ChildTable, field: string, id: RecordId): void {
    const values = this.#after.get(table, id);
    if (values?.[field] !== true || typeof values['customer'] !== 'string') return;
    const siblings = this.#after.childrenOf(values['customer'], table)
      .map((row) => ({ id: row.id, values: this.#after.get(table, row.id) ?? {} }));
    const losers = flagLosers(table, field, { id, values }, siblings);
    if (losers.length > 0 && this.#options.copies?.has(id) === true) this.#set(table, id, field, null);
    else for (const loser of losers) this.#set(table, loser.id, field, null);
  }

  ownCompany(): void {
    const claims = this.#changes.filter((change) => change.table === 'Customers' && change.type !== 'remove'
      && (change.type === 'add' ? change.values['roles'] !== undefined : change.field === 'roles'));
    if (claims.length === 0) return;
    const company = (this.#company ??= createOwnCompany(this.#options.register));
    const isOwn = (id: RecordId): boolean => company.is(this.#after.get('Customers', id));
    const ids = [...new Set(claims.filter((change) => isOwn(change.id) && !(change.type === 'set' && company.is({ roles: change.before }))).map(({ id }) => id))];
    let holders = ids.length === 0 ? [] : [...this.#after.ids('Customers')].filter(isOwn);
    for (const id of this.#copiesLast(this.#after.inOrder('Customers', ids))) {
      if (!isOwn(id)) continue;
      const others = holders.filter((other) => other !== id);
      const losers = others.length > 0 && this.#options.copies?.has(id) === true ? [id] : others;
      for (const loser of losers) this.#set('Customers', loser, 'roles', company.without(this.#after.get('Customers', loser)?.['roles']));
      holders = holders.filter(isOwn);
    }
  }

  /** The day on which a number of the account was first there: it warns of accounts that were changed yesterday. */
  firstSeen(): void {
    for (const change of this.#changes) {
      const { table, id } = change;
      if (table !== 'BankAccounts' || change.type === 'remove' || this.#told.has(`${table} ${id} firstSeen`)) continue;
      const values = this.#after.get(table, id);
      if (values === undefined) continue;
      const isSeen = typeof values['firstSeen'] === 'string';
      if (change.type === 'add' ? isFilled(values['iban']) || isFilled(values['account']) : change.field === 'iban' || change.field === 'account') {
        const isAnother = change.type === 'set' && isFilled(change.before) && isFilled(change.after) && number(change.before) !== number(change.after);
        if (isAnother || (!isSeen && (change.type === 'add' || isFilled(change.after)))) this.#set(table, id, 'firstSeen', this.#options.today);
      }
    }
  }

  #copiesLast(ids: readonly RecordId[]): RecordId[] {
    const isCopy = (id: RecordId): boolean => this.#options.copies?.has(id) === true;
    return [...ids.filter((id) => !isCopy(id)), ...ids.filter(isCopy)];
  }

  #set(table: TableKey, id: RecordId, field: string, after: Scalar): void {
    const before = this.#after.get(table, id)?.[field] ?? null;
    if (before === after || !this.#options.hasColumn(table, field)) return;
    const change: Change = { type: 'set', table, id, field, before, after };
    this.#after.make(change);
    this.found.push(change);
  }
}

/** Documents and payments: what they say was said to somebody. */
const isPosted = (table: TableKey): boolean => table === 'Documents' || table === 'Payments';
const isCalled = (row: Values | undefined, name: Scalar): boolean => !isFilled(row?.['customerName']) || (row?.['customerName'] ?? null) === name;
const isFilled = (value: Values[string] | undefined): boolean => value !== null && value !== undefined && value !== '';
const number = (value: Scalar): string => compactIdentifier(String(value));
