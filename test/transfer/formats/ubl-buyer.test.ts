/**
 * Buyers against the structure of UBL 2.1 (UBL-CommonAggregateComponents-2.1.xsd, OASIS; the parts up to the last that is
 * written) and the rules that EN 16931 and Peppol BIS Billing 3.0 have for a buyer, BT-44 to BT-58, under their own names.
 */
import fc from 'fast-check';
import type { OutgoingCard } from '../../../src/transfer/source';
import type { TransferIssue } from '../../../src/transfer/transfer-issues';
import { nastyText } from '../../support/nasty-text';
import { misfits, parseXml, type Node, type SchemaPart } from '../../support/schema-section';
import { writeUbl } from '../../support/written-cards';

const optional = { least: 0 };
const text = (name: string): SchemaPart => ({ name, ...optional, minLength: 1 });
const structure: SchemaPart = {
  name: 'cac:AccountingCustomerParty', parts: [{ name: 'cac:Party', parts: [
    text('cbc:WebsiteURI'), text('cbc:EndpointID'), { name: 'cac:PartyIdentification', ...optional, most: 9, parts: [{ name: 'cbc:ID', minLength: 1 }] },
    { name: 'cac:PartyName', ...optional, most: 9, parts: [{ name: 'cbc:Name' }] },
    { name: 'cac:PostalAddress', ...optional, parts: [
      text('cbc:StreetName'), text('cbc:AdditionalStreetName'), text('cbc:BuildingNumber'), text('cbc:CityName'), text('cbc:PostalZone'), text('cbc:CountrySubentity'),
      { name: 'cac:AddressLine', ...optional, most: 9, parts: [{ name: 'cbc:Line' }] }, { name: 'cac:Country', ...optional, parts: [{ name: 'cbc:IdentificationCode', minLength: 1 }] },
    ] },
    { name: 'cac:PartyTaxScheme', ...optional, most: 9, parts: [{ name: 'cbc:CompanyID', minLength: 1 }, { name: 'cac:TaxScheme', parts: [{ name: 'cbc:ID', values: ['VAT'] }] }] },
    { name: 'cac:PartyLegalEntity', parts: [{ name: 'cbc:RegistrationName', minLength: 1 }, text('cbc:CompanyID')] },
    { name: 'cac:Contact', ...optional, parts: [text('cbc:Name'), text('cbc:Telephone'), text('cbc:ElectronicMail')] },
  ] }],
};

const nodes = (node: Node): Node[] => [node, ...node.children.flatMap(nodes)];
const at = (party: Node, ...path: readonly string[]): Node | undefined => {
  let found: Node | undefined = party;
  for (const name of path) found = found?.children.find((child) => child.name.endsWith(`:${name}`));
  return found;
};

/** Code lists, as far as what is written may come from them: EAS without the national ones that are not in Europe, and ICD of those. */
const schemes = new Set([
  '0002', '0007', '0009', '0037', '0060', '0088', '0096', '0106', '0135', '0142', '0151', '0183', '0184', '0188', '0190', '0191', '0192', '0193', '0195', '0196', '0198', '0199', '0200', '0201', '0202', '0204', '0208',
  '0209', '0210', '0211', '0212', '0213', '0215', '0216', '0218', '0221', '0225', '0230', '0235', '0240', '0245',
]);
const easOnly = new Set(['9910', '9914', '9915', '9918', '9919', '9920', '9922', '9923', '9924', '9925', '9926', '9927', '9928', '9929', '9930', '9931', '9932', '9933', '9934', '9935', '9936', '9937', '9938', '9939',
  '9940', '9941', '9942', '9943', '9944', '9945', '9946', '9947', '9948', '9949', '9950', '9951', '9952', '9953', '9957', '9959', 'EM']);

/** Rules that a buyer breaks. */
function broken(party: Node): string[] {
  const endpoint = at(party, 'EndpointID');
  const vat = at(party, 'PartyTaxScheme', 'CompanyID')?.text;
  const country = at(party, 'PostalAddress', 'Country', 'IdentificationCode')?.text;
  const scheme = (node: Node | undefined): string | undefined => node?.attributes['schemeID'];
  const isIcd = (node: Node | undefined): boolean => scheme(node) === undefined || schemes.has(scheme(node) ?? '');
  return [
    ...((at(party, 'PartyLegalEntity', 'RegistrationName')?.text.trim() ?? '') === '' ? ['BR-07'] : []),
    ...(at(party, 'PostalAddress') === undefined ? ['BR-10'] : []),
    ...(country === undefined ? ['BR-11'] : /^[A-Z]{2}$/.test(country) ? [] : ['BR-CL-14']),
    ...(vat === undefined || /^[A-Z]{2}[A-Z0-9]/.test(vat) ? [] : ['BR-CO-09']),
    ...(endpoint !== undefined && scheme(endpoint) === undefined ? ['BR-63'] : []),
    ...(endpoint !== undefined && !schemes.has(scheme(endpoint) ?? '') && !easOnly.has(scheme(endpoint) ?? '') ? ['BR-CL-25'] : []),
    ...(isIcd(at(party, 'PartyIdentification', 'ID')) ? [] : ['BR-CL-10']), ...(isIcd(at(party, 'PartyLegalEntity', 'CompanyID')) ? [] : ['BR-CL-11']),
    ...(nodes(party).some(({ children, text: own }) => children.length === 0 && own.trim() === '') ? ['PEPPOL-EN16931-R008'] : []),
  ];
}

