import { dueReport, type DueQuestion } from '../../src/app/due-report';
import { textsOf, type Locale } from '../../src/locales/locales';
import { commandFolder } from '../support/command-line';

const folder = commandFolder();
afterAll(() => folder.remove());

const report = (question: Partial<DueQuestion>, locale: Locale = 'en') => dueReport(
  { terms: '30', from: '2026-06-01', adjust: 'none', shotef: 'days', debtor: 'business', ...question }, textsOf(locale));

test('One JSON object says when something is due and why.', () => {
  const run = folder.run('due', '--terms', 'שוטף+30', '--from', '2026-01-10', '--country', 'il', '--adjust', 'next', '--locale', 'he');
  expect({ ...run, out: JSON.parse(run.out) as unknown }).toEqual({
    code: 0, err: '', out: { due: '2026-03-02', explanation: 'מסמך מיום 2026-01-10; סוף החודש: 2026-01-31; + 30 ימים: 2026-03-02' },
  });
});

test('Discounts, instalments and warnings stand in it where there are any; a warning changes no exit code.', () => {
  const run = folder.run('due', '--terms', '3% 10, 2% 20, net 90', '--from', '2026-06-01', '--country', 'RO', '--json');
  expect(run.code).toBe(0);
  expect(JSON.parse(run.out)).toMatchObject({
    due: '2026-08-30', discount: { share: '3%', percent: 3, due: '2026-06-11' }, discounts: [{ share: '3%' }, { share: '2%', due: '2026-06-21' }],
    warnings: [expect.stringContaining('Directive 2011/7/EU, art. 3(5)')],
  });
});

test.each<[string, readonly string[], RegExp]>([
  ['terms that cannot be read', ['--terms', 'ask Dana', '--from', '2026-06-01'], /“ask Dana” cannot be counted from\. Write them, for example, as 30, EOM\+30/],
  ['a day that is none', ['--terms', '30', '--from', '2026-02-30'], /“2026-02-30” is no day/],
  ['a country that is none', ['--terms', '30', '--from', '2026-06-01', '--country', 'Romania'], /“Romania” is no country/],
])('Refused in one line: %s.', (_what, args, line) => {
  const run = folder.run('due', ...args);
  expect({ code: run.code, out: run.out, err: run.err }).toEqual({ code: 2, out: '', err: expect.stringMatching(line) });
});

test('Terms of which none hold yet on the day, and days beyond the calendar, are refused.', async () => {
  expect(await report({ terms: 'from 2026-07-01: 30' })).toMatchObject({ ok: false, error: { code: 'terms-none' } });
  expect(await report({ from: '9999-12-31' })).toMatchObject({ ok: false, error: { code: 'due-date-beyond-calendar' } });
});

test('It counts as it is told to: what שוטף means, whose working days, where a day off goes.', async () => {
  expect(await report({ terms: 'שוטף+30', from: '2026-01-10', shotef: 'month' })).toMatchObject({ ok: true, value: { due: '2026-02-28' } });
  expect(await report({ terms: '30', from: '2026-11-01', country: 'RO', adjust: 'previous' }, 'ro')).toEqual({ ok: true, value: {
    due: '2026-11-27',
    explanation: 'Document din 2026-11-01; + 30 de zile: 2026-12-01; 2026-12-01 este sărbătoare legală (Ziua națională, Ziua Marii Uniri), deci ziua lucrătoare dinainte: 2026-11-27',
  } });
  expect(await report({ terms: '1/2 now, 1/2 5 working days', from: '2026-11-23' }, 'lt')).toMatchObject({ ok: true, value: {
    due: '2026-11-30', instalments: [{ share: '1/2', percent: 50, due: '2026-11-23' }, { share: '1/2', due: '2026-11-30' }], warnings: [expect.stringMatching(/^Šalis nenurodyta/)],
  } });
  expect(await report({ terms: '5 working days', from: '2026-11-23', country: 'AQ' }, 'lv')).toMatchObject({ ok: true, value: { warnings: ['AQ svētku dienas šeit nav zināmas: brīvas ir tikai tās nedēļas nogales.'] } });
});

test('Public bodies have caps of their own.', async () => {
  expect(await report({ terms: '45', country: 'LT' })).not.toMatchObject({ value: { warnings: expect.anything() } });
  expect(await report({ terms: '45', country: 'LT', debtor: 'publicBody' })).toMatchObject({ value: { warnings: [expect.stringContaining('30 days')] } });
});
