/** @jest-environment jsdom */
import { startExcel } from '../../support/excel-session';

test('the unmodified client reads and writes cells through the bridge', async () => {
  const { Excel, model } = startExcel();
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('B2:C3');
    range.values = [['a', 1], [true, '2026-01-02']];
    range.load('values,address,text');
    sheet.load('name');
    await context.sync();
    return { values: range.values, address: range.address, text: range.text, name: sheet.name };
  });
  expect(seen).toEqual({ name: 'Sheet1', address: 'Sheet1!B2:C3', values: [['a', 1], [true, 46024]], text: [['a', '1'], ['TRUE', '1/2/2026']] });
  expect(model.values(model.activeSheetId(), { row: 1, column: 1, rowCount: 1, columnCount: 1 })).toEqual([['a']]);
});
