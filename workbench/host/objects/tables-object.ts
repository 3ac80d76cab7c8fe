/** Excel.TableCollection, of the workbook or of one sheet. */
import { intersectAreas, makeArea } from '../areas';
import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import { EVENT, WORKBOOK_TARGET } from '../event-feed';
import { eventMethods } from '../event-methods';
import { guardInsert, guardSheet } from '../guards';
import { findTable } from '../host-context';
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import { placeArgument } from '../range-place';
import { headerText, uniqueHeaders } from '../table-rules';
import type { Area, TableInfo } from '../workbook-model';

interface State {
  readonly host: HostContext;
  readonly sheetId: string | null;
}

export function tablesObject(host: HostContext, sheetId: string | null): HostObject {
  return bindObject(TABLES, { host, sheetId });
}

const TABLES: Shape<State> = {
  className: 'TableCollection',
  properties: { Count: { read: (state) => tables(state).length } },
  items: (state) => tables(state).map((table) => state.host.make.table(table.id)),
  item({ host, sheetId }, key) {
    const table = findTable(host, key, sheetId);
    if (!table) throw itemNotFound();
    return host.make.table(table.id);
  },
  methods: {
    ...eventMethods<State>(
      { AddedEvent: EVENT.tableAdded, DataChangedEvent: EVENT.tableChanged, DeletedEvent: EVENT.tableDeleted },
      ({ sheetId }) => sheetId ?? WORKBOOK_TARGET,
    ),
    Add: add,
    GetCount: (state) => tables(state).length,
    GetItemAt(state, index) {
      const table = typeof index === 'number' ? tables(state)[index] : undefined;
      if (!table) throw invalidArgument();
      return state.host.make.table(table.id);
    },
    GetItemOrNullObject({ host, sheetId }, key) {
      const table = findTable(host, key, sheetId);
      return table ? host.make.table(table.id) : null;
    },
  },
};

function tables({ host, sheetId }: State): readonly TableInfo[] {
  return host.model.tables().filter((table) => sheetId === null || table.sheetId === sheetId);
}

function add({ host, sheetId }: State, address: unknown, hasHeaders: unknown): HostObject {
  const place = placeArgument(host, address, sheetId ?? host.model.activeSheetId());
  if (sheetId !== null && place.sheetId !== sheetId) throw invalidArgument();
  guardSheet(host, place.sheetId);
  const overlaps = (area: Area) => host.model.tables().some((table) => table.sheetId === place.sheetId && intersectAreas(table.area, area));
  if (overlaps(place.area)) throw new ExcelError('InvalidArgument', "A table can't overlap another table.");
  const area = hasHeaders === false ? withHeaderRow(host, place.sheetId, place.area) : place.area;
  // A table has at least one row under its header.
  const whole = { ...area, rowCount: Math.max(area.rowCount, 2) };
  if (overlaps(whole)) throw new ExcelError('InvalidArgument', "A table can't overlap another table.");
  const texts = host.model.texts(place.sheetId, { ...area, rowCount: 1 })[0] ?? [];
  const names = uniqueHeaders(texts.map(headerText));
  host.model.writeCells(place.sheetId, area.row, area.column, [names.map((value) => ({ value }))]);
  return host.make.table(host.model.addTable(place.sheetId, whole, freeName(host), names).id);
}

/** Without headers the data moves down one row. */
function withHeaderRow(host: HostContext, sheetId: string, area: Area): Area {
  const row = makeArea(area.row, area.column, 1, area.columnCount);
  guardInsert(host, sheetId, row, 'down');
  host.model.insertCells(sheetId, row, 'down');
  return { ...area, rowCount: area.rowCount + 1 };
}

function freeName(host: HostContext): string {
  const taken = new Set([...host.model.tables(), ...host.model.names()].map((one) => one.name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number += 1;
  return `Table${number}`;
}
