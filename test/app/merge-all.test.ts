/* Merging many groups in one step: what is planned, what is left out and why, and that all of it comes apart again. */
import type { App, AppIssue } from '../../src/app/app';
import { certainGroups } from '../../src/app/certain-groups';
import type { MergeAllOrder, MergeAllPlan, MergedAll } from '../../src/app/merge-all';
import type { RecordId } from '../../src/model/ids';
import type { AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';
import { newRow, registerForEachTest } from '../support/register-for-each-test';
import { runToEnd } from '../support/run-to-end';

const register = registerForEachTest();
const { add, addDocument, rows, sheets, valuesOf } = register;
let over: AppOverMemory;
let app: App;

beforeEach(() => {
  over = register.current();
  app = over.app;
});

const sorted = (tables: Awaited<ReturnType<typeof sheets>>): unknown =>
  tables.map((cells) => [...cells].sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1)));

const ended = <T>(result: Promise<T>): Promise<T> => runToEnd(over, result);

const plan = async (order: MergeAllOrder): Promise<MergeAllPlan> => must(await ended(app.planMergeAll(order).result));

async function mergeAll(order: MergeAllOrder): Promise<MergedAll> {
  const done = await ended(app.mergeAll(order).result);
  if (!done.ok) throw new Error(done.error.map(({ code }) => code).join());
  return done.value;
}

const codes = (issues: readonly AppIssue[]): string[] => issues.map(({ code }) => code);

test('groups are what pairs hold together that are sure enough', () => {
  const pairs = [
    { ids: ['a', 'b'], verdict: 'certain' }, { ids: ['c', 'd'], verdict: 'likely' }, { ids: ['e', 'f'], verdict: 'certain' },
    { ids: ['b', 'g'], verdict: 'certain' }, { ids: ['g', 'e'], verdict: 'likely' }, { ids: ['h', 'i'], verdict: 'possible' }, { ids: ['g', 'a'], verdict: 'certain' },
  ] as const;
  expect(certainGroups(pairs)).toEqual([['a', 'b', 'g'], ['e', 'f']]);
  expect(certainGroups(pairs, 'likely')).toEqual([['a', 'b', 'g', 'e', 'f'], ['c', 'd']]);
  expect(certainGroups([])).toEqual([]);
});

test('a plan says what becomes of each group in short, which card stays, and changes nothing', async () => {
  const plain = await add({ name: 'Alfa', email: 'a@alfa.lt' }, [newRow('Contacts', { lastName: 'Cohen', email: 'c@alfa.lt' })]);
  const full = await add({ name: 'Alfa UAB', phone: '+37061234567', city: 'Vilnius', country: 'LT' }, [newRow('Contacts', { lastName: 'Cohen', email: 'c@alfa.lt', firstName: 'Dan' })]);
  const [beta, second] = [await add({ name: 'Beta' }, [newRow('Notes', { text: 'Call' })]), await add({ name: 'Beta' }, [newRow('Notes', { text: 'Write' })])];
  const before = await sheets();
  expect(await plan({ groups: [{ cards: [plain, full] }, { cards: [beta, second], keep: second }] })).toEqual({
    merging: 2, absorbing: 2,
    groups: [
      {
        group: 0, keep: full, absorb: [plain], filled: ['otherNames', 'email'], changed: [], differing: ['name'],
        rows: { moves: 0, joins: 1, new: 0 }, references: 0, refused: [], doubts: [], isLeftOut: false,
      },
      { group: 1, keep: second, absorb: [beta], filled: [], changed: [], differing: [], rows: { moves: 1, joins: 0, new: 0 }, references: 0, refused: [], doubts: [], isLeftOut: false },
    ],
  });
  expect(await sheets()).toEqual(before);
  expect(app.mergedCards()).toEqual([]);
});

