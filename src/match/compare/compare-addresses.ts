/** Street, house number and what stands beside them; the same however it is abbreviated, also where the lines are swapped. */
import { remembering } from '../normalise/remembering';
import { houseNumber, readStreet } from '../normalise/street-words';
import { createAlignment, createAlignmentReader, type WordBag } from './align-words';
import { keyKind, type Comparison, type Evidence, type LevelList, type LevelSpec } from './evidence';
import { CardNumbers } from './card-numbers';
import { RowsOfNumbers } from './rows-of-numbers';
import { mixed } from './text-hash';
import { TextNumbers } from './text-numbers';
import { rarity, WordList } from './word-list';

/** In the order of `Likeness`, then the words that both have. */
const streetLevels: readonly LevelSpec[] = [
  ['different', 0.12, 0.97], ['typo', 0.07, 0.001], ['near', 0.03, 0.006], ['short', 0.02, 0.004], ['nickname', 0.001, 0.001], ['sound', 0.02, 0.003], ['same', 0.74, 0.01],
];
const houseLevels: readonly LevelSpec[] = [['same', 0.84, 0.02], ['near', 0.05, 0.05], ['different', 0.11, 0.93]];
const extraLevels: readonly LevelSpec[] = [['same', 0.75, 0.002], ['part', 0.1, 0.01], ['different', 0.15, 0.98]];
const swappedLevels: readonly LevelSpec[] = [['same', 0.96, 0.998], ['swapped', 0.04, 0.002]];

const mostWords = 8;
const bitsOfNeighbour = 2;
/** Cards of one customer that may stand at an address before it counts as one that many have. */
const spare = 4;

export interface AddressComparison extends Comparison {
  /** Both have an address, and it is another street or another house. */
  isElsewhere(one: number, other: number): boolean;
}

/** What the first line of an address says; −1 for what it does not. */
interface Line {
  readonly words: readonly number[];
  readonly whole: number;
  readonly house: number;
  readonly unit: readonly string[];
}

