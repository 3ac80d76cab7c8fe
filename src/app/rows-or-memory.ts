/**
 * Rows of a device that may keep nothing: there is no database (old web views), none is allowed (private windows), there is no
 * room, the browser closed or wiped it, or it never answers (WebKit). What the device refuses is remembered until the pane is
 * closed, the log says so once, and nobody who works is told: they lose nothing by it.
 */
import type { Log, Timer } from '../base/ports';
import { deviceTables, type DeviceChange, type DeviceRow, type DeviceRows, type DeviceTable } from './device-rows';

/** A database that is there answers in some milliseconds; one that waits for another window may never do. */
const patienceMs = 2000;

export interface RowsOrMemoryDeps {
  readonly rows: DeviceRows;
  readonly timer: Timer;
  readonly log: Log;
}

export function rowsOrMemory({ rows, timer, log }: RowsOrMemoryDeps): DeviceRows {
  /** What the device refused, by register and key. */
  const refused = new Map<DeviceTable, Map<string, DeviceRow>>(deviceTables.map((table) => [table, new Map()]));
  const of = (table: DeviceTable): Map<string, DeviceRow> => refused.get(table) ?? new Map<string, DeviceRow>();
  let isTold = false;
  let isSilent = false;

  /** Undefined where the device does not do it; its answer is wrapped, since it may be nothing itself. */
  async function attempt<T>(ask: () => Promise<T>): Promise<{ readonly answer: T } | undefined> {
    if (isSilent) return undefined;
    let stop = (): void => undefined;
    const silence = new Promise<never>((_, reject) => {
      stop = timer.after(patienceMs, () => {
        isSilent = true;
        reject(new Error(`The database of this device has not answered for ${patienceMs} ms`));
      });
    });
    try {
      return { answer: await Promise.race([ask(), silence]) };
    } catch (cause) {
      if (!isTold) log.error('This device does not remember what waits for the hub; it is found again in the workbook', cause);
      isTold = true;
      return undefined;
    } finally {
      stop();
    }
  }

  function changeHere(table: DeviceTable, register: string, { removes, puts }: DeviceChange): void {
    const here = of(table);
    const gone = removes === 'all' ? [...here.values()].filter((row) => row.register === register).map(({ key }) => key) : removes;
    for (const key of gone) here.delete(nameOf({ register, key }));
    for (const row of puts) here.set(nameOf(row), row);
  }

  return {
    async read(table, register) {
      const kept = (await attempt(() => rows.read(table, register)))?.answer ?? [];
      // What was refused later comes after what it replaces.
      return [...kept, ...[...of(table).values()].filter((row) => row.register === register)];
    },
    async change(table, register, change) {
      const { removes, puts } = change;
      const done = await attempt(() => rows.change(table, register, change));
      // Where there is no room for more, less may still be written.
      if (done === undefined && puts.length > 0) await attempt(() => rows.change(table, register, { removes, puts: [] }));
      changeHere(table, register, done === undefined ? change : { removes: removes === 'all' ? removes : [...removes, ...puts.map(({ key }) => key)], puts: [] });
    },
    async putFirst(table, row) {
      const here = of(table).get(nameOf(row));
      if (here !== undefined) return here;
      const first = await attempt(() => rows.putFirst(table, row));
      if (first !== undefined) return first.answer;
      of(table).set(nameOf(row), row);
      return row;
    },
  };
}

const nameOf = ({ register, key }: Pick<DeviceRow, 'register' | 'key'>): string => JSON.stringify([register, key]);
