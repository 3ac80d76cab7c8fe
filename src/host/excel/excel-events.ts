/** Registers with Excel for everything that may change a register; the handlers only take notes. */
import type { SheetChange } from './change-hints';
import type { OwnWrites } from './own-writes';

export interface EventNotes {
  readonly change: (change: SheetChange) => void;
  readonly structure: () => void;
  readonly selection: () => void;
}

export type Handlers = readonly OfficeExtension.EventHandlerResult<never>[];

export function addHandlers(
  context: Excel.RequestContext, notes: EventNotes, ownWrites: OwnWrites, supports: (version: string) => boolean,
): Handlers {
  const { worksheets, tables } = context.workbook;
  const added: OfficeExtension.EventHandlerResult<never>[] = [];
  const listen = <A>(events: OfficeExtension.EventHandlers<A>, note: (args: A) => void): void => {
    added.push(events.add((args) => Promise.resolve(note(args))));
  };
  listen(worksheets.onChanged, ({ worksheetId, address, source, changeType, triggerSource }) => {
    const moved = movedBy(changeType);
    notes.change({
      sheetId: worksheetId, address, source: source === 'Remote' ? 'remote' : 'local', ...(moved === undefined ? {} : { moved }),
      own: ownWrites.isOwn(worksheetId, source, triggerSource),
    });
  });
  listen(worksheets.onSelectionChanged, notes.selection);
  listen(worksheets.onAdded, notes.structure);
  listen(worksheets.onDeleted, notes.structure);
  listen(tables.onAdded, notes.structure);
  listen(tables.onDeleted, notes.structure);
  if (supports('1.10')) {
    listen(worksheets.onRowSorted, ({ worksheetId, address, source }) => notes.change({
      sheetId: worksheetId, address, source: source === 'Remote' ? 'remote' : 'local', moved: 'rows', own: false,
    }));
  }
  if (supports('1.14')) listen(worksheets.onProtectionChanged, notes.structure);
  if (supports('1.17')) listen(worksheets.onNameChanged, notes.structure);
  return added;
}

function movedBy(changeType: Excel.WorksheetChangedEventArgs['changeType']): SheetChange['moved'] {
  switch (changeType) {
    case 'RangeEdited': return undefined;
    case 'RowInserted': case 'RowDeleted': return 'rows';
    case 'ColumnInserted': case 'ColumnDeleted': return 'columns';
    // Unknown included: what is not known may have moved anything.
    default: return 'cells';
  }
}
