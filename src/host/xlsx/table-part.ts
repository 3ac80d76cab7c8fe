/** A table part: its place, its columns, and the cuts that change them. */
import { parseRange, rangeName, type CellRange } from './cell-address';
import { damaged } from './refusal';
import { childOf, childrenOf, openingTag, parseXml, spliceText, type TextSplice, type XmlNode } from './xml-tree';
import { escapeHex, unescapeHex } from './xml-text';

export interface TableColumn { readonly id: number; readonly header: string }

export interface TablePart {
  readonly part: string;
  readonly text: string;
  readonly root: XmlNode;
  readonly id: number;
  readonly name: string;
  /** Header, body and totals row. */
  readonly range: CellRange;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly TableColumn[];
}

export function parseTable(text: string, part: string): TablePart {
  const root = parseXml(text, part);
  const { attributes } = root;
  const range = parseRange(attributes['ref'] ?? '');
  const columns = childrenOf(childOf(root, 'tableColumns') ?? root, 'tableColumn').map((node, i) => ({
    id: Number(node.attributes['id'] ?? i + 1),
    // Line breaks in a header stand as _x000a_.
    header: unescapeHex(node.attributes['name'] ?? ''),
  }));
  const name = attributes['displayName'] ?? attributes['name'];
  if (root.name !== 'table' || range === undefined || name === undefined) return damaged(part);
  if (columns.length !== range.lastColumn - range.firstColumn + 1) return damaged(part);
  return {
    part, text, root, name, range, columns,
    id: Number(attributes['id'] ?? 0),
    headerRows: Number(attributes['headerRowCount'] ?? 1),
    totalsRows: Number(attributes['totalsRowCount'] ?? 0),
  };
}

export function firstBodyRow(table: TablePart): number {
  return table.range.firstRow + table.headerRows;
}

/** Rows between header and totals; a table always has one, even if it is blank. */
export function bodyRows(table: TablePart): number {
  return table.range.lastRow - table.range.firstRow + 1 - table.headerRows - table.totalsRows;
}

/** The filter covers header and body, never the totals. */
function filterRange(table: TablePart, range: CellRange): CellRange {
  return { ...range, lastRow: range.lastRow - table.totalsRows };
}

/** The part's text with the table laid over another range. */
export function resizedTable(table: TablePart, range: CellRange): string {
  const splices: TextSplice[] = [openingTag(table.root, table.text, { ref: rangeName(range) })];
  const filter = childOf(table.root, 'autoFilter');
  if (filter !== undefined) splices.push(openingTag(filter, table.text, { ref: rangeName(filterRange(table, range)) }));
  const sort = childOf(table.root, 'sortState');
  if (sort !== undefined) splices.push({ start: sort.start, end: sort.end, text: '' });
  return spliceText(table.text, splices);
}

/** The part's text with other names for its columns. */
export function renamedColumns(table: TablePart, headers: readonly string[]): string {
  const container = childOf(table.root, 'tableColumns');
  const nodes = container === undefined ? [] : childrenOf(container, 'tableColumn');
  return spliceText(table.text, nodes.flatMap((node, i) => {
    const header = headers[i];
    return header === undefined || header === table.columns[i]?.header ? [] : [openingTag(node, table.text, { name: escapeHeader(header) })];
  }));
}

/** A header for an attribute: line breaks and the like stand as _x000a_. */
export function escapeHeader(header: string): string {
  return escapeHex(header).replace(/[\n\r\t]/g, (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`);
}
