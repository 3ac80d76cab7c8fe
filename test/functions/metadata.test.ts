import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askMetadata, listedFunctions } from './listed-functions';

describe('the metadata of the custom functions', () => {
  it('lists the functions and what they are given', () => {
    expect(listedFunctions().map(({ id, parameters }) => [id, ...parameters.map(({ name, optional }) => optional ? `[${name}]` : name)])).toEqual([
      ['GET', 'key', 'field', '[asOf]'],
      ['FIND', 'query', '[limit]'],
      ['ADDRESS', 'key', 'purpose'],
      ['NOTE', 'key', 'documentType'],
      ['SUCCESSOR', 'key', '[date]'],
      ['CHECK', 'key'],
      ['DUPLICATES', 'key'],
      ['ALLOCATION', 'key', 'amount', 'date'],
      ['VATSTATUS', 'key', 'date'],
      ['SAFTID', 'key'],
      ['DUEDATE', 'key', 'invoiceDate'],
      ['TERMSDATE', 'terms', 'date', '[country]'],
      ['BALANCE', 'key', '[date]', '[currency]'],
      ['AGING', 'key', '[date]', '[currency]'],
      ['DISCOUNT', 'key'],
      ['IDVALID', 'country', 'number', '[kind]'],
      ['IDFORMAT', 'country', 'number', '[kind]'],
      ['IDKIND', 'country', 'number'],
    ]);
  });

  it('has the address of the server it is built for and no other', () => {
    const text = askMetadata("m.functionsMetadata('https://kartoteka.example/addin/')") as string;
    expect(text).toContain('"https://kartoteka.example/addin/help/functions.html#get"');
    expect(text).not.toContain('localhost');
  });

  it('fails when the generator finds an error, although the generator itself does not', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'functions-'));
    const file = path.join(folder, 'planted.ts');
    writeFileSync(file, 'type Cell = string;\n/** Echo.\n * @customfunction ECHO\n * @helpurl https://a.example\n * @param x It. */\nexport function echo(x: Cell): string { return x; }\n');
    try {
      expect(() => askMetadata(`m.functionsMetadata(undefined, [${JSON.stringify(file)}])`)).toThrow(/metadata is wrong/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const good = {
    id: 'GET', name: 'GET', description: 'Returns it.', helpUrl: 'https://a.example/help', options: { stream: true },
    parameters: [{ name: 'key', description: 'The customer.' }],
  };

  it.each([
    ['an id of two letters', { ...good, id: 'GO' }, 'GO: an id is'],
    ['an id with a dash', { ...good, id: 'GET-IT' }, 'GET-IT: an id is'],
    ['a name like a cell', { ...good, name: 'GET12' }, 'must not look like a cell'],
    ['a name like a cell in R1C1', { ...good, name: 'R1C1' }, 'must not look like a cell'],
    ['no description', { ...good, description: '' }, 'no description'],
    ['no help', { ...good, helpUrl: undefined }, 'no https @helpurl'],
    ['help without https', { ...good, helpUrl: 'http://a.example' }, 'no https @helpurl'],
    ['no streaming', { ...good, options: undefined }, 'does not stream'],
    ['a parameter without words', { ...good, parameters: [{ name: 'key' }] }, 'parameter key has no description'],
  ])('does not let pass %s', (_what, planted, problem) => {
    const problems = askMetadata(`m.metadataProblems({ functions: [${JSON.stringify(planted)}] })`) as string[];
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it('does not let pass an empty list or the same id twice', () => {
    expect(askMetadata('m.metadataProblems({})')).toEqual(['there is no function in it']);
    const twice = JSON.stringify([good, good]);
    expect(askMetadata(`m.metadataProblems({ functions: ${twice} })`)).toEqual(['GET: the id stands twice']);
  });
});
