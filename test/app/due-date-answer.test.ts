import { invoiceDueDate, termsDueDate } from '../../src/app/due-date-answer';
import { createTermsDesk } from '../../src/app/terms-desk';
import { serialOfDate } from '../../src/base/calendar-date';
import { weekdaysOnly } from '../../src/terms/working-days';
import { scriptedApp } from '../functions/scripted-app';
import { registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { eventually } from '../support/eventually';
import { addCustomer } from '../support/pane-over-memory';

function register() {
  const app = scriptedApp();
  app.put('kc-1', { code: '0042', name: 'Orchard Foods Ltd', country: 'IL', paymentTerms: '30; from 2026-07-01: שוטף+45' });
  app.put('kc-2', { code: '7', name: 'Baltic Timber', paymentTerms: 'ask Dana' });
  app.put('kc-3', { code: '8', name: 'Orchard Road' });
  app.put('kc-4', { code: '9', name: 'Later', paymentTerms: 'from 2026-07-01: 30' });
  return app;
}
const day = (date: string) => ({ ok: true, value: serialOfDate(date) });

describe('invoiceDueDate', () => {
  const ask = (key: unknown, invoiceDate: unknown) => invoiceDueDate(register(), { key, invoiceDate });

  it('counts the days of the card’s terms: 30 days from 1 June is 1 July', () => {
    expect(ask('0042', serialOfDate('2026-06-01'))).toEqual(day('2026-07-01'));
    expect(ask('0042', serialOfDate('2026-06-01') + 0.75)).toEqual(day('2026-07-01'));
    expect(ask('0042', '2026-06-01')).toEqual(day('2026-07-01'));
  });

  it('counts by the terms that hold on the day of the invoice', () => {
    expect(ask('0042', '2026-06-30')).toEqual(day('2026-07-30'));
    expect(ask('0042', '2026-07-01')).toEqual(day('2026-09-14'));
    expect(ask('9', '2026-06-30')).toMatchObject({ ok: false, error: { code: 'terms-none' } });
  });

  it('counts in the days of a workbook that begins with 1904', () => {
    const app = { ...register(), date1904: () => true };
    expect(invoiceDueDate(app, { key: '0042', invoiceDate: serialOfDate('2026-06-01', true) })).toEqual({ ok: true, value: serialOfDate('2026-07-01', true) });
  });

  it('says why there is no due date', () => {
    expect(ask('nobody', 46_000)).toMatchObject({ ok: false, error: { code: 'card-missing' } });
    expect(ask('8', 46_000)).toMatchObject({ ok: false, error: { code: 'terms-none' } });
    expect(ask('7', 46_000)).toMatchObject({ ok: false, error: { code: 'terms-unknown', facts: { terms: 'ask Dana' } } });
    expect(ask('0042', 2_958_465)).toMatchObject({ ok: false, error: { code: 'due-date-beyond-calendar' } });
  });

  it.each([null, '', 0, 'June', '1/6/2026', -1])('refuses %p as the day of an invoice', (date) => {
    expect(ask('0042', date)).toMatchObject({ ok: false, error: { code: 'argument-not-date' } });
  });
});

describe('termsDueDate', () => {
  const ask = (terms: unknown, date: unknown, country: unknown = null) => termsDueDate(register(), { terms, date, country });

  it('counts by the terms it is given', () => {
    expect(ask('EOM+30', '2026-01-10')).toEqual(day('2026-03-02'));
    expect(ask(30, serialOfDate('2026-06-01'), '')).toEqual(day('2026-07-01'));
    expect(ask('5 working days', '2026-11-27')).toEqual(day('2026-12-04'));
  });

  it('has no answer until the public holidays of the country are there, and is told of when they are', async () => {
    const app = register();
    const asked = () => termsDueDate(app, { terms: '5 working days', date: '2026-11-27', country: 'ro' });
    const version = app.cardsVersion();
    expect(asked()).toBeUndefined();
    await app.holidaysFetched();
    expect(app.cardsVersion()).toBeGreaterThan(version);
    expect(asked()).toEqual(day('2026-12-08'));
  });

  it('says what it cannot count from', () => {
    expect(ask('', '2026-01-10')).toMatchObject({ ok: false, error: { code: 'terms-none' } });
    expect(ask(true, '2026-01-10')).toMatchObject({ ok: false, error: { code: 'terms-none' } });
    expect(ask('net 30 EOM', '2026-01-10')).toMatchObject({ ok: false, error: { code: 'terms-ambiguous' } });
    expect(ask('30', 'soon')).toMatchObject({ ok: false, error: { code: 'argument-not-date' } });
    expect(ask('30', '2026-01-10', 'Romania')).toMatchObject({ ok: false, error: { code: 'terms-country-unknown', facts: { country: 'ROMANIA' } } });
  });
});

describe('Public holidays that cannot be fetched', () => {
  it('are told of, and asked for again a minute later', async () => {
    let now = 0;
    let isOnline = false;
    const told: string[] = [];
    let announced = 0;
    const loaded = new Map([['RO', weekdaysOnly('RO')]]);
    const desk = createTermsDesk({
      clock: { now: () => now }, log: { error: (message) => told.push(message) }, register: () => undefined, version: () => 0, onFetched: () => { announced += 1; },
      calendars: {
        known: (country) => (isOnline ? loaded.get(country) : undefined),
        load: (country) => (isOnline ? Promise.resolve(weekdaysOnly(country)) : Promise.reject(new Error('offline'))),
      },
    });
    const ask = () => desk.dueDateBy('1 working day', '2026-11-23', 'RO');
    expect([ask(), ask()]).toEqual([undefined, undefined]);
    await desk.holidaysFetched();
    expect(ask()).toEqual({ ok: false, error: { severity: 'error', code: 'holidays-unavailable', facts: { country: 'RO' } } });
    expect([told.length, announced]).toEqual([1, 1]);
    [now, isOnline] = [60_000, true];
    expect(ask()).toMatchObject({ ok: true, value: { due: '2026-11-24' } });
  });
});

describe('The list terms-settings', () => {
  let over: AppOverMemory;
  beforeEach(async () => { over = await registerOverMemory(); });
  afterEach(() => expect(over.bugs).toEqual([]));

  async function setting(value: string, meaning: string): Promise<void> {
    const outline = await over.workbook.outline();
    const headers = outline.ok ? outline.value.tables.find(({ name }) => name === 'Lists')?.columns.map(({ header }) => header) ?? [] : [];
    const cells: Readonly<Record<string, string>> = { List: 'terms-settings', Value: value, Meaning: meaning };
    over.workbook.user.insertRow('Lists', 0, headers.map((header) => cells[header] ?? null));
    await over.settle();
  }
  const dueOf = (values: Record<string, string>, from: string) => {
    const due = over.app.dueDateOf(values, from);
    return due?.ok === true ? due.value.due : due?.error.code;
  };

  it('gives customers without terms those of the firm, and says what שוטף means', async () => {
    expect(dueOf({}, '2026-01-10')).toBe('terms-none');
    await setting('default', 'שוטף+30');
    expect(dueOf({}, '2026-01-10')).toBe('2026-03-02');
    await setting('Shotef', 'MONTH');
    expect(dueOf({}, '2026-01-10')).toBe('2026-02-28');
    expect(dueOf({ paymentTerms: 'from 2026-02-01: 10' }, '2026-01-10')).toBe('2026-02-28');
    expect(dueOf({ paymentTerms: 'from 2026-02-01: 10' }, '2026-02-01')).toBe('2026-02-11');
  });

  it('moves days that nobody works on: in the country it names, else in the own company’s, else in the customer’s', async () => {
    await setting('adjust', 'next');
    // A Friday.
    const friday = ['2026-11-23', '4'] as const;
    const movedIn = async (country: string) => {
      const ask = () => dueOf({ paymentTerms: friday[1], country }, friday[0]);
      if (over.app.dueDateOf({ paymentTerms: friday[1], country }, friday[0]) === undefined) await over.app.holidaysFetched();
      return ask();
    };
    expect(await movedIn('IL')).toBe('2026-11-29');
    expect(await movedIn('DE')).toBe('2026-11-27');
    const own = await addCustomer(over, { name: 'We', country: 'IL' });
    await over.app.makeOwnCompany(own);
    expect(await movedIn('DE')).toBe('2026-11-29');
    await setting('calendar', 'ro');
    expect(await movedIn('IL')).toBe('2026-11-27');
  });

  it('is checked: names, and what is written of each', async () => {
    for (const [value, meaning] of [['default', '30'], ['shotef', 'days'], ['adjust', 'previous'], ['calendar', 'il']] as const) await setting(value, meaning);
    const problems = async (): Promise<string[]> => {
      let done = false;
      const run = over.app.check().result.finally(() => { done = true; });
      while (!done) await over.settle();
      return (await run).issues.filter(({ code }) => code.startsWith('setting-')).map(({ code, facts }) => `${code} ${String((facts as Record<string, unknown>)['known'])}`);
    };
    expect(await problems()).toEqual([]);
    for (const [value, meaning] of [['holidays', 'none'], ['default', 'soon'], ['shotef', 'weeks'], ['adjust', ''], ['calendar', 'Israel']] as const) await setting(value, meaning);
    expect((await problems()).filter((problem) => !problem.startsWith('setting-doubled')).sort()).toEqual([
      'setting-name-unknown default, shotef, adjust, calendar', 'setting-word-unknown 30, EOM+30, 30; from 2026-07-01: EOM+30', 'setting-word-unknown IL, RO, LT, LV',
      'setting-word-unknown days, month', 'setting-word-unknown none, next, previous',
    ]);
  });

  it('lets formulas follow it', async () => {
    await setting('default', '30');
    const id = await addCustomer(over, { name: 'Alfa' });
    const seen: unknown[] = [];
    over.app.subscribe(() => seen.push(invoiceDueDate(over.app, { key: id, invoiceDate: '2026-06-01' })));
    over.workbook.user.setCell('Lists', 0, 'Meaning', '10 of next month');
    await eventually(async () => {
      await over.settle();
      expect(seen.at(-1)).toEqual(day('2026-07-10'));
    });
  });
});
