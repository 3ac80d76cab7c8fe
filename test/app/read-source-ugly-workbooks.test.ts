/** Workbooks of other programs, odd ones and broken ones: each is read right or refused in words, and none takes the reader down. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { nodeClock, nodeTimer } from '../../src/cli/node-ports';
import { nodeDecodeText } from '../../src/cli/text-decoding';
import { nodeZipCodec } from '../../src/cli/node-zip-codec';
import type { AppIssue } from '../../src/app/app';
import { readSource, type ReadSourcePorts, type Source } from '../../src/app/read-source';
import type { WorkbookSource } from '../../src/app/read-source-workbook';
import type { Result } from '../../src/base/result';
import { openXlsx } from '../../src/host/xlsx/xlsx-workbook';
import { en } from '../../src/locales/en';
import { issueText } from '../../src/locales/issue-text';

const ports: ReadSourcePorts = { decode: nodeDecodeText, openWorkbook: (bytes, name) => openXlsx(bytes, name, nodeZipCodec), clock: nodeClock, timer: nodeTimer };

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

interface Parts {
  /** Of the sheetData element. */
  readonly rows?: string;
  readonly strings?: string | null;
  readonly styles?: string | null;
  readonly workbookPr?: string;
  /** Instead of parts that are there, or beside them. */
  readonly more?: Readonly<Record<string, string | null>>;
  readonly sheetTarget?: string;
  readonly rootTarget?: string;
  readonly namespace?: string;
  readonly relations?: string;
}

