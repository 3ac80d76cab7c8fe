import fc from 'fast-check';
import { AlikeNumbers } from '../../src/model/alike-numbers';
import { writingsOf } from '../../src/model/number-writings';
import { Register } from '../../src/model/register';

const number = fc.oneof(fc.stringMatching(/^(RO|LT|IL|EL|el)?[ -]?0{0,3}[1-9]{1,4}[\dA-Z/ -]{0,8}$/), fc.constantFrom('０１２３４５', '000000000', 'ABC', 'RO 00018547290', 'J40/00123/2020'));

test('cards are named whatever way the number of one is written on the other', () => {
  fc.assert(fc.property(number, fc.constantFrom('RO', 'LT', 'IL', 'GR', 'GB', undefined), (taxId, country) => {
    for (const writing of writingsOf(taxId, country)) {
      const register = new Register();
      register.load('Customers', 'kc-1', { taxId, ...(country !== undefined && { country }) });
      register.load('Customers', 'kc-2', { vatNumber: writing });
      // More digits than any of the made numbers has.
      register.load('Customers', 'kc-3', { taxId: '9876543210987', code: 'Q-1' });
      expect(['kc-1', 'kc-2', 'kc-3'].map((id) => register.mayShareNumber(id))).toEqual([true, true, false]);
    }
  }), { numRuns: 300 });
});

test('the same code is a shared number, another code with the same digits is none', () => {
  const register = new Register();
  for (const [id, code] of [['kc-1', 'A-1'], ['kc-2', 'a1'], ['kc-3', 'B-1']] as const) register.load('Customers', id, { code });
  expect(['kc-1', 'kc-2', 'kc-3'].map((id) => register.mayShareNumber(id))).toEqual([true, true, false]);
});

test('a card that takes another card\'s number is named, and so is the other', () => {
  const register = new Register();
  register.load('Customers', 'kc-1', { taxId: '40003521600' });
  register.load('Customers', 'kc-2', { taxId: '1234' });
  expect(register.mayShareNumber('kc-1')).toBe(false);
  register.apply([{ type: 'set', table: 'Customers', id: 'kc-2', field: 'vatNumber', before: null, after: 'LV40003521600' }]);
  expect(['kc-1', 'kc-2'].map((id) => register.mayShareNumber(id))).toEqual([true, true]);
});

test('one card may have a number in two fields', () => {
  const numbers = new AlikeNumbers();
  numbers.note({ taxId: '40003521600', vatNumber: 'LV40003521600' }, 'kc-1');
  numbers.note({ taxId: '40003521600', vatNumber: 'LV40003521600' }, 'kc-1');
  expect(numbers.has('kc-1')).toBe(false);
});
