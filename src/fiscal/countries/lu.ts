/** Luxembourg: VAT number, national number (matricule) of persons. */
import { birthDate, birthPart } from '../birth-date';
import { luhnDigit } from '../checksums';
import { makeBirthDate, numberKind, twoDigits, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind } from '../vat-kind';
import { verhoeffDigit } from '../verhoeff';

const vatDigits = (body: string): string => twoDigits(Number(body) % 89);

const vat = vatKind('LU', {
  name: 'N° d’identification TVA', issuer: 'Administration de l’enregistrement, des domaines et de la TVA',
  source: 'Loi TVA du 12.2.1979 art. 62; python-stdnum lu.tva, read 2026-11-22',
  check: (body): NumberVerdict => (!/^\d{8}$/.test(body) ? 'format' : vatDigits(body.slice(0, 6)) === body.slice(6) ? 'valid' : 'checksum'),
  make(random) {
    const body = `${1 + random.integer(3)}${random.digits(5)}`;
    return body + vatDigits(body);
  },
  examples: ['LU15027442', 'LU 150 274 42', '15027442'], wrong: [['150 274 43', 'checksum'], ['LU1502744', 'format']],
});

/** Luhn and Verhoeff, both over the first eleven digits. */
const matriculeDigits = (body: string): string => luhnDigit(body) + verhoeffDigit(body);
const matriculeBirthDate = (compact: string): string | undefined => birthDate(compact.slice(0, 4), compact.slice(4, 6), compact.slice(6, 8));

const matricule = numberKind({
  key: 'MATRICULE', name: 'Numéro d’identification national (matricule)', fields: ['personalId', 'taxId'], holder: 'person', issuer: 'Centre des technologies de l’information de l’État',
  source: 'Loi du 19.6.2013 relative à l’identification des personnes physiques; OECD, TIN description of Luxembourg (example 1893120105732), read 2026-11-22',
  check(compact): NumberVerdict {
    if (!/^\d{13}$/.test(compact)) return 'format';
    if (matriculeBirthDate(compact) === undefined || !/^(18|19|20|21)/.test(compact)) return 'component';
    return matriculeDigits(compact.slice(0, 11)) === compact.slice(11) ? 'valid' : 'checksum';
  },
  parts: (compact) => birthPart(matriculeBirthDate(compact)),
  make(random) {
    const { year, month, day } = makeBirthDate(random);
    const body = `${year}${twoDigits(month)}${twoDigits(day)}${random.digits(3)}`;
    return body + matriculeDigits(body);
  },
  examples: ['1893120105732', '1893 1201 05732'], wrong: [['1893120105733', 'checksum'], ['1893130105732', 'component'], ['189312010573', 'format']],
});

export const lu: CountryNumbers = {
  country: 'LU',
  phone: { calling: '352', trunk: '', digits: [4, 11] },
  kinds: [vat, matricule],
};
