/* Rules of merging: kept by name in the workbook, taken to another one as a file, with what was decided about pairs. */
import type { App } from '../../src/app/app';
import { readMergeRulesFile, writeMergeRulesFile } from '../../src/app/merge-rules-file';
import type { MergeRules } from '../../src/match/merge-rules';
import type { Values } from '../../src/model/change';
import type { RecordId } from '../../src/model/ids';
import { appOverMemory, registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';

const rules: MergeRules = { fields: { email: 'newest', name: 'longest', note: 'unite' }, otherwise: 'source', sources: ['B1', 'Odcanit'], stays: 'documents' };

async function add(app: App, edits: Values): Promise<RecordId> {
  const saved = await app.save({ base: {}, edits });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error(saved.ok ? 'conflict' : saved.error.map(({ code }) => code).join());
  return saved.value.id;
}

test('rules are kept by name for everyone, replaced, deleted, and taken back like any step', async () => {
  const over = await registerOverMemory();
  const { app } = over;
  expect((await app.saveMergeRules('  Spring ', rules)).ok).toBe(true);
  expect(await app.saveMergeRules('Spring', rules)).toEqual({ ok: true, value: undefined });
  expect((await app.saveMergeRules('Plain', {})).ok).toBe(true);
  expect(app.savedMergeRules().map(({ name, rules: kept }) => [name, kept])).toEqual([['Spring', rules], ['Plain', {}]]);
  // Whoever opens the workbook has them.
  const again = appOverMemory({ workbook: over.workbook, seed: 7 });
  await again.app.open();
  expect(again.app.savedMergeRules().map(({ name }) => name)).toEqual(['Spring', 'Plain']);
  again.app.close();
  expect((await app.saveMergeRules('SPRING', { stays: 'oldest' })).ok).toBe(true);
  expect(app.savedMergeRules().map(({ name, rules: kept }) => [name, kept])).toEqual([['SPRING', { stays: 'oldest' }], ['Plain', {}]]);
  await app.undo();
  expect(app.savedMergeRules()[0]?.rules).toEqual(rules);
  expect((await app.deleteMergeRules('spring')).ok).toBe(true);
  expect(app.savedMergeRules().map(({ name }) => name)).toEqual(['Plain']);
  const codes = [await app.deleteMergeRules('spring'), await app.saveMergeRules(' ', {}), await app.saveMergeRules('x', { sources: ['y'.repeat(40_000)] })].map((done) => (done.ok ? '' : done.error.code));
  expect(codes).toEqual(['merge-rules-missing', 'merge-rules-name', 'merge-rules-too-long']);
  expect(over.bugs).toEqual([]);
});

test('a row that a hand has made unreadable is left out, and can be replaced and deleted by its name', async () => {
  const over = await registerOverMemory();
  const { app } = over;
  await app.saveMergeRules('Spring', rules);
  const lists = await over.workbook.readTable('Lists');
  const at = lists.ok ? lists.value.values.findIndex((row) => row.includes('Spring')) : -1;
  over.workbook.user.setCell('Lists', at, 'Meaning', '{"stays":"best"}');
  await over.settle();
  expect(app.savedMergeRules()).toEqual([]);
  expect((await app.deleteMergeRules('Spring')).ok).toBe(true);
});

test('rules and decisions come through a file as they were', () => {
  const file = { rules, decisions: [{ first: { id: 'kc-1', code: 'C-1', name: 'Alfa', country: 'LT', taxId: '100' }, second: { id: 'kc-2' }, verdict: 'different' as const, note: 'two shops' }] };
  expect(readMergeRulesFile(writeMergeRulesFile(file))).toEqual(file);
  expect(readMergeRulesFile(writeMergeRulesFile({ rules: {}, decisions: [] }))).toEqual({ rules: {}, decisions: [] });
  for (const text of ['', '{}', '[]', 'no', '{"format":"kartoteka merge rules 2","rules":{},"decisions":[]}', '{"format":"kartoteka merge rules 1","rules":{"stays":"best"},"decisions":[]}']) {
    expect(readMergeRulesFile(text)).toBeUndefined();
  }
});

describe('decisions are taken to another workbook', () => {
  let here: AppOverMemory;
  let there: AppOverMemory;
  beforeEach(async () => {
    here = await registerOverMemory({ seed: 1 });
    there = await registerOverMemory({ seed: 2 });
  });
  const names = (app: App): string[][] => app.judgements().map(({ first, second, verdict, note }) => [first, second].map((id) => String(app.card(id)?.values['code'])).concat(verdict, note));
  async function replay(): Promise<object> {
    const file = must(readMergeRulesFile(writeMergeRulesFile(here.app.mergeRulesFile({}))));
    const done = await there.app.takeDecisions(file.decisions);
    if (!done.ok) throw new Error(done.error.code);
    const { taken, known, unfound } = done.value;
    return { taken, known, unfound };
  }

  test('by fiscal numbers however they are written, and by code and name together; a code alone is nobody’s', async () => {
    const a = await add(here.app, { code: 'A-1', name: 'Alfa', country: 'IL', taxId: '514756428' });
    const b = await add(here.app, { code: 'A-2', name: 'Beta', country: 'LT' });
    const c = await add(here.app, { code: 'A-3', name: 'Gamma', country: 'LT' });
    await here.app.judge([{ first: a, second: b, verdict: 'different', note: 'two shops' }, { first: b, second: c, verdict: 'different' }, { first: a, second: c, verdict: 'same' }]);
    await add(there.app, { code: 'X-9', name: 'Alfa UAB', country: 'IL', taxId: '51-475642-8' });
    await add(there.app, { code: 'A-2', name: 'BETA', country: 'LT' });
    await add(there.app, { code: 'A-3', name: 'Somebody else', country: 'LT' });
    expect(await replay()).toEqual({ taken: 1, known: 0, unfound: 2 });
    expect(names(there.app)).toEqual([['X-9', 'A-2', 'different', 'two shops']]);
    // Again there is nothing new, and nothing is written.
    expect(await replay()).toEqual({ taken: 0, known: 1, unfound: 2 });
    expect(there.app.undoable()[0]?.changeSet.cause).toBe('judge');
    await there.app.undo();
    expect(there.app.judgements()).toEqual([]);
  });

  test('two cards of one number are told apart by their codes; who is found twice is not decided about', async () => {
    const [a, b] = [await add(here.app, { code: 'A-1', name: 'Alfa', country: 'IL', taxId: '514756428' }), await add(here.app, { code: 'A-2', name: 'Alfa', country: 'IL', taxId: '514756428' })];
    await here.app.judge([{ first: a, second: b, verdict: 'different' }]);
    await add(there.app, { code: 'A-2', name: 'Alfa', country: 'IL', taxId: '514756428' });
    await add(there.app, { code: 'B-7', name: 'Alfa', country: 'IL', taxId: '514756428' });
    expect(await replay()).toEqual({ taken: 0, known: 0, unfound: 1 });
    await add(there.app, { code: 'A-1', name: 'Alfa Kaunas', country: 'IL', taxId: '514756428' });
    expect(await replay()).toEqual({ taken: 1, known: 0, unfound: 0 });
    expect(names(there.app)).toEqual([['A-1', 'A-2', 'different', '']]);
  });

  test('in a copy of the workbook by ids, of cards that were merged there too; what was decided there stands', async () => {
    const [a, b, c] = [await add(here.app, { name: 'Alfa' }), await add(here.app, { name: 'Alfa' }), await add(here.app, { name: 'Alfa' })];
    await here.app.judge([{ first: a, second: b, verdict: 'different' }, { first: b, second: c, verdict: 'different' }]);
    const file = here.app.mergeRulesFile({});
    // The same workbook later: one decision is another, one card was merged.
    await here.app.judge([{ first: a, second: b, verdict: 'same' }]);
    await here.app.forgetJudgement(must(here.app.judgements().find(({ second }) => second === c)).id);
    const d = await add(here.app, { name: 'Alfa' });
    await here.app.merge({ keep: d, absorb: [c] });
    const done = await here.app.takeDecisions(file.decisions);
    expect(done.ok && [done.value.taken, done.value.known, done.value.unfound]).toEqual([1, 1, 0]);
    expect(here.app.judgements().map(({ first, second, verdict }) => [first, second, verdict])).toEqual([[a, b, 'same'], [b, d, 'different']]);
  });
});

test('a name that several cards have is refused with the candidates, whichever of them was meant', async () => {
  const over = await registerOverMemory();
  const { app } = over;
  const [a, b, c] = [await add(app, { name: 'Alfa', code: 'A-1' }), await add(app, { name: 'Alfa', code: 'A-2' }), await add(app, { name: 'Beta', code: 'B-1' })];
  const refused = async (keep: string, absorb: string): Promise<unknown> => {
    const done = await app.merge({ keep, absorb: [absorb] });
    return done.ok ? undefined : done.error.map(({ code, facts }) => [code, facts]);
  };
  const told = [['card-ambiguous', { key: 'Alfa', count: 2, cards: `${a} A-1 Alfa; ${b} A-2 Alfa`, more: 0 }]];
  expect(await refused('Alfa', c)).toEqual(told);
  expect(await refused(c, 'Alfa')).toEqual(told);
  expect(await refused('A-1', 'A-2')).toBeUndefined();
  expect(app.find('Alfa')?.id).toBe(a);
});
