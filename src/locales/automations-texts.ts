/** The words of automations of status and level, and of what a level brings. Days and amounts arrive as they are to be written. */
import type { FieldLabels } from './register-texts';
import type { IssueTexts } from './texts';

export interface AutomationTexts {
  readonly fields: Pick<FieldLabels, 'Automations'>;
  readonly rowOf: Readonly<Record<'Automations', string>>;
  /** What the action was. */
  readonly cause: string;
  /** Lists of the sheet Lists. */
  readonly lists: Readonly<Record<'automations' | 'level-thresholds' | 'level-discounts', string>>;
  readonly reasons: {
    /** `number` may be empty. */
    readonly firstOrder: (number: string, date: string) => string;
    readonly noOrder: (days: number, number: string, date: string) => string;
    /** Counted from the day on which a person made the customer active. */
    readonly noOrderSince: (days: number, date: string) => string;
    readonly average: (average: string, orders: number, months: number, threshold: string) => string;
    /** So many orders in other currencies were left out. */
    readonly others: (orders: number) => string;
  };
  readonly issues: Pick<IssueTexts, 'automation-thresholds-missing' | 'automation-status-missing' | 'automation-stopped'>;
  readonly page: {
    readonly command: string;
    readonly back: string;
    readonly intro: string;
    readonly activate: string;
    readonly activateHint: string;
    readonly inactivate: string;
    readonly days: string;
    readonly daysHint: string;
    readonly level: string;
    readonly levelHint: string;
    readonly months: string;
    readonly threshold: (level: string) => string;
    readonly thresholdHint: string;
    readonly discounts: string;
    readonly discount: (level: string) => string;
    readonly discountHint: string;
    readonly simulate: string;
    readonly lookFirst: string;
    readonly switchOn: string;
    readonly keep: string;
    readonly run: string;
    readonly stop: string;
    readonly looking: string;
    readonly kept: string;
    readonly would: string;
    readonly wouldNothing: string;
    readonly toActive: (customers: number) => string;
    readonly toInactive: (customers: number) => string;
    readonly toLevel: (customers: number, level: string) => string;
    readonly list: string;
    readonly more: (customers: number) => string;
    readonly neverOrdered: (customers: number) => string;
    readonly otherCurrencies: (orders: number) => string;
    readonly noLevels: string;
    readonly lastRun: (time: string, customers: number) => string;
    readonly failedRun: (time: string) => string;
    readonly notRun: string;
    readonly ran: (customers: number) => string;
    readonly ranNothing: string;
  };
}
