/** What the page asks of the worker that holds the open workbook's file, and how the worker answers: one after another, in order. */
import { readBook } from '../book/read-book';
import { BookPatcher } from '../book/patch-book';
import { err, ok } from '../../src/base/result';
import type { Result } from '../../src/base/result';
import type { HostIssue } from '../../src/host/workbook';
import type { BookChanges } from '../book/book-changes';
import type { KeptBook } from './kept-book';

export type BookRequest =
  /** The file that was opened; before all others. */
  | { readonly kind: 'begin'; readonly bytes: Uint8Array }
  | { readonly kind: 'keep'; readonly changes: BookChanges; readonly name: string; readonly settings: KeptBook['settings'] }
  | { readonly kind: 'file'; readonly changes: BookChanges }
  /** Another workbook, in the place of this one if it can be read. */
  | { readonly kind: 'replace'; readonly bytes: Uint8Array; readonly name: string };

export interface BookAnswers {
  begin: undefined;
  keep: undefined;
  file: Uint8Array;
  replace: Result<undefined, HostIssue>;
}

export type BookAnswer = BookAnswers[BookRequest['kind']];

export interface NumberedRequest {
  readonly number: number;
  readonly request: BookRequest;
}

export type NumberedAnswer =
  | { readonly number: number; readonly ok: true; readonly answer: BookAnswer }
  | { readonly number: number; readonly ok: false; readonly cause: unknown };

export function createBookAnswers(keep: (book: Omit<KeptBook, 'id'>) => Promise<void>): (request: BookRequest) => Promise<BookAnswer> {
  let patcher: BookPatcher | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function answer(request: BookRequest): Promise<BookAnswer> {
    switch (request.kind) {
      case 'begin':
        patcher = new BookPatcher(request.bytes);
        return undefined;
      case 'keep':
        await keep({ name: request.name, bytes: patched(request.changes), settings: request.settings });
        return undefined;
      case 'file': return patched(request.changes);
      case 'replace': {
        const read = readBook(request.bytes, request.name);
        if (!read.ok) return err(read.error);
        await keep({ name: request.name, bytes: request.bytes, settings: [] });
        return ok(undefined);
      }
    }
  }

  function patched(changes: BookChanges): Uint8Array {
    if (!patcher) throw new Error('No file was opened before it was to be written.');
    patcher.take(changes);
    return patcher.bytes();
  }

  return (request) => {
    const answered = before.then(() => answer(request));
    before = answered.catch(() => undefined);
    return answered;
  };
}
