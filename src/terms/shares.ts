/** Parts of a whole, added without the errors of decimals: three thirds are one. */
import type { Share } from './terms';

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

interface Sum {
  readonly top: bigint;
  readonly bottom: bigint;
}

function reduced({ top, bottom }: Sum): Sum {
  const common = divisor(top < 0n ? -top : top, bottom);
  return { top: top / common, bottom: bottom / common };
}

function sumOf(shares: readonly Share[]): Sum {
  return shares.reduce<Sum>((sum, { top, bottom }) => reduced({ top: sum.top * BigInt(bottom) + BigInt(top) * sum.bottom, bottom: sum.bottom * BigInt(bottom) }), { top: 0n, bottom: 1n });
}

export function areWhole(shares: readonly Share[]): boolean {
  const { top, bottom } = sumOf(shares);
  return top === bottom;
}

/** What is left of the whole, in percent where that is exact; undefined if nothing is. */
export function restOf(shares: readonly Share[]): Share | undefined {
  const { top, bottom } = sumOf(shares);
  const left = bottom - top;
  if (left <= 0n) return undefined;
  for (const whole of [100n, 10_000n]) if ((left * whole) % bottom === 0n) return { top: Number((left * whole) / bottom), bottom: Number(whole) };
  return { top: Number(left), bottom: Number(bottom) };
}

/** 50, 33.33 or 99.99…: no more than two decimals, for people. */
export function percentOf(shares: readonly Share[]): string {
  const { top, bottom } = sumOf(shares);
  return String(Math.round((Number(top) / Number(bottom)) * 10_000) / 100);
}

/** 50% or 1/3. */
export function shareText({ top, bottom }: Share): string {
  if (bottom === 100) return `${top}%`;
  return bottom === 10_000 ? `${top / 100}%` : `${top}/${bottom}`;
}
