/** Two workbooks compared on the command line, and two days of one; neither file is written. */
import { readFileSync } from 'node:fs';
import { createApp } from '../../src/app/create-app';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import { nodeTimer } from '../../src/cli/node-ports';
import { createXlsx, openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { textsOf } from '../../src/locales/locales';
import { seededRandom } from '../support/app-over-memory';
import { commandFolder, type CommandFolder } from '../support/command-line';
import { must } from '../support/must';

let folder: CommandFolder;
let early: string;
let late: string;

beforeAll(async () => {
  folder = commandFolder();
  const workbook = createXlsx(nodeZipCodec);
  let now = new Date('2026-03-01T12:00').getTime();
  const app = createApp({ workbook, clock: { now: () => (now += 1) }, random: seededRandom(1), timer: nodeTimer, log: { error: () => undefined }, author: () => 'Dana', texts: () => textsOf('en'), checkWhenAsked: true });
  await app.open();
  await app.makeRegister();
  const alfa = await app.save({ base: {}, edits: { code: 'A-1', name: 'Alfa', city: 'Riga' } });
  early = folder.write('early.xlsx', workbook.bytes());
  now = new Date('2026-03-05T12:00').getTime();
  if (!alfa.ok || alfa.value.kind !== 'saved') throw new Error('not saved');
  await app.save({ id: alfa.value.id, base: must(app.card(alfa.value.id)).values, edits: { city: 'Cēsis' } });
  await app.save({ base: {}, edits: { code: 'B-1', name: 'Beta' } });
  late = folder.write('late.xlsx', workbook.bytes());
  app.close();
});
afterAll(() => folder.remove());

test('two files and two days of one file say the same; a difference is exit 1, none is 0', () => {
  const before = [early, late].map((file) => readFileSync(file));
  const files = folder.run('compare', early, late, '--json');
  const days = folder.run('compare', late, '--from', '2026-03-02', '--json');
  expect([files.code, days.code]).toEqual([1, 1]);
  const [ofFiles, ofDays] = [files, days].map(({ out }) => JSON.parse(out));
  expect(ofFiles.cards.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`)).toEqual(['changed Alfa', 'added Beta']);
  expect(ofFiles.cards[0].differences).toEqual([{ field: 'city', before: 'Riga', after: 'Cēsis' }]);
  expect([ofDays.cards, ofDays.counts]).toEqual([ofFiles.cards, ofFiles.counts]);
  expect([ofFiles.pairing, ofFiles.before]).toEqual(['ids', { kind: 'file', name: 'early.xlsx' }]);
  const same = folder.run('compare', late, '--from', '2026-03-05');
  expect([same.code, same.out]).toEqual([0, 'Nothing is different.\n']);
  expect([early, late].map((file) => readFileSync(file))).toEqual(before);
});

test('a report is a page or a workbook, in a language of its own', () => {
  const [page, book] = [folder.path('report.html'), folder.path('report.xlsx')];
  expect(folder.run('compare', early, late, '-o', page, '--locale', 'he').code).toBe(1);
  expect(readFileSync(page, 'utf8')).toContain('<html lang="he" dir="rtl">');
  expect(folder.run('compare', early, late, '-o', book).code).toBe(1);
  expect(openXlsx(readFileSync(book), 'report.xlsx', nodeZipCodec).ok).toBe(true);
  expect(folder.run('compare', early, late, '-o', early).code).toBe(2);
  expect(folder.run('compare', early).code).toBe(2);
  expect(folder.run('compare', early, '--from', '2026-02-31')).toMatchObject({ code: 2, err: expect.stringContaining('this is not a day') });
});
