/**
 * What a formula may ask of the register: one field of one customer, the customers that match some words, what is wrong with
 * one. Days on which something is due are due-date-answer.ts. Answers are cell values: a date is its serial number, an empty field is ''.
 */
import { dateOfSerial, isCalendarDate, serialOfDate, type CalendarDate } from '../base/calendar-date';
import type { Issue } from '../base/issue';
import { err, ok, type Result } from '../base/result';
import type { Scalar } from '../model/field-kinds';
import { fieldOf } from '../model/fields';
import { compactIdentifier } from '../model/identifiers';
import type { VatStatus } from '../registry/vat-history';
import type { TermsIssueFacts } from '../terms/terms-issues';
import { ambiguousCard } from './ambiguous-card';
import type { App, AppIssue, Card, CustomerSummary } from './app';
import type { AppIssueFacts } from './app-issues';
import type { CardTwin } from './duplicate-desk';
import type { FieldNames } from './field-names';

export type LookUpIssue = Issue<AppIssueFacts & TermsIssueFacts>;
export type CellAnswer = string | number | boolean;

/** An argument of a formula as Excel hands it over; a missing one is null. */
export type Argument = unknown;

export const defaultLimit = 20;
/** More rows than this are a list to filter, not an answer to a question. */
export const largestLimit = 1000;

/**
 * The value of a field of the card that the key names. With a day, it is the card valid on that day among those that
 * follow each other: an invoice keeps the fiscal details of its date. Without one, a formula with an old code keeps
 * meaning the old card.
 */
export function fieldValue(
  app: App,
  names: FieldNames,
  { key, field, asOf }: { readonly key: Argument; readonly field: Argument; readonly asOf: Argument },
): Result<CellAnswer, LookUpIssue> {
  const day = dayOrNone(asOf, app.date1904());
  if (!day.ok) return day;
  const name = names(textOf(field), () => app.customFields());
  if (!name.ok) return name;
  const card = cardOf(app, key, day.value);
  return card.ok ? ok(cellAnswer(name.value, card.value.values[name.value], app.date1904())) : card;
}

/** Code of the card that is valid on the day among those that follow each other, or of the newest; its id if it has none. */
export function successorCode(
  app: App,
  { key, date }: { readonly key: Argument; readonly date: Argument },
): Result<string, LookUpIssue> {
  const day = dayOrNone(date, app.date1904());
  if (!day.ok) return day;
  const card = cardOf(app, key, day.value);
  if (!card.ok) return card;
  const meant = day.value === undefined ? app.successorOf(card.value.id) ?? card.value : card.value;
  return ok(textOf(meant.values['code']) || meant.id);
}

/** What a row of matching customers has. */
export const matchFields = ['code', 'name', 'alias', 'city', 'country', 'status'] as const;

/** One row of `matchFields` a customer, best first. */
export function matchingCustomers(
  app: App,
  { query, limit }: { readonly query: Argument; readonly limit: Argument },
): Result<string[][], LookUpIssue> {
  const count = isLeftOut(limit) ? defaultLimit : limit;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > largestLimit) {
    return err({ severity: 'error', code: 'argument-not-limit', facts: { value: textOf(limit), max: largestLimit } });
  }
  const { hits } = app.search(textOf(query), count);
  if (hits.length === 0) return err({ severity: 'error', code: 'nothing-found', facts: { query: textOf(query) } });
  return ok(hits.map(summaryRow));
}

/** Cards that may be the same customer, the surest first; none is an answer. */
export async function possibleTwins(app: App, { key }: { readonly key: Argument }): Promise<Result<readonly CardTwin[], LookUpIssue>> {
  const card = cardOf(app, key);
  return card.ok ? ok(await app.duplicatesOf(card.value.id)) : card;
}

