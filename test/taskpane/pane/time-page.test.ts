/** The page of earlier states: a week compared, a card chosen and restored; of one card, what of it comes back. */
import { localDate } from '../../../src/base/calendar-date';
import { paneOverMemory } from '../../support/pane-over-memory';
import { runToEnd } from '../../support/run-to-end';

/** The register's clock stands on a day of its own. */
const day = '2026-11-22';

test('what changed is found, a deleted card is chosen, shown and comes back, and then nothing is different but that', async () => {
  const over = await paneOverMemory();
  const { pane, app, ids } = over;
  over.pane.go({ kind: 'time' });
  const page = pane.travelling;
  expect(page.state()).toMatchObject({ to: localDate(Date.now()) });
  await app.remove([ids.Beta]);
  page.choose({ from: '2026-11-21', to: day });
  await runToEnd(over, page.compare());
  expect(page.state()?.found?.counts).toMatchObject({ removed: 0, added: 2 });
  const [step] = app.history();
  expect(step?.changeSet.cause).toBe('remove');
  // Of one card, before that step.
  pane.go({ kind: 'time', card: ids.Beta, step: { kind: 'before', step: step?.changeSet.id ?? '', at: 0 } });
  for (let turn = 0; turn < 20 && page.state()?.plan === undefined; turn += 1) await over.settle();
  expect(page.state()?.plan?.cards).toMatchObject([{ id: ids.Beta, kind: 'back' }]);
  await runToEnd(over, page.restore());
  expect([page.state()?.done, app.card(ids.Beta)?.values['name']]).toEqual([{ kind: 'restored', count: 1 }, 'Beta']);
  pane.leaveTime();
  expect([pane.state().view, pane.state().historyOf, page.state()]).toEqual(['history', { id: ids.Beta, only: true }, undefined]);
  expect(over.bugs).toEqual([]);
});
