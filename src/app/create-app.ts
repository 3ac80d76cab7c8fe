/**
 * The engine put together over one workbook: one queue, so that a save, an undo and the reading of the sheet never
 * overlap; workbook events only say "look again".
 */
import type { Clock, Log, Random, Timer } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { locales, textsOf } from '../locales/locales';
import type { Texts } from '../locales/texts';
import type { ChangeSet } from '../model/change';
import { tableKeys, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { createHeaderMatch } from '../transfer/header-match';
import { headerOfField } from '../host/table-layout';
import type { RowSpan, Workbook, WorkbookEvent } from '../host/workbook';
import type {
  App, AppIssue, AppState, Card, CardEdit, CustomField, CustomerSummary, SaveOutcome, UndoEntry, Writer,
} from './app';
import { cellAddress, checkCustomer, checkRecords, listValuesOf, type CellPlace } from './check-register';
import { readMeta, schemaVersion } from './hidden-tables';
import { adoptRegister, makeRegister } from './make-register';
import { planAdoption } from './plan-adoption';
import { readLayouts } from './read-layouts';
import { labelsOf } from './field-labels';
import { saveCard } from './save-card';
import { RegisterSession } from './register-session';
import { startCheck } from './sliced-check';
import { undoBlocked, undoableSets } from './undo';

export interface AppPorts {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  readonly log: Log;
  /** Who the journal names; asked at each change. */
  readonly author: () => string;
  /** The language in which a new register's sheets are made and named. */
  readonly texts: () => Texts;
}

/** A paste raises many events: wait this long, then read once. */
const settleMs = 60;
/** When Excel refuses because the person is typing in a cell. */
const retryMs = 700;

/** Some 30 ms of work on the machine the benches run on. */
const sliceCards = 500;

const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

export function createApp(ports: AppPorts): App {
  const { workbook, clock, random, timer, log } = ports;
  const headerMatches = new Map<TableKey, ReturnType<typeof createHeaderMatch>>();
  const headerMatch = (table: TableKey): ReturnType<typeof createHeaderMatch> => {
    let match = headerMatches.get(table);
    if (match === undefined) {
      match = createHeaderMatch(table, locales.map((locale) => labelsOf(textsOf(locale), table)));
      headerMatches.set(table, match);
    }
    return match;
  };

  let state: AppState = { kind: 'none' };
  let session: RegisterSession | undefined;
  let version = 0;
  let cardsVersion = 0;
  let selectedId: RecordId | undefined;
  let unwatch: (() => void) | undefined;
  let cancelLook: (() => void) | undefined;
  const dirty = { local: new Map<TableKey, RowSpan | 'all'>(), remote: new Map<TableKey, RowSpan | 'all'>() };
  let layoutsDirty = false;
  let queue: Promise<unknown> = Promise.resolve();
  let tableOutlines = new Map<string, { row: number; column: number }>();
  const listeners = new Set<(writer: Writer) => void>();

  const announce = (writer: Writer = 'me'): void => {
    version += 1;
    for (const listener of [...listeners]) listener(writer);
  };
  const notify = (writer: Writer = 'me'): void => {
    cardsVersion += 1;
    announce(writer);
  };
  const setState = (next: AppState): void => {
    state = next;
    notify();
  };
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const run = queue.then(work);
    queue = run.catch(() => undefined); // the caller of `run` gets the failure; the queue goes on
    return run;
  };
  const notRegister: AppIssue = { severity: 'error', code: 'not-a-register', facts: {} };

  async function notePlaces(): Promise<void> {
    const outline = await workbook.outline();
    if (!outline.ok) return;
    tableOutlines = new Map(outline.value.tables.map((table) => [table.name, { row: table.headerRow, column: table.firstColumn }]));
  }

  async function openNow(): Promise<Result<AppState, AppIssue>> {
    session = undefined;
    setState({ kind: 'loading', done: 0 });
    const opened = await readRegister();
    if (!opened.ok) {
      setState({ kind: 'failed', issue: opened.error });
      return opened;
    }
    session = opened.value;
    await notePlaces();
    setState(session === undefined ? { kind: 'none' } : { kind: 'ready' });
    unwatch ??= workbook.watch(onEvent);
    await lookAtSelection();
    if (session !== undefined) prepareSoon(session);
    return ok(state);
  }

  /** Search and look-ups learn the loaded cards in slices, so that the pane answers meanwhile. */
  function prepareSoon(opened: RegisterSession): void {
    timer.after(0, () => {
      if (session !== opened) return;
      if (opened.prepare(sliceCards)) prepareSoon(opened);
      // What a search could not know yet it knows now: shown answers are asked for again.
      else notify();
    });
  }

  async function readRegister(): Promise<Result<RegisterSession | undefined, AppIssue>> {
    const outline = await workbook.outline();
    if (!outline.ok) return outline;
    const names = new Set(outline.value.tables.map(({ name }) => name));
    if (!names.has('_meta')) return ok(undefined);
    const rows = await workbook.readTable('_meta');
    if (!rows.ok) return rows;
    const meta = readMeta(rows.value.values);
    if (meta === undefined) return ok(undefined);
    if (meta.schema > schemaVersion) return err({ severity: 'error', code: 'register-newer', facts: { schema: meta.schema } });
    const layouts = await readLayouts(workbook, meta, headerMatch);
    if (!layouts.ok) return layouts;
    const opening = new RegisterSession({ ...ports, headerMatch }, meta, layouts.value);
    let shown = 0;
    const loaded = await opening.load((done) => {
      if (done - shown < 0.02) return;
      shown = done;
      setState({ kind: 'loading', done });
    });
    // Ids that cannot be given now (the person is typing, the sheet is protected) do not keep the register shut.
    if (!loaded.ok && opening.register.count('Customers') === 0) return loaded;
    return ok(opening);
  }

  function onEvent(event: WorkbookEvent): void {
    if (event.kind === 'selection') {
      void queued(lookAtSelection);
      return;
    }
    if (event.kind === 'structure') layoutsDirty = true;
    else if (event.own && event.rows === undefined) return;
    else {
      const spans = dirty[event.source];
      const table = tableKeys.find((key) => key === event.table);
      if (table !== undefined) spans.set(table, joined(spans.get(table), event.rows));
      else if (event.table === undefined) for (const key of tableKeys) spans.set(key, 'all');
      else if (event.table.startsWith('_')) return;
    }
    lookSoon(settleMs);
  }

  function lookSoon(delay: number): void {
    cancelLook?.();
    cancelLook = timer.after(delay, () => {
      cancelLook = undefined;
      queued(lookAgain).catch((cause: unknown) => log.error('Looking at the sheets again failed', cause));
    });
  }

  async function lookAgain(): Promise<Result<void, AppIssue>> {
    const restructured = layoutsDirty;
    layoutsDirty = false;
    if (session === undefined) {
      // Another window, a co-author or an undo may have made (or brought back) the register.
      if (restructured && state.kind !== 'loading') await openNow();
      return ok(undefined);
    }
    if (restructured) {
      const layouts = await session.readLayouts();
      if (!layouts.ok && layouts.error.code === 'cell-being-edited') {
        layoutsDirty = true;
        lookSoon(retryMs);
        return layouts;
      }
      if (!layouts.ok) {
        session = undefined;
        setState(layouts.error.code === 'table-missing' ? { kind: 'none' } : { kind: 'failed', issue: layouts.error });
        return layouts;
      }
      await notePlaces();
      for (const table of tableKeys) dirty.local.set(table, 'all');
    }
    // The person's own first: what a co-author did to the same rows meanwhile is journalled twice then, never by nobody.
    for (const source of ['local', 'remote'] as const) {
      const taken = await takeIn(session, source);
      if (!taken.ok) return taken;
    }
    return ok(undefined);
  }

  async function takeIn(open: RegisterSession, source: 'local' | 'remote'): Promise<Result<void, AppIssue>> {
    const looking = dirty[source];
    if (looking.size === 0) return ok(undefined);
    dirty[source] = new Map();
    const writer = source === 'local' ? 'me' : 'others';
    // Told as soon as the register knows: the journal takes a while longer, and formulas wait for the news.
    const taken = await open.takeIn(looking, source, { onTaken: () => { notify(writer); } });
    notify(writer);
    if (!taken.ok) {
      for (const table of looking.keys()) dirty[source].set(table, 'all');
      if (taken.error.code === 'cell-being-edited' || taken.error.code === 'row-changed') lookSoon(retryMs);
    }
    return taken;
  }

  const isLookDue = (): boolean => layoutsDirty || dirty.local.size > 0 || dirty.remote.size > 0;

  async function lookAtSelection(): Promise<void> {
    const found = await workbook.selection();
    if (!found.ok || session === undefined) return;
    const id = customerOfRow(found.value?.table, found.value?.keys[0]);
    if (id === selectedId) return;
    selectedId = id;
    announce();
  }

  function customerOfRow(table: string | undefined, key: string | undefined): RecordId | undefined {
    if (session === undefined || table === undefined || key === undefined) return undefined;
    if (table === 'Customers') return session.register.get('Customers', key) === undefined ? undefined : key;
    const child = tableKeys.find((known) => known === table);
    const customer = child === undefined ? undefined : session.register.get(child, key)?.['customer'];
    return typeof customer === 'string' && session.register.get('Customers', customer) !== undefined ? customer : undefined;
  }

  const placesIn = (open: RegisterSession): CellPlace => (table, id, field) => {
    const row = open.bodyRow(table, id);
    const place = tableOutlines.get(table);
    const column = open.layout(table)?.fields.indexOf(field) ?? -1;
    return row === undefined || place === undefined || column < 0 ? undefined : cellAddress(place.row + 1 + row, place.column + column);
  };

  function summary(id: RecordId): CustomerSummary {
    const values = session?.register.get('Customers', id) ?? {};
    return {
      id, code: asText(values['code']), name: asText(values['name']), alias: asText(values['alias']),
      status: asText(values['status']), level: asText(values['level']), city: asText(values['city']), country: asText(values['country']),
    };
  }

  const cardOf = (id: RecordId): Card | undefined => {
    const values = session?.register.get('Customers', id);
    return values === undefined ? undefined : { id, values };
  };

  function customFields(): readonly CustomField[] {
    const layout = session?.layout('Customers');
    if (layout === undefined) return [];
    return layout.fields.flatMap((key, c) => (key.startsWith('x:') ? [{ key, header: layout.headers[c] ?? '' }] : []));
  }

  async function saveNow(edit: CardEdit): Promise<Result<SaveOutcome, readonly AppIssue[]>> {
    if (session === undefined) return err([notRegister]);
    if (isLookDue()) await lookAgain();
    const saved = await saveCard(session, edit, random);
    if (saved.ok && saved.value.kind === 'saved') notify();
    return saved;
  }

  async function undoNow(id: RecordId | undefined): Promise<Result<ChangeSet, AppIssue>> {
    if (session === undefined) return err(notRegister);
    if (isLookDue()) await lookAgain();
    const sets = undoableSets(session.history());
    const set = id === undefined ? sets[0] : sets.find((candidate) => candidate.id === id);
    if (set === undefined) return err({ severity: 'error', code: 'undo-nothing', facts: {} });
    const blocked = undoBlocked(session.register, set);
    if (blocked !== undefined) return err(blocked);
    const done = await session.commit(session.inverse(set), 'undo', set.id);
    if (done.ok) notify();
    return done;
  }

  const inNewRegister = async (make: () => Promise<Result<void, AppIssue>>): Promise<Result<void, AppIssue>> => {
    if (session !== undefined) return err({ severity: 'error', code: 'register-exists', facts: {} });
    const made = await make();
    if (!made.ok) return made;
    const opened = await openNow();
    layoutsDirty = false;
    return opened.ok ? ok(undefined) : opened;
  };

  return {
    state: () => state,
    version: () => version,
    cardsVersion: () => cardsVersion,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => queued(openNow),
    close() {
      unwatch?.();
      unwatch = undefined;
      cancelLook?.();
      session = undefined;
      setState({ kind: 'none' });
    },
    refresh: () => queued(() => {
      layoutsDirty = true;
      return lookAgain();
    }),

    makeRegister: () => queued(() => inNewRegister(() => makeRegister({ workbook, random, texts: ports.texts() }))),
    planAdoption: () => queued(() => planAdoption(workbook, headerMatch('Customers'))),
    adopt: (plan) => queued(() => inNewRegister(() => adoptRegister({ workbook, random, texts: ports.texts() }, plan))),

    search(query, limit) {
      if (session === undefined) return { hits: [], total: 0 };
      if (query.trim() === '') {
        const ids = session.register.ids('Customers');
        return { hits: ids.slice(0, limit).map(summary), total: ids.length };
      }
      const answer = session.search(query, limit);
      return { hits: answer.ids.map(summary), total: answer.total };
    },
    card: cardOf,
    find(key) {
      const [id] = session?.register.find(key) ?? [];
      return id === undefined ? undefined : cardOf(id);
    },
    customFields,
    date1904: () => session?.layout('Customers')?.date1904 ?? false,
    listValues: (list) => (session === undefined ? [] : listValuesOf(session.register)(list) ?? []),
    customerOf: customerOfRow,
    neighbour(id, step) {
      const place = session?.register.place('Customers', id) ?? -1;
      return place < 0 ? undefined : session?.register.ids('Customers')[place + step];
    },

    save: (edit) => queued(() => saveNow(edit)),
    checkCard: (values, id) => (session === undefined ? [] : checkCustomer(session.register, listValuesOf(session.register), values, id)),
    check(onProgress) {
      const open = session;
      if (open === undefined) return { result: Promise.resolve({ issues: [], complete: true }), stop: () => undefined };
      return startCheck({
        steps: checkRecords(open.register, placesIn(open)), clock, timer, isOpen: () => session === open,
        ...(onProgress && { onProgress }),
      });
    },

    undoable(): readonly UndoEntry[] {
      if (session === undefined) return [];
      const { register } = session;
      return undoableSets(session.history()).map((changeSet) => {
        const customer = changeSet.changes.find(({ table }) => table === 'Customers');
        const values = customer === undefined ? undefined : register.get('Customers', customer.id) ?? (customer.type === 'remove' ? customer.values : undefined);
        return { changeSet, ...(typeof values?.['name'] === 'string' ? { customerName: values['name'] } : {}) };
      });
    },
    undo: (changeSet) => queued(() => undoNow(changeSet)),

    selectedId: () => selectedId,
    select(id, field, table = 'Customers') {
      const layout = session?.layout(table);
      const column = field === undefined || layout === undefined ? undefined : headerOfField(layout, field);
      selectedId = customerOfRow(table, id);
      return queued(() => workbook.select(table, id, column));
    },
  };
}

function joined(known: RowSpan | 'all' | undefined, rows: RowSpan | undefined): RowSpan | 'all' {
  if (rows === undefined || known === 'all') return 'all';
  if (known === undefined) return rows;
  const first = Math.min(known.first, rows.first);
  return { first, count: Math.max(known.first + known.count, rows.first + rows.count) - first };
}

