/**
 * A number as it was meant, where its country's rules leave no doubt: without signs that do not belong to it, without the
 * label that someone wrote before it, with the zeros that Excel took away, with digits for the letters that look like them.
 * What is valid already, and what could be read two ways, is left alone.
 */
import { checkFieldNumber, checkNumber } from './check-number';
import { cleanNumber, isQuantity, spelledOut } from './clean-number';
import { numbersOfCountry } from './country-numbers';
import { withoutSeparators, type NumberField, type NumberKind } from './number-kind';

/** A field of the card, or the key of an international kind. */
export type MendedKind = NumberField | 'IBAN' | 'BIC';

/** Blanks, quotes and stops around a number; its own letters, digits and signs between them stay. */
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The text without what copying and other programs put into it; letter case stays, for it is harmless. */
export function tidyNumber(text: string): string {
  const clean = cleanNumber(text);
  const spelled = isQuantity(clean) ? undefined : spelledOut(clean);
  const tidy = typeof spelled === 'object' ? spelled.digits : clean.replace(edges, '');
  return tidy === text.toUpperCase() ? text : tidy;
}

/** What people write before a number, in the words of its countries: "CUI:", "ח.פ.", "Reg. Nr.", "PVM kodas". */
const label = /^[\p{L}.'’"/ -]*\p{L}[\p{L}.'’"/ -]*[\s:.№#]+(?=[\p{L}]{0,2}\s?[\d])/u;
const labelWords = new Set((
  'cui cif cod fiscal unic de inregistrare cnp nr numar reg com registrul comertului onrc ro rc pvm kodas moketojo imones juridinio asmens ak ik jak ' +
  'numurs numur registracijas pvn vat id no number tax tin nip regon krs pesel ust idnr ustid steuernummer hrb cvr se siren siret tva p iva partita cf codice fiscale ' +
  'nif cif dni nie ח פ ע מ ת ז חפ עמ תז מספר עוסק מורשה חברה מס eu nmr kmkr reg kood registrikood isikukood iban swift bic konto sask account ico dic'
).split(' '));

function withoutLabel(tidy: string): string {
  const found = label.exec(tidy)?.[0];
  if (found === undefined) return tidy;
  // C.U.I. is one word.
  const plain = found.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/(?<!\p{L})(\p{L})[.'"]+(?=\p{L}(?!\p{L}))/gu, '$1');
  const words = plain.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return words.every((word) => labelWords.has(word)) ? tidy.slice(found.length) : tidy;
}

function kindsOf(country: string, field: NumberField): readonly NumberKind[] {
  return numbersOfCountry(country)?.kinds.filter(({ fields }) => fields.includes(field)) ?? [];
}

function isValid(country: string, kind: MendedKind, number: string): boolean {
  const answer = kind === 'IBAN' || kind === 'BIC' ? checkNumber({ country: '', number, kind }) : checkFieldNumber(country, kind, number);
  return answer?.verdict === 'valid';
}

/** A digit is proved by the others only where another one would be wrong. */
function isProved({ check }: NumberKind, compact: string): boolean {
  const last = compact.slice(-1);
  return check(compact) === 'valid' && check(compact.slice(0, -1) + (last === '0' ? '1' : '0')) !== 'valid';
}

/** At most as many as a number begins with: more were seldom lost, and shorter texts are something else. */
const mostZeros = 3;

function withLostZeros(country: string, field: MendedKind, tidy: string): string | undefined {
  if (field === 'IBAN' || field === 'BIC' || !/^[1-9]\d*$/.test(tidy)) return undefined;
  const padded = kindsOf(country, field).flatMap((kind) => {
    const lost = (kind.zeroWidth ?? 0) - tidy.length;
    const number = tidy.padStart(kind.zeroWidth ?? 0, '0');
    return lost > 0 && lost <= mostZeros && isProved(kind, kind.compact(number)) ? [number] : [];
  });
  return new Set(padded).size === 1 ? padded[0] : undefined;
}

/** O for 0, I and l for 1, where the number is digits only, apart from the letters it begins with. */
function withDigits(country: string, field: MendedKind, tidy: string): string | undefined {
  const [, head = '', body = ''] = /^([A-Z]{0,2})([\dOIL ./-]+)$/.exec(tidy) ?? [];
  if (!/[OIL]/.test(body) || !/\d/.test(body)) return undefined;
  const number = head + body.replace(/O/g, '0').replace(/[IL]/g, '1');
  if (field === 'IBAN') return isValid(country, field, number) ? number : undefined;
  if (field === 'BIC') return undefined;
  return kindsOf(country, field).some((kind) => isProved(kind, kind.compact(number))) ? number : undefined;
}

/** Undefined where it is right as it is, or nobody can tell what it was. */
export function mendNumber(country: string, field: MendedKind, text: string): string | undefined {
  const tidy = tidyNumber(text);
  if (isValid(country, field, tidy)) return tidy === text ? undefined : tidy;
  const bare = withoutLabel(tidy);
  if (bare !== tidy && isValid(country, field, bare)) return bare;
  const upper = bare.toUpperCase();
  return withLostZeros(country, field, withoutSeparators(upper)) ?? withDigits(country, field, upper);
}
