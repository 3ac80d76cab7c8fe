/** The firm gives findings another weight, and says which numbers are unique, in the sheet Lists alone. */
import type { App } from '../../src/app/app';
import type { Values } from '../../src/model/change';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { addCustomer } from '../support/pane-over-memory';

let over: AppOverMemory;
let app: App;

beforeEach(async () => {
  over = await registerOverMemory();
  app = over.app;
});
afterEach(() => expect(over.bugs).toEqual([]));

async function addRow(list: string, value: string | null, meaning: string | null): Promise<void> {
  const outline = await over.workbook.outline();
  const headers = outline.ok ? outline.value.tables.find(({ name }) => name === 'Lists')?.columns.map(({ header }) => header) ?? [] : [];
  const cells: Readonly<Record<string, string | null>> = { List: list, Value: value, Meaning: meaning };
  over.workbook.user.insertRow('Lists', 0, headers.map((header) => cells[header] ?? null));
  await over.settle();
}

async function findings(): Promise<string[]> {
  let done = false;
  const run = app.check().result.finally(() => { done = true; });
  while (!done) await over.settle();
  return (await run).issues.filter(({ code }) => code !== 'not-ready-for').map(({ severity, code, where }) => `${severity} ${code} ${where?.field ?? ''}`);
}

const firm: Values = { name: 'Alfa', country: 'LV', city: 'Rīga', companyNumber: '40003521601' };

describe('the list check-rules', () => {
  test('makes a finding weigh more or less, or silences it, by its code', async () => {
    await addCustomer(over, firm);
    expect(await findings()).toEqual(['warning number-checksum companyNumber']);
    await addRow('check-rules', 'number-checksum', 'error');
    expect(await findings()).toEqual(['error number-checksum companyNumber']);
    over.workbook.user.setCell('Lists', 0, 'Meaning', 'INFO');
    await over.settle();
    expect(await findings()).toEqual(['info number-checksum companyNumber']);
    over.workbook.user.setCell('Lists', 0, 'Meaning', 'off');
    await over.settle();
    expect(await findings()).toEqual([]);
    expect(app.facets('', {}).find(({ field }) => field === 'check')?.values.filter(({ count }) => count > 0)).toEqual([{ value: 'clean', count: 1 }]);
  });

  test('keeps a card from being saved by what the firm calls an error, and lets through what it calls a warning', async () => {
    await addRow('check-rules', 'number-checksum', 'error');
    await addRow('check-rules', 'email-format', 'warning');
    expect(await app.save({ base: {}, edits: firm })).toMatchObject({ ok: false, error: [{ severity: 'error', code: 'number-checksum' }] });
    expect(await app.save({ base: {}, edits: { name: 'Beta', email: 'nobody' } })).toMatchObject({ ok: true, value: { kind: 'saved' } });
    expect(app.checkCard({ name: 'Beta', email: 'nobody' })).toMatchObject([{ severity: 'warning', code: 'email-format' }, {}]);
  });

  test('holds for a rule by its id, before what is said of its code, and for rows of other tables', async () => {
    const id = await addCustomer(over, { ...firm, country: 'RO', companyNumber: null, taxId: '4221306', vatNumber: 'RO18547290' });
    expect(await findings()).toEqual(['warning rule-vat-of-other vatNumber']);
    await addRow('check-rules', 'rule-vat-of-other', 'off');
    await addRow('check-rules', 'vat-of-firm', 'info');
    expect(await findings()).toEqual(['info rule-vat-of-other vatNumber']);
    await app.save({ id, base: {}, edits: {}, children: [{ type: 'add', table: 'BankAccounts', values: { iban: 'LT121000011101001001' } }] });
    await addRow('check-rules', 'number-checksum', 'off');
    expect(await findings()).toEqual(['info rule-vat-of-other vatNumber']);
    expect(app.checkRow('BankAccounts', { iban: 'LT121000011101001001' })).toEqual([]);
  });

  test.each([
    ['number-chekcsum', 'off', ['error setting-name-unknown value']], ['number-checksum', 'loud', ['error setting-word-unknown meaning']],
    ['number-checksum', null, ['error setting-word-unknown meaning']],
  ])('tells of a row that says nothing: “%s” is “%s”', async (value, meaning, expected) => {
    await addRow('check-rules', value, meaning);
    expect(await findings()).toEqual(expected);
    await addCustomer(over, firm);
    expect(await findings()).toEqual(expect.arrayContaining(['warning number-checksum companyNumber']));
  });

  test('the last of two rows about the same holds, and the other is told of', async () => {
    await addRow('check-rules', 'number-checksum', 'off');
    await addRow('check-rules', 'Number-Checksum', 'error');
    await addCustomer(over, firm);
    expect(await findings()).toEqual(['warning setting-doubled value']);
  });
});

test.each([
  ['vatNumber', 'never', []], ['*', 'If-empty', []], ['VATNUMBER', 'ALWAYS', []],
  ['level', 'always', ['error setting-name-unknown value']], ['name', 'sometimes', ['error setting-word-unknown meaning']],
])('the list register-fill: “%s” is “%s”', async (value, meaning, expected) => {
  await addRow('register-fill', value, meaning);
  expect(await findings()).toEqual(expected);
});

