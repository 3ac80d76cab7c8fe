/** Excel.TableColumnCollection, Excel.TableColumn and the filter of a column. */
import { wireValue } from '../cell-wire';
import { invalidArgument, itemNotFound } from '../excel-error';
import { guardContents, guardDelete, guardInsert, guardSheet } from '../guards';
import { tableById } from '../host-context';
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import { writeContents } from '../range-cells';
import { bodyArea, headerRowCount, headerText, uniqueHeaders } from '../table-rules';
import type { Area, ColumnFilter, TableColumnInfo, TableInfo } from '../workbook-model';

interface State {
  readonly host: HostContext;
  readonly tableId: string;
}

type ColumnState = State & { readonly columnId: number };

export function tableColumnsObject(host: HostContext, tableId: string): HostObject {
  return bindObject(COLUMNS, { host, tableId });
}

const FILTER: Shape<ColumnState> = {
  className: 'Filter',
  properties: { Criteria: { read: (state) => criteriaOut(table(state).filters.find((filter) => filter.columnId === state.columnId)) } },
  methods: {
    Apply: (state, criteria) => setFilter(state, criteriaIn(state.columnId, criteria)),
    ApplyValuesFilter: (state, values) => setFilter(state, criteriaIn(state.columnId, { filterOn: 'Values', values })),
    ApplyCustomFilter: (state, criterion1, criterion2, operator) =>
      setFilter(state, criteriaIn(state.columnId, { filterOn: 'Custom', criterion1, criterion2, operator })),
    Clear: (state) => setFilter(state, null),
  },
};

const COLUMN: Shape<ColumnState> = {
  className: 'TableColumn',
  identity: ({ columnId }) => ({ Id: columnId }),
  properties: {
    Id: { read: ({ columnId }) => columnId },
    Index: { read: (state) => place(state).index },
    Name: { read: (state) => place(state).column.name, write: rename },
    Values: {
      read: (state) => state.host.model.values(table(state).sheetId, place(state).area).map((line) => line.map(wireValue)),
      write: (state, values) => writeContents(state.host, table(state).sheetId, place(state).area, values),
    },
  },
  children: { Filter: (state) => bindObject(FILTER, state) },
  methods: {
    GetRange: (state) => state.host.make.range(table(state).sheetId, place(state).area),
    GetDataBodyRange: (state) => state.host.make.range(table(state).sheetId, bodyPlace(state)),
    GetHeaderRowRange(state) {
      if (!table(state).showHeaders) throw itemNotFound();
      return state.host.make.range(table(state).sheetId, { ...place(state).area, rowCount: 1 });
    },
    GetTotalRowRange(state) {
      const { area } = place(state);
      if (!table(state).showTotals) throw itemNotFound();
      return state.host.make.range(table(state).sheetId, { ...area, row: area.row + area.rowCount - 1, rowCount: 1 });
    },
    Delete(state) {
      const { area } = place(state);
      const { sheetId, columns } = table(state);
      if (columns.length === 1) throw invalidArgument();
      guardDelete(state.host, sheetId, area, 'left');
      state.host.model.deleteCells(sheetId, area, 'left');
    },
  },
};

const COLUMNS: Shape<State> = {
  className: 'TableColumnCollection',
  properties: { Count: { read: (state) => table(state).columns.length } },
  items: (state) => table(state).columns.map((column) => bindObject(COLUMN, { ...state, columnId: column.id })),
  item(state, key) {
    const found = find(state, key);
    if (!found) throw itemNotFound();
    return bindObject(COLUMN, { ...state, columnId: found.id });
  },
  methods: {
    Add: add,
    GetCount: (state) => table(state).columns.length,
    GetItemAt(state, index) {
      const column = typeof index === 'number' ? table(state).columns[index] : undefined;
      if (!column) throw invalidArgument();
      return bindObject(COLUMN, { ...state, columnId: column.id });
    },
    GetItemOrNullObject(state, key) {
      const found = find(state, key);
      return found ? bindObject(COLUMN, { ...state, columnId: found.id }) : null;
    },
  },
};

function table({ host, tableId }: State): TableInfo {
  return tableById(host, tableId);
}

function find(state: State, key: unknown): TableColumnInfo | undefined {
  if (typeof key !== 'string' && typeof key !== 'number') throw invalidArgument();
  const { columns } = table(state);
  return columns.find((column) => (typeof key === 'number' ? column.id === key : column.name.toLowerCase() === key.toLowerCase()));
}