/** The worst that is wrong with the card or one of its rows; undefined if nothing has to be put right. */
export function worstFinding(app: App, { key }: { readonly key: Argument }): Result<AppIssue | undefined, LookUpIssue> {
  const card = cardOf(app, key);
  if (!card.ok) return card;
  const { id, values } = card.value;
  const found = [...app.checkCard(values, id), ...app.children(id).flatMap(({ table, id: row, values: its }) => app.checkRow(table, its, row))];
  return ok(found.find(({ severity }) => severity === 'error') ?? found.find(({ severity }) => severity === 'warning'));
}

/**
 * Whether the customer was registered for VAT on a day, by what public registers have answered, and the firm's word for
 * it, if its list has one; `vat-status-unknown` where no register said anything about that day.
 */
export function vatStatusOnDay(
  app: App,
  { key, date }: { readonly key: Argument; readonly date: Argument },
): Result<{ readonly status: VatStatus; readonly word?: string }, LookUpIssue> {
  const day = dayOf(date, app.date1904());
  if (!day.ok) return day;
  // The card that was valid then: the one after it may have another number.
  const card = cardOf(app, key, day.value);
  if (!card.ok) return card;
  const { status } = app.vatStatusOn(card.value.values, day.value);
  if (status === 'unknown') return err({ severity: 'error', code: 'vat-status-unknown', facts: { key: textOf(key), date: day.value } });
  const word = app.listValues('vatStatus').find((value) => app.meaningOf('vatStatus', value) === status);
  return ok({ status, ...(word !== undefined && { word }) });
}

/** The card that the key names; with a day, the one valid then of those that follow each other. Two customers of one name are never guessed between. */
export function cardOf(app: App, key: Argument, asOf?: CalendarDate): Result<Card, LookUpIssue> {
  const text = textOf(key).trim();
  const found = text === '' ? [] : app.cardsNamed(text);
  const [card] = found;
  if (card === undefined) return err({ severity: 'error', code: 'card-missing', facts: { key: text } });
  if (found.length > 1) return err(ambiguousCard(text, found, (one) => calledApart(one, text)));
  if (asOf === undefined) return ok(card);
  const then = app.successorOf(card.id, asOf);
  return then === undefined ? err({ severity: 'error', code: 'card-not-on-day', facts: { key: text, date: asOf } }) : ok(then);
}

/** Code and name, as a list of customers has them; the id where there is no code, or it is the one that several have. */
function calledApart({ id, values }: Card, key: string): string {
  const code = textOf(values['code']);
  return [code === '' || compactIdentifier(code) === compactIdentifier(key) ? id : code, textOf(values['name'])].filter((part) => part !== '').join(' ');
}

function cellAnswer(field: string, value: Scalar | undefined, date1904: boolean): CellAnswer {
  if (value === null || value === undefined) return '';
  const isDay = fieldOf('Customers', field)?.kind === 'date' && typeof value === 'string' && isCalendarDate(value);
  return isDay ? serialOfDate(value, date1904) : value;
}

function summaryRow(customer: CustomerSummary): string[] {
  return matchFields.map((field) => customer[field]);
}

export function textOf(argument: Argument): string {
  return typeof argument === 'string' || typeof argument === 'number' || typeof argument === 'boolean'
    ? String(argument)
    : '';
}

/** An argument left out, or a reference to an empty cell, which hosts hand over as '' or 0. */
export function isLeftOut(argument: Argument): boolean {
  return argument === null || argument === undefined || argument === '' || argument === 0;
}

function dayOrNone(argument: Argument, date1904: boolean): Result<CalendarDate | undefined, LookUpIssue> {
  return isLeftOut(argument) ? ok(undefined) : dayOf(argument, date1904);
}

/** A date cell's serial number, or text YYYY-MM-DD. Other texts mean different days in different countries. */
export function dayOf(argument: Argument, date1904: boolean): Result<CalendarDate, LookUpIssue> {
  const day =
    typeof argument === 'number' && argument >= 1 ? dateOfSerial(argument, date1904)
    : typeof argument === 'string' && isCalendarDate(argument.trim()) ? argument.trim()
    : undefined;
  if (day !== undefined) return ok(day);
  return err({ severity: 'error', code: 'argument-not-date', facts: { value: textOf(argument) } });
}
