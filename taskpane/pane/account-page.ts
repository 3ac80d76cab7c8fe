/**
 * The page of one customer's account: the day it is looked at, which documents are shown, a document that is being written down,
 * the statement. What the account says is worked out by the engine each time it is shown.
 */
import type { App, AppIssue } from '../../src/app/app';
import { isCalendarDate } from '../../src/base/calendar-date';
import { textsOf, type Locale } from '../../src/locales/locales';
import type { Values } from '../../src/model/change';
import type { Scalar } from '../../src/model/field-kinds';
import type { RecordId } from '../../src/model/ids';
import type { PrintPage } from '../print-page';
import type { SaveFile } from './export-page';
import { createListeners, type Observed } from './listeners';
import type { OpenCard } from './pane';

export type DocumentsView = 'all' | 'issued' | 'payments';
/** What the page is used for beside looking: a document is written down, a statement made. */
export type AccountForm = 'document' | 'statement';

export interface StatementChoice {
  /** As it was typed, where that is no day. */
  readonly from: string;
  readonly to: string;
  /** The customer's unless given. */
  readonly locale?: Locale;
}

export type AccountDone =
  | { readonly kind: 'file' | 'sheet' | 'document'; readonly name: string }
  | { readonly kind: 'due-dates'; readonly count: number; readonly changeSet: RecordId }
  | { readonly kind: 'not-printed' };

export interface OpenAccount {
  readonly id: RecordId;
  readonly from: 'card' | 'accounts';
  /** Where the way back from that card leads; the list, if nothing is said. */
  readonly cardFrom?: OpenCard['from'];
  /** As it was typed, where that is no day. */
  readonly asOf: string;
  readonly view: DocumentsView;
  readonly form?: AccountForm;
  /** Of the document that is being written down. */
  readonly values: Values;
  readonly statement: StatementChoice;
  readonly working?: 'print' | 'page' | 'sheet' | 'due-dates' | 'document';
  readonly refused: readonly AppIssue[];
  readonly done?: AccountDone;
}

export interface AccountPage extends Observed<OpenAccount | undefined> {
  begin(id: RecordId, from: OpenAccount['from'], today: string, cardFrom?: OpenCard['from']): void;
  lookAt(day: string): void;
  show(view: DocumentsView): void;
  /** Begins a form, a document's with these values; without one, what stood in it is gone. */
  open(form: AccountForm | undefined, values?: Values): void;
  edit(field: string, value: Scalar): void;
  choose(statement: { readonly [K in keyof StatementChoice]?: StatementChoice[K] | undefined }): void;
  /** True if it was saved; else the state says why not. */
  saveDocument(): Promise<boolean>;
  writeDueDates(): Promise<void>;
  /** `name` without what stands behind the dot. */
  makeStatement(as: 'print' | 'page' | 'sheet', name: string): Promise<void>;
  leave(): void;
}

export interface AccountPageDeps {
  readonly app: App;
  /** Runs a task and tells of what it throws. */
  readonly task: (task: () => Promise<void>) => Promise<void>;
  readonly save: SaveFile;
  readonly print: PrintPage;
}

type Change = { readonly [K in keyof OpenAccount]?: OpenAccount[K] | undefined };

export function createAccountPage({ app, task, save, print }: AccountPageDeps): AccountPage {
  let state: OpenAccount | undefined;
  const listeners = createListeners();

  function set(change: Change): void {
    if (state === undefined) return;
    const next: { -readonly [K in keyof OpenAccount]?: OpenAccount[K] | undefined } = { ...state, ...change };
    for (const key of ['form', 'working', 'done'] as const) if (next[key] === undefined) delete next[key];
    state = next as OpenAccount;
    listeners.tell();
  }

  /** One at a time; what came of it is told on the page that asked for it, not on another customer's. */
  const working = (what: NonNullable<OpenAccount['working']>, work: (asked: OpenAccount) => Promise<Change>): Promise<void> => task(async () => {
    const asked = state;
    if (asked === undefined || asked.working !== undefined) return;
    set({ working: what, refused: [], done: undefined });
    let change: Change = {};
    try {
      change = await work(asked);
    } finally {
      if (state?.id === asked.id) set({ working: undefined, ...change });
    }
  });

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin(id, from, today, cardFrom) {
      state = { id, from, ...(cardFrom !== undefined && { cardFrom }), asOf: today, view: 'all', values: {}, statement: { from: `${today.slice(0, 4)}-01-01`, to: today }, refused: [] };
      listeners.tell();
    },
    lookAt: (asOf) => set({ asOf, done: undefined }),
    show: (view) => set({ view }),
    open: (form, values = {}) => set({ form, values, refused: [], done: undefined }),
    edit(field, value) {
      if (state !== undefined) set({ values: { ...state.values, [field]: value }, refused: [] });
    },
    choose(statement) {
      if (state === undefined) return;
      const { locale, from = '', to = '' } = { ...state.statement, ...statement };
      set({ statement: { from, to, ...(locale !== undefined && { locale }) }, refused: [], done: undefined });
    },
    async saveDocument() {
      let isSaved = false;
      await working('document', async ({ id, values }) => {
        const base = app.card(id)?.values ?? {};
        const saved = await app.save({ id, base, edits: {}, children: [{ type: 'add', table: 'Documents', values }] });
        if (!saved.ok) return { refused: saved.error };
        isSaved = true;
        return { form: undefined, values: {}, done: { kind: 'document', name: `${String(values['type'] ?? '')} ${String(values['number'] ?? '')}`.trim() } };
      });
      return isSaved;
    },
    writeDueDates: () => working('due-dates', async ({ id }) => {
      const written = await app.writeDueDates(id);
      return written.ok ? { done: { kind: 'due-dates', count: written.value.changes.length, changeSet: written.value.id } } : { refused: [written.error] };
    }),
    makeStatement: (as, name) => working(as, async ({ id, statement: { from, to, locale } }) => {
      if (!isCalendarDate(from) || !isCalendarDate(to)) return {};
      const order = { card: id, from, to, ...(locale !== undefined && { texts: textsOf(locale) }) };
      if (as === 'sheet') {
        const made = await app.statementSheet(order);
        return made.ok ? { done: { kind: 'sheet', name: made.value } } : { refused: [made.error] };
      }
      const made = app.statement(order);
      if (!made.ok) return { refused: [made.error] };
      if (as === 'print') return await print(made.value) ? {} : { done: { kind: 'not-printed' } };
      const file = `${name}.html`;
      await save(file, 'text/html', made.value);
      return { done: { kind: 'file', name: file } };
    }),
    leave() {
      state = undefined;
      listeners.tell();
    },
  };
}
