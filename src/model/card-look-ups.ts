/**
 * By what the cards of a register are found, and what hangs on each: their numbers, names and roles, the rows that belong to
 * them, which of them may share a number. Loaded cards get found by numbers and names in slices, or at the first question that needs it.
 */
import { foldText } from '../base/text';
import { AlikeNumbers } from './alike-numbers';
import type { Values } from './change';
import type { TableKey } from './fields';
import type { Scalar } from './field-kinds';
import { compactNumbers } from './identifiers';
import type { RecordId } from './ids';

export interface ChildRef {
  readonly table: TableKey;
  readonly id: RecordId;
}

const noOne: readonly RecordId[] = [];
const noRows: readonly ChildRef[] = [];

/**
 * One id as itself, several as a set: nearly every key has one, and there are hundreds of thousands; but a number of
 * zeros may stand on half of them.
 */
type LookUp = Map<string, RecordId | Set<RecordId>>;

export class CardLookUps {
  readonly #customers: ReadonlyMap<RecordId, Values>;
  /** Cards by the compact form of each number that stands on them. */
  readonly #byNumber: LookUp = new Map();
  /** Cards by their folded name. */
  readonly #byName: LookUp = new Map();
  /** Cards by the text of their roles: a register has few such texts, and each check of a card asks for the own company's. */
  readonly #byRoles = new Map<Scalar, Set<RecordId>>();
  readonly #children = new Map<RecordId, ChildRef[]>();
  readonly #alikeNumbers = new AlikeNumbers();
  /** Customers that rows name and that are not there, and some that no row names any more. */
  readonly #missing = new Set<RecordId>();
  /** Loaded cards that are not found by their numbers and names yet; once parted, those first that may share one. */
  #unkeyed: RecordId[] = [];
  #keyedUpTo = 0;
  /** So many of these may share one. */
  #alikeUnkeyed = 0;
  #areParted = true;

  /** `customers` are the cards as they stand at any moment. */
  constructor(customers: ReadonlyMap<RecordId, Values>) {
    this.#customers = customers;
  }

