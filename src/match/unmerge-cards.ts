/**
 * Giving merged cards back, worked out without changing anything. A card comes back as it was, with its rows and the cells
 * that named it; what was changed since stays where it was changed; what it had given to the card that stayed goes, as long
 * as it still is what the merge made. The card that stayed may have been merged further meanwhile: then its own record of
 * that merge is put right too, so that chains come apart in any order.
 */
import type { RowPlace } from '../base/row-place';
import type { Change, Values } from '../model/change';
import type { Scalar } from '../model/field-kinds';
import { fieldOf, fieldsOf, type TableKey } from '../model/fields';
import { compactIdentifier } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { AddedRow, FollowedReference, MergeEdge, TakenField } from './merge-content';
import { MergeDraft } from './merge-draft';
import { inTime, MergeEdges } from './merge-edges';
import { amend, withdraw, withoutParts } from './merge-trail';
import { hasPartOf, isFilled, kindOf, partsOf, saysSame } from './merge-values';
import { drop, UnmergedRows } from './unmerge-rows';

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
  const draft = new MergeDraft(register);
  const edges = new MergeEdges(register, draft);
  const unmerging = new Unmerging(register, draft, edges, ports);
  const lastFirst = rows.flatMap((row) => edges.edge(row) ?? []).sort(inTime).reverse();
  const cards = lastFirst.map((edge) => unmerging.takeOut(edge));
  return { cards, changes: [...draft.changes(), ...edges.changes(ports.makeId)] };
}

class Unmerging {
  readonly #register: Register;
  readonly #draft: MergeDraft;
  readonly #edges: MergeEdges;
  readonly #rows: UnmergedRows;
  readonly #ports: UnmergePorts;
  /** Codes of cards that came back. */
  readonly #codes = new Map<string, RecordId>();

  constructor(register: Register, draft: MergeDraft, edges: MergeEdges, ports: UnmergePorts) {
    this.#register = register;
    this.#draft = draft;
    this.#edges = edges;
    this.#rows = new UnmergedRows(draft, edges);
    this.#ports = ports;
  }

