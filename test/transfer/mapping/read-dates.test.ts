import fc from 'fast-check';
import { makeDate } from '../../../src/base/calendar-date';
import { dateOrders, decideDateOrder, isDateLike, readDate, type DateOrder } from '../../../src/transfer/mapping/read-dates';

const cells = (texts: readonly (string | number | null)[]): [number, string | number | null][] => texts.map((text, at) => [at + 2, text]);

test.each([
  ['31.12.2020', 'dmy', '2020-12-31'], ['12/31/2020', 'mdy', '2020-12-31'], ['2020-12-31', 'dmy', '2020-12-31'], ['2020/12/31', 'dmy', '2020-12-31'], ['20.12.31', 'ymd', '2020-12-31'],
  ['5.1.2024', 'dmy', '2024-01-05'], ['5.1.2024', 'mdy', '2024-05-01'], ['31.12.49', 'dmy', '2049-12-31'], ['31.12.50', 'dmy', '1950-12-31'], ['31. 12. 2020.', 'dmy', '2020-12-31'],
  ['20240131', 'dmy', '2024-01-31'], ['31012024', 'dmy', '2024-01-31'], ['5 January 2024', 'dmy', '2024-01-05'], ['Jan 5, 2024', 'mdy', '2024-01-05'], ['5 ianuarie 2024', 'dmy', '2024-01-05'],
  ['2024 m. sausio 5 d.', 'dmy', '2024-01-05'], ['2024. gada 5. janvāris', 'dmy', '2024-01-05'], ['5 בינואר 2024', 'dmy', '2024-01-05'], ['5. März 2024', 'dmy', '2024-03-05'],
  ['5 rugsėjo 2024', 'dmy', '2024-09-05'], ['5 rugpjūčio 2024', 'dmy', '2024-08-05'], ['5 мая 2024', 'dmy', '2024-05-05'], ['5 marca 2024', 'dmy', '2024-03-05'], ['5-Mar-24', 'dmy', '2024-03-05'],
  ['31.12.2020 14:05:33', 'dmy', '2020-12-31'], ['2020-12-31T14:05:33Z', 'dmy', '2020-12-31'], ['\u200f31/12/2020', 'dmy', '2020-12-31'], ['３１.１２.２０２０', 'dmy', '2020-12-31'],
  ['5 février 2024', 'dmy', '2024-02-05'], ['1er août 2024', 'dmy', '2024-08-01'], ['le 5 juin 2024', 'dmy', '2024-06-05'], ['5 juil. 2024', 'dmy', '2024-07-05'], ['14 avr. 24', 'dmy', '2024-04-14'],
  ['5 de enero de 2024', 'dmy', '2024-01-05'], ['5 gennaio 2024', 'dmy', '2024-01-05'], ['5. června 2024', 'dmy', '2024-06-05'], ['5. července 2024', 'dmy', '2024-07-05'], ['2024. szeptember 5.', 'dmy', '2024-09-05'],
  ['5. jaanuar 2024', 'dmy', '2024-01-05'], ['5. detsember 2024', 'dmy', '2024-12-05'], ['2024 m. gegužės 5 d.', 'dmy', '2024-05-05'], ['5 decembrie 2024', 'dmy', '2024-12-05'],
  ['2024-03-05T23:30:00.000+02:00', 'dmy', '2024-03-05'], ['2024-03-05 10:11:12.123+02', 'dmy', '2024-03-05'], ['2024-03-05 10:11 UTC', 'dmy', '2024-03-05'], ['3/5/2024 9:05:00 PM', 'mdy', '2024-03-05'],
  ['45000.75', 'dmy', '2023-03-15'], ['29.02.2024', 'dmy', '2024-02-29'], ['29.02.2023', 'dmy', undefined], ['29/02/1900', 'dmy', undefined],
  ['44196', 'dmy', '2020-12-31'], ['Mon 5 Feb 2024', 'dmy', '2024-02-05'], ['1st March 2024', 'dmy', '2024-03-01'],
] as const)('%s as %s is %s', (text, order, date) => {
  expect(readDate(text, order)).toBe(date);
});

test.each(['', 'soon', 'Dublin 12 2024', '5 street 2024', '31.02.2020', '12.2020', '31.12.', '1.2.3.4', '0722 123 456', '32.01.2020', '2020-13-01', 'Mai Anh', '10 rue de Mai', '31.12.202'])('%s is no day', (text) => {
  expect(readDate(text, 'dmy')).toBeUndefined();
});

test('a number is the serial number of a day', () => {
  expect(readDate(44196, 'dmy')).toBe('2020-12-31');
  expect(readDate(0, 'dmy')).toBeUndefined();
  expect(readDate(true, 'dmy')).toBeUndefined();
});

test('the first value that can be read one way only decides, and is the evidence', () => {
  expect(decideDateOrder(cells(['05.06.2020', '07.08.2020', '31.12.2020', '30.11.2020']), undefined)).toEqual({ order: 'dmy', verdict: 'decided', evidence: { line: 4, value: '31.12.2020' } });
  expect(decideDateOrder(cells(['05/06/2020', '12/31/2020']), 'RO')).toEqual({ order: 'mdy', verdict: 'decided', evidence: { line: 3, value: '12/31/2020' } });
  expect(decideDateOrder(cells(['20.05.06', '49.05.31']), undefined)).toEqual({ order: 'ymd', verdict: 'decided', evidence: { line: 3, value: '49.05.31' } });
});

test('what can be read several ways is said to be so, and the country only proposes', () => {
  expect(decideDateOrder(cells(['05.06.2020', '07.08.2020']), 'RO')).toEqual({ order: 'dmy', verdict: 'unknown' });
  expect(decideDateOrder(cells(['05/06/2020', '07/08/2020']), 'US')).toEqual({ order: 'mdy', verdict: 'unknown' });
  expect(decideDateOrder(cells(['05-06-07', '07-08-09']), 'LT')).toEqual({ order: 'ymd', verdict: 'unknown' });
});

test('days that say themselves what they are need no order', () => {
  expect(decideDateOrder(cells(['2020-12-31', null, '5 May 2020', 44196, 'unknown', '05.05.2020']), undefined).verdict).toBe('any');
});

test('a column written in two ways is mixed, with the first value that does not fit', () => {
  expect(decideDateOrder(cells(['31.12.2020', '30.11.2020', '12/31/2020']), undefined)).toEqual({ order: 'dmy', verdict: 'mixed', evidence: { line: 4, value: '12/31/2020' } });
});

test('what was written in an order is read in it, whatever the signs', () => {
  const written: Readonly<Record<DateOrder, (y: string, m: string, d: string) => string[]>> = { dmy: (y, m, d) => [d, m, y], mdy: (y, m, d) => [m, d, y], ymd: (y, m, d) => [y, m, d] };
  fc.assert(fc.property(fc.integer({ min: 1950, max: 2049 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(...dateOrders), fc.constantFrom('.', '/', '-', ' '), fc.boolean(), fc.boolean(),
    (year, month, day, order, sign, short, padded) => {
      const two = (number: number): string => (padded ? String(number).padStart(2, '0') : String(number));
      const text = written[order](short ? String(year % 100).padStart(2, '0') : String(year), two(month), two(day)).join(sign);
      expect(readDate(text, order)).toBe(makeDate(year, month, day));
      expect(isDateLike(text)).toBe(true);
    }));
});

test('no text makes it fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...dateOrders), (text, order) => {
    readDate(text, order);
    decideDateOrder([[1, text]], undefined);
  }));
});
