/** Telephone numbers: any of the one card's with any of the other's. */
import { phoneKey } from '../normalise/contact-keys';
import { CardNumbers } from './card-numbers';
import { createListDistance, mayBeNear } from './edit-distance';
import { keyKind, type Comparison, type LevelList, type LevelSpec } from './evidence';
import { firstOf } from './given-texts';
import { RowsOfNumbers } from './rows-of-numbers';
import { rarity, WordList } from './word-list';

const phoneLevels: readonly LevelSpec[] = [['same', 0.72, 0.0001], ['typo', 0.05, 0.0002], ['different', 0.23, 0.999]];
/** Numbers that one customer's cards may repeat before a number counts as one that many have. */
const spare = 4;
const between = /[;,|\n]|\s\/\s/;

export function createPhoneComparison(field: string, fields: readonly string[], levels: LevelList): Comparison {
  const [same, typo, different] = levels.group(field, phoneLevels, 'home');
  const kinds = { own: keyKind(`${field}!`), whole: keyKind(`${field}=`, true) };
  const list = new WordList();
  const rows = new RowsOfNumbers();
  const ids: number[] = [];
  /** So many of a card's numbers, the first ones, are the customer's own; the others are people's who may work for several. */
  const own = new CardNumbers(0);
  const ownFields = fields.filter((one, at) => at === 0 || one === 'mobile');
  const distance = createListDistance(list);

  function note(card: number, by: number): void {
    if (rows.length(card) > 0) list.holders += by;
    for (let at = 0; at < rows.length(card); at += 1) list.note(rows.at(card, at), by);
  }

  function add(text: string): void {
    const key = phoneKey(text);
    if (key === '' || ids.length === 10) return;
    const id = list.idOf(key);
    if (!ids.includes(id)) ids.push(id);
  }

  return {
    field,
    set(card, given) {
      ids.length = 0;
      own.set(card, 0);
      for (const one of fields) {
        for (const text of given.all(one)) {
          if (text.length > 12 && between.test(text)) for (const part of text.split(between)) add(part);
          else add(text);
        }
        if (ownFields.includes(one)) own.set(card, ids.length);
      }
      rows.set(card, ids);
      note(card, 1);
    },
    clear(card) {
      note(card, -1);
      rows.clear(card);
    },
    compare(one, other, evidence) {
      if (rows.length(one) === 0 || rows.length(other) === 0) return;
      let bits = -1;
      let isTypo = false;
      for (let at = 0; at < rows.length(one); at += 1) {
        const id = rows.at(one, at);
        for (let there = 0; there < rows.length(other); there += 1) {
          if (rows.at(other, there) === id) bits = Math.max(bits, rarity(list.count(id), list.holders, spare, true));
          else if (bits < 0 && !isTypo) {
            const its = rows.at(other, there);
            isTypo = mayBeNear(list.signs(id), list.signs(its), 1) && distance(id, its, 1) === 1;
          }
        }
      }
      if (bits >= 0) evidence.add(same, bits);
      else evidence.add(isTypo ? typo : different);
    },
    keys(card, sink) {
      for (let at = 0; at < rows.length(card); at += 1) {
        const hash = list.hash(rows.at(card, at));
        if (at < own.at(card)) sink(kinds.own, hash, 'own');
        sink(kinds.whole, hash, 'any');
      }
    },
    shown: (given) => firstOf(given, fields),
  };
}
