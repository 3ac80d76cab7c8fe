/**
 * Listens to Excel. Its events are dropped, doubled, late and for everybody's changes, so they are gathered for a moment
 * and told as hints; what really changed, the listener finds by reading. Handlers live until they are stopped.
 */
import type { Log, Timer } from '../../base/ports';
import type { WorkbookEvent } from '../workbook';
import { hintsOf, type SheetChange } from './change-hints';
import type { OwnWrites } from './own-writes';
import type { ExcelRunner } from './run-excel';
import { askShape, shapeOf, type TableShape } from './table-shape';

export interface WatchDeps {
  readonly runner: ExcelRunner;
  readonly timer: Timer;
  readonly log: Log;
  readonly supports: (version: string) => boolean;
  readonly ownWrites: OwnWrites;
}

const quietTime = 120;
/** Someone who types without a pause is still to be heard now and then. */
const longestWait = 1_000;
const registerAgain = 2_000;

export function watchWorkbook({ runner, timer, log, supports, ownWrites }: WatchDeps, listener: (event: WorkbookEvent) => void): () => void {
  let stopped = false;
  let handlers: OfficeExtension.EventHandlerResult<never>[] = [];
  let cancelRetry: (() => void) | undefined;
  let changes: SheetChange[] = [];
  const others = new Set<'structure' | 'selection'>();
  let known = new Map<string, number>();
  let cancelQuiet: (() => void) | undefined;
  let cancelLongest: (() => void) | undefined;

  const cancel = (): void => {
    cancelQuiet?.();
    cancelLongest?.();
    [cancelQuiet, cancelLongest] = [undefined, undefined];
  };
  const later = (): void => {
    if (stopped) return;
    cancelQuiet?.();
    cancelQuiet = timer.after(quietTime, () => void tell());
    cancelLongest ??= timer.after(longestWait, () => void tell());
  };
  const note = (kind: 'structure' | 'selection'): Promise<void> => {
    others.add(kind);
    later();
    return Promise.resolve();
  };
  const noteChange = (change: SheetChange): Promise<void> => {
    changes.push(change);
    later();
    return Promise.resolve();
  };
  const tellAll = (events: readonly WorkbookEvent[]): void => {
    for (const event of events) if (!stopped) listener(event);
  };

  async function tell(): Promise<void> {
    cancel();
    const gathered = changes;
    const also = [...others];
    changes = [];
    others.clear();
    let events: WorkbookEvent[] = [];
    if (gathered.length > 0) {
      const shapes = await runner.read((context) => shapesOn(context, new Set(gathered.map(({ sheetId }) => sheetId))));
      // If Excel does not let us look now, the hint is only less exact.
      const there = shapes.ok ? shapes.value : [];
      events = hintsOf(gathered, there, known);
      known = new Map([...known, ...there.map((shape) => [shape.name, shape.shownRows] as const)]);
    }
    tellAll([...also.filter((kind) => !events.some((event) => event.kind === kind)).map((kind) => ({ kind })), ...events]);
  }

  async function register(): Promise<void> {
    const registered = await runner.read(async (context) => {
      const { worksheets, tables } = context.workbook;
      const local = (source: string): 'local' | 'remote' => (source === 'Remote' ? 'remote' : 'local');
      const added: OfficeExtension.EventHandlerResult<never>[] = [];
      const listen = <A>(events: OfficeExtension.EventHandlers<A>, handler: (args: A) => Promise<void>): void => {
        added.push(events.add(handler));
      };
      listen(worksheets.onChanged, (args) => {
        const moved = movedBy(args.changeType);
        return noteChange({
          sheetId: args.worksheetId, address: args.address, source: local(args.source), ...(moved === undefined ? {} : { moved }),
          own: ownWrites.isOwn(args.worksheetId, args.source, args.triggerSource),
        });
      });
      listen(worksheets.onSelectionChanged, () => note('selection'));
      listen(worksheets.onAdded, () => note('structure'));
      listen(worksheets.onDeleted, () => note('structure'));
      listen(tables.onAdded, () => note('structure'));
      listen(tables.onDeleted, () => note('structure'));
      if (supports('1.10')) {
        listen(worksheets.onRowSorted, (args) => noteChange({
          sheetId: args.worksheetId, address: args.address, source: local(args.source), moved: 'rows', own: false,
        }));
      }
      if (supports('1.14')) listen(worksheets.onProtectionChanged, () => note('structure'));
      if (supports('1.17')) listen(worksheets.onNameChanged, () => note('structure'));
      await context.sync();
      known = new Map((await shapesOn(context)).map((shape) => [shape.name, shape.shownRows]));
      return added;
    });
    if (!registered.ok) {
      if (registered.error.code !== 'cell-being-edited') log.error('Excel does not tell of changes', registered.error);
      else if (!stopped) cancelRetry = timer.after(registerAgain, () => void register());
      return;
    }
    handlers = registered.value;
    if (stopped) await unregister();
  }

  async function unregister(): Promise<void> {
    const gone = handlers;
    handlers = [];
    const [first] = gone;
    if (first === undefined) return;
    try {
      await Excel.run(first.context, async (context) => {
        for (const handler of gone) handler.remove();
        await context.sync();
      });
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
      log.error('Excel goes on telling of changes', error);
    }
  }

  void register();
  return () => {
    stopped = true;
    cancel();
    cancelRetry?.();
    void unregister();
  };
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

async function shapesOn(context: Excel.RequestContext, sheetIds?: ReadonlySet<string>): Promise<TableShape[]> {
  const { tables } = context.workbook;
  tables.load('items/name,items/worksheet/id');
  await context.sync();
  const asked = tables.items.filter((table) => sheetIds?.has(table.worksheet.id) ?? true).map(askShape);
  if (asked.length > 0) await context.sync();
  return asked.map(shapeOf);
}