describe('the list unique-numbers', () => {
  const taken = async (): Promise<string[]> => (await findings()).filter((issue) => issue.includes('taken'));

  test('is not needed for a warning on both cards that have the same tax or company number', async () => {
    await addCustomer(over, { name: 'Alfa', country: 'RO', taxId: 'RO18547290' });
    await addCustomer(over, { name: 'Alfa 2', country: 'RO', taxId: '185 472 90' });
    expect(await taken()).toEqual(['warning number-taken taxId', 'warning number-taken taxId']);
  });

  test('block refuses a card that takes such a number, and names the card that has it', async () => {
    const id = await addCustomer(over, { name: 'Alfa', country: 'IL', taxId: '039337423' });
    await addRow('unique-numbers', 'taxid', 'Block');
    expect(await app.save({ base: {}, edits: { name: 'Beta', country: 'IL', taxId: '39337423' } })).toMatchObject({
      ok: false, error: [{ severity: 'error', code: 'number-taken', facts: { field: 'taxId', name: 'Alfa', card: id, state: 'active' }, where: { field: 'taxId' } }],
    });
    expect(await app.save({ base: {}, edits: { name: 'Beta', country: 'IL', taxId: '516179157' } })).toMatchObject({ ok: true });
  });

  test('block leaves alone who shares a number already and edits something else, or gives the number up', async () => {
    await addCustomer(over, { name: 'Alfa', country: 'LV', taxId: '40003521600', companyNumber: '40003521600' });
    const id = await addCustomer(over, { name: 'Beta', country: 'LV', taxId: '40003521600', companyNumber: '40003521600' });
    await addRow('unique-numbers', '*', 'block');
    const values = app.card(id)?.values ?? {};
    expect(await app.save({ id, base: values, edits: { city: 'Rīga' } })).toMatchObject({ ok: true, value: { kind: 'saved' } });
    expect(await app.save({ id, base: values, edits: { taxId: null } })).toMatchObject({ ok: true, value: { kind: 'saved' } });
    expect(await app.save({ id, base: { ...values, taxId: null }, edits: { taxId: 'LV40003521600' } })).toMatchObject({ ok: false, error: [{ code: 'number-taken' }] });
  });

  test('an archived card is named as such, unless a card in use has the number too', async () => {
    const archived = await addCustomer(over, { name: 'Gone', country: 'LV', companyNumber: '40003521600' });
    await app.archive([archived]);
    await addRow('unique-numbers', 'companyNumber', 'block');
    const edits = { name: 'Again', country: 'LV', companyNumber: 'LV 40003521600' };
    expect(await app.save({ base: {}, edits })).toMatchObject({ ok: false, error: [{ code: 'number-taken', facts: { card: archived, name: 'Gone', state: 'archived' } }] });
    over.workbook.user.setCell('Lists', 0, 'Meaning', 'warn');
    await over.settle();
    const used = await addCustomer(over, edits);
    expect(app.checkCard(edits)).toEqual(expect.arrayContaining([expect.objectContaining({ facts: expect.objectContaining({ card: used, state: 'active' }) as object })]));
  });

  test('branches of one firm may share its number, if their addresses are told apart', async () => {
    await addRow('unique-numbers', 'companyNumber', 'branches');
    const branch = { country: 'LT', companyNumber: '110443493' };
    await addCustomer(over, { ...branch, name: 'Vilnius', street: 'Gedimino pr. 1', city: 'Vilnius' });
    await addCustomer(over, { ...branch, name: 'Kaunas', street: 'Laisvės al. 2', city: 'Kaunas' });
    expect(await taken()).toEqual([]);
    await addCustomer(over, { ...branch, name: 'Kaunas again', street: 'Laisvės al. 2', city: 'KAUNAS' });
    expect(await taken()).toEqual(['warning number-taken companyNumber', 'warning number-taken companyNumber']);
  });

  test('a field may be left out, or come in that is not unique by itself', async () => {
    for (const name of ['Alfa', 'Beta']) await addCustomer(over, { name, country: 'LV', companyNumber: '40003521600', personalId: '161175-19997' });
    await addRow('unique-numbers', 'companyNumber', 'off');
    await addRow('unique-numbers', 'personalId', 'warn');
    expect(await taken()).toEqual(['warning number-taken personalId', 'warning number-taken personalId']);
  });

  test('among many cards the same are found as among few', async () => {
    const numbers = ['RO18547290', '18547290', '185 472 90', '4221306', 'RO4221306', '1630615'];
    for (const [at, taxId] of numbers.entries()) await addCustomer(over, { name: `Firm ${at}`, country: 'RO', taxId });
    await addCustomer(over, { name: 'Person', country: 'IL', taxId: '039337423' });
    await addCustomer(over, { name: 'Same person', country: 'IL', taxId: '39337423' });
    const few = await taken();
    expect(few).toHaveLength(7);
    for (let at = 0; at < 60; at += 1) await addCustomer(over, { name: `Another ${at}`, country: 'RO' });
    // The doubled ones come last, when all numbers have been gone through.
    over.workbook.user.sort('Customers', 'Name');
    await over.settle();
    expect(app.search('', 1).hits[0]?.name).toBe('Another 0');
    expect(await taken()).toEqual(few);
  });

  test('numbers that two countries gave are two', async () => {
    await addCustomer(over, { name: 'Alfa', country: 'LT', taxId: '110443493' });
    await addCustomer(over, { name: 'Beta', country: 'IL', taxId: '110443493' });
    expect(await taken()).toEqual([]);
  });

  test.each([['telephone', 'block', 'error setting-name-unknown value'], ['taxId', 'maybe', 'error setting-word-unknown meaning']])('tells of “%s” is “%s”', async (value, meaning, expected) => {
    await addRow('unique-numbers', value, meaning);
    expect(await findings()).toEqual([expected]);
  });
});
