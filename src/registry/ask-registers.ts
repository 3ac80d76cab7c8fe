/**
 * Asks public registers about many numbers: each service in its own pace and batches, services beside each other, again
 * with growing pauses where that helps, with progress, calling off, and going on later with what was left.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { Clock, Random, Timer } from '../base/ports';
import { err } from '../base/result';
import { answerKey, type AnswerCache } from './answer-cache';
import { neverCancelled, type CancelToken } from './cancel-token';
import type { HttpPort } from './http-port';
import { notAsked, notAskedReasons, type NotAsked, type NotAskedReason, type RegisterAnswer } from './register-answer';
import { registerService } from './register-services';
import type { AskContext, AskedDetails, RegisterService, ServiceLimits } from './register-service';
import { createTokenBucket, type TokenBucket } from './token-bucket';

export interface RegisterQuestion {
  /** Key of the service. */
  readonly service: string;
  /** As `numberOf` of the service gives it. */
  readonly number: string;
  /** Services that know only today are asked about today. */
  readonly asOf: CalendarDate;
  readonly details?: AskedDetails;
}

export interface AnsweredQuestion {
  readonly question: RegisterQuestion;
  readonly answer: RegisterAnswer;
}

export interface AskProgress {
  readonly done: number;
  readonly total: number;
  readonly found: number;
  readonly absent: number;
  readonly notAsked: number;
}

export interface AskResult {
  /** In the order of the questions. */
  readonly answers: readonly AnsweredQuestion[];
  /** Asking these again later may give an answer: hand them in again to go on. */
  readonly left: readonly RegisterQuestion[];
}

export interface AskOptions {
  readonly cancel?: CancelToken;
  readonly onProgress?: (progress: AskProgress) => void;
  /** Each answer as soon as it is there, so that nothing is lost if the rest is not. */
  readonly onAnswer?: (answered: AnsweredQuestion) => void;
  /** Asks the service even where an answer is kept. */
  readonly fresh?: boolean;
  /** How often one batch is asked in all, if not as often as the settings say. */
  readonly attempts?: number;
}

export interface AskPorts {
  readonly http: HttpPort;
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  readonly cache: AnswerCache;
}

export interface AskSettings {
  /** The firm's own VAT number with its country's letters. */
  readonly requester?: string;
  /** Where a service is reached, if not at its own origin: the firm's proxy. Without a slash at the end. */
  readonly originOf?: (service: RegisterService) => string;
  readonly limitsOf?: (service: RegisterService) => ServiceLimits;
  readonly findService?: (key: string) => RegisterService | undefined;
  /** How often one batch is asked in all. */
  readonly attempts?: number;
  /** First pause before asking again; each further one is twice as long. */
  readonly pauseMs?: number;
  /** A service that wants a longer pause is left for another time. */
  readonly longestPauseMs?: number;
}

export interface RegisterAsker {
  ask(questions: readonly RegisterQuestion[], options?: AskOptions): Promise<AskResult>;
}

interface AskManner {
  readonly cancel: CancelToken;
  readonly fresh: boolean;
  readonly attempts: number;
}

/** Below a proxy every service has its own beginning of the path. */
export const proxyOrigin = (proxy: string) => (service: RegisterService): string => `${proxy.replace(/\/+$/, '')}/registers/${service.key}`;

/** After these nothing else has better chances at the service. */
const closesService: readonly NotAskedReason[] = ['offline', 'refused', 'rate-limited', 'daily-limit', 'needs-credentials', 'requester-refused'];
/** After these nothing else in the lane has. */
const closesLane: readonly NotAskedReason[] = ['overloaded', 'service-unavailable'];
/** One number may be poison to a service; after so many in a row it is the service. */
const mostFailuresInARow = 3;

/** From this many questions on it is asked first which lanes are closed. */
const manyQuestions = 5;

