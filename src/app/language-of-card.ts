/** The language to write to somebody in: that of the card's country, if it is one that we speak. */
import type { Locale } from '../locales/locales';
import type { Values } from '../model/change';

const languages: Readonly<Record<string, Locale>> = { IL: 'he', RO: 'ro', MD: 'ro', LT: 'lt', LV: 'lv' };

export function languageOfCard({ country }: Values): Locale | undefined {
  return languages[String(country ?? '').trim().toUpperCase()];
}
