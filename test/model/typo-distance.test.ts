import fc from 'fast-check';
import { countBits, createTypoMeter, letterSet, typosAllowed } from '../../src/model/typo-distance';

/** The plain table, without bands and early ends. */
function slowDistance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) => Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)));
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      let best = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) best = Math.min(best, at(row - 2, column - 2) + 1);
      (table[row] ?? [])[column] = best;
    }
  }
  return at(one.length, other.length);
}

// Few letters make near words likely.
const word = fc.string({ unit: fc.constantFrom(...'abcé'), maxLength: 10 });
const limit = fc.integer({ min: 1, max: 2 });

test('It measures what the plain table measures, up to its limit.', () => {
  fc.assert(fc.property(word, word, limit, (one, other, most) => {
    const slow = slowDistance(one, other);
    expect(createTypoMeter(one, most).whole(other)).toBe(slow <= most ? slow : Infinity);
  }), { numRuns: 3000 });
});

test('For beginnings it finds the beginning that suits best.', () => {
  fc.assert(fc.property(word, word, limit, (one, other, most) => {
    const slow = Math.min(...Array.from({ length: other.length + 1 }, (_, end) => slowDistance(one, other.slice(0, end))));
    expect(createTypoMeter(one, most).beginning(other)).toBe(slow <= most ? slow : Infinity);
  }), { numRuns: 3000 });
});

test('One meter gives the same answers in any order of questions.', () => {
  fc.assert(fc.property(word, fc.array(word, { maxLength: 8 }), (one, others) => {
    const meter = createTypoMeter(one, 2);
    for (const other of others) expect(meter.whole(other)).toBe(createTypoMeter(one, 2).whole(other));
  }));
});

test('The letters of two words differ by no more than the mistakes between them, so the quick look loses nothing.', () => {
  fc.assert(fc.property(word, word, (one, other) => {
    const distance = slowDistance(one, other);
    expect(countBits(letterSet(one) & ~letterSet(other))).toBeLessThanOrEqual(distance);
  }));
});

test('Short words must be right, long ones may hold two mistakes.', () => {
  expect([3, 4, 7, 8].map(typosAllowed)).toEqual([0, 1, 1, 2]);
});
