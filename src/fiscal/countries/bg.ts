/** Bulgaria: firm number (EIK), personal number (EGN), number of a foreigner (LNCh), VAT number of either. */
import { birthDate, birthPart } from '../birth-date';
import { weightedSum } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, twoDigits, withoutSeparators, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind, withoutPrefix } from '../vat-kind';

const taxOffice = 'НАП';

/** Two rows of weights: the second where the first leaves 10; a second 10 counts as 0. */
function twoRows(digits: string, first: readonly number[], second: readonly number[]): string {
  const rest = weightedSum(digits, first) % 11;
  return String(rest < 10 ? rest : (weightedSum(digits, second) % 11) % 10);
}

const eikDigit = (body: string): string => twoRows(body, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]);
const branchDigit = (compact: string): string => twoRows(compact.slice(8, 12), [2, 7, 3, 5], [4, 9, 5, 7]);

const eik = numberKind({
  key: 'EIK', name: 'ЕИК по БУЛСТАТ', fields: ['companyNumber', 'taxId'], holder: 'organisation', issuer: 'Агенция по вписванията',
  source: 'Закон за регистър БУЛСТАТ чл. 6; check digits: OECD, TIN description of Bulgaria; python-stdnum bg.vat, read 2026-11-22',
  zeroWidth: 9,
  compact: withoutPrefix('BG'),
  // Thirteen digits are a branch.
  check(compact): NumberVerdict {
    if (!/^\d{9}(\d{4})?$/.test(compact)) return 'format';
    if (eikDigit(compact.slice(0, 8)) !== compact.charAt(8)) return 'checksum';
    return compact.length === 9 || branchDigit(compact) === compact.charAt(12) ? 'valid' : 'checksum';
  },
  derive: (compact): readonly { readonly kind: string; readonly number: string }[] => (compact.length === 13 ? [{ kind: 'EIK', number: compact.slice(0, 9) }] : []),
  make: makeEndDigit((random) => `${1 + random.integer(2)}${random.digits(7)}`, eikDigit),
  examples: ['175074752', '131272009', 'BG 121817309', '835014925', '203445228'],
  wrong: [['175074751', 'checksum'], ['17507475', 'format'], ['1750747529999', 'checksum']],
});

// --- Persons ---

const egnDigit = (body: string): string => String((weightedSum(body, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10);

/** Months of those born before 1900 are 20 more, since 2000 40 more. */
function egnBirthDate(compact: string): string | undefined {
  const month = Number(compact.slice(2, 4));
  const [century, less] = month > 40 ? [2000, 40] : month > 20 ? [1800, 20] : [1900, 0];
  return birthDate(century + Number(compact.slice(0, 2)), month - less, compact.slice(4, 6));
}

const egn = numberKind({
  key: 'EGN', name: 'Единен граждански номер (ЕГН)', fields: ['personalId', 'taxId'], holder: 'person', issuer: 'ГД ГРАО',
  source: 'Закон за гражданската регистрация чл. 11; python-stdnum bg.egn, read 2026-11-22',
  zeroWidth: 10,
  check: endDigit(/^\d{10}$/, egnDigit, (compact) => egnBirthDate(compact) !== undefined),
  parts: (compact) => ({ ...birthPart(egnBirthDate(compact)), sex: Number(compact.charAt(8)) % 2 === 0 ? 'M' : 'F' }),
  make: makeEndDigit((random) => {
    const { year, month, day } = makeBirthDate(random);
    return `${twoDigits(year)}${twoDigits(month + (year >= 2000 ? 40 : 0))}${twoDigits(day)}${random.digits(3)}`;
  }, egnDigit),
  examples: ['7523169263', '752316 926 3', '8032056031', '7542011030', '8001010008'],
  wrong: [['7552A10004', 'format'], ['8019010008', 'component'], ['8032056032', 'checksum']],
});

const lnchDigit = (body: string): string => String(weightedSum(body, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10);

const lnch = numberKind({
  key: 'LNCH', name: 'Личен номер на чужденец (ЛНЧ)', fields: ['personalId', 'taxId'], holder: 'person', issuer: 'МВР',
  source: 'Закон за чужденците в Република България чл. 55; python-stdnum bg.pnf, read 2026-11-22',
  zeroWidth: 10,
  check: endDigit(/^\d{10}$/, lnchDigit),
  make: makeEndDigit((random) => `7${random.digits(8)}`, lnchDigit),
  examples: ['7111042925', '7111 042 925'], wrong: [['7111042922', 'checksum'], ['71110A2922', 'format']],
});

// --- VAT ---

/** Of those who have neither number, such as foreign firms; a rest of 10 is not given. */
const otherDigit = (body: string): string => String((11 - (weightedSum(body, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11);

const isOther = (body: string): boolean =>
  /^\d{10}$/.test(body) && otherDigit(body.slice(0, 9)) === body.slice(9) && egn.check(body) !== 'valid' && lnch.check(body) !== 'valid';

const vat = vatKind('BG', {
  name: 'Идентификационен номер по ДДС', issuer: taxOffice,
  source: 'ЗДДС чл. 94; python-stdnum bg.vat, read 2026-11-22',
  // Ten digits that are neither personal number can only be one of those others.
  isNamedIn: (clean) => /^\s*BG/.test(clean) || isOther(withoutSeparators(clean)),
  check(body): NumberVerdict {
    if (/^\d{9}$/.test(body)) return eik.check(body);
    if (!/^\d{10}$/.test(body)) return 'format';
    return egn.check(body) === 'valid' || lnch.check(body) === 'valid' || isOther(body) ? 'valid' : 'checksum';
  },
  derive(compact) {
    const body = compact.slice(2);
    return [eik, egn, lnch].filter((kind) => kind.check(body) === 'valid').slice(0, 1).map(({ key }) => ({ kind: key, number: body }));
  },
  make: makeEndDigit((random) => `${1 + random.integer(2)}${random.digits(7)}`, eikDigit),
  examples: ['BG 175 074 752', 'BG175074752', '131272009', 'BG7501020018', 'BG7111042925', 'BG7153849522'],
  wrong: [['175074751', 'checksum'], ['BG7153849523', 'checksum'], ['BG17507475', 'format']],
});

export const bg: CountryNumbers = {
  country: 'BG',
  phone: { calling: '359', trunk: '0', digits: [7, 9] },
  kinds: [vat, eik, egn, lnch],
};
