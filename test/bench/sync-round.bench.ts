/**
 * A round of a workbook of 100,000 customers with its hub in which little happened: 50 cells typed here, 50 changed elsewhere. The
 * cells come as a host gives them and the hub answers at once: what is counted is the work of this machine, reading and looking
 * for doubled ids included, and the longest piece of it without a pause.
 */
import { setImmediate } from 'node:timers/promises';

import { atOnce } from '../../src/base/at-once';
import { createSeededRandom } from '../../src/base/seeded-random';
import type { Values } from '../../src/model/change';
import type { Scalar } from '../../src/model/field-kinds';
import { makeId, type RecordId } from '../../src/model/ids';
import type { BaseRecord } from '../../src/sync/base-record';
import { findOperations, type ReadRow } from '../../src/sync/find-operations';
import type { HubRow } from '../../src/sync/operation';
import { repairIdentity, type SheetRow } from '../../src/sync/repair-identity';
import { syncRound, type SyncPorts } from '../../src/sync/sync-round';
import { must } from '../support/must';
import type { Bench } from './bench-row';

const table = 'Customers' as const;
const fields = ['code', 'name', 'alias', 'status', 'taxId', 'vatNumber', 'email', 'phone', 'website', 'language', 'managers', 'note'] as const;
const count = 100_000;
const typed = 50;
const rounds = 5;
const bar = '400 of CPU, no slice over 100';

type Cells = Scalar[][];

/** Texts in one piece, as reading gives them. */
const cellsOf = (ids: readonly RecordId[]): Cells => ids.map((id, row) => [id, ...fields.map((field) => JSON.parse(`"${field} ${row}"`) as string)]);

function valuesOf(cells: readonly Scalar[]): Values {
  const values: Record<string, Scalar> = {};
  for (const [at, field] of fields.entries()) values[field] = cells[at + 1] ?? null;
  return values;
}

interface Slices {
  longest: number;
  from: number;
}

/** What nobody else can do meanwhile is one slice. */
async function pausing(slices: Slices): Promise<void> {
  const now = performance.now();
  slices.longest = Math.max(slices.longest, now - slices.from);
  if (now - slices.from > 25) await setImmediate();
  slices.from = performance.now();
}

/** As an add-in does: the rows out of the cells, each with an id of its own. */
async function readRows(cells: Cells, base: ReadonlyMap<RecordId, BaseRecord>, slices: Slices): Promise<ReadonlyMap<RecordId, ReadRow>> {
  const sheet: SheetRow[] = [];
  for (const [row, line] of cells.entries()) {
    sheet.push({ row, key: line[0], values: valuesOf(line) });
    if (row % 1000 === 0) await pausing(slices);
  }
  const repairs = repairIdentity(sheet, 'kc', { valuesOf: (id) => base.get(id)?.values, idAt: () => undefined }, () => { throw new Error('No row is without an id.'); });
  if (repairs.length > 0) throw new Error('Ids stand twice.');
  await pausing(slices);
  const rows = new Map<RecordId, ReadRow>();
  for (const { key, values } of sheet) {
    rows.set(key as RecordId, { table, values });
    if (rows.size % 1000 === 0) await pausing(slices);
  }
  return rows;
}

interface Round {
  readonly cpu: number;
  readonly slice: number;
}

async function round(): Promise<Round> {
  const random = createSeededRandom(5);
  const ids = Array.from({ length: count }, () => makeId('kc', random));
  const cells = cellsOf(ids);
  const base = new Map(cellsOf(ids).map((line, row): [RecordId, BaseRecord] => [must(ids[row]), { table, values: valuesOf(line), versions: Object.fromEntries(fields.map((field) => [field, 1])) }]));
  for (let n = 0; n < typed; n += 1) must(cells[random.integer(count / 2)])[1 + random.integer(fields.length)] = `typed ${n}`;
  const told = Array.from({ length: typed }, (_, n): HubRow => {
    const id = must(ids[count / 2 + n * 100]);
    return { table, id, values: { ...base.get(id)?.values, phone: `elsewhere ${n}` }, versions: { ...base.get(id)?.versions, phone: 2 }, version: 2 };
  });
  const columns = new Map([[table, new Map(fields.map((field) => [field, field]))]]);
  const mark = { epoch: 0, version: 1, turn: 0, fields: columns };
  const slices: Slices = { longest: 0, from: 0 };
  let [sent, written] = [0, 0];
  let rows: ReadonlyMap<RecordId, ReadRow> = new Map();
  const ports: SyncPorts = {
    read: async () => ({ rows: (rows = await readRows(cells, base, slices)), base, fields: columns, unclear: new Set(), mark }),
    pause: () => pausing(slices),
    isMeant: () => { throw new Error('Nothing looks like an accident.'); },
    rowNow: (id) => rows.get(id),
    takeTurn: (_, next) => Promise.resolve(next),
    writeRows(writes) {
      written += writes.length;
      return Promise.resolve(new Set());
    },
    writeBase: () => Promise.resolve(),
    writeMark: () => Promise.resolve(),
    hub: {
      epochSince: () => Promise.resolve({ epoch: 0, restored: [] }),
      push(_, operations) {
        sent += operations.length;
        return Promise.resolve({ rows: [], unknown: [] });
      },
      pull: () => Promise.resolve({ rows: told, upTo: 2, isLast: true }),
    },
  };
  (globalThis as { gc?: () => void }).gc?.();
  const began = process.cpuUsage();
  slices.from = performance.now();
  if (await syncRound(ports) !== 'done') throw new Error('The round did not come to its end.');
  await pausing(slices);
  const { user, system } = process.cpuUsage(began);
  const found = atOnce(findOperations(rows, base, 1)).length;
  if (sent !== found || sent < typed - 2 || written !== typed) throw new Error(`${sent} sent of ${found}, ${written} written.`);
  return { cpu: (user + system) / 1000, slice: slices.longest };
}

export const bench: Bench = {
  name: 'A round of a workbook of 100,000 customers with its hub',
  async run() {
    const all: Round[] = [];
    for (let n = 0; n < rounds; n += 1) all.push(await round());
    const sorted = [...all].sort((a, b) => a.cpu - b.cpu);
    return [{
      work: '50 cells typed here, 50 changed elsewhere, from the cells to what is written', tool: 'Kartoteka', ms: must(sorted[Math.floor(rounds / 2)]).cpu, bar,
      note: `CPU, the middle of ${rounds}; longest ${Math.max(...all.map(({ cpu }) => cpu)).toFixed(0)}; longest slice ${Math.max(...all.map(({ slice }) => slice)).toFixed(1)} ms`,
    }];
  },
};
