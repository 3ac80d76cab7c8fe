/** `new -o BOOK.xlsx`: an empty register. */
import type { Command } from 'commander';
import { makeRegister } from '../app/make-register';
import { createXlsx } from '../host/xlsx/xlsx-workbook';
import { textsOf } from '../locales/locales';
import { requireOutputPlace, writeOutput } from './files';
import { localeOption, type LocaleOption } from './locale-option';
import { nodeRandom } from './node-ports';
import { nodeZipCodec } from './node-zip-codec';
import { refusalOf } from './refusal';

export function addNew(program: Command): void {
  program
    .command('new')
    .description('make an empty register')
    .requiredOption('-o, --output <BOOK.xlsx>', 'the workbook to write')
    .addOption(localeOption())
    .action(async ({ output, locale }: { readonly output: string } & LocaleOption) => {
      requireOutputPlace(output);
      const workbook = createXlsx(nodeZipCodec);
      const made = await makeRegister({ workbook, random: nodeRandom, texts: textsOf(locale) });
      if (!made.ok) throw refusalOf(output, made.error);
      writeOutput(output, workbook.bytes());
    });
}
