/** What is done to many customers at once, and to how many it was done. */
import type { Notice } from '../../../taskpane/pane/pane';
import { createMany } from '../../../taskpane/pane/many';
import { manualTimer } from '../../support/app-over-memory';
import { paneOverMemory } from '../../support/pane-over-memory';

test('customers who are gone, or were archived already, are not counted as done', async () => {
  const { app, ids: { Alfa, Beta, Gamma } } = await paneOverMemory();
  const told: (Notice | undefined)[] = [];
  const many = createMany({ app, timer: manualTimer(), tell: (notice) => told.push(notice), run: (task) => task() });
  await many.archive([Alfa]);
  await many.archive([Alfa, Beta]);
  await many.remove([Gamma]);
  await many.remove([Gamma, Beta]);
  many.close();
  expect(told).toEqual([
    { kind: 'archived-many', count: 1 }, { kind: 'archived-many', count: 1 }, { kind: 'removed-many', count: 1 }, { kind: 'removed-many', count: 1 },
  ]);
});
