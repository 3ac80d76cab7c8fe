/**
 * Parties out of UBL 2.1: the buyers and sellers of invoices and credit notes, one file or many in one, or parties alone.
 * Where EN 16931 puts what: buyer BT-44 to BT-58, seller BT-27 to BT-43 (CEN/TS 16931-3-2, syntax binding for UBL).
 */
import { isSoundInField } from '../../../fiscal/check-number';
import type { Values } from '../../../model/change';
import { compactIdentifier } from '../../../model/identifiers';
import type { IncomingCard, IncomingRow } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import { childOf, childrenOf, descendantsOf, readXml, textAt, type XmlNode } from '../../xml/read-xml';
import { filled } from '../parts/filled';
import { LeftOut } from '../parts/left-out';
import { electronicAddresses } from './party-card';

const buyers = ['AccountingCustomerParty', 'BuyerCustomerParty'];
const sellers = ['AccountingSupplierParty', 'SellerSupplierParty'];
/** Further ones that a document may name: who is paid, who stands in for the seller at the tax office, who gets the goods. */
const otherParties = ['PayeeParty', 'TaxRepresentativeParty', 'DeliveryParty', 'OriginatorCustomerParty', 'CarrierParty', 'NotifyParty', 'FreightForwarderParty'];

/** Lists are filled with the meanings of their values (`customer`, `peppol`), for their words are the register's. */
export function readUbl(text: string): { readonly cards: IncomingCard[]; readonly issues: TransferIssue[] } {
  const { root, broken, tooDeep } = readXml(text);
  if (root === undefined) return { cards: [], issues: [{ severity: 'error', code: 'format-other', facts: { format: 'UBL' } }] };
  const issues: TransferIssue[] = [];
  if (tooDeep !== undefined) issues.push({ severity: 'error', code: 'format-too-deep', facts: { format: 'UBL', line: tooDeep }, where: { line: tooDeep } });
  if (broken !== undefined) issues.push({ severity: 'error', code: 'format-broken', facts: { format: 'UBL', line: broken }, where: { line: broken } });
  const parties = findParties(root);
  if (parties.length === 0) {
    if (issues.length === 0) issues.push({ severity: 'error', code: 'format-other', facts: { format: 'UBL' } });
    return { cards: [], issues };
  }
  const leftOut = new LeftOut();
  for (const { name, line } of descendantsOf(root, otherParties)) leftOut.note(name, line);
  const cards = new Parties();
  for (const { node, role, code } of parties) {
    const card = readParty(node, role, code, leftOut);
    if (card.values['name'] === undefined) issues.push({ severity: 'warning', code: 'format-nameless', facts: { line: card.line }, where: { line: card.line } });
    else cards.take(card);
  }
  if (cards.all.length === 0) issues.push({ severity: 'warning', code: 'format-nobody', facts: { format: 'UBL' } });
  return { cards: cards.all, issues: [...issues, ...leftOut.issues()] };
}

export type Role = 'customer' | 'supplier' | undefined;

interface FoundParty {
  readonly node: XmlNode;
  readonly role: Role;
  /** By which the other side knows the party; '' where the file does not say. */
  readonly code: string;
}

function findParties(root: XmlNode): FoundParty[] {
  const traders = descendantsOf(root, [...buyers, ...sellers]).flatMap((trader) => {
    const role = buyers.includes(trader.name) ? 'customer' : 'supplier';
    const code = textAt(trader, role === 'customer' ? 'SupplierAssignedAccountID' : 'CustomerAssignedAccountID');
    return childrenOf(trader, 'Party').map((node): FoundParty => ({ node, role, code }));
  });
  return traders.length > 0 ? traders : descendantsOf(root, ['Party']).map((node) => ({ node, role: undefined, code: '' }));
}

/** What is read of each part; of anything else in it is told that it was left out. */
const known: Readonly<Record<string, readonly string[]>> = {
  Party: ['WebsiteURI', 'EndpointID', 'PartyIdentification', 'PartyName', 'PostalAddress', 'PartyTaxScheme', 'PartyLegalEntity', 'Contact', 'Person'],
  PostalAddress: [
    'StreetName', 'BuildingNumber', 'AdditionalStreetName', 'BuildingName', 'Floor', 'Room', 'Department', 'Postbox', 'AddressLine', 'CityName', 'PostalZone',
    'CountrySubentity', 'CountrySubentityCode', 'Country', 'AddressFormatCode',
  ],
  PartyLegalEntity: ['RegistrationName', 'CompanyID'],
  Contact: ['Name', 'Telephone', 'Telefax', 'ElectronicMail'],
};

