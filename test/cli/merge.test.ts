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

/** What stands in the column Check, by customer's id. */
async function checkCells(file: string): Promise<Map<string, unknown>> {
  const opened = openXlsx(folder.read(file), file, nodeZipCodec);
  const block = opened.ok ? await opened.value.readTable('Customers') : opened;
  if (!block.ok) throw new Error(block.error.code);
  return new Map(block.value.values.map((row) => [String(row[0]), row.at(-2)]));
}

interface ToldOfAll {
  readonly merging: number;
  readonly absorbing: number;
  readonly merges: readonly { readonly merge: string; readonly keep: string; readonly absorbed: readonly string[] }[];
  readonly groups: readonly { readonly keep: string; readonly absorb: readonly string[]; readonly leftOut: boolean; readonly doubts: readonly { readonly code: string }[] }[];
  readonly decisions: { readonly taken: number; readonly known: number; readonly unfound: number };
}

describe('merging all that is certain', () => {
  const told = (...args: string[]): ToldOfAll => {
    const run = folder.run('merge', folder.path('twins.xlsx'), '--all-certain', '--json', ...args);
    if (run.out === '') throw new Error(run.err);
    return JSON.parse(run.out) as ToldOfAll;
  };
  beforeAll(() => expect(folder.run('sample', '-o', folder.path('twins.xlsx'), '--cards', '150', '--seed', '5').code).toBe(0));

  test('is planned without writing, done in one step, and each merge comes apart alone', async () => {
    const names = folder.names();
    const plan = told('--plan');
    expect(folder.names()).toEqual(names);
    expect(plan.merging).toBeGreaterThan(0);
    expect(plan.merging).toBe(plan.groups.filter(({ leftOut }) => !leftOut).length);
    const before = await cells('twins.xlsx');
    const done = told('-o', folder.path('fewer.xlsx'));
    expect(done.merges.map(({ keep, absorbed }) => [keep, ...absorbed])).toEqual(plan.groups.filter(({ leftOut }) => !leftOut).map(({ keep, absorb }) => [keep, ...absorb]));
    expect((await cells('fewer.xlsx'))['Customers']).toHaveLength((before['Customers'] as unknown[]).length - plan.absorbing);
    const back = folder.run('unmerge', folder.path('fewer.xlsx'), '--merge', ...done.merges.map(({ merge }) => merge), '-o', folder.path('apart.xlsx'));
    expect([back.code, back.err]).toEqual([0, '']);
    expect(await cells('apart.xlsx')).toEqual(before);
    // What the sheet says of the check was written for the cards that changed and those that came back.
    expect([...(await checkCells('fewer.xlsx')).values()].every((cell) => typeof cell === 'string' && cell !== '')).toBe(true);
    expect(await checkCells('apart.xlsx')).toEqual(await checkCells('twins.xlsx'));
  }, 120_000);

  test('leaves out what the firm decided, replayed from a file on another copy, and follows its rules', () => {
    const [first] = told('--plan').groups;
    const ids = [first?.keep ?? '', ...first?.absorb ?? []];
    const decision = { first: { id: ids[0] }, second: { id: ids[1] }, verdict: 'different', note: 'two shops' };
    folder.write('rules.json', JSON.stringify({ format: 'kartoteka merge rules 1', rules: { stays: 'oldest' }, decisions: [decision] }));
    const plan = told('--plan', '--rules', folder.path('rules.json'));
    expect(plan.decisions).toEqual({ taken: 1, known: 0, unfound: 0 });
    expect(plan.groups.filter(({ keep, absorb }) => ids.every((id) => [keep, ...absorb].includes(id)))).toEqual([]);
    // Kept in a workbook under a name, they are written out as they came in.
    const kept = folder.run('rules', folder.path('twins.xlsx'), '--from', folder.path('rules.json'), '--name', 'Spring', '-o', folder.path('kept.xlsx'));
    expect([kept.code, kept.err]).toEqual([0, '']);
    expect(folder.run('rules', folder.path('kept.xlsx')).out).toBe('Spring\t{"stays":"oldest"}\n');
    expect(folder.run('rules', folder.path('kept.xlsx'), '--name', 'spring', '-o', folder.path('again.json')).code).toBe(0);
    const again = JSON.parse(folder.read('again.json').toString('utf8')) as { readonly rules: unknown; readonly decisions: readonly { readonly first: { readonly id: string }; readonly note: string }[] };
    expect(again).toMatchObject({ rules: { stays: 'oldest' }, decisions: [decision] });
    const named = folder.run('merge', folder.path('kept.xlsx'), '--all-certain', '--plan', '--json', '--rules', 'SPRING');
    expect((JSON.parse(named.out) as ToldOfAll).groups.map(({ keep, absorb }) => [keep, ...absorb])).toEqual(plan.groups.map(({ keep, absorb }) => [keep, ...absorb]));
  }, 120_000);
});

test('what cannot be meant is one line, and no file is written', () => {
  const named = folder.path('book.xlsx');
  const unknown = folder.run('merge', named, '--keep', 'C-00002', '--absorb', 'C-00003', '--rules', 'none', '-o', folder.path('no.xlsx'));
  expect([unknown.code, unknown.err.includes('no rules of that name')]).toEqual([2, true]);
  const runs = [
    folder.run('merge', named, '--all-certain', '--keep', 'x', '-o', folder.path('no.xlsx')),
    folder.run('merge', named, '--keep', 'x', '-o', folder.path('no.xlsx')),
    folder.run('merge', named, '--all-certain'),
    folder.run('rules', named, '--from', folder.path('book.xlsx'), '--name', 'x', '-o', folder.path('no.xlsx')),
    folder.run('rules', named, '--name', 'x', '-o', folder.path('no.json')),
  ];
  expect(runs.map(({ code, out, err }) => [code, out, err.trim().split('\n').length])).toEqual(runs.map(() => [2, '', 1]));
  expect([folder.has('no.xlsx'), folder.has('no.json')]).toEqual([false, false]);
}, 120_000);
