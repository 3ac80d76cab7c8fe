/** Israeli allocation numbers by amount and day. */
import { allocationNumber, allocationThreshold, allocationThresholds } from '../../../src/fiscal/rules/allocation-il';

test.each([
  ['2024-05-04', undefined], ['2024-05-05', 25_000], ['2024-05-06', 25_000], ['2024-12-31', 25_000], ['2025-01-01', 20_000], ['2025-01-02', 20_000], ['2025-12-31', 20_000],
  ['2026-01-01', 10_000], ['2026-01-02', 10_000], ['2026-05-31', 10_000], ['2026-06-01', 5_000], ['2026-06-02', 5_000], ['2030-01-01', 5_000],
])('on %s the amount is %s', (day, amount) => {
  expect(allocationThreshold(day)).toBe(amount);
});

test('the amounts go down as the days go on', () => {
  for (const [at, { since, amount }] of allocationThresholds.entries()) {
    const next = allocationThresholds[at + 1];
    if (next !== undefined) expect([next.since > since, next.amount < amount]).toEqual([true, true]);
  }
});

const ask = (day: string, amount: number, more: object = {}): unknown => allocationNumber({ day, amount, isDealer: true, ...more });

test('more than the amount needs a number, the very amount does not, unless the firm reads the law the other way', () => {
  expect(ask('2026-06-01', 5_000.01)).toEqual({ isNeeded: true, because: 'above', threshold: 5_000 });
  expect(ask('2026-06-01', 5_000)).toEqual({ isNeeded: false, because: 'below', threshold: 5_000 });
  expect(ask('2026-06-01', 5_000, { fromTheAmountOn: true })).toEqual({ isNeeded: true, because: 'above', threshold: 5_000 });
  expect(ask('2026-05-31', 9_999)).toEqual({ isNeeded: false, because: 'below', threshold: 10_000 });
});

test.each([
  ['2024-05-05', 25_000], ['2024-12-31', 25_000], ['2025-01-01', 20_000], ['2025-12-31', 20_000], ['2026-01-01', 10_000], ['2026-05-31', 10_000], ['2026-06-01', 5_000], ['2026-06-02', 5_000],
])('on %s an agora more than %s needs a number, the amount itself and less do not', (day, amount) => {
  expect([amount - 0.01, amount, amount + 0.01].map((asked) => allocationNumber({ day, amount: asked, isDealer: true }).isNeeded)).toEqual([false, false, true]);
});

test('none is needed before there were such numbers, for customers who are no dealers, and without VAT', () => {
  expect(ask('2024-05-04', 1_000_000)).toEqual({ isNeeded: false, because: 'not-yet' });
  expect(ask('2026-06-01', 6_000, { isDealer: false })).toEqual({ isNeeded: false, because: 'no-dealer', threshold: 5_000 });
  expect(ask('2026-06-01', 6_000, { hasVat: false })).toEqual({ isNeeded: false, because: 'no-vat', threshold: 5_000 });
});
