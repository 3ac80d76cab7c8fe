/** Names, words and numbers that lists are made of: some very frequent, most rare, as they are in life. */
import type { SeededRandom } from '../../../src/base/seeded-random';

const starts = 'b br c ch cl d dr f fl g gr h j k kl l m n p pr r s sch sh st t th tr v w z'.split(' ');
const middles = 'a e i o u ai ea ie oo ou'.split(' ');
const joints = 'l n r s t ll nn rr ss nd rt ck m v g b lm nt st'.split(' ');
const endings = 'er on ley ton man son field wood ham by ings well sen elli ova enko escu ini ard'.split(' ');

/** A word that looks like a surname or a place. */
export function madeWord(random: SeededRandom, ending = random.chance(0.8)): string {
  let word = random.pick(starts) + random.pick(middles) + random.pick(joints);
  if (random.chance(0.35)) word += random.pick(middles) + random.pick(joints);
  return word + (ending ? random.pick(endings) : random.pick(middles));
}

/** So many different words. */
export function madeWords(count: number, random: SeededRandom, ending?: boolean): readonly string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(madeWord(random, ending));
  return [...made];
}

/** The first of the list often, the last seldom. */
export function drawn<T>(list: readonly T[], random: SeededRandom): T {
  const place = Math.floor(list.length ** ((random.integer(1_000_000) + 1) / 1_000_000)) - 1;
  return list[Math.min(Math.max(place, 0), list.length - 1)] as T;
}

export const givenNames: readonly string[] = (
  'john mary william elizabeth james sarah thomas emma george anna charles alice robert margaret henry joseph florence edward jane david ellen michael edith daniel grace andrew kate peter lucy samuel helen '
  + 'joshua jessica benjamin emily lachlan chloe matthew georgia nicholas isabella jack olivia ethan sophie luke hannah ryan charlotte liam amelia noah ruby alexander victoria richard susan frederick agnes harry '
  + 'walter dorothy arthur rose albert ada ernest ethel herbert martha alfred harriet frank minnie percy clara sidney louisa leonard maud stanley caroline ronald bertha kenneth lilian'
).split(' ');

export const nicknames: Readonly<Record<string, string>> = {
  william: 'bill', elizabeth: 'liz', robert: 'bob', margaret: 'maggie', henry: 'harry', joseph: 'joe', edward: 'ted', michael: 'mike', daniel: 'dan', andrew: 'andy', samuel: 'sam', joshua: 'josh', jessica: 'jess',
  benjamin: 'ben', matthew: 'matt', nicholas: 'nick', alexander: 'alex', victoria: 'vicky', richard: 'rick', susan: 'sue', frederick: 'fred', walter: 'walt', leonard: 'len', kenneth: 'ken', thomas: 'tom', james: 'jim', charles: 'charlie',
};

export const two = (number: number): string => String(number).padStart(2, '0');

export const dayBetween = (from: number, to: number, random: SeededRandom): string =>
  `${from + random.integer(to - from)}-${two(1 + random.integer(12))}-${two(1 + random.integer(28))}`;

export const capital = (text: string): string => text.replace(/(^|[\s-])\p{L}/gu, (found) => found.toUpperCase());
