/**
 * `due --terms T --from DATE [--country CC] [--adjust none|next|previous]`: when something is due, and why, as one JSON
 * object. What there is to be warned of stands in it and changes no exit code: the day is right all the same.
 */
import { Option, type Command } from 'commander';
import { dueReport } from '../app/due-report';
import { isCalendarDate } from '../base/calendar-date';
import { issueText } from '../locales/issue-text';
import { locales, textsOf, type Locale } from '../locales/locales';
import { isCountry } from '../model/check-record';
import { Refusal } from './refusal';

interface DueOptions {
  readonly terms: string;
  readonly from: string;
  readonly country?: string;
  readonly adjust: 'none' | 'next' | 'previous';
  readonly shotef: 'days' | 'month';
  readonly publicBody?: boolean;
  readonly locale: Locale;
}

export function addDue(program: Command): void {
  program
    .command('due')
    .description('tell when something is due by payment terms, and why')
    .requiredOption('--terms <TERMS>', 'as people write them: 30, EOM+30, 30 EOM, 10 of next month, 2/10 net 30, "50% now, 50% 30"')
    .requiredOption('--from <DATE>', 'day of the document, YYYY-MM-DD')
    .option('--country <CC>', 'whose working days and law count, by its two letters')
    .addOption(new Option('--adjust <WAY>', 'where a day goes that nobody works on').choices(['none', 'next', 'previous']).default('none'))
    .addOption(new Option('--shotef <READING>', 'what שוטף+30 means: thirty days after the end of the month, or the end of the next month').choices(['days', 'month']).default('days'))
    .option('--public-body', 'the one who pays is a public body, for which the law sets other limits')
    .addOption(new Option('--locale <LOCALE>', 'language of the explanation').choices([...locales]).default('en'))
    .option('--json', 'print one JSON value, as it does anyway')
    .action(async (options: DueOptions) => {
      process.stdout.write(`${JSON.stringify(await answer(options))}\n`);
    });
}

async function answer({ terms, from, country, adjust, shotef, publicBody, locale }: DueOptions): Promise<object> {
  if (!isCalendarDate(from)) throw new Refusal(`“${from}” is no day of the calendar. Write it as in 2026-06-01.`);
  const code = country?.toUpperCase();
  if (code !== undefined && !isCountry(code)) throw new Refusal(`“${country}” is no country. Use its two letters, for example RO.`);
  const debtor = publicBody === true ? 'publicBody' : 'business';
  const report = await dueReport({ terms, from, country: code, adjust, shotef, debtor }, textsOf(locale));
  if (!report.ok) throw new Refusal(issueText(textsOf(locale), report.error));
  const { discounts, ...rest } = report.value;
  const [discount, ...further] = discounts ?? [];
  return { ...rest, ...(discount !== undefined && { discount }), ...(further.length > 0 && { discounts }) };
}