export function createRegisterAsker({ http, clock, random, timer, cache }: AskPorts, settings: AskSettings = {}): RegisterAsker {
  const { attempts: usualAttempts = 4, pauseMs = 1000, longestPauseMs = 60_000, findService = registerService } = settings;
  const limitsOf = settings.limitsOf ?? (({ limits }: RegisterService): ServiceLimits => limits);
  const originOf = settings.originOf ?? (({ origin }: RegisterService): string => origin);
  const buckets = new Map<string, TokenBucket>();
  /** The end of what each service is being asked: one thing at a time, whoever asks. */
  const lines = new Map<string, Promise<void>>();

  function bucketOf(service: RegisterService): TokenBucket {
    let bucket = buckets.get(service.key);
    if (bucket === undefined) {
      bucket = createTokenBucket(limitsOf(service), clock);
      buckets.set(service.key, bucket);
    }
    return bucket;
  }

  const today = (): CalendarDate => new Date(clock.now()).toISOString().slice(0, 10);

  /** Ends early when called off. */
  function wait(ms: number, cancel: CancelToken): Promise<void> {
    if (ms <= 0 || cancel.isCancelled) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        stopTimer();
        forget();
        resolve();
      };
      const stopTimer = timer.after(ms, end);
      const forget = cancel.onCancel(end);
    });
  }

  function contextOf(service: RegisterService, asOf: CalendarDate, { cancel, fresh }: AskManner, spend: () => void): AskContext {
    return {
      asOf, now: () => clock.now(),
      ...(settings.requester !== undefined && { requester: settings.requester }),
      async send({ method, path, body }) {
        const turn = bucketOf(service).take();
        if (turn === 'spent') {
          spend();
          return err('aborted');
        }
        await wait(turn, cancel);
        if (cancel.isCancelled) return err('aborted');
        const sent = (lines.get(service.key) ?? Promise.resolve()).then(() => http.send({
          method, url: originOf(service) + path, timeoutMs: service.timeoutMs,
          headers: { accept: service.accept, ...(fresh && { 'cache-control': 'no-cache' }), ...(body !== undefined && { 'content-type': 'application/json' }) },
          ...(body !== undefined && { body }),
        }, cancel));
        lines.set(service.key, sent.then(() => undefined, () => undefined));
        return sent;
      },
    };
  }

  /** Between half of the pause and all of it, so that two who failed together do not come back together. */
  function pauseBefore(attempt: number, wish: number | undefined): number {
    const [first = 0, second = 0] = random.bytes(2);
    const full = Math.min(longestPauseMs, pauseMs * 2 ** attempt);
    const pause = full / 2 + (full / 2) * ((first * 256 + second) / 65_536);
    return Math.max(pause, wish ?? 0);
  }

  async function askBatch(service: RegisterService, batch: readonly RegisterQuestion[], manner: AskManner): Promise<Map<RegisterQuestion, RegisterAnswer>> {
    const { cancel, attempts } = manner;
    const answers = new Map<RegisterQuestion, RegisterAnswer>();
    let waiting = [...batch];
    for (let attempt = 0; waiting.length > 0; attempt += 1) {
      let isSpent = false;
      const context = contextOf(service, waiting[0]?.asOf ?? today(), manner, () => { isSpent = true; });
      const given = await service.ask(waiting.map(({ number, details }) => ({ number, ...(details !== undefined && { details }) })), context);
      waiting.forEach((question, index) => {
        const answer = given[index] ?? notAsked('not-answered');
        const isOurs = answer.kind === 'not-asked' && answer.reason === 'cancelled';
        answers.set(question, isOurs && isSpent ? notAsked('daily-limit') : answer);
      });
      waiting = waiting.filter((question) => isWorthRepeating(answers.get(question)));
      if (waiting.length === 0 || attempt + 1 >= attempts || cancel.isCancelled) break;
      const pause = pauseBefore(attempt, longestWish(waiting.map((question) => answers.get(question))));
      if (pause > longestPauseMs) break;
      await wait(pause, cancel);
      if (cancel.isCancelled) break;
    }
    return answers;
  }

  async function askService(service: RegisterService, questions: readonly RegisterQuestion[], manner: AskManner, settle: (question: RegisterQuestion, answer: RegisterAnswer) => void): Promise<void> {
    const laneOf = (question: RegisterQuestion): string => service.laneOf?.(question.number) ?? '';
    const closed = new Map<string, NotAsked>();
    let shut: NotAsked | undefined;
    if (service.closedLanes !== undefined && questions.length >= manyQuestions) {
      const lanes = await service.closedLanes(contextOf(service, today(), manner, () => undefined));
      for (const lane of lanes) closed.set(lane, notAsked('service-unavailable', { detail: lane }));
    }
    const failures = new Map<string, number>();
    for (const batch of batchesOf(questions, limitsOf(service).batch)) {
      const open: RegisterQuestion[] = [];
      for (const question of batch) {
        const closing = manner.cancel.isCancelled ? notAsked('cancelled') : shut ?? closed.get(laneOf(question));
        if (closing === undefined) open.push(question);
        else settle(question, closing);
      }
      const [first] = open;
      if (first === undefined) continue;
      const answers = await askBatch(service, open, manner);
      for (const [question, answer] of answers) settle(question, answer);
      const failure = commonFailure([...answers.values()]);
      const lane = laneOf(first);
      const inARow = failure === undefined ? 0 : (failures.get(lane) ?? 0) + 1;
      failures.set(lane, inARow);
      if (failure === undefined) continue;
      if (closesService.includes(failure.reason)) shut = failure;
      else if (closesLane.includes(failure.reason) || (inARow >= mostFailuresInARow && notAskedReasons[failure.reason] === 'soon')) closed.set(lane, failure);
    }
  }

  return {
    async ask(questions, { cancel = neverCancelled, onProgress, onAnswer, fresh = false, attempts = usualAttempts } = {}) {
      const keyOf = ({ service, number, asOf, details }: RegisterQuestion): string => answerKey(service, number, asOf, details === undefined ? '' : JSON.stringify(details));
      // Services without a memory are asked about today, whatever day was wished for.
      const asked = questions.map((question) => (findService(question.service)?.knowsPast === false ? { ...question, asOf: today() } : question));
      const unique = new Map(asked.map((question) => [keyOf(question), question]));
      const answers = new Map<string, RegisterAnswer>();
      const counts = { 'found': 0, 'absent': 0, 'not-asked': 0 };
      const writing: Promise<void>[] = [];

      const settle = (question: RegisterQuestion, answer: RegisterAnswer, isKept = false): void => {
        const key = keyOf(question);
        answers.set(key, answer);
        // Called off before its turn came: nobody was asked, and nothing is known that was not before.
        const isCalledOff = answer.kind === 'not-asked' && answer.reason === 'cancelled';
        if (!isCalledOff) counts[answer.kind] += 1;
        if (!isKept) writing.push(cache.write(key, answer));
        onAnswer?.({ question, answer });
        if (!isCalledOff) onProgress?.({ done: counts.found + counts.absent + counts['not-asked'], total: unique.size, found: counts.found, absent: counts.absent, notAsked: counts['not-asked'] });
      };

      const byService = new Map<RegisterService, RegisterQuestion[]>();
      for (const [key, question] of unique) {
        const service = findService(question.service);
        if (service === undefined) throw new Error(`Bug: no register is called ${question.service}`);
        const kept = fresh ? undefined : await cache.read(key);
        if (kept !== undefined) settle(question, kept, true);
        else {
          const waiting = byService.get(service) ?? [];
          waiting.push(question);
          byService.set(service, waiting);
        }
      }
      await Promise.all([...byService].map(([service, some]) => askService(service, some, { cancel, fresh, attempts }, settle)));
      await Promise.all(writing);

      const all = asked.map((question) => ({ question, answer: answers.get(keyOf(question)) ?? notAsked('cancelled') }));
      return { answers: all, left: all.filter(({ answer }) => answer.kind === 'not-asked' && notAskedReasons[answer.reason] !== 'never').map(({ question }) => question) };
    },
  };
}

