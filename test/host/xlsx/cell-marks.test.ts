/** Marks in a file: beside the file's own conditional formats, and every other part as it was. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createXlsx, openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/xlsx-workbook';
import { value } from './workbook-of-file';

const own = '<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"x"</formula></cfRule></conditionalFormatting>';
const ownFormula = '<conditionalFormatting sqref="A2:A9"><cfRule type="expression" dxfId="0" priority="7"><formula>ISNUMBER($B2)</formula></cfRule></conditionalFormatting>';
const marks = [{ column: 'Name', holds: ';!name;', look: 'error' }, { column: 'Name', holds: ';?name;', look: 'warning' }] as const;

async function people(): Promise<XlsxWorkbook> {
  const workbook = createXlsx();
  const column = (header: string) => ({ header, numberFormat: '@', width: 10 });
  value(await workbook.createTables([{ name: 'People', visibility: 'visible', columns: ['Id', 'Name', 'Marks'].map(column), rows: [['a', 'Ada', null]] }]));
  return workbook;
}

const partsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** The file with conditional formats of its own, and their look. */
async function withOwnFormats(): Promise<{ readonly workbook: XlsxWorkbook; readonly sheet: string }> {
  const parts = partsOf((await people()).bytes());
  const sheet = Object.keys(parts).find((name) => name.includes('worksheets/') && parts[name]?.includes('tablePart') === true) ?? '';
  parts[sheet] = parts[sheet]?.replace('</sheetData>', `</sheetData>${own}${ownFormula}`) ?? '';
  parts['xl/styles.xml'] = parts['xl/styles.xml']?.replace('<dxfs count="0"/>', '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>') ?? '';
  const file = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  return { workbook: value(openXlsx(file)), sheet };
}

test('the file’s own formats stay before them, each as it was, and every part but the sheet and the styles is the same', async () => {
  const { workbook, sheet } = await withOwnFormats();
  const before = partsOf(workbook.bytes());
  value(await workbook.markCells({ table: 'People', by: 'Marks', marks }));
  const after = partsOf(workbook.bytes());
  expect(Object.keys(after).filter((name) => after[name] !== before[name]).sort()).toEqual(['xl/styles.xml', sheet].sort());
  expect(after[sheet]).toContain(`${own}${ownFormula}<conditionalFormatting sqref="B2:B1048576">`
    + '<cfRule type="expression" dxfId="1" priority="8"><formula>ISNUMBER(FIND(&quot;;!name;&quot;,$C2))</formula></cfRule>');
  expect(after['xl/styles.xml']).toContain('<dxfs count="3"><dxf><font><b/></font></dxf><dxf>');
  expect(value(await workbook.readMarks('People'))).toEqual(marks.map((mark) => ({ ...mark, by: 'Marks' })));
});

test('taken away, the sheet is byte for byte what it was; set again, no look is added twice', async () => {
  const { workbook, sheet } = await withOwnFormats();
  const before = partsOf(workbook.bytes())[sheet];
  value(await workbook.markCells({ table: 'People', by: 'Marks', marks }));
  const [marked, styles] = [partsOf(workbook.bytes())[sheet], partsOf(workbook.bytes())['xl/styles.xml']];
  value(await workbook.markCells({ table: 'People', by: '', marks: [] }));
  expect(partsOf(workbook.bytes())[sheet]).toBe(before);
  value(await workbook.markCells({ table: 'People', by: 'Marks', marks }));
  expect(partsOf(workbook.bytes())[sheet]).toBe(marked);
  expect(partsOf(workbook.bytes())['xl/styles.xml']).toBe(styles);
});

test('a file without differential formats gets the element where the schema wants it', async () => {
  const parts = partsOf((await people()).bytes());
  parts['xl/styles.xml'] = parts['xl/styles.xml']?.replace('<dxfs count="0"/>', '') ?? '';
  const file = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const workbook = value(openXlsx(file));
  value(await workbook.markCells({ table: 'People', by: 'Marks', marks }));
  expect(partsOf(workbook.bytes())['xl/styles.xml']).toMatch(/<\/cellStyles><dxfs count="2">.*<\/dxfs><\/styleSheet>$/s);
});
