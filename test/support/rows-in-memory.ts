/** What a device keeps, for as long as the test holds it; null is a browser that keeps nothing. */
import type { DeviceRow, DeviceRows } from '../../src/app/device-rows';

export interface RowsInMemory extends DeviceRows {
  /** By table, register and key. */
  kept: Map<string, DeviceRow> | null;
}

export function rowsInMemory(): RowsInMemory {
  const nameOf = (...parts: readonly string[]): string => parts.join(' ');
  const of = async (device: RowsInMemory): Promise<Map<string, DeviceRow>> => {
    await Promise.resolve();
    if (device.kept === null) throw new Error('This browser keeps nothing');
    return device.kept;
  };
  const device: RowsInMemory = {
    kept: new Map(),
    read: async (table, register) => [...await of(device)].filter(([name]) => name.startsWith(nameOf(table, register, ''))).map(([, row]) => row),
    async change(table, register, { removes, puts }) {
      const kept = await of(device);
      const gone = removes === 'all' ? [...kept.keys()].filter((name) => name.startsWith(nameOf(table, register, ''))) : removes.map((key) => nameOf(table, register, key));
      for (const name of gone) kept.delete(name);
      for (const row of puts) kept.set(nameOf(table, row.register, row.key), row);
    },
    async putFirst(table, row) {
      const kept = await of(device);
      const name = nameOf(table, row.register, row.key);
      const first = kept.get(name) ?? row;
      kept.set(name, first);
      return first;
    },
  };
  return device;
}
