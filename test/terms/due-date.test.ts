import fc from 'fast-check';
import { serialOfDate } from '../../src/base/calendar-date';
import { textsOf } from '../../src/locales/locales';
import { adjustments, dueDate, needsWorkingDays, type DueOptions } from '../../src/terms/due-date';
import { explainDueDate } from '../../src/terms/explain-due-date';
import { createHolidayCalendars } from '../../src/terms/holiday-calendars';
import { parseTerms } from '../../src/terms/parse-terms';
import type { Terms } from '../../src/terms/terms';
import { weekdaysOnly, type WorkingDays } from '../../src/terms/working-days';

function termsOf(text: string, shotef: 'days' | 'month' = 'days'): Terms {
  const read = parseTerms(text, { shotef });
  if (!read.ok) throw new Error(`${text}: ${read.error.code}`);
  return read.value;
}
function dueOf(text: string, from: string, options: DueOptions = {}): string {
  const due = dueDate(termsOf(text), from, options);
  return due.ok ? due.value.due : due.error.code;
}

const calendars = createHolidayCalendars();
const known: Record<string, WorkingDays> = {};
beforeAll(async () => {
  for (const country of ['IL', 'RO', 'LT', 'LV', 'AE', 'SA', 'DE', 'ZZ']) known[country] = await calendars.load(country);
});
const workingDays = (country: string): WorkingDays => known[country] ?? weekdaysOnly();

describe('dueDate', () => {
  // Facts: fiscal rules C8, source systems IF-23.
  it.each([
    ['30', '2026-06-01', '2026-07-01'],
    ['שוטף+45', '2026-03-10', '2026-05-15'], ['fin de mois 45 jours', '2026-03-10', '2026-05-15'], ['EOM+45', '2026-01-02', '2026-03-17'],
    ['45 jours fin de mois', '2026-03-10', '2026-04-30'], ['45 jours, fin de mois', '2026-01-02', '2026-02-28'], ['45 EOM', '2026-08-02', '2026-09-30'], ['45 gg FM', '2026-01-15', '2026-03-31'],
    ['60', '2026-01-15', '2026-03-16'],
    ['EOM of next month', '2026-01-10', '2026-02-28'], ['שוטף+30', '2026-01-10', '2026-03-02'],
  ])('C8: %s from %s is due on %s', (text, from, due) => {
    expect(dueOf(text, from)).toBe(due);
  });

  it('C8: שוטף+30 is the end of the next month where the firm reads it so', () => {
    expect(dueDate(termsOf('שוטף+30', 'month'), '2026-01-10')).toMatchObject({ ok: true, value: { due: '2026-02-28' } });
  });

  it.each([
    ['30', '2026-01-31', '2026-03-02'], ['30', '2028-01-31', '2028-03-01'], ['30', '2028-01-30', '2028-02-29'], ['1', '2027-02-28', '2027-03-01'],
    ['1', '2028-02-28', '2028-02-29'], ['1', '2100-02-28', '2100-03-01'], ['1', '2000-02-28', '2000-02-29'], ['60', '2026-12-31', '2027-03-01'],
    ['0', '2026-11-22', '2026-11-22'], ['365', '2026-06-01', '2027-06-01'], ['cash', '2026-11-22', '2026-11-22'],
    ['1 month', '2026-01-31', '2026-02-28'], ['1 month', '2028-01-31', '2028-02-29'], ['12 months', '2028-02-29', '2029-02-28'], ['1 month', '2026-12-15', '2027-01-15'],
    ['EOM', '2028-02-10', '2028-02-29'], ['EOM', '2026-04-30', '2026-04-30'], ['EOM+30', '2028-01-31', '2028-03-01'], ['30 EOM', '2028-01-30', '2028-02-29'],
    ['EOM + 2 months', '2026-12-31', '2027-02-28'], ['end of next month', '2026-12-01', '2027-01-31'],
    ['10th of next month', '2026-12-31', '2027-01-10'], ['31 of next month', '2026-01-05', '2026-02-28'],
    ['15 of month', '2026-06-15', '2026-06-15'], ['15 of month', '2026-06-16', '2026-07-15'], ['31 of month', '2026-02-28', '2026-02-28'], ['30 of month', '2026-01-31', '2026-02-28'],
    ['10 of month + 2 months', '2026-11-20', '2027-01-10'],
    ['next Friday', '2026-11-20', '2026-11-27'], ['next Friday', '2026-11-26', '2026-11-27'], ['30, then next Monday', '2026-06-01', '2026-07-06'],
    ['end of quarter', '2026-03-31', '2026-03-31'], ['end of quarter', '2026-04-01', '2026-06-30'], ['end of quarter + 30', '2026-11-02', '2027-01-30'],
    ['end of next quarter', '2026-11-02', '2027-03-31'],
    ['60 gg FM + 10', '2026-01-15', '2026-04-10'],
  ])('%s from %s is due on %s', (text, from, due) => {
    expect(dueOf(text, from)).toBe(due);
  });

  it('is the last instalment, and tells of each', () => {
    expect(dueDate(termsOf('50% now, 50% 30'), '2026-06-01')).toMatchObject({
      ok: true, value: { due: '2026-07-01', instalments: [{ share: { top: 50, bottom: 100 }, due: '2026-06-01' }, { due: '2026-07-01' }] },
    });
    expect(dueOf('50% 60, 50% 30', '2026-06-01')).toBe('2026-07-31');
  });

  it('tells until when a discount holds, never longer than until all is due', () => {
    expect(dueDate(termsOf('2/10 net 30'), '2026-06-01')).toMatchObject({ ok: true, value: { due: '2026-07-01', discounts: [{ due: '2026-06-11' }] } });
    expect(dueDate(termsOf('2/10 net EOM'), '2026-06-25')).toMatchObject({ ok: true, value: { due: '2026-06-30', discounts: [{ due: '2026-06-30' }] } });
  });

  it.each(['30', 'EOM + 1 month', '1 month', '10 of next month', 'end of next quarter', '20 working days', '50% now, 50% 30'])('refuses %s beyond the end of the calendar', (text) => {
    expect(dueOf(text, '9999-12-15')).toBe('due-date-beyond-calendar');
  });
  it('refuses a working day beyond it', () => {
    // 9999-12-31 is a Friday.
    expect(dueOf('0', '9999-12-31', { workingDays: workingDays('IL'), adjust: 'next' })).toBe('due-date-beyond-calendar');
  });
});

