/** Netherlands: VAT number (btw-id), KVK number of the trade register, RSIN of organisations, BSN of persons. */
import { mod97, weightedSum } from '../checksums';
import { makeEndDigit, numberKind, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind, withoutPrefix } from '../vat-kind';

const taxOffice = 'Belastingdienst';

// The "eleven test": the last digit counts less instead of more; a rest of 10 is not given.
const elevenRest = (body: string): number => weightedSum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
const elevenDigit = (body: string): string | undefined => (elevenRest(body) < 10 ? String(elevenRest(body)) : undefined);

function checkEleven(compact: string): NumberVerdict {
  if (!/^\d{9}$/.test(compact) || /^0+$/.test(compact)) return 'format';
  return elevenDigit(compact.slice(0, 8)) === compact.slice(8) ? 'valid' : 'checksum';
}

const bare = withoutPrefix('NL');
/** Zeros before it are often left out. */
const nineDigits = (clean: string): string => bare(clean).replace(/^\d{1,8}$/, (digits) => digits.padStart(9, '0'));

const bsn = numberKind({
  key: 'BSN', name: 'Burgerservicenummer', fields: ['personalId', 'taxId'], holder: 'person', issuer: 'Gemeente (RvIG)',
  source: 'Wet algemene bepalingen burgerservicenummer art. 2; python-stdnum nl.bsn, read 2026-11-22',
  zeroWidth: 9,
  compact: nineDigits,
  check: checkEleven,
  format: (compact) => `${compact.slice(0, 4)}.${compact.slice(4, 6)}.${compact.slice(6)}`,
  make: makeEndDigit((random) => `${1 + random.integer(2)}${random.digits(7)}`, elevenDigit),
  examples: ['111222333', '1112.22.333', '123456782'], wrong: [['1112.52.333', 'checksum'], ['1112223334', 'format']],
});

const rsin = numberKind({
  key: 'RSIN', name: 'Rechtspersonen en Samenwerkingsverbanden Informatienummer', fields: ['taxId'], holder: 'organisation', issuer: 'Kamer van Koophandel',
  source: 'Handelsregisterwet 2007 art. 12; same digits as the BSN: python-stdnum nl.btw, read 2026-11-22',
  zeroWidth: 9,
  // Persons’ numbers are built in the same way.
  isNamedIn: (clean) => /^(NL)?(00|8)/.test(clean.replace(/[\s.-]+/g, '')),
  compact: (clean) => bare(clean).replace(/^\d{7,8}$/, (digits) => digits.padStart(9, '0')),
  check: checkEleven,
  make: makeEndDigit((random) => `8${random.digits(7)}`, elevenDigit),
  examples: ['004495445', '4495445'], wrong: [['004495446', 'checksum'], ['449544', 'format']],
});

const kvk = numberKind({
  key: 'KVK', name: 'KVK-nummer', fields: ['companyNumber'], holder: 'organisation', issuer: 'Kamer van Koophandel',
  source: 'Handelsregisterwet 2007 art. 9; eight digits without check digit; read 2026-11-22',
  zeroWidth: 8,
  compact: (clean) => clean.replace(/[\s.,:/-]+/g, '').toUpperCase().replace(/^KVK(NR|NUMMER)?/, ''),
  check: (compact): NumberVerdict => (/^\d{8}$/.test(compact) ? 'valid' : 'format'),
  make: (random) => `${1 + random.integer(8)}${random.digits(7)}`,
  examples: ['27124701', 'KVK 27124701', '01234567'], wrong: [['2712470', 'format'], ['271247011', 'format']],
});

/** Firms have their RSIN in it; persons since 2020-01-01 nine digits of their own, and then all of it, NL too, has the rest 1 by 97. */
const vat = vatKind('NL', {
  name: 'Btw-identificatienummer', issuer: taxOffice,
  source: 'Wet OB 1968 art. 2a; new btw-id of sole traders since 2020-01-01; python-stdnum nl.btw, read 2026-11-22',
  compact: (clean) => {
    const match = /^(?:NL)?(\d{1,9})B(\d\d)$/.exec(clean.replace(/[\s.,:;/'()-]+/g, '').toUpperCase());
    if (match !== null) return `NL${(match[1] ?? '').padStart(9, '0')}B${match[2] ?? ''}`;
    const compact = bare(clean);
    return compact === '' ? '' : `NL${compact}`;
  },
  check(body): NumberVerdict {
    if (!/^\d{9}B\d\d$/.test(body) || /^0{9}|00$/.test(body)) return 'format';
    return checkEleven(body.slice(0, 9)) === 'valid' || mod97(`NL${body}`) === 1 ? 'valid' : 'checksum';
  },
  derive(compact) {
    const number = compact.slice(2, 11);
    return rsin.check(number) === 'valid' && mod97(compact) !== 1 ? [{ kind: 'RSIN', number }] : [];
  },
  make(random) {
    for (;;) {
      const body = `00${1 + random.integer(9)}${random.digits(6)}B`;
      const suffix = (98 - mod97(`NL${body}00`)) % 97;
      if (suffix > 1) return body + String(suffix).padStart(2, '0');
    }
  },
  examples: ['NL004495445B01', 'NL4495445B01', '004495445B01', 'NL002455799B11', 'NL 0044.95.445.B01'],
  wrong: [['123456789B90', 'checksum'], ['NL004495445A01', 'format'], ['NL000000000B01', 'format'], ['NL004495445B00', 'format']],
});

export const nl: CountryNumbers = {
  country: 'NL',
  phone: { calling: '31', trunk: '0', digits: [9, 9] },
  kinds: [vat, kvk, rsin, bsn],
};
