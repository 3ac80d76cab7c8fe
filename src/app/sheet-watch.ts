/**
 * What to look at again after the workbook's events, and when: events only say "look again". A burst of them is one look;
 * what Excel refuses because the person is typing is looked at later.
 */
import type { Log, Timer } from '../base/ports';
import { ok, type Result } from '../base/result';
import { allTables, type TableKey } from '../model/fields';
import type { RowSpan, WorkbookEvent } from '../host/workbook';
import type { AppIssue, Writer } from './app';
import { isPassing } from './passing-refusal';
import type { RegisterSession } from './register-session';
import { sayMs } from './unsettled-writes';

export interface SheetWatchPorts {
  readonly timer: Timer;
  readonly log: Log;
  /** Runs work after everything that was asked for before. */
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
  readonly session: () => RegisterSession | undefined;
  /** Sheets came, went or changed their columns, and there is no register: there may be one now. */
  readonly onRestructured: () => Promise<void>;
  /** The tables stand somewhere else, or look different. */
  readonly onMoved: () => Promise<void>;
  /** The journal is another one than we wrote: `remote`, others wrote into it; `local`, Excel's own undo takes steps back. */
  readonly onJournal: (source: 'local' | 'remote') => void;
  /** Others wrote what the register knows of itself. */
  readonly onMeta: () => void;
  /** Others wrote what registers answered. */
  readonly onEvidence: () => void;
  /** The register cannot be read any more. */
  readonly onLost: (issue: AppIssue) => void;
  readonly onTaken: (writer: Writer) => void;
}

export interface SheetWatch {
  note(event: Exclude<WorkbookEvent, { kind: 'selection' }>): void;
  /** Something waits to be looked at. */
  isDue(): boolean;
  /** Looks at what waits, now; to be called from the queue. */
  look(): Promise<Result<void, AppIssue>>;
  /** Looks at everything, columns included. */
  lookAtAll(): Promise<Result<void, AppIssue>>;
  /** What was noted is read already. */
  forget(): void;
}

/** A paste raises many events: wait this long, then read once. */
const settleMs = 60;
/** When Excel refuses because the person is typing in a cell. */
const retryMs = 700;

const sources = ['local', 'remote'] as const;
type Spans = Map<TableKey, RowSpan | 'all'>;

export function createSheetWatch(ports: SheetWatchPorts): SheetWatch {
  const { timer, log, queued, session } = ports;
  const dirty: Record<(typeof sources)[number], Spans> = { local: new Map(), remote: new Map() };
  /** Where we wrote ourselves: looked at as the person's, unless others wrote there, too. */
  const own: Spans = new Map();
  let restructured = false;
  let cancelLook: (() => void) | undefined;

  function lookSoon(delay: number): void {
    cancelLook?.();
    cancelLook = timer.after(delay, () => {
      cancelLook = undefined;
      queued(look).catch((cause: unknown) => log.error('Looking at the sheets again failed', cause));
    });
  }

  async function look(): Promise<Result<void, AppIssue>> {
    const anew = restructured;
    restructured = false;
    const open = session();
    if (open === undefined) {
      if (anew) await ports.onRestructured();
      return ok(undefined);
    }
    if (anew) {
      const layouts = await open.readLayouts();
      if (session() !== open) return ok(undefined);
      if (!layouts.ok && layouts.error.code === 'cell-being-edited') {
        restructured = true;
        lookSoon(retryMs);
        return layouts;
      }
      if (!layouts.ok) {
        ports.onLost(layouts.error);
        return layouts;
      }
      await ports.onMoved();
      if (session() !== open) return ok(undefined);
      for (const table of allTables) dirty.local.set(table, 'all');
    }
    for (const [table, span] of own) {
      const spans = dirty.remote.has(table) ? dirty.remote : dirty.local;
      spans.set(table, joined(spans.get(table), span));
    }
    own.clear();
    // The person's own first: what a co-author did to the same rows meanwhile is journalled twice then, never by nobody.
    for (const source of sources) {
      const taken = await takeIn(open, source);
      if (!taken.ok) return taken;
    }
    return ok(undefined);
  }

  async function takeIn(open: RegisterSession, source: (typeof sources)[number]): Promise<Result<void, AppIssue>> {
    const looking = dirty[source];
    if (looking.size === 0) return ok(undefined);
    dirty[source] = new Map();
    const tell = (): void => { ports.onTaken(source === 'local' ? 'me' : 'others'); };
    const history = open.history();
    const others = new Map(dirty.remote);
    // Told as soon as the register knows: the journal takes a while longer, and formulas wait for the news.
    const taken = await open.takeIn(looking, source, { onTaken: tell, others });
    // The workbook was let go meanwhile.
    if (session() !== open) return ok(undefined);
    if (open.history() !== history) tell();
    if (!taken.ok) {
      // Rows that did not get their ids keep only their own tables waiting.
      const again = taken.error.code === 'row-without-id' ? open.tablesWithoutIds() : looking.keys();
      for (const table of again) dirty[source].set(table, 'all');
      if (isPassing(taken.error)) lookSoon(retryMs);
    }
    const unsettled = open.unsettledTables();
    for (const table of unsettled) dirty.remote.set(table, 'all');
    if (unsettled.size > 0) lookSoon(sayMs);
    return taken;
  }

  return {
    note(event) {
      if (event.kind === 'structure') restructured = true;
      else if (event.own && event.rows === undefined) return;
      else {
        const spans = event.own ? own : dirty[event.source];
        // Events get lost, and whoever wrote here wrote a step, too: perhaps over one of ours.
        if (event.source === 'remote') ports.onJournal('remote');
        const table = allTables.find((key) => key === event.table);
        if (table !== undefined) spans.set(table, joined(spans.get(table), event.rows));
        else if (event.table === undefined) for (const key of allTables) spans.set(key, 'all');
        else if (event.table.startsWith('_')) {
          if (event.table === '_journal' && !event.own && event.source === 'local') ports.onJournal('local');
          if (event.table === '_meta' && !event.own) ports.onMeta();
          if (event.table === '_evidence' && !event.own) ports.onEvidence();
          return;
        }
      }
      lookSoon(settleMs);
    },
    isDue: () => restructured || own.size > 0 || sources.some((source) => dirty[source].size > 0),
    look,
    lookAtAll() {
      ports.onJournal('remote');
      restructured = true;
      return look();
    },
    forget() {
      cancelLook?.();
      cancelLook = undefined;
      restructured = false;
      for (const source of sources) dirty[source].clear();
      own.clear();
    },
  };
}

function joined(known: RowSpan | 'all' | undefined, rows: RowSpan | 'all' | undefined): RowSpan | 'all' {
  if (rows === undefined || rows === 'all' || known === 'all') return 'all';
  if (known === undefined) return rows;
  const first = Math.min(known.first, rows.first);
  return { first, count: Math.max(known.first + known.count, rows.first + rows.count) - first };
}
