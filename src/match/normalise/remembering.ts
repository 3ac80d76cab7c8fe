/**
 * What was made of a text a while ago, kept for the next time: lists repeat the same words, towns and streets. So many
 * places and no more; a text that falls into a taken one takes it over.
 */
import { textHash } from '../compare/text-hash';

/** A text that long seldom comes again. */
const longest = 60;

export function remembering<Made>(make: (text: string) => Made, places = 1 << 12): (text: string) => Made {
  const texts: (string | undefined)[] = new Array<string | undefined>(places).fill(undefined);
  const answers: (Made | undefined)[] = new Array<Made | undefined>(places).fill(undefined);
  return (text) => {
    if (text.length > longest) return make(text);
    const place = textHash(text) & (places - 1);
    if (texts[place] === text) return answers[place] as Made;
    const answer = make(text);
    texts[place] = text;
    answers[place] = answer;
    return answer;
  };
}
