/** What a device is called and what waits for the hub, on devices that keep it, keep something else, or keep nothing. */
import { createDeviceStore, type SaidOperation } from '../../src/app/device-store';
import type { DeviceRows } from '../../src/app/device-rows';
import { rowsOrMemory } from '../../src/app/rows-or-memory';
import { createSeededRandom } from '../../src/base/seeded-random';
import { manualTimer } from '../support/app-over-memory';
import { rowsInMemory } from '../support/rows-in-memory';

const random = createSeededRandom(8);
const set = (id: string, unit: string, after: string): SaidOperation => ({ epoch: 0, seen: 4, operation: { type: 'set', table: 'Customers', id, unit, base: 3, after: { [unit]: after } } });
const add = (id: string): SaidOperation => ({ epoch: 0, seen: 4, operation: { type: 'add', table: 'Conflicts', id, values: { state: 'open', at: 7, isOpen: true, note: null }, seen: 4 } });
const remove = (id: string): SaidOperation => ({ epoch: 1, seen: 9, operation: { type: 'remove', table: 'Customers', id, versions: { name: 2 } } });

test('a device has one name in a register, another one in another, and two panes that begin at once have the same', async () => {
  const rows = rowsInMemory();
  const [one, other] = [createDeviceStore({ rows, random }), createDeviceStore({ rows, random })];
  const [first, second, elsewhere] = await Promise.all([one.actor('r1'), other.actor('r1'), one.actor('r2')]);
  expect(second).toBe(first);
  expect(elsewhere).not.toBe(first);
  expect(await createDeviceStore({ rows, random }).actor('r1')).toBe(first);
});

test('a wiped device has the name until the pane is closed, and then another one; what is no name is replaced', async () => {
  const rows = rowsInMemory();
  const store = createDeviceStore({ rows, random });
  const first = await store.actor('r1');
  rows.kept = new Map();
  expect(await store.actor('r1')).toBe(first);
  expect(await createDeviceStore({ rows, random }).actor('r1')).not.toBe(first);
  await rows.change('actors', 'r1', { removes: 'all', puts: [{ register: 'r1', key: 'actor', content: 'me' }] });
  const replaced = await createDeviceStore({ rows, random }).actor('r1');
  expect(replaced).toMatch(/^[0-9a-f]{20}$/);
  expect(await createDeviceStore({ rows, random }).actor('r1')).toBe(replaced);
});

test('what is said waits until it is acknowledged; a unit said anew takes the place of what was said of it; registers are apart', async () => {
  const store = createDeviceStore({ rows: rowsInMemory(), random });
  await store.say('r1', [set('a', 'name', 'Alfa'), set('a', 'city', 'Vilnius'), add('x'), remove('b')], 'too');
  await store.say('r2', [set('a', 'name', 'Beta')], 'alone');
  await store.say('r1', [set('a', 'name', 'Alpha')], 'too');
  expect(await store.waiting('r1')).toEqual([set('a', 'name', 'Alpha'), set('a', 'city', 'Vilnius'), add('x'), remove('b')]);
  await store.acknowledge('r1', [set('a', 'city', '').operation, remove('b').operation]);
  expect(await store.waiting('r1')).toEqual([set('a', 'name', 'Alpha'), add('x')]);
  await store.say('r1', [remove('c')], 'alone');
  expect([await store.waiting('r1'), await store.waiting('r2')]).toEqual([[remove('c')], [set('a', 'name', 'Beta')]]);
});

test('who is erased waits no more', async () => {
  const store = createDeviceStore({ rows: rowsInMemory(), random });
  await store.say('r1', [set('a', 'name', 'Alfa'), set('b', 'name', 'Beta'), remove('a')], 'too');
  await store.forgetRecords('r1', new Set(['a']));
  expect(await store.waiting('r1')).toEqual([set('b', 'name', 'Beta')]);
});

