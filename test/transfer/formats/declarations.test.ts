/**
 * The sections of declarations against their official structure, as tables: i.SAF 1.2 (isaf_1.2.xsd of VMI, 2016-09-13), SAF-T
 * LT 2.01 (VMI, 2018-03-21), D406 (ANAF; Ro_SAFT_Schema 2.4.8 of 2023-11-21; 2.4.9 was seen in part, without its customers, and
 * RO_SAFT_SchemaDefCod 16.02.2026). Each part that a customer can have there is in its table, but for those that are never
 * written. On 2026-11-23 the sections of some ten thousand random registers passed Java's validator with the authorities' own
 * schemas, of which only what stands beside the customers was made optional; it counts lengths in UTF-16, as the tables do.
 */
import fc from 'fast-check';
import type { OutgoingCard } from '../../../src/transfer/source';
import type { TransferIssue } from '../../../src/transfer/transfer-issues';
import type { Values } from '../../../src/model/change';
import { nastyText } from '../../support/nasty-text';
import { misfits, parseXml, type Node, type SchemaPart } from '../../support/schema-section';
import { writeIsaf, writeSaftLt, writeSaftRo } from '../../support/written-cards';

const optional = { least: 0 };
const many = { most: 1_000_000 };

const isaf: SchemaPart = {
  name: 'iSAFFile', parts: [{ name: 'MasterFiles', ...optional, parts: [{ name: 'Customers', ...optional, parts: [{ name: 'Customer', most: 500_000, parts: [
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
  name: 'AuditFile', parts: [{ name: 'MasterFiles', ...optional, parts: [{ name: 'Customers', ...optional, parts: [{ name: 'Customer', ...many, parts: [
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
    { name: 'CompanyStructure', ...optional, parts: [
      { name: 'RegistrationNumber', maxLength: 35, pattern: /^(?:00\d{2,10}|0[12][A-Z]{2}\w+|03[1-9]\d{12}|04.+|0[56][A-Z]{2}.+)$/ },
      { name: 'Name', minLength: 1, maxLength: 256 },
      { name: 'Address', ...many, parts: [
        { name: 'StreetName', ...optional, maxLength: 70 }, { name: 'Number', ...optional, maxLength: 18 }, { name: 'AdditionalAddressDetail', ...optional, maxLength: 70 },
        { name: 'Building', ...optional, maxLength: 35 }, { name: 'City', minLength: 1, maxLength: 35 }, { name: 'PostalCode', ...optional, maxLength: 18 },
        { name: 'Region', ...optional, maxLength: 35 }, { name: 'Country', minLength: 2, maxLength: 2 }, { name: 'AddressType', ...optional, values: ['StreetAddress', 'PostalAddress', 'BillingAddress', 'ShipToAddress', 'ShipFromAddress'] },
      ] },
      { name: 'TaxRegistration', ...optional, ...many, parts: [{ name: 'TaxRegistrationNumber', maxLength: 35 }] },
      account,
    ] },
    { name: 'CustomerID', minLength: 2, maxLength: 35 },
    { name: 'SelfBillingIndicator', ...optional, values: ['389', '0'] },
    { name: 'AccountID', minLength: 1, maxLength: 70, pattern: /^\d+$/ },
    balance('Opening', /^-?\d{1,16}(\.\d{1,2})?$/), balance('Closing', /^-?\d{1,16}(\.\d{1,2})?$/),
  ] }] }] }],
};

const day = '2026-11-23';
const isPerson = (card: OutgoingCard): boolean => card.values['personalId'] !== undefined;
const roSettings = { day, kindOf: (card: OutgoingCard) => (isPerson(card) ? 'person' as const : 'organisation' as const) };
const card = (id: string, values: Values, rows: OutgoingCard['rows'] = []): OutgoingCard => ({ id, values: { name: id, ...values }, rows });
const customers = (xml: string): Node[] => parseXml(xml).children[0]?.children[0]?.children ?? [];
const leaves = (node: Node): unknown => (node.children.length === 0 ? node.attributes['xsi:nil'] === 'true' ? null : node.text : Object.fromEntries(node.children.map((child) => [child.name, leaves(child)])));
/** Without what the format has no place for, which is told for every format. */
const told = (issues: readonly TransferIssue[]): unknown[] =>
  issues.filter(({ code }) => code !== 'format-no-place' && code !== 'format-no-place-rows').map(({ severity, code, where }) => [severity, code, where?.id, where?.field]);
const placeless = (issues: readonly TransferIssue[]): unknown[] =>
  issues.flatMap(({ code, where }) => (code === 'format-no-place' ? [`${where?.table ?? ''}.${where?.field ?? ''}`] : code === 'format-no-place-rows' ? [where?.table] : []));

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
    expect(told(issues)).toEqual([['warning', 'export-number-unknown', 'Nobody', 'vatNumber'], ['error', 'format-missing', 'Nowhere', 'country']]);
    expect(placeless(issues)).toEqual(['Customers.personalId']);
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
    expect(told(issues)).toEqual([
      ['warning', 'format-missing', 'x'.repeat(80), 'city'], ['warning', 'format-missing', 'x'.repeat(80), 'postalCode'], ['warning', 'format-cut', 'x'.repeat(80), 'name'],
      ['warning', 'export-balances-absent', undefined, undefined],
    ]);
    expect(placeless(issues)).toEqual([]);
  });

  test('an apartment that has no room beside the house stands in the address as a whole', () => {
    const address = (values: Values): unknown => leaves(customers(writeSaftLt([card('A', { country: 'LT', city: 'Vilnius', postalCode: '01103', ...values })], { isPerson }).text)[0]?.children[1] as Node);
    expect(address({ street: 'Gedimino pr.', houseNumber: '9', addressExtra: 'laiptinė B, 3 aukštas' })).toEqual({
      StreetName: 'Gedimino pr.', Number: '9', City: 'Vilnius', PostalCode: '01103', Country: 'LT', AddressType: 'BA',
      FullAddress: 'Gedimino pr. 9-laiptinė B, 3 aukštas, 01103 Vilnius',
    });
    expect(placeless(writeSaftLt([card('A', { country: 'LT', addressExtra: 'x'.repeat(300) })], { isPerson }).issues)).toEqual(['Customers.addressExtra']);
  });

  test('accounts longer than the schema allows, and numbers beside an IBAN, are told', () => {
    const { text, issues } = writeSaftLt([card('A', { country: 'LT', city: 'V', postalCode: '1' }, [
      { table: 'BankAccounts', values: { account: '9'.repeat(36) } }, { table: 'BankAccounts', values: { iban: 'LT121000011101001000', account: '1', bank: 'Bankas' } },
      { table: 'Notes', values: { text: 'x' } },
    ])], { isPerson });
    expect(text.match(/IBANNumber>|BankAccountNumber>/g)).toHaveLength(2);
    expect(told(issues)).toEqual([['warning', 'format-form', 'A', 'account'], ['warning', 'export-balances-absent', undefined, undefined]]);
    expect(placeless(issues)).toEqual(['BankAccounts.bank', 'BankAccounts.account', 'Notes']);
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
    expect(told(issues)).toEqual([
      ['error', 'export-same-number', 'Again', 'taxId'], ['error', 'format-missing', 'No city', 'city'], ['error', 'format-missing', 'No id', 'taxId'],
      ['info', 'export-code-signs', undefined, undefined], ['warning', 'export-balances-absent', undefined, undefined],
    ]);
    // A code of the firm's own may have any signs; that is said once.
    expect(issues.find(({ code }) => code === 'export-code-signs')?.facts).toEqual({ format: 'SAF-T D406', count: 1 });
    // Of those that stand there under another number than their code; a personal number that is none is not written.
    expect(placeless(issues)).toEqual(['Customers.code', 'Customers.personalId']);
  });
});

test('two customers never have one number; what no XML can hold is left out and told', () => {
  const twice = [card('kc-1', { code: 'K', country: 'LT' }), card('kc-2', { code: 'K', country: 'LT' }), card('kc-3', { code: 'kc-4', country: 'LT' }), card('kc-4', { country: 'LT' })];
  for (const { text, issues } of [writeIsaf(twice, { day, isPerson }), writeSaftLt(twice, { isPerson })]) {
    expect([...text.matchAll(/<CustomerID>(.*?)</g)].map(([, id]) => id)).toEqual(['K', 'kc-2', 'kc-4', 'kc-4-2']);
    expect(issues.filter(({ code }) => code === 'format-code-twice').map(({ facts }) => facts)).toEqual([{ format: expect.any(String), code: 'K', instead: 'kc-2' }]);
  }
  const odd = [card('kc-1', { name: '\u0001', country: 'LT', city: 'V', postalCode: '1' }), card('kc-2', { name: 'A\u0002\ufffe', country: 'RO', city: 'X\u0000', taxId: '4221306', code: '\u0003' })];
  for (const { text, issues } of [writeIsaf(odd, { day, isPerson }), writeSaftLt(odd, { isPerson }), writeSaftRo(odd, roSettings)]) {
    expect(text).toContain('<Name>A</Name>');
    expect(told(issues)).toEqual(expect.arrayContaining([['error', 'format-missing', 'kc-1', 'name'], ['warning', 'format-letters', 'kc-2', 'name']]));
  }
});

/** Registers as nobody wishes them. */
const strange = fc.oneof(
  nastyText, fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', ' ', '\u0000', '\u0001\u001f', '\ufffe', '\ud800', '𝒳😀'.repeat(200), 'x'.repeat(400), '\u0085', ']]>', 'LT', '--'),
);
const maybe = fc.option(strange, { nil: undefined });
const filled = <T>(all: Readonly<Record<string, T | undefined>>): Values => Object.fromEntries(Object.entries(all).filter((entry): entry is [string, T & string] => entry[1] !== undefined));
const values = fc.record({
  name: strange, code: fc.oneof(maybe, fc.constantFrom('K-1', 'K-2', 'kc1')), country: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(undefined, 'LT', 'RO', 'GR', 'US', 'XX1', 'lt') }, maybe),
  vatNumber: fc.oneof(maybe, fc.constantFrom('LT100001738313', 'GR094259216', 'RO4221306', '40003032949')), companyNumber: maybe, taxId: fc.oneof(maybe, fc.constantFrom('4221306', 'RO4221306')),
  personalId: maybe, street: maybe, houseNumber: maybe, addressExtra: maybe, city: fc.oneof(maybe, fc.constant('București')), postalCode: maybe, county: maybe, email: maybe, note: maybe,
}).map(filled);
const row = fc.oneof(
  fc.record({ iban: maybe, account: maybe, bank: maybe }).map((all): OutgoingCard['rows'][number] => ({ table: 'BankAccounts', values: filled(all) })),
  fc.constant<OutgoingCard['rows'][number]>({ table: 'Contacts', values: { lastName: 'Y' } }),
);
const register = fc.array(fc.tuple(values, fc.array(row, { maxLength: 2 })), { maxLength: 4 }).map((all) => all.map(([own, rows], at): OutgoingCard => ({ id: `kc${at}`, values: own, rows })));

