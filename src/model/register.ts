/**
 * The register in memory: records by table and id in the order of the sheet, and the indexes that every look-up needs.
 * It changes only by `apply`, which refuses a change whose "before" is not what stands there.
 */
import type { Change, Values } from './change';
import { allTables, type TableKey } from './fields';
import type { Scalar } from './field-kinds';
import type { RecordId } from './ids';
import type { CalendarDate } from '../base/calendar-date';
import { placeRows, withPlaced, type PlacedRow } from '../base/row-place';
import { foldText } from '../base/text';
import type { RegisteredFacts } from '../fiscal/rules/rule';
import { defaultProfile } from './requiredness-profiles';
import { CardLookUps, type ChildRef } from './card-look-ups';
import { compactIdentifier, isNumberField } from './identifiers';
import { MergedCards } from './merged-cards';
import { OtherNumbers } from './other-numbers';
import type { OwnColumns } from './own-fields';

export interface StaleChange {
  readonly change: Change;
  /** What stands there; undefined if the record is not there (or, for an add, is there already). */
  readonly actual: Scalar | undefined;
}

/** What changes would have made of a record: values that stand (undefined: none), and fields set since. */
interface PendingRecord {
  readonly stands: Values | undefined;
  readonly set: Map<string, Scalar>;
}

const noValues: Values = {};
const noOne: readonly RecordId[] = [];

export class Register {
  /** Which fields must be filled in: name of the requiredness profile that the firm chose. */
  profile = defaultProfile;
  /** Rules hold from a day on: whoever opens the register gives it a clock; without one, those count that come last. */
  today: () => CalendarDate = () => '9999-12-31';
  /** What public registers answered about a customer with these numbers; undefined where none was asked about anybody. */
  registered: ((values: Values) => RegisteredFacts | undefined) | undefined;
  /** The columns of the sheet Customers that hold the firm's own fields. */
  ownColumns: OwnColumns = { columns: [], date1904: false };
  readonly #records = new Map<TableKey, Map<RecordId, Values>>();
  readonly #order = new Map<TableKey, RecordId[]>();
  readonly #places = new Map<TableKey, Map<RecordId, number>>();
  /** Records in that order, where they are known: going through all of them, looking each up takes longer than all the rest. */
  readonly #rows = new Map<TableKey, Values[]>();
  /** Of all others it is known that nothing is wrong with them alone, but for what the lists say: nearly none are named. */
  readonly #doubtful = new Map<TableKey, Set<RecordId>>();
  readonly #otherNumbers = new OtherNumbers();
  readonly #merged = new MergedCards();
  readonly #lookUps: CardLookUps;
  constructor() {
    for (const table of allTables) {
      this.#records.set(table, new Map());
      this.#order.set(table, []);
      this.#rows.set(table, []);
      this.#doubtful.set(table, new Set());
    }
    this.#lookUps = new CardLookUps(this.#table('Customers'));
  }

  get(table: TableKey, id: RecordId): Values | undefined {
    return this.#table(table).get(id);
  }

  /** Ids in the order of the sheet. */
  ids(table: TableKey): readonly RecordId[] {
    return this.#order.get(table) ?? [];
  }

  /** Records in the order of the sheet, as `ids` has them. The array keeps up with values; records that come, go or move make another one. */
  rows(table: TableKey): readonly Values[] {
    let rows = this.#rows.get(table);
    if (rows === undefined) {
      const records = this.#table(table);
      rows = this.ids(table).map((id) => records.get(id) ?? noValues);
      this.#rows.set(table, rows);
    }
    return rows;
  }

  count(table: TableKey): number {
    return this.#table(table).size;
  }

  /** Place in the order of the sheet, or -1. */
  place(table: TableKey, id: RecordId): number {
    let places = this.#places.get(table);
    if (places === undefined) {
      places = new Map(this.ids(table).map((known, at) => [known, at]));
      this.#places.set(table, places);
    }
    return places.get(id) ?? -1;
  }

