/** What hangs on an invented customer: contacts, addresses, accounts, consents, notes, documents and payments. */
import { addDays } from '../../base/calendar-date';
import type { SeededRandom } from '../../base/seeded-random';
import { makeIban } from '../../fiscal/iban';
import type { Texts } from '../../locales/texts';
import type { Values } from '../../model/change';
import { tables, type ChildTable } from '../../model/fields';
import { makeId } from '../../model/ids';
import type { RegisterRecord } from '../register-layout';
import { mailName } from './latin-name';
import { makeAddress, makePerson, makePhone, type SampleCustomer } from './sample-customer';

/** The sample's today: fixed, so that the same seed gives the same file tomorrow. */
export const sampleToday = '2026-11-01';

export type ChildRecords = Record<ChildTable, RegisterRecord[]>;

export function noChildren(): ChildRecords {
  return {
    Contacts: [], Addresses: [], BankAccounts: [], PaymentMethods: [], Consents: [], Identifiers: [], Notes: [], Attachments: [],
    Documents: [], Payments: [],
  };
}

/** Adds the children of the customer to the tables. */
export function addChildren(into: ChildRecords, id: string, customer: SampleCustomer, texts: Texts, random: SeededRandom): void {
  const { country, isCompany, values } = customer;
  const { lists } = texts;
  const customerName = String(values['name'] ?? '');
  const add = (table: ChildTable, child: Values): void => {
    into[table].push({ id: makeId(tables[table].idPrefix, random), values: { customer: id, customerName, ...child } });
  };
  const pastDay = (days: number): string => addDays(sampleToday, -random.integer(days));

  for (let left = isCompany ? random.integer(3) : 0; left > 0; left--) {
    const person = makePerson(country, random);
    add('Contacts', {
      lastName: person.last,
      firstName: person.first,
      role: random.pick(Object.values(lists.contactRole)),
      email: random.chance(0.7) ? `${mailName(person.first)}.${mailName(person.last)}@${random.pick(country.mailDomains)}` : null,
      phone: random.chance(0.8) ? makePhone(country, random, true) : null,
    });
  }
  if (isCompany && random.chance(0.2)) {
    const address = makeAddress(country, random);
    add('Addresses', { location: `${String(address['city'])} ${random.integer(4) + 1}`, ...random.pick<Values>([{}, { delivery: true }, { invoicing: true }]), ...address });
  }
  if (random.chance(isCompany ? 0.6 : 0.25)) {
    const bank = random.pick(country.banks);
    add('BankAccounts', { bank: bank.name, iban: makeIban(country.country, bank.account, random), bic: bank.bic, main: true });
  }
  if (random.chance(0.25)) add('PaymentMethods', { method: random.pick([lists.paymentMethod.bankTransfer, lists.paymentMethod.card, lists.paymentMethod.cash]), details: null });
  if (random.chance(isCompany ? 0.1 : 0.35)) {
    const given = pastDay(1500);
    add('Consents', { channel: random.pick(Object.values(lists.consentChannel)), given, withdrawn: random.chance(0.1) ? addDays(given, 90) : null, proof: null });
  }
  if (random.chance(0.12)) add('Notes', { date: pastDay(700), author: random.pick(['Rasa', 'Dana', 'Ilze', 'Andrei']), text: random.pick(noteTexts) });
  if (random.chance(0.4)) addDocuments(add, values, country.currency, texts, random);
}

const noteTexts = [
  'Asks for the invoice by e-mail only.', 'Pays on the last day of the month.', 'Call before delivery.', 'New warehouse since spring.',
  'Wants the order number on every invoice.', 'Statement of account at the end of each quarter.',
];

const unissued: Readonly<Record<string, 'draft' | 'inApproval' | 'cancelled'>> = { '07': 'draft', '23': 'draft', '41': 'inApproval', '68': 'cancelled', '92': 'cancelled' };

function addDocuments(
  add: (table: ChildTable, child: Values) => void,
  customer: Values,
  currency: string,
  texts: Texts,
  random: SeededRandom,
): void {
  const { documentType, documentStatus, paymentMethod } = texts.lists;
  const days = Number(customer['paymentTerms'] ?? 30);
  for (let left = 1 + random.integer(2); left > 0; left--) {
    const date = addDays(sampleToday, -random.integer(400));
    const number = `INV-${date.slice(0, 4)}-${random.digits(6)}`;
    const amount = (500 + random.integer(900_000)) / 100;
    // A few are not issued, or not any more: told by the number, so that a seed goes on giving the customers it gave.
    const status = documentStatus[unissued[number.slice(-2)] ?? 'issued'];
    add('Documents', { type: documentType.invoice, number, date, due: addDays(date, days), amount, currency, status });
    // Most pay in full, some in part, some not yet.
    const paid = random.chance(0.6) ? amount : random.chance(0.3) ? Math.round(amount * 50) / 100 : 0;
    if (paid > 0) add('Payments', { date: addDays(date, random.integer(days + 15)), amount: paid, currency, document: number, method: paymentMethod.bankTransfer });
  }
}
