/** Checking the register for a gate: what keeps cards from passing it, beside all that is wrong with them anyway. */
import type { App, AppIssue } from '../../src/app/app';
import type { Gate } from '../../src/fiscal/rules/rule';
import type { Values } from '../../src/model/change';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { addCustomer } from '../support/pane-over-memory';

let over: AppOverMemory;
let app: App;

beforeEach(async () => {
  over = await registerOverMemory();
  app = over.app;
});
afterEach(() => expect(over.bugs).toEqual([]));

async function issues(gate?: Gate): Promise<readonly AppIssue[]> {
  let done = false;
  const run = app.check(undefined, undefined, gate).result.finally(() => { done = true; });
  while (!done) await over.settle();
  return (await run).issues;
}

const shown = (found: readonly AppIssue[]): string[] => found.map(({ severity, code, facts, where }) =>
  `${severity} ${code} ${'rule' in facts ? facts.rule : ''} ${where?.field ?? ''} ${where?.cell ?? ''}`);

const complete: Values = { name: 'Alfa SRL', country: 'RO', taxId: '18547290', street: 'Str. Lungă 1', city: 'Cluj-Napoca', county: 'RO-CJ', dealerType: 'Company' };

test('without a gate its rules are not asked; with it they are told at their cells and are errors', async () => {
  await addCustomer(over, { ...complete, county: 'Cluj' });
  expect(shown(await issues()).filter((issue) => issue.includes('BR-RO'))).toEqual([]);
  expect(shown(await issues('efactura-ro'))).toEqual(expect.arrayContaining([expect.stringMatching(/^error rule-county BR-RO-111 county [A-Z]+2$/)]));
  expect(shown(await issues('isaf-lt')).filter((issue) => issue.startsWith('error'))).toEqual([]);
});

test('what the profile misses for the gate is an error then, each thing once, and other purposes are not spoken of', async () => {
  await addCustomer(over, { name: 'Beta', country: 'RO', city: 'Cluj-Napoca', county: 'RO-CJ' });
  expect(shown(await issues()).map((issue) => issue.split(' ').slice(0, 2).join(' '))).toEqual(['info not-ready-for', 'info not-ready-for']);
  expect(shown(await issues('invoice'))).toEqual([expect.stringMatching(/^error not-ready-for {2}street /)]);
  // BR-RO-082 wants the street too: said once. BR-RO-120 takes a company number, which the profile’s requirement does not.
  expect(shown(await issues('e-invoice')).map((issue) => issue.split(' ').slice(0, 3).join(' '))).toEqual(['error not-ready-for ', 'error not-ready-for ']);
  expect(shown(await issues('saft-ro'))).toEqual([expect.stringMatching(/^error rule-missing D406-CUSTOMER-ID taxId /)]);
});

test('customers who are none any more need not pass a gate, and what is wrong with them anyway is told', async () => {
  const id = await addCustomer(over, { ...complete, street: null, county: 'CJ', vatNumber: 'RO4221306' });
  await app.archive([id]);
  expect(shown(await issues('efactura-ro')).filter((issue) => !issue.includes('county-writing'))).toEqual([expect.stringMatching(/^warning rule-vat-of-other VAT-OF-FIRM vatNumber /)]);
});

test('the identifiers of a card count for Peppol, by the meaning of the firm’s own word', async () => {
  const id = await addCustomer(over, { name: 'Gama', country: 'IL', city: 'Haifa' });
  expect(shown(await issues('peppol')).filter((issue) => issue.includes('rule-'))).toEqual(['error rule-peppol-address PEPPOL-EN16931-R010  A2']);
  await app.save({ id, base: {}, edits: {}, children: [{ type: 'add', table: 'Identifiers', values: { kind: 'Peppol id', number: '0200:110443493' } }] });
  expect(shown(await issues('peppol')).filter((issue) => issue.includes('rule-'))).toEqual([]);
});

