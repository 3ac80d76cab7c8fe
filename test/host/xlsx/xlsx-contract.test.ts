/** The workbook over a file passes the suite that every host passes; each promise again after saving and opening. */
import { createXlsx, openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/xlsx-workbook';
import type { CellValue, TableOutline, WritableValue } from '../../../src/host/workbook';
import { nodeZipCodec } from '../../../src/cli/node-zip-codec';
import { portableCodec, type ZipCodec } from '../../../src/host/xlsx/zip-archive';
import { cellName } from '../../../src/host/xlsx/cell-address';
import { workbookContract, type WorkbookUnderTest, type WorkbookUser } from '../../contract/workbook-contract';
import { value } from './workbook-of-file';

const writable = (cell: CellValue): WritableValue => (typeof cell === 'object' ? null : cell);

export function userOf(current: () => XlsxWorkbook): WorkbookUser {
  const find = async (name: string): Promise<TableOutline> => {
    const table = value(await current().outline()).tables.find((candidate) => candidate.name === name);
    if (table === undefined) throw new Error(`No table ${name}`);
    return table;
  };
  const columnOf = (table: TableOutline, header: string): number =>
    table.firstColumn + table.columns.findIndex((column) => column.header === header);
  return {
    async setCell(name, row, header, cell) {
      const table = await find(name);
      value(current().writeCells(table.sheet, [{ row: table.headerRow + 1 + row, column: columnOf(table, header), value: writable(cell) }]));
    },
    async sort(name, header) {
      const table = await find(name);
      const at = columnOf(table, header) - table.firstColumn;
      const rows = [...value(await current().readTable(name)).values];
      rows.sort((a, b) => String(a[at] ?? '').localeCompare(String(b[at] ?? ''), 'en'));
      value(current().writeCells(table.sheet, rows.flatMap((cells, r) => cells.map((cell, c) =>
        ({ row: table.headerRow + 1 + r, column: table.firstColumn + c, value: writable(cell) })))));
    },
    async renameHeader(name, from, to) {
      const table = await find(name);
      value(current().writeCells(table.sheet, [{ row: table.headerRow, column: columnOf(table, from), value: to }]));
    },
    async select(name, rows) {
      const table = await find(name);
      value(current().selectCells(table.sheet, rows.map((row) => cellName(table.headerRow + 1 + row, table.firstColumn + 1))));
    },
    async fillSheet(name, values) {
      const known = value(await current().outline()).sheets.some((sheet) => sheet.name === name);
      if (!known) value(current().addSheet(name));
      value(current().writeCells(name, values.flatMap((row, r) => row.map((cell, c) => ({ row: r, column: c, value: writable(cell) })))));
    },
    async addTable(name, sheet, headers, rows) {
      await this.fillSheet(sheet, [headers, ...rows]);
      value(await current().adoptTable({
        sheet, headerRow: 0, firstColumn: 0, rowCount: rows.length, columnCount: headers.length, name, insertLeft: [], addRight: [],
      }));
    },
    selectCells({ sheet, row, column, rowCount, columnCount }) {
      value(current().selectCells(sheet, [`${cellName(row, column)}:${cellName(row + rowCount - 1, column + columnCount - 1)}`]));
    },
    formula(sheet, row, column) {
      const formula = value(current().readFileSheet(sheet)).cells.find((cell) => cell.row === row && cell.column === column)?.formula;
      return formula === undefined ? undefined : `=${formula}`;
    },
    protect(sheet, on) {
      value(current().protectSheet(sheet, on));
    },
  };
}

workbookContract('The workbook over a file', () => {
  const workbook = createXlsx();
  return { workbook, user: userOf(() => workbook) };
});

/** Every call works on a workbook just saved and opened again: what is only in memory would be lost. */
function reopening(codec: ZipCodec): WorkbookUnderTest {
  let current = createXlsx(codec);
  const listeners = new Set<Parameters<XlsxWorkbook['watch']>[0]>();
  const again = (): XlsxWorkbook => {
    current = value(openXlsx(current.bytes(), undefined, codec));
    current.watch((event) => listeners.forEach((listener) => listener(event)));
    return current;
  };
  return {
    user: userOf(again),
    workbook: {
      outline: () => again().outline(),
      readTable: (table, options) => again().readTable(table, options),
      readSheet: (sheet, options) => again().readSheet(sheet, options),
      apply: (patch) => again().apply(patch),
      createTables: (specs, options) => again().createTables(specs, options),
      adoptTable: (adopted) => again().adoptTable(adopted),
      markCells: (marks) => again().markCells(marks),
      readMarks: (table) => again().readMarks(table),
      readFormats: (table, cells) => again().readFormats(table, cells),
      formatColumn: (table, column, numberFormat) => again().formatColumn(table, column, numberFormat),
      select: (table, key, column) => again().select(table, key, column),
      selection: () => again().selection(),
      readCells: (area, options) => again().readCells(area, options),
      writeFormulas: (order) => again().writeFormulas(order),
      createFigures: (figures) => again().createFigures(figures),
      watch(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

workbookContract('The workbook over a file that is saved and opened again before each call', () => reopening(portableCodec));
workbookContract('The same with the codec of Node', () => reopening(nodeZipCodec));
