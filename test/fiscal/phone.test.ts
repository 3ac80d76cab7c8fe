import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { knownCountryNumbers } from '../../src/fiscal/country-numbers';
import { checkPhone } from '../../src/fiscal/phone';

test.each([
  ['+371 67 123 456', 'LV'], ['67123456', 'LV'], ['+371 (67) 123-456', 'LV'], ['00371 67123456', 'LV'], ['03-9876543', 'IL'], ['+972 3-987-6543', 'LT'], ['0722.123.456', 'RO'],
  ['8 612 34567', 'LT'], ['370 612 34567', 'LT'], ['1-700-700-700', 'IL'], ['0800 123 456', 'RO'], ['+44 (0)20 7946 0958', 'GB'], ['*2700', 'IL'], ['0267/123456', 'RO'],
  ['021 234 5678 int. 12', 'RO'], ['+40 21 234 5678 ext. 12', 'RO'], ['044-123-4567 שלוחה 5', 'IL'], ['04-812-3456 שלוחה 5', 'IL'], ['Tel. 67123456', 'LV'], ['67123456 (Dana)', 'LV'],
  ['by e-mail', 'LV'], ['-', 'LV'], ['', 'LV'], ['67123456', ''], ['123', ''], ['+1 212 555 0123', 'LV'], ['555 0123', 'XX'], ['\u200e+371 67123456', 'LV'],
])('%j in %s is fine, or nobody can tell', (text, country) => { expect(checkPhone(text, country)).toEqual({ verdict: 'fine' }); });

test.each([['123', 'RO'], ['+371 671234567890', 'LV'], ['+999 12345678', 'LV'], ['+371 6712', ''], ['0722 1', 'RO'], ['072212345', 'RO'], ['+40 0722 12345', 'RO'], ['0000000000000000', 'IL']])('%s in %s cannot be called, and what it was nobody can tell', (text, country) => {
  expect(checkPhone(text, country)).toEqual({ verdict: 'impossible' });
});

test.each([
  ['+371 (0) 67123456', 'LV', '+371 67 123 456'], ['+0371 67123456', 'LV', '+371 67 123 456'], ['+00371 67123456', '', '+371 67 123 456'], ['++371 67123456', 'LV', '+371 67 123 456'],
  ['+371 671234S6', 'LV', undefined], ['+371 67I2345O', 'LV', '+371 67 123 450'], ['O722 123 456', 'RO', '+40 722 123 456'],
])('%s in %s was meant to be %s', (text, country, right) => {
  expect(checkPhone(text, country)).toEqual({ verdict: 'impossible', ...(right !== undefined && { right }) });
});

test.each([
  ['+371 67123456; +371 22222222', 'LV', ['+371 67123456', '+371 22222222']], ['67123456, 22222222', 'LV', ['67123456', '22222222']],
  ['0722 123 456 sau 0733 123 456', 'RO', ['0722 123 456', '0733 123 456']], ['03-9876543 / 054-1234567', 'IL', ['03-9876543', '054-1234567']],
  ['+370 612 34567 +370 612 34568', 'LT', ['+370 612 34567', '+370 612 34568']], ['67123456\n67123456; 22222222', 'LV', ['67123456', '22222222']],
])('%j in %s holds several', (text, country, numbers) => { expect(checkPhone(text, country)).toEqual({ verdict: 'several', numbers }); });

test('an international number of a known plan is fine to the library too, wherever its digits begin', () => {
  const otherwise: string[] = [];
  for (const { phone } of knownCountryNumbers) {
    if (phone === undefined) continue;
    for (let length = phone.digits[0]; length <= phone.digits[1]; length += 1) {
      for (let begin = 100; begin < 1000; begin += 1) {
        const text = `+${phone.calling}${`${begin}2345678901234`.slice(0, length)}`;
        const isFine = parsePhoneNumberFromString(text, { extract: false })?.isPossible() === true;
        for (const country of ['', 'XX']) if ((checkPhone(text, country).verdict === 'fine') !== isFine) otherwise.push(`${text} ${country}`);
      }
    }
  }
  expect(otherwise).toEqual([]);
});

test.each([['+049 30 123456', ''], ['+370 612 34567  612 34568', ''], ['+370 612', ''], ['+370 0612345678', '']])('%j is not taken for a number of a known plan', (text, country) => {
  expect(checkPhone(text, country).verdict).not.toBe('fine');
});

test('no text breaks it, and what was meant is fine', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 25 }), fc.stringMatching(/^[+0-9 ()OI.,;/-]{0,25}$/)), fc.constantFrom('LV', 'LT', 'RO', 'IL', 'GB', 'XX', ''), (text, country) => {
    const answer = checkPhone(text, country);
    if (answer.verdict === 'impossible' && answer.right !== undefined) expect(checkPhone(answer.right, country)).toEqual({ verdict: 'fine' });
    if (answer.verdict === 'several') for (const number of answer.numbers) expect(checkPhone(number, country)).toEqual({ verdict: 'fine' });
  }), { numRuns: 3000 });
});
