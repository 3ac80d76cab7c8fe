/** What Excel keeps about a workbook and Univer cannot carry. Not part of undo, as in Excel. */
import type { CalculationMode, ColumnFilter, SheetProtection, TableInfo } from '../host/workbook-model';

export type TableLook = Pick<TableInfo,
  'style' | 'showTotals' | 'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'highlightFirstColumn' | 'highlightLastColumn'>;

export interface TableExtras {
  look: TableLook;
  /** Excel's number of a column by Univer's text id. */
  readonly columnIds: Map<string, number>;
  nextColumnId: number;
  /** As the add-in gave them; what the user filters in the grid is read from Univer. */
  filters: readonly ColumnFilter[];
}

export const PLAIN_LOOK: TableLook = {
  style: 'TableStyleMedium2', showTotals: false, showBandedRows: true, showBandedColumns: false, showFilterButton: true,
  highlightFirstColumn: false, highlightLastColumn: false,
};

export class SideTable {
  readonly veryHidden = new Set<string>();
  readonly protection = new Map<string, SheetProtection>();
  readonly settings = new Map<string, unknown>();
  calculationMode: CalculationMode = 'Automatic';
  private readonly tables = new Map<string, TableExtras>();

  table(tableId: string): TableExtras {
    let extras = this.tables.get(tableId);
    if (!extras) {
      extras = { look: PLAIN_LOOK, columnIds: new Map(), nextColumnId: 1, filters: [] };
      this.tables.set(tableId, extras);
    }
    return extras;
  }

  /** Univer names columns by random text; Excel counts them, and never uses a number twice. */
  columnNumber(tableId: string, univerId: string): number {
    const extras = this.table(tableId);
    const known = extras.columnIds.get(univerId);
    if (known !== undefined) return known;
    const fresh = extras.nextColumnId;
    this.claimColumn(tableId, univerId, fresh);
    return fresh;
  }

  claimColumn(tableId: string, univerId: string, id: number): void {
    const extras = this.table(tableId);
    extras.columnIds.set(univerId, id);
    extras.nextColumnId = Math.max(extras.nextColumnId, id + 1);
  }
}
