/** Reminders that are due, what is done about them, and values added to lists: each one step that can be taken back. */
import type { RecordId } from '../../src/model/ids';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';

let over: AppOverMemory;
let customer: RecordId;

beforeEach(async () => {
  over = await registerOverMemory();
  const note = (text: string, reminder: string | null, done: boolean | null = null) =>
    ({ type: 'add', table: 'Notes', values: { text, reminder, done } }) as const;
  const saved = await over.app.save({
    base: {}, edits: { name: 'Alfa' },
    children: [note('today', '2026-11-22'), note('earlier', '2026-01-01'), note('done', '2026-01-01', true), note('later', '2026-11-23'), note('none', null)],
  });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('Not saved');
  customer = saved.value.id;
  await over.settle();
});

const due = (): string[] => over.app.reminders('2026-11-22').map(({ text }) => text);
const idOf = (text: string): RecordId => over.app.reminders('2026-11-22').find((reminder) => reminder.text === text)?.id ?? '';

test('the oldest comes first; what is done, later or no reminder is left out', () => {
  expect(due()).toEqual(['earlier', 'today']);
  expect(over.app.reminders('2026-11-22')[0]).toMatchObject({ customer, customerName: 'Alfa', date: '2026-01-01' });
});

test('done and later are one step each, and an undo brings the reminder back', async () => {
  expect((await over.app.settleReminder(idOf('earlier'), 'done')).ok).toBe(true);
  expect((await over.app.settleReminder(idOf('today'), { on: '2026-11-29' })).ok).toBe(true);
  expect(due()).toEqual([]);
  await over.app.undo();
  expect(due()).toEqual(['today']);
  await over.app.undo();
  expect(due()).toEqual(['earlier', 'today']);
});

test('what is so already is no step', async () => {
  const id = idOf('today');
  const last = (): string | undefined => over.app.undoable()[0]?.changeSet.id;
  const before = last();
  expect(await over.app.settleReminder(id, { on: '2026-11-22' })).toEqual({ ok: true, value: undefined });
  expect(last()).toBe(before);
  await over.app.settleReminder(id, 'done');
  expect(await over.app.settleReminder(id, 'done')).toEqual({ ok: true, value: undefined });
});

test('a note that is gone cannot be settled', async () => {
  expect(await over.app.settleReminder('nt-none', 'done')).toMatchObject({ ok: false, error: { code: 'row-missing', facts: { table: 'Notes', key: 'nt-none' } } });
});

test('a value is added to a list once, however it is spelled, and an undo takes it out', async () => {
  expect(await over.app.extendList('tag', '  Export ')).toMatchObject({ ok: true, value: { cause: 'list' } });
  expect(await over.app.extendList('tag', 'éxport')).toEqual({ ok: true, value: undefined });
  expect(over.app.listValues('tag')).toEqual(['Export']);
  expect(await over.app.extendList('tag', ' ')).toMatchObject({ ok: false, error: { code: 'required-missing' } });
  await over.app.undo();
  expect(over.app.listValues('tag')).toEqual([]);
});

test('a word of a list means what the list says, in whatever case; the firm’s own words mean nothing to us', async () => {
  await over.app.extendList('paymentMethod', 'Barter');
  expect(over.app.meaningOf('paymentMethod', 'bank TRANSFER')).toBe('bankTransfer');
  expect(over.app.meaningOf('paymentMethod', 'Barter')).toBeUndefined();
});
