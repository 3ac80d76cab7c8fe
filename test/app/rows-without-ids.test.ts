/** Sheets that take no ids, because they are protected: what else people do there and elsewhere is in the register at once. */
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import type { AppIssue } from '../../src/app/app';

async function twoCards() {
  const over = await registerOverMemory();
  for (const name of ['Alfa', 'Beta']) await over.app.save({ base: {}, edits: { name } });
  return over;
}

const names = ({ app }: AppOverMemory): readonly string[] => app.search('', 9).hits.map(({ name }) => name);

async function findings(over: AppOverMemory): Promise<readonly AppIssue[]> {
  let found: readonly AppIssue[] | undefined;
  void over.app.check().result.then(({ issues }) => { found = issues; });
  while (found === undefined) await over.settle();
  return found;
}

describe('a row without an id in a protected sheet', () => {
  async function guarded() {
    const over = await twoCards();
    over.workbook.user.protect('Customers', true);
    over.workbook.user.insertRow('Customers', 1, [null, null, 'Gama']);
    over.workbook.user.setCell('Customers', 0, 'City', 'Cluj');
    over.workbook.user.setCell('Customers', 2, 'City', 'Arad');
    over.workbook.user.setCell('Contacts', 0, 'Last name', 'Pop');
    await over.settle();
    return over;
  }

  test('keeps no other edit out, of its own table or another, and these are in the journal', async () => {
    const over = await guarded();
    expect(over.app.find('Alfa')?.values).toMatchObject({ city: 'Cluj' });
    expect(over.app.find('Beta')?.values).toMatchObject({ city: 'Arad' });
    expect(names(over)).toEqual(['Alfa', 'Beta']);
    expect(over.app.history().slice(0, 2).map(({ changes }) => changes.map(({ type, table }) => `${type} ${table}`)))
      .toEqual([['set Customers', 'set Customers'], ['add Contacts']]);
    const journal = await over.workbook.readTable('_journal');
    expect(journal.ok && journal.value.values.slice(-2).map((row) => row[0])).toEqual(over.app.history().slice(0, 2).map(({ changeSet }) => changeSet.id).reverse());
    expect(over.bugs).toEqual([]);
  });

  test('is told of with its place, by a look and by the check, for as long as it lasts', async () => {
    const over = await guarded();
    const told = { code: 'row-without-id', severity: 'warning', facts: { sheet: 'Customers' }, where: { sheet: 'Customers', table: 'Customers', cell: 'A3' } };
    expect(await over.app.refresh()).toMatchObject({ ok: false, error: told });
    expect((await findings(over)).filter(({ code }) => code === 'row-without-id')).toMatchObject([told]);
    over.workbook.user.protect('Customers', false);
    expect(await over.app.refresh()).toEqual({ ok: true, value: undefined });
    expect((await findings(over)).filter(({ code }) => code === 'row-without-id')).toEqual([]);
    expect(names(over)).toEqual(['Alfa', 'Gama', 'Beta']);
  });

  test('gets its id with the next thing that is done once the sheet takes it, and is in the journal then', async () => {
    const over = await guarded();
    over.workbook.user.protect('Customers', false);
    await over.app.save({ base: {}, edits: { name: 'Delta' } });
    expect(names(over)).toEqual(['Alfa', 'Gama', 'Beta', 'Delta']);
    expect(over.app.history()[1]?.changes).toMatchObject([{ type: 'add', values: { name: 'Gama' } }]);
  });

  test('leaves its table’s other rows where they stand', async () => {
    const over = await guarded();
    over.workbook.user.setCell('Customers', 2, 'City', 'Deva');
    await over.settle();
    expect(over.app.find('Beta')?.values).toMatchObject({ city: 'Deva' });
    over.workbook.user.deleteRow('Customers', 0);
    await over.settle();
    expect(names(over)).toEqual(['Beta']);
    expect(await over.app.refresh()).toMatchObject({ error: { where: { cell: 'A2' } } });
  });
});

test('what would follow in a protected sheet does not keep an edit of another sheet out of the journal', async () => {
  const over = await twoCards();
  const id = over.app.find('Alfa')?.id ?? '';
  over.workbook.user.insertRow('Contacts', 0, [null, id, 'Alfa', 'Pop']);
  await over.settle();
  over.workbook.user.protect('Contacts', true);
  over.workbook.user.setCell('Customers', 0, 'Name', 'Alfa SRL');
  await over.settle();
  const journal = await over.workbook.readTable('_journal');
  expect(journal.ok && String(journal.value.values.at(-1)?.[5])).toContain('Alfa SRL');
  over.workbook.user.protect('Contacts', false);
  await over.app.refresh();
  expect(over.app.children(id)[0]?.values).toMatchObject({ customerName: 'Alfa SRL' });
  const written = await over.workbook.readTable('_journal');
  const times = written.ok ? written.value.values.filter((row) => String(row[5]).includes('"field":"name"')).length : 0;
  expect(times).toBe(1);
});
