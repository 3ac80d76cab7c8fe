import { createCheck } from '../../src/app/check-register';
import { importTemplate } from '../../src/app/export-template';
import { createTableHeaders } from '../../src/app/table-headers';
import { listRecords } from '../../src/app/register-layout';
import { createTablesXlsx, openXlsx, type XlsxWorkbook } from '../../src/host/xlsx/xlsx-workbook';
import { locales, textsOf } from '../../src/locales/locales';
import { Register } from '../../src/model/register';
import { registerOverMemory, seededRandom } from '../support/app-over-memory';
import { must } from '../support/must';
import { openSession } from '../support/open-session';
import { strFromU8, unzipSync } from 'fflate';

async function template(...args: Parameters<typeof importTemplate>): Promise<{ readonly workbook: XlsxWorkbook; readonly sheet: string }> {
  const made = await importTemplate(...args);
  if (!made.ok) throw new Error(made.error.code);
  const opened = openXlsx(made.value);
  if (!opened.ok) throw new Error(opened.error.code);
  const sheets = Object.entries(unzipSync(made.value)).filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, bytes]) => strFromU8(bytes));
  return { workbook: opened.value, sheet: must(sheets.find((xml) => xml.includes('<dataValidations'))) };
}

describe.each(locales)('%s', (locale) => {
  const texts = textsOf(locale);

  test('its headers are those of the register, its examples are right and say that they go', async () => {
    const { workbook, sheet } = await template({ texts, random: seededRandom(1), newWorkbook: () => createTablesXlsx() });
    const outline = await workbook.outline();
    const columns = outline.ok ? must(outline.value.tables.find(({ name }) => name === 'Customers')).columns : [];
    const match = createTableHeaders()('Customers');
    const fields = columns.map(({ header }) => match(header));
    expect(fields).not.toContain(undefined);
    expect(new Set(fields).size).toBe(fields.length);
    const block = await workbook.readTable('Customers');
    const rows = block.ok ? block.value.values : [];
    const register = new Register();
    for (const { id, values } of listRecords(texts, seededRandom(2))) register.load('Lists', id, values);
    const check = createCheck(register);
    for (const cells of rows.slice(0, 2)) {
      const values = Object.fromEntries(cells.flatMap((cell, at) => (cell === null || typeof cell === 'object' ? [] : [[fields[at] ?? '', cell]])));
      expect(String(values['name'])).toMatch(/\(.+\)$/);
      expect(Object.keys(values).length).toBeGreaterThan(8);
      expect(check.ofCard(values, undefined).filter(({ severity }) => severity !== 'info').map(({ code, where }) => [code, where?.field, where?.value])).toEqual([]);
    }
    expect(rows.slice(2).flat().filter((cell) => cell !== null)).toEqual([]);
    expect(sheet.match(/<dataValidation /g)?.length).toBeGreaterThan(8);
  });
});

test('with a register: its own columns and its own lists', async () => {
  const { app, workbook } = await registerOverMemory();
  await app.addOwnField({ name: 'Agent', kind: 'choice' });
  await app.addOwnField({ name: 'Signed', kind: 'date' });
  await app.extendList('Agent', 'Dana');
  await app.extendList('level', 'Gold');
  const { register } = await openSession(workbook);
  const made = await template({ texts: textsOf('en'), random: seededRandom(1), newWorkbook: () => createTablesXlsx() }, register);
  const outline = await made.workbook.outline();
  const tables = outline.ok ? outline.value.tables : [];
  expect(tables.map(({ name }) => name)).toEqual(['Customers', 'Lists']);
  expect(must(tables[0]).columns.map(({ header }) => header).slice(-2)).toEqual(['Agent', 'Signed']);
  const lists = await made.workbook.readTable('Lists');
  expect(lists.ok && lists.value.values).toEqual(expect.arrayContaining([['Agent', 'Dana'], ['level', 'Gold']]));
  expect(made.sheet).toContain('&quot;Agent&quot;');
});
