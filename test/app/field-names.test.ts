import { createFieldNames } from '../../src/app/field-names';
import { customerFieldKeys } from '../../src/model/fields';
import { locales, textsOf } from '../../src/locales/locales';

const names = createFieldNames(locales.map((locale) => textsOf(locale).fields.Customers));
const none = () => [];

describe('field names in formulas', () => {
  it.each([
    ['phone', 'phone'], ['PHONE', 'phone'], ['paymentTerms', 'paymentTerms'], ['paymentterms', 'paymentTerms'],
    ['Payment terms', 'paymentTerms'], ['payment  TERMS', 'paymentTerms'], ['E-mail', 'email'], ['Id', 'id'],
    ['טלפון', 'phone'], ['תנאי תשלום', 'paymentTerms'], ['דוא"ל', 'email'], ['דוא״ל', 'email'],
    ['Cod poștal', 'postalCode'], ['el. paštas', 'email'], ['ZIP', 'postalCode'],
  ])('understands %p as %s', (name, key) => {
    expect(names(name, none)).toEqual({ ok: true, value: key });
  });

  it('understands every key and every label of every language', () => {
    for (const key of customerFieldKeys) {
      expect(names(key, none)).toEqual({ ok: true, value: key });
      for (const locale of locales) {
        expect([locale, key, names(textsOf(locale).fields.Customers[key], none)]).toEqual([locale, key, { ok: true, value: key }]);
      }
    }
  });

  it('understands the firm’s own headers, before labels and other names', () => {
    const own = () => [{ key: 'x:Risk class', header: 'Risk class' }, { key: 'x:ZIP', header: 'ZIP' }];
    expect(names('risk CLASS', own)).toEqual({ ok: true, value: 'x:Risk class' });
    expect(names('x:risk class', own)).toEqual({ ok: true, value: 'x:Risk class' });
    expect(names('zip', own)).toEqual({ ok: true, value: 'x:ZIP' });
  });

  it('keeps a field key’s meaning when the firm adds a column of that name', () => {
    expect(names('phone', () => [{ key: 'x:Phone', header: 'Phone' }])).toEqual({ ok: true, value: 'phone' });
  });

  it('does not choose between two fields of one name', () => {
    const twoMeanings = createFieldNames([{ street: 'Place' }, { county: 'Place' }]);
    expect(twoMeanings('place', none)).toEqual({
      ok: false,
      error: { severity: 'error', code: 'field-ambiguous', facts: { name: 'place', fields: 'street, county' } },
    });
    const twice = () => [{ key: 'x:Risk', header: 'Risk' }, { key: 'x:RISK', header: 'RISK' }];
    expect(names('risk', twice)).toMatchObject({ ok: false, error: { facts: { fields: 'x:Risk, x:RISK' } } });
  });

  it.each(['horoscope', '', '   ', 'constructor', '__proto__'])('refuses %p', (name) => {
    expect(names(name, none)).toEqual({ ok: false, error: { severity: 'error', code: 'field-unknown', facts: { name } } });
  });
});
