/** What the worker that reads a file answers, its own entry run in a page's place; both ends of the wire together. */
import { Workbook } from 'exceljs';
import { createFileReading, type FileReading } from '../../src/app/file-reading';
import type { ReadingAnswer, StartReading } from '../../src/app/reading-messages';
import type { Source, SourceFile } from '../../src/app/read-source';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { nodeDecodeText } from '../../src/cli/text-decoding';

type Hear = (event: { readonly data: SourceFile }) => void;

let hear: Hear = () => undefined;
let receive: (answer: ReadingAnswer) => void = () => undefined;
const said: ReadingAnswer[] = [];
const told: string[] = [];
let closed = 0;

const start: StartReading = (receiving) => {
  receive = receiving;
  return { send: (file) => hear({ data: structuredClone(file) }), close: () => { closed += 1; } };
};
const files = { decode: nodeDecodeText, openWorkbook: (bytes: Uint8Array, name: string) => openXlsx(bytes, name) };
const log = { error: (message: string) => { told.push(message); } };
const pace = {
  clock: { now: () => Date.now() }, isLeft: () => false,
  timer: { after: (delay: number, task: () => void) => { const waiting = setTimeout(task, delay); return () => clearTimeout(waiting); } },
};

beforeAll(async () => {
  Object.assign(globalThis, {
    addEventListener: (kind: string, listener: Hear) => { if (kind === 'message') hear = listener; },
    postMessage: (answer: ReadingAnswer) => {
      // As it goes over the wire: what cannot be copied is refused there.
      const copy = structuredClone(answer);
      said.push(copy);
      receive(copy);
    },
  });
  await import('../../taskpane/reading-worker');
});
beforeEach(() => {
  said.length = 0;
  told.length = 0;
  closed = 0;
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const vcards = (count: number): string => Array.from({ length: count }, (_, at) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Client ${at}\r\nEND:VCARD\r\n`).join('');
const list = (count: number): string => `Name;City\n${Array.from({ length: count }, (_, at) => `Ștefan ${at};Iași`).join('\n')}\n`;

async function workbook(count: number): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Clients');
  sheet.addRow(['Name', 'Since']);
  for (let at = 0; at < count; at += 1) sheet.addRow([`Client ${at}`, new Date(Date.UTC(2020, 0, 1 + at))]);
  book.addWorksheet('Old').addRow(['Name', 'City']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const inPage = (file: SourceFile): ReturnType<FileReading['read']> => createFileReading(files, log, undefined).read(file, pace);
const beside = (file: SourceFile): ReturnType<FileReading['read']> => createFileReading(files, log, start).read(file, pace);

test.each<[string, SourceFile]>([
  ['a list', { bytes: utf8(list(4500)), name: 'list.csv' }],
  ['a list in letters that a person chose', { bytes: new Uint8Array(Buffer.from('Name;City\nJos\xe9;Z\xfcrich\n', 'latin1')), name: 'list.csv', chosen: { encoding: 'windows-1252' } }],
  ['cards', { bytes: utf8(vcards(2100)), name: 'cards.vcf' }],
  ['JSON', { bytes: utf8('[{"name":"Alfa"},{"name":"Beta"}]'), name: 'list.json' }],
  ['an empty file', { bytes: utf8(''), name: 'list.csv' }],
  ['what is no workbook', { bytes: utf8('PK\x03\x04 and nothing more'), name: 'list.xlsx' }],
])('%s is read as on the page', async (_what, file) => {
  expect(await beside(file)).toEqual(await inPage(file));
  expect(closed).toBe(1);
  expect(told).toEqual([]);
});

test('a workbook is read as on the page, its rows some at a time', async () => {
  const file = { bytes: await workbook(4500), name: 'list.xlsx' };
  const read = await beside(file);
  expect(read).toEqual(await inPage(file));
  expect(read?.ok === true && read.value.kind === 'sheets' && read.value.sheets[0]?.rows.length).toBe(4501);
  const rows = said.flatMap((answer) => (answer.kind === 'rows' ? [answer.rows.length] : []));
  expect(Math.max(...rows)).toBeLessThanOrEqual(2000);
  expect(rows.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(4501);
});

test('it tells how far it is, and never less than before', async () => {
  const progress: number[] = [];
  await createFileReading(files, log, start).read({ bytes: utf8(list(20_000)), name: 'list.csv' }, { ...pace, onProgress: (done) => progress.push(done) });
  expect(progress.length).toBeGreaterThan(5);
  expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  expect(progress.at(-1)).toBe(1);
});

test('a reading that is left ends its worker at once', async () => {
  let isLeft = false;
  const silent: StartReading = () => ({ send: () => { isLeft = true; }, close: () => { closed += 1; } });
  const found = await createFileReading(files, log, silent).read({ bytes: utf8(list(10)), name: 'list.csv' }, { ...pace, isLeft: () => isLeft });
  expect([found, closed]).toEqual([undefined, 1]);
});

describe('where there is no worker, the page reads, and asks for none again', () => {
  let started = 0;
  beforeEach(() => { started = 0; });
  const noWorkers: StartReading = () => {
    started += 1;
    throw new ReferenceError('Worker is not defined');
  };
  const dying: StartReading = (_receive, lost) => {
    started += 1;
    return { send: () => { setTimeout(() => lost(new Error('The script could not be loaded')), 1); }, close: () => { closed += 1; } };
  };

  test.each<[string, StartReading]>([['none can be started', noWorkers], ['it was lost', dying]])('%s', async (_what, none) => {
    const reading = createFileReading(files, log, none);
    const file = { bytes: utf8(list(3)), name: 'list.csv' };
    const wanted: Source['kind'] = 'sheets';
    for (let time = 0; time < 2; time += 1) {
      const read = await reading.read(file, pace);
      expect(read?.ok === true && read.value.kind).toBe(wanted);
    }
    expect([started, told.length]).toEqual([1, 1]);
  });
});

test('a bug in the worker is a bug, and is told as one', async () => {
  const failing: StartReading = (receiving) => ({ send: () => receiving({ kind: 'failed', cause: new Error('A bug') }), close: () => { closed += 1; } });
  await expect(createFileReading(files, log, failing).read({ bytes: utf8(list(3)), name: 'list.csv' }, pace)).rejects.toThrow('A bug');
  expect([closed, told]).toEqual([1, []]);
});
