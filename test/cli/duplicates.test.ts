/** `duplicates`, as a script calls it. */
import { commandFolder, type CommandFolder } from '../support/command-line';

let folder: CommandFolder;
beforeEach(() => { folder = commandFolder(); });
afterEach(() => folder.remove());

const strangers = Array.from({ length: 30 }, (_, at) => ({
  id: `s${at}`, who: `${['Anna', 'Bruno', 'Clara', 'Dora', 'Ewa'][at % 5] ?? ''} ${['Albrecht', 'Brandt', 'Cernescu', 'Dobrin', 'Eglitis', 'Fischer'][at % 6] ?? ''}${at}`,
  born: `19${String(40 + at)}-0${1 + at % 9}-1${at % 10}`, town: ['Riga', 'Cluj', 'Haifa'][at % 3] ?? '', tel: `2${String(7_654_321 - at * 7919)}`,
}));
const twins = [
  { id: 'a', who: 'Marta Lindqvist', born: '1980-02-03', town: 'Tartu', tel: '55512345' },
  { id: 'b', who: 'Lindquist Marta', born: '03.02.1980', town: 'Tartu', tel: '+372 5551 2345' },
];
const records = [...strangers, ...twins];
const map = ['--map', 'name=who', '--map', 'birthDate=born', '--map', 'city=town', '--map', 'phone=tel'];

test('lines of JSON, columns mapped: the pairs with probability and verdict, exit 1', () => {
  const file = folder.write('list.jsonl', records.map((record) => JSON.stringify(record)).join('\n'));
  const run = folder.run('duplicates', file, ...map, '--json', '-o', folder.path('out.csv'));
  expect(run).toMatchObject({ code: 1, err: '' });
  const [header, ...lines] = folder.read('out.csv').toString('utf8').trim().split('\n');
  expect(header).toBe('id1,id2,probability,verdict');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^a,b,(?:1|0\.99\d*)\.?\d*,certain$/);
  expect(JSON.parse(run.out)).toEqual({ rows: 32, pairs: 1, certain: 1, likely: 0, possible: 0 });
});

test('CSV without a mapping: headers say what columns hold, the line is the id', () => {
  const lines = records.map(({ who, born, town, tel }) => [`"${who}"`, born, town, tel].join(';'));
  const file = folder.write('list.csv', `\uFEFFFull name;Date of birth;City;Phone\r\n${lines.join('\r\n')}\r\n`);
  expect(folder.run('duplicates', file, '-o', folder.path('out.csv'))).toMatchObject({ code: 1, err: '' });
  expect(folder.read('out.csv').toString('utf8')).toContain('\n32,33,');
});

test.each(['latin1', 'utf16le'] as const)('a list in %s, as other programs write it', (encoding) => {
  const lines = [...strangers, { ...twins[0], who: 'Märta Köhler-Löfgren' }, { ...twins[1], who: 'Köhler-Löfgren Märta' }].map(({ who, born, town, tel }) => [who, born, town, tel].join(';'));
  const file = folder.write('list.csv', Buffer.from(`Full name;Date of birth;City;Phone\r\n${lines.join('\r\n')}\r\n`, encoding));
  expect(folder.run('duplicates', file, '-o', folder.path('out.csv'))).toMatchObject({ code: 1, err: '' });
  expect(folder.read('out.csv').toString('utf8')).toContain('\n32,33,');
});

test('a file that is no text is refused in words', () => {
  const file = folder.write('list.csv', Buffer.from(Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251)));
  const run = folder.run('duplicates', file, '-o', folder.path('out.csv'));
  expect(run.code).toBe(2);
  expect(run.err.trim().split('\n')).toHaveLength(1);
  expect(folder.has('out.csv')).toBe(false);
});

test('a register without duplicates: no pairs, exit 0', () => {
  folder.run('sample', '-o', folder.path('book.xlsx'), '--cards', '12', '--seed', '3');
  expect(folder.run('duplicates', folder.path('book.xlsx'), '-o', folder.path('out.csv'))).toMatchObject({ code: 0, err: '' });
  expect(folder.read('out.csv').toString('utf8')).toBe('id1,id2,probability,verdict\n');
});

test.each([
  ['a column that is not there', ['--map', 'name=nobody'], 'There is no column “nobody”; there are “id”, “who”'],
  ['a mapping without a column', ['--map', 'name'], 'Give it as FIELD=COLUMN'],
  ['a field mapped twice', ['--map', 'name=who', '--map', 'name=town'], '“name” is mapped twice'],
  ['a probability that is none', ['--min', '2'], 'Give a number from 0 to 1'],
])('%s is one clear line, and nothing is written', (_, options, text) => {
  const file = folder.write('list.jsonl', records.map((record) => JSON.stringify(record)).join('\n'));
  const run = folder.run('duplicates', file, ...options, '-o', folder.path('out.csv'));
  expect(run.code).toBe(2);
  expect(run.err).toContain(text);
  expect(run.err.trim().split('\n')).toHaveLength(1);
  expect(folder.has('out.csv')).toBe(false);
});

test.each([
  ['list.jsonl', '{"id": 1}\nnot json\n', 'Line 2 is no JSON'], ['list.jsonl', '[1]\n', 'Line 1 is no JSON object'], ['list.csv', '', 'The file is empty'],
  ['list.jsonl', '{"id": "x", "name": "A"}\n{"id": "x", "name": "B"}\n', 'The id “x” is on two rows'],
])('%s that cannot be read says which line and why', (name, content, text) => {
  const run = folder.run('duplicates', folder.write(name, content), '-o', folder.path('out.csv'));
  expect(run.code).toBe(2);
  expect(run.err).toContain(text);
  expect(folder.has('out.csv')).toBe(false);
});
