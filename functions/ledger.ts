/**
 * The functions of the namespace CUSTOMER that ask of a customer's account, and of what its level brings. Their comments are read by the metadata generator
 * too (customer.ts says how).
 */
import { ageingOnDay, balanceOnDay } from '../src/app/account-answers';
import { discountOfCustomer } from '../src/app/discount-answer';
import { sharedTexts } from '../src/app/shared-app';
import { cells } from './cells';

/**
 * Returns what the customer owes at the end of a day: what was issued less what was credited and paid, in one currency.
 * @customfunction BALANCE
 * @helpurl https://localhost:3000/help/functions.html#balance
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param [date] The day; today if left out.
 * @param [currency] The currency by its three letters, for example "EUR", where the customer owes in several.
 * @param invocation Excel's handle to this cell.
 */
export function balance(key: string, date: unknown, currency: unknown, invocation: CustomFunctions.StreamingInvocation<number>): void {
  cells.show(invocation, ['BALANCE', key, date, currency], (app, today) => balanceOnDay(app, { key, date, currency }, today));
}

/**
 * Shows how long it has been due what the customer owes: a row of headers, then a row for each currency, with the balance last.
 * @customfunction AGING
 * @helpurl https://localhost:3000/help/functions.html#aging
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param [date] The day; today if left out.
 * @param [currency] One currency by its three letters, for example "EUR": then only its amounts, in one row without headers.
 * @param invocation Excel's handle to this cell.
 */
export function aging(key: string, date: unknown, currency: unknown, invocation: CustomFunctions.StreamingInvocation<unknown[][]>): void {
  cells.show<(string | number)[][]>(invocation, ['AGING', key, date, currency], (app, today) => ageingOnDay(app, { key, date, currency }, sharedTexts().account, today));
}

/**
 * Returns what the customer's level brings: the discount as a share of the price, for example 0.15, or the name of a price list; 0 if it brings nothing.
 * @customfunction DISCOUNT
 * @helpurl https://localhost:3000/help/functions.html#discount
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param invocation Excel's handle to this cell.
 */
export function discount(key: string, invocation: CustomFunctions.StreamingInvocation<string | number>): void {
  cells.show(invocation, ['DISCOUNT', key], (app) => discountOfCustomer(app, { key }));
}
