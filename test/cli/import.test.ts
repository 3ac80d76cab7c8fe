/** `import`, as a script calls it: what comes of a file, that the same file again changes nothing, and what cannot be done. */
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { commandFolder, type CommandFolder } from '../support/command-line';
import { oldProgramExport } from '../support/old-program-export';

let folder: CommandFolder;
beforeEach(() => {
  folder = commandFolder();
  expect(folder.run('new', '-o', folder.path('book.xlsx')).code).toBe(0);
});
afterEach(() => folder.remove());

const book = (): string => folder.path('book.xlsx');
const out = (): string => folder.path('out.xlsx');
const list = 'Name;E-mail;City;Phone;Ref\nDelta;d@delta.example;Cluj;+40 264 123456;7\nEcho;;Riga;;8\n';

/** The customers of a workbook, by name. */
async function customers(file: string): Promise<Record<string, Record<string, unknown>>> {
  const opened = openXlsx(folder.read(file), file, nodeZipCodec);
  if (!opened.ok) throw new Error(opened.error.code);
  const [outline, block] = [await opened.value.outline(), await opened.value.readTable('Customers')];
  if (!outline.ok || !block.ok) throw new Error('The workbook is no register.');
  const columns = outline.value.tables.find((table) => table.name === 'Customers')?.columns ?? [];
  const rows = block.value.values.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at]?.header ?? '', cell])));
  return Object.fromEntries(rows.filter((row) => typeof row['Name'] === 'string').map((row) => [String(row['Name']), row]));
}

interface Told {
  readonly counts: Readonly<Record<string, number>>;
  readonly encoding?: string;
  readonly columns: readonly { readonly header: string; readonly uses: readonly unknown[] }[];
  readonly cards: readonly { readonly outcome: string; readonly lines: readonly number[]; readonly name: string; readonly issues: readonly { readonly code: string }[] }[];
}

test('a plan says what would be done and writes nothing; then it is done, and the same file again changes nothing', async () => {
  const file = folder.write('list.csv', list);
  const plan = folder.run('import', book(), file, '--plan');
  expect(plan).toMatchObject({ code: 0, err: '' });
  expect(plan.out).toContain('column\tE-mail\tE-mail\n');
  expect(plan.out).toContain('new\t2\tDelta\tnone\n');
  expect(plan.out).toContain('2 rows: 2 new (0 of them perhaps there already), 0 change, 0 unchanged, 0 refused\n');
  expect(folder.names()).toEqual(['book.xlsx', 'list.csv']);

  expect(folder.run('import', book(), file, '-o', out())).toMatchObject({ code: 0, err: '' });
  expect((await customers('out.xlsx'))['Delta']).toMatchObject({ 'E-mail': 'd@delta.example', City: 'Cluj', Phone: '+40 264 123456', Ref: '7' });
  expect(Object.keys(await customers('book.xlsx'))).toEqual([]);

  const again = folder.run('import', out(), file, '-o', folder.path('again.xlsx'));
  expect(again).toMatchObject({ code: 0, err: '' });
  expect(again.out).toContain('2 rows: 0 new (0 of them perhaps there already), 0 change, 2 unchanged, 0 refused\n');
  expect(await customers('again.xlsx')).toEqual(await customers('out.xlsx'));
}, 120_000);

