/**
 * ERPNext, list of Customer, exported for data import; labels or field names. Fields: frappe/erpnext,
 * erpnext/selling/doctype/customer/customer.json. Read 2026-11-23.
 */
import { account, card, notOurs, type ShippedSource } from './shipped-source';

const numbers = [{ do: 'split', recipe: 'numbers', to: { table: 'Customers' } }] as const;
const wholeAddress = [{ do: 'split', recipe: 'address', to: { table: 'Customers' } }] as const;

export const erpnext: ShippedSource = {
  key: 'erpnext', name: 'ERPNext', isAssumed: false,
  signs: [['Customer Name', 'Customer Type', 'Customer Group', 'Territory'], ['Customer Name', 'Customer Type', 'Territory'], ['ID', 'Customer Name', 'Customer Group']],
  columns: {
    'ID': [card('code')], 'name': [card('code')],
    'Customer Name': [card('name')],
    'Customer Type': [card('dealerType')],
    'Customer Group': [card('categories')],
    'Tax ID': numbers,
    'Disabled': [card('status')],
    'Website': [card('website')],
    'Mobile No': [card('mobile')],
    'Email Id': [card('email')],
    'Customer Primary Contact': [card('contactName')],
    'Primary Address': wholeAddress,
    'Default Payment Terms Template': [card('paymentTerms')], 'payment_terms': [card('paymentTerms')],
    'Customer Details': [card('note')],
    'Account Manager': [card('managers')],
    'Industry': [card('activity')],
    'Territory': [card('x:Territory')],
    'Market Segment': [card('tags')],
    'Bank Account No': [account('account')],
    'IBAN': [account('iban')],
    'Customer Primary Address': notOurs, 'Is Internal Customer': notOurs, 'Is Frozen': notOurs, 'Print Language': notOurs, 'Default Price List': notOurs, 'Series': notOurs,
    'Default Company Bank Account': notOurs, 'Image': notOurs,
  },
};
