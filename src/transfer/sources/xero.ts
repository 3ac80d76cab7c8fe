/**
 * Xero, contacts as CSV: its template and its export have the same columns. Headers as public programs have them that read such
 * files, looked at 2026-11-23; no export was at hand. PO… is the postal address, which Xero prints on invoices, SA… the street
 * address.
 */
import type { ColumnUse } from '../mapping/import-mapping';
import { account, address, card, contact, firmName, firstName, lastName, notOurs, streetRow, type ShippedSource } from './shipped-source';

/** Up to five further people a contact; whether they get its invoices is a tick. */
function person(at: number): Readonly<Record<string, readonly ColumnUse[]>> {
  const row = `person${at}`;
  return {
    [`Person${at}FirstName`]: [contact('firstName', row)], [`Person${at}LastName`]: [contact('lastName', row)], [`Person${at}Email`]: [contact('email', row)],
    [`Person${at}IncludeInEmail`]: [contact('copyInvoices', row)], [`Person${at}IncludeInEmails`]: [contact('copyInvoices', row)],
  };
}

export const xero: ShippedSource = {
  key: 'xero', name: 'Xero', isAssumed: false,
  signs: [['*ContactName', 'POAddressLine1', 'POCity'], ['*ContactName', 'AccountNumber', 'EmailAddress']],
  columns: {
    '*ContactName': firmName,
    'AccountNumber': [card('code')],
    'EmailAddress': [card('email')],
    'FirstName': firstName,
    'LastName': lastName,
    'POAttentionTo': [card('contactName')],
    'POAddressLine1': [card('street')],
    'POAddressLine2': [card('addressExtra', { join: 'commas' })], 'POAddressLine3': [card('addressExtra', { join: 'commas' })], 'POAddressLine4': [card('addressExtra', { join: 'commas' })],
    'POCity': [card('city')], 'PORegion': [card('county')], 'POPostalCode': [card('postalCode')], 'POCountry': [card('country')],
    'SAAttentionTo': [address('street', 'location')],
    'SAAddressLine1': [address('street', 'street')],
    'SAAddressLine2': [address('street', 'addressExtra', 'commas')], 'SAAddressLine3': [address('street', 'addressExtra', 'commas')], 'SAAddressLine4': [address('street', 'addressExtra', 'commas')],
    'SACity': [address('street', 'city')], 'SARegion': [address('street', 'county')], 'SAPostalCode': [address('street', 'postalCode')], 'SACountry': [address('street', 'country')],
    'PhoneNumber': [card('phone')], 'FaxNumber': [card('fax')], 'MobileNumber': [card('mobile')], 'DDINumber': [card('otherPhones')],
    'BankAccountNumber': [account('account')],
    'TaxNumber': [{ do: 'split', recipe: 'numbers', to: { table: 'Customers' } }],
    'Website': [card('website')],
    'LegalName': [card('otherNames')],
    'CompanyNumber': [card('companyNumber')],
    'DueDateSalesDay': [card('paymentTerms', { join: 'words', order: 0 })], 'DueDateSalesTerm': [card('paymentTerms', { join: 'words', order: 1 })],
    ...person(1), ...person(2), ...person(3), ...person(4), ...person(5),
    'AccountsReceivableTaxCodeName': notOurs, 'AccountsPayableTaxCodeName': notOurs, 'DueDateBillDay': notOurs, 'DueDateBillTerm': notOurs, 'SalesAccount': notOurs, 'PurchasesAccount': notOurs,
    'TrackingName1': notOurs, 'SalesTrackingOption1': notOurs, 'PurchasesTrackingOption1': notOurs, 'TrackingName2': notOurs, 'SalesTrackingOption2': notOurs, 'PurchasesTrackingOption2': notOurs,
    'BrandingTheme': notOurs, 'DefaultTaxBills': notOurs, 'DefaultTaxSales': notOurs, 'BankAccountParticulars': notOurs, 'TaxNumberName': notOurs,
  },
  rows: [streetRow],
};
