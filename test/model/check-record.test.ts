import { checkRecord, type ListValues } from '../../src/model/check-record';
import type { Values } from '../../src/model/change';
import { childTables, fieldsOf, type TableKey } from '../../src/model/fields';

const values: Readonly<Record<string, readonly string[]>> = {
  partyRole: ['Customer', 'Supplier', 'Own company'], category: ['Wholesaler', 'Food, fresh'], tag: [], transportPayer: ['Supplier'],
};
const lists: ListValues = (list) => values[list];

/** Codes with what they are about, as short as can be compared. */
function found(table: TableKey, record: Values): string[] {
  return checkRecord(table, record, lists, 'x').map(({ severity, code, where }) => [severity, code, where?.field, where?.value].join(' ').trim());
}

const card = (record: Values): string[] => found('Customers', { name: 'Alfa', ...record });

test('each part of several is looked up in the list: unknown is a warning, in a list that grows with use a note', () => {
  expect(card({ roles: 'customer; SUPPLIER' })).toEqual([]);
  expect(card({ roles: 'Customer; Friend; Foe' })).toEqual(['warning value-not-in-list roles Friend', 'warning value-not-in-list roles Foe']);
  expect(card({ categories: 'Wholesaler, Food, fresh; Bakery' })).toEqual(['info value-not-in-list categories Wholesaler, Food, fresh', 'info value-not-in-list categories Bakery']);
  expect(card({ categories: 'Food, fresh; wholesaler' })).toEqual([]);
  // A list that is still empty says nothing about a value.
  expect(card({ tags: 'early', managers: 'Rasa' })).toEqual([]);
  expect(card({ transportPayer: 'Nobody' })).toEqual(['warning value-not-in-list transportPayer Nobody']);
});

test('each of several e-mail addresses is one', () => {
  expect(card({ otherEmails: 'a@b.lt; c@d.lv' })).toEqual([]);
  expect(card({ otherEmails: 'a@b.lt; c at d.lv' })).toEqual(['error email-format otherEmails c at d.lv']);
  expect(card({ otherNames: 'any; thing, at all', otherPhones: '+370 6; 03-1' })).toEqual([]);
});

test.each([
  [90, []], [-90, []], [0, []], [90.01, ['error number-out-of-range latitude 90.01']], ['54.7', ['error value-not-number latitude 54.7']],
])('latitude %p: %j', (latitude, issues) => {
  expect(card({ latitude })).toEqual(issues);
});

test('longitude reaches further than latitude', () => {
  expect(card({ longitude: 180 })).toEqual([]);
  expect(card({ longitude: -180.5 })).toEqual(['error number-out-of-range longitude -180.5']);
});

test('a range of days does not end before it begins', () => {
  expect(card({ validFrom: '2026-01-01', validTo: '2026-01-01' })).toEqual([]);
  expect(card({ validTo: '2026-01-01' })).toEqual([]);
  expect(card({ validFrom: '2026-01-02', validTo: '2026-01-01' })).toEqual(['error dates-reversed validTo 2026-01-01']);
  expect(card({ validFrom: 'soon', validTo: '2026-01-01' })).toEqual(['error value-not-date validFrom soon']);
  expect(found('Consents', { channel: 'E-mail', given: '2026-02-01', withdrawn: '2026-01-31' })).toEqual(['error dates-reversed withdrawn 2026-01-31']);
  expect(found('Identifiers', { kind: 'GLN', number: '1', validFrom: '2026-02-01', validTo: '2026-01-31' })).toEqual(['error dates-reversed validTo 2026-01-31']);
});

test('a bank account has an IBAN or a number', () => {
  expect(found('BankAccounts', { bank: 'Leumi' })).toEqual(['error one-of-missing iban']);
  expect(found('BankAccounts', { iban: ' ' })).toEqual(['error one-of-missing iban']);
  expect(found('BankAccounts', { account: '12-345-6789' })).toEqual([]);
  expect(found('BankAccounts', { iban: 'LT601010012345678901' })).toEqual([]);
});

test('a flag is yes or no, never a word for it', () => {
  expect(found('Addresses', { location: 'Depot', delivery: true, registration: false })).toEqual([]);
  expect(found('Addresses', { location: 'Depot', delivery: 'yes' })).toEqual(['error value-not-flag delivery yes']);
});

test.each([
  ['https://example.com/a?b=c:d', undefined], ['http://localhost:3000/x', undefined], ['localhost:3000/x', undefined], ['www.example.com', undefined],
  ['\\\\server\\share\\offer.pdf', undefined], ['C:\\offers\\1.pdf', undefined], ['../offers/1.pdf', undefined], ['file:///c:/1.pdf', undefined],
  ['javascript:alert(1)', 'error'], [' JavaScript:alert(1)', 'error'], ['java\nscript:alert(1)', 'error'], ['java\u200bscript:alert(1)', 'error'],
  ['data:text/html,x', 'error'], ['vbscript:x', 'error'], ['gopher://x', 'warning'],
])('the link %j: %s', (link, severity) => {
  expect(found('Attachments', { link })).toEqual(severity === undefined ? [] : [`${severity} link-not-safe link ${link}`.trim()]);
  expect(card({ website: link }).length).toBe(severity === undefined ? 0 : 1);
});

describe('card numbers', () => {
  test.each([
    '4111111111111111', '4111 1111 1111 1111', '4111-1111-1111-1111', 'Visa 4111 1111 1111 1111, 12/27', 'card:5555555555554444.', '378282246310005', '4222222222222',
    '6304 0000 0000 0000',
  ])('%j holds one', (text) => {
    const last = text.replace(/, 12\/27/, '').replace(/\D/g, '').slice(-4);
    expect(found('PaymentMethods', { method: 'Card', details: text })).toEqual([`error card-number-kept details •••• ${last}`]);
    expect(found('Notes', { text })).toEqual([`error card-number-kept text •••• ${last}`]);
    expect(card({ note: text })).toEqual([`error card-number-kept note •••• ${last}`]);
  });

  test.each([
    '1111', '4111 1111 1111 1112', 'LT60 1010 0123 4567 8901', 'LT601010012345678901', '+370 612 34567', '+4111111111111111', '4751234567895', '0004111111111111111',
    '4111 1111 1111 1111 1111 1111', '12-345-678901',
  ])('%j holds none', (text) => {
    expect(found('PaymentMethods', { method: 'Card', details: text, account: text, holder: text })).toEqual([]);
    expect(card({ noteInvoices: text })).toEqual([]);
  });

  test('elsewhere such a number is what it says it is', () => {
    expect(card({ name: '4111111111111111', code: '4111111111111111' })).toEqual([]);
  });
});

test('what no profile may waive is required in every table', () => {
  expect(childTables.map((table) => [table, found(table, {}).filter((issue) => issue.includes('required-missing')).map((issue) => issue.split(' ')[2])])).toEqual([
    ['Contacts', ['lastName']], ['Addresses', ['location']], ['BankAccounts', []], ['PaymentMethods', ['method']], ['Consents', ['channel']],
    ['Identifiers', ['kind', 'number']], ['Notes', ['text']], ['Attachments', ['link']], ['Documents', []], ['Payments', []],
  ]);
});

test('fields that name another field of their row name one that is there', () => {
  for (const table of childTables) {
    const fields = fieldsOf(table);
    const named = fields.flatMap(([, { requiredUnless, notBefore, only }]) => [requiredUnless, notBefore, only === true ? undefined : only]);
    for (const field of named) if (field !== undefined) expect(fields.map(([key]) => key)).toContain(field);
  }
});
