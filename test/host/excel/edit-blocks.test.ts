/** Every cell goes out once, in rectangles that do not overlap, in requests that stay small. */
import fc from 'fast-check';
import { chunksOf, type PlacedCell } from '../../../src/host/excel/edit-blocks';

const cells = fc.uniqueArray(
  fc.record({ row: fc.nat(300), column: fc.nat(30), weight: fc.integer({ min: 6, max: 3_000 }) }),
  { selector: ({ row, column }) => `${row}:${column}`, maxLength: 400 },
);

const inside = (block: { row: number; column: number; rowCount: number; columnCount: number }, cell: PlacedCell): boolean =>
  cell.row >= block.row && cell.row < block.row + block.rowCount && cell.column >= block.column && cell.column < block.column + block.columnCount;

describe('chunksOf', () => {
  it('sends every cell once, inside its own rectangle', () => {
    fc.assert(fc.property(cells, (given) => {
      const blocks = chunksOf(given).flat();
      expect(blocks.flatMap((block) => block.cells).length).toBe(given.length);
      expect(new Set(blocks.flatMap((block) => block.cells))).toEqual(new Set(given));
      for (const block of blocks) for (const cell of block.cells) expect(inside(block, cell)).toBe(true);
    }));
  });

  it('never lets two rectangles cover the same cell', () => {
    fc.assert(fc.property(cells, (given) => {
      const seen = new Set<string>();
      for (const block of chunksOf(given).flat()) {
        for (let r = 0; r < block.rowCount; r += 1) {
          for (let c = 0; c < block.columnCount; c += 1) {
            const id = `${block.row + r}:${block.column + c}`;
            expect(seen.has(id)).toBe(false);
            seen.add(id);
          }
        }
      }
    }));
  });

  it('keeps every request below its limit unless one cell alone is larger', () => {
    fc.assert(fc.property(cells, fc.integer({ min: 4_000, max: 50_000 }), (given, limit) => {
      for (const chunk of chunksOf(given, limit)) {
        const sum = chunk.flatMap((block) => block.cells).reduce((total, cell) => total + cell.weight, 0);
        expect(sum <= limit || chunk.flatMap((block) => block.cells).length === 1).toBe(true);
      }
    }));
  });

  it('makes one rectangle of a whole column and few requests of twenty thousand rows', () => {
    const column = Array.from({ length: 4_000 }, (_, row) => ({ row, column: 3, weight: 20 }));
    expect(chunksOf(column).flat()).toHaveLength(1);
    const large = Array.from({ length: 20_000 }, (_, row) => ({ row, column: 3, weight: 20 }));
    expect(chunksOf(large).length).toBeLessThanOrEqual(5);
  });

  it('does not span a wide table for two columns far apart', () => {
    const given = Array.from({ length: 1_000 }, (_, row) => [{ row, column: 1, weight: 20 }, { row, column: 24, weight: 20 }]).flat();
    const covered = chunksOf(given).flat().reduce((sum, block) => sum + block.rowCount * block.columnCount, 0);
    expect(covered).toBe(2_000);
  });

  it('bridges a small gap rather than opening a second range', () => {
    expect(chunksOf([{ row: 0, column: 2, weight: 9 }, { row: 10, column: 2, weight: 9 }]).flat()).toHaveLength(1);
    expect(chunksOf([{ row: 0, column: 2, weight: 9 }, { row: 500, column: 2, weight: 9 }]).flat()).toHaveLength(2);
  });
});
