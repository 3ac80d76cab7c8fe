import ExcelJS from 'exceljs';
import { createCheck } from '../../src/app/check-register';
import { importTemplate } from '../../src/app/export-template';
import { createTableHeaders } from '../../src/app/table-headers';
import { listRecords } from '../../src/app/register-layout';
import { createTablesXlsx, openXlsx, type XlsxWorkbook } from '../../src/host/xlsx/xlsx-workbook';
import { locales, textsOf, type Locale } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import { fieldOf, fieldsOf } from '../../src/model/fields';
import { Register } from '../../src/model/register';
import { registerOverMemory, seededRandom } from '../support/app-over-memory';
import { filesInNode } from '../support/files-in-node';
import { must } from '../support/must';
import { openSession } from '../support/open-session';
import { runToEnd } from '../support/run-to-end';
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

/** A value for every column that a person can fill in. */
function filledIn(locale: Locale): Values {
  const texts = textsOf(locale);
  const words: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = texts.lists;
  const given: Values = {
    code: '0042', name: 'Ąžuolas & =Co', country: 'LT', taxId: '302500128', vatNumber: 'LT119511515', companyNumber: '119511515', personalId: '38703181745', activityCode: '0111',
    email: 'a@firma.example', otherEmails: 'b@firma.example; c@firma.example', phone: '+370 5 212 3456', mobile: '+370 612 34567', otherPhones: '+370 612 34568; +370 612 34569', fax: '+370 5 212 3457',
    website: 'https://firma.example', postalCode: '01103', houseNumber: '5-3', latitude: 54.6872, longitude: 25.2797, paymentTerms: '30', validFrom: '2026-01-05', validTo: '2027-12-31',
    emailDocuments: true, notifySms: true, notifyEmail: true, roles: Object.values(words['partyRole'] ?? {}).slice(0, 2).join('; '),
  };
  return Object.fromEntries(fieldsOf('Customers').flatMap(([field, { kind, list, hidden }]) => {
    if (hidden === true) return [];
    const word = Object.values(words[list ?? ''] ?? {})[0];
    return [[field, given[field] ?? word ?? (kind === 'several' ? 'eins; zwei' : kind === 'note' ? 'first line\nsecond line' : `${field} 1`)]];
  }));
}

test.each(locales)('filled in by another program and imported, every column of it is understood (%s)', async (locale) => {
  const texts = textsOf(locale);
  const made = await importTemplate({ texts, random: seededRandom(1), newWorkbook: () => createTablesXlsx() });
  if (!made.ok) throw new Error(made.error.code);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(made.value) as unknown as ArrayBuffer);
  const sheet = must(book.getWorksheet('Customers'));
  const values = filledIn(locale);
  const labels = texts.fields.Customers as Readonly<Record<string, string>>;
  const places = new Map(Array.from({ length: sheet.columnCount }, (_, at) => [String(sheet.getCell(1, at + 1).value), at + 1]));
  expect(places.size).toBe(Object.keys(values).length);
  for (const [field, value] of Object.entries(values)) {
    const isDay = fieldOf('Customers', field)?.kind === 'date';
    sheet.getCell(4, must(places.get(labels[field] ?? ''))).value = isDay ? new Date(`${String(value)}T00:00:00Z`) : value;
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());

  // Into a register of another language.
  const other = locale === 'en' ? 'lt' : 'en';
  const over = await registerOverMemory({ files: filesInNode, locale: other });
  const read = await runToEnd(over, over.app.readSource({ bytes, name: 'list.xlsx' }).result);
  if (read?.ok !== true || read.value.kind !== 'sheets') throw new Error(JSON.stringify(read));
  const found = must(await runToEnd(over, over.app.lookAtSheet(must(read.value.sheets.find(({ hidden }) => hidden !== true))).result));
  expect(found.proposal.columns.map(({ column, verdict }) => [found.table.headers[column], verdict])).toEqual([...places.keys()].map((header) => [header, 'mapped']));
  const applied = must(await runToEnd(over, over.app.cardsOfTable(found.table, found.proposal.mapping, { guarded: false }).result));
  // Nobody deleted the examples.
  expect(applied.issues.filter(({ severity }) => severity !== 'info')).toEqual([{ severity: 'warning', code: 'import-examples-left-out', facts: { count: 2 } }]);
  expect(applied.cards.map(({ line }) => line)).toEqual([4]);
  const order = { preset: 'cards', cards: applied.cards, policies: {} } as const;
  const plan = must(await runToEnd(over, over.app.planImport(order).result));
  expect([plan.counts.new, plan.counts.rejected]).toEqual([1, 0]);
  const done = await runToEnd(over, over.app.importCards(order).result);
  expect(done.ok).toBe(true);
  const [id = ''] = over.app.matching('');
  const card = must(over.app.card(id)).values;
  // Words of lists are those of the register.
  const inOther = filledIn(other);
  for (const [field, value] of Object.entries(values)) expect([field, card[field]]).toEqual([field, fieldOf('Customers', field)?.list === undefined ? value : inOther[field]]);
  expect(over.bugs).toEqual([]);
});
