/** Charts of ours on a sheet of a file: read, and written with the drawing that places them. Whatever else is drawn there stays. */
import type { CellRange } from './cell-address';
import { anchorXml, chartXml, parseChart, type ChartCache, type DrawingDialect, type SheetChart } from './chart-xml';
import { xmlHead } from './package-parts';
import { insertChild, shellChild, withShell } from './sheet-shell';
import { dialectOf } from './table-xml';
import type { Sheet, WorkbookFile } from './workbook-file';
import { appendInside, childOf, descendants, prefixedAttribute, spliceText, textOf, type XmlNode } from './xml-tree';

const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

interface PlacedChart {
  readonly chart: SheetChart;
  readonly part: string;
  readonly relationship: string;
  readonly anchor: XmlNode;
}

/** In the order in which they lie over each other. */
export function sheetCharts(file: WorkbookFile, sheet: Sheet): SheetChart[] {
  return placedCharts(file, drawingOf(file, sheet)).map(({ chart }) => chart);
}

/** In place of all of ours; a chart that is as it was keeps its part byte for byte. */
export function setSheetCharts(file: WorkbookFile, sheet: Sheet, wanted: readonly (SheetChart & { readonly cache: ChartCache })[]): void {
  if (sheet.part === undefined) return;
  const there = placedCharts(file, drawingOf(file, sheet));
  if (there.length === 0 && wanted.length === 0) return;
  const drawing = drawingOf(file, sheet) ?? addDrawing(file, sheet.part);
  const dialect = drawingDialect(file);
  const { text, root } = file.parts.xml(drawing);
  let id = Math.max(1, ...[...descendants(root)].filter(({ name }) => name === 'cNvPr').map(({ attributes }) => Number(attributes['id']) || 0));
  const splices = there.slice(wanted.length).map(({ anchor: { start, end } }) => ({ start, end, text: '' }));
  const added: string[] = [];
  wanted.forEach((chart, at) => {
    const xml = chartXml(dialect, sheet.name, chart, chart.cache);
    const known = there[at];
    if (known === undefined) {
      const part = file.parts.freeName(`${folderOf(file)}charts/chart`);
      file.parts.add(part, chartType, xml);
      id += 1;
      added.push(anchorXml(dialect, chart, id, file.parts.relate(drawing, `${dialect.office}/chart`, part)));
      return;
    }
    if (file.parts.text(known.part) !== xml) file.parts.set(known.part, xml);
    if (isSamePlace(known.chart, chart)) return;
    id += 1;
    splices.push({ start: known.anchor.start, end: known.anchor.end, text: anchorXml(dialect, chart, id, known.relationship) });
  });
  if (splices.length > 0 || added.length > 0) file.parts.set(drawing, spliceText(text, added.length > 0 ? [...splices, appendInside(root, text, added.join(''))] : splices));
  for (const { part } of there.slice(wanted.length)) {
    file.parts.unrelate(drawing, part);
    file.parts.remove(part);
  }
}

function isSamePlace(a: SheetChart, b: SheetChart): boolean {
  return a.name === b.name && (['firstRow', 'lastRow', 'firstColumn', 'lastColumn'] as const).every((edge) => a.place[edge] === b.place[edge]);
}

function drawingDialect(file: WorkbookFile): DrawingDialect {
  const { office } = dialectOf(file);
  const isStrict = office.startsWith('http://purl.oclc.org/');
  const base = isStrict ? 'http://purl.oclc.org/ooxml/drawingml' : 'http://schemas.openxmlformats.org/drawingml/2006';
  return { chart: `${base}/chart`, main: `${base}/main`, sheet: `${base}/spreadsheetDrawing`, office };
}

function folderOf(file: WorkbookFile): string {
  return file.workbookName.slice(0, file.workbookName.lastIndexOf('/') + 1);
}

function drawingOf(file: WorkbookFile, { part }: Sheet): string | undefined {
  if (part === undefined) return undefined;
  const node = shellChild(file.shell(part), 'drawing');
  const id = node === undefined ? undefined : prefixedAttribute(node, 'id');
  const target = file.parts.relationships(part).find((relationship) => relationship.id === id && relationship.kind === 'drawing')?.target;
  return target !== undefined && file.parts.has(target) ? target : undefined;
}

function addDrawing(file: WorkbookFile, part: string): string {
  const { sheet: space, main, office } = drawingDialect(file);
  const drawing = file.parts.freeName(`${folderOf(file)}drawings/drawing`);
  file.parts.add(drawing, drawingType, `${xmlHead}<xdr:wsDr xmlns:xdr="${space}" xmlns:a="${main}"></xdr:wsDr>`);
  const id = file.parts.relate(part, `${office}/drawing`, drawing);
  const shell = file.shell(part);
  const xml = `<${shell.prefix}drawing xmlns:r="${office}" r:id="${id}"/>`;
  // One that leads nowhere gives way.
  const old = shellChild(shell, 'drawing');
  const splice = old === undefined ? insertChild(shell, 'drawing', xml) : { start: old.start, end: old.end, text: xml };
  file.parts.set(part, withShell(file.parts.content(part), file.frame(part), spliceText(shell.text, [splice])));
  return drawing;
}

function placedCharts(file: WorkbookFile, drawing: string | undefined): PlacedChart[] {
  if (drawing === undefined) return [];
  const { text, root } = file.parts.xml(drawing);
  const charts = new Map(file.parts.relationships(drawing).filter(({ kind, external }) => kind === 'chart' && !external).map(({ id, target }) => [id, target]));
  return root.children.flatMap((anchor): PlacedChart[] => {
    const inside = [...descendants(anchor)];
    const reference = inside.find(({ name }) => name === 'chart');
    const relationship = reference === undefined ? undefined : prefixedAttribute(reference, 'id');
    const part = relationship === undefined ? undefined : charts.get(relationship);
    const place = placeOf(anchor, text);
    if (relationship === undefined || part === undefined || place === undefined || !file.parts.has(part)) return [];
    const parsed = parseChart(file.parts.text(part), part);
    if (parsed === undefined) return [];
    return [{ chart: { ...parsed, name: inside.find(({ name }) => name === 'cNvPr')?.attributes['name'] ?? '', place }, part, relationship, anchor }];
  });
}

/** Of an anchor between two cells; the end is the first cell behind. */
function placeOf(anchor: XmlNode, text: string): CellRange | undefined {
  const [from, to] = [childOf(anchor, 'from'), childOf(anchor, 'to')];
  const line = (corner: XmlNode | undefined, name: 'col' | 'row'): number => {
    const node = childOf(corner, name);
    return node === undefined ? NaN : Number(textOf(node, text));
  };
  const place = { firstRow: line(from, 'row'), lastRow: line(to, 'row') - 1, firstColumn: line(from, 'col'), lastColumn: line(to, 'col') - 1 };
  return Object.values(place).every((value) => Number.isInteger(value)) && place.lastRow >= place.firstRow && place.lastColumn >= place.firstColumn ? place : undefined;
}
