/**
 * Charts drawn over the grid. Before each painting of the page the place of the cells is looked at: only what has
 * moved is moved, only what has changed is drawn anew. The mouse goes through to the cells.
 */
import { chartFigures } from '../host/chart-figures';
import { gridCanvas, sheetWindow, type Box, type SheetWindow } from '../grid/sheet-window';
import { chartShapes, type ChartShape, type ChartSize } from './chart-shapes';
import type { GridWorkbook } from '../grid/grid-workbook';
import type { Univer } from '../grid/univer';
import type { ChartInfo } from '../host/workbook-model';

/** The grid paints its bars on the edges of the cells. */
const scrollBar = 10;
const svgSpace = 'http://www.w3.org/2000/svg';

interface Drawn {
  readonly chart: ChartInfo;
  readonly shapes: (size: ChartSize) => readonly ChartShape[];
}

export class ChartLayer {
  private readonly univer: Univer;
  private readonly model: GridWorkbook;
  private readonly element = Object.assign(document.createElement('div'), { className: 'charts' });
  private drawn: { readonly revision: number; readonly charts: readonly ChartInfo[]; readonly sheetId: string; readonly list: readonly Drawn[] } | undefined;
  /** What was laid out last, in words. */
  private placed = '';
  private readonly pictures = new Map<string, { readonly key: string; readonly svg: SVGSVGElement }>();
  private frame = 0;

  constructor(univer: Univer, model: GridWorkbook) {
    this.univer = univer;
    this.model = model;
    const look = (): void => {
      this.draw();
      this.frame = requestAnimationFrame(look);
    };
    look();
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.element.remove();
  }

  private draw(): void {
    const list = this.charts();
    const view = list.length === 0 ? undefined : sheetWindow(this.univer, this.model.unitId, this.model.activeSheetId());
    if (!view) {
      this.clear();
      return;
    }
    const stage = gridCanvas(this.univer, this.model.unitId)?.parentElement;
    if (!stage) return;
    if (this.element.parentElement !== stage) stage.append(this.element);
    const boxes = list.map(({ chart }) => view.boxOf(chart.place));
    const placed = JSON.stringify([view.scale, view.panes, boxes]);
    if (placed === this.placed) return;
    this.placed = placed;
    this.layOut(list, view, boxes);
  }

  private clear(): void {
    if (this.placed === '') return;
    this.placed = '';
    this.pictures.clear();
    this.element.replaceChildren();
  }

  /** Of the sheet in view, read anew when any cell has changed. */
  private charts(): readonly Drawn[] {
    const { model } = this;
    const [sheetId, charts] = [model.activeSheetId(), model.charts()];
    const own = charts.filter((chart) => chart.sheetId === sheetId);
    if (own.length === 0) {
      this.drawn = undefined;
      return [];
    }
    const { drawn } = this;
    const isSame = drawn?.revision === model.revision && drawn.sheetId === sheetId && drawn.charts.length === own.length && own.every((chart, at) => chart === drawn.charts[at]);
    if (drawn !== undefined && isSame) return drawn.list;
    const list = own.map((chart): Drawn => {
      const figures = chartFigures(model, chart);
      return { chart, shapes: (size) => chartShapes(chart, figures, size) };
    });
    this.drawn = { revision: model.revision, charts: own, sheetId, list };
    this.placed = '';
    this.pictures.clear();
    return list;
  }

  private layOut(list: readonly Drawn[], view: SheetWindow, boxes: readonly Box[]): void {
    const told = new Set<string>();
    const kept = new Set<string>();
    const panes = view.panes.map((pane) => {
      const clip = this.clipOf(pane.name);
      setBox(clip, { ...pane, width: pane.width - (pane.name.includes('Left') ? 0 : scrollBar), height: pane.height - (pane.name.includes('Top') ? 0 : scrollBar) });
      const inside = list.flatMap(({ chart, shapes }, at): SVGSVGElement[] => {
        const box = boxes[at];
        if (box === undefined) return [];
        const place = { left: box.left * view.scale - pane.scrollX * view.scale - pane.left, top: box.top * view.scale - pane.scrollY * view.scale - pane.top, width: box.width * view.scale, height: box.height * view.scale };
        const isSeen = place.left < pane.width && place.top < pane.height && place.left + place.width > 0 && place.top + place.height > 0 && box.width > 0 && box.height > 0;
        if (!isSeen) return [];
        const id = `${pane.name} ${chart.id}`;
        kept.add(id);
        const svg = this.picture(id, chart, box, shapes);
        setBox(svg, place);
        // Cut in two by frozen panes it is still one picture.
        if (told.has(chart.id)) svg.setAttribute('aria-hidden', 'true');
        else svg.removeAttribute('aria-hidden');
        told.add(chart.id);
        return [svg];
      });
      replaceChildren(clip, inside);
      return clip;
    });
    for (const id of this.pictures.keys()) if (!kept.has(id)) this.pictures.delete(id);
    replaceChildren(this.element, panes);
  }

  private clipOf(name: string): Element & ElementCSSInlineStyle {
    const known = [...this.element.children].find((child): child is HTMLElement => child instanceof HTMLElement && child.dataset['pane'] === name);
    if (known) return known;
    const clip = document.createElement('div');
    clip.dataset['pane'] = name;
    return clip;
  }

  private picture(id: string, chart: ChartInfo, { width, height }: Box, shapes: Drawn['shapes']): SVGSVGElement {
    const key = `${width} ${height}`;
    const known = this.pictures.get(id);
    if (known?.key === key) return known.svg;
    const svg = chartPicture(chart.title === '' ? chart.name : chart.title, { width, height }, shapes({ width, height }));
    this.pictures.set(id, { key, svg });
    return svg;
  }
}

/** Its colours are the page's. */
export function chartPicture(label: string, { width, height }: ChartSize, shapes: readonly ChartShape[]): SVGSVGElement {
  const svg = element('svg', { role: 'img', 'aria-label': label, viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' });
  svg.append(...shapes.map((shape) => {
    if (shape.kind === 'box') return element('rect', { class: `${shape.part} box`, x: shape.x, y: shape.y, width: shape.width, height: shape.height });
    if (shape.kind === 'path') {
      const [[x, y] = [0, 0]] = shape.points;
      // Of one point there is no line to be seen.
      return shape.points.length === 1 ? element('circle', { class: `${shape.part} box`, cx: x, cy: y, r: 2.5 })
        : element('polyline', { class: `${shape.part} line`, points: shape.points.map((point) => point.join(',')).join(' ') });
    }
    const text = element('text', { class: shape.part, x: shape.x, y: shape.y, 'text-anchor': shape.anchor, ...(shape.isTurned === true && { transform: `rotate(-45 ${shape.x} ${shape.y})` }) });
    text.textContent = shape.text;
    return text;
  }));
  return svg;
}

function element<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string | number>>): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function setBox({ style }: ElementCSSInlineStyle, { left, top, width, height }: Box): void {
  Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}

/** Left alone when they are there already: a picture put in again is told again. */
function replaceChildren(parent: Element, children: readonly Element[]): void {
  if (parent.children.length !== children.length || children.some((child, at) => parent.children[at] !== child)) parent.replaceChildren(...children);
}
