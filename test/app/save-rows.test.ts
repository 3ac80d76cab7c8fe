/** A card saved with its rows: one step, one undo, nothing of another writer overwritten. */
import type { ChildRow } from '../../src/app/app';
import type { ChildEdit, SaveOutcome } from '../../src/app/card-edit';
import type { Result } from '../../src/base/result';
import type { Values } from '../../src/model/change';
import type { ChildTable } from '../../src/model/fields';
import { isId } from '../../src/model/ids';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function save(over: AppOverMemory, id: string | undefined, children: readonly ChildEdit[], edits: Values = {}): Promise<SaveOutcome> {
  const base = id === undefined ? {} : over.app.card(id)?.values ?? {};
  return value(await over.app.save({ ...(id !== undefined && { id }), base, edits, children }));
}

async function saved(over: AppOverMemory, id: string | undefined, children: readonly ChildEdit[], edits: Values = {}) {
  const outcome = await save(over, id, children, edits);
  if (outcome.kind !== 'saved') throw new Error(`Expected saved: ${JSON.stringify(outcome)}`);
  return outcome;
}

const added = (table: ChildTable, values: Values, key?: string): ChildEdit => ({ type: 'add', table, values, ...(key !== undefined && { key }) });
const rows = (over: AppOverMemory, id: string, table: ChildTable): ChildRow[] => over.app.children(id).filter((row) => row.table === table);

test('a new customer is saved with its rows, which carry its id and its name', async () => {
  const over = await registerOverMemory();
  const outcome = await saved(over, undefined, [added('Contacts', { lastName: 'Pop' }, 'a'), added('Addresses', { location: 'Depot' })], { name: 'Alfa' });
  expect(over.app.children(outcome.id)).toEqual([
    { table: 'Contacts', id: outcome.added['a'], values: { customer: outcome.id, customerName: 'Alfa', lastName: 'Pop' } },
    { table: 'Addresses', id: expect.stringMatching(/^ad-/), values: { customer: outcome.id, customerName: 'Alfa', location: 'Depot' } },
  ]);
  expect(isId(outcome.added['a'], 'cn')).toBe(true);
  expect(over.app.undoable()).toHaveLength(1);
  value(await over.app.undo());
  expect(over.app.card(outcome.id)).toBeUndefined();
  expect(over.app.children(outcome.id)).toEqual([]);
});

test('a row that was begun and left empty is not saved', async () => {
  const over = await registerOverMemory();
  const outcome = await saved(over, undefined, [added('Contacts', { lastName: ' ' }, 'a')], { name: 'Alfa' });
  expect(outcome.added).toEqual({});
  expect(over.app.children(outcome.id)).toEqual([]);
});

test('an error in any row blocks everything and says in which row', async () => {
  const over = await registerOverMemory();
  const refused = await over.app.save({ base: {}, edits: { name: 'Alfa' }, children: [added('Contacts', { firstName: 'Ana' }, 'a')] });
  expect(refused).toMatchObject({ ok: false, error: [{ code: 'required-missing', where: { table: 'Contacts', id: 'a', field: 'lastName' } }] });
  expect(over.app.search('', 10).total).toBe(0);
});

test('an old fault of a row blocks nothing until it is touched', async () => {
  const over = await registerOverMemory();
  const { id } = await saved(over, undefined, [], { name: 'Alfa' });
  over.workbook.user.insertRow('Contacts', 0, [null, id, 'Alfa', 'Pop', 'Ana', null, 'nobody']);
  await over.settle();
  const [row] = rows(over, id, 'Contacts');
  if (row === undefined) throw new Error('No row');
  const set = (edits: Values): ChildEdit => ({ type: 'set', table: 'Contacts', id: row.id, base: row.values, edits });
  await saved(over, id, [set({ phone: '1' })]);
  expect(await over.app.save({ id, base: {}, edits: {}, children: [set({ email: 'somebody' })] })).toMatchObject({ ok: false, error: [{ code: 'email-format' }] });
});