describe('working days', () => {
  it.each([
    // Good Friday of the Orthodox church, its Easter Monday.
    ['RO', '2 working days', '2026-04-08', '2026-04-14'],
    ['RO', '5 working days', '2026-11-27', '2026-12-08'],
    ['LT', '1 working day', '2026-12-23', '2026-12-28'],
    ['LV', '1 working day', '2026-11-17', '2026-11-19'],
    // Thursday; Friday and Saturday are off.
    ['IL', '1 working day', '2026-11-19', '2026-11-22'],
    // The eve of the seventh day of Passover 2026-04-08 is a working day.
    ['IL', '2 working days', '2026-04-06', '2026-04-09'],
    ['AE', '1 working day', '2026-11-20', '2026-11-23'], ['AE', '1 working day', '2021-11-18', '2021-11-21'],
    ['SA', '1 working day', '2026-11-19', '2026-11-22'],
    ['ZZ', '1 working day', '2026-12-24', '2026-12-25'],
  ])('%s: %s from %s is %s', (country, text, from, due) => {
    expect(dueOf(text, from, { workingDays: workingDays(country) })).toBe(due);
  });

  it.each([
    ['RO', 'next', '30', '2026-11-01', '2026-12-02'], ['RO', 'previous', '30', '2026-11-01', '2026-11-27'], ['RO', 'none', '30', '2026-11-01', '2026-12-01'],
    ['IL', 'next', '4', '2026-11-23', '2026-11-29'], ['DE', 'next', '4', '2026-11-23', '2026-11-27'],
    // Never before the document: nobody works between the two.
    ['DE', 'previous', '1', '2026-11-28', '2026-11-29'], ['DE', 'previous', '0', '2026-11-28', '2026-11-28'], ['DE', 'previous', '2', '2026-11-27', '2026-11-27'],
    ['DE', 'next', '0', '2026-12-24', '2026-12-24'],
  ] as const)('%s, %s: %s from %s is %s', (country, adjust, text, from, due) => {
    expect(dueOf(text, from, { workingDays: workingDays(country), adjust })).toBe(due);
  });

  it('are asked for only where they make a difference', () => {
    expect(needsWorkingDays(termsOf('30'), 'none')).toBe(false);
    expect(needsWorkingDays(termsOf('30'), 'next')).toBe(true);
    expect(needsWorkingDays(termsOf('50% now, 50% 5 working days'), 'none')).toBe(true);
  });

  it('know the names of holidays, and countries that have none', () => {
    expect(workingDays('RO').dayOff('2026-12-01')).toEqual({ kind: 'holiday', name: 'Ziua națională, Ziua Marii Uniri' });
    expect(workingDays('RO').dayOff('2026-12-05')).toEqual({ kind: 'weekend' });
    expect(workingDays('ZZ').hasHolidays).toBe(false);
    expect(calendars.known('RO')).toBe(workingDays('RO'));
    expect(calendars.known('XX')).toBeUndefined();
  });
});

