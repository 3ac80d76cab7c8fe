/**
 * Charts of the simulated Excel through Microsoft's own client: what our add-in uses is there, everything else is not.
 *
 * @jest-environment jsdom
 */
import { startExcel, type ExcelSession } from '../../support/excel-session';
import { excelUnderTest } from '../../support/excel-workbook-session';

let excel: ExcelSession;
beforeEach(() => { excel = startExcel(); });
afterEach(() => excel.settled());

async function figures(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  sheet.getRange('A1:B3').values = [['Status', 'Count'], ['Active', 3], ['Former', 1]];
  await context.sync();
  return sheet;
}

test('a chart over cells has a name, a title, a place and a series for each column', async () => {
  await Excel.run(async (context) => {
    const sheet = await figures(context);
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns');
    chart.name = 'Glance';
    chart.title.text = 'By status';
    chart.legend.visible = false;
    chart.setPosition('D2', 'J16');
    sheet.charts.load('items/name,count');
    chart.series.load('items/name');
    await context.sync();
    expect([sheet.charts.count, sheet.charts.items.map(({ name }) => name), chart.series.items.map(({ name }) => name)]).toEqual([1, ['Glance'], ['Count']]);
  });
  expect(excel.model.charts()).toMatchObject([{ name: 'Glance', title: 'By status', type: 'ColumnClustered', showLegend: false, source: { row: 0, column: 0, rowCount: 3, columnCount: 2 }, place: { row: 1, column: 3, rowCount: 15, columnCount: 7 } }]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').charts.getItem('glance').delete();
    await context.sync();
  });
  expect(excel.model.charts()).toEqual([]);
});

test('what it does not know, it says', async () => {
  await expect(Excel.run(async (context) => {
    const sheet = await figures(context);
    sheet.charts.add('Pie', sheet.getRange('A1:B3'), 'Columns');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound' });
  await expect(Excel.run(async (context) => {
    const sheet = await figures(context);
    sheet.charts.add('Line', sheet.getRange('A1:B3')).axes.categoryAxis.reversePlotOrder = true;
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('figures come with a chart for each block, which go with their sheet', async () => {
  const { workbook, excel: over, close } = excelUnderTest();
  const made = await workbook.createFigures({
    name: 'Glance', title: 'All', notes: [], blocks: [{ title: 'By status', headers: ['Status', 'Count'], rows: [['Active', 3]], numberFormat: '0', chart: 'columns' }, { title: 'Growth', headers: ['Month', 'New'], rows: [['2026-01', 1]], numberFormat: '0', chart: 'line' }],
  });
  expect(made).toEqual({ ok: true, value: { charts: true } });
  expect(over.model.charts().map(({ title, type, source, place }) => [title, type, source.row, source.rowCount, place.row])).toEqual([['By status', 'ColumnClustered', 3, 2, 2], ['Growth', 'Line', 19, 2, 18]]);
  over.model.deleteSheet(over.model.charts()[0]?.sheetId ?? '');
  expect(over.model.charts()).toEqual([]);
  await close?.();
});
