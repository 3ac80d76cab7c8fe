/**
 * The sections of declarations against their official structure, as tables: i.SAF 1.2 (isaf_1.2.xsd of VMI, 2016-09-13), SAF-T
 * LT 2.01 (VMI, 2018-03-21), D406 2.4.9 (ANAF; SimpleTypes and Structures of RO_SAFT_SchemaDefCod 16.02.2026).
 */
import fc from 'fast-check';
import { writeIsaf } from '../../../src/transfer/formats/isaf-lt';
import { writeSaftLt } from '../../../src/transfer/formats/saft-lt';
import { writeSaftRo } from '../../../src/transfer/formats/saft-ro';
import type { OutgoingCard } from '../../../src/transfer/source';
import type { Values } from '../../../src/model/change';
import { nastyText } from '../../support/nasty-text';
import { misfits, parseXml, type Node, type SchemaPart } from '../../support/schema-section';

const optional = { least: 0 };
const many = { most: 1_000_000 };

const isaf: SchemaPart = {
  name: 'iSAFFile', parts: [{ name: 'MasterFiles', parts: [{ name: 'Customers', parts: [{ name: 'Customer', ...optional, most: 500_000, parts: [
    { name: 'CustomerID', minLength: 1, maxLength: 70 },
    { name: 'VATRegistrationNumber', minLength: 1, maxLength: 35 },
    { name: 'RegistrationNumber', maxLength: 35 },
    { name: 'Country', minLength: 2, maxLength: 2, nillable: true },
    { name: 'Name', minLength: 1, maxLength: 256 },
  ] }] }] }],
};

const balance = (which: 'Opening' | 'Closing', pattern: RegExp): SchemaPart =>
  ({ name: which, choice: [{ name: `${which}DebitBalance`, nillable: true, pattern }, { name: `${which}CreditBalance`, nillable: true, pattern }] });
const account: SchemaPart = { name: 'BankAccount', ...optional, ...many, parts: [{ name: 'number', choice: [{ name: 'IBANNumber', maxLength: 35 }, { name: 'BankAccountNumber', maxLength: 35 }] }] };

const saftLt: SchemaPart = {
  name: 'AuditFile', parts: [{ name: 'MasterFiles', parts: [{ name: 'Customers', parts: [{ name: 'Customer', ...many, ...optional, parts: [
    { name: 'RegistrationNumber', ...optional, maxLength: 35 },
    { name: 'Name', maxLength: 70 },
    { name: 'Address', ...many, parts: [
      { name: 'StreetName', ...optional, maxLength: 70 }, { name: 'Number', ...optional, maxLength: 18 }, { name: 'City', maxLength: 35 }, { name: 'PostalCode', maxLength: 18 },
      { name: 'Country', maxLength: 3 }, { name: 'AddressType', values: ['BA', 'KA', 'SIA', 'RA', 'PIA', 'SGA', 'PPA', 'KT', ''] },
      { name: 'Region', ...optional, maxLength: 35 }, { name: 'FullAddress', ...optional, maxLength: 256 },
    ] },
    { name: 'TaxRegistration', ...optional, ...many, parts: [
      { name: 'TaxRegistrationNumber', maxLength: 35 }, { name: 'TaxType', values: ['MMR', 'PVM', 'UUK', 'KT', ''] }, { name: 'Country', ...optional, maxLength: 3 },
    ] },
    account,
    { name: 'CustomerID', maxLength: 35 },
    { name: 'SelfBillingIndicator', ...optional, maxLength: 24 },
    { name: 'Accounts', ...many, parts: [{ name: 'AccountID', maxLength: 70 }, balance('Opening', /^\d+(\.\d{1,2})?$/), balance('Closing', /^\d+(\.\d{1,2})?$/)] },
  ] }] }] }],
};

