/**
 * `export BOOK --format F -o FILE`: cards into a file, all of them or some. `--plan` prints what would be written, for whom
 * something is missing, and writes nothing. Exit 1 if somebody is left out, or something is to be looked at.
 */
import { dirname, join } from 'node:path';
import { Option, type Command } from 'commander';
import type { App, AppIssue } from '../app/app';
import { must } from '../base/assert';
import type { ExportOrder, ExportPlan } from '../app/export-cards';
import { exportFormatNamed, exportFormatNames } from '../app/export-formats';
import { createFieldNames } from '../app/field-names';
import { createTablesXlsx } from '../host/xlsx/xlsx-workbook';
import { issueText, placeText } from '../locales/issue-text';
import { locales, textsOf, type Locale } from '../locales/locales';
import { facetFields, type CardFilter } from '../model/card-filter';
import { requireOutputPlace, writeOutput } from './files';
import { issueJson } from './issue-json';
import { namedCard } from './named-card';
import { nodeZipCodec } from './node-zip-codec';
import { openRegister } from './open-register';
import { Refusal, refusalOf } from './refusal';
import { showProgress } from './show-progress';

const texts = textsOf('en');
const names = createFieldNames(locales.map((locale) => textsOf(locale).fields.Customers));
const delimiters = { comma: ',', semicolon: ';', tab: '\t' } as const;

interface ExportOptions {
  readonly format: string;
  readonly output?: string;
  readonly filter?: readonly string[];
  readonly ids?: readonly string[];
  readonly columns?: readonly string[];
  readonly consent?: string;
  readonly delimiter?: keyof typeof delimiters;
  readonly locale?: Locale;
  readonly account?: string;
  readonly plan?: boolean;
  readonly json?: boolean;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write cards into a file')
    .argument('<BOOK>', 'the workbook')
    .requiredOption('--format <F>', `one of ${exportFormatNames.join(', ')}`)
    .option('-o, --output <FILE>', 'the file to write')
    .option('--filter <FILTER...>', 'only these cards: FIELD=VALUE, the name of a filter kept in the workbook, or words to search for')
    .option('--ids <KEY...>', 'only these cards, by id, code or number')
    .option('--columns <FIELD...>', 'only these columns, in this order (csv and xlsx)')
    .option('--consent <CHANNEL[/PURPOSE]>', 'only cards that agreed to be written to this way, such as email/marketing')
    .addOption(new Option('--delimiter <D>', 'of a csv file, instead of that of its language').choices(Object.keys(delimiters)))
    .addOption(new Option('--locale <LOCALE>', 'language of the headers, instead of the register’s').choices([...locales]))
    .option('--account <A>', 'account of the ledger under which customers stand in a declaration')
    .option('--plan', 'print what would be written and what is missing, and write nothing')
    .option('--json', 'print one JSON value')
    .action(async (book: string, options: ExportOptions) => {
      const { output, plan: isPlan, json } = options;
      if (output === undefined && isPlan !== true) throw new Refusal('name the file to write with -o, or print what would be written with --plan');
      const format = exportFormatNamed(options.format);
      if (!format.ok) throw new Refusal(`--format: ${issueText(texts, format.error)}`);
      if (output !== undefined && isPlan !== true) requireOutputPlace(output);
      const { app } = await openRegister(book);
      const order: ExportOrder = { format: format.value, ...chosen(app, options), ...look(app, options) };
      const plan = isPlan === true || output === undefined
        ? must(await app.planExport(order, showProgress('Looking')).result, 'a plan that nobody stops')
        : await write(app, book, order, output);
      process.stdout.write(json === true ? `${JSON.stringify(planJson(format.value, plan))}\n` : report(app, plan, isPlan === true));
      app.close();
      process.exitCode = plan.refused !== undefined || plan.issues.some(({ severity }) => severity !== 'info') ? 1 : 0;
    });
}