function place(state: ColumnState): { readonly index: number; readonly column: TableColumnInfo; readonly area: Area } {
  const { columns, area } = table(state);
  const index = columns.findIndex((column) => column.id === state.columnId);
  const column = columns[index];
  if (!column) throw itemNotFound();
  return { index, column, area: { ...area, column: area.column + index, columnCount: 1 } };
}

function bodyPlace(state: ColumnState): Area {
  const { area } = place(state);
  return { ...bodyArea(table(state)), column: area.column, columnCount: 1 };
}

function rename(state: ColumnState, value: unknown): void {
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  const { columns, sheetId } = table(state);
  const { index, area } = place(state);
  guardContents(state.host, sheetId, { ...area, rowCount: 1 });
  const others = columns.filter((_, at) => at !== index).map((column) => column.name);
  const [name = value] = uniqueHeaders([value], others);
  state.host.model.setTable(state.tableId, { columns: columns.map((column, at) => (at === index ? { ...column, name } : column)) });
}

/** `values` are for the header and the body, or for the body alone when a name is given. */
function add(state: State, index: unknown, values: unknown, name: unknown): HostObject {
  const before = table(state);
  const { host } = state;
  const at = index === null || index === undefined || index === -1 ? before.columns.length : index;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > before.columns.length) throw invalidArgument();
  const area = { ...before.area, column: before.area.column + at, columnCount: 1 };
  guardInsert(host, before.sheetId, area, 'right');
  host.model.insertCells(before.sheetId, area, 'right');
  const header = Array.isArray(values) && values.length === area.rowCount && before.showHeaders ? firstCell(values) : '';
  const wanted = typeof name === 'string' && name !== '' ? name : headerText(header);
  const [fresh = ''] = uniqueHeaders([wanted], before.columns.map((column) => column.name));
  const columns = [...before.columns.slice(0, at), { name: fresh }, ...before.columns.slice(at)];
  host.model.setTable(state.tableId, { area: { ...before.area, columnCount: before.area.columnCount + 1 }, columns });
  const column = table(state).columns[at];
  if (!column) throw new Error('The new column is not in its table');
  if (values !== undefined && values !== null) writeValues({ ...state, columnId: column.id }, values);
  return bindObject(COLUMN, { ...state, columnId: column.id });
}

function writeValues(state: ColumnState, values: unknown): void {
  const { sheetId, area } = table(state);
  const body = bodyPlace(state);
  const withHeader = Array.isArray(values) && values.length === area.rowCount;
  writeContents(state.host, sheetId, body, withHeader ? values.slice(headerRowCount(table(state))) : values);
}

function firstCell(values: readonly unknown[]): string {
  const [line] = values;
  const cell: unknown = Array.isArray(line) ? line[0] : line;
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function setFilter(state: ColumnState, filter: ColumnFilter | null): void {
  const { sheetId, filters } = table(state);
  place(state);
  guardSheet(state.host, sheetId, 'allowAutoFilter');
  const others = filters.filter((one) => one.columnId !== state.columnId);
  state.host.model.setTable(state.tableId, { filters: filter ? [...others, filter] : others });
}

function criteriaIn(columnId: number, criteria: unknown): ColumnFilter {
  if (typeof criteria !== 'object' || criteria === null || !('filterOn' in criteria)) throw invalidArgument();
  if (criteria.filterOn === 'Values' && 'values' in criteria && Array.isArray(criteria.values)) {
    return { columnId, by: 'values', values: criteria.values.map(String) };
  }
  if (criteria.filterOn !== 'Custom' || !('criterion1' in criteria) || typeof criteria.criterion1 !== 'string') throw invalidArgument();
  const second = 'criterion2' in criteria && typeof criteria.criterion2 === 'string' ? { criterion2: criteria.criterion2 } : {};
  const operator = 'operator' in criteria && (criteria.operator === 'Or' || criteria.operator === 'And') ? { operator: criteria.operator } : {};
  return { columnId, by: 'custom', criterion1: criteria.criterion1, ...second, ...(operator as { operator?: 'And' | 'Or' }) };
}

function criteriaOut(filter: ColumnFilter | undefined): unknown {
  if (!filter) return null;
  const { columnId: _, by, ...rest } = filter;
  return { filterOn: by === 'values' ? 'Values' : 'Custom', ...rest };
}
