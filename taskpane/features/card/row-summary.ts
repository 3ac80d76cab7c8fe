/** A row of another table in one line, as a person would name it: "Anna Kalniņa · Accountant · anna@…". */
import { isCalendarDate } from '../../../src/base/calendar-date';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import type { Values } from '../../../src/model/change';
import type { CardTable } from '../../../src/model/fields';
import { unbrokenDate, regionOf } from '../../date-text';

/** Fields side by side make one part; of a list with `|` the first that is filled. */
const shown: Readonly<Record<CardTable, readonly string[]>> = {
  Addresses: ['location', 'street houseNumber', 'city', 'country', 'registration', 'correspondence', 'invoicing', 'defaultDelivery|delivery'],
  Contacts: ['firstName lastName', 'role', 'email|mobile|phone'],
  BankAccounts: ['bank', 'iban|account', 'currency', 'main', 'onInvoice'],
  PaymentMethods: ['method', 'lastDigits|account|reference', 'main', 'details'],
  Consents: ['channel', 'purpose', 'given', 'withdrawn'],
  Identifiers: ['kind', 'number', 'country'],
  Notes: ['date', 'type', 'text', 'reminder'],
  Attachments: ['title|link', 'added'],
};

const longest = 60;

export function rowSummary(texts: Texts, table: CardTable, values: Values): string {
  const textOf = (field: string): string => {
    const value = values[field];
    if (value === true) return fieldLabel(texts, field, table);
    if (value === null || value === undefined || value === false) return '';
    const text = String(value).replace(/\s+/g, ' ').trim();
    if (isCalendarDate(text)) {
      const date = unbrokenDate(regionOf(texts.tag, navigator.languages), text);
      // A bare day beside another says nothing of which is which.
      return field === 'reminder' || field === 'withdrawn' ? `${fieldLabel(texts, field, table)} ${date}` : date;
    }
    return text.length > longest ? `${text.slice(0, longest).trim()}…` : text;
  };
  const parts = shown[table].map((part) => {
    if (part.includes('|')) return part.split('|').map(textOf).find((text) => text !== '') ?? '';
    return part.split(' ').map(textOf).filter((text) => text !== '').join(' ');
  });
  // Isolated: numbers and Latin names keep their own order in a Hebrew line.
  const said = parts.filter((part) => part !== '').map((part) => `\u2068${part}\u2069`).join(' · ');
  return said === '' ? texts.pane.card.row.blank : said;
}
