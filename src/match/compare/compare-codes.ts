/** Postal codes: the same, one sign off, the same district. */
import { compactIdentifier } from '../../model/identifiers';
import { remembering } from '../normalise/remembering';
import { CardNumbers } from './card-numbers';
import { createListDistance, mayBeNear } from './edit-distance';
import { keyKind, type Comparison, type LevelList, type LevelSpec } from './evidence';
import { rarity, WordList } from './word-list';

const codeLevels: readonly LevelSpec[] = [['same', 0.78, 0.005], ['typo', 0.07, 0.005], ['near', 0.04, 0.04], ['different', 0.11, 0.95]];
const spare = 4;

export function createCodeComparison(field: string, levels: LevelList): Comparison {
  const [same, typo, near, different] = levels.group(field, codeLevels, 'all');
  const list = new WordList();
  const kind = keyKind(field);
  const distance = createListDistance(list);
  /** −1: none. */
  const codes = new CardNumbers(-1);
  const codeOf = remembering((text) => {
    // Country letters before the digits, and zeros in front that a number format lost.
    const plain = compactIdentifier(text).replace(/^[A-Z]{2}(?=\d{4})/, '').replace(/^0+(?=\d{3})/, '');
    return plain === '' ? -1 : list.idOf(plain);
  });

  function note(card: number, by: number): void {
    const code = codes.at(card);
    if (code === -1) return;
    list.note(code, by);
    list.holders += by;
  }

  return {
    field,
    set(card, given) {
      const text = given.joined(field);
      codes.set(card, text === '' ? -1 : codeOf(text));
      note(card, 1);
    },
    clear(card) {
      note(card, -1);
      codes.set(card, -1);
    },
    compare(one, other, evidence) {
      const a = codes.at(one);
      const b = codes.at(other);
      if (a === -1 || b === -1) return;
      if (a === b) {
        evidence.add(same, rarity(list.count(a), list.holders, spare));
        return;
      }
      const half = Math.ceil(Math.min(list.length(a), list.length(b)) / 2);
      if (mayBeNear(list.signs(a), list.signs(b), 1) && distance(a, b, 1) === 1) evidence.add(typo);
      else evidence.add(list.sharedFront(a, b) >= half ? near : different);
    },
    keys(card, sink) {
      const code = codes.at(card);
      if (code !== -1) sink(kind, list.hash(code), 'any');
    },
    shown: (given) => given.joined(field),
  };
}
