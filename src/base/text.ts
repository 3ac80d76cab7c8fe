/**
 * Folding text for search, header matching and comparison: case, accents, compatibility forms, invisible characters,
 * Hebrew points and final letters, Baltic, Romanian, Polish and German special letters.
 */

const special: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', ŀ: 'l', ħ: 'h',
  // Hebrew final letters: a search for מרכז must find what someone typed with a wrong final form.
  ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ',
  // Gershayim, geresh and typographic quotes become the plain ones, so בע״מ equals בע"מ.
  '״': '"', '׳': "'", '“': '"', '”': '"', '„': '"', '’': "'", '‘': "'", '`': "'", '–': '-', '—': '-', '־': '-',
};
const specialPattern = new RegExp(`[${Object.keys(special).join('')}]`, 'gu');
// Combining marks (accents, Hebrew points), bidirectional and zero-width controls, soft hyphen, BOM.
const dropped = /[\p{M}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const plainAscii = /^[\x20-\x7e]*$/;

/** Lower case, no accents, no invisible characters, single spaces. Two texts a person reads as the same fold the same. */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(dropped, '')
    .replace(specialPattern, (letter) => special[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

const notWord = /[^\p{L}\p{N}]+/gu;

/** The words of a folded text: runs of letters and digits; an inner quote joins (בע"מ is one word: בעמ). */
export function words(folded: string): string[] {
  return folded.replace(/(?<=\p{L})["'](?=\p{L})/gu, '').split(notWord).filter((word) => word !== '');
}
