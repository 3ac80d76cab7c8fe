/* Forwarding of merged cards, whatever stands in the rows of Merges: anybody can edit them. */
import * as fc from 'fast-check';
import { Register } from '../../src/model/register';

const card: fc.Arbitrary<string> = fc.constantFrom('kc-a', 'kc-b', 'kc-c', 'kc-d', 'kc-e');
const row = fc.record({ absorbed: card, survivor: card, code: fc.constantFrom('A-1', 'B-2', 'C-3') });

test('forwarding never cycles: every id leads to a card that is there, or nowhere, whatever the rows say', () => {
  fc.assert(fc.property(fc.array(row, { maxLength: 12 }), fc.uniqueArray(card), (rows, there) => {
    const register = new Register();
    for (const id of there) register.load('Customers', id, { name: id });
    rows.forEach((values, at) => register.load('Merges', `mg-${at}`, values));
    for (const id of ['kc-a', 'kc-b', 'kc-c', 'kc-d', 'kc-e', 'kc-x']) {
      const standing = register.survivorOf(id);
      if (there.includes(id)) expect(standing).toBe(id);
      else if (standing !== undefined) expect(there).toContain(standing);
      // What stands for a card stands for itself.
      if (standing !== undefined) expect(register.survivorOf(standing)).toBe(standing);
      for (const found of register.find(id)) expect(there).toContain(found);
      expect(register.formerCodesOf(id).length).toBeLessThanOrEqual(rows.length * 2);
    }
    for (const code of ['A-1', 'B-2', 'C-3']) for (const found of register.find(code)) expect(there).toContain(found);
  }), { numRuns: 600 });
});

test('rows come and go in any order, and forwarding is that of the rows which are left', () => {
  const change = fc.oneof(fc.record({ row: fc.integer({ min: 0, max: 5 }), values: row }), fc.record({ row: fc.integer({ min: 0, max: 5 }), values: fc.constant(undefined) }));
  fc.assert(fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
    const register = new Register();
    register.load('Customers', 'kc-e', { name: 'E' });
    const left = new Map<string, { absorbed: string; survivor: string; code: string }>();
    for (const { row: at, values } of changes) {
      const id = `mg-${at}`;
      const before = left.get(id);
      if (before !== undefined) {
        register.apply([{ type: 'remove', table: 'Merges', id, values: before }]);
        left.delete(id);
      }
      if (values === undefined) continue;
      register.apply([{ type: 'add', table: 'Merges', id, values }]);
      left.set(id, values);
    }
    const fresh = new Register();
    fresh.load('Customers', 'kc-e', { name: 'E' });
    for (const [id, values] of left) fresh.load('Merges', id, values);
    const told = (of: Register): unknown => ['kc-a', 'kc-b', 'kc-c', 'kc-d', 'kc-e', 'A-1', 'B-2', 'C-3'].map((key) => [of.survivorOf(key) ?? null, of.find(key)]);
    expect(told(register)).toEqual(told(fresh));
  }), { numRuns: 200 });
});
