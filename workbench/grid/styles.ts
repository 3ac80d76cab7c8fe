/** Looks of cells between Univer's style record and the workbook model's. */
import { PLAIN_STYLE } from '../host/workbook-model';
import { readCells } from './cells';
import type { Area, CellStyle, CommonStyle, HorizontalAlignment, VerticalAlignment } from '../host/workbook-model';
import type { CellMatrix, GridContext } from './grid-context';
import type { ICellData, IStyleData } from './univer';

const HORIZONTAL: readonly HorizontalAlignment[] = ['General', 'Left', 'Center', 'Right', 'Justify', 'Justify', 'Distributed'];
const VERTICAL: Readonly<Record<number, VerticalAlignment>> = { 1: 'Top', 2: 'Center', 3: 'Bottom' };
const WRAP = 3;
const RIGHT_TO_LEFT = 2;
const LEFT_TO_RIGHT = 1;

function styleOf(style: IStyleData | null | undefined, cell: ICellData | undefined): CellStyle {
  return {
    numberFormat: style?.n?.pattern ?? PLAIN_STYLE.numberFormat,
    fillColor: (style?.bg?.rgb ?? '').toUpperCase(),
    fontColor: (style?.cl?.rgb ?? PLAIN_STYLE.fontColor).toUpperCase(),
    bold: style?.bl === 1,
    italic: style?.it === 1,
    wrapText: style?.tb === WRAP,
    horizontalAlignment: HORIZONTAL[style?.ht ?? 0] ?? 'General',
    verticalAlignment: VERTICAL[style?.vt ?? 3] ?? 'Bottom',
    readingOrder: style?.td === RIGHT_TO_LEFT ? 'RightToLeft' : style?.td === LEFT_TO_RIGHT ? 'LeftToRight' : 'Context',
    locked: cell?.custom?.['unlocked'] !== true,
  };
}

export function univerStyle(style: Partial<CellStyle>): IStyleData {
  const out: IStyleData = {};
  if (style.numberFormat !== undefined) out.n = style.numberFormat === 'General' ? null : { pattern: style.numberFormat };
  if (style.fillColor !== undefined) out.bg = style.fillColor === '' ? null : { rgb: style.fillColor };
  if (style.fontColor !== undefined) out.cl = { rgb: style.fontColor };
  if (style.bold !== undefined) out.bl = style.bold ? 1 : 0;
  if (style.italic !== undefined) out.it = style.italic ? 1 : 0;
  if (style.wrapText !== undefined) out.tb = style.wrapText ? WRAP : null;
  if (style.horizontalAlignment !== undefined) out.ht = horizontalNumber(style.horizontalAlignment);
  if (style.verticalAlignment !== undefined) out.vt = verticalNumber(style.verticalAlignment);
  if (style.readingOrder !== undefined) out.td = style.readingOrder === 'RightToLeft' ? RIGHT_TO_LEFT : style.readingOrder === 'LeftToRight' ? LEFT_TO_RIGHT : null;
  return out;
}

function horizontalNumber(alignment: HorizontalAlignment): number | null {
  const at = HORIZONTAL.indexOf(alignment);
  return at <= 0 ? null : at;
}

function verticalNumber(alignment: VerticalAlignment): number | null {
  if (alignment === 'Top') return 1;
  return alignment === 'Center' ? 2 : 3;
}

export function commonStyle(context: GridContext, sheetId: string, area: Area): CommonStyle {
  const sheet = context.sheet(sheetId);
  const seen = new Map<string, CellStyle>();
  readCells(context, sheetId, area, (cell, row, column) => {
    const style = styleOf(sheet.getComposedCellStyleByCellData(row, column, cell), cell);
    seen.set(JSON.stringify(style), style);
  });
  const [first = PLAIN_STYLE, ...others] = seen.values();
  const common = <K extends keyof CellStyle>(key: K): CellStyle[K] | null => (others.every((style) => style[key] === first[key]) ? first[key] : null);
  return {
    numberFormat: common('numberFormat'), fillColor: common('fillColor'), fontColor: common('fontColor'), bold: common('bold'),
    italic: common('italic'), wrapText: common('wrapText'), horizontalAlignment: common('horizontalAlignment'),
    verticalAlignment: common('verticalAlignment'), readingOrder: common('readingOrder'), locked: common('locked'),
  };
}

/** Whole columns get a column style besides the cells they hold, so that a cell born later has it too. */
export function setStyle(context: GridContext, sheetId: string, area: Area, style: Partial<CellStyle>): void {
  const matrix: CellMatrix = {};
  const patch = univerStyle(style);
  readCells(context, sheetId, area, (cell, row, column) => {
    const custom = style.locked === undefined ? {} : { custom: { ...cell?.custom, unlocked: !style.locked } };
    (matrix[row] ??= {})[column] = { s: patch, ...custom };
  });
  context.setCells(sheetId, matrix);
}

export function setColumnStyle(context: GridContext, sheetId: string, area: Area, style: Partial<CellStyle>): void {
  const sheet = context.sheet(sheetId);
  const columns = Array.from({ length: area.columnCount }, (_, at) => area.column + at);
  const before = Object.fromEntries(columns.map((column) => [column, { s: sheet.getColumnStyle(column) ?? null }]));
  const after = Object.fromEntries(columns.map((column) => [column, { s: { ...sheet.getColumnStyle(column), ...univerStyle(style) } }]));
  const id = 'sheet.mutation.set-col-data';
  const place = { unitId: context.unitId, subUnitId: sheetId };
  context.run([{ id, params: { ...place, columnData: after } }], [{ id, params: { ...place, columnData: before } }]);
}
