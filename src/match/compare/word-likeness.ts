/** How two different words of a list may be the same one: mistyped, shortened, a nickname, heard or written in another script. */
import { createEditDistance, createListDistance, mayBeNear } from './edit-distance';
import { writing, type WordList } from './word-list';

export const likeness = { none: 0, typo: 1, typos: 2, short: 3, nickname: 4, sound: 5 } as const;
export type Likeness = (typeof likeness)[keyof typeof likeness];

const remembered = 1 << 15;

export function createWordLikeness(list: WordList): (one: number, other: number) => Likeness {
  const distance = createListDistance(list);
  const soundDistance = createEditDistance();
  // The same pairs of words come again and again.
  const ones = new Int32Array(remembered).fill(-1);
  const others = new Int32Array(remembered);
  const answers = new Uint8Array(remembered);

  function judge(one: number, other: number): Likeness {
    const shorter = Math.min(list.length(one), list.length(other));
    if (shorter === 1) return list.first(one) === list.first(other) ? likeness.short : likeness.none;
    const longer = Math.max(list.length(one), list.length(other));
    const limit = longer < 4 ? 0 : shorter < 5 ? 1 : longer < 9 ? 2 : 3;
    const typos = limit > 0 && mayBeNear(list.signs(one), list.signs(other), limit) ? distance(one, other, limit) : 9;
    if (typos === 1) return likeness.typo;
    const nicknames = list.nicknames(one);
    if (nicknames !== null && list.nicknames(other)?.some((group) => nicknames.includes(group)) === true) return likeness.nickname;
    const [a, b] = [list.text(one), list.text(other)];
    if (shorter >= 3 && longer >= 6 && (a.startsWith(b) || b.startsWith(a))) return likeness.short;
    if (shorter >= 3 && shorter <= 5 && longer >= shorter + 2 && (a.length < b.length ? isWithoutVowels(a, b) : isWithoutVowels(b, a))) return likeness.short;
    if (list.writing(one) !== list.writing(other)) {
      const sound = list.sound(one);
      const otherSound = list.sound(other);
      if (sound === -1 || sound === otherSound) return sound === -1 ? likeness.none : likeness.sound;
      const [heard, otherHeard] = [list.soundText(sound), list.soundText(otherSound)];
      return Math.min(heard.length, otherHeard.length) > 2 && soundDistance(heard, otherHeard, 1) < 2 ? likeness.sound : likeness.none;
    }
    if (typos <= limit) return likeness.typos;
    const sound = list.sound(one);
    return sound !== -1 && a.charCodeAt(0) === b.charCodeAt(0) && sound === list.sound(other) ? likeness.sound : likeness.none;
  }

  return (first, second) => {
    const written = list.writing(first);
    if (written === writing.digits || list.writing(second) === writing.digits) return likeness.none;
    // Most words have nothing to do with each other, and that shows at once.
    if (written === list.writing(second) && list.first(first) !== list.first(second) && !mayBeNear(list.signs(first), list.signs(second), 2)
      && (list.nicknames(first) === null || list.nicknames(second) === null)) return likeness.none;
    const one = first < second ? first : second;
    const other = first < second ? second : first;
    const place = (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 17;
    if (ones[place] === one && others[place] === other) return (answers[place] ?? 0) as Likeness;
    const answer = judge(one, other);
    ones[place] = one;
    others[place] = other;
    answers[place] = answer;
    return answer;
  };
}

/** "svcs" of "services", "intl" of "international": consonants of the word in their order, from its first letter on. */
function isWithoutVowels(short: string, long: string): boolean {
  if (short.charCodeAt(0) !== long.charCodeAt(0)) return false;
  let place = 1;
  for (let at = 1; at < short.length; at += 1) {
    const letter = short.charAt(at);
    if ('aeiou'.includes(letter) || letter < 'a' || letter > 'z') return false;
    place = long.indexOf(letter, place) + 1;
    if (place === 0) return false;
  }
  return true;
}
