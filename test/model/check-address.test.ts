import { checkAddress } from '../../src/model/check-address';

test('a code that is none of the country is told with its shape, in the card and in its addresses', () => {
  const expected = [{
    severity: 'warning', code: 'postal-format', facts: { field: 'postalCode', country: 'LV', shape: 'LV-9999' },
    where: { id: 'x', field: 'postalCode', value: '10100' },
  }];
  expect(checkAddress('Customers', { country: 'lv', postalCode: '10100' }, 'x')).toMatchObject(expected);
  expect(checkAddress('Addresses', { country: 'LV', postalCode: '10100' }, 'x')).toMatchObject(expected);
});

test('nothing is said of right codes, of none, without a country, of unknown countries and in other tables', () => {
  expect(checkAddress('Customers', { country: 'LV', postalCode: '1010' })).toEqual([]);
  expect(checkAddress('Customers', { country: 'LV', postalCode: ' ' })).toEqual([]);
  expect(checkAddress('Customers', { postalCode: '1' })).toEqual([]);
  expect(checkAddress('Customers', { country: 'US', postalCode: '1' })).toEqual([]);
  expect(checkAddress('Contacts', { country: 'LV', postalCode: '1' })).toEqual([]);
});
