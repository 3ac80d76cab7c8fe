/** What formulas will show in their first rows, asked of the same answers as the functions themselves. */
import { serialOfDate, type CalendarDate } from '../base/calendar-date';
import { ok, type Result } from '../base/result';
import { issueText } from '../locales/issue-text';
import type { Texts } from '../locales/texts';
import { isCellError } from '../host/workbook';
import { addressForPurpose, type PurposeNames } from './address-answer';
import { ageingOnDay, balanceOnDay } from './account-answers';
import type { App, AppIssue } from './app';
import { shownRows, type CustomerCells } from './customer-cells';
import { discountOfCustomer } from './discount-answer';
import { invoiceDueDate } from './due-date-answer';
import { isAllocationNeeded, saftId } from './duty-answer';
import type { FieldNames } from './field-names';
import type { FormulaArgument, FormulaArguments, FormulaAsk } from './formula-asks';
import { noteForDocument, type DocumentTypeNames } from './note-answer';
import { fieldValue, matchingCustomers, successorCode, vatStatusOnDay, worstFinding, type Argument, type CellAnswer } from './look-up';

export interface PreviewRow {
  readonly key: string;
  /** One a column; undefined while it is being fetched. */
  readonly answer: Result<readonly CellAnswer[], AppIssue> | undefined;
}

export interface PreviewOrder {
  readonly cells: CustomerCells;
  readonly ask: FormulaAsk;
  readonly given: FormulaArguments;
}

export interface PreviewPorts {
  readonly names: FieldNames;
  readonly purposes: PurposeNames;
  readonly documentTypes: DocumentTypeNames;
  readonly today: () => CalendarDate;
  readonly texts: Texts;
}

export function previewFormulas(app: App, { cells, ask, given }: PreviewOrder, ports: PreviewPorts): readonly PreviewRow[] {
  return cells.keys.slice(0, shownRows).flatMap((key, row) => (key === '' ? [] : [{ key, answer: answerOf(app, ask, key, valuesOf(app, cells, given, row), ports) }]));
}

interface RowValues {
  readonly field: Argument;
  readonly purpose: Argument;
  readonly documentType: Argument;
  readonly day: Argument;
  readonly amount: Argument;
  readonly currency: Argument;
  readonly limit: Argument;
}

/** As Excel would hand them over. */
function valuesOf(app: App, cells: CustomerCells, given: FormulaArguments, row: number): RowValues {
  const value = (argument: FormulaArgument | undefined): Argument => {
    switch (argument?.kind) {
      case undefined: return null;
      case 'column': {
        const cell = cells.beside.find(({ column }) => column === argument.column)?.first[row] ?? null;
        return cell !== null && isCellError(cell) ? cell.error : cell;
      }
      case 'day': return serialOfDate(argument.day, app.date1904());
      case 'amount': return argument.amount;
      case 'text': return argument.text;
    }
  };
  return {
    field: given.field ?? null, purpose: given.purpose ?? null, documentType: given.documentType ?? null,
    day: value(given.day), amount: value(given.amount), currency: given.currency ?? null, limit: given.limit ?? null,
  };
}

function answerOf(app: App, ask: FormulaAsk, key: string, given: RowValues, ports: PreviewPorts): PreviewRow['answer'] {
  const { day, currency, limit } = given;
  if (ask === 'aging') return firstRow(ageingOnDay(app, { key, date: day, currency }, ports.texts.account, ports.today));
  if (ask === 'find') return firstRow(matchingCustomers(app, { query: key, limit }));
  const answer = oneAnswer(app, ask, key, given, ports);
  return answer?.ok === true ? ok([answer.value]) : answer;
}

function firstRow(rows: Result<readonly (readonly CellAnswer[])[], AppIssue>): Result<readonly CellAnswer[], AppIssue> {
  return rows.ok ? ok(rows.value[0] ?? []) : rows;
}

function oneAnswer(app: App, ask: Exclude<FormulaAsk, 'aging' | 'find'>, key: string, { field, purpose, documentType, day, amount, currency }: RowValues, { names, purposes, documentTypes, today, texts }: PreviewPorts): Result<CellAnswer, AppIssue> | undefined {
  switch (ask) {
    case 'field': return fieldValue(app, names, { key, field, asOf: day });
    case 'dueDate': return invoiceDueDate(app, { key, invoiceDate: day });
    case 'balance': return balanceOnDay(app, { key, date: day, currency }, today);
    case 'address': return addressForPurpose(app, purposes, { key, purpose }, texts);
    case 'vatStatus': {
      const known = vatStatusOnDay(app, { key, date: day });
      return known.ok ? ok(known.value.word ?? texts.lists.vatStatus[known.value.status]) : known;
    }
    case 'allocation': return isAllocationNeeded(app, { key, amount, date: day });
    case 'successor': return successorCode(app, { key, date: day });
    case 'note': return noteForDocument(app, documentTypes, { key, documentType });
    case 'discount': return discountOfCustomer(app, { key });
    case 'saftId': return saftId(app, { key }, today());
    case 'check': {
      const found = worstFinding(app, { key });
      return found.ok ? ok(found.value === undefined ? 'OK' : issueText(texts, found.value)) : found;
    }
  }
}
