/** Sheets and their rows and columns as lines: names, order, visibility, frozen panes, sizes. */
import { SHEET_COLUMNS, SHEET_ROWS } from '../host/workbook-model';
import type { LineInfo, SheetInfo, SheetPatch } from '../host/workbook-model';
import type { GridContext } from './grid-context';
import type { IMutationInfo, IWorksheetData, Worksheet } from './univer';

/** Pixels in a point, on Excel's screen of 96 dots an inch. */
const PIXELS = 4 / 3;

export function sheetInfo(context: GridContext, sheet: Worksheet): SheetInfo {
  const id = sheet.getSheetId();
  const freeze = sheet.getFreeze();
  const hidden = sheet.isSheetHidden() === 1;
  return {
    id,
    name: sheet.getName(),
    visibility: !hidden ? 'visible' : context.side.veryHidden.has(id) ? 'veryHidden' : 'hidden',
    protection: context.side.protection.get(id) ?? null,
    tabColor: sheet.getTabColor() ?? '',
    showGridlines: !sheet.hasHiddenGridlines(),
    frozenRows: Math.max(0, freeze.ySplit),
    frozenColumns: Math.max(0, freeze.xSplit),
  };
}

export function sheetInfos(context: GridContext): SheetInfo[] {
  return context.workbook.getSheetOrders().map((id) => sheetInfo(context, context.sheet(id)));
}

export function newSheetData(id: string, name: string): Partial<IWorksheetData> & { id: string; name: string } {
  return {
    id, name, rowCount: 200, columnCount: 30, defaultColumnWidth: 64, defaultRowHeight: 20, cellData: {}, hidden: 0,
    tabColor: '', showGridlines: 1, zoomRatio: 1, mergeData: [], rowData: {}, columnData: {}, rightToLeft: 0, scrollTop: 0, scrollLeft: 0,
    rowHeader: { width: 46 }, columnHeader: { height: 20 },
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  };
}

export function addSheet(context: GridContext, name: string): string {
  const taken = new Set(context.workbook.getSheetOrders());
  let number = taken.size + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  const id = `sheet${number}`;
  const add = { id: 'sheet.mutation.insert-sheet', params: { unitId: context.unitId, index: taken.size, sheet: newSheetData(id, name) } };
  context.keepingView(() => context.run([add], [{ id: 'sheet.mutation.remove-sheet', params: { unitId: context.unitId, subUnitId: id } }]));
  return id;
}

export function deleteSheet(context: GridContext, sheetId: string): void {
  const sheet = context.sheet(sheetId);
  const index = context.workbook.getSheetOrders().indexOf(sheetId);
  const place = { unitId: context.unitId, subUnitId: sheetId };
  const undo = { id: 'sheet.mutation.insert-sheet', params: { unitId: context.unitId, index, sheet: sheet.getConfig() } };
  context.run([{ id: 'sheet.mutation.remove-sheet', params: place }], [undo]);
}

/** Everything but the place in the tab order. */
export function patchSheet(context: GridContext, sheetId: string, patch: SheetPatch): void {
  const sheet = context.sheet(sheetId);
  const before = sheetInfo(context, sheet);
  const swap = (id: string, after: object, old: object) => {
    const place = { unitId: context.unitId, subUnitId: sheetId };
    context.run([{ id, params: { ...place, ...after } }], [{ id, params: { ...place, ...old } }]);
  };
  if (patch.name !== undefined && patch.name !== before.name) swap('sheet.mutation.set-worksheet-name', { name: patch.name }, { name: before.name });
  if (patch.tabColor !== undefined) swap('sheet.mutation.set-tab-color', { color: patch.tabColor }, { color: before.tabColor });
  if (patch.showGridlines !== undefined) {
    swap('sheet.mutation.toggle-gridlines', { showGridlines: patch.showGridlines ? 1 : 0 }, { showGridlines: before.showGridlines ? 1 : 0 });
  }
  if (patch.frozenRows !== undefined || patch.frozenColumns !== undefined) {
    const rows = patch.frozenRows ?? before.frozenRows;
    const columns = patch.frozenColumns ?? before.frozenColumns;
    swap('sheet.mutation.set-frozen', frozen(rows, columns), frozen(before.frozenRows, before.frozenColumns));
  }
  if (patch.visibility !== undefined && patch.visibility !== before.visibility) {
    if (patch.visibility === 'veryHidden') context.side.veryHidden.add(sheetId);
    else context.side.veryHidden.delete(sheetId);
    const hidden = (visibility: string) => ({ hidden: visibility === 'visible' ? 0 : 1 });
    const { visibility } = patch;
    context.keepingView(() => swap('sheet.mutation.set-worksheet-hidden', hidden(visibility), hidden(before.visibility)));
  }
  if (patch.protection !== undefined) {
    if (patch.protection) context.side.protection.set(sheetId, patch.protection);
    else context.side.protection.delete(sheetId);
  }
}

