import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import * as SheetJs from 'xlsx';
import { exportCards, planExport, type ExportedFile, type ExportOrder, type ExportPlan } from '../../src/app/export-cards';
import { exportFormatNames } from '../../src/app/export-formats';
import { restoreBackup } from '../../src/app/restore-backup';
import type { RegisterSession } from '../../src/app/register-session';
import type { Pace } from '../../src/app/long-run';
import { makeRegister } from '../../src/app/make-register';
import { listRecords, type RecordsByTable } from '../../src/app/register-layout';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { createTablesXlsx, openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import { unguardText } from '../../src/transfer/spreadsheet-guard';
import type { Values } from '../../src/model/change';
import { makeId } from '../../src/model/ids';
import { fixedClock, hurriedTimer, seededRandom } from '../support/app-over-memory';
import { must } from '../support/must';
import { openSession } from '../support/open-session';

const clock = fixedClock();
const pace: Pace = { clock, timer: hurriedTimer(), isLeft: () => false };
const texts = textsOf('lt');
const random = seededRandom(8);
const [kc1, kc2, kc3] = [makeId('kc', random), makeId('kc', random), makeId('kc', random)];
const [cn1, co2] = [makeId('cn', random), makeId('co', random)];
const records: RecordsByTable = {
  Lists: [...listRecords(texts, seededRandom(1)), { id: makeId('ls', random), values: { list: 'own-fields', value: 'Sutartis', meaning: 'date' } }],
  Customers: [
    { id: kc1, values: { name: '=HYPERLINK("http://x")', code: 'K-1', country: 'LT', phone: '+370 612 34567', taxId: '00123', notifySms: true, latitude: 54.123, validFrom: '2026-01-05' } },
    { id: kc2, values: { name: 'Baltica; "UAB"', code: 'K-2', country: 'LT', vatNumber: 'LT100001738313', companyNumber: '110443493', city: 'Vilnius', predecessor: kc1 } },
    { id: kc3, values: { name: 'Jonas', code: 'K-3', country: 'LT', personalId: '38001011234' } },
  ],
  Contacts: [{ id: cn1, values: { customer: kc2, customerName: 'Baltica; "UAB"', lastName: '@Rasa', phone: '+370' } }],
  Consents: [
    { id: makeId('co', random), values: { customer: kc1, channel: texts.lists.consentChannel.email, purpose: texts.lists.consentPurpose.service, given: '2026-01-01' } },
    { id: co2, values: { customer: kc2, channel: texts.lists.consentChannel.email, given: '2026-01-01', withdrawn: '2026-11-22' } },
    { id: makeId('co', random), values: { customer: kc3, channel: texts.lists.consentChannel.email, purpose: texts.lists.consentPurpose.marketing, given: '2026-12-01' } },
    { id: makeId('co', random), values: { customer: kc3, channel: texts.lists.consentChannel.sms, purpose: texts.lists.consentPurpose.marketing, withdrawn: '2026-11-23' } },
  ],
};

async function open(): Promise<{ readonly session: RegisterSession; readonly workbook: MemoryWorkbook; write(order: ExportOrder): Promise<ExportedFile> }> {
  const workbook = createMemoryWorkbook();
  await makeRegister({ workbook, random: seededRandom(5), texts }, records);
  workbook.user.addColumn('Customers', 'Sutartis', [45_000, null, 'vėliau']);
  const session = await openSession(workbook);
  return {
    session, workbook,
    async write(order) {
      const done = await exportCards(session, order, { clock: fixedClock(), random: seededRandom(4), workbook, newWorkbook: () => createTablesXlsx() }, pace);
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      return must(done.value);
    },
  };
}

async function planOf(session: RegisterSession, order: ExportOrder): Promise<ExportPlan> {
  return must(await planExport(session, order, { clock, random: seededRandom(4) }, pace));
}

const textOf = ({ content }: ExportedFile): string => (content as readonly string[]).join('');

const rowsOf = (file: ExportedFile): string[][] => Papa.parse<string[]>(textOf(file).slice(1).trimEnd(), { delimiter: ';' }).data;

describe('CSV', () => {
  test('all columns in the register’s language, and nothing that runs', async () => {
    const { write } = await open();
    const file = await write({ format: 'csv' });
    expect([file.extension, file.mediaType, file.chosen, file.written, file.issues]).toEqual(['csv', 'text/csv', 3, 3, []]);
    const [headers = [], first = []] = rowsOf(file);
    const at = (label: string): string => first[headers.indexOf(label)] ?? '';
    const labels = texts.fields.Customers;
    expect(headers.length).toBe(new Set(headers).size);
    expect([at(labels.id), at(labels.name), at(labels.phone), at(labels.taxId), at(labels.notifySms), at(labels.latitude), at(labels.validFrom), at('Sutartis')])
      .toEqual([kc1, '\'=HYPERLINK("http://x")', '+370 612 34567', '00123', texts.yes, '54,1230', '2026-01-05', '2023-03-15']);
    expect(unguardText(at(labels.name))).toBe('=HYPERLINK("http://x")');
  });

  test('columns, cards, language and delimiter as they are chosen', async () => {
    const { write } = await open();
    const file = await write({ format: 'csv', ids: [kc3, kc1, kc3, 'gone'], columns: ['code', 'x:Sutartis'], texts: textsOf('en'), delimiter: '\t' });
    expect(textOf(file)).toBe('\uFEFFCode\tSutartis\r\nK-3\tvėliau\r\nK-1\t2023-03-15\r\n');
    expect(file.issues).toEqual([{ severity: 'warning', code: 'export-cards-gone', facts: { count: 1 } }]);
    const found = await write({ format: 'csv', search: { query: 'baltica', filter: {} }, columns: ['code'] });
    expect(rowsOf(found)).toEqual([[texts.fields.Customers.code], ['K-2']]);
  });
});

test('XLSX: texts stay texts, days are days, rows come on sheets of their own', async () => {
  const { write } = await open();
  const file = await write({ format: 'xlsx' });
  const opened = openXlsx(file.content as Uint8Array);
  if (!opened.ok) throw new Error(opened.error.code);
  const outline = await opened.value.outline();
  if (!outline.ok) throw new Error(outline.error.code);
  expect(outline.value.tables.map(({ name }) => name)).toEqual(['Customers', 'Contacts', 'Consents']);
  expect(outline.value.sheets.map(({ name }) => name)).toEqual(['Customers', 'Contacts', 'Consents']);
  const headers = must(outline.value.tables[0]).columns.map(({ header }) => header);
  const read = await opened.value.readTable('Customers');
  const cell = (label: string): unknown => (read.ok ? read.value.values[0]?.[headers.indexOf(label)] : undefined);
  const labels = texts.fields.Customers;
  expect([cell(labels.name), cell(labels.taxId), cell(labels.phone), cell(labels.validFrom), cell('Sutartis'), cell(labels.notifySms), cell(labels.latitude)])
    .toEqual(['=HYPERLINK("http://x")', '00123', '+370 612 34567', 46_027, 45_000, true, 54.123]);
  const formats = await opened.value.readFormats('Customers', [labels.name, labels.validFrom, 'Sutartis'].map((column) => ({ row: 0, column })));
  expect(formats).toEqual({ ok: true, value: ['@', 'yyyy-mm-dd', 'yyyy-mm-dd'] });
  // Others open it too.
  expect(SheetJs.read(file.content as Uint8Array).SheetNames).toEqual(['Customers', 'Contacts', 'Consents']);
  const excel = new ExcelJS.Workbook();
  await excel.xlsx.load(Buffer.from(file.content as Uint8Array) as unknown as ArrayBuffer);
  expect(excel.getWorksheet('Customers')?.getCell(2, headers.indexOf(labels.name) + 1)).toMatchObject({ formula: undefined, value: '=HYPERLINK("http://x")' });
  expect((await write({ format: 'xlsx', columns: ['name'] })).written).toBe(3);
});

test('consent: who did not agree, has withdrawn or not begun stays out, and how many is told', async () => {
  const { session, write } = await open();
  const plan = async (consent: ExportOrder['consent']): Promise<unknown> => {
    const { chosen, written, withoutConsent, refused } = await planOf(session, { format: 'vcard', ...(consent && { consent }) });
    return refused === undefined ? [chosen, written, withoutConsent] : refused;
  };
  expect(await plan(undefined)).toEqual([3, 3, 0]);
  expect(await plan({ channel: 'email' })).toEqual([3, 1, 2]);
  expect(await plan({ channel: texts.lists.consentChannel.email.toUpperCase(), purpose: 'service' })).toEqual([3, 1, 2]);
  expect(await plan({ channel: 'sms', purpose: 'marketing' })).toEqual([3, 1, 2]);
  expect(await plan({ channel: 'phone' })).toMatchObject({ code: 'export-nothing' });
  expect(await plan({ channel: 'pigeon' })).toMatchObject({ code: 'export-consent-unknown', facts: { channel: 'pigeon' } });
  expect(await plan({ channel: 'email', purpose: 'fun' })).toMatchObject({ code: 'export-consent-unknown', facts: { channel: 'fun' } });
  expect((await write({ format: 'csv', consent: { channel: 'email' }, columns: ['code'] })).issues).toEqual([{ severity: 'info', code: 'export-without-consent', facts: { channel: 'email', count: 2 } }]);
});

test('consent: a withdrawal in a row of its own takes back what was agreed before it, for its purpose or for all, and not what was agreed after it', async () => {
  const marketing = { channel: texts.lists.consentChannel.email, purpose: texts.lists.consentPurpose.marketing };
  const agreesWith = async (rows: readonly Values[]): Promise<boolean> => {
    const workbook = createMemoryWorkbook();
    await makeRegister({ workbook, random: seededRandom(5), texts }, { ...records, Consents: rows.map((values, at) => ({ id: makeId('co', seededRandom(50 + at)), values: { customer: kc1, ...values } })) });
    return (await planOf(await openSession(workbook), { format: 'vcard', consent: { channel: 'email', purpose: 'marketing' } })).written === 1;
  };
  const agreed = { ...marketing, given: '2026-01-10' };
  const told: readonly (readonly [boolean, readonly Values[]])[] = [
    [true, [agreed]],
    [false, [agreed, { ...marketing, withdrawn: '2026-05-01' }]],
    [false, [agreed, { channel: marketing.channel, withdrawn: '2026-05-01' }]],
    [true, [agreed, { ...marketing, purpose: texts.lists.consentPurpose.service, withdrawn: '2026-05-01' }]],
    [true, [agreed, { ...marketing, channel: texts.lists.consentChannel.sms, withdrawn: '2026-05-01' }]],
    [true, [agreed, { ...marketing, withdrawn: '2025-12-31' }]],
    [true, [agreed, { ...marketing, withdrawn: '2026-05-01' }, { ...marketing, given: '2026-06-01' }]],
    [false, [{ ...marketing }, { ...marketing, given: '2024-01-01', withdrawn: '2025-01-01' }]],
    // Agreed to be written to, and nobody noted what for.
    [false, [{ channel: marketing.channel, given: '2026-01-10' }]],
  ];
  for (const [expected, rows] of told) expect([rows, await agreesWith(rows)]).toEqual([rows, expected]);
});

test('the plan tells what is missing for whom, and only those stay out', async () => {
  const { session, write } = await open();
  const plan = await planOf(session, { format: 'saft-ro' });
  expect(plan).toMatchObject({ chosen: 3, written: 1, leftOut: [kc1, kc3] });
  expect(plan.issues.map(({ severity, code, where }) => [severity, code, where?.id ?? where?.table, where?.field])).toEqual([
    ['error', 'format-missing', kc1, 'city'], ['error', 'format-missing', kc3, 'city'], ['warning', 'export-balances-absent', undefined, undefined],
    // Of the one that is written: what the declaration has no place for, its rows too.
    ['info', 'format-no-place', 'Customers', 'code'], ['info', 'format-no-place', 'Customers', 'companyNumber'], ['info', 'format-no-place', 'Customers', 'predecessor'],
    ['info', 'format-no-place-rows', 'Contacts', undefined], ['info', 'format-no-place-rows', 'Consents', undefined],
  ]);
  expect(textOf(await write({ format: 'saft-ro', ids: [kc2], account: '411101' }))).toContain('<AccountID>411101</AccountID>');
  expect((await planOf(session, { format: 'saft-ro', ids: [kc1] })).refused).toMatchObject({ code: 'export-nothing' });
  expect(await planOf(session, { format: 'isaf-lt' })).toMatchObject({ written: 3, leftOut: [] });
  expect((await planOf(session, { format: 'ubl', columns: ['name'] })).refused).toMatchObject({ code: 'export-columns-fixed' });
  expect((await planOf(session, { format: 'uniform-il' })).refused).toMatchObject({ code: 'export-own-number-missing', facts: { format: 'uniform-il' } });
  expect((await planOf(session, { format: 'csv', columns: ['nam'] })).refused).toMatchObject({ code: 'field-unknown', facts: { name: 'nam' } });
});

test('Israel’s uniform file is the firm’s own, in two files', async () => {
  const { session, workbook, write } = await open();
  await session.commit([
    { type: 'set', table: 'Customers', id: kc2, field: 'roles', before: null, after: texts.lists.partyRole.ownCompany },
    { type: 'set', table: 'Customers', id: kc2, field: 'taxId', before: null, after: '516179157' },
  ], 'card');
  const file = await write({ format: 'uniform-il' });
  const letters = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
  expect(letters(file.content as Uint8Array)).toMatch(/^A100\d{9}516179157/);
  expect(file.beside.map(({ name, content }) => [name, letters(content).slice(0, 4)])).toEqual([['INI.TXT', 'A000']]);
  // Columns 34 to 48 of INI.TXT and 23 to 37 of the first record: one random number, another for each file.
  const iniOf = async (seed: number, now: number): Promise<string> => {
    const done = await exportCards(session, { format: 'uniform-il' }, { clock: { now: () => now }, random: seededRandom(seed), workbook, newWorkbook: () => createTablesXlsx() }, pace);
    return letters(must(must(done.ok ? done.value : undefined).beside[0]).content);
  };
  const night = Date.parse('2026-12-31T22:30:00Z');
  const [one, other] = [await iniOf(1, night), await iniOf(2, night)];
  expect(one.slice(33, 48)).toMatch(/^\d{15}$/);
  expect(other.slice(33, 48)).not.toBe(one.slice(33, 48));
  expect(letters(file.content as Uint8Array).slice(22, 37)).toBe(letters(must(file.beside[0]).content).slice(33, 48));
  // The clocks of Israel show the next year already: from, to, day and time of making.
  expect(one.slice(366, 394)).toBe('2027010120270101202701010030');
});

test('a backup of chosen cards has all that is theirs, nothing of others, and can be restored', async () => {
  const { write } = await open();
  const content = textOf(await write({ format: 'json', ids: [kc2] }));
  expect(content).not.toContain(kc1);
  const workbook = createMemoryWorkbook();
  expect(await restoreBackup({ workbook, random: seededRandom(1) }, content)).toMatchObject({ ok: true });
  const { register } = await openSession(workbook);
  expect([register.ids('Customers'), register.ids('Contacts'), register.ids('Consents'), register.get('Customers', kc2)?.['predecessor']]).toEqual([[kc2], [cn1], [co2], undefined]);
  expect(register.count('Lists')).toBe(must(records.Lists).length);
});

describe.each(exportFormatNames.filter((format) => format !== 'uniform-il'))('%s is looked through and written in slices', (format) => {
  const newWorkbook = (): ReturnType<typeof createTablesXlsx> => createTablesXlsx();
  const many = async (): ReturnType<typeof open> => {
    const opened = await open();
    await opened.session.commit(Array.from({ length: 60 }, (_, at) => (
      { type: 'add', table: 'Customers', id: makeId('kc', random), values: { name: `Firma ${at}`, code: `F-${at}`, country: 'LT', city: 'Kaunas', postalCode: '44001' } } as const)), 'card');
    return opened;
  };

  test('that tell how far they are', async () => {
    const { session, workbook } = await many();
    const steps: number[] = [];
    const told: Pace = { ...pace, onProgress: (done) => steps.push(done) };
    const done = await exportCards(session, { format }, { clock, random, workbook, newWorkbook }, told);
    expect(done.ok).toBe(true);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect([steps.every((step) => step >= 0 && step <= 1), (steps.at(-1) ?? 0) > 0]).toEqual([true, true]);
  });

  test('and can be stopped at each of them', async () => {
    const { session, workbook } = await many();
    for (const most of [0, 1, 4]) {
      let slices = 0;
      const left: Pace = { ...pace, isLeft: () => (slices += 1) > most };
      expect(await exportCards(session, { format }, { clock, random, workbook, newWorkbook }, left)).toEqual({ ok: true, value: undefined });
      expect(slices).toBe(most + 1);
    }
    expect(await planExport(session, { format }, { clock, random }, { ...pace, isLeft: () => true })).toBeUndefined();
  });
});

test('every writer of a format is in the list', () => {
  const root = join(__dirname, '../../src');
  const under = (folder: string): string[] => readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? under(join(folder, name)) : [join(folder, name)]));
  const writers = under(join(root, 'transfer/formats')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export function\* (write[A-Z]\w+)\(cards: /gm)].map(([, name]) => name ?? ''));
  const list = readFileSync(join(root, 'app/export-formats.ts'), 'utf8');
  expect(writers.length).toBeGreaterThan(3);
  expect(writers.filter((name) => !list.includes(`${name}(cards`))).toEqual([]);
  expect(exportFormatNames).toEqual(expect.arrayContaining(['csv', 'xlsx', 'json', 'vcard', 'ubl', 'saft-ro', 'saft-lt', 'isaf-lt', 'uniform-il']));
});
