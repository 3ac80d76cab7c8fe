/** What customers owe, on the command line: all of them, those who are late, one with all that is open, and the page that is sent. */
import { makeRegister } from '../../src/app/make-register';
import { listRecords } from '../../src/app/register-layout';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import { createXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import { makeId } from '../../src/model/ids';
import { commandFolder, type CommandFolder } from '../support/command-line';
import { seededRandom } from '../support/app-over-memory';

let folder: CommandFolder;
let book: string;

beforeAll(async () => {
  folder = commandFolder();
  const workbook = createXlsx(nodeZipCodec);
  const texts = textsOf('en');
  const random = seededRandom(1);
  const [alfa, beta] = [makeId('kc', random), makeId('kc', random)];
  const invoice = (customer: string, number: string, date: string, amount: number, more = {}) =>
    ({ id: makeId('dc', random), values: { customer, type: 'Invoice', status: 'Issued', number, date, amount, currency: 'EUR', ...more } });
  const made = await makeRegister({ workbook, random, texts }, {
    Lists: [
      ...listRecords(texts, random), { id: makeId('ls', random), values: { list: 'terms-settings', value: 'default', meaning: '10' } },
      { id: makeId('ls', random), values: { list: 'terms-settings', value: 'adjust', meaning: 'next' } },
    ],
    Customers: [
      { id: alfa, values: { code: 'C-1', name: 'Alfa', country: 'LT', managers: 'Rasa', paymentTerms: '30' } }, { id: beta, values: { code: 'C-2', name: 'Beta', country: 'RO', categories: 'Retailer' } },
      ...['C-3', 'C-4'].map((code) => ({ id: makeId('kc', random), values: { code, name: 'Gamma', country: 'RO' } })),
    ],
    Documents: [
      invoice(alfa, 'A-1', '2026-01-15', 100.1), invoice(alfa, 'A-2', '2026-02-01', 50, { status: 'Draft' }),
      // Thirty days lead Alfa to a Saturday before Lithuania's own day, a Monday. Ten days by the firm's own terms lead to Good Friday in Romania, so that it is due on Tuesday after Easter.
      invoice(beta, 'B-1', '2026-03-31', 70, { currency: 'USD' }),
    ],
    Payments: [{ id: makeId('py', random), values: { customer: alfa, date: '2026-02-10', amount: 0.2, currency: 'EUR', document: 'A-1' } }],
  });
  if (!made.ok) throw new Error(made.error.code);
  book = folder.write('book.xlsx', workbook.bytes());
});
afterAll(() => folder.remove());

test('every balance on a day, each currency by itself; those who are late, the latest first', () => {
  const all = folder.run('account', book, '--date', '2026-04-30');
  expect([all.code, all.err, all.out.split('\n')]).toEqual([0, '', ['C-1\tAlfa\tEUR\t99.9\t99.9\t2026-02-17\t72', 'C-2\tBeta\tUSD\t70\t70\t2026-04-14\t16', '']]);
  const late = JSON.parse(folder.run('account', book, '--date', '2026-03-31', '--overdue', '--json').out) as { code: string; ageing: unknown }[];
  expect(late).toEqual([expect.objectContaining({ code: 'C-1', overdue: 99.9, managers: ['Rasa'], ageing: { notDue: 0, days1to30: 0, days31to60: 99.9, days61to90: 0, over90: 0, credit: 0 } })]);
});

test('one customer with all that is open, and what counts nothing', () => {
  const told = JSON.parse(folder.run('account', book, '--card', 'Alfa', '--date', '2026-02-28', '--json').out) as unknown;
  expect(told).toMatchObject({
    asOf: '2026-02-28', uncounted: [{ number: 'A-2', reason: 'draft' }],
    currencies: [{ currency: 'EUR', balance: 99.9, open: [{ number: 'A-1', due: '2026-02-17', dueFrom: 'terms', daysLate: 11, amount: 100.1, open: 99.9 }] }],
  });
  expect(folder.run('account', book, '--card', 'C-1', '--date', '2026-02-28').out).toContain('Documents\tA-2\tcounts nothing: draft');
  expect(folder.run('account', book, '--income', '--date', '2026-12-31').out).toBe('Retailer\tUSD\t70\t0\t1\n-\tEUR\t100.1\t0.2\t1\n=\tEUR\t100.1\t0.2\t1\n=\tUSD\t70\t0\t1\n');
});

test('the statement is a page in the customer’s language', () => {
  expect(folder.run('account', book, '--card', 'C-1', '--statement', '--from', '2026-02-01', '--date', '2026-02-28', '-o', folder.path('page.html'))).toEqual({ code: 0, out: '', err: '' });
  const page = folder.read('page.html').toString('utf8');
  for (const part of ['<html lang="lt" dir="ltr">', textsOf('lt').account.title, '100,10', '99,90']) expect(page).toContain(part);
});

test.each([
  [['--date', 'tomorrow'], 'year-month-day'],
  [['--card', 'nobody'], 'There is no customer “nobody”'],
  [['--card', 'gamma'], '2 cards answer to “gamma”: C-3 Gamma; C-4 Gamma'],
  [['--statement'], '--card KEY --statement -o FILE.html'],
  [['-o', 'x.html'], '--statement'],
  [['--documents', 'all'], '--card KEY'],
  [['--card', 'C-1', '--statement', '-o', 'x.html', '--from', '2027-01-01', '--date', '2026-01-01'], 'Exchange the two dates'],
])('%p is refused with one line', (args, word) => {
  const refused = folder.run('account', book, ...args);
  expect([refused.code, refused.out, refused.err.split('\n').length]).toEqual([2, '', 2]);
  expect(refused.err).toContain(word);
  expect(folder.has('x.html')).toBe(false);
});
