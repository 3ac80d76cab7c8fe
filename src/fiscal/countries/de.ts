/** Germany: VAT number, tax number of each Land and of the whole country, tax identification number of persons, trade register, Leitweg-ID. */
import { mod1110Digit, mod97 } from '../checksums';
import { germanCourt } from '../german-courts';
import { endDigit, makeEndDigit, numberKind, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind } from '../vat-kind';

const centralTaxOffice = 'Bundeszentralamt für Steuern';

const vat = vatKind('DE', {
  name: 'Umsatzsteuer-Identifikationsnummer', issuer: centralTaxOffice,
  source: 'UStG § 27a; check digit ISO 7064 mod 11,10: python-stdnum de.vat, read 2026-11-22',
  check: endDigit(/^[1-9]\d{8}$/, mod1110Digit),
  make: makeEndDigit((random) => `${1 + random.integer(3)}${random.digits(7)}`, mod1110Digit),
  examples: ['DE136695976', 'DE 136,695 976', '136695976'],
  wrong: [['136695978', 'checksum'], ['DE036695976', 'format'], ['DE13669597', 'format']],
});

// --- Persons ---

/** Of the first ten digits one stands there twice or three times, the others once. */
function hasOneRepeated(compact: string): boolean {
  const counts = new Map<string, number>();
  for (const digit of compact.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] === 2 || repeated[0] === 3);
}

const idnr = numberKind({
  key: 'IDNR', name: 'Steuerliche Identifikationsnummer', fields: ['personalId', 'taxId'], holder: 'person', issuer: centralTaxOffice,
  source: 'AO § 139b, StIdV § 1; repeated digits: BZSt, Informationen zur Steuer-IdNr; python-stdnum de.idnr, read 2026-11-22',
  since: '2008-07-01',
  check: endDigit(/^[1-9]\d{10}$/, mod1110Digit, hasOneRepeated),
  format: (compact) => `${compact.slice(0, 2)} ${compact.slice(2, 5)} ${compact.slice(5, 8)} ${compact.slice(8)}`,
  make(random) {
    for (;;) {
      const body = `${1 + random.integer(9)}${random.digits(9)}`;
      if (hasOneRepeated(body)) return body + mod1110Digit(body);
    }
  },
  examples: ['36574261809', '36 574 261 809', '11234567890'],
  wrong: [['36574261890', 'checksum'], ['36554266806', 'component'], ['11223456785', 'component'], ['01234567896', 'format'], ['116574261809', 'format']],
});

// --- Tax number ---

/** How each Land writes it, F office, B district, U serial, P check digit, and its beginning in the number of the whole country. */
const lands: readonly (readonly [land: string, regional: string, national: string])[] = [
  ['BW', 'FFBBBUUUUP', '28FF0BBBUUUUP'], ['BY', 'FFFBBBUUUUP', '9FFF0BBBUUUUP'], ['BE', 'FFBBBUUUUP', '11FF0BBBUUUUP'],
  ['BB', '0FFBBBUUUUP', '30FF0BBBUUUUP'], ['HB', 'FFBBBUUUUP', '24FF0BBBUUUUP'], ['HH', 'FFBBBUUUUP', '22FF0BBBUUUUP'],
  ['HE', '0FFBBBUUUUP', '26FF0BBBUUUUP'], ['MV', '0FFBBBUUUUP', '40FF0BBBUUUUP'], ['NI', 'FFBBBUUUUP', '23FF0BBBUUUUP'],
  ['NW', 'FFFBBBBUUUP', '5FFF0BBBBUUUP'], ['RP', 'FFBBBUUUUP', '27FF0BBBUUUUP'], ['SL', '0FFBBBUUUUP', '10FF0BBBUUUUP'],
  ['SN', '2FFBBBUUUUP', '32FF0BBBUUUUP'], ['ST', '1FFBBBUUUUP', '31FF0BBBUUUUP'], ['SH', 'FFBBBUUUUP', '21FF0BBBUUUUP'],
  ['TH', '1FFBBBUUUUP', '41FF0BBBUUUUP'],
];
const shapeOf = (pattern: string): RegExp => new RegExp(`^${pattern.replace(/[FBUP]/g, '\\d')}$`);
const nationalShapes = lands.map(([land, , national]) => [land, shapeOf(national)] as const);
const landOf = (compact: string): string | undefined => nationalShapes.find(([, shape]) => shape.test(compact))?.[0];