test('an old program’s file: letters found, what is unsure is said, the refused row is written with its reason, exit 1', async () => {
  const file = folder.write('old.csv', oldProgramExport());
  const columns = folder.path('columns.json');
  const run = folder.run('import', book(), file, '--map', 'code=קוד', '--map', 'out=מספר לקוח', '--save-mapping', columns, '--rejected', folder.path('bad.csv'), '-o', out());
  expect(run).toMatchObject({ code: 1, err: '' });
  expect(run.out).toContain('read as\twindows-1255\n');
  expect(run.out).toMatch(/^refused\told\.csv:6\tגפן ובניו\tE-mail “gefen at gefen” is not an e-mail address\./m);
  expect((await customers('out.xlsx'))['אלון מערכות בע"מ']).toMatchObject({ Code: '1001', 'Tax id': '511738270', 'E-mail': 'office@alon.example', Phone: '050-1234567' });
  expect(Object.keys(await customers('out.xlsx'))).toHaveLength(5);
  const bad = folder.read('bad.csv').toString('utf8').replace('\uFEFF', '').trim().split(/\r?\n/);
  expect(bad).toHaveLength(2);
  expect(bad[0]).toMatch(/^שם הלקוח,.*,Reason$/);
  expect(bad[1]).toMatch(/^גפן ובניו,.*gefen at gefen,1003,A19,.*is not an e-mail address/);

  // Corrected, the file of refused rows goes in with the columns as they were, and brings nothing else: from one row nobody could tell that two are not what they are called.
  folder.write('bad.csv', folder.read('bad.csv').toString('utf8').replace('gefen at gefen', 'gefen@gefen.example'));
  const mended = folder.run('import', out(), folder.path('bad.csv'), '--mapping', columns, '-o', folder.path('all.xlsx'));
  expect(mended).toMatchObject({ code: 0, err: '' });
  expect(mended.out).toContain('1 row: 1 new');
  expect(mended.out).toContain('column\tReason\tleft out\n');
  expect((await customers('all.xlsx'))['גפן ובניו']).toMatchObject({ Code: '1003', 'E-mail': 'gefen@gefen.example' });
}, 120_000);

test('columns of which nobody knows what they are are named, exit 1', () => {
  const run = folder.run('import', book(), folder.write('old.csv', oldProgramExport()), '--without-faults', '--plan');
  expect(run.code).toBe(1);
  expect(run.out).toMatch(/^column\tקוד\tleft out: not sure/m);
  expect(run.out).toContain('6 rows: 6 new (0 of them perhaps there already), 0 change, 0 unchanged, 0 refused');
});

test('what columns mean can be saved and used again: it fits the sheet it was made for, --map goes before it, and what is gone is said', async () => {
  const columns = folder.path('columns.json');
  expect(folder.run('import', book(), folder.write('list.csv', list), '--map', 'alias=Ref', '--save-mapping', columns, '--plan')).toMatchObject({ code: 0, err: '' });
  const many = new ExcelJS.Workbook();
  many.addWorksheet('Goods').addRows([['Name', 'City', 'Phone number', 'Tax id'], ['Nails', 'Cluj', '1', '2']]);
  many.addWorksheet('People').addRows([['Ref', 'Town'], ['Foxtrot', 'Riga']]);
  const file = folder.write('many.xlsx', new Uint8Array(await many.xlsx.writeBuffer()));
  const run = folder.run('import', book(), file, '--sheet', 'People', '--mapping', columns, '--map', 'name=Ref', '--plan');
  expect(run.out).toContain('column\tRef\tName\n');
  expect(run.out).toContain('The file has no column “E-mail”, which the mapping speaks of.');
  expect(folder.run('import', book(), folder.write('other.csv', 'Ref;Name\n7;Delta\n'), '--mapping', columns, '--plan').out).toContain('column\tRef\tAlias\n');
}, 120_000);

test('what is doubtful is told with its line, the first few of a kind and how many more', () => {
  const rows = Array.from({ length: 9 }, (_, at) => `Firm ${at};Riga;"open ${at}`);
  const run = folder.run('import', book(), folder.write('quotes.csv', `Name;City;Activity\n${rows.join('\n')}\n`), '--plan');
  const told = run.out.split('\n').filter((line) => line.startsWith('look at\tquotes.csv'));
  expect(told).toHaveLength(4);
  expect(told[0]).toMatch(/^look at\tquotes\.csv:2\tA quotation mark/);
  expect(told[3]).toBe('look at\tquotes.csv\tand 6 more like the last one');
});