function tellUnknown(part: XmlNode | undefined, leftOut: LeftOut): void {
  for (const { name, line } of part?.children ?? []) if (known[part?.name ?? '']?.includes(name) === false) leftOut.note(name, line);
}

export function readParty(party: XmlNode, role: Role, code: string, leftOut: LeftOut): IncomingCard {
  const address = childOf(party, 'PostalAddress');
  const [legal, ...otherEntities] = childrenOf(party, 'PartyLegalEntity');
  const contact = childOf(party, 'Contact');
  const person = childOf(party, 'Person');
  // BT-33 is among them: whatever the law of the seller's country wants to be said.
  for (const part of [party, address, legal, contact]) tellUnknown(part, leftOut);
  for (const { name, line } of [...otherEntities, ...childrenOf(party, 'PartyName').slice(1)]) leftOut.note(name, line);
  const country = textAt(address, 'Country', 'IdentificationCode').toUpperCase();
  const legalName = textAt(legal, 'RegistrationName');
  const tradingName = textAt(party, 'PartyName', 'Name');
  const ownName = ['FirstName', 'MiddleName', 'FamilyName'].map((part) => textAt(person, part)).filter((part) => part !== '').join(' ');
  const name = legalName || tradingName || ownName;
  if (person !== undefined && name !== ownName) leftOut.note('Person', person.line);
  const endpoint = childOf(party, 'EndpointID');
  const schemed = childrenOf(party, 'PartyIdentification').flatMap((one) => childrenOf(one, 'ID'));
  for (const { line } of schemed.filter(({ attributes }) => (attributes['schemeID'] ?? '') === '').slice(1)) leftOut.note('PartyIdentification', line);
  const legalId = childOf(legal, 'CompanyID');
  const legalKind = kinds[legalId?.attributes['schemeID'] ?? ''];
  const taxes = taxNumbers(party, country, leftOut);
  const legalNumbers = legalKind === undefined ? legalNumber(legalId?.text ?? '', country) : {};
  if (isOther(taxes['taxId'], legalNumbers['taxId'])) leftOut.note('PartyTaxScheme', party.line);
  const values = filled({
    name, alias: tradingName === name ? '' : tradingName, roles: role,
    // Without a scheme it is what the partners agreed on: the customer's or the supplier's code.
    code: schemed.find(({ attributes }) => (attributes['schemeID'] ?? '') === '')?.text || code,
    ...readAddress(address), country,
    ...taxes, ...legalNumbers,
    contactName: textAt(contact, 'Name'), phone: textAt(contact, 'Telephone'), fax: textAt(contact, 'Telefax'),
    email: textAt(contact, 'ElectronicMail') || (endpoint?.attributes['schemeID'] === 'EM' ? endpoint.text : ''),
    website: textAt(party, 'WebsiteURI'),
  });
  const rows = furtherNumbers(legalId === undefined || legalKind === undefined ? schemed : [...schemed, legalId]);
  return { line: party.line, values, rows: [...rows, ...electronicAddress(endpoint, values, rows)] };
}

function readAddress(address: XmlNode | undefined): Record<string, string> {
  const parts = ['AdditionalStreetName', 'BuildingName', 'Floor', 'Room', 'Department', 'Postbox'].map((part) => textAt(address, part));
  const lines = [...parts, ...childrenOf(address, 'AddressLine').map((line) => textAt(line, 'Line'))];
  return {
    street: textAt(address, 'StreetName'), houseNumber: textAt(address, 'BuildingNumber'), addressExtra: lines.filter((line) => line !== '').join(', '),
    city: textAt(address, 'CityName'), postalCode: textAt(address, 'PostalZone'), county: textAt(address, 'CountrySubentity') || textAt(address, 'CountrySubentityCode'),
  };
}

const isOther = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && compactIdentifier(one) !== compactIdentifier(other);

