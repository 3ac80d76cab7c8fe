/** Text with separators: whatever a program writes comes back cell by cell, with the lines where a person finds them. */
import fc from 'fast-check';
import { readClipboard } from '../../../src/transfer/reading/read-clipboard';
import { readDelimited, type DelimitedText } from '../../../src/transfer/reading/read-delimited';
import type { ChosenDialect } from '../../../src/transfer/reading/dialect';
import type { SourceCell } from '../../../src/transfer/source';
import { runAtOnce } from '../../../src/transfer/reading/run-at-once';

const read = (text: string, chosen?: ChosenDialect): DelimitedText => runAtOnce(readDelimited(text, chosen));
const codes = ({ issues }: DelimitedText): string[] => issues.map(({ code, where }) => `${code} ${where?.line ?? ''}`);

test.each([
  ['semicolons with decimal commas', 'Name;Limit\nAna;1,50\nIon;2,75\n', ';'],
  ['semicolons with several decimal commas', 'Name;A;B;C\nAna;1,5;2,5;3,5\nIon;1,0;2,0;3,0\n', ';'],
  ['semicolons below a title with commas', 'Lista, clienți, furnizori, 2024\n\nNume;Oraș\nAna;Cluj\nIon;Iași\n', ';'],
  ['commas with lists in one column', 'id,name,tags,city\n1,Ana,a;b,Cluj\n2,Ion,c;d,Iași\n', ','],
  ['tabs among commas', 'Name\tStreet\nAna\tMain, 5\nIon\tOak, 7, back\n', '\t'],
  ['a vertical bar', 'Name|City\nAna|Cluj, RO\n', '|'],
  ['commas inside quotes', '"Name","Street"\n"Ana; of Cluj","Main; 5"\n"Ion","Oak, 7"\n', ','],
  ['one column of addresses', 'Address\nMain 5, Cluj\nOak 7, Iași\n', ''],
  ['one column of one word', 'Name\nAna\nIon\n', ''],
  ['ragged rows', 'a;b;c;d\n1;2\n1;2;3\n1;2;3;4\n1;2;3;4\n', ';'],
])('the separator is found out: %s', (_, text, delimiter) => {
  expect(read(text).dialect.delimiter).toBe(delimiter);
});

test('a first line "sep=" names the separator and is no row, and lines are counted with it', () => {
  const { sheet, dialect } = read('sep=|\r\na,b|c\r\n1,5|2\r\n');
  expect(dialect.delimiter).toBe('|');
  expect(sheet).toMatchObject({ rows: [['a,b', 'c'], ['1,5', '2']], lines: [2, 3] });
});

test('a chosen separator goes before what is found', () => {
  expect(read('a;b,c\n1;2,3\n', { delimiter: ',' }).sheet.rows).toEqual([['a;b', 'c'], ['1;2', '3']]);
});

test('apostrophes quote only where whole cells stand in them', () => {
  expect(read("'Name';'City'\n'Ana; O''Neil';'Cluj'\n'Ion';'Iași'\n").sheet.rows[1]).toEqual(["Ana; O'Neil", 'Cluj']);
  expect(read("Name;Town\n'Quoted' once;Cluj\nO'Neil;'s-Hertogenbosch\n").sheet.rows).toEqual([['Name', 'Town'], ["'Quoted' once", 'Cluj'], ["O'Neil", "'s-Hertogenbosch"]]);
});

test('everything stays text, leading zeros and formulas too, and empty cells are null', () => {
  expect(read('a;b;c;d\n007;=1+1;1,50;\n;;x;\n').sheet.rows).toEqual([['a', 'b', 'c', 'd'], ['007', '=1+1', '1,50'], [null, null, 'x']]);
});

test('rows know the lines of the file, behind cells of several lines and blank rows too', () => {
  const { sheet } = read('a;b\n"1\n1";2\n\n3;"x\n\ny"\n4;5\n \n;\n');
  expect(sheet.lines).toEqual([1, 2, 4, 5, 8]);
  expect(sheet.rows).toEqual([['a', 'b'], ['1\n1', '2'], [], ['3', 'x\n\ny'], ['4', '5']]);
});

test.each(['\r\n', '\n', '\r'])('lines may end with %j', (end) => {
  expect(read(['a;b', '1;2', '3;"x""y"', ''].join(end)).sheet).toMatchObject({ rows: [['a', 'b'], ['1', '2'], ['3', 'x"y']], lines: [1, 2, 3] });
});

test('line ends may be mixed', () => {
  expect(read('a;b\r\n1;2\n3;"4"\r\n5;"6\n7"\n').sheet.rows).toEqual([['a', 'b'], ['1', '2'], ['3', '4'], ['5', '6\n7']]);
});

test('line feeds inside of cells are no line ends of a file that has others', () => {
  expect(read('a;b\r\n"1\n2";3\r\n4;5\r\n').sheet).toMatchObject({ rows: [['a', 'b'], ['1\n2', '3'], ['4', '5']], lines: [1, 2, 4] });
});

