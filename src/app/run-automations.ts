/** One run of the automations: what the plan says, worked out anew, as one step with its causes. */
import type { CalendarDate } from '../base/calendar-date';
import type { Random } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { localeOfTag, textsOf } from '../locales/locales';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import type { AutomationRun } from './automation-desk';
import { automationRules } from './automation-settings';
import { needTable } from './decision-tables';
import type { Pace } from './long-run';
import { automationChanges, planAutomations } from './plan-automations';
import type { RegisterSession } from './register-session';
import { runInSlices } from './run-in-slices';

export interface RunAutomationsPorts {
  readonly workbook: Workbook;
  readonly random: Random;
  /** Who is at this workbook; nobody is asked for a name because of it. */
  readonly author: () => string;
}

export async function runAutomations(session: RegisterSession, on: CalendarDate, { workbook, random, author }: RunAutomationsPorts, pace: Pace): Promise<Result<AutomationRun, AppIssue>> {
  const { register } = session;
  const plan = await runInSlices(planAutomations(register, { ...automationRules(register, pace.clock), on }, pace.clock), pace);
  if (plan === undefined) return err({ severity: 'error', code: 'automation-stopped', facts: {} });
  if (plan.changes.length === 0) return ok({ plan });
  const needed = await needTable(session, workbook, 'Automations');
  if (!needed.ok) return needed;
  const done = await session.commit(automationChanges(register, plan, { texts: textsOf(localeOfTag(session.meta.locale)), author: author(), random }), 'automation');
  return done.ok ? ok({ plan, changeSet: done.value }) : done;
}
