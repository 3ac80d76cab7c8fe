/** Which rows of which sheets changed since they were last asked for: what saving has to look at. */
import type { Area, WorkbookModel } from '../host/workbook-model';

export interface SheetRows {
  readonly rows: Set<number>;
  /** Every row from here on may be another than it was. */
  from: number;
  /** Formulas have new results. */
  calculated: boolean;
  /** Columns that an edit in place reached, beyond which nothing can be new; Infinity where that cannot be told. */
  width: number;
}

/** Rows of one edit that are noted one by one. */
const SINGLE_ROWS = 100_000;
/** An area this wide means whole rows, of which only a few cells hold something. */
const WHOLE_ROWS = 1_000;

export class ChangedRows {
  private news = new Map<string, SheetRows>();
  /** All of it since the workbook was opened. */
  private readonly ever = new Map<string, SheetRows>();

  constructor(model: WorkbookModel) {
    model.watch((change) => {
      if (change.kind === 'cells') this.note(change.sheetId, change.area, change.how === 'RangeEdited');
      else if (change.kind === 'format' || change.kind === 'rowsSorted') this.note(change.sheetId, change.area, true);
      else if (change.kind === 'calculated') rowsOf(this.news, change.sheetId).calculated = true;
      // New, or back again by undo: nothing of it is known.
      else if (change.kind === 'sheetAdded') this.noteFrom(change.sheetId, 0);
    });
  }

  /** What changed since the last call. */
  take(): ReadonlyMap<string, SheetRows> {
    const taken = this.news;
    this.news = new Map();
    for (const [sheetId, rows] of taken) merge(rowsOf(this.ever, sheetId), rows);
    return taken;
  }

  /** The next call gives everything since the opening. */
  renew(): void {
    for (const [sheetId, rows] of this.ever) merge(rowsOf(this.news, sheetId), rows);
  }

  private note(sheetId: string, area: Area, inPlace: boolean): void {
    if (!inPlace || area.rowCount > SINGLE_ROWS) {
      this.noteFrom(sheetId, area.row);
      return;
    }
    const rows = rowsOf(this.news, sheetId);
    for (let row = area.row; row < area.row + area.rowCount; row += 1) rows.rows.add(row);
    rows.width = Math.max(rows.width, area.columnCount > WHOLE_ROWS ? Infinity : area.column + area.columnCount);
  }

  private noteFrom(sheetId: string, row: number): void {
    const rows = rowsOf(this.news, sheetId);
    rows.from = Math.min(rows.from, row);
    rows.width = Infinity;
  }
}

function rowsOf(sheets: Map<string, SheetRows>, sheetId: string): SheetRows {
  const known = sheets.get(sheetId);
  if (known) return known;
  const fresh: SheetRows = { rows: new Set(), from: Infinity, calculated: false, width: 0 };
  sheets.set(sheetId, fresh);
  return fresh;
}

function merge(into: SheetRows, more: SheetRows): void {
  for (const row of more.rows) into.rows.add(row);
  into.from = Math.min(into.from, more.from);
  into.calculated ||= more.calculated;
  into.width = Math.max(into.width, more.width);
}
