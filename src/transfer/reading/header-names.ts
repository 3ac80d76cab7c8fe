/** The names of columns out of one row of headers, or of two where merged cells stand above others. */
import type { SourceCell, SourceSheet } from '../source';
import { cellText } from './cell-look';

export interface HeaderName {
  /** Unlike all others: "Contact: Name", "Phone (2)"; '' for a column that has no name. */
  readonly header: string;
  /** What stands above several columns. */
  readonly group?: string;
  /** Without the group and without a number. */
  readonly name: string;
}

/** `rows` are one or two indexes into the rows of the sheet, or none: then no column has a name. */
export function headerNames(sheet: SourceSheet, rows: readonly number[]): HeaderName[] {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const [first = [], second] = rows.map((at) => sheet.rows[at] ?? []);
  const names = second === undefined ? namesOf(first, width) : groupedNames(first, second, width);
  const seen = new Set<string>();
  return names.map(({ group, name }) => {
    const joined = group === undefined || group === name ? name : `${group}: ${name}`;
    let header = joined;
    for (let number = 2; joined !== '' && seen.has(header.toLowerCase()); number += 1) header = `${joined} (${number})`;
    seen.add(header.toLowerCase());
    return { header, name, ...(group === undefined ? {} : { group }) };
  });
}

type Name = Pick<HeaderName, 'group' | 'name'>;

function namesOf(row: readonly SourceCell[], width: number): Name[] {
  return Array.from({ length: width }, (_, at) => ({ name: cellText(row[at]) }));
}

function groupedNames(above: readonly SourceCell[], below: readonly SourceCell[], width: number): Name[] {
  let group: string | undefined;
  return Array.from({ length: width }, (_, at): Name => {
    const top = cellText(above[at]);
    const name = cellText(below[at]);
    // A cell that reaches over both rows ends the group before it.
    if (top !== '') group = name === '' ? undefined : top;
    if (name === '') return { name: top };
    return group === undefined ? { name } : { name, group };
  });
}
