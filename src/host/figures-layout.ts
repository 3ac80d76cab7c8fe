/** Where a sheet of figures has what: the same in every host. */
import type { FigureBlock, FiguresSheet, WritableValue } from './workbook';

export interface PlacedBlock {
  readonly block: FigureBlock;
  /** Of the title; headers and names stand below it, in the first two columns. */
  readonly row: number;
}

export interface FiguresLayout {
  /** From A1 on, two cells a row. */
  readonly rows: readonly (readonly [WritableValue, WritableValue])[];
  readonly blocks: readonly PlacedBlock[];
}

/** So many rows a chart is high, and its columns, beside the figures. */
export const chartRows = 15;
export const chartColumns = { first: 3, count: 7 };

export function layOutFigures({ title, notes, blocks }: FiguresSheet): FiguresLayout {
  const rows: [WritableValue, WritableValue][] = [[title, null], ...notes.map((note): [WritableValue, WritableValue] => [note, null])];
  const placed: PlacedBlock[] = [];
  for (const block of blocks) {
    rows.push([null, null]);
    const row = rows.length;
    placed.push({ block, row });
    rows.push([block.title, null], [...block.headers], ...block.rows.map(([name, value]): [WritableValue, WritableValue] => [name, value]));
    while (rows.length < row + chartRows) rows.push([null, null]);
  }
  return { rows, blocks: placed };
}

/** Of the figures of a block, headers included. */
export function figuresArea({ block, row }: PlacedBlock): { readonly row: number; readonly rowCount: number } {
  return { row: row + 1, rowCount: block.rows.length + 1 };
}
