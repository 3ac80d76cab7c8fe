/** What a chart shows of its cells. */
import { chartFigures } from '../../../workbench/host/chart-figures';
import { PlainWorkbook } from '../../../workbench/host/plain-workbook';
import { makeArea } from '../../../workbench/host/areas';

function book() {
  const model = new PlainWorkbook();
  const sheetId = model.activeSheetId();
  const values = [['Month', 'Came', 'Left'], ['May', 3, 1], ['June', null, 'none'], ['July', { error: '#N/A' }, 2], ['August', 1250, 4]] as const;
  model.writeCells(sheetId, 1, 2, values.map((line) => line.map((value) => ({ value }))));
  model.setNumberFormats(sheetId, 2, 3, [['#,##0']]);
  return { model, sheetId, source: makeArea(1, 2, 5, 3) };
}

test('a chart names its rows and series; what is empty or wrong is a gap, text is nothing high', () => {
  const { model, sheetId, source } = book();
  expect(chartFigures(model, { sheetId, source })).toEqual({
    names: ['May', 'June', 'July', 'August'], numberFormat: '#,##0',
    series: [{ name: 'Came', values: [3, null, null, 1250] }, { name: 'Left', values: [1, 0, 2, 4] }],
  });
});

test('rows that are hidden are not in the chart', () => {
  const { model, sheetId, source } = book();
  model.setRows(sheetId, 3, 2, { hidden: true });
  expect(chartFigures(model, { sheetId, source }).names).toEqual(['May', 'August']);
});

test('of headers alone there is a series without values', () => {
  const { model, sheetId, source } = book();
  expect(chartFigures(model, { sheetId, source: { ...source, rowCount: 1 } })).toEqual({ names: [], numberFormat: 'General', series: [{ name: 'Came', values: [] }, { name: 'Left', values: [] }] });
});
