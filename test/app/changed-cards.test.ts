/** Whom a change concerns: one customer where it is that customer's own, anyone where more may hang on it. */
import type { App } from '../../src/app/app';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import { newRow, registerForEachTest } from '../support/register-for-each-test';

const { current, add } = registerForEachTest();
const app = (): App => current().app;
const texts = textsOf('en');

async function concerned(change: () => unknown): Promise<unknown> {
  await current().settle();
  const before = app().cardsVersion();
  await change();
  await current().settle();
  expect(app().cardsVersion()).toBeGreaterThan(before);
  const cards = app().changedSince(before);
  return cards === undefined ? 'anyone' : [...cards];
}

const edit = (id: string, edits: Values, children: readonly ReturnType<typeof newRow>[] = []) => () => app().save({ id, base: app().card(id)?.values ?? {}, edits, children });

it('is that customer for fields, rows and cells that say something of it alone', async () => {
  const [one, other] = [await add({ code: 'A-1', name: 'Orchard' }), await add({ code: 'A-2', name: 'Pear' })];
  expect(await concerned(edit(one, { phone: '1', paymentTerms: '30' }))).toEqual([one]);
  expect(await concerned(edit(other, {}, [newRow('Documents', { type: 'Invoice', status: 'Issued', number: '1', date: '2026-06-01', amount: 5, currency: 'EUR' })]))).toEqual([other]);
  expect(await concerned(() => current().workbook.user.setCell('Customers', 1, 'Payment terms', '45'))).toEqual([other]);
  const before = app().cardsVersion();
  await edit(one, { phone: '2' })();
  await edit(other, { phone: '3' })();
  expect([...app().changedSince(before) ?? []].sort()).toEqual([one, other].sort());
  expect([...app().changedSince(app().cardsVersion()) ?? ['anyone']]).toEqual([]);
});

it('is anyone where cards are found otherwise, come, go or change places, or lists and the own company say something else', async () => {
  const [own, one] = [await add({ code: 'A-0', name: 'We', roles: texts.lists.partyRole.ownCompany, country: 'RO' }), await add({ code: 'A-1', name: 'Orchard', country: 'RO' })];
  await add({ code: 'A-2', name: 'Apple' }, ['Cluj', 'Arad'].map((location) => newRow('Addresses', { location, delivery: true })));
  const changes: readonly (() => unknown)[] = [
    edit(one, { name: 'Orchard Foods' }), edit(one, { code: 'A-9' }), edit(one, { validTo: '2026-01-31' }), edit(own, { country: 'LT' }),
    edit(one, {}, [newRow('Identifiers', { kind: 'Other', number: '77' })]), () => app().extendList('documentType', 'Bill'), () => app().makeOwnCompany(one),
    () => add({ code: 'A-3', name: 'Plum' }), () => app().merge({ keep: one, absorb: ['A-3'], confirmed: true }), () => app().undo(),
    () => current().workbook.user.sort('Customers', 'Name'), () => current().workbook.user.sort('Addresses', texts.fields.Addresses.location),
    () => current().workbook.user.addColumn('Customers', 'Fleet'), () => app().refresh(), () => app().close(),
  ];
  for (const [at, change] of changes.entries()) expect([at, await concerned(change)]).toEqual([at, 'anyone']);
});
