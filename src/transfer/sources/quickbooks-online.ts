/**
 * QuickBooks Online: the list of customers exported to Excel, and the report "Customer Contact List". Headers as public
 * importers of these files have them; quickbooks.intuit.com, help "Export reports, lists, and other data". Read 2026-11-23.
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