test('rows are edited and removed in one step with the card, and one undo brings all back', async () => {
  const over = await registerOverMemory();
  const { id } = await saved(over, undefined, [added('Contacts', { lastName: 'Pop' }), added('Contacts', { lastName: 'Ion' })], { name: 'Alfa' });
  const before = over.app.children(id);
  const [pop, ion] = before;
  if (pop === undefined || ion === undefined) throw new Error('No rows');
  await saved(over, id, [
    { type: 'set', table: 'Contacts', id: pop.id, base: pop.values, edits: { phone: '7' } },
    { type: 'remove', table: 'Contacts', id: ion.id, base: ion.values },
  ], { name: 'Beta' });
  expect(over.app.children(id)).toEqual([{ ...pop, values: { ...pop.values, customerName: 'Beta', phone: '7' } }]);
  value(await over.app.undo());
  expect([...over.app.children(id)].sort((a, b) => a.id.localeCompare(b.id))).toEqual([...before].sort((a, b) => a.id.localeCompare(b.id)));
});

describe('against other writers', () => {
  async function withRow(): Promise<{ over: AppOverMemory; id: string; row: ChildRow }> {
    const over = await registerOverMemory();
    const { id } = await saved(over, undefined, [added('Contacts', { lastName: 'Pop', phone: '1' })], { name: 'Alfa' });
    const [row] = rows(over, id, 'Contacts');
    if (row === undefined) throw new Error('No row');
    return { over, id, row };
  }

  test('another field of the row is theirs, the same field is asked about and nothing is written', async () => {
    const { over, id, row } = await withRow();
    over.workbook.asRemote(() => over.workbook.user.setCell('Contacts', 0, 'Phone', '2'));
    const set = (edits: Values): ChildEdit => ({ type: 'set', table: 'Contacts', id: row.id, base: row.values, edits });
    expect(await save(over, id, [set({ phone: '3', firstName: 'Ana' })])).toMatchObject({
      kind: 'conflicts', conflicts: [{ field: 'phone', base: '1', mine: '3', theirs: '2', child: { table: 'Contacts', id: row.id } }],
    });
    expect(rows(over, id, 'Contacts')[0]?.values['firstName']).toBeUndefined();
    await saved(over, id, [set({ firstName: 'Ana' })]);
    expect(rows(over, id, 'Contacts')[0]?.values).toMatchObject({ firstName: 'Ana', phone: '2' });
  });

  test('a row that is gone is asked about by who typed in it, not by who removed it too', async () => {
    const { over, id, row } = await withRow();
    over.workbook.asRemote(() => over.workbook.user.deleteRow('Contacts', 0));
    const set: ChildEdit = { type: 'set', table: 'Contacts', id: row.id, base: row.values, edits: { phone: '3' } };
    expect(await save(over, id, [set])).toMatchObject({ kind: 'conflicts', conflicts: [{ field: 'id', mine: row.id, theirs: null }] });
    await saved(over, id, [{ type: 'remove', table: 'Contacts', id: row.id, base: row.values }]);
  });

  test('a row that was changed is not removed unasked', async () => {
    const { over, id, row } = await withRow();
    over.workbook.asRemote(() => over.workbook.user.setCell('Contacts', 0, 'Phone', '2'));
    expect(await save(over, id, [{ type: 'remove', table: 'Contacts', id: row.id, base: row.values }]))
      .toMatchObject({ kind: 'conflicts', conflicts: [{ field: 'id', mine: null, theirs: row.id, child: { table: 'Contacts', id: row.id } }] });
    expect(rows(over, id, 'Contacts')).toHaveLength(1);
  });

  test('a renamed customer is no change of its rows', async () => {
    const { over, id, row } = await withRow();
    over.workbook.asRemote(() => over.workbook.user.setCell('Contacts', 0, 'Customer name', 'Alfa Group'));
    await saved(over, id, [{ type: 'remove', table: 'Contacts', id: row.id, base: row.values }]);
  });

  test('a row cannot be given to another customer by its fields', async () => {
    const { over, id, row } = await withRow();
    await saved(over, id, [{ type: 'set', table: 'Contacts', id: row.id, base: row.values, edits: { customer: 'kc-1', customerName: 'X', phone: '9' } }]);
    expect(rows(over, id, 'Contacts')[0]?.values).toMatchObject({ customer: id, customerName: 'Alfa', phone: '9' });
  });
});
