/** BALANCE and AGING over a real register: by any key, on any day, following what changes; errors as Excel's users expect them. */
import { textsOf } from '../../src/locales/locales';
import type { App } from '../../src/app/app';
import { newRow } from '../support/register-for-each-test';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { eventually } from '../support/eventually';
import { installCustomFunctions, type FakeCellError } from './fake-custom-functions';

type Streaming = (...args: unknown[]) => void;
interface Call { readonly setResult: (value: unknown) => void; readonly onCanceled?: () => void }

const calls: Call[] = [];
// Cells that wait for the next day would keep the test from its end.
afterEach(() => { for (const call of calls.splice(0)) call.onCanceled?.(); });

async function setUp(): Promise<{ readonly over: AppOverMemory; readonly app: App; readonly id: string; call(name: string, ...args: unknown[]): unknown[] }> {
  const { associated } = installCustomFunctions();
  jest.resetModules();
  await import('../../functions/index');
  const { provideApp } = await import('../../src/app/shared-app');
  const over = await registerOverMemory();
  const document = (number: string, amount: number, currency: string) => newRow('Documents', { type: 'Invoice', status: 'Issued', number, date: '2026-06-01', amount, currency });
  const saved = await over.app.save({ base: {}, edits: { name: 'Orchard', code: '0042', paymentTerms: '30' }, children: [document('1', 100.1, 'EUR'), newRow('Payments', { date: '2026-06-20', amount: 0.2, currency: 'EUR' })] });
  const other = await over.app.save({ base: {}, edits: { name: 'Two', code: '7' }, children: [document('2', 5, 'EUR'), document('3', 7.5, 'USD'), newRow('Payments', { date: '2026-09-01', amount: 5, currency: 'EUR' })] });
  if (!saved.ok || saved.value.kind !== 'saved' || !other.ok) throw new Error('not saved');
  await over.settle();
  provideApp(over.app, () => textsOf('en'));
  return {
    over, app: over.app, id: saved.value.id,
    call(name, ...args) {
      const results: unknown[] = [];
      const invocation: Call = { setResult: (value: unknown) => results.push(value) };
      (associated.get(name) as Streaming)(...args, invocation);
      calls.push(invocation);
      return results;
    },
  };
}

const words = textsOf('en').account;
const headers = [words.currency, ...Object.values(words.buckets), words.balance];

test('answer by any key and on any day, and follow what is paid and merged', async () => {
  const { over, app, id, call } = await setUp();
  const [byCode, byName, before] = [call('BALANCE', '0042', '2026-06-30', null), call('BALANCE', 'orchard', 46_203, 'eur'), call('BALANCE', id, '2026-05-31', null)];
  const aging = call('AGING', '0042', '2026-07-31', null);
  await eventually(() => { expect([byCode, byName, before]).toEqual([[99.9], [99.9], [0]]); });
  expect(aging).toEqual([[headers, ['EUR', 0, 99.9, 0, 0, 0, 0, 99.9]]]);

  const values = app.card(id)?.values ?? {};
  await app.save({ id, base: values, edits: { paymentTerms: '90' }, children: [newRow('Payments', { date: '2026-06-30', amount: 9.9, currency: 'EUR', document: '1' })] });
  await eventually(() => {
    over.settle().catch(() => undefined);
    expect([byCode.at(-1), aging.at(-1)]).toEqual([90, [headers, ['EUR', 90, 0, 0, 0, 0, 0, 90]]]);
  });
  const keep = app.find('7')?.id ?? '';
  expect((await app.merge({ keep, absorb: [id], confirmed: true })).ok).toBe(true);
  await eventually(() => { expect(call('BALANCE', '0042', '2026-06-30', 'EUR')).toEqual([95]); });
});

test.each([
  ['BALANCE', ['nobody', null, null], '#N/A', 'nobody'],
  ['BALANCE', ['0042', 'June', null], '#VALUE!', 'June'],
  ['BALANCE', ['0042', null, 'euros'], '#VALUE!', 'EUROS'],
  ['BALANCE', ['7', '2026-06-30', null], '#VALUE!', '5 EUR, 7.5 USD'],
  ['AGING', ['nobody', null, null], '#N/A', 'nobody'],
  ['DISCOUNT', ['nobody'], '#N/A', 'nobody'],
  ['AGING', ['0042', 'June', null], '#VALUE!', 'June'],
  ['AGING', ['0042', null, 'euros'], '#VALUE!', 'EUROS'],
])('%s(%p) shows %s and says why', async (name, args, code, word) => {
  const { call } = await setUp();
  const results = call(name, ...args) as FakeCellError[];
  await eventually(() => { expect(results).toEqual([expect.objectContaining({ code })]); });
  expect(String(results[0]?.message).toUpperCase()).toContain(word.toUpperCase());
});

test('a currency in which nothing is owed any more asks for no choice; one that is named is told, and so is none', async () => {
  const { call } = await setUp();
  const answers = [call('BALANCE', '7', '2026-09-30', null), call('BALANCE', '7', '2026-06-30', 'USD'), call('BALANCE', '7', '2026-06-30', 'RON')];
  await eventually(() => { expect(answers).toEqual([[7.5], [7.5], [0]]); });
  expect(call('AGING', '7', '2026-09-30', null)).toEqual([[headers, ['EUR', 0, 0, 0, 0, 0, 0, 0], ['USD', 0, 0, 0, 0, 7.5, 0, 7.5]]]);
  // One currency is one row, for customers one below the other; so is one that they never had.
  expect([call('AGING', '7', '2026-09-30', 'usd'), call('AGING', '7', '2026-09-30', 'RON')]).toEqual([[[[0, 0, 0, 0, 7.5, 0, 7.5]]], [[[0, 0, 0, 0, 0, 0, 0]]]]);
});
