/** Excel.Table with its sort and filter. */
import { intersectAreas, isOnSheet } from '../areas';
import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import { EVENT } from '../event-feed';
import { eventMethods } from '../event-methods';
import { guardContents, guardInsert, guardSheet } from '../guards';
import { tableById } from '../host-context';
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import { placeArgument } from '../range-place';
import { guardTableName } from '../sheet-names';
import { sortKeys } from '../sort-fields';
import { bodyArea, headerText, uniqueHeaders } from '../table-rules';
import type { Area, TableInfo, TablePatch } from '../workbook-model';
import { tableColumnsObject } from './table-columns-object';
import { tableRowsObject } from './table-rows-object';

interface State {
  readonly host: HostContext;
  readonly tableId: string;
}

export function tableObject(host: HostContext, tableId: string): HostObject {
  return bindObject(TABLE, { host, tableId });
}

const SORT: Shape<State> = {
  className: 'TableSort',
  methods: {
    Apply({ host, tableId }, fields, matchCase) {
      const table = tableById(host, tableId);
      guardSheet(host, table.sheetId, 'allowSort');
      guardContents(host, table.sheetId, bodyArea(table));
      host.model.sortRows(table.sheetId, bodyArea(table), sortKeys(fields, table.columns.length), matchCase === true);
    },
    // The rows stay as they are; Excel only forgets the arrows.
    Clear: (state) => void info(state),
  },
};

const AUTO_FILTER: Shape<State> = {
  className: 'AutoFilter',
  properties: {
    Enabled: { read: (state) => info(state).showFilterButton },
    IsDataFiltered: { read: (state) => info(state).filters.length > 0 },
  },
  methods: { ClearCriteria: clearFilters, Reapply: reapply },
};

function flag(key: 'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'highlightFirstColumn' | 'highlightLastColumn') {
  return {
    read: (state: State) => info(state)[key],
    write: (state: State, value: unknown) => {
      if (typeof value !== 'boolean') throw invalidArgument();
      change(state, { [key]: value });
    },
  };
}

const TABLE: Shape<State> = {
  className: 'Table',
  identity: ({ tableId }) => ({ Id: tableId }),
  properties: {
    Id: { read: ({ tableId }) => tableId },
    Name: { read: (state) => info(state).name, write: (state, name) => change(state, { name: guardTableName(state.host, name, state.tableId) }) },
    Style: {
      read: (state) => info(state).style,
      write: (state, value) => {
        if (typeof value !== 'string') throw invalidArgument();
        change(state, { style: value });
      },
    },
    ShowHeaders: { read: (state) => info(state).showHeaders },
    ShowTotals: { read: (state) => info(state).showTotals, write: showTotals },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    ShowFilterButton: flag('showFilterButton'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
  },
  children: {
    Worksheet: (state) => state.host.make.worksheet(info(state).sheetId),
    Columns: ({ host, tableId }) => tableColumnsObject(host, tableId),
    Rows: ({ host, tableId }) => tableRowsObject(host, tableId),
    Sort: ({ host, tableId }) => bindObject(SORT, { host, tableId }),
    AutoFilter: ({ host, tableId }) => bindObject(AUTO_FILTER, { host, tableId }),
  },
  methods: {
    ...eventMethods<State>({ DataChangedEvent: EVENT.tableChanged, SelectionChangedEvent: EVENT.tableSelectionChanged }, ({ tableId }) => tableId),
    GetRange: (state) => range(state, info(state).area),
    GetDataBodyRange: (state) => range(state, bodyArea(info(state))),
    GetHeaderRowRange(state) {
      const table = info(state);
      if (!table.showHeaders) throw itemNotFound();
      return range(state, { ...table.area, rowCount: 1 });
    },
    GetTotalRowRange(state) {
      const { area, showTotals: shown } = info(state);
      if (!shown) throw itemNotFound();
      return range(state, { ...area, row: area.row + area.rowCount - 1, rowCount: 1 });
    },
    ClearFilters: clearFilters,
    ReapplyFilters: reapply,
    Resize: resize,
    ConvertToRange(state) {
      const { area } = info(state);
      const made = range(state, area);
      guardSheet(state.host, info(state).sheetId);
      state.host.model.deleteTable(state.tableId);
      return made;
    },
    Delete(state) {
      const { sheetId, area } = info(state);
      guardSheet(state.host, sheetId);
      state.host.model.deleteTable(state.tableId);
      state.host.model.clear(sheetId, area, 'all');
    },
  },
};

function info({ host, tableId }: State): TableInfo {
  return tableById(host, tableId);
}

function range(state: State, area: Area): HostObject {
  return state.host.make.range(info(state).sheetId, area);
}

function change(state: State, patch: TablePatch): void {
  guardSheet(state.host, info(state).sheetId);
  state.host.model.setTable(state.tableId, patch);
}

function clearFilters(state: State): void {
  guardSheet(state.host, info(state).sheetId, 'allowAutoFilter');
  if (info(state).filters.length > 0) state.host.model.setTable(state.tableId, { filters: [] });
}

function reapply(state: State): void {
  state.host.model.setTable(state.tableId, { filters: info(state).filters });
}

/** The totals row goes below the body, moving what is there. Its formulas are the user's to write. */
function showTotals(state: State, value: unknown): void {
  if (typeof value !== 'boolean') throw invalidArgument();
  const { area, sheetId, showTotals: shown } = info(state);
  if (value === shown) return;
  const { model } = state.host;
  if (value) {
    const row = { ...area, row: area.row + area.rowCount, rowCount: 1 };
    guardInsert(state.host, sheetId, row, 'down');
    model.insertCells(sheetId, row, 'down');
    model.setTable(state.tableId, { showTotals: true, area: { ...area, rowCount: area.rowCount + 1 } });
    return;
  }
  model.setTable(state.tableId, { showTotals: false, area: { ...area, rowCount: area.rowCount - 1 } });
  model.deleteCells(sheetId, { ...area, row: area.row + area.rowCount - 1, rowCount: 1 }, 'up');
}

/** The header stays in its row, and the new range overlaps the old one. */
function resize(state: State, newRange: unknown): void {
  const table = info(state);
  const { host } = state;
  const { sheetId, area } = placeArgument(host, newRange, table.sheetId);
  guardSheet(host, sheetId);
  const least = 2 + (table.showTotals ? 1 : 0);
  const fits = sheetId === table.sheetId && area.row === table.area.row && area.rowCount >= least && isOnSheet(area)
    && intersectAreas(area, table.area) !== null;
  if (!fits) throw invalidArgument();
  const crosses = host.model.tables().some((other) => other.id !== table.id && other.sheetId === sheetId && intersectAreas(other.area, area));
  if (crosses) throw new ExcelError('InvalidArgument', "A table can't overlap another table.");
  const texts = host.model.texts(sheetId, { ...area, rowCount: 1 })[0] ?? [];
  const known = (index: number) => table.columns[area.column + index - table.area.column];
  const kept = texts.flatMap((_, index) => known(index)?.name ?? []);
  const fresh = uniqueHeaders(texts.filter((_, index) => !known(index)).map(headerText), kept);
  const columns = texts.map((_, index) => known(index) ?? { name: fresh.shift() ?? '' });
  host.model.setTable(state.tableId, { area, columns });
}
