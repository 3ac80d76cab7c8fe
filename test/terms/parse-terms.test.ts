import { parseTerms } from '../../src/terms/parse-terms';

describe('parseTerms', () => {
  it.each([
    ['30', 30], [30, 30], ['0', 0], [' 14 ', 14], ['030', 30],
    ['30 days', 30], ['1 day', 1], ['30days', 30], ['30 d', 30],
    ['net 30', 30], ['NET30', 30], ['Net 30 days', 30], ['net-45', 45], ['30 days net', 30], ['netto 30', 30],
    ['30 יום', 30], ['45 ימים', 45], ['נטו 60', 60],
    ['30 zile', 30], ['30 de zile', 30],
    ['30 dienų', 30], ['21 diena', 21], ['10 dienas', 10], ['7 dienos', 7],
    ['due on receipt', 0], ['Immediate', 0], ['מיידי', 0], ['iš karto', 0], ['nekavējoties', 0],
  ])('reads %p as net %p days', (written, days) => {
    expect(parseTerms(written)).toEqual({ ok: true, value: { kind: 'net', days } });
  });

  it.each([
    'שוטף', 'שוטף+30', 'שוטף + 30', 'EOM', '30 EOM', 'net 30 EOM', '30 days end of month', '45 jours fin de mois',
    '30 working days', '2/10 net 30', '30/60/90', '-5', '30.5', '30,5', '12345', 'ask Dana', 'net', 'days', '30 weeks',
  ])('refuses %p as unknown rather than guess', (written) => {
    expect(parseTerms(written)).toEqual({
      ok: false,
      error: { severity: 'error', code: 'terms-unknown', facts: { terms: written } },
    });
  });

  it.each([30.5, -1, Number.NaN, true])('refuses the value %p', (value) => {
    expect(parseTerms(value)).toMatchObject({ ok: false, error: { code: 'terms-unknown' } });
  });

  it.each(['', '   ', null, undefined])('says that %p is no terms at all', (value) => {
    expect(parseTerms(value)).toMatchObject({ ok: false, error: { code: 'terms-none' } });
  });
});
