/** Poland: NIP, the same with PL as VAT number, REGON, PESEL, KRS. */
import { isCalendarDate } from '../../base/calendar-date';
import { weightedSum } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, prefixedKind, twoDigits, withoutSeparators, type CountryNumbers, type NumberVerdict } from '../number-kind';

const nipDigit = (body: string): string | undefined => {
  const rest = weightedSum(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
  return rest < 10 ? String(rest) : undefined;
};

const nip = numberKind({
  key: 'NIP', name: 'Numer identyfikacji podatkowej (NIP)', fields: ['taxId'], holder: 'any', issuer: 'Naczelnik urzędu skarbowego',
  source: 'Ustawa z 13.10.1995 o zasadach ewidencji i identyfikacji podatników; python-stdnum pl.nip, read 2026-11-22',
  compact: (clean) => withoutSeparators(clean).replace(/^PL(?=\d)/, ''),
  check: endDigit(/^\d{10}$/, nipDigit),
  format: (compact) => compact.replace(/^(\d{3})(\d{3})(\d\d)(\d\d)$/, '$1-$2-$3-$4'),
  make: makeEndDigit((random) => `${5 + random.integer(4)}${random.digits(8)}`, nipDigit),
  examples: ['8567346215', '856-734-62-15', '856-73-46-215', 'PL 8567346215'],
  wrong: [['8567346216', 'checksum'], ['856734621', 'format']],
});

const vat = prefixedKind('PL', nip, {
  name: 'NIP UE', issuer: nip.issuer, source: nip.source,
  examples: ['PL8567346215', 'PL 856-734-62-15'], wrong: [['PL8567346216', 'checksum'], ['PL856734621', 'format']],
});

const regonDigit = (weights: readonly number[]) => (body: string): string => String((weightedSum(body, weights) % 11) % 10);
const regon9Digit = regonDigit([8, 9, 2, 3, 4, 5, 6, 7]);
const regon9 = endDigit(/^\d{9}$/, regon9Digit);
const regon14 = endDigit(/^\d{14}$/, regonDigit([2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]));

const regon = numberKind({
  key: 'REGON', name: 'REGON', fields: ['companyNumber'], holder: 'organisation', issuer: 'Główny Urząd Statystyczny',
  source: 'Ustawa z 29.06.1995 o statystyce publicznej; python-stdnum pl.regon, read 2026-11-22',
  zeroWidth: 9,
  // Fourteen digits are a branch: its firm's nine and five more.
  check: (compact): NumberVerdict => {
    const verdict = regon9(compact.slice(0, 9));
    return compact.length === 9 || verdict === 'format' ? regon9(compact) : compact.length === 14 && verdict === 'checksum' ? 'checksum' : regon14(compact);
  },
  derive: (compact) => (compact.length === 14 ? [{ kind: 'REGON', number: compact.slice(0, 9) }] : []),
  make: makeEndDigit((random) => `3${random.digits(7)}`, regon9Digit),
  examples: ['192598184', '192 598 184', '000569734', '12345678512347'],
  wrong: [['192598183', 'checksum'], ['12345678612342', 'checksum'], ['12345678512348', 'checksum'], ['1925981', 'format']],
});

/** The century stands in the month. */
function birthDate(compact: string): string {
  const month = Number(compact.slice(2, 4));
  const century = ['19', '20', '21', '22', '18'][Math.floor(month / 20)] ?? '';
  return `${century}${compact.slice(0, 2)}-${twoDigits(month % 20)}-${compact.slice(4, 6)}`;
}

const peselDigit = (body: string): string => String((10 - (weightedSum(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);

const pesel = numberKind({
  key: 'PESEL', name: 'PESEL', fields: ['personalId', 'taxId'], holder: 'person', issuer: 'Minister Cyfryzacji',
  source: 'Ustawa z 24.09.2010 o ewidencji ludności art. 15; python-stdnum pl.pesel, read 2026-11-22',
  zeroWidth: 11,
  check: endDigit(/^\d{11}$/, peselDigit, (compact) => isCalendarDate(birthDate(compact))),
  parts: (compact) => ({ birthDate: birthDate(compact), sex: Number(compact.charAt(9)) % 2 === 1 ? 'M' : 'F' }),
  make: makeEndDigit((random) => {
    const { year, month, day } = makeBirthDate(random);
    return `${twoDigits(year)}${twoDigits(month + (year < 2000 ? 0 : 20))}${twoDigits(day)}${random.digits(4)}`;
  }, peselDigit),
  examples: ['44051401359', '440514 01359'],
  wrong: [['44051401358', 'checksum'], ['02381307589', 'component'], ['4405140135', 'format']],
});

const krs = numberKind({
  key: 'KRS', name: 'Numer KRS', fields: ['companyNumber'], holder: 'organisation', issuer: 'Krajowy Rejestr Sądowy',
  source: 'Ustawa z 20.08.1997 o Krajowym Rejestrze Sądowym; no check digit, read 2026-11-22',
  since: '2001-01-01',
  zeroWidth: 10,
  // Numbers are given in turn, and seven digits will do for a century.
  check: (compact): NumberVerdict => (/^000\d{7}$/.test(compact) ? 'valid' : 'format'),
  examples: ['0000026438'], wrong: [['000002643', 'format'], ['1000026438', 'format']],
});

export const pl: CountryNumbers = {
  country: 'PL',
  phone: { calling: '48', trunk: '', digits: [9, 9] },
  kinds: [vat, nip, regon, pesel, krs],
};
