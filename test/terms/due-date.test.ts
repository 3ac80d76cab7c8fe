import fc from 'fast-check';
import { serialOfDate } from '../../src/base/calendar-date';
import { dueDate } from '../../src/terms/due-date';

describe('dueDate', () => {
  it.each([
    ['2026-06-01', 30, '2026-07-01'],
    ['2026-01-31', 30, '2026-03-02'],
    ['2028-01-31', 30, '2028-03-01'],
    ['2028-01-30', 30, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-12-31', 60, '2027-03-01'],
    ['2026-03-26', 5, '2026-03-31'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-06-01', 365, '2027-06-01'],
  ])('%s + %d days is due on %s', (from, days, due) => {
    const result = dueDate({ kind: 'net', days }, from);
    expect(result).toMatchObject({ ok: true, value: { due } });
  });

  it('explains each step', () => {
    expect(dueDate({ kind: 'net', days: 30 }, '2026-06-01')).toEqual({
      ok: true,
      value: {
        due: '2026-07-01',
        explanation: [{ step: 'from', date: '2026-06-01' }, { step: 'add-days', days: 30, date: '2026-07-01' }],
      },
    });
  });

  it('refuses a day after the end of the calendar', () => {
    expect(dueDate({ kind: 'net', days: 30 }, '9999-12-15')).toMatchObject({
      ok: false,
      error: { code: 'due-date-beyond-calendar', facts: { from: '9999-12-15', days: 30 } },
    });
  });

  it('is as many days later as the terms say, whatever the day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }), fc.nat(3000), (day, days) => {
        const from = day.toISOString().slice(0, 10);
        const result = dueDate({ kind: 'net', days }, from);
        expect(result.ok && serialOfDate(result.value.due) - serialOfDate(from)).toBe(days);
      }),
    );
  });
});
