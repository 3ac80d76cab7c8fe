/**
 * Numbers that are given to one party only: tax, company and personal numbers, accounts. Fields that may hold the same number
 * are one comparison (RO18547290 as VAT number is 18547290 as tax number). Two valid numbers of one kind and country that
 * differ are two parties.
 */
import { checkFieldNumber } from '../../fiscal/check-number';
import { numbersOfCountry } from '../../fiscal/country-numbers';
import { numberFields, type NumberField, type NumberHolder, type NumberKind } from '../../fiscal/number-kind';
import { compactIdentifier } from '../../model/identifiers';
import { remembering } from '../normalise/remembering';
import { CardNumbers } from './card-numbers';
import { createListDistance, mayBeNear } from './edit-distance';
import { keyKind, type Comparison, type LevelList, type LevelSpec } from './evidence';
import { firstOf } from './given-texts';
import { RowsOfNumbers } from './rows-of-numbers';
import { rarity, WordList } from './word-list';

const numberLevels: readonly LevelSpec[] = [
  ['same', 0.86, 0.0001], ['typo', 0.07, 0.0003], ['near', 0.01, 0.002], ['different', 0.055, 0.99], ['differentValid', 0.005, 0.99],
];
const spare = 2;

export interface NumberComparison extends Comparison {
  /**
   * No number that both have, and two valid ones of one kind and country that differ, or one that only people have on the one
   * card and one that only organisations have on the other.
   */
  contradict(one: number, other: number): boolean;
}

export function createNumberComparison(field: string, fields: readonly string[], levels: LevelList): NumberComparison {
  const [same, typo, near, different, differentValid] = levels.group(field, numberLevels);
  const keys = { number: keyKind(field), front: keyKind(`${field}<`), back: keyKind(`${field}>`) };
  const list = new WordList(true);
  const kinds = new WordList();
  const distance = createListDistance(list);
  /** Number, and the kind and country of which it is a valid one (−1: of none); two numbers each. */
  const rows = new RowsOfNumbers();
  /** Whose numbers a card has: 1 a person's, 2 an organisation's. */
  const holders = new CardNumbers(0);
  const numbers: number[] = [];
  const countryOf = remembering((text) => text.trim().toUpperCase());

  function note(card: number, by: number): void {
    if (rows.length(card) > 0) list.holders += by;
    for (let at = 0; at < rows.length(card); at += 2) list.note(rows.at(card, at), by);
  }

  function has(id: number, kind: number): boolean {
    for (let at = 0; at < numbers.length; at += 2) if (numbers[at] === id && numbers[at + 1] === kind) return true;
    return false;
  }

  /** The first card's number that `relation` was last about. */
  let said = -1;

  /** What two cards' numbers have to say to each other, the better the lower. */
  function relation(one: number, other: number): number {
    let rank = 6;
    said = -1;
    for (let at = 0; at < rows.length(one); at += 2) {
      const a = rows.at(one, at);
      for (let there = 0; there < rows.length(other); there += 2) {
        const b = rows.at(other, there);
        let found: number;
        if (a === b) found = 0;
        else {
          const isOfOneKind = rows.at(one, at + 1) !== -1 && rows.at(one, at + 1) === rows.at(other, there + 1);
          const typos = !isOfOneKind && mayBeNear(list.signs(a), list.signs(b), 2) ? distance(a, b, 2) : 3;
          found = isOfOneKind ? 4 : typos === 1 ? 1 : typos === 2 && list.length(a) > 6 ? 2 : 3;
          // A contradiction outweighs what two other numbers only resemble each other in.
          if (found === 4 && rank > 0) {
            rank = 4;
            said = a;
          }
        }
        if (found < rank && (rank !== 4 || found === 0)) {
          rank = found;
          said = a;
        }
      }
    }
    if (rank > 0 && rank < 6 && (holders.at(one) | holders.at(other)) === 3 && holders.at(one) !== 3 && holders.at(other) !== 3) rank = 4;
    return rank;
  }

  return {
    field,
    set(card, given) {
      numbers.length = 0;
      const country = countryOf(given.all('country')[0] ?? '');
      let whose = 0;
      for (const key of fields) {
        for (const text of given.all(key)) {
          const { compact, kind, holder } = numberKey(key, text, country);
          if (compact === '' || numbers.length >= 24) continue;
          whose |= holder === 'person' ? 1 : holder === 'organisation' ? 2 : 0;
          const id = list.idOf(compact);
          const ofKind = kind === '' ? -1 : kinds.idOf(kind);
          // One number may be valid as two kinds: a dealer's tax number is the person's.
          if (!has(id, ofKind)) numbers.push(id, ofKind);
        }
      }
      holders.set(card, whose);
      rows.set(card, numbers);
      note(card, 1);
    },
    clear(card) {
      note(card, -1);
      rows.clear(card);
    },
    compare(one, other, evidence) {
      if (rows.length(one) === 0 || rows.length(other) === 0) return;
      const rank = relation(one, other);
      if (rank === 0) evidence.add(same, rarity(list.count(said), list.holders, spare, true));
      else evidence.add(rank === 1 ? typo : rank === 2 ? near : rank === 4 ? differentValid : different);
    },
    contradict(one, other) {
      return rows.length(one) > 0 && rows.length(other) > 0 && relation(one, other) === 4;
    },
    keys(card, sink) {
      for (let at = 0; at < rows.length(card); at += 2) {
        const id = rows.at(card, at);
        sink(keys.number, list.hash(id), 'must');
        if (list.length(id) > 5) {
          sink(keys.front, list.frontHash(id), 'few');
          sink(keys.back, list.backHash(id), 'few');
        }
      }
    },
    shown: (given) => firstOf(given, fields),
  };
}

