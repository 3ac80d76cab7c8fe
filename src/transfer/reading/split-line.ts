/** One line taken apart whose quotes are not to be trusted: what is quoted from its first sign to its last is a cell, any other quote is itself. */
export function splitLine(line: string, delimiter: string, quote: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const end = line[at] === quote ? closingQuote(line, at, delimiter, quote) : -1;
    if (end >= 0) {
      cells.push(line.slice(at + 1, end).replaceAll(quote + quote, quote));
      at = end + 1;
    } else {
      const next = delimiter === '' ? -1 : line.indexOf(delimiter, at);
      cells.push(line.slice(at, next < 0 ? line.length : next));
      at = next < 0 ? line.length : next;
    }
    if (at >= line.length) return cells;
    at += delimiter.length;
  }
}

function closingQuote(line: string, start: number, delimiter: string, quote: string): number {
  for (let at = line.indexOf(quote, start + 1); at >= 0; at = line.indexOf(quote, at + 1)) {
    if (line[at + 1] === quote) at += 1;
    else if (at + 1 === line.length || (delimiter !== '' && line.startsWith(delimiter, at + 1))) return at;
    else return -1;
  }
  return -1;
}
