/**
 * Cells and new rows of all tables of a patch in one request, because every request is one step of Excel's own undo. Guards
 * of all tables come first. What landed wrongly is put right afterwards, as ever; rows are deleted only when all else stands.
 */
import { must } from '../../base/assert';
import type { Log } from '../../base/ports';
import {
  appendRows, refuseCovered, refuseUngrown, sendAppend, settleAppend, takeAppendBack, type Row, type SentAppend,
} from './append-rows';
import { lookBefore, takeBrokenBack } from './broken-request';
import { isCellEditError, isOutOfPlace, isSizeError, type Place } from './excel-issue';
import { insertRows, keysOfGaps, sendInsert, settleInsert, type SentInsert } from './insert-rows';
import type { TablePlan } from './plan-patch';
import { removeRows } from './remove-rows';
import { isOneRequest, partOf, type TablePart } from './table-part';
import { guardColumns, guardRows } from './table-shape';
import { keyText, loadView } from './table-view';
import { newRun, type DoneWork } from './take-back';
import { sendCells, settleCells, writeCells, type CellTasks, type SentCells, type WriteRun } from './write-cells';

/** False when nothing was written: the patch is larger than a request, or the workbook is no longer as it was planned for. */
export async function applyAtOnce(
  context: Excel.RequestContext, place: Place, plans: readonly TablePlan[], done: readonly DoneWork[], log: Log,
): Promise<boolean> {
  const parts = plans.map((plan, at) => partOf(plan, must(done[at], 'the work on a table'))).filter((part) => part !== undefined);
  if (parts.length < plans.length || !isOneRequest(parts)) return false;
  const seen = await lookBefore(context, parts);
  if (seen === undefined) return false;
  const sent = send(context, parts);
  try {
    await context.sync();
  } catch (error) {
    // Nothing of a request was done that waited for someone who is typing.
    if (!(error instanceof OfficeExtension.Error) || isCellEditError(error)) throw error;
    const isTakenBack = await takeBrokenBack(context, parts, seen, log);
    const [only, ...others] = parts;
    if (only !== undefined && others.length === 0) enter(place, only);
    // Table by table Excel tells which one it is.
    if (isTakenBack && (others.length > 0 || isSizeError(error) || isOutOfPlace(error))) return false;
    throw error;
  }
  await putRight(context, place, sent.map((part) => settle(context, part)));
  return true;
}

function enter(place: Place, { plan: { view: { shape } } }: TablePart): void {
  Object.assign(place, { table: shape.name, sheet: shape.sheet });
}

interface SentPart {
  readonly part: TablePart;
  readonly cells: SentCells | undefined;
  readonly append: SentAppend | undefined;
  readonly insert: SentInsert | undefined;
}

function send(context: Excel.RequestContext, parts: readonly TablePart[]): SentPart[] {
  for (const { plan: { view }, blocks, gaps } of parts) {
    if (blocks.length + gaps.length > 0) guardRows(context.workbook.tables.getItem(view.shape.name), view);
    guardColumns(context, view);
  }
  return parts.map((part) => {
    const { plan: { view, formats }, blocks, rows, gaps } = part;
    return {
      part,
      cells: blocks.length > 0 ? sendCells(context, view, blocks) : undefined,
      append: rows.length > 0 ? sendAppend(context, view, rows, formats) : undefined,
      insert: gaps.length > 0 ? sendInsert(context, view, gaps, formats) : undefined,
    };
  });
}

interface SettledPart {
  readonly sent: SentPart;
  readonly run: WriteRun;
  readonly stubborn: CellTasks;
  readonly appended: ReturnType<typeof settleAppend> | undefined;
  readonly isInPlace: boolean;
}

const keysOfRows = (rows: readonly Row[]): string[] => rows.map(([key]) => String(key));

/** Notes what was done to a table, all of it before Excel is asked for anything more. */
function settle(context: Excel.RequestContext, sent: SentPart): SettledPart {
  const { part: { done, tasks, rows, gaps }, cells, append, insert } = sent;
  const run = newRun(context, done);
  if (cells !== undefined) settleCells(run, cells, tasks);
  const stubborn: CellTasks = new Map();
  const appended = append === undefined ? undefined : settleAppend(append, stubborn);
  if (appended === 'added' || appended === 'other-columns') done.added.push(...keysOfRows(rows));
  const isInPlace = insert === undefined || settleInsert(insert, stubborn, false);
  done.added.push(...keysOfGaps(gaps));
  return { sent, run, stubborn, appended, isInPlace };
}

/** Takes out what came where others had been meanwhile, then does again what is not done yet. */
async function putRight(context: Excel.RequestContext, place: Place, settled: readonly SettledPart[]): Promise<void> {
  const covered = settled.flatMap(({ sent: { append }, appended }) => (append !== undefined && appended === 'covered' ? [append] : []));
  for (const append of covered) takeAppendBack(append);
  if (covered.length > 0) await context.sync();
  for (const one of settled) {
    enter(place, one.sent.part);
    await takeOut(context, one);
  }
  for (const append of covered) refuseCovered(append);
  for (const { sent: { append }, appended } of settled) if (append !== undefined && appended === 'added') refuseUngrown(append);
  for (const one of settled) {
    enter(place, one.sent.part);
    await doAgain(context, one);
  }
}

async function takeOut(context: Excel.RequestContext, { sent: { part }, appended, isInPlace }: SettledPart): Promise<void> {
  const { name } = part.plan.view.shape;
  const wrong = new Set([...(appended === 'other-columns' ? keysOfRows(part.rows) : []), ...(isInPlace ? [] : keysOfGaps(part.gaps))]);
  if (wrong.size === 0) return;
  await removeRows(context, name, [...wrong], []);
  const kept = part.done.added.filter((key) => !wrong.has(key));
  part.done.added.splice(0, Number.POSITIVE_INFINITY, ...kept);
}

async function doAgain(context: Excel.RequestContext, { sent: { part }, run, stubborn, appended, isInPlace }: SettledPart): Promise<void> {
  const { plan: { view, formats, insert }, done, tasks, rows, gaps } = part;
  const { name } = view.shape;
  if (tasks.size > 0) await writeCells(run, await loadView(context, name), tasks);
  if (appended !== undefined && appended !== 'added') await appendRows(newRun(context, done), view, rows, formats, done.added);
  if (!isInPlace) {
    const wrong = new Set(keysOfGaps(gaps));
    await insertRows(newRun(context, done), view, insert.filter(({ values: [key] }) => wrong.has(keyText(key) ?? '')), formats, done.added);
  }
  if (stubborn.size > 0) await writeCells(newRun(context, done), await loadView(context, name), stubborn);
}
