/** What documents and payments are to a customer's account: what counts, what is open, how old it is, what was owed when. */
import { addDays } from '../../src/base/calendar-date';
import { ageingOf, balancesAt, makeAccount, openItemsAt, statementOf, type Account } from '../../src/ledger/account';
import { dueByCardAlone } from '../../src/ledger/due-parts';
import type { LedgerRules } from '../../src/ledger/entry';
import { incomeOf } from '../../src/ledger/income';
import { documentTypes } from '../../src/model/document-notes';
import type { Values } from '../../src/model/change';

/** The lists' words are their meanings here. */
const rules: LedgerRules = { meaningOf: (_list, word) => (word === '' ? undefined : word), firmCurrency: 'EUR', dueParts: dueByCardAlone() };

const invoice = (number: string, date: string, amount: number, more: Values = {}): Values => ({ type: 'invoice', status: 'issued', number, date, amount, currency: 'EUR', ...more });
const payment = (date: string, amount: number, document = '', more: Values = {}): Values => ({ date, amount, currency: 'EUR', document, ...more });

function account(documents: readonly Values[], payments: readonly Values[] = [], customer: Values = {}): Account {
  const rows = (prefix: string, all: readonly Values[]) => all.map((values, at) => ({ id: `${prefix}-${at}`, values }));
  return makeAccount({ customer, documents: rows('dc', documents), payments: rows('py', payments) }, rules);
}

const balance = (of: Account, day = '9999-12-31') => Object.fromEntries(balancesAt(of, day));
const open = (of: Account, day = '9999-12-31') => openItemsAt(of, 'EUR', day).items.map(({ entry, due, open: left }) => [entry.number, due, left]);

test('each kind of document does to the balance what it says', () => {
  const each = documentTypes.map((type) => [type, balance(account([invoice('1', '2026-01-01', 100, { type })]))['EUR'] ?? 'nothing']);
  expect(Object.fromEntries(each)).toEqual({
    invoice: 10_000, invoiceReceipt: 0, receipt: -10_000, creditNote: -10_000, quote: 'nothing', proforma: 'nothing', paymentDemand: 'nothing', order: 'nothing', contract: 'nothing',
  });
});

test('only what is issued counts, and what does not is told with why', () => {
  const found = account([
    invoice('1', '2026-01-01', 1), ...['draft', 'inApproval', 'cancelled', ''].map((status) => invoice('2', '2026-01-01', 1, { status })), invoice('3', '2026-01-01', 1, { type: '' }),
    invoice('4', '', 1), invoice('5', '2026-01-01', 1, { amount: '1' }), invoice('6', '2026-01-01', 1, { type: 'order' }),
  ], [payment('soon', 1), payment('2026-01-01', 1, '', { amount: null })]);
  expect(balance(found)).toEqual({ EUR: 100 });
  expect(found.uncounted.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
    'dc-1 draft', 'dc-2 inApproval', 'dc-3 cancelled', 'dc-4 status', 'dc-5 type', 'dc-6 date', 'dc-7 amount', 'dc-8 noClaim', 'py-0 date', 'py-1 amount',
  ]);
});

test('currencies are never added; an empty one is the firm’s own, and says so', () => {
  const found = account([invoice('1', '2026-01-01', 100), invoice('2', '2026-01-01', 50, { currency: 'USD' }), invoice('3', '2026-01-01', 7, { currency: null })], [payment('2026-01-02', 20, '2')]);
  expect(balance(found)).toEqual({ EUR: 8_700, USD: 5_000 });
  // 20 euro for the invoice in dollars pay nothing of it.
  expect(openItemsAt(found, 'USD', '2026-02-01').items.map(({ open: left }) => left)).toEqual([5_000]);
  expect(found.entries.filter(({ isAssumed }) => isAssumed).map(({ number }) => number)).toEqual(['3']);
});

