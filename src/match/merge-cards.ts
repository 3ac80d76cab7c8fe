/**
 * Merging cards into one, or group by group into several, worked out without changing anything: what becomes of every field,
 * every row and every cell that names a merged card, and the changes that do it. Each merged card gets a row of Merges that
 * remembers all of it.
 */
import type { CalendarDate } from '../base/calendar-date';
import type { RowPlace } from '../base/row-place';
import type { Change, Values } from '../model/change';
import { flagLosers, flagsOf } from '../model/exactly-one';
import type { Scalar } from '../model/field-kinds';
import { childTables, isCardTable, tables, type ChildTable, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import { compactIdentifier } from '../model/identifiers';
import type { Register } from '../model/register';
import { CardReferences, type CardReference } from './card-references';
import { edgeRows, readEdge, type MergeContent, type TakenField } from './merge-content';
import { MergeDraft } from './merge-draft';
import { hasNumber } from './merge-field-groups';
import { mergeFields } from './merge-fields';
import type { FieldChoice, LostValue, MergedFields } from './merge-fields-draft';
import { uniteRows } from './merge-rows';
import type { MergeRules } from './merge-rules';
import { SharedCodes } from './shared-codes';
import { isFilled, saysSame } from './merge-values';

/** What merging needs to know beside the register. */
export interface MergePorts {
  readonly makeId: (prefix: string) => RecordId;
  readonly hasColumn: (table: TableKey, field: string) => boolean;
  /** Fields of the table's columns, the firm's own among them. */
  readonly columnsOf: (table: TableKey) => readonly string[];
  readonly writtenAt: (card: RecordId, field: string) => number | undefined;
  readonly words: {
    /** The firm's word for a kind of identifier. */
    readonly identifierKind: (meaning: 'formerTax' | 'foreignTax' | 'other') => string;
    /** A value with the name of its field, as a note says it. */
    readonly told: (table: TableKey, field: string, value: Scalar) => string;
    readonly mergedFrom: (card: string) => string;
  };
  /** ISO time. */
  readonly at: string;
  readonly today: CalendarDate;
  readonly author: string;
}

export interface CardsToMerge {
  readonly keep: RecordId;
  /** All of them in the register, each once, the card that stays not among them. */
  readonly absorb: readonly RecordId[];
  readonly picks: Readonly<Record<string, RecordId>>;
  readonly rules: MergeRules;
}

/** What becomes of a row. */
export interface RowChoice {
  readonly table: ChildTable;
  readonly id: RecordId;
  /** The merged card it was on, or for which it is made. */
  readonly card: RecordId;
  /** moves: to the card that stays · joins: it goes up in the row `into`, which says the same · new: keeps what has no other place. */
  readonly what: 'moves' | 'joins' | 'new';
  readonly into?: RecordId;
  /** As it will be. */
  readonly values: Values;
  /** Ticks that it gives up: only one row can have them. */
  readonly ticks: readonly string[];
}

export interface MergedCards {
  /** Of the step, as rows of Merges name it. */
  readonly merge: RecordId;
  /** The card that stays, as it will be. */
  readonly values: Values;
  readonly fields: readonly FieldChoice[];
  readonly rows: readonly RowChoice[];
  /** Cells of the register that name a merged card, and will name the one that stays. */
  readonly references: readonly CardReference[];
}

export interface MergedGroups {
  /** In the order of the groups. */
  readonly groups: readonly MergedCards[];
  readonly changes: readonly Change[];
}

export function mergeCards(register: Register, order: CardsToMerge, ports: MergePorts): MergedCards & { readonly changes: readonly Change[] } {
  const steps = mergeGroups(register, [order], ports);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) continue;
    const [merged] = step.value.groups;
    if (merged === undefined) throw new Error('Bug: a merge of one group has none');
    return { ...merged, changes: step.value.changes };
  }
}

/**
 * One group after the other, as if each were merged in a step of its own, and the changes of all together. No card is in two
 * of the groups. A generator that stops often and tells how much is done, 0…1.
 */
