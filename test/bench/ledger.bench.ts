/**
 * Accounts in a register of 10,000 customers with 100,000 documents and 60,000 payments: everybody's balance from the rows alone,
 * what a changed document costs, the lists that screens show, and 100,000 cells that ask for a balance.
 */
import { createApp } from '../../src/app/create-app';
import { makeRegister } from '../../src/app/make-register';
import { balanceOnDay } from '../../src/app/account-answers';
import type { RegisterRecord } from '../../src/app/register-layout';
import { listRecords } from '../../src/app/register-layout';
import { createSeededRandom } from '../../src/base/seeded-random';
import { addDays } from '../../src/base/calendar-date';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { AccountIndex } from '../../src/ledger/account-index';
import { balancesAt } from '../../src/ledger/account';
import { dueByCardAlone } from '../../src/ledger/due-parts';
import { textsOf } from '../../src/locales/locales';
import { makeId } from '../../src/model/ids';
import { Register } from '../../src/model/register';
import type { Bench, BenchRow } from './bench-row';

const customers = 10_000;
const documents = 100_000;
const payments = 60_000;
const asOf = '2026-11-01';

function makeRecords(): { readonly Customers: RegisterRecord[]; readonly Documents: RegisterRecord[]; readonly Payments: RegisterRecord[] } {
  const random = createSeededRandom(5);
  const Customers = Array.from({ length: customers }, (_, at): RegisterRecord => ({
    id: makeId('kc', random), values: { code: `C-${at}`, name: `Customer ${at}`, paymentTerms: ['30', 'EOM+30', '10', '60 EOM'][at % 4] ?? null, managers: `Manager ${at % 40}` },
  }));
  const customer = () => Customers[random.integer(customers)]?.id ?? '';
  const day = () => addDays(asOf, -random.integer(700));
  const Documents = Array.from({ length: documents }, (_, at): RegisterRecord => ({
    id: makeId('dc', random),
    values: {
      customer: customer(), type: at % 20 === 0 ? 'Credit note' : 'Invoice', number: `INV-${at}`, date: day(), amount: (100 + random.integer(900_000)) / 100,
      currency: at % 10 === 0 ? 'USD' : 'EUR', status: at % 25 === 0 ? 'Draft' : 'Issued',
    },
  }));
  const Payments = Array.from({ length: payments }, (_, at): RegisterRecord => {
    const paid = Documents[random.integer(documents)]?.values ?? {};
    return { id: makeId('py', random), values: { customer: paid['customer'] ?? null, date: day(), amount: (100 + random.integer(900_000)) / 100, currency: paid['currency'] ?? null, ...(at % 3 > 0 && { document: paid['number'] ?? null }) } };
  });
  return { Customers, Documents, Payments };
}

function alone(records: ReturnType<typeof makeRecords>): BenchRow[] {
  const rows: BenchRow[] = [];
  const register = new Register();
  for (const table of ['Customers', 'Documents', 'Payments'] as const) for (const { id, values } of records[table]) register.load(table, id, values);
  const meaning: Readonly<Record<string, string>> = { Invoice: 'invoice', 'Credit note': 'creditNote', Issued: 'issued', Draft: 'draft' };
  const index = new AccountIndex(register, () => ({ meaningOf: (_list, word) => meaning[word], firmCurrency: 'EUR', dueParts: dueByCardAlone() }));
  const start = performance.now();
  let currencies = 0;
  for (const customer of index.holders()) currencies += balancesAt(index.of(customer), asOf).size;
  rows.push({ work: 'balances of all customers, from the rows alone', tool: 'Kartoteka', ms: performance.now() - start, bar: '1000', note: `${currencies} balances` });

  let longest = 0;
  // As the app does in the background once a register is open.
  register.prepare(Infinity);
  const changes = 1_000;
  const begun = performance.now();
  for (let at = 0; at < changes; at += 1) {
    const { id } = records.Documents[at * 97] ?? { id: '' };
    const before = register.get('Documents', id);
    const once = performance.now();
    const change = { type: 'set' as const, table: 'Documents' as const, id, field: 'amount', before: before?.['amount'] ?? null, after: at + 0.5 };
    register.apply([change]);
    index.note([change]);
    balancesAt(index.of(String(before?.['customer'])), asOf);
    longest = Math.max(longest, performance.now() - once);
  }
  rows.push({ work: 'a document changes, and its customer’s balance is asked for', tool: 'Kartoteka', ms: (performance.now() - begun) / changes, bar: '5', note: `longest ${longest.toFixed(1)} ms` });
  return rows;
}

async function run(): Promise<BenchRow[]> {
  const records = makeRecords();
  const rows = alone(records);
  const texts = textsOf('en');
  const random = createSeededRandom(6);
  const workbook = createMemoryWorkbook();
  const made = await makeRegister({ workbook, random, texts }, { ...records, Lists: listRecords(texts, random) });
  if (!made.ok) throw new Error(made.error.code);
  const clock = { now: () => Date.parse(`${asOf}T12:00:00Z`) };
  const app = createApp({
    workbook, random, author: () => 'bench', texts: () => texts, clock, timer: { after: () => () => undefined }, log: { error: (message, cause) => { throw new Error(message, { cause }); } },
  });
  const opened = await app.open();
  if (!opened.ok) throw new Error(opened.error.code);
  app.find('C-1');
  const timed = (work: string, task: () => number, others: Partial<BenchRow> = {}): void => {
    const start = performance.now();
    const count = task();
    rows.push({ work, tool: 'Kartoteka', ms: performance.now() - start, note: String(count), ...others });
  };
  timed('all balances with ageing as a screen asks for them, first', () => app.balances(asOf).length);
  timed('the overdue list, again', () => app.overdue(asOf).length);
  timed('by managers, again', () => app.managers(asOf).length);
  timed('income of a year by category', () => app.incomeByCategory('2026-01-01', asOf).totals.length);
  timed('100,000 cells ask CUSTOMER.BALANCE', () => {
    let answers = 0;
    for (let at = 0; at < 100_000; at += 1) answers += balanceOnDay(app, { key: `C-${at % customers}`, date: asOf, currency: 'EUR' }, () => asOf).ok ? 1 : 0;
    return answers;
  }, { bar: '500' });
  app.close();
  return rows;
}

export const bench: Bench = { name: 'Accounts of 10,000 customers with 100,000 documents', run };
