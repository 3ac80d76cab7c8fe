/** Checks that look from one card to the others, and from a row to its card. */
import { checkCustomer, checkRecords, checkRow } from '../../src/app/check-register';
import { listRecords } from '../../src/app/register-layout';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import type { TableKey } from '../../src/model/fields';
import { Register } from '../../src/model/register';
import { registerOverMemory, seededRandom } from '../support/app-over-memory';

function registerOf(records: Partial<Record<TableKey, Readonly<Record<string, Values>>>>): Register {
  const register = new Register();
  for (const { id, values } of listRecords(textsOf('en'), seededRandom(1))) register.load('Lists', id, values);
  for (const [table, rows] of Object.entries(records)) for (const [id, values] of Object.entries(rows)) register.load(table as TableKey, id, values);
  return register;
}

/** What is found apart from what a profile asks for. */
function found(register: Register): string[] {
  const issues = [...checkRecords(register, { cellOf: () => undefined })].flatMap((step) => step.issues);
  return issues.filter(({ code }) => !['not-ready-for', 'required-missing', 'any-of-missing', 'row-required'].includes(code))
    .map(({ severity, code, where }) => `${severity} ${code} ${where?.id} ${where?.field}`);
}

const own = 'Own company';

test('one company is the own one: two are told on both cards, whatever else their roles are and however they are parted', () => {
  expect(found(registerOf({ Customers: { a: { name: 'A', roles: own }, b: { name: 'B', roles: 'Customer; Supplier' } } }))).toEqual([]);
  const doubled = registerOf({ Customers: { a: { name: 'A', roles: own }, b: { name: 'B', roles: 'Customer, OWN COMPANY' } } });
  expect(found(doubled)).toEqual(['error own-company-doubled a roles', 'error own-company-doubled b roles']);
});

test('the own company is known by its meaning, when the firm has another word for it', () => {
  const register = registerOf({ Customers: { a: { name: 'A', roles: 'Us' }, b: { name: 'B', roles: 'us; Bank' } } });
  expect(found(register).filter((issue) => issue.includes('own-company'))).toEqual([]);
  const [id = ''] = register.ids('Lists').filter((row) => register.get('Lists', row)?.['meaning'] === 'ownCompany');
  register.apply([{ type: 'set', table: 'Lists', id, field: 'value', before: own, after: 'Us' }]);
  expect(found(register)).toEqual(['error own-company-doubled a roles', 'error own-company-doubled b roles']);
});

test('a tax or company number that another card has is a warning, said once; a code is refused', () => {
  const register = registerOf({ Customers: {
    a: { name: 'A', code: 'C1', taxId: '51-0000', companyNumber: '510000' }, b: { name: 'B', code: 'c 1', taxId: '510000', companyNumber: '51 0000' },
    c: { name: 'C', vatNumber: '510000' },
  } });
  expect(found(register)).toEqual([
    'error code-taken a code', 'warning number-taken a taxId', 'error code-taken b code', 'warning number-taken b taxId',
  ]);
  expect(checkCustomer(register, { name: 'D', companyNumber: '5.1.0000' }, undefined).find(({ code }) => code === 'number-taken'))
    .toMatchObject({ facts: { field: 'companyNumber', number: '5.1.0000', name: 'A' } });
});

test('a card or a row that names nobody is told', () => {
  expect(found(registerOf({
    Customers: { a: { name: 'A', successor: 'b', validTo: '2025-12-31' }, b: { name: 'B', predecessor: 'a', validFrom: '2026-01-01' }, c: { name: 'C', predecessor: 'gone' } },
    Identifiers: { i: { customer: 'gone', kind: 'Licence', number: '1' }, j: { customer: 'a', kind: 'Licence', number: '2' } },
  }))).toEqual(['warning card-link-orphan c predecessor', 'warning child-orphan i customer']);
});

test('two addresses for one purpose are told where they stand, and while a row is typed', () => {
  const register = registerOf({
    Customers: { a: { name: 'A' } },
    Addresses: { x: { customer: 'a', location: 'X', invoicing: true }, y: { customer: 'a', location: 'Y', invoicing: true } },
  });
  expect(found(register)).toEqual(['error purpose-doubled x invoicing', 'error purpose-doubled y invoicing']);
  expect(checkRow(register, 'Addresses', { customer: 'a', location: 'Z', latitude: 100 }, undefined).map(({ code }) => code)).toContain('number-out-of-range');
});

test('a customer is found by other names, phones, e-mail addresses and numbers, and no more when the number goes', async () => {
  const { app } = await registerOverMemory();
  const saved = await app.save({
    base: {}, edits: { name: 'Alfa', otherNames: 'Omega; Sigma', otherPhones: '+370 612 34567; 03-9876543', otherEmails: 'books@zeta.example' },
    children: [{ type: 'add', table: 'Identifiers', values: { kind: 'GLN', number: '9-501101-53000-3' } }],
  });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('not saved');
  const { id } = saved.value;
  for (const query of ['sigma', '39876543', '61234567', 'zeta', '9501101530003']) expect([query, app.search(query, 5).hits.map((hit) => hit.id)]).toEqual([query, [id]]);
  expect(app.find('9501101530003')?.id).toBe(id);

  const [row] = app.children(id);
  if (row === undefined) throw new Error('no row');
  expect(await app.save({ id, base: {}, edits: {}, children: [{ type: 'remove', table: 'Identifiers', id: row.id, base: row.values }] })).toMatchObject({ ok: true });
  expect(app.search('9501101530003', 5).hits).toEqual([]);
  expect(app.find('9501101530003')).toBeUndefined();
});
