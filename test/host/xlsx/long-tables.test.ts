/* A file whose tables are written row by row is the file that has them written at once. */
import { atOnce } from '../../../src/base/at-once';
import type { Result } from '../../../src/base/result';
import { nodeZipCodec } from '../../../src/cli/node-zip-codec';
import type { FileWorkbook, LongTable } from '../../../src/host/file-workbook';
import type { HostIssue, TableSpec, WritableValue } from '../../../src/host/workbook';
import { createTablesXlsx, createXlsx } from '../../../src/host/xlsx/xlsx-workbook';
import { portableCodec } from '../../../src/host/xlsx/zip-archive';
import { changedParts, opened, refusal, value } from './workbook-of-file';

const columns = ['@', '0.00', 'yyyy-mm-dd', 'General'].map((numberFormat, at) => ({ header: `Column ${at}`, numberFormat, width: 10, hidden: at === 0 }));
/** Text enough for several pieces of both levels of packing. */
const rows = Array.from({ length: 3000 }, (_, at): WritableValue[] => [`k${at} שלום 😀 <&"_x0041_`, at / 4, at % 3 === 0 ? null : 40_000 + at, at % 2 === 0]);
const specs: readonly TableSpec[] = [
  { name: 'Many', visibility: 'visible', columns, rows: [...rows, ...rows] },
  { name: 'Some', visibility: 'hidden', columns, rows },
  { name: 'None', visibility: 'visible', columns: [...columns, { header: 'From a list', numberFormat: '@', width: 5, listFrom: { table: 'Some', header: 'Column 0', whereHeader: 'Column 1', whereValue: 'x' } }], rows: [] },
];
const long = (spec: TableSpec): LongTable => ({ ...spec, rowCount: spec.rows.length });

function written(workbook: FileWorkbook, tables: readonly LongTable[]): Result<Uint8Array, HostIssue> {
  return atOnce(workbook.bytesWith(tables));
}

describe.each([['that runs everywhere', portableCodec], ['of Node', nodeZipCodec]])('packed by the codec %s', (_, codec) => {
  test('every part is the same, and the file can be read', async () => {
    const atOnce = createTablesXlsx(codec);
    value(await atOnce.createTables(specs));
    const bytes = value(written(createTablesXlsx(codec), specs.map(long)));
    expect(changedParts(atOnce.bytes(), bytes)).toEqual([]);
    expect(value(await opened(bytes).readTable('Many')).values).toEqual([...rows, ...rows]);
    expect(value(await opened(bytes).outline()).sheets.map(({ name }) => name)).toEqual(['Many', 'None', 'Some']);
  });
});

test('the workbook stays without them, to the byte, written or refused', async () => {
  const workbook = createXlsx();
  value(await workbook.createTables([{ name: 'Here', visibility: 'visible', columns, rows: [] }]));
  const before = workbook.bytes();
  expect(value(written(workbook, specs.map(long))).length).toBeGreaterThan(before.length);
  expect(refusal(written(workbook, [long({ name: 'here', visibility: 'visible', columns, rows })]))).toEqual({ code: 'table-exists', facts: { table: 'here' } });
  expect(workbook.bytes()).toEqual(before);
});

test('rows are asked for one by one, with a pause after each', () => {
  let asked = 0;
  function* counted(): Generator<WritableValue[]> {
    for (const row of rows) {
      asked += 1;
      yield row;
    }
  }
  const writing = createTablesXlsx().bytesWith([{ name: 'Many', visibility: 'visible', columns, rowCount: rows.length, rows: counted() }]);
  for (let at = 1; at <= 10; at += 1) expect([writing.next().done, asked]).toEqual([false, at]);
});

test('a table with another number of rows than was said is a mistake of the program', () => {
  expect(() => written(createTablesXlsx(), [{ name: 'Many', visibility: 'visible', columns, rowCount: 2, rows }])).toThrow('Bug: Many has 3000 rows and was announced with 2');
});
