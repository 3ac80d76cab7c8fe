/** Lithuania: code of a legal entity, VAT payer's code (its last digit but one is 1), personal code. */
import { isCalendarDate } from '../../base/calendar-date';
import { twoPassDigit } from '../checksums';
import { endDigit, makeBirthDate, makeEndDigit, numberKind, twoDigits, withoutSeparators, type CountryNumbers, type NumberVerdict } from '../number-kind';
import { vatKind } from '../vat-kind';

const nineDigits = endDigit(/^\d{9}$/, twoPassDigit);

const kodas = numberKind({
  key: 'JAK', name: 'Juridinio asmens (įmonės) kodas', fields: ['companyNumber', 'taxId'], holder: 'organisation', issuer: 'Registrų centras, Juridinių asmenų registras',
  source: 'Juridinių asmenų registro nuostatai; read 2026-11-22',
  // Seven digits were given until 2003 and carry no check digit that anybody published.
  check: (compact): NumberVerdict => (/^\d{7}$/.test(compact) ? 'valid' : nineDigits(compact)),
  make: makeEndDigit((random) => `30${random.digits(6)}`, twoPassDigit),
  examples: ['110443493', '304 151 376'],
  wrong: [['110443494', 'checksum'], ['11044349', 'format']],
});

const vat = vatKind('LT', {
  name: 'PVM mokėtojo kodas', issuer: 'Valstybinė mokesčių inspekcija',
  source: 'PVM įstatymas; python-stdnum lt.pvm, read 2026-11-22',
  // Nine digits may be a company’s code; twelve are nothing else.
  isNamedIn: (clean) => /^(LT.*|\d{12})$/.test(withoutSeparators(clean)),
  check: endDigit(/^(\d{9}|\d{12})$/, twoPassDigit, (compact) => compact.at(-2) === '1'),
  make: makeEndDigit((random) => (random.chance(0.5) ? `${random.digits(7)}1` : `10000${random.digits(5)}1`), twoPassDigit),
  examples: ['LT119511515', 'LT100001919017', 'LT 100001919017', '100001919017'], wrong: [['LT119511516', 'checksum'], ['LT119511525', 'component'], ['LT1195115', 'format']],
});

const centuries: Readonly<Record<string, string>> = { 1: '18', 2: '18', 3: '19', 4: '19', 5: '20', 6: '20', 7: '21', 8: '21' };
const birthDate = (compact: string): string => `${centuries[compact.charAt(0)] ?? ''}${compact.slice(1, 3)}-${compact.slice(3, 5)}-${compact.slice(5, 7)}`;

const asmensKodas = numberKind({
  key: 'AK', name: 'Asmens kodas', fields: ['personalId', 'taxId'], holder: 'person', issuer: 'Registrų centras, Gyventojų registras',
  source: 'Gyventojų registro įstatymas; python-stdnum lt.asmens, read 2026-11-22',
  // A 9 first was given where the day of birth was not known.
  check: endDigit(/^\d{11}$/, twoPassDigit, (compact) => compact.startsWith('9') || isCalendarDate(birthDate(compact))),
  parts: (compact): Readonly<Record<string, string>> =>
    (compact.startsWith('9') ? {} : { birthDate: birthDate(compact), sex: Number(compact.charAt(0)) % 2 === 1 ? 'M' : 'F' }),
  make: makeEndDigit((random) => {
    const { year, month, day } = makeBirthDate(random);
    return `${(year < 2000 ? 3 : 5) + random.integer(2)}${twoDigits(year)}${twoDigits(month)}${twoDigits(day)}${random.digits(3)}`;
  }, twoPassDigit),
  examples: ['33309240064', '96813280109', '48504140959', '61205010081'],
  wrong: [['33309240164', 'checksum'], ['33313240064', 'component'], ['03309240064', 'component'], ['3330924006', 'format']],
});

export const lt: CountryNumbers = {
  country: 'LT',
  phone: { calling: '370', trunk: '', digits: [8, 8] },
  postalWidth: 5,
  kinds: [vat, kodas, asmensKodas],
};