test('the day is that of the clock: a rule of a later day is not asked yet', async () => {
  await addCustomer(over, { name: 'Delta', country: 'FR', street: 'Rue 1', city: 'Paris', vatNumber: 'FR40303265045' });
  // The tests' clock shows November 2026: the number is wanted of some firms, and of all of them a year later.
  expect(shown(await issues('invoice')).filter((issue) => issue.includes('FR-SIREN'))).toEqual([expect.stringMatching(/^warning rule-missing FR-SIREN companyNumber /)]);
});

test('what a gate proposes is put right in one step, which one undo takes back', async () => {
  const id = await addCustomer(over, { name: 'Epsilon', country: 'DE', city: 'Berlin', vatNumber: '136695976' });
  const found = (await issues('en16931')).filter(({ fix }) => fix !== undefined);
  expect(shown(found)).toEqual([expect.stringMatching(/^error rule-vat-prefix BR-CO-09 vatNumber /)]);
  expect(await app.fixIssues(found)).toMatchObject({ ok: true, value: { cause: 'fix' } });
  expect(app.card(id)?.values['vatNumber']).toBe('DE136695976');
  expect(await app.undo()).toMatchObject({ ok: true });
  expect(app.card(id)?.values['vatNumber']).toBe('136695976');
});

const places = (found: readonly AppIssue[]): unknown[] => found.filter(({ code }) => /county|sector/.test(code))
  .map(({ severity, code, facts, fix }) => [severity, code, 'example' in facts ? facts.example : '', fix]);

test.each<[string, Values, readonly unknown[]]>([
  ['a county by its name', { county: 'Cluj' }, [['error', 'rule-county', 'RO-CJ', { county: 'RO-CJ' }]]],
  ['a city where its county belongs', { county: 'Cluj-Napoca' }, [['error', 'rule-county', 'RO-CJ', { county: 'RO-CJ' }]]],
  ['no county at all', { county: 'Nowhere' }, [['error', 'rule-county', 'RO-CJ', undefined]]],
  ['a sector in the county, which goes over to the city', { county: 'București, Sector 3', city: 'București' }, [['error', 'rule-county', 'RO-B', { county: 'RO-B', city: 'SECTOR3' }], ['error', 'rule-sector', '', undefined]]],
  ['a sector beside another city, which must not be lost', { county: 'București, Sector 3', city: 'Voluntari' }, [['error', 'rule-county', 'RO-B', undefined], ['error', 'rule-sector', '', undefined]]],
  ['a sector in words', { county: 'RO-B', city: 'Sector 3' }, [['error', 'rule-sector', '', { city: 'SECTOR3' }]]],
  ['both of them', { county: 'București', city: 'București, Sectorul 3' }, [['error', 'rule-county', 'RO-B', { county: 'RO-B' }], ['error', 'rule-sector', '', { city: 'SECTOR3', county: 'RO-B' }]]],
])('the e-Factura tells once of each field: %s, in the check and on the card', async (_what, edits, told) => {
  const id = await addCustomer(over, { ...complete, ...edits });
  const inCheck = places(await issues('efactura-ro'));
  expect(inCheck).toHaveLength(told.length);
  expect(inCheck).toEqual(expect.arrayContaining(told));
  expect(places(app.checkCard(app.card(id)?.values ?? {}, id, { gate: 'efactura-ro' }))).toEqual(inCheck);
  // Without the gate the check of the address speaks for itself.
  expect(places(await issues()).filter((place) => String((place as unknown[])[1]).startsWith('rule-'))).toEqual([]);
});

test('what the firm silences is not told, and the other finding stands', async () => {
  await addCustomer(over, { ...complete, county: 'Cluj' });
  const outline = await over.workbook.outline();
  const headers = outline.ok ? outline.value.tables.find(({ name }) => name === 'Lists')?.columns.map(({ header }) => header) ?? [] : [];
  const cells: Readonly<Record<string, string>> = { List: 'check-rules', Value: 'BR-RO-111', Meaning: 'off' };
  over.workbook.user.insertRow('Lists', 0, headers.map((header) => cells[header] ?? null));
  await over.settle();
  expect(places(await issues('efactura-ro'))).toEqual([['info', 'county-writing', '', { county: 'RO-CJ' }]]);
});
