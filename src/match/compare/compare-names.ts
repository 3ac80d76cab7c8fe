/**
 * Names of people and firms: bags of words, so that order and swapped columns make no difference. Every word is an
 * observation of its own, the rarer the weightier; the legal form is compared by itself. A card may have several names.
 */
import { foldText, spellingKey, words } from '../../base/text';
import { withoutLegalForm } from '../normalise/legal-forms';
import type { Comparison, KeySink, LevelList, LevelSpec } from './evidence';
import { createAlignment, createAlignmentReader } from './align-words';
import { RowsOfNumbers } from './rows-of-numbers';
import { textHash } from './text-hash';
import { rarity, WordList } from './word-list';

/** In the order of `Likeness`, then the words that stay alone. */
const wordLevels: readonly LevelSpec[] = [
  ['different', 0.05, 0.96], ['typo', 0.07, 0.002], ['near', 0.03, 0.008], ['short', 0.03, 0.01], ['nickname', 0.01, 0.002], ['sound', 0.02, 0.004], ['same', 0.79, 0.01],
];
const firmLevels: readonly LevelSpec[] = [
  ['different', 0.06, 0.96], ['typo', 0.05, 0.002], ['near', 0.02, 0.008], ['short', 0.02, 0.01], ['nickname', 0.001, 0.001], ['sound', 0.03, 0.004], ['same', 0.82, 0.01],
];
const extraLevels: readonly LevelSpec[] = [['same', 0.85, 0.55], ['extra', 0.15, 0.45]];
const formLevels: readonly LevelSpec[] = [['same', 0.94, 0.3], ['different', 0.06, 0.7]];

const mostWords = 12;
const mostNames = 6;
const mostBits = 34;

export interface NameParts {
  readonly words: readonly string[];
  readonly form: number;
}

export function readName(text: string): NameParts {
  const folded = words(foldText(text));
  const { words: own, form } = withoutLegalForm(joinedInitials(folded));
  return { words: own.map(spellingKey), form };
}

/** "s r l" is how "S.R.L." comes apart. */
function joinedInitials(folded: readonly string[]): readonly string[] {
  if (!folded.some((word, at) => word.length === 1 && folded[at + 1]?.length === 1)) return folded;
  const joined: string[] = [];
  let run = '';
  for (const [at, word] of folded.entries()) {
    if (word.length === 1 && (run !== '' || folded[at + 1]?.length === 1)) run += word;
    else {
      if (run !== '') joined.push(run);
      run = '';
      joined.push(word);
    }
  }
  if (run !== '') joined.push(run);
  // Two initials are two people's names; three and more are a form or a firm.
  return joined.flatMap((word, at) => (word.length === 2 && !folded.includes(word) && at < 3 ? [...word] : [word]));
}

export interface NameComparison extends Comparison {
  /** The words that each name has and the other lacks, if they have others in common; undefined if they have none. */
  ownWords(one: number, other: number): readonly [readonly string[], readonly string[]] | undefined;
}

