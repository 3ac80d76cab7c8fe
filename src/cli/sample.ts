/** `sample -o BOOK.xlsx --cards N --seed S`: a realistic register; the same number and seed give the same file. */
import { InvalidArgumentError, type Command } from 'commander';
import { makeSample } from '../app/sample/sample-register';
import { makeSampleRegister } from '../app/sample/make-sample-register';
import { createXlsx } from '../host/xlsx/xlsx-workbook';
import { textsOf } from '../locales/locales';
import { requireOutputPlace, writeOutput } from './files';
import { localeOption, type LocaleOption } from './locale-option';
import { refusalOf } from './refusal';
import { nodeZipCodec } from './node-zip-codec';

/** What fits on a sheet of Excel below the headers. */
const mostCards = 1_048_575;

function wholeNumber(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : NaN;
    if (!(number >= lowest && number <= highest)) throw new InvalidArgumentError(`Give a whole number from ${lowest} to ${highest}.`);
    return number;
  };
}

interface SampleOptions extends LocaleOption {
  readonly output: string;
  readonly cards: number;
  readonly seed: number;
  readonly truth?: string;
}

export function addSample(program: Command): void {
  program
    .command('sample')
    .description('make a realistic register of invented customers')
    .requiredOption('-o, --output <BOOK.xlsx>', 'the workbook to write')
    .option('--cards <N>', 'how many customers', wholeNumber(1, mostCards), 300)
    .option('--seed <S>', 'another number, another register', wholeNumber(0, 2 ** 32 - 1), 1)
    .option('--truth <FILE>', 'also write what was planted: duplicates and mistakes, as JSON')
    .addOption(localeOption())
    .action(async ({ output, cards, seed, truth, locale }: SampleOptions) => {
      requireOutputPlace(output);
      if (truth !== undefined) requireOutputPlace(truth);
      const texts = textsOf(locale);
      const sample = makeSample(cards, seed, texts);
      const workbook = createXlsx(nodeZipCodec);
      const made = await makeSampleRegister(workbook, sample, texts);
      if (!made.ok) throw refusalOf(output, made.error);
      writeOutput(output, workbook.bytes());
      if (truth !== undefined) writeOutput(truth, `${JSON.stringify(sample.truth, undefined, 1)}\n`);
    });
}
