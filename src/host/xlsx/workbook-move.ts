/**
 * Carries a move of cells through the whole workbook: the cells themselves, and whatever refers to them in other sheets,
 * names, tables, comments, drawings, charts and pivot caches. A part in which nothing refers to them is not touched.
 */
import { parseRange, rangeName } from './cell-address';
import type { CellMove } from './cell-move';
import { movedDrawing, movedNoteBoxes, movedReferences } from './comment-move';
import { dropCalculationChain, sheetHasFormula } from './recalculation';
import { frameOf } from './sheet-part';
import { formulaMover, withMovedCells, withMovedFormulas } from './sheet-data-move';
import { withShell } from './sheet-shell';
import { movedFormulaElements, movedShell } from './shell-move';
import { resizedTable } from './table-part';
import type { Sheet, WorkbookFile } from './workbook-file';
import { descendants, openingTag, parseXml, prefixedAttribute, spliceText } from './xml-tree';

export interface MoveOptions {
  /** Part of the table whose own range the caller sets. */
  readonly ownTable?: string;
  /** Whole rows or columns are inserted: drawings go along. */
  readonly drawings: boolean;
}

function setIfChanged(file: WorkbookFile, part: string, before: string, after: string): void {
  if (after !== before) file.parts.set(part, after);
}

function moveSheets(file: WorkbookFile, moved: Sheet, move: CellMove): void {
  for (const sheet of file.sheets()) {
    const { part } = sheet;
    if (part === undefined) continue;
    const own = sheet.index === moved.index;
    const mover = formulaMover(sheet.name, move);
    const before = file.parts.content(part);
    const formulas = sheetHasFormula(before);
    const cells = own ? withMovedCells(before, part, file.frame(part), file.cells(part), move, mover)
      : formulas ? withMovedFormulas(before, part, file.frame(part), mover) : before;
    if (formulas && cells !== before) dropCalculationChain(file);
    const shell = file.shell(part);
    const text = movedShell(shell, move, mover, own);
    if (text !== shell.text) file.parts.set(part, withShell(cells, frameOf(cells, part), text));
    else if (cells !== before) file.parts.set(part, cells);
  }
}

function moveNames(file: WorkbookFile, move: CellMove): void {
  const { text, root } = file.workbook();
  setIfChanged(file, file.workbookName, text, movedFormulaElements(text, root, new Set(['definedName']), formulaMover('', move)));
}

function moveTables(file: WorkbookFile, moved: Sheet, move: CellMove, ownTable: string | undefined): void {
  for (const { table, sheet } of file.tables()) {
    const range = sheet.index === moved.index && table.part !== ownTable ? move.range(table.range) : table.range;
    if (range !== undefined && rangeName(range) !== rangeName(table.range)) file.parts.set(table.part, resizedTable(table, range));
    const { text, root } = file.parts.xml(table.part);
    const mover = formulaMover(sheet.name, move);
    setIfChanged(file, table.part, text, movedFormulaElements(text, root, new Set(['calculatedColumnFormula', 'totalsRowFormula']), mover));
  }
}

/** Parts hanging on the moved sheet. */
function moveAttached(file: WorkbookFile, part: string, move: CellMove, drawings: boolean): void {
  for (const { kind, target, external } of file.parts.relationships(part)) {
    if (external || !file.parts.has(target)) continue;
    if (kind === 'comments') setIfChanged(file, target, file.parts.text(target), movedReferences(file.parts.text(target), target, 'comment', move));
    else if (kind === 'threadedComment') setIfChanged(file, target, file.parts.text(target), movedReferences(file.parts.text(target), target, 'threadedComment', move));
    else if (kind === 'vmlDrawing') setIfChanged(file, target, file.parts.text(target), movedNoteBoxes(file.parts.text(target), target, move));
    else if (kind === 'drawing' && drawings) setIfChanged(file, target, file.parts.text(target), movedDrawing(file.parts.text(target), target, move));
    else if (kind === 'pivotTable') {
      const { text, root } = file.parts.xml(target);
      const location = root.children.find((node) => node.name === 'location');
      const range = parseRange(location?.attributes['ref'] ?? '');
      const to = range === undefined ? undefined : move.range(range);
      if (location !== undefined && range !== undefined && to !== undefined && rangeName(to) !== rangeName(range)) {
        file.parts.set(target, spliceText(text, [openingTag(location, text, { ref: rangeName(to) })]));
      }
    }
  }
}

/** Charts and pivot caches name sheets in full, wherever they hang. */
function moveViewers(file: WorkbookFile, move: CellMove): void {
  const mover = formulaMover('', move);
  const sheetName = move.sheet.toLowerCase();
  for (const name of file.parts.names()) {
    if (/\/charts(ex)?\/chart[^/]*\.xml$/i.test(name)) {
      const { text, root } = file.parts.xml(name);
      setIfChanged(file, name, text, movedFormulaElements(text, root, new Set(['f']), mover));
    } else if (/\/pivotCacheDefinition[^/]*\.xml$/i.test(name)) {
      const text = file.parts.text(name);
      const source = [...descendants(parseXml(text, name))].find((node) => node.name === 'worksheetSource');
      const range = parseRange(source?.attributes['ref'] ?? '');
      const here = source?.attributes['sheet']?.toLowerCase() === sheetName && prefixedAttribute(source, 'id') === undefined;
      const to = range === undefined || !here ? undefined : move.range(range);
      if (source !== undefined && range !== undefined && to !== undefined && rangeName(to) !== rangeName(range)) {
        file.parts.set(name, spliceText(text, [openingTag(source, text, { ref: rangeName(to) })]));
      }
    }
  }
}

export function moveCells(file: WorkbookFile, sheet: Sheet, move: CellMove, { ownTable, drawings }: MoveOptions): void {
  if (sheet.part === undefined) return;
  moveSheets(file, sheet, move);
  moveNames(file, move);
  moveTables(file, sheet, move, ownTable);
  moveAttached(file, sheet.part, move, drawings);
  moveViewers(file, move);
}
