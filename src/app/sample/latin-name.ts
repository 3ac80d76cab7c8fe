/** A name in plain Latin letters, as it would stand in an e-mail address or on a foreigner's list. */
import { foldText } from '../../base/text';

// Simplified: vowels that Hebrew does not write stay unwritten.
const hebrew: Readonly<Record<string, string>> = {
  א: 'a', ב: 'b', ג: 'g', ד: 'd', ה: 'h', ו: 'o', ז: 'z', ח: 'h', ט: 't', י: 'i', כ: 'k', ל: 'l', מ: 'm', נ: 'n', ס: 's',
  ע: 'a', פ: 'p', צ: 'ts', ק: 'k', ר: 'r', ש: 'sh', ת: 't',
};

export function latinName(text: string): string {
  return Array.from(foldText(text), (letter) => hebrew[letter] ?? letter).join('');
}

/** The same without anything but letters and digits. */
export function mailName(text: string): string {
  return latinName(text).replace(/[^a-z0-9]+/g, '');
}
