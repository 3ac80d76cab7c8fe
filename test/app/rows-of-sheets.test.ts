/* Rows of other sheets of a workbook that was written from a register: whose they are, and what of them stays out. */
import { runAtOnce } from '../../src/transfer/reading/run-at-once';
import { sheetsBeside, withRowsOfSheets, type RowsOfSheets } from '../../src/app/rows-of-sheets';
import type { WorkbookSource } from '../../src/app/read-source-workbook';
import { createTableHeaders } from '../../src/app/table-headers';
import type { IncomingCard, SourceCell } from '../../src/transfer/source';
import { words } from '../transfer/mapping/mapping-hands';

const sheet = (table: string, ...rows: readonly (readonly SourceCell[])[]): WorkbookSource => ({ name: table, sheet: `Sheet of ${table}`, table, rows, lines: rows.map((_, at) => at + 1), firstColumn: 0 });
const customers = sheet('Customers', ['Id', 'Name'], ['kc_1', 'Alfa']);
const card: IncomingCard = { line: 2, values: { id: 'kc_1', name: 'Alfa' }, rows: [] };
const read = (...sheets: readonly WorkbookSource[]): RowsOfSheets => runAtOnce(withRowsOfSheets([card, { line: 3, values: { name: 'No id' }, rows: [] }], sheets, { headers: createTableHeaders(), words }));

test('rows go to the customer whose id they name, in whatever language the headers are', () => {
  const { cards, issues } = read(sheet('Contacts', ['Id', 'Customer', 'Last name', 'E-mail'], ['kt_1', 'kc_1', 'Ona', 'ona@alfa.example'], ['kt_2', 'kc_1', 'Petras', null], [null, null, null, null]));
  expect(issues).toEqual([]);
  expect(cards.map(({ rows }) => rows)).toEqual([[{ table: 'Contacts', values: { lastName: 'Ona', email: 'ona@alfa.example' } }, { table: 'Contacts', values: { lastName: 'Petras' } }], []]);
});

test('rows of customers who are not in the list are counted, and sheets that do not come along are named', () => {
  const { cards, issues } = read(
    sheet('Contacts', ['Customer', 'Last name'], ['kc_9', 'Ona'], ['kc_8', 'Jonas']), sheet('Notes', ['Text'], ['nobody’s']), sheet('Documents', ['Customer', 'Number'], ['kc_1', 'INV-1']),
  );
  expect(cards.flatMap(({ rows }) => rows)).toEqual([]);
  expect(issues.map(({ code, facts }) => [code, facts])).toEqual([
    ['import-rows-of-nobody', { sheet: 'Sheet of Contacts', count: 2 }], ['import-sheet-left-out', { sheet: 'Sheet of Notes' }], ['import-sheet-left-out', { sheet: 'Sheet of Documents' }],
  ]);
});

test('only beside the register’s own table of customers', () => {
  const contacts = sheet('Contacts', ['Customer', 'Last name']);
  const { table: _, ...list } = customers;
  expect(sheetsBeside([customers, contacts, list], customers)).toEqual([contacts]);
  expect(sheetsBeside([list, contacts], list)).toEqual([]);
});
