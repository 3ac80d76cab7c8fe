/** What one card says, by field, while it is read: the same object for every card. */
import type { MatchRow } from '../match-row';

interface Slot {
  texts: readonly string[];
  /** Number of the card that it is about. */
  turn: number;
}

export class GivenTexts {
  readonly #slots: ReadonlyMap<string, Slot>;
  #turn = 0;

  /** The fields that take part. */
  constructor(fields: readonly string[]) {
    this.#slots = new Map(fields.map((field): [string, Slot] => [field, { texts: none, turn: 0 }]));
  }

  read({ values }: MatchRow): this {
    this.#turn += 1;
    for (const field of Object.keys(values)) {
      const slot = this.#slots.get(field);
      const value = values[field];
      if (slot === undefined || value === undefined) continue;
      if (typeof value === 'string') {
        if (isBlank(value)) continue;
        slot.texts = [value];
      } else {
        slot.texts = value.some(isBlank) ? value.filter((text) => !isBlank(text)) : value;
      }
      slot.turn = this.#turn;
    }
    return this;
  }

  /** Those that are not empty. */
  all(field: string): readonly string[] {
    const slot = this.#slots.get(field);
    return slot?.turn === this.#turn ? slot.texts : none;
  }

  /** All of them as one text. */
  joined(field: string): string {
    const texts = this.all(field);
    return texts.length < 2 ? texts[0] ?? '' : texts.join(' ');
  }
}

/** The first of what several fields say. */
export function firstOf(given: GivenTexts, fields: readonly string[]): string {
  for (const field of fields) {
    const [text] = given.all(field);
    if (text !== undefined) return text;
  }
  return '';
}

const none: readonly string[] = [];

function isBlank(text: string): boolean {
  // Nearly all begin with a letter or a digit.
  return !(text.charCodeAt(0) > 32 && text.charCodeAt(0) < 127) && text.trim() === '';
}
