/** Numbers that no country gives by itself: account numbers, bank codes, legal entity identifiers, location and article numbers. */
import { eanDigit, mod97 } from './checksums';
import { isCountryCode } from './country-codes';
import { checkIban, makeIban } from './iban';
import { endDigit, makeEndDigit, numberKind, withoutSeparators, type NumberKind, type NumberVerdict } from './number-kind';

const iban = numberKind({
  key: 'IBAN', name: 'IBAN', fields: [], holder: 'any', issuer: 'the account’s bank',
  source: 'ISO 13616-1:2020, SWIFT IBAN registry release 101; check digits inside: python-stdnum be.iban, es.iban, me.iban, no.iban; read 2026-11-22',
  compact: (clean) => withoutSeparators(clean).replace(/^IBAN(?=[A-Z]{2}\d\d)/, ''),
  check: checkIban,
  format: (compact) => compact.replace(/(.{4})(?=.)/g, '$1 '),
  parts: (compact) => ({ country: compact.slice(0, 2) }),
  make: (random) => makeIban(random.pick(['LT', 'EE', 'DE', 'PL', 'BE', 'ES', 'NO', 'AT', 'DK', 'IL']), '', random),
  examples: [
    'GR16 0110 1050 0000 1054 7023 795', 'LT121000011101001000', 'IL62 0108 0000 0009 9999 999', 'IBAN: DE89 3704 0044 0532 0130 00', 'BE31 4354 1116 1155',
    'ES7712341234161234567890', 'NO93 8601 1117 947', 'ME25 5100 0000 0006 2341 33', 'RO49AAAA1B31007593840000', 'LV80BANK0000435195001', 'FR1420041010050500013M02606',
    'MA64 0115 1900 0001 2050 0053 4921',
  ],
  wrong: [
    ['GR1601101050000010547023796', 'checksum'], ['LT12100001110100100', 'format'], ['HR1210010052863000160', 'checksum'], ['BE41091811735141', 'checksum'],
    ['ES8931831500950001210562', 'checksum'], ['CZ6508000000129000145399', 'checksum'], ['QQ9312345678901234', 'component'], ['DE89 3704 0044 0532 0130', 'format'],
  ],
});

const bic = numberKind({
  key: 'BIC', name: 'BIC (SWIFT)', fields: [], holder: 'organisation', issuer: 'SWIFT',
  source: 'ISO 9362:2022; python-stdnum bic, read 2026-11-22',
  check(compact): NumberVerdict {
    if (!/^[A-Z]{6}[0-9A-Z]{2}([0-9A-Z]{3})?$/.test(compact)) return 'format';
    return isCountryCode(compact.slice(4, 6)) ? 'valid' : 'component';
  },
  parts: (compact) => ({ country: compact.slice(4, 6) }),
  examples: ['AGRIFRPP882', 'ABNABE2A', 'GKCC BE BB', 'HABALV22', 'CBVILT2XXXX'], wrong: [['AGRIFRPP8', 'format'], ['1GRIFRPP', 'format'], ['MULTIPLE', 'component']],
});

/** All of it, letters as 10 to 35, leaves 1 by 97. */
const lei = numberKind({
  key: 'LEI', name: 'Legal Entity Identifier', fields: ['companyNumber'], holder: 'organisation', issuer: 'GLEIF and its local operating units',
  source: 'ISO 17442-1:2020; python-stdnum lei, read 2026-11-22',
  check: (compact): NumberVerdict => (!/^[A-Z0-9]{18}\d{2}$/.test(compact) ? 'format' : mod97(compact) === 1 ? 'valid' : 'checksum'),
  make(random) {
    const body = `${random.digits(4)}00${random.digits(12)}`;
    return body + String(98 - mod97(`${body}00`)).padStart(2, '0');
  },
  examples: ['213800KUD8LAJWSQ9D15', '0YPKKE5F0QW6RC51HE09', '2594 005N 6NMJ M5WS GE40'], wrong: [['213800KUD8LXJWSQ9D15', 'checksum'], ['213800KUD8LAJWSQ9D1', 'format']],
});

const gln = numberKind({
  key: 'GLN', name: 'Global Location Number', fields: [], holder: 'organisation', issuer: 'GS1',
  source: 'GS1 General Specifications 7.9; ISO/IEC 6523 scheme 0088; read 2026-11-22',
  zeroWidth: 13,
  check: endDigit(/^\d{13}$/, eanDigit),
  make: makeEndDigit((random) => `590${random.digits(9)}`, eanDigit),
  examples: ['7501031311309', '9780471117094'], wrong: [['7501031311308', 'checksum'], ['750103131130', 'format']],
});

/** EAN-8, UPC, EAN-13 and GTIN-14. */
const ean = numberKind({
  key: 'EAN', name: 'GTIN / EAN', fields: [], holder: 'any', issuer: 'GS1',
  source: 'GS1 General Specifications 7.9; python-stdnum ean, read 2026-11-22',
  check: endDigit(/^(\d{8}|\d{12,14})$/, eanDigit),
  make: makeEndDigit((random) => `590${random.digits(9)}`, eanDigit),
  examples: ['73513537', '978-0-471-11709-4', '7501031311309', '98412345678908'], wrong: [['73513536', 'checksum'], ['7351353', 'format']],
});

export const international: readonly NumberKind[] = [iban, bic, lei, gln, ean];
