/* A text that grows in pieces is what was added, and no piece of it is long. */
import { LongText } from '../../../src/transfer/formats/parts/long-text';

test('pieces are what was added, one behind the other, each short and few of them', () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `line ${at} šalom 😀\r\n`);
  const text = new LongText();
  for (const line of lines) text.add(line);
  const pieces = text.pieces();
  expect(pieces.join('')).toBe(lines.join(''));
  expect([pieces.length, pieces.every((piece) => piece.length < 70_000)]).toEqual([Math.ceil(lines.join('').length / 2 ** 16), true]);
  text.add('more');
  expect(text.pieces().join('')).toBe(`${lines.join('')}more`);
});

test('without text there are no pieces', () => {
  const text = new LongText();
  text.add('');
  expect(text.pieces()).toEqual([]);
});
