/** Addresses, days, encodings, buckets: the small parts that adapters and the queue stand on. */
import fc from 'fast-check';
import { createMemoryStore } from '../../src/registry/answer-cache';
import { createCancelSource } from '../../src/registry/cancel-token';
import { mendEncoding } from '../../src/registry/mend-encoding';
import { notAsked } from '../../src/registry/register-answer';
import { splitEstonianAddress, splitLatvianAddress, splitPolishAddress, splitStreet } from '../../src/registry/split-address';
import { createTokenBucket } from '../../src/registry/token-bucket';
import { wireDate, wireText } from '../../src/registry/wire-values';

describe('addresses', () => {
  test.each([
    ['Ganību dambis 26', { street: 'Ganību dambis', houseNumber: '26' }], ['Brīvības gatve 214M - 2', { street: 'Brīvības gatve', houseNumber: '214M - 2' }],
    ['Vana-Lõuna tn 15', { street: 'Vana-Lõuna tn', houseNumber: '15' }], ['ZAMIANY 8/LU202', { street: 'ZAMIANY 8/LU202' }], ['1 Maja 5', { street: '1 Maja 5' }], ['Hauptstraße', { street: 'Hauptstraße' }],
  ])('"%s" is %o', (text, expected) => {
    expect(splitStreet(text)).toEqual(expected);
  });

  test.each([
    ['Rīga, Ganību dambis 26, LV-1005', { city: 'Rīga', street: 'Ganību dambis', houseNumber: '26', postalCode: 'LV-1005' }],
    ['Mārupes nov., Mārupes pag., Skulte, Lidostas iela 3', { county: 'Mārupes nov., Mārupes pag.', city: 'Skulte', street: 'Lidostas iela', houseNumber: '3' }],
    ['Ķekavas nov., Ķekavas pag., "Depo"', { county: 'Ķekavas nov.', city: 'Ķekavas pag.', street: '"Depo"' }],
    ['Jūrmala', { city: 'Jūrmala' }], ['', {}],
  ])('Latvian "%s" is %o', (text, expected) => {
    expect(splitLatvianAddress(text)).toEqual(expected);
  });

  test.each([
    ['Harju maakond, Viimsi vald, Haabneeme alevik, Mere tee 3', { county: 'Harju maakond, Viimsi vald', city: 'Haabneeme alevik', street: 'Mere tee', houseNumber: '3' }],
    ['Tartu maakond, Tartu linn, Tartu linn, Ülikooli tn 18', { county: 'Tartu maakond, Tartu linn', city: 'Tartu linn', street: 'Ülikooli tn', houseNumber: '18' }],
    ['Tartu maakond, Tartu linn, Ülikooli tn 18', { county: 'Tartu maakond', city: 'Tartu linn', street: 'Ülikooli tn', houseNumber: '18' }],
    ['Lubja tn 4, Tallinn', {}],
  ])('Estonian "%s" is %o', (text, expected) => {
    expect(splitEstonianAddress(text)).toMatchObject(expected);
  });

  test('Polish addresses end with code and town', () => {
    expect(splitPolishAddress('MORDECHAJA ANIELEWICZA 28A/38, 01-052 WARSZAWA')).toEqual({ street: 'MORDECHAJA ANIELEWICZA', houseNumber: '28A/38', postalCode: '01-052', city: 'WARSZAWA' });
    expect(splitPolishAddress('somewhere')).toEqual({});
  });

  test('no text is lost but for commas, and none raises anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const split of [splitStreet, splitLatvianAddress, splitEstonianAddress, splitPolishAddress]) expect(typeof split(text)).toBe('object');
      const letters = (some: string): string => [...some.replace(/[\s,]/g, '')].sort().join('');
      expect(letters(Object.values(splitLatvianAddress(text)).join(''))).toBe(letters(text));
    }));
  });
});

test.each([
  ['2026-11-22', '2026-11-22'], ['2026-11-22T10:00:00Z', '2026-11-22'], ['22.11.2026', '2026-11-22'], ['22/11/2026', '2026-11-22'], ['2.1.2026 10:30:00', '2026-01-02'], ['22-11-2026', '2026-11-22'],
  ['31.02.2026', undefined], ['2026', undefined], ['', undefined], ['1900', undefined], ['20261122', undefined], ['2026-11-221', undefined], [undefined, undefined],
])('the day "%s" is %s', (text, expected) => {
  expect(wireDate(text)).toBe(expected);
});

test.each([['', undefined], ['  ', undefined], [null, undefined], [undefined, undefined], [5, '5'], [' a\u00a0 b\n', 'a b']])('the text %o is %o', (value, expected) => {
  expect(wireText.parse(value)).toBe(expected);
});

test('any text that was encoded twice is mended, and mending twice does no harm', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aąčęėįšųūžŽŠ „“"1 ') }), (text) => {
    const twice = Buffer.from(text, 'utf8').toString('latin1');
    expect(mendEncoding(twice)).toBe(text);
    expect(mendEncoding(mendEncoding(twice))).toBe(text);
  }));
});

describe('a bucket', () => {
  test('lets a few through at once after a rest, then keeps the pace', () => {
    let now = 0;
    const bucket = createTokenBucket({ perSecond: 2, burst: 3 }, { now: () => now });
    expect([1, 2, 3, 4, 5].map(() => bucket.take())).toEqual([0, 0, 0, 500, 1000]);
    now = 60_000;
    expect([1, 2, 3, 4].map(() => bucket.take())).toEqual([0, 0, 0, 500]);
  });

  test('a turn that is too far away is told but not taken', () => {
    const bucket = createTokenBucket({ perSecond: 1 }, { now: () => 0 });
    expect([bucket.take(), bucket.take(500), bucket.take(500), bucket.take(5000)]).toEqual([0, 1000, 1000, 1000]);
  });

  test('never more than the pace allows, in whatever rhythm it is asked', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 2, maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (gaps, burst) => {
      let now = 0;
      const bucket = createTokenBucket({ perSecond: 1, burst }, { now: () => now });
      const turns = gaps.map((gap) => {
        now += gap;
        return now + Number(bucket.take());
      });
      for (let from = 0; from < turns.length; from += 1) {
        for (let to = from + burst; to < turns.length; to += 1) expect((turns[to] ?? 0) - (turns[from] ?? 0)).toBeGreaterThanOrEqual((to - from - burst + 1) * 1000 - 0.001);
      }
    }));
  });
});

test('a full store forgets the oldest', async () => {
  const store = createMemoryStore(2);
  for (const key of ['a', 'b', 'a', 'c']) await store.write(key, { answer: notAsked('overloaded'), at: 1 });
  expect(await Promise.all(['a', 'b', 'c'].map(async (key) => (await store.read(key)) !== undefined))).toEqual([true, false, true]);
});

test('calling off runs each task once, late ones at once, taken back ones not', () => {
  const source = createCancelSource();
  const ran: string[] = [];
  source.token.onCancel(() => ran.push('first'));
  source.token.onCancel(() => ran.push('taken back'))();
  source.cancel();
  source.cancel();
  source.token.onCancel(() => ran.push('late'));
  expect(ran).toEqual(['first', 'late']);
  expect(source.token.isCancelled).toBe(true);
});
