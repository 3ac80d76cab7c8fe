/** What the sheets say in English: columns, rows, lists and their values. */
import { enAutomations } from './en-automations';
import { enConflicts } from './en-conflicts';
import { enMerge } from './en-merge';
import { enRules } from './en-rules';
import type { RegisterTexts } from './register-texts';

const child = { id: 'Id', customer: 'Customer id', customerName: 'Customer name' };

export const enRegister: RegisterTexts = {
  fields: {
    Customers: {
      id: 'Id', code: 'Code', name: 'Name', alias: 'Alias', otherNames: 'Other names', roles: 'Roles',
      status: 'Status', customerType: 'Customer type', level: 'Level', dealerType: 'Dealer type',
      legalForm: 'Legal form', taxId: 'Tax id', vatNumber: 'VAT number', vatStatus: 'VAT status',
      companyNumber: 'Company number', personalId: 'Personal id', residency: 'Residency',
      activityCode: 'Activity code', activity: 'Activity', contactName: 'Contact person', email: 'E-mail',
      emailDocuments: 'Documents by e-mail', otherEmails: 'Other e-mails', phone: 'Phone', mobile: 'Mobile',
      otherPhones: 'Other phones', fax: 'Fax', website: 'Website', street: 'Street', houseNumber: 'House number',
      addressExtra: 'Address details', city: 'City', postalCode: 'Postal code', county: 'County', country: 'Country',
      latitude: 'Latitude', longitude: 'Longitude', transportPayer: 'Transport paid by',
      paymentTerms: 'Payment terms', paymentMethod: 'Payment method', note: 'Note',
      noteAllDocuments: 'Note on all documents', noteReceipts: 'Note on receipts and payment demands',
      noteInvoices: 'Note on invoices', managers: 'Account managers', categories: 'Categories', tags: 'Tags',
      source: 'Source', notifySms: 'Notices by SMS', notifyEmail: 'Notices by e-mail', predecessor: 'Earlier card id',
      successor: 'Later card id', validFrom: 'Valid from', validTo: 'Valid to',
    },
    Contacts: {
      ...child, lastName: 'Last name', firstName: 'First name', role: 'Role', email: 'E-mail', phone: 'Phone',
      mobile: 'Mobile', copyProformas: 'Copy of pro formas', copyInvoices: 'Copy of invoices and receipts',
      marketing: 'Marketing e-mails', note: 'Note',
    },
    Addresses: {
      ...child, location: 'Location name', registration: 'Registration', correspondence: 'Correspondence',
      invoicing: 'Invoices', delivery: 'Delivery', defaultDelivery: 'Default delivery', street: 'Street',
      houseNumber: 'House number', addressExtra: 'Address details', city: 'City', postalCode: 'Postal code',
      county: 'County', country: 'Country', latitude: 'Latitude', longitude: 'Longitude',
    },
    BankAccounts: {
      ...child, bank: 'Bank', branch: 'Branch', account: 'Account number', iban: 'IBAN', bic: 'BIC',
      currency: 'Currency', main: 'Main account', onInvoice: 'Shown on invoice', firstSeen: 'First seen',
    },
    PaymentMethods: {
      ...child, method: 'Method', main: 'Preferred', holder: 'Holder', account: 'Account',
      lastDigits: 'Last four digits', expiry: 'Expires', reference: 'Mandate or reference', details: 'Details',
    },
    Consents: {
      ...child, channel: 'Channel', purpose: 'Purpose', given: 'Given on', withdrawn: 'Withdrawn on', proof: 'Proof',
    },
    Identifiers: {
      ...child, kind: 'Kind', number: 'Number', country: 'Country', validFrom: 'Valid from', validTo: 'Valid to',
      source: 'Source',
    },
    Notes: {
      ...child, date: 'Date', type: 'Type', author: 'Author', text: 'Text', reminder: 'Reminder', done: 'Done',
    },
    Attachments: {
      ...child, title: 'Title', link: 'Link', hash: 'Content hash', size: 'Size', added: 'Added on', note: 'Note',
    },
    Documents: {
      ...child, type: 'Type', number: 'Number', date: 'Date', due: 'Due', amount: 'Amount', currency: 'Currency',
      status: 'Status', source: 'Source system',
    },
    Payments: { ...child, date: 'Date', amount: 'Amount', currency: 'Currency', document: 'Document number', method: 'Payment method', reference: 'Reference', source: 'Source system' },
    Lists: { id: 'Id', list: 'List', value: 'Value', meaning: 'Meaning' },
    ...enMerge.fields,
    ...enAutomations.fields,
    ...enConflicts.fields,
  },
  sheetCheck: 'Check',
  rowOf: {
    Customers: 'customer', Contacts: 'contact', Addresses: 'address', BankAccounts: 'bank account',
    PaymentMethods: 'payment method', Consents: 'consent', Identifiers: 'identifier', Notes: 'note',
    Attachments: 'attachment', Documents: 'document', Payments: 'payment', Lists: 'list value',
    ...enMerge.rowOf, ...enAutomations.rowOf, ...enConflicts.rowOf,
  },
  lists: {
    status: { prospect: 'Prospect', active: 'Active', inactive: 'Inactive' },
    level: { small: 'Small', medium: 'Medium', large: 'Large' },
    customerType: {
      reseller: 'Reseller', finalCustomer: 'End customer', publicInstitution: 'Public institution',
      distributor: 'Distributor', other: 'Other',
    },
    partyRole: {
      customer: 'Customer', supplier: 'Supplier', bank: 'Bank', agency: 'Government agency', employee: 'Employee',
      ownCompany: 'Own company',
    },
    dealerType: {
      exemptDealer: 'Exempt dealer', authorisedDealer: 'VAT-registered dealer', company: 'Company',
      partnership: 'Partnership', nonProfit: 'Non-profit', publicBody: 'Public body', privatePerson: 'Private person',
    },
    legalForm: {
      'il-ltd': 'חברה בע״מ', 'il-partnership': 'שותפות', 'il-ngo': 'עמותה', 'il-coop': 'אגודה שיתופית',
      'ro-srl': 'SRL', 'ro-sa': 'SA', 'ro-pfa': 'PFA', 'ro-ii': 'Î.I.', 'ro-ong': 'ONG', 'lt-uab': 'UAB', 'lt-ab': 'AB',
      'lt-mb': 'MB', 'lt-ii': 'IĮ', 'lt-vsi': 'VšĮ', 'lv-sia': 'SIA', 'lv-as': 'AS', 'lv-ik': 'IK', 'lv-zs': 'ZS',
      'lv-biedriba': 'Biedrība',
    },
    vatStatus: { registered: 'VAT payer', notRegistered: 'Not a VAT payer', cashAccounting: 'VAT on payment' },
    residency: { resident: 'Resident', foreigner: 'Foreigner' },
    transportPayer: { supplier: 'Supplier', customer: 'Customer' },
    paymentMethod: {
      bankTransfer: 'Bank transfer', card: 'Card', cash: 'Cash', cheque: 'Cheque', directDebit: 'Direct debit',
      wallet: 'Digital wallet', other: 'Other',
    },
    manager: {},
    category: { wholesaler: 'Wholesaler', retailer: 'Retailer', regular: 'Regular customer' },
    tag: {},
    source: { referral: 'Referral', website: 'Website', campaign: 'Campaign', event: 'Event', unknown: 'Unknown' },
    contactRole: {
      owner: 'Owner', director: 'Director', accountant: 'Accountant', purchasing: 'Purchasing manager',
      warehouse: 'Warehouse manager', departmentHead: 'Head of department', caseContact: 'Case contact',
    },
    consentChannel: { email: 'E-mail', phone: 'Phone', sms: 'SMS', post: 'Post' },
    consentPurpose: { service: 'Service and communication', marketing: 'Marketing' },
    identifierKind: {
      gln: 'GLN', lei: 'LEI', duns: 'D-U-N-S', peppol: 'Peppol id', euid: 'EUID', foreignTax: 'Foreign tax number',
      formerTax: 'Former tax number', licence: 'Licence', other: 'Other',
    },
    interactionType: {
      call: 'Call', meeting: 'Meeting', email: 'E-mail', letter: 'Letter', visit: 'Visit', agreement: 'Agreement',
      feedback: 'Feedback', other: 'Other',
    },
    documentType: {
      quote: 'Quote', proforma: 'Pro forma', paymentDemand: 'Payment demand', invoice: 'Invoice',
      invoiceReceipt: 'Invoice-receipt', receipt: 'Receipt', creditNote: 'Credit note',
      order: 'Order', contract: 'Contract',
    },
    documentStatus: { draft: 'Draft', inApproval: 'In approval', issued: 'Issued', cancelled: 'Cancelled' },
  },
  addressPurposes: {
    registration: 'Registration', correspondence: 'Correspondence', invoicing: 'Invoicing', delivery: 'Delivery',
    branch: 'Branch',
  },
  cardNotes: {
    continues: (date, card) => `From ${date} this card continues ${card}, whose fiscal details changed.`,
    followedBy: (date, card) => `The fiscal details changed on ${date}: from that day the card is ${card}.`,
    mergedFrom: enMerge.mergedFrom,
  },
  purposes: { ...enRules.gates, card: 'the card', invoice: 'an invoice', eInvoice: 'an e-invoice' },
  noteTypes: enRules.noteTypes,
  kinds: {
    id: 'id', text: 'text', note: 'longer text', identifier: 'number or code', email: 'e-mail address',
    phone: 'phone number', url: 'web address', country: 'country', choice: 'choice', terms: 'payment terms',
    date: 'date', number: 'number', amount: 'amount', flag: 'yes or no', several: 'several values',
    coordinate: 'coordinate',
  },
};
