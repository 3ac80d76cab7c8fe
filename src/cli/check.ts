/**
 * `check BOOK [--profile P] [--json]`: all that is wrong in a register, by its own profile of required fields or another, or
 * what keeps its cards from passing a gate. Exit 1 if something is wrong, notes aside.
 */
import type { Command } from 'commander';
import type { App, AppIssue } from '../app/app';
import { gates, type Gate } from '../fiscal/rules/rule';
import { issueText, placeText } from '../locales/issue-text';
import { textsOf } from '../locales/locales';
import { shippedProfiles } from '../model/requiredness-profiles';
import type { XlsxWorkbook } from '../host/xlsx/xlsx-workbook';
import { requireOutputPlace, writeOutput } from './files';
import { openRegister } from './open-register';
import { Refusal, refusalOf } from './refusal';

const texts = textsOf('en');

/** The contract of `--json`: every key is always there, null where the issue is about no such place. */
function issueJson(issue: AppIssue): object {
  const { table, id, cell, field, value } = issue.where ?? {};
  return {
    severity: issue.severity, code: issue.code,
    table: table ?? null, id: id ?? null, cell: cell ?? null, field: field ?? null, value: value ?? null,
    message: issueText(texts, issue),
  };
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('find what is wrong in a register')
    .argument('<BOOK>', 'the workbook')
    .option('--profile <P>', 'which fields must be filled in, instead of the register’s own choice; or what the cards must be fit for')
    .option('--json', 'print one JSON value')
    .option('--mark <BOOK.xlsx>', 'also write the workbook with what is wrong in the column Check of its customers, and their cells marked')
    .addHelpText('after', help)
    .action(async (book: string, { json, profile, mark }: CheckOptions) => {
      if (mark !== undefined) requireOutputPlace(mark);
      const { app, workbook } = await openRegister(book);
      const { issues } = await app.check(undefined, ...askedFor(app, profile)).result;
      const cards = app.search('', 0).total;
      if (json === true) process.stdout.write(`${JSON.stringify({ cards, issues: issues.map(issueJson) })}\n`);
      else process.stdout.write(report(cards, issues));
      if (mark !== undefined) await writeMarked(app, workbook, mark);
      app.close();
      // A note says what a card is not ready for yet; that is nothing to correct.
      process.exitCode = issues.some(({ severity }) => severity !== 'info') ? 1 : 0;
    });
}

interface CheckOptions {
  readonly json?: boolean;
  readonly profile?: string;
  readonly mark?: string;
}

/** By the register's own profile: the sheet says what everyone who opens it sees. */
async function writeMarked(app: App, workbook: XlsxWorkbook, file: string): Promise<void> {
  const shown = await app.showCheck(true);
  const filled = shown.ok ? await app.fillCheck() : shown;
  if (!filled.ok) throw refusalOf(file, filled.error);
  writeOutput(file, workbook.bytes());
}

const help = `
Profiles of required fields: ${shippedProfiles.join(', ')}, and the firm's own in the sheet Lists.
What the cards must be fit for, with the rules that hold today:
${gates.map((gate) => `  ${gate.padEnd(14)} ${texts.purposes[gate]}`).join('\n')}
`;

/** A profile of the firm's own stands in for a gate of its name. The book has them, so only now is it known which there are. */
function askedFor(app: App, name: string | undefined): [profile: string | undefined, gate?: Gate] {
  if (name === undefined || app.profiles().includes(name)) return [name];
  const gate = gates.find((known) => known === name);
  if (gate !== undefined) return [undefined, gate];
  throw new Refusal(`there is no profile “${name}”; there are ${[...app.profiles(), ...gates].join(', ')}`);
}

function report(cards: number, issues: readonly AppIssue[]): string {
  const lines = issues.map((issue) => `${placeText(issue.where) ?? ''}\t${issue.severity}\t${issueText(texts, issue)}`);
  return [...lines, `${cards} cards, ${issues.length} issues`, ''].join('\n');
}
