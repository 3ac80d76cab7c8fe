/** Spain: the NIF in its forms DNI (Spaniards), NIE (foreigners), CIF (organisations), K, L and M (persons without either); with ES before it, the VAT number. */
import type { SeededRandom } from '../../base/seeded-random';
import { luhnDigit } from '../checksums';
import { endDigit, makeEndDigit, numberKind, prefixedKind, withoutSeparators, type CountryNumbers, type NumberVerdict } from '../number-kind';

const taxOffice = 'Agencia Tributaria';
const police = 'Dirección General de la Policía';

const compactNif = (clean: string): string => withoutSeparators(clean).replace(/^ES(?=[A-Z0-9]{9}$)/, '');
const dashed = (compact: string): string => compact.replace(/^([A-Z]?)(\d+)([A-Z]?)$/, (_, first: string, digits: string, last: string) =>
  [first, digits, last].filter((part) => part !== '').join('-'));

// --- Persons ---

const mod23Letter = (digits: string): string => 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(digits) % 23);

const dni = numberKind({
  key: 'DNI', name: 'Documento nacional de identidad', fields: ['personalId', 'taxId'], holder: 'person', issuer: police,
  source: 'RD 1553/2005; RD 1065/2007 art. 19; python-stdnum es.dni, read 2026-11-22',
  compact: compactNif,
  // Below ten million people leave the zeros out.
  zeroWidth: 9,
  check: endDigit(/^\d{8}[A-Z]$/, mod23Letter),
  format: dashed,
  make: makeEndDigit((random) => random.digits(8), mod23Letter),
  examples: ['54362315K', '54362315-K', '12345678Z', '12.345.678-Z', '00000001R'],
  wrong: [['54362315Z', 'checksum'], ['54362315', 'format'], ['543623155K', 'format']],
});

const nieDigits = (body: string): string => `${'XYZ'.indexOf(body.charAt(0))}${body.slice(1)}`;
const nieLetter = (body: string): string => mod23Letter(nieDigits(body));

const nie = numberKind({
  key: 'NIE', name: 'Número de identidad de extranjero', fields: ['personalId', 'taxId'], holder: 'person', issuer: police,
  source: 'RD 557/2011 art. 206; Orden INT/2058/2008 (X, then Y, then Z); python-stdnum es.nie, read 2026-11-22',
  compact: compactNif,
  check: endDigit(/^[XYZ]\d{7}[A-Z]$/, nieLetter),
  format: dashed,
  make: makeEndDigit((random) => `${random.pick(['X', 'Y', 'Z'])}${random.digits(7)}`, nieLetter),
  examples: ['X-2482300W', 'x-2482300w', 'X-5253868-R', 'Y1234567X', 'Z1234567R'],
  wrong: [['X-2482300A', 'checksum'], ['X2482300', 'format'], ['W2482300W', 'format']],
});

// K: Spaniards under fourteen without DNI; L: Spaniards abroad without DNI; M: foreigners without NIE.
const personNif = endDigit(/^[KLM]\d{7}[A-Z]$/, (body) => mod23Letter(body.slice(1)));

// --- Organisations ---

const cifDigit = (body: string): string => luhnDigit(body.slice(1));
const cifLetter = (digit: string): string => 'JABCDEFGHI'.charAt(Number(digit));
const withLetter = 'PQRSNW';
const withDigit = 'ABEH';

/** The letter tells the legal form: A stock company, B limited company, G association, N foreign … */
const cif = numberKind({
  key: 'CIF', name: 'NIF de persona jurídica (CIF)', fields: ['taxId', 'companyNumber'], holder: 'organisation', issuer: taxOffice,
  source: 'Orden EHA/451/2008; python-stdnum es.cif, read 2026-11-22. Which forms end in a digit and which in a letter the sources tell differently: either passes',
  compact: compactNif,
  check(compact): NumberVerdict {
    if (!/^[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]$/.test(compact)) return 'format';
    const digit = cifDigit(compact.slice(0, 8));
    const end = compact.slice(8);
    return end === digit || end === cifLetter(digit) ? 'valid' : 'checksum';
  },
  format: (compact) => `${compact.charAt(0)}-${compact.slice(1)}`,
  parts: (compact) => ({ legalForm: compact.charAt(0) }),
  make(random: SeededRandom) {
    const body = random.pick([...withDigit, ...withLetter]) + random.digits(7);
    return body + (withLetter.includes(body.charAt(0)) ? cifLetter(cifDigit(body)) : cifDigit(body));
  },
  examples: ['B64717838', 'B-64717838', 'ES B-58378431', 'J99216582', 'A13585625', 'Q2826000H', 'P2807900B', 'N0032484H'],
  wrong: [['B64717839', 'checksum'], ['J99216583', 'checksum'], ['J992165831', 'format'], ['O-1234567-L', 'format'], ['M-1234567-L', 'format']],
});

const nif = numberKind({
  key: 'NIF', name: 'Número de identificación fiscal', fields: ['taxId', 'personalId'], holder: 'any', issuer: taxOffice,
  source: 'RD 1065/2007 art. 18–28; python-stdnum es.nif, read 2026-11-22',
  compact: compactNif,
  check(compact): NumberVerdict {
    if (/^\d/.test(compact)) return dni.check(compact);
    if (/^[XYZ]/.test(compact)) return nie.check(compact);
    return /^[KLM]/.test(compact) ? personNif(compact) : cif.check(compact);
  },
  format: dashed,
  make: (random) => cif.make?.(random) ?? '',
  examples: ['B64717838', '54362315K', 'X-5253868-R', 'M-1234567-L', 'ES B-58378431'],
  wrong: [['B64717839', 'checksum'], ['M1234567A', 'checksum'], ['O1234567L', 'format'], ['5436231K', 'format']],
});

const vat = prefixedKind('ES', nif, {
  name: 'NIF-IVA', issuer: taxOffice,
  source: 'RD 1065/2007 art. 25: the NIF behind ES, for those in the register of intra-community operators (ROI); read 2026-11-22',
  examples: ['ESB64717838', 'ES B-58378431', 'ES54362315K', 'ESX5253868R', 'ESM1234567L'],
  wrong: [['ESB64717839', 'checksum'], ['ESB6471783', 'format']],
});

export const es: CountryNumbers = {
  country: 'ES',
  phone: { calling: '34', trunk: '', digits: [9, 9] },
  postalWidth: 5,
  kinds: [vat, cif, dni, nie, nif],
};
