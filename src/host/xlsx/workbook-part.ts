/** The workbook part: sheets in tab order, names, date system, what is active, and the cuts that change them. */
import type { SheetVisibility } from '../workbook';
import { damaged } from './refusal';
import { childOf, childrenOf, descendants, isOn, parseXml, prefixedAttribute, textOf, type XmlNode } from './xml-tree';

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationship: string;
  readonly visibility: SheetVisibility;
  readonly node: XmlNode;
}

export interface DefinedName {
  readonly name: string;
  /** Index of the sheet it belongs to; undefined for the whole workbook. */
  readonly sheet?: number;
  readonly hidden: boolean;
  readonly formula: string;
  readonly node: XmlNode;
}

export interface WorkbookPart {
  readonly part: string;
  readonly text: string;
  readonly root: XmlNode;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly activeTab: number;
}

function visibilityOf(state: string | undefined): SheetVisibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

export function parseWorkbook(text: string, part: string): WorkbookPart {
  const root = parseXml(text, part);
  if (root.name !== 'workbook') return damaged(part);
  const sheets = childrenOf(childOf(root, 'sheets') ?? damaged(part), 'sheet').map((node): SheetEntry => ({
    name: node.attributes['name'] ?? damaged(part),
    sheetId: Number(node.attributes['sheetId'] ?? 0),
    relationship: prefixedAttribute(node, 'id') ?? damaged(part),
    visibility: visibilityOf(node.attributes['state']),
    node,
  }));
  const names = [...descendants(root)].filter((node) => node.name === 'definedName').map((node): DefinedName => {
    const sheet = node.attributes['localSheetId'];
    return {
      name: node.attributes['name'] ?? '', hidden: isOn(node.attributes['hidden']), formula: textOf(node, text), node,
      ...(sheet === undefined ? {} : { sheet: Number(sheet) }),
    };
  });
  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  return {
    part, text, root, sheets, names,
    date1904: isOn(childOf(root, 'workbookPr')?.attributes['date1904']),
    activeTab: Number(view?.attributes['activeTab'] ?? 0),
  };
}
