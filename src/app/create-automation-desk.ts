/** Automations of the open register: the use cases of automation-desk.ts, and the runs that nobody asks for. */
import { localDate, type CalendarDate } from '../base/calendar-date';
import type { Clock, Log, Random, Timer } from '../base/ports';
import type { Result } from '../base/result';
import { foldText } from '../base/text';
import type { Workbook } from '../host/workbook';
import type { AppIssue } from './app';
import type { AutomationDesk, AutomationRun, LastAutomationRun } from './automation-desk';
import { createAutomationRounds, noRounds, type AutomationRounds } from './automation-rounds';
import { automationChoice, automationRules, readBenefit, saveAutomations } from './automation-settings';
import type { LongRun, Pace } from './long-run';
import { planAutomations } from './plan-automations';
import type { RegisterSession } from './register-session';
import { runAutomations } from './run-automations';
import { runInSlices } from './run-in-slices';

export interface AutomationDeskDeps {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  readonly log: Log;
  readonly author: () => string;
  /** Whether they run without being asked. */
  readonly byThemselves: boolean;
  readonly session: () => RegisterSession | undefined;
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
  readonly changing: <T>(change: (register: RegisterSession) => Promise<Result<T, AppIssue>>) => Promise<Result<T, AppIssue>>;
  readonly paced: <T>(onProgress: ((done: number) => void) | undefined, work: (pace: Pace) => Promise<T>) => LongRun<T>;
  /** Grows when the register says something else. */
  readonly version: () => number;
  /** The state of the runs is another. */
  readonly onRun: () => void;
}

const nothingSaid = { automations: {}, thresholds: {}, discounts: {} } as const;

export function createAutomationDesk({ workbook, session, queued, changing, paced, version, onRun, byThemselves, ...ports }: AutomationDeskDeps): { readonly use: AutomationDesk; readonly rounds: AutomationRounds } {
  const { clock, timer, random, log } = ports;
  let last: { readonly of: RegisterSession; readonly run: LastAutomationRun } | undefined;
  /** Thousands of cells ask of the same few levels. */
  let benefits: { readonly of: RegisterSession; readonly version: number; readonly byLevel: ReadonlyMap<string, number | string> } | undefined;
  function benefitsIn(open: RegisterSession): ReadonlyMap<string, number | string> {
    if (benefits?.of !== open || benefits.version !== version()) {
      const said = Object.entries(automationChoice(open.register).discounts).map(([level, written]): [string, number | string] => [foldText(level), readBenefit(written) ?? 0]);
      benefits = { of: open, version: version(), byLevel: new Map(said) };
    }
    return benefits.byLevel;
  }

  const today = (): CalendarDate => localDate(clock.now());

  function run(on: CalendarDate, byItself: boolean, pace: Pace): Promise<Result<AutomationRun, AppIssue>> {
    return changing(async (open) => {
      const done = await runAutomations(open, on, { workbook, ...ports }, pace);
      const customers = done.ok && done.value.changeSet !== undefined ? new Set(done.value.plan.changes.map(({ id }) => id)).size : 0;
      last = {
        of: open,
        run: { at: clock.now(), customers, byItself, ...(done.ok && done.value.changeSet !== undefined && { changeSet: done.value.changeSet.id }), ...(!done.ok && { issue: done.error }) },
      };
      return done;
    });
  }

  const rounds = !byThemselves ? noRounds : createAutomationRounds({
    clock, timer, random, log, session,
    run: async () => {
      const done = await paced(undefined, (pace) => run(today(), true, pace)).result;
      onRun();
      return done;
    },
  });

  return {
    rounds,
    use: {
      automationChoice() {
        const open = session();
        return open === undefined ? nothingSaid : automationChoice(open.register);
      },
      automationProblems(choice) {
        const open = session();
        return open === undefined ? [] : automationRules(open.register, clock, choice).problems;
      },
      saveAutomations: (choice) => changing((open) => saveAutomations(open, workbook, choice, ports)),
      planAutomations: ({ on = today(), choice } = {}, onProgress) => paced(onProgress, (pace) => queued(async () => {
        const open = session();
        return open === undefined ? undefined : runInSlices(planAutomations(open.register, { ...automationRules(open.register, clock, choice), on }, clock), pace);
      })),
      runAutomations: ({ on = today() } = {}, onProgress) => paced(onProgress, (pace) => run(on, false, pace)),
      lastAutomationRun: () => (last?.of === session() ? last?.run : undefined),
      discountOf(card) {
        const open = session();
        const level = open?.register.get('Customers', card)?.['level'];
        return open === undefined || typeof level !== 'string' ? 0 : benefitsIn(open).get(foldText(level)) ?? 0;
      },
    },
  };
}
