/**
 * The rows of other tables on a card while someone works on them: added, edited and removed ones, against what is done to
 * the same rows elsewhere meanwhile. What was typed in a row stays with the card even if the row is gone.
 */
import type { Values } from '../model/change';
import { flagLosers, flagsOf } from '../model/exactly-one';
import type { Scalar } from '../model/field-kinds';
import type { ChildTable } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { ChildRow, Writer } from './app';
import { isTyped, type ChildEdit, type FieldConflict } from './card-edit';
import {
  draftValues, editField, fieldConflicts, filledValues, rebaseFields, resolveField, sameScalar, settleFields, startFields,
  type Choice, type FieldsDraft,
} from './fields-draft';

/** One of two did away with a row that the other one changed. */
export type RowClash =
  /** Typed in here, removed elsewhere. */
  | { readonly kind: 'gone'; readonly writer: Writer }
  /** Removed here, changed elsewhere to what stands there now. */
  | { readonly kind: 'changed'; readonly writer: Writer; readonly current: Values };

export interface RowDraft extends FieldsDraft {
  /** Stays the same as long as the card is open: the id of the row, or the draft's own name for a new one. */
  readonly key: string;
  readonly table: ChildTable;
  /** Undefined while the row is not in the register yet. */
  readonly id?: RecordId;
  /** To be removed when the card is saved; it can be restored until then. */
  readonly removed: boolean;
  /** Others added it since the draft began. */
  readonly isArrived: boolean;
  readonly clash?: RowClash;
  /** What a new row began with before anyone typed: as long as nothing else is in it, it is nothing to keep. */
  readonly given?: Values;
}

export type RowDrafts = readonly RowDraft[];

function shown(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([field]) => isTyped(field)));
}

function startRow({ table, id, values }: ChildRow, isArrived = false): RowDraft {
  return { ...startFields(shown(values)), key: id, table, id, removed: false, isArrived };
}

export function startRows(rows: readonly ChildRow[]): RowDrafts {
  return rows.map((row) => startRow(row));
}

/** `key` must be no other row's. */
export function newRow(key: string, table: ChildTable, values: Values): RowDraft {
  const given = shown(values);
  return { ...startFields({}), edits: given, key, table, removed: false, isArrived: false, given };
}

export function editRowIn(rows: RowDrafts, key: string, field: string, value: Scalar): RowDrafts {
  const row = rows.find((candidate) => candidate.key === key);
  if (row === undefined || !isTyped(field)) return rows;
  return withFlagsSettled(put(rows, withDelivery(editField(row, field, value), field)), key, field);
}

/** A default delivery address is one that is delivered to. */
function withDelivery(row: RowDraft, field: string): RowDraft {
  if (row.table !== 'Addresses') return row;
  const values = draftValues(row);
  if (field === 'defaultDelivery' && values['defaultDelivery'] === true) return editField(row, 'delivery', true);
  if (field === 'delivery' && values['delivery'] !== true && values['defaultDelivery'] === true) return editField(row, 'defaultDelivery', null);
  return row;
}

/** What one row of a customer can have only goes over from the others, as it will when the card is saved. */
function withFlagsSettled(rows: RowDrafts, key: string, edited: string): RowDrafts {
  const row = rows.find((candidate) => candidate.key === key);
  if (row === undefined) return rows;
  const whole = ({ key: id, ...draft }: RowDraft): { readonly id: string; readonly values: Values } =>
    ({ id, values: { ...draftValues(draft), customer: 'this' } });
  const values = draftValues(row);
  let after = rows;
  for (const { field, within } of flagsOf(row.table)) {
    if (values[field] !== true || (edited !== field && edited !== within)) continue;
    const others = rows.filter((other) => other.table === row.table && other.key !== key && !other.removed);
    for (const loser of flagLosers(row.table, field, whole(row), others.map(whole))) {
      const other = after.find((candidate) => candidate.key === loser.id);
      if (other !== undefined) after = put(after, editField(other, field, null));
    }
  }
  return after;
}

export function removeRowIn(rows: RowDrafts, key: string): RowDrafts {
  return rows.map((row) => (row.key === key ? { ...row, removed: true } : row));
}

/** What was typed in it is there again. */
export function restoreRowIn(rows: RowDrafts, key: string): RowDrafts {
  const row = rows.find((candidate) => candidate.key === key);
  if (row === undefined || !row.removed) return rows;
  const { clash, ...rest } = row;
  const restored: RowDraft = { ...rest, removed: false };
  if (clash?.kind === 'changed') return put(rows, rebaseFields(restored, clash.current, clash.writer));
  return put(rows, clash === undefined ? restored : { ...restored, clash });
}

export function resolveRowFieldIn(rows: RowDrafts, key: string, field: string, choice: Choice): RowDrafts {
  return rows.map((row) => (row.key === key ? resolveField(row, field, choice) : row));
}

