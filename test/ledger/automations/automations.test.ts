/** Automations without a register: which documents are orders, on which day what follows from them, and what is not done twice. */
import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../../src/base/calendar-date';
import type { LastWord, LevelRule } from '../../../src/ledger/automations/automation-rules';
import { decideLevel, findLevel } from '../../../src/ledger/automations/decide-level';
import { decideStatus } from '../../../src/ledger/automations/decide-status';
import { orderOf, type Order } from '../../../src/ledger/automations/order';
import type { Values } from '../../../src/model/change';
import { documentTypes } from '../../../src/model/document-notes';

const rules = { meaningOf: (_list: string, word: string) => word, firmCurrency: 'EUR' };
const both = { activatesAtFirstOrder: true, inactiveAfterDays: 180 };
const order = (date: CalendarDate, amount = 100, more: Partial<Order> = {}): Order => ({ id: `dc-${date}`, number: '', date, sense: 'sale', currency: 'EUR', amount: amount * 100, ...more });
const document = (values: Values): Order | undefined => orderOf('dc-1', { status: 'issued', type: 'invoice', date: '2026-01-05', amount: 10, ...values }, rules);

test('orders, invoices and invoice-receipts that were issued are orders; a credit note and a minus take one back', () => {
  expect(documentTypes.filter((type) => document({ type })?.sense === 'order')).toEqual(['order']);
  expect(documentTypes.filter((type) => document({ type })?.sense === 'sale')).toEqual(['invoice', 'invoiceReceipt']);
  expect(documentTypes.filter((type) => document({ type })?.sense === 'credit')).toEqual(['creditNote']);
  expect(['draft', 'inApproval', 'cancelled', ''].map((status) => document({ status }))).toEqual([undefined, undefined, undefined, undefined]);
  expect(document({ amount: -10 })).toMatchObject({ sense: 'credit', amount: 1000 });
  expect(document({ amount: null, currency: 'jpy' })).toMatchObject({ sense: 'sale', currency: 'JPY', amount: undefined });
  expect(document({ date: null })).toBeUndefined();
  expect(document({ date: 'soon' })).toBeUndefined();
});

test('a prospect is active with the first order, and no sooner', () => {
  const of = (orders: readonly Order[], last?: LastWord) => decideStatus({ status: 'prospect', orders, last }, both, '2026-06-01');
  expect(of([])).toBeUndefined();
  expect(of([order('2026-05-01', 5, { sense: 'credit' })])).toBeUndefined();
  expect(of([order('2026-05-02', 5, { number: '2' }), order('2026-05-01', 5, { number: '1' })])).toEqual({ after: 'active', cause: { rule: 'first-order', order: { number: '1', date: '2026-05-01' }, orders: 2 } });
  expect(decideStatus({ status: 'prospect', orders: [order('2026-05-01')], last: undefined }, { ...both, activatesAtFirstOrder: false }, '2026-06-01')).toBeUndefined();
  // Made a prospect again when one order was known: only another one counts.
  const again: LastWord = { by: 'hand', day: '2026-05-03', after: 'prospect', orders: 1 };
  expect(of([order('2026-05-01')], again)).toBeUndefined();
  expect(of([order('2026-05-01'), order('2026-05-03')], again)?.after).toBe('active');
});

test.each([
  ['2026-01-01', 180, '2026-06-30', '2026-07-01'],
  // Through the end of February of a leap year, and of another.
  ['2023-12-15', 180, '2024-06-12', '2024-06-13'],
  ['2024-12-15', 180, '2025-06-13', '2025-06-14'],
  ['2024-02-29', 365, '2025-02-28', '2025-03-01'],
  ['2026-01-01', 1, '2026-01-02', '2026-01-03'],
])('the last order of %s and %i days: still active on %s, no more on %s', (last, limit, stays, changes) => {
  const on = (day: CalendarDate) => decideStatus({ status: 'active', orders: [order('2020-01-01'), order(last)], last: undefined }, { ...both, inactiveAfterDays: limit }, day);
  expect(on(stays)).toBeUndefined();
  expect(on(changes)).toEqual({ after: 'inactive', cause: { rule: 'no-order', last: { number: '', date: last }, since: last, days: limit + 1, limit, orders: 2 } });
});

test('who never ordered stays active, unless a person made him so: then days are counted from there', () => {
  const of = (last: LastWord | undefined, day: CalendarDate) => decideStatus({ status: 'active', orders: [], last }, both, day);
  expect(of(undefined, '2099-01-01')).toBeUndefined();
  const made: LastWord = { by: 'hand', day: '2026-01-01', after: 'active', orders: 0 };
  expect(of(made, '2026-06-30')).toBeUndefined();
  expect(of(made, '2026-07-01')).toEqual({ after: 'inactive', cause: { rule: 'no-order', since: '2026-01-01', days: 181, limit: 180, orders: 0 } });
});

test('made active by hand after the days were over, a customer has all of them again; a later order counts anew', () => {
  const orders = [order('2025-01-01')];
  const made: LastWord = { by: 'hand', day: '2026-01-01', after: 'active', orders: 1 };
  expect(decideStatus({ status: 'active', orders, last: made }, both, '2026-06-30')).toBeUndefined();
  expect(decideStatus({ status: 'active', orders, last: made }, both, '2026-07-01')?.cause).toMatchObject({ since: '2026-01-01' });
  expect(decideStatus({ status: 'active', orders: [...orders, order('2026-02-01')], last: made }, both, '2026-07-31')).toBeUndefined();
  expect(decideStatus({ status: 'active', orders: [...orders, order('2026-02-01')], last: made }, both, '2026-08-01')?.cause).toMatchObject({ since: '2026-02-01' });
  // Taken back where nothing was written: not again for these days, but for others.
  const done: LastWord = { by: 'rule', day: '2025-08-01', after: 'inactive', orders: 1, since: '2025-01-01' };
  expect(decideStatus({ status: 'active', orders, last: done }, both, '2030-01-01')).toBeUndefined();
  expect(decideStatus({ status: 'active', orders: [...orders, order('2025-09-01')], last: done }, both, '2030-01-01')?.after).toBe('inactive');
});

