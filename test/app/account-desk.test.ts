/** Accounts over a register: they follow every change, merges and what takes them apart; statements in the customer's language. */
import fc from 'fast-check';
import type { AccountLine } from '../../src/app/account-desk';
import { textsOf } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import { newRow, registerForEachTest } from '../support/register-for-each-test';
import { registerOverMemory } from '../support/app-over-memory';

const register = registerForEachTest();
const app = () => register.current().app;

const invoice = (number: string, date: string, amount: number, more: Values = {}) => newRow('Documents', { type: 'Invoice', status: 'Issued', number, date, amount, currency: 'EUR', ...more });
const payment = (date: string, amount: number, document: string | null = null, more: Values = {}) => newRow('Payments', { date, amount, currency: 'EUR', document, ...more });

const totals = (lines: readonly AccountLine[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { currency, balance } of lines) sums[currency] = Math.round(((sums[currency] ?? 0) + balance) * 100) / 100;
  return sums;
};

test('what a customer owes follows documents, payments, cancellations and terms', async () => {
  const id = await register.add({ name: 'Alfa', paymentTerms: '30' }, [invoice('1', '2026-06-01', 100.1), invoice('2', '2026-06-02', 0.2, { due: '2026-12-01' }), invoice('3', '2026-06-03', 5, { status: 'Draft' }), payment('2026-06-10', 50, '1')]);
  const account = app().accountOf(id, '2026-08-15');
  expect(account?.currencies).toEqual([expect.objectContaining({
    currency: 'EUR', balance: 50.3, overdue: 50.1, assumed: 0, ageing: { notDue: 0.2, days1to30: 0, days31to60: 50.1, days61to90: 0, over90: 0, credit: 0 },
    open: [expect.objectContaining({ number: '1', due: '2026-07-01', dueFrom: 'terms', daysLate: 45, amount: 100.1, open: 50.1 }), expect.objectContaining({ number: '2', due: '2026-12-01', dueFrom: 'typed', daysLate: 0, open: 0.2 })],
  })]);
  expect(account?.uncounted).toEqual([expect.objectContaining({ table: 'Documents', number: '3', reason: 'draft' })]);
  expect(app().accountOf('nobody')).toBeUndefined();

  const base = register.valuesOf(id);
  await app().save({ id, base, edits: { paymentTerms: '60' } });
  expect(app().accountOf(id, '2026-08-15')?.currencies[0]?.ageing.days1to30).toBe(50.1);
  const [document] = app().documentsOf(id, 'all').filter(({ values }) => values['number'] === '1');
  await app().save({ id, base: register.valuesOf(id), edits: {}, children: [{ type: 'set', table: 'Documents', id: document?.id ?? '', base: document?.values ?? {}, edits: { status: 'Cancelled' } }] });
  expect(app().balancesOf(id, '2026-08-15')).toEqual(new Map([['EUR', -49.8]]));
  await app().undo();
  expect(app().balancesOf(id, '2026-08-15')).toEqual(new Map([['EUR', 50.3]]));
});

test('all documents and issued ones are two views, the newest first; each says when it is due, what is open, and why it counts nothing', async () => {
  const id = await register.add({ name: 'Alfa', paymentTerms: '10' }, [invoice('1', '2026-06-01', 100), invoice('2', '2026-06-02', 5, { status: 'In approval' }), invoice('3', '2026-06-03', 7, { type: 'Order' }), payment('2026-06-10', 30)]);
  const shown = (which: 'all' | 'issued') => app().documentsOf(id, which, '2026-07-01').map(({ values, due, open, uncounted }) => [values['number'], due, open, uncounted]);
  expect(shown('all')).toEqual([['3', undefined, undefined, 'noClaim'], ['2', undefined, undefined, 'inApproval'], ['1', '2026-06-11', 70, undefined]]);
  expect(shown('issued')).toEqual([['3', undefined, undefined, 'noClaim'], ['1', '2026-06-11', 70, undefined]]);
});

