import ExcelJS from 'exceljs';
import type { SampleTruth } from '../../src/app/sample/sample-truth';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { appOverMemory } from '../support/app-over-memory';
import { commandFolder } from '../support/command-line';

const folder = commandFolder();
afterAll(() => folder.remove());

interface CheckAnswer {
  readonly cards: number;
  readonly issues: readonly Readonly<Record<'severity' | 'code' | 'table' | 'id' | 'cell' | 'field' | 'value' | 'message', string | null>>[];
}

async function sheetsOf(name: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(folder.path(name));
  return workbook;
}

test('new makes a workbook that Excel’s readers open, with the tables and headers of the register, and no cards.', async () => {
  const book = folder.path('new.xlsx');
  expect(folder.run('new', '-o', book)).toEqual({ code: 0, out: '', err: '' });
  const workbook = await sheetsOf('new.xlsx');
  const names = workbook.worksheets.map((sheet) => sheet.name);
  expect(names.slice(0, 3)).toEqual(['Customers', 'Contacts', 'Addresses']);
  expect(names).toContain('Lists');
  expect(workbook.getWorksheet('Customers')?.getRow(1).values).toEqual(expect.arrayContaining(['Id', 'Code', 'Name', 'Alias', 'Website']));
  expect(workbook.getWorksheet('_meta')?.state).toBe('veryHidden');
  expect(folder.run('check', book, '--json')).toEqual({ code: 0, out: '{"cards":0,"issues":[]}\n', err: '' });
  expect(folder.run('check', book)).toEqual({ code: 0, out: '0 cards, 0 issues\n', err: '' });
});

test('The command that a person types does the same: npm run -s kartoteka.', () => {
  const book = folder.path('typed.xlsx');
  expect(folder.runByNpm('new', '-o', book)).toEqual({ code: 0, out: '', err: '' });
  expect(folder.runByNpm('check', book, '--json')).toEqual({ code: 0, out: '{"cards":0,"issues":[]}\n', err: '' });
  const refused = folder.runByNpm('check', folder.path('nowhere.xlsx'));
  expect([refused.code, refused.out, refused.err]).toEqual([2, '', expect.stringMatching(/^kartoteka: .*nowhere\.xlsx: There is no such file.*\n$/)]);
});

test('new in Hebrew has Hebrew headers and checks as well.', async () => {
  const book = folder.path('he.xlsx');
  expect(folder.run('new', '-o', book, '--locale', 'he').code).toBe(0);
  const values = (await sheetsOf('he.xlsx')).getWorksheet('Customers')?.getRow(1).values;
  expect(JSON.stringify(values)).toMatch(/[\u05d0-\u05ea]/);
  expect(folder.run('check', book).code).toBe(0);
});

test('sample makes as many cards as asked, the same for the same seed, and the truth beside it.', async () => {
  const [one, again] = [folder.path('one.xlsx'), folder.path('again.xlsx')];
  expect(folder.run('sample', '-o', one, '--cards', '120', '--seed', '3', '--truth', folder.path('truth.json'))).toEqual({ code: 0, out: '', err: '' });
  expect(folder.run('sample', '-o', again, '--cards', '120', '--seed', '3').code).toBe(0);
  expect(folder.read('one.xlsx').equals(folder.read('again.xlsx'))).toBe(true);
  const truth = JSON.parse(folder.read('truth.json').toString('utf8')) as SampleTruth;
  expect(truth).toMatchObject({ seed: 3, cards: 120 });
  expect(truth.duplicates.length).toBeGreaterThan(0);
  const customers = (await sheetsOf('one.xlsx')).getWorksheet('Customers');
  expect(customers?.rowCount).toBe(121);
  expect(customers?.getCell('B2').value).toBe('C-00001');
});

test('check finds all planted mistakes and nothing else, each in its cell.', async () => {
  const book = folder.path('checked.xlsx');
  expect(folder.run('sample', '-o', book, '--cards', '900', '--seed', '11', '--truth', folder.path('checked.json')).code).toBe(0);
  const truth = JSON.parse(folder.read('checked.json').toString('utf8')) as SampleTruth;
  const run = folder.run('check', book, '--json');
  expect([run.code, run.err]).toEqual([1, '']);
  const answer = JSON.parse(run.out) as CheckAnswer;
  expect(answer.cards).toBe(900);

  // Check digits are planted for the fiscal checks; the other kinds are what this check knows.
  const planted = truth.errors.filter(({ kind }) => kind !== 'check-digit').map(({ kind, table, id, field }) => `${kind} ${table} ${id} ${field}`);
  const found = answer.issues.filter(({ code }) => !/checksum|digit|number-taken|not-ready-for/.test(code ?? '')).map(({ code, table, id, field }) => `${code} ${table} ${id} ${field}`);
  expect(new Set(truth.errors.map(({ kind }) => kind)).size).toBe(7);
  expect(found.sort()).toEqual(planted.sort());

  // A card that was entered twice has the numbers of the other one.
  const doubled = new Set(truth.duplicates.flatMap(({ ids }) => ids));
  const taken = answer.issues.filter(({ code }) => code === 'number-taken');
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.filter(({ id }) => !doubled.has(id ?? ''))).toEqual([]);

  const workbook = await sheetsOf('checked.xlsx');
  for (const { code, table, cell, value, message, severity } of answer.issues) {
    expect(cell).toMatch(/^[A-Z]+\d+$/);
    expect(workbook.getWorksheet(table ?? '')?.getCell(cell ?? '').value).toBe(value);
    expect(message).toMatch(/\w.*\.$/);
    expect(code === 'not-ready-for' ? ['info'] : ['error', 'warning']).toContain(severity);
  }
});

