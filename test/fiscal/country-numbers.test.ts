import fc from 'fast-check';
import { createSeededRandom } from '../../src/base/seeded-random';
import { luhnSum, mod97 } from '../../src/fiscal/checksums';
import { knownCountryNumbers, numbersOfCountry } from '../../src/fiscal/country-numbers';
import { checkIban, makeIban } from '../../src/fiscal/iban';
import type { NumberRule } from '../../src/fiscal/number-rule';

type Kind = 'taxId' | 'vatNumber' | 'companyNumber' | 'personalId';
const kinds: readonly Kind[] = ['taxId', 'vatNumber', 'companyNumber', 'personalId'];
const rules = knownCountryNumbers.flatMap((numbers) =>
  kinds.flatMap((kind) => (numbers[kind] === undefined ? [] : [[`${numbers.country} ${kind}`, numbers[kind]] as const])));

function ruleOf(country: string, kind: Kind): NumberRule {
  const rule = numbersOfCountry(country)?.[kind];
  if (rule === undefined) throw new Error(`No rule for ${country} ${kind}`);
  return rule;
}

// Published examples of each kind.
test.each<[string, Kind, string]>([
  ['IL', 'personalId', '039337423'], ['IL', 'companyNumber', '516179157'],
  ['RO', 'taxId', '18547290'], ['RO', 'personalId', '1630615123457'], ['RO', 'companyNumber', 'J2012000750528'],
  ['RO', 'companyNumber', 'J2012002622359'], ['RO', 'companyNumber', 'J527502012'],
  ['LT', 'vatNumber', 'LT119511515'], ['LT', 'vatNumber', 'LT100001919017'], ['LT', 'personalId', '33309240064'],
  ['LV', 'companyNumber', '40003521600'], ['LV', 'personalId', '16117519997'], ['LV', 'personalId', '32867300679'],
  ['EE', 'companyNumber', '12345678'], ['EE', 'vatNumber', 'EE100594102'], ['EE', 'personalId', '36805280109'],
  ['PL', 'taxId', '8567346215'], ['PL', 'companyNumber', '192598184'], ['PL', 'personalId', '44051401359'],
  ['DE', 'vatNumber', 'DE136695976'], ['FR', 'companyNumber', '404833048'], ['FR', 'vatNumber', 'FR40303265045'],
  ['ES', 'personalId', '54362315K'], ['ES', 'taxId', 'B64717838'], ['IT', 'taxId', '00743110157'],
])('%s %s %s is valid', (country, kind, number) => {
  expect(ruleOf(country, kind).check(number)).toBe('valid');
});

test.each<[string, Kind, string, string]>([
  ['IL', 'companyNumber', '039337423', 'format'], ['IL', 'personalId', '039337424', 'checksum'],
  ['RO', 'taxId', '018547290', 'format'], ['RO', 'personalId', '1631315123457', 'format'], ['RO', 'companyNumber', 'J2012002622358', 'checksum'],
  ['LT', 'vatNumber', '119511515', 'format'], ['LT', 'vatNumber', 'LT119511525', 'format'], ['LT', 'personalId', '33309240065', 'checksum'],
  ['LV', 'companyNumber', '30003521600', 'format'], ['LV', 'companyNumber', '40003521601', 'checksum'],
  ['DE', 'vatNumber', 'DE036695976', 'format'], ['FR', 'vatNumber', 'FR41303265045', 'checksum'], ['IT', 'taxId', '00743110158', 'checksum'],
])('%s %s %s is not: %s', (country, kind, number, verdict) => {
  expect(ruleOf(country, kind).check(number)).toBe(verdict);
});

describe.each(rules)('%s', (_, rule) => {
  test('Every made number is valid.', () => {
    fc.assert(fc.property(fc.integer(), (seed) => {
      expect(rule.check(rule.make(createSeededRandom(seed)))).toBe('valid');
    }));
  });

  test('Another check character is noticed.', () => {
    fc.assert(fc.property(fc.integer(), (seed) => {
      const number = rule.make(createSeededRandom(seed));
      const end = number.slice(-1);
      const others = (/\d/.test(end) ? '0123456789' : 'ABCDEFGHJKLMNPQRSTVWXYZ').replace(end, '');
      for (const other of others) expect(rule.check(number.slice(0, -1) + other)).not.toBe('valid');
    }), { numRuns: 20 });
  });

  test('Nothing that is no number passes, and no text makes it throw.', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/\d/.test(text)), (text) => {
      expect(rule.check(text)).toBe('format');
    }));
  });
});

test('Account numbers: published ones are valid, and any other digit is noticed.', () => {
  for (const iban of ['LT121000011101001000', 'LV80BANK0000435195001', 'RO49AAAA1B31007593840000', 'IL620108000000099999999', 'DE89370400440532013000', 'GR1601101050000010547023795']) {
    expect(checkIban(iban)).toBe('valid');
    for (let at = 4; at < iban.length; at++) {
      if (!/\d/.test(iban.charAt(at))) continue;
      const changed = `${iban.slice(0, at)}${(Number(iban.charAt(at)) + 1) % 10}${iban.slice(at + 1)}`;
      expect(checkIban(changed)).not.toBe('valid');
    }
  }
  expect(checkIban('LT12100001110100100')).toBe('format');
  expect(makeIban('LV', 'HABA', createSeededRandom(1))).toMatch(/^LV\d\dHABA\d{13}$/);
  expect(checkIban(makeIban('LV', 'HABA', createSeededRandom(1)))).toBe('valid');
});

test('The arithmetic alone: Luhn and mod 97.', () => {
  expect(luhnSum('79927398713')).toBe(0);
  expect(luhnSum('79927398710')).not.toBe(0);
  expect(mod97('3214282912345698765432161182')).toBe(1);
});
