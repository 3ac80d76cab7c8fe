/**
 * Merging in a register of 100,000 cards: what each click on the merge page costs the engine, merging, giving back, all
 * certain groups at once, and what cells that ask for duplicates cost after a change.
 */
import { createApp } from '../../src/app/create-app';
import { makeRegister } from '../../src/app/make-register';
import { makeSample } from '../../src/app/sample/sample-register';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { textsOf } from '../../src/locales/locales';
import type { Bench, BenchRow } from './bench-row';

const cards = 100_000;
const clicks = 20;
/** Cells that ask for duplicates, as of a list of customers to be looked through. */
const cells = 50;

async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const texts = textsOf('en');
  const sample = makeSample(cards, 7, texts, 0.1);
  const workbook = createMemoryWorkbook();
  const made = await makeRegister({ workbook, random: sample.random, texts }, sample.records);
  if (!made.ok) throw new Error(made.error.code);
  const tasks: (() => void)[] = [];
  const app = createApp({
    workbook, random: sample.random, author: () => 'bench', texts: () => texts, clock: { now: () => Date.now() },
    timer: { after: (_delay, task) => { tasks.push(task); return () => { const at = tasks.indexOf(task); if (at >= 0) tasks.splice(at, 1); }; } },
    log: { error: (message, cause) => { throw new Error(message, { cause }); } },
  });
  const opened = await app.open();
  if (!opened.ok) throw new Error(opened.error.code);
  /** Until nothing waits; the longest task in ms. */
  const runTasks = async (work?: Promise<unknown>): Promise<number> => {
    let isDone = work === undefined;
    work?.then(() => { isDone = true; }, () => { isDone = true; });
    let longest = 0;
    for (;;) {
      await new Promise((resolve) => { setImmediate(resolve); });
      const task = tasks.shift();
      if (task === undefined && isDone) return longest;
      const start = performance.now();
      task?.();
      longest = Math.max(longest, performance.now() - start);
    }
  };
  const must = async <T>(work: Promise<{ readonly ok: boolean; readonly value?: T }>): Promise<T> => {
    await runTasks(work);
    const done = await work;
    if (!done.ok || done.value === undefined) throw new Error(JSON.stringify(done).slice(0, 500));
    return done.value;
  };
  await runTasks();

  const groups = sample.truth.duplicates.filter(({ kind }) => kind !== 'branch').map(({ ids }) => ids);
  const [[keep, other] = ['', '']] = groups;
  const third = groups[1]?.[0] ?? '';
  const timed = (work: string, task: (at: number) => void, others: Partial<BenchRow> = {}): void => {
    let longest = 0;
    const start = performance.now();
    for (let at = 0; at < clicks; at += 1) {
      const begun = performance.now();
      task(at);
      longest = Math.max(longest, performance.now() - begun);
    }
    rows.push({ work, tool: 'Kartoteka', ms: (performance.now() - start) / clicks, note: `longest ${longest.toFixed(0)} ms`, ...others });
  };
  timed('which card stays, and the plan of a merge of three, as each click on the page asks', (at) => {
    const kept = app.cardToKeep([keep, other, third]) ?? keep;
    app.planMerge({ keep: kept, absorb: [keep, other, third].filter((id) => id !== kept), picks: at % 2 === 0 ? {} : { email: other }, rules: { otherwise: at % 3 === 0 ? 'longest' : 'keep' } });
  }, { bar: '100' });
  timed('the same with newest first, which reads the history', () => { app.planMerge({ keep, absorb: [other, third], rules: { otherwise: 'newest' } }); }, { bar: '100' });

  const once = async <T>(work: string, task: () => Promise<T>, others: Partial<BenchRow> = {}): Promise<T> => {
    const start = performance.now();
    const value = await task();
    rows.push({ work, tool: 'Kartoteka', ms: performance.now() - start, ...others });
    return value;
  };
  const merged = await once('merge three cards', () => must(app.merge({ keep, absorb: [other, third], confirmed: true })));
  timed('cards that were merged into one, as its card shows them', () => { app.mergedCards(keep); }, { bar: '100' });
  await once('give them back', () => must(app.unmerge([merged.id])));

  const order = { groups: groups.slice(0, 5000).map((ids) => ({ cards: ids, confirmed: true })) };
  await once('plan 5,000 groups in slices', async () => { await runTasks(app.planMergeAll(order).result); });
  const all = await once('merge 5,000 groups in one step', async () => {
    const run = app.mergeAll(order).result;
    await runTasks(run);
    const done = await run;
    if (!done.ok) throw new Error(done.error[0]?.code);
    return done.value;
  });
  timed('the plan of a merge after that', () => { app.planMerge({ keep: all.merges[0]?.keep ?? '', absorb: [all.merges[1]?.keep ?? ''] }); }, { bar: '100' });
  timed('all cards that were merged', () => { app.mergedCards(); }, { bar: '100' });
  await once('give one of 5,000 back', () => must(app.unmerge([all.merges[7]?.id ?? ''])));
  await once('give 4,999 back', () => must(app.unmerge(all.merges.flatMap(({ id }, at) => (at === 7 ? [] : [id])))));

  const asked = groups.slice(0, cells).map(([id]) => id);
  const ask = async (): Promise<void> => {
    // One after the other, as the functions do.
    const answers = (async () => { for (const id of asked) await app.duplicatesOf(id); })();
    await runTasks(answers);
    await answers;
  };
  await once('the first question about duplicates, which makes the index in slices', ask);
  await once(`${cells} cells that ask for duplicates`, ask, { note: 'after nothing changed', bar: '100' });
  await must(app.save({ id: keep, base: app.card(keep)?.values ?? {}, edits: { city: 'Elsewhere' } }));
  await once(`${cells} cells that ask for duplicates, after a change`, ask, { bar: '100' });
  app.close();
  return rows;
}

export const bench: Bench = { name: 'Merging in 100,000 cards', run };
