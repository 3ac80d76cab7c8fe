import { typedText } from '../../../workbench/host/typed-text';

const today = new Date(2026, 10, 22);
const typed = (text: string, format = 'General') => typedText(text, format, today);

test.each([
  ['', {}],
  ['Ada', { value: 'Ada' }],
  ['007', { value: 7 }],
  [' 12 ', { value: 12 }],
  ['1,234.5', { value: 1234.5, numberFormat: '#,##0.00' }],
  ['1,23', { value: '1,23' }],
  ['(5)', { value: -5 }],
  ['-5', { value: -5 }],
  ['+49301234', { value: 49301234 }],
  ['12%', { value: 0.12, numberFormat: '0%' }],
  ['12.5 %', { value: 0.125, numberFormat: '0.00%' }],
  ['$1,000', { value: 1000, numberFormat: '$#,##0' }],
  ['1e3', { value: 1000, numberFormat: '0.00E+00' }],
  ['12345678901234567890', { value: 12345678901234600000 }],
  ['.5', { value: 0.5 }],
  ['.', { value: '.' }],
  ['true', { value: true }],
  ['#N/A', { value: { error: '#N/A' } }],
  ['#hash', { value: '#hash' }],
  ['1/2/2026', { value: 46024, numberFormat: 'm/d/yyyy' }],
  ['2026-01-02', { value: 46024, numberFormat: 'm/d/yyyy' }],
  ['1/2', { value: 46024, numberFormat: 'd-mmm' }],
  ['2-Jan-26', { value: 46024, numberFormat: 'd-mmm-yy' }],
  ['January 2, 2026', { value: 46024, numberFormat: 'd-mmm-yy' }],
  ['13/13/2026', { value: '13/13/2026' }],
  ['2/29/2025', { value: '2/29/2025' }],
  ['31.12.2026', { value: '31.12.2026' }],
  ['12:30', { value: 0.5208333333333334, numberFormat: 'h:mm' }],
  ['1/2/2026 12:00', { value: 46024.5, numberFormat: 'm/d/yyyy h:mm' }],
  ['25:99', { value: '25:99' }],
  ['=SUM(A1)', { formula: '=SUM(A1)' }],
  ['=', { value: '=' }],
  ['-note', { formula: '=-note' }],
  ['+a', { formula: '=+a' }],
  ['-', { value: '-' }],
  ["'007", { value: '007' }],
  ['0032/1234567', { value: '0032/1234567' }],
])('%j becomes %j', (text, expected) => {
  expect(typed(text)).toEqual(expected);
});

test('a text cell keeps every text as it is', () => {
  for (const text of ['007', '=1', '12%', "'x", 'TRUE']) expect(typed(text, '@')).toEqual({ value: text });
});

test('a cell with a format of its own keeps it', () => {
  expect(typed('1/2/2026', 'yyyy-mm-dd')).toEqual({ value: 46024 });
});
