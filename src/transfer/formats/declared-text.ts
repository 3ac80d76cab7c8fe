/**
 * Texts and numbers of cards as the tax authorities' files take them: one line, no longer than the schema says, VAT numbers
 * with the letters of their country. What is cut or has no place is told; a number is never cut. Lengths are counted as the
 * authorities' validators in Java and .NET do, where an emoji is two; the schema counts it once, so what fits them fits it.
 */
import { checkFieldNumber } from '../../fiscal/check-number';
import { compactIdentifier } from '../../model/identifiers';
import type { Values } from '../../model/change';
import type { OutgoingCard } from '../source';
import type { TransferIssue } from '../transfer-issues';
import { element, holdableInXml, type XmlElement } from '../xml/write-xml';
import { cardPlace } from './parts/card-place';
import { textOf } from './parts/filled';
import { Unplaced, type PlacedFields } from './parts/unplaced';

const spaces = /\s+/g;

/** As XML schemas count: runs of spaces as one, and without what XML cannot hold. */
const plainText = (text: string): string => holdableInXml(text).replace(spaces, ' ').trim();

export function oneLine(card: OutgoingCard, field: string): string {
  return plainText(textOf(card.values, field));
}

/** The card with texts of one line, for rules that look at its values themselves. */
export function plainValues({ values }: OutgoingCard): Values {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, typeof value === 'string' ? plainText(value) : value]));
}

/** What of a card stands in the file. */
export interface DeclaredParts {
  readonly fields: readonly string[];
  /** Ids and numbers as they are written: whichever field of the card says one of them is in the file. */
  readonly numbers: readonly string[];
  readonly rows?: PlacedFields['rows'];
}

const numberFields = ['code', 'taxId', 'vatNumber', 'companyNumber', 'personalId'] as const;

/** Without the letters of a country in front. */
const bareNumber = (number: string): string => compactIdentifier(number).replace(/^[A-Z]{2}(?=.)/, '');

/** Writes the texts of one format. */
export class DeclaredTexts {
  readonly #format: string;
  readonly #issues: TransferIssue[] = [];
  readonly #unplaced: Unplaced;
  readonly #ids = new Set<string>();

  constructor(format: string) {
    this.#format = format;
    this.#unplaced = new Unplaced(format);
  }

