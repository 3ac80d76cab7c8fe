/* Lists of documents and payments: what a file holds, and what its columns mean, in the languages and programs that accountants bring them from. */
import type { ImportSheet } from '../../src/app/import-sheet';
import { targetName } from '../../src/transfer/mapping/import-mapping';
import type { SourceCell } from '../../src/transfer/source';
import { registerForEachTest } from '../support/register-for-each-test';
import { runToEnd } from '../support/run-to-end';
import { must } from '../support/must';

const register = registerForEachTest();

async function look(rows: readonly (readonly SourceCell[])[]): Promise<ImportSheet> {
  const over = register.current();
  return must(await runToEnd(over, over.app.lookAtSheet({ name: '', rows, lines: rows.map((_, at) => at + 1), firstColumn: 0 }).result));
}

const placesOf = ({ proposal }: ImportSheet): string[] => proposal.mapping.columns.map(({ uses: [use] }) => (use?.do === 'take' ? targetName(use.to) : use?.do ?? '-').replace(/^(?:Documents|Payments)\./, ''));

test.each<readonly [string, string, readonly string[]]>([
  ['Xero', 'ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,Currency,Status,Type', ['name', 'number', 'date', 'due', 'amount', 'currency', 'status', 'type']],
  ['QuickBooks', 'Date,Transaction type,No.,Customer,Due date,Amount,Status', ['date', 'type', 'number', 'name', 'due', 'amount', 'status']],
  ['Odoo', 'Number,Partner,Invoice Date,Due Date,Total,Currency,Status', ['number', 'name', 'date', 'due', 'amount', 'currency', 'status']],
  ['ERPNext', 'posting_date,customer,due_date,grand_total,currency,status,Invoice No', ['date', 'name', 'due', 'amount', 'currency', 'status', 'number']],
  ['Hebrew', 'מספר מסמך,סוג מסמך,תאריך,תאריך פירעון,שם לקוח,ח.פ.,סה"כ כולל מע"מ,מטבע', ['number', 'type', 'date', 'due', 'name', 'taxId', 'amount', 'currency']],
  ['Romanian', 'Număr factură,Data facturii,Scadență,Client,CIF,Total de plată,Monedă', ['number', 'date', 'due', 'name', 'taxId', 'amount', 'currency']],
  ['Lithuanian', 'Serija ir numeris,Dokumento tipas,Data,Apmokėti iki,Pirkėjas,Įmonės kodas,Suma su PVM,Valiuta', ['number', 'type', 'date', 'due', 'name', 'companyNumber', 'amount', 'currency']],
  ['Latvian', 'Rēķina numurs,Datums,Apmaksāt līdz,Klients,Reģistrācijas numurs,Summa ar PVN,Valūta', ['number', 'date', 'due', 'name', 'companyNumber', 'amount', 'currency']],
])('documents of %s', async (_name, headers, places) => {
  const sheet = await look([headers.split(','), headers.split(',').map(() => null)].map((row, at) => (at === 0 ? row : row.map((_, column) => `x${column}`))));
  expect([sheet.holds, placesOf(sheet)]).toEqual(['documents', places]);
});

test.each<readonly [string, string, readonly string[]]>([
  ['a list', 'Payment date,Customer,Invoice number,Amount,Payment method', ['date', 'name', 'document', 'amount', 'method']],
  ['a Romanian bank', 'Data tranzacției,Ordonator,Detalii tranzacție,Debit,Credit,Referință', ['date', 'name', 'text', 'debit', 'amount', 'reference']],
  ['a Lithuanian bank', 'Data,Gavėjas,Paaiškinimai,Suma,Valiuta,D/K,Įrašo Nr.', ['date', 'name', 'text', 'amount', 'currency', 'direction', 'reference']],
  ['a Latvian bank', 'Datums,Maksātājs,Maksājuma mērķis,Summa,Valūta', ['date', 'name', 'text', 'amount', 'currency']],
  ['an Israeli bank', 'תאריך,תיאור,אסמכתא,חובה,זכות', ['date', 'text', 'reference', 'debit', 'amount']],
])('payments of %s', async (_name, headers, places) => {
  const sheet = await look([headers.split(','), headers.split(',').map((_, column) => `x${column}`)]);
  expect([sheet.holds, placesOf(sheet)]).toEqual(['payments', places]);
});