const saftRo: SchemaPart = {
  name: 'AuditFile', parts: [{ name: 'MasterFiles', parts: [{ name: 'Customers', parts: [{ name: 'Customer', ...many, ...optional, parts: [
    { name: 'CompanyStructure', parts: [
      { name: 'RegistrationNumber', maxLength: 35, pattern: /^(?:00\d{2,10}|0[12][A-Z]{2}\w+|03[1-9]\d{12}|04.+|0[56][A-Z]{2}.+)$/ },
      { name: 'Name', minLength: 1, maxLength: 256 },
      { name: 'Address', ...many, parts: [
        { name: 'StreetName', ...optional, maxLength: 70 }, { name: 'Number', ...optional, maxLength: 18 }, { name: 'AdditionalAddressDetail', ...optional, maxLength: 70 },
        { name: 'Building', ...optional, maxLength: 35 }, { name: 'City', minLength: 1, maxLength: 35 }, { name: 'PostalCode', ...optional, maxLength: 18 },
        { name: 'Region', ...optional, maxLength: 35 }, { name: 'Country', minLength: 2, maxLength: 2 }, { name: 'AddressType', ...optional, maxLength: 18 },
      ] },
      { name: 'TaxRegistration', ...optional, ...many, parts: [{ name: 'TaxRegistrationNumber', maxLength: 35 }] },
      account,
    ] },
    { name: 'CustomerID', minLength: 2, maxLength: 35 },
    { name: 'SelfBillingIndicator', ...optional, values: ['389', '0'] },
    { name: 'AccountID', minLength: 1, maxLength: 70, pattern: /^\d+$/ },
    balance('Opening', /^-?\d+\.\d{2}$/), balance('Closing', /^-?\d+\.\d{2}$/),
  ] }] }] }],
};

const day = '2026-11-23';
const isPerson = (card: OutgoingCard): boolean => card.values['personalId'] !== undefined;
const roSettings = { day, kindOf: (card: OutgoingCard) => (isPerson(card) ? 'person' as const : 'organisation' as const) };
const card = (id: string, values: Values, rows: OutgoingCard['rows'] = []): OutgoingCard => ({ id, values: { name: id, ...values }, rows });
const customers = (xml: string): Node[] => parseXml(xml).children[0]?.children[0]?.children ?? [];
const leaves = (node: Node): unknown => (node.children.length === 0 ? node.attributes['xsi:nil'] === 'true' ? null : node.text : Object.fromEntries(node.children.map((child) => [child.name, leaves(child)])));

describe('i.SAF', () => {
  test('what stands there, with ND for numbers that are not known', () => {
    const { text, issues } = writeIsaf([
      card('Baltica, UAB', { code: 'K-1', country: 'LT', vatNumber: 'LT100001738313', companyNumber: '110443493' }),
      card('SIA Rīga', { country: 'LV', vatNumber: '40003032949' }),
      card('Hellas', { country: 'GR', vatNumber: 'GR094259216' }),
      card('Jonas', { country: 'LT', personalId: '38001011234' }),
      card('Inc', { country: 'US', companyNumber: '12-3456789' }),
      card('Nobody', { country: 'LT' }),
      card('Acme', { vatNumber: 'LV40003032949' }),
      card('Nowhere', {}),
    ], { day, isPerson });
    expect(misfits(parseXml(text), isaf)).toEqual([]);
    expect(customers(text).map(leaves)).toEqual([
      { CustomerID: 'K-1', VATRegistrationNumber: 'LT100001738313', RegistrationNumber: '110443493', Country: 'LT', Name: 'Baltica, UAB' },
      { CustomerID: 'SIA Rīga', VATRegistrationNumber: 'LV40003032949', RegistrationNumber: '', Country: 'LV', Name: 'SIA Rīga' },
      { CustomerID: 'Hellas', VATRegistrationNumber: 'EL094259216', RegistrationNumber: '', Country: 'GR', Name: 'Hellas' },
      { CustomerID: 'Jonas', VATRegistrationNumber: 'ND', RegistrationNumber: 'ND', Country: 'LT', Name: 'Jonas' },
      { CustomerID: 'Inc', VATRegistrationNumber: 'ND', RegistrationNumber: '12-3456789', Country: 'US', Name: 'Inc' },
      { CustomerID: 'Nobody', VATRegistrationNumber: 'ND', RegistrationNumber: 'ND', Country: 'LT', Name: 'Nobody' },
      { CustomerID: 'Acme', VATRegistrationNumber: 'LV40003032949', RegistrationNumber: '', Country: null, Name: 'Acme' },
    ]);
    expect(issues.map(({ severity, code, where }) => [severity, code, where?.id])).toEqual([['warning', 'export-number-unknown', 'Nobody'], ['error', 'format-missing', 'Nowhere']]);
  });
});

