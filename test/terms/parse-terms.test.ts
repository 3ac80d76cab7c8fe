import fc from 'fast-check';
import { createCountText } from '../../src/locales/count-text';
import { locales, textsOf } from '../../src/locales/locales';
import { parseDatedTerms, parseTerms } from '../../src/terms/parse-terms';
import { weekdays, type DueRule, type Terms, type TermsStep } from '../../src/terms/terms';
import { typedWords, writeDatedTerms, writeTerms } from '../../src/terms/write-terms';

const written = (text: unknown): string => {
  const read = parseTerms(text as string);
  return read.ok ? writeTerms(read.value) : read.error.code;
};

describe('parseTerms', () => {
  it.each([
    ['30', 30], [30, 30], [' 14 ', 14], ['030', 30],
    ['30 days', 30], ['1 day', 1], ['30days', 30], ['30 d', 30], ['30-day', 30], ['2 weeks', 14],
    ['net 30', 30], ['NET30', 30], ['n/30', 30], ['Net 30 days', 30], ['net-45', 45], ['30 days net', 30], ['netto 30', 30], ['within 30 days', 30],
    ['net 30 days from date of invoice', 30], ['30 calendar days', 30],
    ['30 יום', 30], ['45 ימים', 45], ['נטו 60', 60], ['תוך 30 יום', 30], ['30 יום מתאריך החשבונית', 30],
    ['30 zile', 30], ['30 de zile', 30], ['în termen de 30 de zile', 30], ['30 de zile de la data facturii', 30],
    ['30 dienų', 30], ['21 diena', 21], ['per 7 dienas', 7], ['14 k. d.', 14], ['7 dienos', 7], ['10 dienas', 10], ['30 dienu laikā', 30],
    ['30 jours', 30], ['30 Tage netto', 30], ['30 gg', 30], ['30 dni od daty faktury', 30], ['30 dage', 30],
  ])('reads %p as %p days', (text, days) => {
    expect(parseTerms(text)).toEqual({ ok: true, value: { kind: 'whole', rule: [{ step: 'days', days }] } });
  });

  it.each([
    '0', 'due on receipt', 'Immediate', 'cash', 'prepaid', 'in advance', 'מיידי', 'מזומן', 'imediat', 'la primire', 'iš karto', 'avansas', 'nekavējoties', 'priekšapmaksa',
    'sofort', 'comptant', 'gotówka', 'kontant', '100% now',
  ])('reads %p as due at once', (text) => {
    expect(parseTerms(text)).toEqual({ ok: true, value: { kind: 'whole', rule: [] } });
  });

  it.each([
    // Days from the end of the month.
    ...['EOM+30', 'eom + 30 days', 'EOM 30', '30 days after end of month', '30 days from the end of the month', 'net EOM 30', 'fin de mois 45 jours', 'fin de mois + 45 jours'].map((text) => [text, `EOM + ${text.includes('45') ? 45 : 30} days`]),
    ...['שוטף+30', 'שוטף + 30', 'שוטף 30', 'שוטף פלוס 30', 'ש+30', "ש'+30", 'שוטף+30 יום', '30+שוטף', '30 יום מסוף החודש', '30 days after the end of the invoice month', 'sfârșitul lunii + 30', '30 de zile de la sfârșitul lunii', 'mėnesio pabaiga + 30 dienų', 'mēneša beigas + 30 dienas', 'Løbende måned + 30 dage', 'koniec miesiąca + 30 dni'].map((text) => [text, 'EOM + 30 days']),
    // Days, and on to the end of that month.
    ...['30 EOM', '30 days EOM', '30 days, then end of month', '30 days end of month', '30 gg FM', '30 gg DF FM', '30 jours fin de mois', '30 jours, fin de mois'].map((text) => [text, '30 days then EOM']),
    ['60 gg FM + 10', '60 days then EOM + 10 days'], ['10 Days after End of Next Month', 'EOM + 1 month + 10 days'],
    ...['EOM', 'end of the month', 'שוטף', 'סוף החודש', 'ultima zi a lunii', 'iki mėnesio pabaigos', 'līdz mēneša beigām', 'Monatsende'].map((text) => [text, 'EOM']),
    ...['EOM of next month', 'end of next month', 'EOM + 1 month', 'סוף החודש הבא', 'שוטף + 1 חודש', 'sfârșitul lunii următoare', 'kito mėnesio pabaiga', 'nākamā mēneša beigas', 'fin du mois suivant'].map((text) => [text, 'EOM + 1 month']),
    ['end of month + 2 months', 'EOM + 2 months'], ['2 months', '2 months'],
    ...['10th of next month', '10th prox.', '10 of the next month', 'net 10th of next month', '10 לחודש הבא', 'ב-10 לחודש הבא', '10 ale lunii următoare', 'iki kito mėnesio 10 dienos', 'kito mėnesio 10 d.', 'nākamā mēneša 10. datums'].map((text) => [text, '10 of next month']),
    ...['15 of month', '15th of the month', '15 לחודש', '15 ale lunii', 'mėnesio 15 d.', 'mēneša 15. datums'].map((text) => [text, '15 of month']),
    ['10 of month + 2 months', '10 of month + 2 months'],
    ...['next Friday', 'Friday', 'on Friday', 'יום שישי הבא', 'vinerea viitoare', 'kitą penktadienį', 'nākamajā piektdienā'].map((text) => [text, 'next Friday']),
    ['30 days, then next Monday', '30 days then next Monday'],
    ...['end of quarter', 'EOQ', 'סוף רבעון', 'sfârșitul trimestrului', 'ketvirčio pabaiga', 'ceturkšņa beigas'].map((text) => [text, 'end of quarter']),
    ['end of quarter + 30', 'end of quarter + 30 days'], ['end of next quarter', 'end of next quarter'],
    ...['5 working days', '5 business days', 'per 5 d. d.', '5 ימי עסקים', '5 zile lucrătoare', '5 darbo dienos', '5 darba dienas', '5 jours ouvrés', '5 Arbeitstage', '5 giorni lavorativi', '5 dni roboczych'].map((text) => [text, '5 working days']),
    ['EOM + 30 days + 5 working days', 'EOM + 30 days then 5 working days'],
  ])('reads %p as %p', (text, meaning) => {
    expect(written(text)).toBe(meaning);
  });

  it.each([
    ['2/10 net 30', '2% discount 10 days, net 30 days'], ['2/10, n/30', '2% discount 10 days, net 30 days'], ['2% 10 net 30', '2% discount 10 days, net 30 days'],
    ['1.5/10 net 30', '1.5% discount 10 days, net 30 days'], ['2,5% 10 days, net 30', '2.5% discount 10 days, net 30 days'],
    ['10 Tage 2% Skonto, 30 Tage netto', '2% discount 10 days, net 30 days'], ['2/10 1/20 net 30', '2% discount 10 days, 1% discount 20 days, net 30 days'],
    ['2/10 net EOM', '2% discount 10 days, net EOM'], ['2/10 נטו 30', '2% discount 10 days, net 30 days'],
    ['2/30 net 10', 'terms-discount-late'], ['2/10 net 30 EOM', 'terms-ambiguous'],
    ['50% now, 50% 30', '50% on receipt, 50% 30 days'], ['1/3 now, 1/3 30, 1/3 60', '1/3 on receipt, 1/3 30 days, 1/3 60 days'],
    ['50% מיידי, 50% שוטף+30', '50% on receipt, 50% EOM + 30 days'], ['30% Now, Balance 60 Days', '30% on receipt, 70% 60 days'], ['30% avans, restul 30', '30% on receipt, 70% 30 days'],
    ['50% dabar, 50% 30', '50% on receipt, 50% 30 days'], ['50% tagad un 50% 30 dienas', '50% on receipt, 50% 30 days'], ['1/3 net 30, rest net 60', '1/3 30 days, 2/3 60 days'],
    ['33,33% now, 33,33% 30, 33,34% 60', '33.33% on receipt, 33.33% 30 days, 33.34% 60 days'], ['50% 30 days, EOM, 50% 60', '50% 30 days then EOM, 50% 60 days'],
    ['50% now, 30% 30', 'terms-shares'], ['50% now', 'terms-shares'], ['2/10', 'terms-shares'], ['60% now, 50% 30', 'terms-shares'], ['100% now, rest 30', 'terms-shares'], ['1/3 now, 1/3 30', 'terms-shares'],
    ['0% now, 100% 30', 'terms-unknown'], ['1/3, 1/3, 1/3', 'terms-unknown'], ['50% soon, 50% 30', 'terms-unknown'],
  ])('reads the parts of %p as %p', (text, meaning) => {
    expect(written(text)).toBe(meaning);
  });

  it('tells how much instalments come to', () => {
    expect(parseTerms('50% now, 1/3 30')).toMatchObject({ ok: false, error: { code: 'terms-shares', facts: { percent: '83.33' } } });
  });

  it.each(['net 30 EOM', '30 net EOM', 'net 30 days end of month'])('says of %p which two things it may mean', (text) => {
    expect(parseTerms(text)).toEqual({ ok: false, error: { severity: 'error', code: 'terms-ambiguous', facts: { terms: text, first: 'EOM + 30 days', second: '30 days then EOM' } } });
  });

  it.each([
    '30/60/90', '30 60', '30 + 30', '-5', '30.5', '30,5', '12345', 'ask Dana', 'net', 'days', '+30', 'EOM EOM + 5', 'EOM + Friday', '32 of month', '5 Werktage', '5 jours ouvrables',
    'next month', '30 EOM or so', 'after', '1 day 2 days 3 days 4 days 5 days', '200 months', 'EOM - 5', '30 days from receipt of the goods',
  ])('refuses %p as unknown rather than guess', (text) => {
    expect(parseTerms(text)).toEqual({ ok: false, error: { severity: 'error', code: 'terms-unknown', facts: { terms: text } } });
  });

  it.each([30.5, -1, Number.NaN, true])('refuses the value %p', (value) => {
    expect(parseTerms(value)).toMatchObject({ ok: false, error: { code: 'terms-unknown' } });
  });

  it.each(['', '   ', null, undefined])('says that %p is no terms at all', (value) => {
    expect(parseTerms(value)).toMatchObject({ ok: false, error: { code: 'terms-none' } });
    expect(parseDatedTerms(value)).toMatchObject({ ok: false, error: { code: 'terms-none' } });
  });

  it('reads שוטף in months where the firm counts so, and nothing else', () => {
    const inMonths = (text: string): string => {
      const read = parseTerms(text, { shotef: 'month' });
      return read.ok ? writeTerms(read.value) : read.error.code;
    };
    expect(['שוטף+30', 'ש+60', 'שוטף+45', 'שוטף', 'שוטף+10', 'EOM+30'].map(inMonths)).toEqual([
      'EOM + 1 month', 'EOM + 2 months', 'EOM + 1 month + 15 days', 'EOM', 'EOM + 10 days', 'EOM + 30 days',
    ]);
  });
});

