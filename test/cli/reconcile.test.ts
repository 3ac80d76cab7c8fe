/**
 * Copies of a workbook brought together on the command line: what was done apart, by the add-in and by other programs, comes
 * together, and the two files stay as they were. LibreOffice, which writes the whole file anew, cannot be installed by npm; where it
 * is missing the test says so.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { commandFolder, type CommandFolder } from '../support/command-line';

const libreOffice = spawnSync('soffice', ['--version']).status === 0;
if (!libreOffice) console.info('LibreOffice (soffice) is not installed here: copies that it wrote are not brought in.');

let folder: CommandFolder;
beforeAll(() => {
  folder = commandFolder();
  expect(folder.run('sample', '-o', folder.path('book.xlsx'), '--cards', '60', '--seed', '3').code).toBe(0);
});
afterAll(() => folder.remove());

interface Told {
  readonly applied: number;
  readonly rows: readonly object[];
  readonly conflicts: readonly { readonly kind: string; readonly name: string; readonly unit?: string; readonly mine?: object; readonly theirs?: object; readonly base?: object }[];
  readonly duplicates: readonly object[];
  readonly held: readonly object[];
  readonly issues: readonly { readonly code: string }[];
}

async function customers(file: string): Promise<readonly (readonly unknown[])[]> {
  const opened = openXlsx(folder.read(file), file, nodeZipCodec);
  if (!opened.ok) throw new Error(opened.error.code);
  const read = await opened.value.readTable('Customers');
  if (!read.ok) throw new Error(read.error.code);
  return read.value.values;
}

/** Cells typed, and rows deleted, by a program that knows no journal. */
async function typed(file: string, out: string, cells: Readonly<Record<number, Readonly<Record<string, string>>>>, gone: readonly number[] = []): Promise<void> {
  const opened = openXlsx(folder.read(file), file, nodeZipCodec);
  if (!opened.ok) throw new Error(opened.error.code);
  const keys = (await customers(file)).map(([key]) => String(key));
  const edits = Object.entries(cells).flatMap(([row, columns]) => Object.entries(columns).map(([column, value]) => ({ key: keys[Number(row)] ?? '', column, value })));
  expect(await opened.value.apply({ tables: [{ table: 'Customers', cells: edits, remove: gone.map((row) => keys[row] ?? '') }] })).toMatchObject({ ok: true });
  folder.write(out, opened.value.bytes());
}

