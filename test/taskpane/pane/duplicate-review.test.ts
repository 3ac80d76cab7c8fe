/** Going through duplicates without a screen: search, next, later, not the same, taking back, and what changes meanwhile. */
import { createDuplicateReview, type DuplicateReview } from '../../../taskpane/pane/duplicate-review';
import type { Notice } from '../../../taskpane/pane/pane';
import type { DuplicateSearch } from '../../../src/app/duplicate-search';
import type { Values } from '../../../src/model/change';
import type { RecordId } from '../../../src/model/ids';
import { must } from '../../support/must';
import { manualTimer, registerOverMemory, type AppOverMemory } from '../../support/app-over-memory';
import { addCustomer } from '../../support/pane-over-memory';
import { deviceInMemory } from '../../support/device-in-memory';
import { searchAtOnce } from '../../support/search-at-once';

let over: AppOverMemory;
let review: DuplicateReview;
let ids: Record<string, RecordId>;
let notices: Notice[];
let device: ReturnType<typeof deviceInMemory>;
let timer: ReturnType<typeof manualTimer>;
let fail: Error | undefined;

const people: Readonly<Record<string, Values>> = {
  anna: { name: 'Anna Cernescu', phone: '+40 721 000 111', email: 'anna.cernescu@firm.example', city: 'Cluj' },
  ana: { name: 'Cernescu Anna', phone: '0721000111', email: 'anna.cernescu@firm.example', city: 'Cluj' },
  medona: { name: 'Medonas UAB', email: 'info@medonas.example', companyNumber: '302500128', city: 'Vilnius', country: 'LT' },
  medonas: { name: 'UAB Medonas', email: 'info@medonas.example', companyNumber: '302500128', city: 'Vilnius', country: 'LT' },
  bruno: { name: 'Bruno Albrecht', phone: '+49 30 5550 1234', city: 'Berlin' },
  karl: { name: 'Karl Hofmann', phone: '+49 89 1112222', email: 'karl@hofmann.example', city: 'München' },
  carl: { name: 'Carl Hofmann', phone: '+49 89 1112222', email: 'karl@hofmann.example', city: 'München' },
};

function searches(): DuplicateSearch {
  const search = searchAtOnce();
  return {
    ...search,
    find(...asked) {
      if (fail !== undefined) return { result: Promise.reject(fail), cancel: () => undefined };
      return search.find(...asked);
    },
  };
}

async function makeReview(): Promise<DuplicateReview> {
  return createDuplicateReview({
    app: over.app, timer, device, log: { error: (message) => over.bugs.push(message) }, tell: (notice) => notices.push(notice),
    run: async (task) => {
      try {
        await task();
      } catch (cause) {
        over.bugs.push(String(cause));
      }
    },
  });
}

async function until(isSo: () => boolean): Promise<void> {
  for (let rounds = 0; !isSo(); rounds += 1) {
    if (rounds > 5000) throw new Error('It never became so');
    await over.settle();
  }
}

beforeEach(async () => {
  fail = undefined;
  notices = [];
  timer = manualTimer();
  device = deviceInMemory();
  over = await registerOverMemory({ startSearch: searches });
  ids = {};
  for (const [key, values] of Object.entries(people)) ids[key] = await addCustomer(over, values);
  review = await makeReview();
});
afterEach(() => {
  review.close();
  expect(over.bugs).toEqual([]);
});

async function find(): Promise<void> {
  review.find();
  await until(() => review.state().running === undefined);
}
const names = (group = review.state().at): readonly string[] => group?.ids.map((id) => String(over.app.card(id)?.values['name'])) ?? [];
const left = (): readonly (readonly string[])[] => review.state().groups?.map((group) => names(group)) ?? [];

test('nothing is searched before somebody asks, then the surest group is at hand', async () => {
  expect(review.state()).toMatchObject({ shown: [] });
  expect(review.state().groups).toBeUndefined();
  await find();
  expect(left()).toHaveLength(3);
  const probabilities = must(review.state().groups).map(({ probability }) => probability);
  expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
  expect(review.state().at).toBe(review.state().groups?.[0]);
  expect(review.state().cards).toBe(7);
});

