/**
 * What a formula may ask of a customer for declarations: whether an invoice needs an Israeli allocation number, and under
 * which id the customer stands in the Romanian D406.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { Issue } from '../base/issue';
import { err, ok, type Result } from '../base/result';
import { allocationNumber, isDealer } from '../fiscal/rules/allocation-il';
import { saftCustomerId, type SaftCard } from '../fiscal/rules/saft-ro';
import type { ModelIssueFacts } from '../model/model-issues';
import { partyKind } from '../model/party-kind';
import type { App, Card } from './app';
import { cardOf, dayOf, type Argument, type LookUpIssue } from './look-up';

export type DutyIssue = LookUpIssue | Issue<Pick<ModelIssueFacts, 'required-missing'>>;

/**
 * For an invoice with VAT. Only a dealer in Israel deducts it: a private person's invoice, and one that goes abroad, need
 * none.
 */
export function isAllocationNeeded(
  app: App, { key, amount, date }: { readonly key: Argument; readonly amount: Argument; readonly date: Argument },
): Result<boolean, DutyIssue> {
  const day = dayOf(date, app.date1904());
  if (!day.ok) return day;
  if (typeof amount !== 'number' || !Number.isFinite(amount)) {
    return err({ severity: 'error', code: 'argument-not-amount', facts: { value: typeof amount === 'string' || typeof amount === 'boolean' ? String(amount) : '' } });
  }
  const found = cardOf(app, key);
  if (!found.ok) return found;
  const card = saftCard(app, found.value);
  const { country } = card;
  if (country === '') return err({ severity: 'error', code: 'required-missing', facts: { field: 'country' }, where: { table: 'Customers', id: found.value.id, field: 'country' } });
  return ok(allocationNumber({ day: day.value, amount, isDealer: country === 'IL' && isDealer({ ...card, meaning: (list) => meaningIn(app, found.value, list) }) }).isNeeded);
}

/** `day`: who is in the Union then. */
export function saftId(app: App, { key }: { readonly key: Argument }, day: CalendarDate): Result<string, DutyIssue> {
  const found = cardOf(app, key);
  if (!found.ok) return found;
  const answer = saftCustomerId(saftCard(app, found.value), day);
  return 'id' in answer ? ok(answer.id) : err({
    severity: 'error', code: 'saft-id-unknown', facts: { missing: answer.missing }, where: { table: 'Customers', id: found.value.id, field: answer.missing },
  });
}

function saftCard(app: App, { values }: Card): SaftCard {
  const { country } = values;
  return {
    values, country: typeof country === 'string' ? country.trim().toUpperCase() : '',
    kind: partyKind(values, (list, word, meaning) => app.meaningOf(list, word) === meaning),
  };
}

function meaningIn(app: App, { values }: Card, list: 'dealerType' | 'vatStatus'): string | undefined {
  const word = values[list];
  return typeof word === 'string' ? app.meaningOf(list, word) : undefined;
}
