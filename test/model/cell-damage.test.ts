import fc from 'fast-check';
import { makeDate, serialOfDate } from '../../src/base/calendar-date';
import { must } from '../support/must';
import { createSeededRandom } from '../../src/base/seeded-random';
import { knownCountryNumbers, numbersOfCountry } from '../../src/fiscal/country-numbers';
import { damageOf, neighboursOf, type DamageContext, type LookedAt } from '../../src/model/cell-damage';
import { createCountryNames } from '../../src/model/country-names';
import { fieldOf, fieldsOf, tableKeys, type TableKey } from '../../src/model/fields';
import type { Scalar } from '../../src/model/field-kinds';

const noWords: DamageContext['words'] = { flag: () => undefined, listValue: () => undefined, country: () => undefined };

function context(over: Partial<DamageContext> & { readonly column?: readonly Scalar[] } = {}): DamageContext {
  const { column = [], ...rest } = over;
  return { country: 'IL', neighbours: () => neighboursOf(column, false), words: noWords, today: '2026-11-22', date1904: false, ...rest };
}

function look(field: string, cell: LookedAt['cell'], over?: Parameters<typeof context>[0], table: TableKey = 'Customers') {
  return damageOf({ field, definition: must(fieldOf(table, field)), cell }, context(over));
}

/** What General makes of typed digits. */
const asNumber = (digits: string): number => Number(digits);

const seeds = fc.integer({ min: 1, max: 1_000_000 }).map(createSeededRandom);

describe('a lost leading zero', () => {
  const rules = knownCountryNumbers.flatMap(({ country, kinds }) =>
    kinds.flatMap(({ fields, make }) => (make === undefined ? [] : fields.map((field) => ({ country, field, make })))));

  test('comes back for every number of every country that may begin with one, and sound numbers are left alone', () => {
    fc.assert(fc.property(fc.constantFrom(...rules), seeds, ({ country, field, make }, random) => {
      const number = make(random);
      expect(look(field, number, { country })).toBeUndefined();
      if (!/^\d+$/.test(number)) return;
      const damage = look(field, asNumber(number), { country });
      // One in eleven of a longer kind's numbers is a sound one of a shorter kind without its zero, and then nobody can know:
      // the PESEL 01300279857 and the NIP 1300279857.
      const left = String(asNumber(number));
      const isSoundWithout = numbersOfCountry(country)?.kinds.some(({ fields, zeroWidth = 0, compact, check }) =>
        fields.includes(field) && left.length >= zeroWidth && check(compact(left)) === 'valid');
      if (number.startsWith('0') && isSoundWithout === true) expect(damage?.kind).not.toBe('leading-zero');
      else if (number.startsWith('0')) expect(damage?.kind === 'leading-zero' && damage.proposals).toContain(number);
      else if (number.length > 11) expect(damage).toEqual({ kind: 'digits-as-number', proposals: [number] });
      else expect(damage).toBeUndefined();
    }), { numRuns: 600 });
  });

  test('is told in text too: eight digits of an Israeli number', () => {
    expect(look('taxId', '39337423')).toEqual({ kind: 'leading-zero', proposals: ['039337423'] });
    expect(look('taxId', 39337424)).toBeUndefined();
    expect(look('taxId', '39337423', { country: undefined })).toBeUndefined();
  });

  test('is known from the neighbours where no rule knows it', () => {
    const column = ['0042', '0107', '0113', '0200', '1204'];
    expect(look('code', 43, { column })).toEqual({ kind: 'leading-zero', proposals: ['0043'] });
    expect(look('code', '43', { column })).toEqual({ kind: 'leading-zero', proposals: ['0043'] });
    expect(look('code', '1205', { column })).toBeUndefined();
    expect(look('code', 43, { column: ['42', '107', '1200', '7'] })).toBeUndefined();
    expect(look('code', 43, { column: ['1042', '1107', '1113'] })).toBeUndefined();
  });

  test.each([['RO', 10011, '010011'], ['LT', 1100, '01100'], ['DE', 1067, '01067'], ['IT', 100, '00100']])('of a postal code in %s', (country, cell, code) => {
    expect(look('postalCode', cell, { country })).toEqual({ kind: 'leading-zero', proposals: [code] });
    expect(look('postalCode', code, { country })).toBeUndefined();
  });

  test('postal codes that may have several widths are left alone', () => {
    expect(look('postalCode', 69395, { country: 'IL' })).toBeUndefined();
    expect(look('postalCode', 6939501, { country: 'IL' })).toBeUndefined();
  });
});

