/** A table gets another name: in its part, and wherever a formula, a chart or a pivot cache calls it by the old one. */
import { emptyMove } from './cell-move';
import { sheetHasFormula } from './recalculation';
import { frameOf } from './sheet-part';
import { withMovedFormulas } from './sheet-data-move';
import { withShell } from './sheet-shell';
import { movedFormulaElements, movedShell } from './shell-move';
import type { WorkbookFile } from './workbook-file';
import { childrenOf, openingTag, spliceText, descendants } from './xml-tree';

const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\!(])|\[/gu;

/** Table names stand before a bracket or alone; inside brackets they are columns. */
export function renameInFormula(formula: string, from: string, to: string): string {
  let out = '';
  let at = 0;
  token.lastIndex = 0;
  for (let match = token.exec(formula); match !== null; match = token.exec(formula)) {
    if (match[0] === '[') {
      let depth = 1;
      let pos = match.index + 1;
      for (; pos < formula.length && depth > 0; pos += 1) {
        if (formula[pos] === "'") pos += 1;
        else if (formula[pos] === '[') depth += 1;
        else if (formula[pos] === ']') depth -= 1;
      }
      token.lastIndex = pos;
    } else if (match[0].toLowerCase() === from.toLowerCase()) {
      out += formula.slice(at, match.index) + to;
      at = match.index + match[0].length;
    }
  }
  return out + formula.slice(at);
}

export function renameTable(file: WorkbookFile, from: string, to: string): void {
  if (from === to) return;
  const rename = (formula: string): string => renameInFormula(formula, from, to);
  const set = (part: string, before: string, after: string): void => {
    if (after !== before) file.parts.set(part, after);
  };
  for (const { part } of file.sheets()) {
    if (part === undefined) continue;
    const before = file.parts.content(part);
    const shell = file.shell(part);
    const text = movedShell(shell, emptyMove, rename, false);
    const cells = sheetHasFormula(before) ? withMovedFormulas(before, part, file.frame(part), rename) : before;
    if (text !== shell.text) file.parts.set(part, withShell(cells, frameOf(cells, part), text));
    else if (cells !== before) file.parts.set(part, cells);
  }
  const { text, root } = file.workbook();
  set(file.workbookName, text, movedFormulaElements(text, root, new Set(['definedName']), rename));
  for (const { table } of file.tables()) {
    const own = table.name.toLowerCase() === from.toLowerCase();
    const formulas = movedFormulaElements(table.text, table.root, new Set(['calculatedColumnFormula', 'totalsRowFormula']), rename);
    set(table.part, table.text, formulas);
    if (!own) continue;
    const now = file.parts.xml(table.part);
    file.parts.set(table.part, spliceText(now.text, [openingTag(now.root, now.text, { name: to, displayName: to })]));
  }
  for (const name of file.parts.names()) {
    if (/\/charts(ex)?\/chart[^/]*\.xml$/i.test(name)) {
      const chart = file.parts.xml(name);
      set(name, chart.text, movedFormulaElements(chart.text, chart.root, new Set(['f']), rename));
    } else if (/\/pivotCacheDefinition[^/]*\.xml$/i.test(name)) {
      const cache = file.parts.xml(name);
      const sources = [...descendants(cache.root), ...childrenOf(cache.root, 'cacheSource')]
        .filter((node) => node.name === 'worksheetSource' && node.attributes['name']?.toLowerCase() === from.toLowerCase());
      if (sources.length > 0) file.parts.set(name, spliceText(cache.text, sources.map((node) => openingTag(node, cache.text, { name: to }))));
    }
  }
}
