/**
 * Which fields must be filled in is a setting: a profile is a list of rules, each for a purpose, a country and a kind of
 * party. The shipped ones follow what the systems ask for that firms come from (they contradict each other, so none is
 * right for all); a firm writes its own into the sheet Lists (list "profile", the value is the profile's name, the
 * meaning is one rule).
 *
 *   PURPOSE COUNTRY KIND: what, what …
 *   card * *: name, email, phone            invoice IL organisation: name, taxId
 *   eInvoice LT,LV organisation: companyNumber, vatNumber|taxId, Contacts.lastName
 *
 * PURPOSE is card, invoice or eInvoice; KIND person, organisation or *; COUNTRY two letters, several with commas between,
 * or *. `what` is a field's key, `a|b` for one of several, the name of a table for at least one row of it, or
 * `Table.field` for a field of every row of it.
 */
import { err, ok, type Result } from '../base/result';
import { isCountry } from './check-record';
import { fieldsOf, isChildTable, tableKeys, type ChildTable } from './fields';

export const purposes = ['card', 'invoice', 'eInvoice'] as const;
export type Purpose = (typeof purposes)[number];

export const partyKinds = ['person', 'organisation'] as const;
export type PartyKind = (typeof partyKinds)[number];

/** One of these has to be there. */
export type Requirement =
  | { readonly kind: 'fields'; readonly anyOf: readonly string[] }
  | { readonly kind: 'rows'; readonly table: ChildTable }
  | { readonly kind: 'row-field'; readonly table: ChildTable; readonly field: string };

export interface ProfileRule {
  readonly purpose: Purpose;
  /** Empty: any. */
  readonly countries: readonly string[];
  /** Undefined: any. */
  readonly kind?: PartyKind;
  readonly requirements: readonly Requirement[];
}

/** `shape`: it does not read as a rule at all; `word`: one word of it means nothing. */
export type RuleProblem = { readonly problem: 'shape' } | { readonly problem: 'word'; readonly word: string };

export function parseRule(text: string): Result<ProfileRule, RuleProblem> {
  const colon = text.indexOf(':');
  const [purpose = '', country = '', kind = '', ...rest] = text.slice(0, Math.max(0, colon)).trim().split(/\s+/);
  const parts = text.slice(colon + 1).split(',').map((part) => part.trim());
  if (colon < 0 || kind === '' || rest.length > 0 || parts.includes('')) return err({ problem: 'shape' });
  const knownPurpose = purposes.find((known) => same(known, purpose));
  if (knownPurpose === undefined) return err({ problem: 'word', word: purpose });
  const countries = country === '*' ? [] : country.toUpperCase().split(',');
  const stranger = countries.find((code) => !isCountry(code));
  if (stranger !== undefined) return err({ problem: 'word', word: stranger === '' ? country : stranger });
  const knownKind = partyKinds.find((known) => same(known, kind));
  if (knownKind === undefined && kind !== '*') return err({ problem: 'word', word: kind });
  const requirements: Requirement[] = [];
  for (const part of parts) {
    const requirement = parseRequirement(part);
    if (!requirement.ok) return requirement;
    requirements.push(requirement.value);
  }
  return ok({ purpose: knownPurpose, countries, ...(knownKind !== undefined && { kind: knownKind }), requirements });
}

function parseRequirement(text: string): Result<Requirement, RuleProblem> {
  // A column of the firm's own may have any header.
  const anyOf = text.split('|').map((part) => part.trim());
  const [only = ''] = anyOf;
  if (anyOf.length === 1 && !only.startsWith('x:')) {
    const [tableName = '', field, ...rest] = only.split('.');
    const table = tableKeys.find((known) => same(known, tableName));
    if (table !== undefined && isChildTable(table) && rest.length === 0) {
      if (field === undefined) return ok({ kind: 'rows', table });
      const known = knownField(table, field);
      return known === undefined ? err({ problem: 'word', word: only }) : ok({ kind: 'row-field', table, field: known });
    }
  }
  const fields: string[] = [];
  for (const name of anyOf) {
    const known = name.startsWith('x:') && name.length > 2 ? name : knownField('Customers', name);
    if (known === undefined) return name === '' ? err({ problem: 'shape' }) : err({ problem: 'word', word: name });
    fields.push(known);
  }
  return ok({ kind: 'fields', anyOf: fields });
}

/** What people write by hand comes in any case; what the code keeps is the field's own key. */
function knownField(table: 'Customers' | ChildTable, name: string): string | undefined {
  return fieldsOf(table).find(([key, { kind }]) => kind !== 'id' && same(key, name))?.[0];
}

const same = (known: string, written: string): boolean => known.toLowerCase() === written.toLowerCase();

export function requirementText(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'fields': return requirement.anyOf.join('|');
    case 'rows': return requirement.table;
    case 'row-field': return `${requirement.table}.${requirement.field}`;
  }
}

export const defaultProfile = 'default';

/** What the states' systems for e-invoices ask for, whatever the firm's own habits are. */
const eInvoiceRules = [
  'eInvoice RO *: street, city, county, taxId|vatNumber|personalId',
  'eInvoice LT,LV organisation: companyNumber, street, city, country',
  'eInvoice IL organisation: taxId',
];

const shipped: Readonly<Record<string, readonly string[]>> = {
  [defaultProfile]: [
    'card * *: name',
    'invoice * *: name, street, city, country',
    'invoice * organisation: taxId|vatNumber|companyNumber',
  ],
  finbot: ['card * *: name, email, phone', 'invoice IL organisation: name, taxId'],
  odcanit: ['card * *: name, Contacts.lastName'],
  'debitoor-basic': ['card * *: name, street, email, phone'],
  'debitoor-tax': ['card * *: name, street, taxId, contactName'],
  'debitoor-full': ['card * *: name, street, postalCode, email', 'invoice * *: street, houseNumber, postalCode, city'],
  'debitoor-free': ['card * *: name'],
  iflows: ['card * *: name, customerType, level, Addresses.location', 'invoice RO *: street, city, county, country'],
  b1: ['card * *: name', 'card LT organisation: companyNumber'],
};

export const shippedProfiles: readonly string[] = Object.keys(shipped);

function mustParse(text: string): ProfileRule {
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(`Bug: the shipped rule “${text}” cannot be read`);
  return rule.value;
}

const eInvoice = eInvoiceRules.map(mustParse);
const shippedRules = new Map(Object.entries(shipped).map(([name, texts]) => [name, texts.map(mustParse)]));

export function shippedProfile(name: string): readonly ProfileRule[] | undefined {
  const rules = shippedRules.get(name);
  return rules === undefined ? undefined : withEInvoice(rules);
}

/** A profile that says nothing of e-invoices leaves that to the states. */
export function withEInvoice(rules: readonly ProfileRule[]): readonly ProfileRule[] {
  return rules.some(({ purpose }) => purpose === 'eInvoice') ? rules : [...rules, ...eInvoice];
}
