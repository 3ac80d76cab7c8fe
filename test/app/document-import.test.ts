/* Documents and payments out of files: whose they are, what is the same one, what they pay; the same file twice changes nothing, and one undo takes all of it back. */
import fc from 'fast-check';
import type { App } from '../../src/app/app';
import type { ImportOrder, ImportPlan, PlannedCard } from '../../src/app/import-plan';
import type { Values } from '../../src/model/change';
import type { RecordId } from '../../src/model/ids';
import type { IncomingCard } from '../../src/transfer/source';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';
import { newRow, registerForEachTest } from '../support/register-for-each-test';
import { runToEnd } from '../support/run-to-end';

const register = registerForEachTest();
const { add, rows, sheets, valuesOf } = register;
let over: AppOverMemory;
let app: App;

beforeEach(() => {
  over = register.current();
  app = over.app;
});

const invoice = (line: number, customer: Values, values: Values): IncomingCard => ({ line, values: customer, rows: [{ table: 'Documents', values: { type: 'invoice', date: '2026-03-01', amount: 100, currency: 'EUR', ...values } }] });
const payment = (line: number, customer: Values, values: Values): IncomingCard => ({ line, values: customer, rows: [{ table: 'Payments', values: { date: '2026-03-20', amount: 100, currency: 'EUR', ...values } }] });

type Asked = Partial<ImportOrder> & Pick<ImportOrder, 'cards' | 'holds'>;

async function plan(order: Asked): Promise<ImportPlan> {
  return must(await runToEnd(over, app.planImport({ preset: 'cards', ...order }).result));
}

async function take(order: Asked): Promise<ImportPlan> {
  const done = await runToEnd(over, app.importCards({ preset: 'cards', ...order }).result);
  if (!done.ok) throw new Error(done.error.map(({ code }) => code).join());
  await over.settle();
  return done.value.plan;
}

const outcomes = ({ cards }: ImportPlan): string[] => cards.map(({ outcome }) => outcome);
const codes = (card: PlannedCard | undefined): string[] => card?.issues.map(({ code }) => code) ?? [];
const documents = (cards: readonly IncomingCard[], more: Partial<ImportOrder> = {}): Asked => ({ holds: 'documents', cards, ...more });
const payments = (cards: readonly IncomingCard[], more: Partial<ImportOrder> = {}): Asked => ({ holds: 'payments', cards, ...more });

describe('whose a row is', () => {
  let alfa: RecordId;
  let beta: RecordId;

  beforeEach(async () => {
    alfa = await add({ name: 'Alfa SRL', code: 'C-7', taxId: '18547290', country: 'RO' }, [newRow('BankAccounts', { iban: 'RO49AAAA1B31007593840000' })]);
    beta = await add({ name: 'UAB Beta', country: 'LT' });
  });

  test.each<readonly [string, Values, string]>([
    ['its number, however it is written', { vatNumber: 'RO 18547290', country: 'RO' }, 'number'],
    ['its code beside its name', { code: 'c-7', name: 'Alfa SRL' }, 'code'],
    ['its code alone', { code: 'C-7' }, 'code'],
    ['its exact name', { name: 'ALFA SRL' }, 'name'],
    ['its name in another order', { name: 'S.R.L. Alfa' }, 'name'],
  ])('is found by %s', async (_name, customer, by) => {
    const [found] = (await plan(documents([invoice(2, customer, { number: 'A-1' })]))).cards;
    // A row that says no name is told by that of the card.
    expect(found?.name).toBe(customer['name'] ?? 'Alfa SRL');
    expect(found).toMatchObject({ outcome: 'new', card: alfa, reason: { kind: 'step', step: { same: [by] } } });
  });

  test('is found by its id, and of a payer by the account', async () => {
    expect((await plan(documents([invoice(2, { id: beta }, {})]))).cards[0]).toMatchObject({ outcome: 'new', card: beta });
    const paid = payment(3, { name: 'Somebody Else' }, {});
    expect((await plan(payments([{ ...paid, rows: [...paid.rows, { table: 'BankAccounts', values: { iban: 'RO49 AAAA 1B31 0075 9384 0000' } }] }]))).cards[0]).toMatchObject({ outcome: 'new', card: alfa, reason: { step: { same: ['iban'] } } });
  });

  test.each<readonly [string, Values]>([
    ['a code of somebody else’s name', { code: 'C-7', name: 'Gama UAB' }],
    ['a number and a name of two customers', { taxId: '18547290', name: 'UAB Beta', country: 'RO' }],
    ['a name with another number', { name: 'Alfa SRL', taxId: '14399840', country: 'RO' }],
  ])('is asked for %s', async (_name, customer) => {
    const { cards: [asked] } = await plan(documents([invoice(2, customer, { number: 'A-1' })]));
    expect(asked).toMatchObject({ outcome: 'rejected', asks: 'customer', issues: [{ code: 'import-customer-ambiguous' }] });
    const answered = await plan(documents([invoice(2, customer, { number: 'A-1' })], { decisions: { 2: { card: alfa } } }));
    expect(answered.cards[0]).toMatchObject({ outcome: 'new', card: alfa });
  });

  test('is one question for all rows of a customer whom nobody knows, and one new card', async () => {
    const file = [invoice(2, { name: 'Gama UAB', country: 'LT' }, { number: 'G-1' }), invoice(3, { name: 'Gama UAB', country: 'LT' }, { number: 'G-2' })];
    const { cards: asked } = await plan(documents(file));
    expect(asked).toMatchObject([{ outcome: 'rejected', asks: 'customer', lines: [2, 3], issues: [{ code: 'import-customer-unknown' }] }]);
    await take(documents(file, { decisions: { 2: 'new' } }));
    const made = must(app.find('Gama UAB')).id;
    expect(rows(made, 'Documents').map(({ number }) => number)).toEqual(['G-1', 'G-2']);
    expect(outcomes(await plan(documents(file)))).toEqual(['unchanged', 'unchanged']);
  });

  test('must be said', async () => {
    expect(codes((await plan(documents([invoice(2, {}, { number: 'A-1' })]))).cards[0])).toEqual(['import-customer-missing']);
  });
});

