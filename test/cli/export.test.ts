/* Cards into files on the command line: what is written, what is told, and a file that stays as it was where it cannot be done. */
import Papa from 'papaparse';
import { locales, textsOf } from '../../src/locales/locales';
import { commandFolder, type CommandFolder } from '../support/command-line';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';

let folder: CommandFolder;
let book: string;
beforeAll(() => {
  folder = commandFolder();
  book = folder.path('book.xlsx');
  expect(folder.run('sample', '-o', book, '--cards', '40', '--seed', '5').code).toBe(0);
});
afterAll(() => folder.remove());

interface Told {
  readonly format: string;
  readonly cards: number;
  readonly written: number;
  readonly withoutConsent: number;
  readonly leftOut: readonly string[];
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
}

const rows = (name: string): string[][] => Papa.parse<string[]>(folder.read(name).toString('utf8').replace(/^\uFEFF/, '').trimEnd()).data;
const told = (out: string): Told => JSON.parse(out) as Told;

test('all cards, or some, with the columns that are named', () => {
  const all = folder.run('export', book, '--format', 'csv', '-o', folder.path('all.csv'), '--json');
  expect([all.code, all.err]).toEqual([0, '']);
  const { cards, written } = told(all.out);
  expect([written, rows('all.csv').length]).toEqual([cards, cards + 1]);
  const code = rows('all.csv')[3]?.[1] ?? '';
  const some = folder.run('export', book, '--format', 'csv', '-o', folder.path('some.csv'), '--ids', code, '--columns', 'code,Name', '--locale', 'lv', '--delimiter', 'tab');
  expect([some.code, some.out]).toEqual([0, '1 of 1 cards written\n']);
  expect(folder.read('some.csv').toString('utf8')).toMatch(new RegExp(`^\uFEFFKods\tNosaukums\r\n${code}\t.+\r\n$`));
  const found = folder.run('export', book, '--format', 'csv', '-o', folder.path('found.csv'), '--filter', 'country=RO', '--columns', 'country', '--json');
  expect(new Set(rows('found.csv').slice(1).flat())).toEqual(new Set(['RO']));
  expect(told(found.out).written).toBe(rows('found.csv').length - 1);
});

test.each(['xlsx', 'json', 'vcf', 'ubl', 'isaf-lt', 'saft-ro', 'saft-lt'])('%s is written', (format) => {
  const run = folder.run('export', book, '--format', format, '-o', folder.path(`cards.${format}`), '--json');
  expect([run.err, run.code === 0 || run.code === 1]).toEqual(['', true]);
  const { cards, written, leftOut, issues } = told(run.out);
  expect(written + leftOut.length).toBe(cards);
  expect(run.code).toBe(issues.some(({ severity }) => severity !== 'info') ? 1 : 0);
  expect(issues.filter(({ message }) => message.trim() === '')).toEqual([]);
  expect(folder.read(`cards.${format}`).length).toBeGreaterThan(100);
});

test('a backup makes the register again, and the same backup', () => {
  const made = folder.run('new', '-o', folder.path('again.xlsx'), '--from', folder.path('cards.json'));
  expect([made.code, made.err]).toEqual([0, '']);
  expect(folder.run('export', folder.path('again.xlsx'), '--format', 'json', '-o', folder.path('again.json')).code).toBe(0);
  expect(folder.read('again.json').equals(folder.read('cards.json'))).toBe(true);
  const refused = folder.run('new', '-o', folder.path('none.xlsx'), '--from', folder.path('cards.vcf'));
  expect([refused.code, folder.has('none.xlsx')]).toEqual([2, false]);
  expect(refused.err).toMatch(/cannot be read as a backup/);
});

test('a uniform file comes with its INI.TXT', () => {
  const run = folder.run('export', book, '--format', 'uniform-il', '-o', folder.path('BKMVDATA.TXT'), '--json');
  const { issues } = run.code === 2 ? { issues: [] } : told(run.out);
  if (run.code === 2) expect(run.err).toMatch(/no card of your own company has a tax number/);
  else {
    expect(issues.map(({ message }) => message)).not.toContain('');
    expect(folder.read('BKMVDATA.TXT').toString('latin1')).toMatch(/^A100/);
    expect(folder.read('INI.TXT').toString('latin1')).toMatch(/^A000/);
  }
});

test('a workbook that is written opens', () => {
  const opened = openXlsx(folder.read('cards.xlsx'), 'cards.xlsx', nodeZipCodec);
  expect(opened.ok).toBe(true);
});

