/**
 * Seeded random sequences of merges, one by one and many groups at once, unmerges (whole, or one card alone, in any order),
 * edits on cards and in sheets, deletions and steps taken back and done again. After each: every card is there once or is
 * remembered, every reference leads to a card, no row is lost or doubled, forwarding ends; and once all is given back that
 * nobody touched, the cells are what they were. KARTOTEKA_SEEDS=n runs n seeds, from KARTOTEKA_FROM; a failing seed is named.
 */
import { childTables, tableKeys, type TableKey } from '../../src/model/fields';
import type { Values } from '../../src/model/change';
import type { Register } from '../../src/model/register';
import type { CellValue } from '../../src/host/workbook';
import { readEdge, type MergeEdge } from '../../src/match/merge-content';
import { seededRandom, type AppOverMemory } from '../support/app-over-memory';
import { createJournalReplay, type JournalReplay } from '../support/journal-replay';
import { openRandomRegister, randomRow, some, type TestRandom } from '../support/random-register';
import { runToEnd } from '../support/run-to-end';

const seeds = Number(process.env['KARTOTEKA_SEEDS'] ?? 100);
const from = Number(process.env['KARTOTEKA_FROM'] ?? 1);

async function body(over: AppOverMemory, table: string): Promise<readonly (readonly CellValue[])[]> {
  const block = await over.workbook.readTable(table);
  if (block.ok) return block.value.values;
  if (block.error.code === 'table-missing') return [];
  throw new Error(block.error.code);
}

async function sheets(over: AppOverMemory): Promise<Record<string, unknown>> {
  await over.settle();
  const all = await Promise.all(tableKeys.map(async (table) => [table, await body(over, table)] as const));
  // What the check says is worked out anew: of several cards with one number it names any.
  return Object.fromEntries(all.map(([table, rows]) => [table, table === 'Customers' ? rows.map((row) => [...row.slice(0, -3), row.at(-1)]) : rows]));
}

/** Compared cell by cell only to tell what differs: that takes longer than all else. */
function expectSame(found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
}

const live = (over: AppOverMemory): string[] => over.app.search('', 100).hits.map(({ id }) => id);

/** Groups without a card in common, which a person may have confirmed. */
async function mergeMany({ app, ...over }: AppOverMemory, random: TestRandom, ids: readonly string[]): Promise<void> {
  const groups: string[][] = [[], [], []];
  for (const id of ids) if (random.integer(3) > 0) some(random, groups).push(id);
  const stays = some(random, [undefined, 'oldest', 'complete'] as const);
  const order = { groups: groups.map((cards) => ({ cards, confirmed: random.integer(2) === 0 })), rules: { stays, ...(random.integer(2) === 0 && { otherwise: 'longest' as const }) } };
  const planned = await runToEnd({ app, ...over }, app.planMergeAll(order).result);
  const done = await runToEnd({ app, ...over }, app.mergeAll(order).result);
  expect(done.ok ? done.value.merges.length : 0).toBe(planned?.merging);
}

async function step(over: AppOverMemory, random: TestRandom): Promise<void> {
  const { app } = over;
  const ids = live(over);
  const card = app.card(some(random, ids.length === 0 ? [''] : ids));
  switch (random.integer(14)) {
    case 12: case 13: await mergeMany(over, random, ids); return;
    case 0: case 1: case 2: case 3: {
      if (ids.length < 3) return;
      const keep = some(random, ids);
      const absorb = Array.from({ length: 1 + random.integer(3) }, () => some(random, ids)).filter((id) => id !== keep);
      const pick = some(random, ['email', 'taxId', 'street', 'code', 'name', 'phone', 'tags']);
      await app.merge({ keep, absorb, confirmed: true, ...(random.integer(3) === 0 && absorb[0] !== undefined && { picks: { [pick]: absorb[0] } }),
        rules: random.integer(3) === 0 ? { otherwise: some(random, ['longest', 'complete', 'newest', 'oldest'] as const), fields: { note: 'unite' } } : {} });
      return;
    }
    case 4: case 5: case 6: {
      const merged = app.mergedCards();
      if (merged.length === 0) return;
      const one = some(random, merged);
      const done = await app.unmerge([random.integer(2) === 0 ? one.id : one.merge]);
      expect(done.ok ? '' : done.error.code).toBe('');
      return;
    }
    case 7:
      if (card !== undefined) await app.save({ id: card.id, base: card.values, edits: { [some(random, ['city', 'note', 'email', 'tags', 'otherEmails', 'phone'])]: `edited ${random.integer(9)}` }, children: [{ type: 'add', ...randomRow(random) }] });
      return;
    case 8: {
      const row = card === undefined ? undefined : some(random, [undefined, ...app.children(card.id)]);
      if (card === undefined || row === undefined || row.table === 'Documents') return;
      const edit = random.integer(3) === 0
        ? { type: 'remove' as const, table: row.table, id: row.id, base: row.values }
        : { type: 'set' as const, table: row.table, id: row.id, base: row.values, edits: row.table === 'BankAccounts' ? { main: true } : row.table === 'Addresses' ? { invoicing: true } : row.table === 'Contacts' ? { firstName: 'Renamed' } : {} };
      await app.save({ id: card.id, base: card.values, edits: {}, children: [edit] });
      return;
    }
    case 9: await app.undo(some(random, [undefined, ...app.undoable()])?.changeSet.id); return;
    case 10: await app.redo(); return;
    default:
      if (card !== undefined && random.integer(3) === 0) await app.remove([card.id]);
      else if (card !== undefined && random.integer(2) === 0) await app.succeed({ from: card.id, date: '2026-12-01', values: { name: `${String(card.values['name'])} Ltd` }, children: [] });
  }
}