describe('parseDatedTerms', () => {
  const dated = (text: string): string => {
    const read = parseDatedTerms(text);
    return read.ok ? writeDatedTerms(read.value) : `${read.error.code} ${String((read.error.facts as Record<string, unknown>)['day'])}`;
  };
  it.each([
    ['30', '30 days'],
    ['30; from 2026-07-01: EOM+45', '30 days; from 2026-07-01: EOM + 45 days'],
    ['from 1.7.2026: 45; 30', '30 days; from 2026-07-01: 45 days'],
    ['30; from 2027-01-01: 60; from 2026-07-01: 45', '30 days; from 2026-07-01: 45 days; from 2027-01-01: 60 days'],
    ['30\n45 from 2026-07-01', '30 days; from 2026-07-01: 45 days'],
    ['30; מ-1.7.2026: שוטף+45', '30 days; from 2026-07-01: EOM + 45 days'], ['30; החל מיום 01/07/2026: 45', '30 days; from 2026-07-01: 45 days'],
    ['30; din 01.07.2026: 45', '30 days; from 2026-07-01: 45 days'], ['30; începând cu 1.7.2026 45', '30 days; from 2026-07-01: 45 days'],
    ['30; nuo 2026-07-01: 45', '30 days; from 2026-07-01: 45 days'], ['30; no 2026-07-01: 45', '30 days; from 2026-07-01: 45 days'],
    ['50% now, 50% 30; from 2026-07-01: 2/10 net 30', '50% on receipt, 50% 30 days; from 2026-07-01: 2% discount 10 days, net 30 days'],
    ['from 2026-02-30: 5', 'terms-from-unknown 2026-02-30'], ['30; from 1.7.26: 45', 'terms-from-unknown 1.7.26'], ['until 2026-07-01', 'terms-from-unknown 2026-07-01'],
    ['30; 45', 'terms-from-twice '], ['from 2026-07-01: 30; from 1.7.2026: 45', 'terms-from-twice 2026-07-01'], ['30; from 2026-07-01: ask', 'terms-unknown undefined'],
  ])('reads %p as %p', (text, meaning) => {
    expect(dated(text)).toBe(meaning);
  });
});