test('words of another language and of older lists mean the same, and an empty currency is that of the own company’s country', async () => {
  const id = await register.add({ name: 'Alfa' }, [newRow('Documents', { type: 'Factură', status: 'EMIS', number: '1', date: '2026-06-01', amount: 100 })]);
  expect(app().accountOf(id, '2026-07-01')?.currencies).toEqual([expect.objectContaining({ currency: '', assumed: 1, balance: 100 })]);
  const own = await register.add({ name: 'We', country: 'RO', roles: 'Own company' });
  expect(app().accountOf(id, '2026-07-01')?.currencies).toEqual([expect.objectContaining({ currency: 'RON', assumed: 1, balance: 100 })]);
  await app().save({ id: own, base: register.valuesOf(own), edits: { country: 'IL' } });
  expect(app().accountOf(id, '2026-07-01')?.currencies.map(({ currency }) => currency)).toEqual(['ILS']);
});

test('the overdue list begins with the latest; managers have theirs, a customer of two stands with both', async () => {
  const one = await register.add({ name: 'One', managers: 'Rasa' }, [invoice('1', '2026-01-01', 10, { due: '2026-01-31' })]);
  const two = await register.add({ name: 'Two', managers: 'Rasa; Dana' }, [invoice('2', '2026-01-01', 0.1, { due: '2026-01-15' }), invoice('3', '2026-01-01', 0.2, { currency: 'USD', due: '2027-01-01' })]);
  await register.add({ name: 'Three' }, [invoice('4', '2026-01-01', 5), payment('2026-01-02', 6)]);
  expect(app().overdue('2026-02-10').map(({ card, currency, overdue, oldestDue, daysLate }) => [card, currency, overdue, oldestDue, daysLate])).toEqual([[two, 'EUR', 0.1, '2026-01-15', 26], [one, 'EUR', 10, '2026-01-31', 10]]);
  expect(app().managers('2026-02-10').map(({ manager, lines, sums }) => [manager, lines.map(({ name }) => name), sums])).toEqual([
    ['Dana', ['Two', 'Two'], [{ currency: 'EUR', balance: 0.1, overdue: 0.1 }, { currency: 'USD', balance: 0.2, overdue: 0 }]],
    ['Rasa', ['One', 'Two', 'Two'], [{ currency: 'EUR', balance: 10.1, overdue: 10.1 }, { currency: 'USD', balance: 0.2, overdue: 0 }]],
    ['', ['Three'], [{ currency: 'EUR', balance: -1, overdue: 0 }]],
  ]);
});

test('added up in slices it is the same, with how far it is; stopped it is nothing', async () => {
  for (let at = 0; at < 20; at += 1) await register.add({ name: `Customer ${at}`, categories: 'Retailer' }, [invoice(String(at), '2026-01-01', at + 0.1), payment('2026-01-02', 1)]);
  const told: number[] = [];
  const run = app().listAccounts('2026-02-01', (done) => told.push(done));
  const listed = run.result;
  await register.current().settle();
  while (told.length < 2) await register.current().settle();
  for (let at = 0; at < 20; at += 1) await register.current().settle();
  expect(await listed).toEqual(app().balances('2026-02-01'));
  expect(told.every((done, at) => done > 0 && done <= 1 && (at === 0 || done >= (told[at - 1] ?? 0)))).toBe(true);

  const income = app().listIncome('2026-01-01', '2026-02-01').result;
  for (let at = 0; at < 20; at += 1) await register.current().settle();
  expect(await income).toEqual(app().incomeByCategory('2026-01-01', '2026-02-01'));

  const stopped = app().listAccounts('2026-02-02');
  stopped.stop();
  for (let at = 0; at < 20; at += 1) await register.current().settle();
  expect(await stopped.result).toBeUndefined();
});

test('payments are listed, the newest first, and those that count nothing say why', async () => {
  const id = await register.add({ name: 'Alfa' }, [newRow('Documents', { type: 'Receipt', status: 'Issued', number: 'R-1', date: '2026-01-05', amount: 5, currency: 'EUR' }), payment('2026-01-01', 3), payment('2026-01-05', 5, 'R-1'), payment('2026-01-03', 4, null, { currency: null })]);
  expect(app().paymentsOf(id).map(({ values, currency, uncounted }) => [values['date'], currency, uncounted])).toEqual([['2026-01-05', 'EUR', 'receipted'], ['2026-01-03', '', undefined], ['2026-01-01', 'EUR', undefined]]);
});

