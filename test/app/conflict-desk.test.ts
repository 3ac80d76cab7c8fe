/** Deciding what two people said without seeing each other's: what can be chosen, what it writes, what it never overwrites. */
import type { ConflictDecision, DecisionWay, ShownConflict } from '../../src/app/conflict-desk';
import type { StandingConflict } from '../../src/app/conflict-records';
import type { Values } from '../../src/model/change';
import type { ChildTable } from '../../src/model/fields';
import { addConflicts, conflictOf, type NewConflict } from '../support/conflicts-in';
import { must } from '../support/must';
import { newRow, registerForEachTest } from '../support/register-for-each-test';

const register = registerForEachTest();
const app = () => register.current().app;

async function found(...conflicts: readonly NewConflict[]): Promise<readonly StandingConflict[]> {
  const standing = conflicts.map(conflictOf);
  await addConflicts(register.current().workbook, standing);
  await app().open();
  await register.current().settle();
  return standing;
}
const shown = ({ id }: StandingConflict): ShownConflict => must(app().conflict(id));
const decide = (...decisions: readonly ConflictDecision[]) => app().decideConflicts(decisions);
const rowOf = (id: string, table: ChildTable) => must(app().children(id).find((child) => child.table === table));
const edit = async (id: string, edits: Values) => { expect(await app().save({ id, base: register.valuesOf(id), edits })).toMatchObject({ ok: true, value: { kind: 'saved' } }); };
/** Decided, and what stands then. */
async function after(conflict: StandingConflict, how: DecisionWay, values?: Values): Promise<ShownConflict> {
  expect(await decide({ id: conflict.id, how, ...(values && { values }), ...(shown(conflict).stands && { seen: must(shown(conflict).stands) }) })).toMatchObject({ ok: true, value: { decided: 1, left: [] } });
  return shown(conflict);
}

test('mine stays, theirs comes, what is typed comes; each is one step with the decision in it, and one undo brings both back', async () => {
  const id = await register.add({ name: 'Alfa', city: 'Vilnius', street: 'Gedimino 1' });
  const [name, address] = await found(
    { record: id, unit: 'name', base: { name: 'Alpha' }, mine: { name: 'Alfa' }, theirs: { name: 'Alfa UAB' } },
    { record: id, unit: 'address', mine: { street: 'Gedimino 1', city: 'Vilnius' }, theirs: { street: 'Laisvės 2', city: 'Kaunas', postalCode: 'LT-44215' } },
  ) as [StandingConflict, StandingConflict];
  expect(app().openConflicts()).toBe(2);
  expect(app().openConflicts(id)).toBe(2);
  expect(shown(name)).toMatchObject({ name: 'Alfa', card: id, place: 'there', standing: 'mine', stands: { name: 'Alfa' }, fields: ['name'], ways: ['mine', 'theirs', 'both', 'edited'] });

  expect(await after(name, 'mine')).toMatchObject({ stands: { name: 'Alfa' }, ways: [], conflict: { state: 'mine', decidedBy: 'Dana' } });
  expect(await after(address, 'theirs')).toMatchObject({ stands: { street: 'Laisvės 2', city: 'Kaunas', postalCode: 'LT-44215' }, conflict: { state: 'theirs' } });
  expect(app().openConflicts()).toBe(0);
  expect(app().conflicts('decided').map(({ conflict }) => conflict.id)).toEqual([address.id, name.id]);
  expect(app().history()[0]?.changeSet).toMatchObject({ cause: 'decide', author: 'Dana' });

  expect(await app().undo()).toMatchObject({ ok: true });
  expect(shown(address)).toMatchObject({ conflict: address, stands: { street: 'Gedimino 1', city: 'Vilnius' } });
  expect(app().openConflicts(id)).toBe(1);
  expect(await after(address, 'edited', { street: 'Laisvės 2', city: 'Vilnius' })).toMatchObject({ stands: { street: 'Laisvės 2', city: 'Vilnius', postalCode: null }, conflict: { state: 'edited' } });
  expect(await decide({ id: address.id, how: 'mine' })).toMatchObject({ ok: false, error: { code: 'conflict-decided' } });
});

