/** A doubted number is accepted with a reason, a customer has no tax number: kept in the card's notes, readable without us. */
import type { App } from '../../src/app/app';
import type { Values } from '../../src/model/change';
import type { RecordId } from '../../src/model/ids';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { addCustomer } from '../support/pane-over-memory';

let over: AppOverMemory;
let app: App;

beforeEach(async () => {
  over = await registerOverMemory();
  app = over.app;
});
afterEach(() => expect(over.bugs).toEqual([]));

const doubted: Values = { name: 'Alfa', country: 'LV', companyNumber: '40003521601' };

const found = (id: RecordId): unknown[] => app.checkCard(app.card(id)?.values ?? {}, id)
  .filter(({ code }) => code !== 'not-ready-for').map(({ severity, code, facts }) => [severity, code, facts]);
const notes = (id: RecordId): Values[] => app.children(id).filter(({ table }) => table === 'Notes').map(({ values }) => values);

describe('accepting a number', () => {
  test('is a note of the card with number, reason, author and day; the warning becomes a note of the check', async () => {
    const id = await addCustomer(over, doubted);
    expect(found(id)).toMatchObject([['warning', 'number-checksum', {}]]);
    expect(await app.acceptNumber({ id, field: 'companyNumber', reason: ' Seen in the register extract. ' })).toMatchObject({ ok: true, value: { cause: 'accept' } });
    const [note] = notes(id);
    expect(note).toMatchObject({ type: 'Accepted number', text: '40003521601: Seen in the register extract.', author: 'Dana', customerName: 'Alfa' });
    expect(found(id)).toEqual([['info', 'number-accepted', { field: 'companyNumber', reason: 'Seen in the register extract.', author: 'Dana', date: note?.['date'] }]]);
    expect(app.meaningOf('interactionType', 'Accepted number')).toBe('acceptedNumber');
  });

  test('holds however the number is written, and no more for another number', async () => {
    const id = await addCustomer(over, doubted);
    await app.acceptNumber({ id, field: 'companyNumber', reason: 'Seen' });
    await app.save({ id, base: doubted, edits: { companyNumber: '4000 3521 601' } });
    expect(found(id)).toMatchObject([['info', 'number-accepted', {}]]);
    await app.save({ id, base: app.card(id)?.values ?? {}, edits: { companyNumber: '40003521602' } });
    expect(found(id)).toMatchObject([['warning', 'number-checksum', {}]]);
  });

  test('is taken back by one undo, and done again', async () => {
    const id = await addCustomer(over, doubted);
    await app.acceptNumber({ id, field: 'companyNumber', reason: 'Seen' });
    expect(await app.undo()).toMatchObject({ ok: true });
    expect([notes(id), found(id)]).toMatchObject([[], [['warning', 'number-checksum', {}]]]);
    expect(await app.redo()).toMatchObject({ ok: true });
    expect(found(id)).toMatchObject([['info', 'number-accepted', {}]]);
  });

  test('needs a reason, a doubt and a card, and is not done twice', async () => {
    const id = await addCustomer(over, { ...doubted, vatNumber: 'LV40003521600' });
    const ask = async (field: string, reason: string, card = id): Promise<unknown> => {
      const done = await app.acceptNumber({ id: card, field, reason });
      return done.ok ? 'done' : done.error.code;
    };
    expect(await ask('companyNumber', ' ')).toBe('reason-missing');
    expect(await ask('vatNumber', 'Seen')).toBe('number-not-doubted');
    expect(await ask('taxId', 'Seen')).toBe('number-not-doubted');
    expect(await ask('companyNumber', 'Seen', 'kc-nobody')).toBe('card-missing');
    expect(await ask('companyNumber', 'Seen')).toBe('done');
    expect(await ask('companyNumber', 'Seen')).toBe('number-not-doubted');
    expect(notes(id)).toHaveLength(1);
  });

  test('does not help a number that cannot be one', async () => {
    const id = await addCustomer(over, { name: 'Alfa', country: 'LV' });
    over.workbook.user.setCell('Customers', 0, 'Company number', '4000352160');
    await over.settle();
    expect(found(id)).toMatchObject([['error', 'number-format', {}]]);
    expect(await app.acceptNumber({ id, field: 'companyNumber', reason: 'Seen' })).toMatchObject({ ok: false, error: { code: 'number-not-doubted' } });
  });

  test('holds for the account number of a bank too', async () => {
    const id = await addCustomer(over, { name: 'Alfa' });
    await app.save({ id, base: {}, edits: {}, children: [{ type: 'add', table: 'BankAccounts', values: { iban: 'LT121000011101001001' } }] });
    const row = app.children(id).find(({ table }) => table === 'BankAccounts');
    if (row === undefined) throw new Error('No account');
    expect(await app.acceptNumber({ table: 'BankAccounts', id: row.id, field: 'iban', reason: 'From the bank' })).toMatchObject({ ok: true });
    expect(app.checkRow('BankAccounts', row.values, row.id)).toMatchObject([{ severity: 'info', code: 'number-accepted' }]);
    expect(await app.acceptNumber({ table: 'BankAccounts', id: 'ba-nobody', field: 'iban', reason: 'x' })).toMatchObject({ ok: false, error: { code: 'row-missing' } });
  });

  test('may be typed into the sheet by hand, in any language, and comes with the card that a person saves', async () => {
    const rows = [{ type: 'add' as const, table: 'Notes' as const, values: { type: 'patvirtintas numeris', text: '40003521601: matytas registre' } }];
    const saved = await app.save({ base: {}, edits: doubted, children: rows });
    if (!saved.ok || saved.value.kind !== 'saved') throw new Error('Not saved');
    expect(found(saved.value.id)).toEqual([['info', 'number-accepted', { field: 'companyNumber', reason: 'matytas registre', author: '', date: '' }]]);
  });

  test.each(['40003521601', '40003521601:', 'seen: 40003521601', '40003521602: seen'])('a note “%s” accepts nothing', async (text) => {
    const id = await addCustomer(over, doubted);
    await app.save({ id, base: {}, edits: {}, children: [{ type: 'add', table: 'Notes', values: { type: 'Accepted number', text } }] });
    expect(found(id)).toMatchObject([['warning', 'number-checksum', {}]]);
  });
});