/** Reading what a merge remembers takes longer than all else that is looked at here, and nearly none changes. */
const edgesRead = new WeakMap<Values, MergeEdge | null>();

function edgeOf(register: Register, row: string): MergeEdge | undefined {
  const told = register.get('Merges', row);
  if (told === undefined) return undefined;
  let edge = edgesRead.get(told);
  if (edge === undefined) {
    edge = readEdge(register, row) ?? null;
    // Of a long one, other rows tell the rest.
    if (String(told['content']).length < 30_000) edgesRead.set(told, edge);
  }
  return edge ?? undefined;
}

/** Rows that stand on cards or are remembered by merges: none is lost, whatever was merged. */
function rowsKnown(register: Register): Map<string, string[]> {
  const known = new Map<string, string[]>();
  const note = (table: TableKey, id: string, where: string): void => {
    const places = known.get(`${table} ${id}`);
    if (places === undefined) known.set(`${table} ${id}`, [where]);
    else places.push(where);
  };
  for (const table of [...childTables, 'Customers' as const]) for (const id of register.ids(table)) note(table, id, 'sheet');
  for (const row of register.ids('Merges')) {
    const edge = edgeOf(register, row);
    if (edge === undefined) continue;
    note('Customers', edge.absorbed, row);
    for (const { table, id } of edge.content.united) note(table, id, row);
  }
  return known;
}

function hold(register: Register): void {
  for (const row of register.ids('Merges')) {
    if (typeof register.get('Merges', row)?.['continues'] !== 'string' && edgeOf(register, row) === undefined) throw new Error(`${row} of Merges cannot be read`);
  }
  for (const [record, places] of rowsKnown(register)) if (places.length !== 1) throw new Error(`${record} stands in ${places.join(', ')}`);
  for (const table of childTables) {
    for (const id of register.ids(table)) {
      const customer = String(register.get(table, id)?.['customer']);
      if (register.get('Customers', customer) === undefined) throw new Error(`${table} ${id} names ${customer}, which is not there`);
    }
  }
  for (const id of register.ids('Customers')) {
    for (const link of ['predecessor', 'successor']) {
      const named = register.get('Customers', id)?.[link];
      if (typeof named === 'string' && register.get('Customers', named) === undefined) throw new Error(`${id}.${link} names ${named}, which is not there`);
      if (named === id) throw new Error(`${id} follows itself`);
    }
  }
}

/** A row that no person deleted is known for ever. */
async function deletedRows(replay: JournalReplay): Promise<void> {
  const { register } = replay;
  /** Rows that merges made themselves go with what they were made of. */
  const made = new Set<string>();
  await replay.catchUp((set, take) => {
    const isMerging = set.cause === 'merge' || set.cause === 'unmerge';
    const before = isMerging ? rowsKnown(register) : undefined;
    take();
    if (before === undefined) return;
    const after = rowsKnown(register);
    if (set.cause === 'merge') for (const { type, table, id } of set.changes) if (type === 'add') made.add(`${table} ${id}`);
    for (const record of before.keys()) if (!after.has(record) && !made.has(record)) throw new Error(`${set.cause} lost ${record}`);
    hold(register);
  });
}

