/** What a formula may ask of a customer's level: the share of the price that it takes off, or its price list. */
import { ok, type Result } from '../base/result';
import type { App } from './app';
import { cardOf, type Argument, type LookUpIssue } from './look-up';

/** A level that brings nothing is 0: a price times one less the discount stays the price. */
export function discountOfCustomer(app: App, { key }: { readonly key: Argument }): Result<number | string, LookUpIssue> {
  const card = cardOf(app, key);
  return card.ok ? ok(app.discountOf(card.value.id)) : card;
}