export function* mergeGroups(register: Register, orders: readonly CardsToMerge[], ports: MergePorts): Generator<number, MergedGroups> {
  const rows = childTables.reduce((sum, table) => sum + register.count(table), register.count('Customers'));
  const looking = CardReferences.find(register, orders.flatMap(({ absorb }) => absorb), ports.columnsOf);
  let looked = looking.next();
  for (; looked.done !== true; looked = looking.next()) yield (looked.value / Math.max(rows, looked.value)) * shareOfLooking;
  const draft = new MergeDraft(register);
  const codes = new SharedCodes(register);
  const merging: Merging[] = [];
  let cards = 0;
  for (const [at, order] of orders.entries()) {
    const one = new Merging({ register, draft, codes, references: looked.value, before: cards }, order, ports);
    one.run();
    merging.push(one);
    cards += order.absorb.length;
    yield shareOfLooking + (1 - shareOfLooking) * ((at + 1) / orders.length);
  }
  const place = draft.placesOfGone();
  const edges = merging.flatMap((one) => one.edges(place));
  return { groups: merging.map((one) => one.merged()), changes: [...draft.changes(), ...edges] };
}

/** Of the whole, as far as people see it. */
const shareOfLooking = 0.3;

/** What the groups of a batch have in common. */
interface Batch {
  readonly register: Register;
  readonly draft: MergeDraft;
  readonly codes: SharedCodes;
  readonly references: CardReferences;
  /** So many cards are merged by the groups before. */
  readonly before: number;
}

interface Absorbing {
  readonly id: RecordId;
  readonly values: Values;
  readonly content: MergeContent;
}

class Merging {
  readonly #register: Register;
  readonly #order: CardsToMerge;
  readonly #ports: MergePorts;
  readonly #draft: MergeDraft;
  /** All cards of the merge as they were before it. */
  readonly #cards: ReadonlyMap<RecordId, Values>;
  readonly #fields: MergedFields;
  readonly #absorbing: readonly Absorbing[];
  readonly #merge: RecordId;
  readonly #naming: CardReferences;
  readonly #rows: RowChoice[] = [];
  readonly #references: CardReference[] = [];
  /** Rows of the card that stays, those that came among them, by table. */
  readonly #own = new Map<ChildTable, RecordId[]>();
  /** What the notes will tell. */
  readonly #told = new Map<RecordId, string[]>();

  constructor({ register, draft, codes, references, before }: Batch, order: CardsToMerge, ports: MergePorts) {
    this.#register = register;
    this.#order = order;
    this.#ports = ports;
    this.#draft = draft;
    this.#naming = references;
    this.#merge = ports.makeId('mr');
    this.#cards = new Map([order.keep, ...order.absorb].map((id) => [id, draft.get('Customers', id) ?? {}]));
    let known: readonly TakenField[] | undefined;
    const earlier = (): readonly TakenField[] => (known ??= register.mergesInto(order.keep).flatMap((row) => readEdge(register, row)?.content.fields ?? []));
    this.#fields = mergeFields({
      keep: { id: order.keep, values: this.#valuesOf(order.keep) },
      absorbed: order.absorb.map((id) => ({ id, values: this.#valuesOf(id) })),
      picks: order.picks, rules: order.rules, writtenAt: ports.writtenAt,
      hasColumn: (field) => ports.hasColumn('Customers', field),
      earlier: (field) => earlier().flatMap((one) => (one.field === field ? [one] : [])),
    });
    this.#absorbing = order.absorb.map((id, at) => {
      const codeOf = codes.beside(id);
      return {
        id, values: this.#valuesOf(id),
        content: {
          card: this.#valuesOf(id), place: {}, order: before + at, fields: this.#fields.taken.get(id) ?? [], moved: [], united: [], references: [], added: [],
          ...(codeOf.length > 0 && { codeOf }),
        },
      };
    });
    for (const table of childTables) this.#own.set(table, rowsOf(register, order.keep, table));
  }

