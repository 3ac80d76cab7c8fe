/**
 * `account BOOK [--card KEY] [--date D] [--statement -o FILE.html] [--overdue] [--json]`: what customers owe at the end of a
 * day, today unless another is named: of all who have documents or payments, of those who are late, or of one with all that is
 * open. `--statement` writes the page that the customer is sent.
 */
import { Option, type Command } from 'commander';
import { localDate, isCalendarDate, type CalendarDate } from '../base/calendar-date';
import type { AccountLine, CustomerAccount } from '../app/account-desk';
import type { App } from '../app/app';
import { locales, textsOf, type Locale } from '../locales/locales';
import type { RecordId } from '../model/ids';
import { requireOutputPlace, writeOutput } from './files';
import { namedCard } from './named-card';
import { nodeClock } from './node-ports';
import { openRegister } from './open-register';
import { Refusal, refusalOf } from './refusal';

interface AccountOptions {
  readonly card?: string;
  readonly date?: string;
  readonly from?: string;
  readonly statement?: boolean;
  readonly output?: string;
  readonly locale?: Locale;
  readonly overdue?: boolean;
  readonly managers?: boolean;
  readonly documents?: 'all' | 'issued';
  readonly income?: boolean;
  readonly json?: boolean;
}

const texts = textsOf('en').account;

export function addAccount(program: Command): void {
  program
    .command('account')
    .description('tell what customers owe, since when, and write statements of account')
    .argument('<BOOK>', 'the workbook')
    .option('--card <KEY>', 'one customer, by id, code, number or name')
    .option('--date <D>', 'the day at whose end is counted, as 2026-12-31; today if left out')
    .option('--statement', 'write the customer’s statement of account; wants --card and -o')
    .option('-o, --output <FILE>', 'the page to write, to be read and printed')
    .option('--from <D>', 'the first day of the statement or of the income; the first of the year if left out')
    .addOption(new Option('--locale <LOCALE>', 'language of the statement, instead of that of the card’s country').choices([...locales]))
    .option('--overdue', 'only those who are late, the latest first')
    .option('--managers', 'by who looks after the customers')
    .addOption(new Option('--documents <WHICH>', 'the documents of --card, the newest first').choices(['all', 'issued']))
    .option('--income', 'what was issued and received from --from to --date, by categories of customers')
    .option('--json', 'print one JSON value')
    .action(async (book: string, options: AccountOptions) => {
      const { card, statement, output } = options;
      const day = dayOf('--date', options.date) ?? localDate(nodeClock.now());
      const from = dayOf('--from', options.from) ?? `${day.slice(0, 4)}-01-01`;
      if (statement === true && (card === undefined || output === undefined)) throw new Refusal('--statement wants a customer and a file: --card KEY --statement -o FILE.html');
      if (statement !== true && output !== undefined) throw new Refusal('-o is where --statement writes; without it everything is printed');
      if (options.documents !== undefined && card === undefined) throw new Refusal('--documents wants a customer: --card KEY');
      if (output !== undefined) requireOutputPlace(output);
      const { app } = await openRegister(book);
      const id = card === undefined ? undefined : namedCard(app, '--card', card);
      // Days that hang on public holidays are counted with them.
      app.balances(day);
      await app.holidaysFetched();
      if (statement === true && id !== undefined && output !== undefined) {
        const page = app.statement({ card: id, from, to: day, ...(options.locale !== undefined && { texts: textsOf(options.locale) }) });
        if (!page.ok) throw refusalOf(book, page.error);
        writeOutput(output, page.value);
        if (options.json === true) print(app.accountOf(id, day));
      } else tell(app, id, { day, from, ...options });
      app.close();
    });
}

function dayOf(option: string, written: string | undefined): CalendarDate | undefined {
  if (written !== undefined && !isCalendarDate(written)) throw new Refusal(`${option} ${written}: this is not a day. Write it as year-month-day, for example 2026-12-31.`);
  return written;
}

const print = (value: unknown): void => { process.stdout.write(`${JSON.stringify(value)}\n`); };
const printLines = (lines: readonly (readonly unknown[])[]): void => { process.stdout.write(lines.map((cells) => `${cells.join('\t')}\n`).join('')); };

function tell(app: App, card: RecordId | undefined, { day, from, documents, income, managers, overdue, json }: AccountOptions & { readonly day: CalendarDate; readonly from: CalendarDate }): void {
  const isJson = json === true;
  if (documents !== undefined && card !== undefined) {
    const found = app.documentsOf(card, documents, day);
    if (isJson) print(found);
    else printLines(found.map(({ values, due, currency, open, uncounted }) => [values['date'], values['type'], values['number'], values['status'], due, values['amount'], currency, open, uncounted]));
  } else if (income === true) {
    const found = app.incomeByCategory(from, day);
    if (isJson) print({ from, to: day, ...found });
    else printLines([...found.categories, ...found.totals.map((total) => ({ ...total, category: '=' }))].map((row) => [row.category === '' ? '-' : row.category, row.currency, row.invoiced, row.received, row.customers]));
  } else if (card !== undefined) {
    const account = app.accountOf(card, day);
    if (isJson) print(account);
    else if (account !== undefined) tellAccount(account);
  } else if (managers === true) {
    const found = app.managers(day);
    if (isJson) print(found);
    else printLines(found.flatMap(({ manager, lines, sums }) => [[manager === '' ? '-' : manager, '', ...sums.flatMap(({ currency, balance, overdue: late }) => [currency, balance, late])], ...lines.map((line) => ['', ...cellsOf(line)])]));
  } else {
    const lines = overdue === true ? app.overdue(day) : app.balances(day);
    if (isJson) print(lines);
    else printLines(lines.map(cellsOf));
  }
}

const cellsOf = ({ code, name, currency, balance, overdue, oldestDue, daysLate }: AccountLine): readonly unknown[] => [code, name, currency, balance, overdue, oldestDue ?? '', daysLate];

function tellAccount({ currencies, uncounted }: CustomerAccount): void {
  for (const { currency, balance, ageing, open, assumed } of currencies) {
    printLines([[texts.balance, currency, balance], ...Object.entries(texts.buckets).map(([bucket, word]) => [word, currency, ageing[bucket as keyof typeof ageing]])]);
    printLines(open.map(({ number, date, due, daysLate, open: left }) => [number, date, due, daysLate, left]));
    if (assumed > 0) process.stdout.write(`${texts.assumed(assumed, currency)}\n`);
  }
  printLines(uncounted.map(({ table, number, reason }) => [table, number, `counts nothing: ${reason}`]));
}
