/**
 * What the user does in the grid, told as Excel would tell it. Univer reports mutations; ours are quiet (the model tells
 * about them itself), the rest come from typing, pasting, filling, sorting, the menus and undo.
 */
import { intersectAreas } from '../host/areas';
import { SHEET_COLUMNS, SHEET_ROWS } from '../host/workbook-model';
import { takeColumnFormats } from './born-cells';
import { contentOf, readCells } from './cells';
import { areaOf, relayColumns, tableById, tableInfos, univerColumns } from './tables';
import { growTables, keepHeaders, keepAllHeaders } from './table-edits';
import type { Area, CellChangeKind, CellContent, Visibility } from '../host/workbook-model';
import type { ChangeFeed } from '../host/change-feed';
import type { GridContext } from './grid-context';
import type { ICommandInfo } from './univer';

interface Range {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId: string;
  readonly trigger?: string;
  readonly range: Range;
  readonly ranges: readonly Range[];
  readonly cellValue?: Record<number, Record<number, object | null>>;
  readonly from: { readonly subUnitId: string; readonly value: Record<number, Record<number, unknown>> };
  readonly to: { readonly subUnitId: string; readonly value: Record<number, Record<number, unknown>> };
  readonly sourceRange: Range;
  readonly targetRange: Range;
  readonly sheet: { readonly id: string };
  readonly subUnitName?: string;
  readonly name: string;
  readonly hidden: number;
  readonly fromOrder: number;
  readonly toOrder: number;
  readonly tableId: string;
  readonly config: { readonly name?: string };
  readonly selections: readonly { readonly range: Range }[];
  readonly visible: boolean;
}

interface Shifted {
  readonly tableId: string;
  readonly column: number;
  readonly columns: ReturnType<typeof univerColumns>;
}

const LINES: Readonly<Record<string, CellChangeKind>> = {
  'sheet.mutation.insert-row': 'RowInserted', 'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted', 'sheet.mutation.remove-col': 'ColumnDeleted',
};

const RESTORING: ReadonlySet<string> = new Set(['univer.command.undo', 'univer.command.redo']);

/** What is taken back or done again brings its consequences along; mending it half way would be an edit of its own. */
function isRestoring({ trigger }: MutationParams): boolean {
  return trigger !== undefined && RESTORING.has(trigger);
}

export class UserEdits {
  private readonly context: GridContext;
  private readonly feed: ChangeFeed;
  private readonly stops: { dispose(): void }[];
  private single: CellContent | undefined;
  private before = '';
  private visibility: Visibility = 'visible';
  private shifted: readonly Shifted[] = [];
  private selected = '';
  private activeSheetId: string;
  typing = false;

  constructor(context: GridContext, feed: ChangeFeed) {
    this.context = context;
    this.feed = feed;
    this.activeSheetId = context.workbook.getActiveSheet()?.getSheetId() ?? '';
    const { commands } = context.univer;
    this.stops = [
      commands.beforeCommandExecuted((command) => this.prepare(command)),
      commands.onCommandExecuted((command, options) => this.take(command, options?.['fromFormula'] === true)),
    ];
  }

  dispose(): void {
    for (const stop of this.stops) stop.dispose();
  }

  private paramsOf(command: Readonly<ICommandInfo>): MutationParams | undefined {
    const params = command.params as MutationParams | undefined;
    return params && (params.unitId === undefined || params.unitId === this.context.unitId) ? params : undefined;
  }

  /** What can only be known before the change. */
  private prepare(command: Readonly<ICommandInfo>): void {
    const params = this.paramsOf(command);
    if (this.context.quiet > 0 || !params) return;
    if (command.id === 'sheet.operation.set-cell-edit-visible') {
      if (params.visible && !this.typing) this.prepareTyping();
    } else if (command.id === 'sheet.mutation.set-range-values') {
      const area = editedArea(params.cellValue);
      const one = area?.rowCount === 1 && area.columnCount === 1;
      this.single = one ? readCells(this.context, params.subUnitId, area, contentOf)[0]?.[0] ?? null : undefined;
    } else if (command.id === 'sheet.mutation.remove-sheet' || command.id === 'sheet.mutation.set-worksheet-name') {
      this.before = this.context.sheet(params.subUnitId).getName();
    } else if (command.id === 'sheet.mutation.set-worksheet-hidden') {
      const hidden = this.context.sheet(params.subUnitId).isSheetHidden() === 1;
      this.visibility = !hidden ? 'visible' : this.context.side.veryHidden.has(params.subUnitId) ? 'veryHidden' : 'hidden';
    } else if (command.id === 'sheet.mutation.set-sheet-table' || command.id === 'sheet.mutation.delete-table') {
      this.before = tableById(this.context, params.tableId).getDisplayName();
    } else if (command.id === 'sheet.mutation.insert-col' || command.id === 'sheet.mutation.remove-col') {
      this.shifted = tableInfos(this.context).filter((table) => table.sheetId === params.subUnitId)
        .map((table) => ({ tableId: table.id, column: table.area.column, columns: univerColumns(tableById(this.context, table.id)) }));
    }
  }

