/** @jest-environment jsdom */
/** Undo in the grid: a step is taken back from its end, as a whole. */
import { insertCells } from '../../../workbench/host/insert-cells';
import type { CellValidation } from '../../../workbench/host/workbook-model';
import { univerScripts, univerServices } from '../../../workbench/grid/univer';
import { makeGrid } from '../../support/univer';

function openGrid() {
  const { model, univer, close } = makeGrid();
  const { commands } = univerServices(univer);
  univer.__getInjector().get(univerScripts().UniverCore.IUniverInstanceService).focusUnit('book');
  const sheetId = model.activeSheetId();
  const area = { row: 0, column: 0, rowCount: 3, columnCount: 2 };
  model.writeCells(sheetId, 0, 0, [[{ value: 'Id' }, { value: 'Name' }], [{ value: 'a' }, { value: 'Ada' }], [{ value: 'b' }, { value: 'Bo' }]]);
  model.addTable(sheetId, area, 'People', ['Id', 'Name']);
  const look = () => ({
    tables: model.tables().map(({ name, area: at, columns }) => ({ name, at, columns: columns.map(({ id, name: header }) => [id, header]) })),
    cells: model.values(sheetId, { ...area, rowCount: 6, columnCount: 4 }),
  });
  return {
    model, sheetId, look, close, commands,
    undo: () => commands.syncExecuteCommand('univer.command.undo'),
    redo: () => commands.syncExecuteCommand('univer.command.redo'),
  };
}

