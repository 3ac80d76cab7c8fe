/** Finland: business number (Y-tunnus), the same behind FI as VAT number, personal identity code. */
import { birthDate, birthPart } from '../birth-date';
import { weightedSum } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, prefixedKind, twoDigits, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { withoutPrefix } from '../vat-kind';

/** A rest of 1 would need the digit 10: such numbers are not given. */
const businessDigit = (body: string): string | undefined => {
  const rest = weightedSum(body, [7, 9, 10, 5, 8, 4, 2]) % 11;
  return rest === 1 ? undefined : String((11 - rest) % 11);
};

const yTunnus = numberKind({
  key: 'YTUNNUS', name: 'Y-tunnus', fields: ['companyNumber', 'taxId'], holder: 'organisation', issuer: 'PRH ja Verohallinto (YTJ)',
  source: 'Yritys- ja yhteisötietolaki 244/2001 § 9; python-stdnum fi.ytunnus, read 2026-11-22',
  zeroWidth: 8,
  compact: withoutPrefix('FI'),
  check: endDigit(/^\d{8}$/, businessDigit),
  format: (compact) => `${compact.slice(0, 7)}-${compact.slice(7)}`,
  make: makeEndDigit((random) => `${1 + random.integer(2)}${random.digits(6)}`, businessDigit),
  examples: ['2077474-0', '20774740', '0112038-9'], wrong: [['2077474-1', 'checksum'], ['207747-0', 'format']],
});

const vat = prefixedKind('FI', yTunnus, {
  name: 'ALV-numero', issuer: 'Verohallinto',
  source: 'Arvonlisäverolaki 1501/1993: the business number behind FI; python-stdnum fi.alv, read 2026-11-22',
  examples: ['FI20774740', 'FI 20774740', 'FI01120389'], wrong: [['FI 20774741', 'checksum'], ['FI2077474', 'format']],
});

// --- Persons ---

/** The letters beside A and - are in use since 2023. */
const centuryOf = (sign: string): number => (sign === '+' ? 1800 : /[-U-Y]/.test(sign) ? 1900 : 2000);
const hetuBirthDate = (compact: string): string | undefined =>
  birthDate(centuryOf(compact.charAt(6)) + Number(compact.slice(4, 6)), compact.slice(2, 4), compact.slice(0, 2));
const hetuSign = (digits: string): string => '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(digits) % 31);

const hetu = numberKind({
  key: 'HETU', name: 'Henkilötunnus', fields: ['personalId', 'taxId'], holder: 'person', issuer: 'Digi- ja väestötietovirasto',
  source: 'Laki 661/2009 § 11, VNA 690/2022 (new century signs); python-stdnum fi.hetu, read 2026-11-22',
  // Its hyphen and plus tell the century.
  compact: (clean) => clean.replace(/\s+/g, '').toUpperCase(),
  check(compact): NumberVerdict {
    if (!/^\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]$/.test(compact)) return 'format';
    const serial = Number(compact.slice(7, 10));
    // From 900 on they are for a time only, as hospitals give them.
    if (hetuBirthDate(compact) === undefined || serial < 2 || serial >= 900) return 'component';
    return hetuSign(compact.slice(0, 6) + compact.slice(7, 10)) === compact.slice(10) ? 'valid' : 'checksum';
  },
  parts: (compact) => ({ ...birthPart(hetuBirthDate(compact)), sex: Number(compact.charAt(9)) % 2 === 1 ? 'M' : 'F' }),
  make(random) {
    const { year, month, day } = makeBirthDate(random);
    const birth = `${twoDigits(day)}${twoDigits(month)}${twoDigits(year)}`;
    const serial = String(2 + random.integer(898)).padStart(3, '0');
    return `${birth}${year < 2000 ? '-' : 'A'}${serial}${hetuSign(birth + serial)}`;
  },
  examples: ['131052-308T', '131052a308t', '131052B308T', '131052Y308T'],
  wrong: [['131052-308U', 'checksum'], ['310252-308Y', 'component'], ['131052/308T', 'format'], ['131052T308T', 'format'], ['10101-0101', 'format']],
});

export const fi: CountryNumbers = {
  country: 'FI',
  phone: { calling: '358', trunk: '0', digits: [5, 12] },
  postalWidth: 5,
  kinds: [vat, yTunnus, hetu],
};
