/**
 * The page of earlier states: two days or a file compared, what is different looked through, and cards chosen to be restored. Of
 * one card, what it was on a day or before a step, and which of that comes back. What a restoring writes is worked out anew by
 * the engine when it is done.
 */
import type { App, AppIssue } from '../../src/app/app';
import type { SourceFile } from '../../src/app/read-source';
import type { RestoreOrder, RestorePlan } from '../../src/app/restore-cards';
import type { Comparison, Moment, TimeReach } from '../../src/app/time-desk';
import { isCalendarDate } from '../../src/base/calendar-date';
import type { Texts } from '../../src/locales/texts';
import type { RecordId } from '../../src/model/ids';
import { createListeners, type Observed } from './listeners';
import { createOneRun, type Running } from './one-run';

export interface OpenTime {
  /** Of one card only. */
  readonly card?: RecordId;
  /** The state that the card is to be as; of a day it is `from`. */
  readonly step?: Moment & { readonly kind: 'before' };
  /** Days as they were typed. */
  readonly from: string;
  readonly to: string;
  readonly reach?: TimeReach;
  readonly running?: Running<'working'>;
  readonly found?: Comparison;
  /** Cards that were chosen out of it. */
  readonly ticked: ReadonlySet<RecordId>;
  readonly plan?: RestorePlan;
  /** Fields and rows of the one card that stay as they are. */
  readonly left: ReadonlySet<string>;
  readonly refused: readonly AppIssue[];
  readonly done?: { readonly kind: 'restored'; readonly count: number } | { readonly kind: 'file' | 'sheet'; readonly name: string } | { readonly kind: 'stopped' };
}

export interface TimePage extends Observed<OpenTime | undefined> {
  begin(of: { readonly card?: RecordId; readonly step?: Moment & { readonly kind: 'before' } }, from: string, to: string): void;
  choose(days: { readonly from?: string; readonly to?: string }): void;
  compare(): Promise<void>;
  compareFile(file: SourceFile): Promise<void>;
  tick(card: RecordId, isTicked: boolean): void;
  /** What restoring the chosen cards, or the one card, would change. */
  plan(): Promise<void>;
  /** A field's unit or a row of the one card. */
  leaveOut(what: string, isLeft: boolean): void;
  cancel(): void;
  restore(): Promise<void>;
  savePage(texts: Texts, name: string): Promise<void>;
  putOnSheet(texts: Texts): Promise<void>;
  stop(): void;
  leave(): void;
}

export interface TimePageDeps {
  readonly app: App;
  /** Runs a task and tells of what it throws. */
  readonly task: (task: () => Promise<void>) => Promise<void>;
  readonly save: (file: string, type: string, content: string) => void | Promise<void>;
}

const empty = { ticked: new Set<RecordId>(), left: new Set<string>(), refused: [] } as const;
const absent = { found: undefined, plan: undefined, done: undefined } as const;
type Change = { readonly [K in keyof OpenTime]?: OpenTime[K] | undefined };

