/** Postal codes: the same, one sign off, the same district. */
import { compactIdentifier } from '../../model/identifiers';
import { createEditDistance, mayBeNear } from './edit-distance';
import type { Comparison, LevelList, LevelSpec } from './evidence';
import { rarity, WordList } from './word-list';

const codeLevels: readonly LevelSpec[] = [['same', 0.78, 0.005], ['typo', 0.07, 0.005], ['near', 0.04, 0.04], ['different', 0.11, 0.95]];
const spare = 4;

export function createCodeComparison(field: string, levels: LevelList): Comparison {
  const [same, typo, near, different] = levels.group(field, codeLevels, 'all');
  const list = new WordList();
  const distance = createEditDistance();
  let codes = new Int32Array(1024).fill(-1);
  const texts: (string | undefined)[] = [];

  function note(card: number, by: number): void {
    const code = codes[card] ?? -1;
    if (code === -1) return;
    list.note(code, by);
    list.holders += by;
  }

  return {
    field,
    set(card, values) {
      const text = (values.get(field) ?? []).join(' ');
      texts[card] = text;
      if (card >= codes.length) {
        const larger = new Int32Array(Math.max(codes.length * 2, card + 1)).fill(-1);
        larger.set(codes);
        codes = larger;
      }
      // Country letters before the digits, and zeros in front that a number format lost.
      const plain = compactIdentifier(text).replace(/^[A-Z]{2}(?=\d{4})/, '').replace(/^0+(?=\d{3})/, '');
      codes[card] = plain === '' ? -1 : list.idOf(plain);
      note(card, 1);
    },
    clear(card) {
      note(card, -1);
      codes[card] = -1;
    },
    compare(one, other, evidence) {
      const a = codes[one] ?? -1;
      const b = codes[other] ?? -1;
      if (a === -1 || b === -1) return;
      if (a === b) {
        evidence.add(same, rarity(list.count(a), list.holders, spare));
        return;
      }
      const [textA, textB] = [list.text(a), list.text(b)];
      const half = Math.ceil(Math.min(textA.length, textB.length) / 2);
      if (mayBeNear(list.signs(a), list.signs(b), 1) && distance(textA, textB, 1) === 1) evidence.add(typo);
      else evidence.add(textA.slice(0, half) === textB.slice(0, half) ? near : different);
    },
    keys(card, sink) {
      const code = codes[card] ?? -1;
      if (code !== -1) sink(field, code, 'any');
    },
    shown: (card) => texts[card] ?? '',
  };
}
