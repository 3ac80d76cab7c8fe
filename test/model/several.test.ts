import fc from 'fast-check';
import { foldText } from '../../src/base/text';
import { hasPart, joinSeveral, splitSeveral, withoutParts, withParts } from '../../src/model/several';

const listed = ['Wholesaler', 'Retailer', 'Food, fresh', 'לקוח קבוע'];

test('nothing has no parts, and no parts are nothing', () => {
  for (const empty of [null, undefined, '', '  ', ' ; ;', '\n']) expect(splitSeveral(empty)).toEqual([]);
  for (const none of [[], [''], [' ; ']]) expect(joinSeveral(none)).toBeNull();
});

test.each([
  ['a; b', ['a', 'b']], ['a;b;', ['a', 'b']], ['a\nb\r\nc', ['a', 'b', 'c']], ['a；b', ['a', 'b']],
  ['b; a; B; á', ['b', 'a']], ['UAB „Alfa“, filialas', ['UAB „Alfa“, filialas']], ['052-1234567, 03-9876543', ['052-1234567, 03-9876543']],
])('%j is %j', (text, parts) => {
  expect(splitSeveral(text)).toEqual(parts);
});

test('a number in the cell is one part', () => {
  expect(splitSeveral(41)).toEqual(['41']);
});

test('commas part values of a list only where each part is one', () => {
  expect(splitSeveral('wholesaler, Retailer', listed)).toEqual(['wholesaler', 'Retailer']);
  expect(splitSeveral('Wholesaler, unknown', listed)).toEqual(['Wholesaler, unknown']);
  expect(splitSeveral('Food, fresh; Retailer, לקוח קבוע', listed)).toEqual(['Food, fresh', 'Retailer', 'לקוח קבוע']);
});

test('adding keeps what is there in its place; taking away finds it in any spelling', () => {
  expect(withParts('b; a', ['c', 'A'])).toBe('b; a; c');
  expect(withParts(null, ['c'])).toBe('c');
  expect(withoutParts('Žaltys; b', ['zaltys'])).toBe('b');
  expect(withoutParts('b', ['B'])).toBeNull();
  expect(hasPart('Žaltys; b', 'ŽALTYS')).toBe(true);
  expect(hasPart('Žaltys; b', 'c')).toBe(false);
});

test('whatever is joined splits into the same parts again, each once, in their order', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'b', 'Ž', 'ž', ' ', ',', ';', '\n', '״', 'ש'), maxLength: 5 });
  fc.assert(fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
    const joined = joinSeveral(parts);
    const split = splitSeveral(joined);
    expect(joinSeveral(split)).toBe(joined);
    const folded = split.map(foldText);
    expect(new Set(folded).size).toBe(folded.length);
    const given = parts.flatMap((text) => text.split(/[;\n]/)).map(foldText).filter((text) => text !== '');
    expect(folded).toEqual([...new Set(given)]);
  }));
});

test('what is added and taken away again leaves the rest', () => {
  const part = fc.stringMatching(/^[a-f]{1,3}$/);
  fc.assert(fc.property(fc.uniqueArray(part), fc.uniqueArray(part), (first, second) => {
    const before = joinSeveral(first);
    const added = second.filter((text) => !first.includes(text));
    expect(withoutParts(withParts(before, added), added)).toBe(before);
  }));
});
