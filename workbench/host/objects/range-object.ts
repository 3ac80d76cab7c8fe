/** Excel.Range: cells, their place, neighbours, and what can be done with them. */
import { areaAddress, boundingArea, containsArea, intersectAreas, isOnSheet, isWholeColumns, isWholeRows, makeArea, sheetPrefix } from '../areas';
import { cellType, wireValue } from '../cell-wire';
import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import { bodyDeletion, guardBounded, guardContents, guardDelete, guardInsert, guardSheet } from '../guards';
import { sheetById } from '../host-context';
import type { HostContext } from '../host-context';
import { insertCells } from '../insert-cells';
import type { LiveRange } from '../live-ranges';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import { placeArgument, rangeArgument } from '../range-place';
import type { RangeState } from '../range-place';
import { readCells, readFormulas, usedWithin, writeContents, writeNumberFormats } from '../range-cells';
import { SHEET_COLUMNS, SHEET_ROWS } from '../workbook-model';
import type { Area, LineInfo } from '../workbook-model';
import { conditionalFormatsObject } from './conditional-formats-object';
import { dataValidationObject } from './data-validation-object';
import { rangeFormatObject } from './range-format-object';
import { rangeSortObject } from './range-sort-object';
import { scopedTablesObject } from './scoped-tables-object';

export function rangeObject(host: HostContext, live: LiveRange): HostObject {
  return bindObject(RANGE, { host, live });
}

