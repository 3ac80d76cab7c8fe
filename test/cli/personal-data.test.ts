/* Somebody's data on the command line: all of it in one file, and erased without a trace in any part of the workbook's file. */
import { strFromU8, unzipSync } from 'fflate';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import { commandFolder, type CommandFolder } from '../support/command-line';
import { savedByExcel } from '../support/saved-by-excel';

const person = 'Zuzana Xylofonova';
const mail = 'zuzana.xylo@example.lt';
const phone = '+37061299887';

let folder: CommandFolder;
let book: string;
let code: string;

beforeAll(async () => {
  folder = commandFolder();
  expect(folder.run('sample', '-o', folder.path('sample.xlsx'), '--cards', '40', '--seed', '5').code).toBe(0);
  folder.write('list.csv', `Name,E-mail,Phone,Country,Note\n${person},${mail},${phone},LT,Zuzana likes xylophones\n`);
  // Not by what it says: on a slow machine it tells how far it is.
  expect(folder.run('import', folder.path('sample.xlsx'), folder.path('list.csv'), '-o', folder.path('plain.xlsx')).code).toBe(0);
  book = folder.write('book.xlsx', savedByExcel(folder.read('plain.xlsx'), mail));
  code = String((await customers('book.xlsx')).find((row) => row.includes(person))?.[1]);
});
afterAll(() => folder.remove());

/** Every part of the file, unpacked. */
const allParts = (name: string): string => Object.entries(unzipSync(folder.read(name))).map(([part, content]) => `${part}\n${strFromU8(content)}`).join('\n');

async function customers(name: string): Promise<readonly (readonly unknown[])[]> {
  const opened = openXlsx(folder.read(name), name, nodeZipCodec);
  if (!opened.ok) throw new Error(opened.error.code);
  const block = await opened.value.readTable('Customers');
  if (!block.ok) throw new Error(block.error.code);
  return block.value.values;
}

describe('personal-data', () => {
  test('all of it is in one file, with headings in the language of the card’s country or another', () => {
    const done = folder.run('personal-data', book, '--card', code, '-o', folder.path('person.json'));
    expect([done.code, done.err, done.out]).toEqual([0, '', '']);
    const file = JSON.parse(folder.read('person.json').toString('utf8')) as Record<string, unknown>;
    const texts = textsOf('lt');
    expect(file[texts.person.card]).toMatchObject({ [texts.fields.Customers.name]: person, [texts.fields.Customers.email]: mail });
    expect(folder.run('personal-data', book, '--card', code, '-o', folder.path('person.he.json'), '--locale', 'he').code).toBe(0);
    expect(folder.read('person.he.json').toString('utf8')).toContain(textsOf('he').person.history);
  });

  test('as a page it can be read: in its language, every text a text', () => {
    folder.write('odd.csv', 'Name,Country,Note\n"<script>alert(1)</script> & Co",IL,"a < b"\n');
    expect(folder.run('import', book, folder.path('odd.csv'), '-o', folder.path('odd.xlsx')).code).toBe(0);
    expect(folder.run('personal-data', folder.path('odd.xlsx'), '--card', 'C-00042', '-o', folder.path('odd.html')).err).toBe('');
    const page = folder.read('odd.html').toString('utf8');
    expect(page).toContain('<html lang="he" dir="rtl">');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co');
    expect(page).not.toContain('<script');
    expect(page).toContain(`<h2>${textsOf('he').person.history}</h2>`);
  });
});

