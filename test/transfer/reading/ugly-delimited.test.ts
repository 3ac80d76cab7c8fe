/** Delimited files as programs and people really leave them; each case is a thing that went wrong somewhere. */
import { foldText } from '../../../src/base/text';
import { findHeaderRow, type HeaderFinding } from '../../../src/transfer/reading/find-header-row';
import { readDelimited, type DelimitedText } from '../../../src/transfer/reading/read-delimited';
import { runAtOnce } from '../../../src/transfer/reading/run-at-once';
import type { SourceCell } from '../../../src/transfer/source';

const read = (text: string): DelimitedText => runAtOnce(readDelimited(text));
const known = new Set(['id', 'name', 'city', 'phone', 'email', 'code', 'street', 'notes', 'limit']);
const headersOf = ({ sheet }: DelimitedText): HeaderFinding => findHeaderRow(sheet, (header) => known.has(foldText(header)));

/** Names of the columns and the rows of data below them. */
function list(text: string): { readonly headers: readonly string[]; readonly rows: readonly (readonly SourceCell[])[]; readonly codes: readonly string[] } {
  const found = read(text);
  const { names, dataRows, issues } = headersOf(found);
  return {
    headers: names.map(({ header }) => header),
    rows: dataRows.map((row) => (found.sheet.rows[row] ?? []).map((cell) => (typeof cell === 'string' ? cell.trim() : cell))),
    codes: [...found.issues, ...issues].map(({ code }) => code),
  };
}

const people = [['1', 'Ana', 'Cluj'], ['2', 'Ion', 'Iasi']];
const asWritten = { headers: ['id', 'name', 'city'], rows: people, codes: [] };

test.each(['^', '~', '§', '\u0001', '\u001e', '\u001f', '|', '\t', ';', ','])('%j between cells', (sign) => {
  expect(list([['id', 'name', 'city'], ...people].map((row) => row.join(sign)).join('\n'))).toEqual(asWritten);
});

test.each<[string, string]>([
  ['carriage returns only', 'id;name;city\r1;Ana;Cluj\r2;Ion;Iasi\r'],
  ['line ends of three kinds', 'id;name;city\r\n1;Ana;Cluj\r2;Ion;Iasi\n'],
  ['doubled carriage returns', 'id;name;city\r\r\n1;Ana;Cluj\r\r\n2;Ion;Iasi\r\r\n'],
  ['no line end at the end', 'id,name,city\n1,Ana,Cluj\n2,Ion,Iasi'],
  ['blank lines between all lines', 'id,name,city\n\n1,Ana,Cluj\n\n2,Ion,Iasi\n\n'],
  ['a separator behind each line', 'id;name;city;\n1;Ana;Cluj;\n2;Ion;Iasi;\n'],
  ['empty columns and rows at the end', 'id,name,city,,,\n1,Ana,Cluj,,,\n2,Ion,Iasi,,,\n,,,,,\n,,,,,\n'],
  ['empty rows above', ',,\n,,\nid,name,city\n1,Ana,Cluj\n2,Ion,Iasi\n'],
  ['spaces before quotes', 'id, name, city\n1, "Ana", Cluj\n2, "Ion" , "Iasi"\n'],
  ['each line in quotes', '"id,name,city"\n"1,Ana,Cluj"\n"2,Ion,Iasi"\n'],
  ['each line in quotes, and quotes in those', '"id;""name"";city"\r\n"1;""Ana"";Cluj"\r\n"2;""Ion"";Iasi"\r\n'],
  ['texts marked for Excel', '="id",="name",="city"\n="1",="Ana",="Cluj"\n="2",="Ion",="Iasi"\n'],
  ['a table of plain text', 'id | name | city\n---+------+-----\n1 | Ana | Cluj\n2 | Ion | Iasi\n'],
  ['comments above', '# exported by a program; 2024\n# version 1\nid;name;city\n1;Ana;Cluj\n2;Ion;Iasi\n'],
  ['a separator that is named', 'sep=^\nid^name^city\n1^Ana^Cluj\n2^Ion^Iasi\n'],
])('%s', (_, text) => {
  expect(list(text)).toEqual(asWritten);
});

test.each([1, 2, 5, 10, 15])('headers below %d rows of title, with commas in them and without', (titles) => {
  for (const title of ['Line', 'Line, and more', 'Line "of a list"']) {
    const above = Array.from({ length: titles }, (_, at) => `${title} ${at + 1}`).join('\n');
    expect(list(`${above}\nid,name,city\n1,Ana,Cluj\n2,Ion,Iasi\n`)).toMatchObject({ headers: asWritten.headers, rows: people });
  }
});