  issues(): readonly TransferIssue[] {
    return [...this.#issues, ...this.#unplaced.issues()];
  }

  add(issue: TransferIssue): void {
    this.#issues.push(issue);
  }

  /** The field's text, cut where it is longer; '' if it is empty. */
  cut(card: OutgoingCard, field: string, most: number): string {
    const text = oneLine(card, field);
    if (text.length <= most) return text;
    this.#issues.push({ severity: 'warning', code: 'format-cut', facts: { format: this.#format, field, length: most }, where: cardPlace(card, field, text) });
    return text.slice(0, most).replace(/[\ud800-\udbff]$/, '').trim();
  }

  /** Undefined, and the card is to be left out, if it is longer. */
  whole(card: OutgoingCard, field: string, number: string, most: number): string | undefined {
    if (number.length <= most) return number;
    this.#issues.push({ severity: 'error', code: 'export-value-too-long', facts: { field, name: oneLine(card, 'name'), most }, where: cardPlace(card, field, number) });
    return undefined;
  }

  /** A value that does not have the form which is asked for; an error leaves the card out. */
  form(severity: 'error' | 'warning', card: OutgoingCard, field: string): void {
    this.#issues.push({ severity, code: 'format-form', facts: { format: this.#format, field }, where: cardPlace(card, field, oneLine(card, field)) });
  }

  /** An error leaves the card out; a warning says that the place stays empty. */
  missing(severity: 'error' | 'warning', card: OutgoingCard, field: string): void {
    this.#issues.push({ severity, code: 'format-missing', facts: { format: this.#format, field }, where: cardPlace(card, field) });
  }

  /**
   * The number under which a customer stands in the file: its code, or its id where it has none or another card has taken the
   * code; no two may have the same.
   */
  idOf(card: OutgoingCard): string {
    const code = oneLine(card, 'code');
    let id = code === '' || this.#ids.has(code) ? card.id : code;
    // Somebody's code may look like an id.
    for (let number = 2; this.#ids.has(id); number += 1) id = `${card.id}-${number}`;
    if (code !== '' && id !== code) {
      this.add({ severity: 'warning', code: 'format-code-twice', facts: { format: this.#format, code, instead: id }, where: cardPlace(card, 'code', code) });
    }
    this.#ids.add(id);
    return id;
  }

  /** Asked of each card that is written: what of it the file has no place for, and where letters were left out. */
  written(card: OutgoingCard, { fields, numbers, rows = {} }: DeclaredParts): void {
    const bare = new Set(numbers.map(bareNumber).filter((number) => number !== ''));
    const placed = [...fields, ...numberFields.filter((field) => bare.has(bareNumber(oneLine(card, field))))];
    // The role is that of the section.
    this.#unplaced.card(card, { fields: [...placed, 'roles'], rows });
    for (const field of placed) {
      const value = textOf(card.values, field);
      if (holdableInXml(value) === value) continue;
      this.#issues.push({ severity: 'warning', code: 'format-letters', facts: { format: this.#format, field }, where: cardPlace(card, field, value) });
    }
  }

  /** A field that stands in the file for some cards and not for this one. */
  noPlace(table: 'Customers' | 'BankAccounts', field: string): void {
    this.#unplaced.field(table, field);
  }

  /** OECD SAF-T: an IBAN, or an account's number where there is none, of at most 35 characters. */
  bankAccounts(card: OutgoingCard): XmlElement[] {
    return card.rows.flatMap(({ table, values }) => {
      if (table !== 'BankAccounts') return [];
      const iban = plainText(textOf(values, 'iban')).replace(spaces, '').toUpperCase();
      const account = plainText(textOf(values, 'account'));
      const [field, number] = iban === '' ? ['account', account] as const : ['iban', iban] as const;
      if (iban !== '' && account !== '') this.noPlace('BankAccounts', 'account');
      if (number.length <= 35) return number === '' ? [] : [element('BankAccount', {}, [element(iban === '' ? 'BankAccountNumber' : 'IBANNumber', {}, number)])];
      this.#issues.push({ severity: 'warning', code: 'format-form', facts: { format: this.#format, field }, where: cardPlace(card, field, number, 'BankAccounts') });
      return [];
    });
  }
}

/** Of the rows that `bankAccounts` writes. */
export const accountFields: PlacedFields['rows'] = { BankAccounts: ['iban', 'account'] };

/** As the card has it, in capitals; '' if it has none. */
export function countryOf(card: OutgoingCard): string {
  return oneLine(card, 'country').toUpperCase();
}

/** ISO 3166-1 alpha-2, by its form. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}

/** With the letters of its country, as VIES writes them; '' if the card has none. */
export function declaredVatNumber(card: OutgoingCard): string {
  const number = oneLine(card, 'vatNumber');
  if (number === '') return '';
  const country = countryOf(card);
  const plain = number.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (plain === '' || country === '') return plain;
  const letters = country === 'GR' ? 'EL' : country;
  const asked = checkFieldNumber(country, 'vatNumber', number);
  const isOwn = plain.startsWith(letters) || plain.startsWith(country) || asked?.verdict === 'valid';
  // Of another country than the card's: the number's own letters hold.
  if (!isOwn && /^[A-Z]{2}\d/.test(plain)) return plain;
  const compact = (asked?.compact ?? plain).toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${letters}${compact.startsWith(letters) || compact.startsWith(country) ? compact.slice(2) : compact}`;
}

/** Without what people put between digits. */
export function compactNumber(card: OutgoingCard, field: string): string {
  const number = oneLine(card, field);
  if (number === '') return '';
  const asked = field === 'taxId' || field === 'companyNumber' || field === 'personalId' ? checkFieldNumber(countryOf(card), field, number)?.compact : undefined;
  return asked ?? number;
}
