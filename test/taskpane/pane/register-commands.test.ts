/** What a command of the pane says it did. */
import { must } from '../../support/must';
import { paneOverMemory } from '../../support/pane-over-memory';

test('a repair tells of the cells that were repaired, not of those that were asked for', async () => {
  const over = await paneOverMemory();
  await over.typeInSheet(over.ids.Alfa, 'Status', 'ACTIVE ');
  const { id, proposals } = must(over.app.sheetRepairs()[0]);
  await over.pane.repair([{ id, value: proposals[0] ?? null }, { id: 'gone', value: 'Active' }]);
  expect(over.pane.state().notice).toEqual({ kind: 'repaired', cells: 1 });
  await over.pane.repair([{ id, value: proposals[0] ?? null }]);
  expect(over.pane.state().notice).toMatchObject({ kind: 'failed', issue: { code: 'repairs-outdated' } });
});
