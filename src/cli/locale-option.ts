/** `--locale`: the language of a new register's headers and lists. */
import { Option } from 'commander';
import { locales, type Locale } from '../locales/locales';

export interface LocaleOption {
  readonly locale: Locale;
}

export function localeOption(): Option {
  return new Option('--locale <LOCALE>', 'language of the headers and lists').choices([...locales]).default('en');
}
