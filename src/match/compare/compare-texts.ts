/**
 * Any other column. Its values tell what it is: short ones are compared as wholes, longer ones word by word, the rarer a word
 * the weightier. A column that says nothing about who it is gets no weight when the weights are learned.
 */
import { foldText, spellingKey, words } from '../../base/text';
import { createEditDistance, mayBeNear } from './edit-distance';
import type { Comparison, LevelList, LevelSpec } from './evidence';
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
}

export function createTextComparison(field: string, levels: LevelList, { shared = false, echoes = false }: TextKind = {}): TextComparison {
  const [same, typo, sound, part, near, some, different] = levels.group(field, textLevels, shared ? 'all' : 'none', echoes ? { same: 'echo', typo: 'echo', part: 'echo', near: 'echo', some: 'echo' } : {});
  const wholes = new WordList();
  const list = new WordList();
  const distance = createEditDistance();
  let values = new Int32Array(1024).fill(-1);
  /** Each word once, in the order of their numbers. */
  const rows = new RowsOfNumbers();
  const texts: (string | undefined)[] = [];

  function note(card: number, by: number): void {
    const value = values[card] ?? -1;
    if (value === -1) return;
    wholes.note(value, by);
    wholes.holders += by;
    list.holders += by;
    for (let at = 0; at < rows.length(card); at += 1) list.note(rows.at(card, at), by);
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
      const text = (given.get(field) ?? []).join(' ');
      texts[card] = text;
      if (card >= values.length) {
        const larger = new Int32Array(Math.max(values.length * 2, card + 1)).fill(-1);
        larger.set(values);
        values = larger;
      }
      const own = words(foldText(text)).map(spellingKey);
      values[card] = own.length === 0 ? -1 : wholes.idOf(own.join(' '));
      rows.set(card, Int32Array.from(new Set(own.slice(0, mostWords).map((word) => list.idOf(word)))).sort());
      note(card, 1);
    },
    clear(card) {
      note(card, -1);
      values[card] = -1;
      rows.clear(card);
    },
    compare(one, other, evidence) {
      const a = values[one] ?? -1;
      const b = values[other] ?? -1;
      if (a === -1 || b === -1) return;
      if (a === b) {
        evidence.add(same, rarity(wholes.count(a), wholes.holders, spare));
        return;
      }
      const textA = wholes.text(a);
      const textB = wholes.text(b);
      const longer = Math.max(textA.length, textB.length);
      if (longer < 48 && longer > 3) {
        const limit = longer < 5 ? 1 : longer < 9 ? 2 : 3;
        if (mayBeNear(wholes.signs(a), wholes.signs(b), limit) && distance(textA, textB, limit) <= limit) {
          evidence.add(typo);
          return;
        }
        if (rows.length(one) < 4 && wholes.sound(a).length > 1 && wholes.sound(a) === wholes.sound(b)) {
          evidence.add(sound);
          return;
        }
      }
      evidence.add([undefined, undefined, undefined, part, near, some, different][rows.length(one) > 1 || rows.length(other) > 1 ? ofWords(one, other) : 6]);
    },
    keys(card, sink) {
      const value = values[card] ?? -1;
      if (value === -1) return;
      sink(`${field}=`, value, 'any');
      if (rows.length(card) > 1) for (let at = 0; at < rows.length(card); at += 1) sink(field, rows.at(card, at), 'few');
    },
    shown: (card) => texts[card] ?? '',
    knows: (word) => list.knows(word),
  };
}