describe('undo in the grid', () => {
  it('takes several changes of a table back as one step, and does them again', () => {
    const { model, sheetId, look, undo, redo, close } = openGrid();
    const before = look();
    const [table] = model.tables();
    const closeStep = model.openUndoStep();
    model.insertCells(sheetId, { row: 0, column: 1, rowCount: 3, columnCount: 1 }, 'right');
    model.setTable(table?.id ?? '', { area: { row: 0, column: 0, rowCount: 5, columnCount: 3 } });
    model.writeCells(sheetId, 3, 0, [[{ value: 'c' }, { value: 'x' }, { value: 'Cy' }]]);
    model.writeCells(sheetId, 3, 0, [[{ value: 'd' }, null, null]]);
    closeStep();
    const after = look();
    expect(after.tables).not.toEqual(before.tables);
    undo();
    expect(look()).toEqual(before);
    redo();
    expect(look()).toEqual(after);
    undo();
    expect(look()).toEqual(before);
    close();
  });

  it.each([['alone in its rows', false], ['beside other cells', true]])('takes back a row put between those of a table %s, with its looks, its checks and what it moved', (_, isBeside) => {
    const { model, sheetId, look, undo, redo, close } = openGrid();
    if (isBeside) model.writeCells(sheetId, 1, 3, [[{ value: 'beside' }], [{ value: 'too' }]]);
    model.writeCells(sheetId, 4, 0, [[{ value: 'below' }]]);
    model.setStyle(sheetId, { row: 1, column: 1, rowCount: 1, columnCount: 1 }, { bold: true });
    const whole = { row: 0, column: 1, rowCount: 6, columnCount: 1 };
    model.setValidation(sheetId, { ...whole, row: 1, rowCount: 2 }, {
      rule: { type: 'List', source: 'Ada,Bo', inCellDropDown: true }, ignoreBlanks: true,
      alert: { show: true, style: 'Stop', title: '', message: '' }, prompt: { show: false, title: '', message: '' },
    });
    const cells = () => Array.from({ length: 6 }, (__, row) => ({
      bold: model.style(sheetId, { ...whole, row, rowCount: 1 }).bold, ruled: model.validation(sheetId, { ...whole, row, rowCount: 1 }) !== null,
    }));
    const before = { ...look(), looks: cells() };
    const closeStep = model.openUndoStep();
    insertCells(model, sheetId, { row: 2, column: 0, rowCount: 1, columnCount: 2 }, 'down');
    model.writeCells(sheetId, 2, 0, [[{ value: 'x' }, { value: 'Xu' }]]);
    closeStep();
    const after = { ...look(), looks: cells() };
    expect(after.cells.slice(1, 4).map((line) => line[0])).toEqual(['a', 'x', 'b']);
    expect(after.cells[5]?.[0]).toBe('below');
    expect(after.looks.slice(1, 5)).toEqual([{ bold: true, ruled: true }, { bold: true, ruled: true }, { bold: false, ruled: true }, { bold: false, ruled: false }]);
    undo();
    expect({ ...look(), looks: cells() }).toEqual(before);
    redo();
    expect({ ...look(), looks: cells() }).toEqual(after);
    undo();
    expect({ ...look(), looks: cells() }).toEqual(before);
    close();
  });

  it('keeps a step inside a step part of it, and steps after each other apart', () => {
    const { model, sheetId, look, undo, close } = openGrid();
    const before = look();
    const closeOuter = model.openUndoStep();
    model.writeCells(sheetId, 1, 1, [[{ value: 'one' }]]);
    const closeInner = model.openUndoStep();
    model.writeCells(sheetId, 1, 1, [[{ value: 'two' }]]);
    closeInner();
    closeInner();
    model.writeCells(sheetId, 2, 1, [[{ value: 'three' }]]);
    closeOuter();
    const between = look();
    model.writeCells(sheetId, 2, 1, [[{ value: 'four' }]]);
    undo();
    expect(look()).toEqual(between);
    undo();
    expect(look()).toEqual(before);
    close();
  });

  it('names an emptied header once, whatever is undone and done again', () => {
    const { model, sheetId, look, undo, redo, close } = openGrid();
    const before = look();
    model.enterAsUser(sheetId, { row: 0, column: 1 }, [[{}]]);
    const after = look();
    expect(after.cells[0]).toEqual(['Id', 'Column1', null, null]);
    undo();
    expect(look()).toEqual(before);
    redo();
    expect(look()).toEqual(after);
    undo();
    undo();
    expect(model.values(sheetId, { row: 0, column: 1, rowCount: 1, columnCount: 1 })).not.toEqual([['']]);
    close();
  });

  it('names a column that the user puts in', () => {
    const { model, sheetId, look, undo, redo, close, commands } = openGrid();
    const before = look();
    commands.syncExecuteCommand('sheet.command.insert-col-by-range', {
      unitId: 'book', subUnitId: sheetId, direction: 3, cellValue: {}, range: { startRow: 0, endRow: 199, startColumn: 1, endColumn: 1 },
    });
    const after = look();
    const headers = () => model.tables()[0]?.columns.map(({ name }) => name);
    expect(headers()).toEqual(['Id', 'Column1', 'Name']);
    undo();
    expect(look()).toEqual(before);
    redo();
    expect(headers()).toEqual(['Id', 'Column1', 'Name']);
    expect(look().cells).toEqual(after.cells);
    close();
  });

  it('takes a whole row pasted below a table into it', () => {
    const { model, sheetId, close } = openGrid();
    model.enterAsUser(sheetId, { row: 3, column: 0 }, [[{ value: 'a' }, { value: 'Ada' }, ...Array.from({ length: 28 }, () => ({}))]]);
    expect(model.tables()[0]?.area).toEqual({ row: 0, column: 0, rowCount: 4, columnCount: 2 });
    close();
  });

  it('checks rows that a table grows over like the row above them, until that is undone', () => {
    const { model, sheetId, undo, redo, close } = openGrid();
    const list: CellValidation = {
      rule: { type: 'List', source: '=$F$1:$F$3', inCellDropDown: true }, ignoreBlanks: true,
      alert: { show: true, style: 'Warning', title: '', message: '' }, prompt: { show: false, title: '', message: '' },
    };
    const names = (row: number, rowCount: number) => model.validation(sheetId, { row, column: 1, rowCount, columnCount: 1 });
    model.setValidation(sheetId, { row: 1, column: 1, rowCount: 2, columnCount: 1 }, list);
    model.enterAsUser(sheetId, { row: 3, column: 0 }, [[{ value: 'c' }, { value: 'Cy' }], [{ value: 'd' }, { value: 'Di' }]]);
    expect([names(1, 4), names(5, 1)]).toEqual([list, null]);
    expect(model.validation(sheetId, { row: 1, column: 0, rowCount: 5, columnCount: 1 })).toBeNull();
    // What was entered is one step, the growth that followed from it another.
    undo();
    undo();
    expect([model.tables()[0]?.area.rowCount, names(1, 2), names(3, 2)]).toEqual([3, list, null]);
    redo();
    redo();
    expect([model.tables()[0]?.area.rowCount, names(1, 4), names(5, 1)]).toEqual([5, list, null]);
    close();
  });
});
