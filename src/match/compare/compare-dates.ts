/** Days of birth and the like, in any writing: slips of one digit, day and month swapped, one part wrong, only the year. */
import { readDate } from '../normalise/read-date';
import { remembering } from '../normalise/remembering';
import { CardNumbers } from './card-numbers';
import { keyKind, type Comparison, type LevelList, type LevelSpec } from './evidence';
import { createEditDistance } from './edit-distance';
import { NumberCounts } from './number-counts';

const dateLevels: readonly LevelSpec[] = [
  ['same', 0.84, 0.0002], ['swapped', 0.01, 0.0002], ['typo', 0.06, 0.002], ['near', 0.04, 0.004], ['some', 0.02, 0.05], ['different', 0.03, 0.94],
];
/** Days that one customer's cards may repeat before a day counts as one that many have. */
const spareDays = 8;

export function createDateComparison(field: string, levels: LevelList): Comparison {
  const [same, swapped, typo, near, some, different] = levels.group(field, dateLevels, 'none', { different: 'generation' });
  const kinds = { whole: keyKind(field), day: keyKind(`${field}-day`), month: keyKind(`${field}-month`), year: keyKind(`${field}-year`) };
  const days = new NumberCounts();
  const years = new NumberCounts();
  let known = 0;
  const distance = createEditDistance();
  /** 0: none; else year × 10,000 + month × 100 + day. */
  const dates = new CardNumbers(0);
  const dateOf = remembering((text) => {
    const read = readDate(text);
    return read === undefined ? 0 : read.year * 10_000 + read.month * 100 + read.day;
  });

  function note(card: number, by: number): void {
    const code = dates.at(card);
    if (code === 0) return;
    days.note(code, by);
    years.note(Math.floor(code / 10_000), by);
    known += by;
  }

  /** Of all who were born in the year, one in 365 on the day; more where the register has one day again and again. */
  function bitsOf(code: number): number {
    const holders = known + 50;
    const ofYear = years.count(Math.floor(code / 10_000)) / holders;
    const usual = code % 10_000 === 0 ? ofYear : Math.max(ofYear, 0.002) / 365;
    const excess = (days.count(code) - 1 - spareDays - 3 * usual * holders) / holders;
    return -Math.log2(Math.min(Math.max(usual, excess), 1));
  }

  return {
    field,
    set(card, given) {
      const text = given.joined(field);
      dates.set(card, text === '' ? 0 : dateOf(text));
      note(card, 1);
    },
    clear(card) {
      note(card, -1);
      dates.set(card, 0);
    },
    compare(one, other, evidence) {
      const a = dates.at(one);
      const b = dates.at(other);
      if (a === 0 || b === 0) return;
      if (a === b) {
        evidence.add(same, bitsOf(a));
        return;
      }
      const yearA = Math.floor(a / 10_000);
      const yearB = Math.floor(b / 10_000);
      const monthA = Math.floor(a / 100) % 100;
      const monthB = Math.floor(b / 100) % 100;
      const dayA = a % 100;
      const dayB = b % 100;
      const parts = (yearA === yearB ? 1 : 0) + (monthA === monthB ? 1 : 0) + (dayA === dayB ? 1 : 0);
      const days = (yearA - yearB) * 372 + (monthA - monthB) * 31 + dayA - dayB;
      if (parts === 0 && (days > 31 || days < -31) && digitsApart(a, b) > 3) evidence.add(different);
      else if (yearA === yearB && monthA === dayB && dayA === monthB) evidence.add(swapped);
      else if (distance(String(a), String(b), 1) === 1) evidence.add(typo);
      else if (parts === 2 || (days < 32 && days > -32)) evidence.add(near);
      else if (yearA === yearB || (parts === 1 && distance(String(a), String(b), 2) === 2)) evidence.add(some);
      else evidence.add(different);
    },
    keys(card, sink) {
      const code = dates.at(card);
      if (code === 0) return;
      sink(kinds.whole, code, 'any');
      if (code % 10_000 === 0) return;
      sink(kinds.day, code % 10_000, 'joined');
      sink(kinds.month, Math.floor(code / 100), 'joined');
      sink(kinds.year, Math.floor(code / 10_000) * 100 + code % 100, 'joined');
    },
    shown: (given) => given.joined(field),
  };
}

/** Of two numbers of eight digits; a slip changes two or three of them at most. */
function digitsApart(one: number, other: number): number {
  let apart = 0;
  for (let [a, b] = [one, other]; a > 0 || b > 0; a = Math.floor(a / 10), b = Math.floor(b / 10)) if (a % 10 !== b % 10) apart += 1;
  return apart;
}
