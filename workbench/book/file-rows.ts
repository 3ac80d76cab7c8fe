/** Single rows of a sheet of a file, found without reading the rows between. */
import { SharedFormulas } from '../../src/host/xlsx/cell-formula';
import { sheetHasFormula } from '../../src/host/xlsx/recalculation';
import { cellValueAt, rowIndex, scannerOf } from '../../src/host/xlsx/sheet-part';
import type { SheetCells } from '../../src/host/xlsx/sheet-part';
import type { SheetScanner } from '../../src/host/xlsx/sheet-scanner';
import type { WorkbookFile } from '../../src/host/xlsx/workbook-file';
import type { CellContent } from '../host/workbook-model';

export interface FileCell {
  readonly value: CellContent;
  /** Without `=`. */
  readonly formula: string | undefined;
  /** Index into the formats of the file. */
  readonly style: number;
}

type Formulas = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Forgotten with the bytes they were read from. */
const formulasOf = new WeakMap<Uint8Array, Formulas>();
const NONE: Formulas = new Map();

export class FileRows {
  private readonly cells: SheetCells;
  private readonly scanner: SheetScanner;
  private readonly formulas: Formulas;
  private readonly strings: readonly string[];
  private readonly date1904: boolean;

  constructor(file: WorkbookFile, part: string) {
    this.cells = file.cells(part);
    this.scanner = scannerOf(file.parts.content(part), part, file.frame(part));
    this.formulas = formulasIn(file, part);
    this.strings = file.strings();
    this.date1904 = file.workbook().date1904;
  }

  /** By column; empty if the file has no such row. */
  row(row: number): ReadonlyMap<number, FileCell> {
    const { cells, scanner } = this;
    const line = new Map<number, FileCell>();
    const index = rowIndex(cells.rowNumbers, row);
    const start = cells.starts[index];
    if (start === undefined || cells.rowNumbers[index] !== row) return line;
    const formulas = this.formulas.get(row);
    scanner.seek(start, row);
    scanner.nextRow();
    while (scanner.nextCell()) {
      line.set(scanner.column, { value: cellValueAt(scanner, this.strings, this.date1904), formula: formulas?.get(scanner.column), style: scanner.style });
    }
    return line;
  }
}

/** A formula that several cells share stands in full in one of them only: the sheet is walked once from its top. */
function formulasIn(file: WorkbookFile, part: string): Formulas {
  const content = file.parts.content(part);
  if (!sheetHasFormula(content)) return NONE;
  const known = formulasOf.get(content);
  if (known) return known;
  const scanner = scannerOf(content, part, file.frame(part));
  const shared = new SharedFormulas();
  const rows = new Map<number, Map<number, string>>();
  while (scanner.nextRow()) {
    while (scanner.nextCell()) {
      const formula = shared.formulaAt(scanner);
      if (formula === undefined) continue;
      const line = rows.get(scanner.row);
      if (line) line.set(scanner.column, formula);
      else rows.set(scanner.row, new Map([[scanner.column, formula]]));
    }
  }
  formulasOf.set(content, rows);
  return rows;
}
