/** The cells of one sheet of a PlainWorkbook: sparse rows of cells, styles laid over large areas as bands, lines, validation rules. */
import { areaAfterDelete, areaAfterInsert } from './area-shift';
import type { DeleteShift, InsertShift } from './area-shift';
import { containsArea, intersectAreas, makeArea, sameArea, subtractArea } from './areas';
import { PLAIN_STYLE } from './workbook-model';
import type { Area, CellContent, CellStyle, CellValidation, CommonStyle, LineInfo, SheetInfo } from './workbook-model';

export interface PlainCell {
  readonly value: CellContent;
  readonly formula: string | null;
  readonly style: Partial<CellStyle> | null;
}

const EMPTY: PlainCell = { value: null, formula: null, style: null };
/** Styles of areas with more cells than this are bands, not cells. */
const BAND_CELLS = 50_000;
const STYLE_KEYS = Object.keys(PLAIN_STYLE) as (keyof CellStyle)[];

interface Placed<T> {
  readonly area: Area;
  readonly what: T;
}

type Line = Partial<LineInfo>;

export class PlainSheet {
  info: SheetInfo;
  private rows: ((PlainCell | undefined)[] | undefined)[] = [];
  private bands: Placed<Partial<CellStyle>>[] = [];
  private validations: Placed<CellValidation>[] = [];
  private readonly columnLines = new Map<number, Line>();
  private readonly rowLines = new Map<number, Line>();

  constructor(info: SheetInfo) {
    this.info = info;
  }

  cell(row: number, column: number): PlainCell {
    return this.rows[row]?.[column] ?? EMPTY;
  }

  put(row: number, column: number, cell: PlainCell): void {
    const cells = (this.rows[row] ??= []);
    if (cell.value === null && cell.formula === null && cell.style === null) delete cells[column];
    else cells[column] = cell;
  }

