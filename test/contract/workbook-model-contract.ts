/** What the simulated Excel host may rely on, whichever workbook it works on. Run by the workbook in memory and by the one over the grid. */
import { PLAIN_STYLE } from '../../workbench/host/workbook-model';
import type { Area, CellContent, TableInfo, WorkbookChange, WorkbookModel } from '../../workbench/host/workbook-model';

const area = (row: number, column: number, rowCount: number, columnCount: number): Area => ({ row, column, rowCount, columnCount });

export interface ModelUnderTest {
  readonly model: WorkbookModel;
  readonly close?: () => void | Promise<void>;
}

/** `make` gives a workbook with one empty sheet. */
export function workbookModelContract(name: string, make: () => ModelUnderTest | Promise<ModelUnderTest>): void {
  describe(name, () => {
    let made: ModelUnderTest;
    let model: WorkbookModel;
    let sheet: string;
    let changes: WorkbookChange[];

    beforeEach(async () => {
      made = await make();
      model = made.model;
      sheet = model.activeSheetId();
      changes = [];
      model.watch((change) => changes.push(change));
    });

    afterEach(() => made.close?.());

    const put = (row: number, column: number, values: readonly (readonly CellContent[])[]) =>
      model.writeCells(sheet, row, column, values.map((line) => line.map((value) => ({ value }))));
    const values = (at: Area) => model.values(sheet, at);
    const kinds = () => changes.map((change) => (change.kind === 'cells' ? change.how : change.kind));
    const table = (id: string): TableInfo => {
      const found = model.tables().find((one) => one.id === id);
      if (!found) throw new Error('The table is gone');
      return found;
    };
    const customers = (): TableInfo => {
      put(1, 1, [['Id', 'Name', 'City'], ['a', 'Ada', 'Cluj'], ['b', 'Bo', 'Riga'], ['c', 'Cy', 'Haifa']]);
      return model.addTable(sheet, area(1, 1, 4, 3), 'Customers', ['Id', 'Name', 'City']);
    };

    describe('cells', () => {
      it('keeps text, numbers, truth values, errors and emptiness apart, whatever text looks like', () => {
        put(0, 0, [['007', 7, true, { error: '#N/A' }, null, '=A1', '1/2/2026']]);
        expect(values(area(0, 0, 1, 7))).toEqual([['007', 7, true, { error: '#N/A' }, null, '=A1', '1/2/2026']]);
        expect(model.formulas(sheet, area(0, 5, 1, 1))).toEqual([[null]]);
      });

      it('leaves a cell that is null in the write and empties one that is {}', () => {
        put(0, 0, [[1, 2, 3]]);
        model.writeCells(sheet, 0, 0, [[null, {}, { value: 'x' }]]);
        expect(values(area(0, 0, 1, 3))).toEqual([[1, null, 'x']]);
      });

      it('keeps a formula as written', () => {
        model.writeCells(sheet, 0, 0, [[{ formula: '=1+1', value: 2 }]]);
        expect(model.formulas(sheet, area(0, 0, 1, 2))).toEqual([['=1+1', null]]);
      });

      it('gives empty cells beyond what it holds', () => {
        expect(values(area(5000, 300, 2, 2))).toEqual([[null, null], [null, null]]);
      });

      it('takes a number format with the value and alone, cell by cell', () => {
        model.writeCells(sheet, 0, 0, [[{ value: 46024, numberFormat: 'yyyy-mm-dd' }, { value: 0.5 }]]);
        model.setNumberFormats(sheet, 0, 0, [[null, '0%']]);
        expect(model.numberFormats(sheet, area(0, 0, 1, 3))).toEqual([['yyyy-mm-dd', '0%', 'General']]);
        expect(model.texts(sheet, area(0, 0, 1, 2))).toEqual([['2026-01-02', '50%']]);
      });

      it('knows the area that is in use, null when nothing is', () => {
        expect(model.usedArea(sheet, false)).toBeNull();
        put(2, 3, [['x', null], [null, 'y']]);
        expect(model.usedArea(sheet, false)).toEqual(area(2, 3, 2, 2));
      });

      it('clears contents and formats apart', () => {
        put(0, 0, [['x']]);
        model.setStyle(sheet, area(0, 0, 1, 1), { bold: true });
        model.clear(sheet, area(0, 0, 1, 1), 'contents');
        expect(values(area(0, 0, 1, 1))).toEqual([[null]]);
        expect(model.style(sheet, area(0, 0, 1, 1)).bold).toBe(true);
        model.clear(sheet, area(0, 0, 1, 1), 'formats');
        expect(model.style(sheet, area(0, 0, 1, 1)).bold).toBe(false);
      });
    });

    describe('moving cells', () => {
      it('moves only the columns of the area down and up again', () => {
        put(0, 0, [['a', 'x'], ['b', 'y']]);
        model.insertCells(sheet, area(0, 0, 1, 1), 'down');
        expect(values(area(0, 0, 3, 2))).toEqual([[null, 'x'], ['a', 'y'], ['b', null]]);
        model.deleteCells(sheet, area(0, 0, 1, 1), 'up');
        expect(values(area(0, 0, 3, 2))).toEqual([['a', 'x'], ['b', 'y'], [null, null]]);
      });

      it('moves only the rows of the area right and left again', () => {
        put(0, 0, [['a', 'b'], ['x', 'y']]);
        model.insertCells(sheet, area(0, 0, 1, 1), 'right');
        expect(values(area(0, 0, 2, 3))).toEqual([[null, 'a', 'b'], ['x', 'y', null]]);
        model.deleteCells(sheet, area(0, 0, 1, 1), 'left');
        expect(values(area(0, 0, 2, 3))).toEqual([['a', 'b', null], ['x', 'y', null]]);
      });

      it('moves whole rows and tells so', () => {
        put(0, 0, [['a'], ['b']]);
        changes = [];
        model.insertCells(sheet, area(1, 0, 2, 16_384), 'down');
        expect(values(area(0, 0, 4, 1))).toEqual([['a'], [null], [null], ['b']]);
        model.deleteCells(sheet, area(0, 0, 1, 16_384), 'up');
        expect(values(area(0, 0, 3, 1))).toEqual([[null], [null], ['b']]);
        expect(kinds()).toEqual(['RowInserted', 'RowDeleted']);
      });

      it('sorts rows of an area with their formats, numbers before text, empty ones last', () => {
        put(0, 0, [['b', 1], [null, 2], [10, 3], ['a', 4], [9, 5]]);
        model.sortRows(sheet, area(0, 0, 5, 2), [{ column: 0, ascending: true }], false);
        expect(values(area(0, 0, 5, 2))).toEqual([[9, 5], [10, 3], ['a', 4], ['b', 1], [null, 2]]);
        model.sortRows(sheet, area(0, 0, 5, 2), [{ column: 0, ascending: false }], false);
        expect(values(area(0, 0, 5, 1))).toEqual([['b'], ['a'], [10], [9], [null]]);
      });
    });

    describe('looks', () => {
      it('sets a style for an area and tells null where cells differ', () => {
        model.setStyle(sheet, area(0, 0, 2, 2), { fillColor: '#FFCC00', wrapText: true });
        model.setStyle(sheet, area(0, 0, 1, 1), { bold: true, horizontalAlignment: 'Right', fontColor: '#FF0000' });
        expect(model.style(sheet, area(0, 0, 1, 1))).toMatchObject({ fillColor: '#FFCC00', wrapText: true, bold: true, horizontalAlignment: 'Right', fontColor: '#FF0000' });
        expect(model.style(sheet, area(0, 0, 2, 2))).toMatchObject({ fillColor: '#FFCC00', bold: null });
        expect(model.style(sheet, area(9, 9, 1, 1))).toMatchObject({ ...PLAIN_STYLE });
      });

      it('sizes and hides columns and rows', () => {
        model.setColumns(sheet, 1, 2, { size: 100 });
        model.setColumns(sheet, 1, 1, { hidden: true });
        model.setRows(sheet, 3, 1, { hidden: true });
        expect(model.column(sheet, 1).hidden).toBe(true);
        expect(model.column(sheet, 2)).toMatchObject({ hidden: false });
        expect(model.column(sheet, 2).size).toBeCloseTo(100, 0);
        expect(model.column(sheet, 3).size).toBeCloseTo(48, 0);
        expect(model.row(sheet, 3)).toMatchObject({ hidden: true, filteredOut: false });
        expect(model.row(sheet, 2).hidden).toBe(false);
      });

      it('validates cells by a list, and tells where cells differ', () => {
        const validation = {
          rule: { type: 'List', source: 'a,b', inCellDropDown: true }, ignoreBlanks: true,
          alert: { show: true, style: 'Warning', title: 'T', message: 'M' }, prompt: { show: true, title: '', message: '' },
        } as const;
        model.setValidation(sheet, area(1, 0, 3, 1), validation);
        expect(model.validation(sheet, area(2, 0, 1, 1))).toEqual(validation);
        expect(model.validation(sheet, area(0, 0, 2, 1))).toBeUndefined();
        expect(model.validation(sheet, area(0, 1, 1, 1))).toBeNull();
        model.setValidation(sheet, area(2, 0, 1, 1), null);
        expect(model.validation(sheet, area(2, 0, 1, 1))).toBeNull();
        expect(model.validation(sheet, area(3, 0, 1, 1))).toEqual(validation);
      });
    });

    describe('sheets', () => {
      it('adds at the end, renames, moves, hides and deletes, and tells each', () => {
        const before = model.sheets().length;
        const added = model.addSheet('Lists');
        expect(model.sheets().at(-1)).toMatchObject({ id: added.id, name: 'Lists', visibility: 'visible', protection: null });
        model.setSheet(added.id, { name: 'Terms' });
        model.setSheet(added.id, { position: 0 });
        model.setSheet(added.id, { visibility: 'veryHidden' });
        model.setSheet(added.id, { protection: { password: null, options: {} } });
        expect(model.sheets()[0]).toMatchObject({ id: added.id, name: 'Terms', visibility: 'veryHidden' });
        model.setSheet(added.id, { protection: null });
        model.deleteSheet(added.id);
        expect(model.sheets()).toHaveLength(before);
        expect(kinds()).toEqual(['sheetAdded', 'sheetRenamed', 'sheetMoved', 'sheetVisibility', 'sheetProtection', 'sheetProtection', 'sheetDeleted']);
      });

      it('freezes panes', () => {
        model.setSheet(sheet, { frozenRows: 1, frozenColumns: 2 });
        expect(model.sheets().find((one) => one.id === sheet)).toMatchObject({ frozenRows: 1, frozenColumns: 2 });
      });

      it('activates a sheet with a selection on it', () => {
        const other = model.addSheet('Other').id;
        model.activateSheet(other);
        expect(model.activeSheetId()).toBe(other);
        model.select(sheet, area(2, 1, 2, 1));
        expect(model.activeSheetId()).toBe(sheet);
        expect(model.selection()).toEqual({ sheetId: sheet, areas: [area(2, 1, 2, 1)] });
      });

      /** The grid hears of some of its own changes late. */
      const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
      const views = () => kinds().filter((kind) => ['selection', 'sheetActivated', 'sheetDeactivated'].includes(kind));

      it('tells of a sheet that comes into view', async () => {
        const other = model.addSheet('Other').id;
        await settled();
        expect([model.activeSheetId(), views()]).toEqual([sheet, []]);
        model.activateSheet(other);
        await settled();
        expect([model.activeSheetId(), views()]).toEqual([other, ['sheetDeactivated', 'sheetActivated']]);
      });

      it('keeps the sheet in view when another is added, hidden, shown, or has lines put in and taken out', async () => {
        customers();
        const other = model.addSheet('Other').id;
        model.activateSheet(other);
        await settled();
        const shown = model.selection();
        changes.length = 0;
        model.setSheet(sheet, { visibility: 'hidden' });
        model.setSheet(sheet, { visibility: 'visible' });
        model.addSheet('Third');
        model.insertCells(sheet, area(3, 1, 1, 3), 'down');
        model.deleteCells(sheet, area(3, 1, 1, 3), 'up');
        model.insertCells(sheet, area(1, 2, 4, 1), 'right');
        model.deleteCells(sheet, area(1, 2, 4, 1), 'left');
        await settled();
        expect(model.activeSheetId()).toBe(other);
        expect(model.selection()).toEqual(shown);
        expect(views()).toEqual([]);
      });

      it('shows another sheet, and tells so once, when the one in view is hidden', async () => {
        model.addSheet('Other');
        await settled();
        changes.length = 0;
        model.setSheet(sheet, { visibility: 'hidden' });
        await settled();
        expect(model.activeSheetId()).not.toBe(sheet);
        expect(views()).toEqual(['sheetDeactivated', 'sheetActivated']);
      });
    });

    describe('tables', () => {
      it('lays a table over cells, with numbered columns', () => {
        const made1 = customers();
        expect(made1).toMatchObject({ name: 'Customers', sheetId: sheet, area: area(1, 1, 4, 3), showHeaders: true, showTotals: false, filters: [] });
        expect(made1.columns.map((column) => column.name)).toEqual(['Id', 'Name', 'City']);
        expect(new Set(made1.columns.map((column) => column.id)).size).toBe(3);
        expect(kinds().at(-1)).toBe('tableAdded');
      });

      it('renames a column by its header cell, keeping its id and keeping names unique', () => {
        const { id, columns } = customers();
        put(1, 2, [['ID']]);
        expect(table(id).columns[1]).toEqual({ id: columns[1]?.id, name: 'ID2' });
        expect(values(area(1, 2, 1, 1))).toEqual([['ID2']]);
        put(1, 2, [[null]]);
        expect(table(id).columns[1]).toEqual({ id: columns[1]?.id, name: 'Column1' });
        put(1, 1, [['City', 'Name', 'Id']]);
        expect(table(id).columns.map((column) => column.name)).toEqual(['City', 'Name', 'Id']);
      });

      it('writes the header cell when a column is renamed', () => {
        const { id, columns } = customers();
        model.setTable(id, { columns: columns.map((column) => (column.name === 'City' ? { ...column, name: 'Town' } : column)) });
        expect(values(area(1, 3, 1, 1))).toEqual([['Town']]);
      });

      it('grows when rows are put into its body and moves when they are put above it', () => {
        const { id } = customers();
        model.insertCells(sheet, area(2, 1, 2, 3), 'down');
        expect(table(id).area).toEqual(area(1, 1, 6, 3));
        model.insertCells(sheet, area(0, 0, 1, 16_384), 'down');
        expect(table(id).area).toEqual(area(2, 1, 6, 3));
        model.deleteCells(sheet, area(3, 1, 2, 3), 'up');
        expect(table(id).area).toEqual(area(2, 1, 4, 3));
        expect(values(area(3, 1, 3, 1))).toEqual([['a'], ['b'], ['c']]);
      });

      it('stays as it is when lines go out of another sheet, whichever is in view', () => {
        const { id } = customers();
        const other = model.addSheet('Other').id;
        model.writeCells(other, 0, 0, Array.from({ length: 6 }, (_, row) => ['x', 'y', 'z'].map((letter) => ({ value: `${letter}${row}` }))));
        const { id: second } = model.addTable(other, area(0, 0, 6, 3), 'Others', ['x0', 'y0', 'z0']);
        const before = [table(id), table(second)];
        model.activateSheet(sheet);
        model.deleteCells(other, area(2, 0, 1, 3), 'up');
        model.deleteCells(other, area(1, 0, 1, 16_384), 'up');
        model.deleteCells(other, area(0, 1, 1_048_576, 1), 'left');
        expect(table(id)).toEqual(before[0]);
        expect([table(second).area, table(second).columns.map((column) => column.name)]).toEqual([area(0, 0, 4, 2), ['x0', 'z0']]);
        expect(table(second).columns[1]?.id).toBe(before[1]?.columns[2]?.id);
        // All of a table's rows, its header too, at the same place as the other's.
        model.deleteCells(other, area(0, 0, 5, 16_384), 'up');
        expect(model.tables().map((one) => one.id)).toEqual([id]);
        expect(table(id)).toEqual(before[0]);
      });

      it('takes the looks and checks of its rows along when one is put between them, and all that stands below in its columns', () => {
        const { id } = customers();
        put(6, 1, [['below', null, 'too']]);
        model.setStyle(sheet, area(3, 2, 1, 1), { bold: true });
        model.setNumberFormats(sheet, 3, 3, [['@']]);
        const rule = {
          rule: { type: 'List', source: 'Cluj,Riga', inCellDropDown: true }, ignoreBlanks: true,
          alert: { show: true, style: 'Warning', title: '', message: '' }, prompt: { show: false, title: '', message: '' },
        } as const;
        model.setValidation(sheet, area(2, 3, 3, 1), rule);
        changes.length = 0;
        model.insertCells(sheet, area(3, 1, 2, 3), 'down');
        expect(kinds().filter((kind) => kind !== 'format')).toEqual(['CellInserted']);
        expect(table(id).area).toEqual(area(1, 1, 6, 3));
        expect(values(area(2, 1, 5, 3))).toEqual([['a', 'Ada', 'Cluj'], [null, null, null], [null, null, null], ['b', 'Bo', 'Riga'], ['c', 'Cy', 'Haifa']]);
        expect(values(area(8, 1, 1, 3))).toEqual([['below', null, 'too']]);
        expect(model.style(sheet, area(5, 2, 1, 1)).bold).toBe(true);
        expect(model.style(sheet, area(3, 2, 1, 1)).bold).toBe(false);
        expect(model.numberFormats(sheet, area(5, 3, 1, 1))).toEqual([['@']]);
        expect(model.validation(sheet, area(2, 3, 5, 1))).toEqual(rule);
        expect(model.validation(sheet, area(7, 3, 1, 1))).toBeNull();
      });

      it('does so beside other cells, which stay where they are', () => {
        const { id } = customers();
        put(2, 5, [['beside a'], ['beside b'], ['beside c']]);
        put(6, 1, [['below', null, 'too']]);
        model.setStyle(sheet, area(3, 2, 1, 1), { bold: true });
        const rule = {
          rule: { type: 'List', source: 'Cluj,Riga', inCellDropDown: true }, ignoreBlanks: true,
          alert: { show: true, style: 'Warning', title: '', message: '' }, prompt: { show: false, title: '', message: '' },
        } as const;
        model.setValidation(sheet, area(2, 3, 3, 1), rule);
        model.insertCells(sheet, area(3, 1, 1, 3), 'down');
        expect(table(id).area).toEqual(area(1, 1, 5, 3));
        expect(values(area(2, 1, 4, 5)).map((line) => [line[0], line[4]])).toEqual([['a', 'beside a'], [null, 'beside b'], ['b', 'beside c'], ['c', null]]);
        expect(values(area(7, 1, 1, 3))).toEqual([['below', null, 'too']]);
        expect(model.style(sheet, area(4, 2, 1, 1)).bold).toBe(true);
        expect(model.validation(sheet, area(2, 3, 4, 1))).toEqual(rule);
        model.deleteCells(sheet, area(3, 1, 1, 3), 'up');
        expect(table(id).area).toEqual(area(1, 1, 4, 3));
        expect(model.validation(sheet, area(2, 3, 3, 1))).toEqual(rule);
        expect(model.validation(sheet, area(5, 3, 1, 1))).toBeNull();
      });

      it('gains and loses columns with their ids', () => {
        const { id, columns } = customers();
        model.insertCells(sheet, area(1, 2, 4, 1), 'right');
        const grown = table(id);
        expect(grown.columns.map((column) => column.name)).toEqual(['Id', 'Column1', 'Name', 'City']);
        expect(grown.columns[2]?.id).toBe(columns[1]?.id);
        expect(columns.map((column) => column.id)).not.toContain(grown.columns[1]?.id);
        expect(values(area(1, 2, 2, 1))).toEqual([['Column1'], [null]]);
        model.deleteCells(sheet, area(1, 3, 4, 1), 'left');
        expect(table(id).columns.map((column) => column.name)).toEqual(['Id', 'Column1', 'City']);
        expect(table(id).area).toEqual(area(1, 1, 4, 3));
      });

      it('never gives a column id twice', () => {
        const { id } = customers();
        const lastOf = () => table(id).columns.at(-1)?.id;
        model.setTable(id, { area: area(1, 1, 4, 4), columns: [...table(id).columns, { name: 'New' }] });
        const first = lastOf();
        model.setTable(id, { area: area(1, 1, 4, 3), columns: table(id).columns.slice(0, 3) });
        model.setTable(id, { area: area(1, 1, 4, 4), columns: [...table(id).columns, { name: 'New' }] });
        expect(lastOf()).not.toBe(first);
      });

      it('hides the rows a filter leaves out, and shows them again', () => {
        const { id, columns } = customers();
        const columnId = columns[2]?.id ?? 0;
        const hidden = () => [2, 3, 4].map((row) => model.row(sheet, row).filteredOut);
        model.setTable(id, { filters: [{ columnId, by: 'values', values: ['Riga'] }] });
        expect(hidden()).toEqual([true, false, true]);
        model.setTable(id, { filters: [{ columnId, by: 'custom', criterion1: '=H*', criterion2: 'Cluj', operator: 'Or' }] });
        expect(hidden()).toEqual([false, true, false]);
        model.setTable(id, { filters: [] });
        expect(hidden()).toEqual([false, false, false]);
      });

      it('renames, restyles and deletes a table without its cells', () => {
        const { id } = customers();
        model.setTable(id, { name: 'Clients', style: 'TableStyleLight1' });
        expect(table(id)).toMatchObject({ name: 'Clients', style: 'TableStyleLight1' });
        model.deleteTable(id);
        expect(model.tables()).toEqual([]);
        expect(values(area(1, 1, 1, 3))).toEqual([['Id', 'Name', 'City']]);
        expect(kinds().slice(-2)).toEqual(['tableRenamed', 'tableDeleted']);
      });
    });

    describe('the rest of the workbook', () => {
      it('keeps names of the workbook and of a sheet apart', () => {
        model.setName({ name: 'Rate', sheetId: null, formula: '=0.21', comment: 'VAT', visible: true });
        model.setName({ name: 'Rate', sheetId: sheet, formula: '=0.19', comment: '', visible: true });
        model.setName({ name: 'Rate', sheetId: null, formula: '=0.24', comment: 'VAT', visible: true });
        expect(model.names().map((one) => [one.sheetId, one.formula])).toEqual(expect.arrayContaining([[null, '=0.24'], [sheet, '=0.19']]));
        expect(model.names()).toHaveLength(2);
        model.deleteName('rate', null);
        expect(model.names().map((one) => one.sheetId)).toEqual([sheet]);
      });

      it('keeps settings until they are deleted', () => {
        model.setSetting('k', { deep: [1] });
        expect(model.settings().get('k')).toEqual({ deep: [1] });
        model.setSetting('k', undefined);
        expect(model.settings().has('k')).toBe(false);
      });

      it('keeps marks of table columns, the first above the others, as long as their columns are there', () => {
        const { id: tableId, columns } = customers();
        const [first, second, third] = columns.map(({ id }) => id);
        const mark = (id: string, columnId = 0, byColumnId = 0) => ({ id, tableId, columnId, byColumnId, holds: `;${id};`, fillColor: '#FFEEEE', fontColor: '#880000' });
        const marks = [mark('m1', second, third), mark('m2', first, third), mark('m3', first, second)];
        model.setMarks(marks);
        expect(model.marks()).toEqual(marks);
        model.insertCells(sheet, area(0, 0, 1_048_576, 1), 'right');
        expect(model.marks()).toEqual(marks);
        const at = table(tableId).area.column + 1;
        model.deleteCells(sheet, area(0, at, 1_048_576, 1), 'left');
        expect(model.marks()).toEqual([marks[1]]);
        model.deleteTable(tableId);
        expect(model.marks()).toEqual([]);
      });

      it('says who made a change', () => {
        put(0, 0, [['u']]);
        model.as('addin', () => put(0, 0, [['a']]));
        model.as('remote', () => model.as('addin', () => put(0, 0, [['b']])));
        model.as('remote', () => put(0, 0, [['r']]));
        const cells = changes.filter((change) => change.kind === 'cells');
        expect(cells.map((change) => change.origin)).toEqual(['user', 'addin', 'addin', 'remote']);
      });

      it('tells a single edited cell with what stood there and what stands there', () => {
        put(0, 0, [['x']]);
        put(0, 0, [['y']]);
        put(3, 3, [[1, 2]]);
        const cells = changes.flatMap((change) => (change.kind === 'cells' ? [change] : []));
        expect(cells.map((change) => change.single)).toEqual([{ before: null, after: 'x' }, { before: 'x', after: 'y' }, undefined]);
        expect(cells.map((change) => change.area)).toEqual([area(0, 0, 1, 1), area(0, 0, 1, 1), area(3, 3, 1, 2)]);
      });

      it('stops telling when asked to', () => {
        const heard: WorkbookChange[] = [];
        const stop = model.watch((change) => heard.push(change));
        stop();
        put(0, 0, [['x']]);
        expect(heard).toEqual([]);
      });

      it('throws for a sheet or table it does not have', () => {
        expect(() => model.values('nope', area(0, 0, 1, 1))).toThrow();
        expect(() => model.setTable('nope', { name: 'x' })).toThrow();
      });
    });
  });
}
