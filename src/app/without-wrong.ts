/** Rows of a file without the values that the register will not have: the rest of them goes in. */
import type { IncomingCard, IncomingRow } from '../transfer/source';
import type { AppIssue } from './app';

/** Undefined where nothing can be left out. */
export function withoutWrong(rows: readonly IncomingCard[], wrong: readonly AppIssue[], isWrongRow: (row: IncomingRow) => boolean): readonly IncomingCard[] | undefined {
  if (wrong.length === 0) return undefined;
  const fields = new Set(wrong.flatMap(({ where }) => (where?.field === undefined || (where.table ?? 'Customers') !== 'Customers' ? [] : [where.field])));
  let isLess = false;
  const sound = rows.map((row): IncomingCard => {
    const given = Object.entries(row.values);
    const kept = given.filter(([field]) => !fields.has(field));
    const children = row.rows.filter((child) => !isWrongRow(child));
    if (kept.length === given.length && children.length === row.rows.length) return row;
    isLess = true;
    return { ...row, values: Object.fromEntries(kept), rows: children };
  });
  return isLess ? sound : undefined;
}
