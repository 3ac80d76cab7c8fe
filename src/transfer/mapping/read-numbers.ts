/**
 * Numbers as files write them: decimal comma or point, decided once for the column, signs between thousands, brackets and
 * minus signs behind, signs of currencies.
 */
import type { SourceCell } from '../source';

export const decimalSigns = [',', '.'] as const;
export type DecimalSign = (typeof decimalSigns)[number];

export interface DecimalDecision {
  readonly sign: DecimalSign;
  /** unknown: 1.234 and the like only; `sign` is what the country is used to. any: no value has such a sign. */
  readonly verdict: 'decided' | 'unknown' | 'mixed' | 'any';
  readonly evidence?: { readonly line: number; readonly value: string };
}

const currency = /\p{Sc}|\b(?:eur|ron|lei|usd|ils|nis|gbp|pln|chf|ltl|lvl|rub|uah)\b|zł|ש"ח|руб\.?|%/giu;
const unseen = /[\p{Default_Ignorable_Code_Point}]/gu;

const longest = 100;

/** Digits with their signs, without sign of value and currency; undefined if it is no number. */
function bare(text: string): { readonly digits: string; readonly negative: boolean } | undefined {
  if (text.length > longest) return undefined;
  let rest = text.normalize('NFKC').replace(unseen, '').replace(/[\u2212\u2013]/g, '-').replace(/[’`´]/g, "'").replace(currency, '').trim();
  const inBrackets = /^\((.+)\)$/s.exec(rest)?.[1];
  if (inBrackets !== undefined) rest = inBrackets.trim();
  const isBelow = /^-|-$/.test(rest);
  const digits = rest.replace(/^[+-]\s*|\s*-$/g, '').replace(/\s+/g, ' ');
  return /^\d[\d.,' ]*$|^[.,]\d+$/.test(digits) ? { digits, negative: isBelow || inBrackets !== undefined } : undefined;
}

/** The sign before the decimals that the digits can only have; undefined where either would do. */
function signOf(digits: string): DecimalSign | 'none' | undefined {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma < 0 && point < 0) return 'none';
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const sign: DecimalSign = comma >= 0 ? ',' : '.';
  const other: DecimalSign = sign === ',' ? '.' : ',';
  const at = Math.max(comma, point);
  // Twice the sign of thousands; three digits behind one sign may be either.
  if (digits.indexOf(sign) !== at) return other;
  if (/[' ]/.test(digits)) return sign;
  const isThousands = digits.length - at - 1 === 3 && at > 0 && at < 4 && !digits.startsWith('0');
  return isThousands ? undefined : sign;
}

const grouped = /^\d{1,3}(?:[ '.,]\d{3})*$/;

export function readNumber(cell: SourceCell, sign: DecimalSign): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const found = bare(cell);
  if (found === undefined) return undefined;
  const at = found.digits.lastIndexOf(sign);
  const whole = at < 0 ? found.digits : found.digits.slice(0, at);
  const decimals = at < 0 ? '' : found.digits.slice(at + 1);
  if (!/^\d*$/.test(decimals) || whole.includes(sign) || !(grouped.test(whole) || /^\d*$/.test(whole))) return undefined;
  const number = Number(`${whole.replace(/[ '.,]/g, '') || '0'}.${decimals || '0'}`);
  return found.negative ? -number : number;
}

export function isNumberLike(cell: SourceCell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && bare(cell) !== undefined);
}

// CLDR 47, decimal separators, read 2026-11.
const withPoint = new Set(['IL', 'US', 'GB', 'IE', 'CH', 'MT', 'AU', 'NZ', 'CA', 'IN', 'CN', 'JP']);

export function usualDecimal(country: string | undefined): DecimalSign {
  return country !== undefined && withPoint.has(country) ? '.' : ',';
}

export function decideDecimal(cells: Iterable<readonly [line: number, cell: SourceCell]>, country: string | undefined): DecimalDecision {
  const first: Partial<Record<DecimalSign, { line: number; value: string }>> = {};
  const counts: Record<DecimalSign, number> = { ',': 0, '.': 0 };
  let open = 0;
  for (const [line, cell] of cells) {
    if (typeof cell !== 'string') continue;
    const digits = bare(cell)?.digits;
    const sign = digits === undefined ? 'none' : signOf(digits);
    if (sign === 'none') continue;
    if (sign === undefined) open += 1;
    else {
      counts[sign] += 1;
      first[sign] ??= { line, value: cell.trim() };
    }
  }
  const usual = usualDecimal(country);
  if (counts[','] === 0 && counts['.'] === 0) return { sign: usual, verdict: open > 0 ? 'unknown' : 'any' };
  const sign = counts[','] > counts['.'] || (counts[','] === counts['.'] && usual === ',') ? ',' : '.';
  const other = sign === ',' ? '.' : ',';
  const odd = first[other];
  if (odd !== undefined) return { sign, verdict: 'mixed', evidence: odd };
  const evidence = first[sign];
  return { sign, verdict: 'decided', ...(evidence !== undefined && { evidence }) };
}