test('what was changed since is shown, and is overwritten only by somebody who saw it', async () => {
  const id = await register.add({ name: 'Alfa', email: 'a@alfa.lt' });
  const [email] = await found({ record: id, unit: 'email', mine: { email: 'a@alfa.lt' }, theirs: { email: 'b@alfa.lt' } }) as [StandingConflict];
  const before = shown(email);
  await edit(id, { email: 'c@alfa.lt' });
  expect(shown(email)).toMatchObject({ standing: 'other', stands: { email: 'c@alfa.lt' }, ways: ['mine', 'theirs', 'edited'] });
  for (const seen of [undefined, must(before.stands)]) {
    for (const how of ['mine', 'theirs'] as const) expect(await decide({ id: email.id, how, ...(seen && { seen }) })).toMatchObject({ ok: false, error: { code: 'conflict-changed' } });
  }
  expect(register.valuesOf(id)['email']).toBe('c@alfa.lt');
  // What stands is kept by saying so; either of the two by who sees the third.
  expect(await after(email, 'edited')).toMatchObject({ conflict: { state: 'edited' }, stands: { email: 'c@alfa.lt' } });
  await app().undo();
  expect(await after(email, 'theirs')).toMatchObject({ stands: { email: 'b@alfa.lt' } });
});

test('what the other one said stands by now: then it is chosen without a change', async () => {
  const id = await register.add({ name: 'Alfa', level: 'Large' });
  const [level] = await found({ record: id, unit: 'level', mine: { level: 'Small' }, theirs: { level: 'Large' } }) as [StandingConflict];
  expect(shown(level)).toMatchObject({ standing: 'theirs' });
  expect(await decide({ id: level.id, how: 'theirs' })).toMatchObject({ ok: true });
  expect(app().history()[0]?.changeSet.changes.map(({ table }) => table)).not.toContain('Customers');
});

test('all of one customer, or all that are shown, in one step; what was changed since is left, and told', async () => {
  const [alfa, beta] = [await register.add({ name: 'Alfa', phone: '+370 5 111', note: 'x' }), await register.add({ name: 'Beta', phone: '+370 5 333' })];
  const open = await found(
    { record: alfa, unit: 'phone', mine: { phone: '+370 5 111' }, theirs: { phone: '+370 5 222' } },
    { record: alfa, unit: 'note', mine: { note: 'x' }, theirs: { note: 'y' } },
    { record: beta, unit: 'phone', mine: { phone: '+370 5 999' }, theirs: { phone: '+370 5 444' }, foundAt: Date.UTC(2026, 10, 23) },
  );
  expect(app().conflicts('open').map(({ name }) => name)).toEqual(['Beta', 'Alfa', 'Alfa']);
  expect(await decide(...open.map(({ id }): ConflictDecision => ({ id, how: 'theirs' })))).toMatchObject({ ok: true, value: { decided: 2, left: [must(open[2]).id] } });
  expect(register.valuesOf(alfa)).toMatchObject({ phone: '+370 5 222', note: 'y' });
  expect(register.valuesOf(beta)['phone']).toBe('+370 5 333');
  expect([app().openConflicts(alfa), app().openConflicts(beta)]).toEqual([0, 1]);
  await app().undo();
  expect(register.valuesOf(alfa)).toMatchObject({ phone: '+370 5 111', note: 'x' });
  expect(app().openConflicts()).toBe(3);
});

