/** The engine over a workbook in memory: opening a register of 100,000 cards, looking cards up, checking all of them. */
import type { App } from '../../src/app/app';
import { createApp } from '../../src/app/create-app';
import { makeRegister } from '../../src/app/make-register';
import { makeSample } from '../../src/app/sample/sample-register';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { textsOf } from '../../src/locales/locales';
import type { Bench, BenchRow } from './bench-row';

const cards = 100_000;

async function run(): Promise<BenchRow[]> {
  const texts = textsOf('en');
  const count = cards.toLocaleString('en');
  const rows: BenchRow[] = [];
  const timed = async <T>(work: string, task: () => T | Promise<T>, others: Partial<BenchRow> = {}): Promise<T> => {
    const start = performance.now();
    const made = task();
    // What is known at once is not waited for: other work that is due would be counted with it.
    const value = made instanceof Promise ? await made : made;
    rows.push({ work, tool: 'Kartoteka', ms: performance.now() - start, ...others });
    return value;
  };

  const sample = await timed(`invent ${count} cards and what hangs on them`, () => makeSample(cards, 1, texts));
  const records = Object.values(sample.records).reduce((sum, list) => sum + list.length, 0);
  const workbook = createMemoryWorkbook();
  const made = await makeRegister({ workbook, random: sample.random, texts }, sample.records);
  if (!made.ok) throw new Error(made.error.code);
  const tasks: (() => void)[] = [];
  const makeApp = (): App => createApp({
    workbook, random: sample.random, author: () => 'bench', texts: () => texts,
    clock: { now: () => Date.now() }, timer: { after: (_delay, task) => { tasks.push(task); return () => undefined; } },
    log: { error: (message, cause) => { throw new Error(message, { cause }); } },
  });
  const app = makeApp();
  await timed(`open ${count} cards`, async () => {
    const opened = await app.open();
    if (!opened.ok) throw new Error(opened.error.code);
  }, { note: `${records.toLocaleString('en')} rows in all tables` });
  await timed('first search after opening', () => app.search('zal', 50), { bar: '100', note: 'of what is known so far' });
  let longest = 0;
  const runSlices = (): void => {
    longest = 0;
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
      const start = performance.now();
      task();
      longest = Math.max(longest, performance.now() - start);
    }
  };
  await timed('learn look-ups and search in slices', runSlices);
  rows.push({ work: 'longest of these slices', tool: 'Kartoteka', ms: longest, bar: '100' });

  const codes = Array.from({ length: cards }, (_, at) => `C-${String(at + 1).padStart(5, '0')}`);
  await timed(`${count} look-ups by code`, () => {
    let found = 0;
    for (const code of codes) if (app.find(code) !== undefined) found++;
    if (found < cards * 0.99) throw new Error(`Only ${found} found`);
  }, { bar: '500' });
  const { issues } = await timed(`check all ${count} cards in slices`, () => {
    const { result } = app.check();
    runSlices();
    return result;
  }, { bar: '2000' });
  rows.push({ ...rows.pop() ?? { work: '', tool: '', ms: 0 }, note: `${issues.length} issues, ${sample.truth.errors.length} planted` });
  rows.push({ work: 'longest of these slices', tool: 'Kartoteka', ms: longest, bar: '100' });

  await timed('check them again', () => {
    const { result } = app.check();
    runSlices();
    return result;
  }, { bar: '2000' });
  const extended = await app.extendList('customerGroup', 'Newcomers');
  if (!extended.ok) throw new Error(extended.error.code);
  // What search and facets do about it waits, as it would behind a person's click.
  const learning = tasks.splice(0);
  await timed('check them after a list changed', () => {
    const { result } = app.check();
    runSlices();
    return result;
  }, { bar: '2000' });
  tasks.push(...learning);
  await timed('learn anew what checks find, in slices', runSlices);
  rows.push({ work: 'longest of these slices', tool: 'Kartoteka', ms: longest, bar: '100' });

  const [first] = app.search('', 1).hits;
  const card = first === undefined ? undefined : app.card(first.id);
  if (card === undefined) throw new Error('No card');
  await timed('check one card', () => app.checkCard(card.values, card.id), { bar: '5' });
  await timed('save one card', async () => {
    const saved = await app.save({ id: card.id, base: card.values, edits: { alias: 'Renamed' } });
    if (!saved.ok) throw new Error('not saved');
  });
  app.close();

  tasks.length = 0;
  const fresh = makeApp();
  const opened = await fresh.open();
  if (!opened.ok) throw new Error(opened.error.code);
  await timed(`check all ${count} cards right after opening them again`, async () => {
    const { result } = fresh.check();
    let isDone = false;
    const done = result.then(() => { isDone = true; });
    while (!isDone) {
      tasks.shift()?.();
      await Promise.resolve();
    }
    await done;
  }, { bar: '2000', note: 'nothing was learnt yet' });
  fresh.close();
  return rows;
}

export const bench: Bench = { name: 'Engine', run };
