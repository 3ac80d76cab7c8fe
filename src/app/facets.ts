/**
 * The cards by what they hold and by what their check finds, for narrowing the list. Follows every change; checking is
 * the slow part, so many cards at once are checked in slices, and until then they are in no state.
 */
import type { ListValues, ModelIssue } from '../model/check-record';
import { cardStates, facetFields, filterHas, stateFacet, type CardFilter, type CardState } from '../model/card-filter';
import type { Change, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { createFacetIndex, type FacetCount } from '../model/facet-index';
import { FlagCheck, type ChildRow } from '../model/exactly-one';
import { fieldOf, fieldsOf, isChildTable, type ChildTable } from '../model/fields';
import { isNumberField } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import { writingsOf } from '../model/number-writings';
import type { Register } from '../model/register';
import { successionChain } from '../model/succession-chain';
import type { CalendarDate } from '../base/calendar-date';
import { foldText } from '../base/text';
import type { Facet } from './app';
import { createCheck, type Check, type Found, type FoundOfCard } from './check-register';
import { listValuesOf } from './list-values';
import { createOwnCompany } from './own-company';

export interface CardFacets {
  /** A card that was loaded. */
  learn(id: RecordId): void;
  isChecking(): boolean;
  /** What is known to be wrong with cards as they stand. Of use for the day. */
  found(): FoundOfCard;
  /** Checks up to so many cards; whether any are left. */
  check(count: number): boolean;
  /** The register has taken these in. */
  note(changes: readonly Change[]): void;
  /** What cards are checked against has changed. */
  checkAgain(): void;
  passes(filter: CardFilter): (id: RecordId) => boolean;
  /** Those of the register's cards that pass, in the order of the sheet. */
  passing(filter: CardFilter): readonly RecordId[];
  /** Ready to be asked so. */
  arrange(): void;
  facets(filter: CardFilter, among: readonly RecordId[] | undefined): readonly Facet[];
}

/** So few cards are checked at once: some milliseconds. */
const checkedAtOnce = 50;

const uniqueFields = fieldsOf('Customers').flatMap(([field]) => (isNumberField(field) ? [field] : []));
/** Cards that follow each other are checked against one another's days. */
const chainFields: readonly string[] = ['predecessor', 'successor', 'validFrom', 'validTo'];
const linkFields = fieldsOf('Customers').flatMap(([field, { refers }]) => (refers === undefined ? [] : [field]));

/** All that is wrong with a card and its rows. */
export type OnChecked = (id: RecordId, found: readonly ModelIssue[]) => void;

export function createCardFacets(register: Register, onChecked: OnChecked = () => undefined): CardFacets {
  const index = createFacetIndex();
  const unchecked = new Set<RecordId>();
  /** What the checks of that day found. */
  const found = new Map<RecordId, Found>();
  let checkedOn: CalendarDate | undefined;
  /** Goes on where the last slice ended: from the beginning it would pass all that were checked before. */
  let upcoming: IterableIterator<RecordId> | undefined;
  let lists: ListValues | undefined;
  /** Until the register changes. */
  let checks: Check | undefined;

  function knowLists(): ListValues {
    if (lists === undefined) {
      lists = listValuesOf(register);
      index.setLists(lists);
    }
    return lists;
  }

  function learn(id: RecordId): void {
    checks = undefined;
    const values = register.get('Customers', id);
    if (values === undefined) {
      index.remove(id);
      unchecked.delete(id);
      found.delete(id);
      return;
    }
    index.set(id, values);
    expectCheck(id);
  }

  function expectCheck(id: RecordId): void {
    unchecked.add(id);
    found.delete(id);
  }

  function check(count: number): boolean {
    if (unchecked.size === 0) return false;
    const today = register.today();
    if (today !== checkedOn) {
      // Rules begin and end with a day.
      checks = undefined;
      found.clear();
      checkedOn = today;
    }
    knowLists();
    checks ??= createCheck(register);
    for (let left = count; left > 0 && unchecked.size > 0; left -= 1) {
      upcoming ??= unchecked.values();
      const { value: id, done } = upcoming.next();
      if (done === true) {
        upcoming = undefined;
        continue;
      }
      unchecked.delete(id);
      const values = register.get('Customers', id);
      if (values === undefined) continue;
      const [ofCard, ofRows] = [checks.ofCard(values, id), rowIssues(id, checks)];
      const issues = joined(ofCard, ofRows);
      // Another card's name may change, and nobody would look at this one for that.
      if (issues.length === 0) found.set(id, sound);
      else if (!issues.some(({ facts }) => 'name' in facts)) found.set(id, { ofCard, ofRows });
      index.setState(id, worstOf(issues));
      onChecked(id, issues);
    }
    return unchecked.size > 0;
  }

  function rowIssues(id: RecordId, check: Check): readonly ModelIssue[] {
    const refs = register.childrenOf(id);
    let issues = nothing;
    const rows = new Map<ChildTable, ChildRow[]>();
    for (const { table, id: row } of refs) {
      const values = register.get(table, row);
      if (values === undefined || !isChildTable(table)) continue;
      issues = joined(issues, check.ofRow(table, values, row));
      const others = rows.get(table);
      if (others === undefined) rows.set(table, [{ id: row, values }]);
      else others.push({ id: row, values });
    }
    for (const [table, own] of rows) {
      if (own.length === 1) continue;
      const flags = new FlagCheck(table);
      for (const row of own) flags.add(row);
      for (const row of own) issues = joined(issues, check.weigh(flags.issuesOf(row)));
    }
    return issues;
  }

  function checkAgain(): void {
    checks = undefined;
    for (const id of register.ids('Customers')) unchecked.add(id);
    found.clear();
  }

  function forgetState(id: RecordId): void {
    if (register.get('Customers', id) !== undefined) expectCheck(id);
  }

  /** Cards whose own values stay, while what their check finds may be another thing now. */
  function noteAround(changes: readonly Change[]): void {
    const cameOrWent = new Set<RecordId>();
    /** Each once: thousands of cards may get or lose the same number, and as many have it. */
    const numbers = new Set<string>();
    const roles: (Scalar | undefined)[] = [];
    for (const change of changes) {
      if (change.table === 'Lists') continue;
      const told = change.type === 'set' ? [{ [change.field]: change.before }, { [change.field]: change.after }] : [change.values];
      if (change.table !== 'Customers') {
        const owner = register.get(change.table, change.id)?.['customer'];
        for (const customer of [owner, ...told.map((values) => values['customer'])]) if (typeof customer === 'string') forgetState(customer);
        continue;
      }
      if (change.type !== 'set') cameOrWent.add(change.id);
      for (const values of told) {
        for (const number of writingsIn(values, register.get('Customers', change.id))) numbers.add(number);
        if (chainFields.some((field) => values[field] !== undefined)) {
          for (const card of [change.id, values['predecessor'], values['successor']]) if (typeof card === 'string') successionChain(register, card).forEach(forgetState);
        }
        if (values['roles'] !== undefined) roles.push(values['roles']);
      }
    }
    for (const number of numbers) register.find(number).forEach(forgetState);
    if (roles.length > 0) {
      const company = createOwnCompany(register);
      if (roles.some((told) => company.is({ roles: told ?? null }))) company.cards().forEach(forgetState);
    }
    if (cameOrWent.size === 0) return;
    for (const id of register.ids('Customers')) {
      const values = register.get('Customers', id);
      if (linkFields.some((field) => cameOrWent.has(String(values?.[field] ?? '')))) forgetState(id);
    }
  }

  return {
    learn, check, checkAgain,
    isChecking: () => unchecked.size > 0,
    found: () => (checkedOn === register.today() ? (id) => found.get(id) : () => undefined),
    note(changes) {
      checks = undefined;
      for (const id of new Set(changes.filter(({ table }) => table === 'Customers').map(({ id: customer }) => customer))) learn(id);
      noteAround(changes);
      if (changes.some(({ table }) => table === 'Lists')) {
        lists = undefined;
        checkAgain();
      }
      if (unchecked.size <= checkedAtOnce) check(checkedAtOnce);
    },
    passes(filter) {
      knowLists();
      return index.passes(filter);
    },
    arrange: () => index.arrange(register.ids('Customers')),
    passing(filter) {
      knowLists();
      return index.passing(register.ids('Customers'), filter);
    },
    facets(filter, among) {
      const known = knowLists();
      const counts = index.counts(filter, among);
      return facetFields.flatMap((field): Facet[] => {
        const values = inOrder(field, withChosen(counts.get(field) ?? [], filter[field] ?? []), known);
        return values.every(({ value }) => value === '') && (filter[field] ?? []).length === 0 ? [] : [{ field, values }];
      });
    },
  };
}

const nothing: readonly ModelIssue[] = [];
const sound: Found = { ofCard: nothing, ofRows: nothing };

/** Nearly every card is fine: no list is made to say so. */
const joined = (one: readonly ModelIssue[], other: readonly ModelIssue[]): readonly ModelIssue[] =>
  (other.length === 0 ? one : one.length === 0 ? other : [...one, ...other]);

function worstOf(issues: readonly ModelIssue[]): CardState {
  if (issues.some(({ severity }) => severity === 'error')) return 'error';
  return issues.some(({ severity }) => severity === 'warning') ? 'warning' : 'clean';
}

/** The numbers in the values, in every way in which they may stand on another card; `card` says of which country they are. */
function writingsIn(values: Values, card: Values | undefined): string[] {
  const country = values['country'] ?? card?.['country'];
  return uniqueFields.flatMap((field) => {
    const number = values[field] ?? (values['country'] === undefined ? undefined : card?.[field]);
    return typeof number === 'string' ? writingsOf(number, country) : [];
  });
}

/** What is chosen stays to be taken back, though no card has it any more. */
function withChosen(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const held: CardFilter = { held: counts.map(({ value }) => value) };
  return [...counts, ...chosen.filter((value) => !filterHas(held, 'held', value)).map((value) => ({ value, count: 0 }))];
}

/** As the list has them; where the firm adds values as it goes, or has no list, the commonest first. Empty last. */
function inOrder(field: string, counts: readonly FacetCount[], lists: ListValues): readonly FacetCount[] {
  const definition = fieldOf('Customers', field);
  const closed = definition?.list !== undefined && definition.open !== true ? lists(definition.list) : undefined;
  const places = new Map((field === stateFacet ? cardStates : closed ?? []).map((value, at) => [foldText(value), at]));
  const place = (value: string): number => (value === '' ? Infinity : places.get(foldText(value)) ?? places.size);
  return [...counts].sort((a, b) => {
    const [one, other] = [place(a.value), place(b.value)];
    return one === other ? b.count - a.count || (a.value < b.value ? -1 : 1) : one - other;
  });
}
