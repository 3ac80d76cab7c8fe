/**
 * What a chart shows, read out of its cells: a name a row from the first column, a series from each of the others, its name in
 * the first row. As in Excel, rows that are hidden are not shown.
 */
import { makeArea } from './areas';
import type { CellContent, ChartInfo, WorkbookModel } from './workbook-model';

export interface ChartFigures {
  readonly names: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Of the first number: Excel writes the numbers of the axis in it. */
  readonly numberFormat: string;
}

export interface ChartSeries {
  readonly name: string;
  /** null leaves a gap. */
  readonly values: readonly (number | null)[];
}

type Cells = Pick<WorkbookModel, 'values' | 'texts' | 'numberFormats' | 'row'>;

export function chartFigures(model: Cells, { sheetId, source }: Pick<ChartInfo, 'sheetId' | 'source'>): ChartFigures {
  const values = model.values(sheetId, source);
  const texts = model.texts(sheetId, source);
  const rows = Array.from({ length: Math.max(0, source.rowCount - 1) }, (_, at) => at + 1).filter((at) => {
    const { hidden, filteredOut } = model.row(sheetId, source.row + at);
    return !hidden && !filteredOut;
  });
  const [[numberFormat = 'General'] = []] = source.rowCount > 1 && source.columnCount > 1
    ? model.numberFormats(sheetId, makeArea(source.row + 1, source.column + 1, 1, 1)) : [];
  return {
    names: rows.map((at) => texts[at]?.[0] ?? ''),
    series: Array.from({ length: Math.max(0, source.columnCount - 1) }, (_, at) => ({
      name: texts[0]?.[at + 1] ?? '', values: rows.map((row) => plotted(values[row]?.[at + 1] ?? null)),
    })),
    numberFormat,
  };
}

/** Excel draws text as nothing high, and what is empty or wrong not at all. */
function plotted(value: CellContent): number | null {
  if (typeof value === 'number') return value;
  return value === null || typeof value === 'object' ? null : 0;
}