  private prepareTyping(): void {
    const selection = this.context.univer.selections.getCurrentLastSelection();
    if (!selection?.primary) return;
    const { actualRow: row, actualColumn: column } = selection.primary;
    takeColumnFormats(this.context, this.context.workbook.getActiveSheet().getSheetId(), { row, column, rowCount: 1, columnCount: 1 });
  }

  private take(command: Readonly<ICommandInfo>, calculated: boolean): void {
    if (command.type === 2) this.context.revision += 1;
    if (command.type === 0 && this.shifted.length > 0) this.keepColumns();
    if (RESTORING.has(command.id)) keepAllHeaders(this.context);
    const params = this.paramsOf(command);
    if (!params) return;
    // The active sheet changes through us too; the model does not tell about that itself.
    if (command.id === 'sheet.operation.set-worksheet-active') this.takeActivation();
    if (this.context.quiet > 0) return;
    const lines = LINES[command.id];
    if (lines) this.takeLines(lines, params);
    else if (command.id === 'sheet.mutation.set-range-values') this.takeCells(params, calculated);
    else this.takeOther(command.id, params);
  }

  private takeCells(params: MutationParams, calculated: boolean): void {
    const sheetId = params.subUnitId;
    if (calculated) {
      this.feed.tell({ kind: 'calculated', sheetId });
      return;
    }
    const area = editedArea(params.cellValue);
    if (!area) {
      const styled = touchedArea(params.cellValue, () => true);
      if (styled) this.feed.tell({ kind: 'format', sheetId, area: styled });
      return;
    }
    const before = this.single;
    if (!isRestoring(params)) {
      keepHeaders(this.context, sheetId, area, 'without undo');
      growTables(this.context, sheetId, area);
    }
    this.feed.tell({ kind: 'cells', how: 'RangeEdited', sheetId, area, ...(before === undefined ? {} : { single: { before, after: this.cellAt(sheetId, area) } }) });
  }

  private cellAt(sheetId: string, area: Area): CellContent {
    return readCells(this.context, sheetId, area, contentOf)[0]?.[0] ?? null;
  }

  private takeLines(how: CellChangeKind, params: MutationParams): void {
    const area = areaOf(params.range);
    const whole = how.startsWith('Row') ? { ...area, column: 0, columnCount: SHEET_COLUMNS } : { ...area, row: 0, rowCount: SHEET_ROWS };
    this.feed.tell({ kind: 'cells', how, sheetId: params.subUnitId, area: whole });
  }

  private takeOther(id: string, params: MutationParams): void {
    const sheetId = params.subUnitId;
    switch (id) {
      case 'sheet.mutation.move-range':
        for (const side of [params.from, params.to]) this.takeMoved(side, isRestoring(params));
        return;
      case 'sheet.mutation.move-rows':
      case 'sheet.mutation.move-columns':
        this.feed.tell({ kind: 'cells', how: 'RangeEdited', sheetId, area: areaOf(union(params.sourceRange, params.targetRange)) });
        return;
      case 'sheet.mutation.reorder-range':
        this.feed.tell({ kind: 'rowsSorted', sheetId, area: areaOf(params.range) });
        return;
      case 'sheet.mutation.set-row-hidden':
      case 'sheet.mutation.set-row-visible':
        for (const range of params.ranges) {
          this.feed.tell({ kind: 'rowsHidden', sheetId, area: { ...areaOf(range), column: 0, columnCount: SHEET_COLUMNS }, hidden: id.endsWith('hidden') });
        }
        return;
      case 'sheet.mutation.set-table-filter':
        this.feed.tell({ kind: 'filtered', sheetId: tableById(this.context, params.tableId).getSubunitId(), tableId: params.tableId });
        return;
      case 'sheet.mutation.add-table':
        this.feed.tell({ kind: 'tableAdded', sheetId, tableId: params.tableId });
        return;
      case 'sheet.mutation.delete-table':
        this.feed.tell({ kind: 'tableDeleted', sheetId, tableId: params.tableId, name: this.before });
        return;
      case 'sheet.mutation.set-sheet-table':
        if (params.config.name) this.feed.tell({ kind: 'tableRenamed', sheetId, tableId: params.tableId, before: this.before, after: params.config.name });
        return;
      case 'sheet.operation.set-selections':
        this.takeSelection(sheetId, params.selections.map((selection) => areaOf(selection.range)));
        return;
      case 'sheet.operation.set-cell-edit-visible':
        this.takeTyping(params.visible);
        return;
      default:
        this.takeSheet(id, params);
    }
  }

