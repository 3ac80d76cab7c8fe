/** Time travel over the open register: the use cases of time-desk.ts. */
import { localDate, type CalendarDate } from '../base/calendar-date';
import type { Clock, Random } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import type { ChangeSet, Values } from '../model/change';
import { fieldsOf, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { HeaderMatch } from '../transfer/header-match';
import type { CellValue, Workbook } from '../host/workbook';
import { headerOfField } from '../host/table-layout';
import type { AppIssue } from './app';
import { comparisonPage } from './comparison-page';
import { writeComparisonSheet } from './comparison-sheet';
import { createComparisonWords } from './comparison-words';
import type { FilePorts } from './file-reading';
import { readJournal } from './journal';
import { journalReach, stepsAfter, type JournalReach } from './journal-reach';
import type { LongRun, Pace } from './long-run';
import { openRegister } from './open-register';
import { pairRegisters } from './pair-registers';
import { registerAt, type RegisterAt } from './register-at';
import { compareRegisters, type ComparedRegister, type ComparedSides } from './register-comparison';
import type { RegisterSession } from './register-session';
import { planRestore, type RestoreOrder, type RestorePlan } from './restore-cards';
import { runInSlices } from './run-in-slices';
import type { ComparedState, Comparison, FileToCompare, Moment, TimeDesk } from './time-desk';

export interface TimeDeskDeps {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly random: Random;
  readonly files: FilePorts | undefined;
  readonly headerMatch: (table: TableKey) => HeaderMatch;
  readonly session: () => RegisterSession | undefined;
  readonly using: <T>(use: (register: RegisterSession) => Promise<Result<T, AppIssue>>) => Promise<Result<T, AppIssue>>;
  readonly changing: <T>(change: (register: RegisterSession) => Promise<Result<T, AppIssue>>) => Promise<Result<T, AppIssue>>;
  readonly paced: <T>(onProgress: ((done: number) => void) | undefined, work: (pace: Pace) => Promise<T>) => LongRun<T>;
}

/** Rows of the journal that are understood in one go. */
const rowsAtOnce = 50;

const stopped: AppIssue = { severity: 'info', code: 'time-stopped', facts: {} };
const unlessStopped = <T>(found: Result<T, AppIssue>): Result<T, AppIssue> | undefined => (!found.ok && found.error.code === 'time-stopped' ? undefined : found);

/** Part of the way that a piece of the work is. */
const partOf = (pace: Pace, from: number, to: number): Pace => ({ ...pace, onProgress: (done) => pace.onProgress?.(from + done * (to - from)) });

function* stepsOfRows(rows: readonly (readonly CellValue[])[]): Generator<number, readonly ChangeSet[]> {
  const steps: ChangeSet[] = [];
  const isHead = (at: number): boolean => !String(rows[at]?.[0] ?? '').includes('.');
  for (let from = 0, to = 0; from < rows.length; from = to) {
    to = Math.min(rows.length, from + rowsAtOnce);
    while (to < rows.length && !isHead(to)) to += 1;
    steps.push(...readJournal(rows.slice(from, to)));
    // A look at the clock comes with every eighth step of the work.
    for (let look = 0; look < 8; look += 1) yield to / rows.length;
  }
  return steps;
}

export function createTimeDesk({ workbook, clock, random, files, headerMatch, session, using, changing, paced }: TimeDeskDeps): TimeDesk {
  const today = (): CalendarDate => localDate(clock.now());
  const stateOf = (moment: Moment): ComparedState => (moment.kind === 'now' ? { ...moment, day: today() } : moment);
  const nowOf = ({ register }: RegisterSession) => (table: TableKey, id: RecordId): Values | undefined => register.get(table, id);

  /** The journal is read beside what the history shows, which stays as far back as it is. */
  async function readReach(open: RegisterSession, pace: Pace): Promise<Result<JournalReach, AppIssue>> {
    const rows = await open.journal.readRows();
    if (!rows.ok) return rows;
    const read = await runInSlices(stepsOfRows(rows.value), pace);
    if (read === undefined) return err(stopped);
    const known = new Set(rows.value.map(([key]) => String(key)));
    // What could not be written yet is a step all the same; what was damaged in the sheet is not taken for that.
    const steps = [...read, ...open.history().slice(-100).filter(({ id }) => !known.has(id))];
    return ok(journalReach(steps, rows.value, clock.now()));
  }

  function laterSteps({ steps, earliest }: JournalReach, moment: Moment): Result<readonly ChangeSet[], AppIssue> {
    if (moment.kind === 'now') return ok([]);
    if (moment.kind === 'before') {
      const first = steps.findIndex(({ id }) => id === moment.step);
      return first < 0 ? err({ severity: 'error', code: 'time-step-unknown', facts: {} }) : ok(steps.slice(first));
    }
    if (moment.day > today()) return err({ severity: 'error', code: 'time-future', facts: { day: moment.day } });
    if (earliest !== undefined && moment.day < earliest.day) return err({ severity: 'error', code: earliest.why === 'folded' ? 'time-folded' : 'time-unreadable', facts: { day: moment.day, earliest: earliest.day } });
    return ok(stepsAfter(steps, moment.day));
  }

  async function stateAt(open: RegisterSession, reach: JournalReach, moment: Moment, pace: Pace): Promise<Result<RegisterAt, AppIssue>> {
    const later = laterSteps(reach, moment);
    if (!later.ok) return later;
    const then = await runInSlices(registerAt(nowOf(open), later.value), pace);
    return then === undefined ? err(stopped) : ok(then);
  }

  async function compared(sides: ComparedSides, pace: Pace): Promise<Result<ComparedRegister, AppIssue>> {
    const found = await runInSlices(compareRegisters(sides), pace);
    return found === undefined ? err(stopped) : ok(found);
  }

  async function compareTimes(open: RegisterSession, from: Moment, to: Moment, pace: Pace): Promise<Result<Comparison, AppIssue>> {
    if (from.kind === 'day' && to.kind === 'day' && from.day > to.day) return err({ severity: 'error', code: 'time-order', facts: { from: from.day, to: to.day } });
    const reach = await readReach(open, partOf(pace, 0, 0.4));
    if (!reach.ok) return reach;
    const before = await stateAt(open, reach.value, from, partOf(pace, 0.4, 0.7));
    if (!before.ok) return before;
    const after = await stateAt(open, reach.value, to, partOf(pace, 0.7, 0.8));
    if (!after.ok) return after;
    const found = await compared({
      before: (table, id) => before.value.get(table, id), after: (table, id) => after.value.get(table, id),
      ids: (table) => new Set([...before.value.touched(table), ...after.value.touched(table)]),
    }, partOf(pace, 0.8, 1));
    return found.ok ? ok({ ...found.value, before: stateOf(from), after: stateOf(to), pairing: 'ids' }) : found;
  }

  async function openOther({ bytes, name }: FileToCompare['file'], pace: Pace): Promise<Result<RegisterSession, AppIssue>> {
    if (files === undefined) return err({ severity: 'error', code: 'host-not-supported', facts: { what: 'files' } });
    const other = await files.openWorkbook(bytes, name);
    if (!other.ok) return other;
    // What has to be repaired in it is repaired in memory: the file is never written.
    const opened = await openRegister({ workbook: other.value, clock, random, author: () => '', headerMatch, isOpen: () => !pace.isLeft() }, (done) => pace.onProgress?.(done));
    if (pace.isLeft()) return err(stopped);
    if (!opened.ok) return opened;
    return opened.value === undefined ? err({ severity: 'error', code: 'compare-not-register', facts: { file: name } }) : ok(opened.value.session);
  }

  async function compareFile(open: RegisterSession, other: RegisterSession, { file, isEarlier }: FileToCompare, pace: Pace): Promise<Result<Comparison, AppIssue>> {
    const isSame = open.meta.registerId === other.meta.registerId;
    const pairs = isSame ? undefined : await runInSlices(pairRegisters(open.register, other.register), partOf(pace, 0, 0.4));
    if (pairs === undefined && !isSame) return err(stopped);
    /** Their records as if they had our ids. */
    const theirs = (table: TableKey, id: RecordId): Values | undefined => {
      const values = other.register.get(table, pairs?.theirs(table, id) ?? id);
      if (values === undefined || pairs === undefined) return values;
      const named = references(table).flatMap((field) => (typeof values[field] === 'string' ? [[field, pairs.ours('Customers', values[field])]] : []));
      return named.length === 0 ? values : { ...values, ...Object.fromEntries(named) };
    };
    const ours = nowOf(open);
    const hasColumn = (of: RegisterSession, table: TableKey, field: string): boolean => {
      const layout = of.layout(table);
      return layout !== undefined && headerOfField(layout, field) !== undefined;
    };
    const found = await compared({
      before: isEarlier ? theirs : ours, after: isEarlier ? ours : theirs,
      *ids(table) {
        yield* open.register.ids(table);
        for (const id of other.register.ids(table)) {
          const mine = pairs?.ours(table, id) ?? id;
          if (open.register.get(table, mine) === undefined) yield mine;
        }
      },
      isComparable: (table, field) => hasColumn(open, table, field) && hasColumn(other, table, field),
    }, partOf(pace, 0.4, 1));
    if (!found.ok) return found;
    const named = { kind: 'file', name: file.name } as const;
    return ok({ ...found.value, before: isEarlier ? named : stateOf({ kind: 'now' }), after: isEarlier ? stateOf({ kind: 'now' }) : named, pairing: isSame ? 'ids' : 'numbers' });
  }

  async function restorePlan(open: RegisterSession, order: RestoreOrder, pace: Pace): Promise<Result<RestorePlan, AppIssue>> {
    const reach = await readReach(open, partOf(pace, 0, 0.4));
    if (!reach.ok) return reach;
    const then = await stateAt(open, reach.value, order.at, partOf(pace, 0.4, 0.7));
    if (!then.ok) return then;
    const hasColumn = (table: TableKey, field: string): boolean => {
      const layout = open.layout(table);
      return layout !== undefined && headerOfField(layout, field) !== undefined;
    };
    const plan = await runInSlices(planRestore({ register: open.register, hasColumn }, then.value, order), partOf(pace, 0.7, 1));
    return plan === undefined ? err(stopped) : ok(plan);
  }

  return {
    timeReach: () => paced(undefined, (pace) => using(async (open) => {
      const reach = await readReach(open, pace);
      if (!reach.ok) return reach;
      const { steps, earliest } = reach.value;
      const [first] = steps;
      return ok({ steps: steps.length, ...(first !== undefined && { first: localDate(first.at) }), ...(earliest !== undefined && { earliest }) });
    })).result,
    compareTimes: (from, to, onProgress) => paced(onProgress, async (pace) => unlessStopped(await using((open) => compareTimes(open, from, to, pace)))),
    compareFile: (order, onProgress) => paced(onProgress, async (pace) => {
      const other = await openOther(order.file, partOf(pace, 0, 0.7));
      return unlessStopped(other.ok ? await using((open) => compareFile(open, other.value, order, partOf(pace, 0.7, 1))) : other);
    }),
    comparisonWords: (texts, show) => createComparisonWords(session()?.register, texts, show),
    comparisonPage: (comparison, texts) => comparisonPage(comparison, createComparisonWords(session()?.register, texts)),
    comparisonSheet: (comparison, texts) => using((open) => writeComparisonSheet(workbook, comparison, createComparisonWords(open.register, texts))),
    planRestore: (order, onProgress) => paced(onProgress, async (pace) => unlessStopped(await using((open) => restorePlan(open, order, pace)))),
    restoreCards: (order, onProgress) => paced(onProgress, async (pace) => unlessStopped(await changing(async (open) => {
      const plan = await restorePlan(open, order, pace);
      if (!plan.ok) return plan;
      const [refused] = plan.value.issues;
      if (plan.value.changes.length === 0) return err(refused?.severity === 'error' ? refused : { severity: 'error', code: 'restore-nothing', facts: {} });
      return open.commit(plan.value.changes, 'restore');
    }))),
  };
}

const references = (table: TableKey): readonly string[] => fieldsOf(table).flatMap(([field, { refers }]) => (refers === 'Customers' ? [field] : []));
