/** What the cells of a sheet look like, before anybody knows what their columns mean. */
import type { SourceCell } from '../source';

export function cellText(cell: SourceCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).replace(/\s+/gu, ' ').trim();
}

export const isFilled = (cell: SourceCell | undefined): boolean => cellText(cell) !== '';

const amount = /^[-+(]?\p{Sc}?\s?\d[\d\s.,'’]*\)?\s?(?:%|\p{Sc}|\p{Lu}{3}|lei|zł)?$/u;

/** A number as it is written in any country, with a currency or a percent sign. */
export function isAmount(cell: SourceCell | undefined): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && amount.test(cell.trim()));
}

/** Numbers, days, codes, e-mail and web addresses: what no column is called. */
export function looksLikeData(cell: SourceCell | undefined): boolean {
  if (typeof cell === 'number' || typeof cell === 'boolean') return true;
  const text = cellText(cell);
  if (text === '') return false;
  if (isAmount(text) || /[^\s@]@[^\s@]+\.\w/.test(text) || /^(?:https?:\/\/|www\.)/i.test(text)) return true;
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits >= 3 && digits * 10 >= text.length * 3;
}