function isNumberField(field: string): field is NumberField {
  return (numberFields as readonly string[]).includes(field);
}

const placeholder = /^(.)\1*$/;

interface NumberKey {
  readonly compact: string;
  /** Empty unless it is a valid one of a kind. */
  readonly kind: string;
  readonly holder?: NumberHolder;
}

/** Without the country's letters and zeros in front: the numbers of one party in two fields are often the same digits. */
function numberKey(field: string, text: string, country: string): NumberKey {
  const plain = compactIdentifier(text);
  if (plain.length < 3 || placeholder.test(plain)) return { compact: '', kind: '' };
  if (!isNumberField(field)) return { compact: plain, kind: '' };
  const home = country !== '' ? country : field === 'vatNumber' ? (/^[A-Z]{2}(?=\d)/.exec(plain)?.[0] ?? '') : '';
  const answer = home === '' ? undefined : checkFieldNumber(home, field, text);
  if (answer?.reason === 'placeholder') return { compact: '', kind: '' };
  const compact = (answer?.compact ?? plain).replace(/^[A-Z]{2}(?=[A-Z]?\d{2})/, '').replace(/^0+(?=\d{4})/, '');
  if (answer?.verdict !== 'valid' || answer.kind === undefined) return { compact, kind: '' };
  const base = field === 'vatNumber' && answer.compact !== undefined ? baseOf(home, answer.kind, answer.compact) : undefined;
  if (base !== undefined) return base;
  const { key, holder } = answer.kind;
  return { compact, kind: kindOf(home, key, holder), holder };
}

/** A country that has given out two kinds of personal numbers still gives one to a person. */
const kindOf = (country: string, key: string, holder: NumberHolder): string => `${country} ${holder === 'person' ? holder : key}`;

/** The number that a VAT number is made of, where it is: another firm's tax number then contradicts the VAT number of this one. */
function baseOf(country: string, vat: NumberKind, compact: string): NumberKey | undefined {
  for (const { kind, number } of vat.derive?.(compact) ?? []) {
    const base = numbersOfCountry(country)?.kinds.find(({ key }) => key === kind);
    if (base !== undefined) return { compact: number.replace(/^0+(?=\d{4})/, ''), kind: kindOf(country, kind, base.holder), holder: base.holder };
  }
  return undefined;
}
