/** Charts as shapes: where their columns, bars and lines lie, and what is written beside them. */
import { chartShapes, valueSteps, type ChartShape } from '../../../workbench/page/chart-shapes';
import type { ChartFigures } from '../../../workbench/host/chart-figures';

const size = { width: 400, height: 300 };
const figures: ChartFigures = { names: ['Active', 'Former'], series: [{ name: 'Count', values: [300, 150] }], numberFormat: '#,##0' };
const draw = (part: Partial<Parameters<typeof chartShapes>[0]> = {}, shown = figures) => chartShapes({ type: 'ColumnClustered', title: '', showLegend: false, ...part }, shown, size);
const boxes = (shapes: readonly ChartShape[]) => shapes.filter((shape) => shape.kind === 'box');
const texts = (shapes: readonly ChartShape[]) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const axis = (shapes: readonly ChartShape[]) => shapes.flatMap((shape) => (shape.kind === 'path' && shape.part === 'axis' ? [shape.points] : []))[0];

test('columns stand on the axis, as high as their values, in the order of the rows', () => {
  const shapes = draw();
  const [first, second] = boxes(shapes);
  const [[, ground] = [0, 0]] = axis(shapes) ?? [];
  if (!first || !second) throw new Error('There are no columns.');
  expect([first.y + first.height, second.y + second.height]).toEqual([ground, ground]);
  expect(first.height).toBeCloseTo(second.height * 2, 0);
  expect(first.x + first.width).toBeLessThan(second.x);
});

test('bars lie, the first at the bottom, as long as their values', () => {
  const [first, second] = boxes(draw({ type: 'BarClustered' }));
  if (!first || !second) throw new Error('There are no bars.');
  expect(first.y).toBeGreaterThan(second.y + second.height);
  expect(first.width).toBeCloseTo(second.width * 2, 0);
  expect(first.x).toBe(second.x);
});

test('a line has a break where a value is missing', () => {
  const runs = draw({ type: 'Line' }, { ...figures, names: ['1', '2', '3', '4', '5'], series: [{ name: 'Came', values: [1, 2, null, 4, 5] }] })
    .flatMap((shape) => (shape.kind === 'path' && shape.part === 'series-0' ? [shape.points] : []));
  expect(runs.map((points) => points.length)).toEqual([2, 2]);
  // A missing value keeps its place.
  const xs = runs.flat().map(([x]) => x);
  expect((xs[2] ?? 0) - (xs[1] ?? 0)).toBeCloseTo(2 * ((xs[1] ?? 0) - (xs[0] ?? 0)), 0);
});

test('a value below nothing hangs from the axis', () => {
  const shapes = draw({}, { ...figures, series: [{ name: 'Count', values: [300, -150] }] });
  expect(boxes(shapes)[1]).toMatchObject({ y: axis(shapes)?.[0]?.[1] });
});

test('the title, the names and the numbers of the axis are written, the legend only when asked for', () => {
  expect(texts(draw({ title: 'By status' }))).toEqual(['By status', '0', '50', '100', '150', '200', '250', '300', 'Active', 'Former']);
  expect(texts(draw({ showLegend: true }))[0]).toBe('Count');
  expect(texts(draw({}, { ...figures, series: [{ name: 'Count', values: [4000, 2000] }] }))).toContain('4,000');
});

test('everything lies inside the picture, long names and many rows too', () => {
  const many: ChartFigures = { names: Array.from({ length: 60 }, (_, at) => `A name that is much too long for its place ${at}`), series: [{ name: 'A', values: Array.from({ length: 60 }, (_, at) => at) }, { name: 'B', values: Array.from({ length: 60 }, (_, at) => -at) }], numberFormat: 'General' };
  for (const type of ['ColumnClustered', 'BarClustered', 'Line'] as const) {
    const shapes = draw({ type, title: 'A title that is very much longer than the picture is wide, and goes on and on', showLegend: true }, many);
    const places = shapes.flatMap((shape) => (shape.kind === 'path' ? shape.points : shape.kind === 'box' ? [[shape.x, shape.y], [shape.x + shape.width, shape.y + shape.height]] as const : [[shape.x, shape.y]] as const));
    expect(places.filter(([x, y]) => x < 0 || y < 0 || x > size.width || y > size.height)).toEqual([]);
    // Names that would lie on each other are left out.
    expect(texts(shapes).filter((text) => text.startsWith('A name')).length).toBeLessThan(60);
  }
});

test.each([
  [[], [0, 1]], [[0, null], [0, 1]], [[3], [0, 0.5, 1, 1.5, 2, 2.5, 3]], [[-0.3, 0.1], [-0.3, -0.2, -0.1, 0, 0.1]], [[1_234_567], [0, 500_000, 1_000_000, 1_500_000]],
])('the axis of %j counts %j', (values, steps) => {
  expect(valueSteps({ series: [{ name: '', values }] }, 200)).toEqual(steps);
});
