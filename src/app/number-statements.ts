/** What the notes of a card say of its numbers (model/card-statements.ts), looked up among the rows that the register has. */
import { locales, textsOf } from '../locales/locales';
import type { Values } from '../model/change';
import { createCardStatements, type CardStatement, type NoteMeaning } from '../model/card-statements';
import type { RecordId } from '../model/ids';
import type { RowsOfCard } from '../model/readiness';
import type { Register } from '../model/register';
import { wordsOfMeaning } from './words-of-meaning';

export const noteList = 'interactionType';

export interface NumberStatements {
  /** Why somebody accepted the number, if nobody changed it since. `rows`, where they are not those of the register. */
  accepted(number: string, id: RecordId | undefined, rows?: RowsOfCard): CardStatement | undefined;
  /** Why the customer has no tax number. */
  noTaxId(id: RecordId | undefined, rows?: RowsOfCard): CardStatement | undefined;
}

const noNotes: readonly Values[] = [];

/** Up to so many cards are asked for their own rows; for more, all notes are gone through once. */
const fewCards = 50;

/** Of use until the register changes. */
export function createNumberStatements(register: Register): NumberStatements {
  const statements = createCardStatements({ acceptedNumber: typesOf(register, 'acceptedNumber'), noTaxId: typesOf(register, 'noTaxId') });

  /** Cards whose notes say something, and what; looked up once where many cards are asked about. */
  let byCard: Map<RecordId, Values[]> | undefined;
  let asked = 0;

  function notesOf(id: RecordId | undefined, rows: RowsOfCard | undefined): readonly Values[] {
    if (rows !== undefined) return rows('Notes', id)?.filter(statements.isStatement) ?? noNotes;
    if (id === undefined) return noNotes;
    asked += 1;
    if (asked > fewCards) return (byCard ??= statementsByCard()).get(id) ?? noNotes;
    let notes: Values[] | undefined;
    for (const child of register.childrenOf(id)) {
      if (child.table !== 'Notes') continue;
      const note = register.get('Notes', child.id);
      if (note !== undefined && statements.isStatement(note)) (notes ??= []).push(note);
    }
    return notes ?? noNotes;
  }

  function statementsByCard(): Map<RecordId, Values[]> {
    const found = new Map<RecordId, Values[]>();
    for (const id of register.ids('Notes')) {
      const note = register.get('Notes', id);
      const customer = note?.['customer'];
      if (note === undefined || typeof customer !== 'string' || !statements.isStatement(note)) continue;
      const notes = found.get(customer);
      if (notes === undefined) found.set(customer, [note]);
      else notes.push(note);
    }
    return found;
  }

  return {
    accepted: (number, id, rows) => statements.accepted(number, notesOf(id, rows)),
    noTaxId: (id, rows) => statements.noTaxId(notesOf(id, rows)),
  };
}

/** The firm's own words for such notes, and those of every language: a person may type the row by hand. */
export function typesOf(register: Register, meaning: NoteMeaning): string[] {
  return [...wordsOfMeaning(register, noteList, meaning), ...locales.map((locale) => textsOf(locale).noteTypes[meaning])];
}