test('--policy says what a column may do; --json tells all', async () => {
  folder.run('import', book(), folder.write('list.csv', list), '-o', folder.path('first.xlsx'));
  const second = folder.write('second.csv', 'Name;E-mail;City;Activity\nDelta;d@delta.example;Dej;Trade\nEcho;;Riga;Fishing\n');
  const run = folder.run('import', folder.path('first.xlsx'), second, '--policy', 'city=overwrite', '--policy', 'activity=never', '--json', '-o', out());
  expect(run).toMatchObject({ code: 0, err: '' });
  const told = JSON.parse(run.out) as Told;
  expect(told.counts).toMatchObject({ rows: 2, new: 0, update: 1, unchanged: 1, rejected: 0 });
  expect(told.cards.map(({ outcome, lines, name }) => [outcome, lines, name])).toEqual([['update', [2], 'Delta'], ['unchanged', [3], 'Echo']]);
  const after = await customers('out.xlsx');
  expect([after['Delta']?.['City'], after['Delta']?.['Activity'] ?? null, after['Echo']?.['Activity'] ?? null]).toEqual(['Dej', null, null]);
}, 120_000);

test('--preset: two of one name are two in a shop, one by the name alone', () => {
  const file = folder.write('orders.csv', 'Name,E-mail\nJonas Kazlauskas,a@x.example\nJonas Kazlauskas,b@x.example\n');
  expect(folder.run('import', book(), file, '--preset', 'shop', '--plan').out).toContain('2 rows: 2 new');
  expect(folder.run('import', book(), file, '--preset', 'name', '--plan').out).toContain('2 rows: 1 new');
});

test('--sheet names one of a workbook, --range cells of it; --encoding and --delimiter one of a text', async () => {
  const many = new ExcelJS.Workbook();
  many.addWorksheet('Clients').addRows([['Name', 'City'], ['Delta', 'Cluj'], ['Echo', 'Riga']]);
  many.addWorksheet('Suppliers').addRows([['Name', 'City'], ['Foxtrot', 'Riga']]);
  const file = folder.write('many.xlsx', new Uint8Array(await many.xlsx.writeBuffer()));
  expect(folder.run('import', book(), file, '--plan').out).toContain('new\t2\tDelta');
  expect(folder.run('import', book(), file, '--sheet', 'Suppliers', '--plan').out).toContain('new\t2\tFoxtrot');
  expect(folder.run('import', book(), file, '--sheet', 'Clients', '--range', 'A1:B2', '--plan').out).toContain('1 row: 1 new');
  expect(folder.run('import', book(), file, '--sheet', 'Nobody', '--plan')).toMatchObject({ code: 2, err: expect.stringContaining('There is no sheet “Nobody”; there are “Clients”, “Suppliers”.') as string });
  const run = folder.run('import', book(), folder.write('pipes.txt', Buffer.from('Name|City\nBr\u00fbt|Dej;Cluj\n', 'latin1')), '--encoding', 'windows-1250', '--delimiter', 'pipe', '--plan');
  expect(run.out).toContain('read as\twindows-1250\n');
  expect(run.out).toContain('new\t2\tBrűt');
  const archive = folder.write('lists.zip', zipSync({ 'a.csv': strToU8('Name\nGolf\n'), 'b.csv': strToU8('Name\nHotel\n') }));
  expect(folder.run('import', book(), archive, '--plan')).toMatchObject({ code: 2, err: expect.stringContaining('say with --file which one is meant: “a.csv”, “b.csv”.') as string });
  expect(folder.run('import', book(), archive, '--file', 'b.csv', '--plan').out).toContain('new\t2\tHotel');
  expect(folder.run('import', book(), folder.path('pipes.txt'), '--range', 'A1:B2', '--plan')).toMatchObject({ code: 2, err: expect.stringContaining('--range is for workbooks') as string });
}, 120_000);

