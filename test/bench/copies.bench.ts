/**
 * Two copies of a register brought together, each with 1 % of its cells edited, 0.1 % of its rows added and 0.1 % deleted: ours
 * beside a table differ and three CRDTs, each in a process of its own. What counts beside time and memory is how many edits are lost:
 * values that somebody typed and that are neither current afterwards nor kept as a conflict. The other tools are no dependencies:
 * they are looked for here and in the folder that KARTOTEKA_PEERS names
 * (`npm install --prefix FOLDER daff yjs @automerge/automerge loro-crdt`).
 */
import { spawnSync } from 'node:child_process';
import nodeModule from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSeededRandom } from '../../src/base/seeded-random';
import type { Values } from '../../src/model/change';
import { mergeCopies, type MergedCopies } from '../../src/sync/merge-copies';
import type { RegisterCopy } from '../../src/sync/register-copy';
import type { Bench, BenchRow } from './bench-row';

// Taken out of its module, or webpack resolves at build time what is asked for here.
const { createRequire: requireFrom } = nodeModule;

const fields = ['code', 'name', 'alias', 'status', 'taxId', 'vatNumber', 'email', 'phone', 'website', 'language', 'managers', 'note'] as const;
const sizes = [10_000, 100_000];

type Row = Record<string, string>;
type Rows = Map<string, Row>;

/** The same rows each time, with texts of their own, as if each copy were read from its file. */
function baseRows(count: number): Rows {
  const random = createSeededRandom(7);
  const rows: Rows = new Map();
  // Texts as reading gives them, in one piece: what is put together is held in pieces until it is first looked at.
  for (let at = 0; at < count; at += 1) rows.set(JSON.parse(`"kc-${String(at).padStart(12, '0')}"`) as string, JSON.parse(JSON.stringify(Object.fromEntries(fields.map((field) => [field, `${field} ${at} ${random.integer(1_000_000)}`])))) as Row);
  return rows;
}

interface Typed {
  readonly id: string;
  readonly field: string;
  readonly value: string;
}

type Edit = Typed | { readonly id: string; readonly gone: true } | { readonly id: string; readonly row: Row };

/** What one side does; each value is unlike any other. */
function editsOf(side: 'mine' | 'theirs', count: number): readonly Edit[] {
  const random = createSeededRandom(side === 'mine' ? 11 : 13);
  const id = (): string => `kc-${String(random.integer(count)).padStart(12, '0')}`;
  return [
    ...Array.from({ length: count * fields.length * 0.01 }, (_, n): Edit => ({ id: id(), field: fields[random.integer(fields.length)] ?? 'name', value: `${side} ${n}` })),
    ...Array.from({ length: count * 0.001 }, (): Edit => ({ id: id(), gone: true })),
    ...Array.from({ length: count * 0.001 }, (_, n): Edit => ({ id: `kc-${side}-${n}`, row: Object.fromEntries(fields.map((field) => [field, `${side} new ${n} ${field}`])) })),
  ];
}

/** The last value of each cell that this side still has at the end. */
function typedBy(edits: readonly Edit[]): readonly Typed[] {
  const cells = new Map<string, Typed>();
  const gone = new Set(edits.flatMap((edit) => ('gone' in edit ? [edit.id] : [])));
  for (const edit of edits) {
    if ('value' in edit) cells.set(`${edit.id} ${edit.field}`, edit);
    else if ('row' in edit) for (const [field, value] of Object.entries(edit.row)) cells.set(`${edit.id} ${field}`, { id: edit.id, field, value });
  }
  return [...cells.values()].filter(({ id }) => !gone.has(id));
}

const everyTyped = (count: number): readonly Typed[] => [...typedBy(editsOf('mine', count)), ...typedBy(editsOf('theirs', count))];

function withEdits(rows: Rows, edits: readonly Edit[]): Rows {
  for (const edit of edits) {
    if ('gone' in edit) rows.delete(edit.id);
    else if ('row' in edit) rows.set(edit.id, { ...edit.row });
    else {
      const row = rows.get(edit.id);
      if (row !== undefined) row[edit.field] = edit.value;
    }
  }
  return rows;
}