export function moveSheet(context: GridContext, sheetId: string, position: number): void {
  const from = context.workbook.getSheetOrders().indexOf(sheetId);
  const to = Math.min(position, context.workbook.getSheetOrders().length - 1);
  const id = 'sheet.mutation.set-worksheet-order';
  const place = { unitId: context.unitId, subUnitId: sheetId };
  context.run([{ id, params: { ...place, fromOrder: from, toOrder: to } }], [{ id, params: { ...place, fromOrder: to, toOrder: from } }]);
}

export function frozen(rows: number, columns: number): { ySplit: number; xSplit: number; startRow: number; startColumn: number } {
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

export function columnInfo(context: GridContext, sheetId: string, column: number): LineInfo {
  const sheet = context.sheet(sheetId);
  return { size: sheet.getColumnWidth(column) / PIXELS, hidden: !sheet.getColVisible(column), filteredOut: false };
}

export function rowInfo(context: GridContext, sheetId: string, row: number): LineInfo {
  const sheet = context.sheet(sheetId);
  return { size: sheet.getRowHeight(row) / PIXELS, hidden: !sheet.getRowRawVisible(row), filteredOut: sheet.isRowFiltered(row) };
}

type LineChange = Partial<Pick<LineInfo, 'size' | 'hidden'>>;

export function setColumns(context: GridContext, sheetId: string, first: number, count: number, change: LineChange): void {
  const sheet = context.sheet(sheetId);
  const last = Math.min(first + count, SHEET_COLUMNS, Math.max(sheet.getColumnCount(), first + 1));
  context.ensureSize(sheetId, 1, last);
  changeLines(context, sheetId, { first, last, change, kind: 'col', sizeBefore: (column) => sheet.getColumnWidth(column), isHidden: (column) => !sheet.getColVisible(column) });
}

export function setRows(context: GridContext, sheetId: string, first: number, count: number, change: LineChange): void {
  const sheet = context.sheet(sheetId);
  const last = Math.min(first + count, SHEET_ROWS, Math.max(sheet.getRowCount(), first + 1));
  context.ensureSize(sheetId, last, 1);
  changeLines(context, sheetId, { first, last, change, kind: 'row', sizeBefore: (row) => sheet.getRowHeight(row), isHidden: (row) => !sheet.getRowRawVisible(row) });
}

interface LinesChange {
  readonly first: number;
  /** The line behind the last one. */
  readonly last: number;
  readonly change: LineChange;
  readonly kind: 'col' | 'row';
  readonly sizeBefore: (line: number) => number;
  readonly isHidden: (line: number) => boolean;
}

/** By the mutations after which Univer draws its lines anew: after those that set a line's data it draws cells alone. */
function changeLines(context: GridContext, sheetId: string, { first, last, change: { size, hidden }, kind, sizeBefore, isHidden }: LinesChange): void {
  const place = { unitId: context.unitId, subUnitId: sheetId };
  const lines = Array.from({ length: last - first }, (_, at) => first + at);
  const area = (from: number, to: number): object => (kind === 'col' ? { startColumn: from, endColumn: to } : { startRow: from, endRow: to });
  const sized = (of: (line: number) => number): IMutationInfo[] => {
    const ranges = [area(first, last - 1)];
    const sizes = Object.fromEntries(lines.map((line) => [line, of(line)]));
    if (kind === 'col') return [{ id: 'sheet.mutation.set-worksheet-col-width', params: { ...place, ranges, colWidth: sizes } }];
    return [
      { id: 'sheet.mutation.set-worksheet-row-height', params: { ...place, ranges, rowHeight: sizes } },
      { id: 'sheet.mutation.set-worksheet-row-is-auto-height', params: { ...place, ranges, autoHeightInfo: 0 } },
    ];
  };
  const shown = (isGone: (line: number) => boolean): IMutationInfo[] => ([[true, 'hidden'], [false, 'visible']] as const).flatMap(([gone, name]) => {
    const ranges = lines.filter((line) => isGone(line) === gone).map((line) => area(line, line));
    return ranges.length === 0 ? [] : [{ id: `sheet.mutation.set-${kind}-${name}`, params: { ...place, ranges } }];
  });
  const both = (sizeOf: (line: number) => number, isGone: (line: number) => boolean): IMutationInfo[] => [...(size === undefined ? [] : sized(sizeOf)), ...(hidden === undefined ? [] : shown(isGone))];
  // Made at once: what was there before is gone afterwards.
  const undos = both(sizeBefore, isHidden);
  context.run(both(() => Math.round((size ?? 0) * PIXELS), () => hidden === true), undos);
}