describe('documents', () => {
  let alfa: RecordId;

  beforeEach(async () => { alfa = await add({ name: 'Alfa SRL', country: 'RO' }); });

  test('keep the name that they were printed with, and are taken back by one undo', async () => {
    const before = await sheets();
    await take(documents([invoice(2, { name: 'S.R.L. ALFA' }, { number: 'A-1' })]));
    expect(rows(alfa, 'Documents')).toMatchObject([{ number: 'A-1', customerName: 'S.R.L. ALFA', type: 'Invoice', status: 'Issued' }]);
    expect((await app.undo()).ok).toBe(true);
    expect(await sheets()).toEqual(before);
  });

  test('there already change field by field, and are never doubled', async () => {
    await take(documents([invoice(2, { name: 'Alfa SRL' }, { number: 'A-1' })]));
    const { cards: [changed] } = await plan(documents([invoice(2, { name: 'Alfa SRL' }, { number: 'A-1', amount: 120, due: '2026-04-01' })]));
    expect(changed).toMatchObject({ outcome: 'update', changes: [{ field: 'due', after: '2026-04-01' }, { field: 'amount', before: 100, after: 120 }], issues: [{ code: 'import-document-amount' }] });
    const policies = { 'Documents.amount': 'never', 'Documents.due': 'fill' } as const;
    expect((await plan(documents([invoice(2, { name: 'Alfa SRL' }, { number: 'A-1', amount: 120, due: '2026-04-01' })], { policies }))).cards[0]).toMatchObject({ changes: [{ field: 'due' }], kept: [{ field: 'Documents.amount', given: 120 }] });
  });

  test('of one number on two days of a year are a question, in two years two documents', async () => {
    await take(documents([invoice(2, { name: 'Alfa SRL' }, { number: '17' })]));
    const other = documents([invoice(2, { name: 'Alfa SRL' }, { number: '17', date: '2026-05-01' })]);
    expect((await plan(other)).cards[0]).toMatchObject({ outcome: 'rejected', asks: 'document', issues: [{ code: 'import-document-number-taken' }] });
    expect(outcomes(await plan({ ...other, decisions: { 2: 'new' } }))).toEqual(['new']);
    expect(outcomes(await plan(documents([invoice(2, { name: 'Alfa SRL' }, { number: '17', date: '2027-03-01' })])))).toEqual(['new']);
  });

  test('twice in the file are refused where they differ; of another customer, they are told', async () => {
    const file = [invoice(2, { name: 'Alfa SRL' }, { number: 'A-1' }), invoice(3, { name: 'Alfa SRL' }, { number: 'A-1' }), invoice(4, { name: 'Alfa SRL' }, { number: 'A-1', amount: 7 })];
    const found = await plan(documents(file));
    expect(outcomes(found)).toEqual(['new', 'unchanged', 'rejected']);
    expect(codes(found.cards[2])).toEqual(['import-document-twice']);
    await add({ name: 'Beta' });
    await take(documents(file.slice(0, 1)));
    expect(codes((await plan(documents([invoice(2, { name: 'Beta' }, { number: 'A-1' })]))).cards[0])).toEqual(['import-document-elsewhere']);
  });

  test('without a number are told apart by day and amount, one for one', async () => {
    const file = [invoice(2, { name: 'Alfa SRL' }, {}), invoice(3, { name: 'Alfa SRL' }, {})];
    await take(documents(file));
    expect(rows(alfa, 'Documents')).toHaveLength(2);
    expect(outcomes(await plan(documents([...file, invoice(4, { name: 'Alfa SRL' }, {})])))).toEqual(['unchanged', 'unchanged', 'new']);
  });

  test('without a kind are invoices, and credit notes where they are negative; without a day or an amount they are refused', async () => {
    const bare = (line: number, values: Values): IncomingCard => ({ line, values: { name: 'Alfa SRL' }, rows: [{ table: 'Documents', values }] });
    const found = await take(documents([bare(2, { number: '1', date: '2026-01-01', amount: 5 }), bare(3, { number: '2', date: '2026-01-01', amount: -5 }), bare(4, { number: '3', amount: 5 }), bare(5, { number: '4', date: '2026-01-01' })]));
    expect(rows(alfa, 'Documents').map(({ type }) => type)).toEqual(['Invoice', 'Credit note']);
    expect(found.issues).toMatchObject([{ code: 'import-document-type-assumed', facts: { times: 2 } }]);
    expect(found.cards.slice(2).map(codes)).toEqual([['import-entry-missing'], ['import-entry-missing']]);
  });

  test('of a supplier, and of somebody who is not the firm, are refused', async () => {
    await add({ name: 'Own firm', taxId: '14399840', country: 'RO', roles: 'Own company' });
    const issued = (line: number, buyer: Values, seller: string, sellerNumbers: string): IncomingCard => invoice(line, buyer, { number: `N-${line}`, seller, sellerNumbers });
    const found = await plan(documents([issued(2, { name: 'Alfa SRL' }, 'Own firm SRL', 'RO14399840'), issued(3, { name: 'Own firm', taxId: '14399840', country: 'RO' }, 'Shop', '1'), issued(4, { name: 'Alfa SRL' }, 'Shop', '18547290')]));
    expect(found.cards.map(codes)).toEqual([[], ['import-document-purchase'], ['import-document-foreign']]);
  });
});

