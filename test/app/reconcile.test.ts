/** Two files that were one are brought together: what either side typed is current, or told as a conflict. */
import fc from 'fast-check';
import { createApp } from '../../src/app/create-app';
import type { App } from '../../src/app/app';
import { conflictsOf } from '../../src/app/conflict-records';
import { openRegister } from '../../src/app/open-register';
import type { ReconcileOrder, ReconcilePlan } from '../../src/app/reconcile-desk';
import { createTableHeaders } from '../../src/app/table-headers';
import { nodeTimer } from '../../src/cli/node-ports';
import { createXlsx, openXlsx, type XlsxWorkbook } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import type { RecordId } from '../../src/model/ids';
import { filesInNode } from '../support/files-in-node';
import { fixedClock, seededRandom } from '../support/app-over-memory';

const texts = textsOf('en');
const labels = texts.fields.Customers;

let seeds = 0;

interface Side {
  readonly app: App;
  readonly book: XlsxWorkbook;
}

function sideOver(book: XlsxWorkbook, author: string, start = Date.UTC(2026, 10, 1)): Side {
  const clock = fixedClock(start);
  // Slices as in life: the clock of the work stands still while it runs.
  const app = createApp({
    workbook: book, clock, random: seededRandom(seeds += 1), timer: nodeTimer, author: () => author, texts: () => texts, checkWhenAsked: true, files: filesInNode,
    log: { error: (message, cause) => { throw new Error(message, { cause }); } },
  });
  return { app, book };
}

async function opened(bytes: Uint8Array, author: string, start?: number): Promise<Side> {
  const book = openXlsx(bytes);
  if (!book.ok) throw new Error(book.error.code);
  const side = sideOver(book.value, author, start);
  expect(await side.app.open()).toMatchObject({ ok: true, value: { kind: 'ready' } });
  return side;
}

/** A register of these customers, as a file. */
async function registerOf(names: readonly string[]): Promise<{ readonly bytes: Uint8Array; readonly ids: readonly RecordId[] }> {
  const { app, book } = sideOver(createXlsx(), 'Dana');
  await app.open();
  expect(await app.makeRegister()).toMatchObject({ ok: true });
  const ids: RecordId[] = [];
  for (const name of names) ids.push(await added({ app, book }, name));
  const bytes = book.bytes();
  app.close();
  return { bytes, ids };
}

async function added({ app }: Side, name: string, edits: Record<string, string> = {}): Promise<RecordId> {
  const saved = await app.save({ base: {}, edits: { name, ...edits } });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('not saved');
  return saved.value.id;
}

async function set({ app }: Side, id: RecordId, edits: Record<string, string | null>): Promise<void> {
  expect(await app.save({ id, base: app.card(id)?.values ?? {}, edits })).toMatchObject({ ok: true, value: { kind: 'saved' } });
}

/** As another program does: no journal. */
async function typed({ book }: Side, id: RecordId, column: string, value: string): Promise<void> {
  expect(await book.apply({ tables: [{ table: 'Customers', cells: [{ key: id, column, value }] }] })).toMatchObject({ ok: true });
}

async function brought({ app }: Side, theirs: Uint8Array, order: Partial<ReconcileOrder> = {}): Promise<ReconcilePlan> {
  const done = await app.reconcile({ theirs: { name: 'Copy.xlsx', bytes: theirs }, ...order }).result;
  if (done?.ok !== true) throw new Error(done?.error.code);
  return done.value;
}

async function conflictsIn(bytes: Uint8Array) {
  const book = openXlsx(bytes);
  if (!book.ok) throw new Error(book.error.code);
  const register = await openRegister({ workbook: book.value, clock: fixedClock(), random: seededRandom(999), author: () => '', headerMatch: createTableHeaders(), isOpen: () => true }, () => undefined);
  if (!register.ok || register.value === undefined) throw new Error('no register');
  return conflictsOf(register.value.session.register);
}

const values = ({ app }: Side, id: RecordId) => app.card(id)?.values;

