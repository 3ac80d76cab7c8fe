/* What columns mean, as a file: it comes back as it was, and nothing is taken of a file that is none. */
import type { ImportSheet, SheetLook } from '../../src/app/import-sheet';
import { readMappingFile, writeMappingFile } from '../../src/app/mapping-file';
import type { RememberedMappings } from '../../src/app/remembered-mappings';
import { must } from '../support/must';
import { registerForEachTest } from '../support/register-for-each-test';
import { runToEnd } from '../support/run-to-end';

const register = registerForEachTest();

const lookAt = async (headers: readonly string[], remembered: SheetLook['remembered'] = []): Promise<ImportSheet> =>
  must(await runToEnd(register.current(), register.current().app.lookAtSheet({ name: '', firstColumn: 0, rows: [headers, headers.map((_, at) => `value ${at}`)], lines: [1, 2] }, { remembered, headerRows: [0] }).result));

const mappingOf = (sheet: ImportSheet): ImportSheet['proposal']['mapping'] => {
  const { app } = register.current();
  return { ...[[0, 'name'], [1, 'Contacts.email'], [2, 'own'], [3, 'out']].reduce((mapping, [column, choice]) => app.chooseColumn(sheet, mapping, Number(column), String(choice)), sheet.proposal.mapping), country: 'LT', continues: true };
};

function read(text: string, sheet: ImportSheet): RememberedMappings[number] {
  const found = readMappingFile(text, sheet);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

const headers = ['A', 'B', 'C', 'D'];

test('comes back as it was, for columns in another order too', async () => {
  const sheet = await lookAt(headers);
  const mapping = mappingOf(sheet);
  const text = writeMappingFile('list', mapping);
  expect(text.endsWith('}\n')).toBe(true);
  expect(read(text, sheet)).toEqual({ name: 'list', key: sheet.key, mapping });
  expect(read(`\uFEFF${text}`, sheet).mapping).toEqual(mapping);

  const moved = await lookAt(['D', 'New one', 'B', 'A', 'C']);
  const known = read(text, moved);
  const uses = (await lookAt(['D', 'New one', 'B', 'A', 'C'], [known])).proposal.mapping.columns.map(({ header, uses: [use] }) => [header, use?.do === 'take' ? use.to.field : undefined]);
  expect(uses.filter(([header]) => header !== 'New one')).toEqual([['D', undefined], ['B', 'email'], ['A', 'name'], ['C', 'x:C']]);
});

test('columns that the list does not have are told, and those that it has are taken', async () => {
  const text = writeMappingFile('list', mappingOf(await lookAt(headers)));
  const few = await lookAt(['A', 'Something']);
  const { proposal } = await lookAt(['A', 'Something'], [read(text, few)]);
  expect(proposal.columns[0]?.uses).toEqual([{ do: 'take', to: { table: 'Customers', field: 'name' } }]);
  expect(proposal.issues.map(({ code, facts }) => [code, facts])).toEqual([['import-column-gone', { column: 'B' }], ['import-column-gone', { column: 'C' }]]);
});

describe('is refused', () => {
  /** A file that is as it should be, and the sheet it is of. */
  let good: { readonly [key: string]: unknown };
  let sheet: ImportSheet;
  beforeEach(async () => {
    sheet = await lookAt(headers);
    good = JSON.parse(writeMappingFile('list', mappingOf(sheet))) as typeof good;
  });
  const refusal = (content: unknown): unknown => {
    const found = readMappingFile(typeof content === 'string' ? content : JSON.stringify(content), sheet);
    return found.ok ? 'taken' : [found.error.severity, found.error.code, found.error.facts];
  };

  test.each([
    ['no JSON', () => 'Name;City\n', 'format'],
    ['nothing', () => '', 'format'],
    ['another JSON', () => ({ hello: 1 }), 'format'],
    ['a list', () => [], 'format'],
    ['rules of merging', () => ({ format: 'kartoteka merge rules 1', rules: {}, decisions: [] }), 'format'],
    ['no version', () => ({ ...good, version: 'one' }), 'version'],
    ['something more', () => ({ ...good, more: 1 }), 'format'],
    ['no mapping', () => ({ ...good, mapping: 7 }), 'mapping'],
    ['a column that is none', () => ({ ...good, mapping: { columns: [{ column: 0, header: 'A', uses: [{ do: 'guess' }] }], rows: [] } }), 'columns[0].uses[0].do'],
  ])('%s', (_, content, part) => {
    expect(refusal(content())).toEqual(['error', 'import-column-mapping-shape', { part }]);
  });

  test('if a later version wrote it', () => {
    expect(refusal({ ...good, version: 2, more: 'unknown' })).toEqual(['error', 'import-column-mapping-newer', { version: 2 }]);
  });

  test('if it fills what the register does not have, or what nobody may fill', () => {
    const taking = (field: string): unknown => ({ ...good, mapping: { columns: [{ column: 0, header: 'A', uses: [{ do: 'take', to: { table: 'Customers', field } }] }], rows: [] } });
    expect(refusal(taking('shoeSize'))).toEqual(['error', 'import-column-target-unknown', { column: 'A', target: 'shoeSize' }]);
    expect(refusal(taking('successor'))).toEqual(['error', 'import-column-target-unknown', { column: 'A', target: 'successor' }]);
  });

  test('if it is of a list with other columns', async () => {
    const found = readMappingFile(writeMappingFile('list', mappingOf(await lookAt(headers))), await lookAt(['Name', 'City']));
    expect(found.ok ? 'taken' : [found.error.code, found.error.facts]).toEqual(['import-column-mapping-foreign', { columns: 'A, B, C, D' }]);
  });
});
