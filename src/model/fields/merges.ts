/**
 * What was merged into what: one row a card that another one took in, with all that is needed to give it back at any
 * time. Made with the first merge, on a sheet that is hidden and can be shown: a text that is longer than a cell goes on
 * in further rows.
 */
import { id, type TableDefinition } from '../field-definition';

export const merges = {
  idPrefix: 'mg',
  fields: {
    id,
    code: { kind: 'identifier', width: 10 },
    name: { kind: 'text', width: 32 },
    survivorCode: { kind: 'identifier', width: 10 },
    survivorName: { kind: 'text', width: 32 },
    at: { kind: 'text', width: 24 },
    author: { kind: 'text', width: 16 },
    /** One for all cards that were merged in one step. */
    merge: { kind: 'id', width: 22, hidden: true },
    /** Neither of the two refers to a card: they say what was, and stay as they are when cards are merged further. */
    absorbed: { kind: 'id', width: 22, hidden: true },
    survivor: { kind: 'id', width: 22, hidden: true },
    /** The code that the card which stayed gave up for another one's. */
    formerCode: { kind: 'identifier', width: 10 },
    /** The row that this one continues, and as which part of it. */
    continues: { kind: 'id', width: 22, hidden: true },
    part: { kind: 'number', width: 6, hidden: true },
    content: { kind: 'note', width: 40, hidden: true },
  },
} as const satisfies TableDefinition;