test('income by category, in each currency', async () => {
  await register.add({ name: 'One', categories: 'Retailer; Regular' }, [invoice('1', '2026-01-01', 10), payment('2026-02-01', 4)]);
  await register.add({ name: 'Two', categories: 'Retailer' }, [invoice('2', '2026-03-01', 0.1), invoice('3', '2027-01-01', 7)]);
  const { categories, totals: all } = app().incomeByCategory('2026-01-01', '2026-12-31');
  expect(categories.map(({ category, invoiced, received, customers }) => [category, invoiced, received, customers])).toEqual([['Regular', 10, 4, 1], ['Retailer', 10.1, 4, 2]]);
  expect(all).toEqual([{ category: '', currency: 'EUR', invoiced: 10.1, received: 4, customers: 2 }]);
});

test('due days that terms give are proposed, and written in one step that an undo takes back', async () => {
  const id = await register.add({ name: 'Alfa', paymentTerms: '30' }, [invoice('1', '2026-06-01', 1), invoice('2', '2026-06-01', 1, { due: '2026-06-02' }), invoice('3', '2026-06-01', 1, { status: 'Draft' })]);
  await register.add({ name: 'Beta', paymentTerms: '50% now, 50% 30' }, [invoice('4', '2026-06-01', 1)]);
  const [proposal, ...others] = app().planDueDates();
  expect([proposal, others]).toEqual([{ document: expect.any(String) as string, customer: id, kind: 'invoice', number: '1', date: '2026-06-01', due: '2026-07-01' }, []]);
  expect((await app().writeDueDates(id)).ok).toBe(true);
  expect(register.rows(id, 'Documents').map(({ due }) => due)).toEqual(['2026-07-01', '2026-06-02', undefined]);
  expect(await app().writeDueDates()).toMatchObject({ ok: false, error: { code: 'due-dates-nothing' } });
  await app().undo();
  expect(app().planDueDates(id)).toEqual([proposal]);
});

describe('a statement', () => {
  const period = { from: '2026-02-01', to: '2026-03-31' };

  test('is in the language of the customer’s country, or another, and every text in it is a text', async () => {
    await register.add({ name: 'We & Co', country: 'IL', roles: 'Own company', taxId: '514756428' });
    const id = await register.add({ name: '<b>Alfa</b>', country: 'IL', paymentTerms: '30' }, [invoice('"><script>1', '2026-01-01', 1234.5), invoice('2', '2026-02-10', 50, { currency: null }), payment('2026-02-11', 100, '"><script>1')]);
    const page = app().statement({ card: id, ...period });
    const text = page.ok ? page.value : page.error.code;
    const words = textsOf('he');
    expect(text).toContain('<html lang="he" dir="rtl">');
    for (const word of ['&lt;b&gt;Alfa&lt;/b&gt;', 'We &amp; Co', words.account.title, words.account.opening, words.lists.documentType.invoice, words.account.assumed(1, 'ILS'), '&quot;&gt;&lt;script&gt;1', '1,234.50', '1,134.50']) expect(text).toContain(word);
    expect(text).not.toMatch(/<script|<b>|https?:|src=|\son\w+=/);
    const english = app().statement({ card: id, ...period, texts: textsOf('en') });
    expect(english.ok && english.value).toContain('<html lang="en" dir="ltr">');
  });

  test('begins with what was owed before, says whom a document was issued to when that is another name, and leaves drafts out', async () => {
    const id = await register.add({ name: 'Alfa' }, [invoice('1', '2026-01-01', 100), invoice('2', '2026-02-10', 50), invoice('3', '2026-02-11', 7, { status: 'Draft' })]);
    await app().save({ id, base: register.valuesOf(id), edits: { name: 'Beta' } });
    const page = app().statement({ card: id, ...period });
    const rows = page.ok ? [...page.value.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([row]) => row.replace(/<\/t[dh]>/g, '|').replace(/<[^>]*>/g, '')) : [];
    expect(rows.slice(1, 4)).toEqual(['2026-02-01|Opening balance|||||100.00|', '2026-02-10|Invoice|2 (issued to Alfa)|2026-02-10|50.00||150.00|', '2026-03-31|Closing balance|||||150.00|']);
    expect(rows.join('\n')).not.toContain('7.00');
  });

  test('is refused without a card or with its days exchanged; without anything to tell it says so', async () => {
    const id = await register.add({ name: 'Alfa' });
    expect(app().statement({ card: 'nobody', ...period })).toMatchObject({ ok: false, error: { code: 'card-missing' } });
    expect(app().statement({ card: id, from: period.to, to: period.from })).toMatchObject({ ok: false, error: { code: 'period-reversed' } });
    const empty = app().statement({ card: id, ...period });
    expect(empty.ok && empty.value).toContain(textsOf('en').account.nothing);
  });

  test('as a sheet stands beside the register’s own, which stays as it is; a second one gets a name of its own', async () => {
    const id = await register.add({ name: 'Alfa', code: 'A/7' }, [invoice('1', '2026-01-01', 100), invoice('2', '2026-02-10', 50), payment('2026-02-11', 120)]);
    const { workbook, settle } = register.current();
    const before = await register.sheets();
    const made = [await app().statementSheet({ card: id, ...period }), await app().statementSheet({ card: id, ...period })];
    expect(made).toEqual([{ ok: true, value: 'Statement_A_7' }, { ok: true, value: 'Statement_A_7_2' }]);
    await settle();
    const sheet = await workbook.readTable('Statement_A_7');
    expect(sheet.ok && sheet.value.values).toEqual([
      [46_054, 'Opening balance', null, null, 'EUR', null, null, 100], [46_063, 'Invoice', '2', 46_063, 'EUR', 50, null, 150],
      [46_064, 'Payment', null, null, 'EUR', null, 120, 30], [46_112, 'Closing balance', null, null, 'EUR', null, null, 30],
    ]);
    expect([await register.sheets(), app().state()]).toEqual([before, { kind: 'ready' }]);
  });
});

