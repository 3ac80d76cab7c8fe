/** Rows that go, with where they stood: whoever brings them back can put them there again. */
import type { Change } from '../model/change';
import type { TableKey } from '../model/fields';
import { placesOfGone } from '../base/row-place';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';

/** Before the changes are made in the register, whose order is that of the sheet. */
export function notePlaces(register: Register, changes: readonly Change[]): Change[] {
  const gone = new Map<TableKey, RecordId[]>();
  for (const { type, table, id } of changes) {
    if (type !== 'remove') continue;
    const ids = gone.get(table);
    if (ids === undefined) gone.set(table, [id]);
    else ids.push(id);
  }
  const places = new Map([...gone].map(([table, ids]) => [table, placesOfGone(register.ids(table), ids, (id) => register.place(table, id)).values()]));
  return changes.map((change) => (change.type === 'remove' ? { ...change, place: places.get(change.table)?.next().value } : change));
}
