/** E-mail addresses out of what people and programs write around them. No letter of an address is ever changed. */

/** What stands between several addresses in one cell. */
const between = /[\s,;/|]+/;
const around = /^(?:mailto:|e-?mail:?|[<("'[\s.,;:])+|[>)"'\]\s.,;:]+$/giu;
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** The addresses in the text, if it holds nothing else; undefined otherwise. `isEmail` says what an address is. */
export function mendEmails(text: string, isEmail: (address: string) => boolean): readonly string[] | undefined {
  const plain = text.normalize('NFKC').replace(unseen, '').replace(/\s*@\s*/g, '@');
  const parts = plain.split(between).map((part) => part.replace(around, '')).filter((part) => part !== '');
  if (parts.length === 0 || !parts.every(isEmail)) return undefined;
  const seen = new Set<string>();
  return parts.filter((part) => !seen.has(part.toLowerCase()) && seen.add(part.toLowerCase()).size > 0);
}
