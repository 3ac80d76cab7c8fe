/** A row whose id somebody emptied or typed over in the sheet is still the same customer, with all that belongs to it. */
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';
import { addCustomer } from '../support/pane-over-memory';

interface Filled extends AppOverMemory {
  readonly ids: readonly string[];
}

/** Three customers, each with a contact. */
async function filled(): Promise<Filled> {
  const over = await registerOverMemory();
  const ids: string[] = [];
  for (const name of ['Alfa', 'Beta', 'Gamma']) {
    const id = await addCustomer(over, { name, city: 'Cluj', country: 'RO' });
    await addContact(over, id, `Of ${name}`);
    ids.push(id);
  }
  return { ...over, ids };
}

async function addContact({ app }: AppOverMemory, id: string, lastName: string): Promise<void> {
  const saved = await app.save({ id, base: must(app.card(id)).values, edits: {}, children: [{ type: 'add', table: 'Contacts', values: { lastName } }] });
  expect(saved).toMatchObject({ ok: true });
}

async function idsInSheet({ workbook }: AppOverMemory): Promise<unknown[]> {
  const block = await workbook.readTable('Customers');
  if (!block.ok) throw new Error(block.error.code);
  return block.value.values.map(([id]) => id);
}

const contactsOf = ({ app }: AppOverMemory, id: string | undefined): unknown[] => app.children(must(id)).map(({ values }) => values['lastName']);

test('an emptied id comes back, and no step is made of it', async () => {
  const over = await filled();
  const { workbook: { user }, app, ids } = over;
  const last = app.undoable()[0]?.changeSet.id;
  user.setCell('Customers', 1, 'Id', null);
  await over.settle();
  expect(await idsInSheet(over)).toEqual(ids);
  expect(contactsOf(over, ids[1])).toEqual(['Of Beta']);
  expect(app.undoable()[0]?.changeSet.id).toBe(last);
  user.setCell('Customers', 1, 'Id', null);
  user.setCell('Customers', 1, 'City', 'Riga');
  await over.settle();
  expect(await idsInSheet(over)).toEqual(ids);
  expect(app.undoable()[0]?.changeSet.changes).toEqual([{ type: 'set', table: 'Customers', id: ids[1], field: 'city', before: 'Cluj', after: 'Riga' }]);
});

test('an id dragged down over others leaves them theirs', async () => {
  const over = await filled();
  for (const row of [1, 2]) over.workbook.user.setCell('Customers', row, 'Id', must(over.ids[0]));
  await over.settle();
  expect(await idsInSheet(over)).toEqual(over.ids);
  expect(over.ids.map((id) => contactsOf(over, id))).toEqual([['Of Alfa'], ['Of Beta'], ['Of Gamma']]);
});

test('rows that were added and deleted in the pane meanwhile do not hide whose it was', async () => {
  const over = await filled();
  const { workbook: { user }, app, ids } = over;
  expect(await app.remove([must(ids[0])])).toMatchObject({ ok: true });
  expect(await app.undo()).toMatchObject({ ok: true });
  expect(await app.remove([must(ids[1])])).toMatchObject({ ok: true });
  user.setCell('Customers', 1, 'Id', '');
  await over.settle();
  expect(await idsInSheet(over)).toEqual([ids[0], ids[2]]);
  expect(contactsOf(over, ids[2])).toEqual(['Of Gamma']);
});

test('a row typed in the sheet keeps the id it got as soon as others belong to it', async () => {
  const over = await registerOverMemory();
  const { workbook: { user }, app } = over;
  user.insertRow('Customers', 0, [null, null, 'Typed']);
  await over.settle();
  const [id] = await idsInSheet(over);
  await addContact(over, String(id), 'Of Typed');
  user.setCell('Customers', 0, 'Id', null);
  await over.settle();
  expect(await idsInSheet(over)).toEqual([id]);
  expect(app.search('', 10).total).toBe(1);
});

test('what a co-author emptied is left to their own add-in, and the customer stays', async () => {
  const over = await filled();
  const { workbook, ids } = over;
  workbook.asRemote(() => workbook.user.setCell('Customers', 1, 'Id', null));
  await over.settle();
  expect(await idsInSheet(over)).toEqual([ids[0], null, ids[2]]);
  expect(contactsOf(over, ids[1])).toEqual(['Of Beta']);
  await over.app.refresh();
  await over.settle();
  expect(await idsInSheet(over)).toEqual(ids);
});

test('another customer typed into the row is another customer', async () => {
  const over = await filled();
  const { workbook: { user }, ids } = over;
  for (const [header, value] of Object.entries({ Id: null, Code: 'N-7', Name: 'Omega', City: 'Riga', Country: 'LV' })) {
    user.setCell('Customers', 1, header, value);
  }
  await over.settle();
  const [, id] = await idsInSheet(over);
  expect(ids).not.toContain(id);
  expect(over.app.card(must(ids[1]))).toBeUndefined();
});
