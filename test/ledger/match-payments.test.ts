/* Which documents a payment is for: named, by amount, by sum; what two would do equally well is a choice. */
import fc from 'fast-check';
import { matchPayment, numberKeysOf, type IncomingPayment, type PayableDocument, type PaymentBook, type PaymentMatch } from '../../src/ledger/match-payments';

const document = (number: string, open: number, customer = 'a', currency = 'EUR'): PayableDocument => ({ id: `dc-${number}-${customer}`, customer, number, currency, open });

function bookOf(documents: readonly PayableDocument[]): PaymentBook {
  return { of: (customer) => documents.filter((one) => one.customer === customer), withKey: (key) => documents.filter(({ number }) => numberKeysOf(number).includes(key)) };
}

const asked = (documents: readonly PayableDocument[], payment: Partial<IncomingPayment>): PaymentMatch => matchPayment({ amount: 0, currency: 'EUR', text: '', customer: 'a', ...payment }, bookOf(documents));
const said = (match: PaymentMatch): unknown => (match.kind === 'settles' ? [match.ground, match.sure, match.parts.map((part) => [part.document.number, part.amount]), match.rest]
  : match.kind === 'account' ? ['account', match.paid.map(({ number }) => number)] : [match.kind, match.options.map(({ parts }) => parts.map((part) => part.document.number))]);

const two = [document('SF-2026-001', 12_100), document('SF-2026-002', 5_000)];

test.each([
  ['its number and its amount', { amount: 12_100, text: 'Apmokėjimas SF-2026-001' }, ['number', 'certain', [['SF-2026-001', 12_100]], 0]],
  ['the number written with other signs', { amount: 12_100, text: 'sf 2026/001, ačiū' }, ['number', 'certain', [['SF-2026-001', 12_100]], 0]],
  ['several numbers that come to it', { amount: 17_100, text: 'SF-2026-001 ir SF-2026-002' }, ['numbers', 'certain', [['SF-2026-001', 12_100], ['SF-2026-002', 5_000]], 0]],
  ['less than the document', { amount: 2_000, text: 'SF-2026-002' }, ['part', 'likely', [['SF-2026-002', 2_000]], 0]],
  ['more than the document', { amount: 6_000, text: 'SF-2026-002' }, ['over', 'likely', [['SF-2026-002', 5_000]], 1_000]],
  ['several numbers that do not come to it', { amount: 10_000, text: 'SF-2026-001 SF-2026-002' }, ['doubtful', [['SF-2026-001'], ['SF-2026-001'], ['SF-2026-002']]]],
  ['the only amount that is open', { amount: 5_000, text: 'ačiū' }, ['amount', 'likely', [['SF-2026-002', 5_000]], 0]],
  ['the only sum', { amount: 17_100 }, ['sum', 'likely', [['SF-2026-001', 12_100], ['SF-2026-002', 5_000]], 0]],
  ['nothing of all this', { amount: 77 }, ['account', []]],
  ['another currency', { amount: 5_000, currency: 'USD', text: 'SF-2026-002' }, ['account', []]],
  ['nobody known, but a number', { amount: 5_000, text: 'SF-2026-002', customer: undefined }, ['number', 'certain', [['SF-2026-002', 5_000]], 0]],
  ['nobody known, and only an amount', { amount: 5_000, customer: undefined }, ['nobody', []]],
])('%s', (_name, payment, expected) => {
  expect(said(asked(two, payment))).toEqual(expected);
});

test('a creditor’s reference has the number behind its check digits', () => {
  expect(said(asked([document('539007547034', 900)], { amount: 100, text: 'RF18539007547034', customer: undefined }))).toEqual(['part', 'likely', [['539007547034', 100]], 0]);
});

test('four digits alone may be a year: they count only with the amount', () => {
  const year = [document('2026', 900), document('77', 500)];
  expect(said(asked(year, { amount: 100, text: 'rent for 2026' }))).toEqual(['account', []]);
  expect(said(asked(year, { amount: 900, text: 'no. 2026' }))).toEqual(['number', 'certain', [['2026', 900]], 0]);
});

test('of two with the same amount nobody is taken', () => {
  expect(said(asked([document('A-1001', 500), document('A-1002', 500)], { amount: 500 }))).toEqual(['doubtful', [['A-1001'], ['A-1002']]]);
});

test('of two sums that come to it nobody is taken', () => {
  expect(said(asked([document('A1', 100), document('A2', 400), document('A3', 200), document('A4', 300)], { amount: 500 }))).toMatchObject(['doubtful', { length: 2 }]);
});

test('somebody else’s document to the cent is asked about, and a paid one is named', () => {
  expect(said(asked([document('B-9001', 500, 'b')], { amount: 500, text: 'B-9001' }))).toEqual(['doubtful', [['B-9001']]]);
  expect(said(asked([document('A-9001', 0)], { amount: 500, text: 'A-9001' }))).toEqual(['account', ['A-9001']]);
});

test('what is paid and what is left is always the payment, and no document is paid more than it has open', () => {
  const documents = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 40 }), open: fc.integer({ min: 0, max: 60 }) }), { selector: ({ number }) => number, maxLength: 12 });
  fc.assert(fc.property(documents, fc.integer({ min: 1, max: 200 }), fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }), fc.boolean(), (open, amount, named, isKnown) => {
    const all = open.map(({ number, open: left }) => document(`IN-${number}`, left, number % 3 === 0 ? 'b' : 'a'));
    const match = asked(all, { amount, text: named.map((number) => `IN-${number}`).join(' '), customer: isKnown ? 'a' : undefined });
    const options = match.kind === 'account' ? [] : match.kind === 'settles' ? [match] : match.options;
    for (const { parts, rest } of options) {
      expect(parts.reduce((sum, part) => sum + part.amount, rest)).toBe(amount);
      for (const part of parts) expect(part.amount).toBeLessThanOrEqual(part.document.open);
    }
  }), { numRuns: 300 });
});
