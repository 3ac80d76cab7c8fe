import fc from 'fast-check';
import { createSeededRandom } from '../../src/base/seeded-random';
import { checkFieldNumber } from '../../src/fiscal/check-number';
import { cleanNumber } from '../../src/fiscal/clean-number';
import { knownCountryNumbers } from '../../src/fiscal/country-numbers';
import { makeIban } from '../../src/fiscal/iban';
import { mendNumber, tidyNumber } from '../../src/fiscal/mend-number';
import type { NumberField } from '../../src/fiscal/number-kind';

test.each([
  ['RO', 'taxId', 'CUI: 18547290', '18547290'], ['RO', 'taxId', 'C.U.I. RO18547290', 'RO18547290'], ['RO', 'taxId', '18547290.0', '18547290'],
  ['RO', 'taxId', '="18547290"', '18547290'], ['RO', 'taxId', "'18547290", '18547290'], ['RO', 'taxId', '18547290.', '18547290'],
  ['RO', 'taxId', '(18547290)', '18547290'], ['RO', 'personalId', '1,630615123457E+12', '1630615123457'],
  ['RO', 'companyNumber', 'Nr. Reg. Com.: J52/750/2012', 'J52/750/2012'], ['RO', 'companyNumber', 'J52/750/2012\u00a0', 'J52/750/2012'],
  ['LV', 'companyNumber', 'Reģ. Nr. 40003521600', '40003521600'], ['LV', 'companyNumber', 'Reģ.Nr.40003521600', '40003521600'],
  ['LV', 'companyNumber', '4OOO3521600', '40003521600'], ['LV', 'companyNumber', '4OOO352I6OO', '40003521600'],
  ['IL', 'taxId', 'ח.פ. 516179157', '516179157'], ['IL', 'taxId', 'ח"פ 516179157', '516179157'], ['IL', 'taxId', 'ח״פ: 516179157', '516179157'],
  ['IL', 'taxId', '\u200f516179157\u200f', '516179157'], ['PL', 'companyNumber', '569734', '000569734'],
  ['LT', 'vatNumber', 'PVM mokėtojo kodas: LT119511515', 'LT119511515'], ['LT', 'vatNumber', 'LТ119511515', 'LT119511515'],
  ['LT', 'vatNumber', 'ＬＴ１１９５１１５１５', 'LT119511515'], ['', 'IBAN', 'LT12IOOO0111O1OO1000', 'LT121000011101001000'],
  ['', 'IBAN', 'LT12\u00a01000\u00a00111\u00a00100\u00a01000', 'LT12 1000 0111 0100 1000'], ['', 'BIC', 'HABALT22.', 'HABALT22'],
] as const)('%s %s %j was meant to be %s', (country, field, text, number) => { expect(mendNumber(country, field, text)).toBe(number); });

test.each([
  ['RO', 'taxId', '185 472 90'], ['RO', 'taxId', 'RO18547290'], ['RO', 'companyNumber', 'j39/151/2019'], ['LT', 'vatNumber', 'lt119511515'], ['IL', 'personalId', '39337423'],
  ['', 'IBAN', 'LT12 1000 0111 0100 1000'], ['IL', 'companyNumber', '51-617915-7'],
] as const)('%s %s %j is harmless', (country, field, text) => { expect(mendNumber(country, field, text)).toBeUndefined(); });

test.each([
  ['RO', 'personalId', '1,63E+12'], ['RO', 'taxId', '18.547.290,00'], ['RO', 'taxId', 'Client vechi 18547290'], ['RO', 'taxId', '18547291'], ['RO', 'taxId', '0'],
  // KRS has no check digit: any digits would do.
  ['PL', 'companyNumber', '26438'], ['LT', 'companyNumber', ''], ['ZW', 'taxId', '\u200f1'], ['LV', 'companyNumber', 'OIL'],
] as const)('nobody can tell what %s %s %j was', (country, field, text) => { expect(mendNumber(country, field, text)).toBeUndefined(); });

const fields: readonly NumberField[] = ['taxId', 'vatNumber', 'companyNumber', 'personalId'];
const damages: readonly ((number: string) => string)[] = [
  (number) => ` ${number}`, (number) => `\u200f${number}\u200e`, (number) => `'${number}`, (number) => `="${number}"`, (number) => `${number};`,
  (number) => number.replace(/A/g, 'А').replace(/O/g, 'О'), (number) => number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (number) => number.replace(/ /g, '\u00a0'), (number) => number.replace(/^0+/, ''), (number) => number.replace(/0/g, 'O'), (number) => `No. ${number}`, (number) => number.slice(1),
];

test('a mended number of any country is valid, needs no mending and is the one that was damaged', () => {
  const random = createSeededRandom(5);
  let mendedNumbers = 0;
  const wrong: string[] = [];
  for (const { country, kinds } of knownCountryNumbers) {
    for (const { make, examples, fields: held, compact } of kinds) {
      for (const number of [...examples, ...(make === undefined ? [] : Array.from({ length: 3 }, () => make(random)))]) {
        for (const damage of damages) {
          for (const field of fields) {
            const damaged = damage(number);
            const mended = mendNumber(country, field, damaged);
            if (mended === undefined) continue;
            mendedNumbers += 1;
            const isSame = !held.includes(field) || damaged === number.slice(1) || compact(cleanNumber(mended)) === compact(cleanNumber(number));
            const isGood = checkFieldNumber(country, field, mended)?.verdict === 'valid' && mendNumber(country, field, mended) === undefined && mended !== damaged;
            if (!isSame || !isGood) wrong.push(`${country} ${field} ${damaged} ${mended}`);
          }
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(mendedNumbers).toBeGreaterThan(5000);
});

test('account numbers are mended too, and no text breaks it', () => {
  const random = createSeededRandom(6);
  for (let turn = 0; turn < 200; turn += 1) {
    const iban = makeIban(random.pick(['LT', 'EE', 'DE', 'PL', 'ES']), '', random);
    for (const damage of damages.slice(0, 5)) expect(mendNumber('', 'IBAN', damage(iban))).toBe(iban);
  }
  fc.assert(fc.property(fc.constantFrom('IL', 'RO', 'LT', 'LV', 'GB', 'XX'), fc.constantFrom(...fields, 'IBAN' as const), fc.string({ unit: 'binary', maxLength: 30 }), (country, field, text) => {
    const mended = mendNumber(country, field, text);
    if (mended !== undefined) expect(mendNumber(country, field, mended)).toBeUndefined();
    expect(tidyNumber(tidyNumber(text))).toBe(tidyNumber(text));
  }), { numRuns: 3000 });
});
