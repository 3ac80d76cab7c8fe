/** Number formats in a file: cells that have none get one in their tags, and every other byte of the sheet stays. */
import { createXlsx } from '../../../src/host/xlsx/xlsx-workbook';
import { changedParts, opened, partsOf, partText, value, withParts } from './workbook-of-file';

const sheetPart = (bytes: Uint8Array): string =>
  Object.keys(partsOf(bytes)).find((name) => name.includes('worksheets/') && partText(bytes, name).includes('tablePart')) ?? '';

/** Cells of `Until` without a format, with a fill of their own, with a format of their own, with a formula, and one that is not in the file. */
async function file(): Promise<Uint8Array> {
  const workbook = createXlsx();
  const column = (header: string, numberFormat: string) => ({ header, numberFormat, width: 11 });
  value(await workbook.createTables([{
    name: 'People', visibility: 'visible', columns: [column('Id', '@'), column('Until', 'General')],
    rows: [['a', 46387], ['b', 46388], ['c', 46389], ['d', 46390], ['e', null]],
  }]));
  const bytes = workbook.bytes();
  const styles = partText(bytes, 'xl/styles.xml');
  const count = /<cellXfs count="(\d+)"/.exec(styles)?.[1] ?? '';
  const part = sheetPart(bytes);
  return withParts(bytes, {
    'xl/styles.xml': styles.replace(`<cellXfs count="${count}"`, `<cellXfs count="${Number(count) + 2}"`)
      .replace('</cellXfs>', '<xf numFmtId="0" fontId="0" fillId="1" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'),
    [part]: partText(bytes, part)
      .replace('<c r="B3"><v>46388</v></c>', `<c r="B3" s="${count}" ><v>46388</v></c>`)
      .replace('<c r="B4"><v>46389</v></c>', `<c r="B4" s="${Number(count) + 1}"><v>46389</v></c>`)
      .replace('<c r="B5"><v>46390</v></c>', '<c r="B5"><f>B2+3</f><v>46390</v></c>'),
  });
}

const column = (rows: readonly number[]): { readonly row: number; readonly column: string }[] => rows.map((row) => ({ row, column: 'Until' }));

test('only cells without a format get it, with the fill they have; what they hold stays byte for byte', async () => {
  const before = await file();
  const workbook = opened(before);
  expect(value(await workbook.readFormats('People', column([0, 1, 2, 3, 4])))).toEqual(['General', 'General', '0%', 'General', 'General']);
  value(await workbook.formatColumn('People', 'Until', 'yyyy-mm-dd'));
  const after = workbook.bytes();
  const again = opened(after);
  expect(value(await again.readFormats('People', column([0, 1, 2, 3, 4])))).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd', '0%', 'yyyy-mm-dd', 'yyyy-mm-dd']);
  expect(value(await again.readTable('People'))).toEqual(value(await opened(before).readTable('People')));
  const part = sheetPart(after);
  expect(changedParts(before, after).sort()).toEqual(['xl/styles.xml', part].sort());
  const data = (bytes: Uint8Array): string => /<sheetData>.*<\/sheetData>/s.exec(partText(bytes, part))?.[0] ?? '';
  // Taken out again, the styles are all that came.
  const bare = (text: string): string => text.replace(/(<c r="B\d") s="\d+"/g, '$1');
  expect(bare(data(after))).toBe(bare(data(before)));
  expect(data(after)).toMatch(/<c r="B5" s="\d+"><f>B2\+3<\/f><v>46390<\/v><\/c>/);
  expect(partText(after, part)).toMatch(/<col (?=[^>]*min="2")(?=[^>]*max="2")(?=[^>]*style="\d+")[^>]*\/>/);
});

test('what is formatted already is not written again', async () => {
  const workbook = opened(await file());
  value(await workbook.formatColumn('People', 'Until', 'yyyy-mm-dd'));
  const once = workbook.bytes();
  value(await workbook.formatColumn('People', 'Until', '0.00'));
  expect(changedParts(once, workbook.bytes())).toEqual([]);
});

test('columns of formulas become wide enough for what they will show, those that are wider stay as they are, and so does what else is said of them', async () => {
  const before = await file();
  const part = sheetPart(before);
  const cols = (bytes: Uint8Array): string => /<cols>.*<\/cols>/.exec(partText(bytes, part))?.[0] ?? '';
  const workbook = opened(withParts(before, { [part]: partText(before, part).replace('</cols>', '<col min="3" max="6" width="9.5" style="1" customWidth="1"/></cols>') }));
  const order = { kind: 'cells', sheet: 'People', row: 20, rowCount: 1, columnCount: 2, formulas: ['=1'], numberFormat: 'General' } as const;
  value(await workbook.writeFormulas({ ...order, column: 3, width: 14 }));
  value(await workbook.writeFormulas({ ...order, column: 3, row: 22, width: 12 }));
  value(await workbook.writeFormulas({ ...order, column: 7, width: 14 }));
  const wide = (at: number, style: string): string => `<col min="${at}" max="${at}" width="14.7109375"${style} customWidth="1"/>`;
  expect(cols(workbook.bytes())).toContain(`<col min="3" max="3" width="9.5" style="1" customWidth="1"/>${wide(4, ' style="1"')}${wide(5, ' style="1"')}<col min="6" max="6" width="9.5" style="1" customWidth="1"/>${wide(8, '')}${wide(9, '')}`);
});
