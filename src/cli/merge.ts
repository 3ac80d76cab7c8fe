/**
 * `merge BOOK --keep ID --absorb ID… -o OUT`: cards become one, with their rows and everything that names them; `merge BOOK
 * --all-certain -o OUT`: all duplicates that are certain do. `--plan` prints what would be done and writes nothing. Ids or codes name the cards. Exit 1 if the plan says that it cannot be done,
 * or not without `--confirm`.
 */
import type { Command } from 'commander';
import type { App, AppIssue } from '../app/app';
import { createFieldNames } from '../app/field-names';
import type { MergeOrder, MergePlan } from '../app/merge-cards';
import { issueText } from '../locales/issue-text';
import { locales, textsOf } from '../locales/locales';
import type { XlsxWorkbook } from '../host/xlsx/xlsx-workbook';
import { requireOutputPlace } from './files';
import { issueJson } from './issue-json';
import { mergeAllCertain } from './merge-all-certain';
import { openRegister } from './open-register';
import { readRules } from './read-rules';
import { Refusal } from './refusal';
import { writeBook } from './write-book';

const texts = textsOf('en');
const names = createFieldNames(locales.map((locale) => textsOf(locale).fields.Customers));

interface MergeOptions {
  readonly keep?: string;
  readonly absorb?: readonly string[];
  readonly allCertain?: boolean;
  readonly rules?: string;
  readonly output?: string;
  readonly pick?: readonly string[];
  readonly confirm?: boolean;
  readonly plan?: boolean;
  readonly json?: boolean;
}

export function addMerge(program: Command): void {
  program
    .command('merge')
    .description('merge cards of one customer into one; nothing is lost, and unmerge gives them back')
    .argument('<BOOK>', 'the workbook')
    .option('--keep <ID>', 'the card that stays, by id or code')
    .option('--absorb <ID...>', 'the cards that go into it')
    .option('--all-certain', 'instead: find duplicates, and merge all groups that are certain in one step')
    .option('--rules <RULES>', 'how values and the card that stays are chosen: a file that “rules” wrote, or the name of rules kept in the workbook')
    .option('-o, --output <OUT>', 'the workbook to write')
    .option('--pick <FIELD=ID...>', 'take the value of a field from this card')
    .option('--confirm', 'merge in spite of what speaks against it, such as two valid tax numbers')
    .option('--plan', 'print what would be done, and write nothing')
    .option('--json', 'print one JSON value')
    .action(async (book: string, options: MergeOptions) => {
      requireSense(options);
      const { output, plan: isPlan } = options;
      if (output !== undefined && isPlan !== true) requireOutputPlace(output);
      const { app, workbook } = await openRegister(book);
      if (options.allCertain === true) await mergeAllCertain(app, workbook, book, options);
      else await mergeOne(app, workbook, book, options);
      app.close();
    });
}

function requireSense({ keep, absorb = [], allCertain, pick, confirm, output, plan }: MergeOptions): void {
  if (allCertain === true) {
    if (keep !== undefined || absorb.length > 0 || pick !== undefined) throw new Refusal('--all-certain finds the cards by itself; leave --keep, --absorb and --pick out');
    if (confirm === true) throw new Refusal('--all-certain leaves out what has to be confirmed; merge those cards with --keep and --absorb');
  } else if (keep === undefined || absorb.length === 0) throw new Refusal('name the card that stays with --keep and those that go into it with --absorb, or give --all-certain');
  if (output === undefined && plan !== true) throw new Refusal('name the workbook to write with -o, or print what would be done with --plan');
}

async function mergeOne(app: App, workbook: XlsxWorkbook, book: string, options: MergeOptions): Promise<void> {
  const { output, plan: isPlan, json, keep: kept = '', absorb = [] } = options;
  const { rules } = readRules(app, options.rules);
  const order: MergeOrder = { keep: kept, absorb, picks: picksOf(app, options.pick ?? []), rules, confirmed: options.confirm === true };
  const plan = app.planMerge(order);
  const outside = await app.referencesOutside(plan.absorb);
  const found = outside.ok ? outside.value : [outside.error];
  if (isPlan === true || output === undefined) {
    process.stdout.write(json === true ? `${JSON.stringify(planJson(plan, found))}\n` : planReport(app, plan, found));
    const against = [...plan.refused, ...(options.confirm === true ? [] : plan.doubts)];
    process.exitCode = against.length > 0 ? 1 : 0;
    return;
  }
  const merged = await app.merge(order);
  if (!merged.ok) throw new Refusal(`${book}: ${merged.error.map((issue) => issueText(texts, issue)).join(' ')}${hintFor(merged.error)}`);
  await writeBook(app, workbook, output);
  const { id, keep, absorbed } = merged.value;
  if (json === true) process.stdout.write(`${JSON.stringify({ merge: id, keep, absorbed, ...planJson(plan, found) })}\n`);
  else process.stdout.write(`${absorbed.length} merged into ${keep}; merge ${id}\n${found.map(outsideLine).join('')}`);
}

/** What can be confirmed is a warning. */
const hintFor = (issues: readonly AppIssue[]): string => (issues.every(({ severity }) => severity === 'warning') ? ' (--confirm)' : '');

function picksOf(app: App, picks: readonly string[]): Record<string, string> {
  return Object.fromEntries(picks.map((pick) => {
    const at = pick.indexOf('=');
    if (at < 1) throw new Refusal(`--pick ${pick}: write FIELD=ID, such as email=C-00007`);
    const field = names(pick.slice(0, at), () => app.customFields());
    if (!field.ok) throw new Refusal(`--pick ${pick}: ${issueText(texts, field.error)}`);
    return [field.value, pick.slice(at + 1)];
  }));
}

/** The contract of `--json`. */
function planJson(plan: MergePlan, outside: readonly AppIssue[]): object {
  return {
    keep: plan.keep, absorb: plan.absorb, values: plan.values,
    fields: plan.fields.map(({ field, value, from, by, differs, candidates }) => ({ field, value, from: from ?? null, by, differs, candidates })),
    rows: plan.rows.map(({ table, id, card, what, into, ticks }) => ({ table, id, card, what, into: into ?? null, ticks })),
    references: plan.references, outside: outside.map(issueJson), refused: plan.refused.map(issueJson), doubts: plan.doubts.map(issueJson),
  };
}

const outsideLine = (issue: AppIssue): string => `${issue.where?.sheet ?? ''}!${issue.where?.cell ?? ''}\t${issueText(texts, issue)}\n`;

function planReport(app: App, plan: MergePlan, outside: readonly AppIssue[]): string {
  const name = (card: string | undefined): string => String(app.card(card ?? '')?.values['name'] ?? card ?? '');
  const lines = [
    ...plan.refused.map((issue) => `refused\t${issueText(texts, issue)}`),
    ...plan.doubts.map((issue) => `confirm\t${issueText(texts, issue)}`),
    ...plan.fields.map(({ field, value, from, by, differs }) => `field\t${field}\t${String(value ?? '')}\t${by}${from === undefined ? '' : `\t${name(from)}`}${differs ? '\tdiffers' : ''}`),
    ...plan.rows.map(({ table, id, what, into }) => `row\t${table}\t${id}\t${what}${into === undefined ? '' : `\t${into}`}`),
    ...plan.references.map(({ table, id, field }) => `reference\t${table}\t${id}\t${field}`),
  ];
  return [...lines.map((line) => `${line.replace(/[\r\n]+/g, ' ')}\n`), ...outside.map((issue) => `outside\t${outsideLine(issue)}`)].join('');
}
