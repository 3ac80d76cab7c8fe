/**
 * Any other column. Its values tell what it is: short ones are compared as wholes, longer ones word by word, the rarer a word
 * the weightier. A column that says nothing about who it is gets no weight when the weights are learned.
 */
import { spellingKey } from '../../base/text';
import { remembering } from '../normalise/remembering';
import { textWords } from '../normalise/text-words';
import { CardNumbers } from './card-numbers';
import { createListDistance, mayBeNear } from './edit-distance';
import { keyKind, type Comparison, type LevelList, type LevelSpec } from './evidence';
import { RowsOfNumbers } from './rows-of-numbers';
import { rarity, WordList } from './word-list';

const textLevels: readonly LevelSpec[] = [
  ['same', 0.68, 0.02], ['typo', 0.05, 0.002], ['sound', 0.01, 0.001], ['part', 0.06, 0.01], ['near', 0.06, 0.01], ['some', 0.05, 0.05], ['different', 0.09, 0.9],
];
const mostWords = 40;
const spare = 3;

export interface TextKind {
  /** Of places: what neighbours have in common. */
  readonly shared?: boolean;
  /** Of web addresses: mostly made of the name. */
  readonly echoes?: boolean;
}

export interface TextComparison extends Comparison {
  /** Whether a card has a text with that word in it. */
  knows(word: string): boolean;
  /** Its words, in no order. */
  wordsOf(card: number): readonly string[];
}

export function createTextComparison(field: string, levels: LevelList, { shared = false, echoes = false }: TextKind = {}): TextComparison {
  const [same, typo, sound, part, near, some, different] = levels.group(field, textLevels, shared ? 'all' : 'none', echoes ? { same: 'echo', typo: 'echo', part: 'echo', near: 'echo', some: 'echo' } : {});
  const kinds = { whole: keyKind(`${field}=`, true), word: keyKind(field) };
  const wholes = new WordList();
  const list = new WordList();
  const distance = createListDistance(wholes);
  /** The number of what a card says; −1: nothing. */
  const values = new CardNumbers(-1);
  /** For each value its words, each once, in the order of their numbers. */
  const rows = new RowsOfNumbers();
  const wordOf = remembering((word) => list.idOf(spellingKey(word)));
  const valueOf = remembering((text) => {
    const own = textWords(text);
    if (own.length === 0) return -1;
    const size = wholes.size;
    const value = wholes.idOf(own.map(spellingKey).join(' '));
    if (value === size) rows.set(value, [...new Set(own.slice(0, mostWords).map(wordOf))].sort((one, other) => one - other));
    return value;
  });

  function note(card: number, by: number): void {
    const value = values.at(card);
    if (value === -1) return;
    wholes.note(value, by);
    wholes.holders += by;
    list.holders += by;
    for (let at = 0; at < rows.length(value); at += 1) list.note(rows.at(value, at), by);
  }

  function ofWords(one: number, other: number): number {
    let [common, bits, onlyOne, onlyOther] = [0, 0, 0, 0];
    const [lengthOne, lengthOther] = [rows.length(one), rows.length(other)];
    let [at, there] = [0, 0];
    while (at < lengthOne || there < lengthOther) {
      const a = at < lengthOne ? rows.at(one, at) : Infinity;
      const b = there < lengthOther ? rows.at(other, there) : Infinity;
      const rare = rarity(list.count(Math.min(a, b)), list.holders, 0);
      if (a === b) { common += 1; bits += rare; at += 1; there += 1; }
      else if (a < b) { onlyOne += rare; at += 1; }
      else { onlyOther += rare; there += 1; }
    }
    if (common === 0) return 6;
    const least = bits / (bits + Math.min(onlyOne, onlyOther));
    const most = bits / (bits + onlyOne + onlyOther);
    return least > 0.99 || most > 0.75 ? 3 : most > 0.4 || least > 0.7 ? 4 : most > 0.15 ? 5 : 6;
  }

  return {
    field,
    set(card, given) {
      const text = given.joined(field);
      values.set(card, text === '' ? -1 : valueOf(text));
      note(card, 1);
    },
    clear(card) {
      note(card, -1);
      values.set(card, -1);
    },
    compare(one, other, evidence) {
      const a = values.at(one);
      const b = values.at(other);
      if (a === -1 || b === -1) return;
      if (a === b) {
        evidence.add(same, rarity(wholes.count(a), wholes.holders, spare));
        return;
      }
      const longer = Math.max(wholes.length(a), wholes.length(b));
      if (longer < 48 && longer > 3) {
        const limit = longer < 5 ? 1 : longer < 9 ? 2 : 3;
        if (mayBeNear(wholes.signs(a), wholes.signs(b), limit) && distance(a, b, limit) <= limit) {
          evidence.add(typo);
          return;
        }
        if (rows.length(a) < 4 && wholes.sound(a) !== -1 && wholes.sound(a) === wholes.sound(b)) {
          evidence.add(sound);
          return;
        }
      }
      evidence.add([undefined, undefined, undefined, part, near, some, different][rows.length(a) > 1 || rows.length(b) > 1 ? ofWords(a, b) : 6]);
    },
    keys(card, sink) {
      const value = values.at(card);
      if (value === -1) return;
      sink(kinds.whole, wholes.hash(value), 'any');
      if (rows.length(value) > 1) for (let at = 0; at < rows.length(value); at += 1) sink(kinds.word, list.hash(rows.at(value, at)), 'few');
    },
    ...(!shared && !echoes && {
      information() {
        let bits = 0;
        for (let value = 0; value < wholes.size; value += 1) {
          const count = wholes.count(value);
          if (count > 0) bits += count * Math.log2(wholes.holders / count);
        }
        return bits;
      },
    }),
    shown: (given) => given.joined(field),
    knows: (word) => list.knows(word),
    wordsOf: (card) => [...rows.of(values.at(card))].map((word) => list.text(word)),
  };
}
