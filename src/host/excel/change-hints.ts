/**
 * Turns the events of a moment into hints: which table, whose change, and which rows if that is certain. Rows are told
 * only when nothing but values changed: after an insertion, a deletion or a sort, row numbers of the caller mean nothing.
 */
import type { RowSpan, WorkbookEvent } from '../workbook';
import { areaOfAddress, type CellArea } from '../a1-address';
import type { TableShape } from './table-shape';

/** What an event of a worksheet said. */
export interface SheetChange {
  readonly sheetId: string;
  readonly address: string;
  readonly source: 'local' | 'remote';
  readonly own: boolean;
  /** What was put in, taken out or sorted; without it only values of cells changed. */
  readonly moved?: 'rows' | 'columns' | 'cells';
}

type ChangedEvent = Extract<WorkbookEvent, { kind: 'changed' }>;

/**
 * `shapes` are those of all tables on the changed sheets after the changes, undefined when Excel did not let us look;
 * `known` are the row counts the listener may still think of. What changed beside all tables is nobody's news: a firm
 * works on other sheets of its workbook all day.
 */
export function hintsOf(
  changes: readonly SheetChange[], shapes: readonly TableShape[] | undefined, known: ReadonlyMap<string, number>,
): WorkbookEvent[] {
  const hints = new Map<string, ChangedEvent>();
  let structure = false;
  for (const change of changes) {
    if (shapes === undefined) {
      add(hints, { kind: 'changed', source: change.source, own: change.own }, undefined);
      continue;
    }
    const area = areaOfAddress(change.address);
    const whole = area === undefined || change.moved !== undefined;
    const touched = shapes.filter((shape) => shape.sheetId === change.sheetId && (whole || meets(shape, area)));
    for (const shape of touched) {
      if (isStructure(shape, area, change.moved)) structure = true;
      const rows = !whole && known.get(shape.name) === shape.shownRows ? rowsIn(shape, area) : undefined;
      add(hints, { kind: 'changed', table: shape.name, source: change.source, own: change.own }, rows);
    }
  }
  return [...(structure ? [{ kind: 'structure' } as const] : []), ...hints.values()];
}

function add(hints: Map<string, ChangedEvent>, hint: ChangedEvent, rows: RowSpan | undefined): void {
  const id = JSON.stringify([hint.table ?? null, hint.source, hint.own]);
  const before = hints.get(id);
  const both = before === undefined ? rows : before.rows !== undefined && rows !== undefined ? union(before.rows, rows) : undefined;
  hints.set(id, both === undefined ? hint : { ...hint, rows: both });
}

function union(a: RowSpan, b: RowSpan): RowSpan {
  const first = Math.min(a.first, b.first);
  return { first, count: Math.max(a.first + a.count, b.first + b.count) - first };
}

/** The row right below belongs to it: that is where Excel takes new rows in. */
function meets(shape: TableShape, area: CellArea): boolean {
  return area.row <= shape.bodyRow + shape.shownRows && area.row + area.rowCount > shape.row
    && area.column <= shape.firstColumn + shape.columns.length && area.column + area.columnCount > shape.firstColumn;
}

/** Columns came or went, or a header was written. */
function isStructure(shape: TableShape, area: CellArea | undefined, moved: SheetChange['moved']): boolean {
  if (area === undefined || moved === 'columns') return true;
  return moved !== 'rows' && area.row <= shape.headerRow && area.row + area.rowCount > shape.headerRow;
}

function rowsIn(shape: TableShape, area: CellArea): RowSpan | undefined {
  const first = Math.max(0, area.row - shape.bodyRow);
  const end = Math.min(shape.shownRows, area.row + area.rowCount - shape.bodyRow);
  return area.row >= shape.bodyRow && area.row + area.rowCount <= shape.bodyRow + shape.shownRows && end > first
    ? { first, count: end - first } : undefined;
}
