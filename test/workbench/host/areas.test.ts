import fc from 'fast-check';
import { areaAfterDelete, areaAfterInsert } from '../../../workbench/host/area-shift';
import {
  absoluteAddress, areaAddress, boundingArea, columnLetters, columnNumber, containsArea, intersectAreas, parseAddress, sheetPrefix, splitAddress, subtractArea,
} from '../../../workbench/host/areas';
import { isWellFormed } from '../../../workbench/host/formula-shape';
import { uniqueHeaders } from '../../../workbench/host/table-rules';
import type { Area } from '../../../workbench/host/workbook-model';

const areas = fc.record({
  row: fc.nat(12), column: fc.nat(12), rowCount: fc.integer({ min: 1, max: 8 }), columnCount: fc.integer({ min: 1, max: 8 }),
});
const cells = (area: Area | null): string[] => (area
  ? Array.from({ length: area.rowCount * area.columnCount }, (_, index) => `${area.row + Math.floor(index / area.columnCount)},${area.column + (index % area.columnCount)}`)
  : []);

test('addresses say the area they were made from', () => {
  fc.assert(fc.property(areas, (area) => {
    expect(parseAddress(areaAddress(area))).toEqual(area);
    expect(parseAddress(absoluteAddress(area))).toEqual(area);
  }));
});

test('columns have their letters', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  fc.assert(fc.property(fc.nat(16_383), (column) => columnNumber(columnLetters(column)) === column));
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'A1,B2', 'Name'])('%j is no address', (text) => {
  expect(parseAddress(text)).toBeNull();
});

test('sheet names are quoted where they must be, and read back', () => {
  for (const name of ['Sheet1', 'My sheet', "It's", 'A1', '2026', 'Ādaži', 'a!b']) {
    const { sheet, cells: rest } = splitAddress(`${sheetPrefix(name)}B2`);
    expect([sheet, rest]).toEqual([name, 'B2']);
  }
});

test('intersection, difference and bounds are those of the sets of cells', () => {
  fc.assert(fc.property(areas, areas, (a, b) => {
    const inB = new Set(cells(b));
    expect(new Set(cells(intersectAreas(a, b)))).toEqual(new Set(cells(a).filter((cell) => inB.has(cell))));
    expect(subtractArea(a, b).flatMap(cells).sort()).toEqual(cells(a).filter((cell) => !inB.has(cell)).sort());
    expect(containsArea(boundingArea(a, b), a) && containsArea(boundingArea(a, b), b)).toBe(true);
  }));
});

test('an area put in and taken out again leaves every other area where it was', () => {
  fc.assert(fc.property(areas, areas, fc.boolean(), (area, at, down) => {
    const moved = areaAfterInsert(area, at, down ? 'down' : 'right');
    expect(areaAfterDelete(moved, at, down ? 'up' : 'left')).toEqual(area);
  }));
});

test('headers are never empty and never twice, and unique ones are kept', () => {
  const headers = fc.array(fc.constantFrom('', 'Name', 'name', 'Name2', 'Column1', 'City', 'column2'), { maxLength: 8 });
  fc.assert(fc.property(headers, headers, (wanted, others) => {
    const kept = [...new Set(others.filter((header) => header !== '').map((header) => header.toLowerCase()))];
    const unique = uniqueHeaders(wanted, kept);
    const all = [...kept, ...unique.map((header) => header.toLowerCase())];
    expect(new Set(all).size).toBe(all.length);
    expect(unique).not.toContain('');
    wanted.forEach((header, index) => {
      const alone = header !== '' && !kept.includes(header.toLowerCase()) && wanted.filter((other) => other.toLowerCase() === header.toLowerCase()).length === 1;
      if (alone) expect(unique[index]).toBe(header);
    });
  }));
});

test.each([
  '=1', '=A1', '=-note', '=+a', '=SUM(A1:B2,3)*-2%', '=IF(A1="x, (y",1,)', "='My sheet'!A1+1", '=Customers[[#This Row],[Name]]&"x"', '=NOW()', '={1,2;3,4}',
  '=CUSTOMER.GET(A2,"name")', '=A1:B2 B1:C3', '=#REF!', '=1E5<=2', '=@A1', '=A1#', '=-note the price',
])('%s is a formula', (text) => expect(isWellFormed(text)).toBe(true));

test.each(['=+49 30 123', '=1+', '=(1', '=1)', '=*2', '="x', '=1 2', '=A1 "x"', '=,', '=(A1}'])('%s is none', (text) => expect(isWellFormed(text)).toBe(false));
