/** What the device keeps, in a database as browsers have it. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { openDeviceSettings } from '../../taskpane/device-settings';

afterEach(() => Dexie.delete('kartoteka'));

test('what was written is read by the next pane of this device', async () => {
  await openDeviceSettings().write('author', 'דנה');
  expect(await openDeviceSettings().read('author')).toBe('דנה');
  await openDeviceSettings().write('author', 'Dana');
  expect(await openDeviceSettings().read('author')).toBe('Dana');
});

test('what was never written, or is no text, is nothing', async () => {
  expect(await openDeviceSettings().read('author')).toBeUndefined();
  const foreign = new Dexie('kartoteka');
  foreign.version(1).stores({ settings: 'key' });
  await foreign.table('settings').put({ key: 'author', value: 7 });
  foreign.close();
  expect(await openDeviceSettings().read('author')).toBeUndefined();
});

test('a browser that keeps nothing refuses instead of pretending', async () => {
  const { indexedDB } = globalThis;
  Object.assign(Dexie.dependencies, { indexedDB: undefined });
  await expect(openDeviceSettings().read('author')).rejects.toThrow();
  await expect(openDeviceSettings().write('author', 'Dana')).rejects.toThrow();
  Object.assign(Dexie.dependencies, { indexedDB });
});
