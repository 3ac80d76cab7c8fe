/** The add-in in two people's Excel on one workbook: nothing is done twice, and nothing that anybody did is lost. */
import { journalRows, readJournal } from '../../src/app/journal';
import type { ChangeSet } from '../../src/model/change';
import { registerOverMemory } from '../support/app-over-memory';
import { openSession } from '../support/open-session';
import { sharedOffice, type Person, type SharedOffice } from '../support/shared-office';
import { must } from '../support/must';
import { newRow } from '../support/register-for-each-test';

let office: SharedOffice;
let dana: Person;
let ion: Person;

beforeEach(async () => {
  office = await sharedOffice(['Dana', 'Ion']);
  [dana, ion] = office.people as [Person, Person];
});
afterEach(() => {
  for (const { over } of office.people) expect(over.bugs).toEqual([]);
});

const names = ({ app }: Person): string[] => app.search('', 100).hits.map(({ name }) => name);
const steps = ({ rows }: Person): string[] => rows('_journal').map(([, , author, cause]) => `${String(author)} ${String(cause)}`);

test('a row that one types gets one id, and stands in one step of theirs', async () => {
  dana.hands.insertRow('Customers', 0, [null, null, 'Alfa']);
  await office.settle();
  expect(names(dana)).toEqual(['Alfa']);
  expect(names(ion)).toEqual(['Alfa']);
  expect(dana.rows('Customers')).toEqual(ion.rows('Customers'));
  expect(steps(ion)).toEqual(['Dana sheet']);
});

test('two save a new customer at once', async () => {
  await dana.app.save({ base: {}, edits: { name: 'Alfa', city: 'Riga' } });
  await ion.app.save({ base: {}, edits: { name: 'Beta', city: 'Cluj' } });
  await office.settle();
  expect(names(dana).sort()).toEqual(['Alfa', 'Beta']);
  expect(names(ion).sort()).toEqual(['Alfa', 'Beta']);
  expect(steps(dana).sort()).toEqual(['Dana card', 'Ion card']);
});

test('a step that the other wrote over, in many rows of the journal, is written again as it was', async () => {
  const note = 'x'.repeat(20_000);
  await dana.app.save({ base: {}, edits: { name: 'Alfa', note, tags: note.replaceAll('x', 'y') } });
  await ion.app.save({ base: {}, edits: { name: 'Beta' } });
  await office.settle();
  await dana.app.readHistory();
  expect(dana.app.history().map(({ changeSet }) => changeSet.author).sort()).toEqual(['Dana', 'Ion']);
  expect(ion.rows('_journal').filter(([, , author]) => author !== null)).toHaveLength(2);
  expect(names(ion).sort()).toEqual(['Alfa', 'Beta']);
});

test('an edit that met another one’s sort stands in its own row', async () => {
  for (const name of ['Delta', 'Alfa', 'Gama', 'Beta']) {
    await dana.app.save({ base: {}, edits: { name, city: `City of ${name}` } });
    await office.settle();
  }
  const card = (of: Person, name: string) => must(of.app.card(must(of.app.search(name, 1).hits[0]).id));
  const id = card(dana, 'Delta').id;
  for (const [first, second] of [['sort', 'save'], ['save', 'sort']] as const) {
    const work = {
      sort: async () => ion.hands.sort('Customers', first === 'sort' ? 'Name' : 'Id'),
      save: async () => { expect(await dana.app.save({ id, base: card(dana, 'Delta').values, edits: { city: `Riga ${first}` } })).toMatchObject({ ok: true, value: { kind: 'saved' } }); },
    };
    await work[first]();
    await work[second]();
    await office.settle();
    for (const person of [dana, ion]) {
      expect(card(person, 'Delta').values).toMatchObject({ city: `Riga ${first}` });
      for (const name of ['Alfa', 'Gama', 'Beta']) expect(card(person, name).values).toMatchObject({ city: `City of ${name}` });
    }
  }
});

test('what the other changes back on purpose stays so', async () => {
  await dana.app.save({ base: {}, edits: { name: 'Alfa', city: 'Riga' } });
  await office.settle();
  const id = must(dana.app.search('Alfa', 1).hits[0]).id;
  await dana.app.save({ id, base: must(dana.app.card(id)).values, edits: { city: 'Cluj' } });
  office.arrive();
  await office.settle();
  await ion.app.save({ id, base: must(ion.app.card(id)).values, edits: { city: 'Riga' } });
  await office.settle();
  for (const { app } of [dana, ion]) expect(must(app.card(id)).values['city']).toBe('Riga');
  expect(steps(dana)).toEqual(['Dana card', 'Dana card', 'Ion card']);
});

