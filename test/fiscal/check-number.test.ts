import fc from 'fast-check';
import { checkFieldNumber, checkNumber, isSoundInField, isSoundOfKind, type NumberAnswer } from '../../src/fiscal/check-number';
import { knownCountryNumbers, numbersOfCountry } from '../../src/fiscal/country-numbers';
import { numberFields } from '../../src/fiscal/number-kind';
import { must } from '../support/must';

/** What an answer says, in one line: kind, verdict or reason, compact form. */
function told({ kind, verdict, reason, compact }: NumberAnswer): string {
  return [kind?.key ?? '–', reason ?? verdict, compact ?? '–'].join(' ');
}

describe('Without a kind, the number tells what it is', () => {
  test.each([
    ['IL', '516179157', 'HP valid 516179157'],
    ['IL', '580000007', 'HP checksum 580000007'],
    ['IL', '39337423', 'TZ valid 039337423'],
    ['IL', '3933742-3', 'TZ valid 039337423'],
    ['IL', 'IL516179157', 'OSEK valid 516179157'],
    ['IL', '039337424', 'TZ checksum 039337424'],
    ['IL', '0393374231', '– format –'],
    ['RO', '18547290', 'CUI valid 18547290'],
    ['RO', 'RO18547290', 'VAT valid RO18547290'],
    ['RO', '1630615123457', 'CNP valid 1630615123457'],
    ['RO', '9000123456789', 'NIF valid 9000123456789'],
    ['RO', 'J52/750/2012', 'ONRC-OLD valid J52/750/2012'],
    ['RO', 'J40/8302/01.02.1997', 'ONRC-OLD valid J40/8302/1997'],
    ['RO', 'J2012000750528', 'ONRC valid J2012000750528'],
    ['RO', 'ROONRC.J40/8302/1997', 'EUID valid ROONRC.J40/8302/1997'],
    ['LT', '110443493', 'JAK valid 110443493'],
    ['LT', '119511515', 'JAK valid 119511515'],
    ['LT', 'LT119511515', 'VAT valid LT119511515'],
    ['LT', '100001919017', 'VAT valid LT100001919017'],
    ['LT', '33309240064', 'AK valid 33309240064'],
    ['LV', '40003521600', 'REG valid 40003521600'],
    ['LV', 'LV 4000 3521 600', 'VAT valid LV40003521600'],
    ['LV', '161175-19997', 'PK-OLD valid 16117519997'],
    ['LV', '16117519997', 'PK-OLD valid 16117519997'],
    ['LV', '328673-00679', 'PK valid 32867300679'],
    ['LV', '328673-00677', 'PK checksum 32867300677'],
    ['EE', '12345678', 'REG valid 12345678'],
    ['EE', 'EE100594102', 'VAT valid EE100594102'],
    ['EE', '100594102', 'VAT valid EE100594102'],
    ['EE', '36805280109', 'IK valid 36805280109'],
    ['PL', '8567346215', 'NIP valid 8567346215'],
    ['PL', 'PL8567346215', 'VAT valid PL8567346215'],
    ['PL', '192598184', 'REGON valid 192598184'],
    ['PL', '44051401359', 'PESEL valid 44051401359'],
    ['PL', '0000026438', 'KRS valid 0000026438'],
    ['RO', 'GR16 0110 1050 0000 1054 7023 795', 'IBAN valid GR1601101050000010547023795'],
    ['RO', 'GR17 0110 1050 0000 1054 7023 795', '– format –'],
  ])('%s %s', (country, number, answer) => {
    expect(told(checkNumber({ country, number }))).toBe(answer);
  });
});

