/** Names in capitals only, told quickly. */
import fc from 'fast-check';
import { checkName, plainName } from '../../src/model/check-name';

test('a name is in capitals if it has no small letter and long words enough, in any script', () => {
  const isPlain = plainName('Customers', 'name');
  const letters = fc.constantFrom(...'ABCDabZŽŠȚșÄßÉЖЯжΩωשלוםא '.split(''), '𐐀', '𐐨', 'ǅ', '"', '-', '1');
  fc.assert(fc.property(fc.array(letters, { maxLength: 14 }), (signs) => {
    const name = signs.join('');
    const isShouted = !/\p{Ll}/u.test(name) && (name.match(/\p{Lu}{4,}/gu)?.length ?? 0) >= 2;
    expect(isPlain?.(name)).toBe(!isShouted);
    expect(checkName('Customers', { name })).toHaveLength(isShouted ? 1 : 0);
  }), { numRuns: 3000 });
  expect(plainName('Contacts', 'lastName')?.('ŽALGIRIS')).toBe(false);
});
