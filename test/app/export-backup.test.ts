import fc from 'fast-check';
import { dateOfSerial } from '../../src/base/calendar-date';
import { exportBackup } from '../../src/app/export-backup';
import { makeRegister } from '../../src/app/make-register';
import { restoreBackup } from '../../src/app/restore-backup';
import { listRecords, type RecordsByTable } from '../../src/app/register-layout';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { createXlsx, openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import type { Workbook } from '../../src/host/workbook';
import { textsOf } from '../../src/locales/locales';
import { allTables } from '../../src/model/fields';
import { makeId } from '../../src/model/ids';
import { must } from '../support/must';
import { appOverMemory, fixedClock, hurriedTimer, registerOverMemory, seededRandom } from '../support/app-over-memory';
import { nastyText } from '../support/nasty-text';
import { openSession } from '../support/open-session';
import { openRandomRegister } from '../support/random-register';

async function backupOf(workbook: Workbook): Promise<string> {
  const written = await exportBackup(await openSession(workbook), workbook, undefined, { clock: fixedClock(), timer: hurriedTimer(), isLeft: () => false });
  if (!written.ok) throw new Error(`Not exported: ${written.error.code}`);
  return must(written.value).join('');
}

async function restored(text: string, workbook: Workbook = createMemoryWorkbook()): Promise<Workbook> {
  const made = await restoreBackup({ workbook, random: seededRandom(99) }, text);
  if (!made.ok) throw new Error(`Not restored: ${JSON.stringify(made.error)}`);
  return workbook;
}

async function expectSameRegister(one: Workbook, other: Workbook): Promise<void> {
  const [a, b] = [(await openSession(one)).register, (await openSession(other)).register];
  for (const table of allTables) {
    expect(b.ids(table)).toEqual(a.ids(table));
    expect(b.rows(table)).toEqual(a.rows(table));
  }
}

test('a register comes back the same, and so does its backup, with merges, decisions, own columns and settings', async () => {
  const { app, workbook } = await registerOverMemory({ locale: 'lt' });
  await app.addOwnField({ name: '=Sutarties data', kind: 'date' });
  await app.addOwnField({ name: 'Agentas', kind: 'choice' });
  for (const [at, name] of ['Baltica', 'Baltika', 'Kita'].entries()) {
    const saved = await app.save({ base: {}, edits: { 'name': name, 'country': 'LT', 'x:=Sutarties data': 45_000 + at, 'x:Agentas': 'Rasa' } });
    expect(saved.ok).toBe(true);
  }
  const [keep, absorb, third] = app.matching('').map(must);
  expect((await app.merge({ keep: must(keep), absorb: [must(absorb)], confirmed: true })).ok).toBe(true);
  expect((await app.judge([{ first: must(keep), second: must(third), verdict: 'different' }])).ok).toBe(true);
  expect((await app.useProfile(must(app.profiles()[1]))).ok).toBe(true);
  expect((await app.showCheck(false)).ok).toBe(true);

  const text = await backupOf(workbook);
  const again = createMemoryWorkbook();
  await restored(text, again);
  await expectSameRegister(workbook, again);
  expect(await backupOf(again)).toBe(text);
  const second = appOverMemory({ workbook: again });
  await second.app.open();
  expect(second.app.registerId()).toBe(app.registerId());
  expect(second.app.profile()).toBe(app.profile());
  expect(second.app.showsCheck()).toBe(false);
  expect(second.app.ownFields()).toEqual(app.ownFields());
  expect(second.app.mergedCards()).toEqual(app.mergedCards());
  expect(second.app.judgements()).toEqual(app.judgements());
});

test('random registers come back the same', async () => {
  await fc.assert(fc.asyncProperty(fc.nat(), async (seed) => {
    const { workbook } = await openRandomRegister(seed, seededRandom(seed));
    const text = await backupOf(workbook);
    const again = await restored(text);
    await expectSameRegister(workbook, again);
    expect(await backupOf(again)).toBe(text);
  }), { numRuns: 10 });
});

test('nasty texts come back through a real workbook file', async () => {
  const cell = fc.oneof(nastyText, fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.boolean());
  const lists = listRecords(textsOf('he'), seededRandom(3));
  const random = seededRandom(4);
  const [cardIds, noteIds] = ['kc', 'nt'].map((prefix) => Array.from({ length: 5 }, () => makeId(prefix, random))) as [string[], string[]];
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(nastyText, nastyText, cell), { minLength: 1, maxLength: 5 }), async (cards) => {
    const records: RecordsByTable = {
      Lists: lists,
      Customers: cards.map(([name, note], at) => ({ id: cardIds[at] ?? '', values: { name, note, taxId: '007', validFrom: '2026-02-28' } })),
      Notes: cards.map(([text], at) => ({ id: noteIds[at] ?? '', values: { customer: cardIds[at] ?? '', text, done: true } })),
    };
    const workbook = createMemoryWorkbook();
    await makeRegister({ workbook, random: seededRandom(5), texts: textsOf('he') }, records);
    workbook.user.addColumn('Customers', 'עמודה', cards.map(([, , own]) => own));
    const text = await backupOf(workbook);
    const file = createXlsx();
    await restored(text, file);
    const opened = openXlsx(file.bytes());
    if (!opened.ok) throw new Error(opened.error.code);
    await expectSameRegister(workbook, opened.value);
    expect(await backupOf(opened.value)).toBe(text);
  }), { numRuns: 12 });
}, 60_000);

