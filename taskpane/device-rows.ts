/** What a device keeps of its talk with the hub, in its database. */
import type { Dexie, Table } from 'dexie';
import type { DeviceRow, DeviceRows, DeviceTable } from '../src/app/device-rows';

/** Rows are copied in one piece when they are handed over: of a page of 2,000 new cards the pane would stand still for more than 100 ms. */
const rowsAtOnce = 500;

export function openDeviceRows(database: Dexie): DeviceRows {
  const of = (name: DeviceTable): Table<DeviceRow, [string, string]> => database.table(name);
  return {
    read: async (name, register) => await of(name).where({ register }).toArray(),
    change: async (name, register, { removes, puts }) => {
      const rows = of(name);
      await database.transaction('rw', rows, async () => {
        if (removes === 'all') await rows.where({ register }).delete();
        else for (const keys of parts(removes)) await rows.bulkDelete(keys.map((key) => [register, key]));
        for (const some of parts(puts)) await rows.bulkPut(some);
      });
    },
    putFirst: async (name, row) => {
      const rows = of(name);
      return await database.transaction('rw', rows, async () => {
        const there = await rows.get([row.register, row.key]);
        if (there === undefined) await rows.add(row);
        return there ?? row;
      });
    },
  };
}

const parts = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, at) => all.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce));
