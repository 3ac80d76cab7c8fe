/** Which rows of which sheets may differ from the file: what saving has to look at. */
import type { Area, WorkbookModel } from '../host/workbook-model';

export interface SheetRows {
  readonly rows: Set<number>;
  /** Every row from here on moved. */
  from: number;
  /** Formulas have new results. */
  calculated: boolean;
}

export class ChangedRows {
  private readonly sheets = new Map<string, SheetRows>();

  constructor(model: WorkbookModel) {
    model.watch((change) => {
      if (change.kind === 'cells') this.take(change.sheetId, change.area, change.how === 'RangeEdited');
      else if (change.kind === 'format' || change.kind === 'rowsSorted') this.take(change.sheetId, change.area, true);
      else if (change.kind === 'calculated') this.of(change.sheetId).calculated = true;
      else if (change.kind === 'tableAdded') {
        // Laying a table writes its missing headers.
        const table = model.tables().find(({ id }) => id === change.tableId);
        if (table) this.take(table.sheetId, { ...table.area, rowCount: 1 }, true);
      }
    });
  }

  of(sheetId: string): SheetRows {
    let rows = this.sheets.get(sheetId);
    if (!rows) {
      rows = { rows: new Set(), from: Infinity, calculated: false };
      this.sheets.set(sheetId, rows);
    }
    return rows;
  }

  private take(sheetId: string, area: Area, inPlace: boolean): void {
    const rows = this.of(sheetId);
    if (!inPlace || area.rowCount > 100_000) rows.from = Math.min(rows.from, area.row);
    else for (let row = area.row; row < area.row + area.rowCount; row += 1) rows.rows.add(row);
  }
}
