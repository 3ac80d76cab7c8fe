/** Slovenia: tax number, the same behind SI as VAT number, firm number (matična številka), personal number (EMŠO). */
import { birthDate, birthPart } from '../birth-date';
import { weightedSum } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, prefixedKind, twoDigits, withoutSeparators, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { withoutPrefix } from '../vat-kind';

const taxOffice = 'FURS';

/** A rest of 0 would need the digit 11: such numbers are not given. */
const taxDigit = (body: string): string | undefined => {
  const rest = weightedSum(body, [8, 7, 6, 5, 4, 3, 2]) % 11;
  return rest === 0 ? undefined : String((11 - rest) % 10);
};

const davcna = numberKind({
  key: 'DAVCNA', name: 'Davčna številka', fields: ['taxId', 'personalId'], holder: 'any', issuer: taxOffice,
  source: 'Zakon o finančni upravi; python-stdnum si.ddv, read 2026-11-22',
  compact: withoutPrefix('SI'),
  check: endDigit(/^[1-9]\d{7}$/, taxDigit),
  make: makeEndDigit((random) => `${1 + random.integer(9)}${random.digits(6)}`, taxDigit),
  examples: ['50223054', '5022 3054', 'SI 5022 3054'], wrong: [['50223055', 'checksum'], ['05022305', 'format'], ['5022305', 'format']],
});

const vat = prefixedKind('SI', davcna, {
  name: 'ID za DDV', issuer: taxOffice,
  source: 'ZDDV-1: the tax number behind SI; python-stdnum si.ddv, read 2026-11-22',
  examples: ['SI50223054', 'SI 5022 3054'], wrong: [['SI 50223055', 'checksum'], ['SI5022305', 'format']],
});

/** A rest of 0 is not given. */
const firmDigit = (body: string): string | undefined => {
  const rest = weightedSum(body, [7, 6, 5, 4, 3, 2]) % 11;
  return rest === 0 ? undefined : String((11 - rest) % 10);
};

const maticna = numberKind({
  key: 'MATICNA', name: 'Matična številka', fields: ['companyNumber'], holder: 'organisation', issuer: 'AJPES',
  source: 'Uredba o vodenju in vzdrževanju Poslovnega registra Slovenije (URED7599); python-stdnum si.maticna, read 2026-11-22',
  // Ten signs with 000 at the end are the seat; other endings are its parts.
  compact: (clean) => withoutSeparators(clean).replace(/^(\d{7})000$/, '$1'),
  check(compact): NumberVerdict {
    if (!/^\d{7}([A-Z0-9]\d\d)?$/.test(compact)) return 'format';
    return firmDigit(compact.slice(0, 6)) === compact.charAt(6) ? 'valid' : 'checksum';
  },
  format: (compact) => compact.padEnd(10, '0'),
  derive: (compact): readonly { readonly kind: string; readonly number: string }[] => (compact.length === 10 ? [{ kind: 'MATICNA', number: compact.slice(0, 7) }] : []),
  make: makeEndDigit((random) => `${1 + random.integer(8)}${random.digits(5)}`, firmDigit),
  examples: ['9331310000', '9331310', '9331310255', '8982279f00', '1876031010', '5300231136'],
  wrong: [['9331320000', 'checksum'], ['5015170', 'checksum'], ['12345', 'format'], ['93313100A0', 'format']],
});

const emsoDigit = (body: string): string => String(((11 - (weightedSum(body, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10);
const emsoBirthDate = (compact: string): string | undefined => {
  const year = Number(compact.slice(4, 7));
  return birthDate(year + (year < 800 ? 2000 : 1000), compact.slice(2, 4), compact.slice(0, 2));
};

const emso = numberKind({
  key: 'EMSO', name: 'Enotna matična številka občana (EMŠO)', fields: ['personalId'], holder: 'person', issuer: 'Ministrstvo za notranje zadeve (CRP)',
  source: 'Zakon o centralnem registru prebivalstva; python-stdnum si.emso, read 2026-11-22',
  zeroWidth: 13,
  check: endDigit(/^\d{13}$/, emsoDigit, (compact) => emsoBirthDate(compact) !== undefined),
  parts: (compact) => ({ ...birthPart(emsoBirthDate(compact)), region: compact.slice(7, 9), sex: Number(compact.slice(9, 12)) < 500 ? 'M' : 'F' }),
  make: makeEndDigit((random) => {
    const { year, month, day } = makeBirthDate(random);
    return `${twoDigits(day)}${twoDigits(month)}${String(year % 1000).padStart(3, '0')}50${random.digits(3)}`;
  }, emsoDigit),
  examples: ['0101006500006', '2001939010010'], wrong: [['0101006500007', 'checksum'], ['3202006500008', 'component'], ['010100650000', 'format']],
});

export const si: CountryNumbers = {
  country: 'SI',
  phone: { calling: '386', trunk: '0', digits: [8, 8] },
  kinds: [vat, davcna, maticna, emso],
};