describe('both are kept', () => {
  const withRows = () => register.add(
    { name: 'Alfa', email: 'a@alfa.lt', phone: '+370 5 111', note: 'Pays late\nCalls first', managers: 'Ona', taxId: '305123456', street: 'Gedimino 1', city: 'Vilnius', country: 'LT', status: 'Active' },
    [newRow('BankAccounts', { iban: 'LT601010012345678901', bank: 'One' }), newRow('Contacts', { lastName: 'Jonaitis', phone: '+370 600' }), newRow('Addresses', { location: 'Shop', street: 'Pilies 3', city: 'Vilnius' })],
  );

  test.each<[unit: string, theirs: Values, kept: object, holds: Values]>([
    ['note', { note: 'Pays late\nHas a dog' }, { kind: 'joined' }, { note: 'Pays late\nCalls first\nHas a dog' }],
    ['managers', { managers: 'Ona; Jonas' }, { kind: 'joined' }, { managers: 'Ona; Jonas' }],
    ['email', { email: 'b@alfa.lt' }, { kind: 'field', field: 'otherEmails' }, { email: 'a@alfa.lt', otherEmails: 'b@alfa.lt' }],
    ['phone', { phone: '+370 5 222' }, { kind: 'field', field: 'otherPhones' }, { phone: '+370 5 111', otherPhones: '+370 5 222' }],
    ['name', { name: 'Alfa UAB' }, { kind: 'field', field: 'otherNames' }, { name: 'Alfa', otherNames: 'Alfa UAB' }],
  ])('of a card: %s', async (unit, theirs, kept, holds) => {
    const id = await withRows();
    const mine = { [unit]: register.valuesOf(id)[unit] ?? null };
    const [conflict] = await found({ record: id, unit, mine, theirs }) as [StandingConflict];
    expect(shown(conflict).both).toEqual(kept);
    await after(conflict, 'both');
    expect(register.valuesOf(id)).toMatchObject(holds);
    expect(shown(conflict).conflict.state).toBe('both');
  });

  test.each<[of: string, table: ChildTable | 'Customers', unit: string, theirs: Values, into: ChildTable, row: Values]>([
    ['an address of the card', 'Customers', 'address', { street: 'Laisvės 2', city: 'Kaunas', country: 'LT' }, 'Addresses', { street: 'Laisvės 2', city: 'Kaunas', country: 'LT', location: 'register-LAPTOP.xlsx' }],
    ['a further address', 'Addresses', 'address', { street: 'Laisvės 2', city: 'Kaunas' }, 'Addresses', { street: 'Laisvės 2', city: 'Kaunas' }],
    ['an account', 'BankAccounts', 'account', { iban: 'LT121000011101001000', bank: 'Two' }, 'BankAccounts', { iban: 'LT121000011101001000', bank: 'Two' }],
    ['a tax number', 'Customers', 'taxId', { taxId: '304999999' }, 'Identifiers', { kind: 'Other', number: '304999999', country: 'LT', source: 'register-LAPTOP.xlsx' }],
    ['a contact\'s phone', 'Contacts', 'phone', { phone: '+370 611' }, 'Notes', { date: '2026-11-22', author: 'Dana', text: 'register-LAPTOP.xlsx\ncontact Jonaitis\nPhone: +370 611' }],
    ['a status', 'Customers', 'status', { status: 'Inactive' }, 'Notes', { text: 'register-LAPTOP.xlsx\nStatus: Inactive' }],
  ])('%s becomes a row', async (_of, table, unit, theirs, into, row) => {
    const id = await withRows();
    const record = table === 'Customers' ? id : rowOf(id, table).id;
    const stands = table === 'Customers' ? register.valuesOf(id) : rowOf(id, table).values;
    const [conflict] = await found({ table, record, customer: id, unit, mine: stands, theirs }) as [StandingConflict];
    expect(shown(conflict).both).toEqual({ kind: 'row', table: into });
    const before = register.rows(id, into).length;
    await after(conflict, 'both');
    expect(register.rows(id, into)).toHaveLength(before + 1);
    expect(register.rows(id, into)).toContainEqual(expect.objectContaining(row));
    await app().undo();
    expect(register.rows(id, into)).toHaveLength(before);
    expect(shown(conflict).conflict.state).toBe('open');
  });

  test('not where one of them emptied the field, or where it names another card', async () => {
    const [alfa, beta] = [await register.add({ name: 'Alfa', email: 'a@alfa.lt' }, [newRow('Contacts', { lastName: 'Jonaitis' })]), await register.add({ name: 'Beta' })];
    const contact = rowOf(alfa, 'Contacts').id;
    const [emptied, moved, nowhere] = await found(
      { record: alfa, unit: 'email', mine: { email: 'a@alfa.lt' }, theirs: { email: null } },
      { table: 'Contacts', record: contact, customer: alfa, unit: 'customer', mine: { customer: alfa }, theirs: { customer: beta } },
      { table: 'Contacts', record: contact, customer: alfa, unit: 'customer', mine: { customer: alfa }, theirs: { customer: 'kc-gone' } },
    ) as [StandingConflict, StandingConflict, StandingConflict];
    expect(shown(emptied).ways).toEqual(['mine', 'theirs', 'edited']);
    expect(shown(moved).ways).toEqual(['mine', 'theirs']);
    expect(shown(nowhere)).toMatchObject({ ways: ['mine'], hindrance: { code: 'card-missing' } });
    await after(moved, 'theirs');
    expect(register.rows(beta, 'Contacts')).toMatchObject([{ lastName: 'Jonaitis', customerName: 'Beta' }]);
  });
});

