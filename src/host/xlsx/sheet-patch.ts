/**
 * Writes cells into a worksheet part by cutting: an edited cell is replaced in its place, a new one is put between its
 * neighbours, a new row between its rows; every other byte of the sheet data stays.
 *
 * Text is written as an inline string, not into the shared table: the shared table, often the second largest part, then
 * needs no change and stays byte for byte, and Excel and LibreOffice read both forms alike (Excel moves the text to the
 * table when it saves).
 */
import { strToU8 } from 'fflate';
import type { WritableValue } from '../workbook';
import { cellName } from './cell-address';
import { rowIndex, scannerOf, type SheetCells, type SheetFrame } from './sheet-part';
import type { SheetScanner } from './sheet-scanner';
import { decode, escapeXml, textElement } from './xml-text';

export interface CellWrite {
  readonly value: WritableValue;
  /** Without `=`; the value is its cached result. */
  readonly formula?: string;
  /** Index of a cell format; without it a cell keeps its own, a new one takes that of its row or column. */
  readonly style?: number;
}

/** By row, then by column, zero-based. */
export type CellWrites = ReadonlyMap<number, ReadonlyMap<number, CellWrite>>;

export interface ByteSplice { readonly start: number; readonly end: number; readonly bytes: Uint8Array }

export interface PatchedSheet {
  readonly bytes: Uint8Array;
  /** A formula was overwritten. */
  readonly formulaLost: boolean;
}

