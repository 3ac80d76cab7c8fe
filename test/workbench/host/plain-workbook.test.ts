import { PlainWorkbook } from '../../../workbench/host/plain-workbook';
import { workbookModelContract } from '../../contract/workbook-model-contract';

workbookModelContract('the workbook in memory', () => ({ model: new PlainWorkbook() }));

test('a formula cell holds only the value it was given', () => {
  const model = new PlainWorkbook();
  model.writeCells(model.activeSheetId(), 0, 0, [[{ formula: '=1+1' }, { formula: '=1+1', value: 2 }]]);
  expect(model.values(model.activeSheetId(), { row: 0, column: 0, rowCount: 1, columnCount: 2 })).toEqual([[null, 2]]);
});

test('typing in a cell is told when it starts and when it stops', () => {
  const model = new PlainWorkbook();
  const heard: boolean[] = [];
  model.watch((change) => change.kind === 'editing' && heard.push(change.editing));
  model.setEditing(true);
  model.setEditing(true);
  expect(model.editing()).toBe(true);
  model.setEditing(false);
  expect(heard).toEqual([true, false]);
});

test('a style of whole columns covers cells written before and after it', () => {
  const model = new PlainWorkbook();
  const sheet = model.activeSheetId();
  const cell = (row: number) => model.style(sheet, { row, column: 0, rowCount: 1, columnCount: 1 }).numberFormat;
  model.setNumberFormats(sheet, 0, 0, [['0.00']]);
  model.setStyle(sheet, { row: 0, column: 0, rowCount: 1_048_576, columnCount: 1 }, { numberFormat: '@' });
  model.writeCells(sheet, 7, 0, [[{ value: 'x' }]]);
  expect([cell(0), cell(7), cell(900_000)]).toEqual(['@', '@', '@']);
});
