/* Imports beside all else: nobody waits for a plan that is worked out, and none is done that the register has changed under. */
import type { App } from '../../src/app/app';
import type { ImportOrder } from '../../src/app/import-plan';
import type { AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';
import { registerForEachTest } from '../support/register-for-each-test';
import { runToEnd } from '../support/run-to-end';

const register = registerForEachTest();
const { add, valuesOf } = register;
let over: AppOverMemory;
let app: App;

beforeEach(() => {
  over = register.current();
  app = over.app;
});

/** So many that a plan pauses often. */
const order = (): ImportOrder => ({
  preset: 'cards', cards: Array.from({ length: 600 }, (_, at) => ({ line: at + 2, values: { name: `Client ${String.fromCharCode(65 + at % 26)}${at}`, email: `c${at}@clients.example` }, rows: [] })),
});
const names = (): string[] => app.search('', 10_000).hits.map(({ name }) => name);

/** Begins a plan, and lets it come some pauses far. */
async function begin(asked: ImportOrder): Promise<{ readonly result: Promise<unknown>; readonly isDone: () => boolean }> {
  let isDone = false;
  const { result } = app.planImport(asked);
  void result.then(() => { isDone = true; });
  for (let turn = 0; turn < 3; turn += 1) await over.settle();
  return { result, isDone: () => isDone };
}

test('a card is saved while a plan is worked out, and the plan knows it', async () => {
  const asked = order();
  const planning = await begin(asked);
  const saved = await app.save({ base: {}, edits: { name: 'Client A0', email: 'c0@clients.example' }, children: [] });
  expect([saved.ok, planning.isDone()]).toEqual([true, false]);
  const plan = must(await runToEnd(over, app.planImport(asked).result));
  expect(plan.counts).toMatchObject({ new: 599, unchanged: 1 });
  expect(await runToEnd(over, planning.result)).toMatchObject({ counts: { new: 599, unchanged: 1 } });
});

test('a plan that still holds is done as it is; another file, another choice or another card makes another', async () => {
  const asked = order();
  const plan = must(await runToEnd(over, app.planImport(asked).result));
  expect(await runToEnd(over, app.planImport(asked).result)).toBe(plan);
  expect(await runToEnd(over, app.planImport({ ...asked, decisions: { 2: 'skip' } }).result)).toMatchObject({ counts: { new: 599, skipped: 1 } });
  const again = must(await runToEnd(over, app.planImport(asked).result));
  const done = await runToEnd(over, app.importCards(asked).result);
  expect(done.ok && done.value.plan).toBe(again);
  expect(names()).toHaveLength(600);
  expect(await runToEnd(over, app.planImport(asked).result)).toMatchObject({ counts: { unchanged: 600 } });
});

test('what was saved since the plan was shown is not overwritten, and nothing is doubled', async () => {
  const asked = order();
  must(await runToEnd(over, app.planImport(asked).result));
  const id = await add({ name: 'Client A0', email: 'c0@clients.example', city: 'Riga' });
  const done = await runToEnd(over, app.importCards(asked).result);
  expect(done.ok && done.value.plan.counts).toMatchObject({ new: 599, unchanged: 1 });
  expect(valuesOf(id)).toMatchObject({ city: 'Riga' });
  expect(names()).toHaveLength(600);
});

test('whoever keeps saving is waited for no longer than twice', async () => {
  const asked = order();
  const planning = await begin(asked);
  for (let at = 0; at < 12 && !planning.isDone(); at += 1) {
    const saving = app.save({ base: {}, edits: { name: `Other ${at}` }, children: [] });
    for (let turn = 0; turn < 4; turn += 1) await over.settle();
    expect(await runToEnd(over, saving)).toMatchObject({ ok: true });
  }
  expect(await runToEnd(over, planning.result)).toMatchObject({ counts: { new: 600 } });
});

test('a plan is stopped, also one that was begun anew; the register that was closed meanwhile ends it', async () => {
  const asked = order();
  const run = app.planImport(asked);
  for (let turn = 0; turn < 3; turn += 1) await over.settle();
  expect(await app.save({ base: {}, edits: { name: 'Other' }, children: [] })).toMatchObject({ ok: true });
  run.stop();
  expect(await runToEnd(over, run.result)).toBeUndefined();
  const closed = app.planImport(asked);
  for (let turn = 0; turn < 3; turn += 1) await over.settle();
  app.close();
  expect(await runToEnd(over, closed.result)).toBeUndefined();
});

test('stopped before it is written, an import changes nothing and says so', async () => {
  const run = app.importCards(order());
  for (let turn = 0; turn < 3; turn += 1) await over.settle();
  run.stop();
  expect(await runToEnd(over, run.result)).toMatchObject({ ok: false, error: [{ code: 'import-stopped' }] });
  expect(names()).toEqual([]);
});
