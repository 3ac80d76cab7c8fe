/**
 * Texts and numbers of cards as the tax authorities' files take them: one line, no longer than the schema says, VAT numbers
 * with the letters of their country. What is cut is told; a number is never cut.
 */
import { checkFieldNumber } from '../../fiscal/check-number';
import type { OutgoingCard } from '../source';
import type { TransferIssue } from '../transfer-issues';
import { element, type XmlElement } from '../xml/write-xml';

const spaces = /\s+/g;

/** As XML schemas count: runs of spaces as one. */
export function oneLine(card: OutgoingCard, field: string): string {
  const value = card.values[field];
  return value === undefined || value === null ? '' : String(value).replace(spaces, ' ').trim();
}

/** Writes the texts of one format; `issues` grows with what is wrong. */
export class DeclaredTexts {
  readonly issues: TransferIssue[] = [];
  readonly #format: string;

  constructor(format: string) {
    this.#format = format;
  }

  /** The field's text, cut where it is longer; '' if it is empty. */
  cut(card: OutgoingCard, field: string, most: number): string {
    const text = oneLine(card, field);
    const signs = Array.from(text);
    if (signs.length <= most) return text;
    this.issues.push({ severity: 'warning', code: 'format-cut', facts: { format: this.#format, field, length: most }, where: { table: 'Customers', id: card.id, field } });
    return signs.slice(0, most).join('');
  }

  /** Undefined, and the card is to be left out, if it is longer. */
  whole(card: OutgoingCard, field: string, number: string, most: number): string | undefined {
    if (Array.from(number).length <= most) return number;
    this.issues.push({ severity: 'error', code: 'export-value-too-long', facts: { field, name: oneLine(card, 'name'), most }, where: { table: 'Customers', id: card.id, field } });
    return undefined;
  }

  /** A value that does not have the form which is asked for; an error leaves the card out. */
  form(severity: 'error' | 'warning', card: OutgoingCard, field: string): void {
    this.issues.push({ severity, code: 'format-form', facts: { format: this.#format, field }, where: { table: 'Customers', id: card.id, field } });
  }

  /** An error leaves the card out; a warning says that the place stays empty. */
  missing(severity: 'error' | 'warning', card: OutgoingCard, field: string): void {
    this.issues.push({ severity, code: 'format-missing', facts: { format: this.#format, field }, where: { table: 'Customers', id: card.id, field } });
  }
}

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
  const compact = (checkFieldNumber(country, 'vatNumber', number)?.compact ?? number).toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (country === '') return compact;
  const letters = country === 'GR' ? 'EL' : country;
  const bare = compact.startsWith(letters) || compact.startsWith(country) ? compact.slice(2) : /^[A-Z]{2}\d/.test(compact) ? undefined : compact;
  // Of another country than the card's: the number's own letters hold.
  return bare === undefined ? compact : `${letters}${bare}`;
}

/** Without what people put between digits. */
export function compactNumber(card: OutgoingCard, field: string): string {
  const number = oneLine(card, field);
  if (number === '') return '';
  const asked = field === 'taxId' || field === 'companyNumber' || field === 'personalId' ? checkFieldNumber(countryOf(card), field, number)?.compact : undefined;
  return asked ?? number;
}

/** OECD SAF-T: an IBAN, or an account's number where there is none, of at most 35 characters. */
export function bankAccountElements(card: OutgoingCard): XmlElement[] {
  return card.rows.flatMap(({ table, values }) => {
    if (table !== 'BankAccounts') return [];
    const iban = String(values['iban'] ?? '').replace(spaces, '').toUpperCase();
    const number = iban === '' ? String(values['account'] ?? '').trim() : iban;
    return number === '' || number.length > 35 ? [] : [element('BankAccount', {}, [element(iban === '' ? 'BankAccountNumber' : 'IBANNumber', {}, number)])];
  });
}
