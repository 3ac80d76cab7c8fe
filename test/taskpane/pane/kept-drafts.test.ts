/** Unsaved cards on the device: kept while they are typed, offered again, let go when they are saved or discarded. */
import { createPane } from '../../../taskpane/pane/create-pane';
import type { DeviceSettings } from '../../../taskpane/device-settings';
import type { Pane } from '../../../taskpane/pane/pane';
import { manualTimer } from '../../support/app-over-memory';
import { deviceInMemory } from '../../support/device-in-memory';
import { paneOverMemory, type PaneOverMemory } from '../../support/pane-over-memory';

let kept: Record<string, string>;
let over: PaneOverMemory;

beforeEach(async () => {
  kept = {};
  over = await paneOverMemory({}, deviceInMemory(kept));
});

/** Excel closes the pane without asking, and the person opens it again. */
async function reopen(device: DeviceSettings = deviceInMemory(kept)): Promise<Pane> {
  over.pane.close();
  const pane = createPane({
    app: over.app, device, timer: manualTimer(), log: { error: (message, cause) => over.bugs.push(`${message}: ${String(cause)}`) },
  });
  await over.settle();
  await over.app.refresh();
  await over.settle();
  return pane;
}

test('an unsaved card is offered when the pane is opened again, and goes on with its rows', async () => {
  over.pane.go({ kind: 'customer', id: over.ids.Alfa });
  over.pane.edit('city', 'Acre');
  over.pane.addRow('Contacts');
  const row = over.pane.state().card?.draft.rows[0]?.key ?? '';
  over.pane.editRow(row, 'lastName', 'Levi');
  const pane = await reopen();
  expect(pane.state().kept.map(({ name }) => name)).toEqual(['Alfa']);
  pane.resumeDraft(over.ids.Alfa);
  expect(pane.state()).toMatchObject({ view: 'card', kept: [], card: { resumed: true, draft: { id: over.ids.Alfa, edits: { city: 'Acre' } } } });
  await pane.save();
  await over.settle();
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Acre' });
  expect(over.app.children(over.ids.Alfa)).toMatchObject([{ values: { lastName: 'Levi' } }]);
  expect(kept).toEqual({});
  expect(over.bugs).toEqual([]);
});

test('what others did meanwhile to the same field is asked about, as on an open card', async () => {
  over.pane.go({ kind: 'customer', id: over.ids.Alfa });
  over.pane.edit('city', 'Acre');
  const pane = await reopen();
  await over.othersType(over.ids.Alfa, 'City', 'Tel Aviv');
  pane.go({ kind: 'customer', id: over.ids.Alfa });
  expect(pane.state().card?.draft.conflicts).toEqual({ city: { value: 'Tel Aviv', writer: 'others' } });
});

test('a new card is kept under a name of its own, beside another new one', async () => {
  over.pane.go({ kind: 'new', name: 'Delta' });
  const second = await reopen();
  second.go({ kind: 'new', name: 'Epsilon' });
  expect(second.state().kept.map(({ name }) => name)).toEqual(['Delta']);
  second.close();
  await over.settle();
  expect(Object.keys(kept)).toHaveLength(2);
  const third = await reopen();
  expect(third.state().kept.map(({ name }) => name).sort()).toEqual(['Delta', 'Epsilon']);
  third.resumeDraft(third.state().kept.find(({ name }) => name === 'Delta')?.key ?? '');
  await third.save();
  await over.settle();
  expect(over.app.find('Delta')).toBeDefined();
  expect(Object.values(kept).map((text) => text.includes('Epsilon'))).toEqual([true]);
});

test('a discarded card is gone from the device', async () => {
  over.pane.go({ kind: 'customer', id: over.ids.Alfa });
  over.pane.edit('city', 'Acre');
  over.pane.go({ kind: 'part', part: 'list' });
  over.fade();
  await over.settle();
  expect(Object.keys(kept)).toHaveLength(1);
  await over.pane.decide('discard');
  await over.settle();
  expect(kept).toEqual({});

  over.pane.go({ kind: 'customer', id: over.ids.Beta });
  over.pane.edit('city', 'Ogre');
  const pane = await reopen();
  pane.discardDraft(over.ids.Beta);
  await over.settle();
  expect(pane.state().kept).toEqual([]);
  expect(kept).toEqual({});
});

test('forgetting a card that was gone on with shows what the register holds', async () => {
  over.pane.go({ kind: 'customer', id: over.ids.Alfa });
  over.pane.edit('city', 'Acre');
  const pane = await reopen();
  pane.resumeDraft(over.ids.Alfa);
  pane.forget();
  await over.settle();
  expect(pane.state().card).toMatchObject({ resumed: false, draft: { edits: {}, base: { city: 'Haifa' } } });
  expect(kept).toEqual({});
});

test('what a hand or another version left on the device is no card', async () => {
  const register = over.app.registerId() ?? '';
  kept[`draft:${register}:a`] = 'no json';
  kept[`draft:${register}:b`] = JSON.stringify({ base: {}, edits: { name: 'x' } });
  kept['draft:another-register:c'] = JSON.stringify({ base: {}, edits: { name: 'x' }, conflicts: {}, arrived: {}, rows: [], begun: 0 });
  expect((await reopen()).state().kept).toEqual([]);
  expect(over.bugs).toEqual([]);
});

test('a device that keeps nothing is told of, and the card works all the same', async () => {
  const no = (): Promise<never> => Promise.reject(new Error('no'));
  const pane = await reopen({ read: no, readAll: no, write: no, remove: no });
  expect(pane.state().keepsNothing).toBe(true);
  pane.go({ kind: 'customer', id: over.ids.Alfa });
  pane.edit('city', 'Acre');
  await pane.save();
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Acre' });
});
