/**
 * Others sort, insert, delete and type between our reading and our writing: the right row is written or the patch is
 * refused, and no other cell changes.
 *
 * @jest-environment jsdom
 */
import fc from 'fast-check';
import type { Result } from '../../../src/base/result';
import type { CellEdit, CellValue, HostIssue, TableSpec, WorkbookPatch, WritableValue } from '../../../src/host/workbook';
import { excelUnderTest, type ExcelUnderTest } from '../../support/excel-workbook-session';

const headers = ['Id', 'Name', 'City', 'Limit'] as const;
const firms: TableSpec = {
  name: 'Firms', visibility: 'visible',
  columns: headers.map((header) => ({ header, numberFormat: header === 'Limit' ? '0.00' : '@', width: 12 })),
  rows: Array.from({ length: 8 }, (_, i): WritableValue[] => [`f${i}`, `Firm ${(i * 5) % 8}`, `City ${i}`, i * 10]),
};

let test: ExcelUnderTest;
beforeEach(async () => {
  test = excelUnderTest();
  value(await test.workbook.createTables([firms]));
});
afterEach(async () => {
  expect(test.logged).toEqual([]);
  await test.close?.();
});

function value<T>(result: Result<T, HostIssue>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.code} ${JSON.stringify(result.error.facts)}`);
  return result.value;
}

const body = async (): Promise<readonly (readonly CellValue[])[]> => value(await test.workbook.readTable('Firms')).values;
/** Rows by key; columns by header, so that moved columns compare. */
async function cards(): Promise<Map<CellValue, Record<string, CellValue>>> {
  const columns = value(await test.workbook.outline()).tables[0]?.columns.map(({ header }) => header) ?? [];
  return new Map((await body()).map((row) => [row[0] ?? null, Object.fromEntries(columns.map((header, c) => [header, row[c] ?? null]))]));
}
const edit = (key: string, column: string, to: WritableValue): CellEdit => ({ key, column, value: to });
const applyFirms = (patch: Omit<WorkbookPatch['tables'][number], 'table'>): Promise<Result<void, HostIssue>> =>
  test.workbook.apply({ tables: [{ table: 'Firms', ...patch }] });

describe('cells written while a co-author works', () => {
  it.each<[string, () => void]>([
    ['sorts the table', () => test.excel.remote.sortTable('Firms', 'Name', false)],
    ['inserts rows above', () => test.excel.remote.insertTableRows('Firms', 0, 2)],
    ['inserts sheet rows above the table', () => test.excel.remote.insertRows('Firms', 1, 3)],
    ['deletes a row above', () => test.excel.remote.deleteTableRows('Firms', 1)],
    ['inserts a column before it', () => test.excel.remote.insertTableColumn('Firms', 1)],
  ])('lands in the right row and nowhere else when someone %s', async (_what, work) => {
    const before = await cards();
    test.beforeNextWrite(work);
    value(await applyFirms({ cells: [edit('f3', 'City', 'Vilnius'), edit('f4', 'City', 'Kaunas'), edit('f6', 'Limit', 7)] }));
    const after = await cards();
    expect(after.get('f3')).toMatchObject({ City: 'Vilnius' });
    expect(after.get('f4')).toMatchObject({ City: 'Kaunas' });
    expect(after.get('f6')).toMatchObject({ Limit: 7 });
    before.get('f3')!['City'] = 'Vilnius';
    before.get('f4')!['City'] = 'Kaunas';
    before.get('f6')!['Limit'] = 7;
    for (const [key, card] of after) if (key !== null) expect(card).toMatchObject(before.get(key) ?? {});
  });

  it('refuses when the row was deleted, and takes back what was written already', async () => {
    const before = await cards();
    test.beforeNextWrite(() => test.excel.remote.deleteTableRows('Firms', 4));
    const refused = await applyFirms({ cells: [edit('f1', 'City', 'Riga'), edit('f4', 'City', 'Never'), edit('f7', 'Name', 'Never')] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'row-missing', facts: { table: 'Firms', key: 'f4' } } });
    before.delete('f4');
    expect(await cards()).toEqual(before);
  });

  it('puts formulas and formats of a wrongly hit row back', async () => {
    const { model } = test.excel;
    const { sheetId } = model.tables()[0]!;
    model.writeCells(sheetId, 3, 2, [[{ formula: '=UPPER("x")', value: 'X', numberFormat: 'General' }]]);
    // The row with the formula slips to where f3 stood when we looked.
    test.beforeNextWrite(() => test.excel.remote.insertTableRows('Firms', 0));
    value(await applyFirms({ cells: [edit('f3', 'City', '007')] }));
    expect(model.formulas(sheetId, { row: 4, column: 2, rowCount: 1, columnCount: 1 })).toEqual([['=UPPER("x")']]);
    expect(model.numberFormats(sheetId, { row: 4, column: 2, rowCount: 1, columnCount: 1 })).toEqual([['General']]);
    expect((await cards()).get('f3')).toMatchObject({ City: '007' });
  });

  it('keeps what the co-author typed into another cell of the same rows', async () => {
    test.beforeNextWrite(() => {
      test.excel.remote.type('Firms', 'C5', 'typed meanwhile');
      test.excel.remote.sortTable('Firms', 'Limit', false);
    });
    value(await applyFirms({ cells: [edit('f2', 'City', 'ours'), edit('f4', 'City', 'ours too')] }));
    const after = await cards();
    expect([after.get('f2')?.['City'], after.get('f3')?.['City'], after.get('f4')?.['City']]).toEqual(['ours', 'typed meanwhile', 'ours too']);
  });

  it('gives a key to the right row or refuses', async () => {
    test.excel.user.clear('Firms', 'A4');
    const before = await body();
    test.beforeNextWrite(() => test.excel.remote.deleteTableRows('Firms', 0));
    const refused = await applyFirms({ keys: [{ row: 2, was: null, key: 'new' }] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'row-changed', facts: { table: 'Firms', row: 2 } } });
    expect(await body()).toEqual(before.slice(1));
  });
});

describe('rows added while a co-author works', () => {
  const added: WritableValue[] = ['n1', 'New', 'Tartu', 5];

  it('stand below the row that someone added at the same time', async () => {
    test.beforeNextWrite(() => test.excel.remote.paste('Firms', 'A10', [['r1', 'Theirs', 'Oulu', 1]]));
    value(await applyFirms({ append: [added] }));
    expect((await body()).slice(8)).toEqual([['r1', 'Theirs', 'Oulu', 1], added]);
  });

  it('do not cover what someone typed below the table meanwhile', async () => {
    test.beforeNextWrite(() => {
      const { model } = test.excel;
      model.as('remote', () => model.writeCells(model.tables()[0]!.sheetId, 9, 1, [[{ value: 'a note below' }]]));
    });
    const refused = await applyFirms({ cells: [edit('f0', 'City', 'x')], append: [added] });
    // The note came before the cells were written, so the append finds it after them: everything is taken back.
    expect(refused).toMatchObject({ ok: false, error: { code: 'cells-in-the-way', facts: { sheet: 'Firms' } } });
    expect(await body()).toEqual(firms.rows);
    expect(test.excel.model.values(test.excel.model.tables()[0]!.sheetId, { row: 9, column: 0, rowCount: 1, columnCount: 4 })).toEqual([[null, 'a note below', null, null]]);
  });

  it('both are there when two write the first row of an empty table', async () => {
    value(await applyFirms({ remove: firms.rows.map(([key]) => String(key)) }));
    test.beforeNextWrite(() => test.excel.remote.paste('Firms', 'A2', [['r1', 'Theirs', 'Oulu', 1]]));
    value(await applyFirms({ append: [added, ['n2', 'Two', null, null]] }));
    expect(await body()).toEqual([['r1', 'Theirs', 'Oulu', 1], added, ['n2', 'Two', null, null]]);
  });

  it('go into the right columns when someone put a column in', async () => {
    test.beforeNextWrite(() => test.excel.remote.insertTableColumn('Firms', 2));
    const result = await applyFirms({ append: [added] });
    const after = await cards();
    if (result.ok) expect(after.get('n1')).toMatchObject({ Id: 'n1', Name: 'New', City: 'Tartu', Limit: 5 });
    else expect(after.has('n1')).toBe(false);
    for (const [id, name, city, limit] of firms.rows) expect(after.get(id ?? null)).toMatchObject({ Name: name, City: city, Limit: limit });
  });
});

describe('rows removed while a co-author works', () => {
  it.each<[string, () => void]>([
    ['sorts', () => test.excel.remote.sortTable('Firms', 'Name', false)],
    ['inserts a row above', () => test.excel.remote.insertTableRows('Firms', 1)],
    ['deletes a row above', () => test.excel.remote.deleteTableRows('Firms', 0)],
  ])('are the meant ones when someone %s', async (_what, work) => {
    const before = await cards();
    test.beforeNextWrite(work);
    value(await applyFirms({ remove: ['f2', 'f3', 'f6'] }));
    const after = await cards();
    for (const key of ['f2', 'f3', 'f6']) expect(after.has(key)).toBe(false);
    for (const key of ['f1', 'f4', 'f5', 'f7']) expect(after.get(key)).toEqual(before.get(key));
  });

  it('stay, and so does every other row, when a column comes and the table is sorted while a row is put back', async () => {
    const before = await cards();
    test.beforeNextWrite(() => test.excel.remote.sortTable('Firms', 'Name', false));
    test.beforeNextWrite(() => test.excel.remote.insertTableColumn('Firms', 1));
    test.beforeNextWrite(() => test.excel.remote.sortTable('Firms', 'Limit', false));
    const result = await applyFirms({ remove: ['f1'] });
    const after = await cards();
    for (const [key, card] of before) if (key !== 'f1') expect(after.get(key)).toMatchObject(card);
    expect(after.has('f1')).toBe(!result.ok);
  });

  it('come back when a later row cannot be removed', async () => {
    const before = await cards();
    test.beforeNextWrite(() => test.excel.remote.deleteTableRows('Firms', 6));
    const refused = await applyFirms({ remove: ['f2', 'f6'] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'row-missing', facts: { key: 'f6' } } });
    before.delete('f6');
    expect(await cards()).toEqual(before);
  });
});

describe('any disturbance', () => {
  type Work = { readonly kind: 'sort' | 'insert' | 'delete' | 'swap-in' | 'column'; readonly at: number; readonly up: boolean };
  const works = fc.array(fc.record<Work>({
    kind: fc.constantFrom('sort', 'insert', 'delete', 'swap-in', 'column'), at: fc.nat(5), up: fc.boolean(),
  }), { maxLength: 4 });
  const edits = fc.uniqueArray(fc.record({ row: fc.nat(7), column: fc.constantFrom('Name', 'City', 'Limit') }), {
    selector: ({ row, column }) => `${row}${column}`, minLength: 1, maxLength: 8,
  });

  function disturb({ kind, at, up }: Work): void {
    const { remote, model } = test.excel;
    const rows = model.tables()[0]!.area.rowCount - 1;
    if (kind === 'sort') remote.sortTable('Firms', up ? 'Name' : 'Limit', at % 2 === 0);
    else if (kind === 'insert') remote.insertTableRows('Firms', at % rows);
    else if (kind === 'delete') remote.deleteTableRows('Firms', at % rows);
    else if (kind === 'column') remote.insertTableColumn('Firms', 1 + (at % 2));
    else remote.sortTable('Firms', 'City', up);
  }

  it('never changes a cell that was not meant, and writes all or nothing', async () => {
    await fc.assert(fc.asyncProperty(works, edits, fc.uniqueArray(fc.nat(7), { maxLength: 3 }), async (disturbances, wanted, gone) => {
      test = excelUnderTest();
      value(await test.workbook.createTables([firms]));
      const start = await cards();
      for (const work of disturbances) test.beforeNextWrite(() => disturb(work));
      const remove = gone.map((row) => `f${row}`);
      const result = await applyFirms({
        cells: wanted.map(({ row, column }) => edit(`f${row}`, column, column === 'Limit' ? 900 + row : `new ${row}`)),
        append: [['n1', 'New', null, 5]],
        remove,
      });
      const after = await cards();
      for (const [key, card] of after) {
        if (key === null) {
          expect(Object.values(card).every((cell) => cell === null)).toBe(true);
          continue;
        }
        if (key === 'n1') {
          expect(result.ok).toBe(true);
          expect(card).toMatchObject({ Name: 'New', City: null, Limit: 5 });
          continue;
        }
        const expected: Record<string, CellValue> = { ...start.get(key) };
        if (result.ok) {
          for (const { row, column } of wanted) if (`f${row}` === key) expected[column] = column === 'Limit' ? 900 + row : `new ${row}`;
        }
        expect(card).toMatchObject(expected);
      }
      const deleted = disturbances.filter(({ kind }) => kind === 'delete').length;
      if (result.ok) {
        if (deleted === 0) expect(after.has('n1')).toBe(true);
        for (const key of remove) expect(after.has(key)).toBe(false);
      }
      // Rows may only go missing because we or the co-author deleted them.
      expect([...start.keys()].filter((key) => !after.has(key)).length).toBeLessThanOrEqual(deleted + (result.ok ? remove.length : 0));
      expect(test.logged).toEqual([]);
    }), { numRuns: 40, seed: 20261122 });
  });
});
