/**
 * Excel refuses in its own ways: someone is typing, a request is too large, a sheet is protected, a filter is on.
 *
 * @jest-environment jsdom
 */
import type { Result } from '../../../src/base/result';
import type { CellValue, HostIssue, TableSpec, WorkbookEvent, WritableValue } from '../../../src/host/workbook';
import { eventually } from '../../support/eventually';
import { excelUnderTest, type ExcelUnderTest } from '../../support/excel-workbook-session';

const column = (header: string, numberFormat = '@') => ({ header, numberFormat, width: 12 });
const firms: TableSpec = {
  name: 'Firms', visibility: 'visible', columns: [column('Id'), column('Name'), column('Limit', '0.00')],
  rows: [['f1', 'Alfa', 1], ['f2', 'Beta', 2], ['f3', 'Gama', 3]],
};

let test: ExcelUnderTest;
beforeEach(() => { test = excelUnderTest(); });
afterEach(async () => { await test.close?.(); });

function value<T>(result: Result<T, HostIssue>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.code} ${JSON.stringify(result.error.facts)}`);
  return result.value;
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
const body = async (table = 'Firms'): Promise<readonly (readonly CellValue[])[]> => value(await test.workbook.readTable(table)).values;
const change = { tables: [{ table: 'Firms', cells: [{ key: 'f2', column: 'Name', value: 'Changed' }] }] };

describe('someone is typing', () => {
  beforeEach(async () => { value(await test.workbook.createTables([firms])); });

  it('reads as soon as they are done', async () => {
    test.excel.model.setEditing(true);
    setTimeout(() => test.excel.model.setEditing(false), 300);
    expect(await body()).toEqual(firms.rows);
  });

  it('says so when they do not stop, and writes nothing', async () => {
    test.excel.model.setEditing(true);
    expect(await test.workbook.readTable('Firms')).toMatchObject({ ok: false, error: { code: 'cell-being-edited' } });
    expect(await test.workbook.apply(change)).toMatchObject({ ok: false, error: { code: 'cell-being-edited' } });
    test.excel.model.setEditing(false);
    await pause(50);
    expect(await body()).toEqual(firms.rows);
  });

  it('waits with a write when they begin after we looked', async () => {
    test.beforeNextWrite(() => undefined);
    const write = test.workbook.apply(change);
    const began = setInterval(() => {
      if (test.requests.length < 4) return;
      test.excel.model.setEditing(true);
      clearInterval(began);
      setTimeout(() => test.excel.model.setEditing(false), 150);
    }, 1);
    value(await write);
    clearInterval(began);
    expect((await body())[1]).toEqual(['f2', 'Changed', 2]);
  });
});

describe('sizes', () => {
  it('writes and reads 10,000 rows of 25 columns in requests far below 5 MB', async () => {
    const headers = Array.from({ length: 25 }, (_, c) => column(c === 0 ? 'Id' : `Column ${c}`, c % 5 === 4 ? 'General' : '@'));
    const rows = Array.from({ length: 10_000 }, (_, r): WritableValue[] =>
      headers.map((_, c) => (c === 0 ? `id-${r}` : c % 5 === 4 ? r * c : `Šiaulių g. ${r}-${c}`)));
    value(await test.workbook.createTables([{ name: 'Large', visibility: 'visible', columns: headers, rows: [] }]));
    value(await test.workbook.apply({ tables: [{ table: 'Large', append: rows }] }));
    const seen: number[] = [];
    const read = value(await test.workbook.readTable('Large', { onProgress: (done) => seen.push(done) }));
    expect(read.values).toEqual(rows);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toBe(1);
    value(await test.workbook.apply({ tables: [{ table: 'Large', cells: rows.map(([key]) => ({ key: String(key), column: 'Column 3', value: `new ${String(key)}` })) }] }));
    expect((await body('Large')).every((row, r) => row[3] === `new id-${r}` && row[2] === rows[r]?.[2])).toBe(true);
    expect(Math.max(...test.requests)).toBeLessThan(1_500_000);
  });

  it('reads and writes long texts that do not fit into one answer', async () => {
    const long = 'ilgas tekstas '.repeat(300);
    const rows = Array.from({ length: 1_300 }, (_, r): WritableValue[] => [`n${r}`, `${long}${r}`, r]);
    value(await test.workbook.createTables([{ ...firms, rows }]));
    expect(await body()).toEqual(rows);
    value(await test.workbook.apply({ tables: [{ table: 'Firms', cells: rows.map(([key]) => ({ key: String(key), column: 'Name', value: `${long}!` })) }] }));
    expect((await body()).every((row) => row[1] === `${long}!`)).toBe(true);
  });

  it('halves a request that Excel calls too large', async () => {
    const rows = Array.from({ length: 60 }, (_, r): WritableValue[] => [`n${r}`, `Name ${r}`, r]);
    value(await test.workbook.createTables([{ ...firms, rows }]));
    test.beforeNextWrite(() => undefined);
    test.excel.faults.beforeNextBatch(() => undefined);
    const patch = { tables: [{ table: 'Firms', cells: rows.map(([key]) => ({ key: String(key), column: 'Name', value: `Changed ${String(key)}` })) }] };
    const before = test.requests.length;
    refuseWrites(3, 'RequestPayloadSizeLimitExceeded');
    value(await test.workbook.apply(patch));
    expect((await body()).map((row) => row[1])).toEqual(rows.map(([key]) => `Changed ${String(key)}`));
    expect(test.requests.length - before).toBeGreaterThan(5);
  });

  it('gives up on a single cell that is too large', async () => {
    value(await test.workbook.createTables([firms]));
    refuseWrites(50, 'RequestPayloadSizeLimitExceeded');
    expect(await test.workbook.apply(change)).toMatchObject({ ok: false, error: { code: 'request-too-large' } });
    test.excel.faults.reset();
    expect(await body()).toEqual(firms.rows);
  });

  it.each([1499, 1500, 1501, 3000, 3001])('keeps %i cells whose last is empty', async (count) => {
    value(await test.workbook.createTables([firms]));
    const added = Array.from({ length: count }, (_, r): WritableValue[] => [`n${r}`, r === count - 1 ? null : `Name ${r}`, null]);
    value(await test.workbook.apply({ tables: [{ table: 'Firms', append: added }] }));
    expect((await body()).slice(3)).toEqual(added);
    const names = added.map(([key], r) => ({ key: String(key), column: 'Name', value: r === count - 1 ? null : `Other ${r}` }));
    value(await test.workbook.apply({ tables: [{ table: 'Firms', cells: names }] }));
    expect((await body()).slice(3).map((row) => row[1])).toEqual(names.map((edit) => edit.value));
  });
});

/** Refuses the next requests that write, as the host would; reading goes on. */
function refuseWrites(times: number, code: 'RequestPayloadSizeLimitExceeded' | 'AccessDenied' | 'InsertDeleteConflict' | 'GeneralException'): void {
  const { bridge } = test.excel.host;
  const send = bridge.sendMessageToHost.bind(bridge);
  let left = times;
  bridge.sendMessageToHost = (message) => {
    const { flags } = JSON.parse(message) as { readonly flags?: number };
    if (((flags ?? 0) & 1) !== 0 && left > 0) {
      left -= 1;
      test.excel.faults.refuse(code);
    }
    send(message);
  };
}

describe('refusals', () => {
  beforeEach(async () => { value(await test.workbook.createTables([firms])); });

  it.each([
    ['AccessDenied', { code: 'sheet-protected', facts: { sheet: 'Firms' } }],
    ['InsertDeleteConflict', { code: 'filter-active', facts: { table: 'Firms' } }],
    ['GeneralException', { code: 'host-failed' }],
  ] as const)('calls %s by its name', async (code, issue) => {
    refuseWrites(1, code);
    expect(await test.workbook.apply(change)).toMatchObject({ ok: false, error: issue });
    expect(await body()).toEqual(firms.rows);
  });

  it('does not delete rows of a filtered table', async () => {
    test.excel.user.filter('Firms', 'Name', ['Alfa']);
    expect(await test.workbook.apply({ tables: [{ table: 'Firms', cells: [{ key: 'f1', column: 'Name', value: 'x' }], remove: ['f2'] }] }))
      .toMatchObject({ ok: false, error: { code: 'filter-active', facts: { table: 'Firms' } } });
    expect(await body()).toEqual(firms.rows);
  });

  it('writes rows that a filter hides', async () => {
    test.excel.user.filter('Firms', 'Name', ['Alfa']);
    value(await test.workbook.apply(change));
    expect((await body())[1]).toEqual(['f2', 'Changed', 2]);
  });

  it('deletes the sheets again when making them fails halfway', async () => {
    const before = value(await test.workbook.outline());
    refuseWrites(1, 'GeneralException');
    expect(await test.workbook.createTables([{ ...firms, name: 'One' }, { ...firms, name: 'Two', visibility: 'veryHidden' }]))
      .toMatchObject({ ok: false, error: { code: 'host-failed' } });
    expect(value(await test.workbook.outline())).toEqual(before);
    expect(test.logged).toEqual([]);
  });

  it('says where something stands in the way of new rows', async () => {
    test.excel.user.paste('Firms', 'B6', [['below']]);
    expect(await test.workbook.apply({ tables: [{ table: 'Firms', append: [['f4', 'x', null], ['f5', 'y', null]] }] }))
      .toMatchObject({ ok: false, error: { code: 'cells-in-the-way', facts: { sheet: 'Firms', cell: 'B6' } } });
    expect(await body()).toEqual(firms.rows);
  });

  it('knows an error value from the text that looks like one', async () => {
    await test.user.setCell('Firms', 0, 'Name', { error: '#N/A' });
    value(await test.workbook.apply({ tables: [{ table: 'Firms', cells: [{ key: 'f2', column: 'Name', value: '#N/A' }] }] }));
    expect((await body()).map((row) => row[1])).toEqual([{ error: '#N/A' }, '#N/A', 'Gama']);
  });

  it('throws what only a mistake of ours can cause', async () => {
    const { createRunner } = await import('../../../src/host/excel/run-excel');
    const { browserTimer } = await import('../../../src/host/excel/browser-ports');
    const runner = createRunner({ timer: browserTimer, supports: () => true });
    await expect(runner.read((context) => Promise.resolve(context.workbook.name))).rejects.toThrow(/name/);
  });
});

describe('events', () => {
  const heard: WorkbookEvent[] = [];
  beforeEach(async () => {
    heard.length = 0;
    value(await test.workbook.createTables([firms]));
    value(await test.workbook.outline());
    test.workbook.watch((event) => heard.push(event));
    await test.excel.settled();
  });
  const changes = () => heard.filter((event) => event.kind === 'changed');
  /** And nothing more comes after it. */
  const toldOnce = async (hint: WorkbookEvent): Promise<void> => {
    await eventually(() => expect(changes()).toEqual([hint]));
    await pause(300);
    expect(changes()).toEqual([hint]);
  };

  it.each(['doubled', 'reordered', 'none'] as const)('tells one hint with the rows when events are %s', async (fault) => {
    test.excel.faults.events = fault;
    test.excel.user.type('Firms', 'B3', 'typed');
    test.excel.user.type('Firms', 'B4', 'typed');
    await toldOnce({ kind: 'changed', table: 'Firms', source: 'local', own: false, rows: { first: 1, count: 2 } });
  });

  it('lives with events that never come', async () => {
    test.excel.faults.events = 'dropped';
    test.excel.user.type('Firms', 'B3', 'typed');
    await pause(300);
    expect(changes()).toEqual([]);
    expect((await body())[1]?.[1]).toBe('typed');
  });

  it('calls a change of a co-author remote', async () => {
    test.excel.remote.type('Firms', 'B3', 'theirs');
    await toldOnce({ kind: 'changed', table: 'Firms', source: 'remote', own: false, rows: { first: 1, count: 1 } });
  });

  it('gives no row numbers after a row was inserted', async () => {
    test.excel.user.insertTableRows('Firms', 0);
    test.excel.user.type('Firms', 'B5', 'typed');
    await toldOnce({ kind: 'changed', table: 'Firms', source: 'local', own: false });
  });

  it('calls a renamed header a change of structure', async () => {
    test.excel.user.type('Firms', 'B1', 'Title');
    await eventually(() => expect(heard).toContainEqual({ kind: 'structure' }));
  });
});

describe('an Excel that does not say whose change it was', () => {
  it('knows its own writes by their time and sheet', async () => {
    test = excelUnderTest({ version: 9 });
    value(await test.workbook.createTables([firms, { ...firms, name: 'Other' }]));
    value(await test.workbook.outline());
    const heard: WorkbookEvent[] = [];
    test.workbook.watch((event) => heard.push(event));
    value(await test.workbook.apply(change));
    test.excel.user.type('Other', 'B3', 'typed');
    test.excel.remote.type('Firms', 'B3', 'theirs');
    await eventually(() => {
      const told = heard.flatMap((event) => (event.kind === 'changed' ? [[event.table, event.source, event.own]] : []));
      expect(told).toEqual(expect.arrayContaining([['Firms', 'local', true], ['Other', 'local', false], ['Firms', 'remote', false]]));
    });
  });
});
