/** What people said of two cards that look alike: that they are the same customer, or that they are not. Made with the first one. */
import { id, type TableDefinition } from '../field-definition';

export const judgements = {
  idPrefix: 'jd',
  fields: {
    id,
    firstName: { kind: 'text', width: 32 },
    secondName: { kind: 'text', width: 32 },
    /** `same` or `different`. */
    verdict: { kind: 'text', width: 12 },
    at: { kind: 'text', width: 24 },
    author: { kind: 'text', width: 16 },
    note: { kind: 'note', width: 40 },
    /** As they were when it was said: a card merged since stands for itself again when it comes back. */
    first: { kind: 'id', width: 22, hidden: true },
    second: { kind: 'id', width: 22, hidden: true },
  },
} as const satisfies TableDefinition;
