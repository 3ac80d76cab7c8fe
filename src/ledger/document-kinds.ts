/**
 * What a document is to its customer's balance: by its kind, and by its status, of which only one counts. A new kind of
 * document does not compile until it is said here what it does.
 */
import type { DocumentType } from '../model/document-notes';

/**
 * charge: the customer owes it · credit: the customer owes that much less · payment: the customer has paid it · settled: owed
 * and paid in one · none: asks for money or promises it, and no one owes anything by it.
 */
export type DocumentEffect = 'charge' | 'credit' | 'payment' | 'settled' | 'none';

const effects: Readonly<Record<DocumentType, DocumentEffect>> = {
  invoice: 'charge',
  invoiceReceipt: 'settled',
  receipt: 'payment',
  creditNote: 'credit',
  quote: 'none',
  proforma: 'none',
  paymentDemand: 'none',
  order: 'none',
  contract: 'none',
};

export const documentStatuses = ['draft', 'inApproval', 'issued', 'cancelled'] as const;
/** The meanings of the list documentStatus. */
export type DocumentStatus = (typeof documentStatuses)[number];

export function documentEffect(type: DocumentType): DocumentEffect {
  return effects[type];
}

export function isDocumentType(meaning: string | undefined): meaning is DocumentType {
  return meaning !== undefined && meaning in effects;
}

export function isDocumentStatus(meaning: string | undefined): meaning is DocumentStatus {
  return documentStatuses.some((status) => status === meaning);
}
