/** Slovakia: IČO of firms, DIČ (tax number), the same behind SK as VAT number (IČ DPH), birth number of persons. */
import { checkBirthNumber, birthNumber } from '../birth-number';
import { legalNumber } from '../legal-number';
import { numberKind, prefixedKind, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { withoutPrefix } from '../vat-kind';

const taxOffice = 'Finančná správa';

const ico = legalNumber({
  issuer: 'Štatistický úrad SR', source: 'Zákon 272/2015 Z. z.; python-stdnum sk.ico, read 2026-11-22',
  examples: ['31364501', '00151653', '35 697 270', '44483767'],
  wrong: [['31364502', 'checksum'], ['3136450', 'format']],
});

const dic = numberKind({
  key: 'DIC', name: 'DIČ', fields: ['taxId'], holder: 'any', issuer: taxOffice,
  source: 'Zákon 563/2009 Z. z. § 67; python-stdnum sk.dph, read 2026-11-22. Whether a birth number serves is told differently: it passes',
  compact: withoutPrefix('SK'),
  check(compact): NumberVerdict {
    if (compact.length === 10 && checkBirthNumber(compact) === 'valid') return 'valid';
    if (!/^[1-9]\d[2-47-9]\d{7}$/.test(compact)) return 'format';
    return Number(compact) % 11 === 0 ? 'valid' : 'checksum';
  },
  make(random) {
    for (;;) {
      const body = `202${random.digits(6)}`;
      const digit = (11 - ((Number(body) * 10) % 11)) % 11;
      if (digit < 10) return `${body}${digit}`;
    }
  },
  examples: ['2022749619', '202 274 96 19'], wrong: [['2022749618', 'checksum'], ['2012749619', 'format'], ['202274961', 'format']],
});

const vat = prefixedKind('SK', dic, {
  name: 'IČ DPH', issuer: taxOffice,
  source: 'Zákon 222/2004 Z. z. § 4: the DIČ behind SK; read 2026-11-22',
  examples: ['SK2022749619', 'SK 202 274 96 19'], wrong: [['SK 202 274 96 18', 'checksum'], ['SK202274961', 'format']],
});

export const sk: CountryNumbers = {
  country: 'SK',
  phone: { calling: '421', trunk: '0', digits: [9, 9] },
  postalWidth: 5,
  // A tax number does not look like a day of birth.
  kinds: [vat, ico, birthNumber('Ministerstvo vnútra SR', 'Zákon 301/1995 Z. z.'), dic],
};
