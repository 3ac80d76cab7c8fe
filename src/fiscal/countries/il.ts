/** Israel: identity number of a person, number of a corporation, dealer number (which is one or the other). */
import { luhnDigit } from '../checksums';
import { endDigit, makeEndDigit, numberKind, withoutSeparators, type CountryNumbers } from '../number-kind';

const nineDigits = endDigit(/^\d{9}$/, luhnDigit);

/** Zeros in front are seldom written and are part of the number. */
const padded = (clean: string): string => {
  const compact = withoutSeparators(clean);
  return /^\d{1,8}$/.test(compact) ? compact.padStart(9, '0') : compact;
};

/** The first two digits tell what it is: a rule of thumb, the register itself knows. */
const corporations: Readonly<Record<string, string>> = {
  50: 'authority', 51: 'company', 52: 'publicCompany', 53: 'partnership', 54: 'partnership', 55: 'partnership',
  56: 'foreignCompany', 57: 'cooperative', 58: 'association', 59: 'endowment',
};

const hp = numberKind({
  key: 'HP', name: 'מספר תאגיד (ח.פ., ח.צ., ע"ר, שותפות)', fields: ['companyNumber', 'taxId'], holder: 'organisation', issuer: 'רשות התאגידים',
  source: 'חוק החברות, התשנ"ט-1999; python-stdnum il.hp and public descriptions of the first two digits, read 2026-11-22',
  check: endDigit(/^\d{9}$/, luhnDigit, (compact) => compact.startsWith('5')),
  parts: (compact) => ({ type: corporations[compact.slice(0, 2)] ?? '' }),
  make: makeEndDigit((random) => `51${random.digits(6)}`, luhnDigit),
  examples: ['516179157', '51-617915-7', '51 6179157', '500261359', '510790256', '510976103'],
  wrong: [['516179158', 'checksum'], ['416179157', 'component'], ['51617915', 'format'], ['5161791577', 'format']],
});

const tz = numberKind({
  key: 'TZ', name: 'מספר זהות (ת.ז.)', fields: ['personalId', 'taxId'], holder: 'person', issuer: 'רשות האוכלוסין וההגירה',
  source: 'חוק מרשם האוכלוסין, התשכ"ה-1965; python-stdnum il.idnr, read 2026-11-22',
  zeroWidth: 9,
  compact: padded,
  check: nineDigits,
  format: (compact) => `${compact.slice(0, 8)}-${compact.slice(8)}`,
  make: makeEndDigit((random) => `0${1 + random.integer(6)}${random.digits(6)}`, luhnDigit),
  examples: ['039337423', '39337423', '3933742-3', '03933742-3'],
  wrong: [['39337422', 'checksum'], ['1039337423', 'format'], ['03933742X', 'format']],
});

const osek = numberKind({
  key: 'OSEK', name: 'מספר עוסק (מורשה או פטור)', fields: ['taxId', 'vatNumber'], holder: 'any', issuer: 'רשות המסים',
  source: 'חוק מס ערך מוסף, התשל"ו-1975, סעיף 52; read 2026-11-22',
  zeroWidth: 9,
  compact: (clean) => padded(withoutSeparators(clean).replace(/^IL(?=\d)/, '')),
  isNamedIn: (clean) => /^IL\s*\d/.test(clean),
  check: nineDigits,
  derive: (compact) => [{ kind: compact.startsWith('5') ? 'HP' : 'TZ', number: compact }],
  examples: ['516179157', '039337423', 'IL516179157'],
  wrong: [['516179158', 'checksum'], ['5161791577', 'format']],
});

export const il: CountryNumbers = {
  country: 'IL',
  phone: { calling: '972', trunk: '0', digits: [8, 9] },
  kinds: [osek, hp, tz],
};