test(`after ${seeds} random sequences of merges, unmerges and edits every reference is valid, no row is lost, forwarding ends`, async () => {
  for (let seed = from; seed < from + seeds; seed += 1) {
    const random = seededRandom(seed * 104_729);
    const over = await openRandomRegister(seed, random);
    const replay = createJournalReplay(over.workbook, over.beginning());
    try {
      for (let steps = 0; steps < 14; steps += 1) await step(over, random);
      await over.settle();
      const known = live(over);
      expect(new Set(known).size).toBe(known.length);
      await deletedRows(replay);
      for (const { card } of over.app.mergedCards()) {
        const standing = over.app.survivorOf(card);
        if (standing !== undefined) expect(known).toContain(standing);
      }
      expect(over.bugs).toEqual([]);
    } catch (cause) {
      throw new Error(`Seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
}, 60_000 + seeds * 1_000);

test(`${seeds} times random merges, given back in any order, leave every cell as it was`, async () => {
  for (let seed = from; seed < from + seeds; seed += 1) {
    const random = seededRandom(seed * 7_919);
    const over = await openRandomRegister(seed, random);
    const replay = createJournalReplay(over.workbook, over.beginning());
    try {
      const before = await sheets(over);
      for (let merges = 0; merges < 5; merges += 1) {
        const ids = live(over);
        if (ids.length < 2) break;
        const kind = random.integer(4);
        if (kind === 0) {
          await mergeMany(over, random, ids);
          continue;
        }
        if (kind === 1) {
          const last = over.app.undoable()[0]?.changeSet;
          if (last?.cause === 'merge') for (const again of [over.app.undo(), over.app.redo()]) expect((await again).ok).toBe(true);
          continue;
        }
        const keep = some(random, ids);
        const absorb = ids.filter((id) => id !== keep && random.integer(3) === 0);
        const picks = random.integer(2) === 0 && absorb[0] !== undefined ? { [some(random, ['email', 'taxId', 'street', 'code', 'name'])]: absorb[0] } : {};
        await over.app.merge({ keep, absorb, confirmed: true, picks, rules: random.integer(2) === 0 ? { otherwise: some(random, ['longest', 'complete'] as const), fields: { note: 'unite' } } : {} });
      }
      for (let merged = over.app.mergedCards(); merged.length > 0; merged = over.app.mergedCards()) {
        const one = some(random, merged);
        const done = await over.app.unmerge([random.integer(2) === 0 ? one.id : one.merge]);
        expect(done.ok ? '' : done.error.code).toBe('');
        // Taken back and done again, it is as if it had been done once.
        if (random.integer(4) === 0) for (const again of [over.app.undo(), over.app.redo()]) expect((await again).ok).toBe(true);
        await replay.catchUp();
        hold(replay.register);
      }
      const after = await sheets(over);
      for (const table of tableKeys) expectSame({ table, rows: sorted(after[table]) }, { table, rows: sorted(before[table]) });
      expect(over.bugs).toEqual([]);
    } catch (cause) {
      throw new Error(`Seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
}, 60_000 + seeds * 1_000);

/** Given back in another order than they went, rows cannot all find the place they had; taken back in theirs, they do (below). */
function sorted(rows: unknown): unknown {
  return [...rows as readonly (readonly CellValue[])[]].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

test(`${seeds} times random merges, given back last first, leave every row where it was`, async () => {
  for (let seed = from; seed < from + seeds; seed += 1) {
    const random = seededRandom(seed * 6_271);
    const over = await openRandomRegister(seed, random);
    try {
      const before = await sheets(over);
      const merges: string[][] = [];
      for (let count = 0; count < 3; count += 1) {
        const ids = live(over);
        if (ids.length < 2) break;
        if (random.integer(3) === 0) {
          const known = new Set(over.app.mergedCards().map(({ id }) => id));
          await mergeMany(over, random, ids);
          const added = over.app.mergedCards().filter(({ id }) => !known.has(id)).map(({ id }) => id);
          if (added.length > 0) merges.push(added);
          continue;
        }
        const keep = some(random, ids);
        const done = await over.app.merge({ keep, absorb: ids.filter((id) => id !== keep && random.integer(2) === 0), confirmed: true });
        if (done.ok) merges.push([done.value.id]);
      }
      for (const merge of merges.reverse()) expect((await over.app.unmerge(merge)).ok).toBe(true);
      expectSame(await sheets(over), before);
      expect(over.app.mergedCards()).toEqual([]);
    } catch (cause) {
      throw new Error(`Seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
}, 60_000 + seeds * 1_000);
