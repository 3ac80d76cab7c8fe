/** All of a sheet that a grid needs in order to show it: cells with formulas and formats, columns, panes, merged areas. */
import type { CellValue, SheetVisibility } from '../workbook';
import { parseCell, parseRange, type CellRange } from './cell-address';
import { SharedFormulas } from './cell-formula';
import { cellValueAt, scannerOf } from './sheet-part';
import { shellChild } from './sheet-shell';
import { childOf, childrenOf, isOn } from './xml-tree';
import type { Sheet, WorkbookFile } from './workbook-file';

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without `=`. */
  readonly formula?: string;
  /** Index into `formats` of the workbook. */
  readonly style: number;
}

export interface FileColumn {
  readonly first: number;
  readonly last: number;
  /** In characters; undefined for the sheet's default. */
  readonly width?: number;
  readonly hidden: boolean;
  readonly style: number;
}

export interface FileSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly cells: readonly FileCell[];
  readonly columns: readonly FileColumn[];
  readonly hiddenRows: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merged: readonly CellRange[];
  readonly rightToLeft: boolean;
  readonly activeCell: { readonly row: number; readonly column: number };
}

export function readFileSheet(file: WorkbookFile, sheet: Sheet): FileSheet {
  const { part, name, visibility } = sheet;
  const nothing: FileSheet = {
    name, visibility, protected: false, cells: [], columns: [], hiddenRows: [], frozenRows: 0, frozenColumns: 0, merged: [],
    rightToLeft: false, activeCell: { row: 0, column: 0 },
  };
  if (part === undefined) return nothing;
  const bytes = file.parts.content(part);
  const strings = file.strings();
  const { date1904 } = file.workbook();
  const scanner = scannerOf(bytes, part, file.frame(part));
  const shared = new SharedFormulas();
  const cells: FileCell[] = [];
  const hiddenRows: number[] = [];
  while (scanner.nextRow()) {
    if (scanner.rowHidden) hiddenRows.push(scanner.row);
    while (scanner.nextCell()) {
      const formula = shared.formulaAt(scanner);
      cells.push({
        row: scanner.row, column: scanner.column, style: scanner.style, value: cellValueAt(scanner, strings, date1904),
        ...(formula === undefined ? {} : { formula }),
      });
    }
  }
  const shell = file.shell(part);
  const view = childOf(shellChild(shell, 'sheetViews'), 'sheetView');
  const pane = childOf(view, 'pane');
  const frozen = pane?.attributes['state']?.startsWith('frozen') === true ? pane.attributes : {};
  const selection = view === undefined ? undefined : childrenOf(view, 'selection').find((node) => node.attributes['pane'] === pane?.attributes['activePane']);
  const columns = shellChild(shell, 'cols');
  const merged = shellChild(shell, 'mergeCells');
  return {
    name, visibility, cells, hiddenRows,
    protected: file.isProtected(part),
    columns: (columns === undefined ? [] : childrenOf(columns, 'col')).map(({ attributes }) => ({
      first: Number(attributes['min']) - 1,
      last: Number(attributes['max']) - 1,
      hidden: isOn(attributes['hidden']),
      style: Number(attributes['style'] ?? 0),
      ...(attributes['width'] === undefined ? {} : { width: Math.max(0, Number(attributes['width']) - 0.7109375) }),
    })),
    frozenRows: Number(frozen['ySplit'] ?? 0),
    frozenColumns: Number(frozen['xSplit'] ?? 0),
    merged: (merged === undefined ? [] : childrenOf(merged, 'mergeCell'))
      .map((node) => parseRange(node.attributes['ref'] ?? '')).filter((range) => range !== undefined),
    rightToLeft: isOn(view?.attributes['rightToLeft']),
    activeCell: parseCell(selection?.attributes['activeCell'] ?? 'A1') ?? { row: 0, column: 0 },
  };
}
