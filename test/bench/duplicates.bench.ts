/**
 * The search of duplicates over registers with a tenth of the cards entered twice: time, memory, and how much of what was
 * planted is found. `KARTOTEKA_BENCH_CARDS=1000000 npm run bench -- duplicates` adds the million, which takes minutes.
 */
import { execFileSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findDuplicates } from '../../src/app/find-duplicates';
import { matchRecords } from '../../src/app/match-records';
import { makeSample } from '../../src/app/sample/sample-register';
import { textsOf } from '../../src/locales/locales';
import type { MatchRow } from '../../src/match/match-row';
import type { Twins } from '../../src/match/find-twins';
import { createTwinIndex, type TwinIndex } from '../../src/match/twin-index';
import type { TableKey } from '../../src/model/fields';
import type { Bench, BenchRow } from './bench-row';

const bars: Readonly<Record<number, string>> = { 100_000: '10,000', 1_000_000: '150,000' };

/** What inventing a register leaves behind is not the search's. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** A branch is no duplicate; all others of one original are one customer. */
function truthOf(duplicates: readonly { readonly ids: readonly [string, string]; readonly kind: string }[]): { readonly customerOf: (id: string) => string; readonly pairs: number } {
  const originals = new Map<string, string>();
  const customerOf = (id: string): string => {
    let found = id;
    for (let next = originals.get(found); next !== undefined; next = originals.get(found)) found = next;
    return found;
  };
  const sizes = new Map<string, number>();
  for (const { ids: [original, copy], kind } of duplicates) if (kind !== 'branch') originals.set(copy, original);
  for (const copy of originals.keys()) sizes.set(customerOf(copy), (sizes.get(customerOf(copy)) ?? 1) + 1);
  return { customerOf, pairs: [...sizes.values()].reduce((sum, size) => sum + size * (size - 1) / 2, 0) };
}

interface Invented {
  readonly rows: readonly MatchRow[];
  readonly duplicates: Parameters<typeof truthOf>[0];
}

/** Nothing else of the register stays: of a million cards it is larger than all that the search needs. */
function invent(count: number): Invented {
  const { records, truth } = makeSample(count, 7, textsOf('en'), 0.1);
  const rows = [...matchRecords((table: TableKey) => (records[table] ?? []).map(({ id, values }) => [id, values] as const))];
  return { rows, duplicates: truth.duplicates };
}

function measure(count: number): { readonly row: BenchRow; readonly rows: readonly MatchRow[] } {
  const { rows, duplicates } = invent(count);
  collectGarbage();
  let peak = 0;
  let steps = 0;
  let longest = 0;
  const used = process.cpuUsage();
  const start = performance.now();
  let last = start;
  const twins: Twins = findDuplicates({ rows }, () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    // Asking for the memory takes longer than many a slice.
    if (steps % 100 === 0) peak = Math.max(peak, process.memoryUsage().rss);
    steps += 1;
    last = performance.now();
  });
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const { customerOf, pairs } = truthOf(duplicates);
  const right = twins.pairs.filter(({ ids: [one, other] }) => customerOf(one) === customerOf(other)).length;
  const f1 = 2 * right / (twins.pairs.length + pairs);
  const note = [
    `F1 ${f1.toFixed(4)}`, `peak ${Math.round(peak / 2 ** 20).toLocaleString('en')} MB`, `${((user + system) / 1e6).toFixed(1)} s of processor time`,
    `${(ms / count).toFixed(2)} ms a card`, `longest slice ${longest.toFixed(0)} ms`,
  ].join(', ');
  return { rows, row: { work: `all duplicates among ${count.toLocaleString('en')} cards`, tool: 'Kartoteka', ms, note, ...(bars[count] !== undefined && { bar: bars[count] }) } };
}

function indexOf(rows: readonly MatchRow[]): TwinIndex {
  const making = createTwinIndex({ rows });
  for (;;) {
    const step = making.next();
    if (step.done === true) return step.value;
  }
}

function isInstalled(module: string): boolean {
  try {
    execFileSync('python3', ['-c', `import ${module}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function run(): Promise<BenchRow[]> {
  await Promise.resolve();
  const largest = Number(process.env['KARTOTEKA_BENCH_CARDS'] ?? 100_000);
  const result: BenchRow[] = [];
  for (const count of [10_000, 100_000, 1_000_000]) {
    if (count > largest) continue;
    const { row, rows } = measure(count);
    result.push(row);
    if (count !== 100_000) continue;
    const index = indexOf(rows);
    const asked = rows.filter((_, at) => at % 1000 === 0);
    const start = performance.now();
    for (const one of asked) index.twinsOf(one);
    result.push({ work: 'twins of one card among 100,000', tool: 'Kartoteka', ms: (performance.now() - start) / asked.length, bar: '10' });
  }
  for (const peer of ['splink', 'recordlinkage']) {
    if (!isInstalled(peer)) result.push({ work: 'all duplicates', tool: peer, ms: 0, note: 'not installed here' });
  }
  return result;
}

export const bench: Bench = { name: 'Duplicates', run };
