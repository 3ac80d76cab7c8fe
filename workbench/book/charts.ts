/** Charts of the grid in the file, and back. Those of other programs stay in the file and are not shown. */
import { setSheetCharts } from '../../src/host/xlsx/sheet-charts';
import type { CellRange } from '../../src/host/xlsx/cell-address';
import type { SheetChart } from '../../src/host/xlsx/chart-xml';
import type { Sheet, WorkbookFile } from '../../src/host/xlsx/workbook-file';
import type { ChartFigures } from '../host/chart-figures';
import type { Area, ChartInfo, ChartType } from '../host/workbook-model';

export interface GatheredChart {
  readonly chart: ChartInfo;
  readonly figures: ChartFigures;
}

const fileTypes = { ColumnClustered: 'columns', BarClustered: 'bars', Line: 'line' } as const satisfies Record<ChartType, SheetChart['type']>;
const gridTypes = { columns: 'ColumnClustered', bars: 'BarClustered', line: 'Line' } as const satisfies Record<SheetChart['type'], ChartType>;

export function chartsOfSheet(sheetId: string, charts: readonly SheetChart[]): ChartInfo[] {
  return charts.map(({ type, source, place, ...rest }, at) => ({ ...rest, id: `{${sheetId}-chart-${at + 1}}`, sheetId, type: gridTypes[type], source: areaOf(source), place: areaOf(place) }));
}

export function writeCharts(file: WorkbookFile, sheet: Sheet, charts: readonly GatheredChart[]): void {
  setSheetCharts(file, sheet, charts.map(({ chart: { name, type, title, showLegend, source, place }, figures }) => (
    { name, type: fileTypes[type], title, showLegend, source: rangeOf(source), place: rangeOf(place), cache: figures })));
}

function areaOf({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): Area {
  return { row: firstRow, column: firstColumn, rowCount: lastRow - firstRow + 1, columnCount: lastColumn - firstColumn + 1 };
}

function rangeOf({ row, column, rowCount, columnCount }: Area): CellRange {
  return { firstRow: row, firstColumn: column, lastRow: row + rowCount - 1, lastColumn: column + columnCount - 1 };
}
