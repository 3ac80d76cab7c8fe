/** @jest-environment jsdom */
/** Marks in the grid: drawn over a cell by what stands in its row, and gone with what they are about. */
import { univerScripts } from '../../../workbench/grid/univer';
import type { ColumnMark } from '../../../workbench/host/workbook-model';
import { makeGrid } from '../../support/univer';

function openGrid() {
  const { model, univer, close } = makeGrid();
  const sheetId = model.activeSheetId();
  model.writeCells(sheetId, 0, 0, [
    ['Id', 'E-mail', 'Marks'], ['a', 'ada@@', ';!;!email;'], ['b', 'bo@b.lv', null], ['c', 'cy@', ';?;?email;'],
  ].map((line) => line.map((value) => ({ value }))));
  const { id: tableId } = model.addTable(sheetId, { row: 0, column: 0, rowCount: 4, columnCount: 3 }, 'People', ['Id', 'E-mail', 'Marks']);
  const mark = (id: string, holds: string, fillColor: string): ColumnMark => ({ id, tableId, columnId: 2, byColumnId: 3, holds, fillColor, fontColor: '#101010' });
  const redrawn = jest.fn();
  const drawing = model.drawMarks(redrawn);
  model.setMarks([mark('error', ';!email;', '#FF0000'), mark('warning', ';?email;', '#FFFF00')]);
  const sheet = univer.__getInjector().get(univerScripts().UniverCore.IUniverInstanceService).getUnit<never>('book') as unknown as {
    getSheetBySheetId(id: string): { getCell(row: number, column: number): { readonly s?: { readonly bg?: { readonly rgb: string } } } | null };
  };
  /** Grounds that the column of addresses is drawn on. */
  const grounds = (column = 1) => [1, 2, 3, 4].map((row) => sheet.getSheetBySheetId(sheetId).getCell(row, column)?.s?.bg?.rgb);
  return { model, sheetId, grounds, redrawn, close: () => { drawing.dispose(); close(); } };
}

it('draws a cell by what its row holds, and leaves the cell itself as it is', () => {
  const { model, sheetId, grounds, redrawn, close } = openGrid();
  expect(redrawn).toHaveBeenCalled();
  expect(grounds()).toEqual(['#FF0000', undefined, '#FFFF00', undefined]);
  expect(model.style(sheetId, { row: 1, column: 1, rowCount: 1, columnCount: 1 }).fillColor).toBe('');
  expect(grounds(0)).toEqual([undefined, undefined, undefined, undefined]);
  close();
});

it('goes with the rows that are sorted, the columns that move and the words that change', () => {
  const { model, sheetId, grounds, close } = openGrid();
  model.sortRows(sheetId, { row: 1, column: 0, rowCount: 3, columnCount: 3 }, [{ column: 0, ascending: false }], false);
  expect(grounds()).toEqual(['#FFFF00', undefined, '#FF0000', undefined]);
  model.insertCells(sheetId, { row: 0, column: 0, rowCount: 1_048_576, columnCount: 1 }, 'right');
  expect(grounds(2)).toEqual(['#FFFF00', undefined, '#FF0000', undefined]);
  model.writeCells(sheetId, 1, 3, [[{}]]);
  expect(grounds(2)).toEqual([undefined, undefined, '#FF0000', undefined]);
  close();
});

it('is gone with its marks, or with the column that decides', () => {
  const { model, sheetId, grounds, close } = openGrid();
  const marks = model.marks();
  model.setMarks([]);
  expect(grounds()).toEqual([undefined, undefined, undefined, undefined]);
  model.setMarks(marks);
  model.deleteCells(sheetId, { row: 0, column: 2, rowCount: 1_048_576, columnCount: 1 }, 'left');
  expect(model.marks()).toEqual([]);
  expect(grounds()).toEqual([undefined, undefined, undefined, undefined]);
  close();
});
