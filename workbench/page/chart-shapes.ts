/** A chart as plain shapes: where its columns, bars or lines lie, its title, its axes and their words, all in pixels from its corner. */
import { cellText } from '../host/number-text';
import type { ChartFigures } from '../host/chart-figures';
import type { ChartType } from '../host/workbook-model';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export type ChartShape =
  | { readonly kind: 'box'; readonly part: `series-${number}`; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'path'; readonly part: `series-${number}` | 'rule' | 'axis'; readonly points: readonly (readonly [number, number])[] }
  | {
      readonly kind: 'text'; readonly part: 'title' | 'label'; readonly text: string; readonly x: number; readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end'; readonly isTurned?: boolean;
    };

export interface ChartLook {
  readonly type: ChartType;
  readonly title: string;
  readonly showLegend: boolean;
}

/** A letter is about so wide, in parts of its height: the picture need not be measured to be laid out. */
const letterWidth = 0.58;
const [titleHeight, labelHeight, lineHeight, margin] = [15, 11, 16, 10];
/** Of a category's room, what its columns take. */
const filled = 0.6;
const colours = 6;

export function chartShapes({ type, title, showLegend }: ChartLook, figures: ChartFigures, size: ChartSize): ChartShape[] {
  const shapes: ChartShape[] = [];
  const lengthwise = type === 'BarClustered';
  let [top, bottom] = [margin, size.height - margin];
  if (title !== '') {
    shapes.push({ kind: 'text', part: 'title', text: cut(title, size.width - 2 * margin, titleHeight), x: size.width / 2, y: top + titleHeight, anchor: 'middle' });
    top += titleHeight + margin;
  }
  if (showLegend && figures.series.length > 0) {
    shapes.push(...legend(figures, size.width, bottom));
    bottom -= lineHeight + margin / 2;
  }
  const steps = valueSteps(figures, lengthwise ? size.width : bottom - top);
  const numbers = steps.map((value) => cellText(value, figures.numberFormat));
  const [low, high] = [steps[0] ?? 0, steps.at(-1) ?? 1];
  const names = widest(figures.names);
  const left = margin + Math.min(size.width / 3, lengthwise ? names : widest(numbers)) + 4;
  const right = size.width - margin - (lengthwise ? widest(numbers.slice(-1)) / 2 : 0);
  const isTurned = !lengthwise && figures.names.length > 0 && names + 4 > (right - left) / figures.names.length;
  bottom -= isTurned ? Math.min(names * 0.75 + 8, (bottom - top) / 3) : lineHeight;
  const room = { left, right, top, bottom };
  const across = (value: number): number => (value - low) / (high - low);
  const place = (value: number): number => round(lengthwise ? left + across(value) * (right - left) : bottom - across(value) * (bottom - top));

  steps.forEach((value, at) => {
    const [line, text] = [place(value), numbers[at] ?? ''];
    shapes.push({ kind: 'path', part: 'rule', points: lengthwise ? [[line, top], [line, bottom]] : [[left, line], [right, line]] });
    shapes.push(lengthwise ? { kind: 'text', part: 'label', text, x: line, y: bottom + labelHeight + 3, anchor: 'middle' }
      : { kind: 'text', part: 'label', text, x: left - 4, y: line + labelHeight / 3, anchor: 'end' });
  });
  shapes.push(...nameLabels(figures.names, room, lengthwise, isTurned));
  shapes.push(...(type === 'Line' ? lines(figures, room, place) : boxes(figures, room, lengthwise, place)));
  const zero = place(Math.min(high, Math.max(low, 0)));
  shapes.push({ kind: 'path', part: 'axis', points: lengthwise ? [[zero, top], [zero, bottom]] : [[left, zero], [right, zero]] });
  return shapes.map(rounded);
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Round numbers from the lowest to the highest value, zero among them. */
export function valueSteps({ series }: Pick<ChartFigures, 'series'>, length: number): number[] {
  const values = series.flatMap((one) => one.values.filter((value): value is number => value !== null));
  const lowest = values.reduce((least, value) => Math.min(least, value), 0);
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  if (lowest === highest) return [0, 1];
  const wanted = (highest - lowest) / Math.max(2, Math.min(6, Math.floor(length / 32)));
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = ([1, 2, 5, 10].find((times) => times * power >= wanted) ?? 10) * power;
  const [first, last] = [Math.floor(lowest / step), Math.ceil(highest / step)];
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

function boxes({ names, series }: ChartFigures, room: Room, lengthwise: boolean, place: (value: number) => number): ChartShape[] {
  const slot = slotOf(names, room, lengthwise);
  const thick = (slot * filled) / Math.max(1, series.length);
  return series.flatMap(({ values }, number) => values.flatMap((value, at): ChartShape[] => {
    if (value === null) return [];
    // Excel's first bar is the lowest.
    const along = lengthwise ? room.bottom - slot * (at + 1 - (1 - filled) / 2) + thick * (series.length - 1 - number) : room.left + slot * (at + (1 - filled) / 2) + thick * number;
    const [from, to] = [place(0), place(value)].sort((a, b) => a - b) as [number, number];
    return [lengthwise ? { kind: 'box', part: seriesPart(number), x: from, y: along, width: to - from, height: thick }
      : { kind: 'box', part: seriesPart(number), x: along, y: from, width: thick, height: to - from }];
  }));
}

/** A gap in the values is a gap in the line. */
function lines({ names, series }: ChartFigures, room: Room, place: (value: number) => number): ChartShape[] {
  const slot = slotOf(names, room, false);
  return series.flatMap(({ values }, number) => {
    const runs: [number, number][][] = [[]];
    values.forEach((value, at) => {
      if (value === null) runs.push([]);
      else runs.at(-1)?.push([room.left + slot * (at + 0.5), place(value)]);
    });
    return runs.filter((points) => points.length > 0).map((points): ChartShape => ({ kind: 'path', part: seriesPart(number), points }));
  });
}

/** As many as there is room for, each so far as there is room. */
function nameLabels(names: readonly string[], room: Room, lengthwise: boolean, isTurned: boolean): ChartShape[] {
  const slot = slotOf(names, room, lengthwise);
  const every = Math.max(1, Math.ceil((lengthwise || isTurned ? lineHeight - 2 : 0) / slot));
  return names.flatMap((name, at): ChartShape[] => {
    if (at % every !== 0) return [];
    if (lengthwise) return [{ kind: 'text', part: 'label', text: cut(name, room.left - margin - 4), x: room.left - 4, y: room.bottom - slot * (at + 0.5) + labelHeight / 3, anchor: 'end' }];
    const x = room.left + slot * (at + 0.5);
    return [isTurned ? { kind: 'text', part: 'label', text: cut(name, 110), x: x + 3, y: room.bottom + labelHeight, anchor: 'end', isTurned }
      : { kind: 'text', part: 'label', text: name, x, y: room.bottom + labelHeight + 3, anchor: 'middle' }];
  });
}

function legend({ series }: ChartFigures, width: number, bottom: number): ChartShape[] {
  const each = Math.min((width - 2 * margin) / series.length, widest(series.map(({ name }) => name)) + 24);
  const start = (width - each * series.length) / 2;
  return series.flatMap(({ name }, at): ChartShape[] => [
    { kind: 'box', part: seriesPart(at), x: start + each * at, y: bottom - 9, width: 9, height: 9 },
    { kind: 'text', part: 'label', text: cut(name, each - 18), x: start + each * at + 13, y: bottom, anchor: 'start' },
  ]);
}

function slotOf(names: readonly string[], room: Room, lengthwise: boolean): number {
  return (lengthwise ? room.bottom - room.top : room.right - room.left) / Math.max(1, names.length);
}

function seriesPart(number: number): `series-${number}` {
  return `series-${number % colours}`;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, [...text].length), 0) * labelHeight * letterWidth;
}

function cut(text: string, width: number, height = labelHeight): string {
  const letters = [...text];
  const most = Math.max(1, Math.floor(width / (height * letterWidth)));
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

function rounded(shape: ChartShape): ChartShape {
  if (shape.kind === 'path') return { ...shape, points: shape.points.map(([x, y]) => [round(x), round(y)] as const) };
  if (shape.kind === 'text') return { ...shape, x: round(shape.x), y: round(shape.y) };
  return { ...shape, x: round(shape.x), y: round(shape.y), width: round(shape.width), height: round(shape.height) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