describe('erase', () => {
  test('a plan says what would go and writes nothing', () => {
    const before = folder.read('book.xlsx');
    const planned = folder.run('erase', book, '--card', code, '--plan');
    expect([planned.code, planned.err]).toEqual([0, '']);
    expect(planned.out).toContain(`${person}: the card would be erased`);
    expect(planned.out).toMatch(/^goes\tCustomers\t.*E-mail/m);
    expect(folder.read('book.xlsx').equals(before)).toBe(true);
  });

  test('afterwards no part of the file says anything of them: no cell, no shared text, no link, no history', async () => {
    for (const trace of [person, mail, `mailto:${mail}`, 'xylophones', phone]) expect(allParts('book.xlsx')).toContain(trace);
    const others = (await customers('book.xlsx')).filter((row) => row[1] !== code);
    const done = folder.run('erase', book, '--card', code, '--confirm', '-o', folder.path('erased.xlsx'), '--json');
    expect([done.code, done.err]).toEqual([0, '']);
    expect(JSON.parse(done.out)).toMatchObject({ kind: 'delete', keptFields: [], until: null });
    for (const trace of ['Zuzana', 'Xylofonova', mail, 'xylophones', phone]) expect(allParts('erased.xlsx')).not.toContain(trace);
    expect(await customers('erased.xlsx')).toEqual(others);
    // Everything else is still a register that can be worked with.
    expect(folder.run('check', folder.path('erased.xlsx'), '--json').err).toBe('');
    const again = folder.run('erase', folder.path('erased.xlsx'), '--card', code, '--confirm', '-o', folder.path('again.xlsx'));
    expect([again.code, folder.has('again.xlsx')]).toEqual([2, false]);
  });

  test('what the law keeps stays, is said, and the exit says that something is left', async () => {
    const opened = openXlsx(folder.read('book.xlsx'), 'book.xlsx', nodeZipCodec);
    if (!opened.ok) throw new Error(opened.error.code);
    const id = String((await customers('book.xlsx')).find((row) => row[1] === code)?.[0]);
    // An invoice of 2026-01-01.
    expect((await opened.value.apply({ tables: [{ table: 'Documents', append: [['dc-0000000000000-0', id, person, 'Invoice', 'S-1', 46023, null, 100, 'EUR', null]] }] })).ok).toBe(true);
    const billed = folder.write('billed.xlsx', opened.value.bytes());
    const kept = JSON.parse(folder.run('erase', billed, '--card', code, '--plan', '--json').out) as { readonly kind: string; readonly keptRows: readonly { readonly table: string }[]; readonly issues: readonly { readonly code: string }[] };
    expect(kept.kind).toBe('anonymise');
    expect(kept.keptRows.map((row) => row.table)).toContain('Documents');
    expect(kept.issues.some((issue) => ['export-erasure-keeps', 'export-erasure-term-unknown'].includes(issue.code))).toBe(true);
    const done = folder.run('erase', billed, '--card', code, '--confirm', '-o', folder.path('kept.xlsx'));
    expect([done.code, done.err]).toEqual([1, '']);
    expect(done.out).toContain('all but what stands on documents was erased');
    for (const trace of [mail, 'xylophones', phone]) expect(allParts('kept.xlsx')).not.toContain(trace);
    expect(allParts('kept.xlsx')).toContain(person);
    expect(done.out).toMatch(/^stays\tDocuments\t\d+$/m);
  });

  test('what cannot be done is one line, and the files stay as they were', async () => {
    const before = folder.read('book.xlsx');
    const own = String((await customers('book.xlsx')).find((row) => row.some((cell) => String(cell).includes('Own company')))?.[1]);
    const out = folder.path('never.xlsx');
    const runs = [
      [/ --plan/, folder.run('erase', book, '--card', code, '-o', out)],
      [/ -o/, folder.run('erase', book, '--card', code, '--confirm')],
      [/no card has this/, folder.run('erase', book, '--card', 'C-99999', '--confirm', '-o', out)],
      [/several people may have it.*C-/, folder.run('erase', book, '--card', person, '--confirm', '-o', out)],
      [/own company/i, folder.run('erase', book, '--card', own, '--confirm', '-o', out)],
      [/no such file/, folder.run('erase', folder.path('none.xlsx'), '--card', code, '--confirm', '-o', out)],
      [/no card has this/, folder.run('personal-data', book, '--card', 'C-99999', '-o', folder.path('never.json'))],
      [/no such file|folder/i, folder.run('personal-data', book, '--card', code, '-o', folder.path('no/where.json'))],
    ] as const;
    for (const [reason, run] of runs) {
      expect(run.err).toMatch(reason);
      expect([run.code, run.out, run.err.trim().split('\n').length]).toEqual([2, '', 1]);
    }
    expect(folder.has('never.xlsx') || folder.has('never.json')).toBe(false);
    expect(folder.read('book.xlsx').equals(before)).toBe(true);
  });
});
