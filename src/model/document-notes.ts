/** Which of a customer's permanent notes a document carries: the one for all documents, and those for its kind. */
import { foldText } from '../base/text';
import type { Values } from './change';
import type { FieldKey } from './fields';

export const documentTypes = ['quote', 'proforma', 'paymentDemand', 'invoice', 'invoiceReceipt', 'receipt', 'creditNote', 'order', 'contract'] as const;
/** The meanings of the list documentType. */
export type DocumentType = (typeof documentTypes)[number];

const ownNotes: Readonly<Record<DocumentType, readonly FieldKey[]>> = {
  quote: [],
  proforma: [],
  paymentDemand: ['noteReceipts'],
  invoice: ['noteInvoices'],
  invoiceReceipt: ['noteInvoices', 'noteReceipts'],
  receipt: ['noteReceipts'],
  creditNote: ['noteInvoices'],
  order: [],
  contract: [],
};

/** One note a line; '' if there is none. The same text in two notes is printed once. */
export function documentNote(values: Values, type: DocumentType): string {
  const seen = new Set<string>();
  return ['noteAllDocuments', ...ownNotes[type]]
    .map((field) => String(values[field] ?? '').trim())
    .filter((note) => {
      const folded = foldText(note);
      if (folded === '' || seen.has(folded)) return false;
      seen.add(folded);
      return true;
    })
    .join('\n');
}