test('a group that is put off is passed over, stays counted, and is taken up again at the end', async () => {
  await find();
  const [first, second, third] = left();
  review.postpone();
  expect(names()).toEqual(second);
  review.postpone();
  expect(names()).toEqual(third);
  review.postpone();
  expect(review.state().at).toBeUndefined();
  expect(review.state().later.size).toBe(3);
  expect(left()).toHaveLength(3);
  review.takeUpLater();
  expect(names()).toEqual(first);
  expect(review.state().later.size).toBe(0);
});

test('putting off is taken back before a decision that was made earlier, and after one no more', async () => {
  await find();
  const [first, second] = left();
  expect(review.takeBackPostponing()).toBe(false);
  await review.different();
  review.postpone();
  review.postpone();
  expect(review.state().at).toBeUndefined();
  expect(review.takeBackPostponing()).toBe(true);
  expect(review.takeBackPostponing()).toBe(true);
  expect(names()).toEqual(second);
  expect([review.state().later.size, left().length]).toEqual([0, 2]);
  expect(review.takeBackPostponing()).toBe(false);
  review.postpone();
  await review.different();
  expect(review.takeBackPostponing()).toBe(false);
  expect(review.state().last?.names).not.toEqual(first);
});

test('one goes to and fro between groups, not beyond the last', async () => {
  await find();
  const [first, second, third] = left();
  review.move(-1);
  expect(names()).toEqual(first);
  review.move(1);
  expect(names()).toEqual(second);
  review.move(1);
  review.move(1);
  expect(names()).toEqual(third);
});

test('not the same: the group leaves, the next is at hand at once, and an undo brings it back to where the person is taken', async () => {
  await find();
  const [first = [], second] = left();
  const judging = review.different();
  expect(names()).toEqual(second);
  await judging;
  expect(left()).toHaveLength(2);
  expect(review.state().last?.names).toEqual(first);
  expect(over.app.judgements()).toHaveLength(1);
  await over.app.undo(must(review.state().last).changeSet);
  expect(review.state().last).toBeUndefined();
  expect(left()).toHaveLength(3);
  expect(names()).toEqual(first);
});

test('a decision that the workbook refuses is told, and the group stays', async () => {
  await find();
  const before = left();
  const shield = jest.spyOn(over.app, 'judge').mockResolvedValueOnce({ ok: false, error: { severity: 'error', code: 'not-a-register', facts: {} } });
  await review.different();
  shield.mockRestore();
  expect(left()).toEqual(before);
  expect(notices).toMatchObject([{ kind: 'failed' }]);
});

test('a card that is not ticked is said to be another customer than the ticked ones, which stay a group', async () => {
  ids['anni'] = await addCustomer(over, { ...must(people['anna']), phone: '0721000111' });
  await find();
  const group = must(review.state().groups?.find(({ ids: of }) => of.length === 3));
  while (review.state().at?.key !== group.key) review.move(1);
  review.tick(ids['ana'] ?? '', false);
  expect(review.ticked()).toEqual([ids['anna'], ids['anni']]);
  // Pressed twice in a hurry, it is said once.
  await Promise.all([review.different(), review.different()]);
  expect(over.app.judgements().map(({ first, second }) => [first, second])).toEqual([[ids['anna'], ids['ana']], [ids['anni'], ids['ana']]]);
  // What is left of the group is the next to be decided, and all of it is ticked.
  expect(review.state().at?.ids).toEqual([ids['anna'], ids['anni']]);
  expect(review.ticked()).toHaveLength(2);
  expect(review.state().groups?.some(({ ids: of }) => of.join() === [ids['anna'], ids['anni']].join())).toBe(true);
  expect(review.state().groups?.some(({ ids: of }) => of.includes(ids['ana'] ?? ''))).toBe(false);
  await over.app.undo(review.state().last?.changeSet);
  expect(review.state().at?.key).toBe(group.key);
});

