/** What of a block of cells lies in an area, without its empty edges: what `readCells` gives. */
import type { CellBlock, SheetArea } from './workbook';

export function cutBlock({ sheet, row, column, values, formatAt }: CellBlock, area: SheetArea): CellBlock {
  const bottom = Math.min(values.length, area.row + area.rowCount - row);
  const right = area.column + area.columnCount - column;
  // Of the filled cells of the area, counted in the block.
  let [first, last, from, to] = [bottom, -1, Number.POSITIVE_INFINITY, -1];
  for (let r = Math.max(0, area.row - row); r < bottom; r += 1) {
    const line = values[r] ?? [];
    for (let c = Math.max(0, area.column - column); c < Math.min(line.length, right); c += 1) {
      if (line[c] === null) continue;
      [first, last] = [Math.min(first, r), r];
      [from, to] = [Math.min(from, c), Math.max(to, c)];
    }
  }
  if (last < 0) return { sheet, row: area.row, column: area.column, values: [], ...(formatAt && { formatAt: () => 'General' }) };
  const cut = values.slice(first, last + 1).map((line) => Array.from({ length: to - from + 1 }, (_, c) => line[from + c] ?? null));
  return {
    sheet, row: row + first, column: column + from, values: cut,
    ...(formatAt && { formatAt: (r: number, c: number) => (typeof cut[r]?.[c] === 'number' ? formatAt(r + first, c + from) : 'General') }),
  };
}
