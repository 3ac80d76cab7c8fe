/** Malta: VAT number. */
import { weightedSum } from '../checksums';
import { twoDigits, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind } from '../vat-kind';

const weights = [3, 4, 6, 7, 8, 9];

/** The last two digits fill the weighted sum up to a multiple of 37; pairs beyond 37 are doubtful, and pass. */
const vat = vatKind('MT', {
  name: 'VAT registration number', issuer: 'Commissioner for Tax and Customs',
  source: 'Value Added Tax Act (Cap. 406) art. 10; python-stdnum mt.vat, read 2026-11-22',
  check(body): NumberVerdict {
    if (!/^[1-9]\d{7}$/.test(body)) return 'format';
    return (weightedSum(body.slice(0, 6), weights) + Number(body.slice(6))) % 37 === 0 ? 'valid' : 'checksum';
  },
  format: (compact) => `MT ${compact.slice(2, 6)}-${compact.slice(6)}`,
  make(random) {
    const body = `${1 + random.integer(2)}${random.digits(5)}`;
    return body + twoDigits(37 - (weightedSum(body, weights) % 37));
  },
  examples: ['MT11679112', 'MT 1167-9112', '11679112', 'MT15121333'], wrong: [['1167-9113', 'checksum'], ['MT01679112', 'format'], ['MT1167911', 'format']],
});

export const mt: CountryNumbers = {
  country: 'MT',
  phone: { calling: '356', trunk: '', digits: [8, 8] },
  kinds: [vat],
};
