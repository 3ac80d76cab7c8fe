/** Excel.Worksheet with its frozen panes and protection. */
import { makeArea } from '../areas';
import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import { EVENT } from '../event-feed';
import { eventMethods } from '../event-methods';
import { sheetById } from '../host-context';
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import { usedWithin } from '../range-cells';
import { addressPlace, placeArgument, rangeArgument, WHOLE_SHEET } from '../range-place';
import { guardSheetName } from '../sheet-names';
import { SHEET_COLUMNS, SHEET_ROWS } from '../workbook-model';
import type { SheetInfo, Visibility } from '../workbook-model';
import { chartsObject } from './charts-object';

interface State {
  readonly host: HostContext;
  readonly sheetId: string;
}

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const VISIBILITY_NAMES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

export function worksheetObject(host: HostContext, sheetId: string): HostObject {
  return bindObject(WORKSHEET, { host, sheetId });
}

const PANES: Shape<State> = {
  className: 'WorksheetFreezePanes',
  methods: {
    FreezeAt({ host, sheetId }, frozen) {
      const { area } = placeArgument(host, frozen, sheetId);
      host.model.setSheet(sheetId, { frozenRows: paneEnd(area.row, area.rowCount, SHEET_ROWS), frozenColumns: paneEnd(area.column, area.columnCount, SHEET_COLUMNS) });
    },
    FreezeRows: ({ host, sheetId }, count) => host.model.setSheet(sheetId, { frozenRows: paneCount(count), frozenColumns: 0 }),
    FreezeColumns: ({ host, sheetId }, count) => host.model.setSheet(sheetId, { frozenRows: 0, frozenColumns: paneCount(count) }),
    Unfreeze: ({ host, sheetId }) => host.model.setSheet(sheetId, { frozenRows: 0, frozenColumns: 0 }),
    GetLocation(state) {
      const place = frozenRange(state);
      if (!place) throw itemNotFound();
      return place;
    },
    GetLocationOrNullObject: frozenRange,
  },
};

const PROTECTION: Shape<State> = {
  className: 'WorksheetProtection',
  properties: {
    Protected: { read: ({ host, sheetId }) => sheetById(host, sheetId).protection !== null },
    Options: { read: ({ host, sheetId }) => sheetById(host, sheetId).protection?.options ?? null },
  },
  methods: {
    Protect({ host, sheetId }, options, password) {
      if (sheetById(host, sheetId).protection) throw new ExcelError('AccessDenied');
      if (options !== undefined && options !== null && typeof options !== 'object') throw invalidArgument();
      host.model.setSheet(sheetId, {
        protection: { password: typeof password === 'string' ? password : null, options: { ...options } },
      });
    },
    Unprotect({ host, sheetId }, password) {
      const { protection } = sheetById(host, sheetId);
      if (protection && protection.password !== null && protection.password !== password) throw new ExcelError('AccessDenied');
      host.model.setSheet(sheetId, { protection: null });
    },
  },
};