describe('a customer without a tax number', () => {
  async function useStrictProfile(): Promise<void> {
    const outline = await over.workbook.outline();
    const headers = outline.ok ? outline.value.tables.find(({ name }) => name === 'Lists')?.columns.map(({ header }) => header) ?? [] : [];
    const cells: Readonly<Record<string, string>> = { List: 'profile', Value: 'strict', Meaning: 'card * *: name, taxId' };
    over.workbook.user.insertRow('Lists', 0, headers.map((header) => cells[header] ?? null));
    await over.settle();
    await app.useProfile('strict');
  }

  test('lacks none any more once a reason is given, and the reason is shown', async () => {
    const id = await addCustomer(over, { name: 'Alfa' });
    await useStrictProfile();
    expect(found(id)).toEqual([['error', 'required-missing', { field: 'taxId' }]]);
    expect([...app.requiredFields({ name: 'Alfa' }, id)]).toEqual(['name', 'taxId']);
    expect(await app.declareNoTaxId({ id, reason: 'Religious association' })).toMatchObject({ ok: true, value: { cause: 'accept' } });
    expect(found(id)).toMatchObject([['info', 'tax-id-waived', { reason: 'Religious association', author: 'Dana' }]]);
    expect([...app.requiredFields({ name: 'Alfa' }, id)]).toEqual(['name']);
    expect(notes(id)).toMatchObject([{ type: 'No tax id', text: 'Religious association' }]);
  });

  test('may be a new card that is saved with the note', async () => {
    await useStrictProfile();
    const edits = { name: 'Beta' };
    expect(await app.save({ base: {}, edits })).toMatchObject({ ok: false, error: [{ code: 'required-missing' }] });
    expect(await app.save({ base: {}, edits, children: [{ type: 'add', table: 'Notes', values: { type: 'No tax id', text: 'Diplomat' } }] })).toMatchObject({ ok: true });
  });

  test('that has one all the same is told of', async () => {
    const id = await addCustomer(over, { name: 'Alfa' });
    await app.declareNoTaxId({ id, reason: 'Diplomat' });
    await app.save({ id, base: {}, edits: { taxId: 'X-1' } });
    expect(found(id)).toEqual([['warning', 'tax-id-not-waived', { field: 'taxId', reason: 'Diplomat' }]]);
    expect(await app.declareNoTaxId({ id, reason: 'Diplomat' })).toMatchObject({ ok: false, error: { code: 'tax-id-there', facts: { number: 'X-1' } } });
    expect(await app.declareNoTaxId({ id, reason: '' })).toMatchObject({ ok: false, error: { code: 'reason-missing' } });
    expect(await app.declareNoTaxId({ id: 'kc-nobody', reason: 'x' })).toMatchObject({ ok: false, error: { code: 'card-missing' } });
  });
});

