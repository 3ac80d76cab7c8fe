/** Cells that belong to no table of the register: what was selected when the file was saved, and formulas of ours beside it. */
import { cutBlock } from '../cut-block';
import { chartColumns, chartRows, figuresArea, layOutFigures } from '../figures-layout';
import type { ChartCache, SheetChart } from './chart-xml';
import type { CellBlock, FiguresSheet, FormulaOrder, SheetArea, SheetReadOptions } from '../workbook';
import { refuse } from './refusal';
import { selectedRanges } from './selection-edit';
import { firstInTheWay } from './sheet-edit';
import { widenColumns } from './column-widths';
import { readFileSheet } from './sheet-reading';
import { writeFileCells, type SheetCellWrite } from './sheet-writing';
import { adoptTable } from './table-adoption';
import type { WorkbookFile } from './workbook-file';

export function readCells(file: WorkbookFile, area: SheetArea | undefined, { formats = false }: Pick<SheetReadOptions, 'formats'>): CellBlock | undefined {
  const wanted = area ?? firstSelected(file);
  if (wanted === undefined) return undefined;
  return cutBlock(file.sheetBlock(file.sheet(wanted.sheet), formats), wanted);
}

function firstSelected(file: WorkbookFile): SheetArea | undefined {
  const selected = selectedRanges(file);
  const [range] = selected?.ranges ?? [];
  if (selected === undefined || range === undefined) return undefined;
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  return { sheet: selected.sheet.name, row: firstRow, column: firstColumn, rowCount: lastRow - firstRow + 1, columnCount: lastColumn - firstColumn + 1 };
}

export function writeFormulas(file: WorkbookFile, order: FormulaOrder): void {
  if (order.kind === 'column') {
    addColumn(file, order);
    return;
  }
  const { row, column, rowCount, columnCount, formulas, numberFormat, width, headers, over } = order;
  const sheet = file.sheet(order.sheet);
  if (sheet.part === undefined || file.isProtected(sheet.part)) refuse('sheet-protected', { sheet: sheet.name });
  const top = headers === undefined ? row : row - 1;
  const area = { firstRow: top, lastRow: row + rowCount - 1, firstColumn: column, lastColumn: column + columnCount - 1 };
  const taken = over === true ? undefined : firstInTheWay(file, sheet, area);
  if (taken !== undefined) refuse('cells-in-the-way', { sheet: sheet.name, cell: taken });
  const emptied: SheetCellWrite[] = over !== true || formulas.length === rowCount * columnCount ? []
    : readFileSheet(file, sheet).cells.filter((cell) => cell.row >= row && cell.row <= area.lastRow && cell.column >= column && cell.column <= area.lastColumn)
      .map((cell) => ({ row: cell.row, column: cell.column, value: null }));
  writeFileCells(file, sheet, [
    ...emptied,
    ...(headers ?? []).map((header, at): SheetCellWrite => ({ row: row - 1, column: column + at, value: header })),
    ...formulas.map((formula, at): SheetCellWrite => ({ row: row + at, column, value: null, formula: formula.slice(1), numberFormat })),
  ]);
  widenColumns(file, sheet.part, { first: column, count: columnCount }, width);
}

function addColumn(file: WorkbookFile, { table: name, header, formula, numberFormat, width }: Extract<FormulaOrder, { readonly kind: 'column' }>): void {
  const on = file.table(name);
  const { name: table, range, columns } = on.table;
  const rowCount = file.rowCount(on);
  adoptTable(file, {
    sheet: on.sheet.name, existing: table, name: table, headerRow: range.firstRow, firstColumn: range.firstColumn, rowCount, columnCount: columns.length,
    insertLeft: [], addRight: [{ header, numberFormat, width }],
  });
  const added = file.table(name);
  const first = range.firstRow + 1;
  writeFileCells(file, added.sheet, Array.from({ length: Math.max(1, rowCount) }, (_, at) => (
    { row: first + at, column: added.table.range.lastColumn, value: null, formula: formula.slice(1), numberFormat })));
}

export function figureCells(figures: FiguresSheet): SheetCellWrite[] {
  const { rows, blocks } = layOutFigures(figures);
  const formats = new Map(blocks.flatMap((placed) => {
    const { row, rowCount } = figuresArea(placed);
    return Array.from({ length: rowCount - 1 }, (_, at): [number, string] => [row + 1 + at, placed.block.numberFormat]);
  }));
  return rows.flatMap((cells, row) => cells.flatMap((value, column): SheetCellWrite[] => {
    const numberFormat = column === 0 ? '@' : formats.get(row);
    return value === null ? [] : [{ row, column, value, ...(numberFormat !== undefined && { numberFormat }) }];
  }));
}

/** Beside the figures of each block, as Excel has them. */
export function figureCharts(figures: FiguresSheet): (SheetChart & { readonly cache: ChartCache })[] {
  return layOutFigures(figures).blocks.map((placed, at) => {
    const { block: { title, chart, headers, rows, numberFormat }, row: top } = placed;
    const { row, rowCount } = figuresArea(placed);
    return {
      name: `Glance ${at + 1}`, type: chart, title, showLegend: false, source: { firstRow: row, lastRow: row + rowCount - 1, firstColumn: 0, lastColumn: 1 },
      place: { firstRow: top, lastRow: top + chartRows - 2, firstColumn: chartColumns.first, lastColumn: chartColumns.first + chartColumns.count - 1 },
      cache: { names: rows.map(([name]) => name), series: [{ name: headers[1], values: rows.map(([, value]) => value) }], numberFormat },
    };
  });
}
