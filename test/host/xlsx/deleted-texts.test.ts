/* What was deleted from cells still stands in a file that a spreadsheet program saved, until it is taken out; what cells show stays. */
import { strFromU8, unzipSync } from 'fflate';
import { createTablesXlsx, openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/xlsx-workbook';
import { savedByExcel } from '../../support/saved-by-excel';

const columns = ['Id', 'Mail', 'Note'].map((header) => ({ header, numberFormat: '@', width: 10 }));

async function book(): Promise<XlsxWorkbook> {
  const made = createTablesXlsx();
  await made.createTables([{ name: 'People', visibility: 'visible', columns, rows: [['a', 'gone@x.lt', 'same'], ['b', 'stays@x.lt', 'same'], ['c', 'c@x.lt', 'gone too']] }]);
  const opened = openXlsx(savedByExcel(made.bytes(), 'gone@x.lt'));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

const allParts = (workbook: XlsxWorkbook): string => Object.values(unzipSync(workbook.bytes())).map((part) => strFromU8(part)).join('\n');

async function rows(workbook: XlsxWorkbook): Promise<unknown> {
  const again = openXlsx(workbook.bytes());
  const read = again.ok ? await again.value.readTable('People') : again;
  return read.ok ? read.value.values : read.error;
}

test('of a row that was removed neither its texts nor where its link led', async () => {
  const workbook = await book();
  await workbook.apply({ tables: [{ table: 'People', remove: ['a'], cells: [{ key: 'c', column: 'Note', value: null }] }] });
  const before = await rows(workbook);
  expect(allParts(workbook)).toContain('>gone@x.lt<');
  expect(allParts(workbook)).toContain('mailto:gone@x.lt');
  expect(workbook.dropDeletedTexts().ok).toBe(true);
  expect(allParts(workbook)).not.toContain('gone');
  expect(await rows(workbook)).toEqual(before);
  expect(before).toEqual([['b', 'stays@x.lt', 'same'], ['c', 'c@x.lt', null]]);
});

test('of a cell that was emptied neither, and its link goes', async () => {
  const workbook = await book();
  await workbook.apply({ tables: [{ table: 'People', cells: [{ key: 'a', column: 'Mail', value: null }] }] });
  expect(allParts(workbook)).toContain('<hyperlink ');
  expect(workbook.dropDeletedTexts().ok).toBe(true);
  expect(allParts(workbook)).not.toMatch(/gone@x\.lt|<hyperlink /);
  expect(await rows(workbook)).toEqual([['a', null, 'same'], ['b', 'stays@x.lt', 'same'], ['c', 'c@x.lt', 'gone too']]);
});

test('where nothing was deleted, the file stays byte for byte', async () => {
  const workbook = await book();
  const before = workbook.bytes();
  expect(workbook.dropDeletedTexts().ok).toBe(true);
  expect(Buffer.from(workbook.bytes()).equals(Buffer.from(before))).toBe(true);
});