/** A row gone elsewhere is added again (mine) or let go (theirs); one removed here is removed all the same or stays. */
export function resolveClashIn(rows: RowDrafts, key: string, choice: Choice): RowDrafts {
  const row = rows.find((candidate) => candidate.key === key);
  if (row?.clash === undefined) return rows;
  const { clash, ...rest } = row;
  if (clash.kind === 'gone') {
    return choice === 'theirs' ? rows.filter((other) => other !== row) : rows.map((other) => (other === row ? asNew(rest, freshKey(rows, key)) : other));
  }
  if (choice === 'theirs') return restoreRowIn(rows, key);
  return put(rows, { ...rest, base: clash.current });
}

/** Takes in the rows that the register holds now. */
export function rebaseRows(rows: RowDrafts, current: readonly ChildRow[], writer: Writer): RowDrafts {
  const known = new Map(rows.filter(({ id }) => id !== undefined).map((row) => [row.id, row]));
  const here = new Set(current.map(({ id }) => id));
  return [
    ...current.map((now) => {
      const row = known.get(now.id);
      return row === undefined ? startRow(now, writer === 'others') : rebaseRow(row, shown(now.values), writer);
    }),
    ...rows.flatMap((row): RowDrafts => {
      if (row.id === undefined) return [row];
      if (here.has(row.id) || row.removed || Object.keys(row.edits).length === 0) return [];
      return [row.clash?.kind === 'gone' ? row : { ...row, clash: { kind: 'gone', writer } }];
    }),
  ];
}

function rebaseRow({ clash, ...row }: RowDraft, current: Values, writer: Writer): RowDraft {
  if (!row.removed) return rebaseFields<RowDraft>(row, current, writer);
  // Of a row that goes, single fields are not asked about any more; restored, they are asked about as they stand then.
  const removed: RowDraft = { ...row, conflicts: {} };
  if (sameValues(row.base, current)) return removed;
  const isKnown = clash?.kind === 'changed' && sameValues(clash.current, current);
  return { ...removed, clash: isKnown ? clash : { kind: 'changed', writer, current } };
}

/** After `sent` was written: `added` are the ids that new rows got, by their keys. */
export function settleRows(
  rows: RowDrafts,
  sent: readonly ChildEdit[],
  { current, added, writer }: { readonly current: readonly ChildRow[]; readonly added: Readonly<Record<string, RecordId>>; readonly writer: Writer },
): RowDrafts {
  const now = new Map(current.map((row) => [row.id, shown(row.values)]));
  const sentRows = new Map(sent.map((edit) => [edit.type === 'add' ? edit.key : edit.id, edit]));
  const settled = rows.flatMap((row): RowDrafts => {
    const edit = sentRows.get(row.key);
    if (edit === undefined) return [row];
    // Restored while the save was under way: it is in the draft only now.
    if (edit.type === 'remove') return row.removed ? [] : [asNew(row, freshKey(rows, row.key))];
    const id = edit.type === 'add' ? added[row.key] : edit.id;
    if (id === undefined) return [row];
    const values = now.get(id);
    const written = edit.type === 'add' ? edit.values : edit.edits;
    // Gone again already: the rebase below says so.
    return [settleFields({ ...row, id }, written, values ?? { ...row.base, ...written }, writer)];
  });
  // A new row keeps its key as long as the card is open, so that nobody who types in it loses their place.
  return rebaseRows(settled.filter((row) => row.id !== undefined || !row.removed), current, writer);
}

/** A row of its own, not in the register yet, with all that it shows. */
export function asNew(row: RowDraft, key = row.key): RowDraft {
  return { ...newRow(key, row.table, filledValues(row)), removed: row.removed, given: row.given ?? {} };
}

/** The row itself may come back, by an undo: then both are there. */
function freshKey(rows: RowDrafts, key: string): string {
  let fresh = `${key}*`;
  while (rows.some((row) => row.key === fresh)) fresh += '*';
  return fresh;
}

export function isRowDirty(row: RowDraft): boolean {
  if (row.id === undefined) return !row.removed && Object.entries(filledValues(row)).some(([field, value]) => !sameScalar(value, row.given?.[field]));
  return row.removed || Object.keys(row.edits).length > 0;
}

export function rowConflicts(row: RowDraft): readonly FieldConflict[] {
  const { id, table, clash } = row;
  if (id === undefined) return [];
  const child = { table, id };
  if (clash !== undefined) {
    return [clash.kind === 'gone'
      ? { field: 'id', base: id, mine: id, theirs: null, child }
      : { field: 'id', base: id, mine: null, theirs: id, child }];
  }
  return row.removed ? [] : fieldConflicts(row).map((conflict) => ({ ...conflict, child }));
}

export function rowEdits(rows: RowDrafts): readonly ChildEdit[] {
  return rows.filter(isRowDirty).map((row): ChildEdit => {
    const { id, table, key, base, edits } = row;
    if (id === undefined) return { type: 'add', table, key, values: filledValues(row) };
    return row.removed ? { type: 'remove', table, id, base } : { type: 'set', table, id, base, edits };
  });
}

function put(rows: RowDrafts, changed: RowDraft): RowDrafts {
  return rows.map((row) => (row.key === changed.key ? changed : row));
}

function sameValues(a: Values, b: Values): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => sameScalar(a[field], b[field]));
}
