/** Rows go where they belong: a new value to its list, what an undo brings back to where it stood, new sheets behind the register's. */
import type { Result } from '../../src/base/result';
import { readJournal } from '../../src/app/journal';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import type { CellValue } from '../../src/host/workbook';
import { createXlsx, openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { createApp } from '../../src/app/create-app';
import { textsOf } from '../../src/locales/locales';
import { appOverMemory, fixedClock, manualTimer, registerOverMemory, seededRandom, type AppOverMemory } from '../support/app-over-memory';

type Rows = readonly (readonly CellValue[])[];

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

const rowsOf = async ({ workbook }: Pick<AppOverMemory, 'workbook'>, table: string): Promise<Rows> => value(await workbook.readTable(table)).values;

async function add({ app }: Pick<AppOverMemory, 'app'>, name: string, contacts: readonly string[] = []): Promise<string> {
  const saved = value(await app.save({ base: {}, edits: { name }, children: contacts.map((lastName) => ({ type: 'add', table: 'Contacts', values: { lastName } })) }));
  if (saved.kind !== 'saved') throw new Error('Expected saved');
  return saved.id;
}

/** Five cards, each with two contacts that stand apart in their sheet. */
async function fiveCards(): Promise<AppOverMemory & { readonly ids: readonly string[] }> {
  const over = await registerOverMemory();
  const ids: string[] = [];
  for (const name of ['Alfa', 'Beta', 'Gama', 'Delta', 'Epsilon']) ids.push(await add(over, name, [`${name} 1`, `${name} 2`]));
  over.workbook.user.sort('Contacts', 'Last name');
  await over.settle();
  return { ...over, ids };
}

/** With what the sheet says of the check, which comes a moment later. */
const both = async (over: AppOverMemory): Promise<readonly Rows[]> => {
  await over.settle();
  return bothNow(over);
};
const bothNow = async (over: AppOverMemory): Promise<readonly Rows[]> => [await rowsOf(over, 'Customers'), await rowsOf(over, 'Contacts')];

describe('an undo', () => {
  test.each([[[0]], [[4]], [[1, 2, 3]], [[3, 0, 2]], [[4, 3, 2, 1, 0]]])('of a deletion of the cards %p leaves the sheets as they were, cell for cell', async (picked) => {
    const over = await fiveCards();
    const before = await both(over);
    value(await over.app.remove(picked.map((at) => over.ids[at] ?? '')));
    expect(await both(over)).not.toEqual(before);
    value(await over.app.undo());
    expect(await both(over)).toEqual(before);
    value(await over.app.redo());
    value(await over.app.undo());
    expect(await both(over)).toEqual(before);
    expect(over.bugs).toEqual([]);
  });

  test('shows the cards in the order of the sheet without reading it again', async () => {
    const over = await fiveCards();
    value(await over.app.remove([over.ids[1] ?? '', over.ids[3] ?? '']));
    value(await over.app.undo());
    expect(over.app.matching('', {})).toEqual(over.ids);
  });

  test('of a row deleted in the sheet puts it back between its neighbours', async () => {
    const over = await fiveCards();
    const before = await both(over);
    over.workbook.user.deleteRow('Contacts', 3);
    await over.settle();
    value(await over.app.undo());
    expect(await both(over)).toEqual(before);
  });

  test('finds the place by the neighbours, wherever they stand by then', async () => {
    const over = await fiveCards();
    const [, , gama = ''] = over.ids;
    const removal = value(await over.app.remove([gama]));
    over.workbook.user.sort('Customers', 'Name');
    over.workbook.user.insertRow('Customers', 0, []);
    over.workbook.user.setCell('Customers', 0, 'Name', 'Zeta');
    await over.settle();
    value(await over.app.undo(removal.id));
    // Beta stood above Gama.
    expect(over.app.matching('', {}).map((id) => over.app.card(id)?.values['name'])).toEqual(['Zeta', 'Alfa', 'Beta', 'Gama', 'Delta', 'Epsilon']);
  });

  test('puts the row beside the neighbour that is left, and at the end when neither is', async () => {
    const over = await fiveCards();
    const [, beta = '', gama = '', delta = ''] = over.ids;
    const step = value(await over.app.remove([gama]));
    const second = value(await over.app.remove([beta]));
    const third = value(await over.app.remove([delta]));
    value(await over.app.undo(step.id));
    expect(over.app.matching('', {})).toEqual([over.ids[0], over.ids[4], gama]);
    value(await over.app.undo(second.id));
    value(await over.app.undo(third.id));
    // Beta stood below Alfa; Delta stood below Alfa too when it went, for those between were gone.
    expect(over.app.matching('', {})).toEqual([over.ids[0], delta, beta, over.ids[4], gama]);
    const read = await rowsOf(over, 'Customers');
    expect(read.map(([id]) => id)).toEqual(over.app.matching('', {}));
  });

  test('brings a row back to its place after the register was opened anew, and to the end from a journal that does not say it', async () => {
    const over = await fiveCards();
    const before = await both(over);
    value(await over.app.remove([over.ids[1] ?? '']));
    const journal = await rowsOf(over, '_journal');
    const last = readJournal(journal).at(-1);
    expect(last?.changes.at(-1)).toMatchObject({ type: 'remove', place: { above: over.ids[0], below: over.ids[2] } });

    const again = appOverMemory({ workbook: over.workbook, seed: 2 });
    value(await again.app.open());
    value(await again.app.undo());
    expect(await both(again)).toEqual(before);

    const removed = value(await again.app.remove([over.ids[1] ?? '']));
    const row = (await rowsOf(again, '_journal')).findIndex(([key]) => key === removed.id);
    const old = removed.changes.map((change) => ({ ...change, place: undefined }));
    again.workbook.user.setCell('_journal', row, 'changes', JSON.stringify(old));
    const third = appOverMemory({ workbook: over.workbook, seed: 3 });
    value(await third.app.open());
    value(await third.app.undo());
    expect((await rowsOf(third, 'Customers')).map(([id]) => id)).toEqual([over.ids[0], over.ids[2], over.ids[3], over.ids[4], over.ids[1]]);
  });

  test('brings rows of a file back to their places', async () => {
    const workbook = createXlsx();
    const app = createApp({
      workbook, clock: fixedClock(), random: seededRandom(4), timer: manualTimer(), log: { error: (message) => { throw new Error(message); } },
      author: () => 'Dana', texts: () => textsOf('en'),
    });
    value(await app.open());
    value(await app.makeRegister());
    const ids: string[] = [];
    for (const name of ['Alfa', 'Beta', 'Gama', 'Delta']) ids.push(await add({ app }, name, [`${name} 1`]));
    const read = async (): Promise<readonly Rows[]> => {
      const saved = value(openXlsx(workbook.bytes()));
      return [value(await saved.readTable('Customers')).values, value(await saved.readTable('Contacts')).values];
    };
    const before = await read();
    value(await app.remove([ids[0] ?? '', ids[2] ?? '']));
    value(await app.undo());
    expect(await read()).toEqual(before);
  });
});

describe('a new value of a list', () => {
  /** What Excel's dropdown shows: as many rows as the list has, from its first on. */
  async function dropdown(over: Pick<AppOverMemory, 'workbook'>, list: string): Promise<readonly CellValue[]> {
    const rows = await rowsOf(over, 'Lists');
    const first = rows.findIndex((row) => row[1] === list);
    return rows.slice(first, first + rows.filter((row) => row[1] === list).length).map((row) => row[2] ?? null);
  }

  test('stands with the others, so that the dropdown has it and no value of another list', async () => {
    const over = await registerOverMemory();
    const before = await dropdown(over, 'paymentMethod');
    value(await over.app.extendList('paymentMethod', 'Barter'));
    value(await over.app.extendList('paymentMethod', 'Gold'));
    expect(await dropdown(over, 'paymentMethod')).toEqual([...before, 'Barter', 'Gold']);
    value(await over.app.undo());
    value(await over.app.undo());
    expect(await dropdown(over, 'paymentMethod')).toEqual(before);
    value(await over.app.redo());
    value(await over.app.redo());
    expect(await dropdown(over, 'paymentMethod')).toEqual([...before, 'Barter', 'Gold']);
  });

  test('stands with the list also when the table was sorted, and last for a list that is new', async () => {
    const over = await registerOverMemory();
    over.workbook.user.sort('Lists', 'Value');
    over.workbook.user.sort('Lists', 'List');
    await over.settle();
    const last = (await rowsOf(over, 'Lists')).at(-1);
    value(await over.app.extendList(String(last?.[1]), 'Wholly new'));
    value(await over.app.extendList('country', 'Atlantis'));
    value(await over.app.extendList('level', 'Diamond'));
    const lists = (await rowsOf(over, 'Lists')).map((row) => row[1]);
    expect(await dropdown(over, 'level')).toContain('Diamond');
    expect(await dropdown(over, String(last?.[1]))).toContain('Wholly new');
    // Every list in one piece.
    expect(lists.filter((list, at) => list !== lists[at - 1])).toHaveLength(new Set(lists).size);
  });

  test('joins the rows that the dropdown begins with when others of the list stand apart', async () => {
    const over = await registerOverMemory();
    const rows = await rowsOf(over, 'Lists');
    over.workbook.user.insertRow('Lists', rows.length, [null, 'level', 'Apart']);
    await over.settle();
    value(await over.app.extendList('level', 'Diamond'));
    expect(await dropdown(over, 'level')).toContain('Diamond');
  });
});

describe('new sheets', () => {
  const tabs = async ({ workbook }: Pick<AppOverMemory, 'workbook'>): Promise<readonly string[]> =>
    value(await workbook.outline()).sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);

  test('come behind the customer list that is adopted, wherever it stands', async () => {
    const workbook = createMemoryWorkbook();
    workbook.user.addTable('Clients', 'Our clients', ['Name', 'City'], [['Alfa', 'Cluj']]);
    workbook.user.fillSheet('Notes of ours', [['x']]);
    const over = appOverMemory({ workbook });
    value(await over.app.open());
    const plan = value(await over.app.planAdoption()).find(({ sheet }) => sheet === 'Our clients');
    if (plan === undefined) throw new Error('The list was not found');
    value(await over.app.adopt(plan));
    const names = await tabs(over);
    expect(names.slice(0, 3)).toEqual(['Sheet1', 'Our clients', 'Contacts']);
    expect(names.at(-1)).toBe('Notes of ours');
    expect(names.at(-2)).toBe('Lists');
  });
});
