/** Groups merged in one step: what would be done is worked out before, what is unticked stays, stopped means nothing is written. */
import { createMergeAllPage, type MergeAllPage } from '../../../taskpane/pane/merge-all-page';
import { createMergeRuleSetting, type MergeRuleSetting } from '../../../taskpane/pane/merge-rule-setting';
import { deviceInMemory } from '../../support/device-in-memory';
import { eventually } from '../../support/eventually';
import { addCustomer, paneOverMemory, type PaneOverMemory } from '../../support/pane-over-memory';

let over: PaneOverMemory;
let page: MergeAllPage;
let rules: MergeRuleSetting;
let groups: string[][];

beforeEach(async () => {
  over = await paneOverMemory();
  rules = createMergeRuleSetting({ device: deviceInMemory(), log: { error: (message, cause) => over.bugs.push(`${message}: ${String(cause)}`) } });
  page = createMergeAllPage({ app: over.app, rules, run: (task) => task() });
  groups = [];
  for (const name of ['One', 'Two', 'Three']) groups.push([await addCustomer(over, { name, email: `${name}@x.example`, city: 'Riga' }), await addCustomer(over, { name: `${name} Ltd` })]);
});
afterEach(() => {
  page.close();
  expect(over.bugs).toEqual([]);
});

const there = (): boolean[][] => groups.map((ids) => ids.map((id) => over.app.card(id) !== undefined));
/** The app's own timer turns the pages of long work. */
const planned = (): Promise<void> => eventually(async () => {
  await over.settle();
  expect(page.state()?.plan).toBeDefined();
});
const worked = async <T>(done: Promise<T>): Promise<T> => {
  let isDone = false;
  void done.then(() => { isDone = true; });
  await eventually(async () => {
    await over.settle();
    expect(isDone).toBe(true);
  });
  return done;
};

test('what would be done is known before anything is, and what is unticked stays apart', async () => {
  page.begin(groups);
  expect(page.state()?.doing).toBe('planning');
  expect(page.going()).toEqual([]);
  await planned();
  expect(page.state()?.doing).toBeUndefined();
  expect(page.going()).toEqual([0, 1, 2]);
  page.tick(1, false);
  expect(page.going()).toEqual([0, 2]);
  const done = await worked(page.merge());
  expect(done?.merges).toHaveLength(2);
  expect(there()).toEqual([[true, false], [true, true], [true, false]]);
  expect(page.state()).toBeUndefined();
  await over.app.undo(done?.changeSet.id);
  expect(there().flat()).not.toContain(false);
});

test('what speaks against a group leaves it out, with the reason', async () => {
  await over.app.judge([{ first: groups[1]?.[0] ?? '', second: groups[1]?.[1] ?? '', verdict: 'different' }]);
  page.begin(groups);
  await planned();
  expect(page.going()).toEqual([0, 2]);
  expect(page.state()?.plan?.groups[1]?.doubts.map(({ code }) => code)).toEqual(['merge-judged-different']);
});

test('another rule works everything out anew', async () => {
  page.begin(groups);
  await planned();
  const [first] = page.state()?.plan?.groups ?? [];
  expect(first?.keep).toBe(groups[0]?.[0]);
  page.setRules({ otherwise: 'longest' });
  expect(page.state()?.plan).toBeUndefined();
  await planned();
  expect(page.state()?.plan?.groups[0]?.changed).toContain('name');
});

test('stopped, nothing is written, and it can be worked out again', async () => {
  /** Runs until somebody stops it, as a large register's does. */
  const endless = <T>(stopped: T): { readonly result: Promise<T>; stop(): void } => {
    let stop: () => void = () => undefined;
    const result = new Promise<T>((resolve) => { stop = () => resolve(stopped); });
    return { result, stop: () => stop() };
  };
  let isSlow = true;
  const slow = createMergeAllPage({
    app: {
      ...over.app,
      planMergeAll: (order, onProgress) => (isSlow ? endless(undefined) : over.app.planMergeAll(order, onProgress)),
      mergeAll: () => endless({ ok: false, error: [{ severity: 'info', code: 'merge-stopped', facts: {} }] }),
    },
    rules, run: (task) => task(),
  });
  slow.begin(groups);
  slow.stop();
  await eventually(() => Promise.resolve(expect(slow.state()?.doing).toBeUndefined()));
  expect(slow.state()?.plan).toBeUndefined();
  isSlow = false;
  slow.plan();
  await eventually(async () => {
    await over.settle();
    expect(slow.going()).toHaveLength(3);
  });
  const merging = slow.merge();
  expect(slow.state()?.doing).toBe('merging');
  slow.stop();
  expect(await merging).toBeUndefined();
  expect(slow.state()?.refused.map(({ code }) => code)).toEqual(['merge-stopped']);
  expect(slow.going()).toHaveLength(3);
  expect(there().flat()).not.toContain(false);
  slow.close();
});

test('left while it is worked out, nothing comes after', async () => {
  page.begin(groups);
  page.leave();
  await over.settle();
  expect(page.state()).toBeUndefined();
  expect(there().flat()).not.toContain(false);
});
