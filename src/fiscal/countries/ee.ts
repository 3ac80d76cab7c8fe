/** Estonia: registry code, VAT number of its own, personal code. */
import { isCalendarDate } from '../../base/calendar-date';
import { twoPassDigit, weightedSum } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, twoDigits, type CountryNumbers } from '../number-kind';
import { vatKind } from '../vat-kind';

const registrikood = numberKind({
  key: 'REG', name: 'Registrikood', fields: ['companyNumber'], holder: 'organisation', issuer: 'Äriregister (Registrite ja Infosüsteemide Keskus)',
  source: 'Äriregistri seadus; python-stdnum ee.registrikood, read 2026-11-22',
  check: endDigit(/^\d{8}$/, twoPassDigit, (compact) => /^[1789]/.test(compact)),
  make: makeEndDigit((random) => `1${random.digits(6)}`, twoPassDigit),
  examples: ['12345678', '10000024', '10324169', '1049 1045'],
  wrong: [['12345679', 'checksum'], ['32345674', 'component'], ['1234567A', 'format'], ['123456789', 'format']],
});

const kmkrDigit = (body: string): string => String((10 - (weightedSum(body, [3, 7, 1, 3, 7, 1, 3, 7]) % 10)) % 10);

const vat = vatKind('EE', {
  name: 'Käibemaksukohustuslase number (KMKR)', issuer: 'Maksu- ja Tolliamet',
  source: 'Käibemaksuseadus; python-stdnum ee.kmkr, read 2026-11-22',
  check: endDigit(/^\d{9}$/, kmkrDigit),
  make: makeEndDigit((random) => `10${random.digits(6)}`, kmkrDigit),
  examples: ['EE100594102', 'EE 100 594 102', '100594102'], wrong: [['EE100594103', 'checksum'], ['EE10059410', 'format']],
});

const centuries: Readonly<Record<string, string>> = { 1: '18', 2: '18', 3: '19', 4: '19', 5: '20', 6: '20', 7: '21', 8: '21' };
const birthDate = (compact: string): string => `${centuries[compact.charAt(0)] ?? ''}${compact.slice(1, 3)}-${compact.slice(3, 5)}-${compact.slice(5, 7)}`;

const isikukood = numberKind({
  key: 'IK', name: 'Isikukood', fields: ['personalId', 'taxId'], holder: 'person', issuer: 'Rahvastikuregister',
  source: 'EVS 585:2007; python-stdnum ee.ik, read 2026-11-22',
  check: endDigit(/^\d{11}$/, twoPassDigit, (compact) => isCalendarDate(birthDate(compact))),
  parts: (compact) => ({ birthDate: birthDate(compact), sex: Number(compact.charAt(0)) % 2 === 1 ? 'M' : 'F' }),
  make: makeEndDigit((random) => {
    const { year, month, day } = makeBirthDate(random);
    return `${(year < 2000 ? 3 : 5) + random.integer(2)}${twoDigits(year)}${twoDigits(month)}${twoDigits(day)}${random.digits(3)}`;
  }, twoPassDigit),
  examples: ['36805280109', '368 0528 0109', '36205030034', '38004160054'],
  wrong: [['36805280108', 'checksum'], ['06805280106', 'component'], ['36813280109', 'component'], ['368052801099', 'format']],
});

export const ee: CountryNumbers = {
  country: 'EE',
  phone: { calling: '372', trunk: '', digits: [7, 8] },
  postalWidth: 5,
  kinds: [vat, registrikood, isikukood],
};
