/* Merging cards and giving them back: the complaints that people have of other programs, one test each, and what a plan says. */
import { createFieldNames } from '../../src/app/field-names';
import { fieldValue } from '../../src/app/look-up';
import type { App } from '../../src/app/app';
import { parseMergeRules } from '../../src/match/merge-rules';
import { issueText } from '../../src/locales/issue-text';
import { locales, textsOf } from '../../src/locales/locales';
import { allTables, cardTables, childTables, isDecisionTable, tableKeys } from '../../src/model/fields';
import type { RecordId } from '../../src/model/ids';
import { appOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { newRow, registerForEachTest } from '../support/register-for-each-test';

const register = registerForEachTest();
const { add, addDocument, rows, sheets, valuesOf } = register;
let over: AppOverMemory;
let app: App;

beforeEach(() => {
  over = register.current();
  app = over.app;
});

async function merge(keep: RecordId, absorb: readonly RecordId[], more: Partial<Parameters<App['merge']>[0]> = {}): Promise<string> {
  const done = await app.merge({ keep, absorb, ...more });
  if (!done.ok) throw new Error(done.error.map(({ code }) => code).join());
  return done.value.id;
}

async function unmerge(...keys: string[]): Promise<readonly string[]> {
  const done = await app.unmerge(keys);
  if (!done.ok) throw new Error(done.error.code);
  return done.value.notices.map(({ code }) => code);
}

test('B4 1: rows that clash with others are kept, contacts without an e-mail above all', async () => {
  const keep = await add({ name: 'Alfa' }, [newRow('Contacts', { lastName: 'Cohen', email: 'info@alfa.lt' }), newRow('Contacts', { lastName: 'Levi' })]);
  const other = await add({ name: 'Alfa UAB' }, [newRow('Contacts', { lastName: 'Mizrahi' }), newRow('Contacts', { lastName: 'Peretz' }), newRow('Contacts', { lastName: 'Katz', email: 'info@alfa.lt' })]);
  await merge(keep, [other]);
  expect(rows(keep, 'Contacts').map(({ lastName }) => lastName)).toEqual(['Cohen', 'Levi', 'Mizrahi', 'Peretz', 'Katz']);
});

test('B4 2: the old id and the old code lead to the card that stays, for ever, through any number of merges', async () => {
  const a = await add({ name: 'Alfa', code: 'A-1', email: 'a@alfa.lt' });
  const b = await add({ name: 'Beta', code: 'B-1' });
  const c = await add({ name: 'Gamma', code: 'C-1', city: 'Riga' });
  await merge(b, [a]);
  await merge(c, [b]);
  expect([a, b, 'A-1', 'b 1', 'Alfa', 'Beta'].map((key) => app.find(key)?.id)).toEqual([c, c, c, c, c, c]);
  const names = createFieldNames([textsOf('en').fields.Customers]);
  expect(fieldValue(app, names, { key: 'A-1', field: 'city', asOf: null })).toEqual({ ok: true, value: 'Riga' });
  expect(app.search('A-1', 5).hits.map(({ id }) => id)).toEqual([c]);
  expect(app.search('Alfa', 5).hits.map(({ id }) => id)).toEqual([c]);
  expect(app.survivorOf(a)).toBe(c);
  // A code that a later card has itself is that card's; an id forwards for ever.
  const later = await add({ name: 'Delta', code: 'A-1' });
  expect([app.find('A-1')?.id, app.find(a)?.id]).toEqual([later, c]);
});

test('B4 3: every cell that names a merged card is listed and follows, those of other sheets are listed', async () => {
  const keep = await add({ name: 'Alfa', code: 'A-1' });
  const other = await add({ name: 'Beta', code: 'B-1' });
  const third = await add({ name: 'Gamma' });
  over.workbook.user.addColumn('Customers', 'Parent');
  await app.refresh();
  const gamma = app.card(third);
  await app.save({ id: third, base: gamma?.values ?? {}, edits: { 'x:Parent': other } });
  expect(app.planMerge({ keep, absorb: [other] }).references).toEqual([{ table: 'Customers', id: third, field: 'x:Parent', card: other }]);
  over.workbook.user.fillSheet('Sheet1', [['B-1', null], [null, other]]);
  const outside = await app.referencesOutside([other]);
  expect(outside.ok && outside.value.map(({ code, where }) => [code, where?.sheet, where?.cell])).toEqual([
    ['merge-reference-outside', 'Sheet1', 'A1'], ['merge-reference-outside', 'Sheet1', 'B2'],
  ]);
  const merged = await merge(keep, [other]);
  expect(valuesOf(third)['x:Parent']).toBe(keep);
  await unmerge(merged);
  expect(valuesOf(third)['x:Parent']).toBe(other);
});

test('B4 4: documents change hands and nothing that is printed on them', async () => {
  const keep = await add({ name: 'Alfa' });
  const other = await add({ name: 'Beta' });
  await addDocument(other, 'INV-1');
  const [before = {}] = rows(other, 'Documents');
  const merged = await merge(keep, [other]);
  expect(rows(keep, 'Documents')).toEqual([{ ...before, customer: keep }]);
  // Not even when the card that stays is called something else later.
  await app.save({ id: keep, base: valuesOf(keep), edits: { name: 'Alfa Group' } });
  expect(rows(keep, 'Documents')).toEqual([{ ...before, customer: keep }]);
  await unmerge(merged);
  expect(rows(other, 'Documents')).toEqual([before]);
});

test('B4 5: cards with documents in different currencies are merged only if that is confirmed', async () => {
  const keep = await add({ name: 'Alfa' });
  const other = await add({ name: 'Beta' });
  await addDocument(keep, 'INV-1', 'EUR');
  await addDocument(other, 'INV-2', 'USD');
  const refused = await app.merge({ keep, absorb: [other] });
  expect(refused.ok ? [] : refused.error.map(({ code, facts }) => [code, facts])).toEqual([['merge-currencies-differ', { name: 'C-00002 Beta', currencies: 'USD', kept: 'C-00001 Alfa', second: 'EUR' }]]);
  await merge(keep, [other], { confirmed: true });
  expect(rows(keep, 'Documents')).toHaveLength(2);
});

describe('B4 6, B1-15: what stands against a merge is said with its reason, and nothing is written', () => {
  const codes = async (keep: string, ...absorb: string[]): Promise<string[]> => {
    const before = await sheets();
    const done = await app.merge({ keep, absorb });
    expect(await sheets()).toEqual(before);
    return done.ok ? [] : done.error.map(({ code }) => code);
  };

  test('the own company, a card that is there twice, none at all, one that is not there', async () => {
    const keep = await add({ name: 'Alfa' });
    const own = await add({ name: 'We', roles: 'Own company' });
    expect(await codes(keep, own)).toEqual(['merge-own-company']);
    expect(await codes(own, keep, own)).toEqual(['merge-same-card']);
    expect(await codes(keep)).toEqual(['merge-nothing']);
    expect(await codes(keep, 'nobody')).toEqual(['card-missing']);
    await merge(own, [keep]);
    expect(await codes(own, keep)).toEqual(['merge-same-card']);
  });

  test('cards that follow each other are two fiscal identities', async () => {
    const first = await add({ name: 'Orly Cohen', country: 'IL' });
    const next = await app.succeed({ from: first, date: '2026-12-01', values: { name: 'Cohen Ltd', country: 'IL' }, children: [] });
    expect(await codes(first, next.ok ? next.value.id : '')).toEqual(['merge-succession']);
  });

  test('two valid numbers of one country, and a decision that they are two, ask for a yes', async () => {
    const keep = await add({ name: 'Alfa', country: 'IL', taxId: '514756428' });
    const other = await add({ name: 'Beta', country: 'IL', taxId: '040517823' });
    expect(await codes(keep, other)).toEqual(['merge-numbers-differ']);
    await app.judge([{ first: other, second: keep, verdict: 'different' }]);
    expect(await codes(keep, other)).toEqual(['merge-numbers-differ', 'merge-judged-different']);
    await merge(keep, [other], { confirmed: true });
    expect(rows(keep, 'Identifiers').map(({ kind, number }) => [kind, number])).toEqual([['Former tax number', '040517823']]);
    expect(app.find('040517823')?.id).toBe(keep);
  });

  test('of two merged cards whose numbers or currencies differ, the words name these two', async () => {
    const keep = await add({ name: 'Alfa', country: 'IL' });
    const beta = await add({ name: 'Beta', code: 'B-1', country: 'IL', taxId: '514756428' });
    const gamma = await add({ name: 'Beta', code: 'B-2', country: 'IL', taxId: '040517823' });
    await addDocument(beta, 'INV-1', 'EUR');
    await addDocument(gamma, 'INV-2', 'USD');
    const { doubts } = app.planMerge({ keep, absorb: [beta, gamma] });
    expect(doubts.map(({ code }) => code)).toEqual(['merge-numbers-differ', 'merge-currencies-differ']);
    for (const locale of locales) {
      for (const words of doubts.map((doubt) => issueText(textsOf(locale), doubt))) {
        for (const said of ['B-1 Beta', 'B-2 Beta']) expect(words).toContain(said);
        expect(words).not.toContain('Alfa');
      }
    }
  });

  test('a locked sheet', async () => {
    const keep = await add({ name: 'Alfa' });
    const other = await add({ name: 'Beta' });
    over.workbook.user.protect('Customers', true);
    expect(await codes(keep, other)).toEqual(['sheet-protected']);
  });
});

test('B4 7, B1-14: any number of cards become one in one step, which one undo takes back', async () => {
  const keep = await add({ name: 'Alfa', tags: 'kept' });
  const others: RecordId[] = [];
  for (let at = 0; at < 50; at += 1) others.push(await add({ name: `Alfa ${at}`, tags: `t${at}` }, [newRow('Contacts', { lastName: `Person ${at % 7}` })]));
  const before = await sheets();
  await merge(keep, others);
  expect(app.search('', 99).total).toBe(1);
  expect(String(valuesOf(keep)['tags']).split('; ')).toHaveLength(51);
  expect(rows(keep, 'Contacts')).toHaveLength(7);
  expect(app.undoable()[0]).toMatchObject({ changeSet: { cause: 'merge' }, customerName: 'Alfa' });
  await app.undo();
  expect(await sheets()).toEqual(before);
  const again = await app.redo();
  expect(again.ok ? '' : again.error).toBe('');
  const after = await sheets();
  await unmerge(...others);
  expect(await sheets()).toEqual(before);
  // What takes a merge apart is a step like any other.
  expect((await app.undo()).ok).toBe(true);
  expect(await sheets()).toEqual(after);
});

describe('B4 8: which values are kept is seen before, and chosen', () => {
  const choice = (plan: ReturnType<App['planMerge']>, field: string): unknown => {
    const found = plan.fields.find((one) => one.field === field);
    return found && [found.value, found.by, found.differs];
  };

  test('own values stay, empty ones are filled, several are united, what loses is kept', async () => {
    const keep = await add({ name: 'Alfa', email: 'a@alfa.lt', tags: 'one', note: 'First' });
    const other = await add({ name: 'Alfa UAB', email: 'b@alfa.lt', phone: '+37061234567', tags: 'two', fax: '+37052123456', paymentTerms: '30' });
    const plan = app.planMerge({ keep, absorb: [other] });
    expect(['name', 'email', 'phone', 'tags', 'note', 'otherEmails', 'otherNames'].map((field) => choice(plan, field))).toEqual([
      ['Alfa', 'keep', true], ['a@alfa.lt', 'keep', true], ['+37061234567', 'only', false], ['one; two', 'unite', false], ['First', 'only', false],
      ['b@alfa.lt', 'unite', false], ['Alfa UAB', 'unite', false],
    ]);
    await merge(keep, [other]);
    expect(valuesOf(keep)).toEqual(plan.values);
    expect(plan.values).toMatchObject({ email: 'a@alfa.lt', otherEmails: 'b@alfa.lt', otherNames: 'Alfa UAB', paymentTerms: '30', fax: '+37052123456' });
  });

  test('picks and rules choose, and what loses is kept all the same', async () => {
    const keep = await add({ name: 'Alfa', website: 'a.lt', street: 'Old 1', city: 'Kaunas', email: 'a@a.lt' });
    const other = await add({ name: 'Alfa UAB', website: 'alfa-group.lt', street: 'New 2', city: 'Vilnius', email: 'b@a.lt' });
    const rules = parseMergeRules({ fields: { website: 'longest' } });
    const plan = app.planMerge({ keep, absorb: [other], picks: { street: other, email: other }, rules: rules ?? {} });
    expect(['website', 'street', 'city', 'email', 'otherEmails'].map((field) => choice(plan, field))).toEqual([
      ['alfa-group.lt', 'longest', true], ['New 2', 'pick', true], ['Vilnius', 'pick', true], ['b@a.lt', 'pick', true], ['a@a.lt', 'unite', false],
    ]);
    const before = await sheets();
    const merged = await merge(keep, [other], { picks: { street: other, email: other }, rules: rules ?? {} });
    expect(rows(keep, 'Addresses').map(({ street, city }) => [street, city])).toEqual([['Old 1', 'Kaunas']]);
    expect(rows(keep, 'Notes').map(({ text }) => String(text))).toEqual([expect.stringContaining('Website: a.lt')]);
    await unmerge(merged);
    expect(await sheets()).toEqual(before);
  });

  test('an address is chosen whole, a pick must be of a merged card, rules are checked', async () => {
    const [a, b, c] = [await add({ name: 'A', street: '1' }), await add({ name: 'B', street: '2', city: 'Riga' }), await add({ name: 'C', city: 'Haifa' })];
    const codes = (picks: Record<string, string>): string[] => app.planMerge({ keep: a, absorb: [b], picks }).refused.map(({ code }) => code);
    expect(codes({ street: b, city: a })).toEqual(['merge-address-apart']);
    expect(codes({ email: c })).toEqual(['merge-pick-outside']);
    expect(codes({ nonsense: b })).toEqual(['field-unknown']);
    expect(parseMergeRules({ fields: { email: 'best' } })).toBeUndefined();
  });
});

describe('numbers are those of one taxpayer', () => {
  const numbers = (card: RecordId): unknown[] => ['taxId', 'vatNumber', 'companyNumber', 'vatStatus'].map((field) => valuesOf(card)[field] ?? null);
  const further = (card: RecordId): unknown[] => rows(card, 'Identifiers').map(({ number }) => number);

  test('a card whose tax number is another one gives no VAT number; both are kept beside', async () => {
    const keep = await add({ name: 'Alfa', country: 'LT' });
    const one = await add({ name: 'Beta', country: 'LT', taxId: '302626383', companyNumber: '302626383' });
    const other = await add({ name: 'Gamma', country: 'LT', taxId: '110443493', vatNumber: 'LT104434917', vatStatus: 'VAT payer', phone: '+37061234567' });
    const before = await sheets();
    const merged = await merge(keep, [one, other], { confirmed: true });
    expect(numbers(keep)).toEqual(['302626383', null, '302626383', null]);
    expect(valuesOf(keep)['phone']).toBe('+37061234567');
    expect(further(keep)).toEqual(['110443493', 'LT104434917']);
    expect(rows(keep, 'Notes').map(({ text }) => String(text))).toEqual([expect.stringContaining('VAT payer')]);
    await unmerge(merged);
    expect(await sheets()).toEqual(before);
  });

  test('a VAT number that is made of another number than the one that stays is not taken', async () => {
    const keep = await add({ name: 'Alfa', country: 'RO', taxId: '18547290' });
    const other = await add({ name: 'Beta', country: 'RO', vatNumber: 'RO361757' });
    await merge(keep, [other]);
    expect([numbers(keep), further(keep)]).toEqual([['18547290', null, null, null], ['RO361757']]);
  });

  test('one that is made of it is, and so are all numbers of a card that has the same one', async () => {
    const keep = await add({ name: 'Alfa', country: 'RO', taxId: '18547290', companyNumber: 'J40/1/2006' });
    const other = await add({ name: 'Beta', country: 'RO', taxId: 'RO18547290', vatNumber: 'RO18547290', companyNumber: 'J12/2/2020', vatStatus: 'VAT payer' });
    await merge(keep, [other], { confirmed: true });
    expect(numbers(keep)).toEqual(['18547290', 'RO18547290', 'J40/1/2006', 'VAT payer']);
    expect(further(keep)).toEqual(['J12/2/2020']);
  });

  test('who picks the tax number of another card has its other numbers too, and those of the first beside', async () => {
    const keep = await add({ name: 'Alfa', country: 'LT', taxId: '302626383', vatNumber: 'LT100006688411' });
    const other = await add({ name: 'Beta', country: 'LT', taxId: '110443493', companyNumber: '110443493' });
    const before = await sheets();
    const merged = await merge(keep, [other], { picks: { taxId: other }, confirmed: true });
    expect(numbers(keep)).toEqual(['110443493', null, '110443493', null]);
    expect(further(keep).sort()).toEqual(['302626383', 'LT100006688411']);
    expect(app.find('LT100006688411')?.id).toBe(keep);
    await unmerge(merged);
    expect(await sheets()).toEqual(before);
  });

  test('a rule chooses the card whose numbers are taken, a pick is taken whatever it contradicts', async () => {
    const keep = await add({ name: 'Alfa', country: 'LT', taxId: '302626383', vatNumber: 'LT100006688411' });
    const other = await add({ name: 'Beta UAB', country: 'LT', taxId: '110443493', vatNumber: 'LT104434917', phone: '+37061234567', city: 'Vilnius' });
    const planned = (more: Partial<Parameters<App['planMerge']>[0]>): unknown[] => {
      const { values } = app.planMerge({ keep, absorb: [other], ...more });
      return [values['taxId'], values['vatNumber']];
    };
    expect(planned({ rules: { otherwise: 'complete' } })).toEqual(['110443493', 'LT104434917']);
    expect(planned({ rules: { fields: { vatNumber: 'longest' } } })).toEqual(['302626383', 'LT100006688411']);
    expect(planned({ picks: { taxId: other, vatNumber: keep } })).toEqual(['110443493', 'LT100006688411']);
  });
});

test('B4 9, B1-13: a merge is taken apart at any later time, and what was done since stays where it belongs', async () => {
  const keep = await add({ name: 'Alfa' }, [newRow('BankAccounts', { iban: 'LT601010012345678901', main: true })]);
  const other = await add({ name: 'Beta', code: 'B-7', email: 'b@beta.lt', phone: '+37061234567' }, [
    newRow('BankAccounts', { iban: 'LT131000011101001000', main: true }), newRow('Contacts', { lastName: 'Levi' }),
  ]);
  const merged = await merge(keep, [other]);
  expect(rows(keep, 'BankAccounts').map(({ main }) => main ?? null)).toEqual([true, null]);
  // Another e-mail typed on the card, a contact that came over renamed, one added later.
  const contact = app.children(keep).find(({ table }) => table === 'Contacts');
  await app.save({
    id: keep, base: valuesOf(keep), edits: { email: 'new@alfa.lt' },
    children: [{ type: 'set', table: 'Contacts', id: contact?.id ?? '', base: contact?.values ?? {}, edits: { firstName: 'Noa' } }, newRow('Contacts', { lastName: 'Katz' })],
  });
  expect(await unmerge(merged)).toEqual([]);
  expect([valuesOf(keep)['email'], valuesOf(keep)['phone'] ?? null]).toEqual(['new@alfa.lt', null]);
  expect(valuesOf(other)).toMatchObject({ name: 'Beta', code: 'B-7', email: 'b@beta.lt', phone: '+37061234567' });
  expect(rows(other, 'Contacts').map(({ lastName, firstName }) => [lastName, firstName])).toEqual([['Levi', 'Noa']]);
  expect(rows(keep, 'Contacts').map(({ lastName }) => lastName)).toEqual(['Katz']);
  expect(rows(other, 'BankAccounts').map(({ main }) => main)).toEqual([true]);
  expect(app.mergedCards()).toEqual([]);
});

test('a chain comes apart in any order, and a card comes back out of several alone', async () => {
  const [a, b, c, d] = [
    await add({ name: 'A', email: 'a@a.lt' }, [newRow('Contacts', { lastName: 'Of A' })]), await add({ name: 'B' }, [newRow('Contacts', { lastName: 'Of B' })]),
    await add({ name: 'C' }), await add({ name: 'D', phone: '+37061234567' }),
  ];
  const before = await sheets();
  await merge(b, [a]);
  const second = await merge(c, [b, d]);
  expect(valuesOf(c)).toMatchObject({ email: 'a@a.lt', phone: '+37061234567' });
  await unmerge(a);
  expect([valuesOf(c)['email'] ?? null, rows(a, 'Contacts').length, rows(c, 'Contacts').length]).toEqual([null, 1, 1]);
  await unmerge(d);
  expect(app.mergedCards(c).map(({ card }) => card)).toEqual([b]);
  await unmerge(second);
  expect(await sheets()).toEqual(before);
});

test('a cell that named one merged card and names another by a later merge does not go back with the first', async () => {
  over.workbook.user.addColumn('Customers', 'Parent');
  await app.refresh();
  const [keep, first, later, third] = [await add({ name: 'Alfa' }), await add({ name: 'Beta' }), await add({ name: 'Gamma' }), await add({ name: 'Delta' })];
  for (const [id, parent] of [[keep, third], [first, first], [later, later]] as const) await app.save({ id, base: valuesOf(id), edits: { 'x:Parent': parent } });
  const merges = [await merge(keep, [first], { picks: { 'x:Parent': first } }), await merge(keep, [later], { picks: { 'x:Parent': later } })];
  for (const [merged, parent] of [[merges[0], keep], [merges[1], third]] as const) {
    await unmerge(merged ?? '');
    expect(valuesOf(keep)['x:Parent']).toBe(parent);
  }
});

test('a card that comes back names itself where it named one that is merged into it, and not where it had gone', async () => {
  over.workbook.user.addColumn('Customers', 'Parent');
  await app.refresh();
  const [named, first, second, third, fourth, last] = [
    await add({ name: 'Alfa' }), await add({ name: 'Beta' }), await add({ name: 'Gamma' }), await add({ name: 'Delta' }), await add({ name: 'Eta' }), await add({ name: 'Theta' }),
  ];
  for (const [id, parent] of [[first, named], [second, fourth]] as const) await app.save({ id, base: valuesOf(id), edits: { 'x:Parent': parent } });
  const parents = (): unknown[] => [second, third, last].map((id) => valuesOf(id)['x:Parent'] ?? null);
  const before = await sheets();
  await merge(second, [first], { picks: { 'x:Parent': first } });
  const both = await merge(third, [second, fourth]);
  await merge(last, [third]);
  expect(parents()).toEqual([null, null, named]);
  await unmerge(first);
  expect(parents()).toEqual([null, null, last]);
  await unmerge(third);
  expect(parents()).toEqual([null, third, null]);
  await unmerge(both);
  expect(parents()).toEqual([fourth, null, null]);
  expect((await sheets()).map((rows) => rows.length)).toEqual(before.map((rows) => rows.length));
});

test('what a cell named before a later merge stays, when a card comes back that it names only since', async () => {
  over.workbook.user.addColumn('Customers', 'Parent');
  await app.refresh();
  const [keep, middle, first, second, other] = [await add({ name: 'Alfa' }), await add({ name: 'Beta' }), await add({ name: 'Gamma' }), await add({ name: 'Delta' }), await add({ name: 'Eta' })];
  for (const [id, parent] of [[keep, other], [middle, first], [second, keep]] as const) await app.save({ id, base: valuesOf(id), edits: { 'x:Parent': parent } });
  const both = await merge(middle, [first, second], { picks: { 'x:Parent': second } });
  await merge(middle, [other]);
  await merge(keep, [middle], { picks: { 'x:Parent': middle } });
  for (const merged of [both, middle, other]) await unmerge(merged);
  expect([keep, middle, second].map((id) => valuesOf(id)['x:Parent'])).toEqual([other, first, keep]);
});

test('values that merges put above each other name a card that comes back, each that had named it', async () => {
  over.workbook.user.addColumn('Customers', 'Parent');
  await app.refresh();
  const [top, keep, named, holder, above, other] = [await add({ name: 'Alfa' }), await add({ name: 'Beta' }), await add({ name: 'Gamma' }), await add({ name: 'Delta' }), await add({ name: 'Eta' }), await add({ name: 'Theta' })];
  for (const [id, parent] of [[keep, named], [above, other], [top, named]] as const) await app.save({ id, base: valuesOf(id), edits: { 'x:Parent': parent } });
  await merge(holder, [named]);
  for (const card of [above, top]) await merge(keep, [card], { picks: { 'x:Parent': card } });
  const parents: unknown[] = [];
  for (const merged of [named, top, above]) {
    await unmerge(merged);
    parents.push(valuesOf(keep)['x:Parent']);
  }
  expect(parents).toEqual([named, other, named]);
});

test('a card whose code was given to another one meanwhile comes back with the next, and says so', async () => {
  const keep = await add({ name: 'Alfa', code: 'A-1' });
  const other = await add({ name: 'Beta', code: 'A-2' });
  const merged = await merge(keep, [other]);
  await add({ name: 'Gamma', code: 'A-2' });
  expect(await unmerge(merged)).toEqual(['unmerge-code-taken']);
  expect(valuesOf(other)['code']).toBe('A-3');
});

test('cards of one code come back with it, whoever of them is merged, in any order, though one gave it up meanwhile', async () => {
  const cards = [await add({ name: 'Alfa', code: 'A-1' }), await add({ name: 'Alfa' }), await add({ name: 'Alfa' }), await add({ name: 'Beta', code: 'B-1' })];
  for (const at of [1, 2]) over.workbook.user.setCell('Customers', at, 'Code', 'A-1');
  const [a = '', b = '', c = '', d = ''] = cards;
  const before = await sheets();
  const inOrder = (tables: typeof before): unknown => tables.map((cells) => [...cells].sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1)));
  for (const order of [[b, c], [c, b]]) {
    await merge(a, [b]);
    await merge(d, [c], { picks: { code: c } });
    for (const card of order) expect(await unmerge(card)).toEqual([]);
    expect(inOrder(await sheets())).toEqual(inOrder(before));
  }
  await merge(a, [b, c]);
  expect(await unmerge(c)).toEqual([]);
  expect(await unmerge(b)).toEqual([]);
  expect(inOrder(await sheets())).toEqual(inOrder(before));
  // c's own code is another while it goes, and the common one again once d has come out of it.
  const into = await merge(c, [d], { picks: { code: d } });
  await merge(a, [b, c]);
  expect(await unmerge(into, b, c)).toEqual([]);
  expect(inOrder(await sheets())).toEqual(inOrder(before));
});

