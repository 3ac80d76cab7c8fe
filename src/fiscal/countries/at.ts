/** Austria: VAT number (UID), company register number, tax number, social insurance number. */
import { luhnDigit, luhnSum, weightedSum } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, twoDigits, withoutSeparators, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind } from '../vat-kind';

const taxOffice = 'Finanzamt Österreich';

const uidDigit = (body: string): string => String((16 - luhnSum(body.slice(1))) % 10);

const vat = vatKind('AT', {
  name: 'Umsatzsteuer-Identifikationsnummer (UID)', issuer: taxOffice,
  source: 'UStG 1994 Art. 28; python-stdnum at.uid, read 2026-11-22',
  check: endDigit(/^U\d{8}$/, uidDigit),
  make: makeEndDigit((random) => `U${1 + random.integer(7)}${random.digits(6)}`, uidDigit),
  examples: ['ATU13585627', 'AT U13585627', 'U13585627', 'ATU57194903'],
  wrong: [['U13585626', 'checksum'], ['AT13585627', 'format'], ['ATU1358562', 'format']],
});

/** Up to six digits and a letter: a, b, d, f … by the rest of the weighted sum by 17. */
const registerLetter = (digits: string): string =>
  'ABDFGHIKMPSTVWXYZ'.charAt(weightedSum(digits.padStart(6, '0'), [6, 4, 14, 15, 10, 1]) % 17);

const firmenbuch = numberKind({
  key: 'FN', name: 'Firmenbuchnummer', fields: ['companyNumber'], holder: 'organisation', issuer: 'Firmenbuch (Landesgerichte)',
  source: 'FBG § 3, UGB § 14; letter as in the published numbers 93363z, 33209m, 56247t, 122119m; read 2026-11-22',
  compact: (clean) => withoutSeparators(clean).replace(/^FN(?=\d)/, '').replace(/^0+(?=\d)/, ''),
  check: endDigit(/^[1-9]\d{0,5}[A-Z]$/, registerLetter),
  format: (compact) => `FN ${compact.toLowerCase()}`,
  make: makeEndDigit((random) => `${1 + random.integer(6)}${random.digits(5)}`, registerLetter),
  examples: ['FN 122119m', '122119m', 'FN 93363z', 'FN 33209 m', 'FN 056247t'],
  wrong: [['abc', 'format'], ['m123123', 'format'], ['FN 122119n', 'checksum']],
});

const steuernummer = numberKind({
  key: 'STNR', name: 'Steuernummer (Abgabenkontonummer)', fields: ['taxId'], holder: 'any', issuer: taxOffice,
  source: 'BAO; python-stdnum at.tin, read 2026-11-22. The office in the first two digits is not looked up: closed offices’ numbers live on',
  zeroWidth: 9,
  check: endDigit(/^\d{9}$/, luhnDigit),
  format: (compact) => `${compact.slice(0, 2)}-${compact.slice(2, 5)}/${compact.slice(5)}`,
  make: makeEndDigit((random) => `${10 + random.integer(80)}${random.digits(6)}`, luhnDigit),
  examples: ['59-119/9013', '591199013', '98-123/4560', '03-826/1574'],
  wrong: [['591199012', 'checksum'], ['59119901', 'format']],
});

/** The check digit is the fourth; a rest of 10 is not given. */
const insuranceRest = (compact: string): number => weightedSum(compact, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11;

const versicherungsnummer = numberKind({
  key: 'SVNR', name: 'Sozialversicherungsnummer', fields: ['personalId'], holder: 'person', issuer: 'Dachverband der Sozialversicherungsträger',
  source: 'ASVG § 30c; python-stdnum at.vnr, read 2026-11-22. Where a day’s numbers run out the month goes beyond 12: the day is not checked',
  check: (compact): NumberVerdict => (!/^[1-9]\d{9}$/.test(compact) ? 'format' : String(insuranceRest(compact)) === compact.charAt(3) ? 'valid' : 'checksum'),
  format: (compact) => `${compact.slice(0, 4)} ${compact.slice(4)}`,
  make(random) {
    for (;;) {
      const { year, month, day } = makeBirthDate(random);
      const serial = `${1 + random.integer(9)}${random.digits(2)}`;
      const birth = `${twoDigits(day)}${twoDigits(month)}${twoDigits(year)}`;
      const digit = insuranceRest(`${serial}0${birth}`);
      if (digit < 10) return `${serial}${digit}${birth}`;
    }
  },
  examples: ['1237 010180', '1237010180'], wrong: [['2237 010180', 'checksum'], ['0237 010180', 'format']],
});

export const at: CountryNumbers = {
  country: 'AT',
  phone: { calling: '43', trunk: '0', digits: [4, 13] },
  kinds: [vat, firmenbuch, steuernummer, versicherungsnummer],
};
