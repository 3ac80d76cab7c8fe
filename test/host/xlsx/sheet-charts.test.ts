/** Charts in files: the parts as the standard orders them, read again, beside what others have drawn. */
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import * as SheetJs from 'xlsx';
import { createXlsx, openXlsx } from '../../../src/host/xlsx/xlsx-workbook';
import { setSheetCharts, sheetCharts } from '../../../src/host/xlsx/sheet-charts';
import { WorkbookFile } from '../../../src/host/xlsx/workbook-file';
import type { SheetChart } from '../../../src/host/xlsx/chart-xml';
import { richWorkbook } from './rich-workbook';

const cache = { names: ['A', 'B'], series: [{ name: 'Count', values: [3, null] }], numberFormat: '#,##0' };
const chart: SheetChart & { readonly cache: typeof cache } = {
  name: 'Chart 1', type: 'columns', title: 'This & that', showLegend: false, cache,
  source: { firstRow: 2, lastRow: 4, firstColumn: 0, lastColumn: 1 }, place: { firstRow: 1, lastRow: 14, firstColumn: 3, lastColumn: 9 },
};
const texts = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
/** The names of a part's elements, those inside in brackets. */
const outline = (xml: string, within: string) => (new RegExp(`<c:${within}>(.*?)</c:${within}>`, 's').exec(xml)?.[1] ?? '').replace(/<(c:\w+)[^>]*\/>/g, '$1 ').replace(/<(c:\w+)[^>]*>/g, '$1(').replace(/<\/c:\w+>/g, ') ').replace(/[^\w:() ]/g, '');

function fileWith(charts: readonly (SheetChart & { readonly cache: typeof cache })[]): WorkbookFile {
  const file = new WorkbookFile(createXlsx().bytes());
  for (const sheet of file.sheets()) setSheetCharts(file, sheet, charts);
  return file;
}

test('a chart is written with its drawing, relationships and content types', () => {
  const parts = texts(fileWith([chart]).parts.bytes());
  expect(parts['[Content_Types].xml']).toContain('<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>');
  expect(parts['[Content_Types].xml']).toContain('<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>');
  expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"');
  expect(parts['xl/drawings/_rels/drawing1.xml.rels']).toContain('Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart1.xml"');
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<drawing xmlns:r="[^"]*" r:id="rId1"\/>/);
  expect(parts['xl/drawings/drawing1.xml']).toContain('<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col>');
});

test('columns: elements in the order of CT_Chart, CT_BarChart, CT_BarSer, CT_CatAx and CT_ValAx', () => {
  const xml = texts(fileWith([chart]).parts.bytes())['xl/charts/chart1.xml'] ?? '';
  expect(xml).toContain('<a:t>This &amp; that</a:t>');
  expect(xml).toContain("<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:tx><c:strRef><c:f>'Sheet1'!$B$3</c:f>"
    + '<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Count</c:v></c:pt></c:strCache></c:strRef></c:tx><c:invertIfNegative val="0"/>'
    + "<c:cat><c:strRef><c:f>'Sheet1'!$A$4:$A$5</c:f><c:strCache><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>A</c:v></c:pt><c:pt idx=\"1\"><c:v>B</c:v></c:pt></c:strCache></c:strRef></c:cat>"
    + "<c:val><c:numRef><c:f>'Sheet1'!$B$4:$B$5</c:f><c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>3</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>"
    + '<c:gapWidth val="67"/><c:axId val="100"/><c:axId val="200"/></c:barChart><c:catAx>');
  expect(outline(xml, 'catAx').trim()).toBe('c:axId c:scaling(c:orientation ) c:delete c:axPos c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl');
  expect(outline(xml, 'valAx').trim()).toBe('c:axId c:scaling(c:orientation ) c:delete c:axPos c:majorGridlines c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:crossAx c:crosses c:crossBetween');
  expect(xml.replace(/<c:(title|plotArea)>.*?<\/c:\1>/gs, '<c:$1/>')).toContain('<c:chart><c:title/><c:autoTitleDeleted val="0"/><c:plotArea/><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:extLst>');
});

test('a line: elements in the order of CT_LineChart and CT_LineSer', () => {
  const xml = texts(fileWith([{ ...chart, type: 'line', showLegend: true, title: '' }]).parts.bytes())['xl/charts/chart1.xml'] ?? '';
  const plain = xml.replace(/<c:(tx|cat|val)>.*?<\/c:\1>/gs, '<c:$1/>');
  expect(plain).toContain('<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx/><c:marker><c:symbol val="none"/></c:marker><c:cat/><c:val/><c:smooth val="0"/></c:ser><c:marker val="1"/><c:axId val="100"/><c:axId val="200"/></c:lineChart>');
  expect(plain).toContain('<c:autoTitleDeleted val="1"/>');
  expect(plain).toContain('</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly');
});

