/**
 * Rounds that break off anywhere, on a device that remembers what waits, is wiped at any moment, or keeps nothing: the workbook and
 * the hub come to the same end, and what waits is always found again in the workbook.
 */
import { createDeviceStore, type DeviceStore } from '../../src/app/device-store';
import { withOutbox } from '../../src/app/outbox';
import { rowsOrMemory } from '../../src/app/rows-or-memory';
import { atOnce } from '../../src/base/at-once';
import { createSeededRandom, type SeededRandom } from '../../src/base/seeded-random';
import type { Values } from '../../src/model/change';
import type { TableKey } from '../../src/model/fields';
import { applyOperation } from '../../src/sync/apply-operation';
import type { BaseMark, BaseRecord } from '../../src/sync/base-record';
import { findOperations, type ReadRow } from '../../src/sync/find-operations';
import { loserId } from '../../src/sync/loser-id';
import { operationKey, type HubRow, type Operation, type Version } from '../../src/sync/operation';
import { syncRound, syncRules, type SyncPorts } from '../../src/sync/sync-round';
import { manualTimer } from '../support/app-over-memory';
import { rowsInMemory } from '../support/rows-in-memory';

class BrokenOff extends Error {}

const typed = ['name', 'phone', 'note', 'activity'];
/** Fields that have columns, and which. */
const fields: ReadonlyMap<TableKey, ReadonlyMap<string, string>> = new Map([
  ['Customers', new Map(typed.map((field) => [field, field]))], ['Conflicts', new Map(['kind', 'record', 'theirs'].map((field) => [field, field]))],
]);

/** One workbook and its hub, in which others write too. */
class Story {
  readonly #dice: SeededRandom;
  readonly #hub = new Map<string, HubRow>();
  readonly #rows = new Map<string, ReadRow>();
  readonly #base = new Map<string, BaseRecord>();
  #head: Version = 0;
  #mark: BaseMark = { epoch: 0, version: 0, turn: 0 };
  #words = 0;
  #isQuiet = false;

  constructor(seed: number) {
    this.#dice = createSeededRandom(seed);
  }

