/** Rows of a file without the values that the register will not have: the rest of them goes in. */
import type { IncomingCard, IncomingRow } from '../transfer/source';
import type { AppIssue } from './app';

/** Undefined where nothing can be left out. */
export function withoutWrong(rows: readonly IncomingCard[], wrong: readonly AppIssue[], isWrongRow: (row: IncomingRow) => boolean): readonly IncomingCard[] | undefined {
  if (wrong.length === 0) return undefined;
  const ofCard = wrong.flatMap(({ where }) => (where?.field === undefined || (where.table ?? 'Customers') !== 'Customers' ? [] : [{ field: where.field, value: where.value }]));
  // Of several rows of one customer, only those lose it that say what is wrong; where none says just that, it came of all of them.
  const said = new Set(ofCard.filter(({ field, value }) => rows.some((row) => says(row, field, value))).map(({ field }) => field));
  const isWrong = (row: IncomingCard, field: string): boolean => ofCard.some((one) => one.field === field && (!said.has(field) || says(row, field, one.value)));
  let isLess = false;
  const sound = rows.map((row): IncomingCard => {
    const given = Object.entries(row.values);
    const kept = given.filter(([field]) => !isWrong(row, field));
    const children = row.rows.filter((child) => !isWrongRow(child));
    if (kept.length === given.length && children.length === row.rows.length) return row;
    isLess = true;
    return { ...row, values: Object.fromEntries(kept), rows: children };
  });
  return isLess ? sound : undefined;
}

const says = ({ values }: IncomingCard, field: string, value: unknown): boolean => values[field] !== undefined && values[field] !== null && String(values[field]) === String(value);
