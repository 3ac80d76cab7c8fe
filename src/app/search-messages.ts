/**
 * What the page and a worker that looks for duplicates say to each other, and both ends of it: `createRemoteSearch` asks,
 * `createSearchAnswers` answers. How messages travel is the matter of whoever starts the worker.
 */
import type { Explanation } from '../match/explanation';
import type { Twins } from '../match/find-twins';
import type { MatchJudgement, MatchRow } from '../match/match-row';
import type { Twin } from '../match/twin-index';
import type { DuplicateSearch, TwinRun } from './duplicate-search';

export type SearchRequest =
  | { readonly kind: 'take'; readonly rows: readonly MatchRow[]; readonly gone: readonly string[] }
  | { readonly kind: 'find'; readonly number: number; readonly judgements: readonly MatchJudgement[] }
  | { readonly kind: 'cancel'; readonly number: number }
  | { readonly kind: 'twins'; readonly number: number; readonly row: MatchRow; readonly limit: number }
  | { readonly kind: 'explain'; readonly number: number; readonly one: string; readonly other: string };

export type SearchAnswer =
  | { readonly kind: 'progress'; readonly number: number; readonly done: number }
  | { readonly kind: 'found'; readonly number: number; readonly twins: Twins | undefined }
  | { readonly kind: 'twins'; readonly number: number; readonly twins: readonly Twin[] }
  | { readonly kind: 'explained'; readonly number: number; readonly explanation: Explanation | undefined }
  | { readonly kind: 'failed'; readonly number: number; readonly cause: unknown };

/** Answers requests out of a search; in the worker. */
export function createSearchAnswers(search: DuplicateSearch, send: (answer: SearchAnswer) => void): (request: SearchRequest) => void {
  const runs = new Map<number, TwinRun>();
  const answer = <T>(number: number, result: Promise<T>, told: (value: T) => SearchAnswer): void => {
    result.then((value) => send(told(value)), (cause: unknown) => send({ kind: 'failed', number, cause })).finally(() => runs.delete(number));
  };
  return (request) => {
    switch (request.kind) {
      case 'take':
        search.take(request.rows, request.gone);
        return;
      case 'find': {
        const { number } = request;
        let told = 0;
        const run = search.find(request.judgements, (done) => {
          // Hundreds of slices, a hundred steps of the bar.
          if (done - told < 0.01) return;
          told = done;
          send({ kind: 'progress', number, done });
        });
        runs.set(number, run);
        answer(number, run.result, (twins) => ({ kind: 'found', number, twins }));
        return;
      }
      case 'cancel':
        runs.get(request.number)?.cancel();
        return;
      case 'twins':
        answer(request.number, search.twinsOf(request.row, request.limit), (twins) => ({ kind: 'twins', number: request.number, twins }));
        return;
      case 'explain':
        answer(request.number, search.explain(request.one, request.other), (explanation) => ({ kind: 'explained', number: request.number, explanation }));
    }
  };
}

export interface SearchWire {
  readonly send: (request: SearchRequest) => void;
  readonly close: () => void;
}

export interface RemoteSearch {
  readonly search: DuplicateSearch;
  /** For every message that comes back. */
  readonly receive: (answer: SearchAnswer) => void;
}

/** Asks over the wire; on the page. */
export function createRemoteSearch({ send, close }: SearchWire): RemoteSearch {
  interface Waiting {
    readonly resolve: (answer: SearchAnswer) => void;
    readonly reject: (cause: Error) => void;
    readonly progress?: ((done: number) => void) | undefined;
  }
  const waiting = new Map<number, Waiting>();
  let last = 0;

  function ask(request: (number: number) => SearchRequest, progress?: (done: number) => void): { readonly number: number; readonly answer: Promise<SearchAnswer> } {
    const number = last += 1;
    const answer = new Promise<SearchAnswer>((resolve, reject) => { waiting.set(number, { resolve, reject, progress }); });
    send(request(number));
    return { number, answer };
  }

  return {
    receive(answer) {
      const asked = waiting.get(answer.number);
      if (answer.kind === 'progress') {
        asked?.progress?.(answer.done);
        return;
      }
      waiting.delete(answer.number);
      if (answer.kind === 'failed') asked?.reject(answer.cause instanceof Error ? answer.cause : new Error('The search for duplicates failed', { cause: answer.cause }));
      else asked?.resolve(answer);
    },
    search: {
      take(rows, gone) {
        if (rows.length + gone.length > 0) send({ kind: 'take', rows, gone });
      },
      find(judgements, onProgress) {
        const { number, answer } = ask((of) => ({ kind: 'find', number: of, judgements }), onProgress);
        return { result: answer.then((found) => (found.kind === 'found' ? found.twins : undefined)), cancel: () => send({ kind: 'cancel', number }) };
      },
      twinsOf: (row, limit) => ask((number) => ({ kind: 'twins', number, row, limit })).answer.then((found) => (found.kind === 'twins' ? found.twins : [])),
      explain: (one, other) => ask((number) => ({ kind: 'explain', number, one, other })).answer.then((found) => (found.kind === 'explained' ? found.explanation : undefined)),
      close() {
        waiting.clear();
        close();
      },
    },
  };
}
