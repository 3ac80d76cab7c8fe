/* The register's requiredness profile at work: what blocks a card, what is only noted, the firm's own rules, the choice. */
import type { App } from '../../src/app/app';
import { readJournal } from '../../src/app/journal';
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

const complete: Values = { name: 'Alfa UAB', street: 'Gedimino pr.', city: 'Vilnius', country: 'LT', companyNumber: '302514373' };

async function addRule(profile: string, rule: string | null): Promise<void> {
  const outline = await over.workbook.outline();
  const headers = outline.ok ? outline.value.tables.find(({ name }) => name === 'Lists')?.columns.map(({ header }) => header) ?? [] : [];
  const cells: Readonly<Record<string, string | null>> = { List: 'profile', Value: profile, Meaning: rule };
  over.workbook.user.insertRow('Lists', 0, headers.map((header) => cells[header] ?? null));
  await over.settle();
}

async function findings(profile?: string) {
  let done = false;
  const run = app.check(undefined, profile).result.finally(() => { done = true; });
  while (!done) await over.settle();
  return (await run).issues;
}

const shown = (issues: readonly { severity: string; code: string; facts: object }[]): unknown[] =>
  issues.map(({ severity, code, facts }) => [severity, code, facts]);

describe('a card that is not enough for an invoice', () => {
  test('is saved, and noted once for each purpose with what is missing', async () => {
    const id = await addCustomer(over, { name: 'Alfa', country: 'RO', city: 'Cluj-Napoca' });
    expect(shown(await findings())).toEqual([
      ['info', 'not-ready-for', { purpose: 'invoice', missing: 'street, taxId|vatNumber|companyNumber' }],
      ['info', 'not-ready-for', { purpose: 'eInvoice', missing: 'street, county, taxId|vatNumber|personalId' }],
    ]);
    expect((await findings())[0]?.where).toMatchObject({ table: 'Customers', id, field: 'street' });
  });

  test('is not noted when it is complete, a person without number, or inactive', async () => {
    await addCustomer(over, complete);
    await addCustomer(over, { ...complete, name: 'Jonas', companyNumber: null, dealerType: 'Private person' });
    await addCustomer(over, { name: 'Gone', status: 'Inactive' });
    expect(await findings()).toEqual([]);
  });

  test('is not told again what the card itself lacks', () => {
    expect(shown(app.checkCard({ ...complete, name: null }))).toEqual([['error', 'required-missing', { field: 'name' }]]);
  });
});