test('a record longer than a cell goes on in further rows and is read whole', async () => {
  const keep = await add({ name: 'Alfa' });
  const other = await add({ name: 'Beta', note: 'n'.repeat(30_000) }, Array.from({ length: 40 }, (_, at) => newRow('Notes', { text: `${at} ${'x'.repeat(1000)}` })));
  const twin = await add({ name: 'Gamma' }, Array.from({ length: 40 }, (_, at) => newRow('Notes', { text: `${at} ${'x'.repeat(1000)}` })));
  const before = await sheets();
  const merged = await merge(keep, [other, twin]);
  const stored = await over.workbook.readTable('Merges');
  expect(stored.ok && stored.value.values.length).toBeGreaterThan(3);
  expect(stored.ok && Math.max(...stored.value.values.flat().map((cell) => String(cell ?? '').length))).toBeLessThanOrEqual(32_767);
  await unmerge(merged);
  expect(await sheets()).toEqual(before);
});

test('a register of before has no such sheets; they come hidden with the first merge, and are read again', async () => {
  const names = async (): Promise<string[]> => {
    const outline = await over.workbook.outline();
    return outline.ok ? outline.value.sheets.map(({ name, visibility }) => `${name} ${visibility}`).filter((name) => /Merges|Judgements/.test(name)) : [];
  };
  const keep = await add({ name: 'Alfa', code: 'A-1' });
  const other = await add({ name: 'Beta', code: 'B-1' });
  expect([await names(), app.missingFields()]).toEqual([[], []]);
  const merged = await merge(keep, [other]);
  await app.judge([{ first: keep, second: await add({ name: 'Gamma' }), verdict: 'different', note: 'two shops' }]);
  expect(await names()).toEqual(['Merges hidden', 'Judgements hidden']);
  const again = appOverMemory({ workbook: over.workbook, seed: 7 });
  await again.app.open();
  expect(again.app.find('B-1')?.id).toBe(keep);
  expect(again.app.judgements().map(({ verdict, note }) => [verdict, note])).toEqual([['different', 'two shops']]);
  const back = await again.app.unmerge([merged]);
  expect(back.ok && back.value.cards).toEqual([other]);
  await again.settle();
  expect(again.bugs).toEqual([]);
  again.app.close();
});

