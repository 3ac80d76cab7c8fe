/** Excel.TableRowCollection and Excel.TableRow: rows by their place, as Excel has them. */
import { wireValue } from '../cell-wire';
import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import { bodyDeletion, guardDelete, guardInsert } from '../guards';
import { tableById } from '../host-context';
import type { HostContext } from '../host-context';
import { insertCells } from '../insert-cells';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import { writeContents } from '../range-cells';
import { bodyArea } from '../table-rules';
import type { Area } from '../workbook-model';

interface State {
  readonly host: HostContext;
  readonly tableId: string;
}

type RowState = State & { readonly index: number };

export function tableRowsObject(host: HostContext, tableId: string): HostObject {
  return bindObject(ROWS, { host, tableId });
}

const ROW: Shape<RowState> = {
  className: 'TableRow',
  properties: {
    Index: { read: ({ index }) => index },
    Values: {
      read: (state) => state.host.model.values(sheetOf(state), rowArea(state)).map((line) => line.map(wireValue)),
      write: (state, values) => writeContents(state.host, sheetOf(state), rowArea(state), values),
    },
  },
  methods: {
    GetRange: (state) => state.host.make.range(sheetOf(state), rowArea(state)),
    Delete: (state) => removeRows(state, state.index, 1),
  },
};

const ROWS: Shape<State> = {
  className: 'TableRowCollection',
  properties: { Count: { read: (state) => body(state).rowCount } },
  items: (state) => Array.from({ length: body(state).rowCount }, (_, index) => bindObject(ROW, { ...state, index })),
  methods: {
    Add: add,
    GetCount: (state) => body(state).rowCount,
    GetItemAt(state, index) {
      if (typeof index !== 'number' || index < 0 || index >= body(state).rowCount) throw invalidArgument();
      return bindObject(ROW, { ...state, index });
    },
    DeleteRowsAt(state, index, count) {
      if (typeof index !== 'number') throw invalidArgument();
      removeRows(state, index, typeof count === 'number' ? count : 1);
    },
    DeleteRows(state, rows) {
      if (!Array.isArray(rows)) throw invalidArgument();
      const indexes = rows.map((row: unknown) => {
        if (typeof row !== 'number') throw invalidArgument();
        return row;
      });
      // From the bottom, so that the others keep their places.
      for (const index of [...new Set(indexes)].sort((a, b) => b - a)) removeRows(state, index, 1);
    },
  },
};

function sheetOf({ host, tableId }: State): string {
  return tableById(host, tableId).sheetId;
}

function body({ host, tableId }: State): Area {
  return bodyArea(tableById(host, tableId));
}

function rowArea(state: RowState): Area {
  const area = body(state);
  if (state.index >= area.rowCount) throw itemNotFound();
  return { ...area, row: area.row + state.index, rowCount: 1 };
}

function removeRows(state: State, index: number, count: number): void {
  const { host } = state;
  const area = body(state);
  if (index < 0 || count < 1 || index + count > area.rowCount) throw invalidArgument();
  if (tableById(host, state.tableId).filters.length > 0) throw new ExcelError('InsertDeleteConflict');
  const rows = { ...area, row: area.row + index, rowCount: count };
  guardDelete(host, sheetOf(state), rows, 'up');
  const { remove, empty } = bodyDeletion(host.model, sheetOf(state), rows);
  if (remove) host.model.deleteCells(sheetOf(state), remove, 'up');
  if (empty) host.model.clear(sheetOf(state), empty, 'contents');
}

function add(state: State, index: unknown, values: unknown): HostObject {
  const { host } = state;
  const before = tableById(host, state.tableId);
  const area = body(state);
  const lines = Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
  const count = Array.isArray(lines) ? lines.length : 1;
  const at = index === null || index === undefined || index === -1 ? area.rowCount : index;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > area.rowCount) throw invalidArgument();
  const added = { ...area, row: area.row + at, rowCount: count };
  guardInsert(host, before.sheetId, added, 'down');
  insertCells(host.model, before.sheetId, added, 'down');
  host.model.setTable(state.tableId, { area: { ...before.area, rowCount: before.area.rowCount + count } });
  if (lines !== undefined && lines !== null) writeContents(host, before.sheetId, added, lines);
  return bindObject(ROW, { ...state, index: at });
}
