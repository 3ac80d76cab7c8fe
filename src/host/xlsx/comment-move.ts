/** Notes and comments of a sheet after a move: the texts, the boxes drawn for them, the threads. */
import { cellName, parseCell } from './cell-address';
import { attempt } from './refusal';
import type { CellMove } from './cell-move';
import { descendants, openingTag, parseXml, spliceText, textOf, type TextSplice, type XmlNode } from './xml-tree';

/** Elements of this name carry the cell in `ref`; those whose cell is deleted go with it. */
export function movedReferences(text: string, part: string, name: string, move: CellMove): string {
  const splices: TextSplice[] = [];
  for (const node of descendants(parseXml(text, part))) {
    if (node.name !== name) continue;
    const cell = parseCell(node.attributes['ref'] ?? '');
    if (cell === undefined) continue;
    const target = move.place(cell);
    if (target === undefined) splices.push({ start: node.start, end: node.end, text: '' });
    else if (target.row !== cell.row || target.column !== cell.column) splices.push(openingTag(node, text, { ref: cellName(target.row, target.column) }));
  }
  return splices.length === 0 ? text : spliceText(text, splices);
}

/** "left column, offset, top row, offset, right column, offset, bottom row, offset" */
function movedAnchor(anchor: string, rows: number, columns: number): string {
  const numbers = anchor.split(',').map(Number);
  return numbers.map((value, i) => (i % 4 === 0 ? value + columns : i % 4 === 2 ? value + rows : value)).join(', ');
}

/**
 * The boxes of notes, in a drawing language that need not be well-formed XML. Where it is not, the boxes stay: only where
 * they open on the screen is then off, the notes themselves move.
 */
export function movedNoteBoxes(text: string, part: string, move: CellMove): string {
  const splices: TextSplice[] = [];
  const parsed = attempt(() => parseXml(text, part));
  if (!parsed.ok) return text;
  const find = (node: XmlNode, name: string): XmlNode | undefined => node.children.find((child) => child.name === name);
  for (const shape of descendants(parsed.value)) {
    const data = shape.name === 'shape' ? find(shape, 'ClientData') : undefined;
    const row = data === undefined ? undefined : find(data, 'Row');
    const column = data === undefined ? undefined : find(data, 'Column');
    if (data === undefined || row === undefined || column === undefined) continue;
    const cell = { row: Number(textOf(row, text)), column: Number(textOf(column, text)) };
    const target = move.place(cell);
    if (target === undefined) {
      splices.push({ start: shape.start, end: shape.end, text: '' });
      continue;
    }
    if (target.row === cell.row && target.column === cell.column) continue;
    splices.push({ start: row.innerStart, end: row.innerEnd, text: String(target.row) });
    splices.push({ start: column.innerStart, end: column.innerEnd, text: String(target.column) });
    const anchor = find(data, 'Anchor');
    if (anchor !== undefined) {
      splices.push({ start: anchor.innerStart, end: anchor.innerEnd, text: movedAnchor(textOf(anchor, text), target.row - cell.row, target.column - cell.column) });
    }
  }
  return splices.length === 0 ? text : spliceText(text, splices);
}

/** Drawings keep their place among the cells when whole rows or columns are inserted. */
export function movedDrawing(text: string, part: string, move: CellMove): string {
  const splices: TextSplice[] = [];
  for (const corner of descendants(parseXml(text, part))) {
    if (corner.name !== 'from' && corner.name !== 'to') continue;
    const row = corner.children.find((child) => child.name === 'row');
    const column = corner.children.find((child) => child.name === 'col');
    if (row === undefined || column === undefined) continue;
    const cell = { row: Number(textOf(row, text)), column: Number(textOf(column, text)) };
    const target = move.place(cell);
    if (target === undefined) continue;
    if (target.row !== cell.row) splices.push({ start: row.innerStart, end: row.innerEnd, text: String(target.row) });
    if (target.column !== cell.column) splices.push({ start: column.innerStart, end: column.innerEnd, text: String(target.column) });
  }
  return splices.length === 0 ? text : spliceText(text, splices);
}
