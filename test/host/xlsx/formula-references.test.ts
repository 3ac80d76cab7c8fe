/** References in formulas are found, moved and shifted; what only looks like one stays. */
import { insertColumns, insertRows, moveTableRows } from '../../../src/host/xlsx/cell-move';
import { moveReferences, shiftFormula } from '../../../src/host/xlsx/formula-references';
import { formulaMover } from '../../../src/host/xlsx/sheet-data-move';
import { renameInFormula } from '../../../src/host/xlsx/table-rename';

describe('References in formulas', () => {
  const untouched = [
    '"A1"', 'LOG10(5)', 'SUM(Sales[Amount])', 'Sales[[#This Row],[A1]]', '[1]Sheet1!A1', "'[Book 2.xlsx]My sheet'!A1", 'ABC1234567890', 'A1B', 'my.A1',
    'TRUE', '1E5', 'Sheet1:Sheet3!A1', '#REF!', "Table1['[odd'] A1]", 'R1C1x', '_A1', 'ž1', 'A0', 'XFE1', 'A1048577', 'DATE(2024,1,1)',
  ];
  it.each(untouched)('has none to move: %s', (formula) => {
    expect(moveReferences(formula, () => undefined)).toBe(formula);
  });

  const lost: readonly [string, string][] = [
    ['A1', '#REF!'], ['$A$1:B2', '#REF!'], ['SUM(A1,B2)', 'SUM(#REF!,#REF!)'], ["'My sheet'!A1+1", "'My sheet'!#REF!+1"], ['A:C', '#REF!'], ['3:$7', '#REF!'],
    ['A1#', '#REF!#'], ['-A1%', '-#REF!%'], ['A1&"A1"', '#REF!&"A1"'], ['IF(A1>1E5,B1,"")', 'IF(#REF!>1E5,#REF!,"")'], ['žemė!A1', 'žemė!#REF!'],
  ];
  it.each(lost)('are all found in %s', (formula, expected) => {
    expect(moveReferences(formula, () => undefined)).toBe(expected);
  });

  const shifted: readonly [string, number, number, string][] = [
    ['A1+$A$1+A$1+$A1', 2, 3, 'D3+$A$1+D$1+$A3'], ['SUM(B2:C$9)', 1, 0, 'SUM(B3:C$9)'], ['A:A', 5, 1, 'B:B'], ['$2:2', 3, 4, '$2:5'], ['A1', -1, 0, '#REF!'], ['C3:A1', 1, 1, 'B2:D4'],
  ];
  it.each(shifted)('are shifted with a copied formula: %s by %i, %i', (formula, down, right, expected) => {
    expect(shiftFormula(formula, down, right)).toBe(expected);
  });
});

describe('References after a move', () => {
  const here = formulaMover('Sheet1', insertColumns('Sheet1', 1, 2));
  it('follow inserted columns of their own sheet and of the sheet they name', () => {
    expect(here('A1+B1+SUM(A1:C3)+B:B+2:2+Other!B1')).toBe('A1+D1+SUM(A1:E3)+D:D+2:2+Other!B1');
    expect(formulaMover('Other', insertColumns('Sheet1', 1, 2))("B1+sheet1!B1+'Sheet1'!$B$1")).toBe("B1+sheet1!D1+'Sheet1'!$D$1");
  });
  it('follow inserted rows', () => {
    expect(formulaMover('S', insertRows('S', 4, 3))('A4+A5+SUM(A1:A9)+A:A+5:5')).toBe('A4+A8+SUM(A1:A12)+A:A+8:8');
  });
  it('shrink with removed rows of a table and keep what lies below', () => {
    // Rows 3 to 6 of columns A to C; the row 4 is removed.
    const area = { firstRow: 3, lastRow: 5, firstColumn: 0, lastColumn: 2 };
    const target = new Map([[4, 3], [5, 4]]);
    const mover = formulaMover('S', moveTableRows('S', area, false, (row) => target.get(row)));
    expect(mover('A3+A4+A5+A6+A7+D5')).toBe('A3+#REF!+A4+A5+A7+D5');
    expect(mover('SUM(A2:A6)+SUM(A4:A4)+SUM(A4:A5)+SUM(A2:A9)+SUM(A5:A9)+SUM(A1:Z9)')).toBe('SUM(A2:A5)+SUM(#REF!)+SUM(A4:A4)+SUM(A2:A9)+SUM(A4:A9)+SUM(A1:Z9)');
  });
});

describe('A renamed table', () => {
  it('is renamed where it is meant', () => {
    expect(renameInFormula('SUM(Table1[Table1])+Table1+"Table1"+Table10[x]+table1[[#This Row],[a]]+Table1!A1', 'Table1', 'Customers'))
      .toBe('SUM(Customers[Table1])+Customers+"Table1"+Table10[x]+Customers[[#This Row],[a]]+Table1!A1');
  });
});
