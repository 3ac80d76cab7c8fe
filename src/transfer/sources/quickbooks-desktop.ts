/**
 * QuickBooks Desktop: Customers & Jobs exported to Excel or CSV. Headers as public programs have them that read such files,
 * looked at 2026-11-23; no export was at hand.
 */
import type { ColumnUse } from '../mapping/import-mapping';
import { address, card, contact, notOurs, shippingRow, type ShippedSource } from './shipped-source';

/** Lines of an address as it is printed; which of them is the town nobody can tell. */
function lines(header: string, use: ColumnUse): Readonly<Record<string, readonly ColumnUse[]>> {
  return Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`${header} ${at}`, [use]]));
}

export const quickbooksDesktop: ShippedSource = {
  key: 'quickbooks-desktop', name: 'QuickBooks Desktop', isAssumed: false,
  signs: [['Active Status', 'Customer', 'Main Phone'], ['Customer', 'Bill to 1', 'Ship to 1']],
  columns: {
    'Active Status': [card('status')],
    'Customer': [card('name')],
    'Company': [card('otherNames')],
    'First Name': [contact('firstName')], 'Last Name': [contact('lastName')], 'Job Title': [contact('role')],
    'Primary Contact': [card('contactName')],
    'Secondary Contact': [{ do: 'split', recipe: 'person', to: { table: 'Contacts', row: 'second' } }],
    'Main Phone': [card('phone')], 'Alt. Phone': [card('otherPhones')], 'Fax': [card('fax')], 'Main Email': [card('email')],
    ...lines('Bill to', card('street', { join: 'commas' })),
    ...lines('Ship to', address('shipping', 'street', 'commas')),
    'Customer Type': [card('categories')],
    'Terms': [card('paymentTerms')],
    'Rep': [card('managers')],
    'Account No.': [card('code')],
    'Note': [card('note')], 'Notes': [card('note')],
    'Balance': notOurs, 'Balance Total': notOurs, 'Mr./Ms./...': notOurs, 'M.I.': notOurs, 'Sales Tax Code': notOurs, 'Tax item': notOurs, 'Job Status': notOurs, 'Job Type': notOurs,
    'Job Description': notOurs, 'Start Date': notOurs, 'Projected End': notOurs, 'End Date': notOurs,
  },
  rows: [shippingRow],
};
