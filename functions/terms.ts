/**
 * The functions of the namespace CUSTOMER that count from a day to the day on which something is due. Their comments are read
 * by the metadata generator too (customer.ts says how). Public holidays are fetched with the first answer that needs them;
 * until then its cell stays busy.
 */
import { invoiceDueDate, termsDueDate } from '../src/app/due-date-answer';
import { cells } from './cells';

/**
 * Returns the day on which an invoice is due by the customer's payment terms. Format the cell as a date.
 * @customfunction DUEDATE
 * @helpurl https://localhost:3000/help/functions.html#duedate
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param invoiceDate The date of the invoice.
 * @param invocation Excel's handle to this cell.
 */
export function dueDate(key: string, invoiceDate: unknown, invocation: CustomFunctions.StreamingInvocation<number>): void {
  cells.show(invocation, ['DUEDATE', key, invoiceDate], (app) => invoiceDueDate(app, { key, invoiceDate }));
}

/**
 * Returns the day on which something is due by any payment terms, for example "EOM+30". Format the cell as a date.
 * @customfunction TERMSDATE
 * @helpurl https://localhost:3000/help/functions.html#termsdate
 * @param terms The payment terms as people write them: 30, "EOM+30", "10 of next month", "5 working days".
 * @param date The date of the invoice.
 * @param [country] The country whose working days count, by its two letters; without it, the firm's.
 * @param invocation Excel's handle to this cell.
 */
export function termsDate(terms: unknown, date: unknown, country: unknown, invocation: CustomFunctions.StreamingInvocation<number>): void {
  cells.show(invocation, ['TERMSDATE', terms, date, country], (app) => termsDueDate(app, { terms, date, country }));
}