describe('the profile that the firm chose', () => {
  test('blocks a new card without what it requires, and says what that is', async () => {
    expect(await app.useProfile('finbot')).toMatchObject({ ok: true });
    expect([app.profile(), [...app.requiredFields({})]]).toEqual(['finbot', ['name', 'email', 'phone']]);
    const saved = await app.save({ base: {}, edits: { name: 'Alfa', email: 'info@alfa.example' } });
    expect(saved).toMatchObject({ ok: false, error: [{ severity: 'error', code: 'required-missing', where: { field: 'phone' } }] });
    expect(await app.save({ base: {}, edits: { name: 'Alfa', email: 'info@alfa.example', phone: '03-1234567' } })).toMatchObject({ ok: true });
  });

  test('does not lock a card that was kept by another profile', async () => {
    const id = await addCustomer(over, complete);
    await app.useProfile('debitoor-basic');
    expect(shown(await findings()).slice(0, 2)).toEqual([
      ['error', 'required-missing', { field: 'email' }], ['error', 'required-missing', { field: 'phone' }],
    ]);
    expect(await app.save({ id, base: complete, edits: { city: 'Kaunas' } })).toMatchObject({ ok: true });
    await app.save({ id, base: {}, edits: { email: 'info@alfa.example' } });
    const emptied = await app.save({ id, base: { email: 'info@alfa.example' }, edits: { email: null } });
    expect(emptied).toMatchObject({ ok: false, error: [{ code: 'required-missing', where: { field: 'email' } }] });
  });

  test('is kept in the workbook and in the journal, and known when it is opened again', async () => {
    await app.useProfile('finbot');
    await app.useProfile('b1');
    const journal = await over.workbook.readTable('_journal');
    const sets = readJournal(journal.ok ? journal.value.values : []).filter(({ cause }) => cause === 'settings');
    expect(sets.map(({ setting, changes, author }) => [setting, changes, author])).toEqual([
      [{ key: 'profile', before: 'default', after: 'finbot' }, [], 'Dana'], [{ key: 'profile', before: 'finbot', after: 'b1' }, [], 'Dana'],
    ]);
    expect(app.history().slice(0, 2).map(({ changeSet, customers, canUndo }) => [changeSet.setting?.after, customers, canUndo])).toEqual([['b1', 0, true], ['finbot', 0, false]]);
    expect(app.history({ customer: 'kc-any' })).toEqual([]);
    const meta = await over.workbook.readTable('_meta');
    expect(meta.ok && meta.value.values.filter(([key]) => key === 'profile')).toEqual([['profile', 'b1']]);
    app.close();
    await app.open();
    expect(app.profile()).toBe('b1');
  });

  test('is taken back and chosen again like any step, unless another was chosen meanwhile', async () => {
    const first = await app.useProfile('finbot');
    await app.useProfile('b1');
    expect(await app.undo(first.ok ? first.value.id : undefined)).toMatchObject({ ok: false, error: { code: 'undo-profile-depends', facts: { profile: 'b1' } } });
    expect(await app.undo()).toMatchObject({ ok: true, value: { cause: 'undo', setting: { key: 'profile', before: 'b1', after: 'finbot' } } });
    expect([app.profile(), [...app.requiredFields({})]]).toEqual(['finbot', ['name', 'email', 'phone']]);
    expect(await app.redo()).toMatchObject({ ok: true });
    expect(app.profile()).toBe('b1');
    await app.undo();
    await app.undo();
    expect(app.profile()).toBe('default');
    const meta = await over.workbook.readTable('_meta');
    expect(meta.ok && meta.value.values.filter(([key]) => key === 'profile')).toEqual([['profile', 'default']]);
    app.close();
    await app.open();
    expect([app.profile(), app.undoable()]).toEqual(['default', []]);
  });

  test('is another one as soon as a co-author chooses it', async () => {
    await app.useProfile('b1');
    const meta = await over.workbook.readTable('_meta');
    const row = meta.ok ? meta.value.values.findIndex(([key]) => key === 'profile') : -1;
    over.workbook.asRemote(() => over.workbook.user.setCell('_meta', row, 'value', 'finbot'));
    await over.settle();
    expect([app.profile(), [...app.requiredFields({})]]).toEqual(['finbot', ['name', 'email', 'phone']]);
  });

  test('must be one that there is', async () => {
    expect(await app.useProfile('vanity')).toMatchObject({ ok: false, error: { code: 'profile-unknown', facts: { profile: 'vanity' } } });
    expect(app.profile()).toBe('default');
  });

  test('is left as it was when the workbook refuses', async () => {
    over.workbook.user.startTyping();
    expect(await app.useProfile('finbot')).toMatchObject({ ok: false, error: { code: 'cell-being-edited' } });
    over.workbook.user.stopTyping();
    expect(app.profile()).toBe('default');
  });
});

