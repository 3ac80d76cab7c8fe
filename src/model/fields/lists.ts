/** The firm’s own lists and rules: the values that choices draw from. */
import { id, type TableDefinition } from '../field-definition';

export const lists = {
  idPrefix: 'ls',
  fields: {
    id,
    list: { kind: 'text', required: true, unit: 'entry', width: 18 },
    value: { kind: 'text', required: true, unit: 'entry', width: 24 },
    meaning: { kind: 'text', width: 30 },
  },
} as const satisfies TableDefinition;
