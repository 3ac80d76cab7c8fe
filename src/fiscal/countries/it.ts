/** Italy: partita IVA (with IT before it, the VAT number), codice fiscale of persons and of organisations, recipient code for electronic invoices. */
import type { SeededRandom } from '../../base/seeded-random';
import { luhnDigit } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, prefixedKind, twoDigits, withoutSeparators, type CountryNumbers, type NumberVerdict } from '../number-kind';

const taxOffice = 'Agenzia delle Entrate';

// --- Partita IVA ---

/** Digits 8 to 10 name the office that gave it. */
const isOffice = (compact: string): boolean => {
  const office = Number(compact.slice(7, 10));
  return Number(compact.slice(0, 7)) > 0 && ((office >= 1 && office <= 100) || [120, 121, 888, 999].includes(office));
};

const iva = numberKind({
  key: 'PIVA', name: 'Partita IVA', fields: ['taxId', 'companyNumber'], holder: 'any', issuer: taxOffice,
  source: 'DPR 633/1972 art. 35; DM 23.12.1976; python-stdnum it.iva, read 2026-11-22',
  compact: (clean) => withoutSeparators(clean).replace(/^IT(?=\d)/, ''),
  zeroWidth: 11,
  check: endDigit(/^\d{11}$/, luhnDigit, isOffice),
  parts: (compact) => ({ office: compact.slice(7, 10) }),
  make: makeEndDigit((random) => `0${1 + random.integer(9)}${random.digits(5)}${String(1 + random.integer(100)).padStart(3, '0')}`, luhnDigit),
  examples: ['00743110157', 'IT 00743110157', '12345670017'],
  wrong: [['00743110158', 'checksum'], ['00743111157', 'component'], ['00000000018', 'component'], ['743110157', 'format']],
});

const vat = prefixedKind('IT', iva, {
  name: 'Partita IVA comunitaria', issuer: taxOffice,
  source: 'DL 331/1993 art. 50; the partita IVA behind IT, read 2026-11-22',
  examples: ['IT00743110157', 'IT 00743110157'], wrong: [['IT00743110158', 'checksum'], ['IT743110157', 'format']],
});

// --- Codice fiscale of persons ---

/** When two persons would have the same code, digits become letters from the right: 0 L, 1 M … 9 V. */
const omocodia = 'LMNPQRSTUV';
const months = 'ABCDEHLMPRST';
const plain = (text: string): string => Array.from(text, (sign) => (omocodia.includes(sign) ? String(omocodia.indexOf(sign)) : sign)).join('');

const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const signValue = (sign: string): number => (/\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65);

const personDigit = (body: string): string => {
  const sum = Array.from(body).reduce((total, sign, at) => total + (at % 2 === 0 ? oddValues[signValue(sign)] ?? 0 : signValue(sign)), 0);
  return String.fromCharCode(65 + (sum % 26));
};

/** Women’s days are 40 more. */
const dayOf = (compact: string): number => Number(plain(compact.slice(9, 11)));
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The century is not told, so the 29th of February is one in every fourth year only. Days from 72 on do not exist, though
 * python-stdnum takes them, by 40.
 */
function isBirthDay(compact: string): boolean {
  const day = dayOf(compact) % 40;
  const month = months.indexOf(compact.charAt(8));
  const isLeap = Number(plain(compact.slice(6, 8))) % 4 === 0;
  return dayOf(compact) <= 71 && day >= 1 && day <= (daysInMonth[month] ?? 0) - (month === 1 && !isLeap ? 1 : 0);
}

const personShape = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
const checkPerson = endDigit(personShape, personDigit, isBirthDay);

const codiceFiscale = numberKind({
  key: 'CF', name: 'Codice fiscale', fields: ['personalId', 'taxId'], holder: 'any', issuer: taxOffice,
  source: 'DM 23.12.1976 (persons, omocodia, organisations); python-stdnum it.codicefiscale, read 2026-11-22',
  compact: (clean) => withoutSeparators(clean).replace(/^IT(?=\d{11}$)/, ''),
  // Organisations have the digits of a partita IVA.
  check: (compact): NumberVerdict => (/^\d{11}$/.test(compact) ? iva.check(compact) : checkPerson(compact)),
  parts(compact): Readonly<Record<string, string>> {
    if (/^\d/.test(compact)) return {};
    return {
      birthDay: `${twoDigits(dayOf(compact) % 40)}.${twoDigits(1 + months.indexOf(compact.charAt(8)))}.`,
      birthYear: plain(compact.slice(6, 8)),
      sex: dayOf(compact) > 40 ? 'F' : 'M',
      birthPlace: compact.charAt(11) + plain(compact.slice(12, 15)),
    };
  },
  make: makeEndDigit((random: SeededRandom) => {
    const { year, month, day } = makeBirthDate(random);
    const name = Array.from({ length: 6 }, () => random.pick([...'BCDFGLMNPRSTVZ'])).join('');
    return `${name}${twoDigits(year)}${months.charAt(month - 1)}${twoDigits(day + 40 * random.integer(2))}${random.pick(['H501', 'F205', 'L219', 'F839'])}`;
  }, personDigit),
  examples: ['RCCMNL83S18D969H', 'RCC MNL 83S18 D969 H', 'CNTCHR83T41D969D', '00743110157', 'MRTMTT25D09F205Z', 'MLLSNT82P65Z404U', 'RSSMRA45C12F20RX', 'RSSMRA45C12F2LRI', 'RSSMRAQRCMNFNLRG', 'FOXDRA26C24H872Y'],
  wrong: [['RCCMNL83S18D969', 'format'], ['RCCMNL83S18D969A', 'checksum'], ['RCCMNL83S32D969H', 'component'], ['00743110158', 'checksum']],
});

const destinatario = numberKind({
  key: 'CODDEST', name: 'Codice destinatario', fields: [], holder: 'any', issuer: 'Sistema di Interscambio',
  source: 'Provvedimento AdE 30.4.2018, specifiche tecniche FatturaPA: 7 characters, 6 for public offices (IPA), 0000000 and XXXXXXX have a meaning of their own; read 2026-11-22',
  // Too many other numbers look like it.
  isNamedIn: () => false,
  check: (compact): NumberVerdict => (/^[A-Z0-9]{6,7}$/.test(compact) ? 'valid' : 'format'),
  examples: ['M5UXCR1', 'SUBM70N', 'UFY9MH', 'XXXXXXX'], wrong: [['M5UXC', 'format'], ['M5UXCR1A', 'format']],
});

export const it: CountryNumbers = {
  country: 'IT',
  phone: { calling: '39', trunk: '', digits: [6, 11] },
  postalWidth: 5,
  kinds: [vat, iva, codiceFiscale, destinatario],
};
