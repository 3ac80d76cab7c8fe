/** The firm's own fields: said in Lists what they are, guessed from the sheet where nothing is said; their cells stay as they are. */
import type { App, AppIssue } from '../../src/app/app';
import { severityList, uniqueList } from '../../src/app/check-settings';
import { fillList } from '../../src/app/fill-policies';
import { listOfOwn, ownFieldList, showsDays } from '../../src/app/own-fields';
import { profileList } from '../../src/app/profiles';
import { filterList } from '../../src/app/saved-filters';
import type { Result } from '../../src/base/result';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import type { CellValue } from '../../src/host/workbook';
import type { RecordId } from '../../src/model/ids';
import { ownKindWords } from '../../src/model/own-fields';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { addCustomer } from '../support/pane-over-memory';

let over: AppOverMemory;
let app: App;
let ids: readonly RecordId[];

beforeEach(async () => start());
afterEach(() => expect(over.bugs).toEqual([]));

async function start(options: Parameters<typeof registerOverMemory>[0] = {}): Promise<void> {
  over = await registerOverMemory(options);
  app = over.app;
  ids = [await addCustomer(over, { name: 'Alfa' }), await addCustomer(over, { name: 'Beta' }), await addCustomer(over, { name: 'Gamma' })];
}

function value<T>(result: Result<T, AppIssue>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`);
  return result.value;
}

/** A column that somebody adds in the sheet. */
async function column(header: string, values: readonly CellValue[] = [], format?: string): Promise<void> {
  over.workbook.user.addColumn('Customers', header, values);
  if (format !== undefined) over.workbook.user.formatColumn('Customers', header, format);
  await over.settle();
}

async function listRow(list: string, name: string, meaning: string | null): Promise<void> {
  const outline = await over.workbook.outline();
  const headers = outline.ok ? outline.value.tables.find((table) => table.name === 'Lists')?.columns.map(({ header }) => header) ?? [] : [];
  const cells: Readonly<Record<string, string | null>> = { List: list, Value: name, Meaning: meaning };
  over.workbook.user.insertRow('Lists', 0, headers.map((header) => cells[header] ?? null));
  await over.settle();
}
const declare = (header: string, word: string): Promise<void> => listRow(ownFieldList, header, word);

const field = (header: string): object | undefined => app.ownFields().find((own) => own.header === header);
const cells = async (header: string): Promise<CellValue[]> => {
  const [block, outline] = [await over.workbook.readTable('Customers'), await over.workbook.outline()];
  if (!block.ok || !outline.ok) throw new Error('Cannot read');
  const at = outline.value.tables.find(({ name }) => name === 'Customers')?.columns.findIndex((found) => found.header === header) ?? -1;
  return block.value.values.map((row) => row[at] ?? null);
};
const formatOf = async (header: string): Promise<string | undefined> => {
  const read = await over.workbook.readFormats('Customers', [{ row: 0, column: header }]);
  return read.ok ? read.value[0] : undefined;
};

async function findings(): Promise<AppIssue[]> {
  let done = false;
  const run = app.check().result.finally(() => { done = true; });
  while (!done) await over.settle();
  return (await run).issues.filter(({ code }) => code !== 'not-ready-for').map((issue) => issue);
}
const said = async (): Promise<string[]> => (await findings()).map(({ severity, code, where }) => `${severity} ${code} ${where?.cell ?? ''} ${where?.value ?? ''}`);

const until = 46387;

describe('what an own field is', () => {
  test.each<[string, readonly CellValue[], string | undefined, string | undefined]>([
    ['a date by its format', [null, until], 'd mmm yyyy', 'date'],
    ['a date by its format though nothing stands there', [], 'yyyy-mm-dd', 'date'],
    ['no date by the time of day alone', [0.5], 'hh:mm', 'number'],
    ['text by its format', ['0049', 'x'], '@', 'text'],
    ['a note by its line breaks', ['short', 'one\ntwo'], '@', 'note'],
    ['yes or no where all are', [true, null, false], 'General', 'yes-no'],
    ['a number where all are', [1, 2.5], 'General', 'number'],
    ['a number by its format though nothing stands there', [], '#,##0.00', 'number'],
    ['text', ['a', 'b'], undefined, 'text'],
    ['this and that', ['a', 7], undefined, undefined],
    ['a number beside an error', [7, { error: '#N/A' }], undefined, 'number'],
    ['nothing yet', [], 'General', undefined],
  ])('is %s, as long as nothing is said', async (_what, values, format, word) => {
    await column('Own', values, format);
    expect(field('Own')).toMatchObject({ key: 'x:Own', word, isDeclared: false });
    expect(await said()).toEqual([]);
  });

  test.each(ownKindWords)('is what the firm says in Lists: %s', async (word) => {
    await column('Own', [until], 'General');
    await declare(' OWN ', ` ${word.toUpperCase()}`);
    expect(field('Own')).toMatchObject({ word, isDeclared: true });
    const list = word === 'choice' || word === 'several' ? 'Own' : undefined;
    expect((field('Own') as { list?: string }).list).toBe(list);
  });

  test('is read again with the workbook, and when columns come and are renamed', async () => {
    await column('Contract until', [until], 'yyyy-mm-dd');
    await declare('Other', 'yes-no');
    over.workbook.user.renameHeader('Customers', 'Contract until', 'Ends');
    await over.settle();
    expect(field('Ends')).toMatchObject({ word: 'date' });
    over.workbook.user.renameHeader('Customers', 'Ends', 'Other');
    await over.settle();
    expect(app.ownFields()).toMatchObject([{ header: 'Other', word: 'yes-no', isDeclared: true }]);
    app.close();
    await app.open();
    expect(app.ownFields()).toMatchObject([{ header: 'Other', word: 'yes-no', isDeclared: true }]);
  });

  test('is a date from the first one on that somebody types into an empty column, which Excel then shows as one', async () => {
    await column('Contract until');
    expect(field('Contract until')).toMatchObject({ word: undefined });
    over.workbook.user.setCell('Customers', 1, 'Contract until', until);
    over.workbook.user.formatColumn('Customers', 'Contract until', 'm/d/yyyy');
    await over.settle();
    expect(field('Contract until')).toMatchObject({ word: 'date', isDeclared: false });
  });

  test('of two rows about one field the last says it; a word that says nothing is a finding, and so is a name that no column has', async () => {
    await column('Own');
    await declare('Own', 'date');
    await declare('Own', 'number');
    await declare('Own', 'kind');
    await declare('Shoes', 'number');
    expect(field('Own')).toMatchObject({ word: 'date' });
    expect((await findings()).map(({ code, where, facts }) => [code, where?.table, where?.cell, facts])).toEqual([
      ['setting-name-unknown', 'Lists', 'C2', { list: ownFieldList, name: 'Shoes', known: 'Own' }],
      ['setting-word-unknown', 'Lists', 'D3', { list: ownFieldList, name: 'Own', word: 'kind', known: ownKindWords.join(', ') }],
      ['setting-doubled', 'Lists', 'C3', { list: ownFieldList, name: 'Own' }],
      ['setting-doubled', 'Lists', 'C4', { list: ownFieldList, name: 'Own' }],
    ]);
  });

  test('knows which formats show a day', () => {
    expect(['yyyy-mm-dd', 'd/m', 'mmm-yy', 'mmmm', '[$-409]d mmmm yyyy;@', 'm/d/yyyy h:mm'].filter((format) => !showsDays(format))).toEqual([]);
    expect(['General', '@', '0.00', 'h:mm', '[h]:mm:ss', 'mm:ss', '[Red]0', '0 "days"', '#,##0\\d'].filter(showsDays)).toEqual([]);
  });

  test('a list of settings is no list to choose from', () => {
    for (const list of [ownFieldList, severityList, uniqueList, fillList, profileList, filterList]) expect(listOfOwn(list)).not.toBe(list);
    expect(listOfOwn('Region')).toBe('Region');
  });
});

describe('the check', () => {
  const bad: readonly [string, CellValue, string][] = [
    ['date', 'soon', 'error value-not-date'], ['date', -1, 'error value-not-date'], ['date', true, 'error value-not-date'], ['number', 'many', 'error value-not-number'],
    ['amount', 'much', 'error value-not-number'], ['yes-no', 'perhaps', 'error value-not-flag'], ['e-mail', 'nobody', 'error email-format'],
    ['link', 'javascript:alert(1)', 'error link-not-safe'], ['choice', 'Blue', 'info value-not-in-list'], ['several', 'Red; Blue', 'info value-not-in-list'],
    ['number', '#N/A', 'error value-error'], ['note', 'paid with 4111 1111 1111 1111', 'error card-number-kept'],
  ];
  test.each(bad)('says of a %s what is wrong with %j: %s', async (word, cell, found) => {
    await column('Own', [null, cell]);
    await listRow('Own', 'Red', null);
    expect(await said()).toEqual([]);
    await declare('Own', word);
    const value = word === 'several' ? 'Blue' : word === 'note' ? '•••• 1111' : String(cell);
    const [one, ...others] = await findings();
    expect(others).toEqual([]);
    expect(`${one?.severity} ${one?.code}`).toBe(found);
    expect(one?.where).toMatchObject({ table: 'Customers', id: ids[1], field: 'x:Own', cell: expect.stringMatching(/^[A-Z]+3$/) as string });
    if (word !== 'note') expect(one?.where?.value).toBe(value);
    expect(app.facets('', {}).find((facet) => facet.field === 'check')?.values.find((entry) => entry.value === (found.startsWith('error') ? 'error' : 'clean'))?.count).toBeGreaterThan(0);
  });

  test.each<[string, CellValue]>([
    ['date', until], ['date', 46387.75], ['date', '2026-12-31'], ['number', 7], ['amount', 0.5], ['yes-no', false], ['e-mail', 'a@b.example'], ['choice', 'red'],
    ['several', 'Red;Green'], ['text', 7], ['phone', 5_123_456], ['note', 'x\ny'], ['link', 'https://a.example'],
  ])('finds nothing wrong with a %s that is one: %j', async (word, cell) => {
    await column('Own', [cell]);
    await listRow('Own', 'Red', null);
    await listRow('Own', 'Green', null);
    await declare('Own', word);
    expect(await said()).toEqual([]);
  });

  test('proposes what puts it right, a day as the number that the cell keeps; the firm may weigh it otherwise', async () => {
    await column('Until', ['31.12.2026']);
    await column('Paid', ['yes']);
    await declare('Until', 'date');
    await declare('Paid', 'yes-no');
    const found = await findings();
    expect(found.map(({ fix }) => fix)).toEqual([{ 'x:Until': until }, { 'x:Paid': true }]);
    value(await app.fixIssues(found));
    expect([await cells('Until'), await cells('Paid')]).toEqual([[until, null, null], [true, null, null]]);
    expect(await said()).toEqual([]);
    over.workbook.user.setCell('Customers', 0, 'Until', 'soon');
    await over.settle();
    await listRow(severityList, 'value-not-date', 'info');
    expect(await said()).toEqual([expect.stringMatching(/^info value-not-date [A-Z]+2 soon$/)]);
  });

  test('keeps a card from being saved with a new fault, not with an old one', async () => {
    await column('Until', ['soon']);
    await declare('Until', 'date');
    const [id = ''] = ids;
    const base = app.card(id)?.values ?? {};
    expect(await app.save({ id, base, edits: { city: 'Riga' } })).toMatchObject({ ok: true });
    expect(await app.save({ id, base, edits: { 'x:Until': 'later' } })).toMatchObject({ ok: false, error: [{ code: 'value-not-date' }] });
    expect(await app.save({ id, base, edits: { 'x:Until': until } })).toMatchObject({ ok: true });
    expect(await cells('Until')).toEqual([until, null, null]);
  });

  test('looks again when a column gets or loses the name that the firm speaks of', async () => {
    await declare('Until', 'date');
    await column('When', ['soon']);
    expect(await said()).toEqual([expect.stringMatching(/^error setting-name-unknown C2 Until$/)]);
    over.workbook.user.renameHeader('Customers', 'When', 'Until');
    await over.settle();
    expect(await said()).toEqual([expect.stringMatching(/^error value-not-date [A-Z]+2 soon$/)]);
    expect(app.facets('', {}).find((facet) => facet.field === 'check')?.values.find((entry) => entry.value === 'error')?.count).toBe(1);
  });
});

describe('saying it from the card', () => {
  const rows = (list: string): object[] => app.listValues(list).map((entry) => ({ entry }));

  test('is one step that is taken back; no cell of Customers changes', async () => {
    await column('Until', [until, null, 'soon']);
    const before = await cells('Until');
    const done = value(await app.setOwnFieldKind('x:Until', 'date'));
    expect(done?.changes).toEqual([{ type: 'add', table: 'Lists', id: expect.any(String) as string, values: { list: ownFieldList, value: 'Until', meaning: 'date' } }]);
    expect(field('Until')).toMatchObject({ word: 'date', isDeclared: true });
    expect(await cells('Until')).toEqual(before);
    expect(value(await app.setOwnFieldKind('x:Until', 'date'))).toBeUndefined();
    expect(value(await app.setOwnFieldKind('x:Until', 'number'))?.changes).toMatchObject([{ type: 'set', field: 'meaning', before: 'date', after: 'number' }]);
    value(await app.undo());
    expect(field('Until')).toMatchObject({ word: 'date' });
    value(await app.undo());
    expect(app.listValues(ownFieldList)).toEqual([]);
    expect(await cells('Until')).toEqual(before);
  });

  test('without a kind it is what its cells tell', async () => {
    await column('Own', [1, 2]);
    value(await app.setOwnFieldKind('x:Own', 'text'));
    value(await app.setOwnFieldKind('x:Own', undefined));
    expect(field('Own')).toMatchObject({ word: 'number', isDeclared: false });
    expect(value(await app.setOwnFieldKind('x:Own', undefined))).toBeUndefined();
    expect(await app.setOwnFieldKind('x:Gone', 'text')).toMatchObject({ ok: false, error: { code: 'field-unknown', facts: { name: 'Gone' } } });
  });

  test('makes the cells of a column without a format show days; a format of the firm stays, and a protected sheet too', async () => {
    await column('One', [until]);
    await column('Two', [until], '0.00');
    value(await app.setOwnFieldKind('x:One', 'date'));
    value(await app.setOwnFieldKind('x:Two', 'date'));
    expect([await formatOf('One'), await formatOf('Two')]).toEqual(['yyyy-mm-dd', '0.00']);
    value(await app.undo());
    value(await app.undo());
    // The cells go on showing days.
    expect(field('One')).toMatchObject({ word: 'date', isDeclared: false });
    await column('Three', [until]);
    over.workbook.user.protect('Customers', true);
    value(await app.setOwnFieldKind('x:Three', 'date'));
    expect([await formatOf('Three'), field('Three')]).toMatchObject(['General', { word: 'date', isDeclared: true }]);
  });

  test('nothing is said while a person is typing in a cell', async () => {
    await column('One', [until]);
    over.workbook.user.startTyping();
    expect(await app.setOwnFieldKind('x:One', 'date')).toMatchObject({ ok: false, error: { code: 'cell-being-edited' } });
    over.workbook.user.stopTyping();
    expect([await formatOf('One'), app.listValues(ownFieldList)]).toEqual(['General', []]);
  });

  test('a list to choose from begins with what stands in the column, unless that is no list', async () => {
    await column('Region', ['South', 'north ', 'SOUTH']);
    value(await app.setOwnFieldKind('x:Region', 'choice'));
    expect(app.listValues('Region')).toEqual(['north', 'South']);
    expect(await said()).toEqual([]);
    value(await app.undo());
    expect(rows('Region')).toEqual([]);
    await column('Tags', ['a; b', 'b', null]);
    value(await app.setOwnFieldKind('x:Tags', 'several'));
    expect(app.listValues('Tags')).toEqual(['a', 'b']);
    value(await app.setOwnFieldKind('x:Tags', 'choice'));
    expect(app.listValues('Tags')).toEqual(['a', 'b']);
    await column('Free', Array.from({ length: 3 }, (_, row) => Array.from({ length: 20 }, (__, part) => `v${row * 20 + part}`).join(';')));
    value(await app.setOwnFieldKind('x:Free', 'several'));
    expect(app.listValues('Free')).toEqual([]);
  });
});

describe('adding an own field', () => {
  test('is a column at the right and a row of Lists; the column stays when that is taken back', async () => {
    const before = app.customFields().length;
    value(await app.addOwnField({ name: ' Contract  until ', kind: 'date' }));
    await over.settle();
    expect(field('Contract until')).toEqual({ key: 'x:Contract until', header: 'Contract until', word: 'date', kind: 'date', isDeclared: true });
    expect([app.customFields().length, await formatOf('Contract until')]).toEqual([before + 1, 'yyyy-mm-dd']);
    const [id = ''] = ids;
    expect(await app.save({ id, base: app.card(id)?.values ?? {}, edits: { 'x:Contract until': until } })).toMatchObject({ ok: true });
    expect(await cells('Contract until')).toEqual([until, null, null]);
    await addCustomer(over, { name: 'Delta', 'x:Contract until': until + 1 });
    expect(await cells('Contract until')).toEqual([until, null, null, until + 1]);
    value(await app.undo());
    value(await app.undo());
    value(await app.undo());
    expect([app.listValues(ownFieldList), field('Contract until')]).toMatchObject([[], { word: 'date', isDeclared: false }]);
    expect(await said()).toEqual([]);
  });

  test('is refused without a name, with one that a column has, and with one that a missing field of ours has', async () => {
    await column('Floor');
    const refusal = async (name: string): Promise<object> => {
      const added = await app.addOwnField({ name, kind: 'text' });
      if (added.ok) throw new Error('Expected a refusal');
      return { code: added.error.code, facts: added.error.facts };
    };
    expect(await refusal('  ')).toEqual({ code: 'own-field-name', facts: { most: 255 } });
    expect(await refusal('x'.repeat(256))).toEqual({ code: 'own-field-name', facts: { most: 255 } });
    expect(await refusal(' floor')).toEqual({ code: 'own-field-exists', facts: { name: 'floor' } });
    expect(await refusal('NAME')).toEqual({ code: 'own-field-exists', facts: { name: 'NAME' } });
    over.workbook.user.deleteColumn('Customers', 'City');
    await over.settle();
    expect(await refusal('Town')).toEqual({ code: 'own-field-known', facts: { name: 'Town', field: 'city' } });
    over.workbook.user.protect('Customers', true);
    expect(await refusal('New')).toEqual({ code: 'sheet-protected', facts: { sheet: 'Customers' } });
    expect(app.customFields()).toEqual([{ key: 'x:Floor', header: 'Floor' }]);
  });

  test('another name of a field that has its column is a field of the firm’s', async () => {
    value(await app.addOwnField({ name: 'Town', kind: 'text' }));
    await over.settle();
    expect(field('Town')).toMatchObject({ key: 'x:Town', word: 'text' });
  });
});

test('days are counted as the workbook counts them', async () => {
  await start({ workbook: createMemoryWorkbook({ date1904: true }) });
  await column('Until', ['31.12.2026']);
  value(await app.setOwnFieldKind('x:Until', 'date'));
  expect(app.date1904()).toBe(true);
  const found = await findings();
  expect(found).toMatchObject([{ code: 'value-not-date', fix: { 'x:Until': until - 1462 } }]);
  value(await app.fixIssues(found));
  expect(await cells('Until')).toEqual([until - 1462, null, null]);
});

test('many cards at once: a day is set as its number, several values are added and taken away', async () => {
  await column('Until', [until]);
  await column('Tags', ['a']);
  value(await app.setOwnFieldKind('x:Until', 'date'));
  value(await app.setOwnFieldKind('x:Tags', 'several'));
  expect(app.planBulk(ids, { kind: 'set', field: 'x:Until', value: 'soon' })).toMatchObject({ changes: { length: 3 }, issues: [{ code: 'value-not-date' }, {}, {}] });
  value(await app.bulkEdit(ids, { kind: 'set', field: 'x:Until', value: until }));
  expect(await cells('Until')).toEqual([until, until, until]);
  value(await app.bulkEdit(ids, { kind: 'add', field: 'x:Tags', value: 'b' }));
  expect(await cells('Tags')).toEqual(['a; b', 'b', 'b']);
  value(await app.bulkEdit(ids, { kind: 'remove', field: 'x:Tags', value: 'B' }));
  expect(await cells('Tags')).toEqual(['a', null, null]);
});
