/** The words of the cards, each once: found whole, by beginning, and mistyped. */
import { must } from '../base/assert';
import { wordTerms } from './search-terms';
import { createTermTrie } from './term-trie';
import { countBits, createTypoMeter, letterSet, typosAllowed } from './typo-distance';

export interface SearchWords {
  /** The numbers of the text's words and of the keys of their spellings; unknown words get a number. */
  wordsOf(text: string): readonly number[];
  addHolder(word: number, holder: number): void;
  /** A word without holders is forgotten and its number given to another. */
  removeHolder(word: number, holder: number): void;
  eachHolder(word: number, visit: (holder: number) => void): void;
  eachBeginning(text: string, visit: (word: number, whole: boolean) => void): void;
  /** Words that the text may be a mistyping of; with `beginnings` also those whose beginning it may be. */
  eachMistyped(text: string, beginnings: boolean, visit: (word: number, typos: number, whole: boolean) => void): void;
}

export function createSearchWords(): SearchWords {
  const texts: string[] = [];
  /**
   * Most words have one holder, and a bare number takes far less room than a list. A list is kept in order: a town or a
   * legal form stands on tens of thousands of cards, and thousands of them may go at once.
   */
  const holders: (number | number[] | undefined)[] = [];
  /** Letters of the words that mistypes are looked for in; 0 for others. */
  let letters = new Int32Array(1024);
  /** Beside the letters, so that most words are passed over without touching their text. */
  let lengths = new Uint8Array(1024);
  const free: number[] = [];
  const wordOf = new Map<string, number>();
  const trie = createTermTrie((word) => texts[word] ?? '');
  /** Texts repeat the same few pieces; their folding is the dear part. Forgotten whenever a word is. */
  const wordsOfPiece = new Map<string, readonly number[]>();

  function make(text: string): number {
    const word = free.pop() ?? texts.length;
    texts[word] = text;
    if (word >= letters.length) {
      const larger = new Int32Array(letters.length * 2);
      larger.set(letters);
      letters = larger;
      const largerLengths = new Uint8Array(larger.length);
      largerLengths.set(lengths);
      lengths = largerLengths;
    }
    lengths[word] = Math.min(text.length, 255);
    letters[word] = text.length >= 3 && !/\d/.test(text) ? letterSet(text) : 0;
    wordOf.set(text, word);
    trie.add(text, word);
    return word;
  }

  function forget(word: number): void {
    const text = must(texts[word], 'the word to forget');
    trie.remove(text, word);
    wordOf.delete(text);
    texts[word] = '';
    holders[word] = undefined;
    letters[word] = 0;
    free.push(word);
    wordsOfPiece.clear();
  }

  function piecesOf(text: string): readonly number[] {
    const known = wordsOfPiece.get(text);
    if (known !== undefined) return known;
    const found = wordTerms(text).map((term) => wordOf.get(term) ?? make(term));
    // An e-mail address does not repeat.
    if (!text.includes('@')) wordsOfPiece.set(text, found);
    return found;
  }

  return {
    wordsOf(text) {
      if (!text.includes(' ')) return piecesOf(text);
      const found: number[] = [];
      for (const piece of text.split(' ')) if (piece !== '') for (const word of piecesOf(piece)) found.push(word);
      return found;
    },
    addHolder(word, holder) {
      const there = holders[word];
      if (there === undefined) holders[word] = holder;
      else if (typeof there === 'number') holders[word] = there < holder ? [there, holder] : [holder, there];
      else if ((there.at(-1) ?? -1) < holder) there.push(holder);
      else there.splice(placeOf(there, holder), 0, holder);
    },
    removeHolder(word, holder) {
      const there = holders[word];
      if (typeof there === 'object') {
        const place = placeOf(there, holder);
        if (there[place] !== holder) throw new Error(`Bug: ${holder} does not hold “${texts[word] ?? ''}”`);
        there.splice(place, 1);
        if (there.length > 0) return;
      }
      forget(word);
    },
    eachHolder(word, visit) {
      const there = holders[word];
      if (typeof there === 'number') visit(there);
      else if (there !== undefined) for (let at = 0; at < there.length; at++) visit(there[at] ?? 0);
    },
    eachBeginning(text, visit) {
      trie.eachWithPrefix(text, visit);
    },
    eachMistyped(text, beginnings, visit) {
      const limit = typosAllowed(text.length);
      if (limit === 0 || /\d/.test(text)) return;
      const meter = createTypoMeter(text, limit);
      const own = letterSet(text);
      for (let word = 0; word < texts.length; word++) {
        const others = letters[word] ?? 0;
        if (others === 0 || countBits(own & ~others) > limit) continue;
        const length = lengths[word] ?? 0;
        const near = length <= text.length + limit && countBits(others & ~own) <= limit;
        if (length < text.length - limit || (!near && !beginnings)) continue;
        const other = texts[word] ?? '';
        const typos = near ? meter.whole(other) : Infinity;
        // Without a mistake it is an exact match, not this one's business.
        if (typos > 0 && typos <= limit) visit(word, typos, true);
        else if (beginnings) {
          const soFar = meter.beginning(other);
          if (soFar > 0 && soFar <= limit) visit(word, soFar, false);
        }
      }
    },
  };
}

/** Of the holder in a list in order, or where it would stand. */
function placeOf(list: readonly number[], holder: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < holder) low = middle + 1;
    else high = middle;
  }
  return low;
}
