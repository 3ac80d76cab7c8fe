/** @jest-environment jsdom */
/** What the page gathers and the worker patches: the file read again is the workbook in the grid. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx } from '../../../src/host/xlsx/xlsx-workbook';
import { BookPatcher } from '../../../workbench/book/patch-book';
import { ChangeGatherer } from '../../../workbench/book/gather-changes';
import { loadBook } from '../../../workbench/book/load-book';
import { readBook } from '../../../workbench/book/read-book';
import { loadUniver } from '../../support/univer';
import type { XlsxWorkbook } from '../../../src/host/xlsx/xlsx-workbook';
import type { BookChanges } from '../../../workbench/book/book-changes';
import type { GridWorkbook } from '../../../workbench/grid/grid-workbook';
import type { CellContent, TableInfo } from '../../../workbench/host/workbook-model';

// jsdom has typed arrays of its own, which Node's reader of files does not know.
const sample = Uint8Array.from(readFileSync(path.join(__dirname, '../../../workbench/sample/sample.xlsx')));

describe('gathering and patching', () => {
  let model: GridWorkbook;
  let gatherer: ChangeGatherer;
  let patcher: BookPatcher;
  let close: () => void;
  let original: Uint8Array;

  /** Opens the file as the page does. */
  function open(bytes: Uint8Array): void {
    const read = readBook(bytes, 'test.xlsx');
    if (!read.ok) throw new Error(read.error.code);
    const { univer, dispose } = loadUniver();
    model = loadBook(univer, read.value);
    gatherer = new ChangeGatherer(model, read.value.sheets);
    original = bytes;
    patcher = new BookPatcher(original);
    close = () => {
      model.dispose();
      dispose();
    };
  }

  beforeEach(() => open(sample));
  afterEach(() => close());

  /** As it crosses to the worker: jsdom lacks structuredClone, and this is how Node does it. */
  function sent(): BookChanges {
    return deserialize(serialize(gatherer.gather())) as BookChanges;
  }

  function written(): Uint8Array {
    patcher.take(sent());
    return patcher.bytes();
  }

  function reopened(bytes = written()): XlsxWorkbook {
    const book = openXlsx(bytes);
    if (!book.ok) throw new Error(JSON.stringify(book.error));
    return book.value;
  }

  const sheetId = (name: string): string => model.sheets().find((sheet) => sheet.name === name)?.id ?? '';
  const table = (name: string): TableInfo => {
    const found = model.tables().find((each) => each.name === name);
    if (!found) throw new Error(`No table ${name}`);
    return found;
  };
  const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

  async function fileTable(book: XlsxWorkbook, name: string): Promise<readonly (readonly unknown[])[]> {
    const block = await book.readTable(name);
    if (!block.ok) throw new Error(JSON.stringify(block.error));
    return block.value.values;
  }

  /** What the grid holds below the headers of a table, as the port tells it: nothing is null. */
  function gridTable(name: string): CellContent[][] {
    const { sheetId: id, area } = table(name);
    return model.values(id, at(area.row + 1, area.column, area.rowCount - 1, area.columnCount)).map((line) => line.map((value) => (value === '' ? null : value)));
  }

  /** Every table of the grid is in the file with the same place, columns and cells, and no other. */
  async function expectSameTables(book: XlsxWorkbook): Promise<void> {
    const outline = await book.outline();
    if (!outline.ok) throw new Error(JSON.stringify(outline.error));
    const sheets = new Map(model.sheets().map(({ id, name }) => [id, name]));
    expect(outline.value.tables.map(({ name, sheet, headerRow, firstColumn, columns }) => ({ name, sheet, headerRow, firstColumn, columns: columns.map(({ header }) => header) })))
      .toEqual(expect.arrayContaining(model.tables().map(({ name, sheetId: id, area, columns }) => (
        { name, sheet: sheets.get(id), headerRow: area.row, firstColumn: area.column, columns: columns.map((column) => column.name) }))));
    expect(outline.value.tables).toHaveLength(model.tables().length);
    for (const { name } of model.tables()) {
      const rows = gridTable(name);
      const empty = rows.length === 1 && rows[0]?.every((value) => value === null);
      expect([name, await fileTable(book, name)]).toEqual([name, empty === true ? [] : rows]);
    }
  }

  it('gives back every part byte for byte when nothing changed', () => {
    const saved = unzipSync(written());
    const before = unzipSync(sample);
    expect(Object.keys(saved).sort()).toEqual(Object.keys(before).sort());
    expect(Object.keys(before).filter((name) => Buffer.compare(Buffer.from(saved[name] ?? []), Buffer.from(before[name] ?? [])) !== 0)).toEqual([]);
  });

  it('tells only the edited row and the headers of an edited sheet', () => {
    sent();
    const id = sheetId('Customers');
    model.writeCells(id, 5, 3, [[{ value: 'Ąžuolas & Ko' }]]);
    const told = sent().sheets.find(({ info }) => info.id === id);
    expect(told?.blocks.map(({ row, rowCount }) => [row, rowCount])).toEqual([[0, 1], [5, 1]]);
    expect(told?.from).toBe(Infinity);
    expect(sent().sheets.find(({ info }) => info.id === id)?.blocks.map(({ row }) => row)).toEqual([0]);
  });

  it('writes edits of several writings together', async () => {
    const id = sheetId('Customers');
    model.writeCells(id, 5, 3, [[{ value: 'Ąžuolas & Ko <UAB>' }]]);
    written();
    model.writeCells(id, 7, 4, [[{ value: 12.5, numberFormat: '0.000' }, { value: true }, {}]]);
    const book = reopened();
    await expectSameTables(book);
    const cells = book.readFileSheet('Customers');
    const cell = cells.ok ? cells.value.cells.find(({ row, column }) => row === 7 && column === 4) : undefined;
    expect(book.formats()[cell?.style ?? 0]?.numberFormat).toBe('0.000');
    expect((await fileTable(book, 'Customers'))[4]?.[3]).toBe('Ąžuolas & Ko <UAB>');
  });

  it('writes a cell that was put back as the file has it, byte for byte', () => {
    const id = sheetId('Customers');
    const [[before = null] = []] = model.values(id, at(5, 3));
    model.writeCells(id, 5, 3, [[{ value: 'for a while' }]]);
    expect(Buffer.compare(Buffer.from(unzipSync(written())['xl/worksheets/sheet2.xml'] ?? []), Buffer.from(unzipSync(sample)['xl/worksheets/sheet2.xml'] ?? []))).not.toBe(0);
    model.writeCells(id, 5, 3, [[{ value: before }]]);
    const now = unzipSync(written());
    expect(Object.keys(now).filter((name) => Buffer.compare(Buffer.from(now[name] ?? []), Buffer.from(unzipSync(sample)[name] ?? [])) !== 0)).toEqual([]);
  });

  it('writes rows put in, taken out and sorted', async () => {
    const { id, sheetId: sheet, area } = table('Customers');
    model.insertCells(sheet, at(4, 0, 2, 16_384), 'down');
    model.writeCells(sheet, 4, 1, [[{ value: 'C-90001' }, { value: 'New One' }], [{ value: 'C-90002' }, { value: 'New Two' }]]);
    await expectSameTables(reopened());
    model.deleteCells(sheet, at(20, 0, 5, 16_384), 'up');
    await expectSameTables(reopened());
    const now = table('Customers');
    expect(now.area.rowCount).toBe(area.rowCount + 2 - 5);
    model.sortRows(sheet, at(1, 0, now.area.rowCount - 1, now.area.columnCount), [{ column: 2, ascending: false }], false);
    model.setTable(id, { area: { ...now.area, rowCount: now.area.rowCount + 1 } });
    model.writeCells(sheet, now.area.rowCount, 1, [[{ value: 'C-90003' }, { value: 'Below' }]]);
    const book = reopened();
    await expectSameTables(book);
    expect((await fileTable(book, 'Customers')).at(-1)?.slice(1, 3)).toEqual(['C-90003', 'Below']);
  });

  it('writes columns put in and renamed, in the table and in its header cells', async () => {
    const { id, sheetId: sheet } = table('Customers');
    model.insertCells(sheet, at(0, 3, 1_048_576, 1), 'right');
    const { columns } = table('Customers');
    model.setTable(id, { columns: columns.map((column, index) => (index === 3 ? { id: column.id, name: 'Route' } : column)) });
    model.writeCells(sheet, 1, 3, [[{ value: 'North' }]]);
    const book = reopened();
    await expectSameTables(book);
    expect((await fileTable(book, 'Customers'))[0]?.[3]).toBe('North');
  });

  it('writes formulas, and again when they change', () => {
    const id = sheetId('Sheet1');
    model.writeCells(id, 0, 0, [[{ value: 20 }, { formula: '=A1*2' }, { formula: '=CUSTOMER.GET("C-00005","Name")' }]]);
    const formulas = (book: XlsxWorkbook) => {
      const sheet = book.readFileSheet('Sheet1');
      return sheet.ok ? sheet.value.cells.map(({ row, column, formula }) => [row, column, formula]) : [];
    };
    expect(formulas(reopened())).toEqual([[0, 0, undefined], [0, 1, 'A1*2'], [0, 2, 'CUSTOMER.GET("C-00005","Name")']]);
    model.writeCells(id, 0, 1, [[{ formula: '=A1*3' }, {}]]);
    expect(formulas(reopened()).filter(([, , formula]) => formula !== undefined)).toEqual([[0, 1, 'A1*3']]);
  });

  it('writes sheets added, renamed, moved, hidden and taken away, with their cells, tables and names', async () => {
    const added = model.addSheet('Täglich <1>');
    model.writeCells(added.id, 2, 1, [[{ value: 'Code' }, { value: 'Sum' }], [{ value: 'C-00001' }, { value: 3.5 }]]);
    model.addTable(added.id, at(2, 1, 2, 2), 'Daily', ['Code', 'Sum']);
    model.setName({ name: 'Total', sheetId: null, formula: "='Täglich <1>'!$C$4", comment: '', visible: true });
    model.setSheet(added.id, { position: 0, frozenRows: 3 });
    model.setColumns(added.id, 1, 1, { size: 90 });
    model.setSheet(sheetId('Sheet1'), { name: 'Notes', visibility: 'hidden' });
    const first = reopened();
    await expectSameTables(first);
    expect(first.definedNames()).toContainEqual({ name: 'Total', formula: "'Täglich <1>'!$C$4", hidden: false });
    const read = first.readFileSheet('Täglich <1>');
    expect(read.ok && { frozen: read.value.frozenRows, columns: read.value.columns.map(({ first: column, hidden }) => [column, hidden]) })
      .toEqual({ frozen: 3, columns: [[1, false]] });
    const outline = await first.outline();
    expect(outline.ok && outline.value.sheets.map(({ name, visibility }) => [name, visibility]))
      .toEqual(model.sheets().map(({ name, visibility }) => [name, visibility]));
    model.deleteSheet(added.id);
    model.deleteName('Total', null);
    const second = reopened();
    await expectSameTables(second);
    expect(second.definedNames().map(({ name }) => name)).not.toContain('Total');
  });

  it('tells a sheet in full that comes back', async () => {
    const id = sheetId('Customers');
    model.writeCells(id, 5, 3, [[{ value: 'before it went' }]]);
    written();
    gatherer.renew();
    const fresh = new BookPatcher(original);
    fresh.take(sent());
    await expectSameTables(reopened(fresh.bytes()));
  });

  it('keeps charts, with what they show, until they go', () => {
    const { id } = model.addSheet('Figures');
    model.writeCells(id, 0, 0, [['Status', 'Count'], ['Active', 3], ['Former', 1]].map((line) => line.map((value) => ({ value }))));
    const chart = { id: '{chart-1}', sheetId: id, name: 'Glance 1', type: 'BarClustered', source: at(0, 0, 3, 2), title: 'By status', showLegend: true, place: at(1, 3, 14, 7) } as const;
    model.setCharts([chart, { ...chart, id: '{chart-2}', name: 'Glance 2', type: 'Line', title: '' }]);
    const bytes = written();
    const [first, second] = model.charts();
    close();
    open(bytes);
    const again = sheetId('Figures');
    const ids = model.charts().map((one) => one.id);
    expect(new Set(ids).size).toBe(2);
    expect(model.charts()).toEqual([first, second].map((one, n) => ({ ...one, id: ids[n], sheetId: again })));
    expect(Object.keys(unzipSync(written()))).toEqual(Object.keys(unzipSync(bytes)));
    model.writeCells(again, 1, 1, [[{ value: 8 }]]);
    model.setSheet(again, { name: 'Numbers' });
    expect(strFromU8(unzipSync(written())['xl/charts/chart1.xml'] ?? new Uint8Array())).toMatch(/'Numbers'!\$B\$2:\$B\$3.*<c:v>8<\/c:v>/);
    model.deleteSheet(again);
    expect(Object.keys(unzipSync(written())).filter((name) => name.startsWith('xl/charts/'))).toEqual([]);
  });

  it('writes a table taken away while its cells stay', async () => {
    const { id, sheetId: sheet, area } = table('Customers');
    const name = model.sheets().find((each) => each.id === sheet)?.name ?? '';
    model.deleteTable(id);
    const book = reopened();
    await expectSameTables(book);
    const cells = book.readFileSheet(name);
    expect(cells.ok && Math.max(...cells.value.cells.map(({ row }) => row))).toBe(area.rowCount - 1);
    expect(strFromU8(unzipSync(written())['[Content_Types].xml'] ?? new Uint8Array())).not.toContain('undefined');
  });
});
