/** Defined names that the grid has and the file has not, or has with another meaning. */
import { childOf, childrenOf, spliceText } from '../../src/host/xlsx/xml-tree';
import { escapeAttribute, escapeXml } from '../../src/host/xlsx/xml-text';
import type { WorkbookFile } from '../../src/host/xlsx/workbook-file';
import type { NameInfo } from '../host/workbook-model';

/** `indexOf` gives the place of a sheet among the file's. */
export function writeNames(file: WorkbookFile, now: readonly NameInfo[], indexOf: (sheetId: string) => number | undefined): void {
  const { text, root, names } = file.workbook();
  const old = new Map(names.map((name) => [keyOf(name.name, name.sheet), name]));
  const wanted = now.map((name) => {
    const sheet = name.sheetId === null ? undefined : indexOf(name.sheetId);
    return { ...name, sheet, key: keyOf(name.name, sheet) };
  });
  const keys = new Set(wanted.map(({ key }) => key));
  const changed = wanted.some(({ key, formula }) => old.get(key)?.formula !== formula.replace(/^=/, ''));
  const gone = names.some((name) => !name.name.startsWith('_xlnm.') && !keys.has(keyOf(name.name, name.sheet)));
  if (!changed && !gone) return;
  const { prefix } = root;
  // The file's own names (print areas, filters) stay; a name that means the same keeps its spelling.
  const kept = names.filter((name) => name.name.startsWith('_xlnm.')).map(({ node }) => text.slice(node.start, node.end));
  const entries = wanted.map((name) => {
    const before = old.get(name.key);
    if (before && before.formula === name.formula.replace(/^=/, '')) return text.slice(before.node.start, before.node.end);
    const scope = name.sheet === undefined ? '' : ` localSheetId="${name.sheet}"`;
    const comment = name.comment === '' ? '' : ` comment="${escapeAttribute(name.comment)}"`;
    return `<${prefix}definedName name="${escapeAttribute(name.name)}"${scope}${comment}${name.visible ? '' : ' hidden="1"'}>${escapeXml(name.formula.replace(/^=/, ''))}</${prefix}definedName>`;
  });
  const all = [...kept, ...entries].join('');
  const list = childOf(root, 'definedNames');
  const xml = all === '' ? '' : `<${prefix}definedNames>${all}</${prefix}definedNames>`;
  const before = ['functionGroups', 'externalReferences'].flatMap((name) => childrenOf(root, name)).at(-1) ?? childOf(root, 'sheets');
  const at = list ?? { start: before?.end ?? root.innerEnd, end: before?.end ?? root.innerEnd };
  file.parts.set(file.workbookName, spliceText(text, [{ start: at.start, end: at.end, text: xml }]));
}

function keyOf(name: string, sheet: number | undefined): string {
  return `${sheet ?? ''}!${name.toLowerCase()}`;
}