test('a plan writes nothing and says what is missing', () => {
  const run = folder.run('export', book, '--format', 'saft-ro', '--plan', '-o', folder.path('plan.xml'));
  expect([run.code, run.err, folder.has('plan.xml')]).toEqual([1, '', false]);
  expect(run.out).toMatch(/\terror\t.+\n[\s\S]+ of \d+ cards can be written\n$/);
});

test('who did not agree stays out', () => {
  const run = folder.run('export', book, '--format', 'csv', '--consent', 'email/marketing', '--plan', '--json');
  const { cards, written, withoutConsent } = told(run.out);
  expect([written + withoutConsent, withoutConsent > 0]).toEqual([cards, true]);
});

describe('what cannot be done is said in one line, and the file stays as it was', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['an unknown format', ['--format', 'pdf'], /There is no format “pdf”\. Choose one of these: csv, xlsx, json/],
    ['an ambiguous one', ['--format', 'xml'], /There is no format “xml”/],
    ['an unknown column', ['--format', 'csv', '--columns', 'shoe size'], /--columns shoe size/],
    ['columns of a format without', ['--format', 'vcard', '--columns', 'name'], /vcard says itself which data stand where/],
    ['an unknown card', ['--format', 'csv', '--ids', 'nobody'], /--ids nobody/],
    ['two ways to choose', ['--format', 'csv', '--ids', 'x', '--filter', 'y'], /leave --filter out/],
    ['an unknown channel', ['--format', 'csv', '--consent', 'pigeon'], /“pigeon” is no channel/],
    ['a field that is no filter', ['--format', 'csv', '--filter', 'phone=1'], /cards can be narrowed by/],
    ['nobody', ['--format', 'csv', '--filter', 'nobodyiscalledlikethis'], /No card is left/],
  ])('%s', (_, args, line) => {
    folder.write('kept.out', 'as it was');
    const run = folder.run('export', book, '-o', folder.path('kept.out'), ...args);
    expect({ code: run.code, out: run.out, lines: run.err.split('\n').length, line: run.err }).toEqual({ code: 2, out: '', lines: 2, line: expect.stringMatching(line) });
    expect(folder.read('kept.out').toString()).toBe('as it was');
  });

  test('no place to write to', () => {
    expect(folder.run('export', book, '--format', 'csv').err).toMatch(/name the file to write with -o/);
    expect(folder.run('export', book, '--format', 'csv', '-o', folder.path('no/such/place.csv')).code).toBe(2);
  });
});

describe('an empty list to be filled in', () => {
  test.each(locales)('in %s, which the import understands', async (locale) => {
    const run = folder.run('new', '--template', '-o', folder.path(`list-${locale}.xlsx`), '--locale', locale);
    expect([run.code, run.out, run.err]).toEqual([0, '', '']);
    const opened = openXlsx(folder.read(`list-${locale}.xlsx`), 'list.xlsx', nodeZipCodec);
    const outline = opened.ok ? await opened.value.outline() : undefined;
    const tables = outline?.ok === true ? outline.value.tables : [];
    expect(tables.map(({ name }) => name)).toEqual(['Customers', 'Lists']);
    expect(tables[0]?.columns.map(({ header }) => header)).toContain(textsOf(locale).fields.Customers.name);
    const plan = folder.run('import', book, folder.path(`list-${locale}.xlsx`), '--plan');
    // Its examples are nobody's customers.
    expect(plan.out).toMatch(/^0 rows: 0 new .*, 0 refused$/m);
    expect(plan.out).toContain('The example rows of the list to fill in are no customers; they stay out: 2.');
    expect(plan.out).not.toMatch(/not sure/i);
  });

  test('with the lists and the language of a register', async () => {
    expect(folder.run('new', '-o', folder.path('ro.xlsx'), '--locale', 'ro').code).toBe(0);
    expect(folder.run('new', '--template', folder.path('ro.xlsx'), '-o', folder.path('list.xlsx')).code).toBe(0);
    const opened = openXlsx(folder.read('list.xlsx'), 'list.xlsx', nodeZipCodec);
    const read = opened.ok ? await opened.value.readTable('Lists') : undefined;
    expect(read?.ok === true && read.value.values).toContainEqual(['status', textsOf('ro').lists.status.active]);
  });

  test('refused without a register, and beside a backup', () => {
    folder.write('nothing.xlsx', 'x');
    const no = folder.run('new', '--template', folder.path('nothing.xlsx'), '-o', folder.path('no.xlsx'));
    const both = folder.run('new', '--template', '--from', folder.path('cards.json'), '-o', folder.path('no.xlsx'));
    expect([no.code, both.code, folder.has('no.xlsx')]).toEqual([2, 2, false]);
    expect(both.err).toMatch(/leave one of them out/);
  });
});
