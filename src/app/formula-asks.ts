/** What can be asked of every customer of a column by a formula, and what each question takes beside the customer. */
import type { CalendarDate } from '../base/calendar-date';
import type { AddressPurpose } from '../model/address-for';
import type { DocumentType } from '../model/document-notes';
import { fieldLabel } from '../locales/issue-text';
import type { Texts } from '../locales/texts';
import { fieldOf } from '../model/fields';
import { ageingHeaders } from './account-answers';
import { matchFields } from './look-up';

/** The namespace that the manifest gives our functions. */
export const functionNamespace = 'CUSTOMER';

export const formulaAsks = ['field', 'dueDate', 'balance', 'aging', 'address', 'check', 'vatStatus', 'allocation', 'successor', 'note', 'discount', 'saftId', 'find'] as const;
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
  /** So many customers at most. */
  readonly limit?: number;
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
  /** Of each column, in characters: as wide as most answers are. */
  readonly width: number;
}

const needs = (name: AskParameter['name']): AskParameter => ({ name, isRequired: true });
const takes = (name: AskParameter['name']): AskParameter => ({ name, isRequired: false });
/** Excel shows it in the short form of whoever looks, as it does with a day that somebody types. */
const dayFormat = 'm/d/yyyy';
const dayWidth = 12;

const asks: Readonly<Record<FormulaAsk, AskDefinition>> = {
  field: { function: 'GET', parameters: [needs('field'), takes('day')], numberFormat: 'General', width: 20 },
  dueDate: { function: 'DUEDATE', parameters: [needs('day')], numberFormat: dayFormat, width: dayWidth },
  balance: { function: 'BALANCE', parameters: [takes('day'), takes('currency')], numberFormat: '#,##0.00', width: 14 },
  aging: { function: 'AGING', parameters: [takes('day'), needs('currency')], numberFormat: '#,##0.00', width: 14 },
  address: { function: 'ADDRESS', parameters: [needs('purpose')], numberFormat: 'General', width: 36 },
  check: { function: 'CHECK', parameters: [], numberFormat: 'General', width: 30 },
  vatStatus: { function: 'VATSTATUS', parameters: [needs('day')], numberFormat: 'General', width: 16 },
  allocation: { function: 'ALLOCATION', parameters: [needs('amount'), needs('day')], numberFormat: 'General', width: 12 },
  successor: { function: 'SUCCESSOR', parameters: [takes('day')], numberFormat: 'General', width: 12 },
  note: { function: 'NOTE', parameters: [needs('documentType')], numberFormat: 'General', width: 36 },
  // A share of the price, or the name of a price list.
  discount: { function: 'DISCOUNT', parameters: [], numberFormat: '0.0%', width: 12 },
  saftId: { function: 'SAFTID', parameters: [], numberFormat: 'General', width: 18 },
  find: { function: 'FIND', parameters: [needs('limit')], numberFormat: 'General', width: 18 },
};

export function askDefinition(ask: FormulaAsk): AskDefinition {
  return asks[ask];
}

/** How the cells of the answer are shown. */
export function answerLook(ask: FormulaAsk, { field }: FormulaArguments): { readonly numberFormat: string; readonly width: number } {
  if (ask === 'field' && field !== undefined && fieldOf('Customers', field)?.kind === 'date') return { numberFormat: dayFormat, width: dayWidth };
  const { numberFormat, width } = asks[ask];
  return { numberFormat, width };
}

/** What stands over the columns of the answer, one each. */
export function answerHeaders(ask: FormulaAsk, { field = '' }: FormulaArguments, texts: Texts): readonly string[] {
  switch (ask) {
    case 'field': return [fieldLabel(texts, field)];
    case 'aging': return ageingHeaders(texts.account);
    case 'find': return matchFields.map((name) => texts.fields.Customers[name]);
    default: return [texts.pane.insert.headers[ask]];
  }
}

/** What is needed and not said. */
export function missingArgument(ask: FormulaAsk, given: FormulaArguments): AskParameter['name'] | undefined {
  return asks[ask].parameters.find(({ name, isRequired }) => isRequired && given[name] === undefined)?.name;
}