function isWorthRepeating(answer: RegisterAnswer | undefined): boolean {
  return answer?.kind === 'not-asked' && notAskedReasons[answer.reason] === 'soon';
}

function longestWish(answers: readonly (RegisterAnswer | undefined)[]): number | undefined {
  const wishes = answers.flatMap((answer) => (answer?.kind === 'not-asked' && answer.retryAfterMs !== undefined ? [answer.retryAfterMs] : []));
  return wishes.length === 0 ? undefined : Math.max(...wishes);
}

/** What befell a whole batch befalls the next one too; one bad number in it does not. */
function commonFailure(answers: readonly RegisterAnswer[]): NotAsked | undefined {
  const [first] = answers;
  if (first?.kind !== 'not-asked' || answers.some((answer) => answer.kind !== 'not-asked' || answer.reason !== first.reason)) return undefined;
  return notAsked(first.reason, first.retryAfterMs === undefined ? {} : { retryAfterMs: first.retryAfterMs });
}

/** A request is about one day. */
function batchesOf(questions: readonly RegisterQuestion[], size: number): RegisterQuestion[][] {
  const batches: RegisterQuestion[][] = [];
  const open = new Map<CalendarDate, RegisterQuestion[]>();
  for (const question of questions) {
    let batch = open.get(question.asOf);
    if (batch === undefined || batch.length >= size) {
      batch = [];
      batches.push(batch);
      open.set(question.asOf, batch);
    }
    batch.push(question);
  }
  return batches;
}
