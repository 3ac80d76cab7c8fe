/** Latvia: registration number, personal code with a date or (since July 2017) without, either with LV as VAT number. */
import { isCalendarDate } from '../../base/calendar-date';
import { weightedSum } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, prefixedKind, twoDigits, type CountryNumbers, type NumberKind } from '../number-kind';

const registrationDigit = (body: string): string | undefined => {
  const digit = (((3 - weightedSum(body, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6])) % 11) + 11) % 11;
  return digit < 10 ? String(digit) : undefined;
};

const registration = numberKind({
  key: 'REG', name: 'Reģistrācijas numurs', fields: ['companyNumber', 'taxId'], holder: 'organisation', issuer: 'Uzņēmumu reģistrs',
  source: 'Likums «Par nodokļiem un nodevām»; Nodokļu maksātāju reģistra numuru sistēma (csb.gov.lv); python-stdnum lv.pvn, read 2026-11-22',
  parts: (compact) => ({ register: compact.startsWith('9') ? 'taxpayers' : 'enterprises' }),
  check: endDigit(/^[4-9]\d{10}$/, registrationDigit),
  make: makeEndDigit((random) => `4${random.pick(['0003', '0103', '0203', '1203', '4103'])}${random.digits(5)}`, registrationDigit),
  examples: ['40003521600', '4000 3521 600', '40003-521600', '40003074764'],
  wrong: [['40003521601', 'checksum'], ['30003521600', 'format'], ['4000352160', 'format']],
});

const personDigit = (body: string): string => String(((1 + weightedSum(body, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10);
const registerOfPersons = 'Pilsonības un migrācijas lietu pārvalde';
const centuries: Readonly<Record<string, string>> = { 0: '18', 1: '19', 2: '20' };
const birthDate = (compact: string): string => `${centuries[compact.charAt(6)] ?? ''}${compact.slice(4, 6)}-${compact.slice(2, 4)}-${compact.slice(0, 2)}`;
const withHyphen = (compact: string): string => `${compact.slice(0, 6)}-${compact.slice(6)}`;

const dated = numberKind({
  key: 'PK-OLD', name: 'Personas kods ar dzimšanas datumu (līdz 30.06.2017.)', fields: ['personalId', 'taxId'], holder: 'person', issuer: registerOfPersons,
  source: 'Iedzīvotāju reģistra likums; valsts klasifikators (csb.gov.lv); python-stdnum lv.pvn, read 2026-11-22',
  until: '2017-06-30',
  zeroWidth: 11,
  check: endDigit(/^[0-3]\d{10}$/, personDigit, (compact) => isCalendarDate(birthDate(compact))),
  format: withHyphen,
  parts: (compact) => ({ birthDate: birthDate(compact) }),
  make: makeEndDigit((random) => {
    const { year, month, day } = makeBirthDate(random);
    return `${twoDigits(day)}${twoDigits(month)}${twoDigits(year)}${year < 2000 ? 1 : 2}${random.digits(3)}`;
  }, personDigit),
  examples: ['161175-19997', '16117519997', '161175 - 19997'],
  wrong: [['161175-19998', 'checksum'], ['161375-19997', 'component'], ['161175-39997', 'component'], ['161175-1999', 'format'], ['40003521600', 'format']],
});

const undated = numberKind({
  key: 'PK', name: 'Personas kods', fields: ['personalId', 'taxId'], holder: 'person', issuer: registerOfPersons,
  // The law wants random digits; that the last one is made as before nobody has confirmed, so another one is a warning.
  source: 'Fizisko personu reģistra likums: 3, then 2 to 9 (pmlp.gov.lv/lv/personas-koda-maina); python-stdnum lv.pvn for the check digit, read 2026-11-22',
  since: '2017-07-01',
  check: endDigit(/^3[2-9]\d{9}$/, personDigit),
  format: withHyphen,
  make: makeEndDigit((random) => `32${random.digits(8)}`, personDigit),
  examples: ['328673-00679', '32867300679'],
  wrong: [['328673-00677', 'checksum'], ['318673-00679', 'format'], ['328673-0067', 'format']],
});

const holderKind = (bare: string): NumberKind => (/^3[2-9]/.test(bare) ? undated : /^[0-3]/.test(bare) ? dated : registration);

const vat = prefixedKind('LV', registration, {
  name: 'PVN maksātāja reģistrācijas numurs', issuer: 'Valsts ieņēmumu dienests',
  source: 'Pievienotās vērtības nodokļa likums; python-stdnum lv.pvn, read 2026-11-22',
  // A person who pays VAT has it with the personal code.
  check: (compact) => (compact.startsWith('LV') ? holderKind(compact.slice(2)).check(compact.slice(2)) : 'format'),
  derive: (compact) => [{ kind: holderKind(compact.slice(2)).key, number: compact.slice(2) }],
  examples: ['LV40003521600', 'LV 4000 3521 600', 'LV 161175-19997', 'LV328673-00679'],
  wrong: [['LV40003521601', 'checksum'], ['LV161375-19997', 'component'], ['LV4000352160', 'format']],
});

export const lv: CountryNumbers = {
  country: 'LV',
  phone: { calling: '371', trunk: '', digits: [8, 8] },
  kinds: [vat, registration, undated, dated],
};
