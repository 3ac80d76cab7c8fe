/**
 * Giving merged cards back, worked out without changing anything. A card comes back as it was, with its rows and the cells
 * that named it; what was changed since stays where it was changed; what it had given to the card that stayed goes, as long
 * as it still is what the merge made. The card that stayed may have been merged further meanwhile: then its own record of
 * that merge is put right too, so that chains come apart in any order.
 */
import type { RowPlace } from '../base/row-place';
import type { Change, Values } from '../model/change';
import { flagLosers, flagsOf } from '../model/exactly-one';
import type { Scalar } from '../model/field-kinds';
import { fieldOf, fieldsOf, isChildTable, type ChildTable, type TableKey } from '../model/fields';
import { compactIdentifier } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { edgeChanges, edgeRemoval, readEdge, type AddedRow, type MergeEdge, type MovedRow, type TakenField, type UnitedRow } from './merge-content';
import { MergeDraft } from './merge-draft';
import { amend, withdraw, withoutParts } from './merge-trail';
import { hasPartOf, isFilled, kindOf, partsOf, saysSame } from './merge-values';

export interface UnmergePorts {
  readonly makeId: (prefix: string) => RecordId;
  /** A code that is free: of no card, and none of these. */
  readonly nextCode: (taken: ReadonlySet<string>) => string;
}

export interface UnmergedCard {
  readonly id: RecordId;
  readonly values: Values;
  /** The code that it had, and that another card has by now. */
  readonly codeTaken?: string;
}

export interface UnmergedCards {
  readonly cards: readonly UnmergedCard[];
  readonly changes: readonly Change[];
}

/** `rows` are rows of Merges, all of them readable. */
export function unmergeCards(register: Register, rows: readonly RecordId[], ports: UnmergePorts): UnmergedCards {
  const unmerging = new Unmerging(register, ports);
  const edges = rows.flatMap((row) => unmerging.edge(row) ?? []).sort(inTime).reverse();
  const cards = edges.map((edge) => unmerging.takeOut(edge));
  return { cards, changes: unmerging.changes() };
}

const inTime = (a: MergeEdge, b: MergeEdge): number =>
  (a.at === b.at ? a.content.order - b.content.order : a.at < b.at ? -1 : 1);

interface KeptRow {
  readonly edge: MergeEdge;
  readonly united: UnitedRow;
}

class Unmerging {
  readonly #register: Register;
  readonly #ports: UnmergePorts;
  readonly #draft: MergeDraft;
  readonly #edges = new Map<RecordId, MergeEdge | undefined>();
  readonly #gone = new Set<RecordId>();
  readonly #codes = new Set<string>();

  constructor(register: Register, ports: UnmergePorts) {
    this.#register = register;
    this.#ports = ports;
    this.#draft = new MergeDraft(register);
  }

