/** Excel's own undo (Ctrl+Z), which knows nothing of the register: it takes back what the add-in wrote, then what the person did. */
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';
import { readJournal } from '../../src/app/journal';
import type { CellValue } from '../../src/host/workbook';

interface Scene {
  readonly over: AppOverMemory;
  readonly id: string;
  readonly column: (table: string, header: string) => Promise<CellValue[]>;
  readonly journal: () => Promise<readonly (readonly CellValue[])[]>;
}

/** A customer with two addresses, whose rows carry the customer's name; the first is delivered to by default. */
async function scene(): Promise<Scene> {
  const over = await registerOverMemory();
  const saved = await over.app.save({
    base: {}, edits: { name: 'Alfa' },
    children: [
      { type: 'add', table: 'Addresses', key: 'a', values: { location: 'Works', defaultDelivery: true } },
      { type: 'add', table: 'Addresses', key: 'b', values: { location: 'Shop' } },
    ],
  });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved)}`);
  await over.settle();
  const read = async (table: string) => {
    const [rows, outline] = [await over.workbook.readTable(table), await over.workbook.outline()];
    if (!rows.ok || !outline.ok) throw new Error(`${table} cannot be read`);
    return { rows: rows.value.values, columns: must(outline.value.tables.find(({ name }) => name === table)).columns };
  };
  return {
    over, id: saved.value.id,
    async column(table, header) {
      const { rows, columns } = await read(table);
      const at = columns.findIndex((candidate) => candidate.header === header);
      return rows.map((row) => row[at] ?? null);
    },
    journal: async () => (await read('_journal')).rows,
  };
}

describe('Excel’s own undo', () => {
  test.each(['at once', 'one by one'])('gets through what followed from an edit, taken back %s, to the edit itself, and no step of the history is lost', async (how) => {
    const { over, id, column, journal } = await scene();
    const { user } = over.workbook;
    const before = await journal();
    user.setCell('Customers', 0, 'Name', 'Beta');
    await over.settle();
    expect(await column('Addresses', 'Customer name')).toEqual(['Beta', 'Beta']);
    const after = await journal();
    expect(after.length).toBeGreaterThan(before.length);

    for (let row = after.length; row > before.length; row -= 1) user.deleteRow('_journal', row - 1);
    if (how === 'one by one') await over.settle();
    // What is too large for one request of the host is several steps.
    for (const row of [1, 0]) {
      user.setCell('Addresses', row, 'Customer name', 'Alfa');
      if (how === 'one by one') await over.settle();
    }
    await over.settle();
    expect(await column('Addresses', 'Customer name')).toEqual(['Alfa', 'Alfa']);
    expect(await journal()).toHaveLength(before.length);

    user.setCell('Customers', 0, 'Name', 'Alfa');
    await over.settle();
    expect(over.app.card(id)?.values['name']).toBe('Alfa');
    expect(await column('Addresses', 'Customer name')).toEqual(['Alfa', 'Alfa']);
    const names = readJournal(await journal()).flatMap(({ changes }) => changes).flatMap((change) => (change.type === 'set' ? [`${change.field} ${String(change.after)}`] : []));
    expect(names).toEqual(['name Beta', 'customerName Beta', 'customerName Beta', 'customerName Alfa', 'customerName Alfa', 'name Alfa']);
    // The next one takes our last words back, and they are not said again before it comes to an older edit.
    const told = (await journal()).length;
    for (let row = told; row > before.length; row -= 1) user.deleteRow('_journal', row - 1);
    await over.settle();
    await over.app.refresh();
    expect(await journal()).toHaveLength(before.length);
    user.setCell('Customers', 0, 'City', 'Arad');
    await over.settle();
    expect((await journal()).length).toBeGreaterThan(told);
    expect(over.app.history().length).toBe(readJournal(await journal()).length);
    expect(over.bugs).toEqual([]);
  });

  test('that stops halfway leaves what followed to the next change', async () => {
    const { over, column, journal } = await scene();
    const { user } = over.workbook;
    const before = (await journal()).length;
    user.setCell('Customers', 0, 'Name', 'Beta');
    await over.settle();
    for (let row = (await journal()).length; row > before; row -= 1) user.deleteRow('_journal', row - 1);
    for (const row of [0, 1]) user.setCell('Addresses', row, 'Customer name', 'Alfa');
    await over.settle();
    expect(await column('Addresses', 'Customer name')).toEqual(['Alfa', 'Alfa']);
    user.setCell('Customers', 0, 'City', 'Arad');
    await over.settle();
    expect(await column('Addresses', 'Customer name')).toEqual(['Beta', 'Beta']);
    expect(over.bugs).toEqual([]);
  });

  test('gets through an id that was given back to the emptying of it', async () => {
    const { over, id, column } = await scene();
    const { user } = over.workbook;
    user.setCell('Customers', 0, 'Id', null);
    await over.settle();
    expect(await column('Customers', 'Id')).toEqual([id]);
    user.setCell('Customers', 0, 'Id', null);
    await over.settle();
    expect(await column('Customers', 'Id')).toEqual([null]);
    expect(over.app.children(id)).toHaveLength(2);
    user.setCell('Customers', 0, 'Id', id);
    await over.settle();
    expect(over.app.children(id)).toHaveLength(2);

    // Left empty, it comes back with the next change.
    for (let times = 0; times < 2; times += 1) {
      user.setCell('Customers', 0, 'Id', null);
      await over.settle();
    }
    user.setCell('Customers', 0, 'City', 'Arad');
    await over.settle();
    expect(await column('Customers', 'Id')).toEqual([id]);
    expect(over.app.card(id)?.values['city']).toBe('Arad');
    expect(over.bugs).toEqual([]);
  });

  test('is told from a person who types what stood there before', async () => {
    const { over, column } = await scene();
    const { user } = over.workbook;
    user.setCell('Addresses', 1, 'Default delivery', true);
    await over.settle();
    expect(await column('Addresses', 'Default delivery')).toEqual([null, true]);
    user.setCell('Addresses', 0, 'Default delivery', true);
    await over.settle();
    expect(await column('Addresses', 'Default delivery')).toEqual([true, null]);
  });
});
