/** Switzerland: UID of firms, the same before MWST, TVA, IVA or TPV as VAT number, AHV number of persons. */
import { eanDigit, weightedSum } from '../checksums';
import { endDigit, makeEndDigit, numberKind, withoutSeparators, type CountryNumbers, type NumberVerdict } from '../number-kind';

const uidDigit = (body: string): string | undefined => {
  const digit = (11 - (weightedSum(body.slice(3), [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11;
  return digit === 10 ? undefined : String(digit);
};

const withLetters = (clean: string): string => withoutSeparators(clean).replace(/^(?=\d{9}([A-Z]{3,4})?$)/, 'CHE');

const uid = numberKind({
  key: 'UID', name: 'Unternehmens-Identifikationsnummer (UID/IDE/IDI)', fields: ['companyNumber', 'taxId'], holder: 'organisation', issuer: 'Bundesamt für Statistik',
  source: 'UIDG (SR 431.03) Art. 3, UIDV; python-stdnum ch.uid, read 2026-11-22',
  since: '2011-01-01',
  compact: withLetters,
  check: endDigit(/^CHE\d{9}$/, uidDigit),
  format: (compact) => `CHE-${compact.slice(3, 6)}.${compact.slice(6, 9)}.${compact.slice(9)}`,
  make: makeEndDigit((random) => `CHE1${random.digits(7)}`, uidDigit),
  examples: ['CHE-100.155.212', 'CHE100155212', '100.155.212', 'CHE-101.415.551'],
  wrong: [['CHE-100.155.213', 'checksum'], ['CHE-10A.787.577', 'format'], ['CHE10015521', 'format']],
});

/** MWST in German, TVA in French, IVA in Italian, TPV in Romansh: one number. */
const vat = numberKind({
  key: 'VAT', name: 'MWST-Nummer', fields: ['vatNumber'], holder: 'any', issuer: 'Eidgenössische Steuerverwaltung',
  source: 'MWSTG (SR 641.20) Art. 66; python-stdnum ch.vat, read 2026-11-22',
  since: '2011-01-01',
  compact: withLetters,
  isNamedIn: (clean) => /(MWST|TVA|IVA|TPV)$/.test(withoutSeparators(clean)),
  check: (compact): NumberVerdict => (/^CHE\d{9}(MWST|TVA|IVA|TPV)$/.test(compact) ? uid.check(compact.slice(0, 12)) : 'format'),
  format: (compact) => `${uid.format(compact.slice(0, 12))} ${compact.slice(12)}`,
  derive: (compact) => [{ kind: 'UID', number: compact.slice(0, 12) }],
  make: (random) => `${uid.make?.(random) ?? ''}MWST`,
  examples: ['CHE-107.787.577 IVA', 'CHE107787577IVA', 'CHE-100.155.212 MWST', 'CHE-110.576.236 TVA'],
  wrong: [['CHE-107.787.578 IVA', 'checksum'], ['CHE-107.787.577', 'format'], ['CHE-107.787.577 VAT', 'format']],
});

const ahv = numberKind({
  key: 'AHV', name: 'AHV-Nummer', fields: ['personalId'], holder: 'person', issuer: 'Zentrale Ausgleichsstelle',
  source: 'AHVG (SR 831.10) Art. 50c, thirteen digits since 2008-07-01; python-stdnum ch.ssn, read 2026-11-22',
  check: endDigit(/^756\d{10}$/, eanDigit),
  format: (compact) => `${compact.slice(0, 3)}.${compact.slice(3, 7)}.${compact.slice(7, 11)}.${compact.slice(11)}`,
  make: makeEndDigit((random) => `756${random.digits(9)}`, eanDigit),
  examples: ['756.9217.0769.85', '7569217076985'], wrong: [['7569217076984', 'checksum'], ['123.4567.8910.19', 'format']],
});

export const ch: CountryNumbers = {
  country: 'CH',
  phone: { calling: '41', trunk: '0', digits: [9, 9] },
  kinds: [vat, uid, ahv],
};
