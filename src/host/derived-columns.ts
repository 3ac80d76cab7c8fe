/**
 * Columns of a table that hold no field but what the check says of their row: `~check` for people to read, `~marks` for the
 * conditional formats. They are never read as values; whatever is typed there is written over by the next check.
 */

export const checkColumn = '~check';
export const marksColumn = '~marks';
export type DerivedColumn = typeof checkColumn | typeof marksColumn;

/** The same in every language, so that nobody takes it for a column of theirs. */
export const marksHeader = '_check';

export function isDerived(field: string): field is DerivedColumn {
  return field === checkColumn || field === marksColumn;
}
