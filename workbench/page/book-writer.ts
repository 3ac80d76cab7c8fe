/**
 * The page's end of the worker that writes the open workbook. It gathers what changed, sends it over and waits; should the
 * worker come to grief, the next writing starts another one and tells it everything again.
 */
import type { BookChanges } from '../book/book-changes';
import type { BookAnswers, BookRequest, NumberedAnswer, NumberedRequest } from './book-requests';
import type { KeptBook } from './kept-book';

/** Of a Worker what is needed here. */
export interface BookWorker {
  postMessage(message: NumberedRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<NumberedAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface GathersChanges {
  gather(): BookChanges;
  /** The next gathering tells everything since the opening. */
  renew(): void;
}

interface Waiting {
  done(answer: BookAnswers[keyof BookAnswers]): void;
  fail(cause: unknown): void;
}

export class BookWriter {
  private readonly original: Uint8Array;
  private readonly gatherer: GathersChanges;
  private readonly startWorker: () => BookWorker;
  private worker: BookWorker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private sent = 0;

  constructor(original: Uint8Array, gatherer: GathersChanges, startWorker: () => BookWorker) {
    this.original = original;
    this.gatherer = gatherer;
    this.startWorker = startWorker;
  }

  /** Keeps the workbook in the browser as it stands now. */
  async keep(name: string, settings: KeptBook['settings']): Promise<void> {
    const worker = this.begun();
    await this.ask(worker, 'keep', { kind: 'keep', changes: this.gatherer.gather(), name, settings });
  }

  /** The workbook as a file, as it stands now. */
  async file(): Promise<Uint8Array> {
    const worker = this.begun();
    return this.ask(worker, 'file', { kind: 'file', changes: this.gatherer.gather() });
  }

  /** Keeps another file in the place of this one if it can be read. */
  async replace(bytes: Uint8Array, name: string): Promise<BookAnswers['replace']> {
    return this.ask(this.begun(), 'replace', { kind: 'replace', bytes, name });
  }

  private begun(): BookWorker {
    if (this.worker) return this.worker;
    const worker = this.startWorker();
    worker.onmessage = ({ data }) => this.take(data);
    worker.onerror = (event) => this.giveUp(new Error(event.message || 'The worker that writes the workbook could not be started.'));
    worker.onmessageerror = () => this.giveUp(new Error('The worker that writes the workbook could not be understood.'));
    this.worker = worker;
    // Should this fail, so does what is asked next, and that is waited for.
    this.ask(worker, 'begin', { kind: 'begin', bytes: this.original }).catch(() => undefined);
    return worker;
  }

  private ask<K extends keyof BookAnswers>(worker: BookWorker, _kind: K, request: BookRequest & { readonly kind: K }): Promise<BookAnswers[K]> {
    this.sent += 1;
    const number = this.sent;
    return new Promise((resolve, reject) => {
      // Answers come by their number, so this one is of its kind.
      this.waiting.set(number, { done: (answer) => resolve(answer as BookAnswers[K]), fail: reject });
      try {
        worker.postMessage({ number, request });
      } catch (cause) {
        this.giveUp(cause);
      }
    });
  }

  private take(answer: NumberedAnswer): void {
    const waiting = this.waiting.get(answer.number);
    this.waiting.delete(answer.number);
    if (answer.ok) waiting?.done(answer.answer);
    else waiting?.fail(answer.cause);
  }

  private giveUp(cause: unknown): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.gatherer.renew();
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const each of waiting) each.fail(cause);
  }
}
