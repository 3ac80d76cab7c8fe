/**
 * The numbers of a card by the rules of its country: form, parts, check digit. A wrong form is an error; a check digit
 * only warns, for registers do hold such numbers; nothing is said of countries whose numbers are not known.
 */
import type { IssuePlace } from '../base/issue';
import { checkFieldNumber, checkNumber, isSoundInField, isSoundOfKind, type NumberAnswer } from '../fiscal/check-number';
import { numbersOfCountry } from '../fiscal/country-numbers';
import { numberFields, type NumberField } from '../fiscal/number-kind';
import type { Values } from './change';
import type { ModelIssue } from './check-record';
import type { TableKey } from './fields';

const nothing: readonly ModelIssue[] = [];

export function checkNumbers(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  if (table !== 'Customers' && table !== 'BankAccounts') return nothing;
  const place: IssuePlace = { table, ...(id !== undefined && { id }) };
  return table === 'Customers' ? ofCard(values, place) : ofAccount(values, place);
}

function ofCard(values: Values, place: IssuePlace): readonly ModelIssue[] {
  let issues: ModelIssue[] | undefined;
  const own = textOf(values['country']);
  for (const field of numberFields) {
    const number = values[field];
    if (typeof number !== 'string') continue;
    const country = field === 'vatNumber' ? countryOfVat(number) ?? own : own;
    // Nearly every number is sound, and of those nothing more is asked.
    if (country === '' || isSoundInField(country, field, number)) continue;
    const answer = checkFieldNumber(country, field, number);
    const issue = answer === undefined || answer.verdict === 'valid' ? undefined : issueOf(field, number, country, answer, place);
    if (issue !== undefined) (issues ??= []).push(issue);
  }
  return issues ?? nothing;
}

function issueOf(field: NumberField, number: string, country: string, answer: NumberAnswer, place: IssuePlace): ModelIssue | undefined {
  const where = { ...place, field, value: number };
  if (answer.reason === 'format') {
    const elsewhere = fieldOfNumber(country, number);
    if (elsewhere !== undefined) return { severity: 'warning', code: 'number-elsewhere', facts: { field, other: elsewhere }, where };
    const example = numbersOfCountry(country)?.kinds.find(({ fields }) => fields.includes(field))?.examples[0] ?? '';
    // A foreigner's passport has no form that is known.
    return { severity: field === 'personalId' ? 'warning' : 'error', code: 'number-format', facts: { field, country, example }, where };
  }
  return faultOf(field, answer, where);
}

function faultOf(field: string, { reason, kind }: NumberAnswer, where: IssuePlace): ModelIssue | undefined {
  const name = kind?.name ?? '';
  switch (reason) {
    case 'checksum': return { severity: 'warning', code: 'number-checksum', facts: { field, kind: name }, where };
    case 'component': return { severity: 'error', code: 'number-component', facts: { field, kind: name }, where };
    case 'placeholder': return { severity: 'error', code: 'number-placeholder', facts: { field }, where };
    case 'digits-lost': return { severity: 'error', code: 'number-digits-lost', facts: { field }, where };
    default: return undefined;
  }
}

/** The other field of the card that holds such numbers. */
function fieldOfNumber(country: string, number: string): NumberField | undefined {
  const { verdict, kind } = checkNumber({ country, number });
  return verdict === 'valid' ? kind?.fields[0] : undefined;
}

const prefix = /^\s*([A-Z]{2})\s?[\dA-Z]/i;

/** A VAT number names its country by itself. */
function countryOfVat(number: string): string | undefined {
  const code = isLettered(number) ? number.slice(0, 2) : prefix.exec(number)?.[1]?.toUpperCase();
  return code !== undefined && hasVatNumbers(code) ? code : undefined;
}

/** Two capitals and a digit, as nearly all of them begin. */
function isLettered(number: string): boolean {
  const [first, second, third] = [number.charCodeAt(0), number.charCodeAt(1), number.charCodeAt(2)];
  return first > 64 && first < 91 && second > 64 && second < 91 && third > 47 && third < 58;
}

/** By two letters, of which there are not many. */
const givesVatNumbers = new Map<string, boolean>();

function hasVatNumbers(code: string): boolean {
  let gives = givesVatNumbers.get(code);
  if (gives === undefined) {
    gives = numbersOfCountry(code)?.kinds.some(({ fields }) => fields.includes('vatNumber')) === true;
    givesVatNumbers.set(code, gives);
  }
  return gives;
}

const accountKinds = [['iban', 'IBAN'], ['bic', 'BIC']] as const;

function ofAccount(values: Values, place: IssuePlace): readonly ModelIssue[] {
  let issues: ModelIssue[] | undefined;
  for (const [field, kind] of accountKinds) {
    const number = values[field];
    if (typeof number !== 'string' || isSoundOfKind(kind, number) || number.trim() === '') continue;
    const answer = checkNumber({ country: '', number, kind });
    const where = { ...place, field, value: number };
    const issue: ModelIssue | undefined = answer.reason === 'format'
      ? { severity: 'error', code: 'number-format', facts: { field, country: '', example: answer.kind?.examples[0] ?? '' }, where }
      : faultOf(field, answer, where);
    if (issue !== undefined) (issues ??= []).push(issue);
  }
  return issues ?? nothing;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
