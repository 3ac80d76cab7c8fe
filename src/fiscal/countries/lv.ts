/** Latvia: registration number, personal code with a date or (since July 2017) without, either with LV as VAT number. */
import { isCalendarDate } from '../../base/calendar-date';
import { weightedSum } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, prefixedKind, twoDigits, type CountryNumbers } from '../number-kind';

const registrationDigit = (body: string): string | undefined => {
  const digit = (((3 - weightedSum(body, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6])) % 11) + 11) % 11;
  return digit < 10 ? String(digit) : undefined;
};

const registration = numberKind({
  key: 'REG', name: 'Reģistrācijas numurs', fields: ['companyNumber', 'taxId'], holder: 'organisation', issuer: 'Uzņēmumu reģistrs',
  source: 'Likums «Par nodokļiem un nodevām»; python-stdnum lv.pvn, read 2026-11-22',
  check: endDigit(/^[4-9]\d{10}$/, registrationDigit),
  make: makeEndDigit((random) => `4${random.pick(['0003', '0103', '0203', '1203', '4103'])}${random.digits(5)}`, registrationDigit),
  examples: ['40003521600', '4000 3521 600', '40003-521600', '40003074764'],
  wrong: [['40003521601', 'checksum'], ['30003521600', 'format'], ['4000352160', 'format']],
});

const personDigit = (body: string): string => String(((1 + weightedSum(body, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10);
const hasDate = (compact: string): boolean => !/^3[2-9]/.test(compact);
const centuries: Readonly<Record<string, string>> = { 0: '18', 1: '19', 2: '20' };
const birthDate = (compact: string): string => `${centuries[compact.charAt(6)] ?? ''}${compact.slice(4, 6)}-${compact.slice(2, 4)}-${compact.slice(0, 2)}`;

const personasKods = numberKind({
  key: 'PK', name: 'Personas kods', fields: ['personalId', 'taxId'], holder: 'person', issuer: 'Pilsonības un migrācijas lietu pārvalde',
  source: 'Fizisko personu reģistra likums; python-stdnum lv.pvn, read 2026-11-22',
  zeroWidth: 11,
  check: endDigit(/^[0-3]\d{10}$/, personDigit, (compact) => !hasDate(compact) || isCalendarDate(birthDate(compact))),
  format: (compact) => `${compact.slice(0, 6)}-${compact.slice(6)}`,
  parts: (compact) => (hasDate(compact) ? { birthDate: birthDate(compact) } : {}),
  make: makeEndDigit((random) => {
    if (random.chance(0.3)) return `32${random.digits(8)}`;
    const { year, month, day } = makeBirthDate(random);
    return `${twoDigits(day)}${twoDigits(month)}${twoDigits(year)}${year < 2000 ? 1 : 2}${random.digits(3)}`;
  }, personDigit),
  examples: ['161175-19997', '16117519997', '328673-00679', '32867300679'],
  wrong: [['161175-19998', 'checksum'], ['161375-19997', 'component'], ['161175-39997', 'component'], ['161175-1999', 'format'], ['40003521600', 'format']],
});

const vat = prefixedKind('LV', registration, {
  name: 'PVN maksātāja reģistrācijas numurs', issuer: 'Valsts ieņēmumu dienests',
  source: 'Pievienotās vērtības nodokļa likums; python-stdnum lv.pvn, read 2026-11-22',
  // A person who pays VAT has it with the personal code.
  check: (compact) => (compact.startsWith('LV') ? (/^LV[0-3]/.test(compact) ? personasKods : registration).check(compact.slice(2)) : 'format'),
  derive: (compact) => [{ kind: (/^LV[0-3]/.test(compact) ? personasKods : registration).key, number: compact.slice(2) }],
  examples: ['LV40003521600', 'LV 4000 3521 600', 'LV 161175-19997'],
  wrong: [['LV40003521601', 'checksum'], ['LV161375-19997', 'component'], ['LV4000352160', 'format']],
});

export const lv: CountryNumbers = {
  country: 'LV',
  phone: { calling: '371', trunk: '', digits: [8, 8] },
  kinds: [vat, registration, personasKods],
};
