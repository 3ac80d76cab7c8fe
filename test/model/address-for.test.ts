/** Every purpose has exactly one address. */
import fc from 'fast-check';
import { addressFor, addressPurposes, addressTicks } from '../../src/model/address-for';
import type { Values } from '../../src/model/change';
import { Register } from '../../src/model/register';

const id = 'kc-1';

function registerWith(rows: readonly Values[], card: Values = { name: 'Alfa', city: 'Cluj' }): Register {
  const register = new Register();
  register.load('Customers', id, card);
  rows.forEach((values, at) => register.load('Addresses', `ad-${at}`, { customer: id, ...values }));
  return register;
}

test('the primary address serves what no row claims', () => {
  const register = registerWith([{ city: 'Iași', registration: true }]);
  expect(addressFor(register, id, 'registration')).toMatchObject({ row: 'ad-0', values: { city: 'Iași' } });
  expect(addressFor(register, id, 'invoicing')?.row).toBeUndefined();
  expect(addressFor(register, id, 'invoicing')?.values).toMatchObject({ city: 'Cluj', street: null });
});

test('of several delivery addresses it is the default one, else the first of the sheet', () => {
  const two: Values[] = [{ city: 'A', delivery: true }, { city: 'B', delivery: true, defaultDelivery: true }];
  expect(addressFor(registerWith(two), id, 'delivery')?.row).toBe('ad-1');
  const register = registerWith(two.map(({ city }) => ({ city: city ?? null, delivery: true })));
  expect(addressFor(register, id, 'delivery')?.row).toBe('ad-0');
  register.setOrder('Addresses', ['ad-1', 'ad-0']);
  expect(addressFor(register, id, 'delivery')?.row).toBe('ad-1');
});

test('nobody has no address', () => {
  expect(addressFor(registerWith([]), 'kc-2', 'delivery')).toBeUndefined();
});

test('whatever is ticked, each purpose has one address, of a row only if the row is ticked for it', () => {
  const ticks = fc.record(Object.fromEntries(addressTicks.map((tick) => [tick, fc.constantFrom(true, false, null)])));
  fc.assert(fc.property(fc.array(ticks, { maxLength: 5 }), (rows) => {
    const register = registerWith(rows);
    for (const purpose of addressPurposes) {
      const chosen = addressFor(register, id, purpose);
      expect(chosen).toBeDefined();
      const values = chosen?.row === undefined ? undefined : register.get('Addresses', chosen.row);
      const isClaimed = rows.some((row) => row[purpose] === true || (purpose === 'delivery' && row['defaultDelivery'] === true));
      expect(values !== undefined).toBe(isClaimed);
      if (values !== undefined) expect(values[purpose] === true || (purpose === 'delivery' && values['defaultDelivery'] === true)).toBe(true);
    }
  }));
});