test.each([
  'Code,Name,VAT number,Street,City,E-mail', 'Name,Balance,Created,Phone,City,Email', 'Order number,Date,Total,Billing first name,Billing last name,Email,Phone,City,Postcode',
])('a list of customers stays one: %s', async (headers) => {
  expect((await look([headers.split(','), headers.split(',').map((_, column) => `x${column}`)])).holds).toBe('customers');
});

test('amounts in the writing of the file, the currency beside them, and the firm’s words', async () => {
  const over = register.current();
  const sheet = await look([
    ['Saskaitos numeris', 'Data', 'Apmoketi iki', 'Pirkejas', 'Suma', 'Tipas', 'Busena'],
    ['A-1', '2026-01-15', '2026-02-14', 'Alfa', '1.234,56 €', 'PVM sąskaita faktūra', 'Neapmokėta'], ['A-2', '2026-01-16', '', 'Alfa', '(121,00) EUR', 'Kreditinė', 'Juodraštis'], ['A-3', '2026-01-17', '', 'Alfa', 'daug', 'Kažkas', ''],
  ]);
  const { cards, issues } = must(await runToEnd(over, over.app.cardsOfTable(sheet.table, sheet.proposal.mapping, { guarded: true }).result));
  expect(cards.map(({ rows }) => rows[0]?.values)).toEqual([
    { number: 'A-1', date: '2026-01-15', due: '2026-02-14', amount: 1234.56, currency: 'EUR', type: 'Invoice', status: 'Issued' },
    { number: 'A-2', date: '2026-01-16', amount: -121, currency: 'EUR', type: 'Credit note', status: 'Draft' },
    { number: 'A-3', date: '2026-01-17', type: 'Kažkas' },
  ]);
  expect(issues.map(({ code, where }) => [code, where?.line])).toEqual([['import-value-not-number', 4], ['import-value-not-in-list', 4]]);
});

test('the account that a statement is of is nobody’s who paid', async () => {
  const own = 'LT121000011101001000';
  const sheet = await look([['Sąskaitos Nr.', 'Data', 'Mokėtojas', 'Mokėtojo sąskaita', 'Suma', 'Paskirtis'], [own, '2026-01-01', 'Alfa', 'LT647044001231465456', '5,00', 'a'], [own, '2026-01-02', 'Beta', 'LT601010012345678901', '6,00', 'b']]);
  expect(placesOf(sheet)).toEqual(['-', 'date', 'name', 'BankAccounts.iban', 'amount', 'text']);
});

test('what the columns mean is remembered with what they hold', async () => {
  const over = register.current();
  const sheet = await look([['Data', 'Suma', 'Kas', 'Paskirtis'], ['2026-01-01', '5,00', 'Alfa', 'a']]);
  const mapping = over.app.chooseColumn(sheet, sheet.proposal.mapping, 2, 'name');
  const again = must(await runToEnd(over, over.app.lookAtSheet(sheet.source, { remembered: [{ name: 'bank', key: sheet.key, mapping }] }).result));
  expect([again.holds, again.proposal.remembered, placesOf(again)]).toEqual(['payments', 'bank', ['date', 'amount', 'name', 'text']]);
  const asCustomers = must(await runToEnd(over, over.app.lookAtSheet(sheet.source, { remembered: [{ name: 'bank', key: sheet.key, mapping }], holds: 'customers' }).result));
  expect([asCustomers.holds, asCustomers.proposal.remembered]).toEqual(['customers', undefined]);
});
