/**
 * Kinds of pairs that are neither one customer nor strangers. The first is the household, which shares home and surname. The
 * others are those that agree in all but what they are called (the songs of a record), in all but where they are (the houses
 * of a firm), or in what they are called alone (namesakes). How many there are of each kind is learned from the list; where
 * there are many, what tells them apart says more.
 */
import type { LevelFacts } from '../compare/evidence';

export interface Kin {
  /** Comparisons. */
  readonly fields: number;
  /** By comparison: 1 what it is called, 2 where it is, 3 else; 0 what one customer has alone: numbers, days of birth, mailboxes. */
  readonly aspect: Uint8Array;
  /** By comparison: 1 what makes a home, 2 what neighbours have in common, too. */
  readonly isHome: Uint8Array;
  /** By comparison: 1 what many have in common without being kin, so that one such thing may follow from another. */
  readonly isCommon: Uint8Array;
  /** By kind, whether the list has enough for it. */
  readonly isThere: readonly boolean[];
}

export const kinds = { household: 0, otherName: 1, otherPlace: 2, onlyName: 3 } as const;
export const kindCount = 4;

/** `title`: the comparison that tells what a card is called where there is no name. */
export function kinOf(levels: readonly LevelFacts[], title?: number): Kin {
  const fields = levels.reduce((most, { comparison }) => Math.max(most, comparison + 1), 0);
  const aspect = new Uint8Array(fields);
  const isHome = new Uint8Array(fields);
  const isCommon = new Uint8Array(fields);
  for (const { comparison, unit, sharing } of levels) {
    aspect[comparison] = unit === undefined ? 0 : unit === 'name' || comparison === title ? 1 : unit === 'place' ? 2 : 3;
    isCommon[comparison] = unit === 'place' || unit === 'other' ? 1 : 0;
    if (sharing === 'home') isHome[comparison] = 1;
    else if (sharing === 'all') isHome[comparison] = 2;
    if (isHome[comparison] === 1) isCommon[comparison] = 0;
  }
  const [hasName, hasPlace, hasOther] = [1, 2, 3].map((asked) => aspect.includes(asked)) as [boolean, boolean, boolean];
  return { fields, aspect, isHome, isCommon, isThere: [hasName, hasName && (hasPlace || hasOther), hasPlace && (hasName || hasOther), hasName && hasPlace && hasOther] };
}
