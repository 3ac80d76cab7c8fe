/** Days as each language writes them, and what a person types for one. */
import { dateOfText, dateText, regionOf, unbrokenDate } from '../../taskpane/date-text';

test.each([
  ['en-GB', '31/01/2026'], ['en-US', '01/31/2026'], ['he', '31.01.2026'], ['ro', '31.01.2026'], ['lt', '2026-01-31'], ['lv', '31.01.2026'],
])('%s writes %s and reads it again', (region, written) => {
  expect(dateText(region, '2026-01-31')).toBe(written);
  expect(dateOfText(region, written)).toBe('2026-01-31');
});

test.each([
  ['2026-01-31', '2026-01-31'], ['31.1.26', '2026-01-31'], [' 31 1 2026 ', '2026-01-31'], ['31012026', '2026-01-31'], ['1.2.49', '2049-02-01'],
  ['1.2.50', '1950-02-01'], ['2026/1/31', '2026-01-31'], ['29.2.2024', '2024-02-29'],
])('%s is the day %s where the day comes first', (typed, day) => {
  expect(dateOfText('he', typed)).toBe(day);
});

test.each(['', '31', '31.1', '31.13.2026', '30.2.2026', '1.2.3.4', 'tomorrow', '1.2.202', '0.1.2026'])('“%s” is no day', (typed) => {
  expect(dateOfText('ro', typed)).toBeUndefined();
});

test('the person’s own region decides the order, and English alone says day first', () => {
  expect(regionOf('en', ['he-IL', 'en-US', 'en'])).toBe('en-US');
  expect(regionOf('en', ['lt-LT'])).toBe('en-GB');
  expect(regionOf('lv', ['en-US'])).toBe('lv');
});

test('a day within a line is not broken at its hyphens, and is read again from there', () => {
  expect(unbrokenDate('lt', '2026-01-31')).toBe('2026\u201101\u201131');
  expect(dateOfText('lt', unbrokenDate('lt', '2026-01-31'))).toBe('2026-01-31');
});
