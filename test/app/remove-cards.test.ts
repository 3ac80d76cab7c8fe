/** Deleting and archiving: what must not be lost blocks it, what belongs to the card goes along, one undo brings all back. */
import type { ChildEdit } from '../../src/app/card-edit';
import type { Result } from '../../src/base/result';
import type { Values } from '../../src/model/change';
import { textsOf } from '../../src/locales/locales';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';

const { lists } = textsOf('en');

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function add(over: AppOverMemory, edits: Values, children: readonly ChildEdit[] = []): Promise<string> {
  const saved = value(await over.app.save({ base: {}, edits, children }));
  if (saved.kind !== 'saved') throw new Error('Expected saved');
  return saved.id;
}

const contact = (lastName: string): ChildEdit => ({ type: 'add', table: 'Contacts', values: { lastName } });
const invoice: ChildEdit = { type: 'add', table: 'Documents', values: { number: '7', amount: 10 } };
const payment: ChildEdit = { type: 'add', table: 'Payments', values: { amount: 10 } };

async function cells(over: AppOverMemory, table: string) {
  return value(await over.workbook.readTable(table)).values;
}

test('a deleted card takes its rows along, and one undo brings all back with the same ids', async () => {
  const over = await registerOverMemory();
  const keep = await add(over, { name: 'Keep' }, [contact('Kept')]);
  const id = await add(over, { name: 'Alfa', city: 'Cluj' }, [contact('Pop'), contact('Ion'), { type: 'add', table: 'Addresses', values: { location: 'Depot' } }]);
  const card = over.app.card(id);
  const rows = over.app.children(id);
  expect(over.app.planRemoval([id, 'kc-nobody'])).toEqual({ removable: [id], blocked: [], children: 3 });
  const set = value(await over.app.remove([id]));
  expect(set.cause).toBe('remove');
  expect(over.app.card(id)).toBeUndefined();
  expect(over.app.search('Alfa', 5).total).toBe(0);
  expect((await cells(over, 'Contacts')).map((row) => row[3])).toEqual(['Kept']);
  expect((await cells(over, 'Addresses'))).toEqual([]);
  value(await over.app.undo());
  expect(over.app.card(id)).toEqual(card);
  expect([...over.app.children(id)].sort((a, b) => a.id.localeCompare(b.id))).toEqual([...rows].sort((a, b) => a.id.localeCompare(b.id)));
  expect(over.app.children(keep)).toHaveLength(1);
});

test('a card with documents or payments is not deleted, nor is any other with it; the reason says how many', async () => {
  const over = await registerOverMemory();
  const free = await add(over, { name: 'Free' });
  const busy = await add(over, { name: 'Busy' }, [invoice, invoice, payment]);
  expect(over.app.planRemoval([free, busy])).toEqual({
    removable: [free], children: 0, blocked: [{ id: busy, name: 'Busy', documents: 2, payments: 1, isOwnCompany: false }],
  });
  expect(await over.app.remove([free, busy])).toMatchObject({
    ok: false, error: { code: 'card-has-documents', facts: { name: 'Busy', documents: 2, payments: 1 }, where: { table: 'Customers', id: busy } },
  });
  expect(over.app.card(free)).toBeDefined();
  value(await over.app.archive([free, busy]));
  expect([free, busy].map((id) => over.app.card(id)?.values['status'])).toEqual([lists.status.inactive, lists.status.inactive]);
});

test('the reason is said in words, without what there is none of', () => {
  const say = textsOf('en').issues['card-has-documents'];
  expect(say({ name: 'Alfa', documents: 2, payments: 0 }, {})).toMatch(/^Alfa has 2 documents, so/);
  expect(say({ name: 'Alfa', documents: 0, payments: 1 }, {})).toMatch(/^Alfa has 1 payment, so/);
  expect(say({ name: 'Alfa', documents: 1, payments: 3 }, {})).toMatch(/^Alfa has 1 document and 3 payments, so/);
});

test('links to a deleted card are taken away with it and come back with it', async () => {
  const over = await registerOverMemory();
  const old = await add(over, { name: 'Old', taxId: '1' });
  const next = value(await over.app.succeed({ from: old, date: '2026-12-01', values: { name: 'New', taxId: '2' }, children: [] })).id;
  expect(over.app.card(next)?.values['predecessor']).toBe(old);
  value(await over.app.remove([old]));
  expect(over.app.card(next)?.values['predecessor']).toBeUndefined();
  value(await over.app.undo());
  expect(over.app.card(next)?.values['predecessor']).toBe(old);
});

test('hundreds of cards go in one step and come back in one', async () => {
  const over = await registerOverMemory();
  const ids: string[] = [];
  for (let n = 0; n < 300; n += 1) ids.push(await add(over, { name: `Customer ${n}` }, n % 2 === 0 ? [contact('Pop')] : []));
  const even = ids.filter((_, n) => n % 3 === 0);
  value(await over.app.remove(even));
  expect(over.app.matching('')).toEqual(ids.filter((_, n) => n % 3 !== 0));
  value(await over.app.undo());
  expect([...over.app.matching('')].sort()).toEqual([...ids].sort());
  expect(over.app.children(ids[0] ?? '')).toHaveLength(1);
});

