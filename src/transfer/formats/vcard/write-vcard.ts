/**
 * Customers as vCards 4.0 (RFC 6350), one for each and one for each of its contacts, who name it as their organisation. The
 * text goes into a file in UTF-8. House numbers stand in the parts of ADR of RFC 9554 too, the country's code in CC of RFC 8605.
 */
import { splitSeveral } from '../../../model/several';
import type { Values } from '../../../model/change';
import type { IncomingRow, OutgoingCard, Writing } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import { cardPlace } from '../parts/card-place';
import { textOf } from '../parts/filled';
import { LongText, type TextPieces } from '../parts/long-text';
import { Unplaced, type PlacedFields } from '../parts/unplaced';
import { extensionFields } from './vcard-entry';
import { escapePart, escapeText, holdableInVcard } from './vcard-text';

export interface VcardWriting {
  /** Whether the card is a person's: its words are the register's own. */
  readonly isPerson?: (card: OutgoingCard) => boolean;
  /** What the firm's word for a country's code is in the address; the code itself unless given. */
  readonly countryName?: (code: string) => string;
}

const placed: PlacedFields = {
  fields: [
    'name', 'alias', 'contactName', 'email', 'otherEmails', 'phone', 'mobile', 'otherPhones', 'fax', 'website',
    'street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country', 'latitude', 'longitude',
    'note', 'categories', 'x:BDAY', ...Object.values(extensionFields),
  ],
  rows: {
    Contacts: ['lastName', 'firstName', 'role', 'email', 'phone', 'mobile', 'note'],
    Addresses: [
      'location', 'registration', 'correspondence', 'invoicing', 'delivery', 'defaultDelivery',
      'street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country',
    ],
  },
};

export function* writeVcard(cards: Iterable<OutgoingCard>, settings: VcardWriting = {}): Writing<{ readonly pieces: TextPieces; readonly issues: TransferIssue[] }> {
  const issues: TransferIssue[] = [];
  const unplaced = new Unplaced('vCard');
  const text = new LongText();
  for (const card of cards) {
    yield;
    if (holdableInVcard(textOf(card.values, 'name')).trim() === '') {
      issues.push({ severity: 'error', code: 'format-missing', facts: { format: 'vCard', field: 'name' }, where: cardPlace(card, 'name') });
      continue;
    }
    unplaced.card(card, placed);
    // A place on the map has two coordinates.
    for (const [field, other] of [['latitude', 'longitude'], ['longitude', 'latitude']] as const) {
      if (typeof card.values[field] === 'number' && typeof card.values[other] !== 'number') unplaced.field('Customers', field);
    }
    tellLetters(card, issues);
    for (const line of customerLines(card, settings)) text.add(`${folded(line)}\r\n`);
    for (const { table, values } of card.rows) if (table === 'Contacts') for (const line of contactLines(card, values)) text.add(`${folded(line)}\r\n`);
  }
  return { pieces: text.pieces(), issues: [...issues, ...unplaced.issues()] };
}

function tellLetters(card: OutgoingCard, issues: TransferIssue[]): void {
  const tell = (values: Values, table: string): void => {
    for (const [field, value] of Object.entries(values)) {
      if (typeof value !== 'string' || holdableInVcard(value) === value.replace(/\r\n?/g, '\n')) continue;
      issues.push({ severity: 'warning', code: 'format-letters', facts: { format: 'vCard', field }, where: cardPlace(card, field, value, table) });
    }
  };
  tell(card.values, 'Customers');
  for (const { table, values } of card.rows) tell(values, table);
}

/** No line where there is no text. */
const property = (name: string, text: string): string[] => {
  const written = escapeText(holdableInVcard(text).trim());
  return written === '' ? [] : [`${name}:${written}`];
};

const organisation = (name: string): string[] => [`ORG:${escapePart(name.trim())}`];

function customerLines(card: OutgoingCard, { isPerson = () => false, countryName = (code) => code }: VcardWriting): string[] {
  const { values } = card;
  const name = textOf(values, 'name');
  const isOne = isPerson(card);
  const latitude = values['latitude'];
  const longitude = values['longitude'];
  return [
    'BEGIN:VCARD', 'VERSION:4.0', `KIND:${isOne ? 'individual' : 'org'}`, ...property('UID;VALUE=text', card.id),
    ...property('FN', name), ...(isOne ? [] : organisation(name)),
    ...property('NICKNAME', textOf(values, 'alias')),
    ...property('RELATED;TYPE=contact;VALUE=text', textOf(values, 'contactName')),
    ...preferred('EMAIL', '', [textOf(values, 'email'), ...splitSeveral(values['otherEmails'])]),
    ...preferred('TEL', ';TYPE=voice', [textOf(values, 'phone'), ...splitSeveral(values['otherPhones'])]),
    ...property('TEL;TYPE=cell', textOf(values, 'mobile')),
    ...property('TEL;TYPE=fax', textOf(values, 'fax')),
    ...property('URL', textOf(values, 'website')),
    ...addressLine('ADR;PREF=1', values, countryName),
    ...(typeof latitude === 'number' && typeof longitude === 'number' ? [`GEO:geo:${degrees(latitude)},${degrees(longitude)}`] : []),
    ...card.rows.filter(({ table }) => table === 'Addresses').flatMap((row, at) => furtherAddress(row, at + 1, countryName)),
    ...categories(values),
    ...property('NOTE', textOf(values, 'note')),
    ...birthday(textOf(values, 'x:BDAY')),
    ...Object.entries(extensionFields).flatMap(([extension, field]) => property(extension, textOf(values, field))),
    'END:VCARD',
  ];
}