describe('a number in powers of ten', () => {
  test('still has its digits in a number cell, up to fifteen', () => {
    fc.assert(fc.property(fc.integer({ min: 1e11, max: 1e15 - 1 }), (number) => {
      expect(look('account', number, undefined, 'BankAccounts')).toEqual({ kind: 'digits-as-number', proposals: [String(number)] });
    }));
    expect(look('account', 1e15, undefined, 'BankAccounts')).toEqual({ kind: 'digits-lost', proposals: [] });
  });

  test('written as text has them only if all were written', () => {
    expect(look('personalId', '1.63E+12', { country: 'RO' })).toEqual({ kind: 'digits-lost', proposals: [] });
    expect(look('personalId', '1,63E+12', { country: 'RO' })).toEqual({ kind: 'digits-lost', proposals: [] });
    expect(look('personalId', '1.630615123457E+12', { country: 'RO' })).toEqual({ kind: 'digits-as-number', proposals: ['1630615123457'] });
    expect(look('code', '5E2')).toBeUndefined();
    expect(look('code', '1E12A')).toBeUndefined();
  });
});

describe('a day made of two numbers', () => {
  const days = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });

  test('is read both ways round in a house number', () => {
    fc.assert(fc.property(days, ({ month, day }) => {
      const serial = serialOfDate(must(makeDate(2026, month, day)));
      const damage = must(look('houseNumber', serial));
      expect(damage.kind).toBe('made-a-date');
      for (const sign of ['/', '-']) {
        expect(damage.proposals).toContain(`${day}${sign}${month}`);
        expect(damage.proposals).toContain(`${month}${sign}${day}`);
      }
      expect(new Set(damage.proposals).size).toBe(damage.proposals.length);
    }));
  });

  test('is written as the neighbours are', () => {
    expect(look('houseNumber', serialOfDate('2026-05-12'), { column: ['3/4', '12', '7a'] })).toEqual({ kind: 'made-a-date', proposals: ['12/5', '5/12'] });
    expect(look('houseNumber', '45-Mar', { column: ['3-4'] })).toBeUndefined();
    expect(look('houseNumber', '3-Apr', { column: ['3-4'] })).toEqual({ kind: 'made-a-date', proposals: ['3-4', '4-3'] });
  });

  test('counts from 1904 in workbooks that do', () => {
    const damage = look('houseNumber', serialOfDate('2026-05-12', true), { date1904: true, column: ['3/4'] });
    expect(damage).toEqual({ kind: 'made-a-date', proposals: ['12/5', '5/12'] });
  });

  test('is not seen in house numbers, nor in codes and postal codes that are five digits', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (number) => expect(look('houseNumber', number)).toBeUndefined()));
    expect(look('code', serialOfDate('2026-05-12'), { column: ['46001', '46002'] })).toBeUndefined();
    expect(look('postalCode', serialOfDate('2026-05-12'), { country: 'LT' })).toBeUndefined();
    expect(look('code', serialOfDate('2026-05-12'), { column: ['3-4', '12-7'] })).toEqual({ kind: 'made-a-date', proposals: ['12-5', '5-12'] });
  });
});

describe('a phone number', () => {
  test.each([
    ['IL', 972501234567, ['+972501234567']], ['IL', '972501234567', ['+972501234567']], ['IL', 501234567, ['0501234567']], ['IL', 31234567, ['031234567']],
    ['RO', 40721234567, ['+40721234567']], ['RO', 721234567, ['0721234567']], ['LT', 37061234567, ['+37061234567']], ['LV', 37126123456, ['+37126123456']],
    ['DE', 4930123456, ['+4930123456', '04930123456']],
  ])('of %s without its sign: %s', (country, cell, proposals) => {
    expect(look('phone', cell, { country })).toEqual({ kind: 'phone-sign', proposals });
  });

  test.each([['IL', '0501234567'], ['IL', '+972 50 123 4567'], ['LV', 26123456], ['LT', '8 612 34567'], ['RO', '*8200'], ['XX', 972501234567]])('of %s that is sound stays: %s', (country, cell) => {
    expect(look('mobile', cell, { country })?.kind).not.toBe('phone-sign');
  });
});

