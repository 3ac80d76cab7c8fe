/**
 * Excel.ChartCollection of a sheet, as far as the simulation knows charts: columns, bars and lines over one area, each with a
 * name, a title, a legend or none, and the cells it lies over. Whatever else is asked for does not exist here.
 */
import { boundingArea, makeArea } from '../areas';
import { invalidArgument, itemNotFound } from '../excel-error';
import { guardSheet } from '../guards';
import type { HostContext } from '../host-context';
import { bindObject, UnknownMember } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import { placeArgument } from '../range-place';
import type { ChartInfo, ChartType } from '../workbook-model';

interface State {
  readonly host: HostContext;
  readonly sheetId: string;
}

type ChartState = State & { readonly chartId: string };

export function chartsObject(host: HostContext, sheetId: string): HostObject {
  return bindObject(CHARTS, { host, sheetId });
}

const types: readonly ChartType[] = ['ColumnClustered', 'BarClustered', 'Line'];
/** Where Excel puts a new one is its own affair; here it lies over the first cells. */
const firstPlace = makeArea(0, 0, 15, 8);

const CHARTS: Shape<State> = {
  className: 'ChartCollection',
  properties: { Count: { read: (state) => ofSheet(state).length } },
  items: (state) => ofSheet(state).map(({ id }) => chartObject(state, id)),
  item,
  methods: {
    Add: add,
    // The client calls it by this name, and by the place of an item in the collection.
    GetItem: item,
    GetCount: (state) => ofSheet(state).length,
    GetItemAt(state, index) {
      const chart = typeof index === 'number' ? ofSheet(state)[index] : undefined;
      if (!chart) throw invalidArgument();
      return chartObject(state, chart.id);
    },
    GetItemOrNullObject(state, key) {
      const found = find(state, key);
      return found ? chartObject(state, found.id) : null;
    },
  },
};

function item(state: State, key: unknown): HostObject {
  const found = find(state, key);
  if (!found) throw itemNotFound();
  return chartObject(state, found.id);
}

function ofSheet({ host, sheetId }: State): readonly ChartInfo[] {
  return host.model.charts().filter((chart) => chart.sheetId === sheetId);
}

/** By its name, in any case, or its id. */
function find(state: State, key: unknown): ChartInfo | undefined {
  if (typeof key !== 'string') throw invalidArgument();
  return ofSheet(state).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

let made = 0;

function add(state: State, type: unknown, source: unknown, seriesBy: unknown): HostObject {
  const { host, sheetId } = state;
  const known = types.find((one) => one === type);
  if (!known) throw new UnknownMember(`ChartCollection.add(${String(type)})`);
  if (seriesBy !== undefined && seriesBy !== 'Columns' && seriesBy !== 'Auto') throw new UnknownMember(`ChartCollection.add by ${String(seriesBy)}`);
  guardSheet(host, sheetId, 'allowEditObjects');
  const { area } = placeArgument(host, source, sheetId);
  made += 1;
  const numbers = new Set(host.model.charts().map(({ name }) => name));
  let name = `Chart ${made}`;
  for (let n = 1; numbers.has(name); n += 1) name = `Chart ${made + n}`;
  const chart: ChartInfo = { id: `{chart-${made}}`, sheetId, name, type: known, source: area, title: '', showLegend: true, place: firstPlace };
  host.model.setCharts([...host.model.charts(), chart]);
  return chartObject(state, chart.id);
}

function chartObject({ host, sheetId }: State, chartId: string): HostObject {
  return bindObject(CHART, { host, sheetId, chartId });
}

function chartOf({ host, chartId }: ChartState): ChartInfo {
  const chart = host.model.charts().find(({ id }) => id === chartId);
  if (!chart) throw itemNotFound();
  return chart;
}

function change(state: ChartState, part: Partial<ChartInfo>): void {
  guardSheet(state.host, state.sheetId, 'allowEditObjects');
  const before = chartOf(state);
  state.host.model.setCharts(state.host.model.charts().map((chart) => (chart.id === before.id ? { ...chart, ...part } : chart)));
}

const TITLE: Shape<ChartState> = {
  className: 'ChartTitle',
  properties: {
    Text: { read: (state) => chartOf(state).title, write: (state, value) => change(state, { title: text(value) }) },
    Visible: { read: (state) => chartOf(state).title !== '' },
  },
};

const LEGEND: Shape<ChartState> = {
  className: 'ChartLegend',
  properties: {
    Visible: {
      read: (state) => chartOf(state).showLegend,
      write(state, value) {
        if (typeof value !== 'boolean') throw invalidArgument();
        change(state, { showLegend: value });
      },
    },
  },
};

interface SeriesState {
  readonly chart: ChartState;
  /** Of the source; the first column has the names. */
  readonly column: number;
}

const SERIES: Shape<SeriesState> = {
  className: 'ChartSeries',
  properties: {
    Name: {
      read({ chart, column }) {
        const { source } = chartOf(chart);
        const [[name = null] = []] = chart.host.model.values(chart.sheetId, makeArea(source.row, source.column + column, 1, 1));
        return typeof name === 'object' ? '' : String(name);
      },
    },
  },
};

const SERIES_COLLECTION: Shape<ChartState> = {
  className: 'ChartSeriesCollection',
  properties: { Count: { read: (state) => seriesOf(state).length } },
  items: (state) => seriesOf(state).map((one) => bindObject(SERIES, one)),
  methods: {
    GetCount: (state) => seriesOf(state).length,
    GetItemAt(state, index) {
      const series = typeof index === 'number' ? seriesOf(state)[index] : undefined;
      if (!series) throw invalidArgument();
      return bindObject(SERIES, series);
    },
  },
};

function seriesOf(chart: ChartState): readonly SeriesState[] {
  return Array.from({ length: Math.max(0, chartOf(chart).source.columnCount - 1) }, (_, at) => ({ chart, column: at + 1 }));
}

const CHART: Shape<ChartState> = {
  className: 'Chart',
  identity: ({ chartId }) => ({ Id: chartId }),
  properties: {
    Id: { read: ({ chartId }) => chartId },
    Name: { read: (state) => chartOf(state).name, write: (state, value) => change(state, { name: text(value) }) },
    ChartType: { read: (state) => chartOf(state).type },
  },
  children: {
    Title: (state) => bindObject(TITLE, state),
    Legend: (state) => bindObject(LEGEND, state),
    Series: (state) => bindObject(SERIES_COLLECTION, state),
  },
  methods: {
    SetPosition(state, start, end) {
      const first = placeArgument(state.host, start, state.sheetId);
      const last = end === undefined || end === null ? first : placeArgument(state.host, end, state.sheetId);
      change(state, { place: boundingArea(first.area, last.area) });
    },
    Delete(state) {
      guardSheet(state.host, state.sheetId, 'allowEditObjects');
      const { id } = chartOf(state);
      state.host.model.setCharts(state.host.model.charts().filter((chart) => chart.id !== id));
    },
  },
};

function text(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  return value;
}
