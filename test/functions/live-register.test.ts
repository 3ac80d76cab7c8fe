import { createLiveCells } from '../../functions/live-cells';
import { createFieldNames } from '../../src/app/field-names';
import { invoiceDueDate } from '../../src/app/due-date-answer';
import { fieldValue, possibleTwins } from '../../src/app/look-up';
import { serialOfDate } from '../../src/base/calendar-date';
import { locales, textsOf } from '../../src/locales/locales';
import { registerOverMemory } from '../support/app-over-memory';
import { eventually } from '../support/eventually';
import { installCustomFunctions } from './fake-custom-functions';

installCustomFunctions();
const names = createFieldNames(locales.map((locale) => textsOf(locale).fields.Customers));

it('a formula follows the card and the sheet of a real register', async () => {
  const { app, workbook, settle } = await registerOverMemory();
  const saved = await app.save({ base: {}, edits: { name: 'Orchard Foods', code: '1042', phone: '03-555-0101', paymentTerms: '30' } });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('the customer was not saved');
  const { id } = saved.value;
  const cells = createLiveCells({
    app: () => Promise.resolve(app),
    texts: () => textsOf('en'),
    clock: { now: () => 0 },
    timer: {
      after(_delay, task) {
        const handle = setTimeout(task, 0);
        return () => {
          clearTimeout(handle);
        };
      },
    },
  });
  const phone: unknown[] = [];
  const due: unknown[] = [];
  cells.show({ setResult: (value) => phone.push(value) }, ['GET'], (current) => fieldValue(current, names, { key: '1042', field: 'טלפון', asOf: null }));
  cells.show({ setResult: (value) => due.push(value) }, ['DUEDATE'], (current) => invoiceDueDate(current, { key: 'orchard foods', invoiceDate: '2026-06-01' }));
  await eventually(() => { expect(due).toHaveLength(1); });

  await app.save({ id, base: { phone: '03-555-0101' }, edits: { phone: '03-555-0202' } });
  await eventually(() => { expect(phone).toHaveLength(2); });
  workbook.user.setCell('Customers', 0, 'Payment terms', '45');
  await settle();

  await eventually(() => {
    expect(phone).toEqual(['03-555-0101', '03-555-0202']);
    expect(due).toEqual([serialOfDate('2026-07-01'), serialOfDate('2026-07-16')]);
  });
});

it('twins of a card are found by the engine and follow edits, decisions and merges', async () => {
  const { app, settle, bugs } = await registerOverMemory();
  const add = async (edits: Record<string, string>): Promise<string> => {
    const saved = await app.save({ base: {}, edits });
    if (!saved.ok || saved.value.kind !== 'saved') throw new Error('the customer was not saved');
    return saved.value.id;
  };
  const id = await add({ name: 'Orchard Foods Ltd', code: 'A-1', email: 'office@orchard.co.il', phone: '03-555-0101', city: 'Haifa', street: 'Herzl 12', country: 'IL' });
  const twin = await add({ name: 'Orchard Foods', code: 'A-2', email: 'office@orchard.co.il', phone: '03-555-0101', city: 'Haifa', street: 'Herzl 12', country: 'IL' });
  await add({ name: 'Baltic Timber', code: 'A-3', city: 'Riga', country: 'LV' });
  for (let at = 0; at < 10; at += 1) await add({ name: `Client ${String.fromCharCode(65 + at).repeat(6)}`, code: `X-${at}`, city: 'Eilat', email: `c${at}@x${at}.lt`, country: 'IL' });
  const cells = createLiveCells({
    app: () => Promise.resolve(app), texts: () => textsOf('en'), clock: { now: () => 0 },
    timer: { after(_delay, task) { const handle = setTimeout(task, 0); return () => clearTimeout(handle); } },
  });
  const told: unknown[] = [];
  cells.showLater({ setResult: (value: unknown) => told.push(value) }, ['DUPLICATES'], async (current) => {
    const found = await possibleTwins(current, { key: 'A-1' });
    return found.ok ? { ok: true, value: found.value.map(({ card, verdict }) => [card.code, card.name, verdict]) } : found;
  });
  const shows = (expected: unknown): Promise<void> => eventually(async () => {
    await settle();
    expect(told.at(-1)).toEqual(expected);
  });
  await shows([['A-2', 'Orchard Foods', 'certain']]);
  await app.save({ id: twin, base: { name: 'Orchard Foods' }, edits: { name: 'Orchard Foods Israel' } });
  await shows([['A-2', 'Orchard Foods Israel', expect.any(String)]]);
  await app.judge([{ first: id, second: twin, verdict: 'different' }]);
  await shows([]);
  await app.undo();
  await shows([['A-2', 'Orchard Foods Israel', expect.any(String)]]);
  await app.merge({ keep: id, absorb: [twin] });
  await shows([]);
  expect(bugs).toEqual([]);
});
