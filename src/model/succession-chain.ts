/**
 * Cards of one customer that follow each other when the fiscal details change: each names the one before and the one
 * after it, and the days on which it is valid. Links may have been typed by hand, so none is trusted to end.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { Values } from './change';
import type { RecordId } from './ids';
import type { Register } from './register';

type Link = 'predecessor' | 'successor';

/** The card that the link names, if the register has it. */
export function linkedCard(register: Register, id: RecordId, link: Link): RecordId | undefined {
  const linked = register.get('Customers', id)?.[link];
  return typeof linked === 'string' && linked !== id && register.get('Customers', linked) !== undefined ? linked : undefined;
}

/** All cards of the chain that the card stands in, the oldest first. A chain bitten into its own tail is cut there. */
export function successionChain(register: Register, id: RecordId): RecordId[] {
  const chain = [id];
  const met = new Set(chain);
  const follow = (link: Link, note: (next: RecordId) => void): void => {
    for (let next = linkedCard(register, id, link); next !== undefined && !met.has(next); next = linkedCard(register, next, link)) {
      met.add(next);
      note(next);
    }
  };
  follow('predecessor', (earlier) => chain.unshift(earlier));
  follow('successor', (later) => chain.push(later));
  return chain;
}

export function isValidOn(values: Values, date: CalendarDate): boolean {
  const { validFrom, validTo } = values;
  return (typeof validFrom !== 'string' || validFrom <= date) && (typeof validTo !== 'string' || date <= validTo);
}

/** The card of the chain that is valid on the day: the newest, should there be two. */
export function cardOnDay(register: Register, id: RecordId, date: CalendarDate): RecordId | undefined {
  return successionChain(register, id).reverse().find((card) => isValidOn(register.get('Customers', card) ?? {}, date));
}

/** The newest card of the chain. */
export function newestCard(register: Register, id: RecordId): RecordId {
  return successionChain(register, id).at(-1) ?? id;
}

/**
 * Which of the cards that go by one key is meant: the first, and of those that follow each other with the same number or
 * name, the newest.
 */
export function meantCard(register: Register, found: readonly RecordId[]): RecordId | undefined {
  const [first] = found;
  if (first === undefined || found.length === 1) return first;
  return successionChain(register, first).reverse().find((card) => found.includes(card)) ?? first;
}
