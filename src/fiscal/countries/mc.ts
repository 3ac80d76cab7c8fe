/** Monaco: VAT numbers of the French form, whose firm number begins with three zeros. */
import { type CountryNumbers, type NumberKind } from '../number-kind';
import { frenchVat } from './fr';

const vat: NumberKind = {
  ...frenchVat,
  issuer: 'Direction des services fiscaux',
  source: 'Convention fiscale franco-monégasque du 18.5.1963; python-stdnum mc.tva, read 2026-11-22',
  check: (compact) => {
    const verdict = frenchVat.check(compact);
    return verdict !== 'format' && !compact.startsWith('000', 4) ? 'component' : verdict;
  },
  // The French one’s number would have a SIREN.
  make: (random) => {
    const number = `0000${random.digits(5)}`;
    return `FR${String((12 + 3 * (Number(number) % 97)) % 97).padStart(2, '0')}${number}`;
  },
  examples: ['FR53000004605', 'FR 53 0000 04605', '53 0000 04605'],
  wrong: [['FR 61 954 506 077', 'component'], ['FR54000004605', 'checksum'], ['FR5300000460', 'format']],
};

export const mc: CountryNumbers = {
  country: 'MC',
  phone: { calling: '377', trunk: '', digits: [8, 9] },
  kinds: [vat],
};
