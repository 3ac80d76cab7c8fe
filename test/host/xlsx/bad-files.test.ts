/** What is no workbook, or a damaged one, is refused with one clear issue. */
import { strToU8, zipSync } from 'fflate';
import { createXlsx, openXlsx } from '../../../src/host/xlsx/xlsx-workbook';
import { opened, partText, refusal, withParts } from './workbook-of-file';

const small = createXlsx().bytes();
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const bytesOf = (...parts: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(parts.flat());
const filler = Array.from({ length: 600 }, () => 0);

describe('A file that is no workbook', () => {
  const cases: readonly [string, Uint8Array, string, object][] = [
    ['an empty file', new Uint8Array(), 'file-not-workbook', { seems: 'unknown' }],
    ['comma separated text', strToU8('Id,Name,City\n1,Žanas,Vilnius\n'), 'file-not-workbook', { seems: 'csv' }],
    ['semicolon separated text with a byte order mark', strToU8('\uFEFFId;Name\n1;x\n'), 'file-not-workbook', { seems: 'csv' }],
    ['tab separated text in UTF-16', bytesOf([0xff, 0xfe], wide('Id\tName\n1\tx\n')), 'file-not-workbook', { seems: 'csv' }],
    ['a web page', strToU8('<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>'), 'file-not-workbook', { seems: 'html' }],
    ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'file-not-workbook', { seems: 'pdf' }],
    ['an old .xls', bytesOf(ole, filler, wide('Workbook')), 'file-not-workbook', { seems: 'xls' }],
    ['a file with a password', bytesOf(ole, filler, wide('EncryptedPackage')), 'file-encrypted', {}],
    ['a zip of something else', zipSync({ 'readme.txt': strToU8('hello') }), 'file-not-workbook', { seems: 'zip' }],
    ['an empty zip', zipSync({}), 'file-not-workbook', { seems: 'zip' }],
    ['a text document', zipSync({
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
      'word/document.xml': strToU8('<w:document xmlns:w="x"/>'),
    }), 'file-not-workbook', { seems: 'zip' }],
    ['random bytes', Uint8Array.from({ length: 300 }, (_, i) => (i * 7919) % 251), 'file-not-workbook', { seems: 'unknown' }],
  ];
  it.each(cases)('is refused: %s', (_label, bytes, code, facts) => {
    expect(refusal(openXlsx(bytes))).toEqual({ code, facts });
  });

  it('is named in the issue', () => {
    const result = openXlsx(strToU8('%PDF-1.7'), 'Book.xlsx');
    expect(result.ok ? undefined : result.error.where).toEqual({ file: 'Book.xlsx' });
  });
});

describe('A damaged workbook', () => {
  it('is refused wherever it is cut short', () => {
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      expect(refusal(openXlsx(small.subarray(0, Math.floor(small.length * part)))).code).toBe('file-damaged');
    }
  });

  it('is refused for one changed byte in any compressed part, which it names', () => {
    let found = 0;
    for (let at = 60; at < small.length * 0.6; at += 97) {
      const broken = small.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      const result = openXlsx(broken);
      if (result.ok) continue;
      expect(['file-damaged', 'file-encrypted', 'file-not-workbook', 'file-too-large']).toContain(result.error.code);
      found += 1;
    }
    expect(found).toBeGreaterThan(5);
  });

  const xml: readonly [string, string, string][] = [
    ['xl/workbook.xml', 'a tag that is not closed', '<workbook xmlns="x"><sheets><sheet name="A" sheetId="1"'],
    ['xl/workbook.xml', 'no sheets', '<workbook xmlns="x"/>'],
    ['xl/worksheets/sheet1.xml', 'no end', '<worksheet xmlns="x"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['xl/styles.xml', 'wrong nesting', '<styleSheet><fonts></styleSheet></fonts>'],
    ['xl/_rels/workbook.xml.rels', 'half an element', '<Relationships><Relationship Id="rId1"'],
    ['[Content_Types].xml', 'text', 'no xml at all <'],
  ];
  it.each(xml)('names %s with %s', (part, _label, text) => {
    expect(refusal(openXlsx(withParts(small, { [part]: text })))).toEqual({ code: 'file-damaged', facts: { part } });
  });

  const cells: readonly [string, string][] = [
    ['a cell that is not closed', '<row r="1"><c r="A1"><v>1</row>'],
    ['a value that is not closed', '<row r="1"><c r="A1"><v>1</c></row>'],
    ['a row number that is none', '<row r="x"><c r="A1"><v>1</v></c></row>'],
    ['a column out of bounds', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'],
    ['rows out of order', '<row r="2"/><row r="1"/>'],
    ['an unknown cell type', '<row r="1"><c r="A1" t="q"><v>1</v></c></row>'],
    ['an attribute without quotes', '<row r=1><c r="A1"><v>1</v></c></row>'],
  ];
  it.each(cells)('refuses to read or write a sheet with %s, and names it', async (_label, rows) => {
    const part = 'xl/worksheets/sheet1.xml';
    const workbook = opened(withParts(small, { [part]: partText(small, part).replace('<sheetData/>', `<sheetData>${rows}</sheetData>`) }));
    const before = workbook.bytes();
    expect(refusal(await workbook.readSheet('Sheet1'))).toEqual({ code: 'file-damaged', facts: { part } });
    expect(refusal(workbook.writeCells('Sheet1', [{ row: 0, column: 0, value: 1 }]))).toEqual({ code: 'file-damaged', facts: { part } });
    expect(Buffer.from(workbook.bytes()).equals(Buffer.from(before))).toBe(true);
  });

  it('is refused when a sheet is missing from the zip', () => {
    expect(refusal(openXlsx(withParts(small, { 'xl/worksheets/sheet1.xml': null })))).toEqual({ code: 'file-damaged', facts: { part: 'xl/worksheets/sheet1.xml' } });
  });

  it('is refused before it is inflated when it claims an absurd size', () => {
    const directory = small.slice();
    const data = new DataView(directory.buffer);
    const end = directory.length - 22;
    const first = data.getUint32(end + 16, true);
    data.setUint32(first + 24, 0x7fff_ffff, true);
    expect(refusal(openXlsx(directory))).toEqual({ code: 'file-too-large', facts: { limit: '2 GB' } });
  });

  it('does not inflate more than the directory promises', () => {
    const bomb = zipSync({ 'xl/media/a.bin': new Uint8Array(5_000_000) });
    const data = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = data.getUint32(bomb.length - 22 + 16, true);
    data.setUint32(directory + 24, 1000, true);
    expect(refusal(openXlsx(bomb))).toEqual({ code: 'file-damaged', facts: { part: 'xl/media/a.bin' } });
  });
});
