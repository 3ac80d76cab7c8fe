/**
 * A cell that comes to life takes the number format of its column, as in Excel. Univer asks only the cell itself whether what
 * is typed or pasted into it is text; so it is told before.
 */
import type { Area } from '../host/workbook-model';
import type { CellMatrix, GridContext } from './grid-context';

/** Outside undo: nothing looks different. */
export function takeColumnFormats(context: GridContext, sheetId: string, area: Area): void {
  const sheet = context.sheet(sheetId);
  const styles = context.workbook.getStyles();
  const matrix = sheet.getCellMatrix();
  const cells: CellMatrix = {};
  for (let column = area.column; column < Math.min(area.column + area.columnCount, sheet.getColumnCount()); column += 1) {
    const pattern = sheet.getColumnStyle(column)?.n?.pattern;
    if (pattern === undefined) continue;
    for (let row = area.row; row < Math.min(area.row + area.rowCount, sheet.getRowCount()); row += 1) {
      const cell = matrix.getValue(row, column);
      if (cell && styles.getStyleByCell(cell)?.n) continue;
      (cells[row] ??= {})[column] = { s: { n: { pattern } } };
    }
  }
  if (Object.keys(cells).length === 0) return;
  context.quietly(() => context.mutate('sheet.mutation.set-range-values', { unitId: context.unitId, subUnitId: sheetId, cellValue: cells }));
}
