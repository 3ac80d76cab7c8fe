/** The page on which a formula is put beside a column of customers: what is selected, what is asked of it, where the formula goes. */
import type { App, AppIssue } from '../../src/app/app';
import { createFieldNames } from '../../src/app/field-names';
import { createPurposeNames } from '../../src/app/address-answer';
import { createDocumentTypeNames } from '../../src/app/note-answer';
import type { CustomerCells } from '../../src/app/customer-cells';
import { askDefinition, type FormulaArgument, type FormulaArguments } from '../../src/app/formula-asks';
import type { InsertOrder, InsertPlan } from '../../src/app/formula-desk';
import { previewFormulas, type PreviewRow } from '../../src/app/formula-preview';
import type { CalendarDate } from '../../src/base/calendar-date';
import type { Timer } from '../../src/base/ports';
import type { Result } from '../../src/base/result';
import { locales, textsOf } from '../../src/locales/locales';
import type { Texts } from '../../src/locales/texts';
import type { SettingKeeping } from './device-setting';
import { createInsertChoice, type InsertChoice } from './insert-choice';
import { createListeners, type Observed } from './listeners';
import { createOneRun, type Running } from './one-run';

export interface OpenInsert extends InsertChoice {
  /** Absent while they are looked at, and if nothing can be taken for customers. */
  readonly cells?: CustomerCells;
  readonly day?: FormulaArgument;
  readonly amount?: FormulaArgument;
  readonly currency: string;
  /** Another column than the first free one. */
  readonly column?: number;
  /** What stands in it may go. */
  readonly over: boolean;
  readonly running?: Running<'looking'>;
  readonly inserting: boolean;
  readonly refused: readonly AppIssue[];
  /** Where the last formula went. */
  readonly done?: string;
}

export interface InsertPage extends Observed<OpenInsert | undefined> {
  begin(): void;
  /** At what is selected, again. */
  look(): Promise<void>;
  stop(): void;
  choose(what: { readonly [K in 'ask' | 'field' | 'purpose' | 'documentType' | 'shape' | 'day' | 'amount' | 'currency' | 'column' | 'over']?: OpenInsert[K] | undefined }): void;
  plan(texts: Texts): Result<InsertPlan, AppIssue> | undefined;
  preview(texts: Texts): readonly PreviewRow[];
  insert(texts: Texts): Promise<void>;
  leave(): void;
  close(): void;
}

export interface InsertPageDeps extends SettingKeeping {
  readonly app: App;
  readonly today: () => CalendarDate;
  readonly timer: Timer;
  /** Runs a task and tells of what it throws. */
  readonly task: (task: () => Promise<void>) => Promise<void>;
}

const lookedForCurrency = 50;
/** Whoever drags over cells selects many times. */
const restMs = 250;

/** What was chosen; where the question needs one and nothing is chosen, the first column beside that holds such values. */
export function argumentOf({ ask, cells, day, amount }: OpenInsert, name: 'day' | 'amount'): FormulaArgument | undefined {
  const chosen = name === 'day' ? day : amount;
  const isNeeded = askDefinition(ask).parameters.some((parameter) => parameter.name === name && parameter.isRequired);
  if (chosen !== undefined || !isNeeded) return chosen;
  const first = cells?.beside.find(({ holds }) => holds === (name === 'day' ? 'days' : 'numbers'));
  return first === undefined ? undefined : { kind: 'column', column: first.column };
}

function stillThere(cells: CustomerCells | undefined, chosen: FormulaArgument | undefined): FormulaArgument | undefined {
  return chosen?.kind === 'column' && cells?.beside.some(({ column }) => column === chosen.column) !== true ? undefined : chosen;
}