test('days of a workbook that counts from 1904 mean the same afterwards', async () => {
  const { app, workbook } = await registerOverMemory({ workbook: createMemoryWorkbook({ date1904: true }) });
  await app.addOwnField({ name: 'Since', kind: 'date' });
  await app.addOwnField({ name: 'Points', kind: 'number' });
  await app.save({ base: {}, edits: { 'name': 'A', 'validFrom': '2026-01-05', 'x:Since': 40_000, 'x:Points': 40_000 } });
  const text = await backupOf(workbook);
  const { register } = await openSession(await restored(text));
  expect(register.rows('Customers')).toMatchObject([{ 'validFrom': '2026-01-05', 'x:Since': 41_462, 'x:Points': 40_000 }]);
  expect(dateOfSerial(41_462)).toBe(dateOfSerial(40_000, true));
});

describe('a file that is no backup is refused, and the workbook stays empty', () => {
  const whole = '{"about": {"format":"kartoteka-backup","locale":"en","registerId":"rg1","showsCheck":true,"version":1},"tables": {"Customers": {"ownColumns": [], "rows": [{"id":"ID","values":{"name":"A"}}]},"Lists": {"ownColumns": [], "rows": []}},"evidence": []}'.replace('ID', makeId('kc', seededRandom(1)));
  const id = makeId('kc', seededRandom(1));
  const refusal = async (text: string): Promise<unknown> => {
    const workbook = createMemoryWorkbook();
    const made = await restoreBackup({ workbook, random: seededRandom(1) }, text);
    const outline = await workbook.outline();
    expect(outline.ok && outline.value.tables.length === 0).toBe(!made.ok);
    return made.ok ? 'restored' : [made.error.code, made.error.facts];
  };
  test.each<[string, unknown]>([
    [whole, 'restored'],
    ['', ['export-backup-unreadable', {}]],
    [whole.slice(0, -9), ['export-backup-unreadable', {}]],
    ['[1]', ['export-backup-not-ours', {}]],
    ['{"about":{"format":"other"}}', ['export-backup-not-ours', {}]],
    [whole.replace('"version":1', '"version":2'), ['export-backup-newer', { version: 2 }]],
    [whole.replace('"version":1', '"version":"x"'), ['export-backup-broken', { part: 'about' }]],
    [whole.replace('"Customers"', '"Clients"'), ['export-backup-broken', { part: 'Clients' }]],
    [whole.replace(id, 'kc-1'), ['export-backup-broken', { part: 'Customers 1' }]],
    [whole.replace(`{"id":"${id}"`, `{"id":"${id}","values":{}},{"id":"${id}"`), ['export-backup-broken', { part: 'Customers 2' }]],
    [whole.replace('"name":"A"', '"name":5'), ['export-backup-broken', { part: 'Customers 1 name' }]],
    [whole.replace('"name":"A"', '"x:Other":5'), ['export-backup-broken', { part: 'Customers 1 x:Other' }]],
    [whole.replace('"name":"A"', '"__proto__":{"a":1}'), ['export-backup-broken', { part: 'Customers 1 __proto__' }]],
    [whole.replace('"evidence": []', '"evidence": [[1]]'), ['export-backup-broken', { part: 'evidence' }]],
  ])('%#', async (text, expected) => { expect(await refusal(text)).toEqual(expected); });
});
