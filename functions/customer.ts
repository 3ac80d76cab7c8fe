/**
 * The functions of the namespace CUSTOMER. Their comments are read twice: by people, and by the metadata generator, which
 * makes Excel's function list of them, takes the signatures literally and knows built-in types only. All of them stream,
 * because a cell must follow its customer's card.
 */
import { addressForPurpose, createPurposeNames } from '../src/app/address-answer';
import { isAllocationNeeded, saftId } from '../src/app/duty-answer';
import { fieldValue, matchingCustomers, possibleTwins, successorCode, vatStatusOnDay, worstFinding } from '../src/app/look-up';
import { createFieldNames } from '../src/app/field-names';
import { createDocumentTypeNames, noteForDocument } from '../src/app/note-answer';
import { sharedTexts } from '../src/app/shared-app';
import { issueText } from '../src/locales/issue-text';
import { locales, textsOf } from '../src/locales/locales';
import { cells } from './cells';

const languages = locales.map(textsOf);
const fieldNames = createFieldNames(languages.map(({ fields }) => fields.Customers));
const purposeNames = createPurposeNames(languages);
const documentTypeNames = createDocumentTypeNames(languages);

/**
 * Returns one field of a customer, and follows it when the card changes.
 * @customfunction GET
 * @helpurl https://localhost:3000/help/functions.html#get
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param field The field, by the header of its column, for example "Phone".
 * @param [asOf] The day whose card is meant, where cards follow each other; without it, the card that the key names.
 * @param invocation Excel's handle to this cell.
 */
export function get(
  key: string,
  field: string,
  asOf: unknown,
  invocation: CustomFunctions.StreamingInvocation<string | number | boolean>,
): void {
  cells.show(invocation, ['GET', key, field, asOf], (app) => fieldValue(app, fieldNames, { key, field, asOf }));
}

/**
 * Lists the customers that match some words, best first: code, name, alias, city, country, status.
 * @customfunction FIND
 * @helpurl https://localhost:3000/help/functions.html#find
 * @param query Words of the name, alias, city, e-mail, a number; may be unfinished or slightly misspelt.
 * @param [limit] How many customers at most, from 1 to 1000; 20 if left out.
 * @param invocation Excel's handle to this cell.
 */
export function find(query: string, limit: unknown, invocation: CustomFunctions.StreamingInvocation<string[][]>): void {
  cells.show(invocation, ['FIND', query, limit], (app) => matchingCustomers(app, { query, limit }));
}

/**
 * Returns the customer's address for a purpose in one line: the one that is for it, else the primary address.
 * @customfunction ADDRESS
 * @helpurl https://localhost:3000/help/functions.html#address
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param purpose What the address is for: "Registration", "Correspondence", "Invoicing" or "Delivery".
 * @param invocation Excel's handle to this cell.
 */
export function address(key: string, purpose: string, invocation: CustomFunctions.StreamingInvocation<string>): void {
  cells.show(invocation, ['ADDRESS', key, purpose], (app) => addressForPurpose(app, purposeNames, { key, purpose }, sharedTexts()));
}

/**
 * Returns the notes of the customer that are printed on a type of document, each on a line of its own.
 * @customfunction NOTE
 * @helpurl https://localhost:3000/help/functions.html#note
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param documentType The type of the document, for example "Invoice".
 * @param invocation Excel's handle to this cell.
 */
export function note(key: string, documentType: string, invocation: CustomFunctions.StreamingInvocation<string>): void {
  cells.show(invocation, ['NOTE', key, documentType], (app) => noteForDocument(app, documentTypeNames, { key, documentType }));
}

/**
 * Returns the code of the card that is valid on a day, of the cards that follow each other when fiscal details change.
 * @customfunction SUCCESSOR
 * @helpurl https://localhost:3000/help/functions.html#successor
 * @param key The customer: code, name or any number of any of the cards that follow each other.
 * @param [date] The day; without it, the newest card is meant.
 * @param invocation Excel's handle to this cell.
 */
export function successor(key: string, date: unknown, invocation: CustomFunctions.StreamingInvocation<string>): void {
  cells.show(invocation, ['SUCCESSOR', key, date], (app) => successorCode(app, { key, date }));
}

/**
 * Returns OK, or what is wrong with a customer's card and its rows, the worst of it.
 * @customfunction CHECK
 * @helpurl https://localhost:3000/help/functions.html#check
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param invocation Excel's handle to this cell.
 */
export function check(key: string, invocation: CustomFunctions.StreamingInvocation<string>): void {
  cells.show(invocation, ['CHECK', key], (app) => {
    const found = worstFinding(app, { key });
    if (!found.ok) return found;
    return { ok: true, value: found.value === undefined ? 'OK' : issueText(sharedTexts(), found.value) };
  });
}

/**
 * Lists the cards that may be the same customer as a card, the surest first: code, name, how sure it is.
 * @customfunction DUPLICATES
 * @helpurl https://localhost:3000/help/functions.html#duplicates
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param invocation Excel's handle to this cell.
 */
export function duplicates(key: string, invocation: CustomFunctions.StreamingInvocation<string[][]>): void {
  cells.showLater(invocation, ['DUPLICATES', key], async (app) => {
    const found = await possibleTwins(app, { key });
    if (!found.ok) return found;
    const { noDuplicates, pane } = sharedTexts();
    const rows = found.value.map(({ card: { id, code, name }, verdict }) => [code === '' ? id : code, name, pane.duplicates.verdicts[verdict]]);
    return { ok: true, value: rows.length === 0 ? [[noDuplicates]] : rows };
  });
}

/**
 * Tells whether an invoice to the customer needs an Israeli allocation number, by its amount and its day.
 * @customfunction ALLOCATION
 * @helpurl https://localhost:3000/help/functions.html#allocation
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param amount The amount of the invoice in shekels, before VAT.
 * @param date The date of the invoice.
 * @param invocation Excel's handle to this cell.
 */
export function allocation(key: string, amount: unknown, date: unknown, invocation: CustomFunctions.StreamingInvocation<boolean>): void {
  cells.show(invocation, ['ALLOCATION', key, amount, date], (app) => isAllocationNeeded(app, { key, amount, date }));
}

/**
 * Tells whether the customer was a VAT payer on a day, by what public registers have answered: the word of the register's list.
 * @customfunction VATSTATUS
 * @helpurl https://localhost:3000/help/functions.html#vatstatus
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param date The day.
 * @param invocation Excel's handle to this cell.
 */
export function vatStatus(key: string, date: unknown, invocation: CustomFunctions.StreamingInvocation<string>): void {
  cells.show(invocation, ['VATSTATUS', key, date], (app) => {
    const known = vatStatusOnDay(app, { key, date });
    return known.ok ? { ok: true, value: known.value.word ?? sharedTexts().lists.vatStatus[known.value.status] } : known;
  });
}

/**
 * Returns the customer's id in the Romanian declaration D406 (SAF-T).
 * @customfunction SAFTID
 * @helpurl https://localhost:3000/help/functions.html#saftid
 * @param key The customer: its code, name, tax number, VAT number or any other number on the card.
 * @param invocation Excel's handle to this cell.
 */
export function saftIdOf(key: string, invocation: CustomFunctions.StreamingInvocation<string>): void {
  cells.show(invocation, ['SAFTID', key], (app, today) => saftId(app, { key }, today()));
}
