/**
 * Two copies of a register, three-way: what the other one changed since they were one comes to mine; what both changed is kept
 * on both sides and told. An edit is stronger than a deletion, also an edit of what belongs to the deleted card. The other copy
 * is only read.
 */
import type { Change, Values } from '../model/change';
import { allTables, fieldsOf, isChildTable, type TableKey } from '../model/fields';
import type { Scalar } from '../model/field-kinds';
import type { RecordId } from '../model/ids';
import { joinUnit, unitValues } from './join-unit';
import { MergeEdges } from './merge-edges';
import type { BaseOf, CopiedTable, RegisterCopy } from './register-copy';
import { unitOf, type SyncUnit } from './sync-unit';

export type CopyConflictKind =
  /** Both changed the same thing, or both added the row with different values. */
  | 'edit-edit'
  /** I changed the row, the other one deleted it: it stays. */
  | 'edit-delete'
  /** I deleted the row, the other one changed it: it comes back. */
  | 'delete-edit'
  /** Each merged a card into another one, or two cards the other way round: what I did stands. */
  | 'merge-merge';

export interface CopyConflict {
  readonly kind: CopyConflictKind;
  readonly table: TableKey;
  readonly id: RecordId;
  /** Whose values these are of, where not of the whole row. */
  readonly unit?: SyncUnit;
  /** Absent if nobody knows what it was, or if it was not there. */
  readonly base?: Values;
  readonly mine?: Values;
  readonly theirs?: Values;
  /** The later one stands and nobody is asked; what lost is kept. */
  readonly isSettled?: true;
  /** What was typed on this card, which was merged into the one that it is about. */
  readonly from?: RecordId;
}

export interface MergedCopies {
  /** What makes mine hold both: sets stand on what mine holds. */
  readonly changes: readonly Change[];
  readonly conflicts: readonly CopyConflict[];
}

export interface Copies {
  /** Undefined if nothing is known of it: then all differences are told, and nothing of mine is changed. */
  readonly base: BaseOf | undefined;
  readonly mine: RegisterCopy;
  readonly theirs: RegisterCopy;
}

const nothing: Values = {};
const noTable: CopiedTable = { rows: new Map(), fields: new Set() };
/** Looking at the clock takes longer than a row. */
const rowsBetween = 256;

/** Tells how much is done, 0…1. */
export function* mergeCopies(copies: Copies): Generator<number, MergedCopies> {
  const merging = new Merging(copies);
  const all = allTables.reduce((sum, table) => sum + (copies.theirs.get(table)?.rows.size ?? 0), 0);
  let done = 0;
  for (const table of allTables) {
    for (const [id, theirs] of copies.theirs.get(table)?.rows ?? []) {
      if ((done += 1) % rowsBetween === 0) yield done / all;
      merging.compareRow(table, id, theirs);
    }
  }
  for (const table of allTables) merging.rowsOnlyHere(table);
  return merging.finish();
}

interface Candidate {
  readonly table: TableKey;
  readonly id: RecordId;
  readonly values: Values;
}

class Merging {
  readonly #base: BaseOf;
  readonly #mine: RegisterCopy;
  readonly #theirs: RegisterCopy;
  readonly #edges: MergeEdges;
  readonly #sets: Change[] = [];
  readonly #conflicts: CopyConflict[] = [];
  /** Rows that the other one has and I have not. */
  readonly #added = new Map<RecordId, Candidate>();
  /** Rows that I have as they were, and the other one has no more. */
  readonly #removed = new Map<RecordId, Candidate>();
  /** Rows that I took away and that are as they were there. */
  readonly #stayGone = new Map<RecordId, Candidate>();
  /** Units of cards that will be merged into another: typed on one side, to be said of the other card. */
  readonly #typedOnMerged: { readonly from: RecordId; readonly unit: SyncUnit; readonly base: Values; readonly typed: Values; readonly by: 'mine' | 'theirs' }[] = [];
  /** Of each table, how many of mine the other one has too. */
  readonly #met = new Map<TableKey, number>();

  constructor({ base, mine, theirs }: Copies) {
    this.#base = base ?? (() => undefined);
    this.#mine = mine;
    this.#theirs = theirs;
    this.#edges = new MergeEdges(mine.get('Merges')?.rows ?? new Map(), theirs.get('Merges')?.rows ?? new Map());
  }

  compareRow(table: TableKey, id: RecordId, theirs: Values): void {
    const mine = this.#mine.get(table)?.rows.get(id);
    if (mine === undefined) this.#onlyThere(table, id, theirs);
    else {
      this.#met.set(table, (this.#met.get(table) ?? 0) + 1);
      if (mine !== theirs && !isSameRow(mine, theirs)) this.#joinRow(table, id, mine, theirs);
    }
  }