  /** The sheet was read: this is its order now. Ids that are no records are left out; forgotten ones go to the end. */
  setOrder(table: TableKey, ids: readonly RecordId[]): void {
    const records = this.#table(table);
    const before = this.ids(table);
    if (ids.length === records.size && before.length === records.size && ids.every((id, at) => id === before[at])) return;
    const order = ids.filter((id) => records.has(id));
    if (order.length < records.size) {
      const named = new Set(order);
      for (const id of records.keys()) if (!named.has(id)) order.push(id);
    }
    this.#order.set(table, order);
    this.#forgetPlaces(table);
  }

  /**
   * Takes over a record as the sheet has it, without empty values, into a register that does not know its id. `isSound`: it was
   * looked at, and nothing is wrong with it alone but for what the lists say (check-alone.ts).
   */
  load(table: TableKey, id: RecordId, values: Values, isSound = false): void {
    this.#table(table).set(id, values);
    if (!isSound) this.#doubtful.get(table)?.add(id);
    this.#order.get(table)?.push(id);
    this.#rows.get(table)?.push(values);
    this.#places.delete(table);
    if (table === 'Identifiers') this.#otherNumbers.set(id, values);
    if (table === 'Merges') this.#merged.set(id, values);
    this.#lookUps.load({ table, id }, values);
  }

  /** Whether this record of the register stands as it was loaded, and was found sound then. A "no" says nothing. */
  isKnownSound(table: TableKey, id: RecordId): boolean {
    return this.#doubtful.get(table)?.has(id) === false && this.get(table, id) !== undefined;
  }

  /** Prepares look-ups for up to `count` loaded records; whether any are left. */
  prepare(count: number): boolean {
    return this.#lookUps.prepare(count);
  }

  /** As much of it as checks ask for: what hangs on a card, which cards may share a number, and whom these are found by. */
  prepareCheck(count: number): boolean {
    return this.#lookUps.prepareCheck(count);
  }

  /**
   * Customers with this id, code, identifier, or exact name (case and accents aside). Those who have a number on the card
   * come before those who have it among their other numbers. What was a merged card's id, code or name leads to the card
   * that stands for it; what is a card's own by now is that card's.
   */
  find(key: string): readonly RecordId[] {
    const text = key.trim();
    const itself = this.survivorOf(text);
    if (itself !== undefined) return [itself];
    const compact = compactIdentifier(text);
    if (compact !== '') {
      const main = this.#lookUps.withNumber(compact);
      const others = this.#otherNumbers.customersWith(compact);
      const known = new Set(others.length === 0 ? [] : main);
      const other = others.filter((id) => !known.has(id) && this.#table('Customers').has(id));
      if (main.length + other.length > 0) return other.length === 0 ? main : [...main, ...other];
    }
    const formerly = compact === '' ? noOne : this.#standingFor(this.#merged.withCode(compact));
    if (formerly.length > 0) return formerly;
    const name = foldText(text);
    const named = this.#lookUps.withName(name);
    return named.length > 0 ? named : this.#standingFor(this.#merged.withName(name));
  }

  /** The card that stands for this one since it was merged; the card itself if it is there, undefined if there is none of the id. */
  survivorOf(id: RecordId): RecordId | undefined {
    const customers = this.#table('Customers');
    return customers.has(id) ? id : this.#merged.standsFor(id, (card) => customers.has(card));
  }

  /** Codes of merged cards that lead to this one. */
  formerCodesOf(customer: RecordId): readonly string[] {
    return this.#merged.codesInto(customer);
  }

  /** Rows of Merges: of what went into the card, oldest first. */
  mergesInto(customer: RecordId): readonly RecordId[] {
    return this.#merged.mergesInto(customer);
  }

  /** The row of Merges that says where the card went. */
  mergeOf(customer: RecordId): RecordId | undefined {
    return this.#merged.mergeOf(customer);
  }

  #standingFor(merged: readonly RecordId[]): readonly RecordId[] {
    if (merged.length === 0) return noOne;
    return [...new Set(merged.flatMap((card) => this.survivorOf(card) ?? []))];
  }

