/**
 * Money as whole numbers of a currency's smallest unit, so that a thousand cents added are ten euro and nothing else. Cells
 * hold decimals; they are read once, by their decimal digits, and written back once.
 */
import type { Scalar } from '../model/field-kinds';
import { minorDigits } from './currency';

/** Undefined for what is no amount, and for amounts whose units a computer cannot count one by one any more. Halves go away from zero. */
export function toMinor(amount: Scalar | undefined, currency: string): number | undefined {
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return undefined;
  const scaled = Math.abs(amount) * 10 ** minorDigits(currency);
  const nearest = Math.round(scaled);
  // 1.005 is a little less than it says, and a hundred times that too: only the digits tell that it is half a unit.
  const minor = Math.abs(scaled - nearest) < 0.499 ? nearest : byDigits(Math.abs(amount), minorDigits(currency));
  if (!Number.isSafeInteger(minor)) return undefined;
  return amount < 0 && minor !== 0 ? -minor : minor;
}

function byDigits(amount: number, digits: number): number {
  const [mantissa = '', exponent = '0'] = String(amount).split('e');
  return Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
}

export function ofMinor(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}

/** Whole parts of an amount that add up to it; what rounding leaves goes to the last. `shares` come to one. */
export function splitMinor(minor: number, shares: readonly number[]): number[] {
  let left = minor;
  return shares.map((share, at) => {
    const part = at === shares.length - 1 ? left : Math.min(left, Math.round(minor * share));
    left -= part;
    return part;
  });
}