const WORKSHEET: Shape<State> = {
  className: 'Worksheet',
  identity: ({ sheetId }) => ({ Id: sheetId }),
  properties: {
    Id: { read: ({ sheetId }) => sheetId },
    Name: { read: (state) => info(state).name, write: ({ host, sheetId }, name) => host.model.setSheet(sheetId, { name: guardSheetName(host, name, sheetId) }) },
    Position: { read: (state) => state.host.model.sheets().indexOf(info(state)), write: move },
    Visibility: { read: (state) => VISIBILITY_NAMES[info(state).visibility], write: show },
    TabColor: { read: (state) => info(state).tabColor, write: ({ host, sheetId }, value) => host.model.setSheet(sheetId, { tabColor: tabColour(value) }) },
    ShowGridlines: { read: (state) => info(state).showGridlines, write: showGridlines },
    // The name under which the client writes it.
    Gridlines: { write: showGridlines },
    StandardWidth: { read: () => 48 },
    StandardHeight: { read: () => 15 },
  },
  children: {
    Tables: ({ host, sheetId }) => host.make.tables(sheetId),
    Names: ({ host, sheetId }) => host.make.names(sheetId),
    Charts: ({ host, sheetId }) => chartsObject(host, sheetId),
    FreezePanes: ({ host, sheetId }) => bindObject(PANES, { host, sheetId }),
    Protection: ({ host, sheetId }) => bindObject(PROTECTION, { host, sheetId }),
  },
  methods: {
    ...eventMethods<State>({
      ActivatedEvent: EVENT.worksheetActivated, CalculatedEvent: EVENT.worksheetCalculated, DataChangedEvent: EVENT.worksheetChanged,
      DeactivatedEvent: EVENT.worksheetDeactivated, EventNameChanged: EVENT.worksheetNameChanged,
      EventVisibilityChanged: EVENT.worksheetVisibilityChanged, FormatChangedEvent: EVENT.worksheetFormatChanged,
      ProtectionChangedEvent: EVENT.worksheetProtectionChanged, RowHiddenChangedEvent: EVENT.worksheetRowHiddenChanged,
      RowSortedEvent: EVENT.worksheetRowSorted, SelectionChangedEvent: EVENT.worksheetSelectionChanged,
    }, ({ sheetId }) => sheetId),
    Activate(state) {
      if (info(state).visibility !== 'visible') throw new ExcelError('InvalidOperation');
      state.host.model.activateSheet(state.sheetId);
    },
    Calculate: ({ host }) => host.model.recalculate(),
    Delete(state) {
      const { visibility } = info(state);
      if (visibility === 'veryHidden' || (visibility === 'visible' && visibleSheets(state.host).length === 1)) throw new ExcelError('InvalidOperation');
      state.host.model.deleteSheet(state.sheetId);
    },
    GetRange({ host, sheetId }, address) {
      if (address === undefined || address === null || address === '') return host.make.range(sheetId, WHOLE_SHEET);
      const place = typeof address === 'string' ? addressPlace(host, address, sheetId) : rangeArgument(address);
      if (!place || place.sheetId !== sheetId) throw invalidArgument();
      return host.make.range(sheetId, place.area);
    },
    GetRangeByIndexes({ host, sheetId }, row, column, rowCount, columnCount) {
      const [top, left, height, width] = [row, column, rowCount, columnCount].map(count);
      const area = makeArea(top ?? 0, left ?? 0, height ?? 0, width ?? 0);
      if (area.rowCount < 1 || area.columnCount < 1 || area.row + area.rowCount > SHEET_ROWS || area.column + area.columnCount > SHEET_COLUMNS) throw invalidArgument();
      return host.make.range(sheetId, area);
    },
    GetCell: ({ host, sheetId }, row, column) => host.make.range(sheetId, makeArea(count(row), count(column), 1, 1)),
    GetUsedRange({ host, sheetId }, valuesOnly) {
      return host.make.range(sheetId, usedWithin(host, sheetId, WHOLE_SHEET, valuesOnly === true) ?? makeArea(0, 0, 1, 1));
    },
    GetUsedRangeOrNullObject({ host, sheetId }, valuesOnly) {
      const used = usedWithin(host, sheetId, WHOLE_SHEET, valuesOnly === true);
      return used ? host.make.range(sheetId, used) : null;
    },
    GetNext: (state, visibleOnly) => beside(state, 1, visibleOnly) ?? missing(),
    GetNextOrNullObject: (state, visibleOnly) => beside(state, 1, visibleOnly),
    GetPrevious: (state, visibleOnly) => beside(state, -1, visibleOnly) ?? missing(),
    GetPreviousOrNullObject: (state, visibleOnly) => beside(state, -1, visibleOnly),
    _GetSheetById: ({ host }, id) => host.make.worksheet(sheetById(host, String(id)).id),
  },
};

function info({ host, sheetId }: State): SheetInfo {
  return sheetById(host, sheetId);
}

function visibleSheets(host: HostContext): readonly SheetInfo[] {
  return host.model.sheets().filter((sheet) => sheet.visibility === 'visible');
}

function show(state: State, value: unknown): void {
  const visibility: Visibility | undefined = VISIBILITIES[value as keyof typeof VISIBILITIES];
  if (!visibility) throw invalidArgument();
  const last = visibleSheets(state.host).every((sheet) => sheet.id === state.sheetId);
  if (visibility !== 'visible' && last) throw new ExcelError('InvalidOperation');
  state.host.model.setSheet(state.sheetId, { visibility });
}

function move({ host, sheetId }: State, value: unknown): void {
  const position = count(value);
  if (position >= host.model.sheets().length) throw invalidArgument();
  host.model.setSheet(sheetId, { position });
}

function showGridlines({ host, sheetId }: State, value: unknown): void {
  if (typeof value !== 'boolean') throw invalidArgument();
  host.model.setSheet(sheetId, { showGridlines: value });
}

function tabColour(value: unknown): string {
  if (typeof value !== 'string' || !/^(?:#[0-9a-f]{6})?$/i.test(value)) throw invalidArgument();
  return value.toUpperCase();
}

function frozenRange({ host, sheetId }: State): HostObject | null {
  const { frozenRows, frozenColumns } = sheetById(host, sheetId);
  if (frozenRows === 0 && frozenColumns === 0) return null;
  return host.make.range(sheetId, makeArea(0, 0, frozenRows || SHEET_ROWS, frozenColumns || SHEET_COLUMNS));
}

/** Whole rows freeze no columns. */
function paneEnd(start: number, size: number, all: number): number {
  return size === all ? 0 : start + size;
}

function paneCount(value: unknown): number {
  if (value === undefined || value === null) return 1;
  return count(value);
}

function count(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidArgument();
  return value;
}

function beside({ host, sheetId }: State, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const sheets = host.model.sheets();
  const start = sheets.findIndex((sheet) => sheet.id === sheetId);
  for (let index = start + step; index >= 0 && index < sheets.length; index += step) {
    const sheet = sheets[index];
    if (sheet && (visibleOnly !== true || sheet.visibility === 'visible')) return host.make.worksheet(sheet.id);
  }
  return null;
}

function missing(): never {
  throw itemNotFound();
}