describe('With a kind, it is that kind or none', () => {
  test.each([
    ['IL', '516179157', 'TZ', 'TZ valid 516179157'],
    ['IL', '039337423', 'HP', 'HP component 039337423'],
    ['IL', '516179157', 'VAT', 'OSEK valid 516179157'],
    ['IL', '516179157', 'companyNumber', 'HP valid 516179157'],
    ['RO', '18547290', 'VAT', 'VAT valid RO18547290'],
    ['RO', 'RO18547290', 'CUI', 'CUI valid 18547290'],
    ['RO', 'J52/750/2012', 'onrc', 'ONRC-OLD valid J52/750/2012'],
    ['RO', 'J2012000750528', 'ONRC', 'ONRC valid J2012000750528'],
    ['RO', 'J2012000750528', 'ONRC-OLD', 'ONRC-OLD format J2012000750528'],
    ['RO', '18547290', 'CNP', 'CNP format 18547290'],
    ['LV', '161175-19997', 'PK', 'PK-OLD valid 16117519997'],
    ['LV', '161175-19997', 'VAT', 'VAT valid LV16117519997'],
    ['LV', '40003521600', 'personalId', '– format –'],
    ['LT', '119511515', 'VAT', 'VAT valid LT119511515'],
    ['LT', '110443493', 'vat', 'VAT component LT110443493'],
    ['EE', '36805280109', 'taxId', 'IK valid 36805280109'],
    ['PL', '0000026438', ' krs ', 'KRS valid 0000026438'],
    ['', 'GR16 0110 1050 0000 1054 7023 795', 'IBAN', 'IBAN valid GR1601101050000010547023795'],
  ])('%s %s as %s', (country, number, kind, answer) => {
    expect(told(checkNumber({ country, number, kind }))).toBe(answer);
  });

  test('A country or a kind that nobody knows is no mistake of the number.', () => {
    expect(checkNumber({ country: 'QQ', number: '1' })).toEqual({ verdict: 'unknown', reason: 'country-unknown' });
    expect(checkNumber({ country: 'RO', number: '1', kind: 'SHOES' })).toEqual({ verdict: 'unknown', reason: 'kind-unknown' });
    expect(checkNumber({ country: 'QQ', number: ' \u200f' })).toEqual({ verdict: 'invalid', reason: 'empty' });
    expect(told(checkNumber({ country: ' ro ', number: '18547290', kind: ' ' }))).toBe('CUI valid 18547290');
  });
});

describe('What nobody has', () => {
  test.each([
    ['IL', '000000000', undefined], ['IL', '0', undefined], ['IL', '111111111', undefined], ['IL', '123456789', undefined], ['IL', '999999999', 'TZ'],
    ['RO', '0000000000000', 'CNP'], ['RO', 'RO00000000', undefined], ['RO', '12345678', undefined], ['RO', '1234567890123', 'CNP'], ['RO', '1111111111111', undefined],
    ['LT', '111111111', undefined], ['LT', '123456789', undefined], ['LT', 'LT000000000', undefined], ['LV', '00000000000', undefined], ['LV', '12345678901', undefined],
    ['EE', '00000000', undefined], ['EE', '11111111', undefined], ['PL', '1111111111', 'NIP'], ['PL', '0000000000', undefined], ['PL', '000000000', 'REGON'], ['PL', '987654321', 'REGON'],
  ])('%s %s is a placeholder.', (country, number, kind) => {
    expect(checkNumber({ country, number, ...(kind !== undefined && { kind }) })).toMatchObject({ verdict: 'invalid', reason: 'placeholder' });
  });

  test.each([
    ['EE', '12345678'], ['ES', 'X1111111G'], ['ES', '11111111H'], ['ES', '12345678Z'],
  ])('%s %s looks like one, but its check character vouches for it.', (country, number) => {
    expect(checkNumber({ country, number })).toMatchObject({ verdict: 'valid' });
  });

  test('A placeholder has no written form.', () => {
    expect(checkNumber({ country: 'LV', number: '00000000000', kind: 'PK' }).formatted).toBeUndefined();
  });
});

