/** Workbooks as sources: tables and sheets, days and codes as they are shown, and what cannot be read by name. */
import ExcelJS from 'exceljs';
import { nodeClock, nodeTimer } from '../../src/cli/node-ports';
import { readSourceWorkbook, type WorkbookSource, type WorkbookSources } from '../../src/app/read-source-workbook';
import type { Slices } from '../../src/app/run-in-slices';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import type { Workbook } from '../../src/host/workbook';
import { opened } from '../host/xlsx/workbook-of-file';

const slices: Slices = { clock: nodeClock, timer: nodeTimer, isLeft: () => false };

async function read(workbook: Workbook, only?: readonly string[]): Promise<WorkbookSources> {
  const result = await readSourceWorkbook(workbook, { slices, ...(only === undefined ? {} : { only }) });
  if (result?.ok !== true) throw new Error(result === undefined ? 'It was left' : result.error.code);
  return result.value;
}

async function written(fill: (book: ExcelJS.Workbook) => void): Promise<WorkbookSources> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return read(opened(new Uint8Array(await book.xlsx.writeBuffer())));
}

const rowsOf = ({ sheets }: WorkbookSources, name: string): WorkbookSource['rows'] | undefined => sheets.find((sheet) => sheet.name === name)?.rows;

function formatted(sheet: ExcelJS.Worksheet, cells: readonly (readonly [address: string, value: ExcelJS.CellValue, format?: string])[]): void {
  for (const [address, value, format] of cells) {
    sheet.getCell(address).value = value;
    if (format !== undefined) sheet.getCell(address).numFmt = format;
  }
}

test('days, times and codes are read as they are shown, other numbers as they are', async () => {
  const sources = await written((book) => formatted(book.addWorksheet('List'), [
    ['A1', 45_000, 'yyyy-mm-dd'], ['B1', 45_000, 'dd.mm.yyyy'], ['C1', 45_000, 'd mmmm yyyy'], ['D1', 45_000, '[$-427]yyyy" m. "mmmm" d."'], ['E1', 45_000.5, 'm/d/yy h:mm'], ['F1', 45_000, '#,##0.00'],
    ['A2', 0.75, 'h:mm:ss'], ['B2', 1234, '00000'], ['C2', 12.5, '0.00" days"'], ['D2', 0.5, '0%'], ['E2', 1.5, '[Red]0.0;[Blue]-0.0'], ['F2', 3_000_000, 'yyyy-mm-dd'],
    ['A3', 59, 'yyyy-mm-dd'], ['B3', 45_000.999_999_9, 'yyyy-mm-dd'], ['C3', '2024-01-05'], ['D3', '007'], ['E3', true], ['F3', false],
  ]));
  expect(rowsOf(sources, 'List')).toEqual([
    ['2023-03-15', '2023-03-15', '2023-03-15', '2023-03-15', '2023-03-15 12:00', 45_000],
    ['18:00', '01234', 12.5, 0.5, 1.5, 3_000_000],
    ['1900-02-28', '2023-03-16', '2024-01-05', '007', true, false],
  ]);
  expect(sources.issues).toEqual([]);
});

test('days of a workbook that counts from 1904', async () => {
  const sources = await written((book) => {
    book.properties.date1904 = true;
    formatted(book.addWorksheet('List'), [['A1', 43_538, 'yyyy-mm-dd'], ['A2', 0, 'yyyy-mm-dd'], ['A3', 43_538]]);
  });
  expect(rowsOf(sources, 'List')).toEqual([['2023-03-15'], ['1904-01-01'], [43_538]]);
});

test('rich text, inline text, links and results of formulas are text and values', async () => {
  const sources = await written((book) => formatted(book.addWorksheet('List'), [
    ['A1', { richText: [{ text: 'Mü' }, { text: 'ller', font: { bold: true } }] }], ['B1', { text: 'ana@example.com', hyperlink: 'mailto:ana@example.com' }],
    ['C1', { formula: '1+1', result: 2 }], ['D1', { formula: 'TODAY()', result: 45_000 }, 'yyyy-mm-dd'], ['E1', { formula: '"a"&"b"', result: 'ab' }],
  ]));
  expect(rowsOf(sources, 'List')).toEqual([['Müller', 'ana@example.com', 2, '2023-03-15', 'ab']]);
});

