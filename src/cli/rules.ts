/**
 * `rules BOOK`: the rules of merging that a workbook keeps. `-o RULES.json` writes those of a name, with what was decided
 * about pairs, for another workbook; `--from RULES.json -o OUT.xlsx` keeps them there.
 */
import type { Command } from 'commander';
import { foldText } from '../base/text';
import { writeMergeRulesFile } from '../app/merge-rules-file';
import { requireOutputPlace, writeOutput } from './files';
import { openRegister } from './open-register';
import { readRulesFile } from './read-rules';
import { Refusal, refusalOf } from './refusal';
import { writeBook } from './write-book';

interface RulesOptions {
  readonly name?: string;
  readonly from?: string;
  readonly output?: string;
  readonly json?: boolean;
}

export function addRules(program: Command): void {
  program
    .command('rules')
    .description('list the rules of merging that a workbook keeps, write them as a file, or keep those of a file in it')
    .argument('<BOOK>', 'the workbook')
    .option('--name <NAME>', 'the rules of this name')
    .option('--from <RULES.json>', 'keep the rules of this file in the workbook, under the name, and decide about pairs as it says')
    .option('-o, --output <OUT>', 'the file to write: the rules, or with --from the workbook')
    .option('--json', 'print one JSON value')
    .action(async (book: string, { name, from, output, json }: RulesOptions) => {
      if (from !== undefined && (name === undefined || output === undefined)) throw new Refusal('--from needs --name, under which the rules are kept, and -o, the workbook to write');
      if (output !== undefined) requireOutputPlace(output);
      const file = from === undefined ? undefined : readRulesFile(from);
      const { app, workbook } = await openRegister(book);
      const saved = app.savedMergeRules();
      if (file !== undefined && name !== undefined && output !== undefined) {
        const kept = await app.saveMergeRules(name, file.rules);
        if (!kept.ok) throw refusalOf(book, kept.error);
        const taken = await app.takeDecisions(file.decisions);
        if (!taken.ok) throw refusalOf(book, taken.error);
        await writeBook(app, workbook, output);
        const { taken: decided, known, unfound } = taken.value;
        process.stdout.write(json === true ? `${JSON.stringify({ name, decisions: { taken: decided, known, unfound } })}\n`
          : `rules “${name}” kept; ${decided} decisions taken over, ${known} known already, ${unfound} about cards that are not here\n`);
      } else if (output !== undefined) {
        const named = name === undefined ? undefined : saved.find((one) => foldText(one.name) === foldText(name));
        if (name !== undefined && named === undefined) throw refusalOf(book, { severity: 'error', code: 'merge-rules-missing', facts: { name } });
        const told = app.mergeRulesFile(named?.rules ?? {});
        writeOutput(output, writeMergeRulesFile(told));
        process.stdout.write(json === true ? `${JSON.stringify({ rules: told.rules, decisions: told.decisions.length })}\n` : `${told.decisions.length} decisions written\n`);
      } else {
        process.stdout.write(json === true ? `${JSON.stringify(saved.map((one) => ({ name: one.name, rules: one.rules })))}\n` : saved.map((one) => `${one.name}\t${JSON.stringify(one.rules)}\n`).join(''));
      }
      app.close();
    });
}
