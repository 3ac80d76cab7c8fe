/** The makers of the objects that several classes hand out. */
import type { HostContext, ObjectMakers } from './host-context';
import { namesObject } from './objects/names-object';
import { rangeObject } from './objects/range-object';
import { tableObject } from './objects/table-object';
import { tablesObject } from './objects/tables-object';
import { worksheetObject } from './objects/worksheet-object';

export function makeObjects(host: () => HostContext): ObjectMakers {
  return {
    range: (sheetId, area) => rangeObject(host(), host().ranges.make(sheetId, area)),
    worksheet: (sheetId) => worksheetObject(host(), sheetId),
    table: (tableId) => tableObject(host(), tableId),
    tables: (sheetId) => tablesObject(host(), sheetId),
    names: (sheetId) => namesObject(host(), sheetId),
  };
}
