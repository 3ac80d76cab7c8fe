/** Automations over a register: settings, runs, causes in the history, and that no run says otherwise than a person did. */
import fc from 'fast-check';
import { automationReason } from '../../src/app/automation-reason';
import { readRecord } from '../../src/app/automation-records';
import type { AutomationChoice } from '../../src/app/automation-settings';
import type { PlannedAutomation } from '../../src/app/plan-automations';
import { issueText } from '../../src/locales/issue-text';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import { must } from '../support/must';
import { newRow, registerForEachTest } from '../support/register-for-each-test';
import { appOverMemory, registerOverMemory, type AppOverMemory } from '../support/app-over-memory';

const register = registerForEachTest();
const app = () => register.current().app;

const invoice = (number: string, date: string, amount = 100, more: Values = {}) => newRow('Documents', { type: 'Invoice', status: 'Issued', number, date, amount, currency: 'EUR', ...more });
const choice = (automations: AutomationChoice['automations'], thresholds: AutomationChoice['thresholds'] = {}, discounts: AutomationChoice['discounts'] = {}): AutomationChoice => ({ automations, thresholds, discounts });
const statusOn = choice({ 'active-at-first-order': 'on', 'inactive-after-days': '180' });
const levelsOn = choice({ 'level-by-orders': 'on', 'level-period-months': '6' }, { Medium: '1000 EUR', Large: '10.000,00 €' });

/** Runs need timers that go by themselves. */
async function ending<T>(run: { readonly result: Promise<T> }, over: AppOverMemory = register.current()): Promise<T> {
  let isDone = false;
  const result = run.result.finally(() => { isDone = true; });
  while (!isDone) await over.settle();
  return result;
}
const plan = async (on: string, wanted?: AutomationChoice) => must(await ending(app().planAutomations({ on, ...(wanted && { choice: wanted }) })));
const run = async (on: string) => {
  const done = await ending(app().runAutomations({ on }));
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
};
const switchOn = async (wanted: AutomationChoice) => { expect(await app().saveAutomations(wanted)).toMatchObject({ ok: true }); };
const edit = async (id: string, edits: Values) => { expect(await app().save({ id, base: register.valuesOf(id), edits })).toMatchObject({ ok: true, value: { kind: 'saved' } }); };
const status = (id: string) => register.valuesOf(id)['status'];
const brief = ({ name, field, before, after }: PlannedAutomation): string => `${name} ${field} ${before}>${after}`;

test('nothing is switched on by itself, and then nothing is ever changed', async () => {
  await register.add({ name: 'Alfa', status: 'Prospect', level: 'Small' }, [invoice('1', '2020-01-01', 99_999)]);
  expect(await plan('2026-11-22')).toMatchObject({ isOff: true, changes: [], problems: [] });
  expect(await run('2026-11-22')).toEqual({ plan: expect.objectContaining({ isOff: true }) as unknown });
  await switchOn(choice({ 'active-at-first-order': 'off', 'inactive-after-days': 'off', 'level-by-orders': 'off' }, levelsOn.thresholds));
  expect((await plan('2026-11-22')).isOff).toBe(true);
});

test('first orders and silence change the status in one step, with causes in words that the history shows; an undo takes all back, and no run does it again', async () => {
  const [alfa, beta, gama] = [
    await register.add({ name: 'Alfa', status: 'Prospect' }, [invoice('A-1', '2026-11-01')]),
    await register.add({ name: 'Beta', status: 'Active' }, [invoice('B-1', '2026-01-01'), invoice('B-2', '2026-05-25')]),
    await register.add({ name: 'Gama', status: 'Active' }),
  ];
  await switchOn(statusOn);
  expect((await plan('2026-11-21')).changes.map(brief)).toEqual(['Alfa status Prospect>Active']);
  expect(await plan('2026-11-22')).toMatchObject({ neverOrdered: 1, changes: [{ id: alfa }, { id: beta }] });
  const { changeSet } = await run('2026-11-22');
  expect([alfa, beta, gama].map(status)).toEqual(['Active', 'Inactive', 'Active']);
  expect(changeSet).toMatchObject({ cause: 'automation', author: 'Dana' });
  expect(await run('2026-11-22')).not.toHaveProperty('changeSet');

  const [entry] = app().history({ customer: beta });
  const said = entry?.changes.flatMap((change) => (change.type === 'add' ? readRecord(change.values) ?? [] : []));
  expect(said?.map(({ facts }) => facts.cause && automationReason(textsOf('en'), facts.cause))).toEqual(['181 days without an order; the last (B-2) was on 2026-05-25']);
  const outline = await register.current().workbook.outline();
  expect(outline.ok && outline.value.sheets.find(({ name }) => name === 'Automations')?.visibility).toBe('hidden');

  expect(await app().undo(changeSet?.id)).toMatchObject({ ok: true });
  expect([alfa, beta].map(status)).toEqual(['Prospect', 'Active']);
  expect((await plan('2026-11-22')).changes).toEqual([]);
  expect((await plan('2027-05-20')).changes).toEqual([]);
  // Done again by the person, it stands; an order that comes later is a new cause.
  expect(await app().redo()).toMatchObject({ ok: true });
  expect([alfa, beta].map(status)).toEqual(['Active', 'Inactive']);
});