  edge(row: RecordId): MergeEdge | undefined {
    if (!this.#edges.has(row)) this.#edges.set(row, readEdge(this.#register, row));
    return this.#gone.has(row) ? undefined : this.#edges.get(row);
  }

  changes(): Change[] {
    const { makeId } = this.#ports;
    const kept = [...this.#edges].flatMap(([row, edge]): Change[] => {
      if (this.#gone.has(row)) return edgeRemoval(this.#register, row);
      return edge === undefined ? [] : edgeChanges(this.#register, row, edge.content, makeId);
    });
    return [...this.#draft.changes(), ...kept];
  }

  takeOut(edge: MergeEdge): UnmergedCard {
    const { absorbed: card, content } = edge;
    const path = this.#path(edge.survivor);
    const root = this.#standsFor(edge.survivor);
    for (const taken of content.fields.slice().reverse()) this.#withdraw(edge, taken);
    // Rows first that were made for it: what they held comes back with the card.
    for (const added of content.added) this.#removeAdded(added, edge, path);
    const back = this.#bringBack(edge);
    const isOurs = (customer: Scalar | undefined): boolean =>
      customer === root || typeof customer !== 'string' || (customer !== card && this.#draft.get('Customers', customer) === undefined);
    const rows: { readonly table: ChildTable; readonly id: RecordId; readonly ticks: readonly string[] }[] = [];
    for (const united of content.united.slice().reverse()) {
      this.#unfill(united, path.concat(edge));
      if (this.#draft.get(united.table, united.id) === undefined) this.#draft.add(united.table, united.id, { ...united.values, customer: card }, united.place);
    }
    for (const moved of content.moved) {
      const row = this.#moveBack(moved, card, path, isOurs);
      if (row === undefined) continue;
      rows.push(row);
      this.#release(row.table, row.id, edge, path);
    }
    for (const row of rows) this.#giveTicks(row, rows);
    for (const { table, id, field } of content.references) this.#referBack(table, id, field, { card, root, path });
    this.#gone.add(edge.row);
    return back;
  }

  /** The card's own row: where it stood, with links to cards that are there, and with its code if that is still free. */
  #bringBack({ absorbed: card, content, row }: MergeEdge): UnmergedCard {
    const values: Record<string, Scalar> = { ...content.card };
    for (const [field, { refers }] of fieldsOf('Customers')) {
      const named = values[field];
      if (refers === undefined || typeof named !== 'string' || this.#draft.get('Customers', named) !== undefined) continue;
      const standing = this.#standsFor(named);
      const merge = this.#mergeOf(named);
      if (standing === undefined || standing === card || merge === undefined || merge.row === row) delete values[field];
      else {
        values[field] = standing;
        merge.content.references.push({ table: 'Customers', id: card, field });
      }
    }
    const { code } = values;
    const other = typeof code === 'string' ? this.#otherCode(code, card) : undefined;
    if (other !== undefined) values['code'] = other;
    if (typeof values['code'] === 'string') this.#codes.add(compactIdentifier(values['code']));
    if (this.#draft.get('Customers', card) === undefined) this.#draft.add('Customers', card, values, this.#placeOf(content.place));
    return { id: card, values, ...(other !== undefined && typeof code === 'string' && { codeTaken: code }) };
  }

  /** Beside the cards it stood beside; where those are merged themselves, beside the ones that they stood beside. */
  #placeOf({ above, below }: RowPlace): RowPlace {
    const there = (beside: RecordId | undefined, side: 'above' | 'below'): RecordId | undefined => {
      const met = new Set<RecordId>();
      let at = beside;
      while (at !== undefined && this.#draft.get('Customers', at) === undefined && !met.has(at)) {
        met.add(at);
        at = this.#mergeOf(at)?.content.place[side];
      }
      return at;
    };
    const [upper, lower] = [there(above, 'above'), there(below, 'below')];
    return { ...(upper !== undefined && { above: upper }), ...(lower !== undefined && { below: lower }) };
  }

  /** Another code, if a card has this one by now; undefined if it is free, or the card that stayed has just given it back. */
  #otherCode(code: string, card: RecordId): string | undefined {
    const isHeld = this.#register.otherWithNumber(code, card, (holder) =>
      saysSame('identifier', this.#draft.get('Customers', holder)?.['code'] ?? null, code)) !== undefined;
    return isHeld || this.#codes.has(compactIdentifier(code)) ? this.#ports.nextCode(this.#codes) : undefined;
  }

  // --- what the card that stayed holds -------------------------------------------------------------------------------

  #withdraw(edge: MergeEdge, taken: TakenField): void {
    const kind = kindOf('Customers', taken.field);
    const holder = edge.survivor;
    const trail = this.#trailOf(holder, taken.field);
    const standing = this.#cardValue(holder, taken.field);
    const value = withdraw(kind, trail, taken, standing ?? null);
    drop(edge.content.fields, taken);
    this.#setCard(holder, taken.field, value);
  }

  /** What merges into the card made of the field, oldest first. */
  #trailOf(card: RecordId, field: string): TakenField[] {
    return this.#register.mergesInto(card).flatMap((row) => this.edge(row) ?? []).sort(inTime)
      .flatMap(({ content }) => content.fields.filter((taken) => taken.field === field));
  }

  #cardValue(card: RecordId, field: string): Scalar | undefined {
    const standing = this.#draft.get('Customers', card);
    return standing === undefined ? this.#mergeOf(card)?.content.card[field] : standing[field];
  }

  /** On the card, or on what a later merge remembers of it: then what that merge made of the value follows. */
  #setCard(card: RecordId, field: string, value: Scalar): void {
    const before = this.#cardValue(card, field) ?? null;
    if (before === value) return;
    if (this.#draft.get('Customers', card) !== undefined) {
      this.#draft.set('Customers', card, field, value);
      return;
    }
    const merge = this.#mergeOf(card);
    if (merge === undefined) return;
    const { content, survivor } = merge;
    const { [field]: _, ...others } = content.card;
    content.card = isFilled(value) ? { ...others, [field]: value } : others;
    const taken = content.fields.find((one) => one.field === field && one.parts === undefined);
    if (taken !== undefined && isFilled(before) && taken.after === before) {
      if (isFilled(value)) this.#setCard(survivor, field, amend(this.#trailOf(survivor, field), taken, value, this.#cardValue(survivor, field) ?? null));
      else this.#withdraw(merge, taken);
    }
    for (const into of [field, fieldOf('Customers', field)?.mergeInto]) if (into !== undefined) this.#withdrawParts(merge, field, into, before);
    for (const added of content.added.slice()) if (added.from.includes(field)) this.#dropAdded(merge, added);
  }

  /** Parts that the card does not say any more. */
  #withdrawParts(merge: MergeEdge, field: string, into: string, before: Scalar): void {
    const taken = merge.content.fields.find((one) => one.field === into && one.parts !== undefined);
    if (taken?.parts === undefined) return;
    const saying = [into, ...fieldsOf('Customers').flatMap(([main, { mergeInto }]) => (mergeInto === into ? [main] : []))];
    const { card } = merge.content;
    const said = partsOf(kindOf('Customers', field), before);
    const gone = taken.parts.filter((part) => said.some((known) => saysSame('text', known, part))
      && !saying.some((one) => hasPartOf(kindOf('Customers', one) === 'several' ? 'several' : kindOf('Customers', one) === 'note' ? 'note' : 'several', card[one], part)));
    if (gone.length === 0) return;
    if (gone.length === taken.parts.length) {
      this.#withdraw(merge, taken);
      return;
    }
    const holder = merge.survivor;
    const value = withoutParts(kindOf('Customers', into), this.#trailOf(holder, into), taken, gone, this.#cardValue(holder, into) ?? null);
    this.#setCard(holder, into, value);
  }

  // --- rows ----------------------------------------------------------------------------------------------------------

  /** What the row got when this one went up in it. */
  #unfill(united: UnitedRow, among: readonly MergeEdge[]): void {
    for (const taken of united.filled.slice().reverse()) {
      const trail = this.#trailOfRow(united.into, taken.field, among);
      const kept = this.#keptRow(united.into, among);
      const standing = kept === undefined ? this.#draft.get(united.table, united.into) : kept.united.values;
      const value = standing === undefined ? undefined : withdraw(kindOf(united.table, taken.field), trail, taken, standing[taken.field] ?? null);
      drop(united.filled, taken);
      // A tick that the row had from this one and gave up by a later merge is not given back to it.
      if (taken.after === true && !trail.some((other) => other !== taken && other.after === true)) {
        for (const { content } of among) for (const moved of content.moved) if (moved.id === united.into) drop(moved.ticks, taken.field);
      }
      if (value !== undefined) this.#setRow(united.table, united.into, taken.field, value, among);
    }
  }

