/** Ireland: VAT number in its three forms, PPS number of persons. */
import { weightedSum } from '../checksums';
import { numberKind, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind } from '../vat-kind';

const signs = 'WABCDEFGHIJKLMNOPQRSTUV';

/** Seven digits, and the second letter of newer numbers (A 1, B 2 … H 8) nine times. */
const checkLetter = (digits: string, second = ''): string =>
  signs.charAt((weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) + (second === '' ? 0 : 9 * signs.indexOf(second))) % 23);

/** Plus and star are signs of old numbers. */
const compactVat = (clean: string): string => {
  const compact = clean.replace(/[\s.,:;/'()-]+/g, '').toUpperCase();
  return compact === '' || compact.startsWith('IE') ? compact : `IE${compact}`;
};

const vat = vatKind('IE', {
  name: 'VAT registration number', issuer: 'Revenue',
  source: 'VAT Consolidation Act 2010 s. 65; two letters since 2013-01-01; python-stdnum ie.vat, read 2026-11-22',
  compact: compactVat,
  check(body): NumberVerdict {
    const newer = /^(\d{7})([A-W])([A-W])?$/.exec(body);
    if (newer !== null) return checkLetter(newer[1] ?? '', newer[3]) === newer[2] ? 'valid' : 'checksum';
    // Until the nineties: a digit, a letter or sign, five digits, the letter; 8D79739I is 0797398I.
    const older = /^(\d)[A-Z+*](\d{5})([A-W])[A-W]?$/.exec(body);
    if (older === null) return 'format';
    return checkLetter(`0${older[2] ?? ''}${older[1] ?? ''}`) === older[3] ? 'valid' : 'checksum';
  },
  make(random) {
    const body = `${1 + random.integer(9)}${random.digits(6)}`;
    const second = random.pick(['', 'H']);
    return body + checkLetter(body, second) + second;
  },
  examples: ['IE6433435F', 'IE 6433435F', 'IE 6433435OA', '8D79739I', 'IE6433435IH'],
  wrong: [['6433435E', 'checksum'], ['8?79739J', 'format'], ['IE6433435', 'format'], ['111222333', 'format']],
});

const pps = numberKind({
  key: 'PPS', name: 'Personal Public Service Number', fields: ['personalId', 'taxId'], holder: 'any', issuer: 'Department of Social Protection',
  source: 'Social Welfare Consolidation Act 2005 s. 262; second letters A and H since 2013, B since 2024; python-stdnum ie.pps, read 2026-11-22',
  check(compact): NumberVerdict {
    const match = /^(\d{7})([A-W])([ABHWTX])?$/.exec(compact);
    if (match === null) return 'format';
    const [, digits = '', letter, second = ''] = match;
    // W, T and X are older and do not count: W a wife under her husband’s number.
    return checkLetter(digits, 'ABH'.includes(second) ? second : '') === letter ? 'valid' : 'checksum';
  },
  make(random) {
    const body = `${1 + random.integer(9)}${random.digits(6)}`;
    return `${body}${checkLetter(body, 'A')}A`;
  },
  examples: ['6433435F', '6433435FT', '6433435FW', '6433435OA', '6433435IH', '1234567OB', '1234567TW'],
  wrong: [['6433435E', 'checksum'], ['6433435VH', 'checksum'], ['643343F', 'format']],
});

export const ie: CountryNumbers = {
  country: 'IE',
  phone: { calling: '353', trunk: '0', digits: [7, 10] },
  kinds: [vat, pps],
};
