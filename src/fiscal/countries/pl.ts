/** Poland: NIP, the same with PL as VAT number, REGON, PESEL. */
import { weightedSum } from '../checksums';
import { endDigitRule, makeBirthDate, prefixedRule, twoDigits, type CountryNumbers } from '../number-rule';

const nip = endDigitRule(/^\d{10}$/, (random) => `${5 + random.integer(4)}${random.digits(8)}`, (body) => {
  const rest = weightedSum(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
  return rest < 10 ? String(rest) : undefined;
});

export const pl: CountryNumbers = {
  country: 'PL',
  phone: { calling: '48', trunk: '', digits: [9, 9] },
  taxId: nip,
  vatNumber: prefixedRule('PL', nip),
  companyNumber: endDigitRule(/^\d{9}$/, (random) => `3${random.digits(7)}`, (body) => String((weightedSum(body, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10)),
  personalId: {
    zeroWidth: 11,
    ...endDigitRule(
      /^\d{2}([02468][1-9]|[13579][0-2])(0[1-9]|[12]\d|3[01])\d{5}$/,
      (random) => {
        const { year, month, day } = makeBirthDate(random);
        // The century stands in the month.
        return `${twoDigits(year)}${twoDigits(month + (year < 2000 ? 0 : 20))}${twoDigits(day)}${random.digits(4)}`;
      },
      (body) => String((10 - (weightedSum(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10),
    ),
  },
};
