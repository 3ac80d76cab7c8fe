/** Why an automation changed something, in words. */
import type { CalendarDate } from '../base/calendar-date';
import type { AutomationCause } from '../ledger/automations/automation-rules';
import { minorDigits } from '../ledger/currency';
import type { Texts } from '../locales/texts';

/** `dayText` writes days as the reader does; as the register has them unless it is given. */
export function automationReason({ automations: { reasons }, tag }: Texts, cause: AutomationCause, dayText: (day: CalendarDate) => string = (day) => day): string {
  switch (cause.rule) {
    case 'first-order': return reasons.firstOrder(cause.order.number, dayText(cause.order.date));
    case 'no-order': return cause.last === undefined ? reasons.noOrderSince(cause.days, dayText(cause.since)) : reasons.noOrder(cause.days, cause.last.number, dayText(cause.last.date));
    case 'average-order': {
      const format = new Intl.NumberFormat(tag, { maximumFractionDigits: minorDigits(cause.currency) });
      const amount = (value: number): string => `${format.format(value)} ${cause.currency}`.trim();
      const said = reasons.average(amount(cause.average), cause.orders, cause.months, amount(cause.threshold));
      return cause.others === 0 ? said : `${said}; ${reasons.others(cause.others)}`;
    }
  }
}
