/**
 * What a card says of its numbers in rows of its Notes, so that it can be read and written in the sheet alone: that a
 * doubted number is right after all, and that the customer has no tax number. The row's type says which, its text why,
 * its author and date who and when. The text of an accepted number begins with the number: another number is not meant.
 */
import { foldText } from '../base/text';
import type { Values } from './change';
import { compactIdentifier } from './identifiers';

export type NoteMeaning = 'acceptedNumber' | 'noTaxId';

export interface CardStatement {
  readonly reason: string;
  readonly author: string;
  readonly date: string;
}

/** The row's text: the number, a colon, the reason. */
export function acceptedText(number: string, reason: string): string {
  return `${number.trim()}: ${reason.trim()}`;
}

export interface CardStatements {
  /** Why the number stands, by the notes of its customer; undefined if nobody said so of this very number. */
  accepted(number: string, notes: readonly Values[]): CardStatement | undefined;
  /** Why the customer has no tax number. */
  noTaxId(notes: readonly Values[]): CardStatement | undefined;
  /** Whether the row is of interest here at all: asked of every note of a register. */
  isStatement(note: Values): boolean;
}

/** `words` are the firm's words for the types of notes, and those of every language. */
export function createCardStatements(words: Readonly<Record<NoteMeaning, readonly string[]>>): CardStatements {
  const meanings = new Map<string, NoteMeaning>();
  for (const meaning of ['acceptedNumber', 'noTaxId'] as const) for (const word of words[meaning]) meanings.set(foldText(word), meaning);
  /** The same few types stand on all notes. */
  const told = new Map<Values[string] | undefined, NoteMeaning | undefined>();
  function meaningOf({ type }: Values): NoteMeaning | undefined {
    if (typeof type !== 'string') return undefined;
    if (!told.has(type)) told.set(type, meanings.get(foldText(type)));
    return told.get(type);
  }
  return {
    isStatement: (note) => meaningOf(note) !== undefined,
    accepted(number, notes) {
      for (const note of notes) {
        const reason = meaningOf(note) === 'acceptedNumber' ? reasonFor(number, textOf(note['text'])) : '';
        if (reason !== '') return statementOf(note, reason);
      }
      return undefined;
    },
    noTaxId(notes) {
      for (const note of notes) {
        const reason = textOf(note['text']);
        if (reason !== '' && meaningOf(note) === 'noTaxId') return statementOf(note, reason);
      }
      return undefined;
    },
  };
}

/** '' if the text is about another number, or gives no reason. */
function reasonFor(number: string, text: string): string {
  const at = text.indexOf(':', text.startsWith(number) ? number.length : 0);
  return at > 0 && compactIdentifier(text.slice(0, at)) === compactIdentifier(number) ? text.slice(at + 1).trim() : '';
}

const statementOf = ({ author, date }: Values, reason: string): CardStatement => ({ reason, author: textOf(author), date: textOf(date) });
const textOf = (value: Values[string] | undefined): string => (typeof value === 'string' ? value.trim() : '');
