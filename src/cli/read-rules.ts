/** Rules of merging that a command was given: kept in the workbook under a name, or a file. */
import { existsSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import type { App } from '../app/app';
import { readMergeRulesFile, type MergeRulesFile } from '../app/merge-rules-file';
import { foldText } from '../base/text';
import { readInput } from './files';
import { Refusal } from './refusal';

/** The name comes first: a file of that name can be given as ./NAME. */
export function readRules(app: App, asked: string | undefined): MergeRulesFile {
  if (asked === undefined) return { rules: {}, decisions: [] };
  const saved = app.savedMergeRules();
  const named = saved.find(({ name }) => foldText(name) === foldText(asked));
  if (named !== undefined) return { rules: named.rules, decisions: [] };
  if (!existsSync(asked)) {
    const known = saved.length === 0 ? 'the workbook keeps none' : `the workbook keeps ${saved.map(({ name }) => `“${name}”`).join(', ')}`;
    throw new Refusal(`--rules ${asked}: there is no such file, and no rules of that name (${known})`);
  }
  return readRulesFile(asked);
}

export function readRulesFile(file: string): MergeRulesFile {
  const read = readMergeRulesFile(new TextDecoder().decode(readInput(file)));
  if (read === undefined) throw new Refusal(`${file}: These are no rules of merging, or a later version wrote them. The command “rules” writes such a file.`);
  return read;
}