test('what a person says stays: set back in the card or in the sheet; a new order is a new cause', async () => {
  const id = await register.add({ name: 'Alfa', status: 'Prospect' }, [invoice('1', '2026-11-01')]);
  await switchOn(statusOn);
  await run('2026-11-22');
  await edit(id, { status: 'Prospect' });
  expect((await plan('2026-11-23')).changes).toEqual([]);
  await edit(id, { status: 'Active' });
  register.current().workbook.user.setCell('Customers', 0, 'Status', 'Prospect');
  await register.current().settle();
  expect(status(id)).toBe('Prospect');
  expect((await plan('2026-11-23')).changes).toEqual([]);
  await app().save({ id, base: register.valuesOf(id), edits: {}, children: [invoice('2', '2026-11-22')] });
  expect((await plan('2026-11-23')).changes.map(brief)).toEqual(['Alfa status Prospect>Active']);
});

test('Excel’s own undo of a run is a person’s word too; what stands beside it is not written anew when that is taken back as well', async () => {
  const id = await register.add({ name: 'Alfa', status: 'Prospect' }, [invoice('1', '2026-11-01')]);
  await switchOn(statusOn);
  const { workbook: { user }, workbook } = register.current();
  const rows = async (table: string) => { const read = await workbook.readTable(table); return read.ok ? read.value.values.length : -1; };
  const takeBack = async (table: string, left: number) => { for (let row = await rows(table); row > left; row -= 1) user.deleteRow(table, row - 1); };
  const before = await rows('_journal');
  await run('2026-11-22');
  user.setCell('Customers', 0, 'Status', 'Prospect');
  await takeBack('Automations', 0);
  await takeBack('_journal', before);
  await register.current().settle();
  expect([status(id), await rows('Automations')]).toEqual(['Prospect', 1]);
  expect((await plan('2026-11-23')).changes).toEqual([]);
  await takeBack('Automations', 0);
  await takeBack('_journal', before);
  await register.current().settle();
  expect([await rows('Automations'), await rows('_journal')]).toEqual([0, before]);
});

test('the level follows the average in its currency; set by hand it stays until the orders make another one', async () => {
  const id = await register.add({ name: 'Alfa', level: 'Medium' }, [invoice('1', '2026-11-01', 12_000), invoice('2', '2026-11-02', 8_000), invoice('3', '2026-11-03', 5, { currency: 'USD' })]);
  await switchOn(levelsOn);
  const found = await plan('2026-11-22');
  expect(found).toMatchObject({ otherCurrencies: 1, changes: [{ before: 'Medium', after: 'Large', cause: { average: 10_000, orders: 2, threshold: 10_000, others: 1 } }] });
  expect(automationReason(textsOf('en'), must(found.changes[0]).cause)).toBe('The average of 2 orders in 6 months is 10,000 EUR; the level begins at 10,000 EUR; 1 order in other currencies not counted');
  await run('2026-11-22');
  await edit(id, { level: 'Medium' });
  expect((await plan('2026-11-23')).changes).toEqual([]);
  await app().save({ id, base: register.valuesOf(id), edits: {}, children: [invoice('4', '2026-11-21', 30)] });
  // The average says Medium now, which it is; and Small in half a year.
  expect((await plan('2026-11-23')).changes).toEqual([]);
  await edit(id, { level: 'Small' });
  expect((await plan('2026-11-23')).changes).toEqual([]);
});

