// Makes the lists of functions that Excel reads (functions.json and one a language) from the comments in functions/ and
// the words in src/locales/functions/, for the build and for the tests. The generator answers errors beside a list that
// simply lacks the file with the error, and its command line exits 0; here an error is an error.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const folder = path.dirname(fileURLToPath(import.meta.url));
const localesFolder = path.join(folder, '../src/locales');
const namesOf = (files, pattern) => files.flatMap((file) => pattern.exec(file)?.[1] ?? []).sort();

/** The files with functions in them. */
export const functionFiles = ['customer.ts', 'terms.ts', 'ledger.ts', 'numbers.ts'].map((file) => path.join(folder, file));

/** The files with their words in the other languages. */
export const wordsFolder = path.join(localesFolder, 'functions');

/** The languages beside English, which is that of the comments: every one that has its file in src/locales. */
export const functionLanguages = namesOf(readdirSync(localesFolder), /^([a-z]{2})\.ts$/).filter((language) => language !== 'en');

/** The address of the development server, which stands in the sources and is replaced in everything that is built. */
export const devUrl = 'https://localhost:3000';

/** Text of functions.json for an add-in that is served from the address. Throws when anything in it is wrong. */
export async function functionsMetadata(url = devUrl, files = functionFiles) {
  // Loaded here and not above, because it brings a compiler with it.
  const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files);
  refuse([...errors, ...(errors.length === 0 ? metadataProblems(JSON.parse(metadataJson || '{}')) : [])]);
  return metadataJson.replaceAll(devUrl, url.replace(/\/$/, ''));
}

/** Every list by the name of its file: functions.json in English, functions.he.json and so on. Throws as well. */
export async function functionLists(url = devUrl) {
  const text = await functionsMetadata(url);
  const words = wordsByLanguage(wordsFolder);
  const metadata = JSON.parse(text);
  refuse([...words].flatMap(([language, its]) => wordsProblems(metadata, its).map((problem) => `${language}: ${problem}`)));
  const lists = new Map([['functions.json', text]]);
  for (const [language, its] of words) {
    lists.set(`functions.${language}.json`, `${JSON.stringify(localizedMetadata(metadata, language, its), null, 4)}\n`);
  }
  return lists;
}

/** The words of each language; throws when a language has none, or words are of a language that nothing else speaks. */
export function wordsByLanguage(wordsIn, languages = functionLanguages) {
  const there = namesOf(readdirSync(wordsIn), /^(.+)\.json$/);
  refuse([
    ...languages.filter((language) => !there.includes(language)).map((language) => `${language}: its words of the functions are missing`),
    ...there.filter((language) => !languages.includes(language)).map((language) => `${language}: there are words of the functions, but no such language`),
  ]);
  return new Map(languages.map((language) => [language, JSON.parse(readFileSync(path.join(wordsIn, `${language}.json`), 'utf8'))]));
}

/** The same functions by the same names: only what people read is in the language, and the page that they are sent to. */
export function localizedMetadata(metadata, language, words) {
  return {
    ...metadata,
    functions: metadata.functions.map((one) => ({
      ...one,
      description: words[one.id].description,
      helpUrl: one.helpUrl.replace('/help/functions.html#', `/help/functions.${language}.html#`),
      parameters: one.parameters.map((parameter) => ({ ...parameter, description: words[one.id].parameters[parameter.name] })),
    })),
  };
}

/** Where the words of one language do not fit the functions: missing, empty or superfluous ones. */
export function wordsProblems({ functions }, words) {
  const problems = compared(functions.map(({ id }) => id), words, (id) => `the function ${id}`);
  for (const { id, parameters } of functions) {
    const its = words[id];
    if (its === undefined) continue;
    problems.push(...compared(['description', 'parameters'], its, (key) => `${id}: its ${key}`));
    if (its.description !== undefined && !isText(its.description)) problems.push(`${id}: its description is no text`);
    const names = parameters.map(({ name }) => name);
    const given = its.parameters ?? {};
    problems.push(...compared(names, given, (name) => `${id}: the parameter ${name}`));
    for (const name of names) if (name in given && !isText(given[name])) problems.push(`${id}: the parameter ${name} is no text`);
  }
  return problems;
}

function compared(wanted, given, called) {
  return [
    ...wanted.filter((key) => !(key in given)).map((key) => `${called(key)} is missing`),
    ...Object.keys(given).filter((key) => !wanted.includes(key)).map((key) => `${called(key)} is superfluous`),
  ];
}

function isText(value) {
  return typeof value === 'string' && value.trim() !== '';
}

function refuse(problems) {
  if (problems.length > 0) throw new Error(`The custom functions' metadata is wrong:\n  ${problems.join('\n  ')}`);
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
    // What asks of a number alone has the same answer for ever.
    const asksRegister = parameters.some((parameter) => ['key', 'query'].includes(parameter.name));
    if (asksRegister && options?.stream !== true) say('it does not stream, so its cell would not follow the register');
    for (const parameter of parameters) {
      if (!parameter.description) say(`the parameter ${parameter.name} has no description`);
    }
  }
  return problems;
}
