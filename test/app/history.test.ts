import type { App } from '../../src/app/app';
import { must } from '../support/must';
import { registerOverMemory } from '../support/app-over-memory';

async function add(app: App, name: string): Promise<string> {
  const saved = await app.save({ base: {}, edits: { name } });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('not saved');
  return saved.value.id;
}

async function rename(app: App, id: string, edits: Record<string, string>): Promise<void> {
  const saved = await app.save({ id, base: must(app.card(id)).values, edits });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('not saved');
}

test('says who changed what, when, from what to what, newest first', async () => {
  const { app } = await registerOverMemory({ author: () => 'Ilinca' });
  const id = await add(app, 'Dagon');
  await rename(app, id, { name: 'Dagon SRL', city: 'Cluj' });
  const [edited, added] = app.history();
  expect(edited).toMatchObject({ changeSet: { author: 'Ilinca', cause: 'card' }, customer: id, customerName: 'Dagon SRL', customers: 1, canUndo: true });
  expect(edited?.changes).toEqual([
    { type: 'set', table: 'Customers', id, field: 'name', before: 'Dagon', after: 'Dagon SRL' },
    { type: 'set', table: 'Customers', id, field: 'city', before: null, after: 'Cluj' },
  ]);
  expect(must(edited).changeSet.at).toBeGreaterThan(must(added).changeSet.at);
});

test('of one customer it tells what was done to it and its rows, those that are gone too', async () => {
  const { app, workbook, settle } = await registerOverMemory();
  const first = await add(app, 'Dagon');
  const second = await add(app, 'Harel');
  await workbook.apply({ tables: [{ table: 'Contacts', append: [['ct-x', first, 'Dagon', ...Array<null>(await columns(workbook, 'Contacts') - 3).fill(null)]] }] });
  await app.refresh();
  await settle();
  const contact = must(app.history({ customer: first })[0]).changes[0];
  expect(contact).toMatchObject({ type: 'add', table: 'Contacts' });
  await workbook.apply({ tables: [{ table: 'Contacts', remove: [must(contact).id] }] });
  await app.refresh();
  const own = app.history({ customer: first });
  expect(own.map(({ changes }) => changes.map(({ type, table }) => `${type} ${table}`))).toEqual([['remove Contacts'], ['add Contacts'], ['add Customers']]);
  expect(app.history({ customer: second })).toHaveLength(1);
});

async function columns(workbook: Awaited<ReturnType<typeof registerOverMemory>>['workbook'], table: string): Promise<number> {
  const outline = await workbook.outline();
  if (!outline.ok) throw new Error(outline.error.code);
  return must(outline.value.tables.find(({ name }) => name === table)).columns.length;
}

test('a step on which a later one stands names that one; taken back in turn, both go', async () => {
  const { app } = await registerOverMemory();
  const id = await add(app, 'A');
  await rename(app, id, { name: 'B' });
  await rename(app, id, { city: 'Cluj' });
  await rename(app, id, { name: 'C' });
  const [toC, city, toB, added] = app.history();
  expect([toC, city, toB, added].map((entry) => entry?.canUndo)).toEqual([true, true, false, false]);
  expect(toB).toMatchObject({ isBlocked: true, blockedBy: { changeSet: { id: must(toC).changeSet.id } } });
  expect(await app.undo(must(toB).changeSet.id)).toMatchObject({ ok: false, error: { code: 'undo-depends' } });
  await app.undo(must(toC).changeSet.id);
  expect(await app.undo(must(toB).changeSet.id)).toMatchObject({ ok: true });
  expect(must(app.card(id)).values).toMatchObject({ name: 'A', city: 'Cluj' });
});

test('what can be taken back names its customer, or says of how many it is', async () => {
  const { app, workbook, settle } = await registerOverMemory();
  const ids = [await add(app, 'Alfa'), await add(app, 'Beta'), await add(app, 'Gama')];
  await app.bulkEdit(ids, { kind: 'set', field: 'city', value: 'Cluj' });
  expect(app.undoable()[0]).toEqual({ changeSet: must(app.history()[0]).changeSet, customers: 3 });
  workbook.user.insertRow('Contacts', 0, [null, ids[1] ?? '', 'Beta', 'Pop']);
  await settle();
  expect(app.undoable()[0]).toMatchObject({ customers: 1, customerName: 'Beta' });
  await app.extendList('manager', 'Ilinca');
  expect(app.undoable()[0]).toEqual({ changeSet: must(app.history()[0]).changeSet, customers: 0 });
  await app.remove([must(ids[1])]);
  expect(app.undoable()[0]).toMatchObject({ customers: 1, customerName: 'Beta' });
  await app.undo();
  expect(app.history()[0]).toMatchObject({ customers: 1, customerName: 'Beta', takenBack: { customers: 1, customerName: 'Beta' } });
});

test('an undo can be done again, and then taken back once more', async () => {
  const { app } = await registerOverMemory();
  const id = await add(app, 'A');
  await rename(app, id, { name: 'B' });
  const step = must(app.history()[0]).changeSet.id;
  expect(await app.redo()).toMatchObject({ ok: false, error: { code: 'redo-nothing' } });
  await app.undo(step);
  expect(must(app.card(id)).values['name']).toBe('A');
  const [undo, undone] = app.history();
  expect(undo).toMatchObject({ changeSet: { cause: 'undo' }, canRedo: true, canUndo: false, takenBack: { changeSet: { id: step } } });
  expect(undone).toMatchObject({ canUndo: false, isBlocked: false, undoneBy: { id: must(undo).changeSet.id } });
  expect(await app.redo(must(undo).changeSet.id)).toMatchObject({ ok: true });
  expect(must(app.card(id)).values['name']).toBe('B');
  expect(app.undoable()[0]?.changeSet.id).toBe(step);
  expect(app.history().find(({ changeSet }) => changeSet.id === step)?.undoneBy).toBeUndefined();
  expect(await app.redo()).toMatchObject({ ok: false });
  expect(await app.undo()).toMatchObject({ ok: true });
  expect(must(app.card(id)).values['name']).toBe('A');
});

test('an undo on which a later edit stands cannot be done again', async () => {
  const { app } = await registerOverMemory();
  const id = await add(app, 'A');
  await rename(app, id, { name: 'B' });
  await app.undo();
  await rename(app, id, { name: 'Z' });
  expect(app.history().find(({ changeSet }) => changeSet.cause === 'undo')?.canRedo).toBe(false);
  expect(await app.redo()).toMatchObject({ ok: false, error: { code: 'undo-depends' } });
});

test('any of the last hundred steps can be taken back, those before cannot', async () => {
  const { app } = await registerOverMemory();
  const ids: string[] = [];
  for (let n = 0; n < 105; n += 1) ids.push(await add(app, `Customer ${n}`));
  const entries = app.history();
  expect(entries).toHaveLength(105);
  expect(entries.map(({ canUndo }) => canUndo)).toEqual([...Array<boolean>(100).fill(true), ...Array<boolean>(5).fill(false)]);
  expect(await app.undo(must(entries[99]).changeSet.id)).toMatchObject({ ok: true });
  expect(app.card(must(ids[5]))).toBeUndefined();
  expect(await app.undo(must(entries[100]).changeSet.id)).toMatchObject({ ok: false, error: { code: 'undo-nothing' } });
});
