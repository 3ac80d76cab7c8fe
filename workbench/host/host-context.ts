/** What the objects of the simulated Excel share: the workbook, the held ranges, events, function calls and the clock. */
import type { EventFeed } from './event-feed';
import { ExcelError, itemNotFound } from './excel-error';
import type { FunctionCalls } from './function-calls';
import type { LiveRanges } from './live-ranges';
import type { HostObject } from './object-shape';
import type { Area, SheetInfo, TableInfo, WorkbookModel } from './workbook-model';

/** Makes the objects add-ins see; here so that the classes need not know each other. */
export interface ObjectMakers {
  readonly range: (sheetId: string, area: Area) => HostObject;
  readonly worksheet: (sheetId: string) => HostObject;
  readonly table: (tableId: string) => HostObject;
  /** Of the workbook, or of one sheet. */
  readonly tables: (sheetId: string | null) => HostObject;
  readonly names: (sheetId: string | null) => HostObject;
}

export interface HostContext {
  readonly make: ObjectMakers;
  readonly model: WorkbookModel;
  readonly ranges: LiveRanges;
  readonly events: EventFeed;
  readonly calls: FunctionCalls;
  readonly today: () => Date;
}

export function sheetById(host: HostContext, id: string): SheetInfo {
  const sheet = host.model.sheets().find((one) => one.id === id);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** Excel takes names in any case, and ids. */
export function findSheet(host: HostContext, key: unknown): SheetInfo | undefined {
  if (typeof key !== 'string') throw new ExcelError('InvalidArgument');
  return host.model.sheets().find((one) => one.id === key || one.name.toLowerCase() === key.toLowerCase());
}

export function tableById(host: HostContext, id: string): TableInfo {
  const table = host.model.tables().find((one) => one.id === id);
  if (!table) throw itemNotFound();
  return table;
}

export function findTable(host: HostContext, key: unknown, sheetId: string | null): TableInfo | undefined {
  if (typeof key !== 'string' && typeof key !== 'number') throw new ExcelError('InvalidArgument');
  const wanted = String(key).toLowerCase();
  return host.model.tables().find((one) =>
    (sheetId === null || one.sheetId === sheetId) && (one.id.toLowerCase() === wanted || one.name.toLowerCase() === wanted));
}
