/** Invoices, receipts and other documents of the customer. Amounts are gross; `source` is the program that the document comes from. */
import { child, type TableDefinition } from '../field-definition';

export const documents = {
  idPrefix: 'dc',
  fields: {
    ...child,
    type: { kind: 'choice', list: 'documentType', width: 16 },
    number: { kind: 'identifier', width: 14 },
    date: { kind: 'date', width: 12 },
    due: { kind: 'date', width: 12 },
    amount: { kind: 'amount', unit: 'money', width: 14 },
    currency: { kind: 'text', unit: 'money', width: 9 },
    status: { kind: 'choice', list: 'documentStatus', width: 14 },
    source: { kind: 'text', width: 16 },
  },
} as const satisfies TableDefinition;
