/** Hungary: tax number (adószám), its first eight digits behind HU as VAT number, tax number of persons. */
import { weightedSum } from '../checksums';
import { endDigit, makeEndDigit, numberKind, twoDigits, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind } from '../vat-kind';

const taxOffice = 'NAV';

const rootDigit = (body: string): string => String((10 - (weightedSum(body, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10);
const checkRoot = endDigit(/^\d{8}$/, rootDigit);
const makeRoot = makeEndDigit((random) => `${1 + random.integer(3)}${random.digits(6)}`, rootDigit);

const vat = vatKind('HU', {
  name: 'Közösségi adószám', issuer: taxOffice,
  source: '2007. évi CXXVII. törvény (áfa) 178. §; python-stdnum hu.anum, read 2026-11-22',
  check: checkRoot,
  make: makeRoot,
  examples: ['HU12892312', 'HU-12892312', '12892312'], wrong: [['HU-12892313', 'checksum'], ['HU1289231', 'format']],
});

/** Root, VAT code (1 exempt, 2 usual, 3 simplified, 4 and 5 groups), county of the tax office. */
const adoszam = numberKind({
  key: 'ADOSZAM', name: 'Adószám', fields: ['taxId'], holder: 'any', issuer: taxOffice,
  source: '2017. évi CL. törvény (Art.); root: python-stdnum hu.anum, read 2026-11-22',
  zeroWidth: 11,
  check(compact): NumberVerdict {
    if (!/^\d{11}$/.test(compact)) return 'format';
    return /^[1-9]$/.test(compact.charAt(8)) && compact.slice(9) !== '00' ? checkRoot(compact.slice(0, 8)) : 'component';
  },
  format: (compact) => `${compact.slice(0, 8)}-${compact.charAt(8)}-${compact.slice(9)}`,
  parts: (compact) => ({ vatCode: compact.charAt(8), county: compact.slice(9) }),
  make: (random) => `${makeRoot(random)}2${twoDigits(2 + random.integer(19))}`,
  examples: ['12892312-2-41', '12892312241'], wrong: [['12892313-2-41', 'checksum'], ['12892312-0-41', 'component'], ['12892312-2', 'format']],
});

/** 8, the days since 1867-01-01, three digits; a rest of 10 is not given. */
const personDigit = (body: string): string | undefined => {
  const rest = weightedSum(body, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  return rest === 10 ? undefined : String(rest);
};

const adoazonosito = numberKind({
  key: 'ADOAZONOSITO', name: 'Adóazonosító jel', fields: ['personalId', 'taxId'], holder: 'person', issuer: taxOffice,
  source: '1996. évi XX. törvény, 1. melléklet; hu.wikipedia.org, Adóazonosító jel, read 2026-11-22; example of the OECD',
  check: endDigit(/^8\d{9}$/, personDigit),
  make: makeEndDigit((random) => `8${3 + random.integer(2)}${random.digits(7)}`, personDigit),
  examples: ['8071592153', '807 159 2153'], wrong: [['8071592154', 'checksum'], ['7071592153', 'format']],
});

export const hu: CountryNumbers = {
  country: 'HU',
  kinds: [vat, adoszam, adoazonosito],
};
