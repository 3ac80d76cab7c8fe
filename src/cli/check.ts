/** `check BOOK [--profile P] [--json]`: all that is wrong in a register. Exit 1 if something is. */
import { Option, type Command } from 'commander';
import type { AppIssue } from '../app/app';
import { issueText, placeText } from '../locales/issue-text';
import { textsOf } from '../locales/locales';
import { openRegister } from './open-register';

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
    .addOption(new Option('--profile <P>', 'which fields must be filled in').choices(['default']).default('default'))
    .option('--json', 'print one JSON value')
    .action(async (book: string, { json }: { readonly json?: boolean }) => {
      const { app } = await openRegister(book);
      const { issues } = await app.check().result;
      const cards = app.search('', 0).total;
      if (json === true) process.stdout.write(`${JSON.stringify({ cards, issues: issues.map(issueJson) })}\n`);
      else process.stdout.write(report(cards, issues));
      app.close();
      process.exitCode = issues.length > 0 ? 1 : 0;
    });
}

function report(cards: number, issues: readonly AppIssue[]): string {
  const lines = issues.map((issue) => `${placeText(issue.where) ?? ''}\t${issue.severity}\t${issueText(texts, issue)}`);
  return [...lines, `${cards} cards, ${issues.length} issues`, ''].join('\n');
}