describe('Days', () => {
  test.each([
    ['RO', 'J2012000750528', '2024-07-25', 'not-yet'], ['RO', 'J2012000750528', '2024-07-26', 'valid'], ['RO', 'J2012000750528', '2024-07-27', 'valid'],
    ['RO', 'ROONRC.J52/750/2012', '2024-07-25', 'valid'], ['RO', 'J2024030812006', '2024-07-25', 'not-yet'], ['RO', 'J2024030812006', '2024-07-26', 'valid'],
    // Who has one of the old form keeps it in old papers; it is right on any day since its year.
    ['RO', 'J52/750/2012', '2024-07-25', 'valid'], ['RO', 'J52/750/2012', '2024-07-26', 'valid'], ['RO', 'J52/750/2012', '2024-07-27', 'valid'], ['RO', 'J52/750/2012', '2026-11-22', 'valid'],
    ['LV', '328673-00679', '2017-06-30', 'not-yet'], ['LV', '328673-00679', '2017-07-01', 'valid'], ['LV', '328673-00679', '2017-07-02', 'valid'],
    ['LV', '161175-19997', '2017-06-30', 'valid'], ['LV', '161175-19997', '2017-07-01', 'valid'], ['LV', '161175-19997', '2017-07-02', 'valid'],
  ])('%s %s on %s: %s', (country, number, on, answer) => {
    const { verdict, reason } = checkNumber({ country, number, on });
    expect(reason ?? verdict).toBe(answer);
  });

  test.each([
    ['RO', 'J52/750/2012', '2011-12-31', 'component'], ['RO', 'J52/750/2012', '2012-01-01', 'valid'],
    ['RO', 'J2025066599008', '2024-12-31', 'component'], ['RO', 'J2025066599008', '2025-01-01', 'valid'],
  ])('No firm has a number before its year: %s %s on %s is %s.', (country, number, on, answer) => {
    const { verdict, reason } = checkNumber({ country, number, on });
    expect(reason ?? verdict).toBe(answer);
  });

  test('Whether someone is born yet is not the number’s matter; what it tells is there for whoever asks.', () => {
    const { verdict, kind, compact } = checkNumber({ country: 'EE', number: '70412234936', on: '2026-11-22' });
    expect(verdict).toBe('valid');
    expect(must(kind).parts?.(must(compact))).toEqual({ birthDate: '2104-12-23', sex: 'M' });
  });
});

describe('Dirty input', () => {
  test.each([
    ['RO', '\u200fRO\u00a0185\u202f472\u00a090', 'VAT valid RO18547290'],
    ['RO', 'ＲＯ１８５４７２９０', 'VAT valid RO18547290'],
    ['RO', 'Ј52/750/2012', 'ONRC-OLD valid J52/750/2012'],
    ['RO', '1.630615123457E+12', 'CNP valid 1630615123457'],
    ['RO', '18547290.0', 'CUI valid 18547290'],
    ['IL', '="039337423"', 'TZ valid 039337423'],
    ['IL', "'039337423", 'TZ valid 039337423'],
    ['IL', '٠٣٩٣٣٧٤٢٣', 'TZ valid 039337423'],
    ['LV', '161175–19997', 'PK-OLD valid 16117519997'],
    ['EE', 'ЕЕ100594102', 'VAT valid EE100594102'],
    ['PL', '856 734-62-15', 'NIP valid 8567346215'],
  ])('%s %j', (country, number, answer) => {
    expect(told(checkNumber({ country, number }))).toBe(answer);
  });

  test('Digits that nobody knows any more are not guessed.', () => {
    for (const number of ['1.63E+12', '1,63062E+12']) {
      expect(checkNumber({ country: 'RO', number, kind: 'CNP' })).toEqual({ verdict: 'invalid', reason: 'digits-lost' });
      expect(checkFieldNumber('RO', 'personalId', number)).toEqual({ verdict: 'invalid', reason: 'digits-lost' });
    }
  });
});

test('Signs between thousands are taken away, but not those of an amount: what is left would be another number.', () => {
  expect(told(checkNumber({ country: 'RO', number: '18,547,290' }))).toBe('CUI valid 18547290');
  expect(told(checkNumber({ country: 'RO', number: '18.547.290' }))).toBe('CUI valid 18547290');
  for (const number of ['18.547.290,00', '18,547,290.00']) {
    expect(told(checkNumber({ country: 'RO', number }))).toBe('– format –');
    expect(checkFieldNumber('RO', 'taxId', number)).toEqual({ verdict: 'invalid', reason: 'format' });
  }
});

