/** Whose rows are selected in the sheet, as last looked at; and selecting a row from a screen. */
import type { Result } from '../base/result';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { headerOfField } from '../host/table-layout';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import type { RegisterSession } from './register-session';
import { customerOfRow, customersOfRows } from './register-view';

export interface SheetSelectionPorts {
  readonly workbook: Workbook;
  /** Runs work after everything that was asked for before. */
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
  readonly session: () => RegisterSession | undefined;
  /** Customers of other rows are selected now. */
  readonly onChange: () => void;
}

export interface SheetSelection {
  /** Looks at what is selected, now; to be called from the queue. */
  look(): Promise<void>;
  /** The customer of the row selected first. */
  id(): RecordId | undefined;
  /** The customers of all rows selected, in the order of the sheet. */
  ids(): readonly RecordId[];
  /** The workbook was let go. */
  forget(): void;
  /** The row, or its cell of the field. */
  select(table: TableKey, id: RecordId, field: string | undefined): Promise<Result<void, AppIssue>>;
}

export function createSheetSelection({ workbook, queued, session, onChange }: SheetSelectionPorts): SheetSelection {
  let selectedId: RecordId | undefined;
  let selectedIds: readonly RecordId[] = [];

  return {
    async look() {
      const found = await workbook.selection();
      const open = session();
      if (!found.ok || open === undefined) return;
      const keys = found.value?.keys ?? [];
      const id = customerOfRow(open, found.value?.table, keys[0]);
      const ids = customersOfRows(open, found.value?.table, keys);
      if (id === selectedId && ids.length === selectedIds.length && ids.every((one, at) => one === selectedIds[at])) return;
      selectedId = id;
      selectedIds = ids;
      onChange();
    },
    id: () => selectedId,
    ids: () => selectedIds,
    forget() {
      selectedId = undefined;
      selectedIds = [];
    },
    select(table, id, field) {
      const open = session();
      const layout = open?.layout(table);
      const column = field === undefined || layout === undefined ? undefined : headerOfField(layout, field);
      // Known at once: the workbook's event that tells it comes when everything queued before is done.
      selectedId = open === undefined ? undefined : customerOfRow(open, table, id);
      selectedIds = selectedId === undefined ? [] : [selectedId];
      return queued(() => workbook.select(table, id, column));
    },
  };
}