describe('a quote that nobody closed', () => {
  const lines = (count: number): string => Array.from({ length: count }, (_, at) => `${at};Name ${at};City ${at}`).join('\n');

  test('costs its line only, and is told with line and column', () => {
    const text = `id;name;city\n${lines(5)}\n9;"Open;Cluj\n${lines(10_000)}\n`;
    const found = read(text);
    expect(found.sheet.rows).toHaveLength(10_007);
    expect(found.sheet.rows[6]).toEqual(['9', '"Open', 'Cluj']);
    expect(found.sheet.lines.at(-1)).toBe(10_007);
    expect(found.issues).toMatchObject([{ code: 'read-quote-open', facts: { column: 2 }, where: { line: 7, value: '"Open' } }]);
  });

  test('is not closed by one of another row', () => {
    const found = read(`id;name;city\n1;"Open;Cluj\n${lines(20)}\n2;"Good; closed";Iași\n3;x;y\n`);
    expect(codes(found)).toEqual(['read-quote-open 2']);
    expect(found.sheet.rows).toHaveLength(24);
    expect(found.sheet.rows[22]).toEqual(['2', 'Good; closed', 'Iași']);
  });

  test('nor by a second one that is not closed, or not opened', () => {
    expect(codes(read(`id;name;city\n1;"Open;Cluj\n${lines(20)}\n2;"Open too;Iași\n3;x;y\n`))).toEqual(['read-quote-open 2', 'read-quote-open 23']);
    const found = read(`id;name;city\n1;"Open;Cluj\n${lines(20)}\n2;Never opened";Iași\n3;x;y\n`);
    expect(codes(found)).toEqual(['read-quote-open 2']);
    expect(found.sheet.rows.at(-2)).toEqual(['2', 'Never opened"', 'Iași']);
  });

  test('in the last line costs nothing else', () => {
    const found = read('a;b\n1;2\n3;"4');
    expect(found.sheet.rows).toEqual([['a', 'b'], ['1', '2'], ['3', '"4']]);
    expect(codes(found)).toEqual(['read-quote-open 3']);
  });

  test('in every row takes no longer than a moment', () => {
    const text = Array.from({ length: 3000 }, (_, at) => `${at};"Open ${at};City`).join('\n');
    const found = read(`id;name;city\n${text}`);
    expect(found.sheet.rows).toHaveLength(3001);
    expect(found.issues).toHaveLength(3000);
  });
});

test('a quote inside of a quoted cell that is not doubled is kept and told of', () => {
  const found = read('a;b\n1;"Bar "Sun" here"\n2;"line "one" and\nline two"\n3;4\n');
  expect(found.sheet.rows).toEqual([['a', 'b'], ['1', 'Bar "Sun" here'], ['2', 'line "one" and\nline two'], ['3', '4']]);
  expect(codes(found)).toEqual(['read-quote-inside 2', 'read-quote-inside 3']);
});

test('long notes of many lines are one cell', () => {
  const note = Array.from({ length: 200 }, (_, at) => `On day ${at}, they said: call again; then not`).join('\n');
  const found = read(`id;name;note\n1;Ana;"${note}"\n2;Ion;x\n`);
  expect(found.sheet.rows[1]?.[2]).toBe(note);
  expect(found.sheet.lines).toEqual([1, 2, 202]);
  expect(found.issues).toEqual([]);
});

test('nothing is nothing', () => {
  for (const text of ['', '\n', ' \r\n;;\r\n']) expect(read(text).sheet).toMatchObject({ rows: [], lines: [] });
});

const cell = fc.oneof(
  fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('007', '=cmd|x', 'a"b', '"', '""', 'x\ny', 'x\r\ny', '1,5', '; ', 'שלום', '\u200f', '😀', "'quoted'", 'sep=;'),
).map((text) => text.replace(/[\0\uFEFF]/g, ''));

test('what is written with quotes is read as it was, whatever stands in the cells', () => {
  fc.assert(fc.property(
    fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\r\n', '\n'),
    fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 }),
    (delimiter, newline, rows) => {
      const text = [['id', 'name', 'note'], ...rows].map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter)).join(newline);
      const { sheet, issues } = read(`${text}${newline}`, { delimiter });
      const want = rows.map((row) => row.map((one): SourceCell => (one === '' ? null : one)));
      for (const row of want) {
        while (row.length > 0 && row.at(-1) === null) row.pop();
        if (row.every((one) => String(one ?? '').trim() === '')) row.length = 0;
      }
      while (want.at(-1)?.length === 0) want.pop();
      expect(sheet.rows).toEqual([['id', 'name', 'note'], ...want]);
      expect(issues).toEqual([]);
    },
  ));
});

test('progress goes up to the end, and the work is done in pieces', () => {
  const text = `a;b\n${'1;"2 ""x"""\n'.repeat(100_000)}`;
  const steps = [...readDelimited(text)];
  expect(steps.length).toBeGreaterThan(10);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps.at(-1)).toBe(1);
});

describe('cells from the clipboard', () => {
  const paste = (text: string): unknown => runAtOnce(readClipboard(text));

  test('come as Excel and Google Sheets put them there', () => {
    expect(paste('Name\tCity\r\nAna\t"line 1\nline ""2"""\r\n"Bar"\t5" pipe\r\n007\t\r\n')).toEqual({
      name: '', firstColumn: 0, lines: [1, 2, 4, 5], rows: [['Name', 'City'], ['Ana', 'line 1\nline "2"'], ['"Bar"', '5" pipe'], ['007']],
    });
  });

  test('a single cell, a column and nothing', () => {
    expect(paste('Ana')).toMatchObject({ rows: [['Ana']] });
    expect(paste('Ana\nIon\n\n')).toMatchObject({ rows: [['Ana'], ['Ion']] });
    expect(paste('')).toMatchObject({ rows: [] });
    expect(paste('"open\tx\n"y\tz')).toMatchObject({ rows: [['"open', 'x'], ['"y', 'z']] });
  });
});

test('quotes behind backslashes, as databases write them', () => {
  expect(read('a,b\n"x \\"y\\" z","C:\\dir"\n').sheet.rows[1]).toEqual(['x "y" z', 'C:\\dir']);
  expect(read('a,b\n"C:\\","x ""y"""\n').sheet.rows[1]).toEqual(['C:\\', 'x "y"']);
});
