/**
 * Folding text for search, header matching and comparison: case, accents, compatibility forms, invisible characters,
 * Hebrew points and final letters, Baltic, Romanian, Polish and German special letters.
 */

const special: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', ŀ: 'l', ħ: 'h', ς: 'σ',
  // Hebrew final letters: a search for מרכז must find what someone typed with a wrong final form.
  ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ',
  // Gershayim, geresh and typographic quotes become the plain ones, so בע״מ equals בע"מ.
  '״': '"', '׳': "'", '“': '"', '”': '"', '„': '"', '’': "'", '‘': "'", '`': "'", '–': '-', '—': '-', '־': '-',
};
// Combining marks (accents, Hebrew points), bidirectional and zero-width controls, soft hyphen, BOM.
const dropped = /[\p{M}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const plainAscii = /^[\x20-\x7e]*$/;

function foldLetter(letter: string): string {
  const plain = letter.normalize('NFKD').toLowerCase().normalize('NFKD').replace(dropped, '');
  return Array.from(plain, (part) => special[part] ?? part).join('');
}

// Letters fold one by one (marks are dropped, so their order does not matter), and texts repeat the same few letters.
const foldedLetters: (string | undefined)[] = [];

/** Lower case, no accents, no invisible characters, single spaces. Two texts a person reads as the same fold the same. */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).toLowerCase().trim();
  let folded = '';
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x3000) folded += foldedLetters[code] ??= foldLetter(letter);
    else folded += foldLetter(letter);
  }
  return folded.replace(/\s+/gu, ' ').trim();
}

const notWord = /[^\p{L}\p{N}]+/gu;
const innerQuote = /(?<=\p{L})["'](?=\p{L})/gu;
const asciiWords = /[a-z0-9]+/g;

/** The words of a folded text: runs of letters and digits; an inner quote joins (בע"מ is one word: בעמ). */
export function words(folded: string): string[] {
  const joined = folded.includes('"') || folded.includes("'") ? folded.replace(innerQuote, '') : folded;
  if (plainAscii.test(joined)) return joined.match(asciiWords) ?? [];
  return joined.split(notWord).filter((word) => word !== '');
}

// Letters that cross scripts or are written two ways in Latin. Only the spelling key uses them: `foldText` keeps scripts.
const spelled: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x',
  ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
};
const otherScript = /[\u0370-\u03ff\u0400-\u052f]/u;
const writtenTwoWays = /[aou]e|aa|w|x/;

/**
 * One key for the spellings of a folded word: Mueller, Müller; Søren, Soeren; Århus, Aarhus; Иванов, Ivanov; Wilna, Vilna.
 * The key of a word's beginning is the beginning of the word's key, so prefixes can be compared too.
 */
export function spellingKey(foldedWord: string): string {
  let word = foldedWord;
  if (otherScript.test(word)) word = Array.from(word, (letter) => spelled[letter] ?? letter).join('');
  if (!writtenTwoWays.test(word)) return word;
  // One letter at a time, looking only back: that is what keeps beginnings comparable.
  let key = '';
  let last = '';
  for (const letter of word) {
    const second = (letter === 'e' && (last === 'a' || last === 'o' || last === 'u')) || (letter === 'a' && last === 'a');
    if (second) last = '';
    else {
      key += letter === 'w' ? 'v' : letter === 'x' ? 'ks' : letter;
      last = letter;
    }
  }
  return key;
}
