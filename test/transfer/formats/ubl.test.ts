/** Buyers and sellers out of UBL, and buyers into it. The order of elements is that of UBL-CommonAggregateComponents-2.1.xsd, OASIS. */
import fc from 'fast-check';
import type { Values } from '../../../src/model/change';
import { readUbl } from '../../../src/transfer/formats/ubl/read-ubl';
import { readXml, type XmlNode } from '../../../src/transfer/xml/read-xml';
import type { IncomingRow, OutgoingCard } from '../../../src/transfer/source';
import { nastyText } from './nasty-text';
import { writeUbl } from '../../support/written-cards';

const party = (name: string, inside = ''): string =>
  `<cac:Party>${inside}<cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>`;
const invoice = (buyer: string, seller = party('Seller')): string => `<Invoice xmlns="urn:i" xmlns:cac="urn:a" xmlns:cbc="urn:b">
  <cac:AccountingSupplierParty>${seller}</cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${buyer}</cac:AccountingCustomerParty></Invoice>`;
const out = (values: Values, rows: readonly IncomingRow[] = []): OutgoingCard => ({ id: 'kc-000000000000-0', values, rows });

test('a Romanian buyer: the CUI is the tax number, its trading name an alias, the address in its parts', () => {
  const { cards, issues } = readUbl(invoice(`<cac:Party>
    <cbc:EndpointID schemeID="9947">RO18547290</cbc:EndpointID>
    <cac:PartyIdentification><cbc:ID>K-17</cbc:ID></cac:PartyIdentification>
    <cac:PartyName><cbc:Name>Alfa</cbc:Name></cac:PartyName>
    <cac:PostalAddress><cbc:StreetName>Str. Lungă 3</cbc:StreetName><cbc:AdditionalStreetName>et. 2</cbc:AdditionalStreetName><cbc:CityName>SECTOR3</cbc:CityName>
      <cbc:PostalZone>030167</cbc:PostalZone><cbc:CountrySubentity>RO-B</cbc:CountrySubentity><cac:Country><cbc:IdentificationCode>RO</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:PartyTaxScheme><cbc:CompanyID>RO18547290</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>Alfa SRL</cbc:RegistrationName><cbc:CompanyID>18547290</cbc:CompanyID></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Ion Pop</cbc:Name><cbc:Telephone>+40 1</cbc:Telephone><cbc:ElectronicMail>ion@alfa.ro</cbc:ElectronicMail></cac:Contact>
    <cac:AgentParty/></cac:Party>`));
  expect(cards[1]).toEqual({
    line: 3, rows: [],
    values: {
      name: 'Alfa SRL', alias: 'Alfa', roles: 'customer', code: 'K-17', street: 'Str. Lungă 3', addressExtra: 'et. 2', city: 'SECTOR3', postalCode: '030167', county: 'RO-B',
      country: 'RO', vatNumber: 'RO18547290', taxId: '18547290', contactName: 'Ion Pop', phone: '+40 1', email: 'ion@alfa.ro',
    },
  });
  expect(cards[0]?.values).toEqual({ name: 'Seller', roles: 'supplier' });
  expect(issues.map(({ code, facts }) => [code, facts])).toEqual([['format-part-left-out', { part: 'AgentParty', times: 1 }]]);
});

test('words in the place of a tax number, and what the law wants said of a seller, are no values of the card', () => {
  const { cards, issues } = readUbl(`<Party><PartyTaxScheme><CompanyID>Foretaksregisteret</CompanyID><TaxScheme><ID>TAX</ID></TaxScheme></PartyTaxScheme>
    <PartyLegalEntity><RegistrationName>A</RegistrationName><CompanyLegalForm>Capital social: 200 lei</CompanyLegalForm></PartyLegalEntity></Party>`);
  expect(cards[0]?.values).toEqual({ name: 'A' });
  expect(issues.map(({ facts }) => facts)).toEqual([{ part: 'CompanyLegalForm', times: 1 }, { part: 'PartyTaxScheme', times: 1 }]);
});