describe('work that both do at once is done once', () => {
  const list = ({ rows }: Person, name: string): unknown[] => rows('Lists').filter(([, of]) => of === name).map(([, , value]) => value);

  test('a value for a list', async () => {
    const before = list(dana, 'tag');
    await Promise.all([dana.app.extendList('tag', 'Wholesale'), ion.app.extendList('tag', ' wholesale')]);
    await office.settle();
    for (const person of [dana, ion]) {
      expect(list(person, 'tag')).toHaveLength(before.length + 1);
      expect(person.app.listValues('tag')).toHaveLength(before.length + 1);
    }
  });

  test('a run of the automations, which makes its table', async () => {
    const saved = await dana.app.save({ base: {}, edits: { name: 'Alfa', status: 'Prospect' }, children: [newRow('Documents', { type: 'Invoice', status: 'Issued', number: 'A-1', date: '2026-11-01', amount: 100, currency: 'EUR' })] });
    expect(saved).toMatchObject({ ok: true, value: { kind: 'saved' } });
    expect(await dana.app.saveAutomations({ automations: { 'active-at-first-order': 'on' }, thresholds: {}, discounts: {} })).toMatchObject({ ok: true });
    await office.settle();
    const runs = office.people.map(({ app }) => app.runAutomations({ on: '2026-11-22' }).result);
    for (let round = 0; round < 5; round += 1) for (const { over } of office.people) await over.settle();
    for (const done of await Promise.all(runs)) expect(done).toMatchObject({ ok: true });
    await office.settle();
    for (const person of [dana, ion]) {
      expect(person.rows('Automations')).toHaveLength(1);
      expect(person.app.search('Alfa', 1).hits).toMatchObject([{ name: 'Alfa', status: 'Active' }]);
    }
    expect(dana.model.sheets().filter(({ name }) => name.startsWith('Automations'))).toHaveLength(1);
  });

  test('a decision about two cards, each in the table that it makes', async () => {
    for (const name of ['Alfa', 'Alfa SRL']) await dana.app.save({ base: {}, edits: { name } });
    await office.settle();
    const [first, second] = dana.app.search('', 2).hits.map(({ id }) => id) as [string, string];
    const judged = await Promise.all(office.people.map(({ app }) => app.judge([{ first, second, verdict: 'different' }])));
    for (const done of judged) expect(done).toMatchObject({ ok: true });
    await office.settle();
    for (const person of [dana, ion]) {
      expect(person.rows('Judgements')).toHaveLength(1);
      expect(person.app.judgements()).toHaveLength(1);
    }
  });

  test('a table that comes from the other in the moment in which it is made', async () => {
    for (const name of ['Alfa', 'Alfa SRL', 'Beta']) await dana.app.save({ base: {}, edits: { name } });
    await office.settle();
    const [first, second, third] = dana.app.search('', 3).hits.map(({ id }) => id) as [string, string, string];
    expect(await ion.app.judge([{ first, second, verdict: 'different' }])).toMatchObject({ ok: true });
    const { workbook } = dana.over;
    const createTables = workbook.createTables.bind(workbook);
    workbook.createTables = async (...order) => {
      office.arrive();
      return createTables(...order);
    };
    expect(await dana.app.judge([{ first, second: third, verdict: 'different' }])).toMatchObject({ ok: true });
    await office.settle();
    for (const person of [dana, ion]) expect(person.app.judgements()).toHaveLength(2);
  });

  test('a customer’s new name beside the rows of the card', async () => {
    const saved = await dana.app.save({ base: {}, edits: { name: 'Alfa' }, children: [newRow('Notes', { text: 'Call' }), newRow('Contacts', { lastName: 'Pop' })] });
    expect(saved).toMatchObject({ ok: true });
    await office.settle();
    dana.hands.setCell('Customers', 0, 'Name', 'Beta');
    await office.settle();
    for (const person of [dana, ion]) for (const table of ['Notes', 'Contacts']) expect(person.rows(table)[0]).toContain('Beta');
    expect(steps(ion)).toEqual(['Dana card', 'Dana sheet']);
  });

  test('what the check says of a cell that one of them typed', async () => {
    dana.hands.insertRow('Customers', 0, [null, null, 'Alfa']);
    await office.settle();
    ion.hands.setCell('Customers', 0, 'E-mail', 'nowhere');
    await office.settle();
    const at = dana.model.tables().find(({ name }) => name === 'Customers')?.columns.findIndex(({ name }) => name === 'Check') ?? -1;
    for (const person of [dana, ion]) expect(person.rows('Customers')[0]?.[at]).toContain('nowhere');
    expect(steps(dana)).toEqual(['Dana sheet', 'Ion sheet']);
  });
});

test('a journal that the other has just folded is not folded on to the steps that can be taken back', async () => {
  const { workbook } = await registerOverMemory();
  const step = (n: number): ChangeSet => ({ id: `ch-${String(n).padStart(6, '0')}`, at: n, author: 'Dana', cause: 'card', changes: [{ type: 'set', table: 'Customers', id: 'kc-1', field: 'note', before: null, after: String(n) }] });
  const all = Array.from({ length: 5_200 }, (_, n) => step(n));
  expect(await workbook.apply({ tables: [{ table: '_journal', append: all.flatMap(journalRows) }] })).toMatchObject({ ok: true });
  const sessions = [await openSession(workbook, 1), await openSession(workbook, 2)];
  // Both looked some way back.
  for (const { journal } of sessions) while (journal.sets().length < 1_000) expect(await journal.readOlder()).toMatchObject({ ok: true });
  for (const session of sessions) expect(await session.foldJournal()).toMatchObject({ ok: true });
  const rows = await workbook.readTable('_journal');
  expect(rows.ok && readJournal(rows.value.values).slice(-1_000)).toEqual(all.slice(-1_000));
});

test('what one erased does not come back with a step that the other remembers', async () => {
  expect(await dana.app.save({ base: {}, edits: { name: 'Secret Person', status: 'Inactive' } })).toMatchObject({ ok: true });
  await dana.app.save({ base: {}, edits: { name: 'Alfa' } });
  await office.settle();
  expect(await ion.app.erasePersonalData(must(ion.app.search('Secret', 1).hits[0]).id)).toMatchObject({ ok: true });
  await office.settle();
  await dana.app.save({ base: {}, edits: { name: 'Beta' } });
  await office.settle();
  for (const person of [dana, ion]) {
    expect(names(person).sort()).toEqual(['Alfa', 'Beta']);
    expect(JSON.stringify([person.rows('_journal'), person.rows('_base')])).not.toContain('Secret');
  }
});
