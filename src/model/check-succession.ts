/**
 * What can be wrong between cards that follow each other: a link that is not answered, a circle, days that overlap, a card
 * that has ended and is still worked with.
 */
import { isCalendarDate } from '../base/calendar-date';
import type { IssuePlace } from '../base/issue';
import { foldText } from '../base/text';
import type { Values } from './change';
import type { ModelIssue } from './check-record';
import type { RecordId } from './ids';
import type { Register } from './register';
import { successionChain } from './succession-chain';

const answeredBy = [['predecessor', 'successor'], ['successor', 'predecessor']] as const;
const nothing: readonly ModelIssue[] = [];

/** `inactive` are the firm's words for a customer who is none any more. */
export function checkSuccession(register: Register, id: RecordId | undefined, values: Values, inactive: readonly string[]): readonly ModelIssue[] {
  // No card can name one back that is not there yet.
  if (id === undefined || (values['predecessor'] === undefined && values['successor'] === undefined)) return nothing;
  const issues: ModelIssue[] = [];
  const place: IssuePlace = { table: 'Customers', id };
  for (const [field, back] of answeredBy) {
    const linked = values[field];
    const other = typeof linked === 'string' ? register.get('Customers', linked) : undefined;
    if (typeof linked !== 'string' || other === undefined) continue;
    const where = { ...place, field, value: linked };
    const name = String(other['name'] ?? linked);
    if (linked === id || (field === 'successor' && leadsTo(register, linked, id))) {
      issues.push({ severity: 'error', code: 'succession-loop', facts: { name }, where });
      continue;
    }
    if (other[back] !== id) issues.push({ severity: 'warning', code: 'succession-one-sided', facts: { field, name }, where });
    else if (field === 'predecessor' && overlaps(other, values)) {
      issues.push({ severity: 'warning', code: 'succession-overlap', facts: { name }, where: { ...place, field: 'validFrom' } });
    } else if (field === 'successor' && isStillActive(register, values, inactive)) {
      const [status] = inactive;
      issues.push({
        severity: 'warning', code: 'succession-still-active', facts: { name, date: String(values['validTo']) },
        where: { ...place, field: 'status', value: String(values['status'] ?? '') },
        ...(status !== undefined && { fix: { status } }),
      });
    }
  }
  return issues;
}

/** Nothing makes it inactive by itself when its last day has passed: that would be a change that nobody made. */
function isStillActive(register: Register, { validTo, status }: Values, inactive: readonly string[]): boolean {
  if (inactive.length === 0 || typeof validTo !== 'string' || !isCalendarDate(validTo) || validTo >= register.today()) return false;
  const told = foldText(String(status ?? ''));
  // A card without a status does not say that it is active, and an older sheet may have no column for it.
  return told !== '' && !inactive.some((word) => foldText(word) === told);
}

/** Cards of one chain may well share a number: the same person, first exempt and then authorised. */
export function followsOrPrecedes(register: Register, values: Values): (other: RecordId) => boolean {
  const chain = new Set([values['predecessor'], values['successor']].flatMap((linked) =>
    (typeof linked === 'string' && register.get('Customers', linked) !== undefined ? successionChain(register, linked) : [])));
  return (other) => chain.has(other);
}

function leadsTo(register: Register, from: RecordId, goal: RecordId): boolean {
  const met = new Set<unknown>();
  for (let next: unknown = from; typeof next === 'string' && !met.has(next); next = register.get('Customers', next)?.['successor']) {
    if (next === goal) return true;
    met.add(next);
  }
  return false;
}

function overlaps(earlier: Values, later: Values): boolean {
  const { validTo } = earlier;
  const { validFrom } = later;
  return typeof validFrom !== 'string' || typeof validTo !== 'string' || validTo >= validFrom;
}
