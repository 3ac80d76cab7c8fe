/** The functions as the metadata lists them, made by the build's own module in Node, outside Jest's module system. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface ListedFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean }[];
}

const metadataModule = pathToFileURL(path.resolve(__dirname, '../../functions/metadata.mjs')).href;

/** Runs an expression over `m`, the module, and answers its JSON. */
export function askMetadata(expression: string): unknown {
  const script = `import * as m from ${JSON.stringify(metadataModule)}; console.log(JSON.stringify(await (${expression})));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', stdio: 'pipe' })) as unknown;
}

export function listedFunctions(): readonly ListedFunction[] {
  return askMetadata('m.functionsMetadata().then((text) => JSON.parse(text).functions)') as readonly ListedFunction[];
}

/** Every list by the name of its file, as the build makes them. */
export function functionLists(): ReadonlyMap<string, readonly ListedFunction[]> {
  const lists = askMetadata('m.functionLists().then((lists) => [...lists])') as readonly (readonly [string, string])[];
  return new Map(lists.map(([file, text]) => [file, (JSON.parse(text) as { readonly functions: readonly ListedFunction[] }).functions]));
}
