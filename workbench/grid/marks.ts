/**
 * Marks of table columns in the grid: worked out for a cell when it is drawn, from the text that decides in its row. Univer's
 * own conditional formats would ask the formula engine for every cell of every column: over a million times for a register
 * of 20,000 cards.
 */
import { bodyArea } from '../host/table-rules';
import { withColumns } from '../host/column-marks';
import { tableInfos } from './tables';
import { univerScripts } from './univer';
import type { ColumnMark } from '../host/workbook-model';
import type { GridContext } from './grid-context';
import type { IStyleData } from './univer';

interface MarkedColumn {
  /** The first row of the table's body. */
  readonly from: number;
  readonly marks: readonly { readonly by: number; readonly holds: string; readonly style: IStyleData }[];
}

/** Only what a cell is drawn with changes: neither the cell nor its own style. */
const STYLE_ONLY = 1;

export class GridMarks {
  /** Called when marks came or went: what is drawn is not right any more. */
  onChange: () => void = () => undefined;
  private readonly context: GridContext;
  private list: readonly ColumnMark[] = [];
  private known: { readonly revision: number; readonly sheets: Map<string, Map<number, MarkedColumn>> } = { revision: -1, sheets: new Map() };

  constructor(context: GridContext) {
    this.context = context;
  }

  all(): readonly ColumnMark[] {
    return withColumns(this.list, tableInfos(this.context));
  }

  set(marks: readonly ColumnMark[]): void {
    this.list = marks;
    this.known = { revision: -1, sheets: new Map() };
    this.onChange();
  }

  /** What the marks of a cell change about its look. */
  styleAt(sheetId: string, row: number, column: number): IStyleData | undefined {
    const marked = this.columns().get(sheetId)?.get(column);
    if (marked === undefined || row < marked.from) return undefined;
    const sheet = this.context.sheet(sheetId);
    return marked.marks.find(({ by, holds }) => {
      const text = sheet.getCellRaw(row, by)?.v;
      return typeof text === 'string' && text.includes(holds);
    })?.style;
  }

  /** From now on cells are drawn with their marks. */
  draw(): { dispose(): void } {
    const { INTERCEPTOR_POINT, SheetInterceptorService } = univerScripts().UniverSheets;
    const { unitId } = this.context;
    return this.context.univer.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: STYLE_ONLY,
      handler: (cell, place, next) => {
        const look = this.list.length === 0 || place.unitId !== unitId ? undefined : this.styleAt(place.subUnitId, place.row, place.col);
        if (look === undefined) return next(cell);
        const own = typeof cell?.s === 'string' ? place.workbook.getStyles().get(cell.s) : cell?.s;
        return next({ ...cell, s: { ...own, ...look } });
      },
    });
  }

  private columns(): Map<string, Map<number, MarkedColumn>> {
    const { revision } = this.context;
    if (this.known.revision === revision) return this.known.sheets;
    const sheets = new Map<string, Map<number, MarkedColumn>>();
    for (const table of tableInfos(this.context)) {
      const own = this.list.filter(({ tableId }) => tableId === table.id);
      if (own.length === 0) continue;
      const columns = sheets.get(table.sheetId) ?? new Map<number, MarkedColumn>();
      sheets.set(table.sheetId, columns);
      const places = new Map(table.columns.map(({ id }, at) => [id, table.area.column + at]));
      for (const { columnId, byColumnId, holds, fillColor, fontColor } of own) {
        const [column, by] = [places.get(columnId), places.get(byColumnId)];
        if (column === undefined || by === undefined) continue;
        const style: IStyleData = { ...(fillColor === '' ? {} : { bg: { rgb: fillColor } }), ...(fontColor === '' ? {} : { cl: { rgb: fontColor } }) };
        columns.set(column, { from: bodyArea(table).row, marks: [...columns.get(column)?.marks ?? [], { by, holds, style }] });
      }
    }
    this.known = { revision, sheets };
    return sheets;
  }
}
