/** Cyprus: VAT number, which is the tax number (TIC) behind CY. */
import { digitsOf } from '../checksums';
import { endDigit, makeEndDigit, numberKind, prefixedKind, type CountryNumbers } from '../number-kind';
import { withoutPrefix } from '../vat-kind';

const taxOffice = 'Τμήμα Φορολογίας';

/** Digits in odd places count after a table, the others as they are; the rest by 26 is a letter. */
const letter = (body: string): string =>
  String.fromCharCode(65 + (digitsOf(body).reduce((sum, digit, at) => sum + (at % 2 === 0 ? [1, 0, 5, 7, 9, 13, 15, 17, 19, 21][digit] ?? 0 : digit), 0) % 26));

const tic = numberKind({
  key: 'TIC', name: 'Αριθμός Φορολογικής Ταυτότητας (ΑΦΤ)', fields: ['taxId'], holder: 'any', issuer: taxOffice,
  source: 'OECD, TIN description of Cyprus; python-stdnum cy.vat, read 2026-11-22',
  compact: withoutPrefix('CY'),
  // Numbers that begin with 12 are not given.
  check: endDigit(/^\d{8}[A-Z]$/, letter, (compact) => !compact.startsWith('12')),
  make: makeEndDigit((random) => `10${random.digits(6)}`, letter),
  examples: ['10259033P', '10259033 P', 'CY-10259033P'], wrong: [['10259033Z', 'checksum'], ['12259033P', 'component'], ['1025903P', 'format']],
});

const vat = prefixedKind('CY', tic, {
  name: 'Αριθμός Εγγραφής ΦΠΑ', issuer: taxOffice,
  source: 'Ο περί ΦΠΑ Νόμος 95(I)/2000; python-stdnum cy.vat, read 2026-11-22',
  examples: ['CY10259033P', 'CY-10259033P '], wrong: [['CY-10259033Z', 'checksum'], ['CY1025903', 'format']],
});

export const cy: CountryNumbers = {
  country: 'CY',
  phone: { calling: '357', trunk: '', digits: [8, 8] },
  kinds: [vat, tic],
};
