/** Where a customer is found in Peppol. */
import { numbersOfCountry } from '../../../src/fiscal/country-numbers';
import { international } from '../../../src/fiscal/international';
import { peppolAddresses, peppolSchemes, readPeppolAddress } from '../../../src/fiscal/rules/peppol';
import type { FurtherNumber } from '../../../src/fiscal/rules/rule';
import type { Values } from '../../../src/model/change';

const addresses = (values: Values, numbers: readonly FurtherNumber[] = []): string[] => peppolAddresses({
  values, kind: 'organisation', country: String(values['country'] ?? ''), hasNoTaxId: false, meaning: () => undefined, furtherNumbers: () => numbers,
}).map(({ scheme, number }) => `${scheme}:${number}`);

test('each scheme is of a kind of number that is known', () => {
  for (const { scheme, country, kind } of peppolSchemes) {
    const kinds = country === '' ? international : numbersOfCountry(country)?.kinds ?? [];
    expect([scheme, kinds.some(({ key }) => key === kind)]).toEqual([scheme, true]);
  }
});

test('the address follows from the numbers on the card, the firm’s own before the VAT number', () => {
  expect(addresses({ country: 'LT', companyNumber: '110443493', vatNumber: 'LT119511515' })).toEqual(['0200:110443493', '9937:LT119511515']);
  expect(addresses({ country: 'LV', taxId: '4000 3521 600' })).toEqual(['0218:40003521600']);
  expect(addresses({ country: 'RO', vatNumber: '18547290' })).toEqual(['9947:RO18547290']);
  expect(addresses({ country: 'FR', companyNumber: '73282932000074' })).toEqual(['0009:73282932000074']);
});

test('a Finnish address is made of the business number, whichever number the card has it in; the others were withdrawn', () => {
  expect(addresses({ country: 'FI', companyNumber: '2077474-0', vatNumber: 'FI20774740' })).toEqual(['0216:003720774740']);
  expect(addresses({ country: 'FI', vatNumber: 'FI 20774740' })).toEqual(['0216:003720774740']);
  const noted = (number: string): string[] => addresses({ country: 'FI' }, [{ kind: 'peppol', number }]);
  for (const right of ['0216:003720774740', '0216:003720774740AB12X']) expect(noted(right)).toEqual([right]);
  for (const wrong of ['0216:20774740', '0216:003720774740ABCDEF', '0213:FI20774740', '0212:2077474-0', '0037:003720774740', '0215:TE003720774740', '9955:SE556036079301']) expect([wrong, noted(wrong)]).toEqual([wrong, []]);
});

test('a number that is wrong, or of a country without a scheme, makes none', () => {
  expect(addresses({ country: 'LT', companyNumber: '110443494' })).toEqual([]);
  expect(addresses({ country: 'IL', taxId: '516179157' })).toEqual([]);
  expect(addresses({})).toEqual([]);
});

test('one that was noted holds before all others; location and entity numbers make one too', () => {
  const noted: FurtherNumber[] = [{ kind: 'gln', number: '7501031311309' }, { kind: 'peppol', number: '0191:12345678' }, { kind: undefined, number: '1' }];
  expect(addresses({ country: 'LT', companyNumber: '110443493' }, noted)).toEqual(['0191:12345678', '0200:110443493', '0088:7501031311309']);
});

test('an address is a scheme of four digits and a number, behind the list’s name or without it', () => {
  expect(readPeppolAddress(' 0200:110443493 ')).toEqual({ scheme: '0200', number: '110443493' });
  expect(readPeppolAddress('iso6523-actorid-upis::9937:LT119511515')).toEqual({ scheme: '9937', number: 'LT119511515' });
  for (const wrong of ['110443493', '200:110443493', '0200:', '0200 110443493', '']) expect([wrong, readPeppolAddress(wrong)]).toEqual([wrong, undefined]);
});
