import fc from 'fast-check';
import Papa from 'papaparse';
import { writeCsv, type CsvStyle } from '../../../src/transfer/formats/csv';
import { unguardText } from '../../../src/transfer/spreadsheet-guard';
import { nastyText } from '../../support/nasty-text';

const english: CsvStyle = { delimiter: ',', decimal: '.', yes: 'Yes', no: 'No' };
const lithuanian: CsvStyle = { delimiter: ';', decimal: ',', yes: 'Taip', no: 'Ne' };
const columns = [{ field: 'name', header: 'Name' }, { field: 'latitude', header: 'Latitude' }, { field: 'notifySms', header: 'SMS' }];

test('is what Excel of the country reads: mark, delimiter, decimal mark, quotes, CRLF', () => {
  expect(writeCsv(columns, [['Čižas; "UAB"', 54.6872, true], ['=x', null, false]], lithuanian))
    .toBe('\uFEFFName;Latitude;SMS\r\n"Čižas; ""UAB""";54,6872;Taip\r\n\'=x;;Ne\r\n');
  expect(writeCsv(columns, [['a,b', 1.234, null]], english)).toBe('\uFEFFName,Latitude,SMS\r\n"a,b",1.2340,\r\n');
  expect(writeCsv(columns, [['a\tb', -5, null]], { ...english, delimiter: '\t' })).toBe('\uFEFFName\tLatitude\tSMS\r\n"a\tb"\t-5\t\r\n');
});

test('a number has no exponent', () => {
  const [, line = ''] = writeCsv([{ field: 'x:n', header: 'n' }], [[1.5e-7]], english).split('\r\n');
  expect(line).toBe('0.00000015');
  expect(writeCsv([{ field: 'x:n', header: 'n' }], [[-1.25e21]], english).split('\r\n')[1]).toBe('-1250000000000000000000');
});

test('an empty value alone in its line is a line', () => {
  expect(writeCsv([{ field: 'alias', header: 'Alias' }], [[null], ['x']], english)).toBe('\uFEFFAlias\r\n""\r\nx\r\n');
});

test('any texts and numbers come back as they were', () => {
  const style = fc.constantFrom<CsvStyle>(english, lithuanian, { ...english, delimiter: '\t' });
  const rows = fc.array(fc.tuple(nastyText, nastyText, fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 5 });
  fc.assert(fc.property(style, nastyText, rows, (how, header, table) => {
    const text = writeCsv([{ field: 'x:a', header }, { field: 'name', header: 'Name' }, { field: 'x:n', header: 'n' }], table, how);
    const read = Papa.parse<string[]>(text.slice(1, -2), { delimiter: how.delimiter, newline: '\r\n' }).data;
    expect(read.map((row) => row.slice(0, 2).map(unguardText))).toEqual([[header, 'Name'], ...table.map(([a, b]) => [a, b])]);
    expect(read.slice(1).map((row) => Number((row[2] ?? '').replace(',', '.')))).toEqual(table.map(([, , n]) => n + 0 === 0 ? 0 : n));
  }), { numRuns: 1000 });
});
