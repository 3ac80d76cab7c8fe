/**
 * What belongs to this device and not to the register, such as the name of who sits here. In IndexedDB by Dexie:
 * localStorage is missing in some of Office's web views, Office's own storage is a file's (document settings would give
 * every co-author the same name) or another app's, and a cookie would travel. The browser may clear it at any time;
 * whoever reads must do with nothing.
 */
import type { Dexie, Table } from 'dexie';
import { openDatabase } from './device-database';

export interface DeviceSettings {
  /** Undefined if nothing is kept. Rejected where the browser keeps nothing at all. */
  read(key: string): Promise<string | undefined>;
  /** Everything kept under a key that begins so, by key. */
  readAll(prefix: string): Promise<ReadonlyMap<string, string>>;
  write(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
}

interface Setting {
  readonly key: string;
  readonly value: string;
}

/** Whatever another version of ours, or a hand, has put there. */
type Kept = Partial<Record<keyof Setting, unknown>>;

export function openDeviceSettings(database: Dexie = openDatabase()): DeviceSettings {
  const settings: Table<Setting, string> = database.table('settings');
  return {
    async read(key) {
      const kept: Kept | undefined = await settings.get(key);
      return typeof kept?.value === 'string' ? kept.value : undefined;
    },
    async readAll(prefix) {
      const all: readonly Kept[] = await settings.where('key').startsWith(prefix).toArray();
      return new Map(all.flatMap(({ key, value }) => (typeof key === 'string' && typeof value === 'string' ? [[key, value] as const] : [])));
    },
    async write(key, value) {
      await settings.put({ key, value });
    },
    async remove(key) {
      await settings.delete(key);
    },
  };
}