  rowsOnlyHere(table: TableKey): void {
    const [mine, theirs] = [this.#mine.get(table), this.#theirs.get(table)];
    // A table that was not there is no table that was emptied.
    if (mine === undefined || theirs === undefined || this.#met.get(table) === mine.rows.size) return;
    for (const [id, values] of mine.rows) if (!theirs.rows.has(id)) this.#onlyHere(table, id, values);
  }

  finish(): MergedCopies {
    this.#keepFamilies();
    const changes: Change[] = [
      ...this.#sets,
      ...[...this.#removed.values()].map(({ table, id, values }): Change => ({ type: 'remove', table, id, values })),
      ...[...this.#added.values()].map(({ table, id, values }): Change => ({ type: 'add', table, id, values })),
    ];
    return { changes: this.#withMerged(changes), conflicts: this.#conflicts };
  }

  #joinRow(table: TableKey, id: RecordId, mine: Values, theirs: Values): void {
    const base = this.#base(table, id);
    const shared = this.#sharedFields(table);
    const units = new Set<SyncUnit>();
    for (const field of differingFields(mine, theirs)) if (shared(field)) units.add(unitOf(table, field));
    for (const unit of units) this.#joinUnit({ table, id, unit, base, mine, theirs: withoutHidden(unit, theirs, mine, shared) });
  }

  #joinUnit({ table, id, unit, base, mine, theirs, from }: { readonly table: TableKey; readonly id: RecordId; readonly unit: SyncUnit; readonly base: Values | undefined; readonly mine: Values; readonly theirs: Values; readonly from?: RecordId }): void {
    const joined = joinUnit(unit, base, mine, theirs);
    if (joined === 'same' || joined === 'mine') return;
    if (joined === 'both') {
      this.#conflicts.push({
        kind: 'edit-edit', table, id, unit, mine: unitValues(unit, mine), theirs: unitValues(unit, theirs),
        ...(base !== undefined && { base: unitValues(unit, base) }), ...(unit.policy === 'latest' && { isSettled: true as const }), ...(from !== undefined && { from }),
      });
      return;
    }
    this.#set(table, id, mine, joined === 'theirs' ? unitValues(unit, theirs) : joined.joined);
  }

  #set(table: TableKey, id: RecordId, mine: Values, wanted: Values): void {
    for (const [field, after] of Object.entries(wanted)) {
      const before = mine[field] ?? null;
      if (before !== after) this.#sets.push({ type: 'set', table, id, field, before, after });
    }
  }

  #onlyThere(table: TableKey, id: RecordId, theirs: Values): void {
    const base = this.#base(table, id);
    if (base === undefined) {
      this.#added.set(id, { table, id, values: theirs });
      return;
    }
    // What I merged into another card is said of that one.
    if (table === 'Customers' && this.#edges.wentInto(id, 'mine')) {
      for (const unit of this.#changedUnits(table, base, theirs)) this.#typedOnMerged.push({ from: id, unit, base, typed: theirs, by: 'theirs' });
      return;
    }
    if (this.#changedUnits(table, base, theirs).length === 0) this.#stayGone.set(id, { table, id, values: theirs });
    else {
      this.#conflicts.push({ kind: 'delete-edit', table, id, base, theirs });
      this.#added.set(id, { table, id, values: theirs });
    }
  }

  #onlyHere(table: TableKey, id: RecordId, mine: Values): void {
    const base = this.#base(table, id);
    // New here; or nobody knows whether it was there.
    if (base === undefined) return;
    const changed = this.#changedUnits(table, base, mine);
    if (table === 'Customers' && this.#edges.wentInto(id, 'theirs')) {
      for (const unit of changed) this.#typedOnMerged.push({ from: id, unit, base, typed: mine, by: 'mine' });
      this.#removed.set(id, { table, id, values: mine });
    } else if (table === 'Customers' && this.#edges.isDropped(id)) return;
    else if (changed.length === 0) this.#removed.set(id, { table, id, values: mine });
    else this.#conflicts.push({ kind: 'edit-delete', table, id, base, mine });
  }

  #changedUnits(table: TableKey, base: Values, values: Values): SyncUnit[] {
    const shared = this.#sharedFields(table);
    const units = new Set<SyncUnit>();
    for (const field of differingFields(base, values)) {
      const unit = unitOf(table, field);
      if (shared(field) && unit.policy !== 'derived') units.add(unit);
    }
    return [...units];
  }