test('all groups become one step, which one undo takes back; later each card comes back alone', async () => {
  const groups: RecordId[][] = [];
  for (let at = 0; at < 30; at += 1) {
    const group: RecordId[] = [];
    for (let twin = 0; twin < 2 + (at % 3); twin += 1) {
      group.push(await add({ name: `Firm ${at}`, code: `F${at}-${twin}`, tags: `t${twin}`, ...(twin === 1 && { email: `f${at}@x.lt` }) }, [newRow('Contacts', { lastName: `Person ${twin}` })]));
    }
    groups.push(group);
  }
  const before = await sheets();
  const order = { groups: groups.map((cards) => ({ cards })) };
  const { merges, leftOut, changeSet } = await mergeAll(order);
  expect([merges.length, leftOut, app.search('', 1).total]).toEqual([30, [], 30]);
  expect(new Set(merges.map(({ id }) => id)).size).toBe(30);
  expect(app.undoable()[0]?.changeSet.id).toBe(changeSet.id);
  expect(groups.flat().map((id) => app.survivorOf(id))).toEqual(groups.flatMap((group) => group.map(() => must(merges.find(({ keep, absorbed }) => [keep, ...absorbed].includes(group[0] ?? ''))).keep)));
  const after = await sheets();
  expect((await app.undo()).ok).toBe(true);
  expect(await sheets()).toEqual(before);
  expect((await app.redo()).ok).toBe(true);
  expect(await sheets()).toEqual(after);
  expect((await app.unmerge(merges.map(({ id }) => id))).ok).toBe(true);
  expect(await sheets()).toEqual(before);
  expect((await app.undo()).ok).toBe(true);
  // One card, then one whole merge, then all the others: the rows stand elsewhere, and nothing else is different.
  const [first, second] = [must(merges[2]), must(merges[7])];
  for (const keys of [[must(first.absorbed[0])], [second.id]]) expect((await app.unmerge(keys)).ok).toBe(true);
  expect(first.absorbed.slice(0, 1).concat(second.absorbed).map((id) => app.card(id)?.id)).toEqual([...first.absorbed.slice(0, 1), ...second.absorbed]);
  expect((await app.unmerge(app.mergedCards().map(({ id }) => id))).ok).toBe(true);
  expect(sorted(await sheets())).toEqual(sorted(before));
});