export function createInsertPage({ app, today, timer, task, ...keeping }: InsertPageDeps): InsertPage {
  let state: OpenInsert | undefined;
  let stopWaiting: (() => void) | undefined;
  let unwatch: (() => void) | undefined;
  const listeners = createListeners();
  const memory = createInsertChoice(keeping);
  void task(() => memory.recall());
  const run = createOneRun<'looking'>((running) => set({ running }));
  const languages = locales.map(textsOf);
  const names = createFieldNames(languages.map(({ fields }) => fields.Customers));
  const purposes = createPurposeNames(languages);
  const documentTypes = createDocumentTypeNames(languages);

  function set(next: { readonly [K in keyof OpenInsert]?: OpenInsert[K] | undefined }): void {
    if (state === undefined) return;
    const changed: { -readonly [K in keyof OpenInsert]?: OpenInsert[K] | undefined } = { ...state, ...next };
    for (const key of ['cells', 'day', 'amount', 'column', 'running', 'done'] as const) if (changed[key] === undefined) delete changed[key];
    state = changed as OpenInsert;
    listeners.tell();
  }

  async function look(): Promise<void> {
    const found = await run.during('looking', () => app.lookAtSelection());
    if (found === undefined || state === undefined) return;
    const cells = found.ok ? found.value : undefined;
    set({
      cells, refused: found.ok ? [] : [found.error], column: undefined, over: false,
      day: stillThere(cells, state.day), amount: stillThere(cells, state.amount),
    });
    set({ currency: usualCurrency(state) });
  }

  function given(open: OpenInsert): FormulaArguments {
    const { ask, field, purpose, documentType, currency } = open;
    const [day, amount] = [argumentOf(open, 'day'), argumentOf(open, 'amount')];
    const all: FormulaArguments = { field, purpose, documentType, limit: 1, ...(day !== undefined && { day }), ...(amount !== undefined && { amount }), ...(currency !== '' && { currency }) };
    const wanted = new Set(askDefinition(ask).parameters.map(({ name }) => name));
    return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name as keyof FormulaArguments)));
  }

  /** Where one is needed and none is typed: the first that one of these customers has an account in. */
  function usualCurrency({ ask, cells, currency }: OpenInsert): string {
    if (currency !== '' || cells === undefined || !askDefinition(ask).parameters.some(({ name, isRequired }) => name === 'currency' && isRequired)) return currency;
    for (const key of cells.keys.slice(0, lookedForCurrency)) {
      const [card, another] = key === '' ? [] : app.cardsNamed(key);
      const known = card === undefined || another !== undefined ? undefined : app.accountOf(card.id, today())?.currencies.find((one) => one.currency !== '');
      if (known !== undefined) return known.currency;
    }
    return '';
  }

  function orderOf(open: OpenInsert, texts: Texts): InsertOrder | undefined {
    const { cells, ask, shape, column, over } = open;
    return cells === undefined ? undefined : { cells, ask, given: given(open), shape, texts, ...(column !== undefined && { column }), ...(over && { over }) };
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin() {
      run.stop();
      state = { ...memory.state(), currency: '', over: false, inserting: false, refused: [] };
      listeners.tell();
      unwatch ??= app.watchSelection(() => {
        stopWaiting?.();
        stopWaiting = timer.after(restMs, () => void task(look));
      });
      void task(look);
    },
    look: () => task(look),
    stop: () => run.stop(),
    choose(what) {
      if (state === undefined || state.inserting) return;
      set({ ...what, refused: [], done: undefined });
      if (what.ask !== undefined) set({ column: undefined, over: false, currency: usualCurrency(state) });
      const { ask, field, purpose, documentType, shape } = state;
      if (['ask', 'field', 'purpose', 'documentType', 'shape'].some((name) => name in what)) void memory.choose({ ask, field, purpose, documentType, shape });
    },
    plan(texts) {
      const order = state === undefined ? undefined : orderOf(state, texts);
      return order === undefined ? undefined : app.planFormulas(order);
    },
    preview: (texts) => (state?.cells === undefined ? [] : previewFormulas(app, { cells: state.cells, ask: state.ask, given: given(state) }, { names, purposes, documentTypes, today, texts })),
    insert: (texts) => task(async () => {
      const order = state === undefined || state.inserting ? undefined : orderOf(state, texts);
      if (order === undefined) return;
      set({ inserting: true, refused: [], done: undefined });
      try {
        const made = await app.insertFormulas(order);
        set(made.ok ? { done: made.value.address } : { refused: [made.error] });
        // What is free, and what stands beside, is another thing now.
        if (made.ok) await look();
      } finally {
        set({ inserting: false });
      }
    }),
    leave() {
      stopWaiting?.();
      unwatch?.();
      unwatch = undefined;
      run.stop();
      state = undefined;
      listeners.tell();
    },
    close() {
      stopWaiting?.();
      unwatch?.();
      run.stop();
    },
  };
}
