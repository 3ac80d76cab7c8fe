/* What looks like an accident stays in the workbook: nothing is sent, nothing is written, until the person says that it is meant. */
import type { Values } from '../../src/model/change';
import type { BaseMark, BaseRecord } from '../../src/sync/base-record';
import type { Alarm } from '../../src/sync/find-alarm';
import { realigned } from '../../src/sync/find-partial-sort';
import type { HubRow, Operation } from '../../src/sync/operation';
import type { RowWrite } from '../../src/sync/plan-write-back';
import { syncRound, type RoundEnd, type SyncPorts } from '../../src/sync/sync-round';

const table = 'Customers' as const;
const held = Array.from({ length: 60 }, (_, n): [string, Values] => [`c${n}`, { name: `Name ${(n * 7) % 60}`, phone: `${1000 + n}` }]);
const base = new Map(held.map(([id, values]): [string, BaseRecord] => [id, { table, values, versions: { name: 1, phone: 1 } }]));

const columns: ReadonlyMap<string, string> = new Map([['name', '1'], ['phone', '2']]);

interface RoundFacts {
  readonly isMeant?: boolean;
  readonly unclear?: readonly string[];
  /** What the hub says. */
  readonly told?: readonly HubRow[];
  /** Those that the workbook has now; at the last round they were `columns`. */
  readonly shown?: ReadonlyMap<string, string>;
  /** As it is agreed on. */
  readonly known?: ReadonlyMap<string, BaseRecord>;
  readonly pause?: () => void;
}

interface Rounded {
  readonly end: RoundEnd;
  readonly alarms: readonly Alarm[];
  readonly sent: readonly Operation[];
  readonly written: readonly RowWrite[];
  readonly marks: readonly BaseMark[];
  /** How often anything was written. */
  readonly writes: number;
}

/** One round over rows that stand so; what was asked, and what was sent and written. */
async function round(rows: ReadonlyMap<string, Values>, { isMeant = false, unclear = [], told = [], shown = columns, known = base, pause }: RoundFacts = {}): Promise<Rounded> {
  const [alarms, sent, written, marks]: [Alarm[], Operation[], RowWrite[], BaseMark[]] = [[], [], [], []];
  let writes = 0;
  const write = (): Promise<void> => {
    writes += 1;
    return Promise.resolve();
  };
  const mark = { epoch: 0, version: 1, turn: 0 };
  const ports: SyncPorts = {
    read: () => Promise.resolve({ rows: new Map([...rows].map(([id, values]) => [id, { table, values }])), base: known, fields: new Map([[table, shown]]), unclear: new Set(unclear), mark: { ...mark, fields: new Map([[table, columns]]) } }),
    pause: () => Promise.resolve(pause?.()),
    isMeant: (alarm) => Promise.resolve(alarms.push(alarm) > 0 && isMeant),
    rowNow: (id) => (rows.has(id) ? { table, values: rows.get(id) ?? {} } : undefined),
    takeTurn: (_, next) => write().then(() => next),
    writeRows: (all) => {
      written.push(...all);
      return write().then(() => new Set());
    },
    writeBase: write,
    writeMark: (next) => {
      marks.push(next);
      return write();
    },
    hub: {
      epochSince: () => Promise.resolve({ epoch: 0, restored: [] }),
      push(_, operations) {
        sent.push(...operations);
        return Promise.resolve({ rows: [], unknown: [] });
      },
      pull: () => Promise.resolve({ rows: told, upTo: told[0]?.version ?? 1, isLast: true }),
    },
  };
  return { end: await syncRound(ports), alarms, sent, written, marks, writes };
}

const sorted = (): Map<string, Values> => {
  const order = held.map(([, values]) => values).sort((a, b) => String(a['name']).localeCompare(String(b['name'])));
  return new Map(held.map(([id], at) => [id, order[at] ?? {}]));
};

test.each<[string, () => Map<string, Values>, Alarm['kind']]>([
  ['rows sorted apart from their ids', sorted, 'partial-sort'],
  ['many rows deleted', () => new Map(held.slice(0, 30)), 'mass'],
  ['a column emptied', () => new Map(held.map(([id, { phone: _, ...rest }]) => [id, rest])), 'mass'],
])('%s: held, and sent once it is said to be meant', async (_, rows, kind) => {
  const stopped = await round(rows());
  expect(stopped).toMatchObject({ end: 'held', sent: [], writes: 0 });
  expect(stopped.alarms.map((alarm) => alarm.kind)).toEqual([kind]);
  const meant = await round(rows(), { isMeant: true });
  expect(meant.end).toBe('done');
  expect(meant.sent.length).toBeGreaterThan(20);
});

test('values put back to their records are no change any more', async () => {
  const rows = sorted();
  const { alarms: [alarm] } = await round(rows);
  if (alarm?.kind !== 'partial-sort') throw new Error('no alarm of a sort');
  expect(await round(new Map([...rows].map(([id, values]) => [id, { ...values, ...realigned(alarm.sort, rows).get(id) }])))).toMatchObject({ end: 'done', alarms: [], sent: [] });
});

test('a few edits and a few deletions are sent without asking', async () => {
  const rows = new Map(held.slice(5));
  for (const id of ['c9', 'c10', 'c11']) rows.set(id, { ...rows.get(id), phone: `typed ${id}` });
  const { end, alarms, sent } = await round(rows);
  expect([end, alarms, sent.length]).toEqual(['done', [], 8]);
});

test('while an id stands in two rows, nothing is said of the record and nothing heard: it is neither deleted nor changed, and told again later', async () => {
  const rows = new Map(held.slice(1));
  const row = { table, id: 'c0', values: { name: 'Other', phone: '1' }, versions: { name: 2, phone: 2 }, version: 2 };
  expect(await round(rows, { unclear: ['c0'], told: [row] })).toMatchObject({ end: 'done', sent: [], writes: 0 });
  const { sent, writes } = await round(rows, { told: [row] });
  expect(sent).toMatchObject([{ type: 'remove', id: 'c0' }]);
  expect(writes).toBeGreaterThan(0);
});

test('while an id stands in two rows, no column that came back counts as filled', async () => {
  // Deleted and made again since, it is another column for the workbook.
  const shown = new Map([['name', '1'], ['phone', '3']]);
  const rows = new Map(held);
  expect(await round(rows, { unclear: ['c0'], shown })).toMatchObject({ marks: [], written: [] });
  expect((await round(rows, { shown })).marks).toMatchObject([{ fields: new Map([[table, shown]]) }]);
});

test('what is typed while a long round looks at many rows is not written over', async () => {
  const many = Array.from({ length: 3000 }, (_, n): [string, Values] => [`c${n}`, { name: `Name ${n}`, phone: `${n}` }]);
  const known = new Map(many.map(([id, values]): [string, BaseRecord] => [id, { table, values, versions: { name: 1, phone: 1 } }]));
  const told = many.map(([id, values]): HubRow => ({ table, id, values: { ...values, phone: `hub ${id}` }, versions: { name: 1, phone: 2 }, version: 2 }));
  const rows = new Map(many);
  let pauses = 0;
  const { end, written, marks } = await round(rows, {
    known, told,
    pause: () => {
      pauses += 1;
      rows.set('c2999', { name: 'Name 2999', phone: `typed ${pauses}` });
    },
  });
  expect(pauses).toBeGreaterThan(5);
  expect([end, written.length, written.some(({ id }) => id === 'c2999')]).toEqual(['done', 2999, false]);
  // What the hub said of that row is heard again.
  expect(marks).toEqual([]);
});
