/**
 * The numbers of the cards, found by their beginning and by their end. Hardly two cards share a number, so each is filed
 * on its own, without a dictionary.
 */
import { must } from '../base/assert';
import { numberTerms } from './search-terms';
import { createTermTrie } from './term-trie';

const endLength = 4;

export interface SearchNumbers {
  /** Files a number under all its terms and returns their places, for `remove`. */
  add(number: string, card: number, places: number[]): void;
  remove(place: number): void;
  eachBeginning(text: string, visit: (card: number, whole: boolean) => void): void;
  /** Of a text that ends in at least four digits. */
  eachEnd(text: string, visit: (card: number) => void): void;
}

/** The last four digits as a number, or -1 if the text does not end in four digits. */
function endOf(text: string): number {
  if (text.length < endLength) return -1;
  let end = 0;
  for (let at = text.length - endLength; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    end = end * 10 + digit;
  }
  return end;
}

export function createSearchNumbers(): SearchNumbers {
  const texts: string[] = [];
  /** Card × 2, and 1 for a term that is filed by its end as well. */
  const owners: number[] = [];
  const free: number[] = [];
  const trie = createTermTrie((place) => texts[place] ?? '');
  const byEnd: (number[] | undefined)[] = new Array<number[] | undefined>(10 ** endLength);

  return {
    add(number, card, places) {
      const terms = numberTerms(number);
      for (let at = 0; at < terms.length; at++) {
        const text = terms[at] ?? '';
        const place = free.pop() ?? texts.length;
        texts[place] = text;
        trie.add(text, place);
        // The shorter terms are ends of the first.
        const end = at === 0 ? endOf(text) : -1;
        owners[place] = card * 2 + (end < 0 ? 0 : 1);
        if (end >= 0) (byEnd[end] ??= []).push(place);
        places.push(place);
      }
    },
    remove(place) {
      const text = must(texts[place], 'the number to remove');
      trie.remove(text, place);
      if (((owners[place] ?? 0) & 1) === 1) {
        const sameEnd = must(byEnd[endOf(text)], 'the list of an end');
        sameEnd.splice(sameEnd.indexOf(place), 1);
      }
      texts[place] = '';
      free.push(place);
    },
    eachBeginning(text, visit) {
      trie.eachWithPrefix(text, (place, whole) => visit((owners[place] ?? 0) >> 1, whole));
    },
    eachEnd(text, visit) {
      const end = endOf(text);
      if (end < 0) return;
      for (const place of byEnd[end] ?? []) if (texts[place]?.endsWith(text) === true) visit((owners[place] ?? 0) >> 1);
    },
  };
}
