/**
 * A workbook with much that Kartoteka does not know and must not lose: a chart, a pivot table, conditional formats, notes,
 * a macro project, names and formulas about a table. Made here by hand, so that each part is known to the byte.
 */
import type { WritableValue } from '../../../src/host/workbook';
import { createXlsx } from '../../../src/host/xlsx/xlsx-workbook';
import { partText, value, withParts } from './workbook-of-file';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const chartNs = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const drawingNs = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const rels = (...list: readonly [string, string, string][]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, kind, target]) =>
    `<Relationship Id="${id}" Type="${kind.startsWith('http') ? kind : `${office}/${kind}`}" Target="${target}"/>`).join('')}</Relationships>`;

/** Sales: Key, Region, Amount, Double (=C*2) in A1:D6; in F1 formulas about them. */
export const salesRows: readonly (readonly WritableValue[])[] = [
  ['k1', 'North', 10], ['k2', 'South', 20], ['k3', 'East', 30], ['k4', 'West', 40], ['k5', 'North', 50],
];

const sheetRows = [
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Key</t></is></c><c r="B1" t="inlineStr"><is><t>Region</t></is></c><c r="C1" t="inlineStr"><is><t>Amount</t></is></c><c r="D1" t="inlineStr"><is><t>Double</t></is></c></row>',
  ...salesRows.map(([key, region, amount], i) => {
    const r = i + 2;
    const formula = i === 0 ? `<f t="shared" ref="D2:D6" si="0">C2*2</f>` : '<f t="shared" si="0"/>';
    return `<row r="${r}"><c r="A${r}" t="inlineStr"><is><t>${String(key)}</t></is></c><c r="B${r}" t="inlineStr"><is><t>${String(region)}</t></is></c>`
      + `<c r="C${r}"><v>${String(amount)}</v></c><c r="D${r}">${formula}<v>${Number(amount) * 2}</v></c></row>`;
  }),
].join('');

const formulas = ['Sales!C4', 'SUM(Sales!$C$2:$C$6)', 'Sales!C3', 'SUM(Sales[Amount])', '"Sales!C4"', 'Total'];
const reportRows = formulas.map((formula, i) =>
  `<row r="${i + 1}"><c r="A${i + 1}"><f>${formula.replaceAll('"', '&quot;')}</f></c></row>`).join('');

export const foreignParts: Readonly<Record<string, string | Uint8Array>> = {
  'xl/charts/chart1.xml': `${head}<c:chartSpace xmlns:c="${chartNs}" xmlns:a="${drawingNs}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Sales!$B$2:$B$6</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Sales!$C$2:$C$6</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
  'xl/drawings/drawing1.xml': `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${drawingNs}"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chartNs}"><c:chart xmlns:c="${chartNs}" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': rels(['rId1', 'chart', '../charts/chart1.xml']),
  'xl/pivotCache/pivotCacheDefinition1.xml': `${head}<pivotCacheDefinition xmlns="${main}" xmlns:r="${office}" r:id="rId1" recordCount="5" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A1:C6" sheet="Sales"/></cacheSource><cacheFields count="3"><cacheField name="Key" numFmtId="0"><sharedItems/></cacheField><cacheField name="Region" numFmtId="0"><sharedItems count="4"><s v="North"/><s v="South"/><s v="East"/><s v="West"/></sharedItems></cacheField><cacheField name="Amount" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="10" maxValue="50"/></cacheField></cacheFields></pivotCacheDefinition>`,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels(['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']),
  'xl/pivotCache/pivotCacheRecords1.xml': `${head}<pivotCacheRecords xmlns="${main}" count="5">${salesRows.map(([key, , amount], i) => `<r><s v="${String(key)}"/><x v="${i % 4}"/><n v="${String(amount)}"/></r>`).join('')}</pivotCacheRecords>`,
  'xl/pivotTables/pivotTable1.xml': `${head}<pivotTableDefinition xmlns="${main}" name="Pivot" cacheId="1" dataCaption="Values" rowGrandTotals="1"><location ref="A12:B17" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField showAll="0"/><pivotField axis="axisRow" showAll="0"><items count="5"><item x="0"/><item x="1"/><item x="2"/><item x="3"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="1"/></rowFields><dataFields count="1"><dataField name="Sum" fld="2"/></dataFields></pivotTableDefinition>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': rels(['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']),
  'xl/vbaProject.bin': Uint8Array.from({ length: 4096 }, (_, i) => (i * 131 + (i >> 3)) % 256),
  'xl/comments1.xml': `${head}<comments xmlns="${main}"><authors><author>A</author></authors><commentList><comment ref="B3" authorId="0"><text><t>gone</t></text></comment><comment ref="B5" authorId="0"><text><t>stays</t></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
    + [[2, 1], [4, 1]].map(([row, column], i) => `<v:shape id="s${i}" type="#t"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, ${row ?? 0}, 2, 4, 15, 6, 4</x:Anchor><x:Row>${row ?? 0}</x:Row><x:Column>${column ?? 0}</x:Column></x:ClientData></v:shape>`).join('') + '</xml>',
  'docProps/custom.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
};