test('whatever cards hold, the files fit their schema, and no card and no value goes missing without a word', () => {
  fc.assert(fc.property(register, (cards) => {
    for (const [written, schema] of [[writeIsaf(cards, { day, isPerson }), isaf], [writeSaftLt(cards, { isPerson }), saftLt], [writeSaftRo(cards, roSettings), saftRo]] as const) {
      expect(misfits(parseXml(written.text), { ...schema })).toEqual([]);
      const left = new Set(written.issues.flatMap(({ severity, where }) => (severity === 'error' && where?.id !== undefined ? [where.id] : [])));
      const nodes = customers(written.text);
      expect(nodes.length + left.size).toBe(cards.length);
      const ids = [...written.text.matchAll(/<CustomerID>(.*?)</g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(nodes.length);
      const spoken = new Set(written.issues.flatMap(({ where }) => [`${where?.id ?? ''} ${where?.field ?? ''}`, ` ${where?.field ?? where?.table ?? ''}`]));
      const stayed = cards.filter(({ id }) => !left.has(id));
      for (const [at, { id, values: own, rows }] of stayed.entries()) {
        const inFile = wordsOf(JSON.stringify(leaves(nodes[at] as Node)));
        for (const [field, value] of Object.entries(own)) {
          if (field === 'country' || field === 'county' || spoken.has(`${id} ${field}`) || spoken.has(` ${field}`)) continue;
          if (/^[^\p{L}\p{N}]+$/u.test(plain(String(value)).normalize('NFKC')) && numberFields.has(field)) throw new Error(`${field} is not told`);
          expect([field, wordsOf(JSON.stringify(plain(String(value)))).filter((word) => !inFile.join('').includes(word.replace(/^(?:GR|EL|RO)(?=\d)/, '')))]).toEqual([field, []]);
        }
        for (const { table, values: cells } of rows) {
          if (table !== 'BankAccounts') expect(spoken).toContain(` ${table}`);
          else if (schema === isaf) expect(spoken).toContain(' BankAccounts');
          else for (const field of Object.keys(cells)) if (plain(String(cells[field])) !== '' && field === 'bank') expect(spoken).toContain(' bank');
        }
      }
    }
  }), { numRuns: 200 });
});

const numberFields = new Set(['code', 'taxId', 'vatNumber', 'companyNumber', 'personalId']);

/** What of a text XML can hold, by the recommendation's own list. */
function plain(text: string): string {
  return Array.from(text).filter((sign) => /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(sign)).join('');
}

/** Letters and digits in capitals; numbers are written without what stands between their digits. */
function wordsOf(json: string): string[] {
  const text = JSON.parse(json) as unknown;
  const all = typeof text === 'string' ? [text] : (json.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((part) => JSON.parse(part) as string);
  return all.map((part) => part.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '')).filter((part) => part !== '');
}
