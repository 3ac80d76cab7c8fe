/**
 * The card that one line of a file makes, and the rows that come with it: values are put where they belong one after the
 * other, and none is lost because another stands there already.
 */
import { foldText } from '../../base/text';
import { fieldOf } from '../../model/fields';
import type { FieldDefinition } from '../../model/field-definition';
import type { Scalar } from '../../model/field-kinds';
import { isCountry } from '../../model/check-record';
import { withoutParts, withParts } from '../../model/several';
import type { IncomingRow } from '../source';
import { recordKey, type ImportMapping, type RecordTarget, type RowPlan } from './import-mapping';
import type { AddressUse, ImportWords } from './import-words';

type Filled = Record<string, Exclude<Scalar, null>>;

/** What one line has made so far. */
export interface RowBuilder {
  /** Begins the next line. */
  begin(): void;
  /** Where the customer is, as far as it is known yet. */
  country(): string;
  /** Undefined if the value has a place now; otherwise what stands there instead. */
  put(record: number, field: string, value: Exclude<Scalar, null>): Scalar | undefined;
  /** More e-mail addresses or telephone numbers than a field of one takes. */
  putMore(record: number, field: string, more: readonly string[]): void;
  values(): Filled;
  rows(): IncomingRow[];
  /** What was said of accounts without saying which: no row is made of it. Known once there are rows. */
  accountsWithoutNumber(): readonly AccountWithoutNumber[];
}

export interface AccountWithoutNumber {
  readonly record: number;
  /** The bank as a rule. */
  readonly field: string;
  readonly value: Scalar;
}

const lastWay: Readonly<Record<string, string>> = { email: 'otherEmails', phone: 'otherPhones', mobile: 'otherPhones', fax: 'otherPhones' };
const addressFields = ['street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country'] as const;
const uses: readonly (readonly [flag: string, use: AddressUse])[] = [['delivery', 'delivery'], ['invoicing', 'invoicing'], ['correspondence', 'correspondence'], ['registration', 'registration']];

/** `records` are all places that the mapping fills; the card is the first. */
export function createRowBuilder(records: readonly RecordTarget[], mapping: ImportMapping, words: ImportWords): RowBuilder {
  const plans = records.map((record): RowPlan | undefined => mapping.rows.find((plan) => recordKey(plan) === recordKey(record)));
  let filled: (Filled | undefined)[] = [];
  let card: Filled = {};
  let withoutNumber: AccountWithoutNumber[] = [];

  const definitionOf = (record: number, field: string): FieldDefinition | undefined => fieldOf(records[record]?.table ?? 'Customers', field);

  const put = (record: number, field: string, value: Exclude<Scalar, null>): Scalar | undefined => {
    const target = (filled[record] ??= {});
    const before = target[field];
    if (before === undefined) {
      target[field] = value;
      return undefined;
    }
    if (before === value || (typeof before === 'string' && typeof value === 'string' && foldText(before) === foldText(value))) return undefined;
    const definition = definitionOf(record, field);
    if (definition?.kind === 'several') {
      target[field] = withParts(before, [String(value)]) ?? before;
      return undefined;
    }
    if (definition?.kind === 'note') {
      target[field] = `${String(before)}\n${String(value)}`;
      return undefined;
    }
    const further = definition?.mergeInto;
    if (record > 0 || further === undefined || further === 'Identifiers') return before;
    target[further] = withParts(target[further], [String(value)]) ?? String(value);
    return undefined;
  };

  return {
    begin: () => {
      card = {};
      withoutNumber = [];
      filled = [card];
    },
    country: () => {
      const { country } = card;
      return typeof country === 'string' && isCountry(country) ? country : mapping.country ?? '';
    },
    put,
    putMore: (record, field, more) => {
      const target = (filled[record] ??= {});
      const further = lastWay[field];
      if (record === 0 && further !== undefined) {
        target[further] = withParts(target[further], more) ?? '';
        return;
      }
      // A contact person has one telephone and one mobile number; a note holds the others.
      const [first, ...others] = more;
      if (first === undefined) return;
      const notes = field === 'phone' && definitionOf(record, 'mobile') !== undefined && target['mobile'] === undefined ? others : more;
      if (notes === others) target['mobile'] = first;
      if (notes.length > 0) put(record, 'note', notes.join('; '));
    },
    values: () => {
      if (isSameText(card['alias'], card['name'])) delete card['alias'];
      for (const [field, mains] of saidBefore) if (card[field] !== undefined) withoutMains(card, field, mains);
      return card;
    },
    rows: () => filled.flatMap((values, at): IncomingRow[] => {
      const record = records[at];
      if (record === undefined || record.table === 'Customers' || values === undefined || Object.keys(values).length === 0) return [];
      const finished = finish(record.table, values, plans[at], card, words);
      if (finished !== undefined && record.table === 'BankAccounts' && finished['iban'] === undefined && finished['account'] === undefined) {
        const [field = 'bank', value = null] = Object.entries(finished).find(([key]) => key === 'bank') ?? Object.entries(finished)[0] ?? [];
        withoutNumber.push({ record: at, field, value });
        return [];
      }
      return finished === undefined ? [] : [{ table: record.table, values: finished }];
    }),
    accountsWithoutNumber: () => withoutNumber,
  };
}

