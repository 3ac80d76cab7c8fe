/** Account numbers by ISO 13616: country, two check digits by mod 97, and the country's own structure. */
import type { SeededRandom } from '../base/seeded-random';
import { luhnSum, mod97, weightedSum } from './checksums';
import type { NumberVerdict } from './number-kind';

// SWIFT IBAN registry, release 101, read 2026-11-22. n digits, a upper-case letters, c letters or digits.
const structures: Readonly<Record<string, string>> = {
  AD: '8n12c', AE: '19n', AL: '8n16c', AT: '16n', AZ: '4a20c', BA: '16n', BE: '12n', BG: '4a6n8c', BH: '4a14c', BI: '23n', BR: '23n1a1c',
  BY: '4c4n16c', CH: '5n12c', CR: '18n', CY: '8n16c', CZ: '20n', DE: '18n', DJ: '23n', DK: '14n', DO: '4c20n', EE: '16n', EG: '25n',
  ES: '20n', FI: '14n', FK: '2a12n', FO: '14n', FR: '10n11c2n', GB: '4a14n', GE: '2a16n', GI: '4a15c', GL: '14n', GR: '7n16c', GT: '24c',
  HN: '4a20n', HR: '17n', HU: '24n', IE: '4a14n', IL: '19n', IQ: '4a15n', IS: '22n', IT: '1a10n12c', JO: '4a4n18c', KW: '4a22c',
  KZ: '3n13c', LB: '4n20c', LC: '4a24c', LI: '5n12c', LT: '16n', LU: '3n13c', LV: '4a13c', LY: '21n', MC: '10n11c2n', MD: '20c', ME: '18n',
  MK: '3n10c2n', MN: '16n', MR: '23n', MT: '4a5n18c', MU: '4a19n3a', NI: '4a20n', NL: '4a10n', NO: '11n', OM: '3n16c', PK: '4a16c',
  PL: '24n', PS: '4a21c', PT: '21n', QA: '4a21c', RO: '4a16c', RS: '18n', RU: '14n15c', SA: '2n18c', SC: '4a20n3a', SD: '14n', SE: '20n',
  SI: '15n', SK: '20n', SM: '1a10n12c', SO: '19n', ST: '21n', SV: '4a20n', TL: '19n', TN: '20n', TR: '6n16c', UA: '6n19c', VA: '18n',
  VG: '4a16n', XK: '16n', YE: '4a4n18c',
};

// Countries outside the registry whose banks write their account numbers so all the same. No standard says how: these forms
// are those of published examples, read 2026-11-22. Refusing them would refuse accounts that exist.
const unregistered: Readonly<Record<string, string>> = {
  AO: '21n', BF: '2c22n', BJ: '2c22n', CF: '23n', CG: '23n', CI: '2c22n', CM: '23n', CV: '21n', DZ: '22n', GA: '23n', GQ: '23n',
  GW: '2c19n', IR: '22n', KM: '23n', MA: '24n', MG: '23n', ML: '2c22n', MZ: '21n', NE: '2a22n', SN: '2c22n', TD: '23n', TG: '2a22n',
};

const partPattern = /(\d+)([nac])/g;
const classes: Readonly<Record<string, string>> = { n: '[0-9]', a: '[A-Z]', c: '[A-Z0-9]' };
const shapes = new Map(Object.entries({ ...unregistered, ...structures }).map(([country, structure]) =>
  [country, new RegExp(`^${structure.replace(partPattern, (_, count: string, kind: string) => `${classes[kind] ?? ''}{${count}}`)}$`)]));

/** Check digits that a country has inside its account numbers. Others have some too, but not of one kind for all banks. */
const nationalChecks: Readonly<Record<string, (account: string) => boolean>> = {
  // Ten digits and their rest by 97, which is 97 where it would be 0.
  BE: (account) => Number(account.slice(10)) === (Number(account.slice(0, 10)) % 97 || 97),
  // Código cuenta cliente: one digit for bank and office, one for the account.
  ES: (account) => account.slice(8, 10) === spanishDigit(`00${account.slice(0, 8)}`) + spanishDigit(account.slice(10)),
  ME: (account) => mod97(account) === 1,
  // Kontonummer; those of the former postal bank begin with 0000 and have a Luhn digit.
  NO: (account) => (account.startsWith('0000')
    ? luhnSum(account) === 0
    : weightedSum(account, [6, 7, 8, 9, 4, 5, 6, 7, 8, 9]) % 11 === Number(account.slice(10))),
};

function spanishDigit(digits: string): string {
  const rest = weightedSum(digits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]) % 11;
  return String(rest < 2 ? rest : 11 - rest);
}

function checkDigits(country: string, account: string): string {
  return String(98 - mod97(`${account}${country}00`)).padStart(2, '0');
}

export function checkIban(compact: string): NumberVerdict {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(compact)) return 'format';
  const country = compact.slice(0, 2);
  const account = compact.slice(4);
  const shape = shapes.get(country);
  if (shape === undefined) return 'component';
  if (!shape.test(account)) return 'format';
  return mod97(account + compact.slice(0, 4)) === 1 && nationalChecks[country]?.(account) !== false ? 'valid' : 'checksum';
}

/** `bank` is the beginning of the account part, which names the bank. */
export function makeIban(country: string, bank: string, random: SeededRandom): string {
  const structure = structures[country];
  if (structure === undefined) throw new Error(`Bug: no IBAN structure for ${country}`);
  let length = 0;
  for (const [, count] of structure.matchAll(partPattern)) length += Number(count);
  for (;;) {
    const account = bank + random.digits(length - bank.length);
    if (nationalChecks[country]?.(account) !== false) return country + checkDigits(country, account) + account;
  }
}
