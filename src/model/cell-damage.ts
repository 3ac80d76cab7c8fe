/**
 * What Excel or a paste made of a value, and what it was: lost leading zeros and plus signs, numbers in powers of ten,
 * days made of "3-4", spaces nobody sees, words of a list, a flag or a country as people write them in any language.
 * A value that is sound as it stands is never damage. The rules see one cell; what they ask of its neighbours comes in.
 */
import { addDays, dateOfSerial, type CalendarDate } from '../base/calendar-date';
import { foldText } from '../base/text';
import { numbersOfCountry } from '../fiscal/country-numbers';
import type { NumberKind } from '../fiscal/number-kind';
import { isCountry } from './check-record';
import type { FieldDefinition } from './field-definition';
import type { Scalar } from './field-kinds';
import { joinSeveral, splitSeveral } from './several';

/** Stable for ever: the words for each are in the locales. */
export const damageKinds = [
  'leading-zero', 'digits-as-number', 'digits-lost', 'made-a-date', 'spaces', 'list-word', 'flag-word', 'phone-sign', 'country-name',
] as const;
export type DamageKind = (typeof damageKinds)[number];

export interface Damage {
  readonly kind: DamageKind;
  /** What the value may have been, the likeliest first; none if it cannot be known any more. */
  readonly proposals: readonly Exclude<Scalar, null>[];
}

/** What the other rows hold in the same column, texts only. */
export interface Neighbours {
  /** Digits that nearly all of them have, if they are digits only and some begin with a zero. */
  readonly zeroWidth?: number;
  /** The signs between the parts of numbers such as 12/5, the most frequent first. */
  readonly separators: readonly string[];
  /** Some are numbers as a day is one to Excel. */
  readonly hasDayNumbers: boolean;
}

/** The words that mean the same, in every language. */
export interface RepairWords {
  readonly flag: (text: string) => boolean | undefined;
  /** The value of the register's own list. */
  readonly listValue: (list: string, text: string) => string | undefined;
  readonly country: (text: string) => string | undefined;
}

export interface DamageContext {
  /** Of the row, or of most rows. */
  readonly country: string | undefined;
  readonly neighbours: () => Neighbours;
  readonly words: RepairWords;
  readonly today: CalendarDate;
  readonly date1904: boolean;
}

export interface LookedAt {
  readonly field: string;
  readonly definition: FieldDefinition;
  /** What stands in the cell. */
  readonly cell: Exclude<Scalar, null>;
}

/** General shows a number of more digits in powers of ten. */
const longestShown = 11;
/** Excel keeps fifteen digits of a number. */
const exactDigits = 15;

export function damageOf(looked: LookedAt, context: DamageContext): Damage | undefined {
  const { cell, definition } = looked;
  const text = typeof cell === 'string' ? tidySpaces(cell, definition) : cell;
  const damage = typeof text === 'string' && text === '' ? undefined : damageBySense({ ...looked, cell: text }, context);
  if (damage !== undefined || text === cell || text === '') return damage;
  return { kind: 'spaces', proposals: [text] };
}

function damageBySense(looked: LookedAt, context: DamageContext): Damage | undefined {
  const { cell, definition, field } = looked;
  const { words } = context;
  switch (definition.kind) {
    case 'flag': {
      if (typeof cell === 'boolean') return undefined;
      const flag = words.flag(String(cell));
      return flag === undefined ? undefined : { kind: 'flag-word', proposals: [flag] };
    }
    case 'country': {
      if (isCountry(String(cell))) return undefined;
      const country = words.country(String(cell));
      return country === undefined ? undefined : { kind: 'country-name', proposals: [country] };
    }
    case 'choice': {
      const value = words.listValue(definition.list ?? '', String(cell));
      return value === undefined || value === cell ? undefined : { kind: 'list-word', proposals: [value] };
    }
    case 'several':
      return typeof cell === 'string' ? severalWords(cell, definition, words) : undefined;
    case 'phone':
      return lostPhoneSign(cell, context) ?? powersOfTen(cell);
    case 'identifier':
      return identifierDamage(looked, context);
    case 'text':
      return field === 'houseNumber' || field === 'addressExtra' ? madeADate(cell, context) : undefined;
    default:
      return undefined;
  }
}

