/** Text from the clipboard as cells: tabs between columns, line ends between rows, quotes around a cell that holds either. */

export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = cellAt(text, at);
    rows.at(-1)?.push(cell);
    const rest = text.slice(end, end + 2);
    if (rest.startsWith('\t')) {
      at = end + 1;
      continue;
    }
    if (rest === '') break;
    at = end + (rest === '\r\n' ? 2 : 1);
    // The line end after the last row begins no row of its own.
    if (at >= text.length) break;
    rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function cellAt(text: string, start: number): { readonly cell: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = start;
  const inner = quoted.exec(text)?.[1];
  // Quotes that hold no line end or tab were typed, not put around the cell by a program.
  if (inner !== undefined && /[\t\r\n"]/.test(inner)) return { cell: inner.replaceAll('""', '"').replaceAll('\r\n', '\n'), end: quoted.lastIndex };
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  const cell = plain.exec(text)?.[0] ?? '';
  return { cell, end: start + cell.length };
}
