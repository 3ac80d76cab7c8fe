/** The page that shows the register at a glance: it counts again when something changes, until it is left, and makes a sheet. */
import { en } from '../../../src/locales/en';
import { paneOverMemory } from '../../support/pane-over-memory';

test('it counts, again after a change, no more when it is left, and puts the figures on a sheet', async () => {
  const over = await paneOverMemory();
  over.pane.go({ kind: 'glance' });
  await over.settle();
  const page = over.pane.glancing;
  expect(page.state()).toMatchObject({ glance: { customers: 3, undated: 3 }, writing: false });
  await over.typeInSheet(over.ids.Alfa, 'Country', 'IL');
  over.fade();
  await over.settle();
  expect(page.state()?.glance?.counts.country).toContainEqual({ value: 'IL', count: 1 });
  await page.putOnSheet(en);
  expect(page.state()).toMatchObject({ done: { sheet: 'At a glance', charts: false }, refused: [] });
  over.pane.go({ kind: 'part', part: 'check' });
  expect(page.state()).toBeUndefined();
  expect(over.bugs).toEqual([]);
});
