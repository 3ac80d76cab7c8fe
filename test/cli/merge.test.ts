/* Merging and giving back on the command line: workbook in, workbook out, and one clear line where it cannot be done. */
import { commandFolder, type CommandFolder } from '../support/command-line';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import { tableKeys } from '../../src/model/fields';

let folder: CommandFolder;
beforeAll(() => {
  folder = commandFolder();
  expect(folder.run('sample', '-o', folder.path('book.xlsx'), '--cards', '40', '--seed', '5').code).toBe(0);
});
afterAll(() => folder.remove());

async function cells(file: string): Promise<Record<string, unknown>> {
  const opened = openXlsx(folder.read(file), file, nodeZipCodec);
  if (!opened.ok) throw new Error(opened.error.code);
  return Object.fromEntries(await Promise.all(tableKeys.map(async (table) => {
    const block = await opened.value.readTable(table);
    // What the check says in the last two columns of customers is worked out anew when the register is looked at.
    return [table, block.ok ? block.value.values.map((row) => (table === 'Customers' ? row.slice(0, -2) : row)) : block.error.code];
  })));
}

interface Told {
  readonly merge: string;
  readonly keep: string;
  readonly absorbed: readonly string[];
  readonly fields: readonly { readonly field: string; readonly by: string }[];
  readonly doubts: readonly { readonly code: string }[];
}

test('cards become one and come back, cell for cell; a plan writes nothing', async () => {
  const book = folder.path('book.xlsx');
  const before = await cells('book.xlsx');
  // Two customers that are not the own company, by their codes.
  const [keep = '', ...absorb] = (before['Customers'] as string[][]).slice(2, 5).map((row) => String(row[1]));
  const plan = folder.run('merge', book, '--keep', keep, '--absorb', ...absorb, '--confirm', '--plan', '--json');
  expect([plan.code, plan.err]).toEqual([0, '']);
  const told = JSON.parse(plan.out) as Told;
  expect(told.fields.map(({ field }) => field)).toContain('name');
  expect(folder.names()).toEqual(['book.xlsx']);

  const merged = folder.run('merge', book, '--keep', keep, '--absorb', ...absorb, '--confirm', '--pick', `name=${absorb[0] ?? ''}`, '-o', folder.path('merged.xlsx'), '--json');
  expect([merged.code, merged.err]).toEqual([0, '']);
  const { merge, absorbed } = JSON.parse(merged.out) as Told;
  expect((await cells('merged.xlsx'))['Customers']).toHaveLength((before['Customers'] as unknown[]).length - 2);

  const back = folder.run('unmerge', folder.path('merged.xlsx'), '--merge', merge, '-o', folder.path('back.xlsx'));
  expect([back.code, back.err]).toEqual([0, '']);
  expect(absorbed.every((id) => back.out.includes(id))).toBe(true);
  expect(await cells('back.xlsx')).toEqual(before);
}, 120_000);

test('what cannot be done is one line, and no file is written', () => {
  const book = folder.path('book.xlsx');
  const runs = [
    folder.run('merge', book, '--keep', 'nobody', '--absorb', 'none', '-o', folder.path('no.xlsx')),
    folder.run('merge', book, '--keep', 'C-00002', '--absorb', 'C-00003'),
    folder.run('unmerge', book, '--merge', 'nothing', '-o', folder.path('no.xlsx')),
  ];
  expect(runs.map(({ code, out, err }) => [code, out, err.trim().split('\n').length, err.startsWith('kartoteka: ')])).toEqual(runs.map(() => [2, '', 1, true]));
  expect(folder.has('no.xlsx')).toBe(false);
}, 120_000);