export function createTimePage({ app, task, save }: TimePageDeps): TimePage {
  let state: OpenTime | undefined;
  const listeners = createListeners();
  const run = createOneRun<'working'>((running) => set({ running }));

  function set(change: Change): void {
    if (state === undefined) return;
    const next: { -readonly [K in keyof OpenTime]?: OpenTime[K] | undefined } = { ...state, ...change };
    for (const key of ['card', 'step', 'reach', 'running', 'found', 'plan', 'done'] as const) if (next[key] === undefined) delete next[key];
    state = next as OpenTime;
    listeners.tell();
  }

  /** Undefined if it was stopped, which is told, or left. */
  async function working<T>(start: Parameters<typeof run.during<T>>[1]): Promise<T | undefined> {
    const asked = state;
    if (asked === undefined) return undefined;
    set({ refused: [], done: undefined });
    const result = await run.during('working', start);
    if (result === undefined && state !== undefined && state.running === undefined && state.card === asked.card) set({ done: { kind: 'stopped' } });
    return result;
  }

  const momentOf = (day: string): Moment | undefined => (isCalendarDate(day) ? { kind: 'day', day } : undefined);

  async function compare(): Promise<void> {
    const [from, to] = [momentOf(state?.from ?? ''), momentOf(state?.to ?? '')];
    if (from === undefined || to === undefined) return;
    set({ ...empty, ...absent });
    const found = await working((onProgress) => app.compareTimes(from, to, onProgress));
    if (found !== undefined) set(found.ok ? { found: found.value } : { refused: [found.error] });
  }

  function order(): RestoreOrder | undefined {
    if (state === undefined) return undefined;
    const { card, step, from, ticked, found, plan, left } = state;
    if (card === undefined) return found?.before.kind !== 'day' ? undefined : { at: found.before, cards: [...ticked] };
    const at = step ?? momentOf(from);
    const [only] = plan?.cards ?? [];
    if (at === undefined) return undefined;
    if (left.size === 0 || only === undefined) return { at, cards: [card] };
    return {
      at, cards: [card],
      only: { units: only.differences.map(({ unit }) => unit).filter((unit) => !left.has(unit)), rows: only.rows.map(({ id }) => id).filter((id) => !left.has(id)) },
    };
  }

  async function plan(): Promise<void> {
    set({ plan: undefined, left: empty.left });
    const asked = order();
    if (asked === undefined) return;
    const planned = await working((onProgress) => app.planRestore(asked, onProgress));
    if (planned !== undefined) set(planned.ok ? { plan: planned.value } : { refused: [planned.error] });
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin({ card, step }, from, to) {
      run.stop();
      // Back from a card: what was found is still there.
      const kept = card === undefined && state?.card === undefined ? state : undefined;
      state = kept !== undefined ? { ...kept, refused: [] } : { ...empty, from, to, ...(card !== undefined && { card }), ...(step !== undefined && { step }) };
      listeners.tell();
      void task(async () => {
        const opened = state;
        const reach = await app.timeReach();
        if (state !== undefined && state.card === opened?.card) set(reach.ok ? { reach: reach.value } : { refused: [reach.error] });
        if (step !== undefined && reach.ok) await plan();
      });
    },
    choose: (days) => set({ ...days, refused: [], done: undefined, ...(state?.card !== undefined && { plan: undefined }) }),
    compare: () => task(compare),
    compareFile: (file) => task(async () => {
      set({ ...empty, ...absent });
      const found = await working((onProgress) => app.compareFile({ file, isEarlier: true }, onProgress));
      if (found !== undefined) set(found.ok ? { found: found.value } : { refused: [found.error] });
    }),
    tick(card, isTicked) {
      const ticked = new Set(state?.ticked);
      if (isTicked) ticked.add(card);
      else ticked.delete(card);
      set({ ticked, done: undefined });
    },
    plan: () => task(plan),
    leaveOut(what, isLeft) {
      const left = new Set(state?.left);
      if (isLeft) left.add(what);
      else left.delete(what);
      set({ left });
    },
    cancel: () => set({ plan: undefined, refused: [] }),
    restore: () => task(async () => {
      const asked = order();
      const count = state?.plan?.cards.length ?? 0;
      if (asked === undefined) return;
      const restored = await working((onProgress) => app.restoreCards(asked, onProgress));
      if (restored === undefined) return;
      if (!restored.ok) {
        set({ refused: [restored.error] });
        return;
      }
      const isOfCard = state?.card !== undefined;
      set({ plan: undefined, ticked: empty.ticked, left: empty.left });
      // What is different now is another thing.
      if (!isOfCard) await compare();
      set({ done: { kind: 'restored', count } });
    }),
    savePage: (texts, name) => task(async () => {
      const found = state?.found;
      if (found === undefined) return;
      const file = `${name}.html`;
      await save(file, 'text/html', app.comparisonPage(found, texts));
      set({ done: { kind: 'file', name: file }, refused: [] });
    }),
    putOnSheet: (texts) => task(async () => {
      const found = state?.found;
      if (found === undefined) return;
      const made = await app.comparisonSheet(found, texts);
      set(made.ok ? { done: { kind: 'sheet', name: made.value }, refused: [] } : { refused: [made.error] });
    }),
    stop: () => run.stop(),
    leave() {
      run.stop();
      state = undefined;
      listeners.tell();
    },
  };
}
