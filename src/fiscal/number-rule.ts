/** What is known of one kind of number in one country. Numbers come compact: no spaces, dots or hyphens, upper case. */
import type { SeededRandom } from '../base/seeded-random';

/** A wrong format is an error; a wrong check digit only a warning, for registers do hold such numbers. */
export type NumberVerdict = 'valid' | 'format' | 'checksum';

export interface NumberRule {
  check(compact: string): NumberVerdict;
  /** A valid number that nobody chose, for samples and tests. */
  make(random: SeededRandom): string;
  /** How many digits it has, if it may begin with a zero: Excel loses that one when the cell holds a number. */
  readonly zeroWidth?: number;
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
  readonly taxId?: NumberRule;
  /** With its prefix. */
  readonly vatNumber?: NumberRule;
  readonly companyNumber?: NumberRule;
  readonly personalId?: NumberRule;
  readonly phone?: PhonePlan;
  /** Digits of a postal code that is digits only and may begin with a zero. */
  readonly postalWidth?: number;
}

/** A rule of a shape and a check digit at the end; `checkDigit` gives undefined where the body can have none. */
export function endDigitRule(
  shape: RegExp,
  makeBody: (random: SeededRandom) => string,
  checkDigit: (body: string) => string | undefined,
): NumberRule {
  return {
    check(compact) {
      if (!shape.test(compact)) return 'format';
      return checkDigit(compact.slice(0, -1)) === compact.slice(-1) ? 'valid' : 'checksum';
    },
    make(random) {
      for (;;) {
        const body = makeBody(random);
        const digit = checkDigit(body);
        if (digit !== undefined) return body + digit;
      }
    },
  };
}

/** The same number behind a prefix: a VAT number that is the tax number with the country before it. */
export function prefixedRule(prefix: string, rule: NumberRule): NumberRule {
  return {
    check: (compact) => (compact.startsWith(prefix) ? rule.check(compact.slice(prefix.length)) : 'format'),
    make: (random) => prefix + rule.make(random),
  };
}

/** A day of birth between 1945 and 2004, as personal numbers carry it. */
export function makeBirthDate(random: SeededRandom): { year: number; month: number; day: number } {
  return { year: 1945 + random.integer(60), month: 1 + random.integer(12), day: 1 + random.integer(28) };
}

export function twoDigits(number: number): string {
  return String(number % 100).padStart(2, '0');
}
