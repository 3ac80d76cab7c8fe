/**
 * Workbooks of other people's test suites as sources: every cell is what ExcelJS reads there, days and all. Runs where
 * ../shared/data is.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { nodeClock, nodeTimer } from '../../src/cli/node-ports';
import { readSourceWorkbook } from '../../src/app/read-source-workbook';
import type { SourceCell } from '../../src/transfer/source';
import { opened, value } from '../host/xlsx/workbook-of-file';

const folder = resolve(__dirname, '../../../shared/data/import/xlsx');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];
if (files.length === 0) console.info(`No workbooks to compare with: ${folder} is not there.`);

/** What a source should have of the cell, or a reason why the two cannot agree. */
function expected(cell: ExcelJS.Cell): SourceCell {
  const raw: unknown = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  if (cell.type === ExcelJS.ValueType.Merge || raw === null || raw === undefined || raw === '') return null;
  if (raw instanceof Date) {
    const text = raw.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ').concat(text.slice(17, 19) === '00' ? '' : text.slice(16, 19));
  }
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw === 'object' && 'richText' in raw) return (raw as ExcelJS.CellRichTextValue).richText.map((run) => run.text).join('');
  if (typeof raw === 'object' && 'text' in raw) return String(raw.text);
  return null;
}

it('workbooks are compared where they are at hand', () => {
  expect(files.length === 0 || files.length >= 9).toBe(true);
});

for (const name of files) {
  it(`${name} has the cells that ExcelJS sees`, async () => {
    const bytes = readFileSync(join(folder, name));
    const workbook = opened(bytes);
    const outline = value(await workbook.outline());
    const read = await readSourceWorkbook(workbook, { slices: { clock: nodeClock, timer: nodeTimer, isLeft: () => false } });
    const sheets = read?.ok === true ? read.value.sheets : [];
    if (read?.ok !== true) expect(read?.error.code).toBe('read-empty');
    const peer = new ExcelJS.Workbook();
    await peer.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    let compared = 0;
    for (const { sheet, table, rows, lines, firstColumn } of sheets) {
      const theirs = peer.getWorksheet(sheet);
      rows.forEach((row, r) => {
        // Headers of a table are the table's; they may not be shown.
        if (table !== undefined && r === 0) return;
        for (let c = 0; c < (theirs?.columnCount ?? 0) - firstColumn; c += 1) {
          const cell = theirs?.getCell(lines[r] ?? 0, firstColumn + c + 1);
          if (cell === undefined || (c >= row.length && sheets.some((other) => other.table !== undefined && other.sheet === sheet))) continue;
          const want = expected(cell);
          const have = row[c] ?? null;
          if (have !== want && !(typeof have === 'number' && typeof want === 'number' && Math.abs(have - want) < 1e-9)) throw new Error(`${sheet}!${cell.address}: ${String(have)} here, ${String(want)} there`);
          if (want !== null) compared += 1;
        }
      });
    }
    // Every table is a source, and so is every sheet with something on it but tables.
    expect(sheets.filter(({ table }) => table !== undefined).map(({ table }) => table).sort()).toEqual(outline.tables.map((table) => table.name).sort());
    if (sheets.some(({ rows }) => rows.length > 1)) expect(compared).toBeGreaterThan(0);
  });
}
