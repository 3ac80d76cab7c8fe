/**
 * The keys by which a card of the register and a row of a file are found to be one: for each ground of a preset the texts that
 * two of them must have one of in common.
 */
import { foldText, spellingKey } from '../base/text';
import { emailKey, phoneKey } from '../match/normalise/contact-keys';
import { withoutLegalForm } from '../match/normalise/legal-forms';
import { readStreet } from '../match/normalise/street-words';
import { textWords } from '../match/normalise/text-words';
import type { Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { compactIdentifier, identifierFields } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import { writingsOf } from '../model/number-writings';
import { splitSeveral } from '../model/several';
import type { MatchGround } from '../transfer/import-presets';
import type { IncomingRow } from '../transfer/source';

/** None ('', for no key is empty), one, or several: nearly all have one or none, and there are many of them. */
export type GroundKeys = string | readonly string[];

/** A card or a row, as far as it says who it is. */
export interface Saying {
  readonly id: RecordId | undefined;
  readonly values: Values;
  /** Its numbers, accounts and addresses. */
  readonly rows: readonly IncomingRow[];
}

export function keysOfSaying({ id, values, rows }: Saying, ground: MatchGround): GroundKeys {
  switch (ground) {
    case 'id': return id ?? '';
    case 'code': return compactIdentifier(text(values['code']));
    case 'number': return numberKeys(values, rows);
    case 'name': return keysOfTexts(nameKey, values['name'], undefined, values['otherNames']);
    case 'email': return keysOfTexts(mailKey, values['email'], undefined, values['otherEmails']);
    case 'phone': return keysOfTexts(phoneKey, values['phone'], values['mobile'], values['otherPhones']);
    case 'iban': return keysOfRows(rows, 'BankAccounts', (row) => compactIdentifier(text(row['iban']) || text(row['account'])));
    case 'place': return placeKeys(values, rows);
  }
}

/** The keys of both. */
export function unitedKeys(one: GroundKeys, other: GroundKeys): GroundKeys {
  if (one === '' || one === other) return other;
  if (other === '') return one;
  return settled([...new Set([...listedKeys(one), ...listedKeys(other)])]);
}

export function haveCommonKey(one: GroundKeys, other: GroundKeys): boolean {
  if (typeof one === 'string') return one !== '' && (typeof other === 'string' ? one === other : other.includes(one));
  return typeof other === 'string' ? other !== '' && one.includes(other) : one.some((key) => other.includes(key));
}

export const listedKeys = (keys: GroundKeys): readonly string[] => (typeof keys !== 'string' ? keys : keys === '' ? none : [keys]);

/** Which kinds of number it says. */
export const numberFieldsOf = ({ values }: Saying): readonly string[] => identifierFields.filter((field) => text(values[field]) !== '');

/** All words in the order of the alphabet, for banks write the family name first; empty if there are none. */
export function nameKey(name: string): string {
  const { words } = withoutLegalForm(textWords(name));
  return words.map(spellingKey).sort().join(' ');
}

const none: readonly string[] = [];

const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

function settled(keys: readonly string[]): GroundKeys {
  return keys.length > 1 ? keys : keys[0] ?? '';
}

const mailKey = (address: string): string => emailKey(address)?.whole ?? '';

/** Of one value or two, and of a field that holds several. */
function keysOfTexts(keyOf: (text: string) => string, value: Scalar | undefined, second: Scalar | undefined, several: Scalar | undefined): GroundKeys {
  let keys: GroundKeys = keyOf(text(value));
  if (second !== undefined && second !== null) keys = unitedKeys(keys, keyOf(text(second)));
  if (several !== undefined && several !== null) for (const part of splitSeveral(several)) keys = unitedKeys(keys, keyOf(part));
  return keys;
}

function numberKeys(values: Values, rows: readonly IncomingRow[]): GroundKeys {
  let keys: GroundKeys = '';
  for (const field of identifierFields) {
    const number = text(values[field]);
    if (number !== '') keys = unitedKeys(keys, settled(writingsOf(number, values['country'])));
  }
  for (const { table, values: row } of rows) if (table === 'Identifiers') keys = unitedKeys(keys, settled(writingsOf(text(row['number']), row['country'] ?? values['country'])));
  return keys;
}

function keysOfRows(rows: readonly IncomingRow[], of: IncomingRow['table'], keyOf: (row: Values) => GroundKeys): GroundKeys {
  let keys: GroundKeys = '';
  for (const { table, values } of rows) if (table === of) keys = unitedKeys(keys, keyOf(values));
  return keys;
}

/** Further addresses too: where a file named one before, it names it again. */
function placeKeys(values: Values, rows: readonly IncomingRow[]): GroundKeys {
  return unitedKeys(placeKey(values), keysOfRows(rows, 'Addresses', placeKey));
}

/** The street with its door, in the town and in the postal code's place. */
function placeKey({ street, houseNumber: house, city, postalCode }: Values): GroundKeys {
  const named = text(street);
  if (named === '') return '';
  const read = readStreet(named, text(house));
  const way = [...read.name].map(spellingKey).sort().join(' ');
  if (way === '') return '';
  const at = (place: string): string => (place === '' ? '' : `${place}|${way}|${read.house}`);
  return unitedKeys(at(foldText(text(city))), at(compactIdentifier(text(postalCode))));
}
