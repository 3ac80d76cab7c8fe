/* What XML allows and Excel never writes must be read all the same; what no sheet can hold is refused. */
import { strToU8 } from 'fflate';
import { SheetScanner } from '../../../src/host/xlsx/sheet-scanner';

function cellsOf(rows: string): string[] {
  const text = `<sheetData>${rows}</sheetData>`;
  const scanner = new SheetScanner(strToU8(text), 'xl/worksheets/sheet1.xml', '<sheetData>'.length, 0);
  const cells: string[] = [];
  while (scanner.nextRow()) {
    while (scanner.nextCell()) cells.push(`${scanner.row}:${scanner.column}:${scanner.type}:${text.slice(scanner.valueStart, scanner.valueEnd)}`);
  }
  return cells;
}

it.each([
  ['as Excel writes it', '<row r="3"><c r="B3" t="s"><v>7</v></c></row>'],
  ['with blanks around the equals sign', '<row r = "3" ><c r\n=\n"B3" t ="s"><v>7</v></c></row>'],
  ['with apostrophes, comments and other elements', '<!-- > --><row r=\'3\'><c t=\'s\' r=\'b3\' ><extLst><ext a="x"/></extLst><v >7</v ></c ></row ><x><row/></x>'],
])('reads a cell %s', (_, rows) => {
  expect(cellsOf(rows)).toEqual(['2:1:s:7']);
});

it('counts rows and cells that do not say where they are', () => {
  expect(cellsOf('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>'))
    .toEqual(['0:0:n:1', '0:3:n:2', '0:4:n:3', '2:0:n:4']);
});

it.each(['<row r="0"><c/></row>', '<row r="1048577"><c/></row>', '<row r="-1"/>', '<row r="1"><c r="XFE1"/></row>', '<row r="1"><c r="1"/></row>', '<row r="1"><c t="z"/></row>', '<row r="1"><c'])(
  'refuses %s', (rows) => {
    expect(() => cellsOf(rows)).toThrow();
  });

it('passes the cells of a row that nobody asks for, and finds every row', () => {
  const scanner = new SheetScanner(strToU8('<s><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><f>A1</f></c></row></s>'), 'part', 3, 0);
  expect([scanner.nextRow(), scanner.nextCell(), scanner.nextRow(), scanner.nextRow(), scanner.row, scanner.nextCell(), scanner.nextRow()])
    .toEqual([true, true, true, true, 2, true, false]);
  scanner.seek(3, 0);
  expect([scanner.nextRow(), scanner.row, scanner.nextRow(), scanner.row]).toEqual([true, 0, true, 1]);
});
