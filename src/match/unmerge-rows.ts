/**
 * Rows of a card that is given back: those that moved go back with it, those that went up in others come out of them, those
 * that were made for it go. Later merges may have moved or united them further: their records of it are put right too.
 */
import type { Values } from '../model/change';
import { flagLosers, flagsOf } from '../model/exactly-one';
import type { Scalar } from '../model/field-kinds';
import { isChildTable, type ChildTable, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { AddedRow, MergeEdge, MovedRow, TakenField, UnitedRow } from './merge-content';
import type { MergeDraft } from './merge-draft';
import { inTime, type MergeEdges } from './merge-edges';
import { amend, withdraw, withoutParts } from './merge-trail';
import { hasPartOf, isFilled, kindOf } from './merge-values';

interface KeptRow {
  readonly edge: MergeEdge;
  readonly united: UnitedRow;
}

/** A row that is the card's again, and the ticks that it gave up meanwhile. */
export interface GivenRow {
  readonly table: ChildTable;
  readonly id: RecordId;
  readonly ticks: readonly string[];
}

export class UnmergedRows {
  readonly #draft: MergeDraft;
  readonly #edges: MergeEdges;

  constructor(draft: MergeDraft, edges: MergeEdges) {
    this.#draft = draft;
    this.#edges = edges;
  }

  /** All rows of the card that comes back; `path` is how the card that stayed went further, `isOurs` whose rows are not another's by now. */
  giveBack(edge: MergeEdge, path: readonly MergeEdge[], isOurs: (customer: Scalar | undefined) => boolean): void {
    const { absorbed: card, content } = edge;
    const given: GivenRow[] = [];
    for (const united of content.united.slice().reverse()) {
      this.#unfill(united, path.concat(edge));
      if (this.#draft.get(united.table, united.id) === undefined) this.#draft.add(united.table, united.id, { ...united.values, customer: card }, united.place);
    }
    for (const moved of content.moved) {
      const row = this.#moveBack(moved, card, path, isOurs);
      if (row === undefined) continue;
      given.push(row);
      this.#release(row.table, row.id, edge, path);
    }
    for (const row of given) this.#giveTicks(row, given);
  }

  removeAdded(added: AddedRow, edge: MergeEdge, path: readonly MergeEdge[]): void {
    const { table, id, values } = added;
    this.#release(table, id, edge, path);
    const kept = this.#keptRow(id, path);
    const standing = this.#draft.get(table, id) ?? kept?.united.values;
    if (standing === undefined || !isAsAdded(standing, values)) return;
    for (const { content } of path) content.moved = content.moved.filter((moved) => moved.id !== id);
    if (kept !== undefined) {
      this.#unfill(kept.united, path);
      kept.edge.content.united = kept.edge.content.united.filter((one) => one !== kept.united);
    } else this.#draft.remove(table, id);
  }

  /** What the row got when this one went up in it. */
  #unfill(united: UnitedRow, among: readonly MergeEdge[]): void {
    for (const taken of united.filled.slice().reverse()) {
      const trail = this.#trailOf(united.into, taken.field, among);
      const kept = this.#keptRow(united.into, among);
      const standing = kept === undefined ? this.#draft.get(united.table, united.into) : kept.united.values;
      const value = standing === undefined ? undefined : withdraw(kindOf(united.table, taken.field), trail, taken, standing[taken.field] ?? null, this.#edges.isOne);
      drop(united.filled, taken);
      // A tick that the row had from this one and gave up by a later merge is not given back to it.
      if (taken.after === true && !trail.some((other) => other !== taken && other.after === true)) {
        for (const { content } of among) for (const moved of content.moved) if (moved.id === united.into) drop(moved.ticks, taken.field);
      }
      if (value !== undefined) this.#set(united.table, united.into, taken.field, value, among);
    }
  }

  #set(table: TableKey, id: RecordId, field: string, value: Scalar, among: readonly MergeEdge[]): void {
    const kept = this.#keptRow(id, among);
    const before = (kept === undefined ? this.#draft.get(table, id) : kept.united.values)?.[field] ?? null;
    if (before === value) return;
    if (kept === undefined) {
      this.#draft.set(table, id, field, value);
      return;
    }
    const { united } = kept;
    const { [field]: _, ...others } = united.values;
    united.values = isFilled(value) ? { ...others, [field]: value } : others;
    const taken = united.filled.find((one) => one.field === field);
    if (taken === undefined || !isFilled(before)) return;
    const trail = this.#trailOf(united.into, field, among);
    const standing = this.#valueOf(table, united.into, field, among);
    if (standing === undefined) return;
    const kind = kindOf(table, field);
    const { isOne } = this.#edges;
    if (taken.parts !== undefined) {
      const gone = taken.parts.filter((part) => !hasPartOf(kind, value, part));
      const isAll = gone.length === taken.parts.length;
      const left = isAll ? withdraw(kind, trail, taken, standing, isOne) : withoutParts(kind, trail, taken, gone, standing);
      if (isAll) drop(united.filled, taken);
      this.#set(table, united.into, field, left, among);
    } else if (taken.after === before && isFilled(value)) this.#set(table, united.into, field, amend(trail, taken, value, standing, isOne), among);
    else if (taken.after === before) {
      const back = withdraw(kind, trail, taken, standing, isOne);
      drop(united.filled, taken);
      this.#set(table, united.into, field, back, among);
    }
  }

  /** Undefined: the row is not there any more. */
  #valueOf(table: TableKey, id: RecordId, field: string, among: readonly MergeEdge[]): Scalar | undefined {
    const values = this.#keptRow(id, among)?.united.values ?? this.#draft.get(table, id);
    return values === undefined ? undefined : values[field] ?? null;
  }

  #trailOf(into: RecordId, field: string, among: readonly MergeEdge[]): TakenField[] {
    return this.#around(among).sort(inTime).flatMap(({ content }) => content.united.flatMap((united) =>
      (united.into === into ? united.filled.filter((taken) => taken.field === field) : [])));
  }

  /** All merges into the cards that these went into, each card's oldest first. */
  #around(among: readonly MergeEdge[]): MergeEdge[] {
    return [...new Set(among.map(({ survivor }) => survivor))].flatMap((card) => this.#edges.into(card));
  }

  /** A row that went up in another one by a merge. */
  #keptRow(id: RecordId, among: readonly MergeEdge[]): KeptRow | undefined {
    for (const edge of among) {
      if (this.#edges.isGone(edge)) continue;
      const united = edge.content.united.find((one) => one.id === id);
      if (united !== undefined) return { edge, united };
    }
    return undefined;
  }

  #moveBack({ table, id, ticks }: MovedRow, card: RecordId, path: readonly MergeEdge[], isOurs: (customer: Scalar | undefined) => boolean): GivenRow | undefined {
    if (!isChildTable(table)) return undefined;
    const given = new Set(ticks);
    const kept = this.#keptRow(id, path);
    const row = this.#draft.get(table, id);
    if (row !== undefined && !isOurs(row['customer'])) return undefined;
    for (const { content } of path) {
      for (const later of content.moved) if (later.id === id) later.ticks.forEach((tick) => given.add(tick));
      content.moved = content.moved.filter((later) => later.id !== id);
    }
    if (row === undefined && kept !== undefined) {
      const { edge, united } = kept;
      this.#unfill(united, path);
      edge.content.united = edge.content.united.filter((one) => one !== united);
      this.#draft.add(table, id, { ...united.values, customer: card }, united.place);
    } else if (row === undefined) return undefined;
    else this.#draft.set(table, id, 'customer', card);
    return { table, id, ticks: [...given] };
  }

  /** What only one row can have, as long as no other row of the card has it. */
  #giveTicks({ table, id, ticks }: GivenRow, rows: readonly GivenRow[]): void {
    for (const { field } of flagsOf(table)) {
      if (!ticks.includes(field)) continue;
      const values = this.#draft.get(table, id) ?? {};
      const others = rows.flatMap((row) => (row.table === table && row.id !== id ? [{ id: row.id, values: this.#draft.get(table, row.id) ?? {} }] : []));
      if (flagLosers(table, field, { id, values: { ...values, [field]: true } }, others).length === 0) this.#draft.set(table, id, field, true);
    }
  }

  /** Rows of other merged cards that went up in one that leaves are rows of the card that stayed again. */
  #release(table: TableKey, into: RecordId, edge: MergeEdge, path: readonly MergeEdge[]): void {
    const owner = this.#edges.standsFor(edge.survivor);
    if (owner === undefined || !isChildTable(table)) return;
    const among = [edge, ...path];
    for (const other of this.#around(among)) {
      if (other === edge) continue;
      for (const united of other.content.united.filter((one) => one.into === into)) {
        this.#unfill(united, among);
        other.content.united = other.content.united.filter((one) => one !== united);
        const values: Values = { ...united.values, customer: owner };
        // Those that were released just before count too.
        const beside = this.#draft.childrenOf(owner, table);
        const ticks = flagsOf(table).map(({ field }) => field)
          .filter((field) => values[field] === true && flagLosers(table, field, { id: united.id, values }, beside).length > 0);
        this.#draft.add(table, united.id, { ...values, ...Object.fromEntries(ticks.map((field) => [field, null])) }, united.place);
        // As if it had moved there with its own card, merge by merge.
        for (const through of [other, ...this.#edges.path(other.survivor)]) through.content.moved.push({ table, id: united.id, ticks: [...ticks] });
      }
    }
  }
}

/** Nobody has written into it since; whose it is, and what only one row can have, merges change by themselves. */
function isAsAdded(standing: Values, added: Values): boolean {
  const fields = new Set([...Object.keys(standing), ...Object.keys(added)]);
  return [...fields].every((field) => field === 'customer' || field === 'customerName' || (standing[field] ?? null) === (added[field] ?? null));
}

export function drop<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}