test('what each changed alone comes together; what both changed stands here and is a conflict, with who and when', async () => {
  const { bytes, ids: [anna = '', bruno = '', clara = ''] } = await registerOf(['Anna', 'Bruno', 'Clara']);
  const mine = await opened(bytes, 'Rasa');
  const theirs = await opened(bytes, 'Ilze', Date.UTC(2026, 10, 5));
  await set(mine, anna, { website: 'https://mine.example', alias: 'Mine' });
  await set(theirs, anna, { website: 'https://theirs.example' });
  await set(theirs, bruno, { alias: 'Theirs' });
  expect(await theirs.app.remove([clara])).toMatchObject({ ok: true });
  const dora = await added(theirs, 'Dora');
  const copy = theirs.book.bytes();
  const before = copy.slice();
  const plan = await brought(mine, copy);
  expect(copy).toEqual(before);
  expect(values(mine, anna)).toMatchObject({ website: 'https://mine.example', alias: 'Mine' });
  expect(values(mine, bruno)).toMatchObject({ alias: 'Theirs' });
  expect(values(mine, clara)).toBeUndefined();
  expect(values(mine, dora)).toMatchObject({ name: 'Dora' });
  const conflicts = await conflictsIn(mine.book.bytes());
  expect(conflicts).toEqual([expect.objectContaining({
    kind: 'edit-edit', table: 'Customers', record: anna, customer: anna, unit: 'website', state: 'open', source: 'Copy.xlsx',
    mine: { website: 'https://mine.example' }, theirs: { website: 'https://theirs.example' },
    mineSaid: expect.objectContaining({ by: 'Rasa' }), theirsSaid: expect.objectContaining({ by: 'Ilze' }),
  })]);
  expect(plan.counts).toEqual([{ table: 'Customers', added: 1, changed: 1, removed: 1 }]);
  // One step, which is taken back as a whole.
  expect(mine.app.history()[0]?.changeSet.cause).toBe('reconcile');
  expect(await mine.app.undo()).toMatchObject({ ok: true });
  expect([values(mine, bruno)?.['alias'], values(mine, clara)?.['name'], values(mine, dora), (await conflictsIn(mine.book.bytes())).length]).toEqual([undefined, 'Clara', undefined, 0]);
});

test('an edit is stronger than a deletion, whoever made it', async () => {
  const { bytes, ids: [anna = '', bruno = ''] } = await registerOf(['Anna', 'Bruno']);
  const [mine, theirs] = [await opened(bytes, 'Rasa'), await opened(bytes, 'Ilze')];
  expect(await mine.app.remove([anna])).toMatchObject({ ok: true });
  await set(theirs, anna, { alias: 'Still wanted' });
  await set(mine, bruno, { alias: 'Wanted here' });
  expect(await theirs.app.remove([bruno])).toMatchObject({ ok: true });
  await brought(mine, theirs.book.bytes());
  expect([values(mine, anna)?.['alias'], values(mine, bruno)?.['alias']]).toEqual(['Still wanted', 'Wanted here']);
  expect((await conflictsIn(mine.book.bytes())).map(({ kind, record }) => [kind, record]).sort()).toEqual([['delete-edit', anna], ['edit-delete', bruno]].sort());
});

test('the same copy once more changes nothing and asks nothing; what went on there since comes along', async () => {
  const { bytes, ids: [anna = '', bruno = ''] } = await registerOf(['Anna', 'Bruno']);
  const [mine, theirs] = [await opened(bytes, 'Rasa'), await opened(bytes, 'Ilze')];
  await set(mine, anna, { website: 'https://mine.example' });
  await set(theirs, anna, { website: 'https://theirs.example' });
  await brought(mine, theirs.book.bytes());
  const again = await brought(mine, theirs.book.bytes());
  expect([again.changes, again.conflicts]).toEqual([[], []]);
  await set(theirs, bruno, { alias: 'Later' });
  await brought(mine, theirs.book.bytes());
  expect(values(mine, bruno)).toMatchObject({ alias: 'Later' });
  // And the other way round: the copy takes over what stands here, the conflict included.
  await brought(theirs, mine.book.bytes());
  const back = await brought(mine, theirs.book.bytes());
  expect(back.changes).toEqual([]);
});