describe('one deleted what the other one changed', () => {
  test('the row stays or goes, with all that belongs to it, and comes back whole', async () => {
    const id = await register.add({ name: 'Alfa', city: 'Vilnius' }, [newRow('Contacts', { lastName: 'Jonaitis' })]);
    const mine = register.valuesOf(id);
    const contact = rowOf(id, 'Contacts');
    const [card, row] = await found(
      { kind: 'edit-delete', record: id, base: { ...mine, city: 'Kaunas' }, mine },
      { kind: 'delete-edit', table: 'Contacts', record: contact.id, customer: id, base: { lastName: 'Jonas' }, theirs: contact.values },
    ) as [StandingConflict, StandingConflict];
    expect(shown(card)).toMatchObject({ ways: ['mine', 'theirs'], standing: 'mine' });
    expect(shown(row)).toMatchObject({ ways: ['mine', 'theirs'], standing: 'theirs' });
    // Both at once: of the row that goes with its card nothing is left to do.
    expect(await decide({ id: row.id, how: 'theirs' }, { id: card.id, how: 'theirs' })).toMatchObject({ ok: true, value: { decided: 2 } });
    expect([app().card(id), app().children(id)]).toEqual([undefined, []]);
    await app().undo();
    expect(register.valuesOf(id)).toEqual(mine);
    expect(register.rows(id, 'Contacts')).toHaveLength(1);
    await after(row, 'mine');
    expect(register.rows(id, 'Contacts')).toEqual([]);
    await after(card, 'mine');
    expect(register.valuesOf(id)).toEqual(mine);
  });

  test('a card with documents stays, and it is said why; one that was changed since goes only if that was seen', async () => {
    const [alfa, beta] = [await register.add({ name: 'Alfa' }), await register.add({ name: 'Beta' })];
    await register.addDocument(alfa, 'A-1');
    const [billed, changed] = await found({ kind: 'edit-delete', record: alfa, mine: register.valuesOf(alfa) }, { kind: 'edit-delete', record: beta, mine: register.valuesOf(beta) }) as [StandingConflict, StandingConflict];
    expect(shown(billed)).toMatchObject({ ways: ['mine'], hindrance: { code: 'card-has-documents' } });
    await edit(beta, { city: 'Riga' });
    expect(await decide({ id: changed.id, how: 'theirs' })).toMatchObject({ ok: false, error: { code: 'conflict-changed' } });
    await after(changed, 'theirs');
    expect(app().card(beta)).toBeUndefined();
  });

  test('two cards of which one names the other go in one step', async () => {
    const alfa = await register.add({ name: 'Alfa' });
    const beta = await register.add({ name: 'Beta', predecessor: alfa });
    await edit(alfa, { successor: beta });
    const both = await found(...[alfa, beta].map((record): NewConflict => ({ kind: 'edit-delete', record, mine: register.valuesOf(record) })));
    expect(await decide(...both.map(({ id }): ConflictDecision => ({ id, how: 'theirs' })))).toMatchObject({ ok: true, value: { decided: 2 } });
    expect([app().card(alfa), app().card(beta)]).toEqual([undefined, undefined]);
    expect(await app().undo()).toMatchObject({ ok: true });
    expect([register.valuesOf(alfa)['successor'], register.valuesOf(beta)['predecessor']]).toEqual([beta, alfa]);
  });
});

