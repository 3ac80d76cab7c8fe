/** Headers are found where people put them: below titles, in two rows, or nowhere. */
import { foldText } from '../../../src/base/text';
import type { SourceCell, SourceSheet } from '../../../src/transfer/source';
import { findHeaderRow, headersAt, type HeaderFinding } from '../../../src/transfer/reading/find-header-row';

const known = new Set([
  'cod', 'denumire', 'nume', 'oras', 'strada', 'tel', 'telefon', 'e-mail', 'email', 'cui', 'name', 'city', 'street', 'phone', 'code', 'adresa', 'pavadinimas', 'miestas',
  'kodas', 'שמ', 'עיר', 'טלפונ',
]);
const isKnown = (header: string): boolean => known.has(foldText(header));

function sheetOf(rows: readonly (readonly SourceCell[])[], name = ''): SourceSheet {
  return { name, rows, lines: rows.map((_, at) => at + 1), firstColumn: 0 };
}

const find = (rows: readonly (readonly SourceCell[])[]): HeaderFinding => findHeaderRow(sheetOf(rows), isKnown);
const headers = ({ names }: HeaderFinding): string[] => names.map(({ header }) => header);

const people: SourceCell[][] = [
  ['1', 'Brutăria SRL', 'Cluj', '0722 123 456'], ['2', 'Moara SA', 'Iași', '0744 111 222'], ['3', 'Popescu Ion', 'Cluj', null],
];

test('the first row of a plain list', () => {
  const found = find([['Cod', 'Denumire', 'Oraș', 'Telefon'], ...people]);
  expect(found).toMatchObject({ headerRows: [0], firstDataRow: 1, dataRows: [1, 2, 3], issues: [] });
  expect(found.confidence).toBeGreaterThan(0.8);
});

test('below a title, a date and blank rows', () => {
  const found = find([['Lista clienților'], ['Firma Exemplu SRL', null, null, 'la 12.03.2024'], [], ['Cod', 'Denumire', 'Oraș', 'Telefon'], [], ...people]);
  expect(found).toMatchObject({ headerRows: [3], firstDataRow: 5, dataRows: [5, 6, 7] });
});

test('headers that nobody knows, by what stands below them', () => {
  const found = find([['Export 2024'], ['Ref', 'Wer', 'Wo', 'Anschluss'], ...people]);
  expect(found.headerRows).toEqual([1]);
  expect(found.confidence).toBeLessThan(0.8);
});

test('two rows where merged cells stand above others', () => {
  const found = find([
    ['Lista clienților'],
    ['Nr', 'Denumire', 'Adresă', null, null, 'Contact', null],
    [null, null, 'Stradă', 'Oraș', 'Cod', 'Nume', 'Tel'],
    [1, 'Brutăria', 'Lungă 5', 'Cluj', '400001', 'Ana', '0722123456'],
    [2, 'Moara', 'Scurtă 7', 'Iași', '700001', 'Ion', '0744111222'],
  ]);
  expect(found.headerRows).toEqual([1, 2]);
  expect(headers(found)).toEqual(['Nr', 'Denumire', 'Adresă: Stradă', 'Adresă: Oraș', 'Adresă: Cod', 'Contact: Nume', 'Contact: Tel']);
  expect(found.names[5]).toEqual({ header: 'Contact: Nume', group: 'Contact', name: 'Nume' });
  expect(found.dataRows).toEqual([3, 4]);
});

test('groups alone above a full row of headers', () => {
  const found = find([
    ['Adresă', null, null, 'Contact'],
    ['Stradă', 'Oraș', 'Cod', 'Nume', 'Tel'],
    ['Lungă 5', 'Cluj', '400001', 'Ana', '0722123456'],
  ]);
  expect(headers(found)).toEqual(['Adresă: Stradă', 'Adresă: Oraș', 'Adresă: Cod', 'Contact: Nume', 'Contact: Tel']);
});

test('a title over all columns is no group', () => {
  const found = find([['Clienți'], ['Cod', 'Denumire', 'Oraș', 'Telefon'], ...people]);
  expect(headers(found)).toEqual(['Cod', 'Denumire', 'Oraș', 'Telefon']);
});