  map<T>(area: Area, read: (cell: PlainCell, row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rowCount }, (_, r) =>
      Array.from({ length: area.columnCount }, (__, c) => read(this.cell(area.row + r, area.column + c), area.row + r, area.column + c)));
  }

  /** Only the cells that hold something. */
  each(area: Area, visit: (cell: PlainCell, row: number, column: number) => void): void {
    const lastRow = Math.min(area.row + area.rowCount, this.rows.length);
    for (let row = area.row; row < lastRow; row += 1) {
      const cells = this.rows[row];
      if (!cells) continue;
      const last = Math.min(area.column + area.columnCount, cells.length);
      for (let column = area.column; column < last; column += 1) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  usedArea(styled: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.each(makeArea(0, 0, this.rows.length, Infinity), (cell, row, column) => {
      if (cell.value === null && cell.formula === null && !styled) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    return bottom < 0 ? null : makeArea(top, left, bottom - top + 1, right - left + 1);
  }

  styleAt(row: number, column: number): CellStyle {
    const own = this.cell(row, column).style;
    const under = this.bands.filter((band) => containsArea(band.area, makeArea(row, column, 1, 1))).map((band) => band.what);
    return Object.assign({}, PLAIN_STYLE, ...under, own) as CellStyle;
  }

  numberFormatAt(cell: PlainCell, row: number, column: number): string {
    if (cell.style?.numberFormat !== undefined) return cell.style.numberFormat;
    return this.bands.length === 0 ? PLAIN_STYLE.numberFormat : this.styleAt(row, column).numberFormat;
  }

  setStyle(area: Area, style: Partial<CellStyle>): void {
    if (area.rowCount * area.columnCount > BAND_CELLS) {
      this.each(area, (cell, row, column) => {
        if (cell.style) this.put(row, column, { ...cell, style: { ...cell.style, ...style } });
      });
      this.bands.push({ area, what: style });
      return;
    }
    this.map(area, (cell, row, column) => this.put(row, column, { ...cell, style: { ...cell.style, ...style } }));
  }

  /** Back to the plain style. */
  clearStyle(area: Area): void {
    this.each(area, (cell, row, column) => this.put(row, column, { ...cell, style: null }));
    this.bands = this.bands.flatMap((band) => subtractArea(band.area, area).map((rest) => ({ ...band, area: rest })));
  }

  commonStyle(area: Area): CommonStyle {
    const bands = this.bands.flatMap((band) => intersectAreas(band.area, area) ?? []);
    const seen: CellStyle[] = [];
    const note = (style: CellStyle) => {
      if (!seen.some((other) => STYLE_KEYS.every((key) => other[key] === style[key]))) seen.push(style);
    };
    let cells = 0;
    this.each(area, (_, row, column) => {
      cells += 1;
      note(this.styleAt(row, column));
    });
    if (cells < area.rowCount * area.columnCount) {
      for (const band of bands) note(this.styleAt(band.row, band.column));
      if (!bands.some((band) => sameArea(band, area))) note(PLAIN_STYLE);
    }
    return Object.fromEntries(STYLE_KEYS.map((key) => {
      const first = (seen[0] ?? PLAIN_STYLE)[key];
      return [key, seen.every((style) => style[key] === first) ? first : null];
    })) as unknown as CommonStyle;
  }

  line(kind: 'rows' | 'columns', index: number): LineInfo {
    const line = (kind === 'rows' ? this.rowLines : this.columnLines).get(index);
    return { size: kind === 'rows' ? 15 : 48, hidden: false, filteredOut: false, ...line };
  }

  setLines(kind: 'rows' | 'columns', first: number, count: number, change: Line): void {
    const lines = kind === 'rows' ? this.rowLines : this.columnLines;
    for (let index = first; index < first + count; index += 1) lines.set(index, { ...lines.get(index), ...change });
  }

  validation(area: Area): CellValidation | null | undefined {
    const within = this.validations.filter((rule) => intersectAreas(rule.area, area));
    if (within.length === 0) return null;
    const covered = within.reduce((cells, rule) => {
      const common = intersectAreas(rule.area, area);
      return cells + (common ? common.rowCount * common.columnCount : 0);
    }, 0);
    const first = within[0]?.what ?? null;
    return within.every((rule) => rule.what === first) && covered === area.rowCount * area.columnCount ? first : undefined;
  }

  setValidation(area: Area, validation: CellValidation | null): void {
    this.validations = this.validations.flatMap((rule) => subtractArea(rule.area, area).map((rest) => ({ ...rule, area: rest })));
    if (validation) this.validations.push({ area, what: validation });
  }

  insert(area: Area, shift: InsertShift): void {
    this.bands = this.bands.map((band) => ({ ...band, area: areaAfterInsert(band.area, area, shift) }));
    this.validations = this.validations.map((rule) => ({ ...rule, area: areaAfterInsert(rule.area, area, shift) }));
    if (shift === 'right') {
      for (let row = area.row; row < Math.min(area.row + area.rowCount, this.rows.length); row += 1) {
        const cells = this.rows[row];
        if (cells && cells.length > area.column) cells.splice(area.column, 0, ...gap(area.columnCount));
      }
      if (area.rowCount >= this.rows.length && area.row === 0) shiftLines(this.columnLines, area.column, area.columnCount);
      return;
    }
    if (area.column === 0 && area.columnCount >= this.width()) {
      if (this.rows.length > area.row) {
        const added = Array.from({ length: area.rowCount }, () => undefined);
        this.rows = [...this.rows.slice(0, area.row), ...added, ...this.rows.slice(area.row)];
      }
      shiftLines(this.rowLines, area.row, area.rowCount);
      return;
    }
    for (let row = this.rows.length - 1; row >= area.row; row -= 1) this.moveCells(row, row + area.rowCount, area);
  }

  remove(area: Area, shift: DeleteShift): void {
    this.bands = this.bands.flatMap((band) => placedAfterDelete(band, area, shift));
    this.validations = this.validations.flatMap((rule) => placedAfterDelete(rule, area, shift));
    if (shift === 'left') {
      for (let row = area.row; row < Math.min(area.row + area.rowCount, this.rows.length); row += 1) {
        this.rows[row]?.splice(area.column, area.columnCount);
      }
      if (area.rowCount >= this.rows.length && area.row === 0) shiftLines(this.columnLines, area.column, -area.columnCount);
      return;
    }
    if (area.column === 0 && area.columnCount >= this.width()) {
      this.rows.splice(area.row, area.rowCount);
      shiftLines(this.rowLines, area.row, -area.rowCount);
      return;
    }
    const last = this.rows.length - 1;
    for (let row = area.row; row <= last; row += 1) this.moveCells(row + area.rowCount, row, area);
  }

  /** Moves one row's cells between two rows, inside the columns of `area`, leaving empty cells behind. */
  private moveCells(from: number, to: number, area: Area): void {
    for (let column = area.column; column < area.column + Math.min(area.columnCount, this.width()); column += 1) {
      this.put(to, column, this.cell(from, column));
      if (from < this.rows.length) this.put(from, column, EMPTY);
    }
  }

  private width(): number {
    return this.rows.reduce((width, cells) => Math.max(width, cells?.length ?? 0), 0);
  }
}

function placedAfterDelete<T>(placed: Placed<T>, deleted: Area, shift: DeleteShift): Placed<T>[] {
  const area = areaAfterDelete(placed.area, deleted, shift);
  return area ? [{ ...placed, area }] : [];
}

function gap(count: number): undefined[] {
  return Array.from({ length: count }, () => undefined);
}

function shiftLines(lines: Map<number, Line>, at: number, by: number): void {
  const moved = [...lines].filter(([index]) => index >= at);
  for (const [index] of moved) lines.delete(index);
  for (const [index, line] of moved) if (by > 0 || index >= at - by) lines.set(index + by, line);
}
