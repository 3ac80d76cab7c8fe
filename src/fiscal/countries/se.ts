/** Sweden: organisation number, the same behind SE and before 01 as VAT number, personal and co-ordination number. */
import { birthDate, birthPart } from '../birth-date';
import { luhnDigit } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, twoDigits, withoutSeparators, type CountryNumbers, type NumberKind, type NumberVerdict } from '../number-kind';
import { vatKind } from '../vat-kind';

const taxOffice = 'Skatteverket';

const orgnr = numberKind({
  key: 'ORGNR', name: 'Organisationsnummer', fields: ['companyNumber', 'taxId'], holder: 'any', issuer: 'Bolagsverket, Skatteverket',
  source: 'Lag 1974:174; sole traders have their personal number; python-stdnum se.orgnr, read 2026-11-22',
  zeroWidth: 10,
  // With 16 before it where other programs want twelve digits.
  compact: (clean) => withoutSeparators(clean).replace(/^16(?=\d{10}$)/, ''),
  check: endDigit(/^\d{10}$/, luhnDigit),
  format: (compact) => `${compact.slice(0, 6)}-${compact.slice(6)}`,
  make: makeEndDigit((random) => `55${random.integer(9)}${random.digits(6)}`.replace(/^(..)[01]/, '$16'), luhnDigit),
  examples: ['123456-7897', '1234567897', '556012-5790', '16556012-5790'], wrong: [['1234567891', 'checksum'], ['123456789', 'format']],
});

const vat = vatKind('SE', {
  name: 'Momsregistreringsnummer', issuer: taxOffice,
  source: 'Mervärdesskattelag 2023:200; python-stdnum se.vat, read 2026-11-22',
  isNamedIn: (clean) => /^\s*SE|01\s*$/.test(clean),
  check: (body): NumberVerdict => (/^\d{10}01$/.test(body) ? orgnr.check(body.slice(0, 10)) : 'format'),
  derive: (compact) => [{ kind: 'ORGNR', number: compact.slice(2, 12) }],
  make: (random) => `${orgnr.make?.(random) ?? ''}01`,
  examples: ['SE 123456789701', 'SE123456789701', '123456789701', 'SE556012579001'], wrong: [['123456789101', 'checksum'], ['SE1234567897', 'format'], ['SE123456789702', 'format']],
});

// --- Persons ---

/** YYMMDD-NNNN, + instead of - from the year of the hundredth birthday on, or YYYYMMDD-NNNN. */
function compactPerson(clean: string): string {
  const text = clean.replace(/[\s.:]+/g, '').toUpperCase();
  const digits = text.replace(/-|\+(?=\d{4}$)/g, '');
  return /^(\d\d)?\d{10}$/.test(digits) ? `${digits.slice(0, -4)}${/\+\d{4}$/.test(text) ? '+' : '-'}${digits.slice(-4)}` : text;
}

/** Six digits tell no century: the likeliest year, the later one for people under a hundred. */
function datesOf(compact: string, dayOffset: number): readonly (string | undefined)[] {
  const birth = compact.slice(0, -5);
  const centuries = birth.length === 8 ? [birth.slice(0, 2)] : compact.at(-5) === '+' ? ['19', '18'] : ['19', '20'];
  const [year, month, day] = [birth.slice(-6, -4), birth.slice(-4, -2), Number(birth.slice(-2)) - dayOffset] as const;
  return centuries.map((century) => birthDate(century + year, month, day));
}

function personKind(given: Pick<NumberKind, 'key' | 'name' | 'source' | 'examples' | 'wrong'>, dayOffset: number): NumberKind {
  return numberKind({
    fields: ['personalId', 'taxId'], holder: 'person', issuer: taxOffice,
    compact: compactPerson,
    check(compact): NumberVerdict {
      if (!/^(\d\d)?\d{6}[-+]\d{4}$/.test(compact)) return 'format';
      if (datesOf(compact, dayOffset).every((date) => date === undefined)) return 'component';
      const digits = (compact.slice(0, -5) + compact.slice(-4)).slice(-10);
      return luhnDigit(digits.slice(0, 9)) === digits.slice(9) ? 'valid' : 'checksum';
    },
    parts: (compact) => ({
      ...(compact.length === 13 ? birthPart(datesOf(compact, dayOffset)[0]) : {}),
      sex: Number(compact.at(-2)) % 2 === 1 ? 'M' : 'F',
    }),
    make(random) {
      const { year, month, day } = makeBirthDate(random);
      const body = `${twoDigits(year)}${twoDigits(month)}${twoDigits(day + dayOffset)}${random.digits(3)}`;
      return `${body.slice(0, 6)}-${body.slice(6)}${luhnDigit(body)}`;
    },
    ...given,
  });
}

const personnummer = personKind({
  key: 'PERSONNUMMER', name: 'Personnummer',
  source: 'Folkbokföringslag 1991:481 § 18; python-stdnum se.personnummer, read 2026-11-22',
  examples: ['880320-0016', '8803200016', '19880320-0016', '670919-9530', '8803-20-0016', '811228-9874', '811228+9874'],
  wrong: [['880320-0018', 'checksum'], ['881320-0016', 'component'], ['880320-001', 'format']],
}, 0);

const samordningsnummer = personKind({
  key: 'SAMORDNINGSNUMMER', name: 'Samordningsnummer',
  source: 'Lag 2022:1697 om samordningsnummer; Skatteverket, SKV 707: the day is 60 more (701063-2391), read 2026-11-22',
  examples: ['701063-2391', '7010632391'], wrong: [['701063-2392', 'checksum'], ['880320-0016', 'component']],
}, 60);

export const se: CountryNumbers = {
  country: 'SE',
  phone: { calling: '46', trunk: '0', digits: [7, 10] },
  // An organisation’s number has no month in its place: its third digit is 2 or more.
  kinds: [vat, personnummer, samordningsnummer, orgnr],
};
