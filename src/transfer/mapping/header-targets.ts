/** The places that a header can mean, by its words alone, each with how sure that is and what it was recognised by. */
import { must } from '../../base/assert';
import { fieldsOf, type TableKey } from '../../model/fields';
import { createTypoMeter, typosAllowed } from '../../model/typo-distance';
import { groupsOf, headerKey, plainKey, type GroupedHeader, type HeaderGroup } from './header-key';
import type { FieldTarget } from './import-mapping';

export interface HeaderCandidate {
  readonly to: FieldTarget;
  /** 0 to 1. */
  readonly score: number;
  readonly how: 'name' | 'group' | 'typo' | 'part';
  /** The name that the header was taken for. */
  readonly known: string;
  readonly group?: HeaderGroup;
  /** The header names several fields, of which each value is one: "NIP/PESEL", "Tel./Fax". */
  readonly isMixed?: boolean;
}

/** `labels` are what the languages call the fields of a table, by field key. */
export type TableLabels = (table: TableKey) => readonly Readonly<Record<string, string>>[];

export interface HeaderTargets {
  /** The likeliest first. */
  candidatesOf(header: string): readonly HeaderCandidate[];
}

type Searched = 'Customers' | 'Contacts' | 'Addresses' | 'BankAccounts';

export interface Name {
  readonly key: string;
  readonly field: string;
}

interface TableNames {
  readonly byKey: ReadonlyMap<string, Name>;
  readonly names: readonly Name[];
}

/** Fields of other tables whose columns need no group to be known: nothing of the card is called so. */
const ungrouped: Readonly<Partial<Record<Searched, readonly string[]>>> = {
  Contacts: ['lastName', 'firstName', 'role', 'copyProformas', 'copyInvoices'],
  BankAccounts: ['bank', 'branch', 'account', 'iban', 'bic', 'currency', 'firstSeen'],
};
/** Ids of other records and what the card does not have by import. */
const neverByHeader = new Set(['customer', 'customerName', 'predecessor', 'successor']);
const addressParts = new Set(['street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country', 'latitude', 'longitude']);
/** What a person's column may be called within its group. */
const namesOfPerson = new Set(['', 'name', 'full name', 'nume', 'nume complet', 'vardas pavarde', 'vards uzvards', 'שם', 'שם מלא', 'imie i nazwisko', 'фио', 'имя', 'person']);

