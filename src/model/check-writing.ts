/**
 * How a value is written: signs nobody sees, blanks around it, what other programs put around a number. Such a value looks
 * right and is another one to every program that compares it. Harmless ways of writing are no finding.
 */
import type { IssueFix } from '../base/issue';
import { checkFieldNumber, checkNumber } from '../fiscal/check-number';
import { tidyNumber, type MendedKind } from '../fiscal/mend-number';
import { tidySpaces } from './cell-damage';
import type { Values } from './change';
import type { ModelIssue } from './check-record';
import type { FieldDefinition } from './field-definition';
import { fieldsOf, type TableKey } from './fields';
import { mendedKind } from './mended-kind';

const nothing: readonly ModelIssue[] = [];

/** Numbers and codes, in which no sign is meant that nobody sees. */
const exactKinds: readonly FieldDefinition['kind'][] = ['identifier', 'email', 'phone', 'url', 'country'];
/** A note's blanks are its writer's; values of lists and parts of several are trimmed by whoever compares them. */
const textKinds: readonly FieldDefinition['kind'][] = ['text', 'terms'];

interface WrittenField {
  readonly field: string;
  readonly definition: FieldDefinition;
  readonly isExact: boolean;
  readonly number: MendedKind | undefined;
}

const written = new Map<TableKey, readonly WrittenField[]>();

function writtenFields(table: TableKey): readonly WrittenField[] {
  let fields = written.get(table);
  if (fields === undefined) {
    fields = fieldsOf(table).flatMap(([field, definition]) => {
      const isExact = exactKinds.includes(definition.kind);
      return field === 'customerName' || (!isExact && !textKinds.includes(definition.kind)) ? [] : [{ field, definition, isExact, number: mendedKind(table, field) }];
    });
    written.set(table, fields);
  }
  return fields;
}

/** Letters, digits and signs of a keyboard, and nothing at its ends that could be taken away: as nearly all values come. */
const plainNumber = /^[A-Za-z0-9](?:[A-Za-z0-9 ./-]*[A-Za-z0-9])?$/;
const looksCounted = /[.,]0$|\dE\+?\d/i;

/** The same of digits and letters but E, one sign after the other; a "no" says nothing. */
function isBareNumber(value: string): boolean {
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    const letter = code | 32;
    if (!(code > 47 && code < 58) && !(letter > 96 && letter < 123 && letter !== 101)) return false;
  }
  return value !== '';
}

const isPlainNumber = (value: string): boolean => isBareNumber(value) || (plainNumber.test(value) && !looksCounted.test(value));

export function checkWriting(table: TableKey, values: Values, id?: string): readonly ModelIssue[] {
  let issues: ModelIssue[] | undefined;
  for (const known of writtenFields(table)) {
    const value = values[known.field];
    if (typeof value !== 'string' || value === '') continue;
    const right = known.number === undefined ? asMeant(value, known) : numberAsMeant(value, known.number, known, values);
    if (right === value || right === '') continue;
    const { field } = known;
    const fix: IssueFix = { [field]: right };
    (issues ??= []).push({
      severity: known.isExact ? 'warning' : 'info', code: 'value-writing', facts: { field, right }, fix,
      where: { table, ...(id !== undefined && { id }), field, value },
    });
  }
  return issues ?? nothing;
}

/** Whether the field's values are plainly written as they are meant; a "no" says nothing. Undefined where nobody asks. */
export function plainWriting(table: TableKey, field: string): ((value: string) => boolean) | undefined {
  const known = writtenFields(table).find((one) => one.field === field);
  if (known === undefined) return undefined;
  return known.number === undefined ? (value) => asMeant(value, known) === value : isPlainNumber;
}

/** Signs of a keyboard, Latin and Hebrew letters: all that nearly every value has. */
const isUsual = (code: number): boolean => (code > 31 && code < 127) || (code > 191 && code < 592) || (code > 1487 && code < 1515);
const isBlank = (code: number): boolean => code === 32 || !isUsual(code);

function isUsualText(value: string): boolean {
  for (let at = 0; at < value.length; at += 1) if (!isUsual(value.charCodeAt(at))) return false;
  return true;
}

/** An apostrophe, a quotation mark, an equals sign: with these programs keep a number a text. */
const isQuote = (code: number): boolean => code === 39 || code === 34 || code === 61;

function unwrapped(text: string): string {
  const inner = /^="([^"]*)"$/.exec(text)?.[1] ?? /^['’‘]+(?=[^'’‘\s])([^'’‘]*)$/.exec(text)?.[1];
  return inner === undefined ? text : inner.trim();
}

function asMeant(value: string, { definition, isExact }: WrittenField): string {
  const first = value.charCodeAt(0);
  if (!isBlank(first) && !isBlank(value.charCodeAt(value.length - 1)) && (!isExact || (isUsualText(value) && !isQuote(first)))) return value;
  const tidy = isExact ? unwrapped(tidySpaces(value, definition)) : tidySpaces(value, definition);
  // A hard space between words is meant to hold them together.
  return isExact || tidy.length !== value.length ? tidy : value;
}

function numberAsMeant(value: string, kind: MendedKind, known: WrittenField, values: Values): string {
  if (isPlainNumber(value)) return value;
  const tidy = tidyNumber(value);
  if (tidy === value) return value;
  return hasForm(kind, tidy, values['country']) ? tidy : asMeant(value, known);
}

/** Whether it is such a number, or would be with another digit: letters are taken for other ones only then. */
function hasForm(kind: MendedKind, number: string, country: unknown): boolean {
  if (kind === 'IBAN' || kind === 'BIC') return checkNumber({ country: '', number, kind }).reason !== 'format';
  if (typeof country !== 'string') return false;
  // A VAT number names its country by itself.
  const own = kind === 'vatNumber' ? /^[A-Z]{2}(?=[A-Z\d])/.exec(number)?.[0] : undefined;
  return [own, country].some((asked) => {
    const answer = asked === undefined ? undefined : checkFieldNumber(asked, kind, number);
    return answer !== undefined && (answer.verdict === 'valid' || answer.reason === 'checksum' || answer.reason === 'component');
  });
}
