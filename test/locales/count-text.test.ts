/** Counted things in the forms of each language. */
import { createCountText } from '../../src/locales/count-text';

const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

test('a number chooses the form that goes with it in its language', () => {
  const said = (language: 'en' | 'he' | 'ro' | 'lt' | 'lv', numbers: readonly number[]): string =>
    numbers.map((value) => createCountText(language).count(value, forms)).join(' ');
  expect(said('en', [0, 1, 2])).toBe('other one other');
  expect(said('he', [0, 1, 2, 3, 20])).toBe('other one two other other');
  expect(said('ro', [0, 1, 2, 19, 20, 101, 120])).toBe('few one few few other few other');
  expect(said('lt', [0, 1, 2, 9, 10, 11, 21, 22, 111])).toBe('other one few few other other one few other');
  expect(said('lv', [0, 1, 2, 10, 11, 21, 22, 111])).toBe('zero one other zero zero one other zero');
});

test('the number stands in the form as the language writes it', () => {
  const text = createCountText('ro');
  const customers = { one: '# client', few: '# clienți', other: '# de clienți' };
  expect([1, 5, 25, 12_345].map((value) => text.count(value, customers))).toEqual(['1 client', '5 clienți', '25 de clienți', '12.345 de clienți']);
  expect(createCountText('lt').number(1_234_567).replace(/\s/gu, ' ')).toBe('1 234 567');
});

test('the forms asked of each language are those it has', () => {
  // What createCountText demands by its type: a language whose forms change in CLDR shows up here.
  const asked = {
    en: ['one', 'other'], he: ['one', 'other', 'two'], ro: ['few', 'one', 'other'], lt: ['few', 'many', 'one', 'other'], lv: ['one', 'other', 'zero'],
  };
  for (const [language, categories] of Object.entries(asked)) {
    expect([language, [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()]).toEqual([language, categories]);
  }
});