export function createAddressComparison(field: string, levels: LevelList): AddressComparison {
  const street = levels.group(field, streetLevels, 'home');
  const house = levels.group('houseNumber', houseLevels, 'home');
  const extra = levels.group('addressExtra', extraLevels, 'home');
  const swapped = levels.group(field, swappedLevels, 'home');
  const list = new WordList();
  const wholes = new WordList();
  const houses = new WordList();
  const digits = new CardNumbers(-1);
  const digitNumbers = new TextNumbers();
  digitNumbers.idOf('');
  /** Words of the street; words of the further line; the whole, the house number and the further line as wholes (−1: none). */
  const streets = new RowsOfNumbers();
  const extras = new RowsOfNumbers();
  const facts = new RowsOfNumbers();
  const wordOf = remembering((word) => list.idOf(word));
  /** −1: there is none. */
  const houseOf = remembering((text) => {
    const number = houseNumber(text);
    return number === '' ? -1 : houses.idOf(number);
  });
  // What a line means depends on whether the house number stands elsewhere, and not on which it is.
  const wholeLineOf = remembering((line) => readLine(line, ''));
  const lineBesideHouseOf = remembering((line) => readLine(line, '0'));
  const furtherLineOf = remembering((line) => readStreet(line, ''));
  const none: readonly string[] = [];
  const kinds = { word: keyKind(field), wordAndHouse: keyKind(`${field}+`), house: keyKind(`${field}#`) };
  const align = createAlignment(list);
  const read = createAlignmentReader({ plain: street, firm: street }, list);
  const [bagA, bagB] = [createBag(), createBag()];

  function createBag(): { words: Int32Array; count: number } {
    return { words: new Int32Array(mostWords), count: 0 };
  }

  function fill(bag: { words: Int32Array; count: number }, rows: RowsOfNumbers, card: number): WordBag {
    bag.count = rows.length(card);
    for (let at = 0; at < bag.count; at += 1) bag.words[at] = rows.at(card, at);
    return bag;
  }

  function readLine(line: string, house: string): Line {
    const read = readStreet(line, house);
    const name = read.name.slice(0, mostWords);
    return { words: name.map(wordOf), whole: name.length === 0 ? -1 : wholes.idOf(name.join(' ')), house: houseOf(read.house), unit: read.unit };
  }

  /** Each once. */
  function noteWords(rows: RowsOfNumbers, card: number, by: number): void {
    for (let at = 0; at < rows.length(card); at += 1) {
      const id = rows.at(card, at);
      let before = 0;
      while (before < at && rows.at(card, before) !== id) before += 1;
      if (before === at) list.note(id, by);
    }
  }

  function note(card: number, by: number): void {
    if (facts.length(card) === 0) return;
    noteWords(streets, card, by);
    noteWords(extras, card, by);
    list.holders += by;
    const [whole, number, further] = [facts.at(card, 0), facts.at(card, 1), facts.at(card, 2)];
    if (whole !== -1) wholes.note(whole, by);
    if (further !== -1) wholes.note(further, by);
    if (number !== -1) {
      houses.note(number, by);
      houses.holders += by;
    }
  }

  /** A number that tells the digits of a house number from others; 0: it has none. */
  function digitsOf(house: number): number {
    let known = digits.at(house);
    if (known === -1) digits.set(house, (known = digitNumbers.idOf(houses.text(house).replace(/\D/g, ''))));
    return known;
  }

  function housesDiffer(a: number, b: number): 'same' | 'near' | 'different' {
    if (a === b) return 'same';
    if (digitsOf(a) === digitsOf(b) && digitsOf(a) !== 0) return 'near';
    // A digit more or less, or one wrong in a long number.
    if (Math.abs(houses.length(a) - houses.length(b)) !== 1) return 'different';
    const [one, other] = [houses.text(a), houses.text(b)];
    return (one.includes(other) || other.includes(one)) && Math.min(one.length, other.length) > 1 ? 'near' : 'different';
  }

  function compareStreets(one: number, other: number, evidence: Evidence): void {
    const direct = align.measure(fill(bagA, streets, one), fill(bagB, streets, other));
    align.keep();
    let isSwapped = false;
    if (direct < 0) {
      // The lines the other way round.
      for (let turn = 0; turn < 2 && !isSwapped; turn += 1) {
        const [ofOne, ofOther] = turn === 0 ? [extras, streets] : [streets, extras];
        if (!shareWord(ofOne, one, ofOther, other) || align.measure(fill(bagA, ofOne, one), fill(bagB, ofOther, other)) < 4) continue;
        align.keep();
        isSwapped = true;
      }
    }
    const [wholeA, wholeB] = [facts.at(one, 0), facts.at(other, 0)];
    const [houseA, houseB] = [facts.at(one, 1), facts.at(other, 1)];
    // Another house of the same street is another place; that it is near says little.
    const isNeighbour = houseA !== -1 && houseB !== -1 && housesDiffer(houseA, houseB) === 'different';
    const room = isNeighbour ? bitsOfNeighbour : wholeA === wholeB && wholeA !== -1 ? rarity(wholes.count(wholeA), list.holders, spare) : 30;
    read(align, false, room, evidence);
    evidence.add(swapped[isSwapped ? 1 : 0]);
    if (isSwapped) return;
    const [furtherA, furtherB] = [facts.at(one, 2), facts.at(other, 2)];
    if (furtherA === -1 || furtherB === -1) return;
    if (furtherA === furtherB) evidence.add(extra[0], rarity(wholes.count(furtherA), list.holders, spare));
    else evidence.add(extra[align.measure(fill(bagA, extras, one), fill(bagB, extras, other)) > 0 ? 1 : 2]);
  }

  function shareWord(rows: RowsOfNumbers, one: number, others: RowsOfNumbers, other: number): boolean {
    for (let at = 0; at < rows.length(one); at += 1) {
      for (let there = 0; there < others.length(other); there += 1) if (rows.at(one, at) === others.at(other, there)) return true;
    }
    return false;
  }

  return {
    field,
    set(card, given) {
      const apart = houseOf(given.joined('houseNumber'));
      const line = given.joined('street');
      const street = apart === -1 ? wholeLineOf(line) : lineBesideHouseOf(line);
      const further = given.joined('addressExtra');
      const read = further === '' ? undefined : furtherLineOf(further);
      const more = read === undefined && street.unit.length === 0 ? none : [...(read?.name ?? none), ...street.unit, ...(read?.unit ?? none)].slice(0, mostWords);
      const number = apart === -1 ? street.house : apart;
      streets.set(card, street.words);
      extras.set(card, more.map(wordOf));
      facts.set(card, street.whole === -1 && number === -1 && more.length === 0 ? [] : [street.whole, number, more.length === 0 ? -1 : wholes.idOf(more.join(' '))]);
      note(card, 1);
    },
    clear(card) {
      note(card, -1);
      streets.clear(card);
      extras.clear(card);
      facts.clear(card);
    },
    compare(one, other, evidence) {
      if (facts.length(one) === 0 || facts.length(other) === 0) return;
      if (streets.length(one) > 0 && streets.length(other) > 0) compareStreets(one, other, evidence);
      const [a, b] = [facts.at(one, 1), facts.at(other, 1)];
      if (a === -1 || b === -1) return;
      const found = housesDiffer(a, b);
      if (found === 'same') evidence.add(house[0], rarity(houses.count(a), houses.holders, spare));
      else evidence.add(house[found === 'near' ? 1 : 2]);
    },
    isElsewhere(one, other) {
      if (facts.length(one) === 0 || facts.length(other) === 0) return false;
      if (streets.length(one) > 0 && streets.length(other) > 0) {
        if (align.measure(fill(bagA, streets, one), fill(bagB, streets, other)) < 0) return true;
      }
      const [a, b] = [facts.at(one, 1), facts.at(other, 1)];
      return a !== -1 && b !== -1 && housesDiffer(a, b) === 'different';
    },
    keys(card, sink) {
      if (facts.length(card) === 0) return;
      const number = facts.at(card, 1);
      for (let at = 0; at < streets.length(card); at += 1) {
        const word = list.hash(streets.at(card, at));
        sink(kinds.word, word, at < 3 ? 'any' : 'few');
        if (number !== -1 && at < 3) sink(kinds.wordAndHouse, mixed(word, houses.hash(number)), 'any');
      }
      for (let at = 0; at < extras.length(card); at += 1) sink(kinds.word, list.hash(extras.at(card, at)), 'few');
      if (number !== -1) sink(kinds.house, houses.hash(number), 'joined');
    },
    shown: (given) => [given.joined('street'), given.joined('houseNumber')].filter((text) => text !== '').join(' '),
  };
}
