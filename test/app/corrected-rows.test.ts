/* Cells of refused rows that a person corrects: which cells they are, and that a correction belongs to its cell and to nothing else. */
import { cardsToCorrect, correctionsOf, createRowCorrecting, correctedTable, withCorrection, type Corrections, type RowToCorrect } from '../../src/app/corrected-rows';
import type { ImportPlan } from '../../src/app/import-plan';
import type { ImportSheet } from '../../src/app/import-sheet';
import { rejectedRows } from '../../src/app/rejected-rows';
import { textsOf } from '../../src/locales/locales';
import type { SourceCell } from '../../src/transfer/source';
import { must } from '../support/must';
import { registerForEachTest } from '../support/register-for-each-test';
import { runToEnd } from '../support/run-to-end';

const register = registerForEachTest();

/** The first row has the headers and stands in line 3 of the file. */
async function lookAt(...rows: readonly (readonly SourceCell[])[]): Promise<ImportSheet> {
  return must(await runToEnd(register.current(), register.current().app.lookAtSheet({ name: '', firstColumn: 0, rows, lines: rows.map((_, at) => at + 3) }, { headerRows: [0] }).result));
}

async function planOf(sheet: ImportSheet, corrections: Corrections = {}, mapping = sheet.proposal.mapping): Promise<ImportPlan> {
  const over = register.current();
  const { cards, issues } = must(await runToEnd(over, over.app.cardsOfTable(correctedTable(sheet.table, corrections), mapping, { guarded: true }).result));
  return must(await runToEnd(over, over.app.planImport({ preset: 'cards', cards, issues }).result));
}

async function toCorrect(sheet: ImportSheet, corrections: Corrections = {}, mapping = sheet.proposal.mapping): Promise<readonly RowToCorrect[]> {
  const plan = await planOf(sheet, corrections, mapping);
  const ports = { table: sheet.table, mapping, corrections, plan, planned: corrections };
  return cardsToCorrect(ports).map(createRowCorrecting(ports));
}

const told = (rows: readonly RowToCorrect[]): unknown[] => rows.map(({ cells, others }) => [...cells.map(({ line, header, given, corrected, issues }) => [line, header, given, corrected, issues.map(({ code }) => code)]), ...others.map(({ code }) => code)]);
const choosing = (sheet: ImportSheet, choices: Readonly<Record<number, string>>) => Object.entries(choices).reduce((mapping, [column, choice]) => register.current().app.chooseColumn(sheet, mapping, Number(column), choice), sheet.proposal.mapping);