describe('SAF-T of Lithuania', () => {
  test('what stands there', () => {
    const { text, issues } = writeSaftLt([
      card('Baltica', { code: 'K-1', country: 'LT', vatNumber: 'LT100001738313', companyNumber: '110443493', street: 'Gedimino pr.', houseNumber: '9', addressExtra: '5', city: 'Vilnius', postalCode: 'LT-01103' }, [{ table: 'BankAccounts', values: { iban: 'LT12 1000 0111 0100 1000' } }]),
      card('x'.repeat(80), { code: 'K-2', country: 'DE', companyNumber: 'HRB 1' }),
    ], { isPerson });
    expect(misfits(parseXml(text), saftLt)).toEqual([]);
    expect(leaves(customers(text)[0] as Node)).toEqual({
      RegistrationNumber: '110443493', Name: 'Baltica',
      Address: { StreetName: 'Gedimino pr.', Number: '9-5', City: 'Vilnius', PostalCode: 'LT-01103', Country: 'LT', AddressType: 'BA' },
      TaxRegistration: { TaxRegistrationNumber: 'LT100001738313', TaxType: 'PVM' },
      BankAccount: { IBANNumber: 'LT121000011101001000' }, CustomerID: 'K-1',
      Accounts: { AccountID: '', OpeningDebitBalance: null, ClosingDebitBalance: null },
    });
    expect(issues.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'format-cut'], ['warning', 'format-missing'], ['warning', 'format-missing'], ['warning', 'export-balances-absent'],
    ]);
  });
});

describe('D406', () => {
  test('what stands there: ids by the kind of customer, counties by their code, each customer once', () => {
    const { text, issues } = writeSaftRo([
      card('Ministerul', { code: 'C1', country: 'RO', taxId: 'RO4221306', city: 'București', county: 'Bucuresti', street: 'Apolodor' }),
      card('Again', { code: 'C2', country: 'RO', taxId: '4221306', city: 'București' }),
      card('Maria', { code: 'C3', country: 'RO', personalId: '1800101221144', city: 'Cluj-Napoca', county: 'Cluj' }),
      card('Online', { code: 'C-4', country: 'RO', personalId: 'x', city: 'Iași' }),
      card('Magyar', { code: 'C5', country: 'HU', vatNumber: 'HU12345676', city: 'Budapest' }),
      card('No city', { code: 'C6', country: 'RO', taxId: '18547290' }),
      card('No id', { code: 'C7', country: 'RO', city: 'Arad' }),
    ], roSettings);
    expect(misfits(parseXml(text), saftRo)).toEqual([]);
    expect(customers(text).map((node) => node.children[1]?.text)).toEqual(['004221306', '031800101221144', '04C-4', '01HU12345676']);
    expect(leaves(customers(text)[0] as Node)).toEqual({
      CompanyStructure: {
        RegistrationNumber: '004221306', Name: 'Ministerul', TaxRegistration: { TaxRegistrationNumber: '4221306' },
        Address: { StreetName: 'Apolodor', City: 'București', Region: 'RO-B', Country: 'RO', AddressType: 'StreetAddress' },
      },
      CustomerID: '004221306', AccountID: '4111', OpeningDebitBalance: '0.00', ClosingDebitBalance: '0.00',
    });
    expect(issues.map(({ severity, code, where }) => [severity, code, where?.id])).toEqual([
      ['error', 'export-same-number', 'Again'], ['warning', 'format-form', 'Online'], ['error', 'format-missing', 'No city'], ['error', 'format-missing', 'No id'],
      ['warning', 'export-balances-absent', undefined],
    ]);
  });
});

test('whatever cards hold, the files fit their schema, and no card goes missing without a word', () => {
  const text = fc.option(nastyText, { nil: undefined });
  const values = fc.record({
    name: nastyText, code: text, country: fc.constantFrom(undefined, 'LT', 'RO', 'GR', 'US', 'XX1'), vatNumber: text, companyNumber: text, taxId: text, personalId: text,
    street: text, houseNumber: text, addressExtra: text, city: text, postalCode: text, county: text,
  }).map((all): Values => Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)));
  const cards = fc.array(fc.tuple(values, text), { maxLength: 4 })
    .map((all) => all.map(([own, iban], at): OutgoingCard => ({ id: `kc${at}`, values: own, rows: iban === undefined ? [] : [{ table: 'BankAccounts', values: { iban } }] })));
  fc.assert(fc.property(cards, (some) => {
    for (const [written, schema] of [[writeIsaf(some, { day, isPerson }), isaf], [writeSaftLt(some, { isPerson }), saftLt], [writeSaftRo(some, roSettings), saftRo]] as const) {
      expect(misfits(parseXml(written.text), { ...schema })).toEqual([]);
      const left = new Set(written.issues.flatMap(({ severity, where }) => (severity === 'error' && where?.id !== undefined ? [where.id] : [])));
      expect(customers(written.text).length + left.size).toBe(some.length);
    }
  }), { numRuns: 500 });
});