test('what was brought in and then changed here is a change of ours, not a conflict; taken back, it is brought in anew', async () => {
  const { bytes, ids: [anna = ''] } = await registerOf(['Anna']);
  const [mine, theirs] = [await opened(bytes, 'Rasa'), await opened(bytes, 'Ilze')];
  const dora = await added(theirs, 'Dora');
  await set(theirs, anna, { alias: 'First' });
  await brought(mine, theirs.book.bytes());
  expect(await mine.app.undo()).toMatchObject({ ok: true });
  expect(values(mine, dora)).toBeUndefined();
  await brought(mine, theirs.book.bytes());
  await set(mine, dora, { alias: 'Ours' });
  await set(mine, anna, { alias: 'Second' });
  await set(theirs, dora, { website: 'https://theirs.example' });
  const plan = await brought(mine, theirs.book.bytes());
  expect(plan.conflicts).toEqual([]);
  expect([values(mine, anna)?.['alias'], values(mine, dora)]).toMatchObject(['Second', { alias: 'Ours', website: 'https://theirs.example' }]);
  await brought(theirs, mine.book.bytes());
  expect([values(theirs, anna)?.['alias'], values(theirs, dora)?.['alias'], (await conflictsIn(theirs.book.bytes())).length]).toEqual(['Second', 'Ours', 0]);
});

test('edits of other programs, which no journal tells of, come together alike', async () => {
  const { bytes, ids: [anna = '', bruno = ''] } = await registerOf(['Anna', 'Bruno']);
  const [mine, theirs] = [await opened(bytes, 'Rasa'), await opened(bytes, 'Ilze')];
  await typed(mine, anna, labels.alias, 'typed here');
  await typed(theirs, anna, labels.note, 'typed there');
  await typed(theirs, bruno, labels.alias, 'typed there too');
  const there = theirs.book.bytes();
  const here = await opened(mine.book.bytes(), 'Rasa');
  await brought(here, there);
  expect(values(here, anna)).toMatchObject({ alias: 'typed here', note: 'typed there' });
  expect(values(here, bruno)).toMatchObject({ alias: 'typed there too' });
  expect(await conflictsIn(here.book.bytes())).toEqual([]);
});

test('whichever of them lost its base, the other one knows; if both did, nothing is overwritten', async () => {
  const { bytes, ids: [anna = '', bruno = ''] } = await registerOf(['Anna', 'Bruno']);
  const forgotten = async (copy: Uint8Array): Promise<Uint8Array> => {
    const book = openXlsx(copy);
    if (!book.ok) throw new Error(book.error.code);
    const journal = await book.value.readTable('_journal');
    if (!journal.ok) throw new Error(journal.error.code);
    expect(await book.value.apply({ tables: [{ table: '_meta', remove: ['baseId', 'baseStep', 'lineage'] }, { table: '_journal', remove: journal.value.values.map(([key]) => String(key)) }] })).toMatchObject({ ok: true });
    return book.value.bytes();
  };
  const theirs = await opened(bytes, 'Ilze');
  await set(theirs, anna, { alias: 'Theirs' });
  const there = theirs.book.bytes();
  for (const [here, copy] of [[bytes, await forgotten(there)], [await forgotten(bytes), there]] as const) {
    const mine = await opened(here, 'Rasa');
    await typed(mine, bruno, labels.alias, 'Mine');
    const opened2 = await opened(mine.book.bytes(), 'Rasa');
    const plan = await brought(opened2, copy);
    // One that remembers nothing of when they were one cannot tell a new value from an old one.
    expect(plan.issues.map(({ code }) => code)).toEqual(['reconcile-no-ancestor']);
    expect(values(opened2, bruno)).toMatchObject({ alias: 'Mine' });
    expect((await conflictsIn(opened2.book.bytes())).map(({ record, unit }) => [record, unit]).sort()).toEqual([[anna, 'alias'], [bruno, 'alias']].sort());
  }
  // A person who has the file they both come from helps.
  const mine = await opened(await forgotten(bytes), 'Rasa');
  const plan = await brought(mine, await forgotten(there), { base: { name: 'Before.xlsx', bytes } });
  expect([plan.issues, plan.conflicts, values(mine, anna)?.['alias']]).toEqual([[], [], 'Theirs']);
});

test('another register is refused, and so is what is none', async () => {
  const one = await registerOf(['Anna']);
  const other = await registerOf(['Bruno']);
  const mine = await opened(one.bytes, 'Rasa');
  const before = mine.book.bytes();
  expect(await mine.app.reconcile({ theirs: { name: 'Other.xlsx', bytes: other.bytes } }).result).toMatchObject({ ok: false, error: { code: 'reconcile-other-register', facts: { file: 'Other.xlsx' } } });
  expect(await mine.app.reconcile({ theirs: { name: 'List.xlsx', bytes: createXlsx().bytes() } }).result).toMatchObject({ ok: false, error: { code: 'compare-not-register', facts: { file: 'List.xlsx' } } });
  expect(await mine.app.reconcile({ theirs: { name: 'List.csv', bytes: new TextEncoder().encode('a,b') } }).result).toMatchObject({ ok: false });
  expect(mine.book.bytes()).toEqual(before);
});

