/**
 * Under any changes, cancellations and moves to other customers: what is owed is the sum of what was issued and paid, counted
 * here by another way; all that is open, less the credit, is what is owed; and accounts that were kept are those made anew.
 */
import fc from 'fast-check';
import { AccountIndex } from '../../src/ledger/account-index';
import { ageingBuckets, ageingOf, balancesAt, openItemsAt, statementOf } from '../../src/ledger/account';
import { dueByCardAlone } from '../../src/ledger/due-parts';
import type { LedgerRules } from '../../src/ledger/entry';
import type { Change, Values } from '../../src/model/change';
import { Register } from '../../src/model/register';

const rules: LedgerRules = { meaningOf: (_list, word) => (word === '' ? undefined : word), firmCurrency: 'EUR', dueParts: dueByCardAlone() };
const customers = ['kc-1', 'kc-2', 'kc-3'];
const types = ['invoice', 'invoice', 'invoice', 'invoiceReceipt', 'receipt', 'creditNote', 'order', 'nonsense'];
const statuses = ['issued', 'issued', 'issued', 'draft', 'cancelled', ''];

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-01-${String(number).padStart(2, '0')}`);
const cents = fc.integer({ min: -500, max: 20_000 }).map((amount) => amount / 100);
const rowArbitrary = fc.record({
  isPayment: fc.boolean(), customer: fc.constantFrom(...customers), type: fc.constantFrom(...types), status: fc.constantFrom(...statuses), date: day, due: fc.option(day), amount: cents,
  currency: fc.constantFrom('EUR', 'USD', 'JPY', null), number: fc.constantFrom('1', '2', '3', ''), document: fc.constantFrom('1', '2', '3', '9', null),
});
const stepArbitrary = fc.oneof(
  fc.record({ what: fc.constant('add' as const), row: rowArbitrary }),
  fc.record({ what: fc.constant('set' as const), at: fc.nat(), to: rowArbitrary, field: fc.constantFrom('customer', 'status', 'amount', 'date', 'currency', 'due', 'document') }),
  fc.record({ what: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({ what: fc.constant('terms' as const), customer: fc.constantFrom(...customers), terms: fc.constantFrom('30', 'EOM', '50% now, 50% 30', null) }),
);

type Step = typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never;
type Row = typeof rowArbitrary extends fc.Arbitrary<infer R> ? R : never;

const rowValues = ({ isPayment, customer, type, status, date, due, amount, currency, number, document }: Row): Values =>
  (isPayment ? { customer, date, amount, currency, document } : { customer, type, status, date, due, amount, currency, number });

function changeOf(register: Register, step: Step, count: number): Change | undefined {
  if (step.what === 'add') return { type: 'add', table: step.row.isPayment ? 'Payments' : 'Documents', id: `r-${count}`, values: rowValues(step.row) };
  if (step.what === 'terms') {
    const before = register.get('Customers', step.customer)?.['paymentTerms'] ?? null;
    return { type: 'set', table: 'Customers', id: step.customer, field: 'paymentTerms', before, after: step.terms };
  }
  const rows = (['Documents', 'Payments'] as const).flatMap((table) => register.ids(table).map((id) => ({ table, id })));
  const row = rows[step.at % Math.max(rows.length, 1)];
  const values = row === undefined ? undefined : register.get(row.table, row.id);
  if (row === undefined || values === undefined) return undefined;
  if (step.what === 'remove') return { type: 'remove', ...row, values };
  return { type: 'set', ...row, field: step.field, before: values[step.field] ?? null, after: rowValues({ ...step.to, isPayment: row.table === 'Payments' })[step.field] ?? null };
}

/** By decimals, row by row: what the rows of a customer come to in a currency up to a day. */
function owed(register: Register, customer: string, currency: string, upTo: string): number {
  const theirs = (table: 'Documents' | 'Payments'): Values[] => register.ids(table).flatMap((id) => {
    const values = register.get(table, id) ?? {};
    return values['customer'] === customer && (values['currency'] ?? 'EUR') === currency && String(values['date']) <= upTo && typeof values['amount'] === 'number' ? [values] : [];
  });
  const allIssued = register.ids('Documents').map((id) => register.get('Documents', id) ?? {})
    .filter((values) => values['customer'] === customer && values['status'] === 'issued' && (values['currency'] ?? 'EUR') === currency && values['number'] !== undefined);
  const receipted = (number: Values[string] | undefined): boolean => number !== undefined && allIssued.some((one) => one['number'] === number && String(one['type']).toLowerCase().endsWith('receipt'))
    && !allIssued.some((one) => one['number'] === number && one['type'] === 'invoice');
  const unit = currency === 'JPY' ? 1 : 100;
  const units = (amount: unknown): number => Math.sign(Number(amount)) * Math.round(Math.abs(Number(amount)) * unit);
  const issued = theirs('Documents').filter(({ status }) => status === 'issued').map(({ type, amount }) =>
    (type === 'invoice' ? units(amount) : type === 'receipt' ? -units(amount) : type === 'creditNote' ? -Math.abs(units(amount)) : 0));
  const paid = theirs('Payments').filter(({ document }) => !receipted(document)).map(({ amount }) => -units(amount));
  return [...issued, ...paid].reduce((sum, one) => sum + one, 0);
}

test('what is owed is the sum of the rows, what is open says the same, and what was kept is what would be made anew', () => {
  fc.assert(fc.property(fc.array(stepArbitrary, { maxLength: 40 }), (steps) => {
    const register = new Register();
    for (const customer of customers) register.load('Customers', customer, { name: customer });
    const index = new AccountIndex(register, () => rules);
    index.holders();
    steps.forEach((step, count) => {
      const change = changeOf(register, step, count);
      if (change === undefined) return;
      expect(register.apply([change])).toBeUndefined();
      index.note([change]);
      for (const customer of customers) index.of(customer);
    });
    const anew = new AccountIndex(register, () => rules);
    expect(index.holders().sort()).toEqual(anew.holders().sort());
    for (const customer of customers) {
      const account = index.of(customer);
      const told = ({ entries, uncounted, running, dueOf }: typeof account) => ({ entries, uncounted, running, due: entries.map(dueOf) });
      expect(told(account)).toEqual(told(anew.of(customer)));
      for (const asOf of ['2026-01-10', '2026-03-01']) {
        const balances = balancesAt(account, asOf);
        for (const currency of ['EUR', 'USD', 'JPY']) {
          const balance = balances.get(currency) ?? 0;
          expect(balance).toBe(owed(register, customer, currency, asOf));
          const open = openItemsAt(account, currency, asOf);
          const ageing = ageingOf(open, asOf);
          expect(ageingBuckets.reduce((sum, bucket) => sum + ageing[bucket], 0)).toBe(balance);
          expect(open.items.every(({ open: left }) => left > 0) && open.credit >= 0).toBe(true);
          // Nobody owes and is owed at once.
          expect(open.items.length === 0 || open.credit === 0).toBe(true);
          const { opening, lines, closing } = statementOf(account, currency, '2026-01-05', asOf);
          expect([closing, opening + lines.reduce((sum, { entry }) => sum + entry.debit - entry.credit, 0)]).toEqual([balance, balance]);
        }
      }
    }
  }));
});

test('a change makes only its customer’s account anew', () => {
  const register = new Register();
  for (const customer of customers) register.load('Customers', customer, { name: customer });
  register.load('Documents', 'dc-1', { customer: 'kc-1', type: 'invoice', status: 'issued', date: '2026-01-01', amount: 1 });
  register.load('Documents', 'dc-2', { customer: 'kc-2', type: 'invoice', status: 'issued', date: '2026-01-01', amount: 2 });
  const index = new AccountIndex(register, () => rules);
  const [one, two] = [index.of('kc-1'), index.of('kc-2')];
  const change: Change = { type: 'set', table: 'Documents', id: 'dc-1', field: 'customer', before: 'kc-1', after: 'kc-3' };
  register.apply([change]);
  index.note([change]);
  expect(index.of('kc-2')).toBe(two);
  expect(index.of('kc-1')).not.toBe(one);
  expect(index.holders().sort()).toEqual(['kc-2', 'kc-3']);
  index.forget();
  expect(index.of('kc-2')).not.toBe(two);
});
