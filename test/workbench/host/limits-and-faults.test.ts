/** @jest-environment jsdom */
import { refusalOf } from '../../support/excel-refusal';
import { startExcel } from '../../support/excel-session';
import type { ExcelSession } from '../../support/excel-session';

let excel: ExcelSession;
beforeEach(() => {
  excel = startExcel({ sheets: ['Sheet1'] });
});

const column = (count: number, value: (row: number) => unknown) => Array.from({ length: count }, (_, row) => [value(row)]);
const write = (address: string, values: unknown[][]) => excel.Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
  await context.sync();
});
const cell = (row: number) => excel.model.values(excel.model.activeSheetId(), { row, column: 0, rowCount: 1, columnCount: 1 })[0]?.[0];

describe('the client cuts large writes', () => {
  it.each([1500, 1501, 3001])('and %i rows of one column arrive whole', async (count) => {
    await write(`A1:A${count}`, column(count, (row) => row + 1));
    expect([cell(0), cell(count - 1), cell(count)]).toEqual([1, count, null]);
  });

  it('a table grows over 1501 rows in two steps, and misses the last one when it is empty (office-js issue 3013)', async () => {
    const rows = (last: string) => excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.getRange('A1:A2').values = [['Id'], ['first']];
      const table = sheet.tables.add('A1:A2', true);
      await context.sync();
      table.getDataBodyRange().getRowsBelow(1501).values = column(1501, (row) => (row === 1500 ? last : `r${row}`));
      table.rows.load('count');
      await context.sync();
      return table.rows.count;
    });
    expect(await rows('end')).toBe(1502);
    expect(await rows('')).toBe(1501);
  });

  it('refuses the wrong size before anything is written', async () => {
    const refusal = await refusalOf(write('A1:A2000', column(1999, () => 'x')));
    expect(refusal.code).toBe('InvalidArgument');
    expect(cell(0)).toBeNull();
  });
});

describe('limits', () => {
  it('refuses a request beyond 5 MB as a whole, and takes one just below', async () => {
    const wide = (count: number) => column(count, () => 'x'.repeat(32_000));
    const refusal = await refusalOf(write('A1:A170', wide(170)));
    expect(refusal.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(cell(0)).toBeNull();
    await write('A1:A160', wide(160));
    expect(cell(159)).toHaveLength(32_000);
  });

  it('counts bytes, not characters', async () => {
    const refusal = await refusalOf(write('A1:A90', column(90, () => 'ש'.repeat(32_000))));
    expect(refusal.code).toBe('RequestPayloadSizeLimitExceeded');
  });

  it('refuses a response beyond 5 MB', async () => {
    const sheet = excel.model.activeSheetId();
    excel.model.writeCells(sheet, 0, 0, column(200, () => ({ value: 'x'.repeat(30_000) })) as { value: string }[][]);
    const refusal = await refusalOf(excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A200').load('values');
      await context.sync();
    }));
    expect(refusal.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('gives null instead of more than five million cells, without an error', async () => {
    const values = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A:E').load('values,address');
      await context.sync();
      return range.values;
    });
    expect(values).toBeNull();
  });

  it('takes 32,767 characters in a cell and not one more', async () => {
    await write('A1', [['x'.repeat(32_767)]]);
    expect((await refusalOf(write('A1', [['x'.repeat(32_768)]]))).code).toBe('InvalidArgument');
  });
});

describe('the user is typing in a cell', () => {
  const read = (options: { delayForCellEdit?: boolean }) => excel.Excel.run(options, async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });

  it('refuses every batch, reads too', async () => {
    excel.model.setEditing(true);
    expect((await refusalOf(read({}))).code).toBe('InvalidOperationInCellEditMode');
    excel.model.setEditing(false);
    expect(await read({})).toBe('');
  });

  it('waits for the end when asked to', async () => {
    excel.model.setEditing(true);
    const waiting = read({ delayForCellEdit: true });
    await excel.settled();
    excel.user.type('Sheet1', 'A1', 'typed');
    excel.model.setEditing(false);
    expect(await waiting).toBe('typed');
  });
});

describe('faults', () => {
  it('lets a co-author edit between two syncs', async () => {
    const seen = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.values = [['mine']];
      await context.sync();
      excel.faults.beforeNextBatch(() => excel.remote.type('Sheet1', 'A1', 'theirs'));
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(seen).toEqual([['theirs']]);
  });

  it('refuses as many requests as told', async () => {
    excel.faults.refuse('GeneralException', 2);
    expect((await refusalOf(write('A1', [['x']]))).code).toBe('GeneralException');
    expect((await refusalOf(write('A1', [['x']]))).code).toBe('GeneralException');
    await write('A1', [['x']]);
    expect(cell(0)).toBe('x');
  });

  it('answers slowly, one request after the other', async () => {
    excel.faults.latency = 20;
    const start = Date.now();
    await Promise.all([write('A1', [[1]]), write('A2', [[2]])]);
    expect(Date.now() - start).toBeGreaterThanOrEqual(38);
  });

  it('says so when the simulation itself or a test fails, and goes on', async () => {
    excel.faults.beforeNextBatch(() => {
      throw new Error('the test is wrong');
    });
    const refusal = await refusalOf(write('A1', [['x']]));
    expect(refusal.code).toBe('GeneralException');
    expect(refusal.message).toContain('the test is wrong');
    await write('A1', [['x']]);
    expect(cell(0)).toBe('x');
  });
});

it('holds 20,000 rows: written in blocks, read in blocks', async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (let start = 0; start < 20_000; start += 5_000) {
      sheet.getRangeByIndexes(start, 0, 5_000, 10).values = Array.from({ length: 5_000 }, (_, row) => Array.from({ length: 10 }, (__, c) => `${start + row}/${c}`));
      // One block a request, as the limit of the web asks.
      await context.sync();
    }
    const last = sheet.getRange('A19999:J20000').load('values');
    await context.sync();
    expect(last.values[1]?.[9]).toBe('19999/9');
  });
});
