/** The list of languages. A new one is its file and its line here. */
import { en } from './en';
import { he } from './he';
import { lt } from './lt';
import { lv } from './lv';
import { ro } from './ro';
import type { Texts } from './texts';

const textsByLocale = { en, he, ro, lt, lv } as const satisfies Record<string, Texts>;

export type Locale = keyof typeof textsByLocale;

export const locales = Object.keys(textsByLocale) as readonly Locale[];

export function textsOf(locale: Locale): Texts {
  return textsByLocale[locale];
}

/** The language for a BCP 47 tag as Office or a browser gives it; English if we do not speak it. */
export function localeOfTag(tag: string): Locale {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  // "iw" is the old code of Hebrew, which Java and old browsers still send.
  const wanted = language === 'iw' ? 'he' : language;
  return locales.find((locale) => locale === wanted) ?? 'en';
}
