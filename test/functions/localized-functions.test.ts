import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { locales, textsOf } from '../../src/locales/locales';
import { askMetadata, functionLists } from './listed-functions';

const others = locales.filter((locale) => locale !== 'en');
const lists = functionLists();
/** What people are told they can ask in cells. */
const promised = [
  'GET', 'FIND', 'ADDRESS', 'NOTE', 'CHECK', 'DUPLICATES', 'SUCCESSOR', 'DUEDATE', 'TERMSDATE', 'IDVALID', 'IDFORMAT', 'IDKIND', 'VATSTATUS', 'BALANCE', 'AGING', 'DISCOUNT',
  'DISCOUNT', 'ALLOCATION', 'SAFTID',
];
const english = lists.get('functions.json') ?? [];

describe('the lists of functions in the languages', () => {
  it('are one for every language that Kartoteka speaks, and no other', () => {
    expect([...lists.keys()].sort()).toEqual(['functions.json', ...others.map((locale) => `functions.${locale}.json`)].sort());
    expect(askMetadata('[...m.functionLanguages]')).toEqual([...others].sort());
  });

  it.each(locales)('have every function that is promised, with its place on the help page: %s', (locale) => {
    const [list, page] = locale === 'en' ? ['functions.json', 'functions.html'] : [`functions.${locale}.json`, `functions.${locale}.html`];
    expect(lists.get(list)?.map(({ id }) => id)).toEqual(expect.arrayContaining(promised));
    const help = readFileSync(path.resolve(__dirname, '../../taskpane/help', page), 'utf8');
    for (const id of promised) expect(help).toContain(`<section id="${id.toLowerCase()}">`);
  });

  it.each(others)('differ from the English one in words and help only: %s', (locale) => {
    const list = lists.get(`functions.${locale}.json`) ?? [];
    const inEnglish = list.map((one, i) => ({
      ...one,
      description: english[i]?.description,
      helpUrl: one.helpUrl.replace(`/help/functions.${locale}.html#`, '/help/functions.html#'),
      parameters: one.parameters.map((parameter, k) => ({ ...parameter, description: english[i]?.parameters[k]?.description })),
    }));
    expect(inEnglish).toEqual(english);
    for (const one of list) expect(one.helpUrl).toBe(`https://localhost:3000/help/functions.${locale}.html#${one.id.toLowerCase()}`);
  });

  it.each(others)('have every word in the language, none left in English: %s', (locale) => {
    const wordsOf = (file: string) => (lists.get(file) ?? []).flatMap((one) => [one.description, ...one.parameters.map(({ description }) => description)]);
    const words = wordsOf(`functions.${locale}.json`);
    const inEnglish = wordsOf('functions.json');
    expect(words).toHaveLength(inEnglish.length);
    words.forEach((text, i) => expect(text).not.toBe(inEnglish[i]));
    // A longer one is cut off in Excel's own window of a function's arguments.
    for (const text of words) expect(text.length).toBeLessThanOrEqual(255);
    expect(words.join(' ')).toContain(`"${textsOf(locale).fields.Customers['phone'] ?? ''}"`);
  });
});

describe('the build of the lists', () => {
  const metadata = { functions: [{ id: 'GET', parameters: [{ name: 'key' }, { name: 'field' }] }] };
  const good = { GET: { description: 'A', parameters: { key: 'B', field: 'C' } } };
  const problems = (words: unknown) => askMetadata(`m.wordsProblems(${JSON.stringify(metadata)}, ${JSON.stringify(words)})`);

  it('takes words that fit', () => {
    expect(problems(good)).toEqual([]);
  });

  it.each([
    ['a missing function', {}, 'the function GET is missing'],
    ['a superfluous function', { ...good, PUT: good.GET }, 'the function PUT is superfluous'],
    ['a missing description', { GET: { parameters: good.GET.parameters } }, 'GET: its description is missing'],
    ['an empty description', { GET: { ...good.GET, description: ' ' } }, 'GET: its description is no text'],
    ['a superfluous word', { GET: { ...good.GET, name: 'GET' } }, 'GET: its name is superfluous'],
    ['a missing parameter', { GET: { ...good.GET, parameters: { key: 'B' } } }, 'GET: the parameter field is missing'],
    ['a superfluous parameter', { GET: { ...good.GET, parameters: { ...good.GET.parameters, day: 'D' } } }, 'GET: the parameter day is superfluous'],
    ['an empty parameter', { GET: { ...good.GET, parameters: { key: 'B', field: '' } } }, 'GET: the parameter field is no text'],
  ])('refuses %s', (_what, words, problem) => {
    expect(problems(words)).toEqual([problem]);
  });

  it('refuses a language without words, and words without a language', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'words-'));
    try {
      writeFileSync(path.join(folder, 'he.json'), '{}');
      writeFileSync(path.join(folder, 'fr.json'), '{}');
      const ask = (languages: readonly string[]) => () => askMetadata(`m.wordsByLanguage(${JSON.stringify(folder)}, ${JSON.stringify(languages)})`);
      expect(ask(['he', 'lt', 'fr'])).toThrow(/lt: its words of the functions are missing/);
      expect(ask(['he'])).toThrow(/fr: there are words of the functions, but no such language/);
      expect(ask(['fr', 'he'])).not.toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
