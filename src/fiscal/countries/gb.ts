/** United Kingdom and Isle of Man: VAT number of firms, branches, government departments and health authorities, UTR, company number. */
import { weightedSum } from '../checksums';
import { numberKind, withoutSeparators, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind } from '../vat-kind';

const taxOffice = 'HMRC';

// --- VAT ---

const vatRest = (digits: string): number => weightedSum(digits.slice(0, 9), [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;

/** GD001 to GD499 are government departments, HA500 to HA999 health authorities. */
const isOffice = (letters: string, number: string): boolean => (letters === 'GD') === Number(number) < 500;

/** Nine digits, three more for a branch, or an office. Numbers from 100 on may follow the newer way, 55 more. */
export function checkBritishVat(body: string): NumberVerdict {
  const office = /^(GD|HA)(?:(\d{3})|8888(\d{3})(\d\d))$/.exec(body);
  if (office !== null) {
    const [, letters = '', short, long = '', key = ''] = office;
    if (!isOffice(letters, short ?? long)) return 'component';
    return short !== undefined || Number(long) % 97 === Number(key) ? 'valid' : 'checksum';
  }
  if (!/^(\d{9}|\d{12})$/.test(body)) return 'format';
  const rest = vatRest(body);
  return rest === 0 || (Number(body.slice(0, 3)) >= 100 && (rest === 42 || rest === 55)) ? 'valid' : 'checksum';
}

export const formatBritishVat = (compact: string): string => compact.replace(/^(..)(\d{3})(\d{4})(\d\d)(\d{3})?$/, (_, letters: string, ...groups: (string | undefined)[]) =>
  [letters, ...groups.slice(0, 4).filter((group) => group !== undefined && group !== '')].join(' '));

const vat = vatKind('GB', {
  name: 'VAT registration number', issuer: taxOffice,
  source: 'VAT Regulations 1995 (SI 1995/2518) reg. 5; HMRC VAT manual; python-stdnum gb.vat, read 2026-11-22',
  // Northern Ireland’s traders have the same digits behind XI; that number is its own.
  check: checkBritishVat,
  format: formatBritishVat,
  make(random) {
    const body = `${1 + random.integer(9)}${random.digits(6)}`;
    const key = 97 - (weightedSum(body, [8, 7, 6, 5, 4, 3, 2]) % 97);
    return body + String(key).padStart(2, '0');
  },
  examples: ['GB 980 7806 84', '980780684', 'GB 242338087388', 'GB 417 2280 71', 'GB 933210951', 'GD888810003', 'GBGD001', 'GBHA500'],
  wrong: [['802311781', 'checksum'], ['GB 980780685', 'checksum'], ['9807806842', 'format'], ['AB123', 'format'], ['ZZ100', 'format'], ['GD600', 'component'], ['HA499', 'component'], ['HA888820107', 'component'], ['HA888856700', 'checksum']],
});

/** For goods Northern Ireland is in the EU’s VAT area. */
const xiVat = vatKind('XI', {
  key: 'XI', name: 'VAT registration number, Northern Ireland', issuer: taxOffice,
  source: 'Protocol on Ireland/Northern Ireland art. 8; Directive (EU) 2020/1756, in force 2021-01-01; read 2026-11-22',
  since: '2021-01-01',
  compact: (clean) => withoutSeparators(clean).replace(/^GB(?=\d)/, 'XI'),
  isNamedIn: (clean) => withoutSeparators(clean).startsWith('XI'),
  check: checkBritishVat,
  format: formatBritishVat,
  derive: (compact) => [{ kind: 'VAT', number: `GB${compact.slice(2)}` }],
  examples: ['XI 980 7806 84', 'XI933210951'], wrong: [['XI980780685', 'checksum'], ['XI98078068', 'format']],
});

// --- UTR ---

/** The check digit is the first one. */
const utrDigit = (body: string): string => '21987654321'.charAt(weightedSum(body, [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11);

const utr = numberKind({
  key: 'UTR', name: 'Unique Taxpayer Reference', fields: ['taxId'], holder: 'any', issuer: taxOffice,
  source: 'OECD, TIN description of the United Kingdom; python-stdnum gb.utr, read 2026-11-22',
  zeroWidth: 10,
  // A K stands before or after it on some papers of HMRC.
  compact: (clean) => withoutSeparators(clean).replace(/^K(?=\d)|(?<=\d)K$/g, ''),
  check: (compact): NumberVerdict => (!/^\d{10}$/.test(compact) ? 'format' : utrDigit(compact.slice(1)) === compact.charAt(0) ? 'valid' : 'checksum'),
  format: (compact) => `${compact.slice(0, 5)} ${compact.slice(5)}`,
  make(random) {
    const body = random.digits(9);
    return utrDigit(body) + body;
  },
  examples: ['1955839661', '19558 39661', '5179265754', 'K1955839661', '1955839661K'],
  wrong: [['2955839661', 'checksum'], ['195583966', 'format']],
});

// --- Company number ---

/**
 * Letters tell the register: Scotland SC, Northern Ireland NI and R0, partnerships OC SO NC LP SL NL, foreign firms FC …
 * New ones are added now and then, so none is refused.
 */
const crn = numberKind({
  key: 'CRN', name: 'Company registration number', fields: ['companyNumber'], holder: 'organisation', issuer: 'Companies House',
  source: 'Companies Act 2006 s. 1066; HMRC, Company Taxation Manual COM40010 (eight digits, or two letters and six signs; no check digit), read 2026-11-22',
  zeroWidth: 8,
  check(compact): NumberVerdict {
    if (/^(\d{8}|R0\d{6})$/.test(compact)) return /^0+$/.test(compact) ? 'component' : 'valid';
    return /^[A-Z]{2}(\d{6}|\d{5}R|[A-Z]{2}\d{4}|[A-Z]{2}\d{3}[A-Z])$/.test(compact) ? 'valid' : 'format';
  },
  parts: (compact): Readonly<Record<string, string>> => (/^[A-Z]/.test(compact) ? { register: compact.slice(0, 2) } : {}),
  make: (random) => `0${1 + random.integer(9)}${random.digits(6)}`,
  examples: ['00445790', 'SC095237', 'NI038883', 'OC301540', '09446231', 'IP27974R', 'R0000005'],
  wrong: [['0044579', 'format'], ['Q1234567', 'format'], ['SC0952', 'format'], ['00000000', 'component']],
});

export const gb: CountryNumbers = {
  country: 'GB',
  aliases: ['UK'],
  phone: { calling: '44', trunk: '0', digits: [9, 10] },
  kinds: [vat, utr, crn, xiVat],
};
