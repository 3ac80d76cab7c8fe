/**
 * Groups scattered cells into rectangles and rectangles into requests. A rectangle may cover cells that are not to be
 * changed (null leaves them), because a few more cells are cheaper than one more range: every range is several actions
 * and is read before and after the write.
 */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  /** About how many bytes its content takes. */
  readonly weight: number;
}

export interface EditBlock<C extends PlacedCell> {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly C[];
}

/** Cells a rectangle may cover in vain before a second one is cheaper. */
const slackCells = 40;
const slackColumns = 3;
const blockCells = 5_000;
/** Of one request: far below the 5 MB of Excel on the web, because what comes back is larger than what goes out. */
export const chunkWeight = 500_000;
export const chunkCells = 10_000;
const rangeWeight = 1_500;
const coveredWeight = 40;

/** About how many bytes a rectangle takes in a request. */
export function costOf<C extends PlacedCell>({ rowCount, columnCount, cells }: EditBlock<C>): number {
  return rangeWeight + rowCount * columnCount * coveredWeight + cells.reduce((sum, cell) => sum + cell.weight, 0);
}

/** Requests, each a list of rectangles that do not overlap. Every cell must come once. */
export function chunksOf<C extends PlacedCell>(cells: readonly C[], limit = chunkWeight): EditBlock<C>[][] {
  const chunks: EditBlock<C>[][] = [];
  let chunk: EditBlock<C>[] = [];
  let used = 0;
  let covered = 0;
  for (const block of columnGroups(cells).flatMap((group) => blocksOf(group, limit))) {
    const size = block.rowCount * block.columnCount;
    const cost = costOf(block);
    if (chunk.length > 0 && (used + cost > limit || covered + size > chunkCells)) {
      chunks.push(chunk);
      [chunk, used, covered] = [[], 0, 0];
    }
    chunk.push(block);
    used += cost;
    covered += size;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

/** Cells of columns that stand close together, so that one edit far to the right does not widen every rectangle. */
function columnGroups<C extends PlacedCell>(cells: readonly C[]): C[][] {
  const groups: C[][] = [];
  const groupOf = new Map<number, C[]>();
  let last = Number.NEGATIVE_INFINITY;
  for (const column of [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b)) {
    if (column - last > slackColumns) groups.push([]);
    last = column;
    const group = groups.at(-1);
    if (group !== undefined) groupOf.set(column, group);
  }
  for (const cell of cells) groupOf.get(cell.column)?.push(cell);
  return groups;
}

function blocksOf<C extends PlacedCell>(cells: readonly C[], limit: number): EditBlock<C>[] {
  const blocks: EditBlock<C>[] = [];
  let open: { top: number; bottom: number; left: number; right: number; weight: number; cells: C[] } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    blocks.push({
      row: open.top, column: open.left, rowCount: open.bottom - open.top + 1, columnCount: open.right - open.left + 1, cells: open.cells,
    });
  };
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    if (open !== undefined) {
      const left = Math.min(open.left, cell.column);
      const right = Math.max(open.right, cell.column);
      const area = (cell.row - open.top + 1) * (right - left + 1);
      const weight = open.weight + cell.weight + coveredWeight;
      const covered = (open.bottom - open.top + 1) * (open.right - open.left + 1);
      if (area - covered <= slackCells && area <= blockCells && weight + area * coveredWeight <= limit) {
        Object.assign(open, { bottom: cell.row, left, right, weight });
        open.cells.push(cell);
        continue;
      }
    }
    close();
    open = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column, weight: cell.weight, cells: [cell] };
  }
  close();
  return blocks;
}
