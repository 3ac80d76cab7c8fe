/** What the check of a register finds in smaller fields, and what it offers: with the firm's own lists, and nothing on a sample that has no such faults. */
import { checkCustomer, checkRecords, checkRow } from '../../src/app/check-register';
import { listRecords } from '../../src/app/register-layout';
import { makeSample } from '../../src/app/sample/sample-register';
import { issueText } from '../../src/locales/issue-text';
import { locales, textsOf } from '../../src/locales/locales';
import type { ModelIssue } from '../../src/model/check-record';
import type { Values } from '../../src/model/change';
import type { TableKey } from '../../src/model/fields';
import { Register } from '../../src/model/register';
import { registerOverMemory, seededRandom } from '../support/app-over-memory';

const texts = textsOf('en');

function registerOf(customers: Readonly<Record<string, Values>>): Register {
  const register = new Register();
  for (const { id, values } of listRecords(texts, seededRandom(1))) register.load('Lists', id, values);
  for (const [id, values] of Object.entries(customers)) register.load('Customers', id, values);
  return register;
}

const issuesOf = (register: Register): ModelIssue[] => [...checkRecords(register, { cellOf: () => undefined })].flatMap((step) => [...step.issues]);
const details = ['value-writing', 'postal-writing', 'county-writing', 'county-unknown', 'county-is-city', 'county-not-of-sector', 'sector-writing', 'name-capitals', 'web-address-short', 'activity-format', 'activity-revision', 'legal-form-country', 'dealer-type-contradicted', 'phone-impossible', 'phone-several'];

test('on a sample of 3,000 cards nothing is found but what was planted, and a fix is offered only for that', () => {
  const sample = makeSample(3000, 3, texts);
  const register = new Register();
  for (const [table, rows] of Object.entries(sample.records)) {
    for (const { id, values } of rows) register.load(table as TableKey, id, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));
  }
  const planted = new Set(sample.truth.errors.map(({ id }) => id));
  const found = issuesOf(register);
  expect(found.filter(({ code }) => details.includes(code))).toEqual([]);
  const fixable = found.filter(({ fix }) => fix !== undefined);
  expect(fixable.filter(({ where }) => !planted.has(where?.id ?? ''))).toEqual([]);
  expect(fixable.length).toBeGreaterThan(0);
});

test('a legal form of another home country is a warning, told by its meaning; words that both countries have are not', () => {
  const { legalForm } = texts.lists;
  const found = (values: Values): string[] => checkCustomer(registerOf({}), { name: 'Alfa', ...values }, undefined)
    .filter(({ code }) => code === 'legal-form-country').map(({ severity, facts }) => `${severity} ${Object.values(facts).slice(1).join(' ')}`);
  expect(found({ country: 'LT', legalForm: legalForm['ro-srl'] })).toEqual(['warning LT RO']);
  expect(found({ country: 'IL', legalForm: legalForm['lv-sia'] })).toEqual(['warning IL LV']);
  expect(found({ country: 'LT', legalForm: legalForm['lt-uab'] })).toEqual([]);
  // Î.I. in Romania and IĮ in Lithuania are one word to a keyboard without accents; an SA may be French.
  expect(found({ country: 'RO', legalForm: legalForm['lt-ii'] })).toEqual([]);
  expect(found({ country: 'FR', legalForm: legalForm['ro-sa'] })).toEqual([]);
  expect(found({ legalForm: legalForm['ro-sa'] })).toEqual([]);
  expect(found({ country: 'LT', legalForm: 'GmbH' })).toEqual([]);
});

test('a type of dealer that the VAT status or the legal form contradicts is a warning; whoever works alone may be a person', () => {
  const { dealerType, vatStatus, legalForm } = texts.lists;
  const found = (values: Values): string[] => checkCustomer(registerOf({}), { name: 'Alfa', ...values }, undefined)
    .filter(({ code }) => code === 'dealer-type-contradicted').map(({ severity, facts }) => `${severity} ${Object.values(facts).join(' ')}`);
  expect(found({ dealerType: dealerType.exemptDealer, vatStatus: vatStatus.registered })).toEqual(['warning dealerType vatStatus']);
  expect(found({ dealerType: dealerType.authorisedDealer, vatStatus: vatStatus.notRegistered })).toEqual(['warning dealerType vatStatus']);
  expect(found({ dealerType: dealerType.exemptDealer, legalForm: legalForm['il-ltd'] })).toEqual(['warning dealerType legalForm']);
  expect(found({ dealerType: dealerType.privatePerson, legalForm: legalForm['ro-srl'] })).toEqual(['warning dealerType legalForm']);
  for (const values of [
    { dealerType: dealerType.exemptDealer, vatStatus: vatStatus.notRegistered }, { dealerType: dealerType.authorisedDealer, vatStatus: vatStatus.cashAccounting },
    { dealerType: dealerType.privatePerson, legalForm: legalForm['ro-pfa'] }, { dealerType: dealerType.company, legalForm: legalForm['il-ltd'], vatStatus: vatStatus.notRegistered },
    { dealerType: 'Our own', vatStatus: vatStatus.registered }, { vatStatus: vatStatus.registered },
  ]) expect(found(values)).toEqual([]);
});

