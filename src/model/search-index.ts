/**
 * Finds customers while someone types: every word may be a beginning, accents and spellings do not matter, a mistyped
 * word still finds, numbers are found without their punctuation and by their end. Kept up to date card by card.
 * NOTES.md beside it has the comparison that led to an index of our own.
 */
import { must } from '../base/assert';
import { foldText, spellingKey, words } from '../base/text';
import type { RecordId } from './ids';
import { bestMatches } from './search-ranking';
import { createSearchNumbers } from './search-numbers';
import { numberQueries } from './search-terms';
import { createSearchWords } from './search-words';

export interface SearchEntry {
  readonly id: RecordId;
  readonly name: string;
  readonly alias: string;
  /** Codes, tax numbers, phones, accounts: found whole, by beginning and by end. */
  readonly identifiers: readonly string[];
  /** E-mail addresses, towns, contact names: found by their words. */
  readonly texts: readonly string[];
}

export interface SearchAnswer {
  /** Best first, at most `limit`. */
  readonly ids: readonly RecordId[];
  /** How many cards match, beyond the limit too. */
  readonly total: number;
}

export interface SearchIndex {
  size(): number;
  /** Adds the card or replaces what was known of it. */
  set(entry: SearchEntry): void;
  remove(id: RecordId): void;
  /** With `keep`, of those cards only. */
  search(query: string, limit: number, keep?: (id: RecordId) => boolean): SearchAnswer;
  /** All cards that `search` would find, in no order. */
  matching(query: string): readonly RecordId[];
}

/** What a match costs; the cheapest card is shown first. Where it was found adds 0 (name), 1 (alias) or 2 (elsewhere). */
const cost = { exact: 0, beginning: 3, spelling: 6, spellingBeginning: 9, numberEnd: 9, typo: 12, typoInBeginning: 18 };
const elsewhere = 2;
const noMatch = 0xffff;
/** Further words of a query are left out: nobody types them, but a pasted page must not stop the pane. */
const mostWords = 12;

interface Card {
  readonly id: RecordId;
  readonly foldedName: string;
  /** Word × 4 + where it stands. */
  readonly words: readonly number[];
  readonly identifiers: readonly string[];
  readonly numbers: number;
}

type Part = () => void;

