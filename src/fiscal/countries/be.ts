/** Belgium: enterprise number, the same behind BE as VAT number, national register number and BIS number of persons. */
import { birthDate, birthPart } from '../birth-date';
import { makeBirthDate, numberKind, prefixedKind, twoDigits, type CountryNumbers, type NumberKind, type NumberVerdict } from '../number-kind';
import { withoutPrefix } from '../vat-kind';

/** 97 less the rest by 97, so 01 to 97: other pairs are never given, even where the sum would come out. */
const complement = (digits: string): string => twoDigits(97 - (Number(digits) % 97));

const bare = withoutPrefix('BE');

const kbo = numberKind({
  key: 'KBO', name: 'Ondernemingsnummer / Numéro d’entreprise', fields: ['companyNumber', 'taxId'], holder: 'any', issuer: 'Kruispuntbank van Ondernemingen (KBO/BCE)',
  source: 'KB 24.6.2003, Wetboek van economisch recht III.17; python-stdnum be.vat (too lenient: takes check digits 00, 98 and 99), read 2026-11-22',
  zeroWidth: 10,
  // Until 2005 the zero before it was not written.
  compact: (clean) => bare(clean).replace(/^(?=\d{9}$)/, '0'),
  check(compact): NumberVerdict {
    if (!/^\d{10}$/.test(compact) || /^0+$/.test(compact)) return 'format';
    if (!/^[01]/.test(compact)) return 'component';
    return complement(compact.slice(0, 8)) === compact.slice(8) ? 'valid' : 'checksum';
  },
  format: (compact) => `${compact.slice(0, 4)}.${compact.slice(4, 7)}.${compact.slice(7)}`,
  make(random) {
    const body = `0${4 + random.integer(4)}${random.digits(6)}`;
    return body + complement(body);
  },
  examples: ['0403.019.261', '403019261', '(0)403.019.261', 'BE 403 019 261', '0428759497', '0697449992'],
  wrong: [['0431150351', 'checksum'], ['0288584698', 'checksum'], ['0000000000', 'format'], ['2000021323', 'component'], ['40301926', 'format']],
});

const vat = prefixedKind('BE', kbo, {
  name: 'Btw-identificatienummer / Numéro de TVA', issuer: 'FOD Financiën / SPF Finances',
  source: 'Btw-wetboek art. 50: the enterprise number behind BE; read 2026-11-22',
  format: (compact) => `BE ${kbo.format(compact.slice(2))}`,
  examples: ['BE0403019261', 'BE 403 019 261', 'BE0697449992', 'BE 0428.759.497'],
  wrong: [['BE431150351', 'checksum'], ['BE0000000000', 'format'], ['BE2000021323', 'component']],
});

// --- Persons ---

/** For those born since 2000 a 2 stands before the digits that are divided. */
const centuryOf = (compact: string): number | undefined =>
  [1900, 2000].find((century) => complement((century === 2000 ? '2' : '') + compact.slice(0, 9)) === compact.slice(9));

/** Of 13 months the first is 0: nobody knew it, or the numbers of a day ran out. A day may be missing or beyond its month for the same reasons. */
function personKind(given: Pick<NumberKind, 'key' | 'name' | 'issuer' | 'source' | 'examples' | 'wrong'>, months: (month: number) => number | undefined): NumberKind {
  const month = (compact: string): number | undefined => months(Number(compact.slice(2, 4)));
  return numberKind({
    fields: ['personalId'], holder: 'person', notBefore: 'year', zeroWidth: 11,
    check(compact): NumberVerdict {
      if (!/^\d{11}$/.test(compact) || /^0+$/.test(compact)) return 'format';
      const told = month(compact);
      if (told === undefined || told > 12) return 'component';
      return centuryOf(compact) === undefined ? 'checksum' : 'valid';
    },
    format: (compact) => `${compact.slice(0, 2)}.${compact.slice(2, 4)}.${compact.slice(4, 6)}-${compact.slice(6, 9)}.${compact.slice(9)}`,
    parts(compact) {
      const year = (centuryOf(compact) ?? 1900) + Number(compact.slice(0, 2));
      return { year: String(year), ...birthPart(birthDate(year, month(compact) ?? 0, compact.slice(4, 6))) };
    },
    make(random) {
      const { year, month: born, day } = makeBirthDate(random);
      const body = `${twoDigits(year)}${twoDigits(born + (given.key === 'BIS' ? 40 : 0))}${twoDigits(day)}${String(1 + random.integer(990)).padStart(3, '0')}`;
      return body + complement((year >= 2000 ? '2' : '') + body);
    },
    ...given,
  });
}

const nationalNumber = personKind({
  key: 'NN', name: 'Rijksregisternummer / Numéro de registre national', issuer: 'FOD Binnenlandse Zaken / SPF Intérieur',
  source: 'KB 3.4.1984; Rijksregister, IT000; python-stdnum be.nn, read 2026-11-22',
  examples: ['85.07.30-033 28', '85073003328', '17 07 30 033 84'],
  wrong: [['17073003385', 'checksum'], ['85133003328', 'component'], ['98.47.28-997.65', 'component'], ['8507300332', 'format']],
}, (month) => month);

const bis = personKind({
  key: 'BIS', name: 'BIS-nummer / Numéro BIS', issuer: 'Kruispuntbank van de Sociale Zekerheid (KSZ/BCSS)',
  source: 'KB 8.2.1991: months 20 or 40 more; python-stdnum be.bis, read 2026-11-22',
  examples: ['98.47.28-997.65', '98 47 28 997 65', '01 49 07 001 85'],
  wrong: [['01 49 07 001 86', 'checksum'], ['85.07.30-033 28', 'component'], ['00000100195', 'component']],
}, (month) => (month >= 40 ? month - 40 : month >= 20 ? month - 20 : undefined));

export const be: CountryNumbers = {
  country: 'BE',
  phone: { calling: '32', trunk: '0', digits: [8, 9] },
  kinds: [vat, kbo, nationalNumber, bis],
};
