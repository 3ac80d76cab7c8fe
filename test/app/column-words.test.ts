/* Words in a file that nobody knows: they are listed, a person says what they mean, and it is remembered with the columns. */
import { sayWord, wordsForLists } from '../../src/app/column-words';
import type { ImportPlan } from '../../src/app/import-plan';
import type { ImportSheet, SheetLook } from '../../src/app/import-sheet';
import { readRememberedMappings, rememberMapping, writeRememberedMappings } from '../../src/app/remembered-mappings';
import type { Scalar } from '../../src/model/field-kinds';
import type { SourceCell } from '../../src/transfer/source';
import { must } from '../support/must';
import { registerForEachTest } from '../support/register-for-each-test';
import { runToEnd } from '../support/run-to-end';

const register = registerForEachTest();
const { valuesOf } = register;

type Mapping = ImportSheet['proposal']['mapping'];

const lookAt = async (rows: readonly (readonly SourceCell[])[], remembered: SheetLook['remembered'] = []): Promise<ImportSheet> =>
  must(await runToEnd(register.current(), register.current().app.lookAtSheet({ name: '', firstColumn: 0, rows, lines: rows.map((_, at) => at + 1) }, { remembered, headerRows: [0] }).result));
const choose = (sheet: ImportSheet, column: number, choice: string, mapping = sheet.proposal.mapping): Mapping => register.current().app.chooseColumn(sheet, mapping, column, choice);
const words = (sheet: ImportSheet, mapping: Mapping, column = 1) => register.current().app.columnWords(sheet, must(mapping.columns.find((one) => one.column === column)));
const say = (mapping: Mapping, said: Readonly<Record<string, Scalar>>, column = 1): Mapping => Object.entries(said).reduce((at, [word, value]) => sayWord(at, column, word, value), mapping);

async function orderOf(sheet: ImportSheet, mapping: Mapping): Promise<Parameters<ReturnType<typeof register.current>['app']['planImport']>[0]> {
  const over = register.current();
  const { cards, issues } = must(await runToEnd(over, over.app.cardsOfTable(sheet.table, mapping, { guarded: true }).result));
  return { preset: 'cards', cards, issues, listWords: wordsForLists(mapping) };
}

async function plan(sheet: ImportSheet, mapping: Mapping): Promise<ImportPlan> {
  const over = register.current();
  return must(await runToEnd(over, over.app.planImport(await orderOf(sheet, mapping)).result));
}

async function take(sheet: ImportSheet, mapping: Mapping): Promise<void> {
  const over = register.current();
  const done = await runToEnd(over, over.app.importCards(await orderOf(sheet, mapping)).result);
  expect(done.ok).toBe(true);
  await over.settle();
}

const added = ({ cards }: ImportPlan, field: string): unknown[] => cards.map(({ changes }) => changes.flatMap((change) => (change.type === 'add' && change.table === 'Customers' ? [change.values[field] ?? null] : []))[0]);
const statuses = [['Name', 'Status'], ['Alfa', 'miegantis'], ['Beta', 'active'], ['Gamma', 'miegantis'], ['Delta', 'gone fishing'], ['Echo', null]];

describe('words of a list', () => {
  test('those that nobody knows are listed with their rows, and the values that there are', async () => {
    const sheet = await lookAt(statuses);
    expect(words(sheet, choose(sheet, 1, 'status'))).toEqual({
      kind: 'list', values: ['Prospect', 'Active', 'Inactive', 'Archived'].filter((value) => register.current().app.listValues('status').includes(value)),
      words: [{ word: 'miegantis', rows: 2 }, { word: 'gone fishing', rows: 1 }],
    });
    expect(words(sheet, choose(sheet, 1, 'out'))).toBeUndefined();
    expect(words(sheet, choose(sheet, 1, 'note'))).toBeUndefined();
    expect(words(sheet, sheet.proposal.mapping, 0)).toBeUndefined();
  });

  test('mean what a person says: a value, or nothing', async () => {
    const sheet = await lookAt(statuses);
    const mapping = say(choose(sheet, 1, 'status'), { 'miegantis': 'Active', 'gone fishing': null });
    expect(words(sheet, mapping)?.words).toEqual([{ word: 'miegantis', rows: 2, said: 'Active' }, { word: 'gone fishing', rows: 1, said: null }]);
    const { cards, ...rest } = await plan(sheet, mapping);
    expect(added({ cards, ...rest }, 'status')).toEqual(['Active', 'Active', 'Active', 'Prospect', 'Prospect']);
    expect([...rest.issues, ...cards.flatMap(({ issues }) => issues)]).toEqual([]);
  });

  test('what was said can be taken back, and something else said', async () => {
    const sheet = await lookAt(statuses);
    const chosen = choose(sheet, 1, 'status');
    const said = say(chosen, { 'miegantis': 'Active' });
    expect(words(sheet, sayWord(said, 1, 'Miegantis', undefined))?.words[0]).toEqual({ word: 'miegantis', rows: 2 });
    expect(added(await plan(sheet, say(said, { 'miegantis': 'Inactive' })), 'status')[0]).toBe('Inactive');
    expect(added(await plan(sheet, sayWord(said, 1, 'miegantis', undefined)), 'status')[0]).toBe('miegantis');
  });

  test('a word can come into its list: with the cards that have it, in the same step', async () => {
    const sheet = await lookAt(statuses);
    const { app } = register.current();
    const before = app.listValues('status');
    const mapping = say(choose(sheet, 1, 'status'), { 'gone fishing': 'gone fishing' });
    await take(sheet, mapping);
    expect(app.listValues('status')).toEqual([...before, 'gone fishing']);
    expect(valuesOf(must(app.find('Delta')).id)['status']).toBe('gone fishing');
    expect((await plan(sheet, mapping)).counts).toMatchObject({ unchanged: 5 });
    expect((await app.undo()).ok).toBe(true);
    expect(app.listValues('status')).toEqual(before);
    expect(app.search('', 10).hits).toEqual([]);
  });

  test('a list gets no word that no card comes to have', async () => {
    const sheet = await lookAt([['Name', 'Status'], ['Alfa', 'active'], [null, 'gone fishing']]);
    const { app } = register.current();
    const before = app.listValues('status');
    await take(sheet, say(choose(sheet, 1, 'status'), { 'gone fishing': 'gone fishing' }));
    expect(app.listValues('status')).toEqual(before);
  });
});

