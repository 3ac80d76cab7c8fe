/** The dated log of what was talked about, with reminders. Permanent notes are columns of the customer. */
import { child, type TableDefinition } from '../field-definition';

export const notes = {
  idPrefix: 'nt',
  fields: {
    ...child,
    date: { kind: 'date', width: 12 },
    type: {
      kind: 'choice', list: 'interactionType', open: true, width: 14,
      headers: ['kind', 'channel'],
    },
    author: { kind: 'text', width: 16 },
    text: { kind: 'note', required: true, width: 50 },
    reminder: {
      kind: 'date', width: 12,
      headers: ['follow up', 'remind on', 'לתזכר ביום', 'revenire', 'priminti', 'atgādināt'],
    },
    done: {
      kind: 'flag', width: 8,
      headers: ['closed', 'completed', 'בוצע', 'rezolvata', 'baigta', 'pabeigts'],
    },
  },
} as const satisfies TableDefinition;
