import fc from 'fast-check';
import { checkTargets, readMapping } from '../../../src/transfer/mapping/check-mapping';
import type { ImportMapping } from '../../../src/transfer/mapping/import-mapping';
import { fitMapping, likeness, mappingKey, recogniseMapping } from '../../../src/transfer/mapping/mapping-key';
import { shippedSources } from '../../../src/transfer/sources/shipped-sources';
import { fileOf, knowledge, withSources, proposeMapping } from './mapping-hands';

const take = (field: string): ImportMapping['columns'][number]['uses'] => [{ do: 'take', to: { table: 'Customers', field } }];
const mapping: ImportMapping = { columns: [{ column: 0, header: 'Firm', uses: take('name') }, { column: 1, header: 'Town', uses: take('city') }, { column: 2, header: 'Town', uses: take('county') }], rows: [] };

test('a source is known by its headers, in any order and writing', () => {
  expect(mappingKey(['Firm Name', 'E-mail *'])).toBe(mappingKey(['e_mail', 'firmName', '']));
  const key = mappingKey(['a', 'b', 'c', 'd', 'e']);
  expect(likeness(key, ['E', 'C', 'A', 'B', 'new'])).toBeCloseTo(0.8);
  const remembered = [{ name: 'small', key: mappingKey(['a', 'b']), mapping }, { name: 'large', key, mapping }];
  expect(recogniseMapping(['a', 'b', 'c', 'd', 'e'], remembered)?.name).toBe('large');
  expect(recogniseMapping(['a', 'b', 'x'], remembered)?.name).toBe('small');
  expect(recogniseMapping(['a', 'x'], remembered)).toBeUndefined();
});

test('columns are found where they stand now; what came and went is said', () => {
  const fitted = fitMapping(mapping, ['New', 'TOWN', 'town']);
  expect(fitted.mapping.columns.map(({ column, uses: [use] }) => [column, use?.do === 'take' && use.to.field])).toEqual([[1, 'city'], [2, 'county']]);
  expect(fitted.added).toEqual([0]);
  expect(fitted.gone).toEqual(['Firm']);
});

test('every mapping that is made is read back from its file', () => {
  const files = ['Name,Valid from,Status,Ship to City,First name,Last name\nA,31.12.2020,active,Cluj,Ion,Pop', 'Phone,Telephone\n1,2'];
  for (const file of files) {
    const { mapping: made } = proposeMapping(fileOf(file), { ...knowledge, country: 'RO' });
    expect(readMapping(JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, value: made });
  }
  for (const source of shippedSources) {
    const headers = Object.keys(source.columns);
    const { mapping: made, source: found } = proposeMapping({ headers, rows: [headers.map(() => 'x')], lines: [2] }, withSources);
    expect(found?.key).toBe(source.key);
    expect(readMapping(JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, value: made });
    expect(checkTargets(made)).toEqual([]);
  }
});

test.each([
  [null, 'mapping'], [[], 'mapping'], [{}, 'columns'], [{ columns: [{}] }, 'columns[0].column'], [{ columns: [{ column: 0, header: 'a', uses: [{ do: 'drop' }] }] }, 'columns[0].uses[0].do'],
  [{ columns: [{ column: 0, header: 'a', uses: [{ do: 'take', to: { table: 'Lists', field: 'value' } }] }] }, 'columns[0].uses[0].to.table'],
  [{ columns: [{ column: 0, header: 'a', uses: [{ do: 'split', recipe: 'magic', to: { table: 'Customers' } }] }] }, 'columns[0].uses[0].recipe'],
  [{ columns: [{ column: 0, header: 'a', uses: [], reading: { dates: 'ydm' } }] }, 'columns[0].reading.dates'],
  [{ columns: [{ column: 0, header: 'a', uses: [], reading: { words: { a: {} } } }] }, 'columns[0].reading.words'], [{ columns: [], country: 'Romania' }, 'country'],
  [{ columns: [{ column: -1, header: 'a', uses: [] }] }, 'columns[0].column'], [{ columns: [], rows: [{ table: 'Contacts' }] }, 'rows[0].values'],
])('%j is no mapping: %s', (json, part) => {
  expect(readMapping(json)).toEqual({ ok: false, error: { severity: 'error', code: 'import-column-mapping-shape', facts: { part } } });
});

test('no file makes reading it fail', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => {
    readMapping(json);
    readMapping({ columns: [json], rows: [json] });
  }));
});

test('places that the register does not have are named', () => {
  const strange: ImportMapping = { columns: [{ column: 0, header: 'a', uses: take('shoeSize') }, { column: 1, header: 'b', uses: take('x:Shoe size') }, { column: 2, header: 'c', uses: take('successor') }], rows: [] };
  expect(checkTargets(strange).map(({ facts }) => facts)).toEqual([{ column: 'a', target: 'shoeSize' }, { column: 'c', target: 'successor' }]);
});
