/** Randomness that repeats: the same seed gives the same numbers on every machine (Mulberry32). Never for secrets. */
import { must } from './assert';
import type { Random } from './ports';

export interface SeededRandom extends Random {
  /** 0 … below − 1. */
  integer(below: number): number;
  /** True in this share of cases, 0 … 1. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  digits(count: number): string;
}

export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const integer = (below: number): number => Math.floor((next() / 2 ** 32) * below);
  return {
    bytes: (length) => Uint8Array.from({ length }, () => next() & 255),
    integer,
    chance: (share) => next() / 2 ** 32 < share,
    pick: (list) => must(list[integer(list.length)], 'an entry to pick'),
    digits(count) {
      let digits = '';
      while (digits.length < count) digits += integer(10);
      return digits;
    },
  };
}