test('words of the register’s lists, of flags and countries in any language are put right in the register’s own', () => {
  const { status, partyRole } = texts.lists;
  const he = textsOf('he').lists;
  const found = checkCustomer(registerOf({}), { name: 'Alfa', status: he.status.active, roles: `${partyRole.supplier}; ${he.partyRole.customer}`, country: 'Rumunija', notifySms: 'כן' }, undefined);
  expect(Object.assign({}, ...found.map(({ fix }) => fix))).toEqual({
    status: status.active, roles: `${partyRole.supplier}; ${partyRole.customer}`, country: 'RO', notifySms: true,
  });
});

test('a row on the card is looked at the same way while it is typed', () => {
  const row = checkRow(registerOf({}), 'Addresses', { location: 'A', country: 'RO', county: 'jud. Cluj', postalCode: ' 400001' }, 'new-1');
  expect(row.map(({ code, fix }) => [code, fix])).toEqual([['county-writing', { county: 'RO-CJ' }], ['value-writing', { postalCode: '400001' }]]);
});

test('two hundred planted faults among a thousand cards are all found, all put right in rounds, and nothing else is touched', () => {
  const faults: readonly Values[] = [
    { country: 'RO', taxId: '="18547290"' }, { country: 'RO', taxId: 'CUI: 18547290' }, { country: 'RO', taxId: 'J2012000750528' }, { country: 'LV', postalCode: 'LV 1010' },
    { country: 'Latvija' }, { country: 'RO', city: 'București, Sector 3' }, { country: 'LV', email: 'mailto:a@b.example' }, { country: 'LV', mobile: '+371 (0) 67123456' },
    { country: 'RO', activityCode: '119' }, { country: 'LT', website: 'www.alfa.example' },
  ];
  const good: Values = { name: 'Beta', country: 'LT', email: 'a@b.example', postalCode: '01103', mobile: '+370 612 34567', status: texts.lists.status.active };
  const cards = Object.fromEntries(Array.from({ length: 1000 }, (_, at): [string, Values] =>
    [`k${at}`, at % 5 === 0 ? { name: `Alfa ${at}`, ...faults[(at / 5) % faults.length] } : { ...good, name: `Beta ${at}` }]));
  const register = registerOf(cards);
  const first = issuesOf(register).filter(({ fix }) => fix !== undefined);
  expect(new Set(first.map(({ where }) => where?.id)).size).toBe(200);
  expect(first.every(({ where }) => Number(where?.id?.slice(1)) % 5 === 0)).toBe(true);
  let fixes: ModelIssue[] = first;
  for (let round = 0; fixes.length > 0; round += 1) {
    expect(round).toBeLessThan(4);
    for (const { where, fix } of fixes) {
      const id = where?.id ?? '';
      for (const [field, after] of Object.entries(fix ?? {})) {
        const before = register.get('Customers', id)?.[field] ?? null;
        if (before !== after) register.apply([{ type: 'set', table: 'Customers', id, field, before, after }]);
      }
    }
    fixes = issuesOf(register).filter(({ fix }) => fix !== undefined);
  }
  for (const [id, values] of Object.entries(cards)) if (Number(id.slice(1)) % 5 !== 0) expect(register.get('Customers', id)).toEqual(values);
  expect(register.get('Customers', 'k25')).toMatchObject({ city: 'SECTOR3', county: 'RO-B' });
});

test('every finding in smaller fields has words in every language that name the field and what stands there', () => {
  const found = [
    ...checkCustomer(registerOf({}), { name: 'ALFA CONSTRUCT SRL', country: 'RO', county: 'jud. Cluj', city: 'Sector 3', postalCode: '01 0011', website: 'alfa.example', activityCode: '119', phone: '12', mobile: '123', fax: '0722 123 456, 0733 123 456', alias: 'x ', legalForm: texts.lists.legalForm['lv-sia'] }, undefined),
    ...checkCustomer(registerOf({}), { name: 'A', country: 'RO', county: 'Moldova', activityCode: '4520 R3' }, undefined),
    ...checkCustomer(registerOf({}), { name: 'A', country: 'RO', county: 'Cluj-Napoca' }, undefined),
    ...checkCustomer(registerOf({}), { name: 'A', country: 'RO', city: 'Sector 3', dealerType: texts.lists.dealerType.exemptDealer, vatStatus: texts.lists.vatStatus.registered }, undefined),
  ].filter(({ code }) => details.includes(code));
  expect([...new Set(found.map(({ code }) => code))].sort()).toEqual([...details].sort());
  for (const locale of locales) {
    for (const issue of found) {
      const said = issueText(textsOf(locale), issue);
      expect(said).not.toMatch(/undefined|\[object/);
      expect(said.replace(/[\u2066-\u2069]/g, '')).toContain(String(issue.where?.value).trim());
    }
  }
});

test('putting findings right is one step of the app, which can be taken back', async () => {
  const { app } = await registerOverMemory();
  const saved = await app.save({ base: {}, edits: { name: 'Alfa', country: 'RO', county: 'Judetul Cluj', website: 'www.alfa.example' } });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('not saved');
  const { id } = saved.value;
  const found = app.checkCard(app.card(id)?.values ?? {}, id).filter(({ fix }) => fix !== undefined);
  expect(await app.fixIssues(found)).toMatchObject({ ok: true });
  expect(app.card(id)?.values).toMatchObject({ county: 'RO-CJ', website: 'https://www.alfa.example' });
  expect(await app.undo()).toMatchObject({ ok: true });
  expect(app.card(id)?.values).toMatchObject({ county: 'Judetul Cluj', website: 'www.alfa.example' });
});