describe('What follows and what is told', () => {
  const kindOf = (country: string, key: string) => must(numbersOfCountry(country)?.kinds.find((kind) => kind.key === key));

  test.each([
    ['RO', 'VAT', 'RO18547290', [{ kind: 'CUI', number: '18547290' }]],
    ['RO', 'ONRC-OLD', 'J52/750/2012', [{ kind: 'ONRC', number: 'J2012000750528' }]],
    ['RO', 'ONRC', 'J2012000750528', [{ kind: 'ONRC-OLD', number: 'J52/750/2012' }]],
    ['RO', 'ONRC', 'J2025066599008', []],
    ['RO', 'EUID', 'ROONRC.J52/750/2012', [{ kind: 'ONRC-OLD', number: 'J52/750/2012' }]],
    ['LV', 'VAT', 'LV40003521600', [{ kind: 'REG', number: '40003521600' }]],
    ['LV', 'VAT', 'LV16117519997', [{ kind: 'PK-OLD', number: '16117519997' }]],
    ['LV', 'VAT', 'LV32867300679', [{ kind: 'PK', number: '32867300679' }]],
    ['PL', 'VAT', 'PL8567346215', [{ kind: 'NIP', number: '8567346215' }]],
    ['PL', 'REGON', '12345678512347', [{ kind: 'REGON', number: '123456785' }]],
    ['IL', 'OSEK', '516179157', [{ kind: 'HP', number: '516179157' }]],
    ['IL', 'OSEK', '039337423', [{ kind: 'TZ', number: '039337423' }]],
  ])('%s %s %s', (country, key, number, derived) => {
    expect(kindOf(country, key).derive?.(number)).toEqual(derived);
  });

  test.each([
    ['RO', 'CNP', '1630615123457', { birthDate: '1963-06-15', sex: 'M', county: '12' }],
    ['RO', 'CNP', '7000229400012', { birthDate: '2000-02-29', sex: 'M', county: '40' }],
    ['RO', 'ONRC-OLD', 'J52/750/2012', { county: '52', year: '2012' }],
    ['RO', 'ONRC', 'J2012000750528', { county: '52', year: '2012' }],
    ['RO', 'ONRC', 'J2025066599008', { year: '2025' }],
    ['LV', 'PK-OLD', '16117519997', { birthDate: '1975-11-16' }],
    ['LT', 'AK', '33309240064', { birthDate: '1933-09-24', sex: 'M' }],
    ['LT', 'AK', '96813280109', {}],
    ['EE', 'IK', '36805280109', { birthDate: '1968-05-28', sex: 'M' }],
    ['PL', 'PESEL', '44051401359', { birthDate: '1944-05-14', sex: 'M' }],
    ['IL', 'HP', '516179157', { type: 'company' }],
    ['IL', 'HP', '500261359', { type: 'authority' }],
  ])('%s %s %s tells its parts.', (country, key, number, parts) => {
    expect(kindOf(country, key).parts?.(number)).toEqual(parts);
  });

  test.each([
    ['LV', 'PK', '32867300679', '328673-00679'], ['LV', 'PK-OLD', '16117519997', '161175-19997'], ['IL', 'TZ', '039337423', '03933742-3'],
    ['PL', 'NIP', '8567346215', '856-734-62-15'], ['RO', 'ONRC-OLD', 'J52/750/2012', 'J52/750/2012'], ['LT', 'VAT', 'LT119511515', 'LT119511515'],
  ])('%s %s %s is written %s.', (country, key, number, formatted) => {
    expect(kindOf(country, key).format(number)).toBe(formatted);
  });
});

