/**
 * The one database of this device, by Dexie. Versions are only ever added, since somebody's browser has each of them. An older
 * pane in another window lets go of it when it is widened and finds it again; the tables that it knows stay as they are. The
 * browser itself keeps it apart for each site that Excel is shown in.
 */
import { Dexie, type Transaction } from 'dexie';
import { deviceTables } from '../src/app/device-rows';

export interface DatabaseVersion {
  /** Tables that are new, or have other keys, in Dexie's writing. */
  readonly tables: Readonly<Record<string, string>>;
  /** What becomes of rows that are there. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/** From the first one on. */
export const databaseVersions: readonly DatabaseVersion[] = [
  { tables: { settings: 'key' } },
  { tables: Object.fromEntries(deviceTables.map((table) => [table, '[register+key], register'])) },
];

export const databaseName = 'kartoteka';

export function openDatabase(name = databaseName, versions = databaseVersions): Dexie {
  const database = new Dexie(name);
  for (const [index, { tables, upgrade }] of versions.entries()) {
    const version = database.version(index + 1).stores(tables);
    if (upgrade !== undefined) version.upgrade(upgrade);
  }
  return database;
}
