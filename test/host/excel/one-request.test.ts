/**
 * What a patch writes goes out in one request, one step of Excel's own undo; a request that Excel breaks off halfway
 * leaves nothing behind.
 *
 * @jest-environment jsdom
 */
import type { Result } from '../../../src/base/result';
import type { CellValue, HostIssue, TableSpec, WorkbookPatch, WritableValue } from '../../../src/host/workbook';
import { excelUnderTest, type ExcelUnderTest } from '../../support/excel-workbook-session';
import { must } from '../../support/must';

const names = ['Customers', 'Addresses', 'Contacts', '_journal'];
const spec = (name: string): TableSpec => ({
  name, visibility: 'visible',
  columns: ['Id', 'Name', 'City'].map((header) => ({ header, numberFormat: '@', width: 12 })),
  rows: [0, 1, 2].map((row): WritableValue[] => [`${name}${row}`, `Name ${row}`, '007']),
});

let test: ExcelUnderTest;
beforeEach(async () => {
  test = excelUnderTest();
  value(await test.workbook.createTables(names.map(spec)));
});
afterEach(async () => {
  expect(test.logged).toEqual([]);
  await test.close?.();
});

function value<T>(result: Result<T, HostIssue>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.code} ${JSON.stringify(result.error.facts)}`);
  return result.value;
}
const body = async (table: string): Promise<readonly (readonly CellValue[])[]> => value(await test.workbook.readTable(table)).values;
const all = async (): Promise<Record<string, readonly (readonly CellValue[])[]>> =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await body(name)] as const)));

/** A customer saved with what belongs to it: cells here, new rows there, and the journal. */
const save: WorkbookPatch = { tables: [
  { table: 'Customers', cells: [{ key: 'Customers1', column: 'Name', value: 'Changed' }, { key: 'Customers2', column: 'City', value: '008' }] },
  { table: 'Addresses', cells: [{ key: 'Addresses0', column: 'Name', value: 'Changed' }], append: [['a4', 'New', '1/2']] },
  { table: 'Contacts', insert: [{ values: ['c4', 'Between', null], place: { above: 'Contacts0', below: 'Contacts1' } }] },
  { table: '_journal', append: [['j4', 'step', null]] },
] };

/** Requests of a call: those that write, and all. */
async function requestsOf(work: () => Promise<unknown>): Promise<{ readonly writes: number; readonly all: number }> {
  const { bridge } = test.excel.host;
  const send = bridge.sendMessageToHost.bind(bridge);
  let [writes, count] = [0, 0];
  bridge.sendMessageToHost = (message) => {
    const { flags } = JSON.parse(message) as { readonly flags?: number };
    count += 1;
    if (((flags ?? 0) & 1) !== 0) writes += 1;
    send(message);
  };
  await work();
  bridge.sendMessageToHost = send;
  return { writes, all: count };
}

describe('a patch of several tables', () => {
  it('is one request that writes, and few that look', async () => {
    await body('Customers');
    const requests = await requestsOf(async () => value(await test.workbook.apply(save)));
    // Shapes, keys, ends, the cells once more; Office.js itself lets go of its ranges twice.
    expect(requests).toEqual({ writes: 1, all: 7 });
    const after = await all();
    expect(after['Customers']?.map((row) => row.slice(1))).toEqual([['Name 0', '007'], ['Changed', '007'], ['Name 2', '008']]);
    expect(after['Addresses']?.map(([, name]) => name)).toEqual(['Changed', 'Name 1', 'Name 2', 'New']);
    expect(after['Contacts']?.map(([key]) => key)).toEqual(['Contacts0', 'c4', 'Contacts1', 'Contacts2']);
    expect(after['_journal']?.at(-1)).toEqual(['j4', 'step', null]);
  });

  it('deletes rows only when all else stands', async () => {
    const requests = await requestsOf(async () => value(await test.workbook.apply({
      tables: [...save.tables.slice(0, 2), { table: 'Contacts', remove: ['Contacts1'] }, ...save.tables.slice(3)],
    })));
    expect(requests.writes).toBe(2);
    expect((await body('Contacts')).map(([key]) => key)).toEqual(['Contacts0', 'Contacts2']);
  });
});

describe('a request that Excel breaks off', () => {
  it.each(['Customers', 'Addresses', 'Contacts', '_journal'])('at %s, which a co-author has protected, leaves nothing behind', async (sheet) => {
    const before = await all();
    test.beforeNextWrite(() => test.excel.remote.protect(sheet));
    expect(await test.workbook.apply(save)).toMatchObject({ ok: false, error: { code: 'sheet-protected', facts: { sheet } } });
    test.excel.user.unprotect(sheet);
    expect(await all()).toEqual(before);
    const { sheetId } = must(test.excel.model.tables()[0]);
    expect(test.excel.model.numberFormats(sheetId, { row: 1, column: 1, rowCount: 3, columnCount: 1 })).toEqual([['@'], ['@'], ['@']]);
  });

  it('is written table by table when it is too large after all', async () => {
    const { bridge } = test.excel.host;
    const send = bridge.sendMessageToHost.bind(bridge);
    let refused = false;
    bridge.sendMessageToHost = (message) => {
      const { flags } = JSON.parse(message) as { readonly flags?: number };
      if (((flags ?? 0) & 1) !== 0 && !refused) {
        refused = true;
        test.excel.faults.refuse('RequestPayloadSizeLimitExceeded');
      }
      send(message);
    };
    value(await test.workbook.apply(save));
    expect(refused).toBe(true);
    const after = await all();
    expect(after['Customers']?.[1]?.[1]).toBe('Changed');
    expect(after['Addresses']).toHaveLength(4);
    expect(after['Contacts']?.map(([key]) => key)).toEqual(['Contacts0', 'c4', 'Contacts1', 'Contacts2']);
    expect(after['_journal']).toHaveLength(4);
  });

  it('takes nothing of a co-author back when a row went meanwhile', async () => {
    test.beforeNextWrite(() => test.excel.remote.deleteTableRows('Customers', 0));
    value(await test.workbook.apply(save));
    const after = await all();
    expect(after['Customers']?.map((row) => row.slice(1))).toEqual([['Changed', '007'], ['Name 2', '008']]);
    expect(after['Addresses']?.map(([key]) => key)).toEqual(['Addresses0', 'Addresses1', 'Addresses2', 'a4']);
    expect(after['_journal']).toHaveLength(4);
  });
});