describe('what was said of a number', () => {
  test('is taken back with all notes that say it, in one step, and no other note', async () => {
    const id = await addCustomer(over, doubted);
    await app.acceptNumber({ id, field: 'companyNumber', reason: 'Seen' });
    await app.save({ id, base: {}, edits: {}, children: [
      { type: 'add', table: 'Notes', values: { type: 'Accepted number', text: '4000 3521 601: seen again' } },
      { type: 'add', table: 'Notes', values: { type: 'Accepted number', text: '40003521602: another' } },
      { type: 'add', table: 'Notes', values: { text: '40003521601: talked about' } },
    ] });
    expect(await app.takeBackStatement({ kind: 'accepted', id, field: 'companyNumber' })).toMatchObject({ ok: true, value: { cause: 'accept' } });
    expect(notes(id).map(({ text }) => text)).toEqual(['40003521602: another', '40003521601: talked about']);
    expect(found(id)).toMatchObject([['warning', 'number-checksum', {}]]);
    expect(await app.takeBackStatement({ kind: 'accepted', id, field: 'companyNumber' })).toMatchObject({ ok: false, error: { code: 'statement-missing' } });
    expect(await app.undo()).toMatchObject({ ok: true });
    expect(found(id)).toMatchObject([['info', 'number-accepted', {}]]);
  });

  test('of an account is taken back by the account, of a missing tax number by the card', async () => {
    const id = await addCustomer(over, { name: 'Alfa' });
    await app.save({ id, base: {}, edits: {}, children: [{ type: 'add', table: 'BankAccounts', values: { iban: 'LT121000011101001001' } }] });
    const row = app.children(id).find(({ table }) => table === 'BankAccounts');
    if (row === undefined) throw new Error('No account');
    const account = { table: 'BankAccounts', id: row.id, field: 'iban' } as const;
    await app.acceptNumber({ ...account, reason: 'From the bank' });
    await app.declareNoTaxId({ id, reason: 'Diplomat' });
    expect(await app.takeBackStatement({ kind: 'noTaxId', id })).toMatchObject({ ok: true });
    expect(notes(id)).toHaveLength(1);
    expect(await app.takeBackStatement({ kind: 'accepted', ...account })).toMatchObject({ ok: true });
    expect(notes(id)).toEqual([]);
    expect(await app.takeBackStatement({ kind: 'accepted', ...account, id: 'ba-nobody' })).toMatchObject({ ok: false, error: { code: 'row-missing' } });
    expect(await app.takeBackStatement({ kind: 'noTaxId', id: 'kc-nobody' })).toMatchObject({ ok: false, error: { code: 'card-missing' } });
  });

  test('of a card that is not saved yet is a row of it: the check sees it, and saving brings its type into the list', async () => {
    const note = app.statementNote({ kind: 'accepted', number: ' 40003521601', reason: ' Seen ' });
    expect(note).toMatchObject({ type: 'Accepted number', text: '40003521601: Seen', author: 'Dana' });
    const asked = { rows: [{ table: 'Notes', values: note }] } as const;
    expect(app.checkCard(doubted, undefined, asked).map(({ code }) => code)).toContain('number-accepted');
    expect(app.checkCard(doubted).map(({ code }) => code)).toContain('number-checksum');
    expect(app.meaningOf('interactionType', 'Accepted number')).toBeUndefined();
    const saved = await app.save({ base: {}, edits: doubted, children: [{ type: 'add', table: 'Notes', values: note }] });
    if (!saved.ok || saved.value.kind !== 'saved') throw new Error('Not saved');
    expect(app.meaningOf('interactionType', 'Accepted number')).toBe('acceptedNumber');
    expect(found(saved.value.id)).toMatchObject([['info', 'number-accepted', { author: 'Dana', reason: 'Seen' }]]);
    expect(await app.undo()).toMatchObject({ ok: true });
    expect(app.meaningOf('interactionType', 'Accepted number')).toBeUndefined();
  });
});
