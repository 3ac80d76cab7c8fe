/** France: SIREN (firm), SIRET (its place of business), VAT number with keys of both styles, RCS, tax number of persons. */
import { digitsOf, luhnDigit, luhnSum } from '../checksums';
import { endDigit, makeEndDigit, numberKind, withoutSeparators, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind } from '../vat-kind';

const insee = 'INSEE (répertoire SIRENE)';
const taxOffice = 'DGFiP';

const siren = numberKind({
  key: 'SIREN', name: 'SIREN', fields: ['companyNumber', 'taxId'], holder: 'organisation', issuer: insee,
  source: 'Code de commerce art. R123-221; python-stdnum fr.siren, read 2026-11-22',
  zeroWidth: 9,
  check: endDigit(/^\d{9}$/, luhnDigit),
  format: (compact) => compact.replace(/(\d{3})(?=\d)/g, '$1 '),
  make: makeEndDigit((random) => `${3 + random.integer(6)}${random.digits(7)}`, luhnDigit),
  examples: ['404833048', '404 833 048', '552 008 443', '732829320', '443 121 975', '356000000'],
  wrong: [['404833047', 'checksum'], ['40483304', 'format']],
});

// --- SIRET ---

/** La Poste has more places than numbers with a right Luhn digit: for all but its seat the sum of the digits is a multiple of 5. */
const isLaPoste = (compact: string): boolean => compact.startsWith('356000000') && compact !== '35600000000048';
const digitSum = (compact: string): number => digitsOf(compact).reduce((sum, digit) => sum + digit, 0);

const siret = numberKind({
  key: 'SIRET', name: 'SIRET', fields: ['companyNumber', 'taxId'], holder: 'organisation', issuer: insee,
  source: 'Code de commerce art. R123-221; La Poste: INSEE, documentation Sirene; python-stdnum fr.siret, read 2026-11-22',
  zeroWidth: 14,
  check(compact): NumberVerdict {
    if (!/^\d{14}$/.test(compact)) return 'format';
    if (luhnSum(compact.slice(0, 9)) !== 0) return 'checksum';
    return (isLaPoste(compact) ? digitSum(compact) % 5 : luhnSum(compact)) === 0 ? 'valid' : 'checksum';
  },
  format: (compact) => `${siren.format(compact.slice(0, 9))} ${compact.slice(9)}`,
  parts: (compact) => ({ siren: compact.slice(0, 9), nic: compact.slice(9) }),
  derive: (compact) => [{ kind: 'SIREN', number: compact.slice(0, 9) }],
  make: makeEndDigit((random) => {
    const body = `${3 + random.integer(6)}${random.digits(7)}`;
    return `${body}${luhnDigit(body)}000${random.integer(10)}`;
  }, luhnDigit),
  examples: ['73282932000074', '732 829 320 00074', '35600000049837', '35600000000048'],
  wrong: [['73282932000079', 'checksum'], ['35600000049838', 'checksum'], ['7328293200007', 'format']],
});

// --- VAT ---

function digitKey(sirenNumber: string): string {
  return String((12 + 3 * (Number(sirenNumber) % 97)) % 97).padStart(2, '0');
}

/** No I and no O: they look like digits. */
const keySigns = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Keys with a letter are of the newer style. */
function isLetterKey(key: string, number: string): boolean {
  const first = keySigns.indexOf(key.charAt(0));
  const second = keySigns.indexOf(key.charAt(1));
  const value = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(number) + 1 + Math.floor(value / 11)) % 11 === value % 11;
}

/** Behind the three zeros of Monaco’s numbers stands no SIREN. */
const isMonaco = (body: string): boolean => body.startsWith('000', 2);