test('what stands against a group leaves it out, with the reason, unless it can be confirmed and is', async () => {
  const [a, b] = [await add({ name: 'Alfa', country: 'IL', taxId: '514756428' }), await add({ name: 'Alfa', country: 'IL', taxId: '040517823' })];
  const [c, d] = [await add({ name: 'Gamma' }), await add({ name: 'Gamma' })];
  const [e, f] = [await add({ name: 'Eta' }), await add({ name: 'Eta' })];
  await app.judge([{ first: e, second: f, verdict: 'different' }]);
  const first = await add({ name: 'Orly', country: 'IL' });
  const next = await app.succeed({ from: first, date: '2026-12-01', values: { name: 'Orly Ltd', country: 'IL' }, children: [] });
  const [eur, usd] = [await add({ name: 'Kappa' }), await add({ name: 'Kappa' })];
  await addDocument(eur, 'D1', 'EUR');
  await addDocument(usd, 'D2', 'USD');
  const [own, other] = [await add({ name: 'We', roles: 'Own company' }), await add({ name: 'We', phone: '+37061234567', city: 'Vilnius' })];
  const groups = [
    { cards: [a, b] }, { cards: [c, d] }, { cards: [e, f] }, { cards: [first, next.ok ? next.value.id : ''] }, { cards: [eur, usd] }, { cards: [d, e] },
    { cards: [f] }, { cards: [f, 'nobody'] }, { cards: [own, other], keep: other }, { cards: [other, own] },
  ];
  const planned = await plan({ groups });
  expect(planned.groups.map(({ refused, doubts, isLeftOut }) => [...codes(refused), ...codes(doubts), isLeftOut])).toEqual([
    ['merge-numbers-differ', true], [false], ['merge-judged-different', true], ['merge-succession', true], ['merge-currencies-differ', true], ['merge-in-two-groups', true],
    ['merge-nothing', true], ['card-missing', true], ['merge-own-company', true], [false],
  ]);
  expect([planned.merging, planned.absorbing, planned.groups[9]?.keep]).toEqual([2, 2, own]);
  const done = await mergeAll({ groups: groups.map((group, at) => ({ ...group, confirmed: at === 0 })) });
  expect(done.merges.map(({ keep, absorbed }) => [keep, ...absorbed].sort())).toEqual([[a, b], [c, d], [own, other]].map((cards) => cards.sort()));
  expect(done.leftOut.map(({ group }) => group)).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

test('if nothing is left it is refused with all reasons, and nothing is written', async () => {
  const [a, b] = [await add({ name: 'Alfa' }), await add({ name: 'Alfa' })];
  await app.judge([{ first: a, second: b, verdict: 'different' }]);
  const before = await sheets();
  const refused = await ended(app.mergeAll({ groups: [{ cards: [a, b] }, { cards: ['x', a] }] }).result);
  expect(refused.ok ? [] : codes(refused.error)).toEqual(['merge-judged-different', 'card-missing']);
  const empty = await ended(app.mergeAll({ groups: [] }).result);
  expect(empty.ok ? [] : codes(empty.error)).toEqual(['merge-nothing']);
  expect(await sheets()).toEqual(before);
});

test('a value that no cell can hold leaves its group out, and what goes on in the others does not stand on it', async () => {
  const [a, b] = [await add({ name: 'Alfa', note: 'x'.repeat(20_000) }), await add({ name: 'Alfa', note: 'y'.repeat(20_000) })];
  const [c, d] = [await add({ name: 'Gamma' }), await add({ name: 'Gamma', phone: '+37061234567' })];
  const { merges, leftOut } = await mergeAll({ groups: [{ cards: [a, b] }, { cards: [c, d] }], rules: { fields: { note: 'unite' } } });
  expect([merges.length, leftOut.map(({ group, refused }) => [group, ...codes(refused)])]).toEqual([1, [[0, 'merge-too-long']]]);
  expect([app.card(a)?.id, app.card(b)?.id]).toEqual([a, b]);
});

test('cards of two groups that name each other name those that stay, and come apart in any order', async () => {
  over.workbook.user.addColumn('Customers', 'Parent');
  await app.refresh();
  const [a, b, c, d] = [await add({ name: 'Alfa' }), await add({ name: 'Alfa' }), await add({ name: 'Beta' }), await add({ name: 'Beta' })];
  for (const [id, parent] of [[b, d], [c, b], [d, b]] as const) await app.save({ id, base: valuesOf(id), edits: { 'x:Parent': parent } });
  const before = await sheets();
  for (const keys of [[b, d], [d, b]]) {
    // b's parent comes to a and names the card that stays for it; c's own follows.
    const { merges } = await mergeAll({ groups: [{ cards: [a, b], keep: a }, { cards: [c, d], keep: c }] });
    expect([valuesOf(a)['x:Parent'], valuesOf(c)['x:Parent']]).toEqual([c, a]);
    expect(merges).toHaveLength(2);
    for (const key of keys) expect((await app.unmerge([key])).ok).toBe(true);
    expect(await sheets()).toEqual(before);
  }
});

test('rules choose the card that stays and its values', async () => {
  const [a, b] = [await add({ name: 'Alfa' }), await add({ name: 'Alfa Group UAB', city: 'Vilnius', email: 'b@alfa.lt' })];
  const planned = await plan({ groups: [{ cards: [a, b] }], rules: { stays: 'oldest' } });
  expect(planned.groups[0]?.keep).toBe(a);
  await mergeAll({ groups: [{ cards: [a, b] }], rules: { stays: 'oldest', fields: { name: 'longest' } } });
  expect(valuesOf(a)).toMatchObject({ name: 'Alfa Group UAB', city: 'Vilnius', otherNames: 'Alfa' });
});

test('it runs in slices with progress, and stopped it leaves everything as it was', async () => {
  const groups: { cards: RecordId[] }[] = [];
  for (let at = 0; at < 20; at += 1) groups.push({ cards: [await add({ name: `Firm ${at}` }), await add({ name: `Firm ${at}` })] });
  const before = await sheets();
  const told: number[] = [];
  await ended(app.planMergeAll({ groups }, (done) => told.push(done)).result);
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((one, other) => one - other));
  expect(told.every((done) => done > 0 && done <= 1)).toBe(true);
  const planning = app.planMergeAll({ groups });
  planning.stop();
  expect(await ended(planning.result)).toBeUndefined();
  const merging = app.mergeAll({ groups }, () => merging.stop());
  const refused = await ended(merging.result);
  expect(refused.ok ? [] : codes(refused.error)).toEqual(['merge-stopped']);
  expect(await sheets()).toEqual(before);
  // Let go of, it ends too.
  const left = app.mergeAll({ groups });
  app.close();
  const gone = await ended(left.result);
  expect(gone.ok).toBe(false);
});

test('without a register there is nothing to plan and nothing is merged', async () => {
  app.close();
  expect(await ended(app.planMergeAll({ groups: [] }).result)).toBeUndefined();
  const refused = await ended(app.mergeAll({ groups: [] }).result);
  expect(refused.ok ? [] : codes(refused.error)).toEqual(['not-a-register']);
});

test('a locked sheet refuses all of it', async () => {
  const [a, b] = [await add({ name: 'Alfa' }), await add({ name: 'Alfa' })];
  over.workbook.user.protect('Customers', true);
  const refused = await ended(app.mergeAll({ groups: [{ cards: [a, b] }] }).result);
  expect(refused.ok ? [] : codes(refused.error)).toEqual(['sheet-protected']);
  expect(rows(a, 'Notes')).toEqual([]);
  expect(app.search('', 9).total).toBe(2);
});
