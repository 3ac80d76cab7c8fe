/** Norway: organisation number, the same before MVA as VAT number, birth number of persons (and D numbers of those who live elsewhere). */
import { birthDate, birthPart } from '../birth-date';
import { weightedSum } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, twoDigits, withoutSeparators, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { withoutPrefix } from '../vat-kind';

/** A rest of 1 would need the digit 10: such numbers are not given. */
const elevenDigit = (weights: readonly number[]) => (body: string): string | undefined => {
  const rest = weightedSum(body, weights) % 11;
  return rest === 1 ? undefined : String((11 - rest) % 11);
};
const orgDigit = elevenDigit([3, 2, 7, 6, 5, 4, 3, 2]);

const orgnr = numberKind({
  key: 'ORGNR', name: 'Organisasjonsnummer', fields: ['companyNumber', 'taxId'], holder: 'organisation', issuer: 'Brønnøysundregistrene',
  source: 'Enhetsregisterloven § 5; python-stdnum no.orgnr, read 2026-11-22',
  compact: withoutPrefix('NO'),
  check: endDigit(/^\d{9}$/, orgDigit),
  format: (compact) => compact.replace(/(\d{3})(?=\d)/g, '$1 '),
  make: makeEndDigit((random) => `${8 + random.integer(2)}${random.digits(7)}`, orgDigit),
  examples: ['988077917', '988 077 917', '995525828'], wrong: [['988 077 918', 'checksum'], ['98807791', 'format']],
});

const vat = numberKind({
  key: 'VAT', name: 'MVA-nummer', fields: ['vatNumber'], holder: 'any', issuer: 'Skatteetaten',
  source: 'Merverdiavgiftsloven § 14-1, bokføringsforskriften § 5-1-2: organisation number and MVA; python-stdnum no.mva, read 2026-11-22',
  compact: (clean) => {
    const compact = withoutSeparators(clean);
    return compact === '' || compact.startsWith('NO') ? compact : `NO${compact}`;
  },
  isNamedIn: (clean) => withoutSeparators(clean).endsWith('MVA'),
  check: (compact): NumberVerdict => (/^NO\d{9}MVA$/.test(compact) ? orgnr.check(compact.slice(2, 11)) : 'format'),
  format: (compact) => `NO ${orgnr.format(compact.slice(2, 11))} MVA`,
  derive: (compact) => [{ kind: 'ORGNR', number: compact.slice(2, 11) }],
  examples: ['NO 995 525 828 MVA', '995525828MVA', 'NO917313008MVA', 'NO 982 930 057 MVA'],
  wrong: [['NO 995 525 829 MVA', 'checksum'], ['NO 995525828', 'format']],
});

// --- Persons ---

const firstDigit = elevenDigit([3, 7, 6, 1, 8, 9, 4, 5, 2]);
const secondDigit = elevenDigit([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
const personDigits = (body: string): string | undefined => {
  const first = firstDigit(body);
  const second = first === undefined ? undefined : secondDigit(body + first);
  return first === undefined || second === undefined ? undefined : first + second;
};

/** Days of D numbers are 40 more; months 40 more are of aid numbers. Three digits tell the century. */
function birthDateOf(compact: string): string | undefined {
  const [day, month, year, serial] = [compact.slice(0, 2), compact.slice(2, 4), compact.slice(4, 6), compact.slice(6, 9)].map(Number) as [number, number, number, number];
  const century = serial < 500 ? 1900 : serial < 750 && year >= 54 ? 1800 : year < 40 ? 2000 : serial >= 900 ? 1900 : undefined;
  return century === undefined || day >= 80 ? undefined : birthDate(century + year, month > 40 ? month - 40 : month, day > 40 ? day - 40 : day);
}

const fodselsnummer = numberKind({
  key: 'FNR', name: 'Fødselsnummer / D-nummer', fields: ['personalId', 'taxId'], holder: 'person', issuer: 'Skatteetaten (Folkeregisteret)',
  source: 'Folkeregisterforskriften § 2-2-1; python-stdnum no.fodselsnummer, read 2026-11-22',
  notBefore: 'birthDate', zeroWidth: 11,
  check(compact): NumberVerdict {
    if (!/^\d{11}$/.test(compact)) return 'format';
    if (birthDateOf(compact) === undefined) return 'component';
    return personDigits(compact.slice(0, 9)) === compact.slice(9) ? 'valid' : 'checksum';
  },
  format: (compact) => `${compact.slice(0, 6)} ${compact.slice(6)}`,
  parts: (compact) => ({ ...birthPart(birthDateOf(compact)), sex: Number(compact.charAt(8)) % 2 === 1 ? 'M' : 'F' }),
  make: (random) => {
    for (;;) {
      const { year, month, day } = makeBirthDate(random);
      const serial = year < 2000 ? random.integer(500) : 500 + random.integer(500);
      const body = `${twoDigits(day)}${twoDigits(month)}${twoDigits(year)}${String(serial).padStart(3, '0')}`;
      const digits = personDigits(body);
      if (digits !== undefined) return body + digits;
    }
  },
  examples: ['15108695088', '151086 95088', '151086-95088', '100487 45526', '231140-38547'],
  wrong: [['15108695077', 'checksum'], ['26111593826', 'checksum'], ['19575770838', 'component'], ['42485176432123', 'format'], ['a0gzaB30529', 'format']],
});

export const no: CountryNumbers = {
  country: 'NO',
  phone: { calling: '47', trunk: '', digits: [8, 8] },
  postalWidth: 4,
  kinds: [vat, orgnr, fodselsnummer],
};
