/**
 * What bringing in another copy of the register does: the changes that make this one hold both, what a person has to decide,
 * what is held until a person says that it is right, and what could not come along. Nothing is written here.
 */
import { foldText } from '../base/text';
import type { Change, ChangeSet, Values } from '../model/change';
import { allTables, isChildTable, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { mergeCopies, type CopyConflict } from '../sync/merge-copies';
import { findMassChange, type MassChange } from '../sync/mass-guard';
import type { BaseOf, CopiedTable, RegisterCopy } from '../sync/register-copy';
import type { AppIssue } from './app';
import { unknownValue, withBroughtBefore } from './brought-before';
import { commonAncestor } from './common-ancestor';
import type { StandingConflict } from './conflict-records';
import type { CopiedRegister } from './register-copies';
import { whoSaid } from './who-said';

export interface BringInOrder {
  readonly mine: CopiedRegister;
  readonly theirs: CopiedRegister;
  /** What both were, if a person has it; else it is found. */
  readonly base?: CopiedRegister | undefined;
  /** The other file's name. */
  readonly file: string;
  /** What is said to be right although it is a lot. */
  readonly accepted: ReadonlySet<MassChange['kind']>;
}

/** A conflict that is not in the register yet. */
export type FoundConflict = Omit<StandingConflict, 'id' | 'source' | 'foundAt'>;

export interface BroughtIn {
  readonly changes: readonly Change[];
  readonly conflicts: readonly FoundConflict[];
  readonly held: readonly MassChange[];
  readonly issues: readonly AppIssue[];
}

/** Tells how much is done, 0…1. */
export function* bringIn(order: BringInOrder): Generator<number, BroughtIn> {
  const { mine, theirs, file } = order;
  const ancestor = commonAncestor(mine.history, theirs.history);
  const base = order.base === undefined ? withBroughtBefore(ancestor, mine.history, theirs.history) : rowsOf(order.base.copy);
  const issues: AppIssue[] = base === undefined ? [{ severity: 'warning', code: 'reconcile-no-ancestor', facts: { file } }] : [];
  const [known, knownThere] = [mine, theirs].map(({ conflicts }) => new Map(conflicts.map((conflict) => [conflictKey(conflict), conflict])));

  const erased = erasedIn(mine.history.steps);
  const stayGone = new Set(mine.conflicts.flatMap(({ kind, state, record }) => (kind === 'delete-edit' && state !== 'open' && !isThere(mine.copy, record) ? [record] : [])));
  let count = 0;
  const isLeftOut = (table: TableKey, id: RecordId, values: Values): boolean => {
    if (erased.has(id)) return (count += 1) > 0;
    // That this one stays deleted was decided when the copy came before.
    return stayGone.has(id) && known?.has(conflictKey({ kind: 'delete-edit', table, record: id, theirs: values })) === true;
  };
  const copy = withoutRows(theirs.copy, isLeftOut);
  if (count > 0) issues.push({ severity: 'info', code: 'reconcile-erased', facts: { file, count } });
  issues.push(...columnsMissing(mine.copy, copy, base, file));

  const merged = yield* mergeCopies({ base, mine: mine.copy, theirs: copy });
  const [mineWho, theirsWho] = [whoSaid(ancestor.mineSince), whoSaid(ancestor.theirsSince)];
  const decided: Change[] = [];
  const conflicts = merged.conflicts.flatMap((conflict): FoundConflict[] => {
    const { kind, table, id, unit, from, isSettled } = conflict;
    // What is said of a conflict is no conflict of its own: what was decided goes before what was not, and later before earlier.
    if (table === 'Conflicts') {
      if (isDecidedLater(theirs.copy.get(table)?.rows.get(id), mine.copy.get(table)?.rows.get(id))) decided.push(...taken(conflict, mine.copy));
      return [];
    }
    const [mineSaid, theirsSaid] = [mineWho.of(table, from ?? id, unit), theirsWho.of(table, from ?? id, unit)];
    const customer = customerOf(conflict, mine.copy, theirs.copy);
    const was = conflict.base && withoutUnknown(conflict.base);
    const found: FoundConflict = {
      kind, table, record: id, state: isSettled === true ? 'settled' : 'open',
      ...(unit !== undefined && { unit: unit.name }), ...(customer !== undefined && { customer }), ...(from !== undefined && { from }),
      ...(was !== undefined && { base: was }), ...(conflict.mine !== undefined && { mine: conflict.mine }), ...(conflict.theirs !== undefined && { theirs: conflict.theirs }),
      ...(mineSaid !== undefined && { mineSaid }), ...(theirsSaid !== undefined && { theirsSaid }),
    };
    const key = conflictKey(found);
    if (known?.has(key) === true) return [];
    const there = knownThere?.get(key);
    // Whoever decided there saw both.
    if (there !== undefined && there.state !== 'open' && there.state !== 'settled') decided.push(...taken(conflict, mine.copy));
    return there === undefined ? [found] : [];
  });

  const found = [...merged.changes, ...decided, ...laterSettled(conflicts, mine.copy)];
  const changes = writable(withoutEqualEntries(found, mine.copy), mine.copy);
  const held = findMassChange(changes, (table) => mine.copy.get(table)?.rows.size ?? 0).filter(({ kind }) => !order.accepted.has(kind));
  for (const { kind, rows, of } of held) {
    issues.push({ severity: 'warning', code: kind === 'deletions' ? 'reconcile-deleted-many' : 'reconcile-changed-many', facts: { file, rows, count: of } });
  }
  if (held.some(({ kind }) => kind === 'edits')) return { changes: [], conflicts: [], held, issues };
  return { changes: held.length === 0 ? changes : changes.filter(({ type }) => type !== 'remove'), conflicts, held, issues };
}

const isThere = (copy: RegisterCopy, id: RecordId): boolean => [...copy.values()].some(({ rows }) => rows.has(id));

const rowsOf = (copy: RegisterCopy): BaseOf => (table, id) => copy.get(table)?.rows.get(id);

/** The same conflict, whenever and on whichever side it is met. */
function conflictKey({ kind, table, record, unit, from, mine, theirs }: Pick<StandingConflict, 'kind' | 'table' | 'record' | 'unit' | 'from' | 'mine' | 'theirs'>): string {
  const text = (values: Values | undefined): string => JSON.stringify(Object.entries(values ?? {}).filter(([, value]) => value !== null && value !== '').sort(([a], [b]) => (a < b ? -1 : 1)));
  if (kind === 'merge-merge') return JSON.stringify([kind, table, record, from]);
  return JSON.stringify([table, record, ...(kind === 'edit-edit' ? [unit, ...[text(mine), text(theirs)].sort()] : ['row', text(theirs ?? mine)])]);
}

/** What makes mine as the other one is where they are in conflict. */
function taken({ kind, table, id, unit, mine, theirs }: CopyConflict, copy: RegisterCopy): Change[] {
  const row = copy.get(table)?.rows.get(id);
  if (row === undefined) return [];
  if (kind === 'edit-delete') return [{ type: 'remove', table, id, values: row }];
  if (kind !== 'edit-edit') return [];
  const fields = unit?.fields ?? [...new Set([...Object.keys(mine ?? {}), ...Object.keys(theirs ?? {})])];
  return fields.flatMap((field): Change[] => {
    const [before, after] = [row[field] ?? null, theirs?.[field] ?? null];
    return before === after ? [] : [{ type: 'set', table, id, field, before, after }];
  });
}

function isDecidedLater(theirs: Values | undefined, mine: Values | undefined): boolean {
  const decidedAt = (values: Values | undefined): string => (values?.['state'] === 'open' ? '' : String(values?.['decidedAt'] ?? ''));
  return decidedAt(theirs) > decidedAt(mine);
}

function withoutUnknown(values: Values): Values | undefined {
  const known = Object.entries(values).filter(([, value]) => value !== unknownValue);
  return known.length === Object.keys(values).length ? values : known.length === 0 ? undefined : Object.fromEntries(known);
}

/** Records that were erased for somebody: no copy brings them back. */
function erasedIn(steps: readonly ChangeSet[]): ReadonlySet<RecordId> {
  return new Set(steps.filter(({ cause }) => cause === 'erase').flatMap(({ changes }) => changes.filter(({ type }) => type === 'remove').map(({ id }) => id)));
}

function withoutRows(copy: RegisterCopy, isLeftOut: (table: TableKey, id: RecordId, values: Values) => boolean): RegisterCopy {
  return new Map([...copy].map(([table, { rows, fields }]): [TableKey, CopiedTable] => [
    table, { fields, rows: new Map([...rows].filter(([id, values]) => !isLeftOut(table, id, values))) },
  ]));
}

/** Values that the other one has in columns that are not here: they cannot come along, and are not lost silently. */
function columnsMissing(mine: RegisterCopy, theirs: RegisterCopy, base: BaseOf | undefined, file: string): AppIssue[] {
  return [...theirs].flatMap(([table, { rows, fields }]) => {
    const here = mine.get(table);
    if (here === undefined) return [];
    const missing = [...fields].filter((field) => !here.fields.has(field));
    return missing.flatMap((field): AppIssue[] => {
      let count = 0;
      for (const [id, values] of rows) if ((values[field] ?? null) !== null && values[field] !== base?.(table, id)?.[field]) count += 1;
      return count === 0 ? [] : [{ severity: 'warning', code: 'reconcile-column-missing', facts: { file, column: field.replace(/^x:/, ''), table, rows: count }, where: { table } }];
    });
  });
}

function customerOf({ table, id, mine, theirs }: CopyConflict, ...copies: readonly RegisterCopy[]): RecordId | undefined {
  if (table === 'Customers') return id;
  if (!isChildTable(table)) return undefined;
  const told = [mine, theirs, ...copies.map((copy) => copy.get(table)?.rows.get(id))].map((values) => values?.['customer']);
  return told.find((customer) => typeof customer === 'string');
}

/** Of what nobody is asked about, the later one stands. */
function laterSettled(conflicts: FoundConflict[], copy: RegisterCopy): readonly Change[] {
  return conflicts.flatMap((conflict, at): Change[] => {
    const { state, kind, table, record: id, mine, theirs, mineSaid, theirsSaid } = conflict;
    if (state !== 'settled' || theirs === undefined || (theirsSaid?.at ?? 0) <= (mineSaid?.at ?? 0)) return [];
    conflicts[at] = { ...conflict, mine: theirs, ...(mine !== undefined && { theirs: mine }), ...(theirsSaid !== undefined && { mineSaid: theirsSaid }), ...(mineSaid !== undefined && { theirsSaid: mineSaid }) };
    return taken({ kind, table, id, theirs, ...(mine !== undefined && { mine }) }, copy);
  });
}

/** An entry of a list that both added is one entry. */
function withoutEqualEntries(changes: readonly Change[], mine: RegisterCopy): readonly Change[] {
  const entryOf = ({ list, value }: Values): string => `${String(list)} ${foldText(String(value))}`;
  const here = new Set([...mine.get('Lists')?.rows.values() ?? []].map(entryOf));
  return changes.filter((change) => change.type !== 'add' || change.table !== 'Lists' || !here.has(entryOf(change.values)));
}

/** Rows come with what there are columns for. */
function writable(changes: readonly Change[], mine: RegisterCopy): readonly Change[] {
  return changes.map((change): Change => {
    const fields = mine.get(change.table)?.fields;
    if (change.type !== 'add' || fields === undefined || Object.keys(change.values).every((field) => fields.has(field))) return change;
    return { ...change, values: Object.fromEntries(Object.entries(change.values).filter(([field]) => fields.has(field))) };
  });
}

/** So many records of each table come, change and go. */
export function countRows(changes: readonly Change[]): readonly { readonly table: TableKey; readonly added: number; readonly changed: number; readonly removed: number }[] {
  return allTables.flatMap((table) => {
    const of = changes.filter((change) => change.table === table);
    const counts = { added: of.filter(({ type }) => type === 'add').length, changed: new Set(of.flatMap(({ type, id }) => (type === 'set' ? [id] : []))).size, removed: of.filter(({ type }) => type === 'remove').length };
    return of.length === 0 ? [] : [{ table, ...counts }];
  });
}