test('a record that is gone leaves nothing to choose; one that was merged is decided on the card it went into', async () => {
  const [alfa, beta, gama] = [await register.add({ name: 'Alfa', email: 'a@alfa.lt' }), await register.add({ name: 'Beta', email: 'b@beta.lt' }), await register.add({ name: 'Gama', email: 'g@gama.lt' })];
  const [gone, merged, deleted] = await found(
    { record: gama, unit: 'email', mine: { email: 'g@gama.lt', name: 'Gama' }, theirs: { email: 'h@gama.lt' } },
    { record: beta, unit: 'email', mine: { email: 'b@beta.lt' }, theirs: { email: 'c@beta.lt' } },
    { kind: 'edit-delete', record: beta, mine: register.valuesOf(beta) },
  ) as [StandingConflict, StandingConflict, StandingConflict];
  await app().remove([gama]);
  expect(await app().merge({ keep: alfa, absorb: [beta], confirmed: true })).toMatchObject({ ok: true });
  expect(shown(gone)).toMatchObject({ place: 'gone', ways: ['mine'], name: 'Gama' });
  expect(shown(gone)).not.toHaveProperty('stands');
  expect(await after(gone, 'mine')).toMatchObject({ conflict: { state: 'mine' } });
  expect(shown(merged)).toMatchObject({ place: 'merged', at: alfa, card: alfa, name: 'Alfa', standing: 'other', stands: { email: 'a@alfa.lt' } });
  expect(app().openConflicts(alfa)).toBe(2);
  expect(shown(deleted)).toMatchObject({ place: 'merged', ways: ['mine'] });
  await after(merged, 'theirs');
  expect(register.valuesOf(alfa)['email']).toBe('c@beta.lt');
});

test('a code that another card has by now is not taken; what is typed is checked as in the card', async () => {
  const [alfa, beta] = [await register.add({ name: 'Alfa', code: 'A1' }), await register.add({ name: 'Beta', code: 'B1' })];
  const [code, name] = await found(
    { record: alfa, unit: 'code', mine: { code: 'A1' }, theirs: { code: 'B1' } }, { record: beta, unit: 'name', mine: { name: 'Beta' }, theirs: { name: 'Beta UAB' } },
  ) as [StandingConflict, StandingConflict];
  expect(shown(code)).toMatchObject({ ways: ['mine', 'edited'], hindrance: { code: 'code-taken' } });
  const typed = async ({ id }: StandingConflict, values: Values) => decide({ id, how: 'edited', values, seen: must(app().conflict(id)?.stands) });
  expect(await typed(code, { code: 'B1' })).toMatchObject({ ok: false, error: { code: 'code-taken' } });
  expect(await typed(name, { name: '  ' })).toMatchObject({ ok: false, error: { code: 'required-missing' } });
  expect(await typed(code, { code: 'A2' })).toMatchObject({ ok: true });
});

test('cards that both merged differently: it is told, and left as it is', async () => {
  const id = await register.add({ name: 'Alfa' });
  const [merge] = await found({ kind: 'merge-merge', record: id, from: 'kc-other', theirs: { survivor: 'kc-third', survivorName: 'Third', absorbed: 'kc-other' } }) as [StandingConflict];
  expect(shown(merge)).toMatchObject({ ways: ['mine'], fields: [] });
  expect(await decide({ id: merge.id, how: 'mine' })).toMatchObject({ ok: true });
  expect(app().history()[0]?.changeSet.changes.every(({ table }) => table === 'Conflicts')).toBe(true);
  // The step is the customer's all the same.
  expect(app().history({ customer: id })[0]).toMatchObject({ changeSet: { cause: 'decide' }, customerName: 'Alfa' });
});

test('a person whose data is erased has no conflicts left, and those of others stay', async () => {
  const [alfa, beta] = [await register.add({ name: 'Alfa' }), await register.add({ name: 'Beta' })];
  await found({ record: alfa, unit: 'note', mine: { note: 'm'.repeat(40_000) }, theirs: { note: 'Secret' } }, { record: beta, unit: 'note', mine: { note: 'm' }, theirs: { note: 'n' } });
  expect(await app().personalData(alfa)).toMatchObject({ ok: true, value: expect.stringContaining('Secret') as unknown });
  expect(await app().erasePersonalData(alfa)).toMatchObject({ ok: true });
  expect(app().conflicts('open').map(({ name }) => name)).toEqual(['Beta']);
  const rows = await register.current().workbook.readTable('Conflicts');
  expect(rows.ok && rows.value.values).toHaveLength(1);
});
