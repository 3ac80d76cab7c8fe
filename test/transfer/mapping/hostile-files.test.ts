/** Whatever stands in a file: nothing fails, nothing takes for ever, and what was mapped can be applied. */
import fc from 'fast-check';
import type { SourceCell } from '../../../src/transfer/source';
import { splitNames, type MappedTable } from '../../../src/transfer/mapping/import-mapping';
import { takeApart } from '../../../src/transfer/mapping/split-recipes';
import { appliedTo, withSources, words, proposeMapping } from './mapping-hands';

const header = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('Name', 'E-mail', '__proto__', 'constructor', 'Phone', 'Ship to City', 'Valid from', 'Tags', 'IBAN', 'VAT', '', ' ', '***', 'Adresa'));
const cell: fc.Arbitrary<SourceCell> = fc.oneof(fc.constant(null), fc.boolean(), fc.double(), fc.integer(), fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.constantFrom('31.12.2020', 'a@b.ro', '=cmd|x', '__proto__', '-', '#REF!', 'RO18547290 / J40/1234/2001', '\u200f0722', '(((((', '1e999', 'Str. 1, Cluj'));

test('random files', () => {
  fc.assert(fc.property(fc.array(header, { maxLength: 6 }), fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), (headers, rows) => {
    const table: MappedTable = { headers, rows, lines: rows.map((_, at) => at + 2) };
    const { mapping, columns } = proposeMapping(table, withSources);
    expect(columns).toHaveLength(headers.length);
    const { cards } = appliedTo(table, mapping);
    expect(cards.length).toBeLessThanOrEqual(rows.length);
    expect(JSON.parse(JSON.stringify(mapping))).toEqual(mapping);
  }), { numRuns: 300 });
});

test.each(['a ', ' ', '1', '1,', 'a1,', '(', '\t,', 'א', '.-', '@', 'RO12 ', "'", 'x;'])('32,000 characters of %j', (piece) => {
  const text = piece.repeat(Math.ceil(32_000 / piece.length)).slice(0, 32_000);
  const table: MappedTable = { headers: [text, 'Name', 'Address', 'Valid from', 'Phone', 'E-mail', 'Latitude', 'IBAN', 'Status', 'CUI'], rows: [1, 2, 3].map(() => Array.from({ length: 10 }, () => text)), lines: [2, 3, 4] };
  // A way whose work grows with the square of the text ends here after minutes.
  const { cards } = appliedTo(table, proposeMapping(table, withSources).mapping);
  expect(cards.length).toBeLessThanOrEqual(3);
  for (const recipe of splitNames) takeApart(recipe, text.slice(0, 500), { country: 'RO', words });
});
