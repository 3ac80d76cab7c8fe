/** What base and journal know of the register, and what is done in the workbook while no add-in runs. */
import { BaseRecords } from '../../src/app/base-rows';
import { nextBase, readMeta } from '../../src/app/hidden-tables';
import { readJournal } from '../../src/app/journal';
import { knownState } from '../../src/app/known-state';
import type { MemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { textsOf } from '../../src/locales/locales';
import { tableKeys } from '../../src/model/fields';
import { appOverMemory, registerOverMemory, seededRandom, type AppOverMemory } from '../support/app-over-memory';

const headers = textsOf('en').fields.Customers;

async function bodyOf(workbook: MemoryWorkbook, table: string) {
  const read = await workbook.readTable(table);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.values;
}

/** Slices are short where the clock jumps at each look. */
async function settled(over: AppOverMemory): Promise<AppOverMemory> {
  for (let round = 0; round < 12 + over.app.search('', 1).total / 8; round += 1) await over.settle();
  return over;
}

async function reopened(workbook: MemoryWorkbook, seed: number): Promise<AppOverMemory> {
  const over = appOverMemory({ workbook, seed });
  expect(await over.app.open()).toMatchObject({ ok: true });
  return settled(over);
}

const added = async (over: AppOverMemory, name: string): Promise<string> => {
  const saved = await over.app.save({ base: {}, edits: { name } });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('not saved');
  return saved.value.id;
};

/** Records as base and journal of the workbook tell them. */
async function toldBy(workbook: MemoryWorkbook) {
  const base = new BaseRecords();
  base.addRows(await bodyOf(workbook, '_base'));
  const mark = readMeta(await bodyOf(workbook, '_meta'))?.base;
  const steps = readJournal(await bodyOf(workbook, '_journal'));
  const known = knownState(base, steps.slice(steps.findIndex(({ id }) => id === mark?.step) + 1));
  return { mark, known, steps };
}

test('what was done in the sheets while no add-in ran becomes a step of the history, once, without an author', async () => {
  const first = await registerOverMemory();
  const [anna, bruno] = [await added(first, 'Anna'), await added(first, 'Bruno')];
  first.app.close();
  first.workbook.user.setCell('Customers', 0, headers.city, 'Vilnius');
  first.workbook.user.deleteRow('Customers', 1);
  const second = await reopened(first.workbook, 2);
  const told = second.app.history().filter(({ changeSet }) => changeSet.cause === 'elsewhere');
  expect(told).toHaveLength(1);
  expect(told[0]?.changeSet).toMatchObject({ author: '', changes: expect.arrayContaining([
    { type: 'set', table: 'Customers', id: anna, field: 'city', before: null, after: 'Vilnius' },
    expect.objectContaining({ type: 'remove', table: 'Customers', id: bruno, values: expect.objectContaining({ name: 'Bruno' }) }),
  ]) });
  // Nobody takes back with one press what others did weeks ago.
  expect(second.app.undoable().some(({ changeSet }) => changeSet.cause === 'elsewhere')).toBe(false);
  second.app.close();
  const third = await reopened(first.workbook, 3);
  expect(third.app.history().filter(({ changeSet }) => changeSet.cause === 'elsewhere')).toHaveLength(1);
  expect(third.bugs).toEqual([]);
});

test('rows whose ids were emptied, damaged or doubled while no add-in ran are who they were', async () => {
  const over = await registerOverMemory();
  const ids: string[] = [];
  for (const name of ['Anna', 'Bruno', 'Clara', 'Dora']) {
    ids.push(await added(over, name));
    await over.app.save({ id: ids.at(-1) ?? '', base: over.app.card(ids.at(-1) ?? '')?.values ?? {}, edits: { city: `City of ${name}`, phone: `+370 600 0000${ids.length}` } });
  }
  over.app.close();
  const { user } = over.workbook;
  const [anna = '', bruno = '', , dora = ''] = ids;
  const row = await bodyOf(over.workbook, 'Customers');
  user.setCell('Customers', 0, headers.id, null);
  user.setCell('Customers', 1, headers.id, 'x');
  // A copy of Dora above Dora.
  user.insertRow('Customers', 0, [...row[3] ?? []]);
  user.setCell('Customers', 0, headers.phone, '+370 611 11111');
  user.sort('Customers', headers.city);
  const second = await reopened(over.workbook, 2);
  expect([anna, bruno, dora].map((id) => second.app.card(id)?.values)).toMatchObject([{ name: 'Anna' }, { name: 'Bruno' }, { name: 'Dora', phone: '+370 600 00004' }]);
  expect(second.app.search('', 9).total).toBe(5);
  // Only the copy is new.
  const told = second.app.history().filter(({ changeSet: { cause } }) => cause === 'elsewhere' || cause === 'repair').flatMap(({ changeSet }) => changeSet.changes);
  expect(told.filter(({ type }) => type !== 'set')).toEqual([expect.objectContaining({ type: 'add', values: expect.objectContaining({ name: 'Dora', phone: '+370 611 11111' }) })]);
});

test('a column of the firm that is new, renamed or deleted is no edit of every row', async () => {
  const over = await registerOverMemory();
  await added(over, 'Anna');
  over.app.close();
  over.workbook.user.addColumn('Customers', 'Region', ['North']);
  const second = await reopened(over.workbook, 2);
  second.app.close();
  over.workbook.user.renameHeader('Customers', 'Region', 'Area');
  over.workbook.user.deleteColumn('Customers', headers.website);
  const third = await reopened(over.workbook, 3);
  expect(third.app.history().filter(({ changeSet }) => changeSet.cause === 'elsewhere')).toEqual([]);
});

test('a register of before gets a base of what stands there; steps of before it are not done once more', async () => {
  const over = await registerOverMemory();
  await added(over, 'Anna');
  over.app.close();
  const meta = (await bodyOf(over.workbook, '_meta')).map(([key]) => String(key)).filter((key) => ['baseId', 'baseStep', 'lineage'].includes(key));
  const base = (await bodyOf(over.workbook, '_base')).map(([key]) => String(key));
  expect(await over.workbook.apply({ tables: [{ table: '_meta', remove: meta }, { table: '_base', remove: base }] })).toMatchObject({ ok: true });
  over.workbook.user.setCell('Customers', 0, headers.name, 'Changed since');
  const second = await reopened(over.workbook, 2);
  const { mark, known, steps } = await toldBy(over.workbook);
  expect(mark?.step).toBe(steps.at(-1)?.id);
  const [id = ''] = second.app.search('', 9).hits.map((hit) => hit.id);
  expect(known.get('Customers', id)).toEqual(second.app.card(id)?.values);
});

test('after many steps the base moves on, remembers the one before it, and says the same', async () => {
  const over = await registerOverMemory();
  const ids: string[] = [];
  for (let n = 0; n < 700; n += 1) ids.push(await added(over, `Customer ${n}`));
  await over.app.remove(ids.slice(0, 3));
  over.app.close();
  const before = await toldBy(over.workbook);
  const second = await reopened(over.workbook, 2);
  const bulk = await second.app.bulkEdit(ids.slice(3), { kind: 'set', field: 'city', value: 'Riga' });
  expect(bulk).toMatchObject({ ok: true });
  const twice = await second.app.bulkEdit(ids.slice(3), { kind: 'set', field: 'city', value: 'Kaunas' });
  expect(twice).toMatchObject({ ok: true });
  second.app.close();
  const third = await reopened(over.workbook, 3);
  const after = await toldBy(over.workbook);
  expect(after.mark?.id).not.toBe(before.mark?.id);
  expect(after.mark?.earlier[0]?.id).toBe(before.mark?.id);
  expect(after.known.get('Customers', ids[0] ?? '')).toBeUndefined();
  expect(after.known.get('Customers', ids[9] ?? '')).toEqual(third.app.card(ids[9] ?? '')?.values);
});

test('whatever is done with and without the add-in, base and journal know it after the next opening', async () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const random = seededRandom(seed);
    let over = await registerOverMemory({ seed });
    for (let turn = 0; turn < 4; turn += 1) {
      for (let n = 0; n < 3; n += 1) await added(over, `Name ${turn} ${n}`);
      over.app.close();
      const { user } = over.workbook;
      const rows = (await bodyOf(over.workbook, 'Customers')).length;
      for (let n = 0; n < 4; n += 1) user.setCell('Customers', random.integer(rows), [headers.city, headers.phone, headers.note][n % 3] ?? '', `typed ${random.integer(99)}`);
      if (random.integer(2) === 0) user.deleteRow('Customers', random.integer(rows));
      if (random.integer(2) === 0) user.sort('Customers', headers.city);
      user.insertRow('Customers', 0, [null, null, 'Typed without']);
      over = await reopened(over.workbook, seed * 100 + turn);
      const { known } = await toldBy(over.workbook);
      for (const table of tableKeys) for (const id of known.ids(table)) expect([seed, id, known.get(table, id)]).toEqual([seed, id, (table === 'Customers' ? over.app.card(id)?.values : known.get(table, id))]);
      for (const { id } of over.app.search('', 100).hits) expect(known.get('Customers', id)).toEqual(over.app.card(id)?.values);
    }
    expect(over.bugs).toEqual([]);
  }
});

