/** Filters of a table: Excel keeps criteria, Univer keeps the values that stay. */
import { passesFilter } from '../host/row-order';
import { bodyArea } from '../host/table-rules';
import { contentOf, readCells, textOf } from './cells';
import type { ColumnFilter, TableColumnInfo, TableInfo } from '../host/workbook-model';
import type { GridContext } from './grid-context';
import type { SheetTable } from './univer';

const SET_FILTER = 'sheet.mutation.set-table-filter';
const BLANK = '__UNIVER_TABLE_FILTER_EMPTY__';

interface ManualFilter {
  readonly filterType: 'manual';
  readonly values: readonly string[];
}

/** By place of the column in the table. */
export function univerFilters(context: GridContext, table: TableInfo, filters: readonly ColumnFilter[]): (ManualFilter | undefined)[] {
  return table.columns.map((column, at) => {
    const filter = filters.find((each) => each.columnId === column.id);
    return filter && { filterType: 'manual', values: stayingValues(context, table, at, filter) };
  });
}

function stayingValues(context: GridContext, table: TableInfo, at: number, filter: ColumnFilter): string[] {
  const sheet = context.sheet(table.sheetId);
  const body = bodyArea(table);
  const area = { ...body, column: body.column + at, columnCount: 1 };
  const cells = readCells(context, table.sheetId, area, (cell, _row, column) => ({ content: contentOf(cell), text: textOf(context, sheet, cell, column) }));
  const staying = new Set<string>();
  for (const [cell] of cells) {
    if (cell && passesFilter(filter, cell.content, cell.text)) staying.add(cell.text === '' ? BLANK : cell.text);
  }
  return [...staying];
}

export function filterRows(context: GridContext, table: SheetTable, filters: readonly (ManualFilter | undefined)[]): void {
  const place = { unitId: context.unitId, subUnitId: table.getSubunitId(), tableId: table.getId() };
  const changed = filters.flatMap((tableFilter, column) => {
    const before = table.getTableFilterColumn(column);
    return tableFilter || before ? [{ column, tableFilter, before }] : [];
  });
  context.run(
    changed.map(({ column, tableFilter }) => ({ id: SET_FILTER, params: { ...place, column, tableFilter } })),
    changed.map(({ column, before }) => ({ id: SET_FILTER, params: { ...place, column, tableFilter: before } })),
  );
}

/** What the add-in set is given back in its own words; what the user picked in the grid, as values. */
export function usersFilters(context: GridContext, table: SheetTable, columns: readonly TableColumnInfo[]): ColumnFilter[] {
  const given = context.side.table(table.getId()).filters;
  return columns.flatMap((column, at): ColumnFilter[] => {
    const filter = table.getTableFilterColumn(at);
    if (!filter) return [];
    const own = given.find((each) => each.columnId === column.id);
    if (own) return [own];
    if ('values' in filter) {
      return [{ columnId: column.id, by: 'values', values: filter.values.map((value) => (value === BLANK ? '' : value)) }];
    }
    const info = filter.filterInfo;
    return [{ columnId: column.id, by: 'custom', criterion1: `${info.compareType} ${JSON.stringify(info.expectedValue ?? '')}` }];
  });
}
