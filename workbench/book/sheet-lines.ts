/** Rows of one sheet as they were last told: everything in which the sheet may differ from the file that was opened. */
import type { CellContent } from '../host/workbook-model';
import type { RowBlock, SheetChanges } from './book-changes';

export interface GridCell {
  readonly value: CellContent;
  readonly formula: string | null;
  readonly numberFormat: string;
}

interface Line {
  readonly block: RowBlock;
  readonly at: number;
}

const EMPTY: GridCell = { value: null, formula: null, numberFormat: 'General' };

export class SheetLines {
  private readonly lines = new Map<number, Line>();

  take({ from, blocks }: SheetChanges): void {
    if (from === 0) this.lines.clear();
    else if (from !== Infinity) for (const row of this.lines.keys()) if (row >= from) this.lines.delete(row);
    for (const block of blocks) {
      for (let at = 0; at < block.rowCount; at += 1) this.lines.set(block.row + at, { block, at });
    }
  }

  /** From the top down. */
  rows(): number[] {
    return [...this.lines.keys()].sort((a, b) => a - b);
  }

  width(row: number): number {
    return this.lines.get(row)?.block.width ?? 0;
  }

  cell(row: number, column: number): GridCell {
    const line = this.lines.get(row);
    if (!line || column >= line.block.width) return EMPTY;
    const { block } = line;
    const place = line.at * block.width + column;
    return {
      value: block.values[place] ?? null, formula: block.formulas.get(place) ?? null,
      numberFormat: block.formats[block.formatOf[place] ?? 0] ?? 'General',
    };
  }
}
