/* Customers of formats that name no columns are corrected like cells: each field of a card and of its rows is one. */
import { correctedCards, tableOfCards } from '../../src/app/corrected-cards';
import { cardsToCorrect, cellKey, createRowCorrecting, type Corrections, type RowToCorrect } from '../../src/app/corrected-rows';
import type { ImportPlan } from '../../src/app/import-plan';
import type { IncomingCard } from '../../src/transfer/source';
import { must } from '../support/must';
import { registerForEachTest } from '../support/register-for-each-test';
import { runToEnd } from '../support/run-to-end';

const register = registerForEachTest();

const cards: readonly IncomingCard[] = [
  { line: 1, values: { name: 'Alfa', email: 'alfa at alfa' }, rows: [] },
  {
    line: 9, values: { name: 'Beta', 'x:Truck': '7' },
    rows: [
      { table: 'Contacts', values: { lastName: 'Pop', email: 'pop@beta.example' } }, { table: 'BankAccounts', values: { iban: 'LT121000011101001000', firstSeen: '2024-01-31' } },
      { table: 'Contacts', values: { lastName: 'Ene', email: 'ene at beta' } },
    ],
  },
  { line: 20, values: { city: 'Riga' }, rows: [] },
];
const cells = must(tableOfCards(cards));
const column = (header: string, nth = 0): number => must(cells.mapping.columns.filter((one) => one.header === header)[nth]).column;

async function planOf(corrections: Corrections): Promise<ImportPlan> {
  const over = register.current();
  return must(await runToEnd(over, over.app.planImport({ preset: 'cards', cards: correctedCards(cards, cells, corrections) }).result));
}

async function toCorrect(corrections: Corrections = {}): Promise<readonly RowToCorrect[]> {
  const ports = { ...cells, corrections, planned: corrections, plan: await planOf(corrections) };
  return cardsToCorrect(ports).map(createRowCorrecting(ports));
}

test('what is wrong is told at its field, of rows of other tables and of what is missing too', async () => {
  const told = (await toCorrect()).map(({ cells: found, others }) => [...found.map(({ line, header, given, issues }) => [line, header, given, issues.map(({ code }) => code)]), ...others]);
  expect(told).toEqual([
    [[1, 'email', 'alfa at alfa', ['email-format']]], [[9, 'Contacts.email', 'ene at beta', ['email-format']]], [[20, 'name', '', ['required-missing']]],
  ]);
});

test('corrected, all of them come, with the right value in the right row', async () => {
  const corrections = { [cellKey(1, column('email'))]: 'alfa@alfa.example', [cellKey(9, column('Contacts.email', 1))]: 'ene@beta.example', [cellKey(20, column('name'))]: 'Gamma' };
  expect((await planOf(corrections)).counts).toMatchObject({ new: 3, rejected: 0 });
  expect(correctedCards(cards, cells, corrections)).toEqual([
    { line: 1, values: { name: 'Alfa', email: 'alfa@alfa.example' }, rows: [] },
    { line: 9, values: cards[1]?.values, rows: [cards[1]?.rows[0], cards[1]?.rows[1], { table: 'Contacts', values: { lastName: 'Ene', email: 'ene@beta.example' } }] },
    { line: 20, values: { name: 'Gamma', city: 'Riga' }, rows: [] },
  ]);
});

test('an emptied field is gone, a day is read as one, what was not corrected is left as it is', () => {
  const seen = column('BankAccounts.firstSeen');
  const [first, second] = correctedCards(cards, cells, { [cellKey(1, column('email'))]: '', [cellKey(9, seen)]: '29.02.2024' });
  expect(first).toEqual({ line: 1, values: { name: 'Alfa' }, rows: [] });
  expect(second?.rows[1]?.values).toEqual({ iban: 'LT121000011101001000', firstSeen: '2024-02-29' });
  expect(correctedCards(cards, cells, { [cellKey(9, seen)]: 'no day' })[1]?.rows[1]?.values['firstSeen']).toBe('no day');
  expect(correctedCards(cards, cells, {})[1]).toBe(cards[1]);
});

test('cards of one line cannot be told apart', () => {
  expect(tableOfCards([...cards, { line: 9, values: {}, rows: [] }])).toBeUndefined();
});
