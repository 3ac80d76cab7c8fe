/** Further numbers of a customer are checked by the kind that their row gives them, in the firm's own words. */
import { checkRecords, checkRow } from '../../src/app/check-register';
import { listRecords } from '../../src/app/register-layout';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import { Register } from '../../src/model/register';
import { registerOverMemory, seededRandom } from '../support/app-over-memory';

const { identifierKind } = textsOf('en').lists;

function registerOf(rows: readonly Values[]): Register {
  const register = new Register();
  for (const { id, values } of listRecords(textsOf('en'), seededRandom(1))) register.load('Lists', id, values);
  register.load('Customers', 'c', { name: 'Alfa', code: '1' });
  for (const [at, values] of rows.entries()) register.load('Identifiers', `i${at}`, { customer: 'c', ...values });
  return register;
}

const found = (row: Values): string[] => {
  const register = registerOf([row]);
  const ofRegister = [...checkRecords(register, { cellOf: () => undefined })].flatMap(({ issues }) => issues).filter(({ where }) => where?.table === 'Identifiers');
  // On the card as in the register.
  expect(checkRow(register, 'Identifiers', { customer: 'c', ...row }, 'i0')).toEqual(ofRegister);
  return ofRegister.map(({ severity, code }) => `${severity} ${code}`);
};

test('a location number and an entity number have thirteen digits, twenty signs, and check digits', () => {
  expect(found({ kind: identifierKind.gln, number: '7501031311309' })).toEqual([]);
  expect(found({ kind: identifierKind.gln, number: '7501031311308' })).toEqual(['warning number-checksum']);
  expect(found({ kind: identifierKind.gln, number: '123456789' })).toHaveLength(1);
  expect(found({ kind: identifierKind.gln, number: '750103131' })).toEqual(['warning number-format']);
  expect(found({ kind: identifierKind.lei, number: '213800KUD8LAJWSQ9D15' })).toEqual([]);
  expect(found({ kind: identifierKind.lei, number: '213800KUD8LXJWSQ9D15' })).toEqual(['warning number-checksum']);
});

test('a foreign tax number is one of its country, of a firm, a person or the VAT register; without a country nobody can say', () => {
  expect(found({ kind: identifierKind.foreignTax, number: '40003032949', country: 'LV' })).toEqual([]);
  expect(found({ kind: identifierKind.foreignTax, number: 'LV40003032949', country: 'LV' })).toEqual([]);
  expect(found({ kind: identifierKind.foreignTax, number: '40003032948', country: 'LV' })).toEqual(['warning number-checksum']);
  expect(found({ kind: identifierKind.foreignTax, number: 'AB', country: 'LV' })).toEqual(['warning number-format']);
  expect(found({ kind: identifierKind.foreignTax, number: 'AB' })).toEqual([]);
  expect(found({ kind: identifierKind.foreignTax, number: 'AB', country: 'TV' })).toEqual([]);
});

test('former numbers, licences and kinds of the firm’s own may be anything', () => {
  for (const kind of [identifierKind.formerTax, identifierKind.licence, identifierKind.other, 'Member number']) expect(found({ kind, number: 'X 1', country: 'LV' }).filter((code) => code.includes('number-'))).toEqual([]);
});

test('a doubted one is accepted with a reason, which a note keeps, and doubted again', async () => {
  const { app, settle } = await registerOverMemory();
  const saved = await app.save({
    base: {}, edits: { name: 'Alfa' }, children: [{ type: 'add', table: 'Identifiers', key: 'new', values: { kind: identifierKind.gln, number: '7501031311308' } }],
  });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('Not saved');
  const customer = saved.value.id;
  await settle();
  const row = app.children(customer).find(({ table }) => table === 'Identifiers');
  if (row === undefined) throw new Error('No row');
  const codes = (): string[] => app.checkRow('Identifiers', row.values, row.id).map(({ code }) => code);
  expect(codes()).toEqual(['number-checksum']);
  const statement = { table: 'Identifiers', id: row.id, field: 'number' } as const;
  expect((await app.acceptNumber({ ...statement, reason: 'Read from their label' })).ok).toBe(true);
  expect(codes()).toEqual(['number-accepted']);
  expect((await app.takeBackStatement({ kind: 'accepted', ...statement })).ok).toBe(true);
  expect(codes()).toEqual(['number-checksum']);
});
