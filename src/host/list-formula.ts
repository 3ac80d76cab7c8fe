/**
 * The validation formula of a list that lives as rows of another table: found by its name and counted when the cell is
 * entered, so that the list may grow and the table may be sorted by list. Whole columns, English names, commas: what
 * data validation wants in a file and in Office.js alike (it refuses structured references).
 */

/** Column letters of a zero-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `valueColumn` and `whereColumn` are zero-based columns of the sheet. */
export function listFormula(sheet: string, valueColumn: number, whereColumn: number, whereValue: string): string {
  const name = `'${sheet.replaceAll("'", "''")}'`;
  const where = `${name}!$${columnLetters(whereColumn)}:$${columnLetters(whereColumn)}`;
  const text = `"${whereValue.replaceAll('"', '""')}"`;
  return `=OFFSET(${name}!$${columnLetters(valueColumn)}$1,MATCH(${text},${where},0)-1,0,COUNTIF(${where},${text}),1)`;
}
