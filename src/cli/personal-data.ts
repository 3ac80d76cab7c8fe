/**
 * `personal-data BOOK --card KEY -o FILE`: all that the register has of somebody, in one file: as JSON, or as a page to be read and
 * printed if FILE ends in .html. In the language of the card's country unless another is asked for.
 */
import { Option, type Command } from 'commander';
import { personalDataPage } from '../app/personal-data-page';
import { locales, textsOf, type Locale } from '../locales/locales';
import { requireOutputPlace, writeOutput } from './files';
import { openRegister } from './open-register';
import { personCard } from './person-card';
import { refusalOf } from './refusal';

interface PersonalDataOptions {
  readonly card: string;
  readonly output: string;
  readonly locale?: Locale;
}

export function addPersonalData(program: Command): void {
  program
    .command('personal-data')
    .description('write all that the register has of somebody into one file')
    .argument('<BOOK>', 'the workbook')
    .requiredOption('--card <KEY>', 'the card, by id, code or number')
    .requiredOption('-o, --output <FILE>', 'the file to write: .html to be read, anything else JSON')
    .addOption(new Option('--locale <LOCALE>', 'language of the headings, instead of that of the card’s country').choices([...locales]))
    .action(async (book: string, { card, output, locale }: PersonalDataOptions) => {
      requireOutputPlace(output);
      const { app } = await openRegister(book);
      const file = await app.personalData(personCard(app, card), locale === undefined ? undefined : textsOf(locale));
      if (!file.ok) throw refusalOf(book, file.error);
      writeOutput(output, /\.html?$/i.test(output) ? personalDataPage(file.value) : file.value);
      app.close();
    });
}
