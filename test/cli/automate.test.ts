/** Automations on the command line: what the sheet Lists switches on is told, and done once. */
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
  const setting = (list: string, value: string, meaning: string) => ({ id: makeId('ls', random), values: { list, value, meaning } });
  const invoice = (customer: string, number: string, date: string, amount: number) =>
    ({ id: makeId('dc', random), values: { customer, type: 'Invoice', status: 'Issued', number, date, amount, currency: 'EUR' } });
  const made = await makeRegister({ workbook, random, texts }, {
    Lists: [
      ...listRecords(texts, random), setting('automations', 'active-at-first-order', 'on'), setting('automations', 'inactive-after-days', '180'), setting('automations', 'level-by-orders', 'ON'),
      setting('level-thresholds', 'Large', '10000 EUR'), setting('level-discounts', 'Large', '15%'),
    ],
    Customers: [{ id: alfa, values: { code: 'C-1', name: 'Alfa', status: 'Prospect', level: 'Medium' } }, { id: beta, values: { code: 'C-2', name: 'Beta', status: 'Active' } }],
    Documents: [invoice(alfa, 'A-1', '2026-10-15', 12_000), invoice(beta, 'B-1', '2026-05-01', 70)],
  });
  if (!made.ok) throw new Error(made.error.code);
  book = folder.write('book.xlsx', workbook.bytes());
});
afterAll(() => folder.remove());

test('the plan of a day names each customer, what changes and why; a day sooner it is less', () => {
  const told = folder.run('automate', book, '--plan', '--date', '2026-10-29');
  expect([told.code, told.err, told.out.split('\n')]).toEqual([0, '', [
    'C-1\tAlfa\tstatus\tProspect\tActive\tFirst order A-1, of 2026-10-15',
    'C-1\tAlfa\tlevel\tMedium\tLarge\tThe average of 1 order in 6 months is 12,000 EUR; the level begins at 10,000 EUR',
    'C-2\tBeta\tstatus\tActive\tInactive\t181 days without an order; the last (B-1) was on 2026-05-01', '',
  ]]);
  const sooner = JSON.parse(folder.run('automate', book, '--plan', '--date', '2026-10-28', '--json').out) as { changes: { code: string; field: string; cause: { rule: string } }[] };
  expect(sooner.changes.map(({ code, field, cause }) => [code, field, cause.rule])).toEqual([['C-1', 'status', 'first-order'], ['C-1', 'level', 'average-order']]);
});

test('done once, there is nothing to do the second time, and no file is written', () => {
  const out = folder.path('done.xlsx');
  expect(folder.run('automate', book, '-o', out, '--date', '2026-10-29')).toMatchObject({ code: 0, err: '' });
  const again = folder.run('automate', out, '-o', folder.path('again.xlsx'), '--date', '2026-10-29');
  expect(again).toMatchObject({ code: 0, out: 'Nothing to do on 2026-10-29.\n' });
  expect(folder.run('check', folder.path('again.xlsx'))).toMatchObject({ code: 2 });
});

test('a day that is none, or no place to write, is refused in one line', () => {
  expect(folder.run('automate', book, '--plan', '--date', '2026-02-30')).toMatchObject({ code: 2, err: expect.stringContaining('2026-02-30') as string });
  expect(folder.run('automate', book)).toMatchObject({ code: 2, err: expect.stringContaining('--plan') as string });
});
