/**
 * The numbers of the cards, found by their beginning and by their end. Each is filed under ten of its characters packed
 * into one number: hardly two cards share a number, so a dictionary of texts would only cost memory.
 */
import { createSortedRuns } from './sorted-runs';
import { numberTerms } from './search-terms';

const keyLength = 10;
// Ten characters of an alphabet of 37 (nothing, digits, letters) are what a double holds exactly.
const radix = 37;
const radixPowers = Array.from({ length: keyLength + 1 }, (_, power) => radix ** power);
const shortestEnd = 4;

export interface SearchNumbers {
  /** Files the numbers of a card that are of Latin letters and digits; what it returns takes them out again. */
  add(numbers: readonly string[], card: number): number;
  remove(batch: number): void;
  eachBeginning(text: string, visit: (card: number, whole: boolean) => void): void;
  /** Of a text of at least four characters. */
  eachEnd(text: string, visit: (card: number) => void): void;
}

const fileable = /^[0-9a-z]+$/;

function digitOf(code: number): number {
  return code < 97 ? code - 47 : code - 86;
}

/** The first characters as one number that sorts as they do. */
function beginningKey(text: string): number {
  let key = 0;
  for (let at = 0; at < keyLength; at++) key = key * radix + (at < text.length ? digitOf(text.charCodeAt(at)) : 0);
  return key;
}

/** The last characters, last first. */
function endKey(text: string): number {
  let key = 0;
  for (let at = 1; at <= keyLength; at++) {
    key = key * radix + (at <= text.length ? digitOf(text.charCodeAt(text.length - at)) : 0);
  }
  return key;
}

function keySpan(text: string): number {
  return radixPowers[Math.max(0, keyLength - text.length)] ?? 1;
}

export function createSearchNumbers(): SearchNumbers {
  // The numbers of a card are filed as one batch; a change of them makes a new batch.
  let cardOf = new Int32Array(1024);
  const numbersOf: (readonly string[] | undefined)[] = [];
  const removed: number[] = [];
  const free: number[] = [];
  const isAlive = (batch: number): boolean => (cardOf[batch] ?? -1) >= 0;
  const beginnings = createSortedRuns(isAlive);
  const ends = createSortedRuns(isAlive);

  /** Beyond the length of a key only the numbers themselves tell. */
  function someTerm(batch: number, test: (term: string) => boolean): boolean {
    return numbersOf[batch]?.some((number) => numberTerms(number).some(test)) === true;
  }

  return {
    add(numbers, card) {
      const batch = free.pop() ?? numbersOf.length;
      numbersOf[batch] = numbers;
      if (batch >= cardOf.length) {
        const larger = new Int32Array(cardOf.length * 2);
        larger.set(cardOf);
        cardOf = larger;
      }
      cardOf[batch] = card;
      for (const number of numbers) {
        const terms = numberTerms(number);
        const [first] = terms;
        if (first === undefined || !fileable.test(first)) continue;
        for (const term of terms) beginnings.add(beginningKey(term), batch);
        // The shorter terms are ends of the first.
        ends.add(endKey(first), batch);
      }
      return batch;
    },
    remove(batch) {
      cardOf[batch] = -1;
      numbersOf[batch] = undefined;
      removed.push(batch);
      if (removed.length < 1024 || removed.length * 2 < numbersOf.length) return;
      beginnings.sweep();
      ends.sweep();
      for (const swept of removed.splice(0)) free.push(swept);
    },
    eachBeginning(text, visit) {
      if (!fileable.test(text)) return;
      const low = beginningKey(text);
      const long = text.length >= keyLength;
      beginnings.eachInRange(low, low + keySpan(text), (batch, key) => {
        const card = cardOf[batch] ?? -1;
        if (card < 0) return;
        if (!long) visit(card, key === low);
        else if (someTerm(batch, (term) => term.startsWith(text))) visit(card, someTerm(batch, (term) => term === text));
      });
    },
    eachEnd(text, visit) {
      if (text.length < shortestEnd || !fileable.test(text)) return;
      const low = endKey(text);
      const long = text.length > keyLength;
      ends.eachInRange(low, low + keySpan(text), (batch) => {
        const card = cardOf[batch] ?? -1;
        if (card >= 0 && (!long || someTerm(batch, (term) => term.endsWith(text)))) visit(card);
      });
    },
  };
}