test('a table of the firm’s own that is called like ours keeps the register open', async () => {
  const made = await over.workbook.createTables([{ name: 'Merges', visibility: 'visible', columns: [{ header: 'What', numberFormat: '@', width: 10 }], rows: [['x']] }]);
  expect(made.ok).toBe(true);
  expect((await app.refresh()).ok).toBe(true);
  expect(app.state().kind).toBe('ready');
  const keep = await add({ name: 'Alfa' });
  const refused = await app.merge({ keep, absorb: [await add({ name: 'Beta' })] });
  expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual(['table-exists']);
});

test('decisions are no rows of a card: nothing that goes through its tables meets them', () => {
  expect(allTables.filter((table) => !tableKeys.includes(table))).toEqual(['Merges', 'Judgements', 'Automations', 'Conflicts']);
  for (const tables of [tableKeys, childTables, cardTables]) expect(tables.filter(isDecisionTable)).toEqual([]);
});

test('a row that comes for a merged card later belongs to the card that stands for it', async () => {
  const keep = await add({ name: 'Alfa' });
  const other = await add({ name: 'Beta' });
  await merge(keep, [other]);
  await addDocument(other, 'INV-9');
  expect(rows(keep, 'Documents').map(({ number }) => number)).toEqual(['INV-9']);
});

test('a decision about a merged card speaks for the one that stands for it, and can be changed and taken away', async () => {
  const [a, b, c] = [await add({ name: 'A' }), await add({ name: 'B' }), await add({ name: 'C' })];
  await app.judge([{ first: a, second: c, verdict: 'different' }]);
  const merged = await merge(b, [a]);
  expect(app.judgements().map(({ first, second }) => [first, second])).toEqual([[b, c]]);
  await unmerge(merged);
  expect(app.judgements().map(({ first, second }) => [first, second])).toEqual([[a, c]]);
  await app.judge([{ first: c, second: a, verdict: 'same' }]);
  const [judged] = app.judgements();
  expect([app.judgements().length, judged?.verdict]).toEqual([1, 'same']);
  expect(await app.judge([{ first: a, second: c, verdict: 'same' }])).toEqual({ ok: true, value: undefined });
  expect((await app.forgetJudgement(judged?.id ?? '')).ok).toBe(true);
  expect(app.judgements()).toEqual([]);
});
