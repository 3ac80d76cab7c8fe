/**
 * A list of 100,000 customers out of another program taken into a register of 50,000: reading the bytes, understanding the columns,
 * finding whose rows they are (half of them are there already), and the plan; then the same file again.
 */
import { createApp } from '../../src/app/create-app';
import { makeRegister } from '../../src/app/make-register';
import { makeSample } from '../../src/app/sample/sample-register';
import { nodeDecodeText } from '../../src/cli/text-decoding';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import { childTables } from '../../src/model/fields';
import { writeCsv } from '../../src/transfer/formats/csv';
import type { Bench, BenchRow } from './bench-row';

const held = 50_000;
const rows = 100_000;
const fields = ['name', 'taxId', 'vatNumber', 'companyNumber', 'email', 'phone', 'street', 'houseNumber', 'city', 'postalCode', 'country', 'note'] as const;

async function run(): Promise<BenchRow[]> {
  const texts = textsOf('en');
  const sample = makeSample(rows + held / 2, 7, texts, 0);
  const customers = sample.records.Customers ?? [];
  const there = new Set(customers.slice(0, held).map(({ id }) => id));
  const workbook = createMemoryWorkbook();
  const made = await makeRegister({ workbook, random: sample.random, texts }, {
    Lists: sample.records.Lists ?? [], Customers: customers.slice(0, held),
    ...Object.fromEntries(childTables.map((table) => [table, (sample.records[table] ?? []).filter(({ values }) => there.has(String(values['customer'])))])),
  });
  if (!made.ok) throw new Error(made.error.code);
  const file = writeCsv(
    fields.map((field) => ({ field, header: texts.fields.Customers[field] })),
    customers.slice(held / 2).map(({ values }) => fields.map((field) => values[field] ?? null)),
    { delimiter: ';', decimal: ',', yes: 'yes', no: 'no' },
  );
  const bytes = new Uint8Array(Buffer.from(file));
  const app = createApp({
    workbook, random: sample.random, author: () => 'bench', texts: () => texts, clock: { now: () => Date.now() },
    timer: { after: (_delay, task) => { const waiting = setImmediate(task); return () => clearImmediate(waiting); } },
    log: { error: (message, cause) => { throw new Error(message, { cause }); } },
    files: { decode: nodeDecodeText, openWorkbook: openXlsx },
  });
  const opened = await app.open();
  if (!opened.ok) throw new Error(opened.error.code);
  await new Promise((resolve) => { setTimeout(resolve, 5000); });

  const out: BenchRow[] = [];
  let whole = 0;
  const timed = async <T>(work: string, task: () => Promise<T>, note: (value: T) => string = () => ''): Promise<T> => {
    const start = performance.now();
    const value = await task();
    const ms = performance.now() - start;
    whole += ms;
    out.push({ work, tool: 'Kartoteka', ms, note: note(value) });
    return value;
  };
  const read = await timed(`read a CSV file of ${rows.toLocaleString('en')} rows`, () => app.readSource({ bytes, name: 'list.csv' }).result, () => `${Math.round(bytes.length / 2 ** 20)} MB`);
  if (read?.ok !== true || read.value.kind !== 'sheets') throw new Error('The file was not read');
  const [sheet] = read.value.sheets;
  if (sheet === undefined) throw new Error('The file has no rows');
  const looked = await timed('understand its columns', () => app.lookAtSheet(sheet).result, (found) => `${found?.proposal.columns.filter(({ verdict }) => verdict === 'mapped').length ?? 0} of ${fields.length}`);
  if (looked === undefined) throw new Error('There is no register');
  const applied = await timed('its rows as customers', () => app.cardsOfTable(looked.table, looked.proposal.mapping, { guarded: true }).result, (found) => `${found?.issues.length ?? 0} findings`);
  if (applied === undefined) throw new Error('It was stopped');
  const order = { cards: applied.cards, issues: applied.issues, preset: 'cards' } as const;
  const plan = await timed(`find whose they are among ${held.toLocaleString('en')} cards, and plan`, () => app.planImport(order).result,
    (found) => (found === undefined ? '' : `${found.counts.new.toLocaleString('en')} new, ${found.counts.update.toLocaleString('en')} change, ${found.counts.unchanged.toLocaleString('en')} unchanged, ${found.counts.rejected} refused, ${found.counts.twins} perhaps there`));
  out.push({ work: 'all of that', tool: 'Kartoteka', ms: whole, bar: '20,000' });
  if (plan === undefined) throw new Error('It was stopped');
  await timed('import it', () => app.importCards(order).result, (done) => (done.ok ? 'as planned' : done.error.map(({ code }) => code).join()));
  await timed('plan the same file again', () => app.planImport(order).result, (found) => `${found?.counts.unchanged.toLocaleString('en') ?? ''} unchanged, ${found?.counts.new ?? ''} new`);
  app.close();
  return out;
}

export const bench: Bench = { name: 'Import', run };