test('headers twice, headers of nothing, and rows of any length', () => {
  expect(list('name,phone,phone,\nAna,0722123456,0733123456,x\nIon,0744111222\nEva,,,y,z\n')).toEqual({
    headers: ['name', 'phone', 'phone (2)', '', ''], rows: [['Ana', '0722123456', '0733123456', 'x'], ['Ion', '0744111222'], ['Eva', null, null, 'y', 'z']], codes: [],
  });
});

test('headers alone, a single column, a single cell', () => {
  expect(list('id;name;city\n')).toEqual({ headers: ['id', 'name', 'city'], rows: [], codes: [] });
  expect(list('name\nAna\nIon\n')).toEqual({ headers: ['name'], rows: [['Ana'], ['Ion']], codes: [] });
  expect(list('name')).toEqual({ headers: ['name'], rows: [], codes: [] });
});

test('commas of people’s names are no separators of lines in quotes', () => {
  expect(list('"name"\n"Pop, Ana"\n"Rus, Ion"\n')).toMatchObject({ headers: ['name'], rows: [['Pop, Ana'], ['Rus, Ion']] });
  expect(list('"name","city"\n"Pop, Ana","Cluj"\n"Rus, Ion","Dej"\n')).toMatchObject({ headers: ['name', 'city'], rows: [['Pop, Ana', 'Cluj'], ['Rus, Ion', 'Dej']] });
});

test('separators inside of quotes behind spaces are text', () => {
  expect(list('id, name, city\n1, "Pop, Ana", Cluj\n2, "Rus ""the tall"", Ion", Dej\n')).toMatchObject({ rows: [['1', 'Pop, Ana', 'Cluj'], ['2', 'Rus "the tall", Ion', 'Dej']], codes: [] });
  // A quote that stands so only once is one of the text.
  expect(list('id,name,city\n1,"Ana",Cluj\n2, "Ion" the tall,Dej\n').rows[1]).toEqual(['2', '"Ion" the tall', 'Dej']);
});

test('inches in the middle of cells are told of only where they break something', () => {
  expect(list('id,name,notes\n1,Ana,Pipe 5" long\n2,Ion,Bar "Sun"\n')).toEqual({ headers: ['id', 'name', 'notes'], rows: [['1', 'Ana', 'Pipe 5" long'], ['2', 'Ion', 'Bar "Sun"']], codes: [] });
});

test('amounts with decimal commas in quotes, and codes with zeros in front', () => {
  expect(list('code,name,limit\n="00123",Ana,"1.234,50"\n="00456",Ion,"2,75"\n').rows).toEqual([['00123', 'Ana', '1.234,50'], ['00456', 'Ion', '2,75']]);
});

test('carriage returns inside of cells in quotes stay', () => {
  expect(list('id,name\n1,"Ana\rPop"\r2,Ion\r\n').rows).toEqual([['1', 'Ana\rPop'], ['2', 'Ion']]);
});

test('a line of two million signs is a line', () => {
  const found = list(`id,name,notes\n1,Ana,${'x'.repeat(2_000_000)}\n2,Ion,y\n`);
  expect(found.codes).toEqual([]);
  expect(found.rows.map((row) => String(row[2]).length)).toEqual([2_000_000, 1]);
});

test.each<[string, string]>([
  ['quotes that open and never close, behind spaces', `id, name\n${'1, "x\n'.repeat(5_000)}`],
  ['lines in quotes that are none', `${'"a,b"\n'.repeat(70)}${'"a""\n'.repeat(5_000)}`],
  ['carriage returns without end', `a\n${'\r'.repeat(300_000)}`],
  ['a quote that opens before carriage returns', `a,b\n1,"${'x\r'.repeat(1_000_000)}`],
  ['many quotes before a carriage return', `a,b\n${'1,"x\n'.repeat(5_001)}\r`],
  ['marks for Excel that do not close', `a,b\n${'="x,y\n'.repeat(5_000)}`],
  ['one quote and much behind it', `id, name\n1, "${'x'.repeat(3_000_000)}`],
  ['quotes without end', `id, name\n1, ${'"'.repeat(1_000_000)}`],
])('%s are read; a way whose work grows with the square of the text ends here after minutes', (_, text) => {
  expect(read(text)).toBeDefined();
});