export function createHeaderTargets(labels: TableLabels): HeaderTargets {
  const tables: Readonly<Record<Searched, TableNames>> = {
    Customers: namesOf('Customers', labels), Contacts: namesOf('Contacts', labels), Addresses: namesOf('Addresses', labels), BankAccounts: namesOf('BankAccounts', labels),
  };

  const named = (table: Searched, key: string, allowed: (field: string) => boolean = () => true): Omit<HeaderCandidate, 'to'> & { field: string } | undefined => {
    const { byKey, names } = tables[table];
    for (const variant of variantsOf(key)) {
      const exact = byKey.get(variant);
      if (exact !== undefined && allowed(exact.field)) return { field: exact.field, score: variant === key ? 1 : 0.9, how: 'name', known: exact.key };
    }
    const alike = nearest(key, names, allowed);
    if (alike !== undefined) return alike;
    return contained(key, names, allowed);
  };

  const inGroups = ({ group, number, rest }: GroupedHeader): HeaderCandidate[] => {
    const suffix = number === undefined || number === 1 ? '' : String(number);
    switch (group) {
      case 'main':
      case 'registered':
      case 'billing': return ofCard(group, rest);
      case 'shipping':
      case 'postal': return ofAddress(group, `${group}${suffix}`, rest);
      case 'contact': return ofPerson(`contact${suffix}`, rest);
      case 'bank': return ofAccount(`account${suffix}`, rest);
    }
  };

  const ofCard = (group: HeaderGroup, rest: string): HeaderCandidate[] => {
    const whole: HeaderCandidate[] = rest === '' && group !== 'main' ? [{ to: { table: 'Customers', field: 'street' }, score: 0.85, how: 'group', known: group, group }] : [];
    const found = rest === '' ? undefined : named('Customers', rest);
    const person = rest === '' ? undefined : named('Contacts', rest, (field) => field === 'firstName' || field === 'lastName');
    return [
      ...whole,
      ...(found === undefined || found.score < 0.7 ? [] : [inGroup(found, { table: 'Customers', field: found.field }, group)]),
      ...(person === undefined || person.score < 0.9 ? [] : [inGroup(person, { table: 'Contacts', row: 'contact', field: person.field }, group)]),
    ];
  };

  const ofAddress = (group: HeaderGroup, row: string, rest: string): HeaderCandidate[] => {
    const at = (field: string): FieldTarget => ({ table: 'Addresses', row, field });
    if (rest === '' || rest === 'address') return [{ to: at('street'), score: 0.9, how: 'group', known: group, group }];
    const found = named('Addresses', rest, (field) => addressParts.has(field) || field === 'location') ?? named('Customers', rest, (field) => addressParts.has(field));
    if (found !== undefined && found.score >= 0.7) return [inGroup(found, at(found.field), group)];
    // Who receives it there is what the place is called.
    const who = named('Customers', rest, (field) => field === 'name') ?? named('Contacts', rest, (field) => field === 'firstName' || field === 'lastName');
    return who === undefined || who.score < 0.9 ? [] : [inGroup(who, at('location'), group)];
  };

  const ofPerson = (row: string, rest: string): HeaderCandidate[] => {
    if (namesOfPerson.has(rest)) {
      return row === 'contact'
        ? [{ to: { table: 'Customers', field: 'contactName' }, score: 0.9, how: 'group', known: 'contact', group: 'contact' }]
        : [{ to: { table: 'Contacts', row, field: 'lastName' }, score: 0.8, how: 'group', known: 'contact', group: 'contact' }];
    }
    const found = named('Contacts', rest) ?? named('Customers', rest, (field) => field === 'email' || field === 'phone' || field === 'mobile');
    return found === undefined || found.score < 0.7 ? [] : [inGroup(found, { table: 'Contacts', row, field: found.field }, 'contact')];
  };

  const ofAccount = (row: string, rest: string): HeaderCandidate[] => {
    const at = (field: string): FieldTarget => ({ table: 'BankAccounts', row, field });
    if (rest === 'name') return [{ to: at('bank'), score: 0.9, how: 'group', known: 'bank', group: 'bank' }];
    if (rest === '' || rest === 'number' || rest === 'no' || rest === 'nr') return [{ to: at('account'), score: 0.7, how: 'group', known: 'bank', group: 'bank' }];
    const found = named('BankAccounts', rest);
    return found === undefined || found.score < 0.7 ? [] : [inGroup(found, at(found.field), 'bank')];
  };

  /** "Address: Street": merged cells above the parts of an address say only what these are. */
  const ofAddressParts = (header: string): HeaderCandidate[] => {
    const [, above = '', below = ''] = /^([^:]+):\s+(.+)$/s.exec(header) ?? [];
    const isAddress = addressParts.has(tables.Customers.byKey.get(plainKey(above))?.field ?? '');
    return isAddress ? ofCard('main', plainKey(below)).filter(({ to }) => to.table === 'Customers' && addressParts.has(to.field)) : [];
  };

  const find = (header: string): readonly HeaderCandidate[] => {
    const found: HeaderCandidate[] = [...mixed(header, (key) => tables.Customers.byKey.get(key)?.field), ...ofAddressParts(header)];
    for (const key of new Set([plainKey(header), headerKey(header)])) {
      if (key === '') continue;
      for (const field of severalThings.get(key) ?? []) found.push({ to: { table: 'Customers', field }, score: scoreOfSeveral, how: 'name', known: key });
      const ofTable = named('Customers', key);
      if (ofTable !== undefined) found.push({ ...ofTable, to: { table: 'Customers', field: ofTable.field } });
      if (ofTable === undefined || ofTable.score < 0.9 || ofTable.field === 'name') {
        for (const table of ['Contacts', 'BankAccounts'] as const) {
          const child = named(table, key, (field) => ungrouped[table]?.includes(field) === true);
          if (child === undefined || (ofTable?.field === 'name' && child.score < 1)) continue;
          const score = ofTable?.field === 'name' && ofTable.score === 1 ? 0.8 : child.score * 0.97;
          found.push({ ...child, score, to: { table, row: table === 'Contacts' ? 'contact' : 'account', field: child.field } });
        }
      }
      // "Company number" is one name, and no number of the company that is the customer.
      const isName = ofTable?.score === 1 && ofTable.how === 'name';
      found.push(...groupsOf(key).flatMap(inGroups).filter(({ group }) => !isName || group !== 'main'));
    }
    return best(found);
  };

  // A header is asked about several times, and files of one source have the same ones.
  const known = new Map<string, readonly HeaderCandidate[]>();
  return {
    candidatesOf: (header) => {
      let candidates = known.get(header);
      if (candidates === undefined) {
        candidates = find(header);
        if (known.size < mostKnown) known.set(header, candidates);
      }
      return candidates;
    },
  };
}

const mostKnown = 2000;

/** Names of several things, as likely one as the other: "Nr" is the customer's among names, and the house's behind streets. */
const severalThings: ReadonlyMap<string, readonly string[]> = new Map([['nr', ['code', 'houseNumber']]]);
const scoreOfSeveral = 0.6;

const oneOfNumbers = new Set(['taxId', 'vatNumber', 'companyNumber', 'personalId']);
const oneOfPhones = new Set(['phone', 'mobile', 'fax']);

