/** What can be asked of every customer of a column by a formula, and what each question takes beside the customer. */
import type { CalendarDate } from '../base/calendar-date';
import type { AddressPurpose } from '../model/address-for';
import type { DocumentType } from '../model/document-notes';
import { fieldOf } from '../model/fields';

/** The namespace that the manifest gives our functions. */
export const functionNamespace = 'CUSTOMER';

export const formulaAsks = ['field', 'dueDate', 'balance', 'address', 'check', 'vatStatus', 'allocation', 'successor', 'note', 'discount', 'saftId'] as const;
export type FormulaAsk = (typeof formulaAsks)[number];

/** What changes from row to row stands in a column beside the customers. */
export type FormulaArgument =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'amount'; readonly amount: number }
  | { readonly kind: 'text'; readonly text: string };

/** By the words of the functions' own parameters. */
export interface FormulaArguments {
  /** A field of the customer by its key. */
  readonly field?: string;
  readonly purpose?: AddressPurpose;
  readonly documentType?: DocumentType;
  readonly day?: FormulaArgument;
  readonly amount?: FormulaArgument;
  readonly currency?: string;
}

export interface AskParameter {
  readonly name: keyof FormulaArguments;
  readonly isRequired: boolean;
}

interface AskDefinition {
  /** Within the namespace. */
  readonly function: string;
  /** Behind the customer's key, in the order of the function. */
  readonly parameters: readonly AskParameter[];
  readonly numberFormat: string;
}

const needs = (name: AskParameter['name']): AskParameter => ({ name, isRequired: true });
const takes = (name: AskParameter['name']): AskParameter => ({ name, isRequired: false });
const dayFormat = 'yyyy-mm-dd';

const asks: Readonly<Record<FormulaAsk, AskDefinition>> = {
  field: { function: 'GET', parameters: [needs('field'), takes('day')], numberFormat: 'General' },
  dueDate: { function: 'DUEDATE', parameters: [needs('day')], numberFormat: dayFormat },
  balance: { function: 'BALANCE', parameters: [takes('day'), takes('currency')], numberFormat: '#,##0.00' },
  address: { function: 'ADDRESS', parameters: [needs('purpose')], numberFormat: 'General' },
  check: { function: 'CHECK', parameters: [], numberFormat: 'General' },
  vatStatus: { function: 'VATSTATUS', parameters: [needs('day')], numberFormat: 'General' },
  allocation: { function: 'ALLOCATION', parameters: [needs('amount'), needs('day')], numberFormat: 'General' },
  successor: { function: 'SUCCESSOR', parameters: [takes('day')], numberFormat: 'General' },
  note: { function: 'NOTE', parameters: [needs('documentType')], numberFormat: 'General' },
  // A share of the price, or the name of a price list.
  discount: { function: 'DISCOUNT', parameters: [], numberFormat: '0.0%' },
  saftId: { function: 'SAFTID', parameters: [], numberFormat: 'General' },
};

export function askDefinition(ask: FormulaAsk): AskDefinition {
  return asks[ask];
}

/** How the cells of the answer are shown. */
export function answerFormat(ask: FormulaAsk, { field }: FormulaArguments): string {
  return ask === 'field' && field !== undefined && fieldOf('Customers', field)?.kind === 'date' ? dayFormat : asks[ask].numberFormat;
}

/** What is needed and not said. */
export function missingArgument(ask: FormulaAsk, given: FormulaArguments): AskParameter['name'] | undefined {
  return asks[ask].parameters.find(({ name, isRequired }) => isRequired && given[name] === undefined)?.name;
}
