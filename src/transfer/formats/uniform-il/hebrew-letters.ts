/**
 * The letters that a uniform file can hold: ISO-8859-8 in logical order, which windows-1255 has in the same places. What it has
 * no letter for is written with the nearest one, or left out.
 */

const nearest: Readonly<Record<string, string>> = {
  '\u05f4': '"', '\u05f3': "'", '\u05be': '-', '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '–': '-', '—': '-', '…': '...', '\u00a0': ' ',
  'ß': 'ss', 'ł': 'l', 'Ł': 'L', 'ø': 'o', 'Ø': 'O', 'đ': 'd', 'Đ': 'D', 'æ': 'ae', 'Æ': 'AE', 'œ': 'oe', 'Œ': 'OE', 'ı': 'i', '₪': 'NIS', '€': 'EUR',
};

const holdable = /[^\x20-\x7e\u05d0-\u05ea]/u;

/** One line in letters of the file, without spaces around it. */
export function inFileLetters(text: string): string {
  const plain = text.trim();
  if (!holdable.test(plain)) return plain;
  return Array.from(plain, (letter) => {
    if (!holdable.test(letter)) return letter;
    const near = nearest[letter] ?? (/\s/.test(letter) ? ' ' : letter.normalize('NFKD'));
    return Array.from(near).filter((part) => !holdable.test(part)).join('');
  }).join('').trim();
}

/** Whether only typography differs: Hebrew quotation marks, long dashes, hard spaces. */
export function isSameToReader(text: string, written: string): boolean {
  const plain = text.trim().replace(/[\u05f4\u05f3\u05be“”„‘’–—\u00a0]/g, (mark) => nearest[mark] ?? mark);
  return plain === written;
}

/** The file's bytes; the text is one of `inFileLetters`, with line ends. */
export function fileBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes[at] = code >= 0x5d0 && code <= 0x5ea ? code - 0x5d0 + 0xe0 : code < 0x80 ? code : 0x3f;
  }
  return bytes;
}
