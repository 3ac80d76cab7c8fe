/** Formulas for a column of customers: what is seen of the selected cells, which formulas are made of it, and that they go where they may. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../src/app/app';
import type { CustomerCells } from '../../src/app/customer-cells';
import { askDefinition, formulaAsks, functionNamespace } from '../../src/app/formula-asks';
import type { InsertOrder } from '../../src/app/formula-desk';
import { previewFormulas } from '../../src/app/formula-preview';
import { createFieldNames } from '../../src/app/field-names';
import { createPurposeNames } from '../../src/app/address-answer';
import { createDocumentTypeNames, noteForDocument } from '../../src/app/note-answer';
import { foldText } from '../../src/base/text';
import { documentTypes, type DocumentType } from '../../src/model/document-notes';
import type { MemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { en } from '../../src/locales/en';
import { locales, textsOf } from '../../src/locales/locales';
import { registerOverMemory } from '../support/app-over-memory';

const invoices = [
  ['Customer', 'Invoice date', 'Amount', null],
  ['C-1', 45000, 100, null],
  ['C-2', 45001, 200, null],
  ['Ghost', 45002, 300, null],
] as const;

async function register(): Promise<{ readonly app: App; readonly workbook: MemoryWorkbook }> {
  const { app, workbook } = await registerOverMemory();
  for (const [code, name, email] of [['C-1', 'Alfa', 'a@alfa.example'], ['C-2', 'Beta', 'b@beta.example']] as const) {
    const saved = await app.save({ base: {}, edits: { code, name, email, paymentTerms: '30', noteInvoices: `Deliver to ${name}` } });
    if (!saved.ok) throw new Error(saved.error.map(({ code: why }) => why).join());
  }
  workbook.user.fillSheet('Invoices', invoices);
  return { app, workbook };
}

async function seen(app: App): Promise<CustomerCells> {
  const found = await app.lookAtSelection().result;
  if (!found.ok || found.value === undefined) throw new Error('Nothing was seen');
  return found.value;
}

const order = (cells: CustomerCells, more: Partial<InsertOrder> = {}): InsertOrder => ({ cells, ask: 'field', given: { field: 'email' }, shape: 'rows', texts: en, ...more });
const dates = { kind: 'column', column: 1 } as const;

test('a column of customers is seen with its header, what is unknown in it, what stands beside it, and the first free column', async () => {
  const { app, workbook } = await register();
  workbook.user.selectCells({ sheet: 'Invoices', row: 0, column: 0, rowCount: 1_048_576, columnCount: 1 });
  expect(await seen(app)).toMatchObject({
    address: 'Invoices!A2:A4', header: 'Customer', isOwnTable: false, keys: ['C-1', 'C-2', 'Ghost'], filled: 3, known: 2, unknownCount: 1,
    unknown: [{ cell: 'A4', key: 'Ghost' }], taken: [1, 2],
    beside: [{ column: 1, letters: 'B', header: 'Invoice date' }, { column: 2, letters: 'C', header: 'Amount', holds: 'numbers', first: [100, 200, 300] }],
  });
});

test('of several selected columns the one with the customers is meant, and names count as much as codes', async () => {
  const { app, workbook } = await register();
  workbook.user.fillSheet('Names', [['1', 'Alfa'], ['2', 'Beta']]);
  workbook.user.selectCells({ sheet: 'Names', row: 0, column: 0, rowCount: 2, columnCount: 2 });
  expect(await seen(app)).toMatchObject({ address: 'Names!B1:B2', header: '', keys: ['Alfa', 'Beta'], known: 2, taken: [] });
});

test('one formula a row, the card’s own words in it quoted, goes into the first free column and is no step of the history', async () => {
  const { app, workbook } = await register();
  workbook.user.selectCells({ sheet: 'Invoices', row: 0, column: 0, rowCount: 4, columnCount: 1 });
  const cells = await seen(app);
  const steps = app.history().length;
  expect(await app.insertFormulas(order(cells))).toMatchObject({ ok: true, value: { formula: '=CUSTOMER.GET($A2,"E-mail")', rows: 3, address: 'Invoices!D2:D4' } });
  expect([1, 2, 3].map((row) => workbook.user.formula('Invoices', row, 3))).toEqual(['=CUSTOMER.GET($A2,"E-mail")', '=CUSTOMER.GET($A3,"E-mail")', '=CUSTOMER.GET($A4,"E-mail")']);
  expect(app.history()).toHaveLength(steps);
  expect((await seen(app)).taken).toEqual([1, 2, 3]);
});

test('what stands in a column goes only where that is meant', async () => {
  const { app, workbook } = await register();
  workbook.user.selectCells({ sheet: 'Invoices', row: 1, column: 0, rowCount: 3, columnCount: 1 });
  const cells = await seen(app);
  const due = order(cells, { ask: 'dueDate', given: { day: dates }, column: 2 });
  expect(await app.insertFormulas(due)).toMatchObject({ ok: false, error: { code: 'cells-in-the-way', facts: { cell: 'C1' } } });
  expect(await app.insertFormulas({ ...due, over: true })).toMatchObject({ ok: true });
  expect(workbook.user.formula('Invoices', 1, 2)).toBe('=CUSTOMER.DUEDATE($A2,$B2)');
});

test('one formula for all rows maps the columns it takes', async () => {
  const { app, workbook } = await register();
  workbook.user.selectCells({ sheet: 'Invoices', row: 1, column: 0, rowCount: 3, columnCount: 1 });
  const cells = await seen(app);
  const plan = app.planFormulas(order(cells, { ask: 'allocation', shape: 'one', given: { amount: { kind: 'column', column: 2 }, day: dates } }));
  expect(plan).toMatchObject({ ok: true, value: { formula: '=MAP(A2:A4,C2:C4,B2:B4,LAMBDA(customer,amount,day,CUSTOMER.ALLOCATION(customer,amount,day)))' } });
});

test('an answer of several columns takes as many that are free, with a header over each, and none of its cells is written over unasked', async () => {
  const { app, workbook } = await register();
  workbook.user.fillSheet('Wide', [['Who', null, 'Sum'], ['C-1', null, 7], ['C-2', null, 8]]);
  workbook.user.selectCells({ sheet: 'Wide', row: 0, column: 0, rowCount: 3, columnCount: 1 });
  const ageing = order(await seen(app), { ask: 'aging', given: { currency: 'EUR' }, shape: 'one' });
  expect(app.planFormulas(ageing)).toMatchObject({ ok: true, value: { formula: '=CUSTOMER.AGING($A2,,"EUR")', address: 'Wide!D2:J3', headers: ['Not yet due', '1–30 days', '31–60 days', '61–90 days', 'Over 90 days', 'In credit', 'Balance'] } });
  expect(await app.insertFormulas({ ...ageing, column: 1 })).toMatchObject({ ok: false, error: { code: 'cells-in-the-way', facts: { sheet: 'Wide', cell: 'C1' } } });
  expect((await app.insertFormulas(ageing)).ok).toBe(true);
  expect([workbook.user.formula('Wide', 1, 3), workbook.user.formula('Wide', 2, 3), workbook.user.formula('Wide', 1, 4)]).toEqual(['=CUSTOMER.AGING($A2,,"EUR")', '=CUSTOMER.AGING($A3,,"EUR")', undefined]);
  expect(app.planFormulas(order(await seen(app), { ask: 'find', given: { limit: 1 } }))).toMatchObject({ ok: true, value: { formula: '=CUSTOMER.FIND($A2,1)', address: 'Wide!K2:P3' } });
  workbook.user.addTable('Deals', 'Deals', ['Who'], [['C-1']]);
  workbook.user.selectCells({ sheet: 'Deals', row: 1, column: 0, rowCount: 1, columnCount: 1 });
  expect(app.planFormulas({ ...ageing, cells: await seen(app) })).toMatchObject({ ok: false, error: { code: 'formula-spills', facts: { table: 'Deals', columns: 7 } } });
});

test('empty cells among the customers stay empty, and what is left out in the middle keeps its place', async () => {
  const { app, workbook } = await register();
  workbook.user.fillSheet('Gaps', [['C-1'], [null], ['C-2']]);
  workbook.user.selectCells({ sheet: 'Gaps', row: 0, column: 0, rowCount: 3, columnCount: 1 });
  const cells = await seen(app);
  expect(app.planFormulas(order(cells, { ask: 'balance', given: { currency: 'E"R' } }))).toMatchObject({ ok: true, value: { formula: '=IF($A1="","",CUSTOMER.BALANCE($A1,,"E""R"))' } });
  expect(app.planFormulas(order(cells, { ask: 'vatStatus', given: { day: { kind: 'day', day: '2026-01-31' } } }))).toMatchObject({ ok: true, value: { formula: '=IF($A1="","",CUSTOMER.VATSTATUS($A1,DATE(2026,1,31)))' } });
});

test('in a table all its rows get a new column with a name of its own, by the names of the columns', async () => {
  const { app, workbook } = await register();
  workbook.user.addTable('Deals', 'Deals', ["Who's [it]", 'Day', 'due'], [['C-1', 45000, null], ['C-2', 45001, null]]);
  workbook.user.selectCells({ sheet: 'Deals', row: 1, column: 0, rowCount: 1, columnCount: 1 });
  const cells = await seen(app);
  expect(cells).toMatchObject({ table: 'Deals', keys: ['C-1', 'C-2'], known: 2 });
  expect(await app.insertFormulas(order(cells, { ask: 'dueDate', given: { day: dates }, shape: 'one' }))).toMatchObject({ ok: true, value: { address: 'Deals', headers: ['Due 2'] } });
  expect(workbook.user.formula('Deals', 2, 3)).toBe("=CUSTOMER.DUEDATE(Deals[[#This Row],[Who''s '[it']]],Deals[[#This Row],[Day]])");
});

test('the register’s own tables are left alone, and what is needed is asked for', async () => {
  const { app, workbook } = await register();
  workbook.user.select('Customers', [0]);
  const own = await seen(app);
  expect(own.isOwnTable).toBe(true);
  expect(await app.insertFormulas(order(own))).toMatchObject({ ok: false, error: { code: 'formula-cells-own', facts: { table: 'Customers' } } });
  workbook.user.selectCells({ sheet: 'Invoices', row: 1, column: 0, rowCount: 1, columnCount: 1 });
  expect(app.planFormulas(order(await seen(app), { ask: 'dueDate', given: {} }))).toMatchObject({ ok: false, error: { code: 'formula-argument-missing', facts: { argument: 'day' } } });
});

test.each(locales)('a type of document is written in the words of %s, and the function understands them', async (locale) => {
  const { app, workbook } = await register();
  workbook.user.selectCells({ sheet: 'Invoices', row: 1, column: 0, rowCount: 1, columnCount: 1 });
  const cells = await seen(app);
  const names = createDocumentTypeNames(locales.map(textsOf));
  for (const documentType of documentTypes) {
    const planned = app.planFormulas(order(cells, { ask: 'note', given: { documentType }, texts: textsOf(locale) }));
    const written = /^=CUSTOMER\.NOTE\(\$A2,"(.*)"\)$/.exec(planned.ok ? planned.value.formula : '')?.[1] ?? '';
    expect([documentType, noteForDocument(app, names, { key: 'C-1', documentType: written })]).toEqual([documentType, noteForDocument(app, names, { key: 'C-1', documentType })]);
    expect(names.get(foldText(written))).toBe(documentType);
  }
});

test('what is shown before is what the functions answer', async () => {
  const { app, workbook } = await register();
  workbook.user.selectCells({ sheet: 'Invoices', row: 1, column: 0, rowCount: 3, columnCount: 1 });
  const cells = await seen(app);
  const ports = { names: createFieldNames([en.fields.Customers]), purposes: createPurposeNames([en]), documentTypes: createDocumentTypeNames([en]), today: () => '2026-11-23', texts: en };
  expect(previewFormulas(app, { cells, ask: 'field', given: { field: 'email' } }, ports)).toMatchObject([
    { key: 'C-1', answer: { ok: true, value: ['a@alfa.example'] } }, { key: 'C-2', answer: { ok: true, value: ['b@beta.example'] } }, { key: 'Ghost', answer: { ok: false, error: { code: 'card-missing' } } },
  ]);
  expect(previewFormulas(app, { cells, ask: 'dueDate', given: { day: dates } }, ports)[0]).toMatchObject({ key: 'C-1', answer: { ok: true, value: [45030] } });
  const noteOf = (documentType: DocumentType) => previewFormulas(app, { cells, ask: 'note', given: { documentType } }, ports)[0]?.answer;
  expect([noteOf('invoice'), noteOf('quote')]).toEqual([{ ok: true, value: ['Deliver to Alfa'] }, { ok: true, value: [''] }]);
  expect(previewFormulas(app, { cells, ask: 'discount', given: {} }, ports)[0]?.answer).toEqual({ ok: true, value: [0] });
  expect(previewFormulas(app, { cells, ask: 'aging', given: { currency: 'EUR' } }, ports)[0]?.answer).toEqual({ ok: true, value: [0, 0, 0, 0, 0, 0, 0] });
  expect(previewFormulas(app, { cells, ask: 'find', given: { limit: 1 } }, ports).map(({ answer }) => (answer?.ok === true ? answer.value.slice(0, 2) : answer?.error.code))).toEqual([['C-1', 'Alfa'], ['C-2', 'Beta'], 'nothing-found']);
});

test('everything that is asked is a function of ours that takes as much, under the namespace of the manifest', () => {
  const words = JSON.parse(readFileSync(join(__dirname, '../../src/locales/functions/he.json'), 'utf8')) as Readonly<Record<string, { readonly parameters: Readonly<Record<string, string>> }>>;
  for (const ask of formulaAsks) {
    const { function: name, parameters } = askDefinition(ask);
    // The first is the customer.
    expect([name, Object.keys(words[name]?.parameters ?? {}).length]).toEqual([name, parameters.length + 1]);
  }
  expect(readFileSync(join(__dirname, '../../manifest.xml'), 'utf8')).toContain(`id="Functions.Namespace" DefaultValue="${functionNamespace}"`);
});
