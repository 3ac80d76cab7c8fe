/** Where an area is after cells were inserted or deleted: one rule for tables, names, validation and held ranges. */
import type { Area } from './workbook-model';

export type InsertShift = 'down' | 'right';
export type DeleteShift = 'up' | 'left';

interface Span {
  readonly start: number;
  readonly count: number;
}

export function areaAfterInsert(area: Area, inserted: Area, shift: InsertShift): Area {
  if (shift === 'down') {
    if (!spans(inserted.column, inserted.columnCount, area.column, area.columnCount)) return area;
    const { start, count } = afterInsert({ start: area.row, count: area.rowCount }, inserted.row, inserted.rowCount);
    return { ...area, row: start, rowCount: count };
  }
  if (!spans(inserted.row, inserted.rowCount, area.row, area.rowCount)) return area;
  const { start, count } = afterInsert({ start: area.column, count: area.columnCount }, inserted.column, inserted.columnCount);
  return { ...area, column: start, columnCount: count };
}

/** null when nothing of it is left. */
export function areaAfterDelete(area: Area, deleted: Area, shift: DeleteShift): Area | null {
  if (shift === 'up') {
    if (!spans(deleted.column, deleted.columnCount, area.column, area.columnCount)) return area;
    const { start, count } = afterDelete({ start: area.row, count: area.rowCount }, deleted.row, deleted.rowCount);
    return count > 0 ? { ...area, row: start, rowCount: count } : null;
  }
  if (!spans(deleted.row, deleted.rowCount, area.row, area.rowCount)) return area;
  const { start, count } = afterDelete({ start: area.column, count: area.columnCount }, deleted.column, deleted.columnCount);
  return count > 0 ? { ...area, column: start, columnCount: count } : null;
}

/** Cells move only where the change covers the whole other side of the area. */
function spans(start: number, count: number, areaStart: number, areaCount: number): boolean {
  return start <= areaStart && start + count >= areaStart + areaCount;
}

function afterInsert(span: Span, at: number, count: number): Span {
  if (at <= span.start) return { start: span.start + count, count: span.count };
  return at < span.start + span.count ? { start: span.start, count: span.count + count } : span;
}

function afterDelete(span: Span, at: number, count: number): Span {
  const end = at + count;
  const lostBefore = Math.max(0, Math.min(end, span.start) - at);
  const lostInside = Math.max(0, Math.min(end, span.start + span.count) - Math.max(at, span.start));
  return { start: span.start - lostBefore, count: span.count - lostInside };
}
