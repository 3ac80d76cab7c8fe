/**
 * The grid's workbook as a file: the file that was opened, patched where the grid differs from it. Parts the grid knows nothing of
 * (charts, macros, styles, print settings) stay byte for byte.
 */
import { WorkbookFile } from '../../src/host/xlsx/workbook-file';
import { readFileSheet } from '../../src/host/xlsx/sheet-reading';
import { writeFileCells } from '../../src/host/xlsx/sheet-writing';
import { activateTab } from '../../src/host/xlsx/selection-edit';
import { ChangedRows } from './changed-rows';
import { gridSheetId, withoutPrefixes } from './read-book';
import { writeLayout } from './write-layout';
import { matchSheets } from './write-sheets';
import { writeNames } from './write-names';
import { writeTables } from './write-tables';
import type { FileCell } from '../../src/host/xlsx/sheet-reading';
import type { SheetCellWrite } from '../../src/host/xlsx/sheet-writing';
import type { Sheet } from '../../src/host/xlsx/workbook-file';
import type { CellContent, WorkbookModel } from '../host/workbook-model';
import type { SheetRows } from './changed-rows';

export interface BookSaver {
  bytes(): Uint8Array;
}

/** The model as it stands now must be what `original` holds. */
export function createBookSaver(original: Uint8Array, model: WorkbookModel): BookSaver {
  const changed = new ChangedRows(model);
  const file = new WorkbookFile(original);
  const untouched = file.parts.state();
  const known = new Set(file.sheets().map(gridSheetId));
  return {
    bytes() {
      file.parts.restore(untouched);
      // Tables first where they shrink or go: a header that is written over renames its column otherwise.
      matchSheets(file, model);
      for (const info of model.sheets()) {
        const sheet = file.sheets().find((each) => gridSheetId(each) === info.id);
        if (sheet?.part === undefined) continue;
        writeCells(file, sheet, model, known.has(info.id) ? changed.of(info.id) : undefined);
        writeLayout(file, sheet.name, model, info);
        writeTables(file, sheet.name, model, info);
      }
      writeNames(file, model);
      const active = file.sheets().find((each) => gridSheetId(each) === model.activeSheetId());
      if (active && active.index !== file.workbook().activeTab) activateTab(file, active.index);
      return file.parts.bytes();
    },
  };
}

/** Without `rows` everything is compared. */
function writeCells(file: WorkbookFile, sheet: Sheet, model: WorkbookModel, rows: SheetRows | undefined): void {
  const sheetId = gridSheetId(sheet);
  if (rows && rows.rows.size === 0 && rows.from === Infinity && !rows.calculated) return;
  const old = new Map<number, Map<number, FileCell>>();
  let oldRows = 0;
  let oldColumns = 0;
  for (const cell of readFileSheet(file, sheet).cells) {
    let line = old.get(cell.row);
    if (!line) old.set(cell.row, (line = new Map()));
    line.set(cell.column, cell);
    oldRows = Math.max(oldRows, cell.row + 1);
    oldColumns = Math.max(oldColumns, cell.column + 1);
  }
  const used = model.usedArea(sheetId, true);
  const rowCount = Math.max(oldRows, used ? used.row + used.rowCount : 0);
  const columnCount = Math.max(oldColumns, used ? used.column + used.columnCount : 0);
  if (columnCount === 0) return;
  const formats = file.stylesName() === undefined ? [] : file.styles().formats;
  const writes: SheetCellWrite[] = [];
  const look = (first: number, count: number) => {
    const area = { row: first, column: 0, rowCount: count, columnCount };
    const values = model.values(sheetId, area);
    const formulas = model.formulas(sheetId, area);
    const numberFormats = model.numberFormats(sheetId, area);
    for (let r = 0; r < count; r += 1) {
      const line = old.get(first + r);
      for (let column = 0; column < columnCount; column += 1) {
        const cell = line?.get(column);
        const write = difference(cell, formats[cell?.style ?? 0]?.numberFormat ?? 'General', {
          value: values[r]?.[column] ?? null, formula: formulas[r]?.[column] ?? null, numberFormat: numberFormats[r]?.[column] ?? 'General',
        });
        if (write) writes.push({ row: first + r, column, ...write });
      }
    }
  };
  for (const [first, count] of runs(rows, rowCount, old)) look(first, count);
  if (writes.length > 0) writeFileCells(file, sheet, writes);
}

/** Rows to look at, neighbours together. */
function runs(rows: SheetRows | undefined, rowCount: number, old: ReadonlyMap<number, ReadonlyMap<number, FileCell>>): [number, number][] {
  if (!rows) return rowCount > 0 ? [[0, rowCount]] : [];
  const wanted = new Set([...rows.rows].filter((row) => row < rowCount && row < rows.from));
  if (rows.calculated) {
    for (const [row, line] of old) if (row < rows.from && [...line.values()].some((cell) => cell.formula !== undefined)) wanted.add(row);
  }
  const out: [number, number][] = [];
  for (const row of [...wanted].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && last[0] + last[1] === row) last[1] += 1;
    else out.push([row, 1]);
  }
  if (rows.from < rowCount) out.push([rows.from, rowCount - rows.from]);
  return out;
}

interface GridCell {
  readonly value: CellContent;
  readonly formula: string | null;
  readonly numberFormat: string;
}

function difference(cell: FileCell | undefined, format: string, now: GridCell): Omit<SheetCellWrite, 'row' | 'column'> | undefined {
  const formula = now.formula?.replace(/^=/, '');
  const before = cell?.formula === undefined ? undefined : withoutPrefixes(cell.formula);
  const sameFormat = format === now.numberFormat;
  const sameValue = same(cell?.value ?? null, now.value);
  if (before === formula && sameValue && sameFormat) return undefined;
  // An error as a value cannot be written; beside a formula the reader works it out.
  const isError = typeof now.value === 'object' && now.value !== null;
  if (isError && formula === undefined) return undefined;
  const value = typeof now.value === 'object' ? null : now.value;
  // A formula that stays as it is keeps the file's own spelling of it.
  const written = formula === undefined ? {} : { formula: before === formula ? (cell?.formula ?? formula) : formula };
  return { value, ...written, ...(sameFormat ? {} : { numberFormat: now.numberFormat }) };
}

function same(a: CellContent, b: CellContent): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) return a.error === b.error;
  return a === b || ((a ?? '') === '' && (b ?? '') === '');
}
