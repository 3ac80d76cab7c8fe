/** Which sheet is in front and which cells are selected in it, as the file keeps it. */
import { cellName, overlaps, parseRange, type CellRange } from './cell-address';
import { frameOf } from './sheet-part';
import { insertChild, shellChild, withShell, type SheetShell } from './sheet-shell';
import { childOf, childrenOf, extendElement, isOn, isSelfClosing, openingTag, spliceText, type TextSplice, type XmlNode } from './xml-tree';
import { firstBodyRow } from './table-part';
import type { Sheet, WorkbookFile } from './workbook-file';
import type { WorkbookSelection } from '../workbook';

function setShell(file: WorkbookFile, part: string, splices: readonly TextSplice[]): void {
  if (splices.length === 0) return;
  const content = file.parts.content(part);
  file.parts.set(part, withShell(content, frameOf(content, part), spliceText(file.shell(part).text, splices)));
}

function viewOf(shell: SheetShell): XmlNode | undefined {
  return childOf(shellChild(shell, 'sheetViews'), 'sheetView');
}

export function activateTab(file: WorkbookFile, index: number): void {
  const { text, root } = file.workbook();
  const views = childOf(root, 'bookViews');
  const view = childOf(views, 'workbookView');
  if (view !== undefined) file.parts.set(file.workbookName, spliceText(text, [openingTag(view, text, { activeTab: String(index) })]));
  else {
    const xml = `<${root.prefix}bookViews><${root.prefix}workbookView activeTab="${index}"/></${root.prefix}bookViews>`;
    const at = childOf(root, 'sheets')?.start ?? root.innerEnd;
    file.parts.set(file.workbookName, spliceText(text, [{ start: at, end: at, text: xml }]));
  }
  for (const sheet of file.sheets()) {
    if (sheet.part === undefined) continue;
    const shell = file.shell(sheet.part);
    const node = viewOf(shell);
    const selected = node !== undefined && isOn(node.attributes['tabSelected']);
    if (node !== undefined && selected !== (sheet.index === index)) {
      setShell(file, sheet.part, [openingTag(node, shell.text, { tabSelected: sheet.index === index ? '1' : undefined })]);
    }
  }
}

/** Selects the range and makes its first cell the active one. */
export function selectCells(file: WorkbookFile, sheet: Sheet, range: CellRange, sqref: string): void {
  const { part } = sheet;
  if (part === undefined) return;
  const shell = file.shell(part);
  const { prefix } = shell;
  const active = cellName(range.firstRow, range.firstColumn);
  const view = viewOf(shell);
  const pane = childOf(view, 'pane')?.attributes['activePane'];
  const selection = `<${prefix}selection${pane === undefined ? '' : ` pane="${pane}"`} activeCell="${active}" sqref="${sqref}"/>`;
  if (view === undefined) {
    setShell(file, part, [insertChild(shell, 'sheetViews',
      `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0">${selection}</${prefix}sheetView></${prefix}sheetViews>`)]);
    return;
  }
  const old = childrenOf(view, 'selection').find((node) => node.attributes['pane'] === pane);
  if (old !== undefined) setShell(file, part, [{ start: old.start, end: old.end, text: selection }]);
  else if (isSelfClosing(view, shell.text)) setShell(file, part, extendElement(view, shell.text, selection, {}));
  else {
    const at = childrenOf(view, 'selection').at(-1)?.end ?? childOf(view, 'pane')?.end ?? view.innerStart;
    setShell(file, part, [{ start: at, end: at, text: selection }]);
  }
}

/** The sheet in front and what is selected in it. */
export function selectedRanges(file: WorkbookFile): { readonly sheet: Sheet; readonly ranges: readonly CellRange[] } | undefined {
  const sheet = file.sheets()[file.workbook().activeTab];
  if (sheet?.part === undefined) return undefined;
  const view = viewOf(file.shell(sheet.part));
  const pane = childOf(view, 'pane')?.attributes['activePane'];
  const selections = view === undefined ? [] : childrenOf(view, 'selection');
  const selection = selections.find((node) => node.attributes['pane'] === pane) ?? selections.at(-1);
  return { sheet, ranges: (selection?.attributes['sqref'] ?? 'A1').split(/\s+/).map(parseRange).filter((range) => range !== undefined) };
}

/** The table that the selection of the front sheet touches, and the keys of the touched rows. */
export function readSelection(file: WorkbookFile): WorkbookSelection | undefined {
  const selected = selectedRanges(file);
  if (selected === undefined) return undefined;
  const { sheet, ranges } = selected;
  for (const on of file.tablesOf(sheet)) {
    const touching = ranges.filter((range) => overlaps(range, on.table.range));
    if (touching.length === 0) continue;
    const top = firstBodyRow(on.table);
    const count = file.rowCount(on);
    const rows = new Set<number>();
    for (const range of touching) {
      for (let row = Math.max(top, range.firstRow); row <= Math.min(top + count - 1, range.lastRow); row += 1) rows.add(row - top);
    }
    const keys = file.rowsOf(on.sheetPart, top, count, on.table.range.firstColumn, 1).map((row) => row[0] ?? null);
    return {
      table: on.table.name,
      keys: [...rows].sort((a, b) => a - b).map((row) => keys[row]).filter((key): key is string => typeof key === 'string'),
    };
  }
  return undefined;
}
