/**
 * How a word sounds, coarsely, across scripts: כהן, Cohen and Kohn; Šimkus and Shimkus; Philips and Filips. Vowels go,
 * consonants that languages write for one another become one. For finding and for a level of its own, never for "the same".
 */

const hebrew: Readonly<Record<string, string>> = {
  א: '', ב: 'b', ג: 'g', ד: 'd', ה: '', ו: '', ז: 's', ח: 'k', ט: 't', י: '', כ: 'k', ל: 'l', מ: 'm', נ: 'n', ס: 's', ע: '', פ: 'p',
  צ: 's', ק: 'k', ר: 'r', ש: 's', ת: 't',
};
const latin: Readonly<Record<string, string>> = {
  a: '', e: '', i: '', o: '', u: '', y: '', h: '', w: '', v: 'b', b: 'b', c: 'k', k: 'k', q: 'k', d: 'd', t: 't', f: 'p', p: 'p', g: 'g', j: '',
  l: 'l', m: 'm', n: 'n', r: 'r', s: 's', z: 's', x: 'ks',
};

const hebrewLetter = /[\u05d0-\u05ea]/;

export const isHebrew = (word: string): boolean => hebrewLetter.test(word);

/** Of a folded word; empty for digits and for what has no consonants. */
export function soundOf(word: string): string {
  const isInHebrew = isHebrew(word);
  const letters = isInHebrew ? word : word.replace(/sch|tch|sh|ch(?=[aeiouy]|$)|tz|ts|cz|sz|ph|th|ck|c(?=[eiy])/g, digraph);
  let sound = '';
  for (const letter of letters) {
    const coarse = (isInHebrew ? hebrew : latin)[letter] ?? '';
    if (coarse !== '' && !sound.endsWith(coarse)) sound += coarse;
  }
  return sound;
}

function digraph(found: string): string {
  switch (found) {
    case 'ph': return 'f';
    case 'th': return 't';
    case 'ch': case 'ck': case 'tch': return 'k';
    default: return 's';
  }
}
