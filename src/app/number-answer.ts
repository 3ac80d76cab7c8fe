/** What a formula may ask of a number of any country, with or without a register: is it right, how is it written, what is it. */
import type { CalendarDate } from '../base/calendar-date';
import type { Issue } from '../base/issue';
import { err, ok, type Result } from '../base/result';
import { checkNumber, type NumberAnswer } from '../fiscal/check-number';
import type { ModelIssueFacts } from '../model/model-issues';
import type { AppIssueFacts } from './app-issues';

export type NumberIssue = Issue<Pick<AppIssueFacts, 'number-country-unknown' | 'number-kind-unknown' | 'number-of-no-kind'>
  & Pick<ModelIssueFacts, 'number-format' | 'number-component' | 'number-placeholder' | 'number-digits-lost'>>;

/** Arguments of a formula as Excel hands them over; a missing one is null. */
export interface NumberArguments {
  readonly country: unknown;
  readonly number: unknown;
  readonly kind: unknown;
}

/** Whether it can be right on the day; `number-country-unknown` and `number-kind-unknown` where nobody can say. */
export function isValidNumber(asked: NumberArguments, today: CalendarDate): Result<boolean, NumberIssue> {
  const answer = ask(asked, today);
  return answer.ok ? ok(answer.value.verdict === 'valid') : answer;
}

/** As people of the country write it, also with a wrong check digit; refused if it cannot be such a number at all. */
export function formattedNumber(asked: NumberArguments, today: CalendarDate): Result<string, NumberIssue> {
  const answer = ask(asked, today);
  if (!answer.ok) return answer;
  const { formatted, kind, reason } = answer.value;
  if (formatted !== undefined) return ok(formatted);
  const country = textOf(asked.country).toUpperCase();
  const value = textOf(asked.number);
  const field = kind?.name ?? country;
  const where = { value };
  switch (reason) {
    case 'component': return err({ severity: 'error', code: 'number-component', facts: { field, kind: kind?.name ?? '' }, where });
    case 'placeholder': return err({ severity: 'error', code: 'number-placeholder', facts: { field }, where });
    case 'digits-lost': return err({ severity: 'error', code: 'number-digits-lost', facts: { field }, where });
    default:
      return kind === undefined
        ? err({ severity: 'error', code: 'number-of-no-kind', facts: { number: value, country } })
        : err({ severity: 'error', code: 'number-format', facts: { field, country, example: kind.examples[0] ?? '' }, where });
  }
}

/** Key of the kind it is, such as CUI or PVN; `number-of-no-kind` if it is none of the country's. */
export function kindOfNumber(asked: Omit<NumberArguments, 'kind'>, today: CalendarDate): Result<string, NumberIssue> {
  const answer = ask({ ...asked, kind: null }, today);
  if (!answer.ok) return answer;
  const { kind, verdict, reason } = answer.value;
  if (kind !== undefined && (verdict === 'valid' || reason === 'checksum')) return ok(kind.key);
  return err({ severity: 'error', code: 'number-of-no-kind', facts: { number: textOf(asked.number), country: textOf(asked.country).toUpperCase() } });
}

function ask({ country, number, kind }: NumberArguments, today: CalendarDate): Result<NumberAnswer, NumberIssue> {
  const question = { country: textOf(country).toUpperCase(), number: textOf(number), kind: textOf(kind) };
  const answer = checkNumber({ ...question, on: today });
  if (answer.reason === 'country-unknown') return err({ severity: 'error', code: 'number-country-unknown', facts: { country: question.country } });
  if (answer.reason === 'kind-unknown') return err({ severity: 'error', code: 'number-kind-unknown', facts: { country: question.country, kind: question.kind } });
  return ok(answer);
}

function textOf(argument: unknown): string {
  return typeof argument === 'string' || typeof argument === 'number' ? String(argument).trim() : '';
}
