/** @jest-environment jsdom */
import { refusalOf } from '../../support/excel-refusal';
import { startExcel } from '../../support/excel-session';
import type { ExcelSession } from '../../support/excel-session';

let excel: ExcelSession;
beforeEach(() => {
  excel = startExcel({ sheets: ['Customers', 'Lists'] });
});

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.Excel.run(work);
const refused = (work: (context: Excel.RequestContext) => unknown) => refusalOf(run(async (context) => {
  work(context);
  await context.sync();
})).then((refusal) => refusal.code);

it('adds, names, moves, hides very much, activates and counts sheets', async () => {
  const seen = await run(async (context) => {
    const { worksheets } = context.workbook;
    const base = worksheets.add('_base');
    base.position = 0;
    base.visibility = 'VeryHidden';
    worksheets.getItem('lists').name = 'Terms';
    worksheets.getItem('Terms').activate();
    worksheets.load('items/name,items/visibility,items/position');
    const counts = [worksheets.getCount(), worksheets.getCount(true)];
    const ends = [worksheets.getFirst(), worksheets.getFirst(true), worksheets.getLast(), worksheets.getActiveWorksheet()].map((sheet) => sheet.load('name'));
    const none = worksheets.getItemOrNullObject('Nope').load('name');
    await context.sync();
    return {
      sheets: worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.position]), counts: counts.map((count) => count.value),
      ends: ends.map((sheet) => sheet.name), none: none.isNullObject,
    };
  });
  expect(seen).toEqual({
    sheets: [['_base', 'VeryHidden', 0], ['Customers', 'Visible', 1], ['Terms', 'Visible', 2]], counts: [3, 2],
    ends: ['_base', 'Customers', 'Terms', 'Terms'], none: true,
  });
});

it('refuses what Excel refuses', async () => {
  expect(await refused((context) => context.workbook.worksheets.add('customers'))).toBe('ItemAlreadyExists');
  expect(await refused((context) => context.workbook.worksheets.add('a/b'))).toBe('InvalidArgument');
  expect(await refused((context) => context.workbook.worksheets.add('x'.repeat(32)))).toBe('InvalidArgument');
  expect(await refused((context) => { context.workbook.worksheets.getItem('Lists').name = 'CUSTOMERS'; })).toBe('ItemAlreadyExists');
  expect(await refused((context) => { context.workbook.worksheets.getItem('Lists').delete(); context.workbook.worksheets.getItem('Customers').delete(); })).toBe('InvalidOperation');
  expect(await refused((context) => { context.workbook.worksheets.getItem('Customers').visibility = 'Hidden'; })).toBe('InvalidOperation');
  const secret = await run(async (context) => {
    context.workbook.worksheets.add('_meta').visibility = 'VeryHidden';
    await context.sync();
  });
  expect(secret).toBeUndefined();
  expect(await refused((context) => context.workbook.worksheets.getItem('_meta').delete())).toBe('InvalidOperation');
  expect(await refused((context) => context.workbook.worksheets.getItem('_meta').activate())).toBe('InvalidOperation');
});

it('freezes panes and tells where', async () => {
  const seen = await run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem('Customers');
    const before = freezePanes.getLocationOrNullObject().load('address');
    freezePanes.freezeAt('A1:B1');
    const at = freezePanes.getLocationOrNullObject().load('address');
    freezePanes.freezeRows(1);
    const rows = freezePanes.getLocationOrNullObject().load('address');
    freezePanes.unfreeze();
    const after = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    return [before.isNullObject, at.address, rows.address, after.isNullObject];
  });
  expect(seen).toEqual([true, 'Customers!A1:B1', 'Customers!1:1', true]);
});