describe('the cells that made a row be refused', () => {
  test('are those of the column that the field comes from, with what is wrong', async () => {
    const sheet = await lookAt(['Name', 'E-mail', 'City'], ['Alfa', 'alfa at alfa', 'Cluj'], ['Beta', 'b@beta.example', 'Riga'], [null, 'c@gamma.example', 'Vilnius']);
    expect(told(await toCorrect(sheet))).toEqual([
      [[4, 'E-mail', 'alfa at alfa', undefined, ['email-format']]],
      [[6, 'Name', '', undefined, ['required-missing']]],
    ]);
  });

  test('of a value that was refused while it was read', async () => {
    const sheet = await lookAt(['Name', 'Since', 'Account'], ['Alfa', '31.02.2024', 'LT121000011101001000'], ['Beta', '15.03.2024', 'LT601010012345678901']);
    const mapping = choosing(sheet, { 1: 'BankAccounts.firstSeen', 2: 'BankAccounts.iban' });
    expect(told(await toCorrect(sheet, {}, mapping))).toEqual([[[4, 'Since', '31.02.2024', undefined, ['import-value-not-date']]]]);
    expect(told(await toCorrect(sheet, { '4:1': '29.02.2024' }, mapping))).toEqual([[[4, 'Since', '31.02.2024', '29.02.2024', []]]]);
  });

  test('of a row of another table', async () => {
    const sheet = await lookAt(['Name', 'Person', 'Mail of the person'], ['Alfa', 'Ona', 'ona at alfa'], ['Beta', 'Jonas', 'jonas@beta.example']);
    const mapping = choosing(sheet, { 1: 'Contacts.lastName', 2: 'Contacts.email' });
    expect(told(await toCorrect(sheet, {}, mapping))).toEqual([[[4, 'Mail of the person', 'ona at alfa', undefined, ['email-format']]]]);
    const corrections = { '4:2': 'ona@alfa.example' };
    expect((await planOf(sheet, corrections, mapping)).counts).toMatchObject({ new: 2, rejected: 0 });
  });

  test('of several rows that are one customer, the one that says it', async () => {
    const sheet = await lookAt(['Name', 'Code', 'E-mail'], ['Alfa', 'K-1', 'a@alfa.example'], ['Alfa', 'K-1', 'wrong at alfa']);
    const mapping = choosing(sheet, { 0: 'name', 1: 'code', 2: 'otherEmails' });
    expect(told(await toCorrect(sheet, {}, mapping))).toEqual([[[5, 'E-mail', 'wrong at alfa', undefined, ['email-format']]]]);
  });

  test('of a line below that belongs to the card', async () => {
    const sheet = await lookAt(['Name', 'Person', 'Mail'], ['Alfa', 'Ona', 'ona@alfa.example'], [null, 'Petras', 'petras at alfa'], ['Beta', 'Jonas', 'jonas@beta.example']);
    const mapping = { ...choosing(sheet, { 1: 'Contacts.lastName', 2: 'Contacts.email' }), continues: true };
    expect(told(await toCorrect(sheet, {}, mapping))).toEqual([[[5, 'Mail', 'petras at alfa', undefined, ['email-format']]]]);
    const plan = await planOf(sheet, {}, mapping);
    expect(plan.cards[0]).toMatchObject({ lines: [4], further: [5], issues: [{ code: 'import-value-not-email', where: { line: 5 } }, { code: 'email-format', where: { table: 'Contacts', field: 'email', value: 'petras at alfa', line: 5 } }] });
    const saved = rejectedRows(plan, sheet, textsOf('en'), { delimiter: ',', decimal: '.', yes: 'yes', no: 'no' });
    expect(saved.split(/\r?\n/).slice(1, 3).map((line) => line.split(',').slice(0, 3))).toEqual([['Alfa', 'Ona', 'ona@alfa.example'], ['', 'Petras', 'petras at alfa']]);
  });

  test('of a line below that cannot be read', async () => {
    const sheet = await lookAt(['Name', 'Account', 'Since'], ['Alfa', 'LT121000011101001000', '15.03.2024'], [null, 'LT601010012345678901', '31.02.2024'], [null, null, '31.04.2024'], ['Beta', null, null]);
    const mapping = { ...choosing(sheet, { 1: 'BankAccounts.iban', 2: 'BankAccounts.firstSeen' }), continues: true };
    expect((await planOf(sheet, {}, mapping)).counts).toMatchObject({ rejected: 1, new: 1 });
    expect(told(await toCorrect(sheet, {}, mapping))).toEqual([[[5, 'Since', '31.02.2024', undefined, ['import-value-not-date']], [6, 'Since', '31.04.2024', undefined, ['import-value-not-date']]]]);
  });

  test('where no column means the field, it is said without a cell', async () => {
    const sheet = await lookAt(['Town', 'E-mail'], ['Cluj', 'a@alfa.example']);
    expect(told(await toCorrect(sheet, {}, choosing(sheet, { 0: 'city', 1: 'email' })))).toEqual([['required-missing']]);
  });
});

test('a column that is chosen for another table joins the row that other columns make there', async () => {
  const sheet = await lookAt(['Name', 'Account', 'Since'], ['Alfa', 'LT121000011101001000', '31.01.2024'], ['Beta', 'LT601010012345678901', '15.03.2024']);
  const rows = choosing(sheet, { 2: 'BankAccounts.firstSeen' }).columns.map(({ uses }) => uses.map(({ to }) => to.row));
  expect(rows[1]?.[0]).toBeDefined();
  expect(rows[2]).toEqual([rows[1]?.[0]]);
});

