/**
 * Lithuania, SAF-T: the customers' section (MasterFiles/Customers), for the program that keeps the ledger and writes the file
 * which VMI asks for. Source: VMI, SAF-T XSD 2.01 (namespace https://www.vmi.lt/cms/saf-t, modified 2018-03-21), types
 * CompanyStructure, AddressStructure, TaxRegistrationStructure, BankAccountStructure and element Customer; read 2026-11-23.
 * Account and balances are the ledger's: the account stays empty unless it is given, the balances are nil, which the schema
 * has for what is not known. Contacts may be written and are not: nobody asks for them.
 */
import type { OutgoingCard, Writing } from '../source';
import type { TransferIssue } from '../transfer-issues';
import { element, textElement, type XmlElement } from '../xml/write-xml';
import { customerParts, customersFile } from './customers-section';
import { accountFields, compactNumber, countryOf, DeclaredTexts, declaredVatNumber, isCountry, oneLine } from './declared-text';
import type { TextPieces } from './parts/long-text';

export interface SaftLtSettings {
  /** A person's own number is not written: the file does not need it. */
  readonly isPerson: (card: OutgoingCard) => boolean;
  /** Account of the ledger. */
  readonly account?: string;
}

const format = 'SAF-T';

const addressFields = ['street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'country', 'county'] as const;

export function* writeSaftLt(cards: Iterable<OutgoingCard>, settings: SaftLtSettings): Writing<{ readonly pieces: TextPieces; readonly issues: readonly TransferIssue[] }> {
  const texts = new DeclaredTexts(format);
  const parts = yield* customerParts(cards, (card) => customer(card, settings, texts));
  if (parts.length > 0) texts.add({ severity: 'warning', code: 'export-balances-absent', facts: { format } });
  const namespaces = { 'xmlns': 'https://www.vmi.lt/cms/saf-t', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' };
  return { pieces: customersFile('AuditFile', namespaces, parts), issues: texts.issues() };
}

function customer(card: OutgoingCard, { isPerson, account = '' }: SaftLtSettings, texts: DeclaredTexts): XmlElement | undefined {
  const name = oneLine(card, 'name');
  const country = countryOf(card);
  const number = texts.whole(card, 'companyNumber', isPerson(card) ? '' : compactNumber(card, 'companyNumber') || compactNumber(card, 'taxId'), 35);
  const vat = texts.whole(card, 'vatNumber', declaredVatNumber(card), 35);
  if (name === '') texts.missing('error', card, 'name');
  if (country === '') texts.missing('error', card, 'country');
  else if (!isCountry(country)) texts.form('error', card, 'country');
  if (name === '' || !isCountry(country) || number === undefined || vat === undefined) return undefined;
  const id = texts.whole(card, 'code', texts.idOf(card), 35);
  if (id === undefined) return undefined;
  for (const field of ['city', 'postalCode'] as const) if (oneLine(card, field) === '') texts.missing('warning', card, field);
  const address = addressOf(card, country, texts);
  texts.written(card, { fields: ['name', ...addressFields], numbers: [id, number, vat], rows: accountFields });
  const home = country === 'LT' ? undefined : country;
  return element('Customer', {}, [
    textElement('RegistrationNumber', number),
    element('Name', {}, texts.cut(card, 'name', 70)),
    address,
    number === '' ? undefined : taxRegistration(number, country === 'LT' ? 'MMR' : 'KT', home),
    vat === '' ? undefined : taxRegistration(vat, 'PVM', home),
    ...texts.bankAccounts(card),
    element('CustomerID', {}, id),
    element('Accounts', {}, [
      element('AccountID', {}, account),
      element('OpeningDebitBalance', { 'xsi:nil': 'true' }, ''),
      element('ClosingDebitBalance', { 'xsi:nil': 'true' }, ''),
    ]),
  ]);
}

/** House and apartment stand in one place of 18 characters; what has none there is written into the address as a whole. */
function addressOf(card: OutgoingCard, country: string, texts: DeclaredTexts): XmlElement {
  const [street, house, extra, city, postalCode, county] = ['street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county'].map((field) => oneLine(card, field));
  const number = joined('-', house, extra);
  const isWhole = number.length <= 18;
  const full = isWhole ? '' : joined(', ', joined(' ', street, number), joined(' ', postalCode, city), county);
  const isFullWhole = full.length <= 256;
  if (!isFullWhole) texts.noPlace('Customers', 'addressExtra');
  return element('Address', {}, [
    textElement('StreetName', texts.cut(card, 'street', 70)),
    textElement('Number', isWhole ? number : texts.cut(card, 'houseNumber', 18)),
    element('City', {}, texts.cut(card, 'city', 35)),
    element('PostalCode', {}, texts.cut(card, 'postalCode', 18)),
    element('Country', {}, country),
    element('AddressType', {}, 'BA'),
    textElement('Region', texts.cut(card, 'county', 35)),
    isFullWhole ? textElement('FullAddress', full) : undefined,
  ]);
}

const joined = (between: string, ...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(between);

/** MMR: Lithuania's register of taxpayers; PVM: VAT; KT: another number. */
function taxRegistration(number: string, type: 'MMR' | 'PVM' | 'KT', country: string | undefined): XmlElement {
  return element('TaxRegistration', {}, [element('TaxRegistrationNumber', {}, number), element('TaxType', {}, type), textElement('Country', country)]);
}