const card = (values: OutgoingCard['values'], rows: OutgoingCard['rows'] = []): OutgoingCard => ({ id: 'kc-000000000000-0', values, rows });
const partyOf = (xml: string): Node => parseXml(xml).children[0] ?? parseXml(xml);
const told = (issues: readonly TransferIssue[]): unknown[] => issues.filter(({ severity }) => severity !== 'info').map(({ code, where }) => `${code} ${where?.field ?? ''}`);

test('BR-CO-09: the VAT number has the letters of its country, those of Greece are EL', () => {
  const vat = (country: string | undefined, vatNumber: string): unknown[] => {
    const { text: xml, issues } = writeUbl([card({ name: 'A', vatNumber, ...(country !== undefined && { country }) })]);
    return [at(partyOf(xml), 'PartyTaxScheme', 'CompanyID')?.text, ...told(issues)];
  };
  expect(vat('LT', 'LT 100001919017')).toEqual(['LT100001919017']);
  expect(vat('LT', '100001919017')).toEqual(['LT100001919017']);
  expect(vat('GR', '094259216')).toEqual(['EL094259216']);
  expect(vat('PL', 'LT100001919017')).toEqual(['LT100001919017']);
  expect(vat(undefined, '100001919017')).toEqual(['100001919017', 'format-missing country', 'format-form vatNumber']);
  // Letters that no number has, and nothing of a number at all.
  expect(vat('LT', 'nėra—')).toEqual(['LTNRA', 'format-form vatNumber']);
  expect(vat('LT', '—')).toEqual([undefined, 'format-form vatNumber']);
});

test('BR-CL-25: an electronic address is of a scheme that is in the list', () => {
  const address = (values: OutgoingCard['values']): unknown[] => {
    const found = at(partyOf(writeUbl([card({ name: 'A', ...values })]).text), 'EndpointID');
    return [found?.attributes['schemeID'], found?.text];
  };
  expect(address({ country: 'SE', companyNumber: '556016-0680', vatNumber: 'SE556016068001' })).toEqual(['0007', '5560160680']);
  expect(address({ country: 'SE', vatNumber: 'SE556016068001', email: 'a@b.se' })).toEqual(['EM', 'a@b.se']);
  expect(address({ country: 'LT', companyNumber: '302514373' })).toEqual(['0200', '302514373']);
  expect(address({ country: 'RO', vatNumber: 'RO18547290' })).toEqual(['9947', 'RO18547290']);
});

test('BR-11, BR-CL-14: the country is a code in capitals, and said if it is none', () => {
  const country = (code: string): unknown[] => {
    const { text: xml, issues } = writeUbl([card({ name: 'A', country: code })]);
    return [at(partyOf(xml), 'PostalAddress', 'Country', 'IdentificationCode')?.text, ...told(issues)];
  };
  expect([country('lv'), country('Latvija'), country('')]).toEqual([['LV'], ['LATVIJA', 'format-form country'], [undefined, 'format-missing country']]);
});

test('whatever cards hold, the structure is UBL’s, a rule that is broken is told, and no value is lost without a word', () => {
  const strange = fc.oneof(nastyText, fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('\u0000', ' ', '\u0001\u0002', '\ud800', '😀'.repeat(40), '—'));
  const maybe = fc.option(strange, { nil: undefined });
  const values = fc.record({
    name: strange, code: maybe, country: fc.oneof(fc.constantFrom(undefined, 'LT', 'RO', 'GR', 'SE', 'SK', 'GB', 'de'), maybe), vatNumber: fc.oneof(maybe, fc.constantFrom('LT100001919017', '094259216', 'SE556016068001', 'RO18547290')),
    companyNumber: fc.oneof(maybe, fc.constantFrom('302514373', '5560160680')), taxId: fc.oneof(maybe, fc.constant('18547290')), personalId: maybe, street: maybe, houseNumber: maybe, addressExtra: maybe,
    city: fc.oneof(maybe, fc.constant('București, Sector 3')), county: fc.oneof(maybe, fc.constant('Cluj')), postalCode: maybe, contactName: maybe, phone: maybe, email: maybe, website: maybe, alias: maybe, note: maybe,
  }).map((all) => Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)));
  const numbers = fc.array(fc.record({ kind: fc.constantFrom('gln', 'peppol', 'lei', 'other'), number: fc.oneof(strange, fc.constantFrom('4006381333931', '0088:4006381333931')) })
    .map((own): OutgoingCard['rows'][number] => ({ table: 'Identifiers', values: own })), { maxLength: 2 });
  fc.assert(fc.property(values, numbers, (own, rows) => {
    const { text: xml, issues } = writeUbl([card(own, rows)]);
    const fields = new Set(issues.map(({ where }) => where?.field));
    const root = parseXml(xml);
    if (root.name !== 'cac:AccountingCustomerParty') {
      expect(told(issues)).toContain('format-missing name');
      return;
    }
    expect(misfits(root, structure)).toEqual([]);
    const party = partyOf(xml);
    const rules: Readonly<Record<string, string>> = { 'BR-10': 'country', 'BR-11': 'country', 'BR-CL-14': 'country', 'BR-CO-09': 'vatNumber' };
    for (const rule of broken(party)) expect([rule, rules[rule] !== undefined && fields.has(rules[rule])]).toEqual([rule, true]);
    const plain = (value: string): string => value.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const inFile = nodes(party).map(({ text: words }) => plain(words));
    for (const [field, value] of Object.entries(own)) {
      if (fields.has(field) || field === 'country' || field === 'county' || field === 'city') continue;
      const word = plain(value).replace(/^(?:GR|EL|RO|LT)(?=\d)/, '');
      expect([field, word === '' || inFile.some((words) => words.includes(word))]).toEqual([field, true]);
    }
  }), { numRuns: 200 });
});