const conditional = '<conditionalFormatting sqref="A2:D6"><cfRule type="expression" priority="1"><formula>$C2&gt;25</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="C3"><cfRule type="cellIs" operator="equal" priority="2"><formula>1</formula></cfRule></conditionalFormatting>';
const validations = '<dataValidations count="2"><dataValidation type="list" allowBlank="1" sqref="B2:B6"><formula1>"North,South,East,West"</formula1></dataValidation><dataValidation type="whole" sqref="C5"><formula1>C4</formula1><formula2>100</formula2></dataValidation></dataValidations>';

/** With `macros` it is what an .xlsm holds. */
export function richWorkbook(): Uint8Array {
  const workbook = createXlsx();
  value(workbook.addSheet('Sales'));
  value(workbook.addSheet('Report'));
  const bytes = workbook.bytes();
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const table = `${head}<table xmlns="${main}" id="1" name="Sales" displayName="Sales" ref="A1:D6" totalsRowShown="0"><autoFilter ref="A1:D6"/><tableColumns count="4"><tableColumn id="1" name="Key"/><tableColumn id="2" name="Region"/><tableColumn id="3" name="Amount"/><tableColumn id="4" name="Double"/></tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>`;
  const fill = (part: string, rows: string, after: string): string => partText(bytes, part).replace('<sheetData/>', `<sheetData>${rows}</sheetData>${after}`);
  return withParts(bytes, {
    '[Content_Types].xml': partText(bytes, '[Content_Types].xml').replace('</Types>', [
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
      override('xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'),
      override('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'),
      override('xl/pivotCache/pivotCacheDefinition1.xml', `${types}.pivotCacheDefinition+xml`),
      override('xl/pivotCache/pivotCacheRecords1.xml', `${types}.pivotCacheRecords+xml`),
      override('xl/pivotTables/pivotTable1.xml', `${types}.pivotTable+xml`),
      override('xl/comments1.xml', `${types}.comments+xml`),
      override('xl/tables/table1.xml', `${types}.table+xml`),
      override('xl/calcChain.xml', `${types}.calcChain+xml`),
      override('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'), '</Types>',
    ].join('')),
    'xl/workbook.xml': partText(bytes, 'xl/workbook.xml').replace('</sheets>', '</sheets><definedNames><definedName name="Total">SUM(Sales!$C$2:$C$6)</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Sales!$A$1:$D$6</definedName></definedNames><pivotCaches><pivotCache cacheId="1" r:id="rId90"/></pivotCaches>'),
    'xl/_rels/workbook.xml.rels': partText(bytes, 'xl/_rels/workbook.xml.rels').replace('</Relationships>', `<Relationship Id="rId90" Type="${office}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/><Relationship Id="rId91" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="rId92" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`),
    'xl/calcChain.xml': `${head}<calcChain xmlns="${main}">${[2, 3, 4, 5, 6].map((r) => `<c r="D${r}" i="2"/>`).join('')}</calcChain>`,
    'xl/tables/table1.xml': table,
    'xl/worksheets/sheet2.xml': fill('xl/worksheets/sheet2.xml', sheetRows, `${conditional}${validations}<hyperlinks><hyperlink ref="B6" location="Report!A1"/></hyperlinks><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`),
    'xl/worksheets/_rels/sheet2.xml.rels': rels(['rId1', 'table', '../tables/table1.xml'], ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'], ['rId3', 'comments', '../comments1.xml']),
    'xl/worksheets/sheet3.xml': fill('xl/worksheets/sheet3.xml', reportRows, '<drawing r:id="rId1"/>'),
    'xl/worksheets/_rels/sheet3.xml.rels': rels(['rId1', 'drawing', '../drawings/drawing1.xml'], ['rId2', 'pivotTable', '../pivotTables/pivotTable1.xml']),
    ...foreignParts,
  });
}
