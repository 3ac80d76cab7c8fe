/** Days of birth and the like, in any writing: slips of one digit, day and month swapped, one part wrong, only the year. */
import { readDate } from '../normalise/read-date';
import type { Comparison, LevelList, LevelSpec } from './evidence';
import { createEditDistance } from './edit-distance';
import { WordList } from './word-list';

const dateLevels: readonly LevelSpec[] = [
  ['same', 0.84, 0.0002], ['swapped', 0.01, 0.0002], ['typo', 0.06, 0.002], ['near', 0.04, 0.004], ['some', 0.02, 0.05], ['different', 0.03, 0.94],
];
/** Days that one customer's cards may repeat before a day counts as one that many have. */
const spareDays = 8;

export function createDateComparison(field: string, levels: LevelList): Comparison {
  const [same, swapped, typo, near, some, different] = levels.group(field, dateLevels, 'none', { different: 'generation' });
  const days = new WordList();
  const years = new WordList();
  const distance = createEditDistance();
  /** 0: none; else year × 10,000 + month × 100 + day. */
  let dates = new Int32Array(1024);
  const texts: (string | undefined)[] = [];

  function noteBoth(code: number, by: number): void {
    days.note(days.idOf(String(code)), by);
    years.note(years.idOf(String(Math.floor(code / 10_000))), by);
    days.holders += by;
  }

  /** Of all who were born in the year, one in 365 on the day; more where the register has one day again and again. */
  function bitsOf(code: number): number {
    const holders = days.holders + 50;
    const ofYear = years.count(years.idOf(String(Math.floor(code / 10_000)))) / holders;
    const usual = code % 10_000 === 0 ? ofYear : Math.max(ofYear, 0.002) / 365;
    const excess = (days.count(days.idOf(String(code))) - 1 - spareDays - 3 * usual * holders) / holders;
    return -Math.log2(Math.min(Math.max(usual, excess), 1));
  }

  return {
    field,
    set(card, values) {
      const text = (values.get(field) ?? []).join(' ');
      texts[card] = text;
      if (card >= dates.length) {
        const larger = new Int32Array(Math.max(dates.length * 2, card + 1));
        larger.set(dates);
        dates = larger;
      }
      const read = readDate(text);
      const code = read === undefined ? 0 : read.year * 10_000 + read.month * 100 + read.day;
      dates[card] = code;
      if (code !== 0) noteBoth(code, 1);
    },
    clear(card) {
      const code = dates[card] ?? 0;
      if (code !== 0) noteBoth(code, -1);
      dates[card] = 0;
    },
    compare(one, other, evidence) {
      const a = dates[one] ?? 0;
      const b = dates[other] ?? 0;
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
      const code = dates[card] ?? 0;
      if (code === 0) return;
      sink(field, code, 'any');
      if (code % 10_000 === 0) return;
      sink(`${field}-day`, code % 10_000, 'joined');
      sink(`${field}-month`, Math.floor(code / 100), 'joined');
      sink(`${field}-year`, Math.floor(code / 10_000) * 100 + code % 100, 'joined');
    },
    shown: (card) => texts[card] ?? '',
  };
}

/** Of two numbers of eight digits; a slip changes two or three of them at most. */
function digitsApart(one: number, other: number): number {
  let apart = 0;
  for (let [a, b] = [one, other]; a > 0 || b > 0; a = Math.floor(a / 10), b = Math.floor(b / 10)) if (a % 10 !== b % 10) apart += 1;
  return apart;
}
