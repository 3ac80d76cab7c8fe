import { must } from '../support/must';
import { serialOfDate } from '../../src/base/calendar-date';
import type { CellValue } from '../../src/host/workbook';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';

async function filled(locale: 'en' | 'he' = 'en'): Promise<AppOverMemory> {
  const over = await registerOverMemory({ locale });
  for (const [name, code] of [['Alfa', '0041'], ['Beta', '0042'], ['Gamma', '0107'], ['Delta', '0200'], ['Epsilon', '1204']] as const) {
    await over.app.save({ base: {}, edits: { name, code, country: 'IL', houseNumber: '3/4' } });
  }
  await over.settle();
  return over;
}

async function cell(over: AppOverMemory, row: number, header: string, table = 'Customers'): Promise<CellValue | undefined> {
  const outline = await over.workbook.outline();
  const read = await over.workbook.readTable(table);
  if (!outline.ok || !read.ok) throw new Error('unreadable');
  const at = must(outline.value.tables.find(({ name }) => name === table)).columns.findIndex((column) => column.header === header);
  return read.value.values[row]?.[at];
}

const bestOf = ({ app }: AppOverMemory) => app.sheetRepairs().map(({ id, proposals }) => ({ id, value: proposals[0] ?? null }));

test('a pasted block is looked at, repaired in one step and taken back in one', async () => {
  const over = await filled();
  const { app, workbook, settle } = over;
  workbook.user.setCell('Customers', 0, 'Tax id', 39337423);
  workbook.user.setCell('Customers', 1, 'House number', serialOfDate('2026-05-12'));
  workbook.user.setCell('Customers', 1, 'Status', 'ACTIVE ');
  workbook.user.setCell('Customers', 2, 'Country', 'ישראל');
  workbook.user.setCell('Customers', 2, 'Mobile', 972501234567);
  workbook.user.setCell('Customers', 2, 'City', 'Haifa');
  await settle();
  expect(new Map(app.sheetRepairs().map(({ field, kind, shown, proposals }) => [field, [kind, shown, proposals]]))).toEqual(new Map<string, unknown>([
    ['taxId', ['leading-zero', '39337423', ['039337423']]],
    ['status', ['list-word', 'ACTIVE ', ['Active']]],
    ['houseNumber', ['made-a-date', '46154', ['12/5', '5/12']]],
    ['country', ['country-name', 'ישראל', ['IL']]],
    ['mobile', ['phone-sign', '9.72501E+11', ['+972501234567']]],
  ]));
  const done = await app.applyRepairs(bestOf(over));
  expect(done).toMatchObject({ ok: true, value: { cause: 'paste' } });
  expect(await cell(over, 0, 'Tax id')).toBe('039337423');
  expect(await cell(over, 1, 'House number')).toBe('12/5');
  expect(await cell(over, 1, 'Status')).toBe('Active');
  expect(await cell(over, 2, 'Country')).toBe('IL');
  expect(await cell(over, 2, 'Mobile')).toBe('+972501234567');
  expect(app.sheetRepairs()).toEqual([]);
  expect(await app.undo()).toMatchObject({ ok: true });
  expect(await cell(over, 1, 'Status')).toBe('ACTIVE ');
  expect(app.sheetRepairs()).toEqual([]);
});

test('a number that the sheet shows in powers of ten is written as its digits', async () => {
  const over = await filled();
  over.workbook.user.setCell('Customers', 0, 'Personal id', 1630615123457);
  over.workbook.user.setCell('Customers', 0, 'Country', 'RO');
  await over.settle();
  expect(over.app.sheetRepairs()).toEqual([expect.objectContaining({ kind: 'digits-as-number', shown: '1.63062E+12', proposals: ['1630615123457'] })]);
  await over.app.applyRepairs(bestOf(over));
  expect(await cell(over, 0, 'Personal id')).toBe('1630615123457');
});

test('a code is not repaired into one that another customer has', async () => {
  const over = await filled();
  over.workbook.user.setCell('Customers', 0, 'Code', 42);
  await over.settle();
  expect(over.app.sheetRepairs()).toEqual([]);
  over.workbook.user.setCell('Customers', 0, 'Code', 43);
  await over.settle();
  expect(over.app.sheetRepairs()).toMatchObject([{ field: 'code', proposals: ['0043'] }]);
});

