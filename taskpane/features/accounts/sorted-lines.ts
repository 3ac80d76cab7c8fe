/** Lines of accounts in an order: amounts are compared within their currency only. */
import type { AccountLine } from '../../../src/app/account-desk';
import { foldText } from '../../../src/base/text';
import type { LineSort } from '../../pane/accounts-page';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function sortedLines(lines: readonly AccountLine[], sort: LineSort): readonly AccountLine[] {
  // Folded once: ten thousand names are compared a hundred thousand times.
  const keyed = lines.map((line) => ({ line, name: foldText(line.name) }));
  const byName = (a: (typeof keyed)[number], b: (typeof keyed)[number]): number => compare(a.name, b.name) || compare(a.line.card, b.line.card) || compare(a.line.currency, b.line.currency);
  const byAmount = (amount: (line: AccountLine) => number) => (a: (typeof keyed)[number], b: (typeof keyed)[number]): number =>
    compare(a.line.currency, b.line.currency) || amount(b.line) - amount(a.line) || byName(a, b);
  const order = {
    name: byName,
    balance: byAmount(({ balance }) => balance),
    overdue: byAmount(({ overdue }) => overdue),
    late: (a: (typeof keyed)[number], b: (typeof keyed)[number]) => b.line.daysLate - a.line.daysLate || byName(a, b),
  }[sort];
  return keyed.sort(order).map(({ line }) => line);
}
