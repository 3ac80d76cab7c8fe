/**
 * Duplicates of the open register: hands its cards to the search that the first question starts, keeps it up with every
 * change, and asks it. Lost (a worker that cannot be started or died), the search begins anew in slices on the page's timer.
 */
import type { Clock, Log, Timer } from '../base/ports';
import type { Explanation } from '../match/explanation';
import { judgementAbout } from '../match/judgements';
import type { MatchRow } from '../match/match-row';
import { verdictOf } from '../match/verdict';
import type { Change, Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { CardRow, CustomerSummary } from './app';
import type { DuplicateSearch, StartDuplicateSearch } from './duplicate-search';
import { hasMatchFields, isMatchField, matchRecordWith, type MatchChildRow } from './match-records';
import { customerSummary } from './register-view';
import type { RegisterSession } from './register-session';
import { createSearchInSlices } from './search-in-slices';
import { judgedPairs, pairKey, standingDuplicates, type Duplicates, type DuplicateVerdict, type StandingDuplicates } from './standing-duplicates';
import { meaningOfWord } from './words-of-meaning';

/** Why two cards are taken for one customer, or not: what each field says for and against it. */
export type PairExplanation = Explanation;

/** A card that may be the same customer as another one. */
export interface CardTwin {
  readonly card: CustomerSummary;
  readonly isArchived: boolean;
  readonly probability: number;
  readonly verdict: DuplicateVerdict;
  readonly explanation: PairExplanation;
}

/** A search of the whole register, under way. */
export interface DuplicateRun {
  /** Undefined if it was cancelled or the workbook was closed. Rejected only by a bug. */
  readonly result: Promise<Duplicates | undefined>;
  cancel(): void;
}

export interface DuplicateDesk {
  find(onProgress?: (done: number) => void): DuplicateRun;
  standing(found: Duplicates): StandingDuplicates;
  explain(one: RecordId, other: RecordId): Promise<PairExplanation | undefined>;
  twinsOf(values: Values, id?: RecordId, rows?: readonly CardRow[]): Promise<readonly CardTwin[]>;
  /** The register that is open now is another one, or none. */
  forget(): void;
}

export interface DuplicateDeskPorts {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  readonly session: () => RegisterSession | undefined;
  /** Where the search runs; absent, in slices on the timer. */
  readonly startSearch?: StartDuplicateSearch | undefined;
}

/** A register with the search that knows its cards. */
interface Feed {
  readonly session: RegisterSession;
  readonly search: DuplicateSearch;
  /** Told when nothing more comes from this search. */
  readonly ended: Promise<typeof endedSearch>;
  /** All cards were handed over; told 0…1 meanwhile. */
  readonly handed: Promise<void>;
  done: number;
  /** Cards that changed since. */
  readonly changed: Set<RecordId>;
  stop(): void;
}

const endedSearch = Symbol('ended');
/** No part of handing cards over takes longer; half of what people begin to feel, for machines slower than ours. */
const sliceMs = 12;
/** Cards between two looks at the clock. */
const cardsAtOnce = 20;
/** How much of the progress is handing cards over. */
const handingShare = 0.1;
const mostTwins = 8;
/** Stands for a card that has no id yet. */
const typedCard = '';

export function createDuplicateDesk({ clock, timer, log, session, startSearch }: DuplicateDeskPorts): DuplicateDesk {
  let feed: Feed | undefined;
  /** A worker that was lost once is not tried again. */
  let isLost = false;
  /** How often cards changed in what is compared. */
  let edits = 0;

  const pause = (): Promise<void> => new Promise((resolve) => { timer.after(0, resolve); });

  function start(lost: (cause: unknown) => void): DuplicateSearch {
    const inSlices = (): DuplicateSearch => createSearchInSlices({ timer, now: () => clock.now(), sliceMs });
    if (startSearch === undefined || isLost) return inSlices();
    try {
      return startSearch(lost);
    } catch (cause) {
      isLost = true;
      log.error('Duplicates are looked for without a worker: it could not be started', cause);
      return inSlices();
    }
  }

  function open(of: RegisterSession): Feed {
    let tellEnd: () => void = () => undefined;
    const ended = new Promise<typeof endedSearch>((resolve) => { tellEnd = () => resolve(endedSearch); });
    const search = start((cause) => {
      if (feed !== opened) return;
      isLost = true;
      log.error('Duplicates are looked for without a worker: it was lost', cause);
      forget();
    });
    const changed = new Set<RecordId>();
    const unwatch = of.watch((changes) => {
      for (const change of changes) {
        const cards = cardsOf(of.register, change);
        for (const card of cards) changed.add(card);
        if (cards.length > 0) edits += 1;
      }
    });
    const opened: Feed = {
      session: of, search, ended, changed, done: 0,
      handed: Promise.resolve().then(() => handOver(opened)),
      stop() {
        unwatch();
        search.close();
        tellEnd();
      },
    };
    return opened;
  }

  async function handOver(to: Feed): Promise<void> {
    const { register } = to.session;
    const ids = [...register.ids('Customers')];
    let at = 0;
    let isReady = false;
    while (at < ids.length && feed === to) {
      const end = clock.now() + sliceMs;
      const rows: MatchRow[] = [];
      do {
        // What hangs on cards is known only once the register has learned all of it.
        isReady ||= !register.prepareCheck(cardsAtOnce * 4);
        if (!isReady) continue;
        for (const id of ids.slice(at, at + cardsAtOnce)) rows.push(...rowOf(register, id));
        at += cardsAtOnce;
      } while (at < ids.length && clock.now() < end);
      to.search.take(rows, []);
      to.done = Math.min(at / ids.length, 1);
      if (at < ids.length) await pause();
    }
  }

  async function handChanges(to: Feed): Promise<void> {
    const { register } = to.session;
    while (to.changed.size > 0 && feed === to) {
      const end = clock.now() + sliceMs;
      const rows: MatchRow[] = [];
      const gone: RecordId[] = [];
      for (const id of to.changed) {
        to.changed.delete(id);
        const [row] = rowOf(register, id);
        if (row === undefined) gone.push(id);
        else rows.push(row);
        if (clock.now() >= end) break;
      }
      to.search.take(rows, gone);
      if (to.changed.size > 0) await pause();
    }
  }

  function forget(): void {
    feed?.stop();
    feed = undefined;
  }

  /** The search with all cards as they are now; undefined without a register. */
  async function fed(onProgress?: (done: number) => void): Promise<Feed | undefined> {
    const of = session();
    if (of === undefined) return undefined;
    if (feed?.session !== of) {
      forget();
      feed = open(of);
    }
    const current = feed;
    const watching = onProgress === undefined ? undefined : timer.after(0, function look(): void {
      if (feed === current && current.done < 1) {
        onProgress(current.done * handingShare);
        timer.after(50, look);
      }
    });
    await Promise.race([current.handed, current.ended]);
    watching?.();
    if (feed === current) await handChanges(current);
    return feed === current ? current : fed(onProgress);
  }

  /** Asked again of the next search if this one ends; undefined if the register is closed meanwhile. */
  async function ask<T>(question: (of: Feed) => Promise<T>): Promise<T | undefined> {
    const current = await fed();
    if (current === undefined) return undefined;
    const answer = await Promise.race([question(current), current.ended]);
    return answer === endedSearch ? ask(question) : answer;
  }

  return {
    forget,
    find(onProgress) {
      let isCancelled = false;
      let cancelRun: () => void = () => undefined;
      let cancelled: () => void = () => undefined;
      const cancel = new Promise<undefined>((resolve) => { cancelled = () => resolve(undefined); });
      const search = async (): Promise<Duplicates | undefined> => {
        const current = await fed(onProgress);
        if (current === undefined || isCancelled) return undefined;
        const { register } = current.session;
        const [judged, editsThen, cards] = [judgedPairs(register), edits, register.ids('Customers').length];
        const said = [...judged].map(([pair, verdict]) => ({ ids: pair.split(' ') as [string, string], same: verdict === 'same' }));
        const run = current.search.find(said, (done) => onProgress?.(handingShare + (1 - handingShare) * done));
        cancelRun = () => run.cancel();
        const twins = await Promise.race([run.result, current.ended]);
        if (twins === endedSearch) return search();
        return twins === undefined ? undefined : { ...twins, judged, edits: editsThen, cards };
      };
      return {
        result: Promise.race([search(), cancel]),
        cancel() {
          isCancelled = true;
          cancelRun();
          cancelled();
        },
      };
    },
    standing(found) {
      const of = session();
      return of === undefined ? { groups: [], isCurrent: true } : standingDuplicates(of.register, found, edits);
    },
    async explain(one, other) {
      const explanation = await ask(({ search }) => search.explain(one, other));
      const of = session();
      if (explanation === undefined || of === undefined) return undefined;
      const said = judgementAbout(of.register, one, other)?.verdict;
      return said === undefined ? explanation : { ...explanation, limit: said === 'same' ? 'judged-same' : 'judged-different' };
    },
    async twinsOf(values, id, rows) {
      const asked = await ask(async ({ session: { register }, search }) => {
        const own = rows ?? (id === undefined ? [] : rowsOf(register, id));
        return search.twinsOf(matchRecordWith(id ?? typedCard, values, own), mostTwins);
      });
      const of = session();
      if (asked === undefined || of === undefined) return [];
      const judged = judgedPairs(of.register);
      return asked.flatMap(({ id: twin, probability, explanation }): CardTwin[] => {
        const verdict = verdictOf(probability);
        const said = id === undefined ? undefined : judged.get(pairKey(id, twin));
        const card = of.register.get('Customers', twin);
        if (verdict === undefined || card === undefined || said === 'different') return [];
        const isArchived = meaningOfWord(of.register, 'status', String(card['status'] ?? '')) === 'inactive';
        return [{ card: customerSummary(of, twin), isArchived, probability, verdict, explanation }];
      });
    },
  };
}

/** The cards that a change is about, if it changes what is compared of them. */
function cardsOf(register: Register, change: Change): readonly RecordId[] {
  const { table, id } = change;
  if (!hasMatchFields(table) || (change.type === 'set' && !isMatchField(table, change.field))) return [];
  if (table === 'Customers') return [id];
  const owner = change.type === 'remove' ? change.values['customer'] : register.get(table, id)?.['customer'];
  const owners = change.type === 'set' && change.field === 'customer' ? [owner, change.before] : [owner];
  return owners.filter((card): card is RecordId => typeof card === 'string' && card !== '');
}

function rowOf(register: Register, id: RecordId): readonly MatchRow[] {
  const values = register.get('Customers', id);
  return values === undefined ? [] : [matchRecordWith(id, values, rowsOf(register, id))];
}

function rowsOf(register: Register, id: RecordId): readonly MatchChildRow[] {
  return register.childrenOf(id).flatMap(({ table, id: row }): MatchChildRow[] => {
    const values = hasMatchFields(table) ? register.get(table, row) : undefined;
    return values === undefined ? [] : [{ table: table satisfies TableKey, values }];
  });
}
