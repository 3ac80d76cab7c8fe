import { columnExamples } from '../../../src/transfer/mapping/column-examples';
import { must } from '../../support/must';
import { fileOf, knowledge, words, proposeMapping } from './mapping-hands';

test('the first different values of a column, taken apart', () => {
  const table = fileOf('Name,Adresas\nA,"Gedimino pr. 1, LT-01103 Vilnius"\nB,"Gedimino pr. 1, LT-01103 Vilnius"\nC,"Laisvės al. 2, LT-44249 Kaunas"\nD,prie tilto');
  const { mapping } = proposeMapping(table, knowledge);
  const examples = columnExamples(table, must(mapping.columns[1]), mapping, { words });
  expect(examples.map(({ line, written, becomes, issues }) => [line, written, Object.fromEntries(becomes.map(({ field, value }) => [field, value])), issues.length])).toEqual([
    [2, 'Gedimino pr. 1, LT-01103 Vilnius', { street: 'Gedimino pr.', houseNumber: '1', postalCode: 'LT-01103', city: 'Vilnius' }, 0],
    [4, 'Laisvės al. 2, LT-44249 Kaunas', { street: 'Laisvės al.', houseNumber: '2', postalCode: 'LT-44249', city: 'Kaunas' }, 0],
    [5, 'prie tilto', { street: 'prie tilto' }, 1],
  ]);
  expect(columnExamples(table, must(mapping.columns[0]), mapping, { words }, 1)).toEqual([{ line: 2, written: 'A', becomes: [{ table: 'Customers', field: 'name', value: 'A' }], issues: [] }]);
});
