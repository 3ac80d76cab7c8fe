import type { Candidate } from '../../../src/transfer/mapping/column-candidates';
import { sampleColumn } from '../../../src/transfer/mapping/column-sample';
import { targetName } from '../../../src/transfer/mapping/import-mapping';
import { resolveColumns, type Contender } from '../../../src/transfer/mapping/resolve-columns';
import { columnOf, fileOf } from './mapping-hands';

const table = fileOf('a,b,c\n1,2,3\n4,5,6');
const wants = (...wishes: readonly (readonly [field: string, confidence: number])[]): readonly Candidate[] =>
  wishes.map(([field, confidence]) => ({ to: { table: 'Customers', field }, confidence, reasons: [] }));
const contenders = (...all: readonly (readonly Candidate[])[]): Contender[] =>
  all.map((candidates, column) => ({ looked: { column, header: `h${column}`, sample: sampleColumn(columnOf('x', ['1']), 0), content: { shares: {} } }, candidates }));
const outcome = (...all: readonly (readonly Candidate[])[]): string[] => resolveColumns(contenders(...all), new Set(), table)
  .map(({ chosen, open }) => (chosen !== undefined ? targetName(chosen.to) : open !== undefined ? `? ${open.map(({ to }) => targetName(to)).join(' ')}` : '-'));

test('one column that may be two fields is open, unless one of them is surely another column', () => {
  expect(outcome(wants(['city', 0.7], ['county', 0.65]))).toEqual(['? city county']);
  expect(outcome(wants(['city', 0.7], ['county', 0.55]))).toEqual(['city']);
  expect(outcome(wants(['city', 0.7], ['county', 0.65]), wants(['county', 0.95]))).toEqual(['city', 'county']);
});

test('two columns for one field are open, and nobody else gets it', () => {
  expect(outcome(wants(['city', 0.9]), wants(['city', 0.85]), wants(['city', 0.6]))).toEqual(['? city', '? city', '-']);
  expect(outcome(wants(['city', 0.9]), wants(['city', 0.7], ['county', 0.6]))).toEqual(['city', 'county']);
});

test('fields of several values and notes take all their columns; a second telephone goes to the further ones', () => {
  expect(outcome(wants(['tags', 0.9]), wants(['tags', 0.9]), wants(['note', 0.6]))).toEqual(['tags', 'tags', 'note']);
  expect(outcome(wants(['phone', 1]), wants(['phone', 0.8]))).toEqual(['phone', 'otherPhones']);
});

test('what is too unsure or taken already is nothing', () => {
  expect(outcome(wants(['city', 0.4]))).toEqual(['-']);
  expect(resolveColumns(contenders(wants(['city', 0.9])), new Set(['city']), table)[0]?.chosen).toBeUndefined();
});
