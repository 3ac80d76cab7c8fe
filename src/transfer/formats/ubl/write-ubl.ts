/**
 * Buyers as UBL 2.1: `cac:AccountingCustomerParty` as EN 16931, Peppol BIS Billing 3.0 and RO e-Factura (CIUS-RO) have it. One
 * card is the root of its file, which is what a program that makes invoices takes over; several stand in one container. What
 * the standards demand beyond that is asked by the rules of their gates.
 */
import { checkFieldNumber } from '../../../fiscal/check-number';
import { peppolSchemes, type PeppolAddress } from '../../../fiscal/rules/peppol';
import { bucharestSector, isBucharest, romanianCounty } from '../../../fiscal/romanian-counties';
import type { NumberField } from '../../../fiscal/number-kind';
import { compactIdentifier } from '../../../model/identifiers';
import type { OutgoingCard, Writing } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import { element, groupElement, holdableInXml, textElement, writeXml, writeXmlAround, writeXmlPart, type XmlElement } from '../../xml/write-xml';
import { countryOf, declaredVatNumber, isCountry, plainValues } from '../declared-text';
import { cardPlace } from '../parts/card-place';
import { textOf } from '../parts/filled';
import { LongText, type TextPieces } from '../parts/long-text';
import { Unplaced, type PlacedFields } from '../parts/unplaced';
import { electronicAddresses } from './party-card';

export interface UblWriting {
  readonly isPerson?: (card: OutgoingCard) => boolean;
  /** What the word of a list means, whatever word the firm has for it. */
  readonly meaningOf?: (list: string, word: string) => string | undefined;
}

const namespaces = {
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};
const container = 'urn:kartoteka:parties';

const placed: PlacedFields = {
  fields: [
    'name', 'code', 'vatNumber', 'taxId', 'companyNumber', 'personalId', 'contactName', 'phone', 'email',
    'street', 'houseNumber', 'addressExtra', 'city', 'postalCode', 'county', 'country',
    // The role is that of the element.
    'roles',
  ],
  rows: { Identifiers: ['kind', 'number'] },
};

export function* writeUbl(cards: Iterable<OutgoingCard>, settings: UblWriting = {}): Writing<{ readonly pieces: TextPieces; readonly issues: TransferIssue[] }> {
  const issues: TransferIssue[] = [];
  const unplaced = new Unplaced('UBL');
  let first: XmlElement | undefined;
  const parts = new LongText();
  let count = 0;
  for (const card of cards) {
    const party = partyOf(card, settings, unplaced, issues);
    if (party !== undefined) {
      first ??= party;
      parts.add(writeXmlPart(party, 1));
      count += 1;
    }
    yield;
  }
  const pieces = first !== undefined && count === 1
    ? [writeXml(element(first.name, namespaces, first.content))]
    : writeXmlAround([{ name: 'Parties', attributes: { xmlns: container, ...namespaces } }], parts.pieces());
  return { pieces, issues: [...issues, ...unplaced.issues()] };
}

function partyOf(card: OutgoingCard, settings: UblWriting, unplaced: Unplaced, issues: TransferIssue[]): XmlElement | undefined {
  const { values } = card;
  const text = (field: string): string => holdableInXml(textOf(values, field)).trim();
  const missing = (field: string, severity: 'error' | 'warning'): void => {
    issues.push({ severity, code: 'format-missing', facts: { format: 'UBL', field }, where: cardPlace(card, field) });
  };
  if (text('name') === '') {
    missing('name', 'error');
    return undefined;
  }
  unplaced.card(card, placed);
  tellLetters(card, issues);
  const form = (field: string): void => {
    issues.push({ severity: 'warning', code: 'format-form', facts: { format: 'UBL', field }, where: cardPlace(card, field, text(field)) });
  };
  const country = countryOf(card);
  // BR-11, BR-CL-14.
  if (country === '') missing('country', 'warning');
  else if (!isCountry(country)) form('country');
  // BR-CO-09: with the letters of its country.
  const vatNumber = declaredVatNumber(card);
  const isWhole = !/[^A-Z0-9]/.test(compactIdentifier(text('vatNumber')));
  if (text('vatNumber') !== '' && !(isWhole && /^[A-Z]{2}[A-Z0-9]/.test(vatNumber))) form('vatNumber');
  const address = endpointOf(card, settings, text('email'));
  const identification = identificationOf(card, settings, address, unplaced);
  return element('cac:AccountingCustomerParty', {}, [element('cac:Party', {}, [
    address === undefined ? undefined : textElement('cbc:EndpointID', address.number, { schemeID: address.scheme }),
    identification === undefined ? undefined : element('cac:PartyIdentification', {}, [
      textElement('cbc:ID', identification.number, { schemeID: identification.scheme === '' ? undefined : identification.scheme }),
    ]),
    addressOf(card, text, issues),
    vatNumber === '' ? undefined : element('cac:PartyTaxScheme', {}, [
      textElement('cbc:CompanyID', vatNumber), element('cac:TaxScheme', {}, [textElement('cbc:ID', 'VAT')]),
    ]),
    element('cac:PartyLegalEntity', {}, [textElement('cbc:RegistrationName', text('name')), legalNumber(card, text, settings, unplaced)]),
    groupElement('cac:Contact', [
      textElement('cbc:Name', text('contactName')), textElement('cbc:Telephone', text('phone')), textElement('cbc:ElectronicMail', text('email')),
    ]),
  ])]);
}

/** What XML cannot hold is left out wherever it stands. */
function tellLetters(card: OutgoingCard, issues: TransferIssue[]): void {
  const tell = (values: OutgoingCard['values'], fields: readonly string[], table: string): void => {
    for (const field of fields) {
      const value = textOf(values, field);
      if (holdableInXml(value) !== value) issues.push({ severity: 'warning', code: 'format-letters', facts: { format: 'UBL', field }, where: cardPlace(card, field, value, table) });
    }
  };
  tell(card.values, placed.fields, 'Customers');
  for (const { table, values } of card.rows) if (table === 'Identifiers') tell(values, ['number'], table);
}

