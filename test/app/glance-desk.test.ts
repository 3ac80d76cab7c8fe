/** The figures of the register at a glance, and the sheet that is made of them. */
import { atOnce } from '../../src/base/at-once';
import type { App } from '../../src/app/app';
import type { Glance } from '../../src/app/glance-desk';
import { glanceFigures } from '../../src/app/glance-figures';
import type { AccountLine } from '../../src/app/account-desk';
import { en } from '../../src/locales/en';
import { registerOverMemory } from '../support/app-over-memory';

async function glanceOf(app: App): Promise<Glance> {
  const glance = await app.glance().result;
  if (glance === undefined) throw new Error('Nothing was counted');
  return glance;
}

async function save(app: App, name: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const saved = await app.save({ base: {}, edits: { name, ...more } });
  if (!saved.ok) throw new Error(saved.error.map(({ code }) => code).join());
}

const nothing = { notDue: 0, days1to30: 0, days31to60: 0, days61to90: 0, over90: 0, credit: 0 };
const line = (currency: string, more: Partial<AccountLine>): AccountLine => ({ card: 'a', code: '', name: '', managers: [], currency, balance: 0, overdue: 0, ageing: nothing, daysLate: 0, ...more });

function figures(of: Partial<Parameters<typeof glanceFigures>[0]>): Glance {
  return atOnce(glanceFigures({ asOf: '2026-03-10', customers: 3, facets: [], lines: [], rows: [], isCustomer: () => true, ...of }));
}

test('cards are counted by what they hold, in the order of the lists, and again after a change', async () => {
  const { app } = await registerOverMemory();
  await save(app, 'Alfa', { country: 'RO', status: 'Active' });
  await save(app, 'Beta', { country: 'RO' });
  const first = await glanceOf(app);
  expect(first.customers).toBe(2);
  expect(first.counts.country).toEqual([{ value: 'RO', count: 2 }]);
  expect(first.counts.status).toEqual([{ value: 'Prospect', count: 1 }, { value: 'Active', count: 1 }]);
  expect(first.counts.level).toEqual([]);
  expect([first.debts, first.months, first.undated]).toEqual([[], [], 2]);
  expect(await glanceOf(app)).toBe(first);
  await save(app, 'Gama', { country: 'LT' });
  expect((await glanceOf(app)).counts.country).toEqual([{ value: 'RO', count: 2 }, { value: 'LT', count: 1 }]);
});

test('currencies stand for themselves, and cents do not drift', () => {
  const { debts } = figures({ lines: [
    ...Array.from({ length: 10 }, () => line('EUR', { balance: 0.1, ageing: { ...nothing, over90: 0.1 } })),
    line('EUR', { balance: -5, ageing: { ...nothing, credit: -5 } }), line('ILS', { balance: 7, ageing: { ...nothing, notDue: 7 } }), line('RON', {}),
  ] });
  expect(debts).toEqual([
    { currency: 'EUR', customers: 11, balance: -4, overdue: 1, ageing: { ...nothing, over90: 1, credit: -5 } },
    { currency: 'ILS', customers: 1, balance: 7, overdue: 0, ageing: { ...nothing, notDue: 7 } },
  ]);
});

test('customers come with their first document or payment; months without any are there, too; the future and strangers do not count', () => {
  const rows = [
    { customer: 'a', date: '2026-01-31' }, { customer: 'a', date: '2025-12-31' }, { customer: 'b', date: '2026-03-01' }, { customer: 'c', date: '2026-03-11' },
    { customer: 'gone', date: '2026-02-01' }, { customer: 'b', date: null }, { customer: null, date: '2026-01-01' },
  ];
  const { months, undated } = figures({ rows, isCustomer: (id) => id !== 'gone' });
  expect(months).toEqual([
    { month: '2025-12', came: 1, total: 1 }, { month: '2026-01', came: 0, total: 1 }, { month: '2026-02', came: 0, total: 1 }, { month: '2026-03', came: 1, total: 2 },
  ]);
  expect(undated).toBe(1);
});

test('the sheet has a block for each chart, under a name that is free', async () => {
  const { app, workbook } = await registerOverMemory();
  await save(app, 'Alfa', { country: 'RO' });
  const steps = app.history().length;
  expect(await app.glanceSheet(en)).toEqual({ ok: true, value: { sheet: 'At a glance', charts: false } });
  expect(await app.glanceSheet(en)).toMatchObject({ ok: true, value: { sheet: 'At a glance 2' } });
  expect(app.history()).toHaveLength(steps);
  const sheet = await workbook.readSheet('At a glance');
  const names = sheet.ok ? sheet.value.values.map(([cell]) => cell) : [];
  expect(names).toEqual(expect.arrayContaining(['The register at a glance', 'Customers: 1', 'By country', 'RO']));
  expect(names).not.toContain('By level');
});

test('without a register there is nothing to count', async () => {
  const { app } = await registerOverMemory();
  app.close();
  expect(await app.glance().result).toBeUndefined();
  expect(await app.glanceSheet(en)).toMatchObject({ ok: false, error: { code: 'not-a-register' } });
});
