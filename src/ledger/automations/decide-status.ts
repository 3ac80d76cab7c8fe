/**
 * Prospect → active at the first order (IF-26), active → inactive after so many days without one (IF-27: of 180 days the 181st).
 * What a person said stands: a prospect who was made one again waits for an order that was not there then, and a customer who
 * was made active by hand has all the days again from that day on. Nothing is done twice for one cause.
 */
import type { CalendarDate } from '../../base/calendar-date';
import { daysBetween } from '../account';
import type { AutomationCause, AutomationRules, LastWord, OrderSeen } from './automation-rules';
import { inOrder, type Order } from './order';

export type StatusMeaning = 'prospect' | 'active' | 'inactive';

export interface StatusFacts {
  readonly status: StatusMeaning;
  /** Orders of the customer up to the day. */
  readonly orders: readonly Order[];
  readonly last: LastWord | undefined;
}

export interface StatusDecision {
  readonly after: 'active' | 'inactive';
  readonly cause: AutomationCause;
}

const seen = ({ number, date }: Order): OrderSeen => ({ number, date });

export function decideStatus({ status, orders: all, last }: StatusFacts, rules: Pick<AutomationRules, 'activatesAtFirstOrder' | 'inactiveAfterDays'>, today: CalendarDate): StatusDecision | undefined {
  if (status === 'inactive') return undefined;
  const orders = all.filter(({ sense }) => sense !== 'credit').sort(inOrder);
  const [first] = orders;
  const newest = orders.at(-1);
  if (status === 'prospect') {
    if (!rules.activatesAtFirstOrder || first === undefined || newest === undefined || (last !== undefined && orders.length <= last.orders)) return undefined;
    // Whose last order is that long ago would be made inactive by the next run: it is said at once.
    return silence(newest, newest.date, orders.length, rules, today) ?? { after: 'active', cause: { rule: 'first-order', order: seen(first), orders: orders.length } };
  }
  const madeActive = last?.by === 'hand' && last.after === 'active' ? last.day : undefined;
  const since = newest === undefined || (madeActive !== undefined && madeActive > newest.date) ? madeActive : newest.date;
  // Who never ordered, and nobody knows since when: no day to count from.
  if (since === undefined) return undefined;
  // It was done for these days, and somebody took it back where no history was written.
  if (last?.by === 'rule' && last.after === 'inactive' && last.since !== undefined && since <= last.since) return undefined;
  return silence(newest !== undefined && since === newest.date ? newest : undefined, since, orders.length, rules, today);
}

function silence(last: Order | undefined, since: CalendarDate, orders: number, { inactiveAfterDays: limit }: Pick<AutomationRules, 'inactiveAfterDays'>, today: CalendarDate): StatusDecision | undefined {
  if (limit === undefined) return undefined;
  const days = daysBetween(since, today);
  if (days <= limit) return undefined;
  return { after: 'inactive', cause: { rule: 'no-order', ...(last !== undefined && { last: seen(last) }), since, days, limit, orders } };
}
