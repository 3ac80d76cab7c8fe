/**
 * QuickBooks Online: the list of customers exported to Excel, and the report "Customer Contact List". Headers of the report as
 * public programs have them that read such files, looked at 2026-11-23; those of the Excel export are general knowledge. No export
 * was at hand.
 */
import { card, notOurs, shippingRow, type ShippedSource } from './shipped-source';

const phones = [{ do: 'split', recipe: 'phones', to: { table: 'Customers' } }] as const;
const wholeAddress = [{ do: 'split', recipe: 'address', to: { table: 'Customers' } }] as const;
const shipping = [{ do: 'split', recipe: 'address', to: { table: 'Addresses', row: 'shipping' } }] as const;

export const quickbooksOnline: ShippedSource = {
  key: 'quickbooks-online', name: 'QuickBooks Online', isAssumed: false,
  signs: [['Customer full name', 'Bill address'], ['Customer full name', 'Phone numbers'], ['Name', 'Company name', 'Street Address', 'Open Balance']],
  columns: {
    'Customer full name': [card('name')], 'Name': [card('name')],
    'Company': [card('otherNames')], 'Company name': [card('otherNames')],
    'Full name': [card('contactName')],
    'Phone numbers': phones, 'Phone': phones,
    'Email': [card('email')],
    'Bill address': wholeAddress, 'Billing address': wholeAddress,
    'Ship address': shipping, 'Shipping address': shipping,
    'Street Address': [card('street')], 'City': [card('city')], 'State': [card('county')], 'Zip': [card('postalCode')], 'Country': [card('country')],
    'Notes': [card('note')], 'Note': [card('note')],
    'Customer type': [card('categories')],
    'Terms': [card('paymentTerms')],
    'Open Balance': notOurs, 'Attachments': notOurs, 'Created on': notOurs, 'Taxable': notOurs,
  },
  rows: [shippingRow],
};