describe('protection', () => {
  it('refuses contents, formats and structure of a protected sheet', async () => {
    excel.user.protect('Customers');
    expect(await refused((context) => { context.workbook.worksheets.getItem('Customers').getRange('A1').values = [['x']]; })).toBe('AccessDenied');
    expect(await refused((context) => { context.workbook.worksheets.getItem('Customers').getRange('A1').format.wrapText = true; })).toBe('AccessDenied');
    expect(await refused((context) => context.workbook.worksheets.getItem('Customers').getRange('1:1').insert('Down'))).toBe('AccessDenied');
    expect(await refused((context) => context.workbook.worksheets.getItem('Customers').tables.add('A1:B2', true))).toBe('AccessDenied');
    expect(() => excel.user.type('Customers', 'A1', 'x')).toThrow();
  });

  it('lets unlocked cells be written, and options through', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Customers');
      sheet.getRange('A1:A3').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, 'secret');
      sheet.getRange('A2').values = [['ok']];
      sheet.getRange('A:A').format.columnWidth = 99;
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    expect(await refused((context) => { context.workbook.worksheets.getItem('Customers').getRange('A3:A4').values = [['a'], ['b']]; })).toBe('AccessDenied');
    expect(await refused((context) => context.workbook.worksheets.getItem('Customers').protection.unprotect('wrong'))).toBe('AccessDenied');
    await run(async (context) => {
      context.workbook.worksheets.getItem('Customers').protection.unprotect('secret');
      context.workbook.worksheets.getItem('Customers').getRange('B4').values = [['free']];
      await context.sync();
    });
  });
});

it('keeps names of the workbook and of a sheet', async () => {
  const seen = await run(async (context) => {
    const lists = context.workbook.worksheets.getItem('Lists');
    const terms = context.workbook.names.add('Terms', lists.getRange('A2:A9'), 'payment terms');
    lists.names.add('Rate', '=0.21');
    terms.visible = false;
    terms.load('formula,value,type,comment,visible,scope');
    const place = terms.getRange().load('address');
    const byName = lists.getRange('Terms').load('address');
    const missing = context.workbook.names.getItemOrNullObject('Rate').load('formula');
    const there = lists.names.getItem('rate').load('formula,type,scope');
    const none = there.getRangeOrNullObject().load('address');
    await context.sync();
    return { terms: terms.toJSON(), place: place.address, byName: byName.address, missing: missing.isNullObject, rate: [there.formula, there.type, there.scope], none: none.isNullObject };
  });
  expect(seen).toMatchObject({
    terms: { formula: '=Lists!$A$2:$A$9', value: 'Lists!A2:A9', type: 'Range', comment: 'payment terms', visible: false, scope: 'Workbook' },
    place: 'Lists!A2:A9', byName: 'Lists!A2:A9', missing: true, rate: ['=0.21', 'String', 'Worksheet'], none: true,
  });
  expect(await refused((context) => context.workbook.names.add('Terms', '=1'))).toBe('ItemAlreadyExists');
  expect(await refused((context) => context.workbook.names.add('A1', '=1'))).toBe('InvalidArgument');
});

it('keeps settings of the document', async () => {
  const seen = await run(async (context) => {
    const { settings } = context.workbook;
    settings.add('registerId', 'kc-1');
    settings.add('shape', { deep: [1, null] });
    settings.load('items/key,items/value');
    const none = settings.getItemOrNullObject('nope').load('value');
    await context.sync();
    settings.getItem('registerId').delete();
    const count = settings.getCount();
    await context.sync();
    return { items: settings.items.map((item) => [item.key, item.value]), none: none.isNullObject, count: count.value };
  });
  expect(seen).toEqual({ items: [['registerId', 'kc-1'], ['shape', { deep: [1, null] }]], none: true, count: 1 });
});

it('has an application with a calculation mode, and waits with nothing', async () => {
  const mode = await run(async (context) => {
    const { application } = context.workbook;
    application.calculationMode = 'Manual';
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculate('Full');
    application.load('calculationMode,decimalSeparator');
    context.workbook.load('name');
    await context.sync();
    return [application.calculationMode, application.decimalSeparator, context.workbook.name];
  });
  expect(mode).toEqual(['Manual', '.', 'Book1.xlsx']);
});

it('selects, tells the selection, and has none when nothing single is selected', async () => {
  excel.user.select('Lists', 'B2:C3');
  const selected = await run(async (context) => {
    const [range, cell] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()].map((one) => one.load('address'));
    context.workbook.worksheets.getItem('Customers').getRange('D4').select();
    const after = context.workbook.getSelectedRange().load('address,worksheet/name');
    await context.sync();
    return [range?.address, cell?.address, after.address, after.worksheet.name];
  });
  expect(selected).toEqual(['Lists!B2:C3', 'Lists!B2', 'Customers!D4', 'Customers']);
  jest.spyOn(excel.model, 'selection').mockReturnValue({ sheetId: excel.model.activeSheetId(), areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { row: 4, column: 0, rowCount: 1, columnCount: 1 }] });
  expect(await refused((context) => context.workbook.getSelectedRange().load('address'))).toBe('InvalidSelection');
});