function mixed(header: string, fieldOfKey: (key: string) => string | undefined): HeaderCandidate[] {
  const pieces = header.split(/[/\\|]|\s(?:or|sau|arba|vai|oder|lub|или|או)\s/iu).map(plainKey).filter((key) => key !== '');
  const fields = pieces.map(fieldOfKey);
  const [first] = fields;
  // Two names of one thing: "ח.פ./ע.מ.".
  if (new Set(fields).size < 2) return first === undefined || pieces.length < 2 ? [] : [{ to: { table: 'Customers', field: first }, score: 1, how: 'name', known: pieces.join(' / ') }];
  const to = [['taxId', oneOfNumbers] as const, ['phone', oneOfPhones] as const].find(([, all]) => fields.every((field) => field !== undefined && all.has(field)))?.[0];
  return to === undefined ? [] : [{ to: { table: 'Customers', field: to }, score: 1, how: 'name', known: pieces.join(' / '), isMixed: true }];
}


/** The best candidate of each place. */
function best(found: readonly HeaderCandidate[]): HeaderCandidate[] {
  const byPlace = new Map<string, HeaderCandidate>();
  for (const candidate of [...found].sort((a, b) => b.score - a.score)) {
    const { table, row = '', field } = candidate.to;
    const place = `${table}#${row}.${field}`;
    if (!byPlace.has(place)) byPlace.set(place, candidate);
  }
  return [...byPlace.values()];
}

function inGroup(found: Omit<HeaderCandidate, 'to'>, to: FieldTarget, group: HeaderGroup): HeaderCandidate {
  return { score: found.score * 0.97, how: found.how === 'name' ? 'group' : found.how, known: found.known, to, group };
}

function namesOf(table: TableKey, labels: TableLabels): TableNames {
  const byKey = new Map<string, Name>();
  const note = (header: string, field: string): void => {
    for (const key of [plainKey(header), headerKey(header)]) if (key !== '' && !byKey.has(key)) byKey.set(key, { key, field });
  };
  const fields = fieldsOf(table).filter(([field]) => !neverByHeader.has(field));
  for (const language of labels(table)) for (const [field] of fields) note(language[field] ?? '', field);
  for (const [field, { headers = [] }] of fields) for (const header of headers) note(header, field);
  for (const [field] of fields) note(field, field);
  return { byKey, names: [...byKey.values()] };
}

/** As it is; without a number one at its end; its words in another order. */
export function variantsOf(key: string): readonly string[] {
  const first = key.replace(/ 1$| value$/g, '').replace(/ 1$/, '');
  const parts = key.split(' ');
  const turned = parts.length === 2 ? `${must(parts[1], 'second word')} ${must(parts[0], 'first word')}` : key;
  return [...new Set([key, first, turned])];
}

export function nearest(key: string, names: readonly Name[], allowed: (field: string) => boolean): (Omit<HeaderCandidate, 'to'> & { field: string }) | undefined {
  const limit = key.length < 5 ? 0 : typosAllowed(key.length);
  if (limit === 0 || /\d/.test(key)) return undefined;
  const meter = createTypoMeter(key, limit);
  let found: { name: Name; mistakes: number } | undefined;
  for (const name of names) {
    if (Math.abs(name.key.length - key.length) > limit || !allowed(name.field) || /\d/.test(name.key)) continue;
    const mistakes = meter.whole(name.key);
    if (mistakes > limit) continue;
    // Two fields equally near: neither is meant.
    if (found !== undefined && mistakes === found.mistakes && name.field !== found.name.field) return undefined;
    if (found === undefined || mistakes < found.mistakes) found = { name, mistakes };
  }
  return found === undefined ? undefined : { field: found.name.field, score: found.mistakes === 1 ? 0.8 : 0.6, how: 'typo', known: found.name.key };
}

/** Names that nothing else is called by, however long the header is. */
const unmistakable = new Set(['iban', 'swift', 'email', 'e mail', 'cui', 'cnp', 'cif', 'nip', 'pesel', 'regon', 'caen', 'инн', 'огрн', 'siren', 'siret', 'kvk', 'cvr', 'oib']);

/** A longer header that has a field's name among its words; the longest name is meant. */
export function contained(key: string, names: readonly Name[], allowed: (field: string) => boolean): (Omit<HeaderCandidate, 'to'> & { field: string }) | undefined {
  const around = ` ${key} `;
  let found: Name | undefined;
  for (const name of names) {
    if ((name.key.length < 4 && !unmistakable.has(name.key)) || name.key.length <= (found?.key.length ?? 0) || !allowed(name.field)) continue;
    if (around.includes(` ${name.key} `)) found = name;
  }
  return found === undefined ? undefined : { field: found.field, score: unmistakable.has(found.key) ? 0.75 : found.key.includes(' ') ? 0.6 : 0.5, how: 'part', known: found.key };
}

