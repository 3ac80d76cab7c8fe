/** Cells of the grid in the words of the workbook model, and back. */
import { cellText } from '../host/number-text';
import type { Area, CellContent, CellWrite } from '../host/workbook-model';
import type { CellMatrix, GridContext } from './grid-context';
import type { ICellData, Worksheet } from './univer';

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const ERRORS = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!', '#BUSY!', '#GETTING_DATA', '#CONNECT!']);
const EMPTY = { v: null, t: null, f: null, si: null, p: null, custom: null } satisfies ICellData;

export function readCells<T>(context: GridContext, sheetId: string, area: Area, read: (cell: ICellData | undefined, row: number, column: number) => T): T[][] {
  const sheet = context.sheet(sheetId);
  const matrix = sheet.getCellMatrix().getMatrix();
  const spilled = spilledCells(context, sheetId);
  const rows: T[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    const cells = matrix[row];
    const spill = spilled?.[row];
    const out = new Array<T>(area.columnCount);
    for (let at = 0; at < area.columnCount; at += 1) {
      const column = area.column + at;
      const own = cells?.[column] ?? undefined;
      out[at] = read(own && hasFormula(own) ? own : spill?.[column] ?? own, row, column);
    }
    rows.push(out);
  }
  return rows;
}

/** The cells that an array formula fills beside its own: Univer keeps them apart. */
function spilledCells(context: GridContext, sheetId: string): CellMatrix | undefined {
  return context.univer.formulas.getArrayFormulaCellData()[context.unitId]?.[sheetId] as CellMatrix | undefined;
}

export function contentOf(cell: ICellData | undefined): CellContent {
  if (!cell) return null;
  if (cell.p) return (cell.p.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === BOOLEAN || typeof v === 'boolean') return v === true || v === 1 || String(v).toUpperCase() === 'TRUE';
  if (typeof v === 'number') return v;
  if (t === NUMBER && v !== '' && Number.isFinite(Number(v))) return Number(v);
  const isResult = hasFormula(cell) || cell.custom?.['fault'] === true;
  if (isResult && ERRORS.has(v)) return { error: v };
  return v === '' && !isResult ? null : v;
}

export function hasFormula(cell: ICellData): boolean {
  return typeof cell.f === 'string' || typeof cell.si === 'string';
}

export function formatOf(context: GridContext, sheet: Worksheet, cell: ICellData | undefined, column: number): string {
  const own = cell?.s ? context.workbook.getStyles().getStyleByCell(cell)?.n?.pattern : undefined;
  return own ?? sheet.getColumnStyle(column)?.n?.pattern ?? 'General';
}

export function textOf(context: GridContext, sheet: Worksheet, cell: ICellData | undefined, column: number): string {
  return cell ? cellText(contentOf(cell), formatOf(context, sheet, cell, column)) : '';
}

/** Every property is named, so that nothing of the old cell shines through. */
export function cellFor(write: CellWrite): ICellData {
  const style = write.numberFormat === undefined ? {} : { s: { n: write.numberFormat === 'General' ? null : { pattern: write.numberFormat } } };
  if (write.formula !== undefined) return { ...EMPTY, f: write.formula, ...style };
  const value = write.value ?? null;
  if (value === null || value === '') return { ...EMPTY, ...style };
  if (typeof value === 'object') return { ...EMPTY, v: value.error, t: TEXT, custom: { fault: true }, ...style };
  if (typeof value === 'boolean') return { ...EMPTY, v: value ? 1 : 0, t: BOOLEAN, ...style };
  return { ...EMPTY, v: value, t: typeof value === 'number' ? NUMBER : TEXT, ...style };
}

export function emptyCells(area: Area, cell: ICellData = EMPTY): CellMatrix {
  const matrix: CellMatrix = {};
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    const cells: Record<number, ICellData> = {};
    for (let column = area.column; column < area.column + area.columnCount; column += 1) cells[column] = { ...cell };
    matrix[row] = cells;
  }
  return matrix;
}

/** What the sheet holds at all, as far as an area can reach. */
export function heldArea(sheet: Worksheet, area: Area): Area {
  return {
    row: area.row,
    column: area.column,
    rowCount: Math.max(0, Math.min(area.row + area.rowCount, sheet.getRowCount()) - area.row),
    columnCount: Math.max(0, Math.min(area.column + area.columnCount, sheet.getColumnCount()) - area.column),
  };
}

export function usedArea(context: GridContext, sheetId: string, styled: boolean): Area | null {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  const matrices = [context.sheet(sheetId).getCellMatrix().getMatrix(), spilledCells(context, sheetId) ?? {}];
  for (const matrix of matrices) {
    for (const rowKey in matrix) {
      const cells = matrix[rowKey];
      const row = Number(rowKey);
      for (const columnKey in cells) {
        const column = Number(columnKey);
        // Most cells lie inside what is known already, and need no look.
        if (row >= top && row <= bottom && column >= left && column <= right) continue;
        const cell = cells[column];
        if (!cell || !(contentOf(cell) !== null || hasFormula(cell) || (styled && cell.s))) continue;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