test('a first row of data with a nameless column beside it is no second row of headers', () => {
  const found = find([['Denumire', 'Oraș', null], ['Moara', 'Iași', 'bun'], ['Brutăria', 'Cluj', 'rău']]);
  expect(found.headerRows).toEqual([0]);
  expect(headers(found)).toEqual(['Denumire', 'Oraș', '']);
});

test('nor is it one where several columns have no name', () => {
  const found = find([['Denumire', null, 'Oraș', null, 'Tel'], ['Moara', 'SRL', 'Iași', 'bun', 'lipsă'], ['Brutăria', 'SA', 'Cluj', 'rău', 'lipsă']]);
  expect(found).toMatchObject({ headerRows: [0], dataRows: [1, 2] });
});

test('headers that are doubled are told apart', () => {
  expect(headers(find([['Name', 'Phone', 'Phone', 'phone', 'Phone (2)'], ['Ana', '0722123456', '0722123457', '0722123458', 'x']])))
    .toEqual(['Name', 'Phone', 'Phone (2)', 'phone (3)', 'Phone (2) (2)']);
});

test('no headers at all: the data begins with the first row, and that is said', () => {
  const found = find(people);
  expect(found).toMatchObject({ headerRows: [], firstDataRow: 0, dataRows: [0, 1, 2], issues: [{ code: 'read-no-header' }] });
  expect(headers(found)).toEqual(['', '', '', '']);
});

test('a column of its own, with a header and without', () => {
  expect(find([['E-mail'], ['ana@example.com'], ['ion@example.com']]).headerRows).toEqual([0]);
  expect(find([['ana@example.com'], ['ion@example.com']]).headerRows).toEqual([]);
});

test.each([
  ['Total', null, null, 12], ['TOTAL:', '3', null, '1.234,50 lei'], ['סה"כ', 3], ['סך הכל', '1,500 ₪'], ['Iš viso', null, null, '€ 15'], ['Viso:', 7], ['Kopā', '2'], ['Razem', '2'],
  ['Total clienți: 25'],
])('sums at the end are left out and said: %s', (...row) => {
  const found = find([['Cod', 'Denumire', 'Oraș', 'Telefon'], ...people, [], row]);
  expect(found.dataRows).toEqual([1, 2, 3]);
  expect(found.issues).toMatchObject([{ code: 'read-totals-row', where: { line: 6 } }]);
});

test('a customer called Total is a customer', () => {
  const found = find([['Cod', 'Denumire', 'Oraș', 'Telefon'], ...people, ['4', 'Total', 'Cluj', null], ['Total', 'Energies', 'Paris', null], ['Total Gaz SRL']]);
  expect(found.dataRows).toHaveLength(6);
});

test('headers printed again on each page are left out and said', () => {
  const top = ['Cod', 'Denumire', 'Oraș', 'Telefon'];
  const found = find([top, ...people, top, ['4', 'Alta', 'Cluj', null]]);
  expect(found).toMatchObject({ headerRows: [0], dataRows: [1, 2, 3, 5], issues: [{ code: 'read-header-again', where: { line: 5 } }] });
});

test('headers in Hebrew and Lithuanian, with numbers and days as cells', () => {
  expect(find([['דוח לקוחות'], [], ['שם', 'עיר', 'טלפון'], ['מאפיה', 'חיפה', '04-8123456']]).headerRows).toEqual([2]);
  expect(find([['Kodas', 'Pavadinimas', 'Miestas', 'Nuo'], [17, 'UAB Ąžuolas', 'Vilnius', '2024-01-05']]).headerRows).toEqual([0]);
});

test('nothing, headers alone and blank cells do no harm', () => {
  expect(find([])).toMatchObject({ headerRows: [], dataRows: [], names: [] });
  expect(find([['Cod', 'Denumire']])).toMatchObject({ headerRows: [0], dataRows: [] });
  expect(find([[], [' ', null], ['Name', 'City'], ['', 'Cluj']])).toMatchObject({ headerRows: [2], dataRows: [3] });
});

test('rows that a person chose are the headers', () => {
  expect(headers(headersAt(sheetOf(people), [1]))).toEqual(['2', 'Moara SA', 'Iași', '0744 111 222']);
});
