/** Time travel in the open register: two days compared, a file compared, cards restored, and what cannot be told. */
import type { App, AppIssue } from '../../src/app/app';
import type { ChildEdit } from '../../src/app/card-edit';
import type { RestorePlan } from '../../src/app/restore-cards';
import type { Comparison, Moment } from '../../src/app/time-desk';
import type { Clock } from '../../src/base/ports';
import { ok, type Result } from '../../src/base/result';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { en } from '../../src/locales/en';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';
import { runToEnd } from '../support/run-to-end';

interface Days extends AppOverMemory { day: string; file: MemoryWorkbook }

/** A register whose days the test chooses. */
async function registerOfDays(seed = 1): Promise<Days> {
  let seconds = 0;
  const days = { day: '2026-03-01', file: createMemoryWorkbook() };
  const clock: Clock = { now: () => new Date(`${days.day}T12:00:00`).getTime() + (seconds += 1) };
  const over = await registerOverMemory({ clock, seed, files: { decode: () => undefined, openWorkbook: () => ok(days.file) } });
  return Object.assign(days, over);
}

function done<T>(result: Result<T, AppIssue | readonly AppIssue[]>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function save(app: App, edits: Readonly<Record<string, string>>, id?: string, children: readonly ChildEdit[] = []): Promise<string> {
  const saved = done(await app.save({ ...(id !== undefined && { id }), base: id === undefined ? {} : must(app.card(id)).values, edits, children }));
  if (saved.kind !== 'saved') throw new Error('conflicts');
  return saved.id;
}

const endOf = (day: string): Moment => ({ kind: 'day', day });
const now: Moment = { kind: 'now' };
const tryCompare = async (over: Days, from: Moment, to: Moment = now): Promise<Result<Comparison, AppIssue>> => must(await runToEnd(over, over.app.compareTimes(from, to).result));
const compare = async (over: Days, from: Moment, to: Moment = now): Promise<Comparison> => done(await tryCompare(over, from, to));
const plan = async (over: Days, at: Moment, cards: readonly string[], only?: { units: string[]; rows: string[] }): Promise<RestorePlan> =>
  done(must(await runToEnd(over, over.app.planRestore({ at, cards, ...(only && { only }) }).result)));
const restore = async (over: Days, at: Moment, cards: readonly string[], only?: { units: string[]; rows: string[] }): Promise<Result<unknown, AppIssue>> =>
  must(await runToEnd(over, over.app.restoreCards({ at, cards, ...(only && { only }) }).result));
const told = ({ cards }: Comparison): string[] => cards.map(({ kind, name, differences, rows }) =>
  [kind, name, ...differences.map(({ fields, before, after }) => `${fields.join('+')}: ${before.join(' ')} > ${after.join(' ')}`), ...rows.map((row) => `${row.kind} ${row.table} ${row.label}`)].join(' | '));

/** Alfa changes and gets a contact, Beta is deleted with its contact, Gama comes. */
async function story(): Promise<Days & { readonly alfa: string; readonly beta: string }> {
  const over = await registerOfDays();
  const { app } = over;
  const contact = (lastName: string): ChildEdit => ({ type: 'add', table: 'Contacts', values: { lastName } });
  const alfa = await save(app, { name: 'Alfa', code: 'A-1', street: 'Long', houseNumber: '1', city: 'Riga' }, undefined, [contact('Ozola')]);
  const beta = await save(app, { name: 'Beta', code: 'B-1' }, undefined, [contact('Berg')]);
  over.day = '2026-03-03';
  await save(app, { street: 'Short', houseNumber: '2', note: 'moved' }, alfa, [contact('Kalns')]);
  done(await app.remove([beta]));
  over.day = '2026-03-05';
  await save(app, { name: 'Gama', code: 'G-1' });
  return Object.assign(over, { alfa, beta });
}

test('two days are compared: what one says together is one difference, rows stand under their customer', async () => {
  const over = await story();
  const found = await compare(over, endOf('2026-03-01'));
  expect(told(found)[0]).toBe('changed | Alfa | street+houseNumber: Long 1 > Short 2 | note:  > moved | added Contacts Kalns');
  expect(told(found)[1]).toMatch(/^removed . Beta . code: B-1 > {2}. name: Beta > .* removed Contacts Berg$/);
  expect(told(found).map((line) => line.split(' | ').slice(0, 2).join(' '))).toEqual(['changed Alfa', 'removed Beta', 'added Gama']);
  expect(found.counts).toEqual({ added: 1, removed: 1, changed: 1, merged: 0 });
  expect(found.rows).toEqual([{ table: 'Contacts', added: 1, removed: 1, changed: 0 }]);
  expect(told(await compare(over, endOf('2026-03-03'))).map((line) => line.slice(0, 12))).toEqual(['added | Gama']);
  expect((await compare(over, endOf('2026-03-01'), endOf('2026-03-04'))).counts).toEqual({ added: 0, removed: 1, changed: 1, merged: 0 });
  expect((await compare(over, endOf('2026-03-05'))).cards).toEqual([]);
});

test('days that cannot be: still to come, the later one first, before the journal was folded', async () => {
  const over = await story();
  const code = async (from: string, to?: string): Promise<unknown> => {
    const found = await tryCompare(over, endOf(from), to === undefined ? now : endOf(to));
    return found.ok ? 'compared' : [found.error.code, found.error.facts];
  };
  expect(await code('2026-03-06')).toEqual(['time-future', { day: '2026-03-06' }]);
  expect(await code('2026-03-05', '2026-03-01')).toEqual(['time-order', { from: '2026-03-05', to: '2026-03-01' }]);
  expect(done(await runToEnd(over, over.app.timeReach()))).toEqual({ steps: 5, first: '2026-03-01' });
  // Somebody damages the step of the third.
  const journal = done(await over.workbook.readTable('_journal')).values;
  const [key] = must(journal.find((row) => String(row[1]).startsWith('2026-03-03')));
  done(await over.workbook.apply({ tables: [{ table: '_journal', cells: [{ key: String(key), column: 'changes', value: '[' }] }] }));
  expect(done(await runToEnd(over, over.app.timeReach())).earliest).toEqual({ day: '2026-03-03', why: 'unreadable' });
  expect(await code('2026-03-02')).toEqual(['time-unreadable', { day: '2026-03-02', earliest: '2026-03-03' }]);
  expect(await code('2026-03-03')).toBe('compared');
});

test('a card is restored whole or in part, what came since stays, and undo takes it back', async () => {
  const over = await story();
  const { app, alfa } = over;
  const shown = await plan(over, endOf('2026-03-01'), [alfa]);
  expect(shown.cards.map(({ kind, differences }) => [kind, differences.map(({ unit, after }) => [unit, after])])).toEqual([['changed', [['address', ['Long', '1']], ['note', [null]]]]]);
  expect([shown.kept, shown.issues]).toEqual([1, []]);
  done(await restore(over, endOf('2026-03-01'), [alfa], { units: ['note'], rows: [] }));
  expect([must(app.card(alfa)).values['street'], must(app.card(alfa)).values['note']]).toEqual(['Short', undefined]);
  done(await restore(over, endOf('2026-03-01'), [alfa]));
  expect(must(app.card(alfa)).values['street']).toBe('Long');
  expect(app.children(alfa).map(({ values }) => values['lastName'])).toEqual(['Ozola', 'Kalns']);
  expect(await restore(over, endOf('2026-03-01'), [alfa])).toMatchObject({ ok: false, error: { code: 'restore-nothing' } });
  expect(app.undoable()[0]?.changeSet.cause).toBe('restore');
  done(await app.undo());
  expect(must(app.card(alfa)).values['street']).toBe('Short');
});

test('a deleted card comes back with its rows to where it stood; before a step of the history is a moment too', async () => {
  const over = await story();
  const { app, beta } = over;
  const removal = must(app.history().find(({ changeSet }) => changeSet.cause === 'remove'));
  done(await restore(over, { kind: 'before', step: removal.changeSet.id, at: removal.changeSet.at }, [beta]));
  expect(must(app.card(beta)).values['name']).toBe('Beta');
  expect(app.children(beta).map(({ values }) => values['lastName'])).toEqual(['Berg']);
  expect(app.matching('').indexOf(beta)).toBe(1);
  done(await app.undo());
  expect(app.card(beta)).toBeUndefined();
  expect(await restore(over, endOf('2026-02-01'), [beta])).toMatchObject({ ok: false, error: { code: 'restore-not-there' } });
});

test('merged cards are named as merged, and neither of the two is restored to a state before it', async () => {
  const over = await story();
  const { app, alfa } = over;
  const gama = must(app.find('G-1')?.id);
  over.day = '2026-03-07';
  done(await app.merge({ keep: alfa, absorb: [gama], confirmed: true }));
  const found = await compare(over, endOf('2026-03-05'));
  expect(found.cards.map(({ kind, name, into }) => [kind, name, into?.name])).toContainEqual(['merged', 'Gama', 'Alfa']);
  const shown = await plan(over, endOf('2026-03-05'), [alfa, gama]);
  expect(shown.issues.map(({ code }) => code).sort()).toEqual(['restore-merged', 'restore-took-in']);
  expect(shown.changes).toEqual([]);
});

test('a copy is compared by ids, a register made apart by numbers and names, not by codes; another workbook is refused', async () => {
  const over = await story();
  const number = { companyNumber: '40003032949', country: 'LV' };
  await save(over.app, { name: 'Omega', code: 'O-1', ...number });
  const apart = await registerOfDays(99);
  await save(apart.app, { name: 'Alfa', code: 'G-1', street: 'Short', houseNumber: '2', city: 'Riga' });
  await save(apart.app, { name: 'Omega SIA', code: 'O-1', ...number });
  await save(apart.app, { name: 'Delta', code: 'D-1' });
  over.file = apart.workbook;
  const found = done(must(await runToEnd(over, over.app.compareFile({ file: { name: 'b.xlsx', bytes: new Uint8Array() }, isEarlier: true }).result)));
  expect([found.pairing, found.before, found.after]).toEqual(['numbers', { kind: 'file', name: 'b.xlsx' }, { kind: 'now', day: '2026-03-05' }]);
  expect(found.cards.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['changed Alfa', 'removed Delta', 'added Gama', 'changed Omega']);
  expect(found.cards[0]?.differences.map(({ unit, before, after }) => [unit, before, after])).toEqual([['code', ['G-1'], ['A-1']], ['note', [null], ['moved']]]);
  over.file = over.workbook;
  const same = done(must(await runToEnd(over, over.app.compareFile({ file: { name: 'b.xlsx', bytes: new Uint8Array() }, isEarlier: false }).result)));
  expect([same.pairing, same.cards, same.others]).toEqual(['ids', [], []]);
  over.file = createMemoryWorkbook();
  expect(await runToEnd(over, over.app.compareFile({ file: { name: 'c.xlsx', bytes: new Uint8Array() }, isEarlier: true }).result)).toMatchObject({ ok: false, error: { code: 'compare-not-register' } });
});

test('the page shows cells as text only, and the sheet has a line for each difference', async () => {
  const over = await registerOfDays();
  const { app } = over;
  const id = await save(app, { name: 'A & <b>B</b>', code: 'A-1' });
  over.day = '2026-03-02';
  await save(app, { note: '<script>alert("x")</script>', city: '=1+1' }, id);
  const found = await compare(over, endOf('2026-03-01'));
  const page = app.comparisonPage(found, en);
  expect(page.slice(page.indexOf('<body>'))).toBe(`<body>
<h1>What changed: end of 2026-03-01 – now, 2026-03-02</h1>
<table class="counts">
<thead><tr><td></td><th scope="col"><bdi>Added</bdi></th><th scope="col"><bdi>Deleted</bdi></th><th scope="col"><bdi>Changed</bdi></th><th scope="col"><bdi>Merged</bdi></th></tr></thead>
<tbody>
<tr><th scope="row"><bdi>customer</bdi></th><td class="number">0</td><td class="number">0</td><td class="number">1</td><td class="number">0</td></tr>
</tbody>
</table>
<section>
<h2>Changed (1)</h2>
<h3><bdi>A &amp; &lt;b&gt;B&lt;/b&gt;</bdi> · <bdi>A-1</bdi></h3>
<table>
<thead><tr><th scope="col"><bdi>Field</bdi></th><th scope="col"><bdi>Before</bdi></th><th scope="col"><bdi>After</bdi></th></tr></thead>
<tbody>
<tr><td><bdi>City</bdi></td><td><bdi></bdi></td><td><bdi>=1+1</bdi></td></tr>
<tr><td><bdi>Note</bdi></td><td><bdi></bdi></td><td><bdi>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</bdi></td></tr>
</tbody>
</table>
</section>
</body>
</html>
`);
  const sheet = done(await app.comparisonSheet(found, en));
  const { values } = done(await over.workbook.readTable(sheet));
  expect(values).toEqual([['Changed', 'A-1', 'A & <b>B</b>', null, 'City', null, '=1+1'], ['Changed', 'A-1', 'A & <b>B</b>', null, 'Note', null, '<script>alert("x")</script>']]);
});
