/** `unmerge BOOK --merge ID -o OUT`: gives merged cards back; a merge by its id, or one card by its old id, code or name. */
import type { Command } from 'commander';
import { issueText } from '../locales/issue-text';
import { textsOf } from '../locales/locales';
import { requireOutputPlace } from './files';
import { openRegister } from './open-register';
import { refusalOf } from './refusal';
import { writeBook } from './write-book';

interface UnmergeOptions {
  readonly merge: readonly string[];
  readonly output: string;
  readonly json?: boolean;
}

export function addUnmerge(program: Command): void {
  program
    .command('unmerge')
    .description('give merged cards back, with their rows and everything that named them')
    .argument('<BOOK>', 'the workbook')
    .requiredOption('--merge <ID...>', 'the merge; or one merged card alone, by its old id or code')
    .requiredOption('-o, --output <OUT>', 'the workbook to write')
    .option('--json', 'print one JSON value')
    .action(async (book: string, { merge, output, json }: UnmergeOptions) => {
      requireOutputPlace(output);
      const { app, workbook } = await openRegister(book);
      const done = await app.unmerge(merge);
      if (!done.ok) throw refusalOf(book, done.error);
      await writeBook(app, workbook, output);
      const { cards, notices } = done.value;
      const messages = notices.map((issue) => ({ severity: issue.severity, code: issue.code, where: issue.where ?? {}, message: issueText(textsOf('en'), issue) }));
      if (json === true) process.stdout.write(`${JSON.stringify({ cards, notices: messages })}\n`);
      else process.stdout.write([`${cards.length} given back: ${cards.join(', ')}`, ...messages.map(({ message }) => message), ''].join('\n'));
      app.close();
    });
}