  end(): unknown {
    return { hub: [...this.#hub], rows: [...this.#rows], base: [...this.#base], mark: this.#mark };
  }

  /** What a reading of the workbook finds at this moment. */
  found(): ReadonlySet<string> {
    return new Set(atOnce(findOperations(this.#rows, this.#base, this.#mark.version)).map(operationKey));
  }

  /** Until nothing breaks off any more. */
  quiet(): void {
    this.#isQuiet = true;
  }

  act(): void {
    const id = `kc-${this.#dice.integer(5)}`;
    const field = this.#dice.pick(typed);
    this.#words += 1;
    const row = this.#rows.get(id);
    const what = this.#dice.integer(10);
    if (what === 0) this.#rows.delete(id);
    else if (what < 7) this.#rows.set(id, { table: 'Customers', values: { ...row?.values, [field]: `w${this.#words}` } });
    else this.#do({ type: 'set', table: 'Customers', id, unit: field, base: this.#head, after: { [field]: `o${this.#words}` } });
  }

  #do(op: Operation): HubRow | undefined {
    const { row, isChanged, losers } = applyOperation(this.#hub.get(op.id), op, this.#head + 1);
    const lost = losers.map((loser): HubRow => {
      const values: Values = { kind: loser.kind, record: loser.id, theirs: JSON.stringify(loser.lost ?? null) };
      return { table: 'Conflicts', id: loserId(loser), values, versions: { kind: this.#head + 1, record: this.#head + 1, theirs: this.#head + 1 }, version: this.#head + 1 };
    });
    const changed = [...lost, ...(isChanged && row !== undefined ? [row] : [])].filter((one) => one === row || !this.#hub.has(one.id));
    if (changed.length > 0) this.#head += 1;
    for (const one of changed) this.#hub.set(one.id, one);
    return row;
  }

  ports(): SyncPorts {
    const step = async <T>(work: () => T): Promise<T> => {
      await Promise.resolve();
      if (!this.#isQuiet && this.#dice.chance(0.06)) throw new BrokenOff();
      const done = work();
      if (!this.#isQuiet && this.#dice.chance(0.06)) throw new BrokenOff();
      return done;
    };
    const write = (id: string, values: Values, table: ReadRow['table']): void => void this.#rows.set(id, { table, values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) });
    return {
      // Whatever they do here is meant.
      ...{ isMeant: () => Promise.resolve(true) },
      read: () => step(() => ({ rows: new Map(this.#rows), base: new Map(this.#base), mark: this.#mark, fields, unclear: new Set<string>() })),
      pause: () => Promise.resolve(),
      rowNow: (id) => this.#rows.get(id),
      takeTurn: (_, next) => step(() => (this.#mark = next)),
      writeRows: (writes) => step(() => {
        for (const one of writes) {
          if (one.type === 'remove') this.#rows.delete(one.id);
          else if (one.type === 'add') write(one.id, one.row.values, one.row.table);
          else write(one.id, { ...this.#rows.get(one.id)?.values, ...one.values }, this.#rows.get(one.id)?.table ?? 'Customers');
        }
        return new Set<string>();
      }),
      writeBase: (records) => step(() => {
        for (const [id, record] of records) {
          if (record === undefined) this.#base.delete(id);
          else this.#base.set(id, record);
        }
      }),
      writeMark: (mark) => step(() => void (this.#mark = mark)),
      hub: {
        epochSince: () => step(() => ({ epoch: 0, restored: [] })),
        push: (_, operations) => step(() => {
          const rows = operations.map((op) => this.#do(op));
          return { rows: rows.flatMap((row) => row ?? []), unknown: operations.filter((_op, at) => rows[at] === undefined).map(({ id }) => id) };
        }),
        pull: (_, since) => step(() => ({ rows: [...this.#hub.values()].filter(({ version }) => version > since), upTo: this.#head, isLast: true })),
      },
    };
  }
}

type Device = 'none' | 'kept' | 'wiped' | 'refusing';

/** The end of the story, and how much waited when a round had broken off. */
async function tell(seed: number, kind: Device): Promise<{ readonly end: unknown; readonly waited: number }> {
  const story = new Story(seed);
  // What befalls the device has dice of its own, so that all else is the same story.
  const [acts, befalls] = [createSeededRandom(seed + 1000), createSeededRandom(seed + 2000)];
  const rows = rowsInMemory();
  const told: string[] = [];
  const log = { error: (message: string) => void told.push(message) };
  const start = (): DeviceStore => createDeviceStore({ rows: rowsOrMemory({ rows, timer: manualTimer(), log }), random: befalls });
  let device = start();
  let [waited, before] = [0, new Set<string>()];
  const round = async (): Promise<void> => {
    const ports = story.ports();
    try {
      await syncRound(kind === 'none' ? ports : withOutbox(ports, { device, register: 'r1' }), { ...syncRules, pageSize: 3 });
      expect(await device.waiting('r1')).toEqual([]);
    } catch (cause) {
      if (!(cause instanceof BrokenOff)) throw cause;
    }
  };
  for (let step = 0; step < 40; step += 1) {
    for (let times = acts.integer(3); times > 0; times -= 1) story.act();
    if (kind === 'wiped' && befalls.chance(0.2)) rows.kept = new Map();
    if (kind === 'refusing') rows.kept = befalls.chance(0.5) ? null : rows.kept ?? new Map();
    else if (befalls.chance(0.3)) device = start();
    await round();
    const waiting = new Set((await device.waiting('r1')).map(({ operation }) => operationKey(operation)));
    // A round that broke off before it said anything leaves what waited before.
    const found = story.found();
    expect([...waiting].filter((one) => !found.has(one) && !before.has(one))).toEqual([]);
    waited += waiting.size;
    before = waiting;
  }
  story.quiet();
  for (let times = 0; times < 3; times += 1) await round();
  expect(story.found().size).toBe(0);
  if (kind !== 'refusing') expect(told).toEqual([]);
  return { end: story.end(), waited };
}

const seeds = Array.from({ length: 15 }, (_, seed) => seed);

test.each(['kept', 'wiped', 'refusing'] as const)('with a device on which all is %s, a story ends as it does without one', async (kind) => {
  let waited = 0;
  for (const seed of seeds) {
    const told = await tell(seed, kind);
    expect(told.end).toEqual((await tell(seed, 'none')).end);
    waited += told.waited;
  }
  // Rounds did break off while something waited.
  expect(waited).toBeGreaterThan(seeds.length);
});

/** One round of a hub that cannot be reached, or that has nothing to say. */
function round(device: DeviceStore, rows: ReadonlyMap<string, ReadRow>, isReached: boolean): Promise<unknown> {
  return syncRound(withOutbox({
    ...new Story(1).ports(),
    read: () => Promise.resolve({ rows, base: new Map<string, BaseRecord>(), mark: { epoch: 3, version: 8, turn: 0, fields }, fields, unclear: new Set<string>() }),
    hub: {
      epochSince: () => Promise.resolve({ epoch: 3, restored: [] }),
      push: () => Promise.reject(new BrokenOff()),
      pull: () => (isReached ? Promise.resolve({ rows: [], upTo: 8, isLast: true }) : Promise.reject(new BrokenOff())),
    },
  }, { device, register: 'r1' }));
}

test('a value that lost and that a restored hub does not know waits as any other, and no more when it is not in the workbook', async () => {
  const device = createDeviceStore({ rows: rowsInMemory(), random: createSeededRandom(1) });
  const loser: ReadRow = { table: 'Conflicts', values: { kind: 'edit-edit', theirs: '{"name":"Alfa"}' } };
  await expect(round(device, new Map([['cf-1', loser]]), false)).rejects.toThrow(BrokenOff);
  expect(await device.waiting('r1')).toEqual([{ epoch: 3, seen: 8, operation: { type: 'add', table: 'Conflicts', id: 'cf-1', values: loser.values, seen: 8 } }]);
  // Excel was closed without saving.
  await round(device, new Map(), true);
  expect(await device.waiting('r1')).toEqual([]);
});
