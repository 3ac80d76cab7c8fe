/** Which cards hold a word, however they come and go. */
import fc from 'fast-check';
import { createSearchWords } from '../../src/model/search-words';

function holdersOf(words: ReturnType<typeof createSearchWords>, word: number): number[] {
  const found: number[] = [];
  words.eachHolder(word, (holder) => found.push(holder));
  return found;
}

test('a word has the holders that came and did not go, in order', () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 });
  fc.assert(fc.property(some, fc.infiniteStream(fc.nat()), (holders, picks) => {
    const words = createSearchWords();
    const [word = -1] = words.wordsOf('vilnius');
    for (const holder of holders) words.addHolder(word, holder);
    const left = [...holders];
    while (left.length > 0) {
      expect(holdersOf(words, word)).toEqual([...left].sort((a, b) => a - b));
      const [gone = -1] = left.splice(picks.next().value % left.length, 1);
      words.removeHolder(word, gone);
    }
    // Forgotten: the next word gets its number.
    expect(words.wordsOf('kaunas')).toEqual([word]);
  }));
});

test('a holder that does not hold the word is a bug, and takes nobody else out', () => {
  const words = createSearchWords();
  const [word = -1] = words.wordsOf('vilnius');
  for (const holder of [4, 8]) words.addHolder(word, holder);
  expect(() => words.removeHolder(word, 6)).toThrow('Bug: 6 does not hold “vilnius”');
  expect(holdersOf(words, word)).toEqual([4, 8]);
});
