/** What the customer paid. */
import { child, type TableDefinition } from '../field-definition';

export const payments = {
  idPrefix: 'py',
  fields: {
    ...child,
    date: { kind: 'date', width: 12 },
    amount: { kind: 'amount', width: 14 },
    currency: { kind: 'text', width: 9 },
    document: { kind: 'identifier', width: 14 },
  },
} as const satisfies TableDefinition;