describe('a correction', () => {
  const sheetOf = (): Promise<ImportSheet> => lookAt(['Name', 'E-mail', 'City'], ['Alfa', 'alfa at alfa', 'Cluj'], ['Beta', 'b at beta'], ['Gamma']);

  test('puts the row right, and goes on being told; a wrong one is told as wrong', async () => {
    const sheet = await sheetOf();
    const corrections = { '4:1': 'alfa@alfa.example', '5:1': 'still wrong' };
    expect((await planOf(sheet, corrections)).counts).toMatchObject({ new: 2, rejected: 1 });
    expect(told(await toCorrect(sheet, corrections))).toEqual([
      [[4, 'E-mail', 'alfa at alfa', 'alfa@alfa.example', []]],
      [[5, 'E-mail', 'b at beta', 'still wrong', ['email-format']]],
    ]);
  });

  test('empties a cell, reaches behind the end of a row, and leaves the table as it was', async () => {
    const { table } = await sheetOf();
    const before = JSON.stringify(table);
    expect(correctedTable(table, { '4:1': '', '6:2': 'Vilnius' }).rows).toEqual([['Alfa', null, 'Cluj'], ['Beta', 'b at beta'], ['Gamma', null, 'Vilnius']]);
    expect(JSON.stringify(table)).toBe(before);
    expect(correctedTable(table, {})).toBe(table);
  });

  test('stays with its cell when the column is taken for something else, and back', async () => {
    const sheet = await sheetOf();
    const corrections = { '4:1': 'alfa@alfa.example' };
    const asNote = choosing(sheet, { 1: 'note' });
    expect((await planOf(sheet, corrections, asNote)).cards.map(({ changes }) => changes.flatMap((change) => (change.type === 'add' ? [change.values['note']] : [])))).toEqual([['alfa@alfa.example'], ['b at beta'], [undefined]]);
    expect((await planOf(sheet, corrections)).counts).toMatchObject({ new: 2, rejected: 1 });
  });

  test('is taken back, and is none if it says what the file says', async () => {
    const { table } = await sheetOf();
    const cell = { line: 4, column: 1 };
    const made = withCorrection({}, table, cell, ' alfa@alfa.example ');
    expect(made).toEqual({ '4:1': 'alfa@alfa.example' });
    expect(withCorrection(made, table, cell, undefined)).toEqual({});
    expect(withCorrection(made, table, cell, 'alfa at alfa')).toEqual({});
    expect(withCorrection({}, table, { line: 6, column: 2 }, '')).toEqual({});
  });

  test('is kept when the file is read otherwise, as long as its cell is there and says something else', async () => {
    const sheet = await sheetOf();
    const corrections = { '4:1': 'a@alfa.example', '4:2': 'Dej', '9:1': 'nobody', '5:7': 'nowhere' };
    expect(correctionsOf(sheet.table, corrections)).toEqual({ '4:1': 'a@alfa.example', '4:2': 'Dej' });
    const otherwise = { ...sheet.table, rows: sheet.table.rows.map((row, at) => (at === 0 ? [row[0] ?? null, row[1] ?? null, 'Dej'] : row)) };
    expect(correctionsOf(otherwise, corrections)).toEqual({ '4:1': 'a@alfa.example' });
  });

  test('that was just taken back is still told of: the plan does not know yet', async () => {
    const sheet = await sheetOf();
    const planned = { '4:1': 'alfa@alfa.example' };
    const ports = { table: sheet.table, mapping: sheet.proposal.mapping, corrections: {}, planned, plan: await planOf(sheet, planned) };
    expect(told(cardsToCorrect(ports).map(createRowCorrecting(ports)))).toEqual([[[4, 'E-mail', 'alfa at alfa', undefined, []]], [[5, 'E-mail', 'b at beta', undefined, ['email-format']]]]);
  });

  test('goes along into the file of rows that are still refused', async () => {
    const sheet = await sheetOf();
    const corrections = { '4:2': 'Dej' };
    const plan = await planOf(sheet, corrections);
    const saved = rejectedRows(plan, { ...sheet, table: correctedTable(sheet.table, corrections) }, textsOf('en'), { delimiter: ',', decimal: '.', yes: 'yes', no: 'no' });
    expect(saved.split(/\r?\n/)[1]).toMatch(/^Alfa,alfa at alfa,Dej,/);
  });
});
