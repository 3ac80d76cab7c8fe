/** @jest-environment jsdom */
import { refusalOf } from '../../support/excel-refusal';
import { startExcel } from '../../support/excel-session';
import type { ExcelSession } from '../../support/excel-session';

let excel: ExcelSession;

beforeEach(async () => {
  excel = startExcel({ sheets: ['Customers', 'Lists'] });
  excel.user.paste('Customers', 'A1', [['Id', 'Name', 'City'], ['a', 'Ada', 'Cluj'], ['b', 'Bo', 'Riga'], ['c', 'Cy', 'Haifa']]);
  await excel.Excel.run(async (context) => {
    context.workbook.tables.add('Customers!A1:C4', true).name = 'Customers';
    await context.sync();
  });
});

const withTable = <T>(work: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run(async (context) => work(context.workbook.tables.getItem('Customers'), context));

const addressAndHeaders = () => withTable(async (table, context) => {
  const range = table.getRange().load('address');
  table.columns.load('items/name,items/id');
  await context.sync();
  return { address: range.address, headers: table.columns.items.map((column) => column.name), ids: table.columns.items.map((column) => column.id) };
});

describe('parts', () => {
  it('has header, body and totals', async () => {
    const seen = await withTable(async (table, context) => {
      table.showTotals = true;
      const parts = [table.getHeaderRowRange(), table.getDataBodyRange(), table.getTotalRowRange(), table.getRange()].map((part) => part.load('address'));
      const column = table.columns.getItem('Name');
      const body = column.getDataBodyRange().load('values');
      table.rows.load('count');
      await context.sync();
      return { parts: parts.map((part) => part.address), names: body.values, rows: table.rows.count };
    });
    expect(seen).toEqual({ parts: ['Customers!A1:C1', 'Customers!A2:C4', 'Customers!A5:C5', 'Customers!A1:C5'], names: [['Ada'], ['Bo'], ['Cy']], rows: 3 });
  });

  it('says ItemNotFound for totals that are not shown and for tables that are not there', async () => {
    expect((await refusalOf(withTable(async (table, context) => {
      table.getTotalRowRange().load('address');
      await context.sync();
    }))).code).toBe('ItemNotFound');
    expect((await refusalOf(excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('Nobody').load('name');
      await context.sync();
    }))).code).toBe('ItemNotFound');
  });

  it('lists tables with their columns, with skip and top', async () => {
    const seen = await withTable(async (table, context) => {
      context.workbook.tables.load('items/name,items/columns/items/name,items/worksheet/name');
      table.columns.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      return { tables: context.workbook.tables.toJSON(), columns: table.columns.items.map((column) => column.name), sheet: context.workbook.tables.items[0]?.worksheet.name };
    });
    expect(seen.tables).toMatchObject({ items: [{ name: 'Customers', columns: [{ name: 'Id' }, { name: 'Name' }, { name: 'City' }] }] });
    expect(seen).toMatchObject({ columns: ['Name'], sheet: 'Customers' });
  });

  it('finds a table by its id, by its range and on its sheet only', async () => {
    const seen = await withTable(async (table, context) => {
      table.load('id');
      await context.sync();
      const byId = context.workbook.tables.getItem(table.id).load('name');
      const there = context.workbook.worksheets.getItem('Lists').tables.getItemOrNullObject('Customers').load('name');
      const touched = context.workbook.worksheets.getItem('Customers').getRange('C4:D9').getTables(false);
      touched.load('items/name');
      await context.sync();
      return [byId.name, there.isNullObject, touched.items.map((one) => one.name)];
    });
    expect(seen).toEqual(['Customers', true, ['Customers']]);
  });
});

describe('making', () => {
  it('makes headers unique as Excel does', async () => {
    excel.user.paste('Lists', 'A1', [['Name', 'name', '', 'Name', 3], ['x', 1, 2, 3, 4]]);
    const names = await excel.Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Lists').tables.add('A1:E2', true);
      table.columns.load('items/name');
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      return [table.columns.items.map((column) => column.name), header.values[0]];
    });
    const expected = ['Name', 'name2', 'Column3', 'Name3', '3'];
    expect(names).toEqual([expected, expected]);
  });

  it('puts a header row above data without one', async () => {
    excel.user.paste('Lists', 'B2', [['x', 1], ['y', 2]]);
    const seen = await excel.Excel.run(async (context) => {
      const range = context.workbook.tables.add(context.workbook.worksheets.getItem('Lists').getRange('B2:C3'), false).getRange().load('address,values');
      await context.sync();
      return [range.address, range.values];
    });
    expect(seen).toEqual(['Lists!B2:C4', [['Column1', 'Column2'], ['x', 1], ['y', 2]]]);
  });

  it('refuses a table over another one, and a name that is taken or no name', async () => {
    expect((await refusalOf(excel.Excel.run(async (context) => {
      context.workbook.tables.add('Customers!C4:D9', true);
      await context.sync();
    }))).code).toBe('InvalidArgument');
    const rename = (name: string) => refusalOf(excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Lists').tables.add('A1:A2', true).name = name;
      await context.sync();
    }));
    expect((await rename('customers')).code).toBe('ItemAlreadyExists');
    excel = startExcel({ sheets: ['Lists'] });
    expect((await rename('My table')).code).toBe('InvalidArgument');
  });
});

