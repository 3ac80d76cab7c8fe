/**
 * Romania, SAF-T (declaration D406): the customers' section (MasterFiles/Customers), for the program that keeps the ledger and
 * writes the declaration. Source: ANAF, D406 schema 2.4.9 (namespace mfp:anaf:dgti:d406:declaratie:v1) and its description
 * RO_SAFT_SchemaDefCod 16.02.2026 (2.3 Customers, 5.1 AddressStructure, 5.4 BankAccountStructure, 5.6 CompanyStructure,
 * 5.14 TaxIDStructure, 6 SimpleTypes; OPANAF 1783/2021), as quoted in public ports of it; read 2026-11-23. A customer stands
 * there once, under the id that CUSTOMER.SAFTID gives. Account and balances are the ledger's: 4111, "Clienți" of the general
 * chart (OMFP 1802/2014), and zero stand in their places. Contacts may be written and are not: the declaration does not need
 * them.
 */
import type { CalendarDate } from '../../base/calendar-date';
import { romanianCounty } from '../../fiscal/romanian-counties';
import { saftCustomerId } from '../../fiscal/rules/saft-ro';
import type { PartyKind } from '../../model/requiredness-profiles';
import type { OutgoingCard, Writing } from '../source';
import type { TransferIssue } from '../transfer-issues';
import { element, groupElement, textElement, type XmlElement } from '../xml/write-xml';
import { customerParts, customersFile } from './customers-section';
import { accountFields, compactNumber, countryOf, isCountry, DeclaredTexts, declaredVatNumber, oneLine, plainValues } from './declared-text';
import { cardPlace } from './parts/card-place';
import type { TextPieces } from './parts/long-text';

export interface SaftRoSettings {
  /** Of which is declared: who is in the Union then. */
  readonly day: CalendarDate;
  readonly kindOf: (card: OutgoingCard) => PartyKind;
  /** Account of the ledger, digits alone. */
  readonly account?: string;
}

const format = 'SAF-T D406';
const addressFields = ['street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country'] as const;

/** By rule S.C.1: a Romanian number, a VAT number with its country, a personal number, or the firm's own code. */
const idForm = /^(?:00\d{2,10}|0[12][A-Z]{2}[A-Z0-9]+|03[1-9]\d{12}|04.+|0[56][A-Z]{2}.+)$/;

export function* writeSaftRo(cards: Iterable<OutgoingCard>, settings: SaftRoSettings): Writing<{ readonly pieces: TextPieces; readonly issues: readonly TransferIssue[] }> {
  const texts = new DeclaredTexts(format);
  const known = new Map<string, string>();
  const parts = yield* customerParts(cards, (card) => customer(card, settings, texts, known));
  // The description lets the firm choose these codes; what signs the authority's validator takes in them is not published.
  const count = [...known.keys()].filter((id) => /^04.*[^A-Za-z0-9]/.test(id)).length;
  if (count > 0) texts.add({ severity: 'info', code: 'export-code-signs', facts: { format, count } });
  if (parts.length > 0) texts.add({ severity: 'warning', code: 'export-balances-absent', facts: { format } });
  return { pieces: customersFile('AuditFile', { xmlns: 'mfp:anaf:dgti:d406:declaratie:v1' }, parts, true), issues: texts.issues() };
}

/** `known` are the names of those who stand in the file already, by id. */
function customer(card: OutgoingCard, { day, kindOf, account = '4111' }: SaftRoSettings, texts: DeclaredTexts, known: Map<string, string>): XmlElement | undefined {
  const [name, city] = [oneLine(card, 'name'), oneLine(card, 'city')];
  const country = countryOf(card);
  const kind = kindOf(card);
  const found = saftCustomerId({ values: plainValues(card), country, kind }, day);
  if (name === '') texts.missing('error', card, 'name');
  if (city === '') texts.missing('error', card, 'city');
  if (!('id' in found)) texts.missing('error', card, found.missing);
  const id = 'id' in found ? texts.whole(card, fieldOfId(found.id), found.id, 35) : undefined;
  if (id === undefined || name === '' || city === '') return undefined;
  if (!isCountry(country) || !idForm.test(id)) {
    texts.form('error', card, isCountry(country) ? fieldOfId(id) : 'country');
    return undefined;
  }
  const second = known.get(id);
  if (second !== undefined) {
    texts.add({ severity: 'error', code: 'export-same-number', facts: { name, second, number: id }, where: cardPlace(card, fieldOfId(id), id) });
    return undefined;
  }
  known.set(id, name);
  const tax = taxNumber(card, country, kind);
  texts.written(card, { fields: ['name', ...addressFields], numbers: [id.slice(2), id.slice(4), tax], rows: accountFields });
  return element('Customer', {}, [
    element('CompanyStructure', {}, [
      element('RegistrationNumber', {}, id),
      element('Name', {}, texts.cut(card, 'name', 256)),
      element('Address', {}, [
        textElement('StreetName', texts.cut(card, 'street', 70)),
        textElement('Number', texts.cut(card, 'houseNumber', 18)),
        textElement('AdditionalAddressDetail', texts.cut(card, 'addressExtra', 70)),
        element('City', {}, texts.cut(card, 'city', 35)),
        textElement('PostalCode', texts.cut(card, 'postalCode', 18)),
        textElement('Region', (country === 'RO' ? romanianCounty(oneLine(card, 'county')) : undefined) ?? texts.cut(card, 'county', 35)),
        element('Country', {}, country),
        element('AddressType', {}, 'StreetAddress'),
      ]),
      groupElement('TaxRegistration', [textElement('TaxRegistrationNumber', tax)]),
      ...texts.bankAccounts(card),
    ]),
    element('CustomerID', {}, id),
    element('AccountID', {}, account),
    element('OpeningDebitBalance', {}, '0.00'),
    element('ClosingDebitBalance', {}, '0.00'),
  ]);
}

/** What the id is made of, by its kind. */
function fieldOfId(id: string): string {
  return { '00': 'taxId', '01': 'vatNumber', '02': 'vatNumber', '03': 'personalId' }[id.slice(0, 2)] ?? 'code';
}

/** Without RO; of a private person nothing beyond the id. */
function taxNumber(card: OutgoingCard, country: string, kind: PartyKind): string {
  const number = declaredVatNumber(card) || (kind === 'person' ? '' : compactNumber(card, 'taxId'));
  const bare = country === 'RO' ? number.replace(/^RO/, '') : number;
  return bare.length > 35 ? '' : bare;
}