async function write(app: App, book: string, order: ExportOrder, output: string): Promise<ExportPlan> {
  const done = await app.exportCards(order, () => createTablesXlsx(nodeZipCodec), showProgress('Writing')).result;
  if (!done.ok) throw refusalOf(book, done.error);
  const written = must(done.value, 'a file that nobody stops');
  const files = written.beside.map(({ name, content }) => ({ file: join(dirname(output), name), content }));
  for (const { file } of files) requireOutputPlace(file);
  for (const { file, content } of [...files, { file: output, content: written.content }]) writeOutput(file, content);
  return written;
}

/** Which cards. */
function chosen(app: App, { ids, filter, consent }: ExportOptions): Pick<ExportOrder, 'ids' | 'search' | 'consent'> {
  if (ids !== undefined && filter !== undefined) throw new Refusal('--ids names the cards; leave --filter out, or leave --ids out');
  const [channel = '', purpose] = (consent ?? '').split('/');
  return {
    ...(ids !== undefined && { ids: ids.map((key) => namedCard(app, '--ids', key)) }),
    ...(filter !== undefined && { search: searchOf(app, filter) }),
    ...(consent !== undefined && { consent: { channel, purpose } }),
  };
}

function searchOf(app: App, parts: readonly string[]): NonNullable<ExportOrder['search']> {
  const filter: Record<string, readonly string[]> = {};
  const words: string[] = [];
  const add = (more: CardFilter): void => {
    for (const [field, values] of Object.entries(more)) filter[field] = [...filter[field] ?? [], ...values];
  };
  for (const part of parts) {
    const at = part.indexOf('=');
    const kept = app.savedFilters().find(({ name }) => name === part);
    if (kept !== undefined) {
      if (kept.query !== '') words.push(kept.query);
      add(kept.filter);
    } else if (at > 0) add({ [facetOf(app, part, part.slice(0, at))]: [part.slice(at + 1)] });
    else words.push(part);
  }
  return { query: words.join(' '), filter };
}

function facetOf(app: App, part: string, name: string): string {
  if (facetFields.includes(name)) return name;
  const field = names(name, () => app.customFields());
  if (!field.ok) throw new Refusal(`--filter ${part}: ${issueText(texts, field.error)}`);
  if (!facetFields.includes(field.value)) throw new Refusal(`--filter ${part}: cards can be narrowed by ${facetFields.join(', ')}; search for the value without its field`);
  return field.value;
}

/** How the file is to look. */
function look(app: App, { columns, delimiter, locale, account }: ExportOptions): Pick<ExportOrder, 'columns' | 'delimiter' | 'texts' | 'account'> {
  return {
    ...(columns !== undefined && { columns: columns.flatMap((list) => list.split(',')).map((name) => columnOf(app, name)) }),
    ...(delimiter !== undefined && { delimiter: delimiters[delimiter] }),
    ...(locale !== undefined && { texts: textsOf(locale) }),
    ...(account !== undefined && { account }),
  };
}

function columnOf(app: App, name: string): string {
  const field = names(name, () => app.customFields());
  if (!field.ok) throw new Refusal(`--columns ${name}: ${issueText(texts, field.error)}`);
  return field.value;
}

/** The contract of `--json`. */
function planJson(format: string, { chosen: count, written, withoutConsent, leftOut, issues, refused }: ExportPlan): object {
  return { format, cards: count, written, withoutConsent, leftOut, issues: [...issues, ...(refused === undefined ? [] : [refused])].map(issueJson) };
}

function report(app: App, { chosen: count, written, issues, refused }: ExportPlan, isPlan: boolean): string {
  const lines = [...issues, ...(refused === undefined ? [] : [refused])].map((issue) => `${placeOf(app, issue)}\t${issue.severity}\t${issueText(texts, issue)}\n`);
  return `${lines.join('')}${written} of ${count} cards ${isPlan ? 'can be ' : ''}written\n`;
}

function placeOf(app: App, { where }: AppIssue): string {
  const code = where?.id === undefined ? undefined : app.card(where.id)?.values['code'];
  return typeof code === 'string' ? code : placeText(where) ?? '';
}
