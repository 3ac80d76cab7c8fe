/** The words of any text, folded; the same as `words(foldText(text))`, with what lies between two blanks read once. */
import { foldText, words } from '../../base/text';
import { remembering } from './remembering';

// As many as a large register has different names and streets.
const wordsOfPiece = remembering((piece) => words(foldText(piece)), 1 << 17);

export function textWords(text: string): readonly string[] {
  // Nothing but a blank parts two words for certain, and nothing is folded across one.
  if (!text.includes(' ')) return wordsOfPiece(text);
  const found: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = text.indexOf(' ', from);
    if (to === -1) to = text.length;
    if (to > from) for (const word of wordsOfPiece(text.slice(from, to))) found.push(word);
    from = to + 1;
  }
  return found;
}
