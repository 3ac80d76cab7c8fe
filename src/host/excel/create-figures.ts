/**
 * A sheet of figures with Excel's own charts over them. Excel cannot undo the making of sheets; if it fails halfway, the sheet is
 * deleted again. An Excel without charts keeps the figures.
 */
import type { Log } from '../../base/ports';
import { chartColumns, chartRows, figuresArea, layOutFigures, type PlacedBlock } from '../figures-layout';
import type { FiguresSheet } from '../workbook';
import { pointsOfWidth, setFormat } from './column-look';
import { deleteSheets } from './create-tables';
import { refuse, type Place } from './excel-issue';
import { writeGrid } from './write-grid';

/** Refuses a name that is taken; the place of the new sheet among the tabs. */
export async function planFigures(context: Excel.RequestContext, { name, behind }: FiguresSheet): Promise<number> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const names = worksheets.items.map((sheet) => sheet.name.toLowerCase());
  if (names.includes(name.toLowerCase())) throw refuse('cells-in-the-way', { sheet: name, cell: 'A1' }, { sheet: name });
  return names.indexOf(behind?.toLowerCase() ?? '') + 1;
}

export async function createFigures(context: Excel.RequestContext, place: Place, figures: FiguresSheet, position: number, log: Log): Promise<{ readonly charts: boolean }> {
  const { name } = figures;
  place.sheet = name;
  const { rows, blocks } = layOutFigures(figures);
  try {
    const sheet = context.workbook.worksheets.add(name);
    sheet.position = position;
    setFormat(sheet.getRangeByIndexes(0, 0, rows.length, 1), '@');
    for (const block of blocks) setFormat(sheet.getRangeByIndexes(figuresArea(block).row + 1, 1, Math.max(1, block.block.rows.length), 1), block.block.numberFormat);
    for (const row of [0, ...blocks.map((block) => block.row)]) sheet.getRangeByIndexes(row, 0, 1, 2).format.font.bold = true;
    sheet.getRangeByIndexes(0, 0, 1, 1).getEntireColumn().format.columnWidth = pointsOfWidth(26);
    sheet.getRangeByIndexes(0, 1, 1, 1).getEntireColumn().format.columnWidth = pointsOfWidth(14);
    await context.sync();
    await writeGrid(context, { sheet: name, row: 0, column: 0, rows, formats: ['@', 'General'] });
  } catch (error) {
    await deleteSheets(context, [name], log);
    throw error;
  }
  const charts = await drawCharts(context, name, blocks);
  context.workbook.worksheets.getItem(name).activate();
  await context.sync();
  return { charts };
}

/** False where this Excel draws none. */
async function drawCharts(context: Excel.RequestContext, name: string, blocks: readonly PlacedBlock[]): Promise<boolean> {
  try {
    const sheet = context.workbook.worksheets.getItem(name);
    blocks.forEach((placed, at) => {
      const { row, rowCount } = figuresArea(placed);
      const chart = sheet.charts.add(placed.block.chart === 'line' ? 'Line' : 'ColumnClustered', sheet.getRangeByIndexes(row, 0, rowCount, 2), 'Columns');
      chart.name = `Glance ${at + 1}`;
      chart.title.text = placed.block.title;
      chart.legend.visible = false;
      chart.setPosition(sheet.getRangeByIndexes(placed.row, chartColumns.first, 1, 1), sheet.getRangeByIndexes(placed.row + chartRows - 2, chartColumns.first + chartColumns.count - 1, 1, 1));
    });
    await context.sync();
    return blocks.length > 0;
  } catch (error) {
    if (error instanceof OfficeExtension.Error && ['ApiNotFound', 'NotImplemented', 'UnsupportedOperation'].includes(error.code)) return false;
    throw error;
  }
}