test('a prospect whose orders are all long ago is inactive at once, so that the next run has nothing to do', () => {
  const decided = decideStatus({ status: 'prospect', orders: [order('2020-01-01')], last: undefined }, both, '2026-01-01');
  expect(decided).toMatchObject({ after: 'inactive', cause: { rule: 'no-order' } });
  expect(decideStatus({ status: 'inactive', orders: [order('2025-12-31')], last: undefined }, both, '2026-01-01')).toBeUndefined();
});

const level: LevelRule = { months: 6, currency: 'EUR', thresholds: [{ level: 'Small', amount: 0 }, { level: 'Medium', amount: 100_00 }, { level: 'Large', amount: 1000_00 }] };

test('the level is the highest whose amount the average of the last months reaches', () => {
  const of = (orders: readonly Order[], day = '2026-08-31') => findLevel(orders, level, day);
  expect(of([order('2026-08-01', 999.99)])).toMatchObject({ level: 'Medium' });
  expect(of([order('2026-08-01', 1500), order('2026-08-02', 500)])).toEqual({ level: 'Large', cause: { rule: 'average-order', average: 1000, currency: 'EUR', orders: 2, from: '2026-03-01', months: 6, threshold: 1000, others: 0 } });
  // Six months before 31 August is the last of February: its day is out, the next is in.
  expect(of([order('2026-02-28', 5000)])).toBeUndefined();
  expect(of([order('2026-03-01', 5000)])).toMatchObject({ level: 'Large' });
  expect(of([order('2024-03-01', 5000)], '2024-08-31')).toMatchObject({ cause: { from: '2024-03-01' } });
  expect(of([order('2026-09-01', 5000)])).toBeUndefined();
  expect(of([])).toBeUndefined();
  expect(findLevel([order('2026-08-01', 50)], { ...level, thresholds: level.thresholds.slice(1) }, '2026-08-31')).toBeUndefined();
});

test('other currencies do not count and are told; where there are orders, their invoices say the same again; what was credited was none', () => {
  const of = (...orders: readonly Order[]) => findLevel(orders, level, '2026-08-31')?.cause;
  expect(of(order('2026-08-01', 100), order('2026-08-01', 99_999, { currency: 'USD' }))).toMatchObject({ average: 100, orders: 1, others: 1 });
  expect(of(order('2026-08-01', 99_999, { currency: 'USD' }))).toBeUndefined();
  expect(of(order('2026-08-01', 300, { sense: 'order' }), order('2026-08-02', 100), order('2026-08-03', 200))).toMatchObject({ average: 300, orders: 1 });
  expect(of(order('2026-08-01', 300), order('2026-08-02', 100), order('2026-08-03', 300, { sense: 'credit' }))).toMatchObject({ average: 100, orders: 1 });
  expect(of(order('2026-08-01', 300), order('2026-08-02', 100), order('2026-08-03', 50, { sense: 'credit' }))).toMatchObject({ average: 175, orders: 2 });
  expect(of(order('2026-08-01', 300), order('2026-08-03', 900, { sense: 'credit' }))).toBeUndefined();
  expect(of(order('2026-08-01', 0), { ...order('2026-08-02'), amount: undefined })).toBeUndefined();
});

test('a level that a person gave stays until the rule finds another one than it found then', () => {
  const found = findLevel([order('2026-08-01', 5000)], level, '2026-08-31');
  const said = (last: Partial<LastWord> | undefined, now = 'Medium') => decideLevel(found, now, last && { by: 'hand', day: '2026-08-01', after: 'Medium', orders: 1, ...last })?.level;
  expect(said(undefined)).toBe('Large');
  expect(said(undefined, ' large ')).toBeUndefined();
  expect(said({ found: 'Large' })).toBeUndefined();
  expect(said({ found: 'Small' })).toBe('Large');
  // It found none then: there were no orders yet (IF-20).
  expect(said({})).toBe('Large');
  expect(decideLevel(undefined, 'Medium', undefined)).toBeUndefined();
});

test('whatever was ordered and said, a second look has nothing to add, on the same day and after what it said was taken back', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-01-01', days));
  const status = fc.constantFrom('prospect' as const, 'active' as const);
  fc.assert(fc.property(status, fc.array(day, { maxLength: 5 }), day, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 900 }), (was, dates, today, limit, later) => {
    const orders = dates.filter((date) => date <= today).map((date) => order(date));
    const set = { activatesAtFirstOrder: true, inactiveAfterDays: limit };
    const first = decideStatus({ status: was, orders, last: undefined }, set, today);
    if (first === undefined) return;
    const { cause } = first;
    const done: LastWord = { by: 'rule', day: today, after: first.after, orders: cause.orders ?? 0, ...(cause.rule === 'no-order' && { since: cause.since }) };
    expect(decideStatus({ status: first.after, orders, last: done }, set, today)).toBeUndefined();
    // Taken back by hand: nothing of it is said again that day, and of an active customer nothing before all days are over.
    const taken: LastWord = { by: 'hand', day: today, after: was, orders: orders.length };
    expect(decideStatus({ status: was, orders, last: taken }, set, today)).toBeUndefined();
    const then = decideStatus({ status: was, orders, last: taken }, set, addDays(today, later));
    expect(then !== undefined).toBe(was === 'active' && later > limit);
  }), { numRuns: 300 });
});
