import fc from 'fast-check';
import { addDays, dateOfSerial, isCalendarDate, localDate, makeDate, nextMidnight, serialOfDate } from '../../src/base/calendar-date';

test.each([
  [1, '1900-01-01'], [59, '1900-02-28'], [61, '1900-03-01'], [45000, '2023-03-15'], [46348, '2026-11-22'], [2958465, '9999-12-31'],
])('serial %d of the 1900 system is %s', (serial, date) => {
  expect(dateOfSerial(serial)).toBe(date);
  expect(serialOfDate(date)).toBe(serial);
});

test.each([[0, '1904-01-01'], [43538, '2023-03-15']])('serial %d of the 1904 system is %s', (serial, date) => {
  expect(dateOfSerial(serial, true)).toBe(date);
  expect(serialOfDate(date, true)).toBe(serial);
});

test('a serial with a time of day is its day; what Excel cannot show is no date', () => {
  expect(dateOfSerial(45000.99)).toBe('2023-03-15');
  for (const serial of [-1, 2958466, Number.NaN, Number.POSITIVE_INFINITY]) expect(dateOfSerial(serial)).toBeUndefined();
});

test('every day since 1900-03-01 goes to its serial and back, in both systems', () => {
  fc.assert(fc.property(fc.integer({ min: 61, max: 2_950_000 }), fc.boolean(), (serial, date1904) => {
    const date = dateOfSerial(serial, date1904);
    expect(date !== undefined && serialOfDate(date, date1904)).toBe(serial);
  }));
});

test('days that are not in the calendar are refused', () => {
  expect(makeDate(2026, 2, 29)).toBeUndefined();
  expect(makeDate(2024, 2, 29)).toBe('2024-02-29');
  expect(isCalendarDate('2026-02-30')).toBe(false);
  expect(isCalendarDate('2026-2-3')).toBe(false);
});

test('days are added over month ends and leap days', () => {
  expect(addDays('2026-06-01', 30)).toBe('2026-07-01');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('a text is a day if it is written as one and the calendar has it', () => {
  const text = fc.oneof(fc.stringMatching(/^[0-9]{4}-[0-3][0-9]-[0-3][0-9]$/), fc.stringMatching(/^[0-9 +x]{4}[-/][0-9 x]{2}[-.][0-9 x]{1,3}$/), fc.string({ maxLength: 11 }));
  fc.assert(fc.property(text, (written) => {
    const isShaped = /^\d{4}-\d{2}-\d{2}$/.test(written);
    expect(isCalendarDate(written)).toBe(isShaped && makeDate(Number(written.slice(0, 4)), Number(written.slice(5, 7)), Number(written.slice(8))) === written);
  }), { numRuns: 3000 });
});

test('today is the day where the program runs, from midnight to midnight there', () => {
  const [first, last] = [new Date(2026, 5, 1, 0, 0).getTime(), new Date(2026, 5, 1, 23, 59, 59, 999).getTime()];
  expect([localDate(first), localDate(last)]).toEqual(['2026-06-01', '2026-06-01']);
  expect([nextMidnight(first), nextMidnight(last)]).toEqual([new Date(2026, 5, 2).getTime(), new Date(2026, 5, 2).getTime()]);
});
