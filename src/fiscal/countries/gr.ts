/** Greece: tax number (ΑΦΜ), the same behind EL as VAT number, social insurance number (ΑΜΚΑ). */
import { birthDate } from '../birth-date';
import { digitsOf, luhnDigit } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, prefixedKind, twoDigits, withoutSeparators, type CountryNumbers } from '../number-kind';

const taxOffice = 'ΑΑΔΕ';

const afmDigit = (body: string): string => String(((digitsOf(body).reduce((sum, digit) => sum * 2 + digit, 0) * 2) % 11) % 10);

/** The old numbers had eight digits. */
const afmCompact = (clean: string): string => withoutSeparators(clean).replace(/^(EL|GR)(?=\d)/, '').replace(/^(?=\d{8}$)/, '0');

const afm = numberKind({
  key: 'AFM', name: 'Αριθμός Φορολογικού Μητρώου (ΑΦΜ)', fields: ['taxId', 'companyNumber'], holder: 'any', issuer: taxOffice,
  source: 'Ν. 5104/2024 άρθρο 10; python-stdnum gr.vat, read 2026-11-22',
  zeroWidth: 9,
  compact: afmCompact,
  check: endDigit(/^\d{9}$/, afmDigit),
  make: makeEndDigit((random) => `${random.pick(['0', '1', '8', '9'])}${1 + random.integer(9)}${random.digits(6)}`, afmDigit),
  examples: ['094259216', '94259216', 'GR 094259216', '082857563'], wrong: [['123456781', 'checksum'], ['0942592', 'format']],
});

/** Where VAT is concerned Greece is EL; GR before the number is taken for it. */
const vat = prefixedKind('EL', afm, {
  name: 'ΑΦΜ για ΦΠΑ', issuer: taxOffice,
  source: 'Directive 2006/112/EC art. 215 (prefix EL); python-stdnum gr.vat, read 2026-11-22',
  compact: (clean) => {
    const compact = afmCompact(clean);
    return compact === '' ? '' : `EL${compact}`;
  },
  isNamedIn: (clean) => /^\s*(EL|GR)/.test(clean),
  examples: ['EL094259216', 'EL 094259216 ', 'el-082857563', 'GR 94259216'], wrong: [['EL 123456781', 'checksum'], ['EL0942592', 'format']],
});

/** The century is not told. */
const isBirthDay = (compact: string): boolean =>
  [1900, 2000].some((century) => birthDate(century + Number(compact.slice(4, 6)), compact.slice(2, 4), compact.slice(0, 2)) !== undefined);

const amka = numberKind({
  key: 'AMKA', name: 'Αριθμός Μητρώου Κοινωνικής Ασφάλισης (ΑΜΚΑ)', fields: ['personalId'], holder: 'person', issuer: 'ΗΔΙΚΑ',
  source: 'Ν. 3655/2008 άρθρο 153; python-stdnum gr.amka, read 2026-11-22',
  zeroWidth: 11,
  check: endDigit(/^\d{11}$/, luhnDigit, isBirthDay),
  make: makeEndDigit((random) => {
    const { year, month, day } = makeBirthDate(random);
    return `${twoDigits(day)}${twoDigits(month)}${twoDigits(year)}${random.digits(4)}`;
  }, luhnDigit),
  examples: ['01013099997', '010130 99997'], wrong: [['01013099999', 'checksum'], ['01133099997', 'component'], ['0101309999', 'format']],
});

export const gr: CountryNumbers = {
  country: 'GR',
  aliases: ['EL'],
  phone: { calling: '30', trunk: '', digits: [10, 10] },
  kinds: [vat, afm, amka],
};
