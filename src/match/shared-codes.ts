/**
 * Cards of one code: nothing keeps two rows of a sheet from having it, and cards that were entered twice often do. Merges give
 * codes from card to card; a card may get back any that it had.
 */
import { compactIdentifier } from '../model/identifiers';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';
import { isFilled, saysSame } from './merge-values';

export class SharedCodes {
  readonly #register: Register;
  /** Cards that were merged with it or gave it up in a merge, by code; once somebody asks. */
  #formerly: Map<string, RecordId[]> | undefined;

  constructor(register: Register) {
    this.#register = register;
  }

  /** All others that have the card's code, or had it before a merge. */
  beside(card: RecordId): RecordId[] {
    const givenUp = this.#register.mergesInto(card).map((row) => this.#register.get('Merges', row)?.['formerCode']);
    const codes = [this.#register.get('Customers', card)?.['code'], ...givenUp].filter(isFilled).map(String);
    return [...new Set(codes.flatMap((code) => [...this.#having(code, card), ...(this.#formerly ??= this.#byCode()).get(compactIdentifier(code)) ?? []]))]
      .filter((id) => id !== card);
  }

  #having(code: string, except: RecordId): RecordId[] {
    const cards: RecordId[] = [];
    this.#register.otherWithNumber(code, except, (id) => {
      if (saysSame('identifier', this.#register.get('Customers', id)?.['code'] ?? null, code)) cards.push(id);
      return false;
    });
    return cards;
  }

  #byCode(): Map<string, RecordId[]> {
    const cards = new Map<string, RecordId[]>();
    for (const row of this.#register.ids('Merges')) {
      const { absorbed, code, survivor, formerCode } = this.#register.get('Merges', row) ?? {};
      for (const [text, card] of [[code, absorbed], [formerCode, survivor]]) {
        if (!isFilled(text) || typeof card !== 'string') continue;
        const key = compactIdentifier(String(text));
        const known = cards.get(key);
        if (known === undefined) cards.set(key, [card]);
        else known.push(card);
      }
    }
    return cards;
  }
}
