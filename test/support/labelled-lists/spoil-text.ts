/** The mistakes that people, scanners and other programs make in a text. */
import type { SeededRandom } from '../../../src/base/seeded-random';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const misread: readonly (readonly [string, string])[] = [
  ['m', 'rn'], ['rn', 'm'], ['l', '1'], ['o', '0'], ['i', 'l'], ['s', '5'], ['b', '6'], ['cl', 'd'], ['g', 'q'], ['h', 'b'], ['e', 'c'], ['u', 'ii'], ['5', 's'], ['0', 'o'], ['1', 'l'],
];
const misheard: readonly (readonly [string, string])[] = [
  ['ph', 'f'], ['f', 'ph'], ['ck', 'k'], ['c', 'k'], ['k', 'c'], ['y', 'i'], ['i', 'y'], ['ie', 'y'], ['ey', 'y'], ['tt', 't'], ['ll', 'l'], ['l', 'll'], ['z', 's'], ['s', 'z'], ['ee', 'ea'], ['ou', 'u'], ['w', 'v'], ['th', 't'], ['ai', 'ay'], ['e', 'a'],
];

/** One slip of the keyboard. */
export function mistyped(text: string, random: SeededRandom): string {
  if (text.length < 2) return text;
  const at = random.integer(text.length);
  const isDigit = /\d/.test(text[at] ?? '');
  const sign = isDigit ? String(random.integer(10)) : letters[random.integer(letters.length)] ?? 'e';
  switch (random.integer(4)) {
    case 0: return text.slice(0, at) + sign + text.slice(at);
    case 1: return text.slice(0, at) + text.slice(at + 1);
    case 2: return text.slice(0, at) + sign + text.slice(at + 1);
    default: return at + 1 < text.length ? text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2) : text;
  }
}

function replacedOnce(text: string, pairs: readonly (readonly [string, string])[], random: SeededRandom): string {
  const able = pairs.filter(([from]) => text.toLowerCase().includes(from));
  if (able.length === 0) return mistyped(text, random);
  const [from, to] = random.pick(able);
  const at = text.toLowerCase().indexOf(from);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** One sign that a scanner took for another. */
export const scanned = (text: string, random: SeededRandom): string => replacedOnce(text, misread, random);

/** Written as it was heard. */
export const heard = (text: string, random: SeededRandom): string => replacedOnce(text, misheard, random);

/** Any of them. */
export function spoiled(text: string, random: SeededRandom): string {
  const kind = random.integer(10);
  return kind < 6 ? mistyped(text, random) : kind < 8 ? heard(text, random) : scanned(text, random);
}

/** A date that is a little wrong, of the form 1971-04-09. */
export function wrongDate(date: string, random: SeededRandom): string {
  const [year = '', month = '', day = ''] = date.split('-');
  switch (random.integer(5)) {
    case 0: return Number(day) <= 12 ? `${year}-${day}-${month}` : `${year}-${month}-${String(1 + random.integer(28)).padStart(2, '0')}`;
    case 1: return `${year}-${String(1 + random.integer(12)).padStart(2, '0')}-${day}`;
    case 2: return `${Number(year) + (random.chance(0.5) ? 1 : -1)}-${month}-${day}`;
    case 3: return `${year}-01-01`;
    default: return `${year}-${month}-${String(Math.min(28, Math.max(1, Number(day) + (random.chance(0.5) ? 1 : -1)))).padStart(2, '0')}`;
  }
}
