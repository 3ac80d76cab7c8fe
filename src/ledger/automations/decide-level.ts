/**
 * The level by the average value of a customer's orders in the last months (IF-19, IF-41). Only orders in the currency of the
 * thresholds count: amounts of two currencies are never added. No order, no average, and the level stays; so it does below the
 * lowest threshold. A level that a person gave stays until the rule finds another one than it found then.
 */
import { addDays, addMonths, type CalendarDate } from '../../base/calendar-date';
import { foldText } from '../../base/text';
import { ofMinor } from '../money';
import type { AutomationCause, LastWord, LevelRule } from './automation-rules';
import type { Order } from './order';

export interface LevelFound {
  readonly level: string;
  readonly cause: AutomationCause & { readonly rule: 'average-order' };
}

/** Which level the orders make; undefined if they make none. */
export function findLevel(orders: readonly Order[], rule: LevelRule, today: CalendarDate): LevelFound | undefined {
  const before = addMonths(today, -rule.months);
  const from = before === undefined ? '0000-01-01' : addDays(before, 1);
  const recent = orders.filter(({ date }) => date >= from && date <= today);
  const others = recent.filter(({ currency, sense }) => sense !== 'credit' && currency !== rule.currency).length;
  const values = orderValues(recent.filter(({ currency }) => currency === rule.currency));
  if (values.length === 0) return undefined;
  const average = Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  const reached = rule.thresholds.filter(({ amount }) => amount <= average).at(-1);
  if (reached === undefined) return undefined;
  return {
    level: reached.level,
    cause: {
      rule: 'average-order', average: ofMinor(average, rule.currency), currency: rule.currency, orders: values.length, from, months: rule.months,
      threshold: ofMinor(reached.amount, rule.currency), others,
    },
  };
}

/**
 * Who writes orders invoices them later: where there are orders, the invoices say the same again. A credit note of the whole
 * amount takes an invoice out; of a part, it makes the largest that much smaller.
 */
function orderValues(orders: readonly Order[]): readonly number[] {
  const amounts = (sense: Order['sense']): number[] => orders.flatMap((order) => (order.sense === sense && order.amount !== undefined && order.amount > 0 ? [order.amount] : []));
  const ordered = amounts('order');
  if (ordered.length > 0) return ordered;
  const sold = amounts('sale').sort((a, b) => b - a);
  const left = amounts('credit').sort((a, b) => b - a).filter((credit) => {
    const whole = sold.indexOf(credit);
    if (whole >= 0) sold.splice(whole, 1);
    return whole < 0;
  });
  for (const credit of left) {
    const [largest] = sold;
    if (largest === undefined) break;
    if (largest <= credit) sold.shift();
    else sold.splice(0, 1, largest - credit);
    sold.sort((a, b) => b - a);
  }
  return sold;
}

/** `level` is what stands on the card. Undefined if it stays. */
export function decideLevel(found: LevelFound | undefined, level: string, last: LastWord | undefined): LevelFound | undefined {
  if (found === undefined || foldText(found.level) === foldText(level)) return undefined;
  return last?.found !== undefined && foldText(last.found) === foldText(found.level) ? undefined : found;
}