test('a party of many invoices is one card; two that contradict each other stay two', () => {
  const withNumber = (name: string, mail = ''): string => `<cac:Party>
    <cac:PartyTaxScheme><cbc:CompanyID>LT100001919017</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity>
    ${mail === '' ? '' : `<cac:Contact><cbc:ElectronicMail>${mail}</cbc:ElectronicMail></cac:Contact>`}</cac:Party>`;
  const bundle = `<all>${invoice(withNumber('Alfa'))}${invoice(withNumber('Alfa', 'a@b.lt'))}${invoice(withNumber('Beta'))}</all>`;
  expect(readUbl(bundle).cards.map(({ values }) => [values['name'], values['email'], values['roles']])).toEqual([
    ['Seller', undefined, 'supplier'], ['Alfa', 'a@b.lt', 'customer'], ['Beta', undefined, 'customer'],
  ]);
});

test('one card is the root, in the order of the schema; several stand in one container', () => {
  const card = out({
    name: 'UAB Alfa', country: 'LT', companyNumber: '302514373', vatNumber: 'LT100001919017', street: 'Gedimino pr.', houseNumber: '9', city: 'Vilnius', postalCode: 'LT-01103',
    contactName: 'Jonas', phone: '+370 1', email: 'a@b.lt', code: '007', alias: 'secret',
  });
  const { text, issues } = writeUbl([card]);
  const { root } = readXml(text);
  expect(root?.name).toBe('AccountingCustomerParty');
  expect(names(root?.children[0])).toEqual(['EndpointID', 'PartyIdentification', 'PostalAddress', 'PartyTaxScheme', 'PartyLegalEntity', 'Contact']);
  expect(names(root?.children[0]?.children[2])).toEqual(['StreetName', 'CityName', 'PostalZone', 'Country']);
  expect(text).toContain('<cbc:EndpointID schemeID="0200">302514373</cbc:EndpointID>');
  expect(text).toContain('<cbc:CompanyID schemeID="0200">302514373</cbc:CompanyID>');
  // The firm's own nickname for a customer goes to nobody.
  expect(text).not.toContain('secret');
  expect(issues.map(({ code, facts }) => [code, facts])).toEqual([['format-no-place', { format: 'UBL', field: 'alias', times: 1 }]]);
  const two = readXml(writeUbl([card, card]).text).root;
  expect([two?.name, names(two)]).toEqual(['Parties', ['AccountingCustomerParty', 'AccountingCustomerParty']]);
  expect(readUbl(writeUbl([card, card]).text).cards).toHaveLength(1);
});

const names = (node: XmlNode | undefined): string[] => node?.children.map(({ name }) => name) ?? [];

test('Romania wants codes of counties, sectors of Bucharest, the CUI, and zeros of a person without a number', () => {
  const written = (values: Values, isPerson = false): [string | undefined, string | undefined, string[]] => {
    const { text, issues } = writeUbl([out({ name: 'X', country: 'RO', street: 'A', ...values })], { isPerson: () => isPerson });
    return [/CountrySubentity>(.*?)</.exec(text)?.[1], /CityName>(.*?)</.exec(text)?.[1], issues.map(({ code, where }) => `${code} ${where?.field ?? ''}`)];
  };
  expect(written({ county: 'Cluj', city: 'Dej' })).toEqual(['RO-CJ', 'Dej', []]);
  expect(written({ county: 'București', city: 'București, Sector 3' })).toEqual(['RO-B', 'SECTOR3', []]);
  expect(written({ city: 'Sectorul 1, București' })).toEqual(['RO-B', 'SECTOR1', []]);
  expect(written({ county: 'Nowhere', city: 'Dej' })).toEqual(['Nowhere', 'Dej', ['format-form county']]);
  expect(written({ county: 'RO-B', city: 'București' })).toEqual(['RO-B', 'București', ['format-form city']]);
  expect(writeUbl([out({ name: 'X', country: 'RO', county: 'RO-CJ', city: 'Dej' })], { isPerson: () => true }).text).toContain('<cbc:CompanyID>0000000000000</cbc:CompanyID>');
  expect(readUbl(writeUbl([out({ name: 'X', country: 'RO', county: 'RO-CJ' })], { isPerson: () => true }).text).cards[0]?.values).not.toHaveProperty('personalId');
  const both = writeUbl([out({ name: 'X', country: 'RO', county: 'RO-CJ', taxId: '18547290', companyNumber: 'J12/1/2000' })]);
  expect(both.text).toContain('<cbc:CompanyID>18547290</cbc:CompanyID>');
  expect(both.issues.map(({ where }) => where?.field)).toEqual(['companyNumber']);
});