/** What one tool took; times in milliseconds. */
interface Measured {
  readonly ms: number;
  readonly note: string;
  readonly lost: number;
  /** Bytes of the process once it is done. */
  readonly memory: number;
  /** Longest piece of work without a pause. */
  readonly slice?: number;
}

/** Whether a value is current, or kept as a conflict. */
type IsKept = (typed: Typed) => boolean;

const lostOf = (count: number, isKept: IsKept): number => everyTyped(count).filter((typed) => !isKept(typed)).length;

type Tool = (count: number) => Measured | Promise<Measured>;

/** The copies are there; what making them left behind is nobody's. */
const ready = (): void => { (globalThis as { gc?: () => void }).gc?.(); };

const timed = <T>(work: () => T): { readonly ms: number; readonly value: T } => {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
};

function ours(count: number): Measured {
  const base = baseRows(count);
  const columns: ReadonlySet<string> = new Set(fields);
  const copyOf = (rows: Rows): RegisterCopy => new Map([['Customers', { rows, fields: columns }]]);
  const [mine, theirs] = [copyOf(withEdits(baseRows(count), editsOf('mine', count))), copyOf(withEdits(baseRows(count), editsOf('theirs', count)))];
  let slice = 0;
  const run = (): MergedCopies => {
    const steps = mergeCopies({ base: (_table, id) => base.get(id), mine, theirs });
    slice = 0;
    for (;;) {
      const step = timed(() => steps.next());
      slice = Math.max(slice, step.ms);
      if (step.value.done === true) return step.value.value;
    }
  };
  ready();
  const { ms, value } = timed(run);
  const memory = process.memoryUsage.rss();
  const result = new Map(mine.get('Customers')?.rows);
  for (const change of value.changes) {
    if (change.type === 'add') result.set(change.id, change.values);
    else if (change.type === 'remove') result.delete(change.id);
    else result.set(change.id, { ...result.get(change.id), [change.field]: change.after });
  }
  const kept = new Set(value.conflicts.flatMap(({ id, mine: one, theirs: other }) => [one, other].flatMap((values: Values | undefined) => Object.entries(values ?? {}).map(([field, told]) => `${id} ${field} ${String(told)}`))));
  const lost = lostOf(count, ({ id, field, value: typed }) => isIn(result.get(id)?.[field], typed) || kept.has(`${id} ${field} ${typed}`));
  return { ms, lost, slice, memory, note: `${value.conflicts.length} conflicts told; changes ${shownBytes(JSON.stringify(value.changes).length)}` };
}

/** Names of two people in one cell are joined, and lines of a note. */
const isIn = (cell: unknown, typed: string): boolean => cell === typed || String(cell ?? '').split(/; |\n/).includes(typed);

