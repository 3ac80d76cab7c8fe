import fc from 'fast-check';
import { isId, makeId } from '../../src/model/ids';
import { seededRandom } from '../support/app-over-memory';

const alphabet = '0123456789abcdefghjkmnpqrstvwxy';

test('a made id is an id of its prefix and of no other', () => {
  fc.assert(fc.property(fc.integer(), fc.stringMatching(/^[a-z]{2}$/), (seed, prefix) => {
    const id = makeId(prefix, seededRandom(seed));
    expect(isId(id, prefix)).toBe(true);
    expect(isId(id, prefix === 'zz' ? 'aa' : 'zz')).toBe(false);
  }));
});

test('every single mistyped character and every swap of two is found', () => {
  fc.assert(fc.property(fc.integer(), (seed) => {
    const id = makeId('kc', seededRandom(seed));
    for (let at = 3; at < 15; at += 1) {
      for (const letter of alphabet) {
        if (letter !== id[at]) expect(isId(id.slice(0, at) + letter + id.slice(at + 1))).toBe(false);
      }
      for (let other = at + 1; other < 15; other += 1) {
        if (id[at] === id[other]) continue;
        const swapped = [...id];
        [swapped[at], swapped[other]] = [swapped[other] ?? '', swapped[at] ?? ''];
        expect(isId(swapped.join(''))).toBe(false);
      }
    }
  }), { numRuns: 20 });
});

test('ten thousand ids are ten thousand different ones, none a number or a date to a spreadsheet', () => {
  const random = seededRandom(7);
  const ids = new Set(Array.from({ length: 10_000 }, () => makeId('kc', random)));
  expect(ids.size).toBe(10_000);
  for (const id of ids) expect(Number.isNaN(Number(id)) && Number.isNaN(Date.parse(id.slice(3, 15)))).toBe(true);
});

test('what is not text, is empty or has capitals is no id', () => {
  for (const value of [null, undefined, 7, '', 'kc-', 'KC-7Q3M9X2V4HPW-T', {}]) expect(isId(value)).toBe(false);
});
