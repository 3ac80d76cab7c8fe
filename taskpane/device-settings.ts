/**
 * What belongs to this device and not to the register, such as the name of who sits here. In IndexedDB by Dexie:
 * localStorage is missing in some of Office's web views, Office's own storage is a file's (document settings would give
 * every co-author the same name) or another app's, and a cookie would travel. The browser may clear it at any time;
 * whoever reads must do with nothing.
 */
import { Dexie } from 'dexie';
import type { Table } from 'dexie';

export interface DeviceSettings {
  /** Undefined if nothing is kept. Rejected where the browser keeps nothing at all. */
  read(key: string): Promise<string | undefined>;
  write(key: string, value: string): Promise<void>;
}

interface Setting {
  readonly key: string;
  readonly value: string;
}

class SettingsStore extends Dexie {
  readonly settings!: Table<Setting, string>;

  constructor() {
    super('kartoteka');
    this.version(1).stores({ settings: 'key' });
  }
}

export function openDeviceSettings(): DeviceSettings {
  const store = new SettingsStore();
  return {
    async read(key) {
      const kept: Partial<Record<keyof Setting, unknown>> | undefined = await store.settings.get(key);
      // Whatever another version of ours, or a hand, has put there.
      return typeof kept?.value === 'string' ? kept.value : undefined;
    },
    async write(key, value) {
      await store.settings.put({ key, value });
    },
  };
}