describe('payments', () => {
  let alfa: RecordId;

  beforeEach(async () => {
    alfa = await add({ name: 'Alfa SRL', country: 'RO' });
    await take(documents([invoice(2, { name: 'Alfa SRL' }, { number: 'A-1001', amount: 100 }), invoice(3, { name: 'Alfa SRL' }, { number: 'A-1002', amount: 50.1 }), invoice(4, { name: 'Alfa SRL' }, { number: 'A-1003', amount: 50.1 })]));
  });

  const paidWith = (): [unknown, unknown][] => rows(alfa, 'Payments').map(({ document, amount }) => [document ?? null, amount]);

  test('pay what they name, part by part, and are one entry when they come again', async () => {
    const file = [payment(2, {}, { amount: 150.1, text: 'A-1001 + A-1002', reference: 'R1' })];
    expect((await take(payments(file))).cards[0]).toMatchObject({ card: alfa, reason: { kind: 'document' }, entry: { settlement: { ground: 'numbers' }, sure: 'certain' } });
    expect(paidWith()).toEqual([['A-1001', 100], ['A-1002', 50.1]]);
    expect(outcomes(await plan(payments(file)))).toEqual(['unchanged']);
    expect((await app.undo()).ok).toBe(true);
    expect(paidWith()).toEqual([]);
  });

  test('that two documents fit are a choice, on account too', async () => {
    const file = [payment(2, { name: 'Alfa SRL' }, { amount: 50.1, reference: 'R1' })];
    const { cards: [asked] } = await plan(payments(file));
    expect(asked).toMatchObject({ outcome: 'rejected', asks: 'documents', issues: [{ code: 'import-payment-doubtful' }] });
    const [, second] = must(asked?.entry?.options);
    const settles = second?.parts.map(({ document }) => document) ?? [];
    expect((await plan(payments(file, { decisions: { 2: { settles } } }))).cards[0]?.entry?.settlement).toMatchObject({ parts: [{ number: 'A-1003', amount: 50.1 }], rest: 0 });
    expect((await plan(payments(file, { decisions: { 2: { settles: [] } } }))).cards[0]?.entry?.settlement).toMatchObject({ parts: [], rest: 50.1 });
  });

  test('of one file do not pay one document twice', async () => {
    const found = await plan(payments([payment(2, { name: 'Alfa SRL' }, { text: 'A-1001', reference: 'R1' }), payment(3, { name: 'Alfa SRL' }, { text: 'A-1001', reference: 'R2' })]));
    expect(found.cards.map(({ entry }) => entry?.settlement?.ground)).toEqual(['number', 'account']);
    expect(codes(found.cards[1])).toEqual(['import-payment-paid']);
  });

  test('that went out, between own accounts or to the bank are left out by name', async () => {
    const found = await plan(payments([
      payment(2, { name: 'Alfa SRL' }, { amount: -5 }), payment(3, { name: 'Alfa SRL' }, { direction: 'D' }), payment(4, {}, { amount: null, debit: 9 }), payment(5, {}, { direction: 'own' }), payment(6, {}, { direction: 'bank' }),
    ]));
    expect(outcomes(found)).toEqual(['skipped', 'skipped', 'skipped', 'skipped', 'skipped']);
    expect(found.cards.map(codes)).toEqual([['import-payment-out'], ['import-payment-out'], ['import-payment-out'], ['import-payment-own'], ['import-payment-bank']]);
  });

  test('of a list go to the document that it says; one that is nowhere is told, one of another customer asked', async () => {
    await add({ name: 'Beta' });
    const found = await plan(payments([payment(2, {}, { document: 'a-1001', amount: 30 }), payment(3, { name: 'Alfa SRL' }, { document: 'X-9', amount: 3 }), payment(4, { name: 'Beta' }, { document: 'A-1002', amount: 3 })]));
    expect(found.cards.map(codes)).toEqual([[], ['import-payment-number-unknown'], ['import-payment-other']]);
    expect(found.cards[0]).toMatchObject({ card: alfa, changes: [{ values: { document: 'A-1001', amount: 30 } }] });
    expect(found.cards[1]?.changes).toMatchObject([{ values: { document: 'X-9', amount: 3 } }]);
  });

  test('of a payer whom nobody knows are a question', async () => {
    expect((await plan(payments([payment(2, { name: 'Nobody' }, { amount: 1 })]))).cards[0]).toMatchObject({ asks: 'customer', issues: [{ code: 'import-customer-unknown' }] });
  });
});

