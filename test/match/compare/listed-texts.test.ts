/** Texts that a list keeps as codes of letters say the same as the texts themselves. */
import fc from 'fast-check';
import { createEditDistance, createListDistance } from '../../../src/match/compare/edit-distance';
import { textHash } from '../../../src/match/compare/text-hash';
import { WordList } from '../../../src/match/compare/word-list';

const letters = fc.constantFrom('a', 'b', 'c', '1', 'ș', 'כ', '😀');
const texts = fc.array(fc.array(letters, { maxLength: 90 }).map((parts) => parts.join('')), { minLength: 1, maxLength: 60 });

test('a text comes back as it was given, has one number however often it is given, and halves and beginnings of its own', () => {
  fc.assert(fc.property(texts, (given) => {
    const list = new WordList(true);
    const ids = given.map((text) => list.idOf(text));
    expect(ids.map((id) => list.text(id))).toEqual(given);
    expect(given.map((text) => list.idOf(text))).toEqual(ids);
    expect(list.size).toBe(new Set(given).size);
    for (const [at, text] of given.entries()) {
      const id = ids[at] ?? -1;
      expect(list.hash(id)).toBe(textHash(text) | 0);
      expect(list.frontHash(id)).toBe(textHash(text.slice(0, text.length >> 1)) | 0);
      expect(list.backHash(id)).toBe(textHash(text.slice(text.length >> 1)) | 0);
      const [first = '', firstId = -1] = [given[0], ids[0]];
      let shared = 0;
      while (shared < Math.min(first.length, text.length) && first[shared] === text[shared]) shared += 1;
      expect(list.sharedFront(firstId, id)).toBe(shared);
    }
  }), { numRuns: 100, seed: 11 });
});

test('a list of thousands of texts, some very long, gives back each', () => {
  const list = new WordList();
  const given = Array.from({ length: 5000 }, (_, at) => (at % 500 === 0 ? `${at} `.repeat(3000) : `text ${at * 7919}`));
  const ids = given.map((text) => list.idOf(text));
  expect(ids.map((id) => list.text(id))).toEqual(given);
});

test('mistakes between two texts of a list are those between the texts', () => {
  const distance = createEditDistance();
  fc.assert(fc.property(texts, fc.integer({ min: 0, max: 4 }), (given, limit) => {
    const list = new WordList();
    const listed = createListDistance(list);
    const [first = ''] = given;
    for (const text of given) expect(listed(list.idOf(first), list.idOf(text), limit)).toBe(distance(first, text, limit));
  }), { numRuns: 200, seed: 12 });
});

test('a letter wrong, missing, extra or swapped with its neighbour is one mistake', () => {
  const distance = createEditDistance();
  expect([['jansons', 'jansens'], ['jansons', 'jansos'], ['jansons', 'jansonns'], ['jansons', 'jasnons']].map(([one = '', other = '']) => distance(one, other, 3))).toEqual([1, 1, 1, 1]);
  expect(distance('jansons', 'berzins', 2)).toBe(3);
});