test.each([
  ['no workbook to write', ['list.csv'], [], '-o'],
  ['a column that is not there', ['list.csv'], ['--map', 'name=Nobody', '-o', 'out.xlsx'], 'There is no column “Nobody”; there are “Name”, “E-mail”'],
  ['a field that is none', ['list.csv'], ['--map', 'nobody=Name', '-o', 'out.xlsx'], 'nobody'],
  ['a mapping without a column', ['list.csv'], ['--map', 'name', '-o', 'out.xlsx'], 'Give it as FIELD=COLUMN'],
  ['a policy that is none', ['list.csv'], ['--policy', 'name=maybe', '-o', 'out.xlsx'], 'Give it as FIELD=overwrite'],
  ['a preset that is none', ['list.csv'], ['--preset', 'maybe', '-o', 'out.xlsx'], 'preset'],
  ['an encoding that is none', ['list.csv'], ['--encoding', 'klingon', '-o', 'out.xlsx'], '“klingon” is none that can be read'],
  ['a row of a table that is none', ['list.csv'], ['--map', 'Nobody.name=Name', '-o', 'out.xlsx'], 'Nobody'],
  ['a file that is not there', ['gone.csv'], ['-o', 'out.xlsx'], 'gone.csv'],
  ['a mapping that is none', ['list.csv'], ['--mapping', 'scan.pdf', '-o', 'out.xlsx'], 'This is no mapping of columns'],
  ['a mapping that is not there', ['list.csv'], ['--mapping', 'gone.json', '-o', 'out.xlsx'], 'gone.json'],
  ['a mapping of another list', ['list.csv'], ['--mapping', 'other.json', '-o', 'out.xlsx'], 'None of the columns that this file speaks of (Kunde, Ort) is in your list'],
  ['columns of a file that has none', ['one.vcf'], ['--save-mapping', 'out.json', '-o', 'out.xlsx'], 'it has no columns'],
  ['a PDF', ['scan.pdf'], ['-o', 'out.xlsx'], 'PDF'],
  ['an empty file', ['empty.csv'], ['-o', 'out.xlsx'], 'There is nothing in it'],
  ['a workbook that is broken', ['broken.xlsx'], ['-o', 'out.xlsx'], 'broken.xlsx'],
])('%s: exit 2, one line, nothing written', (_, [name = ''], options, text) => {
  folder.write('list.csv', list);
  folder.write('scan.pdf', '%PDF-1.7\n');
  folder.write('empty.csv', '');
  folder.write('one.vcf', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Delta\r\nEND:VCARD\r\n');
  folder.write('other.json', JSON.stringify({ format: 'kartoteka columns', version: 1, name: 'x', mapping: { columns: [{ column: 0, header: 'Kunde', uses: [] }, { column: 1, header: 'Ort', uses: [] }], rows: [] } }));
  folder.write('broken.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8]));
  const before = folder.names();
  const run = folder.run('import', book(), folder.path(name), ...options.map((option) => (option === 'out.xlsx' ? out() : /\.(pdf|json)$/.test(option) ? folder.path(option) : option)));
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err.trim().split('\n')).toHaveLength(1);
  expect(run.err).toContain(text);
  expect(folder.names()).toEqual(before);
});

test('documents and payments go in by what is in their files, and the same ones again change nothing', () => {
  const invoices = folder.write('invoices.csv', 'Number;Date;Due date;Customer;Total;Currency\nA-1001;2026-01-15;2026-02-14;Delta;1.210,00;EUR\nA-1002;2026-01-16;;Delta;x;EUR\n');
  const payments = folder.write('payments.csv', 'Payment date;Customer;Amount;Currency;Details\n2026-02-01;Delta;1.210,00;EUR;A-1001\n2026-02-02;Shop;-9,00;EUR;rent\n');
  const made = folder.run('import', book(), invoices, '--new-customers', '-o', out());
  expect([made.code, made.out]).toEqual([1, expect.stringMatching(/taken as\tdocuments\n[^]*2 rows: 1 new, 0 change, 0 unchanged, 1 refused\n/)]);
  const paid = folder.run('import', out(), payments, '-o', folder.path('paid.xlsx'), '--json');
  expect([paid.code, JSON.parse(paid.out)]).toMatchObject([0, { holds: 'payments', counts: { new: 1, skipped: 1 }, cards: [{ entry: { settlement: { parts: [{ number: 'A-1001', amount: 1210 }], ground: 'number' }, sure: 'certain' } }, { outcome: 'skipped' }] }]);
  expect(folder.run('import', folder.path('paid.xlsx'), payments, '--plan').out).toContain('2 rows: 0 new, 0 change, 1 unchanged, 0 refused, 1 left out\n');
});
