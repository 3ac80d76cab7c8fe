/** What stands around the cells of a sheet (formats, validations, merged areas, columns, views) after a move. */
import { maxColumn, parseCell, parseRange, rangeName, cellName } from './cell-address';
import type { CellMove } from './cell-move';
import type { MoveFormula } from './sheet-data-move';
import type { SheetShell } from './sheet-shell';
import { childOf, childrenOf, descendants, openingTag, spliceText, textOf, type TextSplice, type XmlNode } from './xml-tree';
import { escapeXml } from './xml-text';

/** Elements that say where they apply in an attribute. */
const placed: Readonly<Record<string, string>> = {
  conditionalFormatting: 'sqref', dataValidation: 'sqref', protectedRange: 'sqref', ignoredError: 'sqref',
  mergeCell: 'ref', hyperlink: 'ref', autoFilter: 'ref', sortState: 'ref', sortCondition: 'ref', dimension: 'ref', cellWatch: 'r',
};
/** Elements whose text is a formula; `f` is the extension's. */
const formulas = new Set(['formula', 'formula1', 'formula2', 'f']);
/** Containers that may not stay empty. */
const containers = new Set(['mergeCells', 'hyperlinks', 'dataValidations', 'protectedRanges', 'ignoredErrors', 'conditionalFormattings', 'cellWatches']);

/** A list of ranges parted by spaces; undefined if nothing is left. */
export function movedRanges(sqref: string, move: CellMove): string | undefined {
  const moved = sqref.trim().split(/\s+/).map((text) => {
    const range = parseRange(text);
    if (range === undefined) return text;
    const target = move.range(range);
    return target === undefined ? undefined : rangeName(target);
  }).filter((text) => text !== undefined);
  return moved.length === 0 ? undefined : moved.join(' ');
}

function movedColumns(node: XmlNode, text: string, move: CellMove): TextSplice | undefined {
  const min = Number(node.attributes['min']) - 1;
  const max = Number(node.attributes['max']) - 1;
  const pieces: [number, number][] = [];
  for (let column = min; column <= max; column += 1) {
    const target = move.place({ row: 0, column })?.column;
    if (target === undefined || target > maxColumn) continue;
    const last = pieces.at(-1);
    if (last !== undefined && last[1] + 1 === target) last[1] = target;
    else pieces.push([target, target]);
  }
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined && first[0] === min && first[1] === max) return undefined;
  const tags = pieces.map(([from, to]) => openingTag(node, text, { min: String(from + 1), max: String(to + 1) }).text);
  return { start: node.start, end: node.end, text: tags.join('') };
}

function movedView(view: XmlNode, text: string, move: CellMove): TextSplice[] {
  const splices: TextSplice[] = [];
  const moved = (name: string | undefined): string | undefined => {
    const cell = name === undefined ? undefined : parseCell(name);
    const target = cell === undefined ? undefined : move.place(cell);
    return target === undefined ? name : cellName(target.row, target.column);
  };
  for (const node of view.children) {
    if (node.name === 'pane') {
      const split = Number(node.attributes['xSplit'] ?? 0);
      const frozen = node.attributes['state']?.startsWith('frozen') === true;
      const last = split > 0 && frozen ? move.place({ row: 0, column: split - 1 })?.column : undefined;
      splices.push(openingTag(node, text, {
        ...(node.attributes['topLeftCell'] === undefined ? {} : { topLeftCell: moved(node.attributes['topLeftCell']) }),
        ...(last === undefined ? {} : { xSplit: String(last + 1) }),
      }));
    } else if (node.name === 'selection' && node.attributes['sqref'] !== undefined) {
      splices.push(openingTag(node, text, {
        ...(node.attributes['activeCell'] === undefined ? {} : { activeCell: moved(node.attributes['activeCell']) }),
        sqref: movedRanges(node.attributes['sqref'], move) ?? moved(node.attributes['activeCell']) ?? 'A1',
      }));
    }
  }
  return splices;
}

/** `own`: the sheet is the one whose cells move; otherwise only its formulas are about them. */
export function movedShell(shell: SheetShell, move: CellMove, mover: MoveFormula, own: boolean): string {
  const { text, root } = shell;
  const splices: TextSplice[] = [];
  const gone = new Set<XmlNode>();
  const remove = (node: XmlNode): void => {
    gone.add(node);
    splices.push({ start: node.start, end: node.end, text: '' });
  };
  const visit = (node: XmlNode): void => {
    const attribute = placed[node.name];
    const where = attribute === undefined ? undefined : node.attributes[attribute];
    if (own && attribute !== undefined && where !== undefined) {
      const moved = movedRanges(where, move);
      if (moved === undefined) return remove(node);
      if (moved !== where) splices.push(openingTag(node, text, { [attribute]: moved }));
    }
    // The extension's conditional formats and sparklines say it in an element of their own.
    const listed = own ? childOf(node, 'sqref') : undefined;
    if (listed !== undefined) {
      const moved = movedRanges(textOf(listed, text), move);
      if (moved === undefined) return remove(node);
      if (moved !== textOf(listed, text)) splices.push({ start: listed.innerStart, end: listed.innerEnd, text: moved });
    }
    if (formulas.has(node.name) && node.children.length === 0) {
      const formula = textOf(node, text);
      const moved = mover(formula);
      if (moved !== formula) splices.push({ start: node.innerStart, end: node.innerEnd, text: escapeXml(moved) });
    }
    const before = gone.size;
    node.children.forEach(visit);
    const left = node.children.filter((child) => !gone.has(child)).length;
    if (gone.size === before || !containers.has(node.name)) return;
    if (left === 0) {
      const inside = splices.filter((splice) => splice.start >= node.start && splice.end <= node.end);
      for (const splice of inside) splices.splice(splices.indexOf(splice), 1);
      remove(node);
    } else if (node.attributes['count'] !== undefined) splices.push(openingTag(node, text, { count: String(left) }));
  };
  for (const child of root.children) {
    if (child.name === 'sheetViews') {
      if (own) for (const view of childrenOf(child, 'sheetView')) splices.push(...movedView(view, text, move));
    } else if (child.name === 'cols') {
      if (own && move.kind === 'columns') for (const node of childrenOf(child, 'col')) splices.push(...[movedColumns(node, text, move)].filter((splice) => splice !== undefined));
    } else visit(child);
  }
  return splices.length === 0 ? text : spliceText(text, splices);
}

/** The text of any part with the formulas in elements of these names moved. */
export function movedFormulaElements(text: string, root: XmlNode, names: ReadonlySet<string>, mover: MoveFormula): string {
  const splices: TextSplice[] = [];
  for (const node of descendants(root)) {
    if (!names.has(node.name) || node.children.length > 0) continue;
    const formula = textOf(node, text);
    const moved = mover(formula);
    if (moved !== formula) splices.push({ start: node.innerStart, end: node.innerEnd, text: escapeXml(moved) });
  }
  return splices.length === 0 ? text : spliceText(text, splices);
}
