/** What the customer paid. */
import { child, type TableDefinition } from '../field-definition';

export const payments = {
  idPrefix: 'py',
  fields: {
    ...child,
    date: { kind: 'date', width: 12 },
    amount: { kind: 'amount', unit: 'money', width: 14 },
    currency: { kind: 'text', unit: 'money', width: 9 },
    document: { kind: 'identifier', width: 14 },
    method: { kind: 'choice', list: 'paymentMethod', open: true, width: 16 },
    reference: { kind: 'identifier', width: 18 },
    source: { kind: 'text', width: 16 },
  },
} as const satisfies TableDefinition;