test('any file twice changes nothing the second time, and what is written comes to what the file says', async () => {
  const names = ['Alfa SRL', 'Beta UAB', 'Gama SIA'];
  const cents = fc.integer({ min: 1, max: 9_999 }).map((amount) => amount / 100);
  const file = fc.record({
    documents: fc.array(fc.record({ name: fc.constantFrom(...names), number: fc.integer({ min: 1, max: 9 }), amount: cents, month: fc.integer({ min: 1, max: 3 }) }), { maxLength: 8 }),
    payments: fc.array(fc.record({ name: fc.constantFrom(...names), number: fc.option(fc.integer({ min: 1, max: 9 })), amount: cents, reference: fc.option(fc.integer({ min: 1, max: 4 })) }), { maxLength: 8 }),
  });
  await fc.assert(fc.asyncProperty(file, async ({ documents: issued, payments: paid }) => {
    over = await registerOverMemory();
    app = over.app;
    for (const name of names) expect((await app.save({ base: {}, edits: { name } })).ok).toBe(true);
    await over.settle();
    const orders = [
      documents(issued.map(({ name, number, amount, month }, at) => invoice(at + 2, { name }, { number: `IN-100${number}`, amount, date: `2026-0${month}-01` }))),
      payments(paid.map(({ name, number, amount, reference }, at) => payment(at + 2, { name }, { amount, text: number === null ? '' : `IN-100${number}`, ...(reference !== null && { reference: `R${reference}` }) }))),
    ];
    for (const order of orders) {
      const first = await plan(order);
      if (first.counts.new > 0) await take(order);
      const again = await plan(order);
      expect(outcomes(again).filter((outcome) => outcome === 'new' || outcome === 'update')).toEqual([]);
      for (const { outcome, entry, changes } of first.cards) {
        if (outcome !== 'new') continue;
        const written = changes.reduce((sum, change) => sum + (change.type === 'add' ? Math.round(Number(change.values['amount']) * 100) : 0), 0);
        expect(written).toBe(Math.round((entry?.amount ?? 0) * 100));
      }
    }
  }), { numRuns: 12 });
});

test('a new customer’s card is read by the sheet', async () => {
  await take(documents([invoice(2, { name: '=1+1' }, { number: '=cmd' })], { decisions: { 2: 'new' } }));
  const id = must(app.find('=1+1')).id;
  expect([valuesOf(id)['name'], rows(id, 'Documents')[0]?.['number']]).toEqual(['=1+1', '=cmd']);
});
