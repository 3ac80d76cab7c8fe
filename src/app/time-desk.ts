/** Time travel: the register as it was, two of its states compared, and cards restored from an earlier one. */
import type { CalendarDate } from '../base/calendar-date';
import type { Result } from '../base/result';
import type { Texts } from '../locales/texts';
import type { ChangeSet } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import type { AppIssue } from './app';
import type { ComparisonWords } from './comparison-words';
import type { ReachEnd } from './journal-reach';
import type { LongRun } from './long-run';
import type { SourceFile } from './read-source';
import type { ComparedRegister } from './register-comparison';
import type { RestorePlan, RestoreOrder } from './restore-cards';

/** A state of the register: at the end of a day where it is open, before a step of its journal, or now. */
export type Moment =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'before'; readonly step: RecordId; readonly at: number }
  | { readonly kind: 'now' };

/** How far back can be told. */
export interface TimeReach {
  readonly steps: number;
  /** The day of the first step that is known. */
  readonly first?: CalendarDate;
  /** The first day that can be told, if not every day can. */
  readonly earliest?: { readonly day: CalendarDate; readonly why: ReachEnd };
}

/** What stands on one side of a comparison. */
export type ComparedState =
  | Exclude<Moment, { readonly kind: 'now' }>
  | { readonly kind: 'now'; readonly day: CalendarDate }
  | { readonly kind: 'file'; readonly name: string };

/** How records of two files are known to be the same: by their ids, or, as registers of their own, by number, name and content. */
export type Pairing = 'ids' | 'numbers';

export interface Comparison extends ComparedRegister {
  readonly before: ComparedState;
  readonly after: ComparedState;
  readonly pairing: Pairing;
}

export interface FileToCompare {
  /** Another workbook; it is only read. */
  readonly file: SourceFile;
  /** Which of the two is taken for the earlier one. */
  readonly isEarlier: boolean;
}

export interface TimeDesk {
  /** Reads the whole journal. */
  timeReach(): Promise<Result<TimeReach, AppIssue>>;
  /** `time-unknown`, `time-order`, `time-future`, `step-unknown`; undefined if it was stopped. */
  compareTimes(from: Moment, to: Moment, onProgress?: (done: number) => void): LongRun<Result<Comparison, AppIssue> | undefined>;
  /** The open register and another one: refused like opening that file; undefined if it was stopped. */
  compareFile(other: FileToCompare, onProgress?: (done: number) => void): LongRun<Result<Comparison, AppIssue> | undefined>;
  /** How differences are written; `show` writes a value, as the cell has it if left out. */
  comparisonWords(texts: Texts, show?: (value: Scalar) => string): ComparisonWords;
  /** A page that any browser shows and prints. */
  comparisonPage(comparison: Comparison, texts: Texts): string;
  /** Its lines on a new sheet of this workbook, whose name is the answer. No step of the history. */
  comparisonSheet(comparison: Comparison, texts: Texts): Promise<Result<string, AppIssue>>;
  /** What restoring cards would change; undefined if it was stopped. */
  planRestore(order: RestoreOrder, onProgress?: (done: number) => void): LongRun<Result<RestorePlan, AppIssue> | undefined>;
  /** Does it in one step that can be taken back: `restore-nothing` if there is nothing to do. */
  restoreCards(order: RestoreOrder, onProgress?: (done: number) => void): LongRun<Result<ChangeSet, AppIssue> | undefined>;
}
