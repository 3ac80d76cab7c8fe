/** A file is read by what is in it, whatever it is called, and everything that is not right is named. */
import fc from 'fast-check';
import { nodeDecodeText } from '../../src/cli/text-decoding';
import { nodeClock, nodeTimer } from '../../src/cli/node-ports';
import { readClipboardSource, readSource, type ReadSourcePorts, type Source, type SourceFile } from '../../src/app/read-source';
import type { AppIssue } from '../../src/app/app';
import type { Result } from '../../src/base/result';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { createXlsx, openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { findHeaderRow } from '../../src/transfer/reading/find-header-row';
import { value } from '../host/xlsx/workbook-of-file';
import { encode } from '../transfer/reading/encode';

const ports: ReadSourcePorts = { decode: nodeDecodeText, openWorkbook: (bytes, name) => openXlsx(bytes, name), clock: nodeClock, timer: nodeTimer };

const utf8 = (text: string): Uint8Array => encode(text, 'utf-8') ?? new Uint8Array();

async function readResult(bytes: Uint8Array, more: Partial<SourceFile> = {}): Promise<Result<Source, AppIssue>> {
  const read = await readSource({ bytes, name: 'list.csv', ...more }, ports);
  if (read === undefined) throw new Error('It was left');
  return read;
}

async function read(bytes: Uint8Array, more: Partial<SourceFile> = {}): Promise<Source> {
  const result = await readResult(bytes, more);
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
  return result.value;
}

const hebrew = 'רשימת לקוחות\r\n\r\nקוד;שם;עיר\r\n1;מאפיית השחר בע"מ;תל אביב\r\n2;יוסי כהן;ירושלים\r\n';

test('a list in windows-1255 with semicolons and a title', async () => {
  const source = await read(encode(hebrew, 'windows-1255') ?? new Uint8Array());
  expect(source).toMatchObject({ kind: 'sheets', from: 'text', text: { encoding: 'windows-1255', dialect: { delimiter: ';' }, turnedHebrew: false }, issues: [] });
  expect(source.kind === 'sheets' ? source.sheets[0]?.rows : []).toEqual([['רשימת לקוחות'], [], ['קוד', 'שם', 'עיר'], ['1', 'מאפיית השחר בע"מ', 'תל אביב'], ['2', 'יוסי כהן', 'ירושלים']]);
});

test('Hebrew in visual order is turned and told of, and stays when somebody says so', async () => {
  const visual = hebrew.split('\r\n').map((line) => line.split(';').map((cell) => Array.from(cell).reverse().join('')).join(';')).join('\r\n');
  const bytes = encode(visual, 'iso-8859-8') ?? new Uint8Array();
  const source = await read(bytes);
  expect(source).toMatchObject({ text: { turnedHebrew: true }, issues: [{ code: 'read-hebrew-turned', where: { file: 'list.csv' } }] });
  expect(source.kind === 'sheets' ? source.sheets[0]?.rows[4] : []).toEqual(['2', 'יוסי כהן', 'ירושלים']);
  expect(await read(bytes, { chosen: { turnHebrew: false } })).toMatchObject({ text: { turnedHebrew: false }, issues: [] });
});

test('a chosen encoding and separator go before what is found', async () => {
  const bytes = encode('Nume;Oraș, țară\nBrăila;x,y\n'.replace(/ș/g, 'ş').replace(/ț/g, 'ţ'), 'windows-1250') ?? new Uint8Array();
  expect(await read(bytes, { chosen: { encoding: 'windows-1252', delimiter: ',' } })).toMatchObject({
    text: { encoding: 'windows-1252', dialect: { delimiter: ',' } }, sheets: [{ rows: [['Nume;Oraº', ' þarã'], ['Brãila;x', 'y']] }], issues: [],
  });
});

test('letters that may be others are asked about', async () => {
  expect((await read(encode('Nume\nBrăila\n', 'windows-1250') ?? new Uint8Array())).issues).toMatchObject([{ code: 'read-encoding-unsure', facts: { encoding: 'windows-1250' } }]);
});

test('a workbook is known by its content, and a text that is called one too', async () => {
  const workbook = createXlsx();
  value(workbook.writeCells('Sheet1', [{ row: 2, column: 1, value: 'Name' }, { row: 3, column: 1, value: 'Ana' }]));
  expect(await read(workbook.bytes(), { name: 'list.csv' })).toMatchObject({ from: 'workbook', sheets: [{ name: 'Sheet1', sheet: 'Sheet1', rows: [['Name'], ['Ana']], lines: [3, 4], firstColumn: 1 }] });
  expect(await read(utf8('Name;City\nAna;Cluj\n'), { name: 'list.xlsx' })).toMatchObject({ from: 'text', sheets: [{ rows: [['Name', 'City'], ['Ana', 'Cluj']] }] });
});

test('of the sheets of a workbook only the cells that are wanted', async () => {
  const workbook = createXlsx();
  value(workbook.writeCells('Sheet1', [{ row: 0, column: 0, value: 'Stock' }, { row: 2, column: 1, value: 'Name' }, { row: 3, column: 1, value: 'Ana' }, { row: 3, column: 4, value: 'x' }, { row: 9, column: 1, value: 'Total' }]));
  expect(await read(workbook.bytes(), { chosen: { range: 'B3:C8' } })).toMatchObject({ sheets: [{ name: 'Sheet1', rows: [['Name'], ['Ana']], lines: [3, 4] }] });
  expect(await readResult(workbook.bytes(), { chosen: { range: 'everything' } })).toMatchObject({ ok: false, error: { code: 'read-range', facts: { range: 'everything' } } });
});

test.each<[string, Uint8Array, string, object]>([
  ['nothing', new Uint8Array(), 'read-empty', {}],
  ['blank lines', utf8('\r\n ; \r\n'), 'read-empty', {}],
  ['an empty workbook', createXlsx().bytes(), 'read-empty', {}],
  ['a workbook cut short', createXlsx().bytes().subarray(0, 900), 'file-damaged', {}],
  ['a workbook of Excel 97', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'file-not-workbook', { seems: 'xls' }],
  ['a page that calls itself a workbook', utf8('<html><table><tr><td>Ana</td></tr></table></html>'), 'file-not-workbook', { seems: 'html' }],
  ['a PDF', utf8('%PDF-1.7\n'), 'file-not-workbook', { seems: 'pdf' }],
  ['a picture', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251), 'read-not-text', {}],
  ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), 'read-utf-32', {}],
  ['damaged JSON', utf8('[{"name": "Ana"'), 'read-json-broken', {}],
  ['JSON without a list', utf8('[[1, 2], [3]]'.replace('[[', '[{},[')), 'read-json-no-list', {}],
  ['XML of another kind', utf8('<?xml version="1.0"?><kml:feed xmlns:kml="x"/>'), 'read-xml-unknown', { element: 'kml:feed' }],
])('%s is refused in words, with the name of the file', async (_, bytes, code, facts) => {
  expect(await readResult(bytes, { name: 'brought.bin' })).toMatchObject({ ok: false, error: { code, facts, where: { file: 'brought.bin' } } });
});

