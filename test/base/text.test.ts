import fc from 'fast-check';
import { foldText, spellingKey, words } from '../../src/base/text';

test.each([
  ['Žalgirio  ŠIAULIAI', 'zalgirio siauliai'],
  ['Ștefănescu', 'stefanescu'],
  ['Ştefănescu with a cedilla', 'stefanescu with a cedilla'],
  ['Bērziņš, Ģirts Ķegums', 'berzins, girts kegums'],
  ['Łódź', 'lodz'],
  ['Weiß', 'weiss'],
  ['İstanbul', 'istanbul'],
  ['ΣΟΦΟΣ', 'σοφοσ'],
  ['ＦＵＬＬ　ｗｉｄｔｈ', 'full width'],
  ['שָׁלוֹם', 'שלומ'],
  ['חברה בע״מ', 'חברה בע"מ'],
  ['left\u200eright\u200f marks', 'leftright marks'],
  ['no\u00a0break\ttab\nline', 'no break tab line'],
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('Folding twice changes nothing more, whatever the text.', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
    expect(foldText(foldText(text))).toBe(foldText(text));
  }));
});

test('A composed and a decomposed text fold the same.', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
    expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
  }));
});

test.each([
  ['uab "baltija-trans"', ['uab', 'baltija', 'trans']],
  ['לוי בע"מ', ['לוי', 'בעמ']],
  ["o'brien & sons", ['obrien', 'sons']],
  ['info@zalgiris.lt', ['info', 'zalgiris', 'lt']],
  ['3m a1', ['3m', 'a1']],
  [' .,- ', []],
])('%j has the words %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test.each([
  ['müller', 'mueller'],
  ['søren', 'soeren'],
  ['århus', 'aarhus'],
  ['иванов', 'ivanov'],
  ['wilna', 'vilna'],
  ['alexander', 'aleksander'],
  ['παπαδοπουλος', 'papadopoylos'],
])('%s and %s share a spelling key', (one, other) => {
  expect(spellingKey(foldText(one))).toBe(spellingKey(foldText(other)));
});

test('The key of a beginning is a beginning of the key, so a half-typed word can be compared.', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdeouwxiжящöå'), maxLength: 12 });
  fc.assert(fc.property(letters, fc.nat(12), (text, length) => {
    const word = foldText(text);
    expect(spellingKey(word).startsWith(spellingKey(word.slice(0, length)))).toBe(true);
  }));
});
