/* Customers out of files: which cards they are, what a file may change, that the same file twice changes nothing, and that it makes no difference which of two files comes first. */
import fc from 'fast-check';
import type { App } from '../../src/app/app';
import type { ImportOrder, ImportPlan } from '../../src/app/import-plan';
import type { Values } from '../../src/model/change';
import type { RecordId } from '../../src/model/ids';
import { importPresets } from '../../src/transfer/import-presets';
import type { IncomingCard, IncomingRow } from '../../src/transfer/source';
import { appOverMemory, registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';
import { registerForEachTest } from '../support/register-for-each-test';
import { runToEnd } from '../support/run-to-end';

const register = registerForEachTest();
const { add, addDocument, rows, sheets, valuesOf } = register;
let over: AppOverMemory;
let app: App;

beforeEach(() => {
  over = register.current();
  app = over.app;
});

const card = (line: number, values: Values, ...children: readonly IncomingRow[]): IncomingCard => ({ line, values, rows: children });
const account = (iban: string): IncomingRow => ({ table: 'BankAccounts', values: { iban } });

async function plan(order: Partial<ImportOrder> & Pick<ImportOrder, 'cards'>): Promise<ImportPlan> {
  return must(await runToEnd(over, app.planImport({ preset: 'cards', ...order }).result));
}

async function take(order: Partial<ImportOrder> & Pick<ImportOrder, 'cards'>): Promise<ImportPlan> {
  const done = await runToEnd(over, app.importCards({ preset: 'cards', ...order }).result);
  if (!done.ok) throw new Error(done.error.map(({ code }) => code).join());
  await over.settle();
  return done.value.plan;
}

const outcomes = ({ cards }: ImportPlan): string[] => cards.map(({ outcome }) => outcome);
const all = (): Values[] => app.search('', 10_000).hits.map(({ id }) => valuesOf(id));
const only = (name: string): RecordId => must(app.find(name)).id;

describe('B4 17: the same file again', () => {
  const file = [
    card(2, { name: 'Alfa SRL', taxId: '18547290', country: 'RO', email: 'a@alfa.example', city: 'Cluj' }, account('RO49AAAA1B31007593840000')),
    card(3, { name: 'Jonas Kazlauskas', email: 'jonas@example.lt', phone: '+370 612 34567' }),
    card(4, { name: 'Jonas Kazlauskas', phone: '+370 655 00000' }),
    card(5, { name: 'Jonas Kazlauskas' }),
  ];

  test.each(Object.keys(importPresets) as (keyof typeof importPresets)[])('changes nothing, by the preset %s', async (preset) => {
    await take({ cards: file, preset });
    const before = await sheets();
    expect(new Set(outcomes(await plan({ cards: file, preset })))).toEqual(new Set(['unchanged']));
    const again = await runToEnd(over, app.importCards({ cards: file, preset }).result);
    expect(again.ok ? [] : again.error.map(({ code }) => code)).toEqual(['import-nothing']);
    expect(await sheets()).toEqual(before);
  });

  test('with something more in it brings that, and nothing twice', async () => {
    await take({ cards: file });
    const more = file.map((one) => (one.line === 2 ? { ...one, values: { ...one.values, postalCode: '400001' }, rows: [...one.rows, account('RO66BACX0000001234567890')] } : one));
    expect(outcomes(await take({ cards: more }))).toEqual(['update', ...Array.from({ length: outcomes(await plan({ cards: more })).length - 1 }, () => 'unchanged')]);
    expect(rows(only('Alfa SRL'), 'BankAccounts').map(({ iban }) => iban)).toEqual(['RO49AAAA1B31007593840000', 'RO66BACX0000001234567890']);
    expect(valuesOf(only('Alfa SRL'))['postalCode']).toBe('400001');
  });

  test('one step, which one undo takes back', async () => {
    await add({ name: 'Alfa', email: 'a@alfa.example' });
    const before = await sheets();
    await take({ cards: [card(2, { name: 'Alfa', email: 'a@alfa.example', city: 'Vilnius' }, account('LT121000011101001000')), card(3, { name: 'Beta' })] });
    expect(all()).toHaveLength(2);
    expect(app.undoable()[0]?.changeSet.cause).toBe('import');
    expect((await app.undo()).ok).toBe(true);
    expect(await sheets()).toEqual(before);
  });
});

describe('B4 18: what a second file may change', () => {
  const held = { name: 'Alfa', taxId: '40003032949', country: 'LV', email: 'old@alfa.example', phone: '+371 67000001', city: 'Rīga', street: 'Brīvības iela', houseNumber: '1' };
  const said = { name: 'Alfa', taxId: '40003032949', country: 'LV', email: 'new@alfa.example', phone: '+371 67000002', website: 'alfa.example' };

  test('fills what is empty and drops nothing: what differs stands beside, or is told', async () => {
    const id = await add(held);
    const { cards } = await take({ cards: [card(7, { ...said, activity: 'Trade' })] });
    expect(valuesOf(id)).toMatchObject({ email: 'old@alfa.example', otherEmails: 'new@alfa.example', phone: '+371 67000001', otherPhones: '+371 67000002', website: 'alfa.example', activity: 'Trade' });
    expect(cards.flatMap(({ kept }) => kept)).toEqual([]);
    const told = await plan({ cards: [card(7, { ...said, activity: 'Fishing' })] });
    expect(told.cards.map(({ outcome, kept }) => [outcome, kept])).toEqual([['unchanged', [{ field: 'activity', given: 'Fishing' }]]]);
  });

  test('overwrites where that is wanted, and leaves alone what is never to be touched', async () => {
    const id = await add({ ...held, activity: 'Trade' });
    await take({ cards: [card(7, { ...said, activity: 'Fishing' })], policies: { phone: 'overwrite', activity: 'overwrite', website: 'never', email: 'never' } });
    expect(valuesOf(id)).toMatchObject({ email: 'old@alfa.example', phone: '+371 67000002', otherPhones: '+371 67000001', activity: 'Fishing' });
    expect(valuesOf(id)['website'] ?? null).toBe(null);
  });

  test('another address is a further one: the parts of two are never mixed', async () => {
    const id = await add(held);
    const second = card(7, { name: 'Alfa', taxId: '40003032949', country: 'LV', city: 'Liepāja', street: 'Lielā iela', houseNumber: '9', postalCode: 'LV-3401' });
    await take({ cards: [second] });
    expect(valuesOf(id)).toMatchObject({ city: 'Rīga', street: 'Brīvības iela', houseNumber: '1' });
    expect(valuesOf(id)['postalCode'] ?? null).toBe(null);
    expect(rows(id, 'Addresses')).toEqual([expect.objectContaining({ city: 'Liepāja', street: 'Lielā iela', postalCode: 'LV-3401' })]);
    expect(outcomes(await plan({ cards: [second] }))).toEqual(['unchanged']);
  });
});

test('a street with its number in it is the address that has the number beside it, either way', async () => {
  for (const [own, theirs] of [[{ street: 'Str. Lungă 7' }, { street: 'Str. Lungă', houseNumber: '7' }], [{ street: 'rue Haute', houseNumber: '12' }, { street: '12 rue Haute' }]] as const) {
    const taxId = own.street.startsWith('Str') ? '18547290' : '14399840';
    const id = await add({ name: `Alfa ${taxId}`, taxId, country: 'RO', city: 'Cluj', ...own });
    const file = [card(2, { name: `Alfa ${taxId}`, taxId, country: 'RO', city: 'Cluj', ...theirs })];
    expect(outcomes(await plan({ cards: file }))).toEqual(['unchanged']);
    await take({ cards: [{ ...must(file[0]), values: { ...must(file[0]).values, email: 'a@alfa.example' } }] });
    expect(valuesOf(id)).toMatchObject({ ...own, email: 'a@alfa.example' });
    expect(valuesOf(id)['houseNumber']).toBe('houseNumber' in own ? own.houseNumber : undefined);
    expect(rows(id, 'Addresses')).toEqual([]);
  }
});

describe('which card a row is about', () => {
  test('a number in any writing finds the card, whatever the name', async () => {
    const id = await add({ name: 'Alfa', taxId: '18547290', country: 'RO' });
    const [found] = (await plan({ cards: [card(2, { name: 'S.C. Alfa Impex S.R.L.', vatNumber: 'RO18547290', country: 'RO' })] })).cards;
    expect([found?.card, found?.reason]).toEqual([id, { kind: 'step', step: { same: ['number'] } }]);
  });

  test('of one name, another number is another customer', async () => {
    await add({ name: 'Alfa SRL', taxId: '18547290', country: 'RO' });
    const found = await plan({ cards: [card(2, { name: 'Alfa', taxId: '14399840', country: 'RO' })] });
    expect(found.cards.map(({ outcome, reason }) => [outcome, reason.kind])).toEqual([['new', 'none']]);
  });

  test('an id finds the card that stands for it', async () => {
    const [keep, gone] = [await add({ name: 'Alfa' }), await add({ name: 'Beta' })];
    await app.merge({ keep, absorb: [gone] });
    const [found] = (await plan({ cards: [card(2, { id: gone, name: 'Something else', city: 'Haifa' })] })).cards;
    expect([found?.outcome, found?.card]).toEqual(['update', keep]);
  });

  test('several cards of one name are named, and none is taken; a person decides', async () => {
    const ids = [await add({ name: 'Jonas Kazlauskas', email: 'a@x.lt' }), await add({ name: 'Jonas Kazlauskas', email: 'b@x.lt' })];
    const file = [card(9, { name: 'KAZLAUSKAS JONAS' }, account('LT121000011101001000'))];
    const open = await plan({ cards: file, preset: 'bank' });
    expect(open.cards.map(({ outcome, reason }) => [outcome, reason])).toEqual([['new', { kind: 'ambiguous', cards: ids }]]);
    expect(open.counts).toMatchObject({ new: 1, twins: 1 });
    await take({ cards: file, preset: 'bank', decisions: { 9: { card: ids[1] ?? '' } } });
    expect(rows(ids[1] ?? '', 'BankAccounts')).toHaveLength(1);
    expect(all()).toHaveLength(2);
    expect((await plan({ cards: file, preset: 'bank', decisions: { 9: 'skip' } })).counts).toMatchObject({ skipped: 1, new: 0 });
    expect((await plan({ cards: file, preset: 'bank', decisions: { 9: { card: 'kc-nobody' } } })).cards[0]?.issues.map(({ code }) => code)).toEqual(['import-card-gone']);
  });

  test('B1-18: two people of one name in a shop stay two; B1-19: a bank goes by the name in any case', async () => {
    await take({ cards: [card(2, { name: 'Jonas Kazlauskas', email: 'a@x.lt' }), card(3, { name: 'Jonas Kazlauskas', email: 'b@x.lt' }), card(4, { name: 'Ona Petraitė', email: 'ona@x.lt' })], preset: 'shop' });
    expect(all()).toHaveLength(3);
    await take({ cards: [card(1, { name: 'PETRAITE ONA' }, account('LT121000011101001000'))], preset: 'bank' });
    expect(all()).toHaveLength(3);
    expect(rows(only('Ona Petraitė'), 'BankAccounts')).toHaveLength(1);
  });

  test('rows of one customer are one card, with all that they say', async () => {
    const { counts } = await take({ cards: [card(2, { name: 'Ona Petraitė', email: 'ona@x.lt', phone: '+370 612 34567' }), card(3, { name: 'Ona Petraitė', email: 'ONA@x.lt', city: 'Kaunas' })], preset: 'shop' });
    expect(counts).toMatchObject({ rows: 2, new: 1 });
    expect(all()).toEqual([expect.objectContaining({ phone: '+370 612 34567', city: 'Kaunas' })]);
  });
});

describe('customers that no step finds a card for', () => {
  const held = { name: 'Medonas ir partneriai UAB', email: 'info@medonas.example', phone: '+370 5 233 6095', street: 'Žalgirio g.', houseNumber: '12', city: 'Vilnius', postalCode: '09300', country: 'LT' };
  const typo = { ...held, name: 'UAB Medonas ir parteriai', phone: '852336095' };
  const others = ['Brandt Clara', 'Fischer Hugo', 'Ionescu Dora', 'Jansons Karl', 'Galdikas Ewa', 'Petrov Lena'];

  test('are taken for the card that the engine is certain of, with its reason, where the preset believes it; else it is named', async () => {
    const id = await add(held);
    for (const [at, name] of others.entries()) await add({ name, city: 'Kaunas', email: `${at}@other.example`, phone: `+370 612 3456${at}` });
    const [same] = (await plan({ cards: [card(2, { ...typo, website: 'medonas.example' })] })).cards;
    expect([same?.outcome, same?.card, same?.reason.kind]).toEqual(['update', id, 'twin']);
    const shop = await plan({ cards: [card(2, typo)], preset: 'shop' });
    expect(shop.cards.map(({ outcome, twins }) => [outcome, twins[0]?.card, twins[0]?.verdict])).toEqual([['new', id, 'certain']]);
    expect(shop.counts).toMatchObject({ new: 1, twins: 1 });
  });

  test('and that may be one another are named too', async () => {
    for (const [at, name] of others.entries()) await add({ name, city: 'Kaunas', email: `${at}@other.example`, phone: `+370 612 3456${at}` });
    const { cards } = await plan({ cards: [card(2, held), card(3, typo)], preset: 'shop' });
    expect(cards.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    expect(cards.map(({ twins }) => twins.map((twin) => twin.card))).toEqual([[cards[1]?.card], [cards[0]?.card]]);
  });

  test('decided to be one card, rows of different customers of the file go there together', async () => {
    const id = await add(held);
    const { counts } = await take({ cards: [card(2, { name: 'Someone', website: 'a.example' }), card(3, { name: 'Other', activity: 'Trade' }), card(4, { ...held, fax: '+370 5 233 6096' })], decisions: { 2: { card: id }, 3: { card: id } } });
    expect(counts).toMatchObject({ rows: 3, update: 1, new: 0 });
    expect(valuesOf(id)).toMatchObject({ website: 'a.example', activity: 'Trade', fax: '+370 5 233 6096', name: held.name, otherNames: 'Someone; Other' });
  });
});

test('a row whose address became a further one of the card is found by it again', async () => {
  const id = await add({ name: 'Paola Bianchi', email: 'paola@example.it', street: 'Via Roma', houseNumber: '1', city: 'Forlì', country: 'IT' });
  const file = [card(2, { name: 'Paola Bianchi', street: 'Via Verdi', houseNumber: '164', city: 'Forlì', country: 'IT' })];
  expect(outcomes(await plan({ cards: file }))).toEqual(['new']);
  await take({ cards: file, decisions: { 2: { card: id } } });
  expect(outcomes(await plan({ cards: file }))).toEqual(['unchanged']);
});

test('why a row was refused is no field of it when its file comes back', async () => {
  const found = must(await runToEnd(over, app.lookAtSheet({ name: '', firstColumn: 0, lines: [1, 2, 3, 4], rows: [['Name', 'E-mail', 'Priežastis'], ['Alfa', 'a@x.lt', 'wrong'], ['Beta', 'b@x.lt', 'worse'], ['Gamma', 'c@x.lt', 'bad']] }).result));
  expect(found.proposal.columns.map(({ header, verdict }) => [header, verdict])).toEqual([['Name', 'mapped'], ['E-mail', 'mapped'], ['Priežastis', 'left-out']]);
  expect(found.proposal.mapping.columns[2]?.uses).toEqual([]);
});

describe('broken off while it is written', () => {
  const file = [
    card(2, { name: 'Alfa SRL', taxId: '18547290', country: 'RO', 'x:Truck': '007' }, account('RO49AAAA1B31007593840000')),
    card(3, { name: 'Beta', email: 'b@beta.example' }, { table: 'Contacts', values: { lastName: 'Pop', email: 'pop@beta.example' } }),
  ];
  const told = (of: App): string[] => of.search('', 100).hits.map(({ id }) => JSON.stringify([
    Object.entries({ ...of.card(id)?.values, id: null }).sort(), of.children(id).map(({ table, values: { id: _row, customer: _customer, ...row } }) => [table, Object.entries(row).sort()]),
  ])).sort();

  test.each([0, 1, 2, 3])('after %i of its tables, the same file again brings what is missing, and nothing twice', async (tables) => {
    const whole = await registerOverMemory();
    expect((await runToEnd(whole, whole.app.importCards({ preset: 'cards', cards: file }).result)).ok).toBe(true);
    await whole.settle();
    const wanted = told(whole.app);
    whole.app.close();

    const apply = over.workbook.apply.bind(over.workbook);
    jest.spyOn(over.workbook, 'apply').mockImplementationOnce(async (patch) => {
      expect(patch.tables.map(({ table }) => table)).toEqual(['Customers', 'BankAccounts', 'Contacts', '_journal']);
      await apply({ tables: patch.tables.slice(0, tables) });
      throw new Error('The program went down.');
    });
    await expect(runToEnd(over, app.importCards({ preset: 'cards', cards: file }).result)).rejects.toThrow('The program went down.');
    jest.restoreAllMocks();
    app.close();

    // The program is started again, over the workbook as it was left.
    const after = appOverMemory({ workbook: over.workbook, seed: 2 });
    await after.app.open();
    await after.settle();
    expect(after.app.state().kind).toBe('ready');
    const done = await runToEnd(after, after.app.importCards({ preset: 'cards', cards: file }).result);
    expect(tables === 3 ? done : done.ok).toEqual(tables === 3 ? expect.objectContaining({ ok: false }) : true);
    await after.settle();
    expect(told(after.app)).toEqual(wanted);
    expect(after.bugs).toEqual([]);
    after.app.close();
  });
});

describe('what a card gets', () => {
  test('the file’s code if it is free; else the next one, and the other is kept', async () => {
    await add({ name: 'Alfa', code: 'K-7' });
    const { cards } = await take({ cards: [card(2, { name: 'Beta', code: 'K-9' }), card(3, { name: 'Gamma', code: 'k 7' }), card(4, { name: 'Delta' })], source: 'list.csv' });
    expect(cards.map(({ issues }) => issues.map(({ code, where }) => [code, where?.line]))).toEqual([[], [['import-code-taken', 3]], []]);
    expect(['Beta', 'Gamma', 'Delta'].map((name) => valuesOf(only(name))['code'])).toEqual(['K-9', 'K-8', 'K-10']);
    expect(rows(only('Gamma'), 'Identifiers')).toEqual([expect.objectContaining({ number: 'k 7', source: 'list.csv' })]);
  });

  test('B4 19: a row that is wrong is refused with its line, field and value, and the others go in', async () => {
    const { cards, counts } = await take({ cards: [card(2, { name: 'Alfa', email: 'not an address' }), card(3, { email: 'b@x.lt' }), card(4, { name: 'Gamma' })] });
    expect(counts).toMatchObject({ rejected: 2, new: 1 });
    expect(cards.flatMap(({ issues }) => issues.map(({ code, where }) => [code, where?.line, where?.field]))).toEqual([['email-format', 2, 'email'], ['required-missing', 3, 'name']]);
    expect(all().map(({ name }) => name)).toEqual(['Gamma']);
  });

  test('what is wrong in a line of which no customer comes is told of the file', async () => {
    const issues: ImportOrder['issues'] = [{ severity: 'error', code: 'import-value-not-date', facts: { column: 'Since', target: 'validFrom', order: 'dd.mm.yyyy' }, where: { line: 3, value: '31.02.2024' } }];
    expect(await plan({ cards: [card(2, { name: 'Alfa' }), card(4, { name: 'Beta' })], issues })).toMatchObject({ counts: { new: 2, rejected: 0 }, issues });
  });

  test('of two rows of one customer, only the one that says what is wrong goes without it', async () => {
    const file = [card(2, { name: 'Alfa', taxId: '18547290', country: 'RO', email: 'a at alfa' }), card(3, { name: 'Alfa', taxId: '18547290', country: 'RO', email: 'b@alfa.example' })];
    expect((await plan({ cards: file })).counts).toMatchObject({ rejected: 1 });
    await take({ cards: file, withoutFaults: true });
    expect(valuesOf(only('Alfa'))).toMatchObject({ email: 'b@alfa.example' });
  });

  test('a row of another table that is wrong makes its row be refused too', async () => {
    const person = (email: string): IncomingRow => ({ table: 'Contacts', values: { lastName: 'Ona', email } });
    const file = [card(2, { name: 'Alfa' }, person('ona at alfa')), card(3, { name: 'Beta' }, person('ona@beta.example'))];
    const { cards, counts } = await plan({ cards: file });
    expect(counts).toMatchObject({ rejected: 1, new: 1 });
    expect(cards[0]?.issues.map(({ code, where }) => [code, where?.table, where?.field, where?.value, where?.line])).toEqual([['email-format', 'Contacts', 'email', 'ona at alfa', 2]]);
    await take({ cards: file, withoutFaults: true });
    expect(rows(only('Alfa'), 'Contacts')).toEqual([]);
    expect(rows(only('Beta'), 'Contacts')).toHaveLength(1);
  });

  test('a column of its own for what the register has no field for, which stays when the step is taken back', async () => {
    const file = [card(2, { name: 'Alfa', 'x:Truck': '007', 'x:Doors': 4 }), card(3, { name: 'Beta', 'x:Truck': '12' })];
    await take({ cards: file });
    expect(app.ownFields().map(({ header }) => header)).toEqual(['Truck', 'Doors']);
    expect(valuesOf(only('Alfa'))).toMatchObject({ 'x:Truck': '007', 'x:Doors': 4 });
    expect(outcomes(await plan({ cards: file }))).toEqual(['unchanged', 'unchanged']);
    await app.undo();
    expect([all().length, app.ownFields().length]).toEqual([0, 2]);
  });

  test('the firm’s own word for what a format means', async () => {
    await take({ cards: [card(1, { name: 'Alfa', roles: 'supplier; customer' }, { table: 'Identifiers', values: { kind: 'other', number: '7' } })] });
    expect(valuesOf(only('Alfa'))['roles']).toBe('Supplier; Customer');
    expect(rows(only('Alfa'), 'Identifiers')).toEqual([expect.objectContaining({ kind: 'Other', number: '7' })]);
  });

  test('documents are left as they are', async () => {
    const id = await add({ name: 'Alfa', email: 'a@x.lt' });
    await addDocument(id, 'INV-1');
    await take({ cards: [card(2, { name: 'Alfa', email: 'a@x.lt', city: 'Riga' })] });
    expect(rows(id, 'Documents')).toHaveLength(1);
  });
});

describe('B1-17, B1-20: it makes no difference which of two files comes first', () => {
  /** Ids, codes and the order of rows aside. */
  function contents(of: App): string[] {
    return of.search('', 100_000).hits.map(({ id }) => {
      const { id: _id, code: _code, ...values } = of.card(id)?.values ?? {};
      const children = of.children(id).map(({ table, values: { id: _row, customer: _customer, firstSeen: _seen, ...row } }) => JSON.stringify([table, Object.entries(row).sort()]));
      return JSON.stringify([Object.entries(values).sort(), children.sort()]);
    }).sort();
  }

  async function inOrder(orders: readonly ImportOrder[]): Promise<string[]> {
    const one = await registerOverMemory();
    for (const order of orders) await runToEnd(one, one.app.importCards(order).result);
    await one.settle();
    expect(one.bugs).toEqual([]);
    const found = contents(one.app);
    one.app.close();
    return found;
  }

  const firsts = ['Jonas', 'Ona', 'Marius', 'Ștefan', 'Līga', 'Dana'];
  const lasts = ['Kazlauskas', 'Petraitė', 'Ionescu', 'Bērziņš', 'Cohen'];
  const person = fc.record({ first: fc.constantFrom(...firsts), last: fc.constantFrom(...lasts), mail: fc.integer({ min: 0, max: 5 }), city: fc.constantFrom('', 'Vilnius', 'Cluj'), iban: fc.integer({ min: 0, max: 9 }), inShop: fc.boolean(), inBank: fc.boolean() });
  const ibanOf = (number: number): string => ['LT121000011101001000', 'LT601010012345678901', 'LV80BANK0000435195001', 'EE382200221020145685', 'DE89370400440532013000', 'RO49AAAA1B31007593840000', 'PL61109010140000071219812874', 'GB29NWBK60161331926819', 'NL91ABNA0417164300', 'FR1420041010050500013M02606'][number] ?? '';
  const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

  test('whoever is in them', async () => {
    await fc.assert(fc.asyncProperty(fc.array(person, { maxLength: 14 }), async (people) => {
      const shop: ImportOrder = {
        preset: 'shop',
        cards: people.filter(({ inShop }) => inShop).map(({ first, last, mail, city }, at) => card(at + 2, { name: `${first} ${last}`, ...(mail > 0 && { email: `${first}${mail}@x.lt`.normalize('NFD').replace(/[^\w@.]/g, '') }), ...(city !== '' && { city }) })),
      };
      const bank: ImportOrder = { preset: 'bank', cards: people.filter(({ inBank }) => inBank).map(({ first, last, iban }, at) => card(at + 1, { name: fold(`${last} ${first}`) }, account(ibanOf(iban)))) };
      expect(await inOrder([bank, shop])).toEqual(await inOrder([shop, bank]));
    }), { numRuns: 60 });
  });

  test('of two thousand customers', async () => {
    const people = Array.from({ length: 2000 }, (_, at) => ({ name: `${firsts[at % 6] ?? ''} ${lasts[at % 5] ?? ''}${String.fromCharCode(97 + (at % 23))}${String.fromCharCode(97 + (at % 19))}`, at }));
    const shop: ImportOrder = { preset: 'shop', cards: people.map(({ name, at }) => card(at + 2, { name, email: `c${at}@shop.example`, city: at % 2 === 0 ? 'Kaunas' : 'Rīga' })) };
    const bank: ImportOrder = { preset: 'bank', cards: [...people].reverse().map(({ name, at }, line) => card(line + 1, { name: fold(name.split(' ').reverse().join(' ')) }, account(`XX${String(at).padStart(10, '0')}`))) };
    const found = await inOrder([shop, bank]);
    expect(found).toEqual(await inOrder([bank, shop]));
    expect(found).toHaveLength(2000);
  });
});
