/** Charts as parts of a workbook file (ECMA-376, DrawingML charts): columns, bars or lines over cells, one series a column. */
import { maxRow, parseRange, rangeName, type CellRange } from './cell-address';
import { xmlHead } from './package-parts';
import { cellXml, escapeAttribute, escapeXml } from './xml-text';
import { childOf, childrenOf, descendants, parseXml, textOf, type XmlNode } from './xml-tree';

export interface SheetChart {
  readonly name: string;
  readonly type: 'columns' | 'bars' | 'line';
  readonly title: string;
  readonly showLegend: boolean;
  /** Its cells: headers above, names before the numbers. */
  readonly source: CellRange;
  /** The cells that it lies over. */
  readonly place: CellRange;
}

/** What the cells hold: whoever does not calculate shows this. */
export interface ChartCache {
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly numberFormat: string;
}

/** The addresses of the languages that drawings are written in; the strict dialect has its own. */
export interface DrawingDialect {
  readonly chart: string;
  readonly main: string;
  readonly sheet: string;
  /** Of ids of relationships. */
  readonly office: string;
}

/** Charts with this mark are ours, and as we wrote them: Excel and others leave it out when they write a chart anew. */
const mark = '<c:extLst><c:ext uri="{6B8E3F52-94C1-4D0B-A7F3-2E5D81C90A46}"><k:chart xmlns:k="urn:kartoteka:chart"/></c:ext></c:extLst>';
const [nameAxis, valueAxis] = [100, 200];

export function chartXml(dialect: DrawingDialect, sheet: string, { type, title, showLegend, source }: SheetChart, cache: ChartCache): string {
  const { firstRow, lastRow, firstColumn, lastColumn } = source;
  const reference = (range: CellRange): string => cellXml(`'${sheet.replaceAll("'", "''")}'!${absolute(range)}`);
  const bodyOf = (column: number): CellRange => ({ firstRow: Math.min(maxRow, firstRow + 1), lastRow: Math.min(maxRow, Math.max(firstRow + 1, lastRow)), firstColumn: column, lastColumn: column });
  const names = `<c:cat><c:strRef><c:f>${reference(bodyOf(firstColumn))}</c:f>${textCache(cache.names)}</c:strRef></c:cat>`;
  const series = Array.from({ length: Math.max(0, lastColumn - firstColumn) }, (_, at) => {
    const { name = '', values = [] } = cache.series[at] ?? {};
    const column = firstColumn + at + 1;
    return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${reference({ firstRow, lastRow: firstRow, firstColumn: column, lastColumn: column })}</c:f>${textCache([name])}</c:strRef></c:tx>`
      + (type === 'line' ? '<c:marker><c:symbol val="none"/></c:marker>' : '<c:invertIfNegative val="0"/>')
      + `${names}<c:val><c:numRef><c:f>${reference(bodyOf(column))}</c:f>${numberCache(values, cache.numberFormat)}</c:numRef></c:val>`
      + `${type === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`;
  }).join('');
  const axes = `<c:axId val="${nameAxis}"/><c:axId val="${valueAxis}"/>`;
  const plot = type === 'line' ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="${type === 'bars' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="67"/>${axes}</c:barChart>`;
  return `${xmlHead}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.main}"><c:roundedCorners val="0"/><c:chart>`
    + (title === '' ? '' : `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>${cellXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`)
    + `<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/><c:plotArea><c:layout/>${plot}`
    + `<c:catAx>${axisHead(nameAxis, type === 'bars' ? 'l' : 'b')}<c:numFmt formatCode="General" sourceLinked="1"/>${ticks}<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
    + `<c:valAx>${axisHead(valueAxis, type === 'bars' ? 'b' : 'l')}<c:majorGridlines/><c:numFmt formatCode="${escapeAttribute(cache.numberFormat)}" sourceLinked="1"/>${ticks}<c:crossAx val="${nameAxis}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
    + `</c:plotArea>${showLegend ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${mark}</c:chartSpace>`;
}

const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>';

function axisHead(id: number, side: 'b' | 'l'): string {
  return `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/>`;
}

function textCache(texts: readonly string[]): string {
  return `<c:strCache><c:ptCount val="${texts.length}"/>${texts.map((text, at) => `<c:pt idx="${at}"><c:v>${cellXml(text)}</c:v></c:pt>`).join('')}</c:strCache>`;
}

function numberCache(values: readonly (number | null)[], format: string): string {
  const points = values.map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`)).join('');
  return `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache>`;
}

/** Where a chart lies on its sheet; `id` is unlike any other in the drawing. */
export function anchorXml({ sheet, main, chart, office }: DrawingDialect, { name, place }: SheetChart, id: number, relationship: string): string {
  const corner = (element: 'from' | 'to', column: number, row: number): string =>
    `<xdr:${element}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`;
  return `<xdr:twoCellAnchor xmlns:xdr="${sheet}" xmlns:a="${main}">${corner('from', place.firstColumn, place.firstRow)}${corner('to', place.lastColumn + 1, place.lastRow + 1)}`
    + `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
    + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
    + `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${office}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

/** What a chart of ours shows; undefined for every other. */
export function parseChart(text: string, part: string): Pick<SheetChart, 'type' | 'title' | 'showLegend' | 'source'> | undefined {
  if (!text.includes('urn:kartoteka:chart')) return undefined;
  const chart = childOf(parseXml(text, part), 'chart');
  const plotArea = childOf(chart, 'plotArea');
  const [bars, lines] = [childOf(plotArea, 'barChart'), childOf(plotArea, 'lineChart')];
  const plot = bars ?? lines;
  if (chart === undefined || plot === undefined) return undefined;
  const series = childrenOf(plot, 'ser');
  const [first, last] = [series[0], series.at(-1)];
  const head = rangeIn(childOf(first, 'tx'), text);
  const names = rangeIn(childOf(first, 'cat'), text);
  const numbers = rangeIn(childOf(last, 'val'), text);
  if (head === undefined || names === undefined || numbers === undefined) return undefined;
  const title = childOf(chart, 'title');
  return {
    type: lines !== undefined ? 'line' : childOf(bars, 'barDir')?.attributes['val'] === 'bar' ? 'bars' : 'columns',
    title: title === undefined ? '' : [...descendants(title)].filter(({ name }) => name === 't').map((node) => textOf(node, text)).join(''),
    showLegend: childOf(chart, 'legend') !== undefined,
    source: { firstRow: head.firstRow, lastRow: numbers.lastRow, firstColumn: names.firstColumn, lastColumn: numbers.lastColumn },
  };
}

/** The cells that a reference below `node` names, without their sheet. */
function rangeIn(node: XmlNode | undefined, text: string): CellRange | undefined {
  const reference = node === undefined ? undefined : [...descendants(node)].find(({ name }) => name === 'f');
  if (reference === undefined) return undefined;
  const written = textOf(reference, text);
  return parseRange(written.slice(written.lastIndexOf('!') + 1).replaceAll('$', ''));
}

function absolute(range: CellRange): string {
  return rangeName(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
