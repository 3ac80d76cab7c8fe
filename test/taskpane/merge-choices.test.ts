/** What is decided of fields, and what the card will be: values once each, addresses whole, what changes first. */
import type { MergePlan } from '../../src/app/merge-cards';
import { mergeChoices, mergePreview } from '../../taskpane/features/merge/merge-choices';
import { addCustomer, paneOverMemory, type PaneOverMemory } from '../support/pane-over-memory';

let over: PaneOverMemory;
beforeEach(async () => {
  over = await paneOverMemory();
});
afterEach(() => expect(over.bugs).toEqual([]));

const plan = (keep: string, ...absorb: string[]): MergePlan => over.app.planMerge({ keep, absorb });

test('each value is offered once, with all cards that say it, the code last', async () => {
  const a = await addCustomer(over, { name: 'Delta', code: 'D-1', city: 'Riga', website: 'delta.lv' });
  const b = await addCustomer(over, { name: 'Delta SIA', code: 'D-2', city: 'Riga' });
  const c = await addCustomer(over, { name: 'Delta SIA', code: 'D-3', city: 'Riga' });
  const choices = mergeChoices(plan(a, b, c));
  expect(choices.map(({ field }) => field)).toEqual(['name', 'code']);
  expect(choices[0]?.options).toEqual([{ cards: [a], values: { name: 'Delta' } }, { cards: [b, c], values: { name: 'Delta SIA' } }]);
  expect(choices[0]?.chosen).toBe(0);
});

test('an address is one choice, whichever of its parts differ', async () => {
  const a = await addCustomer(over, { name: 'Delta', street: 'Brīvības iela', houseNumber: '1', city: 'Riga', country: 'LV' });
  const b = await addCustomer(over, { name: 'Delta', street: 'Zaļā iela', houseNumber: '7', city: 'Liepāja', country: 'LV' });
  const [address, ...others] = mergeChoices(plan(a, b)).filter(({ field }) => field !== 'code');
  expect(others).toEqual([]);
  expect(address).toMatchObject({ isAddress: true, chosen: 0, options: [{ cards: [a] }, { cards: [b] }] });
  expect(address?.options[1]?.values).toEqual({ street: 'Zaļā iela', houseNumber: '7', city: 'Liepāja', country: 'LV' });
  const picked = mergeChoices(over.app.planMerge({ keep: a, absorb: [b], picks: { [address?.field ?? '']: b } }));
  expect(picked.find(({ isAddress }) => isAddress)).toMatchObject({ chosen: 1, by: 'pick' });
});

test('where two places on the map are all that differs, nothing is asked', async () => {
  const a = await addCustomer(over, { name: 'Delta', city: 'Riga', latitude: 56.95, longitude: 24.1 });
  const b = await addCustomer(over, { name: 'Delta', city: 'Riga', latitude: 56.951, longitude: 24.1 });
  expect(mergeChoices(plan(a, b)).map(({ field }) => field)).toEqual(['code']);
});

test('the preview tells what changes apart from what stays', async () => {
  const { Alfa, Beta } = over.ids;
  const { changed, same } = mergePreview(plan(Alfa, Beta), over.app.card(Alfa)?.values ?? {});
  expect(changed.map(({ field, before, after }) => [field, before, after])).toEqual([['otherNames', null, 'Beta']]);
  expect(same.map(({ field }) => field)).toEqual(expect.arrayContaining(['name', 'email', 'city']));
});
