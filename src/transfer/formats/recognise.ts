/** Which format with a structure of its own a text is, by its beginning. A new format that can be read is its folder and its line here. */

/** How much of a text is looked at: names and namespaces stand before that. */
const looked = 8_192;

const isXml = (beginning: string): boolean => beginning.startsWith('<');
/** Of a namespace, or of an element with or without a prefix. */
const isUbl = /urn:oasis:names:specification:ubl|<(?:\w+:)?Accounting(?:Customer|Supplier)Party[\s>]/;
const isCamt = /camt\.05[234]|<(?:\w+:)?BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)[\s>]/;

/** Without a byte order mark and spaces in front. */
type Recogniser = (beginning: string) => boolean;

export const recognisers = {
  'vcard': (beginning) => /^BEGIN:VCARD/i.test(beginning),
  'ubl': (beginning) => isXml(beginning) && isUbl.test(beginning),
  'camt': (beginning) => isXml(beginning) && isCamt.test(beginning),
  // Some banks write lines of their own in front.
  'mt940': (beginning) => /(?:^|\{4:|[\r\n]):20:/.test(beginning) && /[\r\n]:25P?:/.test(beginning) && /[\r\n]:(?:28C?|60[FM]|61):/.test(beginning),
  'uniform-il': (beginning) => /^A[01]00.{5,24}\d{9}/.test(beginning) && beginning.slice(0, 80).includes('&OF1.'),
  'json': (beginning) => /^(?:\{\s*["}]|\[\s*[[{"\]])/.test(beginning),
} as const satisfies Record<string, Recogniser>;

export type StructuredFormat = keyof typeof recognisers;

/** Undefined for a table of cells, and for what nobody knows. */
export function recogniseFormat(text: string): StructuredFormat | undefined {
  const beginning = text.slice(0, looked).replace(/^\uFEFF/, '').trimStart();
  const found = Object.entries(recognisers).find(([, recognises]) => recognises(beginning));
  return found?.[0] as StructuredFormat | undefined;
}
