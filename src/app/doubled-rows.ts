/**
 * The same work done by two add-ins that had not heard of each other: both made a row that says one thing. Everyone sees both
 * rows in the end and comes to the same answer: the one with the smaller id stays, and whoever made the other takes it away.
 */
import { foldText } from '../base/text';
import type { Change, Values } from '../model/change';
import type { TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';

const textOf = (values: Values, field: string): string => foldText(String(values[field] ?? ''));

/** What the row says, whoever says it and however it is spelled; undefined where two equal rows may well be meant. */
function workOf(table: TableKey, values: Values): string | undefined {
  if (table === 'Lists') return ['list', 'value', 'meaning'].map((field) => textOf(values, field)).join('\n');
  if (table === 'Automations') return ['customer', 'field', 'day', 'facts'].map((field) => String(values[field] ?? '')).join('\n');
  if (table === 'Judgements') return [String(values['first'] ?? ''), String(values['second'] ?? '')].sort().join('\n');
  return undefined;
}

/** Rows of ours to be taken away, now that these came from others. */
export function doubledRows(register: Register, came: readonly Change[], isOurs: (table: TableKey, id: RecordId) => boolean): readonly Change[] {
  const theirs = new Map<TableKey, Map<string, RecordId>>();
  for (const change of came) {
    const work = change.type === 'add' ? workOf(change.table, change.values) : undefined;
    if (work === undefined) continue;
    const rows = theirs.get(change.table) ?? new Map<string, RecordId>();
    theirs.set(change.table, rows);
    const known = rows.get(work);
    if (known === undefined || change.id < known) rows.set(work, change.id);
  }
  return [...theirs].flatMap(([table, rows]) => register.ids(table).flatMap((id): Change[] => {
    if (!isOurs(table, id)) return [];
    const values = register.get(table, id) ?? {};
    const other = rows.get(workOf(table, values) ?? '');
    return other !== undefined && other < id ? [{ type: 'remove', table, id, values }] : [];
  }));
}