describe('the firm’s own profile', () => {
  test('is rows of the sheet Lists, one a rule', async () => {
    await addRule('ours', 'card IL *: name, taxId|personalId, Contacts');
    await addRule('ours', 'invoice * *: Contacts.email');
    expect(app.profiles()).toEqual(['default', 'finbot', 'odcanit', 'debitoor-basic', 'debitoor-tax', 'debitoor-full', 'debitoor-free', 'iflows', 'b1', 'ours']);
    const id = await addCustomer(over, { name: 'Alfa', country: 'IL' });
    expect(shown(await findings('ours')).slice(0, 2)).toEqual([
      ['error', 'any-of-missing', { missing: 'taxId|personalId' }], ['error', 'row-required', { missing: 'Contacts' }],
    ]);
    await app.save({ id, base: {}, edits: { taxId: '514756428' }, children: [{ type: 'add', table: 'Contacts', values: { lastName: 'Levi' } }] });
    expect(shown(await findings('ours'))).toEqual([['info', 'not-ready-for', { purpose: 'invoice', missing: 'Contacts.email' }]]);
  });

  test('asks for a row already when the card is saved: the row that comes with it will do, the last one is not removed', async () => {
    await addRule('ours', 'card * *: name, Contacts');
    await app.useProfile('ours');
    const without = await app.save({ base: {}, edits: { name: 'Beta' } });
    expect(without).toMatchObject({ ok: false, error: [{ code: 'row-required', facts: { missing: 'Contacts' } }] });
    const saved = await app.save({ base: {}, edits: { name: 'Beta' }, children: [{ type: 'add', table: 'Contacts', values: { lastName: 'Levi' } }] });
    if (!saved.ok || saved.value.kind !== 'saved') throw new Error('Not saved');
    const { id } = saved.value;
    const [contact] = app.children(id);
    if (contact === undefined) throw new Error('No contact');
    const removal = { type: 'remove', table: 'Contacts', id: contact.id, base: contact.values } as const;
    expect(await app.save({ id, base: {}, edits: {}, children: [removal] })).toMatchObject({ ok: false, error: [{ code: 'row-required' }] });
    const empty = { type: 'add', table: 'Contacts', values: { lastName: ' ' } } as const;
    expect(await app.save({ id, base: {}, edits: {}, children: [removal, empty] })).toMatchObject({ ok: false, error: [{ code: 'row-required' }] });
    const instead = { type: 'add', table: 'Contacts', values: { lastName: 'Cohen' } } as const;
    expect(await app.save({ id, base: {}, edits: {}, children: [removal, instead] })).toMatchObject({ ok: true, value: { kind: 'saved' } });
  });

  test('does not let the last row of one table go because another table lacks one already', async () => {
    const id = await addCustomer(over, complete);
    await app.save({ id, base: {}, edits: {}, children: [{ type: 'add', table: 'Contacts', values: { lastName: 'Levi' } }] });
    await addRule('ours', 'card * *: name, Contacts, Addresses');
    await app.useProfile('ours');
    const [contact] = app.children(id);
    if (contact === undefined) throw new Error('No contact');
    expect(await app.save({ id, base: {}, edits: {}, children: [{ type: 'remove', table: 'Contacts', id: contact.id, base: contact.values }] }))
      .toMatchObject({ ok: false, error: [{ code: 'row-required', facts: { missing: 'Contacts' } }] });
    expect(await app.save({ id, base: app.card(id)?.values ?? {}, edits: { city: 'Kaunas' } })).toMatchObject({ ok: true, value: { kind: 'saved' } });
  });

  test('asks for a field of every row at the row', async () => {
    await addRule('ours', 'card * *: name, Contacts.email');
    await addCustomer(over, complete);
    const id = app.find('Alfa UAB')?.id ?? '';
    await app.save({ id, base: {}, edits: {}, children: [{ type: 'add', table: 'Contacts', values: { lastName: 'Levi' } }] });
    expect(await findings('ours')).toMatchObject([{ code: 'required-missing', facts: { field: 'email' }, where: { table: 'Contacts', cell: expect.any(String) } }]);
  });

  test('stands in for a shipped one of its name', async () => {
    await addRule('finbot', 'card * *: name, website');
    await app.useProfile('finbot');
    expect([...app.requiredFields({})]).toEqual(['name', 'website']);
    expect(app.profiles().filter((name) => name === 'finbot')).toHaveLength(1);
  });

  test.each([
    ['card * *', 'profile-rule-shape', {}], [null, 'profile-rule-shape', {}],
    ['card * *: name, shoe', 'profile-rule-word', { word: 'shoe' }], ['letter * *: name', 'profile-rule-word', { word: 'letter' }],
  ])('with the rule “%s” is told of at its cell, and its other rules hold', async (rule, code, facts) => {
    await addRule('ours', rule);
    await addRule('ours', 'card * *: name, city');
    expect(await findings('ours')).toMatchObject([{
      severity: 'error', code, facts: { rule: rule ?? '', ...facts }, where: { table: 'Lists', field: 'meaning', cell: expect.stringMatching(/^[A-Z]+3$/) },
    }]);
    await app.useProfile('ours');
    expect([...app.requiredFields({})]).toEqual(['name', 'city']);
  });

  test('that is gone is said once, and the default one holds', async () => {
    await addRule('ours', 'card * *: name, city');
    await app.useProfile('ours');
    over.workbook.user.deleteRow('Lists', 0);
    await over.settle();
    expect(shown(await findings())).toEqual([['warning', 'profile-unknown', { profile: 'ours' }]]);
    expect([...app.requiredFields({})]).toEqual(['name']);
  });
});
