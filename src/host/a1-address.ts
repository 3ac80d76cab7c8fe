/** Reads the addresses that people write and Excel's events carry: A1, B2:D7, 3:9, C:D. Lists of several are left to the caller. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const sheetRows = 1_048_576;
const sheetColumns = 16_384;
const pattern = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::(?=[$A-Z\d])\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/;

/** Undefined for what is not one area. A sheet name in front is left out. */
export function areaOfAddress(address: string): CellArea | undefined {
  const match = pattern.exec(address.slice(address.lastIndexOf('!') + 1).toUpperCase());
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined;
  const [left, right] = span(match[1], match[3], match[1] === undefined ? sheetColumns : 1, columnNumber);
  const [top, bottom] = span(match[2], match[4], match[2] === undefined ? sheetRows : 1, (digits) => Number(digits) - 1);
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function span(first: string | undefined, last: string | undefined, whole: number, number: (text: string) => number): [number, number] {
  if (first === undefined) return [0, whole - 1];
  const from = number(first);
  const to = last === undefined ? from : number(last);
  return [Math.min(from, to), Math.max(from, to)];
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