  #setRow(table: TableKey, id: RecordId, field: string, value: Scalar, among: readonly MergeEdge[]): void {
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
    const trail = this.#trailOfRow(united.into, field, among);
    const standing = this.#rowValue(table, united.into, field, among);
    if (standing === undefined) return;
    const kind = kindOf(table, field);
    if (taken.parts !== undefined) {
      const gone = taken.parts.filter((part) => !hasPartOf(kind, value, part));
      const isAll = gone.length === taken.parts.length;
      const left = isAll ? withdraw(kind, trail, taken, standing) : withoutParts(kind, trail, taken, gone, standing);
      if (isAll) drop(united.filled, taken);
      this.#setRow(table, united.into, field, left, among);
    } else if (taken.after === before && isFilled(value)) this.#setRow(table, united.into, field, amend(trail, taken, value, standing), among);
    else if (taken.after === before) {
      const back = withdraw(kind, trail, taken, standing);
      drop(united.filled, taken);
      this.#setRow(table, united.into, field, back, among);
    }
  }

  /** Undefined: the row is not there any more. */
  #rowValue(table: TableKey, id: RecordId, field: string, among: readonly MergeEdge[]): Scalar | undefined {
    const values = this.#keptRow(id, among)?.united.values ?? this.#draft.get(table, id);
    return values === undefined ? undefined : values[field] ?? null;
  }

  #trailOfRow(into: RecordId, field: string, among: readonly MergeEdge[]): TakenField[] {
    const survivors = new Set(among.map(({ survivor }) => survivor));
    const edges = [...survivors].flatMap((card) => this.#register.mergesInto(card)).flatMap((row) => this.edge(row) ?? []).sort(inTime);
    return edges.flatMap(({ content }) => content.united.flatMap((united) =>
      (united.into === into ? united.filled.filter((taken) => taken.field === field) : [])));
  }

  /** A row that went up in another one by a merge. */
  #keptRow(id: RecordId, among: readonly MergeEdge[]): KeptRow | undefined {
    for (const edge of among) {
      if (this.#gone.has(edge.row)) continue;
      const united = edge.content.united.find((one) => one.id === id);
      if (united !== undefined) return { edge, united };
    }
    return undefined;
  }

  #moveBack(
    { table, id, ticks }: MovedRow, card: RecordId, path: readonly MergeEdge[], isOurs: (customer: Scalar | undefined) => boolean,
  ): { readonly table: ChildTable; readonly id: RecordId; readonly ticks: readonly string[] } | undefined {
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
  #giveTicks({ table, id, ticks }: { readonly table: ChildTable; readonly id: RecordId; readonly ticks: readonly string[] }, rows: readonly { readonly table: ChildTable; readonly id: RecordId }[]): void {
    for (const { field } of flagsOf(table)) {
      if (!ticks.includes(field)) continue;
      const values = this.#draft.get(table, id) ?? {};
      const others = rows.flatMap((row) => (row.table === table && row.id !== id ? [{ id: row.id, values: this.#draft.get(table, row.id) ?? {} }] : []));
      if (flagLosers(table, field, { id, values: { ...values, [field]: true } }, others).length === 0) this.#draft.set(table, id, field, true);
    }
  }

  /** Rows of other merged cards that went up in one that leaves are rows of the card that stayed again. */
  #release(table: TableKey, into: RecordId, edge: MergeEdge, path: readonly MergeEdge[]): void {
    const owner = this.#standsFor(edge.survivor);
    if (owner === undefined || !isChildTable(table)) return;
    const among = [edge, ...path];
    const others = new Set(among.map(({ survivor }) => survivor));
    for (const other of [...others].flatMap((card) => this.#register.mergesInto(card)).flatMap((row) => this.edge(row) ?? [])) {
      if (other === edge) continue;
      for (const united of other.content.united.filter((one) => one.into === into)) {
        this.#unfill(united, among);
        other.content.united = other.content.united.filter((one) => one !== united);
        const values: Values = { ...united.values, customer: owner };
        const beside = this.#register.childrenOf(owner).flatMap((row) => {
          const its = row.table === table ? this.#draft.get(table, row.id) : undefined;
          return its?.['customer'] === owner ? [{ id: row.id, values: its }] : [];
        });
        const ticks = flagsOf(table).map(({ field }) => field)
          .filter((field) => values[field] === true && flagLosers(table, field, { id: united.id, values }, beside).length > 0);
        this.#draft.add(table, united.id, { ...values, ...Object.fromEntries(ticks.map((field) => [field, null])) }, united.place);
        // As if it had moved there with its own card, merge by merge.
        for (const through of [other, ...this.#path(other.survivor)]) through.content.moved.push({ table, id: united.id, ticks: [...ticks] });
      }
    }
  }

  #removeAdded(added: AddedRow, edge: MergeEdge, path: readonly MergeEdge[]): void {
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

  /** A row that a later merge made of a value which has gone back to its own card. */
  #dropAdded(merge: MergeEdge, added: AddedRow): void {
    this.#removeAdded(added, merge, this.#path(merge.survivor));
    merge.content.added = merge.content.added.filter((one) => one !== added);
  }

  // --- who named the card --------------------------------------------------------------------------------------------

  #referBack(table: TableKey, id: RecordId, field: string, { card, root, path }: { readonly card: RecordId; readonly root: RecordId | undefined; readonly path: readonly MergeEdge[] }): void {
    for (const { content } of path) content.references = content.references.filter((one) => one.table !== table || one.id !== id || one.field !== field);
    const values = this.#draft.get(table, id);
    if (values !== undefined) {
      if (root !== undefined && values[field] === root && id !== card) this.#draft.set(table, id, field, card);
      return;
    }
    if (table !== 'Customers') return;
    const named = this.#cardValue(id, field);
    const names = new Set([root, ...path.flatMap(({ survivor, absorbed }) => [survivor, absorbed])]);
    if (typeof named === 'string' && names.has(named)) this.#setCard(id, field, card);
  }

  /** The merges through which the card that stayed went further, the next one first. */
  #path(card: RecordId): MergeEdge[] {
    const path: MergeEdge[] = [];
    const met = new Set<RecordId>();
    for (let at = card; this.#draft.get('Customers', at) === undefined && !met.has(at);) {
      met.add(at);
      const merge = this.#mergeOf(at);
      if (merge === undefined) break;
      path.push(merge);
      at = merge.survivor;
    }
    return path;
  }

  #mergeOf(card: RecordId): MergeEdge | undefined {
    const row = this.#register.mergeOf(card);
    return row === undefined ? undefined : this.edge(row);
  }

  #standsFor(card: RecordId): RecordId | undefined {
    const last = this.#path(card).at(-1)?.survivor ?? card;
    return this.#draft.get('Customers', last) === undefined ? undefined : last;
  }
}

/** Nobody has written into it since; whose it is, and what only one row can have, merges change by themselves. */
function isAsAdded(standing: Values, added: Values): boolean {
  const fields = new Set([...Object.keys(standing), ...Object.keys(added)]);
  return [...fields].every((field) => field === 'customer' || field === 'customerName' || (standing[field] ?? null) === (added[field] ?? null));
}

function drop<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}
