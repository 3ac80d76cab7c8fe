/** What the customer agreed to, by which channel, and since when no more. */
import { child, type TableDefinition } from '../field-definition';

export const consents = {
  idPrefix: 'co',
  fields: {
    ...child,
    channel: { kind: 'choice', list: 'consentChannel', required: true, width: 14 },
    purpose: { kind: 'choice', list: 'consentPurpose', width: 14 },
    given: { kind: 'date', width: 12 },
    withdrawn: { kind: 'date', notBefore: 'given', width: 12 },
    proof: { kind: 'text', width: 30 },
  },
} as const satisfies TableDefinition;
