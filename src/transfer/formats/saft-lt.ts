/**
 * Lithuania, SAF-T: the customers' section (MasterFiles/Customers), for the program that keeps the ledger and writes the file
 * which VMI asks for. Source: VMI, SAF-T XSD 2.01 (namespace https://www.vmi.lt/cms/saf-t, modified 2018-03-21), types
 * CompanyStructure, AddressStructure, TaxRegistrationStructure, BankAccountStructure and element Customer; read 2026-11-23.
 * Account and balances are the ledger's: the account stays empty unless it is given, the balances are nil, which the schema
 * has for what is not known. Contacts may be written and are not: nobody asks for them.
 */
import type { OutgoingCard } from '../source';
import type { TransferIssue } from '../transfer-issues';
import { element, textElement, writeXml, type XmlElement } from '../xml/write-xml';
import { bankAccountElements, compactNumber, countryOf, DeclaredTexts, declaredVatNumber, isCountry, oneLine } from './declared-text';

export interface SaftLtSettings {
  /** A person's own number is not written: the file does not need it. */
  readonly isPerson: (card: OutgoingCard) => boolean;
  /** Account of the ledger. */
  readonly account?: string;
}

const format = 'SAF-T';

export function writeSaftLt(cards: readonly OutgoingCard[], settings: SaftLtSettings): { readonly text: string; readonly issues: readonly TransferIssue[] } {
  const texts = new DeclaredTexts(format);
  const customers = cards.flatMap((card) => customer(card, settings, texts) ?? []);
  if (customers.length > 0) texts.issues.push({ severity: 'warning', code: 'export-balances-absent', facts: { format } });
  const namespaces = { 'xmlns': 'https://www.vmi.lt/cms/saf-t', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' };
  return { text: writeXml(element('AuditFile', namespaces, [element('MasterFiles', {}, [element('Customers', {}, customers)])])), issues: texts.issues };
}

function customer(card: OutgoingCard, { isPerson, account = '' }: SaftLtSettings, texts: DeclaredTexts): XmlElement | undefined {
  const name = texts.cut(card, 'name', 70);
  const country = countryOf(card);
  const code = oneLine(card, 'code');
  const id = texts.whole(card, 'code', code === '' ? card.id : code, 35);
  const number = texts.whole(card, 'companyNumber', isPerson(card) ? '' : compactNumber(card, 'companyNumber') || compactNumber(card, 'taxId'), 35);
  const vat = texts.whole(card, 'vatNumber', declaredVatNumber(card), 35);
  if (name === '') texts.missing('error', card, 'name');
  if (country === '') texts.missing('error', card, 'country');
  else if (!isCountry(country)) texts.form('error', card, 'country');
  if (name === '' || !isCountry(country) || id === undefined || number === undefined || vat === undefined) return undefined;
  for (const field of ['city', 'postalCode'] as const) if (oneLine(card, field) === '') texts.missing('warning', card, field);
  const home = country === 'LT' ? {} : { Country: country };
  return element('Customer', {}, [
    textElement('RegistrationNumber', number),
    element('Name', {}, name),
    element('Address', {}, [
      textElement('StreetName', texts.cut(card, 'street', 70)),
      textElement('Number', numberText(card, texts)),
      element('City', {}, texts.cut(card, 'city', 35)),
      element('PostalCode', {}, texts.cut(card, 'postalCode', 18)),
      element('Country', {}, country),
      element('AddressType', {}, 'BA'),
      textElement('Region', texts.cut(card, 'county', 35)),
    ]),
    number === '' ? undefined : taxRegistration(number, country === 'LT' ? 'MMR' : 'KT', home.Country),
    vat === '' ? undefined : taxRegistration(vat, 'PVM', home.Country),
    ...bankAccountElements(card),
    element('CustomerID', {}, id),
    element('Accounts', {}, [
      element('AccountID', {}, account),
      element('OpeningDebitBalance', { 'xsi:nil': 'true' }, ''),
      element('ClosingDebitBalance', { 'xsi:nil': 'true' }, ''),
    ]),
  ]);
}

/** House and apartment, as the schema has them in one place. */
function numberText(card: OutgoingCard, texts: DeclaredTexts): string {
  const both = [oneLine(card, 'houseNumber'), oneLine(card, 'addressExtra')].filter((part) => part !== '').join('-');
  return Array.from(both).length <= 18 ? both : texts.cut(card, 'houseNumber', 18);
}

/** MMR: Lithuania's register of taxpayers; PVM: VAT; KT: another number. */
function taxRegistration(number: string, type: 'MMR' | 'PVM' | 'KT', country: string | undefined): XmlElement {
  return element('TaxRegistration', {}, [element('TaxRegistrationNumber', {}, number), element('TaxType', {}, type), textElement('Country', country)]);
}