export function createSearchIndex(): SearchIndex {
  // Cards have small numbers, given back when they go; holders of words are card × 4 + where the word stands.
  const cards: (Card | undefined)[] = [];
  const freeCards: number[] = [];
  const cardOf = new Map<RecordId, number>();
  const wordFile = createSearchWords();
  const numberFile = createSearchNumbers();
  // What each card costs: as a whole, in one reading of the query, for one part of it.
  let ofQuery = new Uint16Array(1024);
  let ofReading = new Uint16Array(1024);
  let ofPart = new Uint16Array(1024);

  function fileWords(entry: SearchEntry): number[] {
    const filed: number[] = [];
    const file = (text: string, where: number): void => {
      const found = wordFile.wordsOf(text);
      for (let at = 0; at < found.length; at++) addOnce(filed, (found[at] ?? 0) * 4 + where);
    };
    file(entry.name, 0);
    if (entry.alias !== '') file(entry.alias, 1);
    for (const text of entry.texts) if (text !== '') file(text, elsewhere);
    for (const text of entry.identifiers) if (text !== '' && !isNumber(text)) file(text, elsewhere);
    return filed.slice();
  }

  function unfile(card: number, filed: readonly number[]): void {
    for (const word of filed) wordFile.removeHolder(word >> 2, card * 4 + (word & 3));
  }

  function note(card: number, price: number): void {
    if (price < (ofPart[card] ?? 0)) ofPart[card] = price;
  }

  function noteWords(word: number, price: number): void {
    wordFile.eachHolder(word, (holder) => note(holder >> 2, price + (holder & 3)));
  }

  function noteBeginnings(text: string, exact: number, beginning: number): void {
    wordFile.eachBeginning(text, (word, whole) => noteWords(word, whole ? exact : beginning));
    // Codes begin with a letter or two on every card: those say nothing. Digits are read as a number of their own.
    if (text.length < 3 || !/\p{L}/u.test(text)) return;
    numberFile.eachBeginning(text, (card, whole) => note(card, (whole ? exact : beginning) + elsewhere));
  }

  function noteWord(text: string, typosInBeginnings: boolean): void {
    noteBeginnings(text, cost.exact, cost.beginning);
    const key = spellingKey(text);
    if (key !== text) noteBeginnings(key, cost.spelling, cost.spellingBeginning);
    wordFile.eachMistyped(text, typosInBeginnings, (word, typos, whole) => {
      noteWords(word, (whole ? cost.typo : cost.typoInBeginning) + (typos - 1) * 3);
    });
  }

  function noteNumber(typed: string): void {
    for (const [at, text] of numberQueries(typed).entries()) {
      const later = at === 0 ? 0 : cost.spelling;
      numberFile.eachBeginning(text, (card, whole) => note(card, (whole ? cost.exact : cost.beginning) + later + elsewhere));
      numberFile.eachEnd(text, (card) => note(card, cost.numberEnd + elsewhere));
    }
  }

  /** Cards that match every part of a reading take its price, if that is less than another reading's. */
  function takeReading(parts: readonly Part[]): void {
    const count = cards.length;
    for (const [at, part] of parts.entries()) {
      ofPart.fill(noMatch, 0, count);
      part();
      if (at === 0) {
        [ofReading, ofPart] = [ofPart, ofReading];
        continue;
      }
      for (let card = 0; card < count; card++) {
        const one = ofReading[card] ?? noMatch;
        const other = ofPart[card] ?? noMatch;
        ofReading[card] = one === noMatch || other === noMatch ? noMatch : one + other;
      }
    }
    for (let card = 0; card < count; card++) {
      const price = ofReading[card] ?? noMatch;
      if (price < (ofQuery[card] ?? noMatch)) ofQuery[card] = price;
    }
  }

  function match(folded: string, typosInBeginnings: boolean): void {
    ofQuery.fill(noMatch, 0, cards.length);
    const typed = words(folded).slice(0, mostWords);
    if (typed.length === 0) return;
    takeReading(typed.map((word) => () => noteWord(word, typosInBeginnings)));
    // Digits are a number of the card, or of its name; "+370 600-12345" is one, and so is the end of "Jonas 600 12 345".
    if (!/\d/.test(folded)) return;
    takeReading([() => noteNumber(folded)]);
    const groups = groupDigits(folded).slice(0, mostWords);
    if (groups.length > 1) {
      takeReading(groups.map(({ text, number }) => () => (number ? noteNumber(text) : noteWord(text, typosInBeginnings))));
    }
  }

  function matched(): RecordId[] {
    const found: RecordId[] = [];
    for (let number = 0; number < cards.length; number++) {
      const card = cards[number];
      if (card !== undefined && ofQuery[number] !== noMatch) found.push(card.id);
    }
    return found;
  }

  function makeRoom(): void {
    if (cards.length <= ofQuery.length) return;
    const room = cards.length * 2;
    ofQuery = new Uint16Array(room);
    ofReading = new Uint16Array(room);
    ofPart = new Uint16Array(room);
  }

  return {
    size: () => cardOf.size,
    set(entry) {
      const known = cardOf.get(entry.id);
      const number = known ?? freeCards.pop() ?? cards.length;
      const before = known === undefined ? undefined : cards[known];
      const filed = fileWords(entry);
      for (const word of filed) {
        if (before?.words.includes(word) !== true) wordFile.addHolder(word >> 2, number * 4 + (word & 3));
      }
      // After the new ones, so that a word both hold is not forgotten and made again.
      if (before !== undefined) {
        unfile(number, before.words.filter((word) => !filed.includes(word)));
      }
      const { identifiers } = entry;
      let numbers = before?.numbers;
      if (numbers !== undefined && !sameTexts(before?.identifiers ?? [], identifiers)) {
        numberFile.remove(numbers);
        numbers = undefined;
      }
      numbers ??= numberFile.add(identifiers.filter(isNumber), number);
      cards[number] = { id: entry.id, foldedName: foldText(entry.name), words: filed, identifiers, numbers };
      cardOf.set(entry.id, number);
      makeRoom();
    },
    remove(id) {
      const number = cardOf.get(id);
      if (number === undefined) return;
      const card = must(cards[number], 'the card to remove');
      unfile(number, card.words);
      numberFile.remove(card.numbers);
      cards[number] = undefined;
      cardOf.delete(id);
      freeCards.push(number);
    },
    search(query, limit, keep) {
      const folded = foldText(query);
      match(folded, false);
      const answer = bestMatches(cards, ofQuery, folded, limit, keep);
      // What is typed right and only not kept is no reason to look for something else.
      if (answer.total > 0 || (keep !== undefined && matched().length > 0)) return answer;
      // Someone may have mistyped the part of a word that is there so far.
      match(folded, true);
      return bestMatches(cards, ofQuery, folded, limit, keep);
    },
    matching(query) {
      const folded = foldText(query);
      match(folded, false);
      const found = matched();
      if (found.length > 0) return found;
      match(folded, true);
      return matched();
    },
  };
}

const numberShape = /\d/;
const plainAscii = /^[\x20-\x7e]*$/;

/** A code without digits is filed as a word, and so is one in another script. */
function isNumber(text: string): boolean {
  return numberShape.test(text) && (plainAscii.test(text) || !/\p{L}/u.test(foldText(text).replace(/[a-z]/g, '')));
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

/** Adds word × 4 + where, unless the word is there already: the first place is the best. */
function addOnce(filed: number[], word: number): void {
  for (let at = 0; at < filed.length; at++) if ((filed[at] ?? 0) >> 2 === word >> 2) return;
  filed.push(word);
}

/** Neighbouring groups of digits and punctuation belong to one number; other words stand alone. */
function groupDigits(folded: string): { text: string; number: boolean }[] {
  const groups: { text: string; number: boolean }[] = [];
  for (const piece of folded.split(' ')) {
    const last = groups[groups.length - 1];
    if (/\d/.test(piece) && !/\p{L}/u.test(piece)) {
      if (last?.number === true) last.text += ` ${piece}`;
      else groups.push({ text: piece, number: true });
    } else for (const word of words(piece)) groups.push({ text: word, number: false });
  }
  return groups;
}
