/** What waits for the hub, in a database as browsers have it: kept, wiped, widened, narrowed, closed. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { DeviceRow } from '../../src/app/device-rows';
import { createSeededRandom } from '../../src/base/seeded-random';
import { databaseName, databaseVersions, openDatabase } from '../../taskpane/device-database';
import { openDeviceRows } from '../../taskpane/device-rows';
import { openDeviceSettings } from '../../taskpane/device-settings';

const row = (register: string, key: string, content: unknown = key): DeviceRow => ({ register, key, content });

let open: Dexie[] = [];
function device(versions = databaseVersions): Dexie {
  const database = openDatabase(databaseName, versions);
  open.push(database);
  return database;
}
function closeAll(): void {
  for (const database of open) database.close();
  open = [];
}
afterEach(async () => {
  closeAll();
  await Dexie.delete(databaseName);
});

test('rows put, taken out, read by the next pane and wiped are those that stand there, of each register for itself', async () => {
  const dice = createSeededRandom(16);
  const model = new Map<string, DeviceRow>();
  let rows = openDeviceRows(device());
  for (let step = 0; step < 150; step += 1) {
    const register = dice.pick(['r1', 'r2']);
    const what = dice.integer(20);
    if (what < 2) {
      closeAll();
      rows = openDeviceRows(device());
    } else if (what === 2) {
      // Excel's or the browser's "clear data", while the pane is open.
      await Dexie.delete(databaseName);
      model.clear();
    } else {
      const removes = what < 5 ? 'all' as const : [`${dice.integer(8)}`, `${dice.integer(8)}`];
      const puts = Array.from({ length: dice.integer(4) }, () => row(register, `${dice.integer(8)}`, dice.integer(1000)));
      await rows.change('outbox', register, { removes, puts });
      for (const [name, one] of model) if (one.register === register && (removes === 'all' || removes.includes(one.key))) model.delete(name);
      for (const one of puts) model.set(`${one.register} ${one.key}`, one);
    }
    const expected = [...model.values()].filter((one) => one.register === register).sort((one, other) => (one.key < other.key ? -1 : 1));
    expect(await rows.read('outbox', register)).toEqual(expected);
  }
  expect(model.size).toBeGreaterThan(0);
});

test('a change that breaks off leaves what was there', async () => {
  const rows = openDeviceRows(device());
  await rows.change('outbox', 'r1', { removes: [], puts: [row('r1', 'a')] });
  // What no database can hold.
  await expect(rows.change('outbox', 'r1', { removes: 'all', puts: [row('r1', 'b'), row('r1', 'c', () => undefined)] })).rejects.toThrow();
  expect(await rows.read('outbox', 'r1')).toEqual([row('r1', 'a')]);
});

test('a change of more rows than are handed over at once is one change', async () => {
  const rows = openDeviceRows(device());
  const many = Array.from({ length: 600 }, (_, at) => row('r1', `${10000 + at}`));
  await expect(rows.change('outbox', 'r1', { removes: [], puts: [...many, row('r1', 'x', () => undefined)] })).rejects.toThrow();
  expect(await rows.read('outbox', 'r1')).toEqual([]);
  await rows.change('outbox', 'r1', { removes: [], puts: many });
  expect(await rows.read('outbox', 'r1')).toEqual(many);
  await rows.change('outbox', 'r1', { removes: many.slice(1).map(({ key }) => key), puts: [] });
  expect(await rows.read('outbox', 'r1')).toEqual(many.slice(0, 1));
});

test('of two panes that put a first row at once, both have the same one', async () => {
  const [one, other] = [openDeviceRows(device()), openDeviceRows(device())];
  const [first, second] = await Promise.all([one.putFirst('actors', row('r1', 'actor', 1)), other.putFirst('actors', row('r1', 'actor', 2))]);
  expect(second).toEqual(first);
});

test('a database of the version before keeps the settings when it is widened, also under an older pane that is still open', async () => {
  const older = device(databaseVersions.slice(0, 1));
  await older.table('settings').put({ key: 'author', value: 'Dana' });
  const database = device();
  const rows = openDeviceRows(database);
  await rows.change('outbox', 'r1', { removes: [], puts: [row('r1', 'a')] });
  expect(await openDeviceSettings(database).read('author')).toBe('Dana');
  // The older pane goes on, also when it is opened anew over the newer database.
  await openDeviceSettings(older).write('author', 'Ana');
  closeAll();
  expect(await openDeviceSettings(device(databaseVersions.slice(0, 1))).read('author')).toBe('Ana');
  closeAll();
  expect(await openDeviceRows(device()).read('outbox', 'r1')).toEqual([row('r1', 'a')]);
});

test('a version that changes rows changes those that are there, and one that fails leaves all as it was', async () => {
  await openDeviceRows(device()).change('outbox', 'r1', { removes: [], puts: [row('r1', 'a', 'old'), row('r2', 'b', 'old')] });
  closeAll();
  const failing = [...databaseVersions, { tables: {}, upgrade: async (transaction: { table(name: string): { clear(): PromiseLike<void> } }) => {
    await transaction.table('outbox').clear();
    throw new Error('No further');
  } }];
  await expect(openDeviceRows(device(failing)).read('outbox', 'r1')).rejects.toThrow('No further');
  closeAll();
  expect(await openDeviceRows(device()).read('outbox', 'r1')).toEqual([row('r1', 'a', 'old')]);
  closeAll();
  const next: typeof databaseVersions = [...databaseVersions, {
    tables: { outbox: '[register+key], register, content' },
    // Dexie's own promises to the end: those of the test's world are not the ones that Dexie follows through a transaction.
    upgrade: (transaction) => {
      const outbox = transaction.table<DeviceRow>('outbox');
      return outbox.toArray((rows) => outbox.bulkPut(rows.map((one) => ({ ...one, content: 'new' })))).then(() => undefined);
    },
  }];
  const database = device(next);
  expect(await openDeviceRows(database).read('outbox', 'r1')).toEqual([row('r1', 'a', 'new')]);
  expect(await database.table('outbox').where({ content: 'new' }).count()).toBe(2);
});

test('a database that the browser closed is opened again', async () => {
  const database = device();
  const rows = openDeviceRows(database);
  await rows.change('outbox', 'r1', { removes: [], puts: [row('r1', 'a')] });
  const backend = database.backendDB();
  backend.close();
  backend.onclose?.(new Event('close'));
  expect(await rows.read('outbox', 'r1')).toEqual([row('r1', 'a')]);
});
