/** The encodings that a text can be read in, by their labels in the WHATWG Encoding Standard. */

export const unicodeEncodings = ['utf-8', 'utf-16le', 'utf-16be'] as const;

/** In the order in which of two that give the same text one is named: what Windows writes goes before the ISO standards. */
export const oldEncodings = [
  'windows-1252', 'windows-1250', 'windows-1257', 'windows-1255', 'windows-1251',
  'iso-8859-13', 'iso-8859-2', 'iso-8859-8', 'iso-8859-15',
] as const;

export type OldEncoding = (typeof oldEncodings)[number];
export type Encoding = (typeof unicodeEncodings)[number] | OldEncoding;

export const encodings: readonly Encoding[] = [...unicodeEncodings, ...oldEncodings];

export function isEncoding(name: string): name is Encoding {
  return (encodings as readonly string[]).includes(name);
}
