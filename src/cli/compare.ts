/**
 * `compare A [B] [--from DAY] [--to DAY] [-o REPORT.html|.xlsx] [--json]`: what is different between two workbooks, or between
 * two days of one, by its journal. Neither file is written. Exit 1 if anything differs, as `diff` does.
 */
import { extname, basename } from 'node:path';
import { Option, type Command } from 'commander';
import { isCalendarDate, type CalendarDate } from '../base/calendar-date';
import type { App } from '../app/app';
import { comparisonTable } from '../app/comparison-sheet';
import type { ComparisonWords } from '../app/comparison-words';
import { cardKinds, type ComparedRow, type Difference } from '../app/register-comparison';
import type { Comparison, Moment } from '../app/time-desk';
import { createXlsx } from '../host/xlsx/xlsx-workbook';
import { locales, textsOf, type Locale } from '../locales/locales';
import { isSameFile, readInput, requireOutputPlace, writeOutput } from './files';
import { nodeZipCodec } from './node-zip-codec';
import { openRegister } from './open-register';
import { Refusal, refusalOf } from './refusal';
import { showProgress } from './show-progress';

interface CompareOptions {
  readonly from?: string;
  readonly to?: string;
  readonly output?: string;
  readonly locale?: Locale;
  readonly json?: boolean;
}

export function addCompare(program: Command): void {
  program
    .command('compare')
    .description('tell what is different between two workbooks, or between two days of one')
    .argument('<BOOK>', 'the workbook; of two, the earlier one')
    .argument('[OTHER]', 'the later workbook')
    .option('--from <D>', 'the day at whose end the register is the earlier one, as 2026-12-31')
    .option('--to <D>', 'the day at whose end it is the later one; now if left out')
    .option('-o, --output <FILE>', 'a report: a page (.html) or a workbook (.xlsx)')
    .addOption(new Option('--locale <LOCALE>', 'language of the report').choices([...locales]))
    .option('--json', 'print one JSON value')
    .action(async (book: string, other: string | undefined, { from, to, output, locale, json }: CompareOptions) => {
      if (other === undefined && from === undefined) throw new Refusal('Name another workbook, or a day: --from 2026-12-31');
      if (other !== undefined && (from !== undefined || to !== undefined)) throw new Refusal('--from and --to are days of one workbook; two are compared as they are');
      const ending = output === undefined ? undefined : extname(output).toLowerCase();
      if (output !== undefined) {
        if (ending !== '.html' && ending !== '.xlsx') throw new Refusal(`${output}: The report is a page or a workbook: give it a name that ends in .html or .xlsx.`);
        for (const input of [book, other]) if (input !== undefined && isSameFile(input, output)) throw new Refusal(`${output}: The workbooks that are compared are only read. Give -o another name.`);
        requireOutputPlace(output);
      }
      const [fromDay, toDay] = [dayOf('--from', from), dayOf('--to', to)];
      const later = other === undefined ? undefined : { name: basename(other), bytes: readInput(other) };
      const { app } = await openRegister(book);
      const run = later !== undefined
        ? app.compareFile({ file: later, isEarlier: false }, showProgress('Comparing'))
        : app.compareTimes(momentOf(fromDay), momentOf(toDay), showProgress('Comparing'));
      const found = await run.result;
      if (found?.ok !== true) throw found === undefined ? new Error('Bug: nobody stopped it') : refusalOf(other ?? book, found.error);
      // "Now" is a file here as well.
      const named = later === undefined ? found.value : { ...found.value, before: { kind: 'file', name: basename(book) } as const };
      const texts = textsOf(locale ?? 'en');
      const words = app.comparisonWords(texts);
      if (output !== undefined) await writeReport(app, named, words, output);
      if (later === undefined) {
        const reach = await app.timeReach();
        // Nothing is different because nothing is known.
        if (reach.ok && reach.value.steps === 0) process.stderr.write(`${words.texts.pane.time.noHistory}\n`);
      }
      process.stdout.write(json === true ? `${JSON.stringify(comparisonJson(named))}\n` : summary(named, words));
      app.close();
      if (found.value.cards.length + found.value.others.length > 0) process.exitCode = 1;
    });
}

function dayOf(option: string, written: string | undefined): CalendarDate | undefined {
  if (written !== undefined && !isCalendarDate(written)) throw new Refusal(`${option} ${written}: this is not a day. Write it as year-month-day, for example 2026-12-31.`);
  return written;
}

const momentOf = (day: CalendarDate | undefined): Moment => (day === undefined ? { kind: 'now' } : { kind: 'day', day });

async function writeReport(app: App, comparison: Comparison, words: ComparisonWords, output: string): Promise<void> {
  if (extname(output).toLowerCase() === '.html') {
    writeOutput(output, app.comparisonPage(comparison, words.texts));
    return;
  }
  const workbook = createXlsx(nodeZipCodec);
  const { name, columns, rows } = comparisonTable(comparison, words);
  const made = await workbook.createTables([{ name, visibility: 'visible', columns, rows }]);
  if (!made.ok) throw refusalOf(output, made.error);
  writeOutput(output, workbook.bytes());
}

const differencesJson = (differences: readonly Difference[]): object[] => differences.flatMap(({ fields, before, after }) => fields.map((field, at) => ({ field, before: before[at] ?? null, after: after[at] ?? null })));
const rowJson = ({ table, id, kind, differences }: ComparedRow): object => ({ table, id, kind, differences: differencesJson(differences) });

function comparisonJson({ before, after, pairing, counts, rows, cards, others }: Comparison): object {
  return {
    before, after, pairing, counts, rows,
    cards: cards.map(({ id, kind, code, name, into, differences, rows: ofCard }) => ({ id, kind, code, name, into, differences: differencesJson(differences), rows: ofCard.map(rowJson) })),
    others: others.map(rowJson),
  };
}

function summary(comparison: Comparison, words: ComparisonWords): string {
  const { time } = words.texts.pane;
  const lines = [...words.lines(comparison)].map(({ kind, code, name, row, field, before, after }) => [time.kinds[kind], code, name, row, field, before, after].join('\t'));
  if (lines.length === 0) return `${time.nothing}\n`;
  const note = comparison.pairing === 'numbers' ? [time.byNumbers] : [];
  return [...note, cardKinds.map((kind) => words.kind(kind, comparison.counts[kind])).join(' · '), ...lines, ''].join('\n');
}