/** As LibreOffice saves it: every part of the file is its own. */
function rewritten(file: string): string {
  const run = spawnSync('soffice', [`-env:UserInstallation=file://${folder.path('profile')}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', folder.path('office'), folder.path(file)], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return `office/${file}`;
}

test('what was typed apart comes together; what both typed is told and kept; neither file is changed', async () => {
  await typed('book.xlsx', 'mine.xlsx', { 0: { Alias: 'mine 0' }, 1: { City: 'Vilnius' }, 2: { Note: 'mine 2' }, 5: { Alias: 'wanted' } });
  await typed('book.xlsx', 'theirs.xlsx', { 0: { Alias: 'theirs 0' }, 1: { Website: 'https://theirs.example' }, 3: { Alias: 'theirs 3' } }, [5, 6]);
  const before = await customers('book.xlsx');
  for (const theirs of ['theirs.xlsx', ...(libreOffice ? [rewritten('theirs.xlsx')] : [])]) {
    const inputs = ['mine.xlsx', theirs].map((file) => folder.read(file));
    const run = folder.run('reconcile', folder.path('mine.xlsx'), folder.path(theirs), '-o', folder.path('out.xlsx'), '--json');
    expect([theirs, run.err, run.code]).toEqual([theirs, '', 1]);
    const told = JSON.parse(run.out) as Told;
    expect(told).toMatchObject({ applied: 3, rows: [{ table: 'Customers', added: 0, changed: 2, removed: 1 }], duplicates: [], held: [], issues: [] });
    expect(told.conflicts.map(({ kind, name, unit }) => [kind, name, unit])).toEqual([['edit-edit', before[0]?.[2], 'alias'], ['edit-delete', before[5]?.[2], undefined]]);
    expect(told.conflicts[0]).toMatchObject({ mine: { alias: 'mine 0' }, theirs: { alias: 'theirs 0' } });
    const after = new Map((await customers('out.xlsx')).map((row) => [row[0], row]));
    expect(before.map(([key]) => after.has(key))).toEqual(before.map((_, at) => at !== 6));
    expect(['mine.xlsx', theirs].map((file) => folder.read(file))).toEqual(inputs);
    // Once more: nothing is left to be done.
    const again = folder.run('reconcile', folder.path('out.xlsx'), folder.path(theirs), '-o', folder.path('again.xlsx'));
    expect([again.code, again.out]).toEqual([0, 'Nothing to take over.\nConflicts: 0\nCustomers that may be one: 0\n']);
  }
}, 120_000);

test('a file that both come from helps copies that do not know their past; the words say what happened', async () => {
  await typed('book.xlsx', 'mine.xlsx', { 0: { Alias: 'mine 0' } });
  await typed('book.xlsx', 'theirs.xlsx', { 0: { Alias: 'theirs 0' }, 3: { Alias: 'theirs 3' } });
  const run = folder.run('reconcile', folder.path('mine.xlsx'), folder.path('theirs.xlsx'), '--base', folder.path('book.xlsx'), '-o', folder.path('out.xlsx'));
  const [name] = (await customers('book.xlsx')).map((row) => String(row[2]));
  expect([run.code, run.err]).toEqual([1, '']);
  expect(run.out.split('\n')).toEqual([
    'Taken over:', '  Customers: 0 added, 1 changed, 0 removed', 'Conflicts: 1', expect.stringContaining(`  ${name}: Alias: here mine 0, there theirs 0`), 'Customers that may be one: 0', '',
  ]);
});

test('what cannot be brought in is refused in one line, and nothing is written', async () => {
  folder.write('list.csv', 'Name\nAnna\n');
  expect(folder.run('new', '-o', folder.path('other.xlsx')).code).toBe(0);
  const book = folder.path('book.xlsx');
  const names = folder.names();
  for (const [theirs, out, words] of [
    ['other.xlsx', 'never.xlsx', /: other\.xlsx is another register, not a copy of this one/],
    ['list.csv', 'never.xlsx', /list\.csv: /],
    ['nowhere.xlsx', 'never.xlsx', /nowhere\.xlsx: There is no such file/],
    ['mine.xlsx', 'mine.xlsx', /mine\.xlsx: The other copy is only read\. Give -o another name\./],
  ] as const) {
    const run = folder.run('reconcile', book, folder.path(theirs), '-o', folder.path(out));
    expect([theirs, run.code, run.out]).toEqual([theirs, 2, '']);
    expect(run.err).toMatch(words);
    expect(run.err.trim().split('\n')).toHaveLength(1);
  }
  expect(folder.names()).toEqual(names);
  expect(readFileSync(book)).toEqual(folder.read('book.xlsx'));
});

test('a copy that lost most of its rows takes none away, unless it is said to be right', async () => {
  await typed('book.xlsx', 'theirs.xlsx', { 50: { Alias: 'kept' } }, Array.from({ length: 40 }, (_, row) => row));
  const args = ['reconcile', folder.path('book.xlsx'), folder.path('theirs.xlsx'), '-o', folder.path('out.xlsx'), '--json'];
  const held = folder.run(...args);
  expect([held.code, JSON.parse(held.out)]).toMatchObject([1, { applied: 1, held: [{ kind: 'deletions', table: 'Customers', rows: 40, of: 60 }], issues: [{ code: 'reconcile-deleted-many' }] }]);
  expect(await customers('out.xlsx')).toHaveLength(60);
  const done = folder.run(...args, '--accept-mass');
  expect([done.code, JSON.parse(done.out)]).toMatchObject([0, { held: [] }]);
  expect(await customers('out.xlsx')).toHaveLength(20);
});
