/**
 * Numbers and counted things as each language writes them. A language's plural forms are those CLDR gives it, so a form
 * that is forgotten does not compile; `#` in a form stands for the number.
 */

/** Plural categories by language; `test/locales/count-text.test.ts` holds them against Intl. */
interface PluralForms {
  readonly en: 'one' | 'other';
  readonly he: 'one' | 'two' | 'other';
  readonly ro: 'one' | 'few' | 'other';
  readonly lt: 'one' | 'few' | 'many' | 'other';
  readonly lv: 'zero' | 'one' | 'other';
}

export type Counted<L extends keyof PluralForms> = Readonly<Record<PluralForms[L], string>> & { readonly other: string };

export interface CountText<L extends keyof PluralForms> {
  readonly number: (value: number) => string;
  /** The form of the thing that goes with the number, the number in it. */
  readonly count: (value: number, thing: Counted<L>) => string;
}

export function createCountText<L extends keyof PluralForms>(language: L): CountText<L> {
  const rules = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language);
  const number = (value: number): string => format.format(value);
  return {
    number,
    count(value, thing) {
      const forms: Readonly<Partial<Record<string, string>>> = thing;
      // Older systems have forms that CLDR has given up since (Hebrew's "many"); the general one fits there.
      return (forms[rules.select(value)] ?? thing.other).replace('#', number(value));
    },
  };
}
