/**
 * Gathers from the live workbook what changed since the last time. It runs in the page between two keystrokes, so its work
 * is bounded by what changed and not by how large the workbook is.
 */
import { intersectAreas } from '../host/areas';
import { chartFigures } from '../host/chart-figures';
import { bodyArea } from '../host/table-rules';
import { ChangedRows } from './changed-rows';
import type { BookChanges, ColumnLook, ColumnValidation, RowBlock, SheetChanges } from './book-changes';
import type { SheetRows } from './changed-rows';
import type { Area, CellContent, SheetInfo, TableInfo, WorkbookModel } from '../host/workbook-model';

/** What is known of a sheet without looking through its cells. */
export interface SheetExtent {
  readonly id: string;
  /** Rows and columns from the first to the last cell of the file. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows that hold a formula. */
  readonly formulaRows: readonly number[];
}

interface KnownSheet {
  readonly openedRows: number;
  readonly openedColumns: number;
  /** Columns that can hold something. */
  width: number;
  /** Behind the last row that was ever told. */
  end: number;
  readonly formulaRows: Set<number>;
}

/** In points. */
const STANDARD_WIDTH = 48;
/** So many columns are looked at even where nothing stands in them. */
const LOOKED_AT = 100;
/** Rows read at a time. */
const BLOCK = 1_000;
/** For more single rows than this it pays to ask how far the sheet reaches. */
const FEW_ROWS = 2_000;

export class ChangeGatherer {
  private readonly model: WorkbookModel;
  private readonly changed: ChangedRows;
  private readonly known = new Map<string, KnownSheet>();

  /** The model as it stands now is what `sheets` describe. */
  constructor(model: WorkbookModel, sheets: readonly SheetExtent[]) {
    this.model = model;
    this.changed = new ChangedRows(model);
    for (const { id, rowCount, columnCount, formulaRows } of sheets) {
      this.known.set(id, { openedRows: rowCount, openedColumns: columnCount, width: columnCount, end: rowCount, formulaRows: new Set(formulaRows) });
    }
  }

  gather(): BookChanges {
    const { model } = this;
    const changed = this.changed.take();
    const tables = model.tables();
    return {
      sheets: model.sheets().map((info) => this.sheet(info, changed.get(info.id), tables.filter((table) => table.sheetId === info.id))),
      tables, marks: model.marks(), charts: model.charts().map((chart) => ({ chart, figures: chartFigures(model, chart) })), names: model.names(), activeSheetId: model.activeSheetId(),
    };
  }

  /** What was gathered got lost: the next gathering tells everything since the opening. */
  renew(): void {
    this.changed.renew();
  }

  private sheet(info: SheetInfo, changed: SheetRows | undefined, tables: readonly TableInfo[]): SheetChanges {
    const { id } = info;
    const known = this.sheetOf(id);
    const rows = new Set(changed?.rows);
    // A header can be renamed through its table, without a word about its cell.
    for (const table of tables) if (table.showHeaders) rows.add(table.area.row);
    if (changed?.calculated === true) for (const row of known.formulaRows) rows.add(row);
    const from = changed?.from ?? Infinity;
    const end = this.measure(id, known, changed);
    const runs = runsOf([...rows].filter((row) => row < from && row < end));
    for (let row = from; row < end; row += BLOCK) runs.push([row, Math.min(BLOCK, end - row)]);
    for (const row of known.formulaRows) if (row >= from) known.formulaRows.delete(row);
    const blocks = known.width === 0 ? [] : runs.map(([row, rowCount]) => this.block(id, { row, column: 0, rowCount, columnCount: known.width }, known));
    const lookedAt = Math.max(known.width, LOOKED_AT);
    return { info, from, blocks, columns: this.columns(id, lookedAt), lookedAt, validations: this.validations(id, tables) };
  }

  private sheetOf(id: string): KnownSheet {
    let known = this.known.get(id);
    if (!known) this.known.set(id, (known = { openedRows: 0, openedColumns: 0, width: 0, end: 0, formulaRows: new Set() }));
    return known;
  }

  /** Behind the last row that need be told; sets how wide the rows are. */
  private measure(id: string, known: KnownSheet, changed: SheetRows | undefined): number {
    if (!changed) return Infinity;
    const unclear = changed.width === Infinity || changed.rows.size > FEW_ROWS;
    if (!unclear) {
      known.width = Math.max(known.width, changed.width);
      known.end = [...changed.rows].reduce((end, row) => Math.max(end, row + 1), known.end);
      return Infinity;
    }
    const used = this.model.usedArea(id, true);
    // Emptied cells of the file are told as empty.
    known.width = Math.max(known.openedColumns, used ? used.column + used.columnCount : 0);
    const end = Math.max(known.openedRows, known.end, used ? used.row + used.rowCount : 0);
    known.end = end;
    return end;
  }

  private block(id: string, area: Area, known: KnownSheet): RowBlock {
    const { row, rowCount, columnCount: width } = area;
    const values: CellContent[] = this.model.values(id, area).flat();
    const formulas = new Map<number, string>();
    this.model.formulas(id, area).forEach((line, at) => {
      let any = false;
      line.forEach((formula, column) => {
        if (formula === null) return;
        any = true;
        formulas.set(at * width + column, formula);
      });
      if (any) known.formulaRows.add(row + at);
      else known.formulaRows.delete(row + at);
    });
    // What a formula put there is not the file's: written as values it would stand in the formula's way ever after.
    for (const spill of this.model.spills(id)) {
      const common = intersectAreas(spill, area);
      if (!common) continue;
      for (let r = common.row; r < common.row + common.rowCount; r += 1) {
        for (let column = common.column; column < common.column + common.columnCount; column += 1) {
          const index = (r - row) * width + column;
          if (!formulas.has(index)) values[index] = null;
        }
      }
    }
    const places = new Map<string, number>();
    const formatOf = new Uint16Array(values.length);
    let at = 0;
    for (const line of this.model.numberFormats(id, area)) {
      for (const format of line) {
        let place = places.get(format);
        if (place === undefined) places.set(format, (place = places.size));
        formatOf[at] = place;
        at += 1;
      }
    }
    return { row, rowCount, width, values, formulas, formats: [...places.keys()], formatOf };
  }

  private columns(id: string, count: number): ColumnLook[] {
    const looks: ColumnLook[] = [];
    for (let column = 0; column < count; column += 1) {
      const { size, hidden } = this.model.column(id, column);
      if (hidden || Math.abs(size - STANDARD_WIDTH) >= 0.01) looks.push({ column, size, hidden });
    }
    return looks;
  }

  /** As the first row of the table's body has them. */
  private validations(id: string, tables: readonly TableInfo[]): ColumnValidation[] {
    return tables.flatMap((table) => {
      const body = bodyArea(table);
      return table.columns.flatMap((_, at) => {
        const area: Area = { ...body, column: body.column + at, columnCount: 1 };
        const validation = this.model.validation(id, { ...area, rowCount: 1 });
        return validation ? [{ area, validation }] : [];
      });
    });
  }
}

/** Neighbours together, no run longer than a block. */
function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === row && last[1] < BLOCK) last[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
}
