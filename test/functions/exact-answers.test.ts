/**
 * Whatever happens to a register (random edits of cards, rows and lists, merges, undo), every cell shows what is true: an answer
 * that was not asked for again because "nothing concerned it" is what it would be if it were.
 */
import { createLiveCells, type Asked, type CellResult } from '../../functions/live-cells';
import { addressForPurpose, createPurposeNames } from '../../src/app/address-answer';
import { ageingOnDay, balanceOnDay } from '../../src/app/account-answers';
import type { App, AppIssue } from '../../src/app/app';
import { discountOfCustomer } from '../../src/app/discount-answer';
import { invoiceDueDate } from '../../src/app/due-date-answer';
import { createFieldNames } from '../../src/app/field-names';
import { fieldValue, successorCode } from '../../src/app/look-up';
import { createDocumentTypeNames, noteForDocument } from '../../src/app/note-answer';
import type { CalendarDate } from '../../src/base/calendar-date';
import type { Result } from '../../src/base/result';
import { createSeededRandom } from '../../src/base/seeded-random';
import { locales, textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import { manualTimer, registerOverMemory } from '../support/app-over-memory';
import { newRow } from '../support/register-for-each-test';
import { installCustomFunctions } from './fake-custom-functions';

installCustomFunctions();
const texts = textsOf('en');
const languages = locales.map(textsOf);
const fields = createFieldNames(languages.map((one) => one.fields.Customers));
const purposes = createPurposeNames(languages);
const types = createDocumentTypeNames(languages);
const day = '2026-06-30';

type Evaluate = (app: App, today: () => CalendarDate) => Result<CellResult, AppIssue> | undefined;

const questionsOf = (key: string): readonly (readonly [Asked, Evaluate])[] => [
  [['GET', key, 'phone'], (app) => fieldValue(app, fields, { key, field: 'phone', asOf: null })],
  [['GET', key, 'name', day], (app) => fieldValue(app, fields, { key, field: 'name', asOf: day })],
  [['SUCCESSOR', key], (app) => successorCode(app, { key, date: null })],
  [['DUEDATE', key], (app) => invoiceDueDate(app, { key, invoiceDate: day })],
  [['BALANCE', key], (app, today) => balanceOnDay(app, { key, date: null, currency: null }, today)],
  [['AGING', key], (app, today) => ageingOnDay(app, { key, date: day, currency: null }, texts.account, today)],
  [['DISCOUNT', key], (app) => discountOfCustomer(app, { key })],
  [['ADDRESS', key], (app) => addressForPurpose(app, purposes, { key, purpose: 'delivery' }, texts)],
  [['NOTE', key], (app) => noteForDocument(app, types, { key, documentType: 'Invoice' })],
];

test.each([1, 2])('[seed %i] after each of many random steps', async (seed) => {
  const random = createSeededRandom(seed);
  const { app, settle, workbook, bugs } = await registerOverMemory();
  const timer = manualTimer();
  const cells = createLiveCells({ app: () => Promise.resolve(app), texts: () => texts, clock: { now: () => Date.UTC(2026, 10, 22, 9) }, timer });
  const ids: string[] = [];
  const add = async (values: Values): Promise<void> => {
    const saved = await app.save({ base: {}, edits: values });
    if (saved.ok && saved.value.kind === 'saved') ids.push(saved.value.id);
  };
  for (let at = 0; at < 5; at += 1) await add({ code: `C-${at}`, name: `Name ${at}`, paymentTerms: '30', phone: String(at), ...(at === 0 && { roles: texts.lists.partyRole.ownCompany, country: 'IL' }) });

  const shown = new Map<string, unknown>();
  let evaluated = 0;
  const asked = ['C-0', 'C-1', 'C-2', 'C-3', 'Name 1', 'Name 4', 'Name 6', 'VAT-1', 'C-5'].flatMap(questionsOf);
  for (const [question, evaluate] of asked) {
    cells.show<CellResult>({ setResult: (value) => shown.set(JSON.stringify(question), value) }, question, (current, today) => {
      evaluated += 1;
      return evaluate(current, today);
    });
  }

  const edit = async (edits: Values, children = [] as readonly ReturnType<typeof newRow>[]): Promise<void> => {
    const id = random.pick(ids);
    const card = app.card(id);
    if (card !== undefined) await app.save({ id, base: card.values, edits, children });
  };
  const steps: (() => Promise<unknown>)[] = [
    () => edit({ phone: String(random.integer(1000)) }),
    () => edit({ level: random.pick(['Large', 'Small', '']) }),
    () => app.saveAutomations({ automations: {}, thresholds: {}, discounts: { Large: random.pick(['15%', '20%', 'Wholesale']) } }),
    () => edit({ noteInvoices: random.pick(['', 'Thanks', 'By card']) }),
    () => edit({ paymentTerms: random.pick(['10', 'EOM+30', '', '5 working days']), street: random.pick(['', 'Herzl']) }),
    () => edit({ name: `Name ${random.integer(7)}` }),
    () => edit({ vatNumber: random.pick(['VAT-1', 'VAT-2', '']) }),
    () => edit({ country: random.pick(['IL', 'RO', 'LV']) }),
    () => edit({ validTo: random.pick(['2026-01-31', '2026-12-31']) }),
    () => app.makeOwnCompany(random.pick(ids)),
    () => edit({}, [newRow('Documents', { type: 'Invoice', status: random.pick(['Issued', 'Draft']), number: String(random.integer(20)), date: '2026-06-01', amount: random.integer(100), currency: random.pick(['EUR', '']) })]),
    () => edit({}, [newRow('Payments', { date: '2026-06-10', amount: random.integer(50), currency: 'EUR', document: String(random.integer(20)) })]),
    () => edit({}, [newRow('Addresses', { location: `Store ${random.integer(9)}`, city: random.pick(['Haifa', 'Cluj']), delivery: true })]),
    () => edit({}, [newRow('Identifiers', { kind: 'Other', number: 'VAT-1' })]),
    () => (ids.length < 7 ? add({ code: `C-${ids.length}`, name: `Name ${random.integer(7)}` }) : edit({ phone: '0' })),
    () => (random.integer(4) === 0 ? app.merge({ keep: random.pick(ids), absorb: [random.pick(ids)], confirmed: true }) : app.undo()),
    async () => workbook.user.sort('Addresses', random.pick(['City', texts.fields.Addresses.location])),
    async () => workbook.user.setCell('Customers', random.integer(5), 'Payment terms', random.pick(['45', '60'])),
    async () => workbook.user.setCell('Customers', random.integer(5), 'Phone', String(random.integer(1000))),
  ];
  const look = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) {
      await settle();
      timer.run();
    }
  };
  await look();
  const begun = evaluated;
  const count = 50;
  for (let step = 0; step < count; step += 1) {
    await random.pick(steps)();
    await app.holidaysFetched();
    await look();
    for (const [question, evaluate] of asked) {
      const truth = evaluate(app, () => '2026-11-22');
      const told = shown.get(JSON.stringify(question));
      if (truth?.ok === true) expect([step, question, told]).toEqual([step, question, truth.value]);
      else if (truth?.ok === false) expect([step, question, told]).toEqual([step, question, expect.objectContaining({ message: expect.any(String) as string })]);
    }
  }
  // Not by asking everything anew each time.
  expect(evaluated - begun).toBeLessThan(count * asked.length * 0.6);
  expect(bugs).toEqual([]);
});
