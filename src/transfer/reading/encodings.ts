/** The encodings that a text can be read in, by their labels in the WHATWG Encoding Standard; what it lacks, by IANA's names. */

export const unicodeEncodings = ['utf-8', 'utf-16le', 'utf-16be'] as const;

/** In the order in which of two that give the same text one is named: what Windows writes goes before the ISO standards, DOS and the old Macintosh. */
export const oldEncodings = [
  'windows-1252', 'windows-1250', 'windows-1257', 'windows-1255', 'windows-1251',
  'iso-8859-13', 'iso-8859-2', 'iso-8859-8', 'iso-8859-15',
  'ibm862', 'ibm852', 'ibm775', 'ibm850', 'ibm437', 'ibm866', 'macintosh',
] as const;

export type OldEncoding = (typeof oldEncodings)[number];
export type Encoding = (typeof unicodeEncodings)[number] | OldEncoding;

/** Decimal logarithm of how much less files of it are to be expected than those of Windows. Old programs for Hebrew live on. */
export function encodingRarity(encoding: OldEncoding): number {
  if (encoding === 'macintosh') return -2;
  if (encoding === 'ibm862') return -0.5;
  return encoding.startsWith('ibm') ? -1.5 : 0;
}

export const encodings: readonly Encoding[] = [...unicodeEncodings, ...oldEncodings];

export function isEncoding(name: string): name is Encoding {
  return (encodings as readonly string[]).includes(name);
}