describe('The number in a field', () => {
  test('is fine if any kind that the field can hold finds it so.', () => {
    expect(checkFieldNumber('IL', 'taxId', '039337423')).toMatchObject({ verdict: 'valid' });
    expect(checkFieldNumber('IL', 'taxId', '516179157')).toMatchObject({ verdict: 'valid' });
    expect(checkFieldNumber('RO', 'companyNumber', 'J52/750/2012')).toMatchObject({ verdict: 'valid' });
    expect(checkFieldNumber('LV', 'personalId', '328673-00679', '2017-06-30')).toMatchObject({ verdict: 'invalid', reason: 'not-yet' });
    expect(checkFieldNumber('LV', 'companyNumber', '40003521601')).toMatchObject({ verdict: 'invalid', reason: 'checksum' });
    expect(checkFieldNumber('LV', 'companyNumber', '328673-00679')).toMatchObject({ verdict: 'invalid', reason: 'format' });
  });

  test('is not judged where nothing is known or nothing stands.', () => {
    expect(checkFieldNumber('QQ', 'taxId', '1')).toBeUndefined();
    expect(checkFieldNumber('IL', 'taxId', ' ')).toBeUndefined();
  });
});

test('Any text gets an answer in every country, and twenty thousand random ones raise nothing.', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPRSTUVXYZabcxyz0123456789012345678901234567890123456789 -./=\'"\u200f\u00a0אбΩ٣３😀\ud835';
  const pieces = Array.from(alphabet);
  const texts = fc.sample(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((signs) => signs.join('')), { numRuns: 20_000, seed: 7 });
  const countries = knownCountryNumbers.map(({ country }) => country);
  const verdicts = new Set<string>();
  texts.forEach((number, at) => {
    // Every country gets its share, every field too.
    const country = countries[at % countries.length] ?? '';
    verdicts.add(checkNumber({ country, number, on: '2026-11-22' }).verdict);
    checkFieldNumber(country, numberFields[at % numberFields.length] ?? 'taxId', number);
  });
  expect([...verdicts].sort()).toEqual(['invalid', 'valid']);
});

describe('what is told quickly', () => {
  const written = fc.oneof(
    fc.constantFrom(...knownCountryNumbers.flatMap(({ kinds }) => kinds.flatMap(({ examples, wrong }) => [...examples, ...wrong.map(([number]) => number)]))),
    fc.stringMatching(/^[A-Z]{0,2}\d{5,13}[A-Z]?$/), fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 5, max: 13 })).map(([digit, length]) => String(digit).repeat(length)),
    fc.constantFrom('', '0000000', '1111111111', '1E11', '18547290.0', '12E7', '١٢٣٤٥'),
  );

  test('a number that is sound in its field is one of which the whole check says nothing', () => {
    const countries = [...knownCountryNumbers.map(({ country }) => country), 'JP'];
    let sound = 0;
    fc.assert(fc.property(fc.constantFrom(...countries), fc.constantFrom(...numberFields), written, (country, field, number) => {
      if (!isSoundInField(country, field, number)) return;
      sound += 1;
      expect(checkFieldNumber(country, field, number)?.verdict ?? 'valid').toBe('valid');
    }), { numRuns: 5000 });
    expect(sound).toBeGreaterThan(100);
    for (const { country, kinds } of knownCountryNumbers) {
      for (const { fields, examples } of kinds) {
        const bare = examples.filter((number) => /^[A-DF-Z0-9]+$/.test(number) && /^\D*(\d)\D*(?:\1\D*)*(?!\1)\d/.test(number));
        for (const field of fields) for (const number of bare) expect([country, field, number, isSoundInField(country, field, number)]).toEqual([country, field, number, true]);
      }
    }
  });

  test('an account number or a bank code is sound only if the whole check finds it valid', () => {
    const numbers = ['LT121000011101001000', 'LT121000011101001001', 'LT12 1000 0111 0100 1000', 'DE89370400440532013000', 'IBANDE89370400440532013000', 'HABALV22', 'MULTIPLE', 'AGRIFRPP882', '', 'lt121000011101001000'];
    for (const kind of ['IBAN', 'BIC'] as const) {
      for (const number of numbers) if (isSoundOfKind(kind, number)) expect(checkNumber({ country: '', number, kind }).verdict).toBe('valid');
    }
    expect([isSoundOfKind('IBAN', 'LT121000011101001000'), isSoundOfKind('BIC', 'HABALV22'), isSoundOfKind('BIC', 'MULTIPLE'), isSoundOfKind('IBAN', '')]).toEqual([true, true, false, false]);
  });
});
