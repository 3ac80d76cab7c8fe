/** Automations of status and level, and what a level brings: one of the use cases that `App` is made of. */
import type { CalendarDate } from '../base/calendar-date';
import type { Result } from '../base/result';
import type { ChangeSet } from '../model/change';
import type { RecordId } from '../model/ids';
import type { AppIssue } from './app';
import type { AutomationChoice } from './automation-settings';
import type { LongRun } from './long-run';
import type { AutomationPlan } from './plan-automations';

export interface AutomationOrder {
  /** Today if left out. */
  readonly on?: CalendarDate;
}

export interface AutomationRun {
  /** What was done. */
  readonly plan: AutomationPlan;
  /** Absent if there was nothing to do. */
  readonly changeSet?: ChangeSet;
}

/** A run by itself, or one that was asked for; `issue` if it did not work. */
export interface LastAutomationRun {
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  /** Customers that were changed. */
  readonly customers: number;
  readonly changeSet?: RecordId;
  /** Nobody asked for it. */
  readonly byItself: boolean;
  readonly issue?: AppIssue;
}

export interface AutomationDesk {
  /** What stands in the sheet Lists. */
  automationChoice(): AutomationChoice;
  /** Why something that is, or would be, switched on does nothing. */
  automationProblems(choice?: AutomationChoice): readonly AppIssue[];
  /** Writes it there, in one step; undefined if it stands there so. What is written as nothing is taken away. */
  saveAutomations(choice: AutomationChoice): Promise<Result<ChangeSet | undefined, AppIssue>>;
  /** What would be done on a day, by what is switched on or by another choice; changes nothing. Works in slices; undefined if stopped. */
  planAutomations(order?: AutomationOrder & { readonly choice?: AutomationChoice }, onProgress?: (done: number) => void): LongRun<AutomationPlan | undefined>;
  /** Does it in one step, which one undo takes back, and which no later run does again for the same causes. `automation-stopped`. */
  runAutomations(order?: AutomationOrder, onProgress?: (done: number) => void): LongRun<Result<AutomationRun, AppIssue>>;
  /** Since the register was opened. */
  lastAutomationRun(): LastAutomationRun | undefined;
  /** What the customer's level brings: a share of the price, the name of a price list, or 0. */
  discountOf(card: RecordId): number | string;
}
