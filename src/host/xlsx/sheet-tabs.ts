/** New sheets in the workbook part: their entries, the order of the tabs, and what counts sheets by their place. */
import type { SheetVisibility } from '../workbook';
import { xmlHead } from './package-parts';
import { refuse } from './refusal';
import { withShell, insertChild, shellChild } from './sheet-shell';
import { frameOf } from './sheet-part';
import { dialectOf } from './table-xml';
import type { Sheet, WorkbookFile } from './workbook-file';
import { escapeAttribute } from './xml-text';
import { appendInside, childOf, childrenOf, openingTag, spliceText, type TextSplice } from './xml-tree';

const sheetContentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Adds the part and gives its entry for the tabs; `pending` entries were made before and are not in the tabs yet. */
export function addSheetPart(file: WorkbookFile, part: string, name: string, visibility: SheetVisibility, xml: string, pending: number): string {
  const { office } = dialectOf(file);
  const { root } = file.workbook();
  const sheetId = Math.max(0, ...file.sheets().map((sheet) => sheet.sheetId)) + 1 + pending;
  file.parts.add(part, sheetContentType, xml);
  const id = file.parts.relate(file.workbookName, `${office}/worksheet`, part);
  // A workbook root that binds the namespace of relationship ids to no prefix gets one on the element itself.
  const bound = Object.entries(root.attributes).find(([key, value]) => key.startsWith('xmlns:') && value === office)?.[0].slice(6);
  const relationship = bound === undefined ? `xmlns:r="${office}" r:id="${id}"` : `${bound}:id="${id}"`;
  const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
  return `<${root.prefix}sheet name="${escapeAttribute(name)}" sheetId="${sheetId}"${state} ${relationship}/>`;
}

/** Inserts the sheet entries, those of `front` before the sheet `at`, and moves what counts sheets: the active tab, the first shown tab, names local to a sheet. */
export function addToTabs(file: WorkbookFile, front: readonly string[], back: readonly string[], at = 0): void {
  const { text, root, names } = file.workbook();
  const sheets = childOf(root, 'sheets');
  if (sheets === undefined) throw new Error('Bug: a workbook without sheets was opened');
  const start = at === 0 ? sheets.innerStart : childrenOf(sheets, 'sheet')[at - 1]?.end;
  if (start === undefined) throw new Error(`Bug: no sheet ${at - 1} in the workbook`);
  const moved = (index: number): number => (index >= at ? index + front.length : index);
  const splices: TextSplice[] = [
    { start, end: start, text: front.join('') },
    appendInside(sheets, text, back.join('')),
  ];
  for (const { node, sheet } of names) {
    if (sheet !== undefined) splices.push(openingTag(node, text, { localSheetId: String(moved(sheet)) }));
  }
  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  if (view !== undefined && front.length > 0) {
    const { activeTab = '0', firstSheet } = view.attributes;
    splices.push(openingTag(view, text, {
      activeTab: String(moved(Number(activeTab))),
      ...(firstSheet === undefined || firstSheet === '0' ? {} : { firstSheet: String(moved(Number(firstSheet))) }),
    }));
  }
  file.parts.set(file.workbookName, spliceText(text, splices));
}

/** Takes a sheet without tables and names out of a workbook that has others; a tab in front of it is the active one. */
export function dropSheet(file: WorkbookFile, name: string): void {
  const sheet = file.sheet(name);
  const { text, root } = file.workbook();
  const sheets = childOf(root, 'sheets');
  const entry = sheets === undefined ? undefined : childrenOf(sheets, 'sheet')[sheet.index];
  if (entry === undefined || sheet.part === undefined) throw new Error(`Bug: ${name} is no sheet that can be dropped`);
  file.parts.set(file.workbookName, spliceText(text, [{ start: entry.start, end: entry.end, text: '' }]));
  file.parts.unrelate(file.workbookName, sheet.part);
  file.parts.remove(sheet.part);
}

/** An empty sheet behind the others. */
export function addSheet(file: WorkbookFile, name: string, visibility: SheetVisibility): void {
  if (file.sheets().some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) refuse('cells-in-the-way', { sheet: name, cell: 'A1' });
  const { main, office } = dialectOf(file);
  const folder = file.workbookName.slice(0, file.workbookName.lastIndexOf('/') + 1);
  const xml = `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>`
    + '<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>';
  addToTabs(file, [], [addSheetPart(file, file.parts.freeName(`${folder}worksheets/sheet`), name, visibility, xml, 0)]);
}

/** Protection without a password. */
export function protectSheet(file: WorkbookFile, sheet: Sheet, on: boolean): void {
  const { part } = sheet;
  if (part === undefined || file.isProtected(part) === on) return;
  const shell = file.shell(part);
  const node = shellChild(shell, 'sheetProtection');
  const splices = node === undefined
    ? [insertChild(shell, 'sheetProtection', `<${shell.prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>`)]
    : [openingTag(node, shell.text, { sheet: on ? '1' : undefined })];
  const content = file.parts.content(part);
  file.parts.set(part, withShell(content, frameOf(content, part), spliceText(shell.text, splices)));
}
