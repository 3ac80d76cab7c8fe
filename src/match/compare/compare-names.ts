/**
 * Names of people and firms: bags of words, so that order and swapped columns make no difference. Every word is an
 * observation of its own, the rarer the weightier; the legal form is compared by itself. A card may have several names.
 */
import { spellingKey } from '../../base/text';
import { withoutLegalForm } from '../normalise/legal-forms';
import { remembering } from '../normalise/remembering';
import { textWords } from '../normalise/text-words';
import { keyKind, type Comparison, type KeySink, type LevelList, type LevelSpec } from './evidence';
import { createAlignment, createAlignmentReader } from './align-words';
import { CardNumbers } from './card-numbers';
import type { GivenTexts } from './given-texts';
import { NumberCounts } from './number-counts';
import { RowsOfNumbers } from './rows-of-numbers';
import { mixed } from './text-hash';
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
const bitsOfForm = 1;

export interface NameParts {
  readonly words: readonly string[];
  readonly form: number;
}

export function readName(text: string): NameParts {
  const { words, form } = wordsOfName(text);
  return { words: words.map(spellingKey), form };
}

/** As they are spelled there. */
function wordsOfName(text: string): NameParts {
  return withoutLegalForm(joinedInitials(textWords(text)));
}

/** Two letters beside each other that stand alone. */
function hasInitials(folded: readonly string[]): boolean {
  for (let at = 1; at < folded.length; at += 1) if (folded[at]?.length === 1 && folded[at - 1]?.length === 1) return true;
  return false;
}

/** "s r l" is how "S.R.L." comes apart. */
function joinedInitials(folded: readonly string[]): readonly string[] {
  if (!hasInitials(folded)) return folded;
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
  const kinds = { whole: keyKind(`${field}=`, true), sound: keyKind(`${field}~`), word: keyKind(field), front: keyKind(`${field}<`), back: keyKind(`${field}>`) };
  const list = new WordList(true);
  /** A name as a whole is the hash of its words, in any order. */
  const whole = new NumberCounts();
  const wholeOf = new RowsOfNumbers();
  /** Each name its number of words, then these. */
  const names = new RowsOfNumbers();
  /** −1: none. */
  const forms = new CardNumbers(-1);
  const wordOf = remembering((word) => list.idOf(spellingKey(word)));
  const numbers: number[] = [];
  const wholes: number[] = [];
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

  /** The name, of as many parts as it has, and the others. */
  function* namesOf(given: GivenTexts): Generator<string> {
    let joined = '';
    for (const part of parts) {
      const text = given.joined(part);
      if (text !== '') joined = joined === '' ? text : `${joined} ${text}`;
    }
    if (joined !== '') yield joined;
    for (const other of others) yield* given.all(other);
  }

  function addName(card: number, text: string): void {
    const { words: own, form } = wordsOfName(text);
    if (form !== -1 && forms.at(card) === -1) forms.set(card, form);
    if (own.length === 0) return;
    const start = numbers.push(0);
    let hash = own.length;
    for (const word of own) {
      const id = wordOf(word);
      hash = (hash + mixed(list.hash(id), 1)) | 0;
      if (numbers.length - start < mostWords) numbers.push(id);
    }
    if (wholes.includes(hash)) {
      numbers.length = start - 1;
      return;
    }
    wholes.push(hash);
    numbers[start - 1] = numbers.length - start;
  }

  function note(card: number, by: number): void {
    if (names.length(card) === 0) return;
    list.holders += by;
    for (let at = 0; at < wholeOf.length(card); at += 1) whole.note(wholeOf.at(card, at), by);
    const length = names.length(card);
    for (let place = 0; place < length;) {
      const end = place + 1 + names.at(card, place);
      for (place += 1; place < end; place += 1) if (!stoodBefore(card, place)) list.note(names.at(card, place), by);
    }
  }

  /** Whether the word at a place is one that the card has further in front: it counts once. */
  function stoodBefore(card: number, place: number): boolean {
    const id = names.at(card, place);
    for (let at = 0; at < place;) {
      const end = Math.min(at + 1 + names.at(card, at), place);
      for (at += 1; at < end; at += 1) if (names.at(card, at) === id) return true;
    }
    return false;
  }

  return {
    field,
    set(card, given) {
      numbers.length = 0;
      wholes.length = 0;
      forms.set(card, -1);
      let taken = 0;
      for (const text of namesOf(given)) {
        if (taken === mostNames) break;
        taken += 1;
        addName(card, text);
      }
      names.set(card, numbers);
      wholeOf.set(card, wholes);
      note(card, 1);
    },
    clear(card) {
      note(card, -1);
      names.clear(card);
      wholeOf.clear(card);
      forms.set(card, -1);
    },
    compare(one, other, evidence) {
      if (!compareNames(one, other)) return;
      const forma = forms.at(one);
      const formb = forms.at(other);
      // A whole name that many have is not as rare as its words let it seem.
      let room = mostBits;
      let spare = 0;
      const same = sharedWhole(wholeOf, one, other);
      if (same !== -1) {
        const bearers = whole.count(same);
        room = Math.min(room, rarity(bearers, list.holders, 2, true));
        // Those who have the whole name may all be this customer, so its words are no more common for them.
        spare = Math.min(bearers, 3) - 1;
      }
      read(align, forma !== -1 || formb !== -1, room, evidence, spare);
      evidence.add(extra[align.found.extra === 0 ? 0 : 1]);
      if (forma === -1 || formb === -1) return;
      // Which form a firm has follows from its country, so to have the same says little.
      if (forma === formb) evidence.add(formGroup[0], bitsOfForm);
      else evidence.add(formGroup[1]);
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
      for (let at = 0; at < wholeOf.length(card); at += 1) sink(kinds.whole, wholeOf.at(card, at), 'few');
      for (let place = 0; place < names.length(card);) {
        const count = names.at(card, place);
        for (let at = 1; at <= count; at += 1) {
          const id = names.at(card, place + at);
          const sound = list.sound(id);
          const hash = list.hash(id);
          sink(kinds.sound, sound === -1 ? hash : list.soundHash(sound), 'any');
          sink(kinds.word, hash, 'any');
          if (list.length(id) >= 6) {
            sink(kinds.front, list.frontHash(id), 'few');
            sink(kinds.back, list.backHash(id), 'few');
          }
        }
        place += 1 + count;
      }
    },
    shown(given) {
      for (const name of namesOf(given)) return name;
      return '';
    },
  };
}

function sharedWhole(wholes: RowsOfNumbers, one: number, other: number): number {
  for (let at = 0; at < wholes.length(one); at += 1) {
    const id = wholes.at(one, at);
    for (let there = 0; there < wholes.length(other); there += 1) if (wholes.at(other, there) === id) return id;
  }
  return -1;
}