test('so many deletions, or changes, that they look like an accident wait until a person says that they are right', async () => {
  const { bytes, ids } = await registerOf(Array.from({ length: 60 }, (_, n) => `Customer ${n}`));
  const theirs = await opened(bytes, 'Ilze');
  expect(await theirs.app.remove(ids.slice(0, 25))).toMatchObject({ ok: true });
  await set(theirs, ids[30] ?? '', { alias: 'New' });
  const mine = await opened(bytes, 'Rasa');
  const held = await brought(mine, theirs.book.bytes());
  expect(held.held).toEqual([{ kind: 'deletions', table: 'Customers', rows: 25, of: 60 }]);
  expect([values(mine, ids[0] ?? '')?.['name'], values(mine, ids[30] ?? '')?.['alias']]).toEqual(['Customer 0', 'New']);
  const done = await brought(mine, theirs.book.bytes(), { accepted: ['deletions'] });
  expect([done.held, values(mine, ids[0] ?? '')]).toEqual([[], undefined]);
  expect(await theirs.app.bulkEdit(ids.slice(25), { kind: 'set', field: 'city', value: 'Riga' })).toMatchObject({ ok: true });
  const all = await brought(mine, theirs.book.bytes());
  expect([all.changes, all.held[0]?.kind]).toEqual([[], 'edits']);
});

test('customers who were erased here do not come back with a copy that still has them', async () => {
  const { bytes, ids: [anna = '', bruno = ''] } = await registerOf(['Anna', 'Bruno']);
  const [mine, theirs] = [await opened(bytes, 'Rasa'), await opened(bytes, 'Ilze')];
  expect(await mine.app.erasePersonalData(anna)).toMatchObject({ ok: true });
  await set(theirs, anna, { alias: 'Still here' });
  await set(theirs, bruno, { alias: 'New' });
  const plan = await brought(mine, theirs.book.bytes());
  expect(plan.issues).toMatchObject([{ code: 'reconcile-erased', facts: { count: 1 } }]);
  expect([values(mine, anna), values(mine, bruno)?.['alias']]).toEqual([undefined, 'New']);
  const files = mine.book.bytes();
  const opened2 = openXlsx(files);
  if (!opened2.ok) throw new Error(opened2.error.code);
  for (const table of ['_base', '_journal']) {
    const rows = await opened2.value.readTable(table);
    expect(JSON.stringify(rows.ok && rows.value.values)).not.toContain('Anna');
  }
});

test('customers with one code, or who look alike, are named; an entry that both added to a list is one', async () => {
  const { bytes } = await registerOf(['Anna']);
  const [mine, theirs] = [await opened(bytes, 'Rasa'), await opened(bytes, 'Ilze')];
  const here = await added(mine, 'Žalgiris UAB', { vatNumber: 'LT100006257719', email: 'info@zalgiris.lt' });
  const there = await added(theirs, 'UAB Zalgiris', { vatNumber: 'LT100006257719', email: 'info@zalgiris.lt' });
  expect(await mine.app.extendList('tags', 'Export')).toMatchObject({ ok: true });
  expect(await theirs.app.extendList('tags', 'export')).toMatchObject({ ok: true });
  const plan = await brought(mine, theirs.book.bytes());
  expect(plan.twins).toEqual(expect.arrayContaining([
    expect.objectContaining({ id: there, twin: here, why: 'code' }), expect.objectContaining({ id: there, twin: here, why: 'alike' }),
  ]));
  expect(mine.app.listValues('tags').filter((value) => value.toLowerCase() === 'export')).toEqual(['Export']);
});

test('values in a column that is not here are told', async () => {
  const { bytes, ids: [anna = ''] } = await registerOf(['Anna']);
  const theirs = await opened(bytes, 'Ilze');
  expect(await theirs.app.addOwnField({ name: 'Region', kind: 'text' })).toMatchObject({ ok: true });
  await set(theirs, anna, { 'x:Region': 'North' });
  const mine = await opened(bytes, 'Rasa');
  const plan = await brought(mine, theirs.book.bytes());
  expect(plan.issues).toMatchObject([{ code: 'reconcile-column-missing', facts: { column: 'Region', table: 'Customers', rows: 1 } }]);
});

