/** Account numbers by ISO 13616: country, two check digits by mod 97, and the country's own structure. */
import type { SeededRandom } from '../base/seeded-random';
import { mod97 } from './checksums';
import type { NumberVerdict } from './number-kind';

// SWIFT IBAN registry. n digits, a upper-case letters, c letters or digits.
const structures: Readonly<Record<string, string>> = {
  IL: '19n', RO: '4a16c', LT: '16n', LV: '4a13c', EE: '16n', PL: '24n', DE: '18n', FR: '10n11c2n', ES: '20n', IT: '1a10n12c',
};

const partPattern = /(\d+)([nac])/g;
const classes: Readonly<Record<string, string>> = { n: '[0-9]', a: '[A-Z]', c: '[A-Z0-9]' };

function checkDigits(country: string, account: string): string {
  return String(98 - mod97(`${account}${country}00`)).padStart(2, '0');
}

/** A country whose structure is not listed is judged by its check digits alone. */
export function checkIban(compact: string): NumberVerdict {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(compact)) return 'format';
  const structure = structures[compact.slice(0, 2)];
  const account = compact.slice(4);
  if (structure !== undefined) {
    const shape = structure.replace(partPattern, (_, count: string, kind: string) => `${classes[kind] ?? ''}{${count}}`);
    if (!new RegExp(`^${shape}$`).test(account)) return 'format';
  }
  return mod97(account + compact.slice(0, 4)) === 1 ? 'valid' : 'checksum';
}

/** `bank` is the beginning of the account part, which names the bank. */
export function makeIban(country: string, bank: string, random: SeededRandom): string {
  const structure = structures[country];
  if (structure === undefined) throw new Error(`Bug: no IBAN structure for ${country}`);
  let length = 0;
  for (const [, count] of structure.matchAll(partPattern)) length += Number(count);
  const account = bank + random.digits(length - bank.length);
  return country + checkDigits(country, account) + account;
}
