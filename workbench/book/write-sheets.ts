/** Sheets of the file made to match the grid's: which there are, their names, order and visibility. */
import { xmlHead } from '../../src/host/xlsx/package-parts';
import { setSheetCharts } from '../../src/host/xlsx/sheet-charts';
import { dialectOf } from '../../src/host/xlsx/table-xml';
import { childOf, openingTag, spliceText } from '../../src/host/xlsx/xml-tree';
import { escapeAttribute } from '../../src/host/xlsx/xml-text';
import { gridSheetId } from './read-book';
import type { TextSplice } from '../../src/host/xlsx/xml-tree';
import type { Sheet, WorkbookFile } from '../../src/host/xlsx/workbook-file';
import type { SheetInfo } from '../host/workbook-model';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The part of each sheet of the grid, by its id there. */
export function matchSheets(file: WorkbookFile, wanted: readonly SheetInfo[]): ReadonlyMap<string, string> {
  const before = file.sheets();
  const parts = new Map(before.flatMap((sheet) => (sheet.part === undefined ? [] : [[gridSheetId(sheet), sheet.part] as const])));
  const same = before.length === wanted.length && before.every((sheet, index) => {
    const info = wanted[index];
    return info !== undefined && gridSheetId(sheet) === info.id && sheet.name === info.name && sheet.visibility === info.visibility;
  });
  if (same) return parts;
  const kept = new Map(before.map((sheet) => [gridSheetId(sheet), sheet]));
  const ids = new Set(wanted.map((info) => info.id));
  const numbers = new Set(before.map((sheet) => sheet.sheetId));
  // What is no worksheet (a chart sheet) is not in the grid and keeps its place as well as it can.
  const gone = before.filter((sheet) => sheet.part !== undefined && !ids.has(gridSheetId(sheet)));
  const entries: { readonly xml: string; readonly old: number | undefined }[] = wanted.map((info) => {
    const sheet = kept.get(info.id);
    if (sheet) return { xml: changedEntry(file, sheet, info), old: sheet.index };
    const added = addSheet(file, info, freeSheetNumber(info, numbers));
    parts.set(info.id, added.part);
    return { xml: added.xml, old: undefined };
  });
  for (const sheet of before) {
    if (sheet.part === undefined) entries.splice(Math.min(sheet.index, entries.length), 0, { xml: entryXml(file, sheet), old: sheet.index });
  }
  const { text, root, names, activeTab } = file.workbook();
  const list = childOf(root, 'sheets');
  if (!list) throw new Error('A workbook without sheets was opened.');
  const place = new Map(entries.flatMap(({ old }, index) => (old === undefined ? [] : [[old, index] as const])));
  const splices: TextSplice[] = [{ start: list.innerStart, end: list.innerEnd, text: entries.map(({ xml }) => xml).join('') }];
  for (const { node, sheet } of names) {
    if (sheet === undefined) continue;
    const now = place.get(sheet);
    splices.push(now === undefined ? { start: node.start, end: node.end, text: '' } : openingTag(node, text, { localSheetId: String(now) }));
  }
  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  if (view) splices.push(openingTag(view, text, { activeTab: String(place.get(activeTab) ?? 0), firstSheet: undefined }));
  file.parts.set(file.workbookName, spliceText(text, splices));
  for (const sheet of gone) removeSheet(file, sheet);
  return parts;
}

/** Its own, or the next where the grid calls it otherwise. */
function freeSheetNumber(info: SheetInfo, taken: Set<number>): number {
  const own = Number(/^sheet(\d{1,5})$/.exec(info.id)?.[1] ?? 0);
  const number = own > 0 && !taken.has(own) ? own : Math.max(0, ...taken) + 1;
  taken.add(number);
  return number;
}

function entryXml(file: WorkbookFile, sheet: Sheet): string {
  return file.workbook().text.slice(sheet.node.start, sheet.node.end);
}

function changedEntry(file: WorkbookFile, sheet: Sheet, info: SheetInfo): string {
  const { text } = file.workbook();
  const state = info.visibility === 'visible' ? undefined : info.visibility;
  const tag = openingTag(sheet.node, text, { name: info.name, state });
  return tag.text + text.slice(sheet.node.innerStart, sheet.node.end);
}

/** An empty sheet; its cells are written like any others. */
function addSheet(file: WorkbookFile, info: SheetInfo, number: number): { readonly part: string; readonly xml: string } {
  const { main, office } = dialectOf(file);
  const { root } = file.workbook();
  const folder = file.workbookName.slice(0, file.workbookName.lastIndexOf('/') + 1);
  const part = file.parts.freeName(`${folder}worksheets/sheet`);
  file.parts.add(part, SHEET, `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`);
  const relation = file.parts.relate(file.workbookName, `${office}/worksheet`, part);
  const prefix = Object.entries(root.attributes).find(([, value]) => value === office)?.[0]?.replace(/^xmlns:/, '');
  const idName = prefix === undefined ? `xmlns:r="${office}" r:id="${relation}"` : `${prefix}:id="${relation}"`;
  const state = info.visibility === 'visible' ? '' : ` state="${info.visibility}"`;
  return { part, xml: `<${root.prefix}sheet name="${escapeAttribute(info.name)}" sheetId="${number}"${state} ${idName}/>` };
}

function removeSheet(file: WorkbookFile, sheet: Sheet): void {
  if (sheet.part === undefined) return;
  setSheetCharts(file, sheet, []);
  for (const relation of file.parts.relationships(sheet.part)) if (relation.kind === 'table' && !relation.external) file.parts.remove(relation.target);
  file.parts.unrelate(file.workbookName, sheet.part);
  file.parts.remove(sheet.part);
}