  /**
   * Another card than `except` on which the number itself stands, however it is written, and which fits; `most` are looked at.
   * `isTheirs`: it is a number of that card as it stands in the register, so that only those can have it that may share one.
   */
  otherWithNumber(number: string, except: RecordId | undefined, fits: (id: RecordId) => boolean, most = Infinity, isTheirs = false): RecordId | undefined {
    return this.#lookUps.otherWithNumber(compactIdentifier(number), except, fits, most, isTheirs);
  }

  /**
   * Whether another card may have a number of this one's, however it is written there. A "no" is sure, and of a card as it
   * stands in the register only.
   */
  mayShareNumber(id: RecordId): boolean {
    return this.#lookUps.mayShareNumber(id);
  }

  /** Cards with roles that fit, in the order of the sheet. */
  cardsWithRoles(fit: (roles: Scalar) => boolean): readonly RecordId[] {
    const found = this.#lookUps.withRoles(fit);
    // Nearly always it is one: the places of all cards are worked out for several only.
    return found.length < 2 ? found : found.sort((a, b) => this.place('Customers', a) - this.place('Customers', b));
  }

  /** The customer's numbers beyond those on the card. */
  otherNumbersOf(customer: RecordId): readonly string[] {
    return this.#otherNumbers.ofCustomer(customer);
  }

  /** Records of other tables that belong to the customer, in no order. */
  childrenOf(customer: RecordId): readonly ChildRef[] {
    return this.#lookUps.childrenOf(customer);
  }

  /** Whether the customer of a row may not be there. A "no" is sure, of a row as it stands in the register. */
  mayMiss(customer: RecordId): boolean {
    return this.#lookUps.mayMiss(customer);
  }

  /** All or none: the first change that does not fit what stands there stops everything before anything is done. */
  apply(changes: readonly Change[]): StaleChange | undefined {
    this.prepare(Infinity);
    const stale = this.firstStale(changes);
    if (stale !== undefined) return stale;
    const shrunk = new Set<TableKey>();
    for (const change of changes) this.#do(change, shrunk);
    this.#placeAdded(changes);
    for (const table of shrunk) this.#dropGone(table);
    return undefined;
  }

  /** The first change that does not fit what stands there, those before it taken as done. */
  firstStale(changes: readonly Change[]): StaleChange | undefined {
    const pending = new Map<string, PendingRecord>();
    for (const change of changes) {
      const key = `${change.table} ${change.id}`;
      const known = pending.get(key);
      const stands = known === undefined ? this.get(change.table, change.id) : known.stands;
      if (change.type === 'add') {
        if (stands !== undefined) return { change, actual: change.id };
        pending.set(key, { stands: change.values, set: new Map() });
        continue;
      }
      if (stands === undefined) return { change, actual: undefined };
      if (change.type === 'remove') {
        const current = known === undefined ? stands : { ...stands, ...Object.fromEntries(known.set) };
        const field = firstDifference(change.values, current);
        if (field !== undefined) return { change, actual: current[field] ?? null };
        pending.set(key, { stands: undefined, set: new Map() });
        continue;
      }
      const earlier = known?.set.get(change.field);
      const actual = earlier === undefined ? stands[change.field] ?? null : earlier;
      if (actual !== change.before) return { change, actual };
      if (known === undefined) pending.set(key, { stands, set: new Map([[change.field, change.after]]) });
      else known.set.set(change.field, change.after);
    }
    return undefined;
  }