export function spliceBytes(bytes: Uint8Array, splices: readonly ByteSplice[]): Uint8Array {
  const length = splices.reduce((sum, splice) => sum + splice.bytes.length - (splice.end - splice.start), bytes.length);
  const out = new Uint8Array(length);
  let from = 0;
  let to = 0;
  for (const splice of splices) {
    out.set(bytes.subarray(from, splice.start), to);
    to += splice.start - from;
    out.set(splice.bytes, to);
    to += splice.bytes.length;
    from = splice.end;
  }
  out.set(bytes.subarray(from), to);
  return out;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Bug: ${value} cannot stand in a cell`);
  return Object.is(value, -0) ? '0' : String(value);
}

export function cellElement(row: number, column: number, style: number, write: CellWrite, prefix: string): string {
  const open = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const formula = write.formula === undefined ? '' : `<${prefix}f>${escapeXml(write.formula)}</${prefix}f>`;
  const { value } = write;
  if (value === null || value === '') return formula === '' ? `${open}/>` : `${open}>${formula}</${prefix}c>`;
  if (typeof value === 'string') {
    return formula === ''
      ? `${open} t="inlineStr"><${prefix}is>${textElement(value, prefix)}</${prefix}is></${prefix}c>`
      : `${open} t="str">${formula}<${prefix}v>${escapeXml(value)}</${prefix}v></${prefix}c>`;
  }
  const type = typeof value === 'boolean' ? ' t="b"' : '';
  const content = typeof value === 'boolean' ? (value ? '1' : '0') : numberText(value);
  return `${open}${type}>${formula}<${prefix}v>${content}</${prefix}v></${prefix}c>`;
}

interface OldCell { readonly column: number; readonly start: number; readonly end: number; readonly style: number; readonly formula: boolean }

function cellsOfRow(scanner: SheetScanner, start: number, row: number): OldCell[] {
  scanner.seek(start, row);
  scanner.nextRow();
  const cells: OldCell[] = [];
  while (scanner.nextCell()) {
    cells.push({
      column: scanner.column, start: scanner.cellStart, end: scanner.cellEnd, style: scanner.style, formula: scanner.formulaStart >= 0,
    });
  }
  return cells;
}

/** Style of a whole row, if the row has one. */
function rowStyle(tag: string): number | undefined {
  return /\scustomFormat=["'](?:1|true)["']/.test(tag) ? Number(/\ss=["'](\d+)["']/.exec(tag)?.[1] ?? 0) : undefined;
}

/** The spans attribute is a promise about the columns used; a new cell may break it. */
function widenedTag(tag: string, columns: readonly number[]): string {
  return tag.replace(/(\sspans=["'])(\d+):(\d+)(["'])/, (_whole, open: string, from: string, to: string, close: string) =>
    `${open}${Math.min(Number(from), ...columns.map((column) => column + 1))}:${Math.max(Number(to), ...columns.map((column) => column + 1))}${close}`);
}

export interface SheetToPatch {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly frame: SheetFrame;
  readonly cells: SheetCells;
  /** Format of a new cell in a column without its own row format. */
  readonly columnStyle: (column: number) => number;
}

export function patchSheet(sheet: SheetToPatch, writes: CellWrites): PatchedSheet {
  const { bytes, frame, cells } = sheet;
  const { prefix } = frame;
  const scanner = scannerOf(bytes, sheet.part, frame);
  const splices: ByteSplice[] = [];
  let formulaLost = false;

  const newCells = (row: number, entries: readonly (readonly [number, CellWrite])[], style?: number): string =>
    entries.map(([column, write]) => {
      const cellStyle = write.style ?? style ?? sheet.columnStyle(column);
      // An empty cell without a format need not be in the file.
      if ((write.value === null || write.value === '') && write.formula === undefined && cellStyle === 0) return '';
      return cellElement(row, column, cellStyle, write, prefix);
    }).join('');

  const patchRow = (index: number, row: number, entries: readonly (readonly [number, CellWrite])[]): void => {
    const start = cells.starts[index] as number;
    const old = cellsOfRow(scanner, start, row);
    const { rowInner, rowInnerEnd, rowEnd } = scanner;
    const tag = decode(bytes, start, rowInner);
    const style = rowStyle(tag);
    const known = new Map(old.map((cell) => [cell.column, cell]));
    const added = entries.filter(([column]) => !known.has(column));
    const wide = widenedTag(tag, added.map(([column]) => column));
    if (tag.endsWith('/>')) {
      const content = newCells(row, entries, style);
      splices.push({ start, end: rowEnd, bytes: strToU8(`${wide.slice(0, -2)}>${content}</${prefix}row>`) });
      return;
    }
    if (wide !== tag) splices.push({ start, end: rowInner, bytes: strToU8(wide) });
    for (const [column, write] of entries) {
      const cell = known.get(column);
      if (cell !== undefined) {
        formulaLost ||= cell.formula;
        splices.push({ start: cell.start, end: cell.end, bytes: strToU8(cellElement(row, column, write.style ?? cell.style, write, prefix)) });
        continue;
      }
      const at = old.find((candidate) => candidate.column > column)?.start ?? rowInnerEnd;
      splices.push({ start: at, end: at, bytes: strToU8(newCells(row, [[column, write]], style)) });
    }
  };

  for (const row of [...writes.keys()].sort((a, b) => a - b)) {
    const entries = [...writes.get(row) ?? []].sort(([a], [b]) => a - b);
    const index = rowIndex(cells.rowNumbers, row);
    if (cells.rowNumbers[index] === row) {
      patchRow(index, row, entries);
      continue;
    }
    const content = newCells(row, entries);
    if (content === '') continue;
    const at = cells.starts[index] ?? frame.innerEnd;
    splices.push({ start: at, end: at, bytes: strToU8(`<${prefix}row r="${row + 1}">${content}</${prefix}row>`) });
  }

  if (frame.innerStart === frame.dataEnd && splices.length > 0) {
    // `<sheetData/>`: all splices are new rows at one place.
    const rows = splices.map((splice) => splice.bytes);
    const parts = [strToU8(`<${prefix}sheetData>`), ...rows, strToU8(`</${prefix}sheetData>`)];
    return { bytes: spliceBytes(bytes, parts.map((part, i) => ({ start: i === 0 ? frame.dataStart : frame.dataEnd, end: frame.dataEnd, bytes: part }))), formulaLost };
  }
  return { bytes: spliceBytes(bytes, splices), formulaLost };
}