test('errors are nothing, and named once a column with the first cell', async () => {
  const sources = await written((book) => formatted(book.addWorksheet('List'), [
    ['B2', 'Name'], ['C2', 'Debt'], ['B3', 'Ana'], ['C3', { error: '#N/A' }], ['B4', 'Ion'], ['C4', { error: '#N/A' }], ['C5', { formula: '1/0', result: { error: '#DIV/0!' } }], ['B5', 'Eva'],
  ]));
  expect(rowsOf(sources, 'List')).toEqual([['Name', 'Debt'], ['Ana'], ['Ion'], ['Eva']]);
  expect(sources.issues).toMatchObject([
    { code: 'read-cell-errors', facts: { error: '#N/A', cells: 2 }, where: { sheet: 'List', cell: 'C3' } },
    { code: 'read-cell-errors', facts: { error: '#DIV/0!', cells: 1 }, where: { sheet: 'List', cell: 'C5' } },
  ]);
});

test('numbers that are longer than Excel keeps are digits, and named', async () => {
  const sources = await written((book) => formatted(book.addWorksheet('List'), [['A1', 'IBAN'], ['A2', 12_345_678_901_234_567_000], ['A3', 123_456_789_012_345]]));
  expect(rowsOf(sources, 'List')).toEqual([['IBAN'], ['12345678901234567168'], [123_456_789_012_345]]);
  expect(sources.issues).toMatchObject([{ code: 'read-number-digits', facts: { cells: 1 }, where: { cell: 'A2' } }]);
});

test('each table and each sheet of its own, hidden ones flagged, very hidden ones named', async () => {
  const sources = await written((book) => {
    const clients = book.addWorksheet('Clients');
    clients.getCell('A1').value = 'All clients';
    clients.addTable({ name: 'ClientList', ref: 'B3', headerRow: true, totalsRow: true, columns: [{ name: 'Name', totalsRowLabel: 'Total' }, { name: 'City' }], rows: [['Ana', 'Cluj'], ['Ion', 'Iași']] });
    const both = book.addWorksheet('Both', { state: 'hidden' });
    both.addTable({ name: 'Small', ref: 'A1', headerRow: true, columns: [{ name: 'Key' }], rows: [['k1']] });
    formatted(both, [['D1', 'Name'], ['E1', 'City'], ['D2', 'Eva'], ['E2', 'Arad']]);
    book.addWorksheet('Plain').addRow(['Name', 'City', null]);
    book.addWorksheet('Empty');
    book.addWorksheet('Secret', { state: 'veryHidden' }).addRow(['x']);
  });
  expect(sources.sheets.map(({ name, sheet, table, hidden }) => [name, sheet, table, hidden])).toEqual([
    ['ClientList', 'Clients', 'ClientList', undefined], ['Small', 'Both', 'Small', true], ['Both', 'Both', undefined, true], ['Plain', 'Plain', undefined, undefined],
  ]);
  expect(sources.sheets[0]).toMatchObject({ rows: [['Name', 'City'], ['Ana', 'Cluj'], ['Ion', 'Iași']], lines: [3, 4, 5], firstColumn: 1 });
  expect(sources.sheets[3]).toMatchObject({ rows: [['Name', 'City']], lines: [1], firstColumn: 0 });
  expect(sources.issues).toMatchObject([{ code: 'read-sheet-very-hidden', facts: { sheet: 'Secret' } }]);
});

