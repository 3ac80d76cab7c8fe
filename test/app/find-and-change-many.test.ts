/* Narrowing the list, keeping searches by name, changing one field of many customers: over a register in memory. */
import type { App, BulkEdit } from '../../src/app/app';
import type { Result } from '../../src/base/result';
import { createSeededRandom } from '../../src/base/seeded-random';
import type { Values } from '../../src/model/change';
import type { CellValue } from '../../src/host/workbook';
import { appOverMemory, registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { addCustomer } from '../support/pane-over-memory';
import { must } from '../support/must';

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

const cards = {
  alfa: { name: 'Alfa', status: 'Active', country: 'RO', tags: 'red; blue' },
  beta: { name: 'Beta', status: 'Active', country: 'IL', tags: 'Blue' },
  gamma: { name: 'Gamma', status: 'Inactive', country: 'RO' },
} satisfies Record<string, Values>;

interface Filled extends AppOverMemory {
  readonly ids: Readonly<Record<keyof typeof cards, string>>;
}

async function filled(): Promise<Filled> {
  const over = await registerOverMemory();
  const ids: Record<string, string> = {};
  for (const [key, values] of Object.entries(cards)) ids[key] = await addCustomer(over, values);
  return { ...over, ids: ids as Filled['ids'] };
}

const names = (hits: readonly { readonly name: string }[]): string[] => hits.map(({ name }) => name);
const facet = (app: App, field: string, query = '', filter = {}): Record<string, number> | undefined => {
  const found = app.facets(query, filter).find((one) => one.field === field);
  return found && Object.fromEntries(found.values.map((one) => [one.value, one.count]));
};

async function cellsOf(over: AppOverMemory, tables = ['Customers', 'Contacts', 'Addresses', 'BankAccounts', 'Lists']): Promise<(readonly (readonly CellValue[])[])[]> {
  const read = [];
  for (const table of tables) read.push(value(await over.workbook.readTable(table)).values);
  return read;
}

/** A person types a row below the others. */
async function typeRow(over: AppOverMemory, table: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const below = value(await over.workbook.readTable(table)).values.length;
  for (const [header, text] of Object.entries(cells)) over.workbook.user.setCell(table, below, header, text);
  await over.settle();
}

describe('narrowing the list', () => {
  test('finds those that pass every field, with a query and without', async () => {
    const { app, ids } = await filled();
    expect(names(app.search('', 9, { country: ['RO'] }).hits)).toEqual(['Alfa', 'Gamma']);
    expect(app.search('', 1, { country: ['RO'] })).toMatchObject({ total: 2, hits: [{ name: 'Alfa' }] });
    expect(names(app.search('', 9, { country: ['RO', 'IL'], status: ['active'] }).hits)).toEqual(['Alfa', 'Beta']);
    expect(names(app.search('gam', 9, { country: ['RO'] }).hits)).toEqual(['Gamma']);
    expect(app.search('gam', 9, { country: ['IL'] }).total).toBe(0);
    expect(app.matching('a', { country: ['RO'] })).toEqual([ids.alfa]);
  });

  test('a word typed right that the filter keeps out finds nothing else instead', async () => {
    const { app } = await filled();
    expect(app.search('beta', 9, { country: ['RO'] }).total).toBe(0);
    expect(app.matching('beta', { country: ['RO'] })).toEqual([]);
  });

  test('says how many hold each value, those with none last', async () => {
    const { app } = await filled();
    expect(app.facets('', {}).find(({ field }) => field === 'tags')?.values).toEqual([
      { value: 'blue', count: 2 }, { value: 'red', count: 1 }, { value: '', count: 1 },
    ]);
    expect(app.facets('', {}).find(({ field }) => field === 'status')?.values).toEqual([{ value: 'Active', count: 2 }, { value: 'Inactive', count: 1 }]);
    expect(facet(app, 'country', 'alfa')).toEqual({ RO: 1 });
    expect(facet(app, 'managers')).toBeUndefined();
  });

  test('a chosen value stays to be taken back though nobody holds it any more', async () => {
    const { app } = await filled();
    expect(facet(app, 'country', '', { country: ['LT'] })).toEqual({ RO: 2, IL: 1, LT: 0 });
  });

  test('follows what is saved, typed in the sheet, deleted and taken back', async () => {
    const over = await filled();
    const { app, ids } = over;
    value(await app.save({ id: ids.alfa, base: cards.alfa, edits: { country: 'LV' } }));
    expect(facet(app, 'country')).toEqual({ RO: 1, IL: 1, LV: 1 });
    over.workbook.user.setCell('Customers', 1, 'Country', 'LV');
    await over.settle();
    expect(facet(app, 'country')).toEqual({ RO: 1, LV: 2 });
    over.workbook.user.deleteRow('Customers', 0);
    await over.settle();
    expect(facet(app, 'country')).toEqual({ RO: 1, LV: 1 });
    value(await app.undo());
    expect(facet(app, 'country')).toEqual({ RO: 1, LV: 2 });
  });

  test('the state of the check is the worst that the card or a row of it has, and changes with others', async () => {
    const over = await filled();
    const { app, ids } = over;
    await over.settle();
    expect(facet(app, 'check')).toEqual({ clean: 3 });
    over.workbook.user.setCell('Customers', 0, 'E-mail', 'nobody');
    over.workbook.user.setCell('Customers', 1, 'Level', 'Gigantic');
    await over.settle();
    expect(facet(app, 'check')).toEqual({ error: 1, warning: 1, clean: 1 });
    expect(app.matching('', { check: ['error'] })).toEqual([ids.alfa]);
    // The same code twice is an error of both, until one gives way.
    const code = String(app.card(ids.beta)?.values['code']);
    over.workbook.user.setCell('Customers', 2, 'Code', code);
    await over.settle();
    expect(facet(app, 'check')).toEqual({ error: 3 });
    over.workbook.user.setCell('Customers', 2, 'Code', 'C-7');
    await over.settle();
    expect(facet(app, 'check')).toEqual({ error: 1, warning: 1, clean: 1 });
    // The list learns the word: nothing is wrong with it any more.
    await typeRow(over, 'Lists', { List: 'level', Value: 'Gigantic' });
    expect(facet(app, 'check')).toEqual({ error: 1, clean: 2 });
  });

  test('a row of another sheet counts for its customer, alone and beside the customer’s others', async () => {
    const over = await filled();
    await typeRow(over, 'Contacts', { 'Customer id': over.ids.alfa, 'First name': 'Ana' });
    expect(facet(over.app, 'check')).toEqual({ error: 1, clean: 2 });
    over.workbook.user.setCell('Contacts', 0, 'Customer id', over.ids.beta);
    await over.settle();
    expect(over.app.matching('', { check: ['error'] })).toEqual([over.ids.beta]);
    over.workbook.user.deleteRow('Contacts', 0);
    await over.settle();
    expect(facet(over.app, 'check')).toEqual({ clean: 3 });
  });

  test('what stands in a new register opened from the workbook is known after its slices', async () => {
    const over = await filled();
    const again = appOverMemory({ workbook: over.workbook });
    value(await again.app.open());
    for (let round = 0; round < 5; round += 1) await again.settle();
    expect(facet(again.app, 'country')).toEqual({ RO: 2, IL: 1 });
    expect(facet(again.app, 'check')).toEqual({ clean: 3 });
  });
});

describe('a search kept by name', () => {
  test('is a row of the sheet Lists that another session reads', async () => {
    const over = await filled();
    value(await over.app.saveFilter(' Romania ', 'al', { country: ['RO'], tags: ['red', ''] }));
    const again = appOverMemory({ workbook: over.workbook });
    value(await again.app.open());
    expect(again.app.savedFilters()).toMatchObject([{ name: 'Romania', query: 'al', filter: { country: ['RO'], tags: ['red', ''] } }]);
    const journal = value(await over.workbook.readTable('_journal')).values;
    expect(journal.at(-1)).toEqual(expect.arrayContaining(['Dana', 'filter']));
  });

  test('takes the place of the one with its name, and goes', async () => {
    const { app } = await filled();
    value(await app.saveFilter('Romania', '', { country: ['RO'] }));
    value(await app.saveFilter('ROMANIA', 'x', {}));
    expect(app.savedFilters()).toMatchObject([{ name: 'ROMANIA', query: 'x', filter: {} }]);
    value(await app.deleteFilter('romania'));
    expect(app.savedFilters()).toEqual([]);
  });

  test('is no step if it says what it said before', async () => {
    const { app } = await filled();
    const kept = value(await app.saveFilter('Romania', 'al', { country: ['RO'] }));
    expect(value(await app.saveFilter(' Romania', 'al', { country: ['RO'] }))).toBeUndefined();
    expect(app.undoable()[0]?.changeSet.id).toBe(must(kept).id);
  });

  test('needs a name, and fits in a cell', async () => {
    const { app } = await filled();
    expect(await app.saveFilter('  ', '', {})).toMatchObject({ ok: false, error: { code: 'filter-name-missing' } });
    expect(await app.saveFilter('Long', 'x'.repeat(40_000), {})).toMatchObject({ ok: false, error: { code: 'filter-too-long' } });
    expect(await app.deleteFilter('Nobody')).toMatchObject({ ok: false, error: { code: 'filter-missing' } });
  });

  test('a row that a hand has spoilt is passed over, left as it is, and can be saved over', async () => {
    const over = await filled();
    for (const meaning of ['{"query":', '{"query":1,"filter":{}}', '']) await typeRow(over, 'Lists', { List: 'filter', Value: 'Spoilt', Meaning: meaning });
    expect(over.app.savedFilters()).toEqual([]);
    value(await over.app.saveFilter('Spoilt', '', { country: ['IL'] }));
    expect(over.app.savedFilters()).toMatchObject([{ name: 'Spoilt', filter: { country: ['IL'] } }]);
  });
});

describe('changing a field of many customers', () => {
  test('is planned before anything is written: who changes from what to what', async () => {
    const over = await filled();
    const { app, ids } = over;
    const before = await cellsOf(over);
    expect(app.planBulk([...Object.values(ids), 'kc-gone'], { kind: 'set', field: 'status', value: 'Inactive' })).toEqual({
      changes: [{ id: ids.alfa, name: 'Alfa', before: 'Active', after: 'Inactive' }, { id: ids.beta, name: 'Beta', before: 'Active', after: 'Inactive' }],
      unchanged: 1, missing: 1, issues: [],
    });
    expect(await cellsOf(over)).toEqual(before);
  });

  test('is one step in the journal and one to take back', async () => {
    const over = await filled();
    const { app, ids } = over;
    const before = await cellsOf(over);
    const done = value(await app.bulkEdit(Object.values(ids), { kind: 'set', field: 'residency', value: 'Foreigner' }));
    expect(done).toMatchObject({ cause: 'bulk', changes: [{ field: 'residency' }, { field: 'residency' }, { field: 'residency' }] });
    expect(Object.values(ids).map((id) => app.card(id)?.values['residency'])).toEqual(['Foreigner', 'Foreigner', 'Foreigner']);
    expect(app.undoable()[0]?.changeSet.id).toBe(done.id);
    value(await app.undo());
    expect(await cellsOf(over)).toEqual(before);
  });

  test('adds to and takes from a field of several values, however they are spelled, and leaves the others alone', async () => {
    const { app, ids } = await filled();
    const tags = (): unknown[] => Object.values(ids).map((id) => app.card(id)?.values['tags'] ?? null);
    value(await app.bulkEdit(Object.values(ids), { kind: 'add', field: 'tags', value: 'RED' }));
    expect(tags()).toEqual(['red; blue', 'Blue; RED', 'RED']);
    value(await app.bulkEdit(Object.values(ids), { kind: 'remove', field: 'tags', value: 'blue' }));
    expect(tags()).toEqual(['red', 'RED', 'RED']);
    value(await app.bulkEdit(Object.values(ids), { kind: 'set', field: 'tags', value: null }));
    expect(tags()).toEqual([null, null, null]);
  });

  test('tells what would become wrong and only that; an error blocks, a warning does not', async () => {
    const over = await filled();
    const { app, ids } = over;
    over.workbook.user.setCell('Customers', 0, 'E-mail', 'wrong already');
    await over.settle();
    const warned: BulkEdit = { kind: 'set', field: 'level', value: 'Gigantic' };
    expect(app.planBulk([ids.alfa], warned).issues).toMatchObject([{ severity: 'warning', code: 'value-not-in-list', where: { id: ids.alfa, field: 'level' } }]);
    expect(app.planBulk([ids.alfa], { kind: 'set', field: 'city', value: 'Cluj' }).issues).toEqual([]);
    expect(await app.bulkEdit([ids.alfa], warned)).toMatchObject({ ok: true });
    const wrong: BulkEdit = { kind: 'set', field: 'validFrom', value: 'soon' };
    expect(app.planBulk(Object.values(ids), wrong).issues).toHaveLength(3);
    const before = await cellsOf(over);
    expect(await app.bulkEdit(Object.values(ids), wrong)).toMatchObject({ ok: false, error: { code: 'value-not-date' } });
    expect(await cellsOf(over)).toEqual(before);
  });

  test.each([
    [{ kind: 'set', field: 'name', value: 'All' }, 'bulk-field-refused'],
    [{ kind: 'set', field: 'id', value: 'kc-1' }, 'bulk-field-refused'],
    [{ kind: 'set', field: 'successor', value: null }, 'bulk-field-refused'],
    [{ kind: 'set', field: 'nonsense', value: 'x' }, 'field-unknown'],
    [{ kind: 'add', field: 'roles', value: 'own company' }, 'bulk-own-company'],
    [{ kind: 'set', field: 'roles', value: 'Supplier; Own company' }, 'bulk-own-company'],
    [{ kind: 'set', field: 'city', value: ' ' }, 'bulk-nothing'],
  ] as const)('%j is refused: %s', async (edit, code) => {
    const { app, ids } = await filled();
    const refused = await app.bulkEdit(Object.values(ids), edit);
    expect(refused).toMatchObject({ ok: false, error: { code } });
  });

  test('does not take its role from the own company', async () => {
    const { app, ids } = await filled();
    value(await app.save({ id: ids.beta, base: app.card(ids.beta)?.values ?? {}, edits: { roles: 'Customer; Own company' } }));
    expect(app.planBulk(Object.values(ids), { kind: 'set', field: 'roles', value: 'Supplier' }).refused).toMatchObject({ code: 'bulk-own-company', facts: { name: 'Beta' } });
    expect(app.planBulk(Object.values(ids), { kind: 'add', field: 'roles', value: 'Supplier' }).refused).toBeUndefined();
  });

  test('works on the firm’s own columns, and not on one that is gone', async () => {
    const over = await filled();
    over.workbook.user.addColumn('Customers', 'Parking');
    await over.settle();
    const { app, ids } = over;
    value(await app.bulkEdit([ids.alfa, ids.gamma], { kind: 'set', field: 'x:Parking', value: 'P1' }));
    expect([app.card(ids.alfa)?.values['x:Parking'], app.card(ids.gamma)?.values['x:Parking']]).toEqual(['P1', 'P1']);
    over.workbook.user.deleteColumn('Customers', 'City');
    await over.settle();
    expect(app.planBulk([ids.alfa], { kind: 'set', field: 'city', value: 'Cluj' }).refused).toMatchObject({ code: 'table-column-lost' });
  });

  test('a change to the same field afterwards keeps it from being taken back', async () => {
    const { app, ids } = await filled();
    const done = value(await app.bulkEdit(Object.values(ids), { kind: 'set', field: 'level', value: 'Small' }));
    value(await app.save({ id: ids.alfa, base: app.card(ids.alfa)?.values ?? {}, edits: { level: 'Large' } }));
    expect(await app.undo(done.id)).toMatchObject({ ok: false, error: { code: 'undo-depends' } });
  });

  test('any bulk edits taken back one by one leave the register and every cell as before', async () => {
    const random = createSeededRandom(11);
    const over = await filled();
    const { app, ids } = over;
    for (let n = 0; n < 30; n += 1) await addCustomer(over, { name: `Number ${n}`, tags: random.pick(['', 'red', 'blue; green']), level: random.pick(['Small', '']) });
    const all = app.search('', 99).hits.map(({ id }) => id);
    const registerOf = (): unknown[] => all.map((id) => app.card(id)?.values);
    const before = { cells: await cellsOf(over), register: registerOf(), facets: app.facets('', {}) };
    const edits: readonly BulkEdit[] = [
      { kind: 'set', field: 'level', value: 'Large' }, { kind: 'set', field: 'level', value: null }, { kind: 'set', field: 'status', value: 'Inactive' },
      { kind: 'add', field: 'tags', value: 'green' }, { kind: 'remove', field: 'tags', value: 'RED' }, { kind: 'set', field: 'tags', value: 'one; two' },
      { kind: 'set', field: 'validTo', value: '2026-12-31' }, { kind: 'set', field: 'emailDocuments', value: true }, { kind: 'add', field: 'roles', value: 'Supplier' },
      { kind: 'set', field: 'note', value: '=1+1' }, { kind: 'set', field: 'latitude', value: 12.5 },
    ];
    let steps = 0;
    for (let n = 0; n < 25; n += 1) {
      const done = await app.bulkEdit(all.filter(() => random.chance(0.6)), random.pick(edits));
      if (done.ok) steps += 1;
      else expect(done.error.code).toBe('bulk-nothing');
    }
    expect(steps).toBeGreaterThan(15);
    expect(registerOf()).not.toEqual(before.register);
    for (; steps > 0; steps -= 1) value(await app.undo());
    expect({ cells: await cellsOf(over), register: registerOf(), facets: app.facets('', {}) }).toEqual(before);
    expect(ids.alfa).toBe(all[0]);
  });
});

test('the customers of all rows selected in the sheet are known', async () => {
  const over = await filled();
  over.workbook.user.select('Customers', [0, 2]);
  await over.settle();
  expect(over.app.selectedIds()).toEqual([over.ids.alfa, over.ids.gamma]);
  expect(over.app.selectedId()).toBe(over.ids.alfa);
  const before = over.app.version();
  over.workbook.user.select('Customers', [0, 1, 2]);
  await over.settle();
  expect(over.app.version()).toBeGreaterThan(before);
  value(await over.app.select(over.ids.beta));
  expect(over.app.selectedIds()).toEqual([over.ids.beta]);
});