  private takeSheet(id: string, params: MutationParams): void {
    const sheetId = params.subUnitId;
    if (id === 'sheet.mutation.insert-sheet') this.feed.tell({ kind: 'sheetAdded', sheetId: params.sheet.id });
    else if (id === 'sheet.mutation.remove-sheet') this.feed.tell({ kind: 'sheetDeleted', sheetId, name: this.before });
    else if (id === 'sheet.mutation.set-worksheet-name') this.feed.tell({ kind: 'sheetRenamed', sheetId, before: this.before, after: params.name });
    else if (id === 'sheet.mutation.set-worksheet-order') this.feed.tell({ kind: 'sheetMoved', sheetId, before: params.fromOrder, after: params.toOrder });
    else if (id === 'sheet.mutation.set-worksheet-hidden') {
      this.context.side.veryHidden.delete(sheetId);
      this.feed.tell({ kind: 'sheetVisibility', sheetId, before: this.visibility, after: params.hidden === 1 ? 'hidden' : 'visible' });
    }
  }

  private takeMoved(side: MutationParams['from'], restoring: boolean): void {
    const area = touchedArea(side.value, () => true);
    if (!area) return;
    if (!restoring) keepHeaders(this.context, side.subUnitId, area, 'without undo');
    this.feed.tell({ kind: 'cells', how: 'RangeEdited', sheetId: side.subUnitId, area });
  }

  /** The news may be late, and another sheet in view again by now. */
  private takeActivation(): void {
    const sheetId = this.context.workbook.getActiveSheet().getSheetId();
    if (sheetId === this.activeSheetId) return;
    const before = this.activeSheetId;
    this.activeSheetId = sheetId;
    if (this.context.workbook.getSheetBySheetId(before)) this.feed.tell({ kind: 'sheetDeactivated', sheetId: before });
    this.feed.tell({ kind: 'sheetActivated', sheetId });
  }

  private takeSelection(sheetId: string, areas: readonly Area[]): void {
    const key = JSON.stringify([sheetId, areas]);
    if (key === this.selected || areas.length === 0) return;
    this.selected = key;
    this.feed.tell({ kind: 'selection', sheetId, areas });
  }

  private takeTyping(typing: boolean): void {
    if (typing === this.typing) return;
    this.typing = typing;
    this.feed.tell({ kind: 'editing', editing: typing });
  }

  /** Univer loses the names of a table's columns when the table as a whole moves sideways. */
  private keepColumns(): void {
    const shifted = this.shifted;
    this.shifted = [];
    for (const { tableId, column, columns } of shifted) {
      const table = this.context.univer.tables.getTableById(this.context.unitId, tableId);
      if (!table || table.getRange().startColumn === column || table.getColumnsCount() !== columns.length) continue;
      relayColumns(this.context, table, columns);
    }
    // Univer leaves the header of a new column empty.
    keepAllHeaders(this.context);
  }
}

function union(a: Range, b: Range): Range {
  return {
    startRow: Math.min(a.startRow, b.startRow), startColumn: Math.min(a.startColumn, b.startColumn),
    endRow: Math.max(a.endRow, b.endRow), endColumn: Math.max(a.endColumn, b.endColumn),
  };
}

/** Null when only looks change. */
function editedArea(cells: MutationParams['cellValue']): Area | null {
  return touchedArea(cells, (cell) => cell === null || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell);
}

function touchedArea<C>(cells: Record<number, Record<number, C>> | undefined, counts: (cell: C) => boolean): Area | null {
  let area: Area | null = null;
  for (const [row, line] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries(line)) {
      if (!counts(cell)) continue;
      const at = { startRow: Number(row), endRow: Number(row), startColumn: Number(column), endColumn: Number(column) };
      if (area && intersectAreas(area, areaOf(at))) continue;
      area = areaOf(area ? union(toRange(area), at) : at);
    }
  }
  return area;
}

function toRange(area: Area): Range {
  return { startRow: area.row, startColumn: area.column, endRow: area.row + area.rowCount - 1, endColumn: area.column + area.columnCount - 1 };
}
