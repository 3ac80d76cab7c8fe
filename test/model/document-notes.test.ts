/** Which permanent notes stand on which document. */
import { documentNote, documentTypes } from '../../src/model/document-notes';
import { textsOf } from '../../src/locales/locales';

const values = { noteAllDocuments: 'All', noteReceipts: 'Receipts', noteInvoices: 'Invoices', note: 'For us only' };

test('each kind of document has the note for all and its own', () => {
  expect(Object.fromEntries(documentTypes.map((type) => [type, documentNote(values, type)]))).toEqual({
    quote: 'All',
    proforma: 'All',
    paymentDemand: 'All\nReceipts',
    invoice: 'All\nInvoices',
    invoiceReceipt: 'All\nInvoices\nReceipts',
    receipt: 'All\nReceipts',
    creditNote: 'All\nInvoices',
    order: 'All',
    contract: 'All',
  });
});

test('an empty note leaves no empty line, and the same text is there once', () => {
  expect(documentNote({ noteAllDocuments: '  ', noteInvoices: 'Net 30' }, 'invoice')).toBe('Net 30');
  expect(documentNote({ noteAllDocuments: 'Net 30', noteInvoices: 'net 30 ' }, 'invoice')).toBe('Net 30');
  expect(documentNote({}, 'receipt')).toBe('');
});

test('these are the kinds of documents of the list', () => {
  expect(Object.keys(textsOf('en').lists.documentType).sort()).toEqual([...documentTypes].sort());
});
