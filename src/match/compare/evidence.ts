/**
 * What a comparison of two cards finds: levels, each with the bits of its chance agreement where the value itself tells
 * them (a rare name says more). Levels are numbers in a list that all comparisons of a run share.
 */
import type { MatchLevel } from '../explanation';
import type { GivenTexts } from './given-texts';
import { textHash } from './text-hash';

export interface LevelFacts {
  readonly field: string;
  readonly level: MatchLevel;
  /** Levels of one group share out one observation. */
  readonly group: number;
  /** How often one customer's two cards are expected at it, before the register is asked. */
  readonly expected: number;
  /** How often strangers are, where the register is too small to tell. */
  readonly chance: number;
  readonly sharing: Sharing;
  /** Levels of one comparison are about the same field or fields. */
  readonly comparison: number;
  readonly unit: Unit | undefined;
}

/** What a comparison is about; undefined: what only one customer has. */
export type Unit = 'name' | 'place' | 'contact' | 'other';

/**
 * What people of one household have in common: nothing of it, all (home: what makes it one; all: what neighbours have, too), or
 * one of several (a surname). echo: what mostly is made of the name (a mailbox, a firm's domain), so that it says little where
 * the names agree. generation: what tells father and son apart who have all else in common, the name too.
 */
export type Sharing = 'none' | 'home' | 'all' | 'one' | 'echo' | 'generation';

export type LevelSpec = readonly [level: MatchLevel, expected: number, chance: number];

export class LevelList {
  readonly all: LevelFacts[] = [];
  groups = 0;
  #comparison = -1;
  #unit: Unit | undefined;

  /** The groups that follow are the next comparison's. */
  begin(unit?: Unit): void {
    this.#comparison += 1;
    this.#unit = unit;
  }

  /** The numbers of a group's levels, in the given order. */
  group(field: string, specs: readonly LevelSpec[], sharing: Sharing = 'none', special: Readonly<Partial<Record<MatchLevel, Sharing>>> = {}): readonly number[] {
    const group = this.groups++;
    const sum = specs.reduce((total, [, expected]) => total + expected, 0);
    return specs.map(([level, expected, chance]) => this.all.push({
      field, level, group, expected: expected / sum, chance, sharing: special[level] ?? sharing, comparison: this.#comparison, unit: this.#unit,
    }) - 1);
  }
}

/** No bits of the value's own: the register says how often strangers come to this level. */
export const unknownChance = -1;

export class Evidence {
  count = 0;
  readonly levels = new Uint16Array(256);
  readonly bits = new Float64Array(256);

  clear(): void {
    this.count = 0;
  }

  add(level: number | undefined, bits: number = unknownChance): void {
    if (level === undefined || this.count === this.levels.length) return;
    this.levels[this.count] = level;
    this.bits[this.count] = bits;
    this.count += 1;
  }
}

/**
 * How a key finds cards. must: all that have it are compared, however many · own: the same while it can be one customer's,
 * together with others where more have it · any: alone where few have it, together with others where many do · few: only
 * alone · joined: only together with others.
 */
export type KeyUse = 'must' | 'own' | 'any' | 'few' | 'joined';

/** Keys of one kind meet each other only. */
export interface KeyKind {
  readonly seed: number;
  /** Of a whole value. */
  readonly isWhole: boolean;
}

/** By its name; made once for a comparison, for keys are many. */
export function keyKind(name: string, isWhole = false): KeyKind {
  return { seed: textHash(name), isWhole };
}

/** Takes what cards can be found by: numbers of keys, each of a kind of its own. */
export type KeySink = (kind: KeyKind, value: number, use: KeyUse) => void;

/** One field, or some that say the same thing, of all cards. Cards are numbered from 0. */
export interface Comparison {
  readonly field: string;
  set(card: number, given: GivenTexts): void;
  clear(card: number): void;
  compare(one: number, other: number, evidence: Evidence): void;
  keys(card: number, sink: KeySink): void;
  /** Of texts that may be what a card is called: how much all values say together, in bits. */
  information?(): number;
  /** As it stands on the card, for people. */
  shown(given: GivenTexts): string;
}