test('copies that take each other in by turns agree on everything but what is open, and then have nothing more to tell', async () => {
  const fields = ['alias', 'website', 'note'] as const;
  const { bytes, ids } = await registerOf(['A', 'B', 'C']);
  const act = fc.record({ who: fc.constantFrom('mine', 'theirs'), at: fc.nat(2), what: fc.constantFrom('set', 'set', 'set', 'remove', 'add', 'exchange'), field: fc.constantFrom(...fields) });
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
    const sides = { mine: await opened(bytes, 'Rasa'), theirs: await opened(bytes, 'Ilze') };
    const other = { mine: 'theirs', theirs: 'mine' } as const;
    const all = [...ids];
    for (const [n, { who, at, what, field }] of acts.entries()) {
      const side = sides[who];
      const id = all[(at + n) % all.length] ?? '';
      if (what === 'exchange') await brought(side, sides[other[who]].book.bytes());
      else if (what === 'add') all.push(await added(side, `value ${n}`));
      else if (side.app.card(id) !== undefined) await (what === 'set' ? set(side, id, { [field]: `value ${n}` }) : side.app.remove([id]));
    }
    for (const who of ['mine', 'theirs', 'mine', 'theirs'] as const) await brought(sides[who], sides[other[who]].book.bytes());
    expect((await brought(sides.mine, sides.theirs.book.bytes())).changes).toEqual([]);
    const open = new Set((await conflictsIn(sides.mine.book.bytes())).flatMap(({ record, unit }) => (unit === undefined ? all.filter((id) => id === record) : [`${record} ${unit}`])));
    for (const id of all) {
      if (open.has(id)) continue;
      const cells = ({ app }: Side) => Object.entries(app.card(id)?.values ?? {}).filter(([field]) => !open.has(`${id} ${field}`)).sort();
      expect([id, cells(sides.mine)]).toEqual([id, cells(sides.theirs)]);
    }
  }), { numRuns: Number(process.env['KARTOTEKA_RUNS'] ?? 20), seed: 11 });
});

test('whatever is done on both sides, each value typed is current on the side that brings in, or kept as a conflict', async () => {
  const fields = ['alias', 'website', 'city', 'street', 'note', 'activity'] as const;
  const { bytes, ids } = await registerOf(['A', 'B', 'C', 'D']);
  const act = fc.record({ who: fc.constantFrom('mine', 'theirs'), at: fc.nat(3), what: fc.constantFrom('set', 'set', 'set', 'typed', 'remove', 'add'), field: fc.constantFrom(...fields) });
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 12 }), fc.boolean(), async (acts, isTwice) => {
    const sides = { mine: await opened(bytes, 'Rasa'), theirs: await opened(bytes, 'Ilze') };
    /** The last value of each cell on each side, where its row is still there. */
    const said = new Map<string, { readonly who: 'mine' | 'theirs'; readonly id: RecordId; readonly field: string; readonly value: string }>();
    for (const [n, { who, at, what, field }] of acts.entries()) {
      const side = sides[who];
      const id = ids[at] ?? '';
      const value = `value ${n}`;
      if (what === 'add') {
        const fresh = await added(side, value);
        said.set(`${who} ${fresh} name`, { who, id: fresh, field: 'name', value });
      } else if (side.app.card(id) === undefined) continue;
      else if (what === 'remove') {
        expect(await side.app.remove([id])).toMatchObject({ ok: true });
        for (const key of [...said.keys()]) if (key.startsWith(`${who} ${id} `)) said.delete(key);
      } else {
        if (what === 'set') await set(side, id, { [field]: value });
        else {
          await typed(side, id, labels[field], value);
          await side.app.refresh();
        }
        said.set(`${who} ${id} ${field}`, { who, id, field, value });
      }
    }
    const copy = sides.theirs.book.bytes();
    await brought(sides.mine, copy);
    if (isTwice) expect((await brought(sides.mine, copy)).changes).toEqual([]);
    const kept = JSON.stringify((await conflictsIn(sides.mine.book.bytes())).map(({ mine, theirs }) => [mine, theirs]));
    for (const { id, field, value } of said.values()) {
      const current = String(sides.mine.app.card(id)?.values[field] ?? '');
      if (!current.includes(value) && !kept.includes(JSON.stringify(value).slice(1, -1))) throw new Error(`${id} ${field} "${value}" is lost: ${current}; ${kept}`);
    }
  }), { numRuns: Number(process.env['KARTOTEKA_RUNS'] ?? 25), seed: 7 });
});
