// Makes the list of functions that Excel reads (functions.json) from the comments in functions/, for the build and for
// the tests. The generator answers errors beside a list that simply lacks the file with the error, and its command line
// exits 0; here an error is an error.
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const folder = path.dirname(fileURLToPath(import.meta.url));

/** The files with functions in them. */
export const functionFiles = [path.join(folder, 'customer.ts')];

/** The address of the development server, which stands in the sources and is replaced in everything that is built. */
export const devUrl = 'https://localhost:3000';

/** Text of functions.json for an add-in that is served from the address. Throws when anything in it is wrong. */
export async function functionsMetadata(url = devUrl, files = functionFiles) {
  // Loaded here and not above, because it brings a compiler with it.
  const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files);
  const problems = [...errors, ...(errors.length === 0 ? metadataProblems(JSON.parse(metadataJson || '{}')) : [])];
  if (problems.length > 0) throw new Error(`The custom functions' metadata is wrong:\n  ${problems.join('\n  ')}`);
  return metadataJson.replaceAll(devUrl, url.replace(/\/$/, ''));
}

export async function generateMetadata(outFile, url = devUrl) {
  const text = await functionsMetadata(url);
  mkdirSync(path.dirname(outFile), { recursive: true });
  writeFileSync(outFile, text);
}

/** What the generator lets pass, but Excel, its store or a reader would not. */
export function metadataProblems(metadata) {
  const functions = metadata.functions ?? [];
  const problems = functions.length === 0 ? ['there is no function in it'] : [];
  const ids = new Set();
  for (const { id, name, description, helpUrl, parameters, options } of functions) {
    const say = (problem) => problems.push(`${id}: ${problem}`);
    if (!/^[A-Z][A-Z0-9_.]{2,127}$/.test(id)) say('an id is 3 to 128 of A-Z 0-9 _ . and begins with a letter');
    // A name that reads as a cell address (up to XFD1048576, or R1C1) is a reference to Excel, not a function.
    if (/^([A-Z]{1,3}\d+|R\d*C\d*)$/i.test(name)) say('a name must not look like a cell');
    if (ids.has(id)) say('the id stands twice');
    ids.add(id);
    if (!description) say('it has no description');
    if (!/^https:\/\/\S+$/.test(helpUrl ?? '')) say('it has no https @helpurl, which the store requires');
    if (options?.stream !== true) say('it does not stream, so its cell would not follow the register');
    for (const parameter of parameters) {
      if (!parameter.description) say(`the parameter ${parameter.name} has no description`);
    }
  }
  return problems;
}
