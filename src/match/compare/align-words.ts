/** Which word of one name answers which of the other: the same ones first, then the likest; what is left over stays alone. */
import { unknownChance, type Evidence } from './evidence';
import { rarity, type WordList } from './word-list';
import { createWordLikeness, likeness, type Likeness } from './word-likeness';

export interface WordBag {
  readonly words: Int32Array;
  readonly count: number;
}

/** One more than the words of a bag, so that no answer is ever too long. */
const room = 16;

class Aligned {
  /** Words that both have. */
  readonly same = new Int32Array(room);
  sameCount = 0;
  /** Likenesses of the words that answer each other otherwise. */
  readonly like = new Uint8Array(room);
  likeCount = 0;
  /** Pairs of words left over on both sides. */
  different = 0;
  /** Words left over on one side. */
  extra = 0;
  /** Places of the words left over, as bits. */
  leftOne = 0;
  leftOther = 0;
}

export interface Alignment {
  /** Aligns two bags; the higher the result, the better they go together. */
  measure(one: WordBag, other: WordBag): number;
  /** Keeps the last one measured: `found` is about it. */
  keep(): void;
  readonly found: Readonly<Aligned>;
}

/** The likest first; and the place of each in that order. */
const ranked: readonly Likeness[] = [likeness.typo, likeness.nickname, likeness.sound, likeness.typos, likeness.short];
const rankOf = new Uint8Array(8);
for (const [rank, like] of ranked.entries()) rankOf[like] = rank;

export function createAlignment(list: WordList): Alignment {
  const like = createWordLikeness(list);
  const pairs: number[] = [];
  let last = new Aligned();
  let kept = new Aligned();

  /** "van der berg" and "vanderberg", "bau haus" and "bauhaus": neighbours that are one word on the other side; −1: none. */
  function joined(one: WordBag, freeOne: number, other: WordBag, freeOther: number): number {
    for (let at = 0; at + 1 < one.count; at += 1) {
      if ((freeOne & (3 << at)) !== 3 << at) continue;
      const first = one.words[at] ?? 0;
      const second = one.words[at + 1] ?? 0;
      for (let there = 0; there < other.count; there += 1) {
        const whole = other.words[there] ?? 0;
        if ((freeOther & (1 << there)) === 0 || list.length(whole) !== list.length(first) + list.length(second)) continue;
        if ((list.signs(first) | list.signs(second)) === list.signs(whole) && list.text(first) + list.text(second) === list.text(whole)) return at << 6 | there;
      }
    }
    return -1;
  }

  return {
    measure(one, other) {
      last.sameCount = 0;
      last.likeCount = 0;
      let freeOne = (1 << one.count) - 1;
      let freeOther = (1 << other.count) - 1;
      let worth = 0;
      for (let at = 0; at < one.count; at += 1) {
        const word = one.words[at] ?? 0;
        for (let there = 0; there < other.count; there += 1) {
          if ((freeOther & (1 << there)) === 0 || other.words[there] !== word) continue;
          freeOne &= ~(1 << at);
          freeOther &= ~(1 << there);
          last.same[last.sameCount] = word;
          last.sameCount += 1;
          worth += 6;
          break;
        }
      }
      if (freeOne !== 0 && freeOther !== 0) {
        for (let turn = 0; turn < 2; turn += 1) {
          const isTurned = turn === 1;
          const from = isTurned ? other : one;
          const to = isTurned ? one : other;
          if (from.count < 2) continue;
          const found = joined(from, isTurned ? freeOther : freeOne, to, isTurned ? freeOne : freeOther);
          if (found < 0) continue;
          const pair = found >> 6;
          const single = found & 63;
          if (isTurned) { freeOther &= ~(3 << pair); freeOne &= ~(1 << single); }
          else { freeOne &= ~(3 << pair); freeOther &= ~(1 << single); }
          last.same[last.sameCount] = to.words[single] ?? 0;
          last.sameCount += 1;
          worth += 6;
        }
      }
      if (freeOne !== 0 && freeOther !== 0) {
        pairs.length = 0;
        for (let at = 0; at < one.count; at += 1) {
          if ((freeOne & (1 << at)) === 0) continue;
          for (let there = 0; there < other.count; there += 1) {
            if ((freeOther & (1 << there)) === 0) continue;
            const alike = like(one.words[at] ?? 0, other.words[there] ?? 0);
            if (alike !== likeness.none) pairs.push(((rankOf[alike] ?? 0) * 64 + at) * 64 + there);
          }
        }
        if (pairs.length > 1) pairs.sort((x, y) => x - y);
        for (const code of pairs) {
          const there = code & 63;
          const at = (code >> 6) & 63;
          if ((freeOne & (1 << at)) === 0 || (freeOther & (1 << there)) === 0) continue;
          freeOne &= ~(1 << at);
          freeOther &= ~(1 << there);
          last.like[last.likeCount] = ranked[code >> 12] ?? likeness.none;
          last.likeCount += 1;
          worth += 4 - (code >> 12) * 0.3;
        }
      }
      last.leftOne = freeOne;
      last.leftOther = freeOther;
      if ((freeOne | freeOther) === 0) {
        last.different = last.extra = 0;
        return worth;
      }
      const leftOne = bits(freeOne);
      const leftOther = bits(freeOther);
      last.different = Math.min(leftOne, leftOther);
      last.extra = Math.abs(leftOne - leftOther);
      return worth - last.different * 4 - last.extra;
    },
    keep() {
      [last, kept] = [kept, last];
    },
    get found() { return kept; },
  };
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const mostDifferent = 2;

/** Words of a longer name go together ("Henry Booth House"), so the third that both have says less than it seems, and so on. */
const worthOfNext = [1, 1, 0.5, 0.3, 0.2];

/** What an alignment says, at levels in the order of `Likeness` with "same" last; not more than `most` bits of rarity; `spare` as in `rarity`. */
export function createAlignmentReader(levels: LevelGroups, list: WordList): (alignment: Alignment, isFirm: boolean, most: number, evidence: Evidence, spare?: number) => void {
  const rare = new Float64Array(room);
  return ({ found }, isFirm, most, evidence, spare = 0) => {
    const group = isFirm ? levels.firm : levels.plain;
    for (let at = 0; at < found.sameCount; at += 1) {
      // The rarest first; there are few.
      const bits = rarity(list.count(found.same[at] ?? 0), list.holders, spare);
      let place = at;
      for (; place > 0 && (rare[place - 1] ?? 0) < bits; place -= 1) rare[place] = rare[place - 1] ?? 0;
      rare[place] = bits;
    }
    let excess = -most;
    for (let at = 0; at < found.sameCount; at += 1) excess += rare[at] = Math.max((rare[at] ?? 0) * (worthOfNext[at] ?? 0.1), 0);
    for (let at = 0; at < found.sameCount; at += 1) {
      // What is too much is the rarest word's: it is the surname, and whoever has it has the given name by chance still.
      const bits = rare[at] ?? 0;
      const lost = Math.max(Math.min(excess, bits), 0);
      excess -= lost;
      evidence.add(group[6], bits - lost);
    }
    for (let at = 0; at < found.likeCount; at += 1) evidence.add(group[found.like[at] ?? 0], unknownChance);
    for (let at = 0; at < Math.min(found.different, mostDifferent); at += 1) evidence.add(group[0], unknownChance);
  };
}

export interface LevelGroups {
  readonly plain: readonly number[];
  readonly firm: readonly number[];
}
