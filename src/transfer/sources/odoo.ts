/**
 * Odoo, contacts (res.partner), exported with technical names or with labels. Technical names, and the labels of tax and company
 * fields: odoo/odoo, odoo/addons/base/models/res_partner.py and res_bank.py, read 2026-11-23. The other labels, and that a record's
 * further rows stand in lines of their own below it, are general knowledge: no export was at hand.
 */
import { account, card, contact, notOurs, type ShippedSource } from './shipped-source';

const numbers = [{ do: 'split', recipe: 'numbers', to: { table: 'Customers' } }] as const;
const person = [{ do: 'split', recipe: 'person', to: { table: 'Contacts', row: 'child' } }] as const;

export const odoo: ShippedSource = {
  key: 'odoo', name: 'Odoo', isAssumed: false,
  signs: [
    ['name', 'vat', 'country_id'], ['name', 'is_company', 'street2'], ['name', 'company_type', 'email'], ['External ID', 'Name', 'Street2'], ['Name', 'Tax ID', 'Street2'],
    ['Name', 'Company Type', 'Tax ID'], ['Display Name', 'Is a Company', 'Country'],
  ],
  columns: {
    'name': [card('name')],
    'display_name': notOurs,
    'id': notOurs, 'External ID': notOurs,
    'company_type': [card('dealerType')],
    'is_company': [card('dealerType')], 'Is a Company': [card('dealerType')],
    'ref': [card('code')], 'Reference': [card('code')],
    'vat': numbers, 'Tax ID': numbers,
    'company_registry': [card('companyNumber')], 'Company ID': [card('companyNumber')],
    'street': [card('street')],
    'street2': [card('addressExtra')],
    'city': [card('city')],
    'zip': [card('postalCode')],
    'state_id': [card('county')], 'state_id/name': [card('county')], 'State': [card('county')], 'State/State Name': [card('county')],
    'country_id': [card('country')], 'country_id/code': [card('country')], 'country_id/name': [card('country')], 'Country': [card('country')], 'Country/Country Code': [card('country')],
    'phone': [card('phone')],
    'mobile': [card('mobile')],
    'email': [card('email')],
    'website': [card('website')], 'Website Link': [card('website')],
    'category_id': [card('tags')], 'category_id/name': [card('tags')], 'Tags': [card('tags')],
    'user_id': [card('managers')], 'Salesperson': [card('managers')],
    'comment': [card('note')], 'Notes': [card('note')],
    'property_payment_term_id': [card('paymentTerms')], 'Customer Payment Terms': [card('paymentTerms')],
    'active': [card('status')], 'Active': [card('status')],
    'bank_ids/acc_number': [account('account')], 'Banks/Account Number': [account('account')], 'Bank Accounts/Account Number': [account('account')],
    'bank_ids/bank_id': [account('bank')], 'bank_ids/bank_id/name': [account('bank')], 'Banks/Bank': [account('bank')], 'Bank Accounts/Bank': [account('bank')],
    'child_ids/name': person, 'Contact/Name': person,
    'child_ids/function': [contact('role', 'child')], 'Contact/Job Position': [contact('role', 'child')],
    'child_ids/email': [contact('email', 'child')], 'Contact/Email': [contact('email', 'child')],
    'child_ids/phone': [contact('phone', 'child')], 'Contact/Phone': [contact('phone', 'child')],
    'lang': notOurs, 'Language': notOurs, 'customer_rank': notOurs, 'supplier_rank': notOurs, 'create_date': notOurs, 'write_date': notOurs, 'Created on': notOurs, 'Last Updated on': notOurs,
  },
  continues: true,
};