  /** Whether both have a column for the field. */
  #sharedFields(table: TableKey): (field: string) => boolean {
    const [mine, theirs] = [this.#mine.get(table) ?? noTable, this.#theirs.get(table) ?? noTable];
    return (field) => mine.fields.has(field) && theirs.fields.has(field);
  }

  /** A card that was deleted on one side stays, with all its rows, if the other side said anything of it, or of one of its rows. */
  #keepFamilies(): void {
    if (this.#removed.size + this.#stayGone.size === 0) return;
    const named = this.#namedCards();
    const moved = new Map(this.#sets.flatMap((change): [RecordId, Scalar][] => (change.type === 'set' && change.field === 'customer' ? [[change.id, change.after]] : [])));
    const kept = new Set([...named].filter((id) => this.#removed.has(id)));
    for (const { kind, table, id } of this.#conflicts) if (kind === 'edit-delete' && table === 'Customers') kept.add(id);
    for (const [table, { rows }] of this.#mine) {
      if (!isChildTable(table) || this.#removed.size === 0) continue;
      const theirs = this.#theirs.get(table)?.rows;
      for (const [id, values] of rows) {
        const customer = moved.has(id) ? moved.get(id) : values['customer'];
        // A row that the other one left without its card says nothing for it.
        if (typeof customer === 'string' && this.#removed.has(customer) && !this.#removed.has(id) && theirs?.get(id)?.['customer'] !== customer) kept.add(customer);
      }
    }
    for (const id of kept) if (this.#edges.wentInto(id, 'theirs')) kept.delete(id);
    this.#putBack(this.#removed, kept, 'edit-delete');
    const back = new Set([...named].filter((id) => this.#stayGone.has(id)));
    for (const { table, id, values: { customer } } of this.#added.values()) {
      if (table === 'Customers' && this.#base(table, id) !== undefined) back.add(id);
      else if (isChildTable(table) && typeof customer === 'string' && this.#stayGone.has(customer)) back.add(customer);
    }
    this.#putBack(this.#stayGone, back, 'delete-edit');
  }

  /** Cards that rows are moved to, or would be if a conflict were decided so. */
  #namedCards(): ReadonlySet<RecordId> {
    const named = new Set<RecordId>();
    const name = (customer: Scalar | undefined, by: RegisterCopy): void => {
      if (typeof customer === 'string' && by.get('Customers')?.rows.has(customer) === true) named.add(customer);
    };
    for (const change of this.#sets) if (change.type === 'set' && change.field === 'customer' && isChildTable(change.table)) name(change.after, this.#theirs);
    for (const { table, mine, theirs } of this.#conflicts) {
      if (!isChildTable(table)) continue;
      name(mine?.['customer'], this.#mine);
      name(theirs?.['customer'], this.#theirs);
    }
    return named;
  }

  #putBack(candidates: Map<RecordId, Candidate>, cards: ReadonlySet<RecordId>, kind: 'edit-delete' | 'delete-edit'): void {
    for (const [id, candidate] of [...candidates]) {
      const { table, values } = candidate;
      const isCard = table === 'Customers' && cards.has(id);
      if (!isCard && !(isChildTable(table) && typeof values['customer'] === 'string' && cards.has(values['customer']))) continue;
      candidates.delete(id);
      if (kind === 'delete-edit') this.#added.set(id, candidate);
      if (isCard) this.#conflicts.push({ kind, table, id, base: values, ...(kind === 'edit-delete' ? { mine: values } : { theirs: values }) });
    }
  }

  /** What was said of a merged card goes to the one it went into, and so do the rows that name it. */
  #withMerged(changes: readonly Change[]): readonly Change[] {
    const left = changes.filter((change) => change.type !== 'add' || change.table !== 'Merges' || !this.#edges.isLeftOut(change.id, change.values));
    for (const [row, { absorbed, survivor }] of this.#edges.disputed()) {
      const theirs = this.#theirs.get('Merges')?.rows.get(row);
      this.#conflicts.push({ kind: 'merge-merge', table: 'Customers', id: survivor, from: absorbed, ...(theirs !== undefined && { theirs }) });
    }
    if (this.#edges.isEmpty()) return left;
    const after = new AfterChanges(left, this.#mine);
    for (const { from, unit, base, typed, by } of this.#typedOnMerged) {
      const card = this.#edges.standsFor(from, (id) => after.get('Customers', id) !== undefined);
      const stands = card === undefined ? undefined : after.get('Customers', card);
      if (card === undefined || stands === undefined) continue;
      const joined = joinUnit(unit, base, stands, typed);
      if (joined === 'same' || joined === 'mine') continue;
      if (joined === 'both') {
        const [mine, theirs] = by === 'mine' ? [typed, stands] : [stands, typed];
        this.#conflicts.push({ kind: 'edit-edit', table: 'Customers', id: card, unit, base: unitValues(unit, base), mine: unitValues(unit, mine), theirs: unitValues(unit, theirs), from });
      } else after.set('Customers', card, joined === 'theirs' ? unitValues(unit, typed) : joined.joined);
    }
    for (const table of allTables) this.#forward(table, after);
    return after.changes();
  }

  /** Cells that name a card which was merged name the one that stands for it. */
  #forward(table: TableKey, after: AfterChanges): void {
    const links = fieldsOf(table).flatMap(([field, { refers }]) => (refers === 'Customers' ? [field] : []));
    if (links.length === 0) return;
    for (const [id, values] of after.rows(table)) {
      for (const link of links) {
        const card = values[link];
        if (typeof card !== 'string' || !this.#edges.isAbsorbed(card) || after.get('Customers', card) !== undefined) continue;
        const stands = this.#edges.standsFor(card, (other) => after.get('Customers', other) !== undefined);
        if (stands !== undefined) after.set(table, id, { [link]: stands });
      }
    }
  }
}

/** Changes as they grow, and what the rows hold after them. */
class AfterChanges {
  readonly #mine: RegisterCopy;
  readonly #others: Change[] = [];
  readonly #adds = new Map<RecordId, Change & { readonly type: 'add' }>();
  readonly #gone = new Set<RecordId>();
  readonly #sets = new Map<RecordId, Map<string, Change & { readonly type: 'set' }>>();

  constructor(changes: readonly Change[], mine: RegisterCopy) {
    this.#mine = mine;
    for (const change of changes) {
      if (change.type === 'add') this.#adds.set(change.id, change);
      else if (change.type === 'set') this.#fieldsOf(change.id).set(change.field, change);
      else {
        this.#gone.add(change.id);
        this.#others.push(change);
      }
    }
  }

  get(table: TableKey, id: RecordId): Values | undefined {
    if (this.#gone.has(id)) return undefined;
    const added = this.#adds.get(id);
    if (added !== undefined) return added.values;
    const values = this.#mine.get(table)?.rows.get(id);
    const sets = this.#sets.get(id);
    return values === undefined || sets === undefined ? values : { ...values, ...Object.fromEntries([...sets].map(([field, { after }]) => [field, after])) };
  }

  * rows(table: TableKey): Generator<readonly [RecordId, Values]> {
    for (const id of this.#mine.get(table)?.rows.keys() ?? []) {
      const values = this.get(table, id);
      if (values !== undefined) yield [id, values];
    }
    for (const [id, { table: of, values }] of [...this.#adds]) if (of === table) yield [id, values];
  }

  set(table: TableKey, id: RecordId, wanted: Values): void {
    const added = this.#adds.get(id);
    if (added !== undefined) {
      this.#adds.set(id, { ...added, values: { ...added.values, ...wanted } });
      return;
    }
    const mine = this.#mine.get(table)?.rows.get(id) ?? nothing;
    for (const [field, after] of Object.entries(wanted)) this.#fieldsOf(id).set(field, { type: 'set', table, id, field, before: mine[field] ?? null, after });
  }

  changes(): Change[] {
    const sets = [...this.#sets.values()].flatMap((fields) => [...fields.values()]).filter(({ id, before, after }) => before !== after && !this.#gone.has(id));
    return [...sets, ...this.#others, ...this.#adds.values()];
  }

  #fieldsOf(id: RecordId): Map<string, Change & { readonly type: 'set' }> {
    let fields = this.#sets.get(id);
    if (fields === undefined) this.#sets.set(id, (fields = new Map()));
    return fields;
  }
}

function isSameRow(one: Values, other: Values): boolean {
  let more = 0;
  for (const field in one) {
    if (one[field] !== other[field]) return false;
    more += 1;
  }
  for (const _ in other) more -= 1;
  // All that one has, the other has too; empty values are no fields.
  return more === 0;
}

function differingFields(one: Values, other: Values): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => (one[field] ?? null) !== (other[field] ?? null));
}

/** The other one cannot show these fields of the unit, so nobody there changed them. */
function withoutHidden({ fields }: SyncUnit, theirs: Values, mine: Values, shared: (field: string) => boolean): Values {
  const hidden = fields.filter((field) => !shared(field));
  return hidden.length === 0 ? theirs : { ...theirs, ...Object.fromEntries(hidden.map((field) => [field, mine[field] ?? null])) };
}
