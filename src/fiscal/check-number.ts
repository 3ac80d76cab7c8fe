/** What is to be said of a number: which kind it is, whether it can be right, how it is written. */
import type { CalendarDate } from '../base/calendar-date';
import { cleanNumber, isPlain, isQuantity, spelledOut } from './clean-number';
import { numbersOfCountry } from './country-numbers';
import { international } from './international';
import { numberFields, withoutSeparators, type NumberField, type NumberKind, type NumberVerdict } from './number-kind';

/**
 * `placeholder`: digits that someone typed to get on (000000000); `digits-lost`: 1.63E+12, whose digits nobody knows any
 * more; `not-yet`: there were no such numbers on that day; `empty`: nothing is there.
 */
export type NumberReason = Exclude<NumberVerdict, 'valid'> | 'placeholder' | 'digits-lost' | 'not-yet' | 'empty' | 'country-unknown' | 'kind-unknown';

export interface NumberAnswer {
  readonly verdict: 'valid' | 'invalid' | 'unknown';
  readonly reason?: NumberReason;
  /** The kind it is, or is nearest to. */
  readonly kind?: NumberKind;
  /** In the one form in which two writings are equal. */
  readonly compact?: string;
  /** As people write it; of valid numbers and those whose check digit is wrong. */
  readonly formatted?: string;
}

export interface NumberQuestion {
  /** ISO 3166-1 alpha-2, or EL and UK. */
  readonly country: string;
  readonly number: string;
  /** A kind's key (CUI), VAT, or a field of the card; left out, every kind of the country is tried. */
  readonly kind?: string;
  /** The day for which it is asked: a number that was not given yet is none on it. */
  readonly on?: CalendarDate;
}

export function checkNumber({ country, number, kind, on }: NumberQuestion): NumberAnswer {
  const clean = cleanNumber(number);
  if (clean === '') return { verdict: 'invalid', reason: 'empty' };
  const kinds = kindsFor(country, kind);
  if (typeof kinds === 'string') return { verdict: 'unknown', reason: kinds };
  const written = leftOf(clean);
  if (typeof written !== 'string') return written;
  if (kind !== undefined && kind.trim() !== '') return judge(kinds, written, on);
  const answer = judge(kinds.filter(({ isNamedIn }) => isNamedIn?.(written) !== false), written, on);
  // A sound account or entity number is one in every country; digits alone would be too easily taken for one.
  const elsewhere = answer.reason === 'format' && /[A-Z]/.test(written) ? judge(lettered, written, on) : answer;
  return elsewhere.verdict === 'valid' ? elsewhere : answer;
}

const lettered = international.filter(({ key }) => key === 'IBAN' || key === 'LEI');

const quantitySigns = /[.,E]/;

/** What a program that took the number for a quantity left of it. */
function leftOf(clean: string): string | NumberAnswer {
  // Nearly every number tells at once that no quantity can be meant.
  if (!quantitySigns.test(clean)) return clean;
  const spelled = spelledOut(clean);
  if (spelled === 'lost') return { verdict: 'invalid', reason: 'digits-lost' };
  if (isQuantity(clean)) return { verdict: 'invalid', reason: 'format' };
  return spelled?.digits ?? clean;
}

/** What was found before: a register asks for the same few kinds again and again. */
const found = new Map<string, readonly NumberKind[]>();

function kindsFor(country: string, wish = ''): readonly NumberKind[] | 'country-unknown' | 'kind-unknown' {
  const question = `${country}\t${wish}`;
  const before = found.get(question);
  if (before !== undefined) return before;
  const kinds = findKinds(country, wish);
  // Only right questions, in any spelling; there are not many of those.
  if (typeof kinds !== 'string' && question.length < 20) found.set(question, kinds);
  return kinds;
}

function findKinds(country: string, wish: string): readonly NumberKind[] | 'country-unknown' | 'kind-unknown' {
  const wanted = wish.trim().toUpperCase();
  const everywhere = international.filter(({ key }) => key === wanted);
  if (everywhere.length > 0) return everywhere;
  const numbers = numbersOfCountry(country);
  if (numbers === undefined) return 'country-unknown';
  if (wanted === '') return numbers.kinds;
  const field = wanted === 'VAT' ? 'vatNumber' : numberFields.find((known) => known.toUpperCase() === wanted);
  // A form that is no longer given has the key of its kind and a word behind it: ONRC-OLD.
  const named = numbers.kinds.filter(({ key, fields }) =>
    key === wanted || key.startsWith(`${wanted}-`) || (field !== undefined && fields.includes(field)));
  return named.length > 0 ? named : 'kind-unknown';
}

/** The better the verdict, the nearer the number is to the kind. */
const distances: Readonly<Record<NumberVerdict, number>> = { valid: 0, checksum: 1, component: 2, format: 3 };