/** The letters of the pattern, each run of them, out of the number. */
function groupsOf(pattern: string, compact: string): Readonly<Record<string, string>> {
  const groups: Record<string, string> = {};
  Array.from(pattern).forEach((letter, at) => {
    if (/[FBUP]/.test(letter)) groups[letter] = (groups[letter] ?? '') + compact.charAt(at);
  });
  return groups;
}

function regionalOf(compact: string): string | undefined {
  const row = lands.find(([land]) => land === landOf(compact));
  if (row === undefined) return undefined;
  const [, regional, national] = row;
  const groups = groupsOf(national, compact);
  return regional.replace(/F+|B+|U+|P/g, (run) => groups[run.charAt(0)] ?? '');
}

/** Ten or eleven digits of a Land’s own form, or thirteen that begin with the Land. */
const stnr = numberKind({
  key: 'STNR', name: 'Steuernummer', fields: ['taxId'], holder: 'any', issuer: 'Finanzamt',
  source: 'AO § 139a ff., StDÜV; forms by Land: BMF, ELSTER; python-stdnum de.stnr, read 2026-11-22. Each Land reckons its check digit in its own way: it is not checked',
  zeroWidth: 11,
  check: (compact): NumberVerdict => (/^\d{10,11}$/.test(compact) ? 'valid' : !/^\d{13}$/.test(compact) ? 'format' : landOf(compact) === undefined ? 'component' : 'valid'),
  format: (compact) => (compact.length === 13 ? compact : compact.replace(/^(\d{2,3})(\d{3})(\d{5})$/, '$1/$2/$3')),
  parts(compact): Readonly<Record<string, string>> {
    const land = landOf(compact);
    return land === undefined ? {} : { land };
  },
  derive(compact) {
    const regional = regionalOf(compact);
    return regional === undefined ? [] : [{ kind: 'STNR', number: regional }];
  },
  make: (random) => `9${1 + random.integer(2)}${random.digits(2)}0${random.digits(8)}`,
  examples: ['181/815/08155', '18181508155', '4151081508156', '201/123/12340', '75 815 08152', '079/815/08151', '99015/28445', '2613081508153'],
  wrong: [['4151181508156', 'component'], ['6151081508156', 'component'], ['136695978', 'format'], ['123', 'format']],
});

// --- Trade register ---

/** Section A for traders and partnerships, B for companies, partnerships of professions, co-operatives, associations. */
const sections: Readonly<Record<string, string>> = { HRA: 'HRA', HRB: 'HRB', PR: 'PR', GNR: 'GnR', VR: 'VR' };
const entry = '(HRA|HRB|PR|GNR|VR)\\s*(?:NR\\.?\\s*)?([1-9]\\d{0,5})(?:\\s*([A-ZÖ]{1,3}))?';
const entryLast = new RegExp(`^(.*?)[,:]?\\s+${entry}$`);
const entryFirst = new RegExp(`^${entry},?\\s+(?:\\(\\s*)?(\\S.*?)\\)?$`);

/** Court, section, number, and the letters that some courts add: HRB 12345 B. */
function readEntry(clean: string): readonly [court: string, section: string, number: string, suffix: string] | undefined {
  const text = clean.toUpperCase().replace(/\s+/g, ' ').trim();
  const last = entryLast.exec(text);
  if (last !== null) return [last[1] ?? '', last[2] ?? '', last[3] ?? '', last[4] ?? ''];
  const first = entryFirst.exec(text);
  return first === null ? undefined : [first[4] ?? '', first[1] ?? '', first[2] ?? '', first[3] ?? ''];
}