test('who is erased is in the base no more', async () => {
  const over = await registerOverMemory();
  const anna = await added(over, 'Anna Erased');
  await added(over, 'Bruno');
  over.app.close();
  const marks = ['baseId', 'baseStep', 'lineage'];
  expect(await over.workbook.apply({ tables: [{ table: '_meta', remove: marks }] })).toMatchObject({ ok: true });
  const second = await reopened(over.workbook, 2);
  expect(JSON.stringify(await bodyOf(over.workbook, '_base'))).toContain('Anna Erased');
  expect(await second.app.erasePersonalData(anna)).toMatchObject({ ok: true });
  expect(JSON.stringify(await bodyOf(over.workbook, '_base'))).not.toContain('Anna Erased');
  second.app.close();
  const third = await reopened(over.workbook, 3);
  expect(third.app.history().filter(({ changeSet }) => changeSet.cause === 'elsewhere')).toEqual([]);
});

test('a lineage that grows keeps the latest bases', () => {
  const random = seededRandom(1);
  let mark = nextBase(undefined, undefined, random);
  const ids: string[] = [];
  for (let n = 0; n < 60; n += 1) {
    ids.unshift(mark.id);
    mark = nextBase(mark, `ch-${n}`, random);
  }
  expect(mark.earlier.map(({ id }) => id)).toEqual(ids.slice(0, 50));
});
