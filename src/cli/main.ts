/**
 * The command line: `npm run -s kartoteka -- COMMAND`. Exit 0 fine, 1 findings, 2 wrong usage or input with one line on
 * stderr. A new command is one file and one line here.
 */
import { Command, CommanderError } from 'commander';
import { addAccount } from './account';
import { addAutomate } from './automate';
import { addCheck } from './check';
import { addCompare } from './compare';
import { addDue } from './due';
import { addDuplicates } from './duplicates';
import { addErase } from './erase';
import { addExport } from './export';
import { addId } from './id';
import { addImport } from './import';
import { addMerge } from './merge';
import { addNew } from './new';
import { addPersonalData } from './personal-data';
import { addReconcile } from './reconcile';
import { Refusal } from './refusal';
import { addRules } from './rules';
import { addSample } from './sample';
import { addUnmerge } from './unmerge';

const commands = [addNew, addSample, addId, addDue, addAccount, addAutomate, addCheck, addMerge, addUnmerge, addRules, addDuplicates, addImport, addExport, addReconcile, addCompare, addPersonalData, addErase];

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function makeProgram(): Command {
  const program = new Command('kartoteka');
  program
    .description('The customer register of an accounting firm, without Excel')
    .exitOverride()
    // Commander's own lines are caught and said once, below.
    .configureOutput({ writeErr: () => undefined })
    .showSuggestionAfterError(false);
  for (const add of commands) add(program);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

function usageText(error: CommanderError, program: Command): string {
  if (error.code === 'commander.help') return `Name a command: ${program.commands.map((command) => command.name()).join(', ')}. --help tells more.`;
  if (error.code === 'commander.unknownCommand') {
    return `${error.message.replace(/^error: /, '')}; there are ${program.commands.map((command) => command.name()).join(', ')}`;
  }
  return error.message.replace(/^error: /, '');
}

async function main(): Promise<void> {
  const program = makeProgram();
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    if (!(error instanceof Refusal) && !(error instanceof CommanderError)) throw error;
    const text = error instanceof Refusal ? error.message : usageText(error, program);
    process.stderr.write(`kartoteka: ${oneLine(text)}\n`);
    process.exitCode = 2;
  }
}

await main();
