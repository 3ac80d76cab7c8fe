/** Files and other sheets of the open workbook as sources to import from. */
import type { DecodeText, Log } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { allTables } from '../model/fields';
import { encodings, type Encoding } from '../transfer/reading/encodings';
import type { SourceSheet } from '../transfer/source';
import type { HostIssue, Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import type { Pace } from './long-run';
import type { OpenArchive } from './read-source-archive';
import { readSource, type Source, type SourceFile } from './read-source';
import { ReadingLost, readRemotely, type StartReading } from './reading-messages';
import { readSourceWorkbook } from './read-source-workbook';

export interface FilePorts {
  readonly decode: DecodeText;
  /** Refuses in words what is no workbook. */
  readonly openWorkbook: (bytes: Uint8Array, name: string) => Result<Workbook, HostIssue> | Promise<Result<Workbook, HostIssue>>;
  /** The files of an archive; without it archives are refused. */
  readonly openArchive?: OpenArchive;
}

export interface FileReading {
  read(file: SourceFile, pace: Pace): Promise<Result<Source, AppIssue> | undefined>;
}

/** `start`: a worker beside the page reads; without it, or where it is lost, files are read in slices on the page's timer. */
export function createFileReading(ports: FilePorts | undefined, log: Log, start: StartReading | undefined): FileReading {
  /** A worker that was lost once is not tried again. */
  let startWorker = start;
  return {
    async read(file, pace) {
      if (ports === undefined) return err({ severity: 'error', code: 'host-not-supported', facts: { what: 'files' } });
      if (startWorker !== undefined) {
        try {
          return await readRemotely(startWorker, file, pace);
        } catch (cause) {
          if (!(cause instanceof ReadingLost)) throw cause;
          startWorker = undefined;
          log.error('Files are read without a worker', cause);
        }
      }
      return readSource(file, { ...ports, clock: pace.clock, timer: pace.timer }, pace);
    },
  };
}

/** Those in which texts can be read, for who chooses one. */
export const sourceEncodings: readonly Encoding[] = encodings;

const own = new Set<string>(allTables);

/** In the order of the tabs; the register's own, those that people cannot see and those on which nothing stands are left out. */
export async function otherSheets(workbook: Workbook): Promise<Result<readonly string[], AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const ours = new Set(outline.value.tables.flatMap(({ name, sheet }) => (own.has(name) || name.startsWith('_') ? [sheet] : [])));
  const found: string[] = [];
  for (const { name, visibility } of outline.value.sheets) {
    if (visibility !== 'visible' || ours.has(name)) continue;
    const first = await workbook.readSheet(name, { rows: 1 });
    if (!first.ok) return first;
    if (first.value.values.some((row) => row.some((cell) => cell !== null))) found.push(name);
  }
  return ok(found);
}

export interface SheetToRead {
  readonly name: string;
  /** Only these cells of it: B3:H200. */
  readonly range?: string | undefined;
}

/** Undefined if it was left. */
export async function readOtherSheet(workbook: Workbook, { name, range }: SheetToRead, pace: Pace): Promise<Result<readonly SourceSheet[], AppIssue> | undefined> {
  const read = await readSourceWorkbook(workbook, { slices: pace, only: [name], range });
  return read?.ok === true ? ok(read.value.sheets) : read;
}