test('ticks are of the group at hand, and forgotten with it', async () => {
  await find();
  const [one = ''] = review.state().at?.ids ?? [];
  review.tick(one, false);
  review.tick(one, true);
  expect(review.ticked()).toHaveLength(2);
  review.tick(one, false);
  expect(review.ticked()).toHaveLength(1);
  review.move(1);
  review.move(-1);
  expect(review.ticked()).toHaveLength(2);
});

test('what was decided can be taken back, and is looked for again while somebody looks', async () => {
  const done = await over.app.judge([{ first: ids['anna'] ?? '', second: ids['ana'] ?? '', verdict: 'different' }]);
  expect(done.ok).toBe(true);
  await find();
  expect(left()).toHaveLength(2);
  const leave = review.look();
  await review.forget(must(over.app.judgements()[0]).id);
  timer.run();
  await until(() => left().length === 3);
  leave();
});

test('a merged group gives way to the next; a card deleted or edited meanwhile updates the list, and the person stays where they are', async () => {
  const leave = review.look();
  await find();
  const [first = [], second = []] = left();
  const [keep = '', absorb = ''] = must(review.state().at).ids;
  const merged = await over.app.merge({ keep, absorb: [absorb] });
  expect(merged.ok).toBe(true);
  expect(left()).not.toContainEqual(first);
  expect(names()).toEqual(second);
  timer.run();
  await until(() => review.state().running === undefined);
  expect(names()).toEqual(second);
  await addCustomer(over, { name: 'Albrecht Bruno', phone: '030 5550 1234', city: 'Berlin' });
  timer.run();
  await until(() => left().some((group) => group.includes('Albrecht Bruno')));
  expect(names()).toEqual(second);
  await over.app.remove([must(review.state().at).ids[1] ?? '']);
  expect(left()).not.toContainEqual(second);
  leave();
});

test('without anybody looking nothing is compared again', async () => {
  await find();
  await addCustomer(over, { name: 'Albrecht Bruno', phone: '030 5550 1234', city: 'Berlin' });
  timer.run();
  await over.settle();
  expect(review.state().running).toBeUndefined();
  const leave = review.look();
  timer.run();
  await until(() => left().some((group) => group.includes('Albrecht Bruno')));
  leave();
});

test('which verdicts are gone through stays on the device, and never none', async () => {
  await find();
  const verdict = must(review.state().groups?.[0]).verdict;
  for (const other of ['certain', 'likely', 'possible'] as const) if (other !== verdict) review.show(other, false);
  expect(review.state().shown.every((group) => group.verdict === verdict)).toBe(true);
  review.show(verdict, false);
  expect(review.state().verdicts).toEqual(new Set([verdict]));
  const next = await makeReview();
  await next.recall();
  expect(next.state().verdicts).toEqual(new Set([verdict]));
  next.close();
});

test('a search can be stopped, and one that breaks is told and not begun again by itself', async () => {
  review.find();
  review.stop();
  await until(() => review.state().running === undefined);
  expect(review.state()).toMatchObject({ ended: 'stopped' });
  fail = new Error('broken');
  const leave = review.look();
  await find();
  expect(review.state()).toMatchObject({ ended: 'failed' });
  expect(over.bugs.splice(0)).toEqual(['Error: broken']);
  timer.run();
  await over.settle();
  expect(review.state().running).toBeUndefined();
  fail = undefined;
  await find();
  expect(left()).toHaveLength(3);
  leave();
});

test('why the cards of a group are one is looked for when asked, and again after a change', async () => {
  await find();
  const at = must(review.state().at);
  review.explain(at);
  await until(() => review.state().why.size === 1);
  const [told] = [...review.state().why.values()];
  expect(told?.contributions.length).toBeGreaterThan(0);
});

test('another workbook has groups of its own', async () => {
  await find();
  over.app.close();
  expect(review.state().groups).toBeUndefined();
  expect(review.state().at).toBeUndefined();
});