test('a credit note takes off with its sign or without, an invoice with a minus takes off too', () => {
  expect(balance(account([invoice('1', '2026-01-01', 100), invoice('2', '2026-01-02', -30, { type: 'creditNote' }), invoice('3', '2026-01-02', 20, { type: 'creditNote' }), invoice('4', '2026-01-03', -10)]))).toEqual({ EUR: 4_000 });
});

test('a payment pays the document that it names, and what is left of it what was due first', () => {
  const documents = [invoice('A-1', '2026-01-01', 100, { due: '2026-03-01' }), invoice('A-2', '2026-01-05', 100, { due: '2026-02-01' }), invoice('A-3', '2026-01-06', 100, { due: '2026-02-15' })];
  expect(open(account(documents, [payment('2026-01-10', 100, ' a-3 ')]))).toEqual([['A-2', '2026-02-01', 10_000], ['A-1', '2026-03-01', 10_000]]);
  expect(open(account(documents, [payment('2026-01-10', 130, 'A-3')]))).toEqual([['A-2', '2026-02-01', 7_000], ['A-1', '2026-03-01', 10_000]]);
  expect(open(account(documents, [payment('2026-01-10', 50), payment('2026-01-11', 60, 'Z-9')]))).toEqual([['A-3', '2026-02-15', 9_000], ['A-1', '2026-03-01', 10_000]]);
  const overpaid = account(documents, [payment('2026-01-10', 350)]);
  expect([open(overpaid), openItemsAt(overpaid, 'EUR', '2026-04-01').credit, balance(overpaid)]).toEqual([[], 5_000, { EUR: -5_000 }]);
});

test('money that was paid back is owed again: on the document that it names, else by itself', () => {
  const documents = [invoice('1', '2026-01-01', 100, { due: '2026-01-31' })];
  expect(open(account(documents, [payment('2026-01-10', 100, '1'), payment('2026-01-20', -40, '1')]))).toEqual([['1', '2026-01-31', 4_000]]);
  expect(open(account(documents, [payment('2026-01-10', 150), payment('2026-01-20', -70, '', { reference: 'back' })]))).toEqual([['1', '2026-01-31', 2_000]]);
  expect(open(account([], [payment('2026-01-20', -70, '8', { reference: 'back' })]))).toEqual([['back', '2026-01-20', 7_000]]);
});

test('the money of a receipt counts once, whether the bank’s line names it or not', () => {
  const documents = [invoice('1', '2026-01-01', 100), invoice('R-1', '2026-01-10', 100, { type: 'receipt' }), invoice('IR-1', '2026-01-11', 50, { type: 'invoiceReceipt' })];
  const found = account(documents, [payment('2026-01-10', 100, 'R-1'), payment('2026-01-11', 50, 'ir-1')]);
  expect([balance(found), found.uncounted.map(({ reason }) => reason)]).toEqual([{ EUR: 0 }, ['receipted', 'receipted']]);
  expect(open(found)).toEqual([]);
});

test('as of a day, what came later is not there yet', () => {
  const found = account([invoice('1', '2026-01-01', 100), invoice('2', '2026-02-01', 50)], [payment('2026-01-20', 30, '2'), payment('2026-02-10', 100, '1')]);
  expect(['2025-12-31', '2026-01-01', '2026-01-19', '2026-01-20', '2026-02-01', '2026-02-10'].map((day) => balance(found, day)['EUR'] ?? 'nothing')).toEqual(['nothing', 10_000, 10_000, 7_000, 12_000, 2_000]);
  // Paid before its document was there, the money pays what there is; afterwards it pays the document that it names.
  expect([open(found, '2026-01-25').map(([, , left]) => left), open(found, '2026-02-05')]).toEqual([[7_000], [['1', '2026-01-01', 10_000], ['2', '2026-02-01', 2_000]]]);
});

