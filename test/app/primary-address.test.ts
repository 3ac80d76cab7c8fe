/** Making a further address the primary one: two addresses change places, nothing of either is lost. */
import type { Result } from '../../src/base/result';
import type { Values } from '../../src/model/change';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function withAddress(card: Values, address: Values): Promise<{ over: AppOverMemory; id: string; row: string }> {
  const over = await registerOverMemory();
  const saved = value(await over.app.save({
    base: {}, edits: { name: 'Alfa', ...card }, children: [{ type: 'add', table: 'Addresses', values: address, key: 'a' }],
  }));
  if (saved.kind !== 'saved') throw new Error('Expected saved');
  return { over, id: saved.id, row: saved.added['a'] ?? '' };
}

test('the two change places, and what the row was ticked for falls to the card', async () => {
  const { over, id, row } = await withAddress(
    { street: 'Old street', houseNumber: '1', city: 'Cluj', country: 'RO', latitude: 46.7 },
    { location: 'Depot', street: 'New street', city: 'Iași', postalCode: '700', registration: true, delivery: true, defaultDelivery: true });
  const before = [over.app.card(id), over.app.children(id)];
  value(await over.app.makePrimaryAddress(row));
  expect(over.app.card(id)?.values).toMatchObject({ street: 'New street', city: 'Iași', postalCode: '700' });
  for (const field of ['houseNumber', 'country', 'latitude']) expect(over.app.card(id)?.values[field]).toBeUndefined();
  expect(over.app.children(id)).toEqual([{
    table: 'Addresses', id: row,
    values: { customer: id, customerName: 'Alfa', location: 'Cluj', street: 'Old street', houseNumber: '1', city: 'Cluj', country: 'RO', latitude: 46.7 },
  }]);
  value(await over.app.undo());
  expect([over.app.card(id), over.app.children(id)]).toEqual(before);
});

test('where there was no primary address, the row becomes it and is no row any more', async () => {
  const { over, id, row } = await withAddress({}, { location: 'Depot', street: 'New street', city: 'Iași' });
  value(await over.app.makePrimaryAddress(row));
  expect(over.app.card(id)?.values).toMatchObject({ street: 'New street', city: 'Iași' });
  expect(over.app.children(id)).toEqual([]);
  value(await over.app.undo());
  expect(over.app.children(id).map((child) => child.id)).toEqual([row]);
});

test('a place without an address, a row that is gone and one of nobody are refused', async () => {
  const { over, row } = await withAddress({ city: 'Cluj' }, { location: 'Depot' });
  expect(await over.app.makePrimaryAddress(row)).toMatchObject({ ok: false, error: { code: 'address-empty', facts: { location: 'Depot' } } });
  expect(await over.app.makePrimaryAddress('ad-nowhere')).toMatchObject({ ok: false, error: { code: 'row-missing' } });
  over.workbook.user.insertRow('Addresses', 0, [null, 'kc-gone', 'Ghost', 'House']);
  await over.settle();
  const ghost = String(value(await over.workbook.readTable('Addresses')).values[0]?.[0]);
  expect(await over.app.makePrimaryAddress(ghost)).toMatchObject({ ok: false, error: { code: 'card-missing' } });
});
