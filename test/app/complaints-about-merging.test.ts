/*
 * What people complain of in other programs' merging (numbered as in our list of complaints), and a test that shows each
 * answer. 1 to 9 stand in merge-cards.test.ts under their numbers; 22 is here: a member of a group cannot be left out, a
 * chosen value does not count, and what was decided cannot be done again elsewhere.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../src/app/app';
import { certainGroups } from '../../src/app/certain-groups';
import { readMergeRulesFile, writeMergeRulesFile } from '../../src/app/merge-rules-file';
import type { Values } from '../../src/model/change';
import type { RecordId } from '../../src/model/ids';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';
import { runToEnd } from '../support/run-to-end';

const twin = { country: 'IL', email: 'office@orchard.co.il', phone: '03-555-0101', city: 'Haifa', street: 'Herzl 12' };
const others: readonly Values[] = Array.from({ length: 12 }, (_, at) => ({
  name: `Client ${String.fromCharCode(65 + at).repeat(6)}`, city: 'Eilat', email: `c${at}@x${at}.lt`, country: 'IL',
}));

async function registerWith(seed: number, cards: readonly Values[]): Promise<{ readonly over: AppOverMemory; readonly app: App; readonly ids: readonly RecordId[] }> {
  const over = await registerOverMemory({ seed });
  const ids: RecordId[] = [];
  for (const edits of [...cards, ...others]) {
    const saved = await over.app.save({ base: {}, edits });
    if (!saved.ok || saved.value.kind !== 'saved') throw new Error(saved.ok ? 'conflict' : saved.error.map(({ code }) => code).join());
    ids.push(saved.value.id);
  }
  return { over, app: over.app, ids };
}

async function certain({ over, app }: Awaited<ReturnType<typeof registerWith>>): Promise<readonly (readonly RecordId[])[]> {
  return certainGroups(must(await runToEnd(over, app.findDuplicates().result)).pairs);
}

const three: readonly Values[] = [
  { ...twin, name: 'Orchard Foods Ltd', code: 'A-1', source: 'Website', taxId: '514756428' }, { ...twin, name: 'Orchard Foods', code: 'A-2', website: 'orchard.co.il', source: 'Referral' },
  { ...twin, name: 'Orchard Foods Ltd.', code: 'A-3', website: 'www.orchard-foods.co.il/contact' },
];

test('B4 22: a member of a group is left out, and stays what it was', async () => {
  const scene = await registerWith(1, three);
  const { over, app, ids: [a = '', b = '', c = ''] } = scene;
  const [group = []] = await certain(scene);
  expect([...group].sort()).toEqual([a, b, c].sort());
  const before = app.card(b);
  const done = await runToEnd(over, app.mergeAll({ groups: [{ cards: group.filter((id) => id !== b) }] }).result);
  expect(done.ok && done.value.merges.map(({ keep, absorbed }) => [keep, ...absorbed].sort())).toEqual([[a, c].sort()]);
  expect(app.card(b)).toEqual(before);
});

test('B4 22: a value that is chosen counts, by a person or by a rule, and the plan shows it before', async () => {
  const { app, ids: [a = '', b = '', c = ''] } = await registerWith(1, three);
  const website = (order: Parameters<App['planMerge']>[0]): unknown => app.planMerge(order).values['website'];
  expect(website({ keep: a, absorb: [b, c] })).toBe('orchard.co.il');
  expect(website({ keep: a, absorb: [b, c], rules: { fields: { website: 'longest' } } })).toBe('www.orchard-foods.co.il/contact');
  expect(website({ keep: a, absorb: [b, c], picks: { website: b }, rules: { fields: { website: 'longest' } } })).toBe('orchard.co.il');
  const done = await app.merge({ keep: a, absorb: [b, c], picks: { website: c } });
  expect([done.ok, app.card(a)?.values['website']]).toEqual([true, 'www.orchard-foods.co.il/contact']);
});

test('B4 22: rules and decisions are saved and replayed on another workbook, with the same result', async () => {
  const rules = { fields: { website: 'longest' as const }, stays: 'oldest' as const };
  const here = await registerWith(1, three);
  const [a = '', b = ''] = here.ids;
  expect((await here.app.saveMergeRules('Spring', rules)).ok).toBe(true);
  await here.app.judge([{ first: a, second: b, verdict: 'different', note: 'wholesale and shop' }]);
  const [saved] = here.app.savedMergeRules();
  const text = writeMergeRulesFile(here.app.mergeRulesFile(must(saved).rules));

  // Other ids, another order of the cards.
  const there = await registerWith(2, [...three].reverse());
  const file = must(readMergeRulesFile(text));
  const taken = await there.app.takeDecisions(file.decisions);
  expect(taken.ok && [taken.value.taken, taken.value.unfound]).toEqual([1, 0]);
  const codes = (app: App, ids: readonly RecordId[]): unknown[] => ids.map((id) => app.card(id)?.values['code']).sort();
  const merged = async (scene: typeof here): Promise<unknown> => {
    const done = await runToEnd(scene.over, scene.app.mergeAll({ groups: (await certain(scene)).map((cards) => ({ cards })), rules: file.rules }).result);
    return done.ok ? done.value.merges.length : done.error.map(({ code }) => code);
  };
  for (const scene of [here, there]) {
    const groups = await certain(scene);
    // The two that are not the same are in no group together.
    for (const group of groups) expect(codes(scene.app, group)).not.toEqual(expect.arrayContaining(['A-1', 'A-2']));
  }
  expect(await merged(there)).toEqual(await merged(here));
  expect([here.over.bugs, there.over.bugs]).toEqual([[], []]);
});

test('each of the complaints has a test of its name', () => {
  const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');
  const named = [...`${read('merge-cards.test.ts')}${read('complaints-about-merging.test.ts')}`.matchAll(/(?:test|describe)\('B4 (\d+)/g)].map(([, number]) => Number(number));
  expect([...new Set(named)].sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 22]);
});
