/**
 * Marks of a table's cells as conditional formats of its sheet: one element a column, reaching from the table's first row to
 * the sheet's last, so that rows added later are marked too. They come after the file's own formats, which win over them.
 */
import type { CellMark, MarkLook, TableMarks } from '../workbook';
import { lookOfFill, markFormula, markLooks, readMarkFormula } from '../mark-formula';
import { maxRow, parseRange, rangeName } from './cell-address';
import { refuse } from './refusal';
import { frameOf } from './sheet-part';
import { insertChild, withShell, type SheetShell } from './sheet-shell';
import { firstBodyRow } from './table-part';
import type { TableOnSheet, WorkbookFile } from './workbook-file';
import { escapeAttribute, escapeXml } from './xml-text';
import { childOf, childrenOf, descendants, extendElement, spliceText, textOf, type TextSplice, type XmlNode } from './xml-tree';

/** A mark by columns of the sheet. */
export interface SheetMark {
  readonly column: number;
  readonly by: number;
  readonly holds: string;
  readonly look: MarkLook;
  readonly firstRow: number;
  readonly lastRow: number;
}

interface MarkRule extends SheetMark {
  readonly priority: number;
  readonly node: XmlNode;
}

/** The rules of a conditional format that are marks; one that was spread over several columns is none of ours any more. */
function rulesOf(file: WorkbookFile, shell: SheetShell, format: XmlNode): MarkRule[] {
  const ranges = (format.attributes['sqref'] ?? '').trim().split(/\s+/).map(parseRange);
  const [range] = ranges;
  return childrenOf(format, 'cfRule').flatMap((node): MarkRule[] => {
    const formula = childOf(node, 'formula');
    const mark = formula === undefined ? undefined : readMarkFormula(textOf(formula, shell.text));
    if (mark === undefined || range === undefined || node.attributes['type'] !== 'expression') return [];
    const look = lookOf(file, Number(node.attributes['dxfId'] ?? -1));
    return [{ column: range.firstColumn, by: mark.column, holds: mark.holds, look, firstRow: range.firstRow, lastRow: range.lastRow, priority: Number(node.attributes['priority'] ?? 0), node }];
  });
}

function lookOf(file: WorkbookFile, dxf: number): MarkLook {
  const container = file.stylesName() === undefined ? undefined : childOf(file.styles().root, 'dxfs');
  const node = container === undefined ? undefined : childrenOf(container, 'dxf')[dxf];
  const colour = node === undefined ? undefined : [...descendants(node)].find(({ name }) => name === 'bgColor')?.attributes['rgb'];
  return lookOfFill(colour ?? '') ?? 'error';
}

/** The marks of a sheet, those first that win. */
export function sheetMarks(file: WorkbookFile, part: string): SheetMark[] {
  const shell = file.shell(part);
  return childrenOf(shell.root, 'conditionalFormatting').flatMap((format) => rulesOf(file, shell, format))
    .sort((a, b) => a.priority - b.priority)
    .map(({ column, by, holds, look, firstRow, lastRow }) => ({ column, by, holds, look, firstRow, lastRow }));
}

export function readMarks(file: WorkbookFile, on: TableOnSheet): (CellMark & { readonly by: string })[] {
  const { range, columns } = on.table;
  const headerOf = (column: number): string | undefined => columns[column - range.firstColumn]?.header;
  return sheetMarks(file, on.sheetPart).flatMap(({ column, by, holds, look }) => {
    const [marked, deciding] = [headerOf(column), headerOf(by)];
    return marked === undefined || deciding === undefined ? [] : [{ column: marked, by: deciding, holds, look }];
  });
}

export function markCells(file: WorkbookFile, { table: name, by, marks }: TableMarks): void {
  const on = file.table(name);
  const { table, sheetPart } = on;
  if (file.isProtected(sheetPart)) refuse('sheet-protected', { sheet: on.sheet.name });
  const columnOf = (header: string): number => {
    const at = table.columns.findIndex((column) => column.header === header);
    return at < 0 ? refuse('column-missing', { table: table.name, column: header }) : table.range.firstColumn + at;
  };
  const firstRow = firstBodyRow(table);
  const placed = marks.map(({ column, holds, look }): SheetMark => ({ column: columnOf(column), by: columnOf(by), holds, look, firstRow, lastRow: maxRow }));
  const { firstColumn, lastColumn } = table.range;
  setSheetMarks(file, sheetPart, placed, (column) => column >= firstColumn && column <= lastColumn);
}