test.each(['columns', 'bars', 'line'] as const)('%s are read as they were written', (type) => {
  const wanted = [{ ...chart, type }, { ...chart, type, name: 'Second', title: '', showLegend: true }];
  const again = new WorkbookFile(fileWith(wanted).parts.bytes());
  expect(again.sheets().flatMap((sheet) => sheetCharts(again, sheet))).toEqual(wanted.map(({ cache: _cache, ...rest }) => rest));
});

test('written again as they are, nothing changes; one that goes leaves nothing behind', () => {
  const bytes = fileWith([chart, { ...chart, name: 'Second' }]).parts.bytes();
  const file = new WorkbookFile(bytes);
  const [sheet] = file.sheets();
  if (!sheet) throw new Error('There is no sheet.');
  setSheetCharts(file, sheet, [chart, { ...chart, name: 'Second' }]);
  expect(texts(file.parts.bytes())).toEqual(texts(bytes));
  setSheetCharts(file, sheet, [chart]);
  const parts = texts(file.parts.bytes());
  expect(Object.keys(parts).filter((name) => name.startsWith('xl/charts/'))).toEqual(['xl/charts/chart1.xml']);
  expect(`${parts['[Content_Types].xml']}${parts['xl/drawings/_rels/drawing1.xml.rels']}`).not.toContain('chart2');
  expect(sheetCharts(file, sheet)).toHaveLength(1);
});

test("another program's chart is not ours: it keeps every byte while ours come and go beside it", () => {
  const bytes = richWorkbook();
  const file = new WorkbookFile(bytes);
  const sheet = file.sheets().find(({ part }) => part !== undefined && file.parts.relationships(part).some(({ kind }) => kind === 'drawing'));
  if (!sheet) throw new Error('There is no sheet with a drawing.');
  expect(sheetCharts(file, sheet)).toEqual([]);
  const before = texts(bytes);
  setSheetCharts(file, sheet, [chart]);
  const between = texts(file.parts.bytes());
  expect(between['xl/charts/chart1.xml']).toBe(before['xl/charts/chart1.xml']);
  expect(between['xl/charts/chart2.xml']).toContain('This &amp; that');
  setSheetCharts(file, sheet, []);
  const { 'xl/drawings/_rels/drawing1.xml.rels': relationships, '[Content_Types].xml': types, ...after } = texts(file.parts.bytes());
  const { 'xl/drawings/_rels/drawing1.xml.rels': oldRelationships, '[Content_Types].xml': oldTypes, ...old } = before;
  expect(after).toEqual(old);
  expect([relationships, types]).toEqual([oldRelationships, oldTypes]);
});

test('figures made in a file have their charts, over the figures of each block', async () => {
  const book = createXlsx();
  const made = await book.createFigures({
    name: "O'Hara", title: 'All', notes: [], blocks: [
      { title: 'By status', headers: ['Status', 'How many'], rows: [['active', 7], ['former', 2]], numberFormat: '#,##0', chart: 'columns' },
      { title: 'By month', headers: ['Month', 'New'], rows: [['2026-01', 1.5]], numberFormat: '0.00', chart: 'line' },
    ],
  });
  expect(made).toEqual({ ok: true, value: { charts: true } });
  const bytes = book.bytes();
  expect(openXlsx(bytes).ok).toBe(true);
  // Other readers of workbooks take no offence.
  const others = new ExcelJS.Workbook();
  await others.xlsx.load(bytes.slice().buffer);
  expect([others.getWorksheet("O'Hara")?.getCell('B5').value, SheetJs.read(bytes).Sheets["O'Hara"]?.['B5']?.v]).toEqual([7, 7]);
  const file = new WorkbookFile(bytes);
  expect(sheetCharts(file, file.sheet("O'Hara"))).toMatchObject([
    { name: 'Glance 1', type: 'columns', title: 'By status', source: { firstRow: 3, lastRow: 5, firstColumn: 0, lastColumn: 1 }, place: { firstRow: 2, lastRow: 15, firstColumn: 3, lastColumn: 9 } },
    { name: 'Glance 2', type: 'line', title: 'By month', source: { firstRow: 19, lastRow: 20, firstColumn: 0, lastColumn: 1 } },
  ]);
  expect(texts(bytes)['xl/charts/chart2.xml']).toContain("<c:f>'O''Hara'!$B$21</c:f>");
});