/** Tries each kind; of those it fits equally, the first. */
function judge(kinds: readonly NumberKind[], clean: string, on?: CalendarDate): NumberAnswer {
  let best: { readonly kind: NumberKind; readonly compact: string; readonly verdict: NumberVerdict } | undefined;
  for (const kind of kinds) {
    const compact = kind.compact(clean);
    const verdict = kind.check(compact);
    if (best === undefined || distances[verdict] < distances[best.verdict]) best = { kind, compact, verdict };
    if (verdict === 'valid') break;
  }
  if (best === undefined) return { verdict: 'unknown', reason: 'kind-unknown' };
  const { kind, compact, verdict } = best;
  const isPlaceholder = looksTyped(kind, compact, verdict);
  // A number that fits none of several kinds is of none of them.
  if (verdict === 'format' && kinds.length > 1) return { verdict: 'invalid', reason: isPlaceholder ? 'placeholder' : 'format' };
  if (isPlaceholder) return { kind, compact, verdict: 'invalid', reason: 'placeholder' };
  if (verdict === 'format' || verdict === 'component') return { kind, compact, verdict: 'invalid', reason: verdict };
  const formatted = kind.format(compact);
  const reason = verdict === 'checksum' ? verdict : reasonOfDay(kind, compact, on);
  if (reason === undefined) return { kind, compact, formatted, verdict: 'valid' };
  return { kind, compact, formatted, verdict: 'invalid', reason };
}

function reasonOfDay(kind: NumberKind, compact: string, on: CalendarDate | undefined): NumberReason | undefined {
  if (on === undefined) return undefined;
  if (kind.since !== undefined && on < kind.since) return 'not-yet';
  const earliest = kind.notBefore === undefined ? undefined : kind.parts?.(compact)[kind.notBefore];
  // A year alone is before all of its days.
  return earliest !== undefined && earliest > on ? 'component' : undefined;
}

/**
 * Nothing but zeros is no number, unless it is published as one (Italy's 0000000 means something). One digit all along is
 * none either, even where the arithmetic would have it, as long as no check letter vouches for it; a run of digits is none
 * if the arithmetic would not have it. Four digits may be anything.
 */
function looksTyped({ examples }: NumberKind, compact: string, verdict: NumberVerdict): boolean {
  if (verdict === 'valid' && hasTwoDigits(compact)) return false;
  const digits = /^\d*$/.test(compact) ? compact : compact.replace(/\D/g, '');
  if (digits.length < 5) return false;
  if (/^0+$/.test(digits)) return !examples.includes(compact);
  const isPlain = digits.length === compact.length || verdict !== 'valid';
  if (/^(\d)\1+$/.test(digits)) return isPlain && (digits.length > 6 || verdict !== 'valid');
  return verdict !== 'valid' && ('01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits));
}

/** Two digits that are not the same one. */
function hasTwoDigits(compact: string): boolean {
  let first = -1;
  for (let at = 0; at < compact.length; at += 1) {
    const code = compact.charCodeAt(at);
    if (code < 48 || code > 57) continue;
    if (first === -1) first = code;
    else if (code !== first) return true;
  }
  return false;
}

const fieldKinds = new Map<string, Map<NumberField, readonly NumberKind[]>>();

function kindsOfField(country: string, field: NumberField): readonly NumberKind[] {
  let fields = fieldKinds.get(country);
  if (fields === undefined) {
    const kinds = numbersOfCountry(country)?.kinds ?? [];
    fields = new Map(numberFields.map((one) => [one, kinds.filter(({ fields: holding }) => holding.includes(one))]));
    // Few countries, in any spelling.
    if (fieldKinds.size < 1000) fieldKinds.set(country, fields);
  }
  return fields.get(field) ?? [];
}

/** The number in a field of the card: fine if any kind that the field can hold finds it so. Undefined where nothing is known of such numbers. */
export function checkFieldNumber(country: string, field: NumberField, number: string, on?: CalendarDate): NumberAnswer | undefined {
  const kinds = kindsOfField(country, field);
  if (kinds.length === 0) return undefined;
  const clean = cleanNumber(number);
  if (clean === '') return undefined;
  const written = leftOf(clean);
  return typeof written === 'string' ? judge(kinds, written, on) : written;
}

/** Whether `checkFieldNumber` has nothing to say, told quickly; a "no" says nothing. */
export function isSoundInField(country: string, field: NumberField, number: string): boolean {
  return isPlain(number) && isSoundOf(kindsOfField(country, field), number);
}

/** Whether such a number of no country is valid, told quickly; a "no" says nothing. */
export function isSoundOfKind(kind: 'IBAN' | 'BIC', number: string): boolean {
  const kinds = kindsFor('', kind);
  return typeof kinds !== 'string' && withoutSeparators(number) === number && isSoundOf(kinds, number);
}

/** The kind that `judge` would choose, without what else it tells. */
function isSoundOf(kinds: readonly NumberKind[], number: string): boolean {
  for (const kind of kinds) {
    const compact = kind.compact(number);
    if (kind.check(compact) === 'valid') return !looksTyped(kind, compact, 'valid');
  }
  return kinds.length === 0;
}