/** Further numbers by meaning. */
function numbersOf(card: OutgoingCard, { meaningOf = (_list, word) => word }: UblWriting): { readonly kind: string | undefined; readonly number: string }[] {
  return card.rows.filter(({ table }) => table === 'Identifiers').map(({ values }) =>
    ({ kind: meaningOf('identifierKind', textOf(values, 'kind')), number: holdableInXml(textOf(values, 'number')).trim() }));
}

/** BT-49. An e-mail address is the last resort: the code list has it as EM, but it is no address in Peppol's network. */
function endpointOf(card: OutgoingCard, settings: UblWriting, email: string): PeppolAddress | undefined {
  const [address] = electronicAddresses({ ...plainValues(card), country: countryOf(card) }, numbersOf(card, settings));
  return address ?? (email === '' ? undefined : { scheme: 'EM', number: email });
}

const schemes: Readonly<Record<string, string>> = { gln: '0088', lei: '0199', duns: '0060' };

/** A number that stands in the file as the electronic address already. */
function isEndpoint({ kind, number }: { readonly kind: string; readonly number: string }, endpoint: PeppolAddress | undefined): boolean {
  if (endpoint === undefined) return false;
  const scheme = schemes[kind];
  return scheme === undefined ? kind === 'peppol' && number.endsWith(`${endpoint.scheme}:${endpoint.number}`) : scheme === endpoint.scheme && number === endpoint.number;
}

/** BT-46, of which there is one: the code by which the partners know the customer, else a number that the world knows. */
function identificationOf(card: OutgoingCard, settings: UblWriting, endpoint: PeppolAddress | undefined, unplaced: Unplaced): PeppolAddress | undefined {
  const code = holdableInXml(textOf(card.values, 'code')).trim();
  let chosen: PeppolAddress | undefined = code === '' ? undefined : { scheme: '', number: code };
  for (const { kind = '', number } of numbersOf(card, settings)) {
    const scheme = schemes[kind];
    if (number === '' || isEndpoint({ kind, number }, endpoint)) continue;
    if (scheme !== undefined && chosen === undefined) chosen = { scheme, number };
    else unplaced.field('Identifiers', 'number');
  }
  return chosen;
}

function addressOf(card: OutgoingCard, text: (field: string) => string, issues: TransferIssue[]): XmlElement | undefined {
  const country = countryOf(card);
  const { city, county } = country === 'RO' ? romanianPlace(card, text, issues) : { city: text('city'), county: text('county') };
  return groupElement('cac:PostalAddress', [
    textElement('cbc:StreetName', [text('street'), text('houseNumber')].filter((part) => part !== '').join(' ')),
    textElement('cbc:AdditionalStreetName', text('addressExtra')),
    textElement('cbc:CityName', city), textElement('cbc:PostalZone', text('postalCode')), textElement('cbc:CountrySubentity', county),
    groupElement('cac:Country', [textElement('cbc:IdentificationCode', country)]),
  ]);
}

/** BR-RO-111: the county by ISO 3166-2. BR-RO-101: in Bucharest the city is one of its sectors. */
function romanianPlace(card: OutgoingCard, text: (field: string) => string, issues: TransferIssue[]): { readonly city: string; readonly county: string } {
  const [city, county] = [text('city'), text('county')];
  const sector = bucharestSector(city) ?? bucharestSector(county) ?? bucharestSector(text('addressExtra'));
  const code = romanianCounty(county) ?? (county === '' && (isBucharest(city) || bucharestSector(city) !== undefined) ? 'RO-B' : undefined);
  const wrong = (field: string, value: string): void => {
    issues.push(value === ''
      ? { severity: 'warning', code: 'format-missing', facts: { format: 'UBL', field }, where: cardPlace(card, field) }
      : { severity: 'warning', code: 'format-form', facts: { format: 'UBL', field }, where: cardPlace(card, field, value) });
  };
  if (code === undefined) wrong('county', county);
  if (code === 'RO-B' && sector === undefined) wrong('city', city);
  return { city: code === 'RO-B' ? sector ?? city : city, county: code ?? county };
}

/** BT-47: the number in the trade register, in Romania the CUI (the trade register's own is refused there, UBL-CR-244) or the CNP. */
function legalNumber(card: OutgoingCard, text: (field: string) => string, { isPerson = () => false }: UblWriting, unplaced: Unplaced): XmlElement | undefined {
  const country = countryOf(card);
  const fields: readonly NumberField[] = country === 'RO' ? ['taxId', 'personalId'] : ['companyNumber', 'taxId'];
  const field = fields.find((one) => text(one) !== '');
  const isTold = (one: NumberField): boolean => one !== field && text(one) !== '' && !(one === 'taxId' && declaredVatNumber(card).endsWith(compactIdentifier(text('taxId'))))
    && text(one) !== (field === undefined ? '' : text(field));
  for (const one of ['taxId', 'companyNumber', 'personalId'] as const) if (isTold(one)) unplaced.field('Customers', one);
  if (field === undefined) return country === 'RO' && isPerson(card) ? textElement('cbc:CompanyID', '0000000000000') : undefined;
  const answer = checkFieldNumber(country, field, text(field));
  const scheme = answer?.verdict === 'valid'
    ? peppolSchemes.find((one) => one.country === country && one.kind === answer.kind?.key && one.scheme.startsWith('0'))?.scheme
    : undefined;
  return textElement('cbc:CompanyID', text(field), { schemeID: scheme });
}