test('what cannot go is named: no name, no country, rows, further numbers', () => {
  const { text, issues } = writeUbl([
    out({ email: 'a@b.c' }),
    out({ name: 'X\u0002' }, [{ table: 'Contacts', values: { lastName: 'Y' } }, { table: 'Identifiers', values: { kind: 'licence', number: '1' } }]),
  ]);
  expect(text).not.toContain('\u0002');
  expect(issues.map(({ code, where }) => `${code} ${where?.table ?? ''} ${where?.field ?? ''}`)).toEqual([
    'format-missing Customers name', 'format-letters Customers name', 'format-missing Customers country', 'format-no-place Identifiers number', 'format-no-place-rows Contacts ',
  ]);
});

test('damaged and foreign files are told and never thrown at', () => {
  const whole = invoice(party('Alfa'));
  expect(readUbl('no').issues[0]?.code).toBe('format-other');
  expect(readUbl('<html/>').issues).toEqual([{ severity: 'error', code: 'format-other', facts: { format: 'UBL' } }]);
  expect(readUbl(`<Party>${'<a>'.repeat(10_000)}`).issues[0]?.code).toBe('format-too-deep');
  expect(readUbl(invoice('<cac:Party/>')).issues.map(({ code }) => code)).toEqual(['format-nameless']);
  const cut = readUbl(whole.slice(0, whole.indexOf('</cac:AccountingCustomerParty>')));
  expect([cut.cards.length, cut.issues[0]?.code]).toEqual([2, 'format-broken']);
  fc.assert(fc.property(fc.string({ maxLength: 40 }), fc.nat(whole.length), (noise, at) => {
    readUbl(whole.slice(0, at) + noise + whole.slice(at));
  }));
});

test('read(write(x)) is x', () => {
  const optional = fc.option(nastyText, { nil: undefined });
  const customer = fc.record({
    name: nastyText, code: optional, street: optional, addressExtra: optional, city: optional, county: optional, postalCode: fc.constantFrom('007', undefined),
    country: fc.constantFrom('LT', 'LV', 'IL', 'PL'), contactName: optional, phone: optional, email: nastyText, companyNumber: fc.constantFrom('302514373', '0001', undefined),
    vatNumber: fc.constantFrom('LT100001919017', undefined),
  });
  const numbers = fc.subarray([{ kind: 'peppol', number: '9999:77' }, { kind: 'gln', number: '4006381333931' }], { maxLength: 1 });
  fc.assert(fc.property(customer, numbers, (fields, identifiers) => {
    const values = Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))) as Values;
    fc.pre(Object.values(values).every((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(String(value))));
    const rows = identifiers.map((one): IncomingRow => ({ table: 'Identifiers', values: one }));
    const { text, issues } = writeUbl([out(values, rows)]);
    expect(issues.filter(({ code }) => code !== 'format-no-place')).toEqual([]);
    const back = readUbl(text);
    expect(back.issues).toEqual([]);
    expect(back.cards).toEqual([{ line: 3, values: { ...values, roles: 'customer' }, rows: issues.length > 0 ? back.cards[0]?.rows : rows }]);
  }), { numRuns: 200 });
});
