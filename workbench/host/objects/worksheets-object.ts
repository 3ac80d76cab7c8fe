/** Excel.WorksheetCollection. */
import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import { EVENT, WORKBOOK_TARGET } from '../event-feed';
import { eventMethods } from '../event-methods';
import { findSheet } from '../host-context';
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import { guardSheetName } from '../sheet-names';
import type { SheetInfo } from '../workbook-model';

interface State {
  readonly host: HostContext;
}

export function worksheetsObject(host: HostContext): HostObject {
  return bindObject(WORKSHEETS, { host });
}

const WORKSHEETS: Shape<State> = {
  className: 'WorksheetCollection',
  items: ({ host }) => host.model.sheets().map((sheet) => host.make.worksheet(sheet.id)),
  item({ host }, key) {
    const sheet = findSheet(host, key);
    if (!sheet) throw itemNotFound();
    return host.make.worksheet(sheet.id);
  },
  methods: {
    ...eventMethods<State>({
      ActivatedEvent: EVENT.worksheetActivated, AddedEvent: EVENT.worksheetAdded, CalculatedEvent: EVENT.worksheetCalculated,
      DataChangedEvent: EVENT.worksheetChanged, DeactivatedEvent: EVENT.worksheetDeactivated, DeletedEvent: EVENT.worksheetDeleted,
      EventMoved: EVENT.worksheetMoved, EventNameChanged: EVENT.worksheetNameChanged,
      EventVisibilityChanged: EVENT.worksheetVisibilityChanged, FormatChangedEvent: EVENT.worksheetFormatChanged,
      ProtectionChangedEvent: EVENT.worksheetProtectionChanged, RowHiddenChangedEvent: EVENT.worksheetRowHiddenChanged,
      RowSortedEvent: EVENT.worksheetRowSorted, SelectionChangedEvent: EVENT.worksheetSelectionChanged,
    }, () => WORKBOOK_TARGET),
    Add({ host }, name) {
      const wanted = name === undefined || name === null ? freeName(host) : guardSheetName(host, name, null);
      return host.make.worksheet(host.model.addSheet(wanted).id);
    },
    GetActiveWorksheet: ({ host }) => host.make.worksheet(host.model.activeSheetId()),
    GetCount: ({ host }, visibleOnly) => shown(host, visibleOnly).length,
    GetFirst: ({ host }, visibleOnly) => made(host, shown(host, visibleOnly)[0]),
    GetLast: ({ host }, visibleOnly) => made(host, shown(host, visibleOnly).at(-1)),
    GetItemOrNullObject({ host }, key) {
      const sheet = findSheet(host, key);
      return sheet ? host.make.worksheet(sheet.id) : null;
    },
  },
};

function shown(host: HostContext, visibleOnly: unknown): readonly SheetInfo[] {
  if (visibleOnly !== undefined && visibleOnly !== null && typeof visibleOnly !== 'boolean') throw invalidArgument();
  return visibleOnly === true ? host.model.sheets().filter((sheet) => sheet.visibility === 'visible') : host.model.sheets();
}

function made(host: HostContext, sheet: SheetInfo | undefined): HostObject {
  if (!sheet) throw new ExcelError('ItemNotFound');
  return host.make.worksheet(sheet.id);
}

function freeName(host: HostContext): string {
  const taken = new Set(host.model.sheets().map((sheet) => sheet.name.toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
