/**
 * Cells as Excel, LibreOffice and Google Sheets put them on the clipboard: tabs between them, and quotes only round a cell with
 * a line end or a tab in it. A quote round anything else is part of the cell.
 */
import type { SourceCell, SourceSheet } from '../source';

/** Lines between two looks at the time. */
const linesAtOnce = 500;

/** Yields how much is done, 0 … 1. */
export function* readClipboard(text: string): Generator<number, SourceSheet> {
  const rows: SourceCell[][] = [];
  const lines: number[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const cells: SourceCell[] = [];
    lines.push(line);
    let inRow = true;
    while (inRow) {
      const { value, end } = cellAt(text, at);
      cells.push(value === '' ? null : value);
      line += value.includes('\n') ? value.split('\n').length - 1 : 0;
      inRow = text[end] === '\t';
      at = inRow ? end + 1 : end + (text.startsWith('\r\n', end) ? 2 : 1);
    }
    rows.push(trimmed(cells));
    line += 1;
    if (rows.length % linesAtOnce === 0) yield at / text.length;
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  lines.length = rows.length;
  return { name: '', rows, lines, firstColumn: 0 };
}

function cellAt(text: string, start: number): { readonly value: string; readonly end: number } {
  if (text[start] === '"') {
    for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
      if (text[at + 1] === '"') at += 1;
      else {
        const inner = text.slice(start + 1, at);
        if (isEnd(text, at + 1) && /[\t\n\r]/.test(inner)) return { value: inner.replaceAll('""', '"').replace(/\r\n?/g, '\n'), end: at + 1 };
        break;
      }
    }
  }
  let end = start;
  while (!isEnd(text, end)) end += 1;
  return { value: text.slice(start, end), end };
}

function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) || code === 9 || code === 10 || code === 13;
}

function trimmed(cells: SourceCell[]): SourceCell[] {
  while (cells.length > 0 && (cells.at(-1) ?? '') === '') cells.pop();
  return cells;
}
