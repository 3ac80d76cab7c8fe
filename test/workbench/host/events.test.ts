/** @jest-environment jsdom */
import { startExcel } from '../../support/excel-session';
import type { ExcelSession } from '../../support/excel-session';

let excel: ExcelSession;
let heard: Record<string, unknown>[];

beforeEach(async () => {
  excel = startExcel({ sheets: ['Customers'] });
  excel.user.paste('Customers', 'A1', [['Id', 'Name'], ['a', 'Ada'], ['b', 'Bo']]);
  heard = [];
  await excel.Excel.run(async (context) => {
    context.workbook.tables.add('Customers!A1:B3', true).name = 'Customers';
    await context.sync();
  });
  await excel.settled();
});

/** Handlers live as long as Office.js does, so each test hears into a list of its own. */
const listen = (add: (workbook: Excel.Workbook, hear: (args: object) => Promise<void>) => void) => excel.Excel.run(async (context) => {
  const mine = heard;
  add(context.workbook, async (args) => {
    mine.push(JSON.parse(JSON.stringify(args)) as Record<string, unknown>);
  });
  await context.sync();
});

it('tells the user\'s edit of one cell, with what stood there, to table and sheet', async () => {
  await listen((workbook, hear) => {
    workbook.tables.getItem('Customers').onChanged.add(hear);
    workbook.worksheets.getItem('Customers').onChanged.add(hear);
  });
  excel.user.type('Customers', 'B2', 'Ada L.');
  expect(heard).toEqual([]);
  await excel.settled();
  const details = { valueBefore: 'Ada', valueAfter: 'Ada L.', valueTypeBefore: 'String', valueTypeAfter: 'String' };
  expect(heard).toHaveLength(2);
  const [sheet, table] = heard;
  expect(sheet).toMatchObject({ type: 'WorksheetChanged', changeType: 'RangeEdited', address: 'B2', source: 'Local', triggerSource: 'Unknown', details });
  expect(table).toMatchObject({ type: 'TableChanged', changeType: 'RangeEdited', address: 'B2', source: 'Local', details });
  expect(table).not.toHaveProperty('triggerSource');
});

it('gives no details for more than one cell, and marks the add-in\'s own writes on the sheet', async () => {
  await listen((workbook, hear) => workbook.worksheets.onChanged.add(hear));
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Customers').getRange('A2:B2').values = [['x', 'y']];
    await context.sync();
  });
  await excel.settled();
  expect(heard).toEqual([expect.objectContaining({ address: 'A2:B2', source: 'Local', triggerSource: 'ThisLocalAddin' })]);
  expect(heard[0]).not.toHaveProperty('details');
});

it('marks a co-author\'s edit, and does not tell where co-authors look', async () => {
  await listen((workbook, hear) => {
    workbook.tables.onChanged.add(hear);
    workbook.worksheets.onSelectionChanged.add(hear);
  });
  excel.remote.type('Customers', 'B3', 'Bob');
  excel.remote.select('Customers', 'C9');
  await excel.settled();
  expect(heard).toEqual([expect.objectContaining({ type: 'TableChanged', source: 'Remote', address: 'B3' })]);
});

it('tells a row typed below the table as an edit of the table', async () => {
  await listen((workbook, hear) => workbook.tables.getItem('Customers').onChanged.add(hear));
  excel.user.type('Customers', 'A4', 'c');
  await excel.settled();
  expect(heard).toEqual([expect.objectContaining({ address: 'A4', changeType: 'RangeEdited' })]);
});

it('tells insertions and deletions with their direction', async () => {
  await listen((workbook, hear) => workbook.worksheets.getItem('Customers').onChanged.add(hear));
  excel.user.insertRows('Customers', 2, 2);
  excel.user.deleteTableRows('Customers', 0);
  excel.user.insertTableColumn('Customers', 1);
  excel.user.deleteTableColumn('Customers', 'Column1');
  await excel.settled();
  expect(heard.map((event) => [event['changeType'], event['address'], event['changeDirectionState']])).toEqual([
    ['RowInserted', '2:3', { insertShiftDirection: 'Down' }], ['CellDeleted', 'A2:B2', { deleteShiftDirection: 'Up' }],
    ['CellInserted', 'B1:B4', { insertShiftDirection: 'Right' }], ['CellDeleted', 'B1:B4', { deleteShiftDirection: 'Left' }],
  ]);
});

it('finds the range of an event again', async () => {
  let address = '';
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Customers').onChanged.add(async (args) => {
      await excel.Excel.run(async (inner) => {
        const range = args.getRange(inner).load('address');
        await inner.sync();
        address = range.address;
      });
    });
    await context.sync();
  });
  excel.user.type('Customers', 'B2', 'x');
  await excel.settled();
  await excel.settled();
  expect(address).toBe('Customers!B2');
});

