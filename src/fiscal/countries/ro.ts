/** Romania: CUI (fiscal code), the same with RO as VAT number, CNP (personal code), NIF, trade register numbers of both forms. */
import { isCalendarDate } from '../../base/calendar-date';
import { weightedSum } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, prefixedKind, twoDigits, withoutSeparators, type CountryNumbers, type NumberKind, type NumberVerdict } from '../number-kind';

const taxOffice = 'ANAF';
const tradeRegister = 'Oficiul Național al Registrului Comerțului';

// --- CUI ---

const cuiDigit = (body: string): string =>
  String(((weightedSum(body.padStart(9, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10);

const cui = numberKind({
  key: 'CUI', name: 'Cod unic de identificare (CUI/CIF)', fields: ['taxId', 'companyNumber'], holder: 'organisation', issuer: taxOffice,
  source: 'OG 92/2003 art. 72; python-stdnum ro.cui, read 2026-11-22',
  compact: (clean) => withoutSeparators(clean).replace(/^RO(?=\d)/, ''),
  check: endDigit(/^[1-9]\d{1,9}$/, cuiDigit),
  make: makeEndDigit((random) => `${1 + random.integer(4)}${random.digits(6)}`, cuiDigit),
  examples: ['18547290', '185 472 90', 'RO 18547290'],
  wrong: [['018547290', 'format'], ['18547291', 'checksum'], ['12345678901', 'format']],
});

// --- Personal numbers ---

const cnpDigit = (body: string): string => {
  const rest = weightedSum(body, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return String(rest === 10 ? 1 : rest);
};

const centuries: Readonly<Record<string, readonly string[]>> = {
  1: ['19'], 2: ['19'], 3: ['18'], 4: ['18'], 5: ['20'], 6: ['20'],
  // Residents (7, 8) and foreigners (9): no century is told.
  7: ['19', '20'], 8: ['19', '20'], 9: ['19', '20'],
};
const isBirthCounty = (county: number): boolean => (county >= 1 && county <= 48) || county === 51 || county === 52 || county === 70 || (county >= 80 && county <= 83);

const cnpBirthDates = (compact: string): string[] =>
  (centuries[compact.charAt(0)] ?? []).map((century) => `${century}${compact.slice(1, 3)}-${compact.slice(3, 5)}-${compact.slice(5, 7)}`).filter(isCalendarDate);

function cnpParts(compact: string): Readonly<Record<string, string>> {
  const [birthDate, another] = cnpBirthDates(compact);
  return {
    ...(birthDate !== undefined && another === undefined && { birthDate }),
    ...(!compact.startsWith('9') && { sex: Number(compact.charAt(0)) % 2 === 1 ? 'M' : 'F' }),
    county: compact.slice(7, 9),
  };
}

const cnp = numberKind({
  key: 'CNP', name: 'Cod numeric personal', fields: ['personalId'], holder: 'person', issuer: 'Direcția pentru Evidența Persoanelor',
  source: 'OUG 97/2005; python-stdnum ro.cnp, read 2026-11-22',
  // A zero first is a century that there is not, but it is written like a CNP.
  check: endDigit(/^\d{13}$/, cnpDigit, (compact) => cnpBirthDates(compact).length > 0 && isBirthCounty(Number(compact.slice(7, 9)))),
  parts: cnpParts,
  make: makeEndDigit((random) => {
    const { year, month, day } = makeBirthDate(random);
    const sex = (year < 2000 ? 1 : 5) + random.integer(2);
    return `${sex}${twoDigits(year)}${twoDigits(month)}${twoDigits(day)}${twoDigits(1 + random.integer(40))}${random.digits(3)}`;
  }, cnpDigit),
  examples: ['1630615123457', '163 0615 123457', '7000229400012'],
  wrong: [['0800101221142', 'component'], ['1630615993454', 'component'], ['1630615123458', 'checksum'], ['163061512345', 'format']],
});

const isPersons = (compact: string): boolean => compact.length === 15;

const vat = prefixedKind('RO', cui, {
  name: 'Cod de înregistrare în scopuri de TVA', issuer: taxOffice,
  source: 'Codul fiscal (Legea 227/2015) art. 316; python-stdnum ro.cf, read 2026-11-22',
  // Whether a person may have it with the CNP the sources tell differently: it passes.
  check: (compact): NumberVerdict => (compact.startsWith('RO') ? (isPersons(compact) ? cnp : cui).check(compact.slice(2)) : 'format'),
  derive: (compact) => [{ kind: (isPersons(compact) ? cnp : cui).key, number: compact.slice(2) }],
  examples: ['RO18547290', 'RO 185 472 90', 'RO1630615123457'], wrong: [['RO18547291', 'checksum'], ['RO1', 'format'], ['RO018547290', 'format']],
});

const nif = numberKind({
  key: 'NIF', name: 'Număr de identificare fiscală', fields: ['personalId', 'taxId'], holder: 'person', issuer: taxOffice,
  source: 'Codul de procedură fiscală (Legea 207/2015) art. 82; no check digit is published, read 2026-11-22',
  check: (compact): NumberVerdict => (/^9000\d{9}$/.test(compact) ? 'valid' : 'format'),
  examples: ['9000123456789'], wrong: [['900012345678', 'format'], ['1630615123457', 'format']],
});

// --- Trade register ---

const isCounty = (county: number): boolean => (county >= 1 && county <= 40) || county === 51 || county === 52;

/** J40/123/2003, also as J40/123/01.02.2003, with spaces, with hyphens, with a county of one digit. */
const oldForm = /^([JFC])[\s/.-]*(\d{1,2})[\s/.-]+(\d{1,5})[\s/.-]+(?:\d{1,2}[\s./-]\d{1,2}[\s./-])?(\d{4})$/;

function oldCompact(clean: string): string {
  const match = oldForm.exec(clean);
  if (match === null) return clean.replace(/[\s]+/g, '');
  const [, letter = '', county = '', serial = '', year = ''] = match;
  return `${letter}${county.padStart(2, '0')}/${serial.replace(/^0+(?=\d)/, '')}/${year}`;
}

const ones = Array.from({ length: 12 }, () => 1);
/** The sum of the digits; the letter counts with the last digit of its code. */
const newDigit = (body: string): string => String((weightedSum(body.slice(1), ones) + (body.charCodeAt(0) % 10)) % 10);

/** Since the new form a county is no longer told; firms registered before keep theirs. */
function isNewComponent(compact: string): boolean {
  const year = Number(compact.slice(1, 5));
  const county = Number(compact.slice(11, 13));
  return year >= 1990 && year < 2100 && (year <= 2024 && isCounty(county) || year >= 2024 && county === 0);
}

const onrcOld = numberKind({
  key: 'ONRC-OLD', name: 'Număr de ordine în registrul comerțului (până la 26.07.2024)', fields: ['companyNumber'], holder: 'organisation', issuer: tradeRegister,
  source: 'Legea 26/1990; OUG 222/2020; python-stdnum ro.onrc, read 2026-11-22',
  until: '2024-07-25', notBefore: 'year',
  compact: oldCompact,
  check(compact): NumberVerdict {
    const match = /^[JFC](\d{2})\/\d{1,5}\/(\d{4})$/.exec(compact);
    if (match === null) return 'format';
    return isCounty(Number(match[1])) && Number(match[2]) >= 1990 && Number(match[2]) <= 2024 ? 'valid' : 'component';
  },
  parts: (compact) => ({ county: compact.slice(1, 3), year: compact.slice(-4) }),
  derive(compact) {
    const [, serial = '', year = ''] = compact.split('/');
    const body = `${compact.charAt(0)}${year}${serial.padStart(6, '0')}${compact.slice(1, 3)}`;
    return [{ kind: 'ONRC', number: body + newDigit(body) }];
  },
  examples: ['J52/750/2012', 'J 52 / 750 / 2012', 'J22-1515-2007', 'J1/384/13.05.2015', 'J07 4 2024', 'j39/151/2019', 'F5/550/2012'],
  wrong: [['J52/100000/2012', 'format'], ['J41/750/2012', 'component'], ['J52/750/2112', 'component'], ['J22/1515/2007/123', 'format'], ['J40/1/2025', 'component']],
});

const onrc = numberKind({
  key: 'ONRC', name: 'Număr de ordine în registrul comerțului', fields: ['companyNumber'], holder: 'organisation', issuer: tradeRegister,
  source: 'Legea 265/2022; new form in force 2024-07-26; python-stdnum ro.onrc, read 2026-11-22',
  since: '2024-07-26', notBefore: 'year',
  check: endDigit(/^[JFC]\d{13}$/, newDigit, isNewComponent),
  parts: (compact) => ({ ...(compact.slice(11, 13) !== '00' && { county: compact.slice(11, 13) }), year: compact.slice(1, 5) }),
  derive: (compact) => {
    const [county, serial] = [compact.slice(11, 13), Number(compact.slice(5, 11))];
    // A serial number of six digits was never given in the old form.
    return county === '00' || serial > 99_999 ? [] : [{ kind: 'ONRC-OLD', number: `${compact.charAt(0)}${county}/${serial}/${compact.slice(1, 5)}` }];
  },
  make: makeEndDigit((random) => `J${1992 + random.integer(32)}${random.digits(6)}${twoDigits(1 + random.integer(40))}`, newDigit),
  examples: ['J2012000750528', 'J2012002622359', 'C2005000007045', 'J2025066599008', 'j2024030812006'],
  wrong: [['J2012000750529', 'checksum'], ['J2024012984994', 'component'], ['J2025012984401', 'component'], ['J1822012984405', 'component'], ['J201200075052', 'format']],
});

/** The European number of a firm: country, register, a full stop, the number there. */
const euid = numberKind({
  key: 'EUID', name: 'Identificator unic la nivel european (EUID)', fields: [], holder: 'organisation', issuer: tradeRegister,
  source: 'Regulamentul (UE) 2021/1042; read 2026-11-22',
  compact: (clean) => {
    const [, number] = /^\s*RO\s*ONRC\s*\.?\s*(.*)$/.exec(clean) ?? [];
    return number === undefined ? withoutSeparators(clean) : `ROONRC.${number.includes('/') ? oldCompact(number) : withoutSeparators(number)}`;
  },
  isNamedIn: (clean) => /^\s*RO\s*ONRC/.test(clean),
  check: (compact): NumberVerdict => (compact.startsWith('ROONRC.') ? registered(compact.slice(7)).check(compact.slice(7)) : 'format'),
  derive: (compact) => [{ kind: registered(compact.slice(7)).key, number: compact.slice(7) }],
  examples: ['ROONRC.J52/750/2012', 'ROONRC.J2012000750528', 'roonrc.j40/8302/1997'],
  wrong: [['ROONRC.J2012000750529', 'checksum'], ['ROONRC.J41/750/2012', 'component'], ['J2012000750528', 'format']],
});

const registered = (number: string): NumberKind => (number.includes('/') ? onrcOld : onrc);

export const ro: CountryNumbers = {
  country: 'RO',
  phone: { calling: '40', trunk: '0', digits: [9, 9] },
  postalWidth: 6,
  kinds: [vat, cui, cnp, onrc, onrcOld, nif, euid],
};