const shownBytes = (bytes: number): string => (bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1e3)} KB`);

interface DaffTable { readonly data: readonly (readonly unknown[])[] }
interface Daff {
  readonly TableView: new (rows: unknown[][]) => DaffTable;
  readonly CompareFlags: new () => { addPrimaryKey(column: string): void; ids: unknown; unchanged_context: number };
  readonly Merger: new (parent: DaffTable, local: DaffTable, remote: DaffTable, flags: unknown) => { apply(): number };
  compareTables3(parent: DaffTable, local: DaffTable, remote: DaffTable, flags: unknown): { align(): unknown };
  readonly TableDiff: new (alignment: unknown, flags: unknown) => { hilite(output: DaffTable): boolean };
  readonly HighlightPatch: new (source: DaffTable, patch: DaffTable) => { apply(): boolean };
}

function daffTable(daff: Daff, rows: Rows): DaffTable {
  return new daff.TableView([['id', ...fields], ...[...rows].map(([id, row]) => [id, ...fields.map((field) => row[field] ?? '')])]);
}

/** A cell in conflict holds both texts, or keeps one: what a person can still read there counts as kept. */
function keptInTable({ data }: DaffTable): IsKept {
  const cells = new Map<string, string>();
  const [head = []] = data;
  for (const row of data.slice(1)) row.forEach((value, at) => { const key = `${String(row[0])} ${String(head[at])}`; cells.set(key, `${cells.get(key) ?? ''}\n${String(value)}`); });
  return ({ id, field, value }) => cells.get(`${id} ${field}`)?.split(/\n|\/\/\/|\(\(\(|\)\)\)/).some((part) => part.trim() === value) === true;
}

function daffMerger(count: number): Measured {
  const daff = requirePeer<Daff>('daff');
  const flags = new daff.CompareFlags();
  flags.addPrimaryKey('id');
  const [parent, local, remote] = [baseRows(count), withEdits(baseRows(count), editsOf('mine', count)), withEdits(baseRows(count), editsOf('theirs', count))].map((rows) => daffTable(daff, rows)) as [DaffTable, DaffTable, DaffTable];
  ready();
  const { ms, value } = timed(() => new daff.Merger(parent, local, remote, flags).apply());
  return { ms, memory: process.memoryUsage.rss(), lost: lostOf(count, keptInTable(local)), note: `${value} conflicts told; its Merger` };
}

function daffPatch(count: number): Measured {
  const daff = requirePeer<Daff>('daff');
  const flags = new daff.CompareFlags();
  flags.addPrimaryKey('id');
  const [parent, local, remote] = [baseRows(count), withEdits(baseRows(count), editsOf('mine', count)), withEdits(baseRows(count), editsOf('theirs', count))].map((rows) => daffTable(daff, rows)) as [DaffTable, DaffTable, DaffTable];
  const patch = new daff.TableView([]);
  ready();
  const { ms } = timed(() => {
    new daff.TableDiff(daff.compareTables3(parent, local, remote, flags).align(), flags).hilite(patch);
    new daff.HighlightPatch(local, patch).apply();
  });
  return { ms, memory: process.memoryUsage.rss(), lost: lostOf(count, keptInTable(local)), note: 'compareTables3 by ids, and its patch' };
}

interface YMap { get(key: string): unknown; set(key: string, value: unknown): unknown; delete(key: string): void }
interface YDoc { getMap(name: string): YMap; transact(work: () => void): void }
interface Yjs {
  readonly Doc: new () => YDoc;
  readonly Map: new (entries?: Iterable<[string, unknown]>) => YMap;
  encodeStateAsUpdate(doc: YDoc, vector?: Uint8Array): Uint8Array;
  encodeStateVector(doc: YDoc): Uint8Array;
  applyUpdate(doc: YDoc, update: Uint8Array): void;
}

function yjs(count: number): Measured {
  const y = requirePeer<Yjs>('yjs');
  const origin = new y.Doc();
  origin.transact(() => { for (const [id, row] of baseRows(count)) origin.getMap('rows').set(id, new y.Map(Object.entries(row))); });
  const saved = y.encodeStateAsUpdate(origin);
  const forked = (side: 'mine' | 'theirs'): YDoc => {
    const doc = new y.Doc();
    y.applyUpdate(doc, saved);
    const rows = doc.getMap('rows');
    doc.transact(() => {
      for (const edit of editsOf(side, count)) {
        if ('gone' in edit) rows.delete(edit.id);
        else if ('row' in edit) rows.set(edit.id, new y.Map(Object.entries(edit.row)));
        else (rows.get(edit.id) as YMap | undefined)?.set(edit.field, edit.value);
      }
    });
    return doc;
  };
  const mine = y.encodeStateAsUpdate(forked('mine'));
  const theirs = forked('theirs');
  const opened = new y.Doc();
  const load = timed(() => { y.applyUpdate(opened, mine); });
  const delta = y.encodeStateAsUpdate(theirs, y.encodeStateVector(opened));
  ready();
  const { ms } = timed(() => { y.applyUpdate(opened, delta); });
  const memory = process.memoryUsage.rss();
  const rows = opened.getMap('rows');
  const lost = lostOf(count, ({ id, field, value }) => (rows.get(id) as YMap | undefined)?.get(field) === value);
  return { ms, memory, lost, note: `after loading it in ${Math.round(load.ms)} ms; file ${shownBytes(mine.length)}, changes ${shownBytes(delta.length)}` };
}

type AutomergeDoc = { readonly rows: Record<string, Row> };
interface Automerge {
  from(value: AutomergeDoc): AutomergeDoc;
  clone(doc: AutomergeDoc): AutomergeDoc;
  change(doc: AutomergeDoc, work: (doc: AutomergeDoc) => void): AutomergeDoc;
  save(doc: AutomergeDoc): Uint8Array;
  load(bytes: Uint8Array): AutomergeDoc;
  merge(one: AutomergeDoc, other: AutomergeDoc): AutomergeDoc;
  getChanges(before: AutomergeDoc, after: AutomergeDoc): Uint8Array[];
  getConflicts(row: Row, field: string): Record<string, unknown> | undefined;
}

function automerge(count: number): Measured {
  const { next, ...whole } = requirePeer<Automerge & { readonly next?: Automerge }>('@automerge/automerge');
  const a = next ?? whole;
  const origin = a.from({ rows: Object.fromEntries(baseRows(count)) });
  const forked = (side: 'mine' | 'theirs'): AutomergeDoc => a.change(a.clone(origin), ({ rows }) => {
    for (const edit of editsOf(side, count)) {
      if ('gone' in edit) delete rows[edit.id];
      else if ('row' in edit) rows[edit.id] = edit.row;
      else {
        const row = rows[edit.id];
        if (row !== undefined) row[edit.field] = edit.value;
      }
    }
  });
  const saved = a.save(forked('mine'));
  const theirs = forked('theirs');
  const load = timed(() => a.load(saved));
  const delta = a.getChanges(origin, theirs).reduce((sum, { length }) => sum + length, 0);
  ready();
  const { ms, value: { rows } } = timed(() => a.merge(load.value, theirs));
  const memory = process.memoryUsage.rss();
  const lost = lostOf(count, ({ id, field, value }) => {
    const row = rows[id];
    return row !== undefined && (row[field] === value || Object.values(a.getConflicts(row, field) ?? {}).includes(value));
  });
  return { ms, memory, lost, note: `after loading it in ${Math.round(load.ms)} ms; file ${shownBytes(saved.length)}, changes ${shownBytes(delta)}` };
}

interface LoroMap { get(key: string): unknown; set(key: string, value: unknown): void; delete(key: string): void; setContainer(key: string, container: LoroMap): LoroMap }
interface LoroDoc {
  getMap(name: string): LoroMap;
  commit(): void;
  export(mode: object): Uint8Array;
  import(bytes: Uint8Array): unknown;
  version(): unknown;
  toJSON(): { readonly rows: Record<string, Row> };
}
interface Loro { readonly LoroDoc: new () => LoroDoc; readonly LoroMap: new () => LoroMap }

function loro(count: number): Measured {
  const { LoroDoc, LoroMap } = requirePeer<Loro>('loro-crdt');
  const put = (rows: LoroMap, id: string, row: Row): void => {
    const map = rows.setContainer(id, new LoroMap());
    for (const [field, value] of Object.entries(row)) map.set(field, value);
  };
  const origin = new LoroDoc();
  for (const [id, row] of baseRows(count)) put(origin.getMap('rows'), id, row);
  origin.commit();
  const saved = origin.export({ mode: 'snapshot' });
  const forked = (side: 'mine' | 'theirs'): LoroDoc => {
    const doc = new LoroDoc();
    doc.import(saved);
    const rows = doc.getMap('rows');
    for (const edit of editsOf(side, count)) {
      if ('gone' in edit) rows.delete(edit.id);
      else if ('row' in edit) put(rows, edit.id, edit.row);
      else (rows.get(edit.id) as LoroMap | undefined)?.set(edit.field, edit.value);
    }
    doc.commit();
    return doc;
  };
  const mine = forked('mine').export({ mode: 'snapshot' });
  const theirs = forked('theirs');
  const opened = new LoroDoc();
  const load = timed(() => opened.import(mine));
  const delta = theirs.export({ mode: 'update', from: origin.version() });
  ready();
  const { ms } = timed(() => opened.import(delta));
  const memory = process.memoryUsage.rss();
  const { rows } = opened.toJSON();
  const lost = lostOf(count, ({ id, field, value }) => rows[id]?.[field] === value);
  return { ms, memory, lost, note: `after loading it in ${Math.round(load.ms)} ms; file ${shownBytes(mine.length)}, changes ${shownBytes(delta.length)}` };
}

const tools: Readonly<Record<string, { readonly peer?: string; readonly run: Tool; readonly most?: number }>> = {
  Kartoteka: { run: ours },
  'daff, Merger': { peer: 'daff', run: daffMerger },
  'daff, patch': { peer: 'daff', run: daffPatch },
  Yjs: { peer: 'yjs', run: yjs },
  Automerge: { peer: '@automerge/automerge', run: automerge },
  Loro: { peer: 'loro-crdt', run: loro },
};

const folders = [resolve('.'), ...(process.env['KARTOTEKA_PEERS'] === undefined ? [] : [resolve(process.env['KARTOTEKA_PEERS'])])];

function peerFolder(name: string): string | undefined {
  return folders.find((folder) => {
    try {
      requireFrom(join(folder, 'package.json')).resolve(name);
      return true;
    } catch (cause) {
      const { code } = cause as { readonly code?: string };
      if (code !== 'MODULE_NOT_FOUND') throw cause;
      return false;
    }
  });
}

const requirePeer = <T>(name: string): T => requireFrom(join(peerFolder(name) ?? '.', 'package.json'))(name) as T;

function versionOf(name: string): string {
  const folder = peerFolder(name);
  return folder === undefined ? '' : (requireFrom(join(folder, 'package.json'))(join(folder, 'node_modules', name, 'package.json')) as { readonly version: string }).version;
}

/** In this process, which was started for it: what one tool takes, as JSON on its output. */
export async function runAlone(tool: string, count: number): Promise<void> {
  const measured = await tools[tool]?.run(count);
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

const alone = `
const { runAlone } = await import(process.argv[1]);
await runAlone(process.argv[2], Number(process.argv[3]));
process.exit(0);
`;

/** Three times each, the middle one; a tool that is slow once is measured once. */
function measured(tool: string, count: number): Measured | undefined {
  const runs: Measured[] = [];
  for (let n = 0; n < 3 && (runs[0]?.ms ?? 0) < 5000; n += 1) {
    const child = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', '--input-type=module', '--eval', alone, process.argv[1] ?? pathToFileURL('').href, tool, String(count)], { encoding: 'utf8', maxBuffer: 2 ** 24 });
    if (child.status !== 0) throw new Error(`${tool} ended with ${String(child.status)}: ${child.stderr.slice(-2000)}`);
    runs.push(JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '') as Measured);
  }
  return runs.sort((one, other) => one.ms - other.ms)[Math.floor(runs.length / 2)];
}

export const bench: Bench = {
  name: 'Copies of a register brought together',
  async run() {
    const rows: BenchRow[] = [];
    for (const count of sizes) {
      const work = `two copies of ${count.toLocaleString('en')} × ${fields.length}, 1 % of the cells edited on each side`;
      let own: number | undefined;
      for (const [tool, { peer }] of Object.entries(tools)) {
        if (peer !== undefined && peerFolder(peer) === undefined) continue;
        const found = measured(tool, count);
        if (found === undefined) continue;
        const { ms, lost, note, memory, slice } = found;
        own ??= ms;
        rows.push({
          work, tool: peer === undefined ? tool : `${tool.replace(/^(\w+)/, `$1 ${versionOf(peer)}`)}`, ms,
          ...(peer === undefined ? count === 100_000 ? { bar: '300, 350 MB, 0 lost' } : {} : { ratio: ms / own }),
          note: `${lost} edits lost; ${Math.round(memory / 1e6)} MB; ${note}${slice === undefined ? '' : `; longest slice ${slice.toFixed(1)} ms`}`,
        });
      }
    }
    return rows;
  },
};