test('whatever is merged and taken apart, nobody’s debt is lost or doubled, and accounts that were kept are those made anew', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(fc.record({ card: fc.nat(3), cents: fc.integer({ min: 1, max: 99_999 }), isPaid: fc.boolean(), currency: fc.constantFrom('EUR', 'USD') }), { minLength: 1, maxLength: 8 }),
    fc.array(fc.record({ what: fc.constantFrom('merge', 'unmerge', 'undo'), keep: fc.nat(3), absorb: fc.nat(3) }), { minLength: 1, maxLength: 5 }),
    async (rows, steps) => {
      const over = await registerOverMemory();
      const ids: string[] = [];
      for (let at = 0; at < 4; at += 1) {
        const children = rows.filter(({ card }) => card === at).map(({ cents, isPaid, currency }, number) =>
          (isPaid ? payment('2026-01-02', cents / 100, null, { currency }) : invoice(`${at}-${number}`, '2026-01-01', cents / 100, { currency })));
        const saved = await over.app.save({ base: {}, edits: { name: `Firm ${at}`, code: `F-${at}` }, children });
        if (!saved.ok || saved.value.kind !== 'saved') throw new Error('not saved');
        ids.push(saved.value.id);
      }
      const whole = totals(over.app.balances('2026-02-01'));
      for (const { what, keep, absorb } of steps) {
        if (what === 'merge') await over.app.merge({ keep: ids[keep] ?? '', absorb: [ids[absorb] ?? ''], confirmed: true });
        else if (what === 'unmerge') await over.app.unmerge([over.app.mergedCards()[0]?.id ?? '']);
        else if (over.app.undoable()[0]?.changeSet.cause !== 'card') await over.app.undo();
        const kept = over.app.balances('2026-02-01');
        expect(totals(kept)).toEqual(whole);
        // A merged card's documents are owed by the card that stands for it.
        expect(kept.every(({ card }) => over.app.card(card) !== undefined)).toBe(true);
      }
      const kept = over.app.balances('2026-02-01');
      over.app.close();
      await over.app.open();
      const byCard = (lines: readonly AccountLine[]): string[] => lines.map((line) => JSON.stringify(line)).sort();
      expect(byCard(over.app.balances('2026-02-01'))).toEqual(byCard(kept));
      expect(over.bugs).toEqual([]);
    },
  ), { numRuns: 12 });
});
