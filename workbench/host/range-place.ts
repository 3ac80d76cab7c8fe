/** Finds the cells an add-in means: a Range object, an address with or without sheet, a name, a table or a table's column. */
import { makeArea, parseAddress, splitAddress } from './areas';
import { invalidArgument } from './excel-error';
import { findSheet, findTable } from './host-context';
import type { HostContext } from './host-context';
import { LiveRange } from './live-ranges';
import { isHostObject } from './object-shape';
import { bodyArea, headerRowCount } from './table-rules';
import { SHEET_COLUMNS, SHEET_ROWS } from './workbook-model';
import type { Area, TableInfo } from './workbook-model';

export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

export interface RangeState {
  readonly host: HostContext;
  readonly live: LiveRange;
}

export const WHOLE_SHEET: Area = makeArea(0, 0, SHEET_ROWS, SHEET_COLUMNS);

/** The cells of a Range given as an argument; undefined when it is none. */
export function rangeArgument(value: unknown): Place | undefined {
  if (!isHostObject(value) || typeof value.state !== 'object' || value.state === null || !('live' in value.state)) return undefined;
  const { live } = value.state;
  return live instanceof LiveRange ? { sheetId: live.sheetId, area: live.area() } : undefined;
}

/** A Range or an address; addresses without a sheet are on `sheetId`. */
export function placeArgument(host: HostContext, value: unknown, sheetId: string): Place {
  const range = rangeArgument(value);
  if (range) return range;
  const place = typeof value === 'string' ? addressPlace(host, value, sheetId) : undefined;
  if (!place) throw invalidArgument();
  return place;
}

export function addressPlace(host: HostContext, address: string, sheetId: string): Place | undefined {
  const { sheet: sheetName, cells } = splitAddress(address);
  const sheet = sheetName === null ? sheetId : findSheet(host, sheetName)?.id;
  if (sheet === undefined) return undefined;
  const area = parseAddress(cells);
  return area ? { sheetId: sheet, area } : namedPlace(host, cells, sheet) ?? tablePlace(host, cells);
}

function namedPlace(host: HostContext, name: string, sheetId: string): Place | undefined {
  const matching = host.model.names().filter((one) => one.name.toLowerCase() === name.toLowerCase());
  const found = matching.find((one) => one.sheetId === sheetId) ?? matching.find((one) => one.sheetId === null);
  return found && formulaPlace(host, found.formula, sheetId);
}

/** The range a name stands for; undefined when its formula is no plain reference. */
export function formulaPlace(host: HostContext, formula: string, sheetId: string): Place | undefined {
  const reference = formula.replace(/^=/, '');
  const { sheet: sheetName, cells } = splitAddress(reference);
  const sheet = sheetName === null ? sheetId : findSheet(host, sheetName)?.id;
  const area = parseAddress(cells);
  return sheet !== undefined && area ? { sheetId: sheet, area } : tablePlace(host, reference);
}

/** Table, Table[#All], Table[#Headers], Table[#Data], Table[Column]. */
function tablePlace(host: HostContext, reference: string): Place | undefined {
  const [, name = '', part] = /^([^[\]]+)(?:\[(.*)\])?$/s.exec(reference) ?? [];
  const table = name === '' ? undefined : findTable(host, name, null);
  const area = table && tablePart(table, part);
  return area && { sheetId: table.sheetId, area };
}

function tablePart(table: TableInfo, part: string | undefined): Area | undefined {
  const body = bodyArea(table);
  if (part === undefined || part === '#Data') return body;
  if (part === '#All') return table.area;
  if (part === '#Headers') return headerRowCount(table) === 0 ? undefined : { ...table.area, rowCount: 1 };
  const index = table.columns.findIndex((column) => column.name.toLowerCase() === part.replace(/'(.)/g, '$1').toLowerCase());
  return index < 0 ? undefined : { ...body, column: body.column + index, columnCount: 1 };
}
