/**
 * What automations made of customers, and why; and what people said of status and level since these were switched on, which
 * automations leave as it is. Made with the first of them, on a sheet that is hidden and can be shown.
 */
import { id, type TableDefinition } from '../field-definition';

export const automations = {
  idPrefix: 'au',
  fields: {
    id,
    name: { kind: 'text', width: 32 },
    /** `status` or `level`. */
    field: { kind: 'text', width: 10 },
    before: { kind: 'text', width: 14 },
    after: { kind: 'text', width: 14 },
    day: { kind: 'date', width: 12 },
    author: { kind: 'text', width: 16 },
    /** In words, of the language that the register was made in; empty where a person did it. */
    reason: { kind: 'note', width: 60 },
    /** As it was then: it stays with a card that is merged, and counts again when it comes back. */
    customer: { kind: 'id', width: 22, hidden: true },
    /** The same as facts, out of which words are made in any language (app/automation-records.ts). */
    facts: { kind: 'note', width: 40, hidden: true },
  },
} as const satisfies TableDefinition;
