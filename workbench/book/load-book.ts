/** Lays a read file into the grid: the cells at once, then what Univer keeps outside its cells. Nothing of it can be undone. */
import { GridWorkbook } from '../grid/grid-workbook';
import { univerScripts, univerServices } from '../grid/univer';
import { setValidation } from '../grid/validations';
import { addTable } from '../grid/tables';
import { chartsOfSheet } from './charts';
import { marksOfTables } from './marks';
import { setName } from '../grid/names';
import type { IWorkbookData, Univer, Workbook } from '../grid/univer';
import type { ReadBook } from './read-book';

export function loadBook(univer: Univer, book: ReadBook): GridWorkbook {
  const workbook = univer.createUnit<IWorkbookData, Workbook>(univerScripts().UniverCore.UniverInstanceType.UNIVER_SHEET, book.data);
  // Not before: the first workbook brings Univer's plugins for sheets to life.
  const services = univerServices(univer);
  const model = new GridWorkbook(workbook, services, book.date1904);
  model.load((context) => {
    for (const sheet of book.sheets) {
      if (sheet.visibility === 'veryHidden') context.side.veryHidden.add(sheet.id);
      if (sheet.isProtected) context.side.protection.set(sheet.id, { password: null, options: {} });
      sheet.tables.forEach((table, index) => {
        const tableId = `${sheet.id}-table${index + 1}`;
        const area = {
          row: table.range.startRow, column: table.range.startColumn,
          rowCount: table.range.endRow - table.range.startRow + 1, columnCount: table.range.endColumn - table.range.startColumn + 1,
        };
        const extras = context.side.table(tableId);
        extras.look = { ...extras.look, showTotals: table.showTotals };
        addTable(context, sheet.id, area, table.name, table.columns, tableId);
      });
      for (const { areas, validation } of sheet.validations) for (const area of areas) setValidation(context, sheet.id, area, validation);
    }
    const tables = model.tables();
    model.setMarks(book.sheets.flatMap(({ id, marks }) => marksOfTables(marks, tables.filter(({ sheetId }) => sheetId === id))));
    model.setCharts(book.sheets.flatMap(({ id, charts }) => chartsOfSheet(id, charts)));
    for (const name of book.names) setName(context, { ...name, comment: '' });
  });
  if (book.activeSheetId !== '' && model.activeSheetId() !== book.activeSheetId) model.activateSheet(book.activeSheetId);
  return model;
}
