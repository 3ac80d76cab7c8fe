/** The page of all accounts: who owes what, who is late, by who looks after them, what came in; added up in slices and kept while the person looks into one of them. */
import type { AccountLine, AccountList, AccountDesk } from '../../src/app/account-desk';
import { accountsFile } from '../../src/app/account-lists';
import type { App, AppIssue } from '../../src/app/app';
import { isCalendarDate } from '../../src/base/calendar-date';
import type { Texts } from '../../src/locales/texts';
import type { RecordId } from '../../src/model/ids';
import type { SaveFile } from './export-page';
import { createListeners, type Observed } from './listeners';
import { createOneRun, type Running } from './one-run';

export type AccountsList = AccountList['kind'];
export const lineSorts = ['name', 'balance', 'overdue', 'late'] as const;
export type LineSort = (typeof lineSorts)[number];
type Income = ReturnType<AccountDesk['incomeByCategory']>;

export interface OpenAccounts {
  readonly list: AccountsList;
  /** As it was typed, where that is no day. */
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  readonly query: string;
  /** Undefined for all of them. */
  readonly currency?: string;
  /** The list's own unless chosen. */
  readonly sort?: LineSort;
  /** Those who owe nothing are listed too. */
  readonly withZero: boolean;
  /** Absent until they are added up, and if that was stopped. */
  readonly lines?: readonly AccountLine[];
  readonly income?: Income;
  readonly running?: Running<'counting'>;
  /** A file or a sheet is being written. */
  readonly writing: boolean;
  readonly refused: readonly AppIssue[];
  readonly done?: { readonly kind: 'file' | 'sheet'; readonly name: string };
  /** The customer whose account was looked into: the keyboard goes on there. */
  readonly left?: { readonly id: RecordId };
}

export interface AccountsPage extends Observed<OpenAccounts | undefined> {
  /** As it was left, if it was. */
  begin(today: string, left?: RecordId): void;
  choose(what: { readonly [K in 'list' | 'asOf' | 'from' | 'to' | 'query' | 'currency' | 'sort' | 'withZero']?: OpenAccounts[K] | undefined }): void;
  /** Adds up now, and again after each change of the register, until the result is called. */
  watch(): () => void;
  look(): void;
  stop(): void;
  write(as: 'file' | 'sheet', list: AccountList, texts: Texts): Promise<void>;
  close(): void;
}

export interface AccountsPageDeps {
  readonly app: App;
  /** Runs a task and tells of what it throws. */
  readonly task: (task: () => Promise<void>) => Promise<void>;
  readonly save: SaveFile;
}

export function createAccountsPage({ app, task, save }: AccountsPageDeps): AccountsPage {
  let state: OpenAccounts | undefined;
  /** What the figures on the page were added up from. */
  let counted: { readonly version: number; readonly of: string } | undefined;
  const listeners = createListeners();
  const run = createOneRun<'counting'>((running) => set({ running }));

  function set(change: { readonly [K in keyof OpenAccounts]?: OpenAccounts[K] | undefined }): void {
    if (state === undefined) return;
    const next: { -readonly [K in keyof OpenAccounts]?: OpenAccounts[K] | undefined } = { ...state, ...change };
    for (const key of ['currency', 'sort', 'lines', 'income', 'running', 'done', 'left'] as const) if (next[key] === undefined) delete next[key];
    state = next as OpenAccounts;
    listeners.tell();
  }

  const questionOf = ({ list, asOf, from, to }: OpenAccounts): string => (list === 'income' ? `income ${from} ${to}` : `lines ${asOf}`);

  /** Figures of the same question stay to be looked at while it is added up anew. */
  async function count(): Promise<void> {
    const asked = state;
    if (asked === undefined) return;
    const of = questionOf(asked);
    const version = app.cardsVersion();
    if (counted?.of === of && counted.version === version) return;
    const { list, asOf, from, to } = asked;
    const isOther = counted?.of !== of;
    counted = { of, version };
    if (list === 'income') {
      if (isOther) set({ income: undefined });
      if (!isCalendarDate(from) || !isCalendarDate(to)) return run.stop();
      const income = await run.during('counting', (onProgress) => app.listIncome(from, to, onProgress));
      if (income !== undefined) set({ income });
    } else {
      if (isOther) set({ lines: undefined });
      if (!isCalendarDate(asOf)) return run.stop();
      const lines = await run.during('counting', (onProgress) => app.listAccounts(asOf, onProgress));
      if (lines !== undefined) set({ lines });
    }
  }
  /** The person would rather not: a change of the register does not begin it again. */
  let isStopped = false;
  const look = (): void => void task(count);

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin(today, left) {
      if (state === undefined) state = { list: 'owed', asOf: today, from: `${today.slice(0, 4)}-01-01`, to: today, query: '', withZero: false, writing: false, refused: [] };
      set({ refused: [], done: undefined, left: left === undefined ? undefined : { id: left } });
    },
    choose(what) {
      isStopped = false;
      set({ ...what, refused: [], done: undefined, left: undefined });
      if ('list' in what || 'asOf' in what || 'from' in what || 'to' in what) look();
    },
    watch() {
      isStopped = false;
      look();
      const unsubscribe = app.subscribe(() => { if (!isStopped) look(); });
      return () => {
        unsubscribe();
        // What is half added up is begun again with the next look.
        if (state?.running !== undefined) counted = undefined;
        run.stop();
      };
    },
    look() {
      isStopped = false;
      look();
    },
    stop() {
      isStopped = true;
      counted = undefined;
      run.stop();
      set({ lines: undefined, income: undefined });
    },
    write: (as, list, texts) => task(async () => {
      if (state === undefined || state.writing) return;
      set({ writing: true, refused: [], done: undefined });
      try {
        if (as === 'file') {
          const name = `${texts.account.lists[list.kind]}.csv`;
          await save(name, 'text/csv;charset=utf-8', accountsFile(list, texts));
          set({ done: { kind: 'file', name } });
        } else {
          const made = await app.accountsSheet(list, texts);
          set(made.ok ? { done: { kind: 'sheet', name: made.value } } : { refused: [made.error] });
        }
      } finally {
        set({ writing: false });
      }
    }),
    close: () => run.stop(),
  };
}