/** No more than a reader needs. */
function partsOf({ rows = '', strings = null, styles = null, workbookPr = '', more = {}, sheetTarget = 'worksheets/sheet1.xml', rootTarget = 'xl/workbook.xml', namespace = main, relations = documents }: Parts): Record<string, string> {
  const link = (id: number, kind: string, target: string): string => `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const all: Record<string, string | null> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships">${link(1, 'officeDocument', rootTarget)}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${namespace}" xmlns:r="${relations}">${workbookPr}<sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${link(1, 'worksheet', sheetTarget)}${strings === null ? '' : link(2, 'sharedStrings', 'sharedStrings.xml')}${styles === null ? '' : link(3, 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': strings === null ? null : `<sst xmlns="${namespace}">${strings}</sst>`,
    'xl/styles.xml': styles === null ? null : `<styleSheet xmlns="${namespace}">${styles}</styleSheet>`,
    ...more,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null));
}

const zipped = (parts: Readonly<Record<string, string>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const bookOf = (parts: Parts): Uint8Array => zipped(partsOf(parts));

async function result(bytes: Uint8Array, name = 'brought.xlsx'): Promise<Result<Source, AppIssue>> {
  const read = await readSource({ bytes, name }, ports);
  if (read === undefined) throw new Error('It was left');
  return read;
}

async function read(bytes: Uint8Array): Promise<{ readonly sheets: readonly WorkbookSource[]; readonly issues: readonly AppIssue[] }> {
  const source = await result(bytes);
  if (!source.ok) throw new Error(`${source.error.code} ${JSON.stringify(source.error.facts)}`);
  if (source.value.kind !== 'sheets' || source.value.from !== 'workbook') throw new Error(source.value.kind);
  return source.value;
}

const rowsOf = async (parts: Parts): Promise<unknown> => (await read(bookOf(parts))).sheets[0]?.rows;

const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('other programs', () => {
  test('cells and rows without addresses, no dimension, no strings and no styles', async () => {
    expect(await rowsOf({ rows: '<row><c t="inlineStr"><is><t>Name</t></is></c><c t="str"><v>City</v></c></row><row><c t="inlineStr"><is><t>Ana</t></is></c><c><v>5</v></c></row>' }))
      .toEqual([['Name', 'City'], ['Ana', 5]]);
  });

  test('targets from the root, with other case and with back strokes', async () => {
    const rows = `<row r="1">${text('A1', 'Name')}</row>`;
    for (const sheetTarget of ['/xl/worksheets/sheet1.xml', 'worksheets/Sheet1.xml', './worksheets/sheet1.xml']) expect(await rowsOf({ rows, sheetTarget, rootTarget: '/xl/workbook.xml' })).toEqual([['Name']]);
  });

  test('the strict dialect, with days written as days', async () => {
    expect(await rowsOf({
      namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
      workbookPr: '<workbookPr dateCompatibility="false"/>', styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      rows: `<row r="1">${text('A1', 'Since')}</row><row r="2"><c r="A2" s="1" t="d"><v>2024-02-29</v></c><c r="B2" s="1" t="d"><v>2024-02-29T12:30:00Z</v></c></row>`,
    })).toEqual([['Since'], ['2024-02-29', '2024-02-29 12:30']]);
  });

  test('a prefix before every name', async () => {
    const parts = partsOf({ rows: `<row r="1">${text('A1', 'Name')}</row>` });
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    expect((await read(zipped({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).sheets[0]?.rows).toEqual([['Name']]);
  });

  test('shared strings in runs, with readings for East Asian signs, empty ones, escapes and spaces', async () => {
    expect(await rowsOf({
      strings: '<si><r><t>Mü</t></r><r><rPr><b/></rPr><t xml:space="preserve">ller </t></r></si><si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si><si><t>a_x000D_&#10;b &amp; &lt;c&gt;</t></si>',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>',
    })).toEqual([['Müller ', '課', null, null, 'a\r\nb & <c>']]);
  });

  test('numbers in every way of writing them, truths and errors', async () => {
    const { sheets, issues } = await read(bookOf({
      rows: '<row r="1"><c r="A1"><v>1.5E3</v></c><c r="B1"><v>-0.1</v></c><c r="C1"><v>123456789012345678</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1"><v>40722312345</v></c></row>',
    }));
    expect(sheets[0]?.rows).toEqual([[1500, -0.1, '123456789012345680', true, false, null, 40_722_312_345]]);
    expect(issues.map(({ code }) => code)).toEqual(['read-number-digits', 'read-cell-errors']);
  });

  test('days in the formats that people make', async () => {
    const formats = ['[$-40D]d mmmm yyyy;@', 'yyyy\\.mm\\.dd', '[$-F800]dddd, mmmm dd, yyyy', 'dd/mm/yy;@', '[h]:mm', '"Day "0', '0.00E+00', '[Red]dd.mm.yyyy', '# ?/?', 'mmm-yy', 'General" dni"'];
    const styles = `<numFmts count="${formats.length}">${formats.map((format, at) => `<numFmt numFmtId="${at + 164}" formatCode="${format.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>`
      + `<cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${at + 164}"/>`).join('')}</cellXfs>`;
    const letters = 'ABCDEFGHIJK';
    expect(await rowsOf({ styles, rows: `<row r="1">${formats.map((_, at) => `<c r="${letters[at] ?? ''}1" s="${at + 1}"><v>45351</v></c>`).join('')}</row>` }))
      .toEqual([['2024-02-29', '2024-02-29', '2024-02-29', '2024-02-29', '2024-02-29', 45_351, 45_351, '2024-02-29', 45_351, '2024-02-29', 45_351]]);
  });

  test('days that are counted from 1904, and styles that are not there', async () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    expect(await rowsOf({ styles, workbookPr: '<workbookPr date1904="1"/>', rows: '<row r="1"><c r="A1" s="1"><v>43889</v></c><c r="B1" s="77"><v>5</v></c></row>' })).toEqual([['2024-02-29', 5]]);
  });
});

describe('formulas', () => {
  test('without a result in the file are told, each column with its first cell, and read as empty', async () => {
    const { sheets, issues } = await read(bookOf({
      rows: `<row r="1">${text('A1', 'Name')}${text('B1', 'Debt')}${text('C1', 'Note')}</row>`
        + `<row r="2">${text('A2', 'Ana')}<c r="B2"><f>SUM(D1:D9)</f></c><c r="C2" t="str"><f>""</f><v></v></c></row>`
        + `<row r="3">${text('A3', 'Ion')}<c r="B3"><f>B2+1</f><v/></c><c r="C3"><f>1+1</f><v>2</v></c></row><row r="9"><c r="D9"><f>NOW()</f></c></row>`,
    }));
    expect(sheets[0]?.rows).toEqual([['Name', 'Debt', 'Note'], ['Ana'], ['Ion', null, 2]]);
    expect(issues).toMatchObject([
      { code: 'read-formulas-unsaved', facts: { cell: 'B2', cells: 2 }, where: { sheet: 'List', cell: 'B2' } }, { code: 'read-formulas-unsaved', facts: { cell: 'D9', cells: 1 } },
    ]);
  });

  test('alone on their sheet are no empty file', async () => {
    expect(await result(bookOf({ rows: '<row r="2"><c r="B2"><f>A1</f></c></row>' }))).toMatchObject({ ok: false, error: { code: 'read-formulas-unsaved', facts: { cell: 'B2', cells: 1 } } });
  });
});

describe('refusals', () => {
  const whole = bookOf({ rows: `<row r="1">${text('A1', 'Name')}</row>` });
  const changed = (change: (bytes: Uint8Array, data: DataView, directory: number) => void): Uint8Array => {
    const bytes = Uint8Array.from(whole);
    const data = new DataView(bytes.buffer);
    change(bytes, data, data.getUint32(bytes.length - 22 + 16, true));
    return bytes;
  };
  const cases: [string, Uint8Array, string, object?][] = [
    ['cut short', whole.subarray(0, whole.length - 30), 'file-damaged'],
    ['only its beginning', whole.subarray(0, 40), 'file-damaged'],
    ['a wrong checksum', changed((_, data, directory) => data.setUint32(directory + 16, 1, true)), 'file-damaged'],
    ['a part behind a password', changed((_, data, directory) => data.setUint16(directory + 8, 1, true)), 'file-encrypted'],
    ['a way of packing that nobody knows', changed((_, data, directory) => data.setUint16(directory + 10, 99, true)), 'file-damaged'],
    ['a directory beyond the end', changed((bytes, data) => data.setUint32(bytes.length - 6, 0x7fffffff, true)), 'file-damaged'],
    ['an empty archive', zipSync({}), 'file-not-workbook'],
    ['strings that are missing', bookOf({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }), 'file-damaged'],
    ['strings that are too few', bookOf({ strings: '<si><t>a</t></si>', rows: '<row r="1"><c r="A1" t="s"><v>1</v></c></row>' }), 'file-damaged'],
    ['a binary workbook', zipped(partsOf({ rootTarget: 'xl/workbook.bin', more: { 'xl/workbook.xml': null, 'xl/workbook.bin': '\u0083\u0001' } })), 'file-not-workbook', { seems: 'workbook' }],
    ['an open document', zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<office:document-content xmlns:office="x"><office:body><office:spreadsheet/></office:body></office:document-content>', 'META-INF/manifest.xml': '<manifest/>' }), 'file-not-workbook', { seems: 'workbook' }],
    ['an archive of texts', zipped({ 'a.txt': 'one', 'b.txt': 'two' }), 'file-not-workbook', { seems: 'zip' }],
    ['XML of Excel 2003', strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'read-xml-unknown'],
  ];
  test.each(cases.map(([label, bytes, code, facts = {}]) => [label, bytes, code, facts] as const))('%s', async (_, bytes, code, facts) => {
    const refused = await result(bytes);
    expect(refused).toMatchObject({ ok: false, error: { code, facts, where: { file: 'brought.xlsx' } } });
    if (!refused.ok) expect(issueText(en, refused.error)).toMatch(/^[A-Z“].{20,}\.$/);
  });
});

/** The same archive with all sizes and places in the fields of 64 bits. */
function wide(bytes: Uint8Array): Uint8Array {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  const count = data.getUint16(end + 10, true);
  const start = data.getUint32(end + 16, true);
  const entries: Uint8Array[] = [];
  for (let at = start, n = 0; n < count; n += 1) {
    const name = data.getUint16(at + 28, true);
    const entry = new Uint8Array(46 + name + 28);
    const view = new DataView(entry.buffer);
    entry.set(bytes.subarray(at, at + 46 + name));
    view.setUint16(30, 28, true);
    view.setUint16(32, 0, true);
    view.setUint16(46 + name, 1, true);
    view.setUint16(46 + name + 2, 24, true);
    for (const [place, field] of [24, 20, 42].entries()) {
      view.setBigUint64(46 + name + 4 + place * 8, BigInt(data.getUint32(at + field, true)), true);
      view.setUint32(field, 0xffffffff, true);
    }
    entries.push(entry);
    at += 46 + name + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  const directory = entries.reduce((length, entry) => length + entry.length, 0);
  const tail = new Uint8Array(56 + 20 + 22);
  const view = new DataView(tail.buffer);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(directory), true);
  view.setBigUint64(48, BigInt(start), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(start + directory), true);
  view.setUint32(76, 0x06054b50, true);
  view.setUint16(86, 0xffff, true);
  view.setUint32(92, 0xffffffff, true);
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, start), ...entries, tail]));
}

test('an archive with sizes of 64 bits, whole and cut short', async () => {
  const bytes = wide(bookOf({ rows: `<row r="1">${text('A1', 'Name')}</row>` }));
  expect((await read(bytes)).sheets[0]?.rows).toEqual([['Name']]);
  for (let length = 0; length < bytes.length; length += 13) expect((await result(bytes.subarray(0, length))).ok).toBe(false);
});

describe('damage', () => {
  const book = bookOf({
    strings: '<si><t>Name</t></si><si><r><t>A</t></r><r><t>na</t></r></si>', styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>45000</v></c><c r="C2"><f>1</f></c></row>',
  });
  const stored = zipSync(Object.fromEntries(Object.entries(partsOf({ rows: `<row r="1">${text('A1', 'Name')}</row><row r="2"><c r="A2"><v>1</v></c></row>` })).map(([name, part]) => [name, [strToU8(part), { level: 0 }]])));
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });

  async function answers(bytes: Uint8Array): Promise<void> {
    const read = await result(bytes);
    if (!read.ok) expect(issueText(en, read.error)).not.toBe('');
  }

  test('of any bytes is answered', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(book, stored, wide(book)), edits, fc.nat(), async (sample, changes, cut) => {
      const bytes = Uint8Array.from(sample);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      await answers(cut % 4 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
    }), { numRuns: 1_500 });
  });

  test('inside of the parts, behind right checksums, is answered', async () => {
    const parts = partsOf({
      strings: '<si><t>Name</t></si><si><r><t>A</t></r><r><t>na</t></r></si>', styles: '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c>${text('B1', 'Since')}</row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>45000</v></c><c r="C2" t="d"><v>2024-01-01</v></c><c r="D2"><f>1</f></c></row>`,
      workbookPr: '<workbookPr date1904="0"/>',
    });
    const names = Object.keys(parts);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), fc.array(fc.tuple(fc.nat(), fc.constantFrom('<', '>', '"', '/', '&', '', '9', 'x', '&#x110000;', '<!--', '\u0000', '-1', '99999999999', ']]>')), { minLength: 1, maxLength: 3 }), async (name, changes) => {
      let part = parts[name] ?? '';
      for (const [at, piece] of changes) part = part.slice(0, at % part.length) + piece + part.slice((at % part.length) + 1);
      await answers(zipped({ ...parts, [name]: part }));
    }), { numRuns: 1_500 });
  });

  test('random bytes behind any beginning are answered', async () => {
    const beginnings = [[], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [9, 8], [0x25, 0x50, 0x44, 0x46], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [...strToU8('<?xml version="1.0"?>')], [...strToU8('BEGIN:VCARD\n')], [...strToU8(':20:A\n:25:B\n:28C:1\n')], [...strToU8('[{"')]];
    await fc.assert(fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), (beginning, bytes) => answers(Uint8Array.from([...beginning, ...bytes]))), { numRuns: 1_500 });
  });
});
