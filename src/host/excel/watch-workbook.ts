/**
 * Tells listeners what Excel's events hint at. Events are dropped, doubled, late and for everybody's changes, so they are
 * gathered for a moment; what really changed, the listener finds by reading.
 *
 * Excel is asked for events at the first use of the workbook, not at the first `watch`: registering takes a while, and a
 * caller reads first and watches then. What changed in between is told as soon as someone listens.
 */
import type { Log, Timer } from '../../base/ports';
import type { WorkbookEvent } from '../workbook';
import { hintsOf, type SheetChange } from './change-hints';
import { addHandlers, type EventNotes, type Handlers } from './excel-events';
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

export interface WorkbookWatch {
  /** To be called whenever the workbook is used. `readsAnew`: what changed up to now, the caller is about to read. */
  used(readsAnew: boolean): void;
  /** The caller has been told that the table has so many rows. */
  rowsTold(table: string, count: number): void;
  watch(listener: (event: WorkbookEvent) => void): () => void;
}

const quietTime = 120;
/** Someone who types without a pause is still to be heard now and then. */
const longestWait = 1_000;
const registerAgain = 2_000;
/** More than this, and the notes are not worth keeping: everything may have changed. */
const mostChanges = 500;
const anything: WorkbookEvent = { kind: 'changed', source: 'local', own: false };

export function createWatch({ runner, timer, log, supports, ownWrites }: WatchDeps): WorkbookWatch {
  const listeners = new Set<(event: WorkbookEvent) => void>();
  /** waiting: used, nobody listens yet. idle: nobody listens any more. */
  let stage: 'unused' | 'waiting' | 'watched' | 'idle' = 'unused';
  let handlers: Handlers = [];
  let changes: SheetChange[] = [];
  let others = new Set<'structure' | 'selection' | 'anything'>();
  /** Row counts as the listeners know them. */
  const known = new Map<string, number>();
  let cancelQuiet: (() => void) | undefined;
  let cancelLongest: (() => void) | undefined;

  const forget = (): void => {
    cancelQuiet?.();
    cancelLongest?.();
    [cancelQuiet, cancelLongest] = [undefined, undefined];
    changes = [];
    others = new Set();
  };
  /** Nobody waits for it: what goes wrong is a bug, and is not to be lost. */
  const begin = (work: () => Promise<void>): void => {
    work().catch((cause: unknown) => log.error('Watching the workbook failed', cause));
  };
  const tellLater = (): void => {
    if (listeners.size === 0) return;
    cancelQuiet?.();
    cancelQuiet = timer.after(quietTime, () => begin(tell));
    cancelLongest ??= timer.after(longestWait, () => begin(tell));
  };
  const note = (kind: 'structure' | 'selection' | 'anything'): void => {
    if (stage === 'idle') return;
    others.add(kind);
    tellLater();
  };
  const notes: EventNotes = {
    structure: () => note('structure'),
    selection: () => note('selection'),
    change: (change) => {
      // Before anyone listens, our own writes are nobody's news.
      if (stage === 'idle' || (stage === 'waiting' && change.own)) return;
      if (changes.length < mostChanges) changes.push(change);
      else others.add('anything');
      tellLater();
    },
  };

  async function tell(): Promise<void> {
    const [gathered, also] = [changes, others];
    forget();
    const events: WorkbookEvent[] = [];
    if (gathered.length > 0) {
      const shapes = await shapesNow(new Set(gathered.map(({ sheetId }) => sheetId)));
      events.push(...hintsOf(gathered, shapes, known));
      for (const { name, shownRows } of shapes ?? []) known.set(name, shownRows);
    }
    if (also.has('anything')) events.push(anything);
    if (also.has('selection')) events.unshift({ kind: 'selection' });
    if (also.has('structure') && !events.some(({ kind }) => kind === 'structure')) events.unshift({ kind: 'structure' });
    for (const event of events) {
      for (const listener of [...listeners]) begin(async () => listener(event));
    }
  }

  /** Undefined if Excel does not let us look now, or a bug of ours: the hint is only less exact then. */
  async function shapesNow(sheetIds: ReadonlySet<string>): Promise<readonly TableShape[] | undefined> {
    try {
      const shapes = await runner.read((context) => shapesOn(context, sheetIds));
      return shapes.ok ? shapes.value : undefined;
    } catch (cause) {
      log.error('Looking at what changed failed', cause);
      return undefined;
    }
  }

  /** `late`: something may have changed before Excel was asked. */
  async function register(late: boolean): Promise<void> {
    const registered = await runner.read(async (context) => {
      const added = addHandlers(context, notes, ownWrites, supports);
      await context.sync();
      return added;
    });
    if (registered.ok) {
      handlers = registered.value;
      if (late) note('anything');
      if (stage === 'idle') await unregister();
    } else if (registered.error.code !== 'cell-being-edited') {
      log.error('Excel does not tell of changes', registered.error);
    } else if (stage !== 'idle') {
      timer.after(registerAgain, () => begin(() => register(true)));
    }
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

  function used(readsAnew: boolean): void {
    if (readsAnew && listeners.size === 0) forget();
    if (stage !== 'unused') return;
    stage = 'waiting';
    begin(() => register(false));
  }

  return {
    used,
    rowsTold: (table, count) => void known.set(table, count),
    watch(listener) {
      used(false);
      const wasIdle = stage === 'idle';
      stage = 'watched';
      listeners.add(listener);
      if (wasIdle) begin(() => register(true));
      else if (changes.length + others.size > 0) tellLater();
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        stage = 'idle';
        forget();
        begin(unregister);
      };
    },
  };
}

async function shapesOn(context: Excel.RequestContext, sheetIds: ReadonlySet<string>): Promise<TableShape[]> {
  const { tables } = context.workbook;
  tables.load('items/name,items/worksheet/id');
  await context.sync();
  const asked = tables.items.filter((table) => sheetIds.has(table.worksheet.id)).map(askShape);
  if (asked.length > 0) await context.sync();
  return asked.map(shapeOf);
}
