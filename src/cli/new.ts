/**
 * `new -o BOOK.xlsx`: an empty register; `--from BACKUP.json`: one made of a backup; `--template [BOOK.xlsx]`: an empty list to be
 * filled in and imported instead, with the lists and own columns of a register if one is named.
 */
import { TextDecoder } from 'node:util';
import { Option, type Command } from 'commander';
import { importTemplate } from '../app/export-template';
import type { AppIssue } from '../app/app';
import { makeRegister } from '../app/make-register';
import { restoreBackup } from '../app/restore-backup';
import type { Result } from '../base/result';
import { createTablesXlsx, createXlsx } from '../host/xlsx/xlsx-workbook';
import { locales, textsOf, type Locale } from '../locales/locales';
import { readInput, requireOutputPlace, writeOutput } from './files';
import { nodeRandom } from './node-ports';
import { nodeZipCodec } from './node-zip-codec';
import { openRegister } from './open-register';
import { Refusal, refusalOf } from './refusal';

interface NewOptions {
  readonly output: string;
  readonly locale?: Locale;
  readonly from?: string;
  /** True where no register is named. */
  readonly template?: string | true;
}

export function addNew(program: Command): void {
  program
    .command('new')
    .description('make an empty register')
    .requiredOption('-o, --output <BOOK.xlsx>', 'the workbook to write')
    .addOption(new Option('--locale <LOCALE>', 'language of the headers and lists; English, or that of the register that is named').choices([...locales]))
    .option('--from <BACKUP.json>', 'the file that export --format json wrote: the register is made again as it was')
    .option('--template [BOOK.xlsx]', 'an empty list to be filled in and imported instead, with the lists and own columns of this register')
    .action(async ({ output, locale, from, template }: NewOptions) => {
      if (from !== undefined && template !== undefined) throw new Refusal('--from makes a register and --template a list to be filled in; leave one of them out');
      requireOutputPlace(output);
      if (template === undefined) writeOutput(output, await registerBytes(output, locale, from));
      else writeOutput(output, await templateBytes(output, locale, template));
    });
}

async function registerBytes(output: string, locale: Locale = 'en', from: string | undefined): Promise<Uint8Array> {
  const workbook = createXlsx(nodeZipCodec);
  const made = from === undefined
    ? await makeRegister({ workbook, random: nodeRandom, texts: textsOf(locale) })
    : await restoreBackup({ workbook, random: nodeRandom }, new TextDecoder().decode(readInput(from)));
  if (!made.ok) throw refusalOf(from ?? output, made.error);
  return workbook.bytes();
}

async function templateBytes(output: string, locale: Locale | undefined, book: string | true): Promise<Uint8Array> {
  const newWorkbook = (): ReturnType<typeof createTablesXlsx> => createTablesXlsx(nodeZipCodec);
  const texts = locale === undefined ? undefined : textsOf(locale);
  let made: Result<Uint8Array, AppIssue>;
  if (book === true) made = await importTemplate({ texts: texts ?? textsOf('en'), random: nodeRandom, newWorkbook });
  else {
    const { app } = await openRegister(book);
    made = await app.importTemplate(newWorkbook, texts);
    app.close();
  }
  if (!made.ok) throw refusalOf(book === true ? output : book, made.error);
  return made.value;
}