/** BT-48 and BT-31 under VAT; a seller's other tax number, BT-32, under anything else. */
function taxNumbers(party: XmlNode, country: string, leftOut: LeftOut): Record<string, string> {
  const numbers: Record<string, string> = {};
  for (const scheme of childrenOf(party, 'PartyTaxScheme')) {
    const number = textAt(scheme, 'CompanyID');
    const kind = textAt(scheme, 'TaxScheme', 'ID').toUpperCase();
    // Norway has words there.
    if (!/\d/.test(number)) {
      if (number !== '') leftOut.note('PartyTaxScheme', scheme.line);
      continue;
    }
    // A Romanian firm that pays no VAT is seen with its bare CUI even here.
    const isVat = kind === 'VAT' || (kind === '' && /^[A-Z]{2}/i.test(number));
    const isBare = country === 'RO' && /^\d+$/.test(number);
    const field = isVat && !isBare ? 'vatNumber' : 'taxId';
    if (isOther(numbers[field], number)) leftOut.note('PartyTaxScheme', scheme.line);
    numbers[field] ??= number;
  }
  return numbers;
}

/** BT-47, BT-30. What it is in its country decides where it goes; in Romania the CUI is the tax number. */
function legalNumber(number: string, country: string): Record<string, string> {
  // Thirteen zeros are what e-Factura wants of a person without a CNP.
  if (number === '' || /^0{13}$/.test(number)) return {};
  const fields = country === 'RO' ? ['taxId', 'companyNumber', 'personalId'] as const : ['companyNumber', 'taxId', 'personalId'] as const;
  return { [fields.find((field) => isSoundInField(country, field, number)) ?? 'companyNumber']: number };
}

const kinds: Readonly<Record<string, string>> = { '0088': 'gln', '0199': 'lei', '0060': 'duns' };

function furtherNumbers(ids: readonly XmlNode[]): IncomingRow[] {
  return ids.filter(({ text, attributes }) => text !== '' && (attributes['schemeID'] ?? '') !== '').map(({ text, attributes }) => {
    const kind = kinds[attributes['schemeID'] ?? ''];
    return { table: 'Identifiers', values: { kind: kind ?? 'other', number: text, ...(kind === undefined && { source: attributes['schemeID'] ?? '' }) } };
  });
}

/** BT-49, BT-34; none where it follows from the numbers of the card. */
function electronicAddress(endpoint: XmlNode | undefined, values: Values, rows: readonly IncomingRow[]): IncomingRow[] {
  const scheme = endpoint?.attributes['schemeID'] ?? '';
  const number = endpoint?.text ?? '';
  if (!/^\d{4}$/.test(scheme) || number === '') return [];
  const kind = kinds[scheme];
  if (kind !== undefined) return rows.some(({ values: known }) => known['kind'] === kind) ? [] : [{ table: 'Identifiers', values: { kind, number } }];
  // Of several that follow from its numbers, the first is the one that would be written.
  const [own] = electronicAddresses(values, []);
  const follows = own?.scheme === scheme && compactIdentifier(own.number) === compactIdentifier(number);
  return follows ? [] : [{ table: 'Identifiers', values: { kind: 'peppol', number: `${scheme}:${number}` } }];
}

/** So many that contradict each other are looked at; a number that all of a shop's customers have would compare each with each. */
const mostAlike = 50;

const numberFields = ['vatNumber', 'taxId', 'companyNumber', 'personalId', 'code'];

/** The same party stands in many invoices. Those that contradict each other stay two: what they are is decided where all is seen. */
class Parties {
  readonly all: IncomingCard[] = [];
  readonly #byKey = new Map<string, number[]>();

  take(card: IncomingCard): void {
    const number = numberFields.find((field) => card.values[field] !== undefined);
    const key = number === undefined ? JSON.stringify(card.values) : `${number} ${compactIdentifier(String(card.values[number]))}`;
    const places = this.#byKey.get(key) ?? [];
    for (const place of places.slice(-mostAlike)) {
      const joined = join(this.all[place], card);
      if (joined === undefined) continue;
      this.all[place] = joined;
      return;
    }
    places.push(this.all.length);
    this.#byKey.set(key, places);
    this.all.push(card);
  }
}

/** Undefined if they contradict each other. */
function join(one: IncomingCard | undefined, other: IncomingCard): IncomingCard | undefined {
  if (one === undefined || Object.entries(other.values).some(([field, value]) => field in one.values && one.values[field] !== value)) return undefined;
  const rows = new Set(one.rows.map((row) => JSON.stringify(row)));
  return { line: one.line, values: { ...one.values, ...other.values }, rows: [...one.rows, ...other.rows.filter((row) => !rows.has(JSON.stringify(row)))] };
}
