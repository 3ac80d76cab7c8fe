import { cellText } from '../../../workbench/host/number-text';

test.each<[number | string | boolean | null | { error: string }, string, string]>([
  [null, 'General', ''], ['a', '0.00', 'a'], [true, 'General', 'TRUE'], [{ error: '#N/A' }, '0', '#N/A'],
  [0, 'General', '0'], [-0.5, 'General', '-0.5'], [0.1 + 0.2, 'General', '0.3'], [1234567890123, 'General', '1.23457E+12'], [1e-10, 'General', '1E-10'],
  [5, '0.00', '5.00'], [5.5, '0.##', '5.5'], [0.5, '#.00', '.50'], [1234567, '#,##0', '1,234,567'], [12, '#,##0', '12'],
  [-5, '0.00;(0.00)', '(5.00)'], [0, '0;-0;"none"', 'none'], [7, '000', '007'], [0.125, '0.0%', '12.5%'], [12345, '0.00E+00', '1.23E+04'],
  [9.5, '"€"#,##0.00', '€9.50'], [9.5, '#,##0.00 [$€-x]', '9.50 '], [5, '@', '5'], ['x', '"<"@">"', 'x'], ['x', '0;0;0;"<"@">"', '<x>'],
  [46024, 'yyyy-mm-dd', '2026-01-02'], [46024, 'd.m.yy', '2.1.26'], [46024, 'dddd, mmmm d', 'Friday, January 2'], [60, 'd-mmm-yyyy', '29-Feb-1900'],
  [1, 'yyyy-mm-dd', '1900-01-01'], [46024.75, 'h:mm AM/PM', '6:00 PM'], [46024.0006944444, 'hh:mm:ss', '00:01:00'], [1.5, '[h]:mm', '36:00'],
])('%j in %j shows %j', (value, format, text) => {
  expect(cellText(value, format)).toBe(text);
});

test('a workbook of the year 1904 counts from there', () => {
  expect(cellText(0, 'yyyy-mm-dd', true)).toBe('1904-01-01');
});