test('a list of objects in JSON, alone, inside of something or a line each', async () => {
  const shop = '{"total": 2, "customers": [{"id": 1, "billing": {"first_name": "Ana", "city": "Cluj"}, "tags": ["a", "b"]}, {"id": 2, "email": "ion@example.com", "addresses": [{"city": "Iași"}]}]}';
  expect(await read(utf8(shop))).toMatchObject({
    from: 'json', sheets: [{
      rows: [['id', 'billing: first_name', 'billing: city', 'tags', 'email', 'addresses: 1: city'], [1, 'Ana', 'Cluj', 'a; b'], [2, null, null, null, 'ion@example.com', 'Iași']], lines: [0, 1, 2],
    }],
  });
  expect(await read(utf8('{"name": "Ana", "zip": "007"}\n{"name": "Ion"}\n'))).toMatchObject({ sheets: [{ rows: [['name', 'zip'], ['Ana', '007'], ['Ion']] }] });
});

test('a backup of a register is no list', async () => {
  expect(await read(utf8('{"about": {"format":"kartoteka-backup","version":1},\n"tables": {}}'))).toMatchObject({ kind: 'backup' });
});

test.each([
  ['vcard', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Pop\r\nN:Pop;Ana;;;\r\nEMAIL:ana@example.com\r\nEND:VCARD\r\n', 'Ana Pop'],
  ['ubl', '<?xml version="1.0"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="urn:b" xmlns:a="urn:a"><a:AccountingCustomerParty><a:Party><a:PartyLegalEntity><b:RegistrationName>Moara SRL</b:RegistrationName></a:PartyLegalEntity></a:Party></a:AccountingCustomerParty></Invoice>', 'Moara SRL'],
  ['mt940', ':20:REF\r\n:25:RO49AAAA1B31007593840000\r\n:28C:1/1\r\n:60F:C240101EUR100,00\r\n:61:2401020102C50,00NTRFREF//B\r\n:86:166?00TRANSFER?20Invoice?30BIC?31RO09BCYP0000001234567890?32Moara SRL\r\n:62F:C240102EUR150,00\r\n', 'Moara SRL'],
])('a file of %s gives its customers', async (format, text, name) => {
  const source = await read(utf8(text), { name: 'statement.txt' });
  expect(source).toMatchObject({ kind: 'cards', format });
  expect(source.kind === 'cards' ? source.cards.map(({ values }) => values['name']) : []).toEqual([name]);
});

test('the encoding that an XML file names is believed where its bytes are no UTF-8', async () => {
  const xml = '<?xml version="1.0" encoding="ISO-8859-2"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="urn:b" xmlns:a="urn:a"><a:AccountingCustomerParty><a:Party><a:PartyName><b:Name>Łąka</b:Name></a:PartyName></a:Party></a:AccountingCustomerParty></Invoice>';
  expect(await read(encode(xml, 'iso-8859-2') ?? new Uint8Array())).toMatchObject({ text: { encoding: 'iso-8859-2' }, cards: [{ values: { name: 'Łąka' } }] });
});

test('a long list is read in slices, tells how far it is and can be left', async () => {
  const bytes = utf8(`id;name;city\n${'1;"Ana ""x""";Cluj\n'.repeat(100_000)}`);
  const told: number[] = [];
  let time = 0;
  // A slow machine: each look at the clock finds a slice over.
  const slow: ReadSourcePorts = { ...ports, clock: { now: () => (time += 30) } };
  const result = await readSource({ bytes, name: 'list.csv' }, slow, { onProgress: (done) => { told.push(done); } });
  expect(result).toMatchObject({ ok: true });
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(await readSource({ bytes, name: 'list.csv' }, slow, { isLeft: () => true })).toBeUndefined();
});

test('whatever the bytes are, the answer is a source or a reason', async () => {
  const book = createXlsx();
  value(book.writeCells('Sheet1', Array.from({ length: 40 }, (_, row) => ({ row, column: row % 4, value: `cell ${row}` }))));
  const samples = [book.bytes(), utf8(hebrew), encode(hebrew, 'windows-1255') ?? new Uint8Array(), encode(hebrew, 'utf-16le') ?? new Uint8Array(), utf8('[{"a": 1}, {"a": "x"}]'), utf8('a;"b\n"";c\n"d";"e"f";g\n')];
  await fc.assert(fc.asyncProperty(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat()).map(([sample, edits, cut]) => {
        const bytes = Uint8Array.from(sample);
        for (const [at, byte] of edits) bytes[at % bytes.length] = byte;
        return cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes;
      }),
    ),
    async (bytes) => {
      const result = await readResult(bytes);
      if (result.ok && result.value.kind === 'sheets') {
        for (const sheet of result.value.sheets) {
          expect(sheet.lines).toHaveLength(sheet.rows.length);
          expect(findHeaderRow(sheet, (header) => header === 'Name').dataRows.length).toBeLessThanOrEqual(sheet.rows.length);
        }
      }
    },
  ), { numRuns: 400 });
});

test('cells of the clipboard', async () => {
  expect(await readClipboardSource('Name\tCity\r\nAna\tCluj\r\n', ports)).toMatchObject({ ok: true, value: { rows: [['Name', 'City'], ['Ana', 'Cluj']] } });
  expect(await readClipboardSource('\r\n', ports)).toMatchObject({ ok: false, error: { code: 'read-empty' } });
});

test('a workbook that the host cannot read is said by the host', async () => {
  const refusing: ReadSourcePorts = { ...ports, openWorkbook: () => ({ ok: true, value: { ...createMemoryWorkbook(), readSheet: () => Promise.resolve({ ok: false, error: { severity: 'error', code: 'request-too-large', facts: {} } }) } }) };
  expect(await readSource({ bytes: createXlsx().bytes(), name: 'x.xlsx' }, refusing)).toMatchObject({ ok: false, error: { code: 'request-too-large' } });
});
