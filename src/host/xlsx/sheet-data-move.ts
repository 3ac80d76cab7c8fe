/** The rows and cells of a sheet after a move, and the formulas in its cells with their references moved. */
import { strToU8 } from 'fflate';
import { cellName, parseRange, rangeName } from './cell-address';
import { SharedFormulas, formulaTagAt } from './cell-formula';
import type { CellMove } from './cell-move';
import { moveReferences } from './formula-references';
import { sheetHasFormula } from './recalculation';
import { scannerOf, type SheetCells, type SheetFrame } from './sheet-part';
import { spliceBytes, type ByteSplice } from './sheet-patch';
import type { SheetScanner } from './sheet-scanner';
import { decode, escapeAttribute, escapeXml } from './xml-text';

export type MoveFormula = (formula: string) => string;

/** Formulas of one sheet moved by a move of that sheet or another. */
export function formulaMover(ownSheet: string, move: CellMove): MoveFormula {
  const wanted = move.sheet.toLowerCase();
  const own = ownSheet.toLowerCase() === wanted;
  return (formula) => moveReferences(formula, (reference) => {
    const here = reference.sheet === undefined ? own : reference.sheet.toLowerCase() === wanted;
    return here ? move.range(reference.range) : reference.range;
  });
}

/** The formula tag of the cell the scanner stands on, written anew: shared formulas in full, references moved. */
function movedFormula(scanner: SheetScanner, shared: SharedFormulas, mover: MoveFormula, move: CellMove | undefined, prefix: string): string {
  const tag = formulaTagAt(scanner);
  const formula = shared.formulaAt(scanner, tag);
  if (tag === undefined || formula === undefined) return '';
  if (tag.kind === 'shared') return `<${prefix}f>${escapeXml(mover(formula))}</${prefix}f>`;
  const open = decode(scanner.bytes, scanner.formulaStart, scanner.formulaInner).replace(/\sref\s*=\s*(?:"([^"]*)"|'([^']*)')/, (whole, a?: string, b?: string) => {
    const range = parseRange(a ?? b ?? '');
    const moved = range === undefined || move === undefined ? range : move.range(range);
    return moved === undefined ? whole : ` ref="${escapeAttribute(rangeName(moved))}"`;
  });
  return open.endsWith('/>') ? open : `${open}${escapeXml(mover(formula))}</${prefix}f>`;
}

/** Shared formulas written in full, each in its cell: what is needed before the cell with the text of a group is written over. */
export function withPlainFormulas(bytes: Uint8Array, part: string, frame: SheetFrame): Uint8Array {
  return withMovedFormulas(bytes, part, frame, (formula) => formula, true);
}

/** Formulas of a sheet whose own cells stay. */
export function withMovedFormulas(bytes: Uint8Array, part: string, frame: SheetFrame, mover: MoveFormula, allGroups?: true): Uint8Array {
  const scanner = scannerOf(bytes, part, frame);
  const shared = new SharedFormulas();
  const splices: ByteSplice[] = [];
  let group: boolean | undefined = allGroups;
  while (scanner.nextRow()) {
    while (scanner.nextCell()) {
      if (scanner.formulaStart < 0) continue;
      const tag = formulaTagAt(scanner);
      const formula = shared.formulaAt(scanner, tag);
      if (tag === undefined || formula === undefined) continue;
      const moved = mover(formula);
      // A shared formula whose references move may move differently in each cell: all of the group are written in full.
      if (moved === formula && tag.kind !== 'shared') continue;
      if (tag.kind === 'shared') group ??= groupMoves(bytes, part, frame, mover);
      if (moved === formula && group !== true) continue;
      const end = bytes.indexOf(0x3e, scanner.formulaInnerEnd) + 1;
      const text = movedFormula(scanner, shared, mover, undefined, frame.prefix);
      const selfClosing = scanner.formulaInner === scanner.formulaInnerEnd && bytes[scanner.formulaInner - 2] === 0x2f;
      splices.push({ start: scanner.formulaStart, end: selfClosing ? scanner.formulaInner : end, bytes: strToU8(text) });
    }
  }
  return splices.length === 0 ? bytes : spliceBytes(bytes, splices);
}

/** Whether any shared formula of the sheet has a reference that moves. */
function groupMoves(bytes: Uint8Array, part: string, frame: SheetFrame, mover: MoveFormula): boolean {
  const scanner = scannerOf(bytes, part, frame);
  const shared = new SharedFormulas();
  let found = false;
  while (!found && scanner.nextRow()) {
    while (!found && scanner.nextCell()) {
      const tag = formulaTagAt(scanner);
      if (tag?.kind !== 'shared') continue;
      const formula = shared.formulaAt(scanner, tag);
      found = formula !== undefined && mover(formula) !== formula;
    }
  }
  return found;
}

class ByteWriter {
  private buffer: Uint8Array;
  private length = 0;

  constructor(size: number) {
    this.buffer = new Uint8Array(size);
  }

  copy(from: Uint8Array, start: number, end: number): void {
    this.room(end - start);
    this.buffer.set(from.subarray(start, end), this.length);
    this.length += end - start;
  }

