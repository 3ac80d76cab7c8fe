/** `check BOOK [--profile P] [--json]`: all that is wrong in a register. Exit 1 if something is, notes aside. */
import type { Command } from 'commander';
import type { AppIssue } from '../app/app';
import { issueText, placeText } from '../locales/issue-text';
import { textsOf } from '../locales/locales';
import { openRegister } from './open-register';
import { Refusal } from './refusal';

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
    .option('--profile <P>', 'which fields must be filled in, instead of the register’s own choice')
    .option('--json', 'print one JSON value')
    .action(async (book: string, { json, profile }: { readonly json?: boolean; readonly profile?: string }) => {
      const { app } = await openRegister(book);
      // The firm's own profiles are in the book, so only now is it known which there are.
      if (profile !== undefined && !app.profiles().includes(profile)) {
        throw new Refusal(`there is no profile “${profile}”; there are ${app.profiles().join(', ')}`);
      }
      const { issues } = await app.check(undefined, profile).result;
      const cards = app.search('', 0).total;
      if (json === true) process.stdout.write(`${JSON.stringify({ cards, issues: issues.map(issueJson) })}\n`);
      else process.stdout.write(report(cards, issues));
      app.close();
      // A note says what a card is not ready for yet; that is nothing to correct.
      process.exitCode = issues.some(({ severity }) => severity !== 'info') ? 1 : 0;
    });
}

function report(cards: number, issues: readonly AppIssue[]): string {
  const lines = issues.map((issue) => `${placeText(issue.where) ?? ''}\t${issue.severity}\t${issueText(texts, issue)}`);
  return [...lines, `${cards} cards, ${issues.length} issues`, ''].join('\n');
}