test('Without --json the same is said in lines, a place and a sentence each.', () => {
  const run = folder.run('check', folder.path('checked.xlsx'));
  expect(run.code).toBe(1);
  const lines = run.out.trimEnd().split('\n');
  expect(lines.at(-1)).toBe(`900 cards, ${lines.length - 1} issues`);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^(Customers|Contacts)![A-Z]+\d+\t(error|warning|info)\t.+\.$/);
});

test('check leaves the file as it is.', () => {
  const before = folder.read('checked.xlsx');
  folder.run('check', folder.path('checked.xlsx'));
  expect(folder.read('checked.xlsx').equals(before)).toBe(true);
});

test('check for a gate tells what keeps the cards from passing it; the firm’s lists say how much that weighs.', async () => {
  const book = folder.path('gates.xlsx');
  expect(folder.run('sample', '-o', book, '--cards', '60', '--seed', '4').code).toBe(0);
  const workbook = await sheetsOf('gates.xlsx');
  const customers = workbook.getWorksheet('Customers');
  const headers = (customers?.getRow(1).values ?? []) as readonly unknown[];
  const counties = headers.indexOf('County');
  const countries = headers.indexOf('Country');
  const errors = (...args: readonly string[]): readonly CheckAnswer['issues'][number][] =>
    (JSON.parse(folder.run('check', book, '--json', ...args).out) as CheckAnswer).issues.filter(({ code }) => code?.startsWith('rule-') === true);
  expect(errors()).toEqual([]);
  const found = errors('--profile', 'efactura-ro');
  const county = found.find(({ code }) => code === 'rule-county');
  expect(county).toMatchObject({ severity: 'error', table: 'Customers', field: 'county' });
  expect(county?.message).toContain('(BR-RO-111)');
  const row = customers?.getCell(county?.cell ?? '').row;
  expect([customers?.getRow(Number(row)).getCell(counties).value, customers?.getRow(Number(row)).getCell(countries).value]).toEqual([county?.value, 'RO']);

  // Typed into the sheet with another program, over a word of a list.
  const lists = workbook.getWorksheet('Lists');
  const last = lists?.getRow(lists.rowCount);
  ['check-rules', 'BR-RO-111', 'info'].forEach((text, at) => { if (last !== undefined) last.getCell(at + 2).value = text; });
  await workbook.xlsx.writeFile(book);
  expect(errors('--profile', 'efactura-ro').find(({ code }) => code === 'rule-county')).toMatchObject({ severity: 'info', cell: county?.cell });
  expect(errors('--profile', 'isaf-lt').filter(({ code }) => code === 'rule-county')).toEqual([]);

  const help = folder.run('check', '--help');
  expect([help.code, help.out]).toEqual([0, expect.stringMatching(/efactura-ro .+\n.*allocation-il .+\n/)]);
});

test('check leaves the file alone; with --mark it writes another, whose customers say what is wrong with them and whose cells are marked.', async () => {
  const made = folder.path('shown.xlsx');
  expect(folder.run('sample', '-o', made, '--cards', '60', '--seed', '3').code).toBe(0);
  const shown = await checkColumn('shown.xlsx');
  expect(shown.words).toHaveLength(60);
  expect(shown.words.filter((word) => word !== 'OK').length).toBeGreaterThan(0);

  const opened = openXlsx(folder.read('shown.xlsx'));
  if (!opened.ok) throw new Error(opened.error.code);
  const { app } = appOverMemory({ workbook: opened.value as never });
  await app.open();
  expect((await app.showCheck(false)).ok).toBe(true);
  app.close();
  const plain = folder.write('plain.xlsx', opened.value.bytes());
  expect(await checkColumn('plain.xlsx')).toEqual({ words: Array.from({ length: 60 }, () => null), marked: 0 });

  const before = folder.read('plain.xlsx');
  const told = folder.run('check', plain, '--json');
  expect(told.code).toBe(1);
  expect(folder.read('plain.xlsx').equals(before)).toBe(true);
  const marked = folder.run('check', plain, '--json', '--mark', folder.path('marked.xlsx'));
  expect({ code: marked.code, out: marked.out }).toEqual({ code: told.code, out: told.out });
  expect(folder.read('plain.xlsx').equals(before)).toBe(true);
  const answer = JSON.parse(told.out) as CheckAnswer;
  const now = await checkColumn('marked.xlsx');
  expect(now.marked).toBe(shown.marked);
  expect(now.words).toHaveLength(60);
  // Every word is that of a finding, and every customer with one says so.
  const messages = new Set(answer.issues.map(({ message }) => message));
  expect(now.words.filter((word) => word !== 'OK' && !messages.has(String(word)))).toEqual([]);
  const wrong = new Set(answer.issues.filter(({ severity, table }) => severity !== 'info' && table === 'Customers').map(({ id }) => id));
  expect(now.words.filter((word) => word !== 'OK').length).toBeGreaterThanOrEqual(wrong.size);
  expect(folder.run('check', plain, '--mark', folder.path('no such folder/out.xlsx')).code).toBe(2);
});

async function checkColumn(name: string): Promise<{ readonly words: readonly unknown[]; readonly marked: number }> {
  const sheet = (await sheetsOf(name)).getWorksheet('Customers');
  if (sheet === undefined) throw new Error('There is no sheet Customers');
  const headers = sheet.getRow(1).values as readonly unknown[];
  const at = headers.indexOf('Check');
  const words = Array.from({ length: 60 }, (_, row): unknown => sheet.getRow(row + 2).getCell(at).value);
  const formats = (sheet as unknown as { readonly conditionalFormattings: readonly unknown[] }).conditionalFormattings;
  return { words, marked: formats.length };
}
