/** Cells of the register that hold the id of a card and nothing else: a link, or one of the firm's own columns. */
import type { Scalar } from '../model/field-kinds';
import { allTables, fieldsOf, isDecisionTable, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import type { FollowedReference } from './merge-content';

/** A cell that names a card. */
export interface CardReference extends FollowedReference {
  readonly card: RecordId;
}

/** Rows between two pauses. */
const slice = 5000;

/** Who names each of some cards; kept up with cells that come to name one while others of them are merged. */
export class CardReferences {
  readonly #byCard: Map<RecordId, CardReference[]>;
  /** Fields that link to cards; whose row it is, is no such link. */
  readonly #links = new Map<TableKey, ReadonlySet<string>>();

  private constructor(cards: Iterable<RecordId>) {
    this.#byCard = new Map([...cards].map((card) => [card, []]));
  }

  /** Looks once through all columns that may name cards; tells how many rows it has seen. Each click on the merge page does it. */
  static *find(register: Register, cards: Iterable<RecordId>, columnsOf: (table: TableKey) => readonly string[]): Generator<number, CardReferences> {
    const references = new CardReferences(cards);
    let seen = 0;
    for (const table of allTables) {
      const fields = isDecisionTable(table) ? [] : columnsOf(table).filter((field) => references.#namesCards(table, field));
      if (fields.length === 0) continue;
      const ids = register.ids(table);
      const rows = register.rows(table);
      for (let at = 0; at < rows.length; at += 1) {
        for (const field of fields) {
          const value = rows[at]?.[field];
          if (value !== undefined) references.note(table, ids[at] ?? '', field, value);
        }
        seen += 1;
        if (seen % slice === 0) yield seen;
      }
    }
    return references;
  }

  to(card: RecordId): readonly CardReference[] {
    return this.#byCard.get(card) ?? [];
  }

  note(table: TableKey, id: RecordId, field: string, value: Scalar): void {
    const known = typeof value === 'string' ? this.#byCard.get(value) : undefined;
    if (known !== undefined && this.#namesCards(table, field)) known.push({ table, id, field, card: String(value) });
  }

  #namesCards(table: TableKey, field: string): boolean {
    return field.startsWith('x:') || this.#linksOf(table).has(field);
  }

  #linksOf(table: TableKey): ReadonlySet<string> {
    let links = this.#links.get(table);
    if (links === undefined) {
      links = new Set(fieldsOf(table).filter(([field, { refers }]) => refers !== undefined && field !== 'customer').map(([field]) => field));
      this.#links.set(table, links);
    }
    return links;
  }
}