/** Monaco’s too. */
export const frenchVat = vatKind('FR', {
  name: 'N° TVA intracommunautaire', issuer: taxOffice,
  source: 'CGI art. 286 ter; keys of both styles and Monaco: python-stdnum fr.tva, mc.tva, read 2026-11-22',
  check(body): NumberVerdict {
    if (!/^[0-9A-HJ-NP-Z]{2}\d{9}$/.test(body)) return 'format';
    const key = body.slice(0, 2);
    const number = body.slice(2);
    if (!isMonaco(body) && siren.check(number) !== 'valid') return 'checksum';
    return (/^\d\d$/.test(key) ? key === digitKey(number) : isLetterKey(key, number)) ? 'valid' : 'checksum';
  },
  format: (compact) => `${compact.slice(0, 4)} ${siren.format(compact.slice(4))}`,
  parts: (compact) => ({ territory: isMonaco(compact.slice(2)) ? 'MC' : 'FR' }),
  derive: (compact) => (isMonaco(compact.slice(2)) ? [] : [{ kind: 'SIREN', number: compact.slice(4) }]),
  make(random) {
    const body = `${3 + random.integer(6)}${random.digits(7)}`;
    const number = body + luhnDigit(body);
    return digitKey(number) + number;
  },
  examples: ['FR40303265045', 'Fr 40 303 265 045', '23334175221', 'K7399859412', '4Z123456782', 'FR 53 0000 04605'],
  wrong: [['84 323 140 391', 'checksum'], ['IO334175221', 'format'], ['FR41303265045', 'checksum'], ['K8399859412', 'checksum'], ['FR4030326504', 'format']],
});

// --- RCS ---

const rcsForm = /^RCS\s+(.+?)\s+(?:([A-D])\s*)?((?:\d[\s.]*){9})$/;

/** RCS, the town of the court, A (trader), B (company), C (grouping) or D (civil company), which many leave out today, SIREN. */
const rcs = numberKind({
  key: 'RCS', name: 'Registre du commerce et des sociétés', fields: ['companyNumber'], holder: 'organisation', issuer: 'Greffe du tribunal de commerce',
  source: 'Code de commerce art. R123-237; python-stdnum fr.rcs, read 2026-11-22',
  compact(clean) {
    const upper = clean.toUpperCase().replace(/\./g, ' ').replace(/^\s*R\s*C\s*S\b/, 'RCS').trim();
    const match = rcsForm.exec(upper);
    if (match === null) return upper.replace(/\s+/g, ' ');
    const [, town = '', letter, number = ''] = match;
    return ['RCS', town.replace(/\s+/g, ' '), ...(letter === undefined ? [] : [letter]), withoutSeparators(number)].join(' ');
  },
  check: (compact): NumberVerdict => (/^RCS (\D+ )?[^\d ]{2,} ([A-D] )?\d{9}$/.test(compact) ? siren.check(compact.slice(-9)) : 'format'),
  format: (compact) => compact.replace(/\d{9}$/, (number) => siren.format(number)),
  parts: (compact) => ({ court: compact.slice(4, -9).replace(/ [A-D] $/, '').trim() }),
  derive: (compact) => [{ kind: 'SIREN', number: compact.slice(-9) }],
  examples: ['RCS Nancy B 323 159 715', 'RCS Nancy B323159 715', 'R.C.S. Paris 404 833 048'],
  wrong: [['RCS Nancy B 323 159 716', 'checksum'], ['RCSNancy B 323 159 715', 'format'], ['RCS Nancy J 323 159 715', 'format'], ['323 159 715', 'format']],
});

// --- Persons ---

/** The three digits at the end are the rest of the ten before them by 511. */
const spi = numberKind({
  key: 'SPI', name: 'Numéro fiscal (SPI)', fields: ['personalId', 'taxId'], holder: 'person', issuer: taxOffice,
  source: 'OECD, TIN description of France; python-stdnum fr.nif, read 2026-11-22',
  zeroWidth: 13,
  check(compact): NumberVerdict {
    if (!/^[0-3]\d{12}$/.test(compact)) return 'format';
    return Number(compact.slice(0, 10)) % 511 === Number(compact.slice(10)) ? 'valid' : 'checksum';
  },
  format: (compact) => compact.replace(/^(\d\d)(\d\d)(\d{3})(\d{3})/, '$1 $2 $3 $4 '),
  make(random) {
    const body = `3${random.digits(9)}`;
    return body + String(Number(body) % 511).padStart(3, '0');
  },
  examples: ['3023217600053', '30 23 217 600 053'],
  wrong: [['9023217600053', 'format'], ['3023217600054', 'checksum'], ['302321760005', 'format']],
});

export const fr: CountryNumbers = {
  country: 'FR',
  phone: { calling: '33', trunk: '0', digits: [9, 9] },
  postalWidth: 5,
  kinds: [siren, siret, frenchVat, rcs, spi],
};
