/* What looks like an accident stays in the workbook: nothing is sent, nothing is written, until the person says that it is meant. */
import type { Values } from '../../src/model/change';
import type { BaseRecord } from '../../src/sync/base-record';
import type { Alarm } from '../../src/sync/find-alarm';
import { realigned } from '../../src/sync/find-partial-sort';
import type { HubRow, Operation } from '../../src/sync/operation';
import { syncRound, type RoundEnd, type SyncPorts } from '../../src/sync/sync-round';

const table = 'Customers' as const;
const held = Array.from({ length: 60 }, (_, n): [string, Values] => [`c${n}`, { name: `Name ${(n * 7) % 60}`, phone: `${1000 + n}` }]);
const base = new Map(held.map(([id, values]): [string, BaseRecord] => [id, { table, values, versions: { name: 1, phone: 1 } }]));

/** One round over rows that stand so; what was asked, and what was sent and written. */
async function round(rows: ReadonlyMap<string, Values>, isMeant: boolean, unclear: readonly string[] = [], told: readonly HubRow[] = []): Promise<{ end: RoundEnd; alarms: Alarm[]; sent: Operation[]; writes: number }> {
  const [alarms, sent]: [Alarm[], Operation[]] = [[], []];
  let writes = 0;
  const write = (): Promise<void> => {
    writes += 1;
    return Promise.resolve();
  };
  const mark = { epoch: 0, version: 1, turn: 0 };
  const fields = new Map([[table, new Map([['name', '1'], ['phone', '2']])]]);
  const ports: SyncPorts = {
    read: () => Promise.resolve({ rows: new Map([...rows].map(([id, values]) => [id, { table, values }])), base, fields, unclear: new Set(unclear), mark: { ...mark, fields } }),
    isMeant: (alarm) => Promise.resolve(alarms.push(alarm) > 0 && isMeant),
    rowNow: (id) => (rows.has(id) ? { table, values: rows.get(id) ?? {} } : undefined),
    takeTurn: (read) => write().then(() => read), writeRows: () => write().then(() => new Set()), writeBase: write, writeMark: write,
    hub: {
      epochSince: () => Promise.resolve({ epoch: 0, restored: [] }),
      push(_, operations) {
        sent.push(...operations);
        return Promise.resolve({ rows: [], unknown: [] });
      },
      pull: () => Promise.resolve({ rows: told, upTo: told[0]?.version ?? 1, isLast: true }),
    },
  };
  return { end: await syncRound(ports), alarms, sent, writes };
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
  const stopped = await round(rows(), false);
  expect(stopped).toMatchObject({ end: 'held', sent: [], writes: 0 });
  expect(stopped.alarms.map((alarm) => alarm.kind)).toEqual([kind]);
  const meant = await round(rows(), true);
  expect(meant.end).toBe('done');
  expect(meant.sent.length).toBeGreaterThan(20);
});

test('values put back to their records are no change any more', async () => {
  const rows = sorted();
  const { alarms: [alarm] } = await round(rows, false);
  if (alarm?.kind !== 'partial-sort') throw new Error('no alarm of a sort');
  expect(await round(new Map([...rows].map(([id, values]) => [id, { ...values, ...realigned(alarm.sort, rows).get(id) }])), false)).toMatchObject({ end: 'done', alarms: [], sent: [] });
});

test('a few edits and a few deletions are sent without asking', async () => {
  const rows = new Map(held.slice(5));
  for (const id of ['c9', 'c10', 'c11']) rows.set(id, { ...rows.get(id), phone: `typed ${id}` });
  const { end, alarms, sent } = await round(rows, false);
  expect([end, alarms, sent.length]).toEqual(['done', [], 8]);
});

test('while an id stands in two rows, nothing is said of the record and nothing heard: it is neither deleted nor changed, and told again later', async () => {
  const rows = new Map(held.slice(1));
  const row = { table, id: 'c0', values: { name: 'Other', phone: '1' }, versions: { name: 2, phone: 2 }, version: 2 };
  expect(await round(rows, false, ['c0'], [row])).toMatchObject({ end: 'done', sent: [], writes: 0 });
  const { sent, writes } = await round(rows, false, [], [row]);
  expect(sent).toMatchObject([{ type: 'remove', id: 'c0' }]);
  expect(writes).toBeGreaterThan(0);
});