test('the own company, suppliers, cards that another one follows and what is archived are left alone; orders of the card before count for the one after it', async () => {
  await register.add({ name: 'We', status: 'Prospect', roles: 'Own company; Customer' }, [invoice('1', '2026-11-01')]);
  await register.add({ name: 'They', status: 'Active', roles: 'Supplier; Bank' }, [invoice('2', '2020-01-01')]);
  await register.add({ name: 'Gone', status: 'Inactive' }, [invoice('3', '2026-11-01')]);
  await register.add({ name: 'Ours', status: 'On hold' }, [invoice('4', '2020-01-01')]);
  const before = await register.add({ name: 'Old', status: 'Active' }, [invoice('5', '2026-11-01')]);
  const succeeded = await app().succeed({ from: before, date: '2026-11-10', values: { name: 'New', status: 'Active', taxId: '14399840' }, children: [] });
  await switchOn(statusOn);
  if (!succeeded.ok) throw new Error(succeeded.error.map(({ code }) => code).join());
  expect((await plan('2027-04-01')).changes.map(brief)).toEqual([]);
  expect((await plan('2027-05-01')).changes.map(brief)).toEqual(['New status Active>Inactive']);
});

test('a setting that cannot be read switches its own automation off, and says so, in the check too', async () => {
  await register.add({ name: 'Alfa', status: 'Prospect', level: 'Small' }, [invoice('1', '2026-11-01', 99_999)]);
  await switchOn(choice({ 'active-at-first-order': 'on', 'inactive-after-days': 'half a year', 'level-by-orders': 'on' }, { Medium: '1000 EUR', Large: '10000 RON' }, { Large: '15', Medium: '110%' }));
  const { changes, problems } = await plan('2026-11-22');
  expect(changes.map(brief)).toEqual(['Alfa status Prospect>Active']);
  expect(problems.map((issue) => issueText(textsOf('en'), issue))).toEqual([
    expect.stringContaining('half a year'), expect.stringMatching(/10000 RON.*10000 EUR/),
  ]);
  const checked = await ending(app().check());
  expect(checked.issues.filter(({ code }) => code.startsWith('setting-')).map(({ where }) => where?.value)).toEqual(['half a year', '15', '110%']);
  await switchOn(choice({ 'inactive-after-days': '180' }, { Medium: '', Large: '' }));
  expect(app().automationProblems().map(({ code }) => code)).toEqual(['automation-thresholds-missing']);
  expect(app().automationProblems(levelsOn)).toEqual([]);
  await app().undo();
  expect(app().automationChoice()).toMatchObject({ automations: { 'inactive-after-days': 'half a year' }, thresholds: { Large: '10000 RON' } });
});

test('a level brings a share of the price or a price list, however it is written, or nothing', async () => {
  const [large, medium, small, none] = [
    await register.add({ name: 'L', level: 'large' }), await register.add({ name: 'M', level: 'Medium' }), await register.add({ name: 'S', level: 'Small' }), await register.add({ name: 'N' }),
  ];
  const brought = () => [large, medium, small, none].map((id) => app().discountOf(id));
  expect(brought()).toEqual([0, 0, 0, 0]);
  await switchOn(choice({}, {}, { Large: '15%', Medium: 'Wholesale 2026', Small: '0,025' }));
  expect(brought()).toEqual([0.15, 'Wholesale 2026', 0.025, 0]);
  await switchOn(choice({}, {}, { Large: '12.5 %', Medium: '', Small: '15' }));
  expect(brought()).toEqual([0.125, 0, 0, 0]);
});

test('switched on, they run by themselves: soon after opening, after documents change, and when a day begins; nobody is asked for a name, and others are left to it', async () => {
  let now = Date.UTC(2026, 10, 22, 9);
  const asked: (string | undefined)[] = [];
  const options = { automates: true, clock: { now: () => (now += 1000) }, author: (cause?: string) => { asked.push(cause); return ''; } };
  const over = await registerOverMemory(options);
  const one = over.app;
  const saved = await one.save({ base: {}, edits: { name: 'Alfa', status: 'Prospect' } });
  const id = saved.ok && saved.value.kind === 'saved' ? saved.value.id : '';
  const shown = (): unknown => one.card(id)?.values['status'];
  const quiet = async (): Promise<void> => { for (let round = 0; round < 6; round += 1) await over.settle(); };
  await one.save({ id, base: one.card(id)?.values ?? {}, edits: {}, children: [invoice('1', '2026-11-20')] });
  await quiet();
  expect([shown(), one.lastAutomationRun()]).toEqual(['Prospect', undefined]);
  asked.length = 0;
  await one.saveAutomations(statusOn);
  await quiet();
  expect(shown()).toBe('Active');
  expect(one.lastAutomationRun()).toMatchObject({ customers: 1, byItself: true, changeSet: one.history()[0]?.changeSet.id });
  expect([...new Set(asked)]).toEqual(['settings', 'automation']);
  // By the person's own undo nothing runs into it again.
  await one.undo();
  await quiet();
  expect(shown()).toBe('Prospect');
  await one.save({ id, base: one.card(id)?.values ?? {}, edits: {}, children: [invoice('2', '2026-11-21')] });
  await quiet();
  expect(shown()).toBe('Active');
  // The machine slept for half a year.
  now += 181 * 86_400_000;
  await quiet();
  expect(shown()).toBe('Inactive');
  await one.undo();
  one.close();
  now += 181 * 86_400_000;
  const next = appOverMemory({ ...options, workbook: over.workbook });
  await next.app.open();
  expect(next.app.card(id)?.values['status']).toBe('Active');
  for (let round = 0; round < 6; round += 1) await next.settle();
  expect(next.app.card(id)?.values['status']).toBe('Inactive');
  expect([over.bugs, next.bugs]).toEqual([[], []]);
});

