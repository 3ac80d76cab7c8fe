/** Addresses as Excel's events write them. */
import { areaOfAddress } from '../../src/host/a1-address';

describe('areaOfAddress', () => {
  it.each([
    ['A1', { row: 0, column: 0, rowCount: 1, columnCount: 1 }],
    ['B2:D7', { row: 1, column: 1, rowCount: 6, columnCount: 3 }],
    ['$D$7:$B$2', { row: 1, column: 1, rowCount: 6, columnCount: 3 }],
    ["'O''Neil! 2'!AA10", { row: 9, column: 26, rowCount: 1, columnCount: 1 }],
    ['3:9', { row: 2, column: 0, rowCount: 7, columnCount: 16_384 }],
    ['C:D', { row: 0, column: 2, rowCount: 1_048_576, columnCount: 2 }],
    ['XFD1048576', { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 }],
  ])('reads %s', (address, area) => {
    expect(areaOfAddress(address)).toEqual(area);
  });

  it.each(['', 'A1,C3', 'A1;C3', 'Table1[Id]', '#REF!', ':'])('does not guess at %p', (address) => {
    expect(areaOfAddress(address)).toBeUndefined();
  });
});