export function createNameComparison(field: string, parts: readonly string[], others: readonly string[], levels: LevelList): NameComparison {
  const plain = levels.group(field, wordLevels, 'one');
  const firm = levels.group(field, firmLevels, 'one');
  const extra = levels.group(field, extraLevels);
  const formGroup = levels.group('legalForm', formLevels);
  const list = new WordList();
  const whole = new WordList();
  const wholeOf = new RowsOfNumbers();
  /** Each name its number of words, then these. */
  const names = new RowsOfNumbers();
  let forms = new Int16Array(1024);
  const texts: (string | undefined)[] = [];
  const align = createAlignment(list);
  const read = createAlignmentReader({ plain, firm }, list);
  const [best, tried] = [createBag(), createBag()];

  function createBag(): { words: Int32Array; count: number } {
    return { words: new Int32Array(mostWords), count: 0 };
  }

  function take(card: number, place: number, bag: { words: Int32Array; count: number }): number {
    const count = names.at(card, place);
    bag.count = count;
    for (let at = 0; at < count; at += 1) bag.words[at] = names.at(card, place + 1 + at);
    return place + 1 + count;
  }

  function compareNames(one: number, other: number): boolean {
    let found = false;
    let bestWorth = -Infinity;
    for (let from = 0; from < names.length(one);) {
      from = take(one, from, best);
      for (let to = 0; to < names.length(other);) {
        to = take(other, to, tried);
        const worth = align.measure(best, tried);
        if (worth > bestWorth) {
          bestWorth = worth;
          align.keep();
          found = true;
        }
      }
    }
    return found;
  }

  return {
    field,
    set(card, values) {
      const joined = parts.flatMap((part) => values.get(part) ?? []).join(' ');
      const all = [joined, ...others.flatMap((other) => values.get(other) ?? [])].filter((text) => text.trim() !== '').slice(0, mostNames);
      texts[card] = all[0] ?? '';
      if (card >= forms.length) {
        const larger = new Int16Array(Math.max(forms.length * 2, card + 1));
        larger.set(forms);
        forms = larger;
      }
      forms[card] = -1;
      const numbers: number[] = [];
      const wholes: number[] = [];
      const counted = new Set<number>();
      for (const text of all) {
        const { words: own, form } = readName(text);
        if (form !== -1 && forms[card] === -1) forms[card] = form;
        const ids = own.slice(0, mostWords).map((word) => list.idOf(word));
        if (ids.length === 0) continue;
        const key = whole.idOf([...own].sort().join(' '));
        if (wholes.includes(key)) continue;
        wholes.push(key);
        numbers.push(ids.length, ...ids);
        for (const id of ids) counted.add(id);
      }
      for (const id of counted) list.note(id, 1);
      for (const id of wholes) whole.note(id, 1);
      if (wholes.length > 0) list.holders += 1;
      names.set(card, numbers);
      wholeOf.set(card, wholes);
    },
    clear(card) {
      if (names.length(card) === 0) return;
      const counted = new Set<number>();
      for (let place = 0; place < names.length(card);) {
        const count = names.at(card, place);
        for (let at = 1; at <= count; at += 1) counted.add(names.at(card, place + at));
        place += 1 + count;
      }
      for (const id of counted) list.note(id, -1);
      for (const id of wholeOf.of(card)) whole.note(id, -1);
      list.holders -= 1;
      names.clear(card);
      wholeOf.clear(card);
      forms[card] = -1;
    },
    compare(one, other, evidence) {
      if (!compareNames(one, other)) return;
      const forma = forms[one] ?? -1;
      const formb = forms[other] ?? -1;
      // A whole name that many have is not as rare as its words let it seem.
      let room = mostBits;
      const same = sharedWhole(wholeOf, one, other);
      if (same !== -1) room = Math.min(room, rarity(whole.count(same), list.holders, 2));
      read(align, forma !== -1 || formb !== -1, room, evidence);
      evidence.add(extra[align.found.extra === 0 ? 0 : 1]);
      if (forma !== -1 && formb !== -1) evidence.add(formGroup[forma === formb ? 0 : 1]);
    },
    ownWords(one, other) {
      if (names.length(one) === 0 || names.length(other) === 0) return undefined;
      take(one, 0, best);
      take(other, 0, tried);
      align.measure(best, tried);
      align.keep();
      const { sameCount, likeCount, leftOne, leftOther } = align.found;
      if (sameCount + likeCount === 0) return undefined;
      const textsOf = (bag: { words: Int32Array }, left: number): string[] => {
        const texts: string[] = [];
        for (let at = 0; at < mostWords; at += 1) if ((left & (1 << at)) !== 0) texts.push(list.text(bag.words[at] ?? 0));
        return texts;
      };
      return [textsOf(best, leftOne), textsOf(tried, leftOther)];
    },
    keys(card, sink: KeySink) {
      for (const id of wholeOf.of(card)) sink(`${field}=`, id, 'few');
      for (let place = 0; place < names.length(card);) {
        const count = names.at(card, place);
        for (let at = 1; at <= count; at += 1) {
          const id = names.at(card, place + at);
          const text = list.text(id);
          const sound = list.sound(id);
          sink(`${field}~`, sound.length > 1 ? textHash(sound) : textHash(text), 'any');
          sink(field, id, 'any');
          if (text.length >= 6) {
            const half = text.length >> 1;
            sink(`${field}<`, textHash(text, 0, half), 'few');
            sink(`${field}>`, textHash(text, half), 'few');
          }
        }
        place += 1 + count;
      }
    },
    shown: (card) => texts[card] ?? '',
  };
}

function sharedWhole(wholes: RowsOfNumbers, one: number, other: number): number {
  for (let at = 0; at < wholes.length(one); at += 1) {
    const id = wholes.at(one, at);
    for (let there = 0; there < wholes.length(other); there += 1) if (wholes.at(other, there) === id) return id;
  }
  return -1;
}