  /** A record that is new here. By its numbers and its name a card is found later: what checks ask is noted while it is at hand. */
  load(record: ChildRef, values: Values): void {
    this.#noteAround(record, values);
    if (record.table !== 'Customers') return;
    this.noteRoles(record.id, undefined, values);
    if (this.#missing.size > 0) this.#missing.delete(record.id);
    this.#unkeyed.push(record.id);
    this.#areParted = false;
  }

  /** Prepares look-ups for up to `count` loaded cards; whether any are left. */
  prepare(count: number): boolean {
    if (this.prepareCheck(count)) return true;
    return this.#prepareKeys(count, this.#unkeyed.length);
  }

  /** As much of it as checks ask for: whom the cards are found by that may share a number. */
  prepareCheck(count: number): boolean {
    if (!this.#areParted) this.#partUnkeyed();
    return this.#prepareKeys(count, this.#alikeUnkeyed);
  }

  /** Both kinds of cards in the order of the sheet: of several cards with one number always the same is named, and none of the others has it. */
  #partUnkeyed(): void {
    const alike: RecordId[] = [];
    const others: RecordId[] = [];
    for (let at = this.#keyedUpTo; at < this.#unkeyed.length; at += 1) {
      const id = this.#unkeyed[at];
      if (id !== undefined) (this.#alikeNumbers.has(id) ? alike : others).push(id);
    }
    this.#unkeyed = alike.concat(others);
    this.#alikeUnkeyed = alike.length;
    this.#keyedUpTo = 0;
    this.#areParted = true;
  }

  #prepareKeys(count: number, upTo: number): boolean {
    if (this.#unkeyed.length === 0) return false;
    const end = Math.min(upTo, this.#keyedUpTo + count);
    for (; this.#keyedUpTo < end; this.#keyedUpTo += 1) {
      const id = this.#unkeyed[this.#keyedUpTo];
      const values = id === undefined ? undefined : this.#customers.get(id);
      if (id !== undefined && values !== undefined) this.#noteKeys(id, values);
    }
    if (this.#keyedUpTo < upTo) return true;
    if (this.#keyedUpTo === this.#unkeyed.length) {
      this.#unkeyed = [];
      this.#keyedUpTo = 0;
      this.#alikeUnkeyed = 0;
    }
    return false;
  }

  /** Cards on which a number stands that is written so when it is compact. */
  withNumber(compact: string): readonly RecordId[] {
    this.prepare(Infinity);
    return asList(this.#byNumber.get(compact));
  }

  /** Cards whose folded name this is. */
  withName(folded: string): readonly RecordId[] {
    this.prepare(Infinity);
    return asList(this.#byName.get(folded));
  }

  /**
   * Another card than `except` with the number, and which fits; `most` are looked at. `isTheirs`: it is a number of that card
   * as it stands, so that only those can have it that may share one.
   */
  otherWithNumber(compact: string, except: RecordId | undefined, fits: (id: RecordId) => boolean, most: number, isTheirs: boolean): RecordId | undefined {
    if (isTheirs) this.prepareCheck(Infinity);
    else this.prepare(Infinity);
    const holders = this.#byNumber.get(compact);
    if (holders === undefined || holders === except) return undefined;
    if (typeof holders === 'string') return fits(holders) ? holders : undefined;
    let left = most;
    for (const id of holders) {
      if (id === except) continue;
      if (left === 0) break;
      left -= 1;
      if (fits(id)) return id;
    }
    return undefined;
  }

  /** Whether another card may have a number of this one's, however it is written there. A "no" is sure, and of a card as it stands only. */
  mayShareNumber(id: RecordId): boolean {
    return this.#alikeNumbers.has(id);
  }

  /** Cards with roles that fit, in no order. */
  withRoles(fit: (roles: Scalar) => boolean): RecordId[] {
    return [...this.#byRoles].flatMap(([roles, cards]) => (fit(roles) ? [...cards] : []));
  }

  /** Records of other tables that belong to the customer, in no order. */
  childrenOf(customer: RecordId): readonly ChildRef[] {
    return this.#children.get(customer) ?? noRows;
  }

  /** Whether the customer of a row may not be there. A "no" is sure, of a row as it stands. */
  mayMiss(customer: RecordId): boolean {
    return this.#missing.has(customer);
  }

  cameOrWent(customer: RecordId, isThere: boolean): void {
    if (isThere) this.#missing.delete(customer);
    else this.#missing.add(customer);
  }

  noteRoles(id: RecordId, before: Values | undefined, after: Values | undefined): void {
    const [was, is] = [before?.['roles'] ?? null, after?.['roles'] ?? null];
    if (was === is) return;
    if (was !== null) {
      const cards = this.#byRoles.get(was);
      cards?.delete(id);
      if (cards?.size === 0) this.#byRoles.delete(was);
    }
    if (is === null) return;
    const cards = this.#byRoles.get(is);
    if (cards === undefined) this.#byRoles.set(is, new Set([id]));
    else cards.add(id);
  }

  note(record: ChildRef, values: Values): void {
    this.#noteAround(record, values);
    if (record.table === 'Customers') this.#noteKeys(record.id, values);
  }

  #noteKeys(id: RecordId, values: Values): void {
    for (const number of compactNumbers(values)) noteKey(this.#byNumber, number, id);
    if (typeof values['name'] === 'string') noteKey(this.#byName, foldText(values['name']), id);
  }

  #noteAround(record: ChildRef, values: Values): void {
    if (record.table === 'Customers') {
      this.#alikeNumbers.note(values, record.id);
      return;
    }
    const { customer } = values;
    if (typeof customer !== 'string') return;
    const children = this.#children.get(customer);
    if (children === undefined) {
      this.#children.set(customer, [record]);
      if (!this.#customers.has(customer)) this.#missing.add(customer);
    } else children.push(record);
  }

  forget(table: TableKey, id: RecordId, values: Values): void {
    if (table === 'Customers') {
      for (const number of compactNumbers(values)) forgetKey(this.#byNumber, number, id);
      if (typeof values['name'] === 'string') forgetKey(this.#byName, foldText(values['name']), id);
    } else if (typeof values['customer'] === 'string') {
      const children = this.#children.get(values['customer']);
      const at = children?.findIndex((child) => child.table === table && child.id === id) ?? -1;
      if (at >= 0) children?.splice(at, 1);
    }
  }
}

function noteKey(lookUp: LookUp, key: string, id: RecordId): void {
  const known = lookUp.get(key);
  if (known === undefined) lookUp.set(key, id);
  else if (typeof known !== 'string') known.add(id);
  else if (known !== id) lookUp.set(key, new Set([known, id]));
}

function forgetKey(lookUp: LookUp, key: string, id: RecordId): void {
  const known = lookUp.get(key);
  if (known === id) lookUp.delete(key);
  if (known === undefined || typeof known === 'string') return;
  known.delete(id);
  // Asked of a large set with many gone, its first would be looked for among them.
  const [only] = known.size === 1 ? known : [];
  if (only !== undefined) lookUp.set(key, only);
}

function asList(found: RecordId | ReadonlySet<RecordId> | undefined): readonly RecordId[] {
  return found === undefined ? noOne : typeof found === 'string' ? [found] : [...found];
}
