/**
 * Workbook files of other people's test suites: all open, their values are what ExcelJS and SheetJS read where these two
 * agree, and one edited cell leaves every other part as it was. Runs where ../shared/data is.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import * as SheetJs from 'xlsx';
import { isCellError, type CellValue } from '../../src/host/workbook';
import { changedParts, gridOf, opened, value } from '../host/xlsx/workbook-of-file';

const folder = resolve(__dirname, '../../../shared/data/import/xlsx');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];
if (files.length === 0) console.info(`No workbook files to compare with: ${folder} is not there.`);

type Plain = string | number | boolean | null;

const plain = (cell: CellValue): Plain => (cell !== null && isCellError(cell) ? cell.error : cell);

function fromSheetJs(cell: SheetJs.CellObject | undefined): Plain {
  if (cell === undefined || cell.t === 'z') return null;
  if (cell.t === 'e') return String(cell.w ?? '');
  return cell.v === undefined || cell.v === '' || cell.v instanceof Date ? null : cell.v;
}

function fromExcelJs(cell: ExcelJS.Cell, date1904: boolean): Plain {
  const raw: unknown = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  if (raw === null || raw === undefined || raw === '') return null;
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (raw instanceof Date) return raw.getTime() / 86_400_000 + (date1904 ? 24107 : 25569);
  if (typeof raw === 'object' && 'richText' in raw) return (raw as ExcelJS.CellRichTextValue).richText.map((run) => run.text).join('');
  if (typeof raw === 'object' && 'text' in raw) return String(raw.text);
  if (typeof raw === 'object' && 'error' in raw) return String(raw.error);
  return null;
}

const near = (a: Plain, b: Plain): boolean => (typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-6 : a === b);

/** One test a file; none where the files are not there. */
function eachFile(promise: string, test: (name: string) => Promise<void>): void {
  for (const name of files) it(`${name} ${promise}`, () => test(name));
}

describe('Workbook files of other suites', () => {
  it('are compared where they are at hand', () => {
    expect(files.length === 0 || files.length >= 9).toBe(true);
  });

  eachFile('has the values that the peers agree on', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const workbook = opened(bytes);
    const outline = value(await workbook.outline());
    const sheetJs = SheetJs.read(bytes, { cellFormula: false, cellText: true });
    const excelJs = new ExcelJS.Workbook();
    await excelJs.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    expect(outline.sheets.map((sheet) => sheet.name)).toEqual(sheetJs.SheetNames);
    let compared = 0;
    for (const sheet of outline.sheets) {
      const ours = await gridOf(workbook, sheet.name);
      const theirs = excelJs.getWorksheet(sheet.name);
      const other = sheetJs.Sheets[sheet.name];
      const rows = Math.max(ours.length, theirs?.rowCount ?? 0);
      const columns = Math.max(ours[0]?.length ?? 0, theirs?.columnCount ?? 0);
      for (let r = 0; r < rows; r += 1) {
        for (let c = 0; c < columns; c += 1) {
          const address = SheetJs.utils.encode_cell({ r, c });
          const a = fromSheetJs(other?.[address] as SheetJs.CellObject | undefined);
          const b = theirs === undefined ? null : fromExcelJs(theirs.getCell(r + 1, c + 1), outline.date1904);
          if (!near(a, b)) continue;
          compared += 1;
          const cell = plain(ours[r]?.[c] ?? null);
          if (!near(cell, a)) throw new Error(`${sheet.name}!${address}: ${String(cell)} here, ${String(a)} there`);
        }
      }
    }
    expect(compared).toBeGreaterThanOrEqual(outline.sheets.length === 3 ? 0 : 1);
  });

  eachFile('has the tables that ExcelJS sees', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const tables = value(await opened(bytes).outline()).tables.map((table) => table.name).sort();
    const excelJs = new ExcelJS.Workbook();
    await excelJs.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const theirs = excelJs.worksheets.flatMap((sheet) => (sheet.getTables() as unknown as [{ readonly name: string }, ...unknown[]][] )
      .map((table) => (Array.isArray(table) ? table[0].name : (table as { readonly name: string }).name)));
    expect(tables).toEqual(theirs.sort());
  });

  eachFile('keeps every other part when a cell is edited', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const workbook = opened(bytes);
    const { sheets } = value(await workbook.outline());
    const last = sheets.at(-1)?.name ?? '';
    value(workbook.writeCells(last, [{ row: 40, column: 9, value: 'edited: <&> "x"' }]));
    const after = workbook.bytes();
    const changed = changedParts(bytes, after);
    // A formula elsewhere asks for a new calculation, which is a word in the workbook part.
    expect(changed.filter((part) => part !== 'xl/workbook.xml')).toHaveLength(1);
    expect(changed.some((part) => /worksheets\/sheet\d+\.xml$/.test(part))).toBe(true);
    expect((await gridOf(opened(after), last))[40]?.[9]).toBe('edited: <&> "x"');
    const peer = SheetJs.read(after);
    expect((peer.Sheets[last]?.['J41'] as SheetJs.CellObject | undefined)?.v).toBe('edited: <&> "x"');
  });
});