  text(text: string): void {
    const bytes = strToU8(text);
    this.copy(bytes, 0, bytes.length);
  }

  done(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private room(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    grown.set(this.buffer.subarray(0, this.length));
    this.buffer = grown;
  }
}

interface Piece { readonly column: number; readonly write: (to: ByteWriter) => void }

/** The sheet data of the sheet whose cells move. */
export function withMovedCells(bytes: Uint8Array, part: string, frame: SheetFrame, cells: SheetCells, move: CellMove, mover: MoveFormula): Uint8Array {
  const { prefix } = frame;
  const out = new ByteWriter(frame.innerEnd - frame.innerStart + 4096);
  const formulas = formulasBefore(bytes, part, frame);
  const scanner = scannerOf(bytes, part, frame);
  const indexOfRow = new Map(cells.rowNumbers.map((row, index) => [row, index]));

  const targets = new Set<number>();
  for (const row of cells.rowNumbers) {
    targets.add(row);
    for (const column of [move.insideColumns.first, move.insideColumns.last]) {
      const moved = move.place({ row, column });
      if (moved !== undefined) targets.add(moved.row);
    }
  }

  const openRow = (source: number): string | undefined => {
    const index = indexOfRow.get(source);
    if (index === undefined) return undefined;
    scanner.seek(cells.starts[index] as number, source);
    scanner.nextRow();
    return decode(bytes, scanner.rowStart, scanner.rowInner);
  };
  const pieces = (source: number | undefined, inside: boolean, target: number): Piece[] => {
    if (source === undefined || openRow(source) === undefined) return [];
    const found: Piece[] = [];
    while (scanner.nextCell()) {
      const { column, cellStart, cellEnd, refStart, refEnd, formulaStart, formulaInner, formulaInnerEnd } = scanner;
      if ((column >= move.insideColumns.first && column <= move.insideColumns.last) !== inside) continue;
      const moved = move.kind === 'columns' ? move.place({ row: source, column })?.column : column;
      if (moved === undefined) continue;
      const name = cellName(target, moved);
      const formula = formulaStart < 0 ? undefined : movedFormula(scanner, formulas, mover, move, prefix);
      const formulaEnd = formulaStart < 0 ? 0
        : formulaInner === formulaInnerEnd && bytes[formulaInner - 2] === 0x2f ? formulaInner : bytes.indexOf(0x3e, formulaInnerEnd) + 1;
      found.push({
        column: moved,
        write(to) {
          const afterName = cellStart + 2 + prefix.length;
          if (refStart >= 0) to.copy(bytes, cellStart, refStart);
          else {
            to.copy(bytes, cellStart, afterName);
            to.text(' r="');
          }
          to.text(name);
          if (refStart < 0) to.text('"');
          let from = refStart >= 0 ? refEnd : afterName;
          if (formula !== undefined) {
            to.copy(bytes, from, formulaStart);
            to.text(formula);
            from = formulaEnd;
          }
          to.copy(bytes, from, cellEnd);
        },
      });
    }
    return found;
  };

  /** A row above all that moves, with no formula in it, is carried over as it is. */
  const copied = (target: number): boolean => {
    const index = indexOfRow.get(target);
    if (target >= move.firstRow || index === undefined) return false;
    openRow(target);
    while (scanner.nextCell()) if (scanner.formulaStart >= 0) return false;
    out.copy(bytes, cells.starts[index] as number, cells.ends[index] as number);
    return true;
  };

  const all = move.insideColumns.first === 0 && move.insideColumns.last >= 16_383;
  for (const target of [...targets].sort((a, b) => a - b)) {
    if (copied(target)) continue;
    const { inside, outside } = move.source(target);
    const tagRow = all ? inside : outside;
    const tag = (tagRow === undefined ? undefined : openRow(tagRow)) ?? `<${prefix}row>`;
    const row = [...pieces(inside, true, target), ...(all ? [] : pieces(outside, false, target))].sort((a, b) => a.column - b.column);
    if (row.length === 0 && (tagRow === undefined || !indexOfRow.has(tagRow))) continue;
    const open = tag.replace(/\s*\/?>$/, '').replace(/\s(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, '').replace(/^<[^\s>]+/, (name) => `${name} r="${target + 1}"`);
    out.text(row.length === 0 ? `${open}/>` : `${open}>`);
    if (row.length === 0) continue;
    for (const piece of row) piece.write(out);
    out.text(`</${prefix}row>`);
  }
  return spliceBytes(bytes, [{ start: frame.innerStart, end: frame.innerEnd, bytes: out.done() }]);
}

/** Shared formulas must be known before cells are visited out of their order. */
function formulasBefore(bytes: Uint8Array, part: string, frame: SheetFrame): SharedFormulas {
  const shared = new SharedFormulas();
  if (!sheetHasFormula(bytes)) return shared;
  const scanner = scannerOf(bytes, part, frame);
  while (scanner.nextRow()) while (scanner.nextCell()) shared.formulaAt(scanner);
  return shared;
}
