/**
 * The base of an open register, looked after while nobody waits. What stands in the sheets otherwise than base and journal say was
 * done without the add-in: it becomes a step of the journal. A register without a base gets one, and where many steps came since,
 * the base moves on, so that the next look has few of them to read, and folding the journal loses nothing.
 */
import type { Clock, Log, Random, Timer } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import type { Change, ChangeSet } from '../model/change';
import { allTables, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { changesBetween } from '../model/register';
import type { CellEdit, TablePatch, Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import { basePatch, BaseRecords } from './base-rows';
import { baseTable, markRows, metaTable, nextBase, readMeta, type BaseMark } from './hidden-tables';
import { stepsAfter } from './known-before';
import { knownState, type KnownState } from './known-state';
import type { RegisterSession } from './register-session';
import { readBase } from './read-base';
import { runInSlices } from './run-in-slices';

export interface BaseWorkPorts {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: Random;
  readonly log: Log;
  /** Runs work after everything that was asked for before. */
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
  readonly session: () => RegisterSession | undefined;
  /** The history is another one. */
  readonly onFound: () => void;
}

export interface BaseWork {
  /** This register was opened. */
  begin(open: RegisterSession): void;
  /** The base holds all steps up to now; to be called from the queue, before steps are folded. */
  moveOn(open: RegisterSession): Promise<Result<void, AppIssue>>;
}

/** Opening a register is followed by clicks that should not wait for it. */
const afterMs = 4000;
/** Rows that are read at once: some hundredths of a second. */
const rowsAtOnce = 2000;
/** Records and fields that steps changed since the base was written, from which on it moves on. */
const manyChanges = 2000;

export function createBaseWork({ workbook, clock, timer, random, log, queued, session, onFound }: BaseWorkPorts): BaseWork {
  const isOpen = (open: RegisterSession): boolean => session() === open;
  /** In the queue, unless the register was let go. */
  const inTurn = <T>(open: RegisterSession, work: () => Promise<Result<T, AppIssue>>): Promise<Result<T, AppIssue> | undefined> =>
    queued(async () => (isOpen(open) ? work() : undefined));

  function begin(open: RegisterSession): void {
    timer.after(afterMs, () => {
      if (isOpen(open)) look(open).catch((cause: unknown) => log.error('Looking after the base failed', cause));
    });
  }

  /** What is refused here (somebody types in a cell, a co-author was first) is done when the register is opened next. */
  async function look(open: RegisterSession): Promise<void> {
    const mark = await inTurn(open, () => readMark(workbook));
    if (mark?.ok !== true) return;
    if (mark.value === undefined) {
      await inTurn(open, () => writeWhole(open));
      return;
    }
    const base = await readInParts(open);
    if (base === undefined) return;
    const watched = await inTurn(open, () => watch(open, base, mark.value?.step));
    if (watched?.ok !== true) return;
    const { known, changes, stop } = watched.value;
    const records = await runInSlices(differing(open, known), { clock, timer, isLeft: () => !isOpen(open) });
    if (records !== undefined && records.length > 0) {
      const told = await inTurn(open, () => open.noteElsewhere(records.flatMap((record) => differences(open, known, record))));
      if (told?.ok === true) onFound();
    }
    stop();
    if (changes > manyChanges) await inTurn(open, () => moveOn(open));
  }

  async function readInParts(open: RegisterSession): Promise<BaseRecords | undefined> {
    const base = new BaseRecords();
    for (let first = 0; ; first += rowsAtOnce) {
      const rows = await inTurn(open, () => workbook.readTable(baseTable.name, { rows: { first, count: rowsAtOnce } }));
      if (rows?.ok !== true) return undefined;
      base.addRows(rows.value.values);
      if (rows.value.values.length < rowsAtOnce) return base;
    }
  }

  /** What is known at this moment, and goes on being so. */
  async function watch(open: RegisterSession, base: BaseRecords, step: RecordId | undefined): Promise<Result<{ readonly known: KnownState; readonly changes: number; readonly stop: () => void }, AppIssue>> {
    const steps = await stepsNow(open, step);
    if (!steps.ok) return steps;
    const known = knownState(base, steps.value);
    return ok({ known, changes: countChanges(steps.value), stop: open.watch((changes) => { known.note(changes); }) });
  }

  async function writeWhole(open: RegisterSession): Promise<Result<void, AppIssue>> {
    const base = await readBase(workbook);
    if (!base.ok) return base;
    const { register } = open;
    const records = allTables.flatMap((table) => [...new Set([...base.value.ids(table), ...register.ids(table)])].map((id) => ({ table, id, values: register.get(table, id) })));
    return write(open, { table: baseTable.name, ...basePatch(base.value, records) });
  }

  async function moveOn(open: RegisterSession): Promise<Result<void, AppIssue>> {
    const mark = await readMark(workbook);
    if (!mark.ok) return mark;
    if (mark.value === undefined) return writeWhole(open);
    const steps = await stepsNow(open, mark.value.step);
    if (!steps.ok) return steps;
    if (steps.value.length === 0) return ok(undefined);
    const base = await readBase(workbook);
    if (!base.ok) return base;
    const known = knownState(base.value, steps.value);
    const records = recordsOf(steps.value).map(({ table, id }) => ({ table, id, values: known.get(table, id) }));
    return write(open, { table: baseTable.name, ...basePatch(base.value, records) }, mark.value);
  }

  async function write(open: RegisterSession, patch: TablePatch, before?: BaseMark): Promise<Result<void, AppIssue>> {
    const meta = await workbook.readTable(metaTable.name);
    if (!meta.ok) return meta;
    const keys = new Set(meta.value.values.map(([key]) => key));
    const mark = nextBase(before, open.history().at(-1)?.id, random);
    const rows = markRows(mark);
    const marking: TablePatch = {
      table: metaTable.name,
      cells: rows.flatMap(([key, value]): CellEdit[] => (keys.has(key) ? [{ key, column: 'value', value }] : [])),
      append: rows.filter(([key]) => !keys.has(key)),
    };
    // The mark behind the rows: a base that is only half there has none.
    const written = await workbook.apply({ tables: [patch, marking] });
    if (written.ok) open.meta.base = mark;
    return written;
  }

  return { begin, moveOn };
}

async function readMark(workbook: Workbook): Promise<Result<BaseMark | undefined, AppIssue>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  if (!outline.value.tables.some(({ name }) => name === baseTable.name)) return err({ severity: 'error', code: 'table-missing', facts: { table: baseTable.name } });
  const rows = await workbook.readTable(metaTable.name);
  return rows.ok ? ok(readMeta(rows.value.values)?.base) : rows;
}

async function stepsNow(open: RegisterSession, step: RecordId | undefined): Promise<Result<readonly ChangeSet[], AppIssue>> {
  const read = await open.refreshJournal();
  return read.ok ? stepsAfter(open.journal, step) : read;
}

const countChanges = (steps: readonly ChangeSet[]): number => steps.reduce((sum, { changes }) => sum + changes.length, 0);

interface RecordName {
  readonly table: TableKey;
  readonly id: RecordId;
}

function recordsOf(steps: readonly ChangeSet[]): readonly RecordName[] {
  return [...new Map(steps.flatMap(({ changes }) => changes.map(({ table, id }): [string, RecordName] => [`${table} ${id}`, { table, id }]))).values()];
}

/** Records that stand otherwise than anybody knows. */
function* differing(open: RegisterSession, known: KnownState): Generator<number, readonly RecordName[]> {
  const found: RecordName[] = [];
  for (const [at, table] of allTables.entries()) {
    // A table that is not there was deleted with its sheet: that is no deletion of its rows.
    if (open.layout(table) === undefined) continue;
    for (const id of new Set([...known.ids(table), ...open.register.ids(table)])) {
      if (differences(open, known, { table, id }).length > 0) found.push({ table, id });
      yield at / allTables.length;
    }
  }
  return found;
}

function differences(open: RegisterSession, known: KnownState, { table, id }: RecordName): readonly Change[] {
  const [was, is] = [known.get(table, id), open.register.get(table, id)];
  if (was === undefined) return is === undefined ? [] : [{ type: 'add', table, id, values: is }];
  if (is === undefined) return [{ type: 'remove', table, id, values: was }];
  const columns = open.layout(table)?.fields ?? [];
  // What has no column any more is not shown; it was not emptied. A column of the firm's own that nobody knew is new, or has another name.
  const isTold = (field: string): boolean => columns.includes(field) && (!field.startsWith('x:') || known.hasOwnField(table, field));
  return changesBetween(table, id, was, is).filter((change) => change.type !== 'set' || isTold(change.field));
}
