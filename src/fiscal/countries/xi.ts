/** XI, the code of Northern Ireland where VAT is concerned: the VAT number behind XI. */
import { withoutSeparators, type CountryNumbers } from '../number-kind';
import { vatKind } from '../vat-kind';
import { checkBritishVat, formatBritishVat } from './gb';

const vat = vatKind('XI', {
  name: 'VAT registration number, Northern Ireland', issuer: 'HMRC',
  source: 'Protocol on Ireland/Northern Ireland art. 8; Directive (EU) 2020/1756, in force 2021-01-01; read 2026-11-22',
  since: '2021-01-01',
  compact: (clean) => withoutSeparators(clean).replace(/^(XI|GB)?(?=.)/, 'XI'),
  check: checkBritishVat,
  format: formatBritishVat,
  examples: ['XI 980 7806 84', 'XI933210951', 'GB 980780684', '980780684'],
  wrong: [['XI980780685', 'checksum'], ['XI98078068', 'format']],
});

export const xi: CountryNumbers = { country: 'XI', kinds: [vat] };
