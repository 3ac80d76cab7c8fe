/**
 * Automations in a register of 10,000 customers with 100,000 documents: what would happen on a day, all at once and in the slices
 * that a page works in, the run itself, and the second one, which finds nothing to do.
 */
import { createApp } from '../../src/app/create-app';
import { automationRules } from '../../src/app/automation-settings';
import { makeRegister } from '../../src/app/make-register';
import { planAutomations } from '../../src/app/plan-automations';
import { listRecords, type RegisterRecord } from '../../src/app/register-layout';
import { addDays } from '../../src/base/calendar-date';
import { createSeededRandom } from '../../src/base/seeded-random';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { textsOf } from '../../src/locales/locales';
import { makeId } from '../../src/model/ids';
import { Register } from '../../src/model/register';
import type { Bench, BenchRow } from './bench-row';

const customers = 10_000;
const documents = 100_000;
const on = '2026-11-01';

async function run(): Promise<BenchRow[]> {
  const random = createSeededRandom(5);
  const texts = textsOf('en');
  const setting = (list: string, value: string, meaning: string): RegisterRecord => ({ id: makeId('ls', random), values: { list, value, meaning } });
  const Customers = Array.from({ length: customers }, (_, at): RegisterRecord => ({
    id: makeId('kc', random), values: { code: `C-${at}`, name: `Customer ${at}`, status: at % 5 === 0 ? 'Prospect' : 'Active', level: ['Small', 'Medium', 'Large'][at % 3] ?? null },
  }));
  // A third of the customers ordered nothing lately.
  const Documents = Array.from({ length: documents }, (_, at): RegisterRecord => {
    const whose = random.integer(customers);
    return {
      id: makeId('dc', random),
      values: {
        customer: Customers[whose]?.id ?? '', type: at % 20 === 0 ? 'Credit note' : 'Invoice', number: `INV-${at}`, date: addDays(on, -random.integer(700) - (whose % 3 === 0 ? 200 : 0)),
        amount: (100 + random.integer(900_000)) / 100, currency: at % 10 === 0 ? 'USD' : 'EUR', status: at % 25 === 0 ? 'Draft' : 'Issued',
      },
    };
  });
  const Lists = [
    ...listRecords(texts, random), setting('automations', 'active-at-first-order', 'on'), setting('automations', 'inactive-after-days', '180'), setting('automations', 'level-by-orders', 'on'),
    setting('level-thresholds', 'Medium', '3000 EUR'), setting('level-thresholds', 'Large', '6000 EUR'),
  ];
  const clock = { now: () => performance.now() + Date.parse(`${on}T12:00:00Z`) };
  const rows: BenchRow[] = [];

  const register = new Register();
  for (const [table, records] of [['Lists', Lists], ['Customers', Customers], ['Documents', Documents]] as const) for (const { id, values } of records) register.load(table, id, values);
  register.prepare(Infinity);
  const begun = performance.now();
  const steps = planAutomations(register, { ...automationRules(register, clock), on }, clock);
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - start);
    if (step.done !== true) continue;
    rows.push({ work: 'what would happen, in one go', tool: 'Kartoteka', ms: performance.now() - begun, note: `${step.value.changes.length} changes; longest step ${longest.toFixed(1)} ms` });
    break;
  }

  const workbook = createMemoryWorkbook();
  const made = await makeRegister({ workbook, random, texts }, { Lists, Customers, Documents });
  if (!made.ok) throw new Error(made.error.code);
  let [sliceStart, longestSlice] = [0, 0];
  const app = createApp({
    workbook, random, author: () => 'bench', texts: () => texts, clock, log: { error: (message, cause) => { throw new Error(message, { cause }); } },
    timer: {
      after(delay, task) {
        longestSlice = Math.max(longestSlice, performance.now() - sliceStart);
        const timeout = setTimeout(() => {
          sliceStart = performance.now();
          task();
        }, delay);
        return () => clearTimeout(timeout);
      },
    },
  });
  const opened = await app.open();
  if (!opened.ok) throw new Error(opened.error.code);
  app.find('C-1');
  const timed = async (work: string, task: () => Promise<string>): Promise<void> => {
    const start = performance.now();
    [sliceStart, longestSlice] = [start, 0];
    const note = await task();
    rows.push({ work, tool: 'Kartoteka', ms: performance.now() - start, note });
  };
  await timed('what would happen, in the slices of a page', async () => {
    const plan = await app.planAutomations({ on }).result;
    return `${plan?.changes.length ?? 0} changes; longest slice ${longestSlice.toFixed(0)} ms`;
  });
  for (const which of ['first', 'second']) {
    await timed(`the ${which} run, written and journalled`, async () => {
      const done = await app.runAutomations({ on }).result;
      if (!done.ok) throw new Error(done.error.code);
      return `${done.value.plan.changes.length} changes`;
    });
  }
  app.close();
  return rows;
}

export const bench: Bench = { name: 'Automations of 10,000 customers with 100,000 documents', run };
