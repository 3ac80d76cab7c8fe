/**
 * What making, adopting and selecting do to the sheet around a table.
 *
 * @jest-environment jsdom
 */
import type { Result } from '../../../src/base/result';
import { pointsOfWidth } from '../../../src/host/excel/column-look';
import type { AdoptedTable, ColumnSpec, HostIssue, TableSpec, WritableValue } from '../../../src/host/workbook';
import { excelUnderTest, type ExcelUnderTest } from '../../support/excel-workbook-session';

const column = (header: string, more: Partial<ColumnSpec> = {}): ColumnSpec => ({ header, numberFormat: '@', width: 12, ...more });
let test: ExcelUnderTest;
beforeEach(() => { test = excelUnderTest(); });
afterEach(async () => {
  expect(test.logged).toEqual([]);
  await test.close?.();
});

function value<T>(result: Result<T, HostIssue>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.code} ${JSON.stringify(result.error.facts)}`);
  return result.value;
}
const sheetId = (name: string): string => test.excel.model.sheets().find((sheet) => sheet.name === name)!.id;
const area = (row: number, columnAt: number, rowCount = 1, columnCount = 1) => ({ row, column: columnAt, rowCount, columnCount });

const lists: TableSpec = {
  name: 'Lists', visibility: 'visible', columns: [column('Id'), column('List'), column('Value')],
  rows: [['l1', 'level', 'gold'], ['l2', 'level', 'silver']],
};
const firms: TableSpec = {
  name: 'Firms', visibility: 'visible',
  columns: [
    column('Id', { hidden: true }), column('Name', { width: 30 }), column('Limit', { numberFormat: '0.00' }),
    column('Level', { listFrom: { table: 'Lists', header: 'Value', whereHeader: 'List', whereValue: 'level' } }),
  ],
  rows: [['f1', 'Alfa', 1, 'gold'], ['f2', '007', 2, null]],
};

describe('a table that was made', () => {
  beforeEach(async () => { value(await test.workbook.createTables([firms, lists])); });

  it('has text columns, hidden ids, widths and a frozen header', () => {
    const { model } = test.excel;
    const id = sheetId('Firms');
    expect(model.numberFormats(id, area(1, 0, 1, 4))).toEqual([['@', '@', '0.00', '@']]);
    expect(model.column(id, 0).hidden).toBe(true);
    expect(model.column(id, 1).size).toBeGreaterThan(model.column(id, 2).size);
    expect(model.sheets().find((sheet) => sheet.name === 'Firms')).toMatchObject({ frozenRows: 1 });
    expect(model.tables()[0]).toMatchObject({ name: 'Firms', style: 'TableStyleMedium2' });
  });

  it('keeps leading zeros that a person types into the row below it', async () => {
    test.excel.user.type('Firms', 'A4', 'f3');
    test.excel.user.type('Firms', 'B4', '0042');
    expect(value(await test.workbook.readTable('Firms')).values[2]?.[1]).toBe('0042');
  });

  it('offers the values of a list and warns about others', () => {
    const validation = test.excel.model.validation(sheetId('Firms'), area(1, 3));
    expect(JSON.stringify(validation)).toContain('OFFSET');
    expect(JSON.stringify(validation)).toContain('arning');
    expect(test.excel.model.validation(sheetId('Firms'), area(3, 3))).toBeNull();
  });

  it('gives new rows the formats of the rows above', async () => {
    value(await test.workbook.apply({ tables: [{ table: 'Firms', append: Array.from({ length: 300 }, (_, r): WritableValue[] => [`n${r}`, '0042', r, null]) }] }));
    expect(test.excel.model.numberFormats(sheetId('Firms'), area(302, 0, 1, 4))).toEqual([['@', '@', '0.00', '@']]);
  });
});

it('makes columns of formulas wide enough for what they will show, and never narrower', async () => {
  value(await test.workbook.createTables([firms, lists]));
  const size = (columnAt: number): number => test.excel.model.column(sheetId('Firms'), columnAt).size;
  const usual = size(7);
  const order = { kind: 'cells', sheet: 'Firms', row: 5, column: 5, rowCount: 1, columnCount: 2, formulas: ['=1'], numberFormat: 'm/d/yyyy' } as const;
  value(await test.workbook.writeFormulas({ ...order, width: 20 }));
  expect([size(5), size(6), size(7)]).toEqual([pointsOfWidth(20), pointsOfWidth(20), usual]);
  value(await test.workbook.writeFormulas({ ...order, row: 7, width: 12 }));
  expect(size(5)).toBe(pointsOfWidth(20));
  value(await test.workbook.writeFormulas({ kind: 'column', table: 'Firms', header: 'Due', formula: '=1', numberFormat: 'm/d/yyyy', width: 15 }));
  expect(size(4)).toBe(pointsOfWidth(15));
});

describe('a table with a totals row', () => {
  it('takes new rows in above the totals', async () => {
    value(await test.workbook.createTables([lists]));
    const { model } = test.excel;
    const table = model.tables()[0]!;
    model.as('user', () => {
      model.setTable(table.id, { showTotals: true, area: { ...table.area, rowCount: table.area.rowCount + 1 } });
      model.writeCells(table.sheetId, 3, 0, [[{ value: 'Total' }, null, { value: 2 }]]);
    });
    value(await test.workbook.apply({ tables: [{ table: 'Lists', append: [['l3', 'level', 'bronze'], ['l4', 'level', 'lead']], remove: ['l1'] }] }));
    expect(value(await test.workbook.readTable('Lists')).values).toEqual([['l2', 'level', 'silver'], ['l3', 'level', 'bronze'], ['l4', 'level', 'lead']]);
    expect(model.values(table.sheetId, area(4, 0, 1, 3))).toEqual([['Total', null, 2]]);
    expect(value(await test.workbook.outline()).tables[0]?.rowCount).toBe(3);
  });
});

describe('an adopted sheet', () => {
  const adopted: AdoptedTable = {
    sheet: 'Clients', headerRow: 2, firstColumn: 0, rowCount: 2, columnCount: 2, name: 'Customers',
    insertLeft: [{ spec: column('Id', { hidden: true }), values: ['c1', 'c2'] }], addRight: [column('Email')],
  };
  beforeEach(async () => {
    await test.user.fillSheet('Clients', [
      ['Our clients', null, 'note beside'], [null, null, null], ['Firm', 'Phone', null], ['A', '+370 5', 'remark'], ['B', null, null], [null, null, null], ['below', null, null],
    ]);
  });

  it('moves what stands around the table together and writes over nothing', async () => {
    value(await test.workbook.adoptTable(adopted));
    expect(value(await test.workbook.readSheet('Clients')).values).toEqual([
      [null, 'Our clients', null, null, 'note beside'].slice(0, 5), [null, null, null, null, null],
      ['Id', 'Firm', 'Phone', 'Email', null], ['c1', 'A', '+370 5', null, 'remark'], ['c2', 'B', null, null, null],
      [null, null, null, null, null], [null, 'below', null, null, null],
    ]);
    expect(test.excel.model.column(sheetId('Clients'), 0).hidden).toBe(true);
  });

  it('is as it was when the table cannot be laid', async () => {
    const before = value(await test.workbook.readSheet('Clients'));
    await test.user.fillSheet('Other', [['X'], ['1']]);
    value(await test.workbook.adoptTable({ ...adopted, sheet: 'Other', headerRow: 0, rowCount: 1, columnCount: 1, name: 'Taken', insertLeft: [], addRight: [] }));
    const refused = await test.workbook.adoptTable({ ...adopted, name: 'A1' });
    expect(refused.ok).toBe(false);
    expect(value(await test.workbook.readSheet('Clients'))).toEqual(before);
    expect(value(await test.workbook.outline()).tables.map(({ name }) => name)).toEqual(['Taken']);
  });
});

describe('selection', () => {
  beforeEach(async () => { value(await test.workbook.createTables([firms, lists])); });

  it('knows rows selected one by one, each once, in sheet order', async () => {
    const { model } = test.excel;
    Object.assign(model, { selected: { sheetId: sheetId('Firms'), areas: [area(2, 1), area(1, 0, 1, 4), area(2, 3)] } });
    expect(value(await test.workbook.selection())).toEqual({ table: 'Firms', keys: ['f1', 'f2'] });
  });

  it('is no row in the header, and no table beside it', async () => {
    test.excel.user.select('Firms', 'B1');
    expect(value(await test.workbook.selection())).toEqual({ table: 'Firms', keys: [] });
    test.excel.user.select('Firms', 'H9');
    expect(value(await test.workbook.selection())).toBeUndefined();
  });

  it('takes a whole column for all rows', async () => {
    test.excel.user.select('Firms', 'B:B');
    expect(value(await test.workbook.selection())).toEqual({ table: 'Firms', keys: ['f1', 'f2'] });
  });
});