/** A day, or whatever else the firm's own field holds. */
function birthday(text: string): string[] {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return property(isDay ? 'BDAY' : 'BDAY;VALUE=text', isDay ? text.replaceAll('-', '') : text);
}

function preferred(name: string, params: string, texts: readonly string[]): string[] {
  return texts.filter((text) => text.trim() !== '').flatMap((text, at) => property(`${name};PREF=${Math.min(at + 1, 100)}${params}`, text));
}

function categories(values: Values): string[] {
  const parts = splitSeveral(values['categories']);
  return parts.length === 0 ? [] : [`CATEGORIES:${parts.map(escapeText).join(',')}`];
}

/** Never with a power of ten. */
const degrees = (value: number): string => value.toFixed(8).replace(/\.?0+$/, '');

const purposes = {
  registration: 'x-registration', correspondence: 'x-correspondence', invoicing: 'x-invoicing', delivery: 'x-delivery', defaultDelivery: 'x-default-delivery',
} as const;

function furtherAddress({ values }: IncomingRow, number: number, countryName: (code: string) => string): string[] {
  const types = Object.entries(purposes).filter(([field]) => values[field] === true).map(([, type]) => type);
  const group = `adr${number}`;
  return [
    ...addressLine(`${group}.ADR;PREF=${Math.min(number + 1, 100)}${types.length === 0 ? '' : `;TYPE=${types.join(',')}`}`, values, countryName),
    ...property(`${group}.X-ABLabel`, textOf(values, 'location')),
  ];
}

function addressLine(name: string, values: Values, countryName: (code: string) => string): string[] {
  const [street, number, extra, city, county, postalCode, country] =
    ['street', 'houseNumber', 'addressExtra', 'city', 'county', 'postalCode', 'country'].map((field) => textOf(values, field).trim());
  if ([street, number, extra, city, county, postalCode, country].every((part) => part === '')) return [];
  const isCode = /^[A-Z]{2}$/.test(country ?? '');
  const parts = [
    '', extra, [street, number].filter((part) => part !== '').join(' '), city, county, postalCode, isCode ? countryName(country ?? '') : country,
    ...(street !== '' && number !== '' ? ['', '', '', number, street] : []),
  ];
  return [`${name}${isCode ? `;CC=${country ?? ''}` : ''}:${parts.map((part) => escapePart(part ?? '')).join(';')}`];
}

function contactLines(card: OutgoingCard, values: Values): string[] {
  const [lastName = '', firstName = ''] = ['lastName', 'firstName'].map((field) => holdableInVcard(textOf(values, field)).trim());
  return [
    'BEGIN:VCARD', 'VERSION:4.0', 'KIND:individual',
    ...property('FN', [firstName, lastName].filter((part) => part !== '').join(' ') || textOf(card.values, 'name')),
    `N:${escapePart(lastName)};${escapePart(firstName)};;;`,
    ...organisation(textOf(card.values, 'name')),
    ...property('TITLE', textOf(values, 'role')),
    ...property('EMAIL', textOf(values, 'email')),
    ...property('TEL;TYPE=voice', textOf(values, 'phone')),
    ...property('TEL;TYPE=cell', textOf(values, 'mobile')),
    ...property('NOTE', textOf(values, 'note')),
    'END:VCARD',
  ];
}

const octets = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Most lines are short: none of their letters needs to be counted. A letter has three octets at most, or four and two places in the text. */
const isShort = (line: string): boolean => line.length <= 25 || (line.length <= 75 && /^[\u0020-\u007e]*$/.test(line));

/** No line of more than 75 octets, and no letter torn apart. */
function folded(line: string): string {
  if (isShort(line)) return line;
  const lines: string[] = [];
  let begin = 0;
  let at = 0;
  let length = 0;
  for (const letter of line) {
    const size = octets(letter);
    if (length + size > 75) {
      lines.push(line.slice(begin, at));
      begin = at;
      // The space that folds it counts too.
      length = 1;
    }
    length += size;
    at += letter.length;
  }
  lines.push(line.slice(begin));
  return lines.join('\r\n ');
}