describe('spaces', () => {
  test('around a text and hard ones inside go; lines and single spaces stay', () => {
    expect(look('name', ' Dagon Ltd\u00A0')).toEqual({ kind: 'spaces', proposals: ['Dagon Ltd'] });
    expect(look('name', 'Dagon\u00A0Ltd')).toEqual({ kind: 'spaces', proposals: ['Dagon Ltd'] });
    expect(look('note', 'one\n two')).toBeUndefined();
    expect(look('email', '\u202Ainfo@dagon.example\u202C')).toEqual({ kind: 'spaces', proposals: ['info@dagon.example'] });
    expect(look('taxId', ' 39337423 ')).toEqual({ kind: 'leading-zero', proposals: ['039337423'] });
  });

  test('are all that goes', () => {
    const spaces = fc.string({ unit: fc.constantFrom(' ', '\u00A0', '\t', '\u200F', '\uFEFF'), maxLength: 4 });
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ș', 'ש', '1', '.'), minLength: 1, maxLength: 8 });
    fc.assert(fc.property(spaces, word, word, spaces, (before, first, second, after) => {
      const damage = look('name', `${before}${first} ${second}${after}`);
      if (before + after === '') expect(damage).toBeUndefined();
      else expect(damage).toEqual({ kind: 'spaces', proposals: [`${first} ${second}`] });
    }));
  });
});

test('countries are known by code, by name in five languages, and by what exports call them', () => {
  const country = createCountryNames(['en', 'he', 'ro', 'lt', 'lv']);
  const known: [string, string | undefined][] = [
    ['il', 'IL'], ['Israel', 'IL'], ['ישראל', 'IL'], ['România', 'RO'], ['romania', 'RO'], ['Lietuva', 'LT'], ['ליטא', 'LT'], ['Lituania', 'LT'],
    ['LATVIJA', 'LV'], ['Vokietija', 'DE'], ['Vācija', 'DE'], ['ISR', 'IL'], ['UK', 'GB'], ['ארה"ב', 'US'], ['Atlantis', undefined], ['', undefined],
  ];
  for (const [name, code] of known) expect([name, country(name)]).toEqual([name, code]);
  expect(look('country', 'Lietuva', { words: { ...noWords, country } })).toEqual({ kind: 'country-name', proposals: ['LT'] });
  expect(look('country', 'LT', { words: { ...noWords, country } })).toBeUndefined();
});

test('nothing is proposed for ordinary values of any field', () => {
  const fields = tableKeys.flatMap((table) => fieldsOf(table).map(([field]) => ({ table, field })));
  const ordinary = fc.oneof(
    fc.string({ unit: fc.constantFrom('A', 'b', 'ț', 'ג', '-', '/', '.'), minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text),
    fc.integer({ min: 1, max: 9999 }), fc.boolean(),
  );
  fc.assert(fc.property(fc.constantFrom(...fields), ordinary, fc.constantFrom('IL', 'LV', 'XX'), ({ table, field }, cell, country) => {
    // A number in a column of numbers with a length or a check digit may well have lost its zeros.
    if (typeof cell === 'number' && ['postalCode', 'taxId', 'vatNumber', 'companyNumber', 'personalId'].includes(field)) return;
    expect(look(field, cell, { country }, table)).toBeUndefined();
  }), { numRuns: 500 });
});

test('a repaired value is sound', () => {
  const kind = must(numbersOfCountry('IL')?.kinds.find(({ key }) => key === 'TZ'));
  fc.assert(fc.property(seeds, (random) => {
    const number = must(kind.make?.(random));
    const damage = must(look('personalId', asNumber(number)));
    expect(look('personalId', must(damage.proposals[0]))).toBeUndefined();
  }));
});
