/** @jest-environment jsdom */
import { refusalOf } from '../../support/excel-refusal';
import { startExcel } from '../../support/excel-session';
import type { ExcelSession } from '../../support/excel-session';

let excel: ExcelSession;
beforeEach(() => {
  excel = startExcel();
});

type Sheet = Excel.Worksheet;
const onSheet = <T>(work: (sheet: Sheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run(async (context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

describe('place', () => {
  it.each<[string, (sheet: Sheet) => Excel.Range, string]>([
    ['getCell', (sheet) => sheet.getRange('B2:C3').getCell(2, 1), 'C4'],
    ['getRow', (sheet) => sheet.getRange('B2:C3').getRow(1), 'B3:C3'],
    ['getColumn', (sheet) => sheet.getRange('B2:C3').getColumn(1), 'C2:C3'],
    ['getLastCell', (sheet) => sheet.getRange('B2:C3').getLastCell(), 'C3'],
    ['getLastRow', (sheet) => sheet.getRange('B2:C3').getLastRow(), 'B3:C3'],
    ['getLastColumn', (sheet) => sheet.getRange('B2:C3').getLastColumn(), 'C2:C3'],
    ['getResizedRange', (sheet) => sheet.getRange('B2:C3').getResizedRange(2, -1), 'B2:B5'],
    ['getAbsoluteResizedRange', (sheet) => sheet.getRange('B2:C3').getAbsoluteResizedRange(1, 3), 'B2:D2'],
    ['getOffsetRange', (sheet) => sheet.getRange('B2:C3').getOffsetRange(1, -1), 'A3:B4'],
    ['getRowsBelow', (sheet) => sheet.getRange('B2:C3').getRowsBelow(2), 'B4:C5'],
    ['getRowsAbove', (sheet) => sheet.getRange('B4:C5').getRowsAbove(2), 'B2:C3'],
    ['getColumnsAfter', (sheet) => sheet.getRange('B2:C3').getColumnsAfter(2), 'D2:E3'],
    ['getColumnsBefore', (sheet) => sheet.getRange('D2:E3').getColumnsBefore(), 'C2:C3'],
    ['getEntireRow', (sheet) => sheet.getRange('B2:C3').getEntireRow(), '2:3'],
    ['getEntireColumn', (sheet) => sheet.getRange('B2:C3').getEntireColumn(), 'B:C'],
    ['getBoundingRect', (sheet) => sheet.getRange('B2').getBoundingRect('D5'), 'B2:D5'],
    ['getIntersection', (sheet) => sheet.getRange('A1:C3').getIntersection(sheet.getRange('B2:D5')), 'B2:C3'],
    ['getRangeByIndexes', (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), 'C2:F4'],
    ['a whole column', (sheet) => sheet.getRange('C:C'), 'C:C'],
  ])('%s', async (_, make, address) => {
    const range = await onSheet(async (sheet, context) => {
      const made = make(sheet).load('address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
      await context.sync();
      return made;
    });
    expect(range.address).toBe(`Sheet1!${address}`);
  });

  it('quotes a sheet name where it must', async () => {
    excel.user.renameSheet('Sheet1', "Kunden 'alt'");
    const address = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2').load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'Kunden ''alt'''!A1:B2");
  });

  it('gives a null object where nothing meets and where nothing is used', async () => {
    const seen = await onSheet(async (sheet, context) => {
      const apart = sheet.getRange('A1').getIntersectionOrNullObject('B2').load('address');
      const unused = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      return [apart.isNullObject, unused.isNullObject];
    });
    expect(seen).toEqual([true, true]);
  });

  it('finds the cells in use, of the sheet and inside a range', async () => {
    excel.user.paste('Sheet1', 'B3', [['a', null], [null, 'd']]);
    const seen = await onSheet(async (sheet, context) => {
      const used = [sheet.getUsedRange(true), sheet.getRange('C:E').getUsedRangeOrNullObject(true)].map((one) => one.load('address'));
      await context.sync();
      return used.map((one) => one.address);
    });
    expect(seen).toEqual(['Sheet1!B3:C4', 'Sheet1!C4']);
  });
});

describe('contents', () => {
  it('leaves a cell where the array says null and empties one where it says nothing', async () => {
    excel.user.paste('Sheet1', 'A1', [['a', 'b', 'c']]);
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[null, '', 'x']] as unknown[][];
      range.load('values,valueTypes');
      await context.sync();
      return [range.values, range.valueTypes];
    });
    expect(values).toEqual([[['a', '', 'x']], [['String', 'Empty', 'String']]]);
  });

  it('turns typed text into what Excel makes of it, and leaves it in text cells and behind an apostrophe', async () => {
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange('A2:D2').numberFormat = [['@', '@', '@', '@']];
      sheet.getRange('A1:D2').values = [['007', '+49301', '12%', 'true'], ['007', '=1+1', '12%', 5]];
      sheet.getRange('A3').values = [["'007"]];
      const range = sheet.getRange('A1:D3').load('values,formulas,numberFormat');
      await context.sync();
      return { values: range.values, formats: range.numberFormat[0], formulas: range.formulas };
    });
    expect(seen.values).toEqual([[7, 49301, 0.12, true], ['007', '=1+1', '12%', '5'], ['007', '', '', '']]);
    expect(seen.formats).toEqual(['General', 'General', '0%', 'General']);
  });

  it('takes text that starts like a formula for one, and refuses a broken one', async () => {
    const formulas = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['=SUM(B1:B2)', '-note']];
      const range = sheet.getRange('A1:B1').load('formulas');
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([['=SUM(B1:B2)', '=-note']]);
    const refusal = await refusalOf(onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['+49 30 123']];
      await context.sync();
    }));
    expect(refusal.code).toBe('InvalidArgument');
  });

  it('refuses an array of another size, and says where', async () => {
    const refusal = await refusalOf(onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [['a']];
      await context.sync();
    }));
    expect(refusal).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
    expect(refusal.message).toContain("doesn't match the size");
  });

  it('puts one value into every cell', async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = 'x' as unknown as string[][];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['x', 'x'], ['x', 'x']]);
  });

  it('refuses contents for whole columns', async () => {
    const refusal = await refusalOf(onSheet(async (sheet, context) => {
      sheet.getRange('A:A').values = 'x' as unknown as string[][];
      await context.sync();
    }));
    expect(refusal.code).toBe('InvalidArgument');
  });

  it('shows dates and numbers as their format says', async () => {
    const text = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:D1');
      range.numberFormat = [['yyyy-mm-dd', '#,##0.00', '0.0%', 'd mmm yy']];
      range.values = [[46024, -1234.5, 0.125, 1]];
      range.load('text');
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([['2026-01-02', '-1,234.50', '12.5%', '1 Jan 00']]);
  });

  it('clears contents and formats apart', async () => {
    excel.user.paste('Sheet1', 'A1', [['a', 'b']]);
    const seen = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.format.fill.color = '#ffcc00';
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      range.load('values');
      const colours = ['A1', 'B1'].map((address) => sheet.getRange(address).format.fill.load('color'));
      await context.sync();
      return [range.values, ...colours.map((fill) => fill.color)];
    });
    expect(seen).toEqual([[['', 'b']], '#FFCC00', '#FFFFFF']);
  });
});

describe('structure', () => {
  it('inserts and deletes cells, and held ranges move with their cells', async () => {
    excel.user.paste('Sheet1', 'A1', [['a'], ['b'], ['c']]);
    const seen = await onSheet(async (sheet, context) => {
      const held = sheet.getRange('A3').load('address');
      await context.sync();
      sheet.getRange('A1:A2').insert('Down');
      held.load('address,values');
      await context.sync();
      const moved = [held.address, held.values[0]?.[0]];
      sheet.getRange('2:2').delete('Up');
      held.load('address');
      await context.sync();
      return [...moved, held.address];
    });
    expect(seen).toEqual(['Sheet1!A5', 'c', 'Sheet1!A4']);
  });

  it('says InvalidReference for a range whose cells are gone', async () => {
    const refusal = await refusalOf(onSheet(async (sheet, context) => {
      const held = sheet.getRange('A3').load('address');
      await context.sync();
      sheet.getRange('A3').delete('Up');
      held.load('address');
      await context.sync();
    }));
    expect(refusal.code).toBe('InvalidReference');
  });

  it('drops held ranges when the run ends, and keeps tracked ones until they are untracked', async () => {
    const kept = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').load('address');
      const tracked = sheet.getRange('B1').load('address');
      context.trackedObjects.add(tracked);
      await context.sync();
      return tracked;
    });
    kept.load('address');
    await kept.context.sync();
    expect(kept.address).toBe('Sheet1!B1');
    kept.untrack();
    await kept.context.sync();
    const refusal = await refusalOf((async () => {
      kept.load('address');
      await kept.context.sync();
    })());
    expect(refusal.code).toBe('InvalidReference');
  });

  it('hides and sizes lines', async () => {
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange('B:B').columnHidden = true;
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('C:D').format.columnWidth = 120;
      const mixed = sheet.getRange('A1:C1').load('columnHidden,rowHidden');
      const width = sheet.getRange('D1').format.load('columnWidth');
      await context.sync();
      return [mixed.columnHidden, mixed.rowHidden, width.columnWidth];
    });
    expect(seen).toEqual([null, false, 120]);
  });

  it('formats cells, in one statement too', async () => {
    const seen = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.set({ format: { wrapText: true, horizontalAlignment: 'Right', readingOrder: 'RightToLeft', font: { bold: true, color: 'red' } } });
      sheet.getRange('B1').format.font.italic = true;
      range.load('format/wrapText,format/horizontalAlignment,format/readingOrder,format/font/bold,format/font/italic,format/font/color');
      await context.sync();
      return range.format.toJSON();
    });
    expect(seen).toMatchObject({ wrapText: true, horizontalAlignment: 'Right', readingOrder: 'RightToLeft', font: { bold: true, italic: null, color: '#FF0000' } });
  });

  it('keeps validation: a list from a range with a warning', async () => {
    const seen = await onSheet(async (sheet, context) => {
      const validation = sheet.getRange('A2:A9').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: sheet.getRange('C1:C3') } };
      validation.errorAlert = { showAlert: true, style: 'Warning', title: 'List', message: 'Not in the list.' };
      const one = sheet.getRange('A3').dataValidation.load('type,rule,errorAlert,ignoreBlanks');
      const mixed = sheet.getRange('A1:A3').dataValidation.load('type,rule');
      await context.sync();
      return { one: one.toJSON(), mixed: mixed.type };
    });
    expect(seen.one).toMatchObject({
      type: 'List', ignoreBlanks: true, rule: { list: { inCellDropDown: true, source: '=Sheet1!$C$1:$C$3' } },
      errorAlert: { style: 'Warning', title: 'List', message: 'Not in the list.', showAlert: true },
    });
    expect(seen.mixed).toBe('Inconsistent');
  });
});

describe('wrong use', () => {
  it('throws PropertyNotLoaded from the client itself', async () => {
    const refusal = await refusalOf(onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      await context.sync();
      return range.values;
    }));
    expect(refusal.code).toBe('PropertyNotLoaded');
  });

  it.each<[string, (sheet: Sheet) => unknown]>([
    ['a class', (sheet) => sheet.pivotTables.load('items')],
    ['a method', (sheet) => sheet.getRange('A1').merge()],
    ['a property', (sheet) => sheet.getRange('A1').load('hyperlink')],
    ['a nested property', (sheet) => sheet.getRange('A1').load('format/borders/count')],
    ['a property to set', (sheet) => { sheet.getRange('A1').format.font.size = 9; }],
  ])('answers ApiNotFound for %s it does not simulate', async (_, use) => {
    const refusal = await refusalOf(onSheet(async (sheet, context) => {
      use(sheet);
      await context.sync();
    }));
    expect(refusal.code).toBe('ApiNotFound');
  });

  it('carries out what stands before the error and nothing after it', async () => {
    const refusal = await refusalOf(onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['before']];
      sheet.getRange('ZZZZ1').values = [['wrong']];
      sheet.getRange('A2').values = [['after']];
      await context.sync();
    }));
    expect(refusal).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Worksheet.getRange', statement: 'var range1 = activeWorksheet.getRange(...);' } });
    const { model } = excel;
    expect(model.values(model.activeSheetId(), { row: 0, column: 0, rowCount: 2, columnCount: 1 })).toEqual([['before'], [null]]);
  });
});