test('nobody to delete is said, not done', async () => {
  const over = await registerOverMemory();
  expect(await over.app.remove(['kc-nobody'])).toMatchObject({ ok: false, error: { code: 'card-missing' } });
  expect(await over.app.archive([])).toMatchObject({ ok: false, error: { code: 'card-missing' } });
});

test('archiving keeps the firm’s own word for it, and what is archived already is said', async () => {
  const over = await registerOverMemory();
  const id = await add(over, { name: 'Alfa' });
  const listed = await cells(over, 'Lists');
  over.workbook.user.setCell('Lists', listed.findIndex((row) => row[3] === 'inactive'), 'Value', 'Sleeping');
  await over.settle();
  value(await over.app.archive([id]));
  expect(over.app.card(id)?.values['status']).toBe('Sleeping');
  expect(await over.app.archive([id])).toMatchObject({ ok: false, error: { code: 'bulk-nothing' } });
});

describe('the own company', () => {
  const own = lists.partyRole.ownCompany;

  test('is one card: the role goes over in one step, and back with one undo', async () => {
    const over = await registerOverMemory();
    const first = await add(over, { name: 'First', roles: `${own}; ${lists.partyRole.supplier}` });
    const second = await add(over, { name: 'Second' });
    value(await over.app.makeOwnCompany(second));
    expect([first, second].map((id) => over.app.isOwnCompany(id))).toEqual([false, true]);
    expect(over.app.card(first)?.values['roles']).toBe(lists.partyRole.supplier);
    value(await over.app.undo());
    expect([first, second].map((id) => over.app.isOwnCompany(id))).toEqual([true, false]);
    expect(await over.app.makeOwnCompany(first)).toMatchObject({ ok: false, error: { code: 'bulk-nothing' } });
  });

  test('is not made inactive by the word in other letters either, and who is inactive in other letters is not archived again', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'We', roles: own });
    const word = lists.status.inactive.toUpperCase();
    expect(await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { status: word } })).toMatchObject({ ok: false, error: [{ code: 'own-company-protected' }] });
    expect(over.app.planBulk([id], { kind: 'set', field: 'status', value: word }).issues).toMatchObject([{ code: 'own-company-protected' }]);
    const other = await add(over, { name: 'They', status: word });
    expect(await over.app.archive([other])).toMatchObject({ ok: false, error: { code: 'bulk-nothing' } });
    expect(over.app.planSuccession(other)?.values['status']).toBe(lists.status.active);
  });

  test('is neither deleted nor archived nor made inactive, one by one or many at once', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'We', roles: own });
    const refusal = { code: 'own-company-protected', facts: { name: 'We' } };
    expect(over.app.planRemoval([id]).blocked).toMatchObject([{ id, isOwnCompany: true }]);
    expect(await over.app.remove([id])).toMatchObject({ ok: false, error: refusal });
    expect(await over.app.archive([id])).toMatchObject({ ok: false, error: refusal });
    expect(await over.app.bulkEdit([id], { kind: 'set', field: 'status', value: lists.status.inactive })).toMatchObject({ ok: false, error: refusal });
    expect(await over.app.save({ id, base: over.app.card(id)?.values ?? {}, edits: { status: lists.status.inactive } })).toMatchObject({ ok: false, error: [refusal] });
  });

  test('is known by the meaning, whatever the firm calls it, and its word comes back if it is gone', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'We' });
    const listed = await cells(over, 'Lists');
    const at = listed.findIndex((row) => row[3] === 'ownCompany');
    over.workbook.user.setCell('Lists', at, 'Value', 'Us');
    await over.settle();
    value(await over.app.makeOwnCompany(id));
    expect(over.app.card(id)?.values['roles']).toBe('Us');
    value(await over.app.undo());
    over.workbook.user.deleteRow('Lists', at);
    await over.settle();
    value(await over.app.makeOwnCompany(id));
    expect(over.app.isOwnCompany(id)).toBe(true);
    expect(over.app.listValues('partyRole')).toContain(own);
  });
});

describe('an archived customer', () => {
  test('is taken up again in one step, by the firm’s own word for it, and taken back by one undo', async () => {
    const over = await registerOverMemory();
    const id = await add(over, { name: 'They' });
    expect(await over.app.reactivate(id)).toMatchObject({ ok: false, error: { code: 'bulk-nothing' } });
    value(await over.app.archive([id]));
    const listed = await cells(over, 'Lists');
    over.workbook.user.setCell('Lists', listed.findIndex((row) => row[3] === 'active'), 'Value', 'Lives');
    await over.settle();
    expect(value(await over.app.reactivate(id)).changes).toMatchObject([{ field: 'status', before: lists.status.inactive, after: 'Lives' }]);
    value(await over.app.undo());
    expect(over.app.card(id)?.values['status']).toBe(lists.status.inactive);
    expect(await over.app.reactivate('kc-nobody')).toMatchObject({ ok: false, error: { code: 'card-missing' } });
  });
});