const handelsregister = numberKind({
  key: 'HR', name: 'Handelsregisternummer', fields: ['companyNumber'], holder: 'organisation', issuer: 'Amtsgericht (Registergericht)',
  source: 'HGB § 8 ff., HRV § 13; courts: handelsregister.de, python-stdnum de.handelsregisternummer, read 2026-11-22. The number says little without its court',
  compact(clean) {
    const read = readEntry(clean);
    if (read === undefined) return clean.toUpperCase().replace(/\s+/g, ' ').trim();
    const [court, section, number, suffix] = read;
    return [germanCourt(court) ?? court, sections[section] ?? section, number, suffix].filter((part) => part !== '').join(' ');
  },
  check(compact): NumberVerdict {
    const match = /^(.+) (?:HRA|HRB|PR|GnR|VR) [1-9]\d{0,5}(?: [A-ZÖ]{1,3})?$/.exec(compact);
    return match === null ? 'format' : germanCourt(match[1] ?? '') === undefined ? 'component' : 'valid';
  },
  parts(compact) {
    const [court = '', section = ''] = readEntry(compact) ?? [];
    return { court: germanCourt(court) ?? court, section: sections[section] ?? section };
  },
  examples: ['Aachen HRA 11223', 'Aachen   HRB   987', 'HRB 12345 B, Amtsgericht Charlottenburg', 'Frankfurt/Oder GnR 11223', 'Bad Homburg v.d.H. PR 11223', 'Amtsgericht München, HRB 6684', 'Koeln VR 1200', 'St. Ingbert HRA 61755'],
  wrong: [['Aachen HRC 44123', 'format'], ['Berlin (Charlottenburg) HRA 11223 BBBB', 'format'], ['KXln HRB 49263', 'component'], ['HRB 12345', 'format']],
});

// --- Leitweg-ID ---

/** 01 to 16 are the Länder, 99 the federation. */
const isAuthority = (compact: string): boolean => {
  const begin = Number(compact.slice(0, 2));
  return (begin >= 1 && begin <= 16) || begin === 99;
};

const leitweg = numberKind({
  key: 'LEITWEG', name: 'Leitweg-ID', fields: [], holder: 'organisation', issuer: 'Koordinierungsstelle für IT-Standards (KoSIT)',
  source: 'Leitweg-ID, Formatspezifikation 2.0.2, 2.1–2.4; python-stdnum de.leitweg, read 2026-11-22',
  // The hyphens part its fields.
  compact: (clean) => clean.replace(/\s+/g, '').toUpperCase(),
  check(compact): NumberVerdict {
    if (compact.length > 46 || !/^\d{2,12}(-[0-9A-Z]{0,30})?-\d\d$/.test(compact)) return 'format';
    if (!isAuthority(compact)) return 'component';
    return mod97(compact.replace(/-/g, '')) === 1 ? 'valid' : 'checksum';
  },
  parts: (compact) => ({ authority: compact.slice(0, 2) }),
  make(random) {
    const body = `${String(1 + random.integer(16)).padStart(2, '0')}${random.digits(6)}-${random.digits(5)}`;
    return `${body}-${String(98 - mod97(`${body.replace('-', '')}00`)).padStart(2, '0')}`;
  },
  examples: ['991-03730-19', '057660004004-31001-55', '09274154-NFH-05', '15088205-LEUNA6877-16', '06533010-L357921748-84'],
  wrong: [['1-03730-19', 'format'], ['991-03730-18', 'checksum'], ['451-03730-19', 'component'], ['991 03730 19', 'format']],
});

export const de: CountryNumbers = {
  country: 'DE',
  phone: { calling: '49', trunk: '0', digits: [7, 11] },
  postalWidth: 5,
  kinds: [vat, idnr, leitweg, stnr, handelsregister],
};
