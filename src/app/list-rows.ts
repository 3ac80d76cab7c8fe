/**
 * Rows of the firm's lists. The values of a list stand together in the sheet, because a dropdown shows one block of it:
 * as many rows as the list has, from its first on.
 */
import type { Change, Values } from '../model/change';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';

/** A new row of its list: below the last of the rows that stand together with the list's first. */
export function addListRow(register: Register, id: RecordId, values: Values & { readonly list: string }): Change {
  const ids = register.ids('Lists');
  const isOfList = (row: RecordId): boolean => register.get('Lists', row)?.['list'] === values.list;
  const first = ids.findIndex(isOfList);
  if (first < 0) return { type: 'add', table: 'Lists', id, values };
  const end = ids.findIndex((row, at) => at > first && !isOfList(row));
  const [above, below] = end < 0 ? [ids.at(-1), undefined] : [ids[end - 1], ids[end]];
  return { type: 'add', table: 'Lists', id, values, place: { above, below } };
}