test('what another version or a hand put there is as if it were not there', async () => {
  const rows = rowsInMemory();
  const store = createDeviceStore({ rows, random });
  const { operation } = set('a', 'name', 'Alfa');
  const wrong = [7, { epoch: 0, seen: 0 }, { epoch: '0', seen: 4, operation }, { epoch: 0, seen: 4, operation: { ...operation, type: 'mend' } }, { epoch: 0, seen: 4, operation: { ...operation, table: 'Cats' } }, { epoch: 0, seen: 4, operation: { ...operation, after: { name: ['Alfa'] } } }];
  await rows.change('outbox', 'r1', { removes: [], puts: [...wrong, set('a', 'name', 'Alfa')].map((content, at) => ({ register: 'r1', key: `${at}`, content })) });
  expect(await store.waiting('r1')).toEqual([set('a', 'name', 'Alfa')]);
});

interface Told {
  readonly store: ReturnType<typeof createDeviceStore>;
  readonly timer: ReturnType<typeof manualTimer>;
  readonly told: string[];
}

function storeOver(rows: DeviceRows): Told {
  const [timer, told]: [ReturnType<typeof manualTimer>, string[]] = [manualTimer(), []];
  const log = { error: (message: string, cause?: unknown) => void told.push(`${message}: ${String(cause)}`) };
  return { store: createDeviceStore({ rows: rowsOrMemory({ rows, timer, log }), random }), timer, told };
}

test('where nothing is kept, all is as ever until the pane is closed, and the log says so once', async () => {
  const rows = rowsInMemory();
  rows.kept = null;
  const { store, told } = storeOver(rows);
  const name = await store.actor('r1');
  await store.say('r1', [set('a', 'name', 'Alfa'), set('b', 'name', 'Beta')], 'alone');
  await store.acknowledge('r1', [set('a', 'name', 'Alfa').operation]);
  expect([await store.actor('r1'), await store.waiting('r1'), await store.waiting('r2')]).toEqual([name, [set('b', 'name', 'Beta')], []]);
  expect(told).toEqual([expect.stringContaining('This browser keeps nothing')]);
  // It comes to itself: what it refused is remembered beside what it takes, and goes when it is said there.
  rows.kept = new Map();
  await store.say('r1', [set('c', 'name', 'Gama')], 'too');
  expect(await store.waiting('r1')).toEqual([set('c', 'name', 'Gama'), set('b', 'name', 'Beta')]);
  await store.say('r1', [set('b', 'name', 'B')], 'too');
  expect(await store.waiting('r1')).toEqual([set('c', 'name', 'Gama'), set('b', 'name', 'B')]);
  await store.say('r1', [], 'alone');
  expect([await store.waiting('r1'), told.length]).toEqual([[], 1]);
});

test('a full device still forgets what is acknowledged, and the rest is in memory', async () => {
  const rows = rowsInMemory();
  const full: DeviceRows = {
    ...rows,
    change: (table, register, change) => (change.puts.length > 0 ? Promise.reject(new DOMException('No room', 'QuotaExceededError')) : rows.change(table, register, change)),
  };
  await createDeviceStore({ rows, random }).say('r1', [set('a', 'name', 'Alfa'), set('b', 'name', 'Beta')], 'alone');
  const { store, told } = storeOver(full);
  await store.acknowledge('r1', [set('a', 'name', 'Alfa').operation]);
  expect(told).toEqual([]);
  await store.say('r1', [set('c', 'name', 'Gama')], 'alone');
  expect(await store.waiting('r1')).toEqual([set('c', 'name', 'Gama')]);
  expect([rows.kept?.size, told]).toEqual([0, [expect.stringContaining('No room')]]);
});

test('a database that never answers is waited for once', async () => {
  let asked = 0;
  const never = (): Promise<never> => {
    asked += 1;
    return new Promise(() => undefined);
  };
  const { store, timer, told } = storeOver({ read: never, change: never, putFirst: never });
  const saying = store.say('r1', [set('a', 'name', 'Alfa')], 'alone');
  timer.run();
  await saying;
  expect([await store.waiting('r1'), asked, told.length]).toEqual([[set('a', 'name', 'Alfa')], 1, 1]);
});
