/** What a formula may ask of a customer for declarations: an Israeli allocation number, the id in the Romanian D406. */
import { isAllocationNeeded, saftId } from '../../src/app/duty-answer';
import { serialOfDate } from '../../src/base/calendar-date';
import type { Values } from '../../src/model/change';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { addCustomer } from '../support/pane-over-memory';

let over: AppOverMemory;

beforeEach(async () => {
  over = await registerOverMemory();
});
afterEach(() => expect(over.bugs).toEqual([]));

const firm: Values = { code: 'A-1', name: 'Alfa', country: 'IL', taxId: '516179157' };

function ask(amount: unknown, date: unknown, key: unknown = 'A-1'): unknown {
  const answer = isAllocationNeeded(over.app, { key, amount, date });
  return answer.ok ? answer.value : answer.error.code;
}

describe('an allocation number', () => {
  test.each([
    ['2024-05-04', 1_000_000, false], ['2024-05-05', 25_000, false], ['2024-05-05', 25_000.01, true], ['2024-12-31', 20_001, false],
    ['2025-01-01', 20_001, true], ['2025-12-31', 10_001, false], ['2026-01-01', 10_001, true], ['2026-05-31', 5_001, false],
    ['2026-06-01', 5_001, true], ['2026-06-01', 5_000, false], ['2026-06-01', -9_000, false],
  ])('on %s, for %s shekels: %s', async (date, amount, needed) => {
    await addCustomer(over, firm);
    expect([ask(amount, date), ask(amount, serialOfDate(date, false))]).toEqual([needed, needed]);
  });

  test('is asked for dealers in Israel only, one that goes by the personal number too, whatever word the firm has for private persons', async () => {
    const id = await addCustomer(over, { ...firm, dealerType: 'Private person' });
    expect(ask(6_000, '2026-06-01')).toBe(false);
    await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { dealerType: 'Exempt dealer' } });
    expect(ask(6_000, '2026-06-01')).toBe(true);
    const only = { taxId: null, personalId: '516179157' };
    await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { ...only, dealerType: 'VAT-registered dealer' } });
    expect(ask(6_000, '2026-06-01')).toBe(true);
    await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { dealerType: null } });
    expect(ask(6_000, '2026-06-01')).toBe(false);
    await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { vatNumber: '516179157' } });
    expect(ask(6_000, '2026-06-01')).toBe(true);
    await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { country: 'CY', vatNumber: null, personalId: null } });
    expect(ask(6_000, '2026-06-01')).toBe(false);
    await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { country: null } });
    expect(ask(6_000, '2026-06-01')).toBe('required-missing');
  });

  test('cannot be told of no amount, no day and no customer', async () => {
    await addCustomer(over, firm);
    expect([ask('6000', '2026-06-01'), ask(null, '2026-06-01'), ask(NaN, '2026-06-01'), ask(6_000, ''), ask(6_000, 'June'), ask(6_000, '2026-06-01', 'nobody')])
      .toEqual(['argument-not-amount', 'argument-not-amount', 'argument-not-amount', 'argument-not-date', 'argument-not-date', 'card-missing']);
  });
});

test('the id in D406 is made of the card, and what it lacks is told', async () => {
  const idOf = (key: string): unknown => {
    const answer = saftId(over.app, { key }, '2026-11-22');
    return answer.ok ? answer.value : [answer.error.code, answer.error.facts];
  };
  await addCustomer(over, { code: 'R-1', name: 'Rom', country: 'ro', taxId: 'RO 18547290' });
  await addCustomer(over, { code: 'P-1', name: 'Pers', country: 'RO', dealerType: 'Private person' });
  await addCustomer(over, { code: 'E-1', name: 'Elle', country: 'LT' });
  await addCustomer(over, { code: 'N-1', name: 'Nix', country: 'RO' });
  await addCustomer(over, { code: 'O-1', name: 'Ohne' });
  expect(['R-1', 'P-1', 'E-1', 'N-1', 'O-1', 'nobody'].map(idOf)).toEqual([
    '0018547290', '04P-1', '05LTE-1', ['saft-id-unknown', { missing: 'taxId' }], ['saft-id-unknown', { missing: 'country' }], ['card-missing', { key: 'nobody' }],
  ]);
});