function severalWords(cell: string, { list }: FieldDefinition, words: RepairWords): Damage | undefined {
  if (list === undefined) return undefined;
  const parts = splitSeveral(cell);
  const matched = joinSeveral(parts.map((part) => words.listValue(list, part) ?? part));
  return matched === null || matched === joinSeveral(parts) ? undefined : { kind: 'list-word', proposals: [matched] };
}

// --- Numbers ---

function identifierDamage({ field, cell }: LookedAt, context: DamageContext): Damage | undefined {
  const numbers = context.country === undefined ? undefined : numbersOfCountry(context.country);
  const kinds = numbers?.kinds.filter(({ fields }) => fields.some((held) => held === field)) ?? [];
  const isKnown = kinds.length > 0;
  const digits = typeof cell === 'number' || /^\d+$/.test(String(cell)) ? String(cell) : undefined;
  if (digits !== undefined && kinds.some((kind) => isSound(kind, digits))) return powersOfTen(cell);
  const shown = powersOfTen(cell);
  if (shown !== undefined) {
    const [whole] = shown.proposals;
    const padded = typeof whole === 'string' ? withLostZeros(whole, kinds) : [];
    return padded.length === 0 ? shown : { kind: 'leading-zero', proposals: padded };
  }
  if (digits !== undefined) {
    const padded = withLostZeros(digits, kinds);
    if (padded.length > 0) return { kind: 'leading-zero', proposals: padded };
    const isPostal = field === 'postalCode';
    const width = isPostal ? numbers?.postalWidth : isKnown ? undefined : context.neighbours().zeroWidth;
    // A postal code of far fewer digits is no postal code at all.
    const isTooShort = isPostal && width !== undefined && digits.length < width - 2;
    if (width !== undefined && digits.length < width && !isTooShort) return { kind: 'leading-zero', proposals: [digits.padStart(width, '0')] };
  }
  return !isKnown && field !== 'postalCode' && context.neighbours().separators.length > 0 ? madeADate(cell, context) : undefined;
}

/** As it is written: zeros that a person may leave out are still lost. */
function isSound({ zeroWidth, compact, check }: NumberKind, digits: string): boolean {
  return digits.length >= (zeroWidth ?? 0) && check(compact(digits)) === 'valid';
}

/** With its zeros, where that makes it a valid number. */
function withLostZeros(digits: string, kinds: readonly NumberKind[]): string[] {
  const proposals = kinds.flatMap(({ zeroWidth = 0, compact, check }) => {
    const padded = digits.padStart(zeroWidth, '0');
    return padded !== digits && check(compact(padded)) === 'valid' ? [padded] : [];
  });
  return [...new Set(proposals)];
}

const scientific = /^([1-9])(?:[.,](\d+))?E\+?(\d{1,3})$/i;

/**
 * A number cell still has its digits, up to fifteen, though the sheet shows 1.63E+12. Text that reads 1.63E+12 has them
 * only if they were all written; else nobody knows them any more.
 */
function powersOfTen(cell: Exclude<Scalar, null>): Damage | undefined {
  if (typeof cell === 'number') {
    if (!Number.isInteger(cell) || cell < 10 ** longestShown) return undefined;
    return cell < 10 ** exactDigits ? { kind: 'digits-as-number', proposals: [String(cell)] } : { kind: 'digits-lost', proposals: [] };
  }
  const match = scientific.exec(String(cell));
  if (match === null) return undefined;
  const [, whole = '', decimals = '', power = ''] = match;
  if (Number(power) < longestShown) return undefined;
  return decimals.length === Number(power) && Number(power) < exactDigits
    ? { kind: 'digits-as-number', proposals: [whole + decimals] }
    : { kind: 'digits-lost', proposals: [] };
}