  takeOut(edge: MergeEdge): UnmergedCard {
    const { absorbed: card, content } = edge;
    const path = this.#edges.path(edge.survivor);
    const root = this.#edges.standsFor(edge.survivor);
    for (const taken of content.fields.slice().reverse()) this.#withdraw(edge, taken);
    // Rows first that were made for it: what they held comes back with the card.
    for (const added of content.added) this.#rows.removeAdded(added, edge, path);
    const back = this.#bringBack(edge);
    this.#rows.giveBack(edge, path, (customer) =>
      customer === root || typeof customer !== 'string' || (customer !== card && this.#draft.get('Customers', customer) === undefined));
    // Those of cards that are there first: what a merged card's cell says again goes on to the one it was merged into.
    const isThere = ({ table, id }: FollowedReference): boolean => this.#draft.get(table, id) !== undefined;
    const [there, merged] = [content.references.filter(isThere), content.references.filter((one) => !isThere(one))];
    for (const { table, id, field } of [...there, ...merged]) this.#referBack(table, id, field, { edge, root, path });
    this.#edges.remove(edge);
    return back;
  }

  /** The card's own row: where it stood, with links to cards that are there, and with its code if that is still free. */
  #bringBack({ absorbed: card, content, row }: MergeEdge): UnmergedCard {
    const values: Record<string, Scalar> = { ...content.card };
    for (const [field, named] of Object.entries(values)) {
      if (!namesCards(field) || typeof named !== 'string' || named === card || this.#draft.get('Customers', named) !== undefined) continue;
      const path = this.#edges.path(named);
      const own = path.findIndex(({ survivor }) => survivor === card);
      const standing = own < 0 ? this.#edges.standsFor(named) : card;
      if (standing === undefined || standing === card || this.#edges.of(named)?.row === row) {
        // A link leads to a card, or is none; what stands in a column of the firm's own is the firm's.
        if (!field.startsWith('x:')) delete values[field];
        else if (own >= 0) {
          // One that is merged into this card: it follows as far as here, and not to where this card went.
          for (const { content: along } of path.slice(0, own + 1)) along.references.push({ table: 'Customers', id: card, field });
          values[field] = card;
        }
      } else values[field] = this.#following(card, field, named);
    }
    const { code } = values;
    const other = typeof code === 'string' ? this.#otherCode(code, card, content.codeOf ?? []) : undefined;
    if (other !== undefined) values['code'] = other;
    if (typeof values['code'] === 'string') this.#codes.set(compactIdentifier(values['code']), card);
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
        at = this.#edges.of(at)?.content.place[side];
      }
      return at;
    };
    const [upper, lower] = [there(above, 'above'), there(below, 'below')];
    return { ...(upper !== undefined && { above: upper }), ...(lower !== undefined && { below: lower }) };
  }

  /**
   * Another code, if a card has this one by now that had another before; undefined if it is free, or the card that stayed has
   * just given it back. `before` had it too when the card was merged.
   */
  #otherCode(code: string, card: RecordId, before: readonly RecordId[]): string | undefined {
    const isNew = (holder: RecordId): boolean => !before.some((id) => id === holder || this.#edges.standsFor(id) === holder);
    const isAnothers = (holder: RecordId): boolean => saysSame('identifier', this.#draft.get('Customers', holder)?.['code'] ?? null, code) && isNew(holder);
    const back = this.#codes.get(compactIdentifier(code));
    return this.#register.otherWithNumber(code, card, isAnothers) !== undefined || (back !== undefined && isAnothers(back)) ? this.#ports.nextCode(new Set(this.#codes.keys())) : undefined;
  }

  // --- what the card that stayed holds -------------------------------------------------------------------------------

  #withdraw(edge: MergeEdge, taken: TakenField): void {
    const kind = kindOf('Customers', taken.field);
    const holder = edge.survivor;
    const trail = this.#edges.trail(holder, taken.field);
    const standing = this.#cardValue(holder, taken.field) ?? null;
    const isBack = trail.at(-1) === taken && this.#edges.isOne(standing, taken.after);
    const value = withdraw(kind, trail, taken, standing, this.#edges.isOne);
    drop(edge.content.fields, taken);
    if (isBack && namesCards(taken.field)) this.#followNoMore(holder, taken.field, taken.after);
    this.#setCard(holder, taken.field, value);
  }

  #cardValue(card: RecordId, field: string): Scalar | undefined {
    const standing = this.#draft.get('Customers', card);
    return standing === undefined ? this.#edges.of(card)?.content.card[field] : standing[field];
  }

  /** On the card, or on what a later merge remembers of it: then what that merge made of the value follows. */
  #setCard(card: RecordId, field: string, value: Scalar): void {
    const before = this.#cardValue(card, field) ?? null;
    if (before === value) return;
    if (this.#draft.get('Customers', card) !== undefined) {
      this.#draft.set('Customers', card, field, this.#following(card, field, value));
      return;
    }
    const merge = this.#edges.of(card);
    if (merge === undefined) return;
    const { content, survivor } = merge;
    const { [field]: _, ...others } = content.card;
    content.card = isFilled(value) ? { ...others, [field]: value } : others;
    const taken = content.fields.find((one) => one.field === field && one.parts === undefined);
    if (taken !== undefined && isFilled(before) && this.#edges.isOne(taken.after, before)) {
      if (isFilled(value)) {
        if (namesCards(field)) this.#followNoMore(survivor, field, taken.after);
        this.#setCard(survivor, field, amend(this.#edges.trail(survivor, field), taken, value, this.#cardValue(survivor, field) ?? null, this.#edges.isOne));
      } else this.#withdraw(merge, taken);
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
    /** A field of one value is a list of one. */
    const says = (one: string, part: string): boolean => hasPartOf(kindOf('Customers', one) === 'note' ? 'note' : 'several', card[one], part);
    const gone = taken.parts.filter((part) => said.some((known) => saysSame('text', known, part)) && !saying.some((one) => says(one, part)));
    if (gone.length === 0) return;
    if (gone.length === taken.parts.length) {
      this.#withdraw(merge, taken);
      return;
    }
    const holder = merge.survivor;
    const value = withoutParts(kindOf('Customers', into), this.#edges.trail(holder, into), taken, gone, this.#cardValue(holder, into) ?? null);
    this.#setCard(holder, into, value);
  }

  /** A row that a later merge made of a value which has gone back to its own card. */
  #dropAdded(merge: MergeEdge, added: AddedRow): void {
    this.#rows.removeAdded(added, merge, this.#edges.path(merge.survivor));
    merge.content.added = merge.content.added.filter((one) => one !== added);
  }

  // --- who named the card --------------------------------------------------------------------------------------------

  #referBack(table: TableKey, id: RecordId, field: string, { edge, root, path }: Referring): void {
    const { absorbed: card } = edge;
    forgetReference(path, table, id, field);
    const values = this.#draft.get(table, id);
    const names = new Set<Scalar | undefined>([root, edge.survivor, ...path.flatMap(({ survivor, absorbed }) => [survivor, absorbed])]);
    if (table === 'Customers') {
      const later = this.#edges.into(id).filter((one) => one !== edge && inTime(edge, one) < 0).flatMap(({ content }) => content.fields).filter((taken) => taken.field === field);
      const [first, last] = [later[0], later.at(-1)];
      // Other values came there since. What stands there is what the last one brought, which may name this card by now;
      // else the one that the first took the place of may have named it.
      if (last !== undefined && !(typeof last.after === 'string' && this.#edges.standsFor(last.after) === card)) {
        if (first !== undefined && names.has(first.before) && first.before !== null) first.before = card;
        return;
      }
    }
    if (values !== undefined) {
      if (root !== undefined && values[field] === root && id !== card) this.#draft.set(table, id, field, card);
      return;
    }
    if (table !== 'Customers') return;
    const named = this.#cardValue(id, field);
    if (typeof named === 'string' && names.has(named)) this.#setCard(id, field, card);
  }

  /** A cell that is to name a merged card names the one that stands for it, and is remembered as any other that followed. */
  #following(id: RecordId, field: string, value: Scalar): Scalar {
    if (typeof value !== 'string' || !namesCards(field)) return value;
    const path = this.#edges.path(value);
    const standing = path.length === 0 ? undefined : this.#edges.standsFor(value);
    if (standing === undefined) return value;
    for (const { content } of path) content.references.push({ table: 'Customers', id, field });
    return standing;
  }

  /** The cell does not name that card any more. */
  #followNoMore(id: RecordId, field: string, named: Scalar): void {
    if (typeof named === 'string') forgetReference(this.#edges.path(named), 'Customers', id, field);
  }
}

/** Links, and the firm's own columns, which may. */
const namesCards = (field: string): boolean => field.startsWith('x:') || fieldOf('Customers', field)?.refers !== undefined;

function forgetReference(path: readonly MergeEdge[], table: TableKey, id: RecordId, field: string): void {
  for (const { content } of path) content.references = content.references.filter((one) => one.table !== table || one.id !== id || one.field !== field);
}

interface Referring {
  readonly edge: MergeEdge;
  readonly root: RecordId | undefined;
  readonly path: readonly MergeEdge[];
}

