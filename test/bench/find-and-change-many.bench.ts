/** Narrowing 100,000 cards and changing 5,000 of them at once: the engine, over a workbook in memory and over a file. */
import type { App } from '../../src/app/app';
import { createApp } from '../../src/app/create-app';
import { makeRegister } from '../../src/app/make-register';
import { makeSample } from '../../src/app/sample/sample-register';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import type { Workbook } from '../../src/host/workbook';
import { createXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import type { Bench, BenchRow } from './bench-row';

const changed = 5000;
/** As many as the pane plans between two frames. */
const planned = 250;

interface Opened {
  readonly app: App;
  /** Runs the slices that wait; the longest of them in ms. */
  readonly runSlices: () => number;
}

async function openSample(workbook: Workbook, cards: number): Promise<Opened> {
  const texts = textsOf('en');
  const sample = makeSample(cards, 1, texts);
  const made = await makeRegister({ workbook, random: sample.random, texts }, sample.records);
  if (!made.ok) throw new Error(made.error.code);
  const tasks: (() => void)[] = [];
  const app = createApp({
    workbook, random: sample.random, author: () => 'bench', texts: () => texts,
    clock: { now: () => Date.now() }, timer: { after: (_delay, task) => { tasks.push(task); return () => undefined; } },
    log: { error: (message, cause) => { throw new Error(message, { cause }); } },
  });
  const opened = await app.open();
  if (!opened.ok) throw new Error(opened.error.code);
  const runSlices = (): number => {
    let longest = 0;
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
      const start = performance.now();
      task();
      longest = Math.max(longest, performance.now() - start);
    }
    return longest;
  };
  return { app, runSlices };
}

async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const timed = async <T>(work: string, task: () => T | Promise<T>, others: Partial<BenchRow> = {}): Promise<T> => {
    const start = performance.now();
    const made = task();
    // What is known at once is not waited for: other work that is due would be counted with it.
    const value = made instanceof Promise ? await made : made;
    rows.push({ work, tool: 'Kartoteka', ms: performance.now() - start, ...others });
    return value;
  };

  const { app, runSlices } = await openSample(createMemoryWorkbook(), 100_000);
  const longest = await timed('learn search, facets and what checks find, in slices', runSlices);
  rows.push({ work: 'longest of these slices', tool: 'Kartoteka', ms: longest, bar: '100' });
  await timed('facets of 100,000 cards, nothing chosen', () => app.facets('', {}), { bar: '50' });
  await timed('facets, three fields chosen', () => app.facets('', { status: ['Active'], country: ['RO', 'LT'], check: ['clean'] }), { bar: '50' });
  await timed('facets of what a search finds', () => app.facets('a', { status: ['Active'] }), { bar: '50' });
  await timed('search narrowed by two fields', () => app.search('a', 50, { status: ['Active'], country: ['RO'] }), { bar: '50' });
  await timed('list narrowed by two fields', () => app.search('', 50, { status: ['Active'], country: ['RO'] }), { bar: '50' });

  const workbooks = [['memory', app, runSlices], ['file', ...Object.values(await openSample(createXlsx(), changed + 1000))]] as const;
  for (const [where, over, slices] of workbooks) {
    if (typeof slices !== 'function') throw new Error('No slices');
    slices();
    const ids = over.matching('').slice(0, changed);
    const edit = { kind: 'set', field: 'residency', value: 'Foreigner' } as const;
    const plan = await timed(`plan ${changed} changes (${where})`, () => over.planBulk(ids, edit));
    let longestPlan = 0;
    for (let at = 0; at < ids.length; at += planned) {
      const start = performance.now();
      over.planBulk(ids.slice(at, at + planned), edit);
      longestPlan = Math.max(longestPlan, performance.now() - start);
    }
    rows.push({ work: `longest slice of planning (${where})`, tool: 'Kartoteka', ms: longestPlan, bar: '100', note: `${planned} at a time, as the pane does` });
    await timed(`change ${changed} cards in one step (${where})`, async () => {
      const done = await over.bulkEdit(ids, edit);
      if (!done.ok || done.value.changes.length !== plan.changes.length) throw new Error('Not all were changed');
    });
    await timed(`take it back (${where})`, async () => {
      const undone = await over.undo();
      if (!undone.ok) throw new Error(undone.error.code);
    });
    over.close();
  }
  return rows;
}

export const bench: Bench = { name: 'Finding and changing many', run };
