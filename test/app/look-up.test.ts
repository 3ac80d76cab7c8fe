import { createFieldNames } from '../../src/app/field-names';
import { fieldValue, largestLimit, matchingCustomers } from '../../src/app/look-up';
import { locales, textsOf } from '../../src/locales/locales';
import { scriptedApp } from '../functions/scripted-app';

const names = createFieldNames(locales.map((locale) => textsOf(locale).fields.Customers));

function register() {
  const app = scriptedApp(['Fleet', 'VIP']);
  app.put('kc-1', {
    code: '0042', name: 'Orchard Foods Ltd', alias: 'Orchard', city: 'Haifa', country: 'IL', status: 'Active',
    paymentTerms: '30', 'x:Fleet': 12, 'x:VIP': true,
  });
  app.put('kc-2', { code: '7', name: 'Baltic Timber', paymentTerms: 'ask Dana' });
  app.put('kc-3', { code: '8', name: 'Orchard Road' });
  return app;
}

describe('fieldValue', () => {
  const ask = (key: unknown, field: unknown, asOf: unknown = null) => fieldValue(register(), names, { key, field, asOf });

  it('answers a field of the customer that the key names', () => {
    expect(ask('0042', 'name')).toEqual({ ok: true, value: 'Orchard Foods Ltd' });
    expect(ask('Orchard Foods Ltd', 'קוד')).toEqual({ ok: true, value: '0042' });
    expect(ask(7, 'name')).toEqual({ ok: true, value: 'Baltic Timber' });
    expect(ask(' 0042 ', 'City')).toEqual({ ok: true, value: 'Haifa' });
  });

  it('keeps numbers and flags of the firm’s own fields what they are', () => {
    expect(ask('0042', 'fleet')).toEqual({ ok: true, value: 12 });
    expect(ask('0042', 'VIP')).toEqual({ ok: true, value: true });
  });

  it('answers an empty field with an empty text', () => {
    expect(ask('7', 'city')).toEqual({ ok: true, value: '' });
  });

  it.each(['nobody', '', null, '  '])('finds no card for the key %p', (key) => {
    expect(ask(key, 'name')).toMatchObject({ ok: false, error: { code: 'card-missing' } });
  });

  it('refuses a field it does not know even when the key is wrong too', () => {
    expect(ask('nobody', 'horoscope')).toMatchObject({ ok: false, error: { code: 'field-unknown', facts: { name: 'horoscope' } } });
  });

  it.each(['yesterday', '2026-02-30', '31/12/2026', -4, true, 2_958_466, [[1]]])('refuses %p as a day', (asOf) => {
    expect(ask('0042', 'name', asOf)).toMatchObject({ ok: false, error: { code: 'argument-not-date' } });
  });

  it.each(['2026-11-22', 46_000, null, undefined, '', 0])('takes %p as a day or as left out', (asOf) => {
    expect(ask('0042', 'name', asOf).ok).toBe(true);
  });
});

describe('matchingCustomers', () => {
  it('answers one row a customer', () => {
    expect(matchingCustomers(register(), { query: 'orchard', limit: null })).toEqual({
      ok: true,
      value: [['0042', 'Orchard Foods Ltd', 'Orchard', 'Haifa', 'IL', 'Active'], ['8', 'Orchard Road', '', '', '', '']],
    });
  });

  it('answers at most as many rows as asked for', () => {
    const result = matchingCustomers(register(), { query: 'orchard', limit: 1 });
    expect(result.ok && result.value).toHaveLength(1);
  });

  it.each([-1, 1.5, largestLimit + 1, 'ten', true, Number.NaN])('refuses the limit %p', (limit) => {
    expect(matchingCustomers(register(), { query: 'orchard', limit })).toMatchObject({
      ok: false,
      error: { code: 'argument-not-limit', facts: { max: largestLimit } },
    });
  });

  it('says what it did not find', () => {
    expect(matchingCustomers(register(), { query: 'zebra', limit: null })).toEqual({
      ok: false,
      error: { severity: 'error', code: 'nothing-found', facts: { query: 'zebra' } },
    });
  });
});