it('tells sorted rows without telling which row went where', async () => {
  await listen((workbook, hear) => workbook.worksheets.onRowSorted.add(hear));
  excel.user.sortTable('Customers', 'Name', false);
  await excel.settled();
  expect(heard).toEqual([{ type: 'WorksheetRowSorted', address: 'A2:B3', source: 'Local', worksheetId: expect.any(String) as string }]);
});

it('tells the selection: of a sheet, and of a table when it comes and when it goes', async () => {
  await listen((workbook, hear) => {
    workbook.worksheets.getItem('Customers').onSelectionChanged.add(hear);
    workbook.tables.getItem('Customers').onSelectionChanged.add(hear);
  });
  excel.user.select('Customers', 'B2:C2');
  excel.user.select('Customers', 'D9');
  excel.user.select('Customers', 'D10');
  await excel.settled();
  expect(heard.map((event) => [event['type'], event['address'], event['isInsideTable']])).toEqual([
    ['WorksheetSelectionChanged', 'B2:C2', undefined], ['TableSelectionChanged', 'B2', true],
    ['WorksheetSelectionChanged', 'D9', undefined], ['TableSelectionChanged', '', false], ['WorksheetSelectionChanged', 'D10', undefined],
  ]);
});

it('tells the workbook of a selection', async () => {
  let told = 0;
  await excel.Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => {
      told += 1;
    });
    await context.sync();
  });
  excel.user.select('Customers', 'B2');
  await excel.settled();
  expect(told).toBe(1);
  excel.user.type('Customers', 'B2', 'Ada L.');
  await excel.settled();
  expect(told).toBe(1);
});

it('tells the life of sheets and tables', async () => {
  await listen((workbook, hear) => {
    const { worksheets, tables } = workbook;
    for (const events of [worksheets.onAdded, worksheets.onDeleted, worksheets.onNameChanged, worksheets.onVisibilityChanged, worksheets.onMoved,
      worksheets.onProtectionChanged, worksheets.onActivated, tables.onAdded, tables.onDeleted]) {
      (events as OfficeExtension.EventHandlers<object>).add(hear);
    }
  });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('New');
    sheet.activate();
    sheet.name = 'Newer';
    sheet.tables.add('A1:B2', true);
    sheet.position = 0;
    sheet.protection.protect();
    sheet.protection.unprotect();
    sheet.visibility = 'Hidden';
    await context.sync();
    sheet.tables.getItem('Table1').delete();
    sheet.delete();
    await context.sync();
  });
  await excel.settled();
  expect(heard.map((event) => event['type'])).toEqual([
    'WorksheetAdded', 'WorksheetActivated', 'WorksheetNameChanged', 'TableAdded', 'WorksheetMoved', 'WorksheetProtectionChanged',
    'WorksheetProtectionChanged', 'WorksheetVisibilityChanged', 'WorksheetActivated', 'TableDeleted', 'WorksheetDeleted',
  ]);
  expect(heard[2]).toMatchObject({ nameBefore: 'New', nameAfter: 'Newer' });
  expect(heard[7]).toMatchObject({ visibilityBefore: 'Visible', visibilityAfter: 'Hidden' });
  expect(heard[9]).toMatchObject({ tableName: 'Table1' });
});

it('keeps silent while the add-in has events switched off, and for handlers that are gone', async () => {
  const handler = await excel.Excel.run(async (context) => {
    const mine = heard;
    const result = context.workbook.worksheets.getItem('Customers').onChanged.add(async (args) => {
      mine.push(args as unknown as Record<string, unknown>);
    });
    await context.sync();
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem('Customers').getRange('A2').values = [['silent']];
    context.runtime.enableEvents = true;
    context.workbook.worksheets.getItem('Customers').getRange('A3').values = [['loud']];
    await context.sync();
    return result;
  });
  await excel.settled();
  expect(heard.map((event) => event['address'])).toEqual(['A3']);
  handler.remove();
  await handler.context.sync();
  excel.user.type('Customers', 'A2', 'x');
  await excel.settled();
  expect(heard).toHaveLength(1);
});

describe('faults', () => {
  const addresses = () => heard.map((event) => event['address']);
  const edits = async () => {
    for (const cell of ['A2', 'A3', 'B2']) excel.user.type('Customers', cell, 'x');
    await excel.settled();
  };
  beforeEach(() => listen((workbook, hear) => workbook.worksheets.onChanged.add(hear)));

  it.each<['none' | 'dropped' | 'doubled' | 'reordered', string[]]>([
    ['none', ['A2', 'A3', 'B2']], ['dropped', []], ['doubled', ['A2', 'A3', 'B2', 'A2', 'A3', 'B2']], ['reordered', ['B2', 'A3', 'A2']],
  ])('events are %s', async (fault, expected) => {
    excel.faults.events = fault;
    await edits();
    expect(addresses()).toEqual(expected);
  });

  it('events are late', async () => {
    excel.faults.eventDelay = 60;
    excel.user.type('Customers', 'A2', 'x');
    await new Promise((done) => setTimeout(done, 30));
    expect(addresses()).toEqual([]);
    await excel.settled();
    expect(addresses()).toEqual(['A2']);
  });
});
