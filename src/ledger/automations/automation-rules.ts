/** What the firm has switched on: nothing changes by itself without it (IF-19). */
import type { CalendarDate } from '../../base/calendar-date';

export interface LevelThreshold {
  /** In the firm's own word. */
  readonly level: string;
  /** The average from which on a customer has it, in units of the currency. */
  readonly amount: number;
}

export interface LevelRule {
  /** So many months back orders are looked at. */
  readonly months: number;
  /** Of all thresholds; orders in another one do not count. */
  readonly currency: string;
  /** At least one, the lowest first. */
  readonly thresholds: readonly LevelThreshold[];
}

export interface AutomationRules {
  readonly activatesAtFirstOrder: boolean;
  /** Undefined: never. */
  readonly inactiveAfterDays: number | undefined;
  /** Undefined: the level is nobody's but the person's. */
  readonly level: LevelRule | undefined;
}

export interface OrderSeen {
  readonly number: string;
  readonly date: CalendarDate;
}

/** Why something was changed, as facts: words are made of them in any language. */
export type AutomationCause =
  | { readonly rule: 'first-order'; readonly order: OrderSeen; readonly orders: number }
  | {
      readonly rule: 'no-order';
      /** The last order; absent if there was none, or the days are counted from what a person said later. */
      readonly last?: OrderSeen;
      /** From this day on days are counted. */
      readonly since: CalendarDate;
      readonly days: number;
      readonly limit: number;
      readonly orders: number;
    }
  | {
      readonly rule: 'average-order';
      /** In the currency, not its units. */
      readonly average: number;
      readonly currency: string;
      readonly orders: number;
      /** The first day that is looked at. */
      readonly from: CalendarDate;
      readonly months: number;
      /** What the level begins at. */
      readonly threshold: number;
      /** So many orders of these months are in another currency. */
      readonly others: number;
    };

/** What was said last about a customer's status or level, by a rule or by a person. */
export interface LastWord {
  readonly by: 'rule' | 'hand';
  readonly day: CalendarDate;
  /** What it was made: a meaning of the list status, or the word of a level. */
  readonly after: string;
  /** How many orders were known. */
  readonly orders: number;
  /** From when days were counted, if it was made inactive for want of orders. */
  readonly since?: CalendarDate;
  /** The level that the rule found then; absent if it found none. */
  readonly found?: string;
}
