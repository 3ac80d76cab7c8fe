/**
 * Which card a merged one went into, by the rows of Merges: an id, an old code and an old name that a formula, a file or
 * another copy still has lead to the card that stands for them. Rows come from sheets that anybody edits, so chains are
 * never trusted to end.
 */
import { foldText } from '../base/text';
import type { Values } from './change';
import { compactIdentifier } from './identifiers';
import type { RecordId } from './ids';

interface Entry {
  readonly absorbed: RecordId;
  readonly survivor: RecordId;
  readonly values: Values;
}

const none: readonly string[] = [];

export class MergedCards {
  readonly #entries = new Map<RecordId, Entry>();
  /** Rows by the card that was merged; of several rows about one card, the last counts. */
  readonly #byAbsorbed = new Map<RecordId, RecordId[]>();
  readonly #bySurvivor = new Map<RecordId, RecordId[]>();
  /** Cards, those that merged and those that gave a code up, by a code that is none of a card's own any more. */
  readonly #byCode = new Map<string, RecordId[]>();
  readonly #byName = new Map<string, RecordId[]>();

  set(row: RecordId, values: Values): void {
    this.remove(row);
    const { absorbed, survivor, continues } = values;
    if (typeof absorbed !== 'string' || typeof survivor !== 'string' || absorbed === survivor || typeof continues === 'string') return;
    this.#entries.set(row, { absorbed, survivor, values });
    add(this.#byAbsorbed, absorbed, row);
    add(this.#bySurvivor, survivor, row);
    for (const [code, card] of codesOf(this.#entries.get(row))) add(this.#byCode, code, card);
    add(this.#byName, nameOf(values), absorbed);
  }

  remove(row: RecordId): void {
    const entry = this.#entries.get(row);
    if (entry === undefined) return;
    this.#entries.delete(row);
    take(this.#byAbsorbed, entry.absorbed, row);
    take(this.#bySurvivor, entry.survivor, row);
    for (const [code, card] of codesOf(entry)) take(this.#byCode, code, card);
    take(this.#byName, nameOf(entry.values), entry.absorbed);
  }

  /** The card that stands for this one, through as many merges as there were; the card itself if it is there. */
  standsFor(card: RecordId, isThere: (card: RecordId) => boolean): RecordId | undefined {
    // Asked of every key that a formula has.
    if (!this.#byAbsorbed.has(card)) return isThere(card) ? card : undefined;
    const met = new Set<RecordId>();
    for (let at: RecordId | undefined = card; at !== undefined && !met.has(at); at = this.#survivorOf(at)) {
      if (isThere(at)) return at;
      met.add(at);
    }
    return undefined;
  }

  /** The rows of the merges into the card, oldest first. */
  mergesInto(card: RecordId): readonly RecordId[] {
    return this.#bySurvivor.get(card) ?? none;
  }

  /** The row that says where the card went. */
  mergeOf(card: RecordId): RecordId | undefined {
    return this.#byAbsorbed.get(card)?.at(-1);
  }

  /** Cards that had the code once, the last one first. */
  withCode(compact: string): readonly RecordId[] {
    return [...this.#byCode.get(compact) ?? none].reverse();
  }

  withName(folded: string): readonly RecordId[] {
    return [...this.#byName.get(folded) ?? none].reverse();
  }

  /** The codes that lead to the card and are not its own: of all that went into it, and into those. */
  codesInto(card: RecordId): readonly string[] {
    if (!this.#bySurvivor.has(card)) return none;
    const codes: string[] = [];
    const met = new Set<RecordId>();
    const waiting = [card];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (met.has(at)) continue;
      met.add(at);
      for (const row of this.mergesInto(at)) {
        const entry = this.#entries.get(row);
        if (entry === undefined) continue;
        for (const code of [entry.values['code'], entry.values['formerCode']]) if (typeof code === 'string') codes.push(code);
        waiting.push(entry.absorbed);
      }
    }
    return codes;
  }

  #survivorOf(card: RecordId): RecordId | undefined {
    const row = this.mergeOf(card);
    return row === undefined ? undefined : this.#entries.get(row)?.survivor;
  }
}

function codesOf(entry: Entry | undefined): [code: string, card: RecordId][] {
  if (entry === undefined) return [];
  const { code, formerCode } = entry.values;
  const told: [Values[string] | undefined, RecordId][] = [[code, entry.absorbed], [formerCode, entry.survivor]];
  return told.flatMap(([text, card]): [string, RecordId][] => (typeof text === 'string' ? [[compactIdentifier(text), card]] : []));
}

const nameOf = ({ name }: Values): string => (typeof name === 'string' ? foldText(name) : '');

function add(lists: Map<string, RecordId[]>, key: string, item: RecordId): void {
  if (key === '') return;
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
}

function take(lists: Map<string, RecordId[]>, key: string, item: RecordId): void {
  const known = lists.get(key);
  const at = known?.lastIndexOf(item) ?? -1;
  if (known === undefined || at < 0) return;
  known.splice(at, 1);
  if (known.length === 0) lists.delete(key);
}
