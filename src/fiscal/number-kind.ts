/**
 * One kind of number that a country gives: what it is, who gives it, how it is written, how its digits prove each other.
 * A country's file lists its kinds; everything else (the card's check, the command `id`, functions, samples) reads them.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { SeededRandom } from '../base/seeded-random';

/**
 * `format`: it cannot be such a number (length, letters); `component`: it has the form, but a part of it cannot be (a day,
 * a county); `checksum`: the check digit is another one. A wrong check digit only warns, for registers do hold such numbers.
 */
export type NumberVerdict = 'valid' | 'format' | 'component' | 'checksum';

/** The fields of a card that hold numbers; other kinds stand among the further numbers. */
export const numberFields = ['taxId', 'vatNumber', 'companyNumber', 'personalId'] as const;
export type NumberField = (typeof numberFields)[number];

export type NumberHolder = 'person' | 'organisation' | 'any';

/** A number that follows from another one. */
export interface DerivedNumber {
  /** Key of a kind of the same country. */
  readonly kind: string;
  /** Compact. */
  readonly number: string;
}

export interface NumberKind {
  /** Short name in Latin capitals, unique in its country: CUI, CNP, VAT. */
  readonly key: string;
  /** What it is called where it is given. */
  readonly name: string;
  readonly fields: readonly NumberField[];
  readonly holder: NumberHolder;
  readonly issuer: string;
  /** Law, registry or published description, and when it was read. */
  readonly source: string;
  /** First day on which there were such numbers. */
  readonly since?: CalendarDate;
  /** Last day on which such numbers were given; those who have one still have it. */
  readonly until?: CalendarDate;
  /**
   * The part that says when it was given at the earliest: such a number is wrong for an earlier day. Left out where nobody
   * looks at it, as at most days of birth: rather a doubtful number passes than a right one is refused.
   */
  readonly notBefore?: 'birthDate' | 'year';
  /** How many digits it has, if it may begin with a zero: Excel loses that one when the cell holds a number. */
  readonly zeroWidth?: number;
  /** The one form in which two writings of a number are equal. Takes text from `cleanNumber`, never throws. */
  compact(clean: string): string;
  /** Whether the writing says that it is this kind; absent where every writing may be. Asked only while no kind is given. */
  isNamedIn?(clean: string): boolean;
  /** Takes the compact form. */
  check(compact: string): NumberVerdict;
  /** A valid compact number as people write it. */
  format(compact: string): string;
  /** What a valid compact number tells: day of birth, county, year. */
  parts?(compact: string): Readonly<Record<string, string>>;
  /** What follows from a valid compact number. */
  derive?(compact: string): readonly DerivedNumber[];
  /** A valid compact number that nobody chose, for samples and tests. */
  make?(random: SeededRandom): string;
  /** Valid ones, published, in the ways people write them. */
  readonly examples: readonly string[];
  /** Wrong ones and what is wrong with them. */
  readonly wrong: readonly (readonly [number: string, verdict: Exclude<NumberVerdict, 'valid'>])[];
}

/** How telephone numbers are written: general knowledge of the countries' numbering plans. */
export interface PhonePlan {
  /** Calling code without plus. */
  readonly calling: string;
  /** What is dialled before a number inside the country. */
  readonly trunk: '0' | '';
  /** Least and most digits of a number, calling code and trunk digit aside. */
  readonly digits: readonly [number, number];
}

export interface CountryNumbers {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Other codes that mean it where its numbers are concerned: EL is Greece, UK is GB. */
  readonly aliases?: readonly string[];
  /** The likelier first: which one is meant is told by this order where a number could be two kinds. */
  readonly kinds: readonly NumberKind[];
  readonly phone?: PhonePlan;
  /** Digits of a postal code that is digits only and may begin with a zero. */
  readonly postalWidth?: number;
}

const separators = /[\s.,:;/\\_'’*+()-]+/g;
/** Every kind of a country is asked about the same text, one after the other. */
let asked = { clean: '', compact: '' };

/** Without spaces and separators, in capitals. */
export function withoutSeparators(clean: string): string {
  if (hasNone(clean)) return clean;
  if (clean !== asked.clean) asked = { clean, compact: clean.replace(separators, '').toUpperCase() };
  return asked.compact;
}

/** Capitals and digits, as nearly all numbers stand in a register. */
function hasNone(clean: string): boolean {
  for (let at = 0; at < clean.length; at += 1) {
    const code = clean.charCodeAt(at);
    if (!(code > 47 && code < 58) && !(code > 64 && code < 91)) return false;
  }
  return true;
}

type Given = 'key' | 'name' | 'fields' | 'holder' | 'issuer' | 'source' | 'check' | 'examples' | 'wrong';

/** A kind that is written without separators unless it says otherwise. */
export function numberKind(kind: Pick<NumberKind, Given> & Partial<NumberKind>): NumberKind {
  return { compact: withoutSeparators, format: (compact) => compact, ...kind };
}

/** A shape, and a check character at its end; `checkDigit` gives undefined where the body can have none. */
export function endDigit(shape: RegExp, checkDigit: (body: string) => string | undefined, component?: (compact: string) => boolean): (compact: string) => NumberVerdict {
  return (compact) => {
    if (!shape.test(compact)) return 'format';
    if (component !== undefined && !component(compact)) return 'component';
    return checkDigit(compact.slice(0, -1)) === compact.slice(-1) ? 'valid' : 'checksum';
  };
}

/** The body that was made and its check character; bodies without one are made anew. */
export function makeEndDigit(makeBody: (random: SeededRandom) => string, checkDigit: (body: string) => string | undefined): (random: SeededRandom) => string {
  return (random) => {
    for (;;) {
      const body = makeBody(random);
      const digit = checkDigit(body);
      if (digit !== undefined) return body + digit;
    }
  };
}

/**
 * The VAT number that is another number with the country's letters before it. People write it with and without them; the
 * compact form has them.
 */
export function prefixedKind(prefix: string, base: NumberKind, given: Pick<NumberKind, 'issuer' | 'source' | 'examples' | 'wrong'> & Partial<NumberKind>): NumberKind {
  const { make } = base;
  const bare = (compact: string): string => compact.slice(prefix.length);
  return {
    key: 'VAT', name: 'VAT', fields: ['vatNumber'], holder: 'any',
    compact: (clean) => {
      const compact = withoutSeparators(clean);
      const isPrefixed = compact.startsWith(prefix);
      const body = isPrefixed ? compact.slice(prefix.length) : compact;
      if (compact === '') return '';
      // Twice the letters are once too often, even where the number itself may be written with them.
      const inside = body.startsWith(prefix) ? body : base.compact(body);
      return isPrefixed && inside === body ? compact : prefix + inside;
    },
    isNamedIn: (clean) => withoutSeparators(clean).startsWith(prefix),
    check: (compact) => (compact.startsWith(prefix) ? base.check(bare(compact)) : 'format'),
    format: (compact) => compact,
    derive: (compact) => [{ kind: base.key, number: bare(compact) }],
    ...(make !== undefined && { make: (random: SeededRandom) => prefix + make(random) }),
    ...given,
  };
}

/** A day of birth between 1945 and 2004, as personal numbers carry it. */
export function makeBirthDate(random: SeededRandom): { year: number; month: number; day: number } {
  return { year: 1945 + random.integer(60), month: 1 + random.integer(12), day: 1 + random.integer(28) };
}

export function twoDigits(number: number): string {
  return String(number % 100).padStart(2, '0');
}