function lostPhoneSign(cell: Exclude<Scalar, null>, { country }: DamageContext): Damage | undefined {
  const digits = String(cell);
  const plan = country === undefined ? undefined : numbersOfCountry(country)?.phone;
  if (plan === undefined || !/^[1-9]\d+$/.test(digits)) return undefined;
  const { calling, trunk, digits: [least, most] } = plan;
  const isLong = (length: number): boolean => length >= least && length <= most;
  const proposals: string[] = [];
  if (digits.startsWith(calling) && isLong(digits.length - calling.length)) proposals.push(`+${digits}`);
  // As text the zero would still be there; who leaves it out there writes it so.
  if (typeof cell === 'number' && trunk !== '' && isLong(digits.length)) proposals.push(trunk + digits);
  return proposals.length === 0 ? undefined : { kind: 'phone-sign', proposals };
}

// --- Days ---

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayAndMonth = /^(\d{1,2})-([a-z]{3})$/i;

/** A day of this year or so, where days do not belong: Excel made it of 3-4 or 3/4, read either way round. */
function madeADate(cell: Exclude<Scalar, null>, context: DamageContext): Damage | undefined {
  const day = dayOf(cell, context);
  if (day === undefined) return undefined;
  const known = context.neighbours().separators;
  const separators = known.length > 0 ? known : ['/', '-'];
  const proposals = separators.flatMap((separator) => [`${day.day}${separator}${day.month}`, `${day.month}${separator}${day.day}`]);
  return { kind: 'made-a-date', proposals: [...new Set(proposals)] };
}

function dayOf(cell: Exclude<Scalar, null>, { today, date1904, neighbours }: DamageContext): { day: number; month: number } | undefined {
  if (typeof cell === 'string') {
    const match = dayAndMonth.exec(cell);
    const month = months.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
    const day = Number(match?.[1]);
    return month > 0 && day >= 1 && day <= 31 ? { day, month } : undefined;
  }
  if (typeof cell !== 'number' || !Number.isInteger(cell) || neighbours().hasDayNumbers) return undefined;
  const date = dateOfSerial(cell, date1904);
  // Excel takes the year in which it was typed; a list is seldom older than that.
  if (date === undefined || date < addDays(today, -731) || date > addDays(today, 366)) return undefined;
  return { day: Number(date.slice(8)), month: Number(date.slice(5, 7)) };
}

/** What the other cells of a column are like. */
export function neighboursOf(values: Iterable<Scalar>, date1904: boolean): Neighbours {
  const widths = new Map<number, number>();
  const separators = new Map<string, number>();
  let filled = 0;
  let withZero = 0;
  let dayNumbers = 0;
  for (const value of values) {
    const text = String(value ?? '').trim();
    if (text === '') continue;
    filled += 1;
    if (/^\d+$/.test(text)) {
      widths.set(text.length, (widths.get(text.length) ?? 0) + 1);
      if (text.startsWith('0')) withZero += 1;
      else if (text.length === 5 && dateOfSerial(Number(text), date1904) !== undefined) dayNumbers += 1;
    }
    const separator = /^\d{1,2}([-/.])\d{1,2}$/.exec(text)?.[1];
    if (separator !== undefined) separators.set(separator, (separators.get(separator) ?? 0) + 1);
  }
  const [usual] = [...widths].sort((a, b) => b[1] - a[1]);
  const isUsual = usual !== undefined && filled >= 3 && usual[1] >= filled * 0.9 && withZero > 0;
  return {
    ...(isUsual && { zeroWidth: usual[0] }),
    separators: [...separators].sort((a, b) => b[1] - a[1]).map(([separator]) => separator),
    hasDayNumbers: dayNumbers > 0,
  };
}

// --- Words ---

const edges = /^[\s\u00A0\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+|[\s\u00A0\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+$/gu;
const unseen = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const hardSpaces = /[\u00A0\u2007\u202F]/gu;

/** Kinds in which an invisible sign is never meant. */
const plainKinds: readonly FieldDefinition['kind'][] = ['identifier', 'email', 'phone', 'url', 'country', 'flag', 'number', 'amount'];

/** Without the blanks around it; where no sign is meant that nobody sees, without those too. */
export function tidySpaces(text: string, { kind }: FieldDefinition): string {
  if (kind === 'id') return text;
  // A note's lines and a text's direction are its writer's.
  const inner = plainKinds.includes(kind) ? text.replace(unseen, '') : text;
  return inner.replace(edges, '').replace(hardSpaces, ' ');
}

/** Two words that a person takes for one. */
export function comparableWord(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}
