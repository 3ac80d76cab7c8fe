/** The page of conflicts outside the screen: where the person is, what they have seen, what others do meanwhile, what is typed. */
import type { StandingConflict } from '../../../src/app/conflict-records';
import { addConflicts, conflictOf, type NewConflict } from '../../support/conflicts-in';
import { must } from '../../support/must';
import { paneOverMemory, type PaneOverMemory } from '../../support/pane-over-memory';

let over: PaneOverMemory;
const page = () => over.pane.conflicts;
const state = () => must(page().state());
const at = () => state().shown?.conflict.id;

/** Of Alfa its e-mail and city, of Beta its city; the newest first. */
async function begin(...more: readonly NewConflict[]): Promise<readonly StandingConflict[]> {
  const { Alfa, Beta } = over.ids;
  const conflicts = [
    { record: Alfa, unit: 'email', mine: { email: 'info@alfa.example' }, theirs: { email: 'new@alfa.example' }, foundAt: Date.UTC(2026, 10, 23) },
    { record: Alfa, unit: 'city', base: { city: 'Acre' }, mine: { city: 'Haifa' }, theirs: { city: 'Jaffa' } },
    { record: Beta, unit: 'city', mine: { city: 'Riga' }, theirs: { city: 'Cēsis' }, foundAt: Date.UTC(2026, 10, 20) },
    ...more,
  ].map(conflictOf);
  await addConflicts(over.workbook, conflicts);
  await over.app.open();
  await over.settle();
  over.pane.go({ kind: 'conflicts' });
  return conflicts;
}

beforeEach(async () => {
  over = await paneOverMemory();
});
afterEach(() => expect(over.bugs).toEqual([]));

test('one after the other is decided, each in a step of its own; the last one is taken back, and the person is at it again', async () => {
  const [email, city, beta] = await begin() as [StandingConflict, StandingConflict, StandingConflict];
  expect(over.pane.state().view).toBe('conflicts');
  expect(state().lines.map(({ conflict }) => conflict.id)).toEqual([email.id, city.id, beta.id]);
  page().open(email.id);
  await page().decide('theirs');
  expect(at()).toBe(city.id);
  expect(state().last).toMatchObject({ ids: [email.id], how: 'theirs', left: 0 });
  await page().decide('both');
  expect(at()).toBe(beta.id);
  await page().takeBack();
  expect([at(), state().last]).toEqual([city.id, undefined]);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ email: 'new@alfa.example', city: 'Haifa' });
  await page().decide('mine');
  await page().decide('mine');
  // Nothing is left: back in the list.
  expect(state()).toMatchObject({ lines: [] });
  expect(state().shown).toBeUndefined();
  page().show('decided');
  expect(state().lines.map(({ conflict }) => conflict.state).sort()).toEqual(['mine', 'mine', 'theirs']);
  over.pane.leaveConflicts();
  expect([over.pane.state().view, page().state()]).toEqual(['list', undefined]);
});

test('what another one writes meanwhile is shown at once, and overwritten only by who was told of it', async () => {
  const [, city] = await begin() as [StandingConflict, StandingConflict];
  page().open(city.id);
  await over.othersType(over.ids.Alfa, 'City', 'Eilat');
  expect(state()).toMatchObject({ isChanged: true, shown: { stands: { city: 'Eilat' }, standing: 'other', ways: ['mine', 'theirs', 'edited'] } });
  await page().decide('theirs');
  expect(state()).toMatchObject({ refused: [{ code: 'conflict-changed' }], isChanged: false });
  expect(over.inSheet(over.ids.Alfa)['city']).toBe('Eilat');
  await page().decide('theirs');
  expect(over.inSheet(over.ids.Alfa)['city']).toBe('Jaffa');
});

test('from the list nothing is overwritten but the two values that stand there', async () => {
  const [, city] = await begin() as [StandingConflict, StandingConflict];
  await over.othersType(over.ids.Alfa, 'City', 'Eilat');
  page().goTo(city.id);
  await page().decide('mine');
  expect(state().refused).toMatchObject([{ code: 'conflict-changed' }]);
  expect([state().at, over.inSheet(over.ids.Alfa)['city']]).toEqual([city.id, 'Eilat']);
});

test('several at once are one step; those that cannot be are left ticked, and told', async () => {
  const [email, city, beta] = await begin() as [StandingConflict, StandingConflict, StandingConflict];
  await over.othersType(over.ids.Beta, 'City', 'Ogre');
  page().tick([email.id, city.id, beta.id], true);
  await page().decideTicked('theirs');
  expect(state()).toMatchObject({ last: { ids: [email.id, city.id], left: 1 }, at: beta.id });
  expect([...state().ticked]).toEqual([beta.id]);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ email: 'new@alfa.example', city: 'Jaffa' });
  await page().takeBack();
  expect(state().lines).toHaveLength(3);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ email: 'info@alfa.example', city: 'Haifa' });
});

test('what is typed outlasts a look elsewhere, is checked, and is written; what is no way is told', async () => {
  const [email] = await begin({ kind: 'merge-merge', record: over.ids.Gamma, from: 'kc-x', foundAt: 0 }) as [StandingConflict];
  page().open(email.id);
  page().edit();
  page().type('email', 'no address');
  await page().saveEdited();
  expect(state()).toMatchObject({ isEditing: true, typed: { email: 'no address' } });
  expect(state().refused).not.toEqual([]);
  page().stopEditing();
  page().move(1);
  page().move(-1);
  page().edit();
  expect(state().typed).toEqual({ email: 'no address' });
  page().type('email', 'right@alfa.example');
  await page().saveEdited();
  expect(over.inSheet(over.ids.Alfa)['email']).toBe('right@alfa.example');
  expect(over.app.conflict(email.id)?.conflict.state).toBe('edited');
  const merge = must(state().lines.find(({ conflict }) => conflict.kind === 'merge-merge')).conflict;
  page().open(merge.id);
  await page().decide('theirs');
  expect(state().noWay).toBe('theirs');
  page().edit();
  expect(state()).toMatchObject({ noWay: 'edited', isEditing: false });
});

test('one that somebody else decided is told so, and what was typed stays', async () => {
  const [email] = await begin() as [StandingConflict];
  page().open(email.id);
  page().edit();
  page().type('email', 'mine@alfa.example');
  await over.app.decideConflicts([{ id: email.id, how: 'theirs' }]);
  await over.settle();
  expect(state()).toMatchObject({ shown: { ways: [], conflict: { state: 'theirs' } }, typed: { email: 'mine@alfa.example' } });
  await page().saveEdited();
  expect(state().refused).toMatchObject([{ code: 'conflict-decided' }]);
  expect(state().typed).toEqual({ email: 'mine@alfa.example' });
});

test('those of one customer come from its card, and the way back leads to the line that led there', async () => {
  await begin();
  over.pane.leaveConflicts();
  over.pane.go({ kind: 'customer', id: over.ids.Alfa });
  over.pane.go({ kind: 'conflicts', card: over.ids.Alfa });
  expect(state().lines.map(({ name }) => name)).toEqual(['Alfa', 'Alfa']);
  // A row selected in the sheet takes nobody off the page.
  await over.selectInSheet(over.ids.Beta);
  expect(over.pane.state().view).toBe('conflicts');
  over.pane.leaveConflicts();
  expect(over.pane.state()).toMatchObject({ view: 'card', card: { draft: { id: over.ids.Alfa }, focus: { on: 'conflicts' } } });
});
