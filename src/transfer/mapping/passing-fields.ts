/**
 * What a file says of a document or a payment only to tell where it belongs: the register has no column for it. It is mapped like
 * any field and used up by the plan.
 */
import type { FieldDefinition } from '../../model/field-definition';

/**
 * Of a document: `seller` who issued it, `sellerNumbers` and `buyerNumbers` the numbers of both, as `several`. Of a payment: `text`
 * what the payer wrote, `debit` money that went out, `direction` the word that says which of the two it was.
 */
export const passingFields = {
  Documents: {
    seller: { kind: 'text' },
    sellerNumbers: { kind: 'several' },
  },
  Payments: {
    text: { kind: 'note' },
    debit: { kind: 'amount' },
    direction: { kind: 'text' },
  },
} as const satisfies Record<'Documents' | 'Payments', Readonly<Record<string, FieldDefinition>>>;

export type PassingField = { [T in keyof typeof passingFields]: keyof (typeof passingFields)[T] }[keyof typeof passingFields];

export function passingField(table: string, field: string): FieldDefinition | undefined {
  if (table !== 'Documents' && table !== 'Payments') return undefined;
  return (passingFields[table] as Readonly<Record<string, FieldDefinition>>)[field];
}
