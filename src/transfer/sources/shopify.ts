/**
 * Shopify: customers_export.csv, of today and of before 2022. Headers of today's as public programs have them that read such
 * files, looked at 2026-11-23; those of the older one are general knowledge. No export was at hand. Identifiers and telephones
 * have an apostrophe in front there.
 */
import { card, contact, firmName, firstName, lastName, notOurs, type ShippedSource } from './shipped-source';

export const shopify: ShippedSource = {
  key: 'shopify', name: 'Shopify', isAssumed: false,
  signs: [['First Name', 'Last Name', 'Accepts Email Marketing'], ['First Name', 'Last Name', 'Accepts Marketing', 'Total Spent']],
  columns: {
    'Customer ID': [card('code')],
    'First Name': firstName, 'Last Name': lastName,
    'Default Address Company': firmName, 'Company': firmName,
    'Email': [card('email')],
    'Accepts Email Marketing': [contact('marketing')], 'Accepts Marketing': [contact('marketing')],
    'Default Address Address1': [card('street')], 'Address1': [card('street')],
    'Default Address Address2': [card('addressExtra')], 'Address2': [card('addressExtra')],
    'Default Address City': [card('city')], 'City': [card('city')],
    'Default Address Province Code': [card('county')], 'Province Code': [card('county')],
    'Default Address Country Code': [card('country')], 'Country Code': [card('country')],
    'Default Address Zip': [card('postalCode')], 'Zip': [card('postalCode')],
    'Phone': [card('phone')], 'Default Address Phone': [card('otherPhones')],
    'Note': [card('note')], 'Tags': [card('tags')],
    'Accepts SMS Marketing': notOurs, 'Total Spent': notOurs, 'Total Orders': notOurs, 'Province': notOurs, 'Country': notOurs,
  },
};