describe('rows', () => {
  it('grows over rows written directly below it, and not when their first cell is empty', async () => {
    await withTable(async (table, context) => {
      table.getDataBodyRange().getRowsBelow(2).values = [['d', 'Di', 'Iasi'], ['e', 'Ed', 'Vilnius']];
      await context.sync();
    });
    expect((await addressAndHeaders()).address).toBe('Customers!A1:C6');
    await withTable(async (table, context) => {
      table.getDataBodyRange().getRowsBelow(1).values = [['', 'Nobody', '']];
      await context.sync();
    });
    expect((await addressAndHeaders()).address).toBe('Customers!A1:C6');
  });

  it('checks rows it grows over like the row above them', async () => {
    await withTable(async (table, context) => {
      const [body, city] = [table.getDataBodyRange(), table.columns.getItem('City').getDataBodyRange()];
      city.dataValidation.rule = { list: { inCellDropDown: true, source: 'Cluj,Riga' } };
      body.getRowsBelow(2).values = [['d', 'Di', 'Iasi'], ['e', 'Ed', 'Vilnius']];
      await context.sync();
    });
    const rules = await withTable(async (table, context) => {
      const all = ['Name', 'City'].map((name) => table.columns.getItem(name).getDataBodyRange().dataValidation.load('type,rule'));
      const below = table.getDataBodyRange().getRowsBelow(1).dataValidation.load('type');
      await context.sync();
      return [...all.map(({ type, rule }) => [type, rule.list?.source]), [below.type]];
    });
    expect(rules).toEqual([['None', undefined], ['List', 'Cluj,Riga'], ['None']]);
  });

  it('does not grow over cells that belong to others', async () => {
    excel.model.writeCells(excel.model.activeSheetId(), 4, 2, [[{ value: 'note' }]]);
    excel.user.type('Customers', 'A5', 'd');
    expect((await addressAndHeaders()).address).toBe('Customers!A1:C4');
  });

  it('loses rows by deleting cells, keeps one empty row when all go, and moves what stands below', async () => {
    excel.user.paste('Customers', 'A7', [['below']]);
    await withTable(async (table, context) => {
      table.getDataBodyRange().getRow(0).delete('Up');
      await context.sync();
    });
    expect((await addressAndHeaders()).address).toBe('Customers!A1:C3');
    const rest = await withTable(async (table, context) => {
      table.getDataBodyRange().delete('Up');
      const body = table.getDataBodyRange().load('address,values');
      const below = context.workbook.worksheets.getItem('Customers').getRange('A5').load('values');
      await context.sync();
      return [body.address, body.values, below.values];
    });
    expect(rest).toEqual(['Customers!A2:C2', [['', '', '']], [['below']]]);
  });

  it('adds, reads and deletes rows by place', async () => {
    const seen = await withTable(async (table, context) => {
      table.rows.add(0, [['z', 'Zed', 'Bat Yam']]);
      table.rows.add(undefined, [['y', 'Yan', 'Oradea']]);
      table.rows.getItemAt(2).delete();
      const body = table.getDataBodyRange().load('values');
      table.rows.load('items/index,items/values');
      await context.sync();
      return [body.values.map((line) => line[0]), table.rows.items.map((row) => row.index)];
    });
    expect(seen).toEqual([['z', 'a', 'c', 'y'], [0, 1, 2, 3]]);
  });

  it('puts rows between others, which take their looks and checks from the row above, or at the top from the one below', async () => {
    const seen = await withTable(async (table, context) => {
      const sheet = context.workbook.worksheets.getItem('Customers');
      sheet.getRange('C2:C4').numberFormat = [['@'], ['0.00'], ['0%']];
      sheet.getRange('C2:C4').dataValidation.rule = { list: { inCellDropDown: true, source: 'Cluj,Riga,Haifa' } };
      sheet.getRange('A6').values = [['below']];
      table.rows.add(1, [['x', 'Xu', 'Riga'], ['y', 'Yan', 'Cluj']]);
      table.getDataBodyRange().getRow(0).insert('Down');
      const body = table.getDataBodyRange().load('values,numberFormat,address');
      const cities = table.columns.getItem('City').getDataBodyRange();
      cities.dataValidation.load('rule');
      const below = sheet.getRange('A9').load('values');
      await context.sync();
      return {
        keys: body.values.map(([key]) => String(key)), formats: body.numberFormat.map((line) => String(line[2])), at: body.address,
        rule: cities.dataValidation.rule, below: below.values,
      };
    });
    expect(seen).toEqual({
      keys: ['', 'a', 'x', 'y', 'b', 'c'], formats: ['@', '@', '@', '@', '0.00', '0%'], at: 'Customers!A2:C7',
      rule: { list: { inCellDropDown: true, source: 'Cluj,Riga,Haifa' } }, below: [['below']],
    });
    expect((await refusalOf(withTable(async (table, context) => {
      table.rows.add(9, [['n', 'No', 'Where']]);
      await context.sync();
    }))).code).toBe('InvalidArgument');
  });

  it('sorts, filters, and refuses to move cells of filtered rows', async () => {
    const seen = await withTable(async (table, context) => {
      table.sort.apply([{ key: 2, ascending: false }]);
      table.columns.getItem('City').filter.applyValuesFilter(['Riga']);
      table.autoFilter.load('isDataFiltered');
      const body = table.getDataBodyRange().load('values,rowHidden');
      await context.sync();
      return [body.values.map((line) => line[2]), body.rowHidden, table.autoFilter.isDataFiltered];
    });
    expect(seen).toEqual([['Riga', 'Haifa', 'Cluj'], null, true]);
    const remove = () => withTable(async (table, context) => {
      table.getDataBodyRange().getRow(1).delete('Up');
      await context.sync();
    });
    expect((await refusalOf(remove())).code).toBe('InsertDeleteConflict');
    await withTable(async (table, context) => {
      table.clearFilters();
      await context.sync();
    });
    await remove();
    expect((await addressAndHeaders()).address).toBe('Customers!A1:C3');
  });

  it('refuses to move only some columns of a table', async () => {
    const refusal = await refusalOf(withTable(async (table, context) => {
      table.getDataBodyRange().getCell(0, 0).insert('Down');
      await context.sync();
    }));
    expect(refusal.code).toBe('InvalidOperation');
    expect(refusal.message).toContain('shift cells in a table');
  });

  it('refuses to delete the header alone', async () => {
    expect((await refusalOf(withTable(async (table, context) => {
      table.getHeaderRowRange().getEntireRow().delete('Up');
      await context.sync();
    }))).code).toBe('InvalidOperation');
  });
});

