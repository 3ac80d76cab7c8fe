/** When two values of a field say the same, what one adds to the other, and how what was added is taken out again. */
import { foldText, words } from '../base/text';
import type { FieldKind, Scalar } from '../model/field-kinds';
import { fieldOf, type TableKey } from '../model/fields';
import { compactIdentifier } from '../model/identifiers';
import { joinSeveral, splitSeveral, withoutParts } from '../model/several';

export const isFilled = (value: Scalar | undefined): value is string | number | boolean => value !== undefined && value !== null && value !== '';

/** The firm's own fields are texts. */
export const kindOf = (table: TableKey, field: string): FieldKind => fieldOf(table, field)?.kind ?? 'text';

/** Fewer digits than these may be any extension. */
const wholeNumber = 8;

function phoneDigits(value: Scalar): string {
  const digits = String(value).replace(/\D/g, '').replace(/^0+/, '');
  return digits.length > wholeNumber ? digits.slice(-wholeNumber) : digits;
}

/** Two filled values that a person takes for one. */
export function saysSame(kind: FieldKind, a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  switch (kind) {
    case 'phone': return phoneDigits(a) !== '' && phoneDigits(a) === phoneDigits(b);
    case 'identifier': return compactIdentifier(String(a)) === compactIdentifier(String(b));
    case 'several': {
      const [ofA, ofB] = [a, b].map((value) => splitSeveral(value).map(foldText).sort().join('\n'));
      return ofA === ofB;
    }
    case 'url': return bareUrl(a) === bareUrl(b);
    case 'text': case 'note': case 'email': case 'choice': case 'country': case 'terms':
      return foldText(String(a)) === foldText(String(b));
    case 'id': case 'date': case 'number': case 'coordinate': case 'amount': case 'flag':
      return false;
  }
}

const bareUrl = (value: Scalar): string => foldText(String(value)).replace(/^https?:\/\//, '').replace(/^www\./, '').replace(/\/+$/, '');

/** The longer text has all words of the shorter one, together and in their order. */
export function contains(long: Scalar, short: Scalar): boolean {
  const [all, some] = [long, short].map((value) => ` ${words(foldText(String(value))).join(' ')} `);
  return all !== undefined && some !== undefined && some.trim() !== '' && all.includes(some);
}

/** Fields that take what came from several cards: their values stand beside each other. */
export const takesParts = (kind: FieldKind): boolean => kind === 'several' || kind === 'note';

export function partsOf(kind: FieldKind, value: Scalar | undefined): string[] {
  if (!isFilled(value)) return [];
  return kind === 'several' ? splitSeveral(value) : [String(value).trim()];
}

/** The value with these parts too, each once. */
export function joinParts(kind: FieldKind, value: Scalar, added: readonly string[]): Scalar {
  const fresh = added.filter((part) => !hasPartOf(kind, value, part));
  if (fresh.length === 0) return value;
  if (kind === 'several') return joinSeveral([...splitSeveral(value), ...fresh]);
  return [...(isFilled(value) ? [String(value)] : []), ...fresh].join('\n');
}

export function hasPartOf(kind: FieldKind, value: Scalar | undefined, part: string): boolean {
  if (!isFilled(value)) return false;
  if (kind === 'several') return splitSeveral(value).some((known) => foldText(known) === foldText(part));
  return contains(value, part);
}

/** The value without these parts; as it is written, if it has none of them. */
export function dropParts(kind: FieldKind, value: Scalar, parts: readonly string[]): Scalar {
  const known = parts.filter((part) => hasPartOf(kind, value, part));
  if (known.length === 0) return value;
  if (kind === 'several') return withoutParts(value, known);
  let text = String(value);
  for (const part of known) {
    if (text === part) text = '';
    else if (text.endsWith(`\n${part}`)) text = text.slice(0, -part.length - 1);
    else if (text.startsWith(`${part}\n`)) text = text.slice(part.length + 1);
    else text = text.replace(`\n${part}\n`, () => '\n');
  }
  return text === '' ? null : text;
}