function finish(table: string, values: Filled, plan: RowPlan | undefined, card: Filled, words: ImportWords): Filled | undefined {
  switch (table) {
    case 'Contacts': {
      if (values['lastName'] === undefined && values['firstName'] !== undefined) {
        values['lastName'] = values['firstName'];
        delete values['firstName'];
      }
      if (isCardItself(values, card)) return undefined;
      // A mailbox or a telephone of nobody in particular is the customer's own.
      if (values['lastName'] === undefined && card['name'] !== undefined) values['lastName'] = card['name'];
      break;
    }
    case 'Addresses': {
      if (isOwnAddress(values, card)) return undefined;
      const use = uses.find(([flag]) => values[flag] === true || plan?.values[flag] === true)?.[1] ?? 'branch';
      values['location'] ??= words.locationName(use);
      break;
    }
    case 'BankAccounts': {
      const { iban, account } = values;
      // Other columns are called IBAN too; a number without a country in front is an account of its bank.
      if (typeof iban === 'string' && account === undefined && !/^[A-Z]{2}\s?\d{2}/i.test(iban)) {
        values['account'] = iban;
        delete values['iban'];
      }
      if (typeof account === 'string' && iban === undefined && /^[A-Z]{2}\s?\d{2}[\s-]?[A-Z0-9]{4}/i.test(account)) {
        values['iban'] = account;
        delete values['account'];
      }
      break;
    }
    default:
  }
  for (const [field, value] of Object.entries(plan?.values ?? {})) if (value !== null) values[field] ??= value;
  return values;
}

function isSameText(one: Scalar | undefined, other: Scalar | undefined): boolean {
  return typeof one === 'string' && typeof other === 'string' && foldText(one) === foldText(other);
}

/** Fields of further values, and those that hold the first one: what stands there is not said twice. */
const saidBefore: readonly (readonly [field: string, mains: readonly string[]])[] = [['otherNames', ['name', 'alias']], ['otherPhones', ['phone', 'mobile', 'fax']], ['otherEmails', ['email']]];

function withoutMains(card: Filled, field: string, mains: readonly string[]): void {
  const left = withoutParts(card[field], mains.flatMap((main) => (typeof card[main] === 'string' ? [card[main]] : [])));
  if (left === null) delete card[field];
  else card[field] = left;
}

/** A private customer's own name is no contact person. */
function isCardItself(values: Filled, { name }: Filled): boolean {
  const fields = Object.keys(values);
  if (typeof name !== 'string' || !fields.every((field) => field === 'lastName' || field === 'firstName')) return false;
  const { firstName = '', lastName = '' } = values;
  const folded = foldText(name);
  return folded === foldText(`${String(firstName)} ${String(lastName)}`) || folded === foldText(`${String(lastName)} ${String(firstName)}`);
}

/** Shops write the address twice; the second says nothing that the card does not. */
function isOwnAddress(values: Filled, card: Filled): boolean {
  const { location } = values;
  // "ACME" and "ACME John Smith" receive it at the same place.
  if (location !== undefined && !(typeof card['name'] === 'string' && foldText(String(location)).startsWith(foldText(card['name'])))) return false;
  if (values['street'] === undefined && values['city'] === undefined) return Object.keys(values).every((field) => field === 'location' || field === 'country' && values['country'] === card['country']);
  const known = new Set<string>(['location', ...addressFields]);
  return Object.entries(values).every(([field, value]) => known.has(field) && (field === 'location' || foldText(String(card[field] ?? '')) === foldText(String(value))));
}