  run(): void {
    const { keep } = this.#order;
    const before = this.#valuesOf(keep);
    for (const field of new Set([...Object.keys(before), ...Object.keys(this.#fields.values)])) {
      const after = this.#fields.values[field] ?? null;
      if ((before[field] ?? null) !== after) this.#set('Customers', keep, field, after);
    }
    for (const one of this.#absorbing) for (const table of childTables) for (const id of rowsOf(this.#register, one.id, table)) this.#row(one, table, id);
    this.#keepAddresses();
    for (const lost of this.#fields.lost) this.#keepValue(lost);
    this.#keepNotes();
    this.#follow();
    for (const { id } of this.#absorbing) this.#draft.remove('Customers', id);
  }

  merged(): MergedCards {
    return { merge: this.#merge, values: this.#fields.values, fields: this.#fields.choices, rows: this.#rows, references: this.#references };
  }

  /** The rows of Merges; `place` is where rows that go stood. */
  edges(place: (table: TableKey, id: RecordId) => RowPlace): Change[] {
    const { makeId, at, author } = this.#ports;
    const before = this.#valuesOf(this.#order.keep);
    const after = this.#fields.values;
    const gaveUp = isFilled(before['code']) && before['code'] !== after['code'] ? before['code'] : null;
    const holder = this.#absorbing.find(({ content }) => content.fields.some(({ field }) => field === 'code')) ?? this.#absorbing[0];
    return this.#absorbing.flatMap((one) => {
      one.content.place = place('Customers', one.id);
      for (const row of one.content.united) row.place = place(row.table, row.id);
      return edgeRows(makeId(tables.Merges.idPrefix), {
        merge: this.#merge, survivor: this.#order.keep, absorbed: one.id, at, author,
        code: one.values['code'] ?? null, name: one.values['name'] ?? null,
        survivorCode: after['code'] ?? null, survivorName: after['name'] ?? null,
        formerCode: one === holder ? gaveUp : null,
      }, one.content, makeId);
    });
  }

  #valuesOf(card: RecordId): Values {
    return this.#cards.get(card) ?? {};
  }

  /** What comes to name a card that a later group merges, follows that one too. */
  #set(table: TableKey, id: RecordId, field: string, value: Scalar): void {
    this.#draft.set(table, id, field, value);
    this.#naming.note(table, id, field, value);
  }

  #row({ id: card, content }: Absorbing, table: ChildTable, id: RecordId): void {
    const values = this.#draft.get(table, id) ?? {};
    if (isCardTable(table)) {
      for (const into of this.#own.get(table) ?? []) {
        // Two rows of one card were two before.
        if (content.moved.some((moved) => moved.id === into) || content.added.some((added) => added.id === into)) continue;
        const own = this.#draft.get(table, into) ?? {};
        const union = uniteRows(table, own, values, (field) => flagLosers(table, field, { id: into, values: { ...own, [field]: true } }, this.#rowsBeside(table, into)).length > 0);
        if (union === undefined) continue;
        for (const { field, after } of union.filled) this.#set(table, into, field, after);
        this.#draft.remove(table, id);
        content.united.push({ table, id, values, place: {}, into, filled: [...union.filled] });
        for (const { field, value } of union.lost) this.#tell(card, table, field, value);
        this.#rows.push({ table, id, card, what: 'joins', into, values: this.#draft.get(table, into) ?? {}, ticks: [] });
        return;
      }
    }
    const { keep } = this.#order;
    const moved = { ...values, customer: keep };
    const ticks = flagsOf(table).map(({ field }) => field)
      .filter((field) => values[field] === true && flagLosers(table, field, { id, values: moved }, this.#rowsBeside(table, id)).length > 0);
    this.#draft.set(table, id, 'customer', keep);
    for (const field of ticks) this.#draft.set(table, id, field, null);
    content.moved.push({ table, id, ticks });
    this.#own.get(table)?.push(id);
    this.#rows.push({ table, id, card, what: 'moves', values: this.#draft.get(table, id) ?? {}, ticks });
  }

  #rowsBeside(table: ChildTable, id: RecordId): { readonly id: RecordId; readonly values: Values }[] {
    return (this.#own.get(table) ?? []).flatMap((other) => (other === id ? [] : [{ id: other, values: this.#draft.get(table, other) ?? {} }]));
  }

  /** An address that is not the card's is one of its further ones. */
  #keepAddresses(): void {
    for (const { card, values } of this.#fields.addresses) {
      const owner = this.#valuesOf(card);
      const row: Values = { customer: this.#order.keep, location: nameOfCard(owner), ...values };
      const isThere = (this.#own.get('Addresses') ?? []).some((own) => uniteRows('Addresses', this.#draft.get('Addresses', own) ?? {}, row, () => true)?.filled.length === 0);
      if (isThere) continue;
      if (!this.#add(card, 'Addresses', row, Object.keys(values))) for (const [field, value] of Object.entries(values)) this.#tell(card, 'Customers', field, value);
    }
  }

  #keepValue({ card, field, value }: LostValue): void {
    const owner = this.#valuesOf(card);
    const customer = this.#order.keep;
    const { words } = this.#ports;
    if (field === 'contactName') {
      const isThere = (this.#own.get('Contacts') ?? []).some((own) => {
        const { firstName, lastName } = this.#draft.get('Contacts', own) ?? {};
        return [[firstName, lastName], [lastName, firstName]].some((parts) => saysSame('text', parts.filter(isFilled).join(' '), value));
      });
      if (isThere || this.#add(card, 'Contacts', { customer, lastName: value }, [field])) return;
    } else if (isNumber(field)) {
      const { country } = owner;
      const number = String(value);
      const isThere = hasNumber(this.#fields.values, number, country)
        || (this.#own.get('Identifiers') ?? []).some((own) => compactIdentifier(String(this.#draft.get('Identifiers', own)?.['number'] ?? '')) === compactIdentifier(number));
      const isForeign = isFilled(country) && isFilled(this.#fields.values['country']) && country !== this.#fields.values['country'];
      const kind = words.identifierKind(field === 'taxId' || field === 'vatNumber' ? (isForeign ? 'foreignTax' : 'formerTax') : 'other');
      if (isThere || this.#add(card, 'Identifiers', { customer, kind, number, country: country ?? null, source: nameOfCard(owner) }, [field])) return;
    }
    this.#tell(card, 'Customers', field, value);
  }

  #tell(card: RecordId, table: TableKey, field: string, value: Scalar): void {
    const lines = this.#told.get(card) ?? [];
    const line = this.#ports.words.told(table, field, value);
    if (!lines.includes(line)) this.#told.set(card, [...lines, line]);
  }

  #keepNotes(): void {
    const { words, today, author } = this.#ports;
    for (const [card, lines] of this.#told) {
      const head = words.mergedFrom(nameOfCard(this.#valuesOf(card)));
      this.#add(card, 'Notes', { customer: this.#order.keep, date: today, author, text: [head, ...lines].join('\n') }, []);
    }
  }

  /** False where the register has no columns for such a row. What the card that stays gave up, goes with the first that was merged. */
  #add(card: RecordId, table: 'Addresses' | 'Contacts' | 'Identifiers' | 'Notes', given: Values, from: readonly string[]): boolean {
    const values = Object.fromEntries(Object.entries(given).filter(([, value]) => isFilled(value)));
    if (!Object.keys(values).every((field) => this.#ports.hasColumn(table, field))) return false;
    const id = this.#ports.makeId(tables[table].idPrefix);
    this.#draft.add(table, id, values);
    const owner = this.#absorbing.find((one) => one.id === card)
      ?? this.#absorbing.find(({ content }) => content.fields.some(({ field }) => from.includes(field))) ?? this.#absorbing[0];
    owner?.content.added.push({ table, id, values, from: owner.id === card ? [...from] : [] });
    this.#own.get(table)?.push(id);
    this.#rows.push({ table, id, card, what: 'new', values, ticks: [] });
    return true;
  }

  #follow(): void {
    const merged = new Set(this.#order.absorb);
    for (const { id: card, content } of this.#absorbing) {
      for (const reference of this.#naming.to(card)) {
        const { table, id, field } = reference;
        // It may name another one by now, or be gone.
        if ((table === 'Customers' && merged.has(id)) || this.#draft.get(table, id)?.[field] !== card) continue;
        this.#set(table, id, field, this.#order.keep);
        content.references.push({ table, id, field });
        this.#references.push(reference);
      }
    }
  }
}

/** In the order of the sheet. */
function rowsOf(register: Register, card: RecordId, table: ChildTable): RecordId[] {
  const ids = register.childrenOf(card).filter((row) => row.table === table).map(({ id }) => id);
  return ids.length < 2 ? ids : ids.sort((a, b) => register.place(table, a) - register.place(table, b));
}

const isNumber = (field: string): boolean => field === 'taxId' || field === 'vatNumber' || field === 'companyNumber' || field === 'personalId';

/** As notes name a card: its code and its name. */
export function nameOfCard(values: Values): string {
  return [values['code'], values['name']].filter(isFilled).join(' ');
}