test('of the firm’s own list: what a word means, and that it comes into the list', async () => {
  const { app } = register.current();
  await app.addOwnField({ name: 'Agent', kind: 'choice' });
  await app.addOwnField({ name: 'Route', kind: 'text' });
  await app.extendList('Agent', 'Dana');
  const sheet = await lookAt([['Name', 'Agent', 'Route'], ['Alfa', 'dana'], ['Beta', 'D.'], ['Gamma', 'Rut', 'north'], ['Delta', 'D.', 'south']]);
  const mapping = sheet.proposal.mapping;
  expect(words(sheet, mapping)).toEqual({ kind: 'list', values: ['Dana'], words: [{ word: 'D.', rows: 2 }, { word: 'Rut', rows: 1 }] });
  expect(words(sheet, mapping, 2)).toBeUndefined();
  await take(sheet, say(mapping, { 'D.': 'Dana', 'Rut': 'Rut' }));
  expect(['Alfa', 'Beta', 'Gamma', 'Delta'].map((name) => valuesOf(must(app.find(name)).id)['x:Agent'])).toEqual(['Dana', 'Dana', 'Rut', 'Dana']);
  expect(app.listValues('Agent')).toEqual(['Dana', 'Rut']);
});

test('yes and no: a word that is neither refuses its row until somebody says what it is', async () => {
  const sheet = await lookAt([['Name', 'Newsletter'], ['Alfa', 'TAKK'], ['Beta', 'yes'], ['Gamma', 'no']]);
  const mapping = choose(sheet, 1, 'notifyEmail');
  expect(words(sheet, mapping)).toEqual({ kind: 'flag', values: [], words: [{ word: 'TAKK', rows: 1 }] });
  expect((await plan(sheet, mapping)).counts).toMatchObject({ new: 2, rejected: 1 });
  expect(added(await plan(sheet, say(mapping, { TAKK: true })), 'notifyEmail')).toEqual([true, true, false]);
});

test('countries', async () => {
  const sheet = await lookAt([['Name', 'Country'], ['Alfa', 'Lietuvaa'], ['Beta', 'Latvia']]);
  const mapping = choose(sheet, 1, 'country');
  expect(words(sheet, mapping)).toEqual({ kind: 'country', values: [], words: [{ word: 'Lietuvaa', rows: 1 }] });
  expect(added(await plan(sheet, say(mapping, { Lietuvaa: 'LT' })), 'country')).toEqual(['LT', 'LV']);
});

test('what words mean is remembered with the columns, and stands after another meaning was tried', async () => {
  const sheet = await lookAt(statuses);
  const mapping = say(choose(sheet, 1, 'status'), { 'miegantis': 'Active' });
  const kept = must(readRememberedMappings(must(writeRememberedMappings(rememberMapping([], sheet.key, 'list.csv', mapping)))));
  const again = await lookAt(statuses, kept);
  expect(words(again, again.proposal.mapping)?.words[0]).toEqual({ word: 'miegantis', rows: 2, said: 'Active' });
  expect(words(again, choose(again, 1, 'status', choose(again, 1, 'note')))?.words[0]?.said).toBe('Active');
});
