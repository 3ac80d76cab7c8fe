/**
 * A worksheet without its cells: what stands before and behind the sheet data as one small XML text, for reading and
 * changing views, columns, validations, formats and the like; the cells are put back between as they are.
 */
import { strFromU8, strToU8 } from 'fflate';
import { frameOf, type SheetFrame } from './sheet-part';
import { damaged } from './refusal';
import { childOf, parseXml, type TextSplice, type XmlNode } from './xml-tree';

export interface SheetShell {
  readonly text: string;
  readonly root: XmlNode;
  readonly prefix: string;
}

/** The children of a worksheet in the order the schema wants. */
const order = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges',
  'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting',
  'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks',
  'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'drawingHF', 'legacyDrawing', 'legacyDrawingHF', 'picture',
  'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
];

const stand = (prefix: string): string => `<${prefix}sheetData/>`;

export function shellOf(bytes: Uint8Array, part: string, frame: SheetFrame = frameOf(bytes, part)): SheetShell {
  const text = strFromU8(bytes.subarray(0, frame.dataStart)) + stand(frame.prefix) + strFromU8(bytes.subarray(frame.dataEnd));
  const root = parseXml(text, part);
  return root.name === 'worksheet' ? { text, root, prefix: frame.prefix } : damaged(part);
}

/** The worksheet with a changed shell and its old cells. */
export function withShell(bytes: Uint8Array, frame: SheetFrame, text: string): Uint8Array {
  const mark = stand(frame.prefix);
  const at = text.indexOf(mark);
  const head = strToU8(text.slice(0, at));
  const tail = strToU8(text.slice(at + mark.length));
  const out = new Uint8Array(head.length + frame.dataEnd - frame.dataStart + tail.length);
  out.set(head);
  out.set(bytes.subarray(frame.dataStart, frame.dataEnd), head.length);
  out.set(tail, head.length + frame.dataEnd - frame.dataStart);
  return out;
}

/** Puts a new child of the worksheet where the schema wants it. */
export function insertChild(shell: SheetShell, name: string, xml: string): TextSplice {
  const rank = order.indexOf(name);
  const before = shell.root.children.filter((child) => {
    const at = order.indexOf(child.name);
    return at >= 0 && at <= rank;
  }).at(-1);
  const at = before?.end ?? shell.root.innerStart;
  return { start: at, end: at, text: xml };
}

export function shellChild(shell: SheetShell, name: string): XmlNode | undefined {
  return childOf(shell.root, name);
}