test('list values and flags in any language become those of the register', async () => {
  const over = await filled('he');
  over.workbook.user.setCell('Customers', 0, 'סטטוס', 'Neaktyvus');
  await over.settle();
  const repairs = over.app.sheetRepairs();
  expect(repairs.flatMap(({ proposals }) => proposals)).toEqual(over.app.listValues('status').filter((_, at) => at === 2));
  over.workbook.user.setCell('Customers', 1, 'סטטוס', 'Somebody’s own');
  await over.settle();
  expect(over.app.sheetRepairs()).toHaveLength(repairs.length);
});

test.each([['כן', true], ['da', true], ['Taip', true], ['jā', true], ['nu', false], ['לא', false], [1, true]])('a flag typed as %s', async (typed, flag) => {
  const over = await filled();
  over.workbook.user.setCell('Customers', 0, 'Notices by SMS', typed);
  await over.settle();
  expect(over.app.sheetRepairs()).toMatchObject([{ kind: 'flag-word', proposals: [flag] }]);
  await over.app.applyRepairs(bestOf(over));
  expect(await cell(over, 0, 'Notices by SMS')).toBe(flag);
});

test('a proposal goes when the cell changes, wherever that is done, and when it is left as it is', async () => {
  const over = await filled();
  const { app, workbook, settle } = over;
  workbook.user.setCell('Customers', 0, 'Country', 'Lietuva');
  workbook.user.setCell('Customers', 1, 'Country', 'Latvija');
  workbook.user.setCell('Customers', 2, 'Country', 'Rumunija');
  await settle();
  const [first, second, third] = app.sheetRepairs();
  workbook.user.setCell('Customers', 0, 'Country', 'LT');
  await settle();
  expect(app.sheetRepairs()).toEqual([second, third]);
  await app.save({ id: must(second).record, base: { country: 'Latvija' }, edits: { country: 'LV' } });
  expect(app.sheetRepairs()).toEqual([third]);
  expect(await app.applyRepairs([{ id: must(first).id, value: 'LT' }])).toMatchObject({ ok: false, error: { code: 'repairs-outdated' } });
  expect(await app.applyRepairs([{ id: must(third).id, value: 'Not proposed' }])).toMatchObject({ ok: false, error: { code: 'repairs-outdated' } });
  app.dismissRepairs([must(third).id]);
  expect(app.sheetRepairs()).toEqual([]);
});

test('what co-authors paste is theirs to repair', async () => {
  const over = await filled();
  over.workbook.asRemote(() => over.workbook.user.setCell('Customers', 0, 'Country', 'Lietuva'));
  await over.settle();
  expect(over.app.card(must(over.app.search('Alfa', 1).hits[0]).id)?.values['country']).toBe('Lietuva');
  expect(over.app.sheetRepairs()).toEqual([]);
});

test('rows pasted below are looked at too, in every table', async () => {
  const over = await filled();
  const id = must(over.app.search('Alfa', 1).hits[0]).id;
  over.workbook.user.insertRow('Contacts', 0, [null, id, 'Alfa', ' Levi ']);
  await over.settle();
  expect(over.app.sheetRepairs()).toMatchObject([{ table: 'Contacts', kind: 'spaces', proposals: ['Levi'] }]);
});

test('a cell damaged anew is another repair: what was decided about the one before is not done to it', async () => {
  const over = await filled();
  const { app, workbook, settle } = over;
  workbook.user.setCell('Customers', 0, 'Code', 43);
  await settle();
  const before = bestOf(over);
  workbook.user.setCell('Customers', 0, 'Code', 44);
  await settle();
  const [now] = app.sheetRepairs();
  expect(must(now).id).not.toBe(must(before[0]).id);
  expect(await app.applyRepairs(before)).toMatchObject({ ok: false, error: { code: 'repairs-outdated' } });
  app.dismissRepairs(before.map(({ id }) => id));
  expect(app.sheetRepairs()).toEqual([now]);
  app.dismissRepairs([must(now).id]);
  expect(app.sheetRepairs()).toEqual([]);
});

test('where a row names no country it is that of most rows, in whatever words they write it', async () => {
  const over = await registerOverMemory();
  for (const name of ['Alfa', 'Beta', 'Gamma']) await over.app.save({ base: {}, edits: { name, country: 'Israel' } });
  await over.app.save({ base: {}, edits: { name: 'Delta' } });
  await over.settle();
  over.workbook.user.setCell('Customers', 3, 'Tax id', 39337423);
  await over.settle();
  expect(over.app.sheetRepairs()).toMatchObject([{ field: 'taxId', kind: 'leading-zero', proposals: ['039337423'] }]);
});
