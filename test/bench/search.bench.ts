/** Search in 100,000 cards as someone types, beside MiniSearch with prefixes, fuzziness and AND switched on. */
import MiniSearch from 'minisearch';
import { createSeededRandom } from '../../src/base/seeded-random';
import { makeSample } from '../../src/app/sample/sample-register';
import { mistype } from '../../src/app/sample/plant-duplicate';
import { textsOf } from '../../src/locales/locales';
import { createSearchIndex, type SearchEntry } from '../../src/model/search-index';
import type { Bench, BenchRow } from './bench-row';

const cards = 100_000;
const asked = 100;
const limit = 50;

function entriesOf(): SearchEntry[] {
  const records = makeSample(cards, 1, textsOf('en')).records.Customers ?? [];
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return records.map(({ id, values }) => ({
    id,
    name: text(values['name']),
    alias: text(values['alias']),
    identifiers: ['code', 'taxId', 'vatNumber', 'companyNumber', 'personalId', 'phone', 'mobile'].map((field) => text(values[field])).filter((one) => one !== ''),
    texts: ['contactName', 'email', 'city'].map((field) => text(values[field])).filter((one) => one !== ''),
  }));
}

function queriesOf(entries: readonly SearchEntry[]): Record<string, string[]> {
  const random = createSeededRandom(9);
  const named = entries.filter(({ name, identifiers }) => name.length > 8 && identifiers.some((one) => one.startsWith('+')));
  const picked = Array.from({ length: asked }, () => random.pick(named));
  const longWord = (name: string): string => [...name.replace(/"/g, '').split(' ')].sort((one, other) => other.length - one.length)[0] ?? name;
  const phone = (entry: SearchEntry): string => entry.identifiers.find((one) => one.startsWith('+')) ?? '';
  return {
    'one letter': picked.map(({ name }) => longWord(name).slice(0, 1)),
    'two letters': picked.map(({ name }) => longWord(name).slice(0, 2)),
    'four letters': picked.map(({ name }) => longWord(name).slice(0, 4)),
    'whole name': picked.map(({ name }) => name),
    'mistyped word': picked.map(({ name }) => mistype(longWord(name), random)),
    'mistyped name': picked.map(({ name }) => name.split(' ').map((word) => (word.length > 4 ? mistype(word, random) : word)).join(' ')),
    phone: picked.map(phone),
    'end of a phone': picked.map((entry) => phone(entry).replace(/\D/g, '').slice(-7)),
    code: picked.map(({ identifiers }) => identifiers[0] ?? ''),
    garbage: picked.map(() => `qx${random.digits(1)}zw${random.pick(['jj', 'vv', 'kq'])}pfh`),
  };
}

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6 + process.memoryUsage().arrayBuffers / 1e6;
}

function p95(queries: readonly string[], ask: (query: string) => number): { ms: number; found: number } {
  // The first ones wake the compiler up, as they do in the pane.
  for (const query of queries.slice(0, 5)) ask(query);
  let found = 0;
  const times = queries.map((query) => {
    const start = performance.now();
    if (ask(query) > 0) found++;
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return { ms: times[Math.floor(times.length * 0.95)] ?? 0, found };
}

function run(): Promise<BenchRow[]> {
  const entries = entriesOf();
  const queries = queriesOf(entries);
  const rows: BenchRow[] = [];
  const count = cards.toLocaleString('en');

  let before = heap();
  let start = performance.now();
  const ours = createSearchIndex();
  for (const entry of entries) ours.set(entry);
  const built = performance.now() - start;
  const ourHeap = heap() - before;

  before = heap();
  start = performance.now();
  const peer = new MiniSearch<SearchEntry>({
    fields: ['name', 'alias', 'identifiers', 'texts'],
    extractField: (entry, field) => {
      const value = entry[field as keyof SearchEntry];
      return typeof value === 'string' ? value : value.join(' ');
    },
    searchOptions: { prefix: true, fuzzy: (word) => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0), combineWith: 'AND', boost: { name: 3, alias: 2 } },
  });
  peer.addAll(entries);
  const peerBuilt = performance.now() - start;
  rows.push(
    { work: `index ${count} cards`, tool: 'Kartoteka', ms: built, note: `${ourHeap.toFixed(0)} MB`, bar: '1500' },
    { work: `index ${count} cards`, tool: 'MiniSearch', ms: peerBuilt, note: `${(heap() - before).toFixed(0)} MB`, ratio: peerBuilt / built },
  );

  for (const [kind, asks] of Object.entries(queries)) {
    const own = p95(asks, (query) => ours.search(query, limit).total);
    const theirs = p95(asks, (query) => peer.search(query).length);
    rows.push(
      { work: `search, ${kind}, p95`, tool: 'Kartoteka', ms: own.ms, note: `${own.found} of ${asked} found something`, bar: '30' },
      { work: `search, ${kind}, p95`, tool: 'MiniSearch', ms: theirs.ms, note: `${theirs.found} of ${asked} found something`, ratio: theirs.ms / own.ms },
    );
  }

  const renamed = entries.slice(0, 1000).map((entry) => ({ ...entry, name: `${entry.name} nova` }));
  start = performance.now();
  for (const entry of renamed) ours.set(entry);
  const edited = (performance.now() - start) / renamed.length;
  start = performance.now();
  for (const entry of renamed) peer.replace(entry);
  const peerEdited = (performance.now() - start) / renamed.length;
  rows.push(
    { work: 'one renamed card', tool: 'Kartoteka', ms: edited },
    { work: 'one renamed card', tool: 'MiniSearch', ms: peerEdited, ratio: peerEdited / edited },
  );
  return Promise.resolve(rows);
}

export const bench: Bench = { name: 'Search', run };
