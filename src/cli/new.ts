/** `new -o BOOK.xlsx`: an empty register; `--from BACKUP.json`: one made of a backup. */
import { TextDecoder } from 'node:util';
import type { Command } from 'commander';
import { makeRegister } from '../app/make-register';
import { restoreBackup } from '../app/restore-backup';
import { createXlsx } from '../host/xlsx/xlsx-workbook';
import { textsOf } from '../locales/locales';
import { readInput, requireOutputPlace, writeOutput } from './files';
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
    .option('--from <BACKUP.json>', 'the file that export --format json wrote: the register is made again as it was')
    .action(async ({ output, locale, from }: { readonly output: string; readonly from?: string } & LocaleOption) => {
      requireOutputPlace(output);
      const workbook = createXlsx(nodeZipCodec);
      const made = from === undefined
        ? await makeRegister({ workbook, random: nodeRandom, texts: textsOf(locale) })
        : await restoreBackup({ workbook, random: nodeRandom }, new TextDecoder().decode(readInput(from)));
      if (!made.ok) throw refusalOf(from ?? output, made.error);
      writeOutput(output, workbook.bytes());
    });
}
