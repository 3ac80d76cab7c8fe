/**
 * `reconcile` on real files: two copies of a register of 20,000 customers, edited apart by a program that knows no journal, brought
 * together, and what came of it compared with what had to come of it. Where LibreOffice is installed, also with a copy that it
 * saved, of which every part is its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app/create-app';
import { makeSampleRegister } from '../../src/app/sample/make-sample-register';
import { makeSample } from '../../src/app/sample/sample-register';
import { nodeAuthor, nodeClock, nodeLog, nodeRandom, nodeTimer } from '../../src/cli/node-ports';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import { nodeDecodeText } from '../../src/cli/text-decoding';
import { createXlsx, openXlsx, type XlsxWorkbook } from '../../src/host/xlsx/xlsx-workbook';
import type { CellValue } from '../../src/host/workbook';
import { textsOf } from '../../src/locales/locales';
import type { Bench, BenchRow } from './bench-row';

const customers = 20_000;
const texts = textsOf('en');

function opened(bytes: Uint8Array): XlsxWorkbook {
  const book = openXlsx(bytes, 'copy.xlsx', nodeZipCodec);
  if (!book.ok) throw new Error(book.error.code);
  return book.value;
}

async function cardsOf(book: XlsxWorkbook): Promise<ReadonlyMap<string, readonly CellValue[]>> {
  const read = await book.readTable('Customers');
  if (!read.ok) throw new Error(read.error.code);
  return new Map(read.value.values.map((row) => [String(row[0]), row]));
}

/** Each side notes something on other cards, deletes others, and both write the website of some. */
async function edited(bytes: Uint8Array, side: 'mine' | 'theirs'): Promise<Uint8Array> {
  const book = opened(bytes);
  const own = side === 'mine' ? 0 : 1;
  const keys = [...(await cardsOf(book)).keys()];
  const cells = keys.flatMap((key, at) => [
    ...(at % 100 === own ? [{ key, column: 'Note', value: `${side} ${at}` }] : []),
    ...(at % 500 === 50 ? [{ key, column: 'Website', value: `https://${side}${at}.example` }] : []),
  ]);
  const done = await book.apply({ tables: [{ table: 'Customers', cells, remove: keys.filter((_, at) => at % 1000 === 70 + own) }] });
  if (!done.ok) throw new Error(done.error.code);
  return book.bytes();
}

/** Undefined where LibreOffice is not installed. */
function savedByLibreOffice(bytes: Uint8Array): Uint8Array | undefined {
  if (spawnSync('soffice', ['--version']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-bench-'));
  try {
    writeFileSync(join(folder, 'copy.xlsx'), bytes);
    const run = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'copy.xlsx')], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return readFileSync(join(folder, 'out/copy.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function brought(mine: Uint8Array, theirs: Uint8Array, base: Uint8Array): Promise<{ readonly ms: number; readonly note: string }> {
  const start = performance.now();
  const book = opened(mine);
  const app = createApp({
    workbook: book, clock: nodeClock, random: nodeRandom, timer: nodeTimer, log: nodeLog, author: nodeAuthor, texts: () => texts, checkWhenAsked: true,
    files: { decode: nodeDecodeText, openWorkbook: (bytes, name) => openXlsx(bytes, name, nodeZipCodec) },
  });
  await app.open();
  const copy = theirs.slice();
  const done = await app.reconcile({ theirs: { name: 'copy.xlsx', bytes: copy } }).result;
  if (done?.ok !== true) throw new Error(`Not brought in: ${done?.error.code ?? 'stopped'}`);
  const bytes = book.bytes();
  const ms = performance.now() - start;
  app.close();
  if (Buffer.compare(copy, theirs) !== 0) throw new Error('The other file was changed');
  const [before, after, there] = [await cardsOf(opened(base)), await cardsOf(opened(bytes)), await cardsOf(opened(mine))];
  let wrong = 0;
  [...before].forEach(([key], at) => {
    const [now, own] = [after.get(key), there.get(key)];
    const isGone = at % 1000 === 70 || at % 1000 === 71;
    if (isGone !== (now === undefined)) wrong += 1;
    if (now !== undefined && own !== undefined && at % 100 === 1 && !now.includes(`theirs ${at}`)) wrong += 1;
    if (now !== undefined && own !== undefined && at % 100 === 0 && !now.includes(`mine ${at}`)) wrong += 1;
    if (at % 500 === 50 && now?.includes(`https://mine${at}.example`) !== true) wrong += 1;
  });
  if (wrong > 0 || done.value.conflicts.length !== customers / 500) throw new Error(`${wrong} cards are wrong, ${done.value.conflicts.length} conflicts`);
  return { ms, note: `${done.value.changes.length} changes taken over, ${done.value.conflicts.length} conflicts kept, every card as it has to be; from file to file` };
}

export const bench: Bench = {
  name: 'Copies of a workbook on disk',
  async run() {
    const sample = makeSample(customers, 1, texts);
    const book = createXlsx(nodeZipCodec);
    const made = await makeSampleRegister(book, sample, texts);
    if (!made.ok) throw new Error(made.error.code);
    const base = book.bytes();
    const [mine, theirs] = [await edited(base, 'mine'), await edited(base, 'theirs')];
    const work = `reconcile two copies of ${customers.toLocaleString('en')} customers`;
    const rows: BenchRow[] = [{ work, tool: 'Kartoteka', ...await brought(mine, theirs, base) }];
    const saved = savedByLibreOffice(theirs);
    if (saved !== undefined) rows.push({ work: `${work}, the other one saved by LibreOffice`, tool: 'Kartoteka', ...await brought(mine, saved, base) });
    return rows;
  },
};