/** These marks in place of those whose column `replaces` names. */
export function setSheetMarks(file: WorkbookFile, part: string, marks: readonly SheetMark[], replaces: (column: number) => boolean): void {
  takeAway(file, part, replaces);
  if (marks.length === 0) return;
  const looks = new Map([...new Set(marks.map(({ look }) => look))].map((look) => [look, dxfOf(file, look)]));
  const shell = file.shell(part);
  const { prefix } = shell;
  let priority = Math.max(0, ...[...descendants(shell.root)].filter(({ name }) => name === 'cfRule').map(({ attributes }) => Number(attributes['priority'] ?? 0)));
  const byColumn = new Map<number, SheetMark[]>();
  for (const mark of marks) byColumn.set(mark.column, [...byColumn.get(mark.column) ?? [], mark]);
  const xml = [...byColumn].map(([column, own]) => {
    const [{ firstRow, lastRow } = { firstRow: 0, lastRow: maxRow }] = own;
    const rules = own.map(({ holds, by, look }) => {
      priority += 1;
      return `<${prefix}cfRule type="expression" dxfId="${looks.get(look) ?? 0}" priority="${priority}">`
        + `<${prefix}formula>${escapeXml(markFormula(holds, by, firstRow))}</${prefix}formula></${prefix}cfRule>`;
    });
    const ref = rangeName({ firstRow, lastRow, firstColumn: column, lastColumn: column });
    return `<${prefix}conditionalFormatting sqref="${escapeAttribute(ref)}">${rules.join('')}</${prefix}conditionalFormatting>`;
  });
  setShell(file, part, [insertChild(shell, 'conditionalFormatting', xml.join(''))]);
}

function takeAway(file: WorkbookFile, part: string, replaces: (column: number) => boolean): void {
  const shell = file.shell(part);
  const splices = childrenOf(shell.root, 'conditionalFormatting').flatMap((format): TextSplice[] => {
    const gone = rulesOf(file, shell, format).filter(({ column }) => replaces(column)).map(({ node }) => node);
    if (gone.length === 0) return [];
    const nodes = gone.length === childrenOf(format, 'cfRule').length ? [format] : gone;
    return nodes.map(({ start, end }) => ({ start, end, text: '' }));
  });
  if (splices.length > 0) setShell(file, part, splices);
}

function setShell(file: WorkbookFile, part: string, splices: readonly TextSplice[]): void {
  const content = file.parts.content(part);
  file.parts.set(part, withShell(content, frameOf(content, part), spliceText(file.shell(part).text, splices)));
}

/** Index of the differential format of this look; added where the file has none like it. */
function dxfOf(file: WorkbookFile, look: MarkLook): number {
  const { text, root } = file.styles();
  const { prefix } = root;
  const { fill, font } = markLooks[look];
  const rgb = (colour: string): string => `FF${colour.slice(1)}`;
  const dxf = `<${prefix}dxf><${prefix}font><${prefix}color rgb="${rgb(font)}"/></${prefix}font>`
    + `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="${rgb(fill)}"/></${prefix}patternFill></${prefix}fill></${prefix}dxf>`;
  const container = childOf(root, 'dxfs');
  const known = container === undefined ? [] : childrenOf(container, 'dxf');
  const found = known.findIndex((node) => text.slice(node.start, node.end) === dxf);
  if (found >= 0) return found;
  const before = ['cellStyles', 'cellXfs'].map((each) => childOf(root, each)).find((node) => node !== undefined);
  const at = before?.end ?? root.innerStart;
  const splices = container === undefined
    ? [{ start: at, end: at, text: `<${prefix}dxfs count="1">${dxf}</${prefix}dxfs>` }]
    : extendElement(container, text, dxf, { count: String(known.length + 1) });
  const name = file.stylesName();
  if (name !== undefined) file.parts.set(name, spliceText(text, splices));
  return known.length;
}
