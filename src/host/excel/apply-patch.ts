/**
 * One patch, all or nothing: cells are written, rows added and at the very end rows deleted. What fits into one request is
 * written in one, so that Excel's own undo takes it back in one step; the rest table by table. If Excel or a co-author gets
 * in the way, what was done is undone.
 */
import { must } from '../../base/assert';
import type { Log } from '../../base/ports';
import { appendRows } from './append-rows';
import { applyAtOnce } from './apply-at-once';
import type { Place } from './excel-issue';
import { insertRows } from './insert-rows';
import type { TablePlan } from './plan-patch';
import { removeRows } from './remove-rows';
import { loadView } from './table-view';
import { newRun, noWork, takeBack, type DoneWork } from './take-back';
import { writeCells } from './write-cells';

export async function runPlans(context: Excel.RequestContext, place: Place, plans: readonly TablePlan[], log: Log): Promise<void> {
  const done = plans.map(({ view }) => noWork(view.shape.name));
  try {
    if (!await applyAtOnce(context, place, plans, done, log)) await applyByTable(context, place, plans, done);
    await removeAll(context, place, plans, done);
  } catch (error) {
    const at = { ...place };
    for (const work of [...done].reverse()) await takeBack(context, work, log);
    Object.assign(place, at);
    throw error;
  }
}

function enter(place: Place, { view: { shape } }: TablePlan): void {
  Object.assign(place, { table: shape.name, sheet: shape.sheet });
}

async function applyByTable(context: Excel.RequestContext, place: Place, plans: readonly TablePlan[], done: readonly DoneWork[]): Promise<void> {
  for (const [at, plan] of plans.entries()) {
    enter(place, plan);
    await writePlan(context, must(done[at], 'the work on a table'), plan);
  }
}

async function removeAll(context: Excel.RequestContext, place: Place, plans: readonly TablePlan[], done: readonly DoneWork[]): Promise<void> {
  for (const [at, plan] of plans.entries()) {
    enter(place, plan);
    await removeRows(context, plan.view.shape.name, plan.remove, must(done[at], 'the work on a table').removed);
  }
}

async function writePlan(context: Excel.RequestContext, work: DoneWork, plan: TablePlan): Promise<void> {
  let { view } = plan;
  if (plan.keyTasks.size > 0) {
    await writeCells(newRun(context, work), view, plan.keyTasks);
    view = await loadView(context, view.shape.name);
  }
  if (plan.cellTasks.size > 0) view = await writeCells(newRun(context, work), view, plan.cellTasks);
  if (plan.rekeyTasks.size > 0) await writeCells(newRun(context, work), view, plan.rekeyTasks);
  const run = newRun(context, work);
  if (plan.append.length > 0) await appendRows(run, plan.view, plan.append, plan.formats, work.added);
  if (plan.insert.length > 0) await insertRows(run, plan.view, plan.insert, plan.formats, work.added);
}
