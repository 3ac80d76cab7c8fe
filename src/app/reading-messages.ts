/**
 * What the page and a worker that reads one file say to each other, and both ends of it: `readRemotely` asks,
 * `createReadingAnswer` answers. Rows and cards come some at a time, for the page takes each message in one piece.
 */
import type { Clock, Timer } from '../base/ports';
import type { Result } from '../base/result';
import type { IncomingCard, SourceCell } from '../transfer/source';
import type { AppIssue } from './app';
import type { Pace } from './long-run';
import { readSource, type ReadSourcePorts, type Source, type SourceFile } from './read-source';

export type ReadingAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  /** Further rows of one of the sheets. */
  | { readonly kind: 'rows'; readonly sheet: number; readonly rows: readonly (readonly SourceCell[])[]; readonly lines: readonly number[]; readonly done: number }
  | { readonly kind: 'cards'; readonly cards: readonly IncomingCard[]; readonly done: number }
  /** The end: the source without what came before. */
  | { readonly kind: 'read'; readonly source: Result<Source, AppIssue> }
  | { readonly kind: 'failed'; readonly cause: unknown };

/** So many rows or cards are a message; some milliseconds of the page's time. */
const atOnce = 2000;
/** How much of it all is reading; the rest is bringing it over. */
const shareOfReading = 0.8;

/** In the worker: reads the file it is sent, and tells. */
export function createReadingAnswer(ports: Omit<ReadSourcePorts, 'clock' | 'timer'>, { clock, timer }: { readonly clock: Clock; readonly timer: Timer }, send: (answer: ReadingAnswer) => void): (file: SourceFile) => Promise<void> {
  return async (file) => {
    try {
      let told = 0;
      const source = await readSource(file, { ...ports, clock, timer }, {
        onProgress(done) {
          // Hundreds of slices, a hundred steps of the bar.
          if (done - told < 0.01) return;
          told = done;
          send({ kind: 'progress', done: done * shareOfReading });
        },
      });
      // Nobody leaves it but by ending the worker.
      if (source !== undefined) sendSource(source, send);
    } catch (cause) {
      send({ kind: 'failed', cause });
    }
  };
}

function sendSource(source: Result<Source, AppIssue>, send: (answer: ReadingAnswer) => void): void {
  if (!source.ok || source.value.kind === 'backup' || source.value.kind === 'archive') {
    send({ kind: 'read', source });
    return;
  }
  const read = source.value;
  const all = read.kind === 'cards' ? read.cards.length : read.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let sent = 0;
  const brought = (count: number): number => {
    sent += count;
    return shareOfReading + (1 - shareOfReading) * (sent / Math.max(1, all));
  };
  if (read.kind === 'cards') {
    for (const cards of piecesOf(read.cards)) send({ kind: 'cards', cards, done: brought(cards.length) });
    send({ kind: 'read', source: { ok: true, value: { ...read, cards: [] } } });
    return;
  }
  for (const [sheet, { rows, lines }] of read.sheets.entries()) {
    let from = 0;
    for (const piece of piecesOf(rows)) {
      send({ kind: 'rows', sheet, rows: piece, lines: lines.slice(from, from + piece.length), done: brought(piece.length) });
      from += piece.length;
    }
  }
  const value: Source = read.from === 'workbook' ? { ...read, sheets: read.sheets.map(withoutRows) } : { ...read, sheets: read.sheets.map(withoutRows) };
  send({ kind: 'read', source: { ok: true, value } });
}

const withoutRows = <Sheet extends object>(sheet: Sheet): Sheet => ({ ...sheet, rows: [], lines: [] });

function* piecesOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += atOnce) yield list.slice(from, from + atOnce);
}

/** A worker that reads one file. */
export interface ReadingWire {
  readonly send: (file: SourceFile) => void;
  /** Ends the worker. */
  readonly close: () => void;
}

/** Starts it; `lost` if its script cannot be loaded, or dies. It throws where there are no workers. */
export type StartReading = (receive: (answer: ReadingAnswer) => void, lost: (cause: unknown) => void) => ReadingWire;

/** There is no worker: what it read is not known. */
export class ReadingLost extends Error {}

/** Between two looks whether it was left. */
const lookMs = 100;

/** On the page: undefined if it was left, which ends the worker at once. Rejected with `ReadingLost`, or by a bug. */
export async function readRemotely(start: StartReading, file: SourceFile, { timer, isLeft, onProgress }: Pace): Promise<Result<Source, AppIssue> | undefined> {
  const rows: (readonly SourceCell[])[][] = [];
  const lines: number[][] = [];
  const cards: IncomingCard[] = [];
  let stopLooking: () => void = () => undefined;
  let wire: ReadingWire | undefined;
  try {
    return await new Promise<Result<Source, AppIssue> | undefined>((resolve, reject) => {
      const look = (): void => {
        if (isLeft()) resolve(undefined);
        else stopLooking = timer.after(lookMs, look);
      };
      const receive = (answer: ReadingAnswer): void => {
        switch (answer.kind) {
          case 'rows':
            add(rows[answer.sheet] ??= [], answer.rows);
            add(lines[answer.sheet] ??= [], answer.lines);
            break;
          case 'cards':
            add(cards, answer.cards);
            break;
          case 'read':
            resolve(whole(answer.source, { rows, lines, cards }));
            return;
          case 'failed':
            reject(answer.cause instanceof Error ? answer.cause : new Error('Reading the file failed', { cause: answer.cause }));
            return;
          case 'progress':
        }
        if (isLeft()) resolve(undefined);
        else onProgress?.(answer.done);
      };
      const lost = (cause: unknown): void => reject(new ReadingLost('The worker that reads files could not be started, or was lost', { cause }));
      try {
        wire = start(receive, lost);
        wire.send(file);
        look();
      } catch (cause) {
        lost(cause);
      }
    });
  } finally {
    stopLooking();
    wire?.close();
  }
}

function add<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

interface Brought {
  readonly rows: readonly (readonly (readonly SourceCell[])[])[];
  readonly lines: readonly (readonly number[])[];
  readonly cards: readonly IncomingCard[];
}

function whole(source: Result<Source, AppIssue>, { rows, lines, cards }: Brought): Result<Source, AppIssue> {
  if (!source.ok || source.value.kind === 'backup' || source.value.kind === 'archive') return source;
  const read = source.value;
  const withRows = <Sheet extends object>(sheet: Sheet, at: number): Sheet => ({ ...sheet, rows: rows[at] ?? [], lines: lines[at] ?? [] });
  const value: Source = read.kind === 'cards' ? { ...read, cards }
    : read.from === 'workbook' ? { ...read, sheets: read.sheets.map(withRows) } : { ...read, sheets: read.sheets.map(withRows) };
  return { ok: true, value };
}
