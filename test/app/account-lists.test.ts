/** Lists of accounts as files and sheets: what the screen showed, each currency for itself, and no text that runs. */
import type { AccountList } from '../../src/app/account-desk';
import { accountsFile } from '../../src/app/account-lists';
import { linesByManager, sumsOfLines } from '../../src/app/account-lines';
import { textsOf } from '../../src/locales/locales';
import { newRow, registerForEachTest } from '../support/register-for-each-test';

const register = registerForEachTest();
const app = () => register.current().app;
const asOf = '2026-02-10';
const invoice = (number: string, amount: number, currency: string) => newRow('Documents', { type: 'Invoice', status: 'Issued', number, date: '2026-01-01', due: '2026-01-31', amount, currency });

async function fill(): Promise<void> {
  await register.add({ name: '=HYPERLINK("http://x";"Alfa")', code: '+A1', managers: 'Dana; Rasa', categories: 'Retailer' }, [invoice('1', 0.1, 'EUR'), invoice('2', 0.2, 'EUR'), invoice('3', 7, 'JPY')]);
  await register.add({ name: 'Beta', code: 'B' }, [invoice('4', 1234.5, 'BHD'), newRow('Payments', { date: '2026-01-02', amount: 2000, currency: 'BHD' })]);
}

const owed = (): AccountList => ({ kind: 'owed', asOf, lines: app().balances(asOf) });

test('a file holds a line a customer and currency; a text that would run as a formula is a text', async () => {
  await fill();
  expect(accountsFile(owed(), textsOf('en')).replace('\uFEFF', '').trim().split('\r\n')).toEqual([
    'Code,Name,Account managers,Currency,Balance,Overdue,Not yet due,1–30 days,31–60 days,61–90 days,Over 90 days,In credit,Due since,Days late,As of',
    `'+A1,"'=HYPERLINK(""http://x"";""Alfa"")",Dana; Rasa,EUR,0.3,0.3,0,0.3,0,0,0,0,2026-01-31,10,2026-02-10`,
    `'+A1,"'=HYPERLINK(""http://x"";""Alfa"")",Dana; Rasa,JPY,7,7,0,7,0,0,0,0,2026-01-31,10,2026-02-10`,
    'B,Beta,,BHD,-765.5,0,0,0,0,0,0,-765.5,,0,2026-02-10',
  ]);
  // Excel in Lithuania takes the comma for the decimal mark.
  expect(accountsFile(owed(), textsOf('lt'))).toContain(';BHD;-765,5;');
});

test('by manager a customer of two stands with both, and income is by categories', async () => {
  await fill();
  const managers = accountsFile({ kind: 'managers', asOf, groups: linesByManager(app().balances(asOf)) }, textsOf('en')).split('\r\n');
  expect(managers.map((line) => line.split(',').slice(0, 2).join())).toEqual(['\uFEFFAccount managers,Code', "Dana,'+A1", "Dana,'+A1", "Rasa,'+A1", "Rasa,'+A1", ',B', '']);
  const income = accountsFile({ kind: 'income', from: '2026-01-01', to: asOf, income: app().incomeByCategory('2026-01-01', asOf) }, textsOf('en')).split('\r\n');
  expect(income.slice(1, -1)).toEqual(['Retailer,EUR,0.3,0,1,2026-01-01,2026-02-10', 'Retailer,JPY,7,0,1,2026-01-01,2026-02-10', 'No category,BHD,1234.5,2000,1,2026-01-01,2026-02-10']);
});

test('a sheet holds days as days and texts as texts, and is no part of the register', async () => {
  await fill();
  const before = await register.sheets();
  const { workbook, settle } = register.current();
  const made = await app().accountsSheet(owed(), textsOf('ro'));
  expect(made).toEqual({ ok: true, value: 'Solduri' });
  await settle();
  const sheet = await workbook.readTable('Solduri');
  expect(sheet.ok && sheet.value.values[0]).toEqual(['+A1', '=HYPERLINK("http://x";"Alfa")', 'Dana; Rasa', 'EUR', 0.3, 0.3, 0, 0.3, 0, 0, 0, 0, 46_053, 10, 46_063]);
  expect([await register.sheets(), app().state()]).toEqual([before, { kind: 'ready' }]);
});

test('currencies are never added to each other, and cents stay cents', async () => {
  await fill();
  expect(sumsOfLines(app().balances(asOf))).toEqual([{ currency: 'BHD', balance: -765.5, overdue: 0 }, { currency: 'EUR', balance: 0.3, overdue: 0.3 }, { currency: 'JPY', balance: 7, overdue: 7 }]);
});