const RANGE: Shape<RangeState> = {
  className: 'Range',
  identity: ({ live }) => (live.referenceId === null ? {} : { _ReferenceId: live.referenceId }),
  properties: {
    _ReferenceId: { read: ({ live }) => live.referenceId ?? '', unasked: true },
    Address: { read: address },
    AddressLocal: { read: address },
    CellCount: {
      read: ({ live }) => {
        const count = live.area().rowCount * live.area().columnCount;
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    ColumnCount: { read: ({ live }) => live.area().columnCount },
    ColumnIndex: { read: ({ live }) => live.area().column },
    RowCount: { read: ({ live }) => live.area().rowCount },
    RowIndex: { read: ({ live }) => live.area().row },
    IsEntireColumn: { read: ({ live }) => isWholeColumns(live.area()) },
    IsEntireRow: { read: ({ live }) => isWholeRows(live.area()) },
    Hidden: { read: (state) => allSame([columnsHidden(state), rowsHidden(state)]) },
    ColumnHidden: { read: columnsHidden, write: hideColumns },
    RowHidden: { read: rowsHidden, write: hideRows },
    Values: {
      read: ({ host, live }) => readCells(live.area(), () => host.model.values(live.sheetId, live.area()).map((line) => line.map(wireValue))),
      write: ({ host, live }, input) => writeContents(host, live.sheetId, live.area(), input),
    },
    ValueTypes: {
      read: ({ host, live }) => readCells(live.area(), () => host.model.values(live.sheetId, live.area()).map((line) => line.map(cellType))),
    },
    Text: { read: ({ host, live }) => readCells(live.area(), () => host.model.texts(live.sheetId, live.area())) },
    Formulas: { read: formulas, write: ({ host, live }, input) => writeContents(host, live.sheetId, live.area(), input) },
    FormulasLocal: { read: formulas, write: ({ host, live }, input) => writeContents(host, live.sheetId, live.area(), input) },
    NumberFormat: { read: numberFormats, write: ({ host, live }, input) => writeNumberFormats(host, live.sheetId, live.area(), input) },
    NumberFormatLocal: { read: numberFormats, write: ({ host, live }, input) => writeNumberFormats(host, live.sheetId, live.area(), input) },
  },
  children: {
    Worksheet: ({ host, live }) => host.make.worksheet(live.sheetId),
    Format: ({ host, live }) => rangeFormatObject(host, live),
    DataValidation: ({ host, live }) => dataValidationObject(host, live),
    ConditionalFormats: ({ host, live }) => conditionalFormatsObject(host, live),
    Sort: ({ host, live }) => rangeSortObject(host, live),
  },
  methods: {
    _KeepReference: ({ host, live }) => void host.ranges.keep(live),
    _ValidateArraySize({ live }, rows, columns) {
      if (rows !== live.area().rowCount || columns !== live.area().columnCount) {
        throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
      }
    },
    GetCell: (state, row, column) => near(state, (area) => makeArea(area.row + whole(row), area.column + whole(column), 1, 1)),
    GetRow: (state, row) => near(state, (area) => ({ ...area, row: area.row + whole(row), rowCount: 1 })),
    GetColumn: (state, column) => near(state, (area) => ({ ...area, column: area.column + whole(column), columnCount: 1 })),
    GetLastCell: (state) => near(state, (area) => makeArea(area.row + area.rowCount - 1, area.column + area.columnCount - 1, 1, 1)),
    GetLastRow: (state) => near(state, (area) => ({ ...area, row: area.row + area.rowCount - 1, rowCount: 1 })),
    GetLastColumn: (state) => near(state, (area) => ({ ...area, column: area.column + area.columnCount - 1, columnCount: 1 })),
    GetEntireRow: (state) => near(state, (area) => ({ ...area, column: 0, columnCount: SHEET_COLUMNS })),
    GetEntireColumn: (state) => near(state, (area) => ({ ...area, row: 0, rowCount: SHEET_ROWS })),
    GetOffsetRange: (state, rows, columns) => near(state, (area) => ({ ...area, row: area.row + whole(rows), column: area.column + whole(columns) })),
    GetResizedRange: (state, rows, columns) =>
      near(state, (area) => ({ ...area, rowCount: area.rowCount + whole(rows), columnCount: area.columnCount + whole(columns) })),
    GetAbsoluteResizedRange: (state, rows, columns) => near(state, (area) => ({ ...area, rowCount: whole(rows), columnCount: whole(columns) })),
    GetRowsBelow: (state, count) => near(state, (area) => lines(area, whole(count ?? 1), 'below')),
    GetRowsAbove: (state, count) => near(state, (area) => lines(area, -whole(count ?? 1), 'below')),
    GetColumnsAfter: (state, count) => near(state, (area) => lines(area, whole(count ?? 1), 'after')),
    GetColumnsBefore: (state, count) => near(state, (area) => lines(area, -whole(count ?? 1), 'after')),
    GetBoundingRect: (state, other) => near(state, (area) => boundingArea(area, sameSheet(state, other))),
    GetIntersection(state, other) {
      const common = intersectAreas(state.live.area(), sameSheet(state, other));
      if (!common) throw itemNotFound();
      return near(state, () => common);
    },
    GetIntersectionOrNullObject(state, other) {
      const common = intersectAreas(state.live.area(), sameSheet(state, other));
      return common ? near(state, () => common) : null;
    },
    GetUsedRange: (state, valuesOnly) => near(state, (area) =>
      usedWithin(state.host, state.live.sheetId, area, valuesOnly === true) ?? makeArea(area.row, area.column, 1, 1)),
    GetUsedRangeOrNullObject(state, valuesOnly) {
      const used = usedWithin(state.host, state.live.sheetId, state.live.area(), valuesOnly === true);
      return used ? near(state, () => used) : null;
    },
    GetTables: ({ host, live }, fullyContained) => scopedTablesObject(host, host.model.tables().filter((table) => table.sheetId === live.sheetId
      && (fullyContained === true ? containsArea(live.area(), table.area) : intersectAreas(live.area(), table.area) !== null))),
    Insert: insert,
    Delete: remove,
    Clear: clear,
    Select: select,
    Calculate: ({ host }) => host.model.recalculate(),
  },
};

function address({ host, live }: RangeState): string {
  return sheetPrefix(sheetById(host, live.sheetId).name) + areaAddress(live.area());
}

function formulas({ host, live }: RangeState): unknown {
  return readCells(live.area(), () => readFormulas(host, live.sheetId, live.area()));
}

function numberFormats({ host, live }: RangeState): unknown {
  return readCells(live.area(), () => host.model.numberFormats(live.sheetId, live.area()));
}

function near({ host, live }: RangeState, move: (area: Area) => Area): HostObject {
  const area = move(live.area());
  if (!isOnSheet(area)) throw invalidArgument('The range would lie outside the worksheet.');
  return host.make.range(live.sheetId, area);
}

function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

function lines(area: Area, count: number, side: 'below' | 'after'): Area {
  if (count === 0) throw invalidArgument();
  const size = Math.abs(count);
  if (side === 'below') return { ...area, row: count > 0 ? area.row + area.rowCount : area.row - size, rowCount: size };
  return { ...area, column: count > 0 ? area.column + area.columnCount : area.column - size, columnCount: size };
}

function sameSheet({ host, live }: RangeState, other: unknown): Area {
  const place = rangeArgument(other) ?? placeArgument(host, other, live.sheetId);
  if (place.sheetId !== live.sheetId) throw invalidArgument();
  return place.area;
}

function insert({ host, live }: RangeState, shift: unknown): HostObject {
  if (shift !== 'Down' && shift !== 'Right') throw invalidArgument();
  const area = live.area();
  const way = isWholeRows(area) ? 'down' : isWholeColumns(area) ? 'right' : shift === 'Down' ? 'down' : 'right';
  guardInsert(host, live.sheetId, area, way);
  insertCells(host.model, live.sheetId, area, way);
  return host.make.range(live.sheetId, area);
}

function remove({ host, live }: RangeState, shift: unknown): void {
  if (shift !== 'Up' && shift !== 'Left') throw invalidArgument();
  const area = live.area();
  const way = isWholeRows(area) ? 'up' : isWholeColumns(area) ? 'left' : shift === 'Up' ? 'up' : 'left';
  guardDelete(host, live.sheetId, area, way);
  const { remove: gone, empty } = way === 'up' ? bodyDeletion(host.model, live.sheetId, area) : { remove: area, empty: null };
  if (gone) host.model.deleteCells(live.sheetId, gone, way);
  if (empty) host.model.clear(live.sheetId, empty, 'contents');
}

function clear({ host, live }: RangeState, applyTo: unknown = 'All'): void {
  const area = live.area();
  switch (applyTo ?? 'All') {
    case 'All':
      guardContents(host, live.sheetId, area);
      guardSheet(host, live.sheetId, 'allowFormatCells');
      return host.model.clear(live.sheetId, area, 'all');
    case 'Contents':
      guardContents(host, live.sheetId, area);
      return host.model.clear(live.sheetId, area, 'contents');
    case 'Formats':
      guardSheet(host, live.sheetId, 'allowFormatCells');
      return host.model.clear(live.sheetId, area, 'formats');
    default:
      throw invalidArgument();
  }
}

function select({ host, live }: RangeState): void {
  if (sheetById(host, live.sheetId).visibility !== 'visible') throw new ExcelError('InvalidOperation');
  host.model.select(live.sheetId, live.area());
}

function columnsHidden({ host, live }: RangeState): boolean | null {
  const { column, columnCount } = live.area();
  return allSame(Array.from({ length: columnCount }, (_, index) => host.model.column(live.sheetId, column + index).hidden));
}

function rowsHidden({ host, live }: RangeState): boolean | null {
  const { row, rowCount } = live.area();
  const hidden = (line: LineInfo) => line.hidden || line.filteredOut;
  return allSame(Array.from({ length: rowCount }, (_, index) => hidden(host.model.row(live.sheetId, row + index))));
}

function allSame(values: readonly (boolean | null)[]): boolean | null {
  const [first = false] = values;
  return values.every((value) => value === first) ? first : null;
}

function hideColumns({ host, live }: RangeState, hidden: unknown): void {
  if (typeof hidden !== 'boolean') throw invalidArgument();
  guardSheet(host, live.sheetId, 'allowFormatColumns');
  host.model.setColumns(live.sheetId, live.area().column, live.area().columnCount, { hidden });
}

function hideRows({ host, live }: RangeState, hidden: unknown): void {
  if (typeof hidden !== 'boolean') throw invalidArgument();
  guardSheet(host, live.sheetId, 'allowFormatRows');
  if (live.area().rowCount === SHEET_ROWS) guardBounded(live.area());
  host.model.setRows(live.sheetId, live.area().row, live.area().rowCount, { hidden });
}