const step: fc.Arbitrary<TermsStep> = fc.oneof(
  fc.record({ step: fc.constant('days' as const), days: fc.integer({ min: 1, max: 999 }) }),
  fc.record({ step: fc.constant('working-days' as const), days: fc.integer({ min: 1, max: 999 }) }),
  fc.record({ step: fc.constant('months' as const), months: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ step: fc.constant('month-end' as const), months: fc.integer({ min: 0, max: 120 }) }),
  fc.record({ step: fc.constant('quarter-end' as const), quarters: fc.integer({ min: 0, max: 1 }) }),
  fc.record({ step: fc.constant('day-of-month' as const), day: fc.integer({ min: 1, max: 31 }), months: fc.integer({ min: 0, max: 120 }) }),
  fc.record({ step: fc.constant('weekday' as const), weekday: fc.constantFrom(...weekdays) }),
);
const isLength = ({ step: one }: TermsStep): boolean => one === 'days' || one === 'working-days' || one === 'months';
// Two lengths of one kind are one length, written as their sum.
const rule: fc.Arbitrary<DueRule> = fc.array(step, { maxLength: 4 })
  .filter((steps) => steps.every((one, at) => at === 0 || !isLength(one) || one.step !== steps[at - 1]?.step));
const percent = fc.integer({ min: 1, max: 99 });
const terms: fc.Arbitrary<Terms> = fc.oneof(
  rule.map((one): Terms => ({ kind: 'whole', rule: one })),
  fc.tuple(percent, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 31, max: 90 })).map(([top, until, days]): Terms => (
    { kind: 'discount', discounts: [{ share: { top, bottom: 100 }, rule: [{ step: 'days', days: until }] }], rule: [{ step: 'days', days }] })),
  fc.tuple(percent, rule, rule).map(([top, first, second]): Terms => (
    { kind: 'instalments', parts: [{ share: { top, bottom: 100 }, rule: first }, { share: { top: 100 - top, bottom: 100 }, rule: second }] })),
);

describe('Terms that are written are read as the same terms', () => {
  it.each([['to be typed', typedWords] as const, ...locales.map((locale) => [locale, textsOf(locale).terms] as const)])('%s', (_language, words) => {
    fc.assert(fc.property(terms, (one) => {
      expect(parseTerms(writeTerms(one, words))).toEqual({ ok: true, value: one });
      const always = [{ terms: one }, { from: '2026-07-01', terms: one }];
      expect(parseDatedTerms(writeDatedTerms(always, words))).toEqual({ ok: true, value: always });
    }));
  });

  it('with numbers of a thousand and more as they are typed', () => {
    expect(parseTerms(writeTerms({ kind: 'whole', rule: [{ step: 'days', days: 1095 }] }))).toMatchObject({ ok: true });
    expect(createCountText('en').number(1095)).toBe('1,095');
  });
});