test('the day that stands there is when it is due, else the customer’s terms of that day say it, else it is due at once', () => {
  const documents = [invoice('1', '2026-06-01', 10), invoice('2', '2026-07-15', 10), invoice('3', '2026-06-01', 10, { due: '2026-06-05' })];
  const found = (paymentTerms: string | null) => {
    const of = account(documents, [], { paymentTerms });
    return of.entries.map((entry) => [entry.number, of.dueOf(entry).parts.map(({ due }) => due).join(), of.dueOf(entry).from].join(' '));
  };
  expect(found('30; from 2026-07-01: EOM+45')).toEqual(['1 2026-07-01 terms', '3 2026-06-05 typed', '2 2026-09-14 terms']);
  expect(found(null)).toEqual(['1 2026-06-01 document', '3 2026-06-05 typed', '2 2026-07-15 document']);
  expect(found('whenever they like')[0]).toBe('1 2026-06-01 document');
});

test('instalments are due part by part', () => {
  const found = account([invoice('1', '2026-06-01', 100.01)], [payment('2026-06-02', 60)], { paymentTerms: '50% now, 50% 30' });
  expect(open(found)).toEqual([['1', '2026-07-01', 4_001]]);
});

test('ageing: the day itself is not late, and each bucket ends where it says', () => {
  const asOf = '2026-12-31';
  const late = [-5, 0, 1, 30, 31, 60, 61, 90, 91, 400];
  const found = account(late.map((days, at) => invoice(String(days), '2025-01-01', 2 ** at, { due: addDays(asOf, -days) })));
  expect(ageingOf(openItemsAt(found, 'EUR', asOf), asOf)).toEqual({ notDue: 300, days1to30: 1_200, days31to60: 4_800, days61to90: 19_200, over90: 76_800, credit: 0 });
  const paid = account([invoice('1', '2026-01-01', 1)], [payment('2026-02-01', 3)]);
  expect(ageingOf(openItemsAt(paid, 'EUR', asOf), asOf)).toEqual({ notDue: 0, days1to30: 0, days31to60: 0, days61to90: 0, over90: 0, credit: -200 });
});

test('a statement begins with what was owed before, and each line has what was owed after it', () => {
  const found = account([invoice('1', '2026-01-01', 100), invoice('2', '2026-02-01', 50), invoice('9', '2026-04-01', 1)], [payment('2026-02-01', 120)]);
  const { opening, lines, closing } = statementOf(found, 'EUR', '2026-02-01', '2026-03-31');
  expect([opening, lines.map(({ entry, balance: after }) => [entry.debit, entry.credit, after]), closing]).toEqual([10_000, [[5_000, 0, 15_000], [0, 12_000, 3_000]], 3_000]);
});

test('income by category: issued less credited, and received; who is in two categories is in both, and once in all', () => {
  const one = account([invoice('1', '2026-01-01', 100), invoice('2', '2026-01-02', 40, { type: 'creditNote' }), invoice('3', '2026-01-03', 7, { type: 'invoiceReceipt' }), invoice('4', '2027-01-01', 1)], [payment('2026-02-01', 60), payment('2026-02-02', -5)]);
  const other = account([invoice('5', '2026-05-05', 1, { currency: 'USD' }), invoice('6', '2026-05-05', -7, { type: 'invoiceReceipt' })]);
  const { categories, totals } = incomeOf([{ account: one, categories: ['Retail', 'Old'] }, { account: other, categories: ['retail'] }, { account: other, categories: [] }], '2026-01-01', '2026-12-31');
  expect(categories.map(({ category, currency, invoiced, received, customers }) => [category, currency, invoiced, received, customers])).toEqual([
    ['Old', 'EUR', 6_700, 6_200, 1], ['Retail', 'EUR', 6_000, 5_500, 2], ['Retail', 'USD', 100, 0, 1], ['', 'EUR', -700, -700, 1], ['', 'USD', 100, 0, 1],
  ]);
  expect(totals.map(({ currency, invoiced, customers }) => [currency, invoiced, customers])).toEqual([['EUR', 5_300, 3], ['USD', 200, 2]]);
});