test('whatever people do in between, a second run on the same day has nothing to do, and what is taken back is not done again', async () => {
  const day = fc.integer({ min: 1, max: 28 });
  const step = fc.record({
    what: fc.constantFrom('document', 'status', 'level', 'merge', 'unmerge', 'cancel', 'undo'),
    of: fc.nat(3), into: fc.nat(3), month: fc.integer({ min: 1, max: 12 }), day, amount: fc.integer({ min: 1, max: 20_000 }), word: fc.nat(2),
  });
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
    const over = await registerOverMemory();
    const one = over.app;
    const cards: string[] = [];
    for (const name of ['Alfa', 'Beta', 'Gama', 'Delta']) {
      const saved = await one.save({ base: {}, edits: { name, status: name < 'C' ? 'Prospect' : 'Active', level: 'Small' } });
      cards.push(saved.ok && saved.value.kind === 'saved' ? saved.value.id : '');
    }
    await one.saveAutomations(choice({ ...statusOn.automations, ...levelsOn.automations }, levelsOn.thresholds));
    let on = '2026-01-01';
    const change = async (id: string, edits: Values, children: Parameters<typeof one.save>[0]['children'] = []): Promise<void> => {
      const card = one.card(id);
      if (card !== undefined) await one.save({ id, base: card.values, edits, children });
    };
    for (const { what, of, into, month, day: date, amount, word } of steps) {
      const [id = '', other = ''] = [cards[of], cards[into]];
      on = [on, `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`].sort().at(-1) ?? on;
      if (what === 'document') await change(id, {}, [invoice(`${month}-${date}`, on, amount)]);
      else if (what === 'status') await change(id, { status: ['Prospect', 'Active', 'Inactive'][word] ?? null });
      else if (what === 'level') await change(id, { level: ['Small', 'Medium', 'Large'][word] ?? null });
      else if (what === 'merge' && id !== other) await one.merge({ keep: id, absorb: [other], confirmed: true });
      else if (what === 'unmerge') await one.unmerge([other]);
      else if (what === 'undo') await one.undo();
      else if (what === 'cancel') {
        const [document] = one.documentsOf(id, 'issued');
        if (document !== undefined) await change(id, {}, [{ type: 'set', table: 'Documents', id: document.id, base: document.values, edits: { status: 'Cancelled' } }]);
      }
      const done = await ending(one.runAutomations({ on }), over);
      const again = await ending(one.runAutomations({ on }), over);
      expect(again.ok && again.value.changeSet).toBeUndefined();
      if (done.ok && done.value.changeSet !== undefined && word === 0) {
        expect(await one.undo(done.value.changeSet.id)).toMatchObject({ ok: true });
        expect(must(await ending(one.planAutomations({ on }), over)).changes).toEqual([]);
      }
    }
    expect(over.bugs).toEqual([]);
  }), { numRuns: 12 });
}, 30_000);

test('a customer whom an automation changed is erased with what it remembers of them', async () => {
  const alfa = await register.add({ name: 'Alfa', status: 'Prospect' }, [invoice('A-1', '2001-01-01')]);
  await switchOn(choice({ 'active-at-first-order': 'on' }));
  await run('2001-01-02');
  expect(status(alfa)).toBe('Active');
  const planned = app().planErasure(alfa);
  expect(planned).toMatchObject({ ok: true, value: { rows: [{ table: 'Automations', count: 1 }], keptRows: [{ table: 'Documents', count: 1 }] } });
  expect(await app().erasePersonalData(alfa)).toEqual(planned);
  const kept = await register.current().workbook.readTable('Automations');
  expect(kept.ok && JSON.stringify(kept.value.values)).not.toContain(alfa);
});
