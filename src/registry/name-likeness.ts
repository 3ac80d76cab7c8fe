/** Whether two names can be the same firm's: legal forms, case, accents, quotation marks and spellings aside. */
import { foldText, spellingKey, words } from '../base/text';

export type NameLikeness = 'same' | 'alike' | 'different';

/** As they stand in names once folded and taken apart into words; the firm is the same without them. */
const forms = new Set([
  'srl', 'srld', 'sa', 'sca', 'snc', 'scs', 'pfa', 'ii', 'if', 'sc', 'ong',
  'sia', 'as', 'ik', 'zs', 'biedriba', 'nodibinajums', 'uab', 'ab', 'mb', 'vsi', 'zub', 'tub', 'kub', 'ou', 'mtu', 'tu', 'uu', 'fie',
  'ltd', 'limited', 'plc', 'llc', 'llp', 'lp', 'inc', 'co', 'corp', 'company', 'בעמ', 'חברה', 'עמותה', 'ער', 'שותפות', 'מוגבלת', 'רשומה', 'חלצ',
  'gmbh', 'mbh', 'ag', 'kg', 'ohg', 'ug', 'ev', 'eg', 'sp', 'zoo', 'spzoo', 'sarl', 'sas', 'sasu', 'eurl', 'sci', 'sl', 'slu', 'sau', 'spa', 'srls', 'bv', 'nv', 'bvba', 'aps', 'oy', 'oyj', 'asa',
]);

/** Forms of several words, folded. */
const longForms = [
  'societate cu raspundere limitata', 'societate comerciala', 'societatea comerciala', 'societate pe actiuni', 'sabiedriba ar ierobezotu atbildibu', 'akciju sabiedriba', 'individualais komersants',
  'uzdaroji akcine bendrove', 'akcine bendrove', 'mazoji bendrija', 'viesoji istaiga', 'individuali imone', 'osauhing', 'aktsiaselts', 'mittetulundusuhing',
  'spolka z ograniczona odpowiedzialnoscia', 'spolka akcyjna', 'spolka komandytowa', 'gesellschaft mit beschrankter haftung', 'z oo', 'z o o',
];
const longForm = new RegExp(`(?<!\\p{L})(?:${longForms.join('|')})(?!\\p{L})`, 'gu');

/** The words that are the firm's own, by spelling. A name that is nothing but a form keeps it. */
function nameWords(name: string): string[] {
  // S.R.L., d. o. o.: letters with points are one word.
  const text = foldText(name).replace(/(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}\p{L}?(?![\p{L}\p{N}])/gu, (letters) => `${letters.replace(/[.\s]/g, '')} `)
    .replace(longForm, ' ');
  const all = words(text);
  const own = all.filter((word) => !forms.has(word));
  return (own.length > 0 ? own : words(foldText(name))).map(spellingKey);
}

/** Of the pairs of letters, the share that both have: 1 for equal texts. */
function pairShare(a: string, b: string): number {
  const pairs = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (let at = 0; at + 1 < text.length; at += 1) counts.set(text.slice(at, at + 2), (counts.get(text.slice(at, at + 2)) ?? 0) + 1);
    return counts;
  };
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0;
  const [ofA, ofB] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const [pair, count] of ofA) shared += Math.min(count, ofB.get(pair) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
}

const enoughLetters = 4;
const enoughPairs = 0.7;

/** All of its words are words of the other one, and they are enough to mean something. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  return [...new Set(part)].join('').length >= enoughLetters && part.every((word) => whole.includes(word));
}

export function nameLikeness(one: string, other: string): NameLikeness {
  const [a, b] = [nameWords(one).sort(), nameWords(other).sort()];
  const [joinedA, joinedB] = [a.join(''), b.join('')];
  if (joinedA === joinedB) return 'same';
  const isPart = isPartOf(a, b) || isPartOf(b, a);
  return isPart || pairShare(joinedA, joinedB) >= enoughPairs ? 'alike' : 'different';
}
