/** VAT status by date: what was said weighs more than periods, and silence is never an answer. */
import fc from 'fast-check';
import { addDays } from '../../src/base/calendar-date';
import { joinVatKnowledge, noVatKnowledge, observedVat, vatStatusOn, type VatKnowledge, type VatPeriod, type VatStatus } from '../../src/registry/vat-history';

const day = fc.integer({ min: 0, max: 9000 }).map((offset) => addDays('2002-01-01', offset));
const period = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 2000 }))).map(([from, length]): VatPeriod => ({ from, to: length === null ? null : addDays(from, length) }));
const status = fc.constantFrom<VatStatus>('registered', 'notRegistered', 'cashAccounting');
const knowledge = fc.record({
  periods: fc.array(period, { maxLength: 4 }), cashPeriods: fc.array(period, { maxLength: 2 }), completeUntil: fc.option(day),
  observations: fc.array(fc.record({ on: day, status, service: fc.constantFrom('ANAF', 'VIES') }), { maxLength: 4 }),
}) as fc.Arbitrary<VatKnowledge>;

const periods = (...list: [string, string | null][]): VatPeriod[] => list.map(([from, to]) => ({ from, to }));

test.each([
  ['nothing is known', noVatKnowledge, '2026-01-01', 'unknown', 'none'],
  ['only another day was observed', observedVat('2026-11-22', 'registered', 'VIES'), '2026-11-21', 'unknown', 'none'],
  ['the day was observed', observedVat('2026-11-22', 'notRegistered', 'VIES'), '2026-11-22', 'notRegistered', 'observed'],
  ['the day is in a period', { ...noVatKnowledge, periods: periods(['2010-01-01', null]), completeUntil: '2026-11-22' }, '2015-05-05', 'registered', 'period'],
  ['the day is in no period of a register that tells all', { ...noVatKnowledge, periods: periods(['2010-01-01', '2012-12-31']), completeUntil: '2026-11-22' }, '2015-05-05', 'notRegistered', 'period'],
  ['the day is in no period of a register that tells some', { ...noVatKnowledge, periods: periods(['2010-01-01', '2012-12-31']) }, '2015-05-05', 'unknown', 'none'],
  ['an open period is not a promise', { ...noVatKnowledge, periods: periods(['2010-01-01', null]), completeUntil: '2026-11-22' }, '2026-11-23', 'unknown', 'none'],
  ['VAT on payment stands inside VAT', { ...noVatKnowledge, periods: periods(['2010-01-01', null]), cashPeriods: periods(['2013-01-01', '2014-12-31']), completeUntil: '2026-11-22' }, '2014-06-01', 'cashAccounting', 'period'],
  ['VAT on payment without VAT is none', { ...noVatKnowledge, periods: [], cashPeriods: periods(['2013-01-01', '2014-12-31']), completeUntil: '2026-11-22' }, '2014-06-01', 'notRegistered', 'period'],
  ['what was said of the last day outweighs the period', { ...noVatKnowledge, periods: periods(['2010-01-01', '2012-12-31']), completeUntil: '2026-11-22', observations: [{ on: '2012-12-31', status: 'notRegistered', service: 'ANAF' }] }, '2012-12-31', 'notRegistered', 'observed'],
] as const)('%s', (_name, known, on, expected, basis) => {
  expect(vatStatusOn(known, on)).toEqual({ status: expected, basis });
});

test('what was said about a day is what is answered about it', () => {
  fc.assert(fc.property(knowledge, day, status, (known, on, said) => {
    const more = joinVatKnowledge(known, observedVat(on, said, 'ANAF'));
    const others = more.observations.filter((one) => one.on === on);
    expect(others.map((one) => one.status)).toContain(said);
    expect(vatStatusOn(more, on).basis).toBe('observed');
  }));
});

test('days after everything that was said are unknown', () => {
  fc.assert(fc.property(knowledge, (known) => {
    const last = [...known.observations.map(({ on }) => on), known.completeUntil ?? ''].sort().at(-1) ?? '';
    if (last !== '') expect(vatStatusOn(known, addDays(last, 1)).status).toBe('unknown');
  }));
});

test('learning the same again changes nothing', () => {
  fc.assert(fc.property(knowledge, knowledge, (known, learned) => {
    const once = joinVatKnowledge(known, learned);
    expect(joinVatKnowledge(once, learned)).toEqual(once);
  }));
});

test('a newer telling of all periods replaces an older one; an older one does not come back', () => {
  const older: VatKnowledge = { ...noVatKnowledge, periods: periods(['2010-01-01', null]), completeUntil: '2020-01-01' };
  const newer: VatKnowledge = { ...noVatKnowledge, periods: periods(['2010-01-01', '2022-03-31']), completeUntil: '2026-11-22' };
  for (const joined of [joinVatKnowledge(older, newer), joinVatKnowledge(newer, older)]) {
    expect(joined).toMatchObject({ periods: newer.periods, completeUntil: '2026-11-22' });
  }
  expect(joinVatKnowledge(newer, observedVat('2026-12-01', 'registered', 'VIES')).periods).toEqual(newer.periods);
});

test('of registers that tell some periods, all are kept, and an end that was learned stays', () => {
  const first: VatKnowledge = { ...noVatKnowledge, periods: periods(['2010-01-01', null]) };
  const second: VatKnowledge = { ...noVatKnowledge, periods: periods(['2010-01-01', '2015-12-31'], ['2018-01-01', null]) };
  expect(joinVatKnowledge(first, second).periods).toEqual(second.periods);
});
