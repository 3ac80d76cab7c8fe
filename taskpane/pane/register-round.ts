/**
 * Many cards filled from public registers: how many of them a register knows, asking with progress, calling off and going
 * on, what differs on which card, writing all of it in one step. Outside React: asking about a thousand cards takes a
 * quarter of an hour, and the person does other things meanwhile.
 */
import type { App, AppIssue } from '../../src/app/app';
import type { CardAnswers, FieldProposal, InquiryProgress, InquiryRun } from '../../src/app/register-inquiry';
import type { Timer } from '../../src/base/ports';
import type { RecordId } from '../../src/model/ids';
import { createListeners, type Observed } from './listeners';
import type { Notice } from './pane';

export interface OpenRound {
  readonly ids: readonly RecordId[];
  /** Cards with a number that a register knows; absent while they are being counted. */
  readonly known?: readonly RecordId[];
  /** Names of registers that are reached only through a proxy. */
  readonly needsProxy: readonly string[];
  readonly progress?: InquiryProgress;
  readonly asking: boolean;
  /** By card; absent until somebody was asked. */
  readonly answers?: readonly CardAnswers[];
  /** So many questions may be answered later. */
  readonly left: number;
  readonly unwritten?: AppIssue;
  /** Cards that will be filled. */
  readonly picked: ReadonlySet<RecordId>;
  readonly working: boolean;
  readonly leftOut: readonly { readonly id: RecordId; readonly issue: AppIssue }[];
}

export interface RegisterRound extends Observed<OpenRound | undefined> {
  /** These are the cards; what was asked about the same ones is still there, and what is under way goes on. */
  begin(ids: readonly RecordId[]): void;
  /** Asks about all of them, or for what is left: what was answered is not asked again. */
  ask(): void;
  stop(): void;
  pick(id: RecordId, on: boolean): void;
  fill(): Promise<void>;
  close(): void;
}

export interface RegisterRoundDeps {
  readonly app: App;
  readonly timer: Timer;
  readonly tell: (notice: Notice) => void;
  /** Runs a task and tells of what it throws. */
  readonly run: (task: () => Promise<void>) => Promise<void>;
}

/** Some 20 ms of work on a slow machine. */
const slice = 200;

/** What the firm's policy takes over by itself. */
export const chosenOf = ({ proposals }: CardAnswers): readonly FieldProposal[] => proposals.filter(({ chosen }) => chosen);

export function createRegisterRound({ app, timer, tell, run }: RegisterRoundDeps): RegisterRound {
  let state: OpenRound | undefined;
  let underWay: InquiryRun | undefined;
  let stopCounting = (): void => undefined;
  const listeners = createListeners();

  function set(next: OpenRound | undefined): void {
    state = next;
    listeners.tell();
  }

  function change(part: Partial<OpenRound>): void {
    if (state !== undefined) set({ ...state, ...part });
  }

  function count(ids: readonly RecordId[]): void {
    stopCounting();
    const known: RecordId[] = [];
    const needsProxy = new Set<string>();
    let at = 0;
    const step = (): void => {
      void run(async () => {
        for (const id of ids.slice(at, at + slice)) {
          const services = app.registersFor(app.card(id)?.values ?? {});
          if (services.length > 0) known.push(id);
          for (const service of services) if (service.needsProxy) needsProxy.add(service.name);
        }
        at += slice;
        if (at >= ids.length) change({ known, needsProxy: [...needsProxy] });
        else stopCounting = timer.after(0, step);
      });
    };
    stopCounting = timer.after(0, step);
  }

  const unsubscribe = app.subscribe(() => {
    // Another workbook, or none: its customers are not these.
    if (app.state().kind !== 'none' || state === undefined) return;
    underWay?.stop();
    stopCounting();
    set(undefined);
  });

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    begin(ids) {
      const isSame = state !== undefined && state.ids.length === ids.length && state.ids.every((id, at) => id === ids[at]);
      // What is being asked is shown to its end; a proxy that was named meanwhile changes who can be asked.
      if (state?.asking === true || (isSame && state?.answers !== undefined)) return;
      set({ ids, needsProxy: [], asking: false, left: 0, picked: new Set(), working: false, leftOut: [] });
      count(ids);
    },
    ask() {
      if (state === undefined || state.asking) return;
      const cards = state.ids.flatMap((id) => {
        const card = app.card(id);
        return card === undefined ? [] : [{ key: id, values: card.values }];
      });
      const { progress: _, unwritten: __, ...rest } = state;
      set({ ...rest, asking: true, leftOut: [] });
      const current = app.askRegisters(cards, { onProgress: (progress) => change({ progress }) });
      underWay = current;
      void run(async () => {
        try {
          const { cards: answers, left, unwritten } = await current.result;
          change({
            answers, left, picked: new Set(answers.filter((card) => chosenOf(card).length > 0).map(({ key }) => key)),
            ...(unwritten !== undefined && { unwritten }),
          });
        } finally {
          underWay = undefined;
          change({ asking: false });
        }
      });
    },
    stop: () => underWay?.stop(),
    pick(id, on) {
      const picked = new Set(state?.picked);
      if (on) picked.add(id);
      else picked.delete(id);
      change({ picked });
    },
    fill: () => run(async () => {
      if (state === undefined || state.working) return;
      const { answers = [], picked } = state;
      change({ working: true, leftOut: [] });
      try {
        const orders = answers.filter(({ key }) => picked.has(key)).map((card) => ({ id: card.key, proposals: chosenOf(card) }));
        const filled = await app.fill(orders);
        if (!filled.ok) {
          tell({ kind: 'failed', issue: filled.error });
          return;
        }
        const leftOut = filled.value.leftOut;
        const stays = new Set(leftOut.map(({ id }) => id));
        change({ leftOut, picked: new Set(), answers: answers.map((card) => (picked.has(card.key) && !stays.has(card.key) ? { ...card, proposals: card.proposals.filter(({ chosen }) => !chosen) } : card)) });
        tell({ kind: 'filled-many', count: filled.value.cards });
      } finally {
        change({ working: false });
      }
    }),
    close() {
      unsubscribe();
      stopCounting();
      underWay?.stop();
    },
  };
}