test('a table whose headers are not shown has them all the same', async () => {
  const sources = await written((book) => {
    book.addWorksheet('List').addTable({ name: 'Bare', ref: 'B2', headerRow: false, columns: [{ name: 'Name' }, { name: 'City' }], rows: [['Ana', 'Cluj']] });
  });
  expect(sources.sheets).toMatchObject([{ name: 'Bare', rows: [['Name', 'City'], ['Ana', 'Cluj']], firstColumn: 1 }]);
});

test('rows of nothing but blanks are empty, and there are none at the end', async () => {
  const sources = await written((book) => formatted(book.addWorksheet('List'), [['A1', 'Name'], ['A3', ' '], ['A4', 'Ana'], ['C4', ''], ['B6', '  ']]));
  expect(sources.sheets[0]).toMatchObject({ rows: [['Name'], [], [], ['Ana']], lines: [1, 2, 3, 4] });
});

test('the open workbook, or only one of its sheets', async () => {
  const workbook = createMemoryWorkbook();
  workbook.user.fillSheet('Sheet1', [['Name'], ['Ana']]);
  workbook.user.addTable('People', 'Other', ['Id', 'Since'], [['p1', 45_000], ['p2', null]]);
  workbook.user.formatColumn('People', 'Since', 'dd/mm/yyyy');
  expect((await read(workbook)).sheets).toMatchObject([{ name: 'Sheet1', rows: [['Name'], ['Ana']] }, { name: 'People', table: 'People', rows: [['Id', 'Since'], ['p1', '2023-03-15'], ['p2']] }]);
  expect((await read(workbook, ['Other'])).sheets.map(({ name }) => name)).toEqual(['People']);
});

test('progress goes over all sheets, and it can be left', async () => {
  const workbook = createMemoryWorkbook();
  const rows = Array.from({ length: 5_000 }, (_, at) => [`k${at}`, at]);
  for (const name of ['A', 'B', 'C']) workbook.user.fillSheet(name, rows);
  let time = 0;
  const told: number[] = [];
  const clock = { now: () => (time += 10) };
  await readSourceWorkbook(workbook, { slices: { ...slices, clock, onProgress: (done) => { told.push(done); } } });
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(await readSourceWorkbook(workbook, { slices: { ...slices, isLeft: () => true } })).toBeUndefined();
});

describe('only a range of a sheet', () => {
  const book = (): Workbook => {
    const workbook = createMemoryWorkbook();
    workbook.user.fillSheet('Scratch', [
      [null, 'Clients of 2025', null, null], [null, null, null, null], [null, 'Name', 'City', 'Old'], [null, 'Alfa', 'Riga', 'x'], [null, 'Beta', 'Cluj', 'y'], [null, 'Sum', 2, null],
    ]);
    return workbook;
  };
  const inRange = async (range: string): Promise<WorkbookSources | string | undefined> => {
    const found = await readSourceWorkbook(book(), { slices, only: ['Scratch'], range });
    return found?.ok === false ? found.error.code : found?.value;
  };

  test.each(['B3:C5', ' $c$5:b3 ', 'Scratch!B3:C5'])('%s', async (range) => {
    expect(await inRange(range)).toEqual({ sheets: [{ name: 'Scratch', sheet: 'Scratch', rows: [['Name', 'City'], ['Alfa', 'Riga'], ['Beta', 'Cluj']], lines: [3, 4, 5], firstColumn: 1 }], issues: [] });
  });

  test('whole columns, and cells beyond what is filled', async () => {
    expect(await inRange('C:D')).toMatchObject({ sheets: [{ lines: [1, 2, 3, 4, 5, 6], firstColumn: 2 }] });
    expect(await inRange('B4:Z900')).toMatchObject({ sheets: [{ rows: [['Alfa', 'Riga', 'x'], ['Beta', 'Cluj', 'y'], ['Sum', 2]], lines: [4, 5, 6] }] });
    expect(await inRange('K20:L30')).toBe('read-empty');
  });

  test.each(['all of it', 'B3:', 'B3-C5', '3:C5:D6'])('“%s” is none', async (range) => {
    expect(await inRange(range)).toBe('read-range');
  });
});