test('A document is never due before its day, whatever the terms, the country and the way days are moved.', () => {
  const texts = ['0', '1', '30', 'EOM', 'EOM+30', '30 EOM', 'EOM + 1 month', '15 of month', '31 of month', '10 of next month', 'next Friday', 'end of quarter', '1 month', '3 working days', '2/10 net 30', '50% now, 50% EOM', '60 gg FM + 10'];
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }), fc.constantFrom(...texts), fc.constantFrom(...adjustments), fc.constantFrom('IL', 'RO', 'AE', 'ZZ'),
      (day, text, adjust, country) => {
        const from = day.toISOString().slice(0, 10);
        const due = dueDate(termsOf(text), from, { adjust, workingDays: workingDays(country) });
        if (!due.ok) throw new Error(due.error.code);
        const all = [due.value, ...(due.value.instalments ?? []), ...(due.value.discounts ?? [])];
        expect(all.filter((one) => one.due < from || one.due > due.value.due)).toEqual([]);
        expect(due.value.explanation.at(-1)?.date).toBe(due.value.due);
      },
    ),
  );
});

test('Net days are as many days later, whatever the day.', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }), fc.nat(3000), (day, days) => {
      const from = day.toISOString().slice(0, 10);
      expect(serialOfDate(dueOf(String(days), from)) - serialOfDate(from)).toBe(days);
    }),
  );
});

describe('explainDueDate', () => {
  const explained = (text: string, from: string, options: DueOptions = {}): string => {
    const due = dueDate(termsOf(text), from, options);
    return due.ok ? explainDueDate(due.value, textsOf('en').terms) : due.error.code;
  };
  it('names each step and where it leads', () => {
    expect(explained('EOM+30', '2026-01-10')).toBe('Document of 2026-01-10; end of month: 2026-01-31; + 30 days: 2026-03-02');
    expect(explained('2 working days', '2026-11-27', { workingDays: workingDays('RO') }))
      .toBe('Document of 2026-11-27; + 2 working days (not counting 2026-11-30 Sfântul Andrei, 2026-12-01 Ziua națională, Ziua Marii Uniri): 2026-12-03');
    expect(explained('cash', '2026-01-10')).toBe('Document of 2026-01-10; immediately');
    expect(explained('30', '2026-11-01', { adjust: 'next', workingDays: workingDays('RO') }))
      .toBe('Document of 2026-11-01; + 30 days: 2026-12-01; 2026-12-01 is a public holiday (Ziua națională, Ziua Marii Uniri), so the next working day: 2026-12-02');
    expect(explained('1', '2026-11-28', { adjust: 'previous' }))
      .toBe('Document of 2026-11-28; + 1 day: 2026-11-29; 2026-11-29 is in the weekend, but there is no working day between it and the document: it stays 2026-11-29');
  });
  it('tells of discounts and instalments in lines of their own', () => {
    expect(explained('2/10 net 30', '2026-06-01')).toBe(
      '2% discount until: Document of 2026-06-01; + 10 days: 2026-06-11\nDocument of 2026-06-01; + 30 days: 2026-07-01');
    expect(explained('1/2 now, 1/2 next Friday', '2026-11-23')).toBe(
      '1/2: Document of 2026-11-23; immediately\n1/2: Document of 2026-11-23; next Friday: 2026-11-27');
  });
});