  /** `shrunk` are tables whose order still names removed records: thousands are taken out of it at once. */
  #do(change: Change, shrunk: Set<TableKey>): void {
    const { table, id } = change;
    const records = this.#table(table);
    const before = records.get(id);
    const isFoundBy = change.type !== 'set' || isLookedUp(table, change.field);
    const hasRoles = table === 'Customers' && (change.type !== 'set' || change.field === 'roles');
    if (before !== undefined && isFoundBy) this.#lookUps.forget(table, id, before);
    if (change.type === 'remove') {
      if (table === 'Identifiers') this.#otherNumbers.remove(id);
      if (table === 'Merges') this.#merged.remove(id);
      if (hasRoles) this.#lookUps.noteRoles(id, before, undefined);
      records.delete(id);
      shrunk.add(table);
      if (table === 'Customers') this.#lookUps.cameOrWent(id, false);
      return;
    }
    const after = change.type === 'add' ? withoutEmpty(change.values) : withValue(before ?? noValues, change.field, change.after);
    records.set(id, after);
    this.#doubtful.get(table)?.add(id);
    if (table === 'Identifiers') this.#otherNumbers.set(id, after);
    if (table === 'Merges') this.#merged.set(id, after);
    if (hasRoles) this.#lookUps.noteRoles(id, before, after);
    if (change.type === 'set') this.#renewRow(table, id, after);
    if (change.type === 'add') {
      if (table === 'Customers') this.#lookUps.cameOrWent(id, true);
      // One that comes back comes to the end, not to where it was.
      if (shrunk.delete(table)) this.#dropGone(table, id);
      const order = this.#order.get(table);
      order?.push(id);
      this.#rows.get(table)?.push(after);
      this.#places.get(table)?.set(id, (order?.length ?? 1) - 1);
    }
    if (isFoundBy) this.#lookUps.note({ table, id }, after);
  }

  /** Added records that have a place of their own stand there and not at the end. */
  #placeAdded(changes: readonly Change[]): void {
    const placed = new Map<TableKey, PlacedRow[]>();
    for (const change of changes) {
      if (change.type !== 'add' || change.place === undefined) continue;
      const row: PlacedRow = { id: change.id, place: change.place };
      const rows = placed.get(change.table);
      if (rows === undefined) placed.set(change.table, [row]);
      else rows.push(row);
    }
    for (const [table, rows] of placed) {
      const added = new Set(rows.map(({ id }) => id));
      const others = this.ids(table).filter((id) => !added.has(id));
      this.#order.set(table, withPlaced(others, rows.map(({ id }) => id), placeRows(others, rows)));
      this.#forgetPlaces(table);
    }
  }

  #dropGone(table: TableKey, back?: RecordId): void {
    const records = this.#table(table);
    this.#order.set(table, this.ids(table).filter((id) => id !== back && records.has(id)));
    this.#forgetPlaces(table);
  }

  #forgetPlaces(table: TableKey): void {
    this.#places.delete(table);
    this.#rows.delete(table);
  }

  #renewRow(table: TableKey, id: RecordId, values: Values): void {
    const rows = this.#rows.get(table);
    if (rows === undefined) return;
    const place = this.#places.get(table)?.get(id);
    // Looking for it would take as long as going through all of them once.
    if (place === undefined) this.#rows.delete(table);
    else rows[place] = values;
  }

  #table(table: TableKey): Map<RecordId, Values> {
    const records = this.#records.get(table);
    if (records === undefined) throw new Error(`Bug: unknown table ${table}`);
    return records;
  }
}

/** Whether a record is found by what stands in the field. */
function isLookedUp(table: TableKey, field: string): boolean {
  return table === 'Customers' ? field === 'name' || isNumberField(field) : field === 'customer';
}

function withoutEmpty(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}

function withValue(values: Values, field: string, value: Scalar): Values {
  if (value !== null && value !== '') return { ...values, [field]: value };
  const { [field]: _, ...rest } = values;
  return rest;
}

function firstDifference(a: Values, b: Values): string | undefined {
  for (const field of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if ((a[field] ?? null) !== (b[field] ?? null)) return field;
  }
  return undefined;
}

/** The changes that make the record `before` into `after`. */
export function changesBetween(table: TableKey, id: RecordId, before: Values, after: Values): Change[] {
  const changes: Change[] = [];
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const was = before[field] ?? null;
    const is = after[field] ?? null;
    if (was !== is) changes.push({ type: 'set', table, id, field, before: was, after: is });
  }
  return changes;
}
