/** What must happen to a workbook's calculation when cells change under its formulas. */
import { openingTag, childOf, spliceText } from './xml-tree';
import type { WorkbookFile } from './workbook-file';

function hasFormula(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x66); at >= 0; at = bytes.indexOf(0x66, at + 1)) {
    const before = bytes[at - 1];
    const after = bytes[at + 1];
    if ((before === 0x3c || before === 0x3a) && (after === 0x3e || after === 0x20 || after === 0x2f)) return true;
  }
  return false;
}

const known = new WeakMap<Uint8Array, boolean>();

export function sheetHasFormula(bytes: Uint8Array): boolean {
  const seen = known.get(bytes) ?? hasFormula(bytes);
  known.set(bytes, seen);
  return seen;
}

/** The order in which formulas were last calculated: Excel makes it anew, and complains of one that is wrong. */
export function dropCalculationChain(file: WorkbookFile): void {
  const chain = file.parts.relationships(file.workbookName).find((relationship) => relationship.kind === 'calcChain');
  if (chain === undefined) return;
  file.parts.unrelate(file.workbookName, chain.target);
  if (file.parts.has(chain.target)) file.parts.remove(chain.target);
}

/** Formulas keep the results of the values they had: they are calculated again when the file is opened. */
export function calculateOnOpen(file: WorkbookFile): void {
  const formulas = file.sheets().some(({ part }) => part !== undefined && sheetHasFormula(file.parts.content(part)));
  if (!formulas) return;
  const { text, root } = file.workbook();
  const settings = childOf(root, 'calcPr');
  if (settings !== undefined) {
    if (settings.attributes['fullCalcOnLoad'] !== '1') file.parts.set(file.workbookName, spliceText(text, [openingTag(settings, text, { fullCalcOnLoad: '1' })]));
    return;
  }
  const before = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'].map((name) => childOf(root, name)).find((node) => node !== undefined);
  const at = before?.end ?? root.innerEnd;
  file.parts.set(file.workbookName, spliceText(text, [{ start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }]));
}