describe('columns', () => {
  it('adds at the left, inside and at the right, and keeps the ids of the others', async () => {
    const before = await addressAndHeaders();
    await withTable(async (table, context) => {
      table.columns.add(0, undefined, 'Key');
      table.columns.add(2, [['Alias'], ['x'], ['y'], ['z']]);
      table.columns.add(undefined, [['1'], ['2'], ['3']], 'Name');
      await context.sync();
    });
    const after = await addressAndHeaders();
    expect(after).toMatchObject({ address: 'Customers!A1:F4', headers: ['Key', 'Id', 'Alias', 'Name', 'City', 'Name2'] });
    expect([after.ids[1], after.ids[3], after.ids[4]]).toEqual(before.ids);
    const values = await withTable(async (table, context) => {
      const columns = [table.columns.getItem('Alias'), table.columns.getItem('Name2')].map((column) => column.load('values'));
      await context.sync();
      return columns.map((column) => column.values.flat());
    });
    expect(values).toEqual([['Alias', 'x', 'y', 'z'], ['Name2', 1, 2, 3]]);
  });

  it('renames by property and by header cell, and deletes', async () => {
    await withTable(async (table, context) => {
      table.columns.getItem('City').name = 'Name';
      table.getHeaderRowRange().getCell(0, 0).values = [['Key']];
      await context.sync();
      table.columns.getItem('Name').delete();
      await context.sync();
    });
    expect(await addressAndHeaders()).toMatchObject({ address: 'Customers!A1:B4', headers: ['Key', 'Name2'] });
  });

  it('grows over a header typed right of it', async () => {
    excel.user.type('Customers', 'D1', 'Phone');
    expect(await addressAndHeaders()).toMatchObject({ address: 'Customers!A1:D4', headers: ['Id', 'Name', 'City', 'Phone'] });
    excel.user.type('Customers', 'E3', 'x');
    expect((await addressAndHeaders()).headers).toEqual(['Id', 'Name', 'City', 'Phone', 'Column1']);
  });

  it('resizes over more rows and columns, from the same header row only', async () => {
    await withTable(async (table, context) => {
      table.resize('A1:D6');
      await context.sync();
    });
    expect(await addressAndHeaders()).toMatchObject({ address: 'Customers!A1:D6', headers: ['Id', 'Name', 'City', 'Column1'] });
    expect((await refusalOf(withTable(async (table, context) => {
      table.resize('A2:D6');
      await context.sync();
    }))).code).toBe('InvalidArgument');
  });
});

test('converts to a range, and deletes with its cells', async () => {
  const values = await withTable(async (table, context) => {
    const range = table.convertToRange().load('values');
    context.workbook.tables.load('count');
    await context.sync();
    return [range.values[0], context.workbook.tables.count];
  });
  expect(values).toEqual([['Id', 'Name', 'City'], 0]);
});
